//! Each measured number with the predicted one, and what a set of them comes to.

use crate::measured::{Case, Labels, Measured, Metric, Outcome, outcome};
pub use points::{Stats, quantile};
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
            Outcome::Predicted(answer) => scored.points.extend(points(&case, &answer.values)),
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

/// The errors of `points`; `None` where there are none.
pub fn stats<'a>(points: impl Iterator<Item = &'a Point>) -> Option<Stats> {
    points::stats(points.map(Point::error))
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
