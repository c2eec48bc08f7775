//! What a set of errors comes to.

/// Errors of a set of points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stats {
    /// How many.
    pub rows: usize,
    /// Median absolute error.
    pub median: f64,
    /// Mean absolute error.
    pub mean: f64,
    /// 90th percentile of the absolute error.
    pub p90: f64,
    /// Median signed error.
    pub signed: f64,
}

/// The statistics of signed errors; `None` where there are none.
pub fn stats(errors: impl Iterator<Item = f64>) -> Option<Stats> {
    let mut signed: Vec<f64> = errors.collect();
    let mut sizes: Vec<f64> = signed.iter().map(|error| error.abs()).collect();
    signed.sort_by(f64::total_cmp);
    sizes.sort_by(f64::total_cmp);
    let rows = sizes.len();
    Some(Stats {
        rows,
        median: quantile(&sizes, 0.5)?,
        mean: sizes.iter().sum::<f64>() / rows as f64,
        p90: quantile(&sizes, 0.9)?,
        signed: quantile(&signed, 0.5)?,
    })
}

/// The quantile of sorted `values`, linear between neighbours.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let place = share * (values.len().checked_sub(1)? as f64);
    let (low, part) = (place.floor() as usize, place.fract());
    let high = (low + 1).min(values.len() - 1);
    Some(values.get(low)? * (1.0 - part) + values.get(high)? * part)
}

#[cfg(test)]
mod tests {
    use super::{quantile, stats};

    #[test]
    fn quantiles_lie_between_neighbours() {
        assert_eq!(quantile(&[1.0, 2.0, 3.0], 0.5), Some(2.0));
        assert_eq!(quantile(&[0.0, 10.0], 0.9), Some(9.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn errors_in_both_directions_do_not_cancel() {
        let stats = stats([-0.2, 0.1, 0.3].into_iter()).unwrap();
        assert_eq!((stats.rows, stats.median, stats.signed), (3, 0.2, 0.1));
        assert_eq!(super::stats(std::iter::empty()), None);
    }
}
