//! What other estimators publish: `tests/measured/rivals.csv`, compiled in.

use points::Metric;

const FILE: &str = include_str!("../../../tests/measured/rivals.csv");

/// One published figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rival {
    /// Its name; `words` has its conditions by it.
    pub id: &'static str,
    /// The estimator.
    pub tool: &'static str,
    /// What was compared.
    pub metric: Metric,
    /// What kind of figure it is.
    pub statistic: &'static str,
    /// The error, as a share.
    pub error: f64,
    /// How many runs it stands on, where that is stated.
    pub runs: Option<f64>,
    /// Where it was published.
    pub source: &'static str,
    /// When.
    pub date: &'static str,
}

/// All of them, in the order of the file.
pub fn rivals() -> impl Iterator<Item = Rival> {
    FILE.lines().skip(1).filter_map(rival)
}

fn rival(line: &'static str) -> Option<Rival> {
    let mut cells = line.split(',');
    let mut next = || cells.next();
    Some(Rival {
        id: next()?,
        tool: next()?,
        metric: Metric::from_name(next()?)?,
        statistic: next()?,
        error: next()?.parse::<f64>().ok()? / 100.0,
        runs: next()?.parse().ok(),
        source: next()?,
        date: next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_figure_with_source_and_date() {
        assert!(!FILE.contains('"'), "cells are split at every comma");
        assert_eq!(rivals().count(), FILE.lines().count() - 1);
        for rival in rivals() {
            assert!(rival.error > 0.0 && !rival.source.is_empty() && rival.date.starts_with("20"), "{rival:?}");
        }
    }
}
