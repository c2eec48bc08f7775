//! The slices of the report: one metric, one set, and one value of one label.

use super::score::{Point, Scored, Stats, stats};
use super::targets;
use crate::measured::Set;
use std::collections::BTreeMap;

/// A slice with fewer points says nothing and is not shown.
const FEWEST: usize = 5;

/// One line of the report.
pub struct Slice {
    /// The label: `engine`, `accelerator` …
    pub by: &'static str,
    /// Its value.
    pub of: String,
    /// Name of the metric.
    pub metric: &'static str,
    /// Calibration or validation.
    pub set: Set,
    /// Its errors.
    pub stats: Stats,
}

type Label = fn(&Point) -> String;

/// What the report is sliced by.
pub const LABELS: &[(&str, Label)] = &[
    ("all", |_| "all".to_owned()),
    ("engine", |point| point.labels.engine.clone()),
    ("accelerator", |point| point.labels.accelerator.clone()),
    ("model", |point| point.labels.model.clone()),
    ("regime", |point| point.labels.regime.to_owned()),
    ("speculation", |point| point.labels.speculation.to_owned()),
    ("source", |point| point.labels.protocol.clone()),
];

/// Every slice, current software only; old software is one slice per source. Targets come first.
pub fn slices(scored: &Scored) -> Vec<Slice> {
    let mut slices = targets::slices(scored);
    for (by, label) in LABELS {
        slices.extend(grouped(scored, by, *label, "current"));
    }
    slices.extend(grouped(scored, "old software", |point| point.labels.protocol.clone(), "old"));
    slices
}

fn grouped(scored: &Scored, by: &'static str, label: Label, era: &str) -> Vec<Slice> {
    let mut groups: BTreeMap<(String, &str, Set), Vec<&Point>> = BTreeMap::new();
    for point in scored.points.iter().filter(|point| point.labels.era == era) {
        groups.entry((label(point), point.metric.name(), point.labels.set)).or_default().push(point);
    }
    let slice = |((of, metric, set), points): ((String, &'static str, Set), Vec<&Point>)| {
        let stats = stats(points.into_iter()).filter(|stats| stats.rows >= FEWEST)?;
        Some(Slice { by, of, metric, set, stats })
    };
    groups.into_iter().filter_map(slice).collect()
}
