//! Each measured number with the predicted one, and what a set of them comes to.

use crate::measured::{Case, Labels, Measured, Metric, Outcome, outcome};
use std::collections::BTreeMap;
use std::fmt::Write;

/// One number, measured and predicted.
pub struct Point {
    /// Id of the row.
    pub id: String,
    /// What reports group by.
    pub labels: Labels,
    /// What was measured.
    pub metric: Metric,
    /// Its measured value.
    pub measured: f64,
    /// The model's.
    pub predicted: f64,
}

impl Point {
    /// Predicted ÷ measured − 1.
    pub fn error(&self) -> f64 {
        self.predicted / self.measured - 1.0
    }
}

/// All of them, and what is not among them.
pub struct Scored {
    /// The numbers.
    pub points: Vec<Point>,
    /// Rows left out, by reason.
    pub left_out: BTreeMap<String, usize>,
    /// Rows of the files, duplicates included.
    pub rows: usize,
    /// Rows that were asked.
    pub asked: usize,
    /// Rows that the model gave no number for, by reason, with their labels.
    pub unanswered: Vec<(Labels, String)>,
}

/// Asks every case.
pub fn score(measured: Measured) -> Scored {
    let Measured { cases, left_out, rows } = measured;
    let mut scored = Scored { points: Vec::new(), left_out, rows, asked: 0, unanswered: Vec::new() };
    for case in cases {
        scored.asked += case.count;
        match outcome(&case) {
            Outcome::Predicted(values) => scored.points.extend(points(&case, &values)),
            Outcome::Nothing(why) => scored.unanswered.push((case.labels, why)),
        }
    }
    scored
}

fn points(case: &Case, values: &[f64]) -> Vec<Point> {
    let point = |((metric, measured), predicted): (&(Metric, f64), &f64)| Point {
        id: case.id.clone(),
        labels: case.labels.clone(),
        metric: *metric,
        measured: *measured,
        predicted: *predicted,
    };
    let mut points: Vec<Point> = case.measured.iter().zip(values).map(point).collect();
    points.extend(end_to_end(case, &points));
    points
}

/// The time of a whole answer, where both of its parts were measured.
fn end_to_end(case: &Case, points: &[Point]) -> Option<Point> {
    let of = |metric| points.iter().find(|point| point.metric == metric);
    let (first, each) = (of(Metric::Ttft)?, of(Metric::Tpot)?);
    let whole = |first: f64, each: f64| first + (case.scenario.workload.output_tokens - 1.0) * each;
    Some(Point {
        id: case.id.clone(),
        labels: case.labels.clone(),
        metric: Metric::EndToEnd,
        measured: whole(first.measured, each.measured),
        predicted: whole(first.predicted, each.predicted),
    })
}

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

/// The errors of `points`; `None` where there are none.
pub fn stats<'a>(points: impl Iterator<Item = &'a Point>) -> Option<Stats> {
    let mut signed: Vec<f64> = points.map(Point::error).collect();
    let mut errors: Vec<f64> = signed.iter().map(|error| error.abs()).collect();
    signed.sort_by(f64::total_cmp);
    errors.sort_by(f64::total_cmp);
    let rows = errors.len();
    Some(Stats {
        rows,
        median: quantile(&errors, 0.5)?,
        mean: errors.iter().sum::<f64>() / rows as f64,
        p90: quantile(&errors, 0.9)?,
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

/// Every point as a line of CSV, for looking at residuals.
pub fn table(scored: &Scored) -> String {
    let mut text =
        "id,set,protocol,engine,accelerator,model,regime,speculation,era,metric,measured,predicted\n".to_owned();
    for Point { id, labels: l, metric, measured, predicted } in &scored.points {
        let _ = writeln!(
            text,
            "{id},{},{},{},{},{},{},{},{},{},{measured},{predicted}",
            l.set.name(),
            l.protocol,
            l.engine,
            l.accelerator,
            l.model,
            l.regime,
            l.speculation,
            l.era,
            metric.name()
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_lie_between_neighbours() {
        assert_eq!(quantile(&[1.0, 2.0, 3.0], 0.5), Some(2.0));
        assert_eq!(quantile(&[0.0, 10.0], 0.9), Some(9.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
