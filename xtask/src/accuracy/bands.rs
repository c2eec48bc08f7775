//! `cost-core/src/accuracy/residuals.rs`: how far measurements lie from predictions, on validation rows.

use super::score::{Point, Scored, quantile};
use crate::measured::{Metric, Set};
use crate::workspace;
use anyhow::{Context, Result};
use cost_core::catalogue::HardwareClass;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// A slice of fewer rows has no band of its own.
const FEWEST: usize = 20;
/// Shares of the rows below the two ends of a band.
const ENDS: (f64, f64) = (0.1, 0.9);

/// The metrics that have bands, as they are called in cost-core.
const METRICS: [(Metric, &str); 4] = [
    (Metric::Ttft, "TimeToFirstToken"),
    (Metric::Tpot, "TimePerOutputToken"),
    (Metric::EndToEnd, "EndToEnd"),
    (Metric::OutputRate, "Throughput"),
];

fn path() -> PathBuf {
    workspace::root().join("cost-core/src/accuracy/residuals.rs")
}

/// Writes the file.
pub fn write(scored: &Scored) -> Result<()> {
    std::fs::write(path(), text(scored)).with_context(|| format!("cannot write {}", path().display()))
}

/// Whether the file is what `scored` says.
pub fn is_up_to_date(scored: &Scored) -> Result<bool> {
    let known = std::fs::read_to_string(path()).with_context(|| format!("cannot read {}", path().display()))?;
    Ok(known == text(scored))
}

fn text(scored: &Scored) -> String {
    // Rows of which nobody knows whether drafts were used say nothing about a scenario that says so.
    let validates = |point: &&Point| {
        let labels = &point.labels;
        labels.set == Set::Validation && labels.era == "current" && labels.speculation != "not recorded"
    };
    let points: Vec<&Point> = scored.points.iter().filter(validates).collect();
    let most = |read: fn(&Point) -> f64| points.iter().map(|point| read(point)).fold(0.0, f64::max);
    let mut text = format!(
        "//! Written by `cargo xtask accuracy`; do not edit.\n\n\
         use super::{{Metric, Residuals}};\n\
         use crate::catalogue::HardwareClass;\n\n\
         /// Longest prompt of a validation row, tokens.\n\
         pub(super) const LONGEST_INPUT: f64 = {:?};\n\
         /// Longest answer of a validation row, tokens.\n\
         pub(super) const LONGEST_OUTPUT: f64 = {:?};\n\
         /// Most sequences at once in a validation row.\n\
         pub(super) const MOST_SEQUENCES: f64 = {:?};\n\n\
         /// Spread of measured ÷ predicted over validation rows.\n\
         #[rustfmt::skip]\n\
         pub static RESIDUALS: &[Residuals] = &[\n",
        most(|point| point.labels.input),
        most(|point| point.labels.output),
        most(|point| point.labels.sequences),
    );
    for (metric, name) in METRICS {
        for ((class, engine), ratios) in slices(&points, metric) {
            if ratios.len() >= FEWEST {
                line(&mut text, name, (&class, &engine), ratios);
            }
        }
    }
    text.push_str("];\n");
    text
}

/// The class of hardware and the engine of a slice, as Rust; empty = every one.
type Of = (String, String);

/// Measured ÷ predicted of every slice of `metric`.
fn slices(points: &[&Point], metric: Metric) -> BTreeMap<Of, Vec<f64>> {
    let mut slices: BTreeMap<Of, Vec<f64>> = BTreeMap::new();
    for point in points.iter().filter(|point| point.metric.name() == metric.name()) {
        let class = class(point.labels.class);
        for of_class in [class.as_str(), ""] {
            for of_engine in [point.labels.engine.as_str(), ""] {
                let of = (of_class.to_owned(), of_engine.to_owned());
                slices.entry(of).or_default().push(point.measured / point.predicted);
            }
        }
    }
    slices
}

fn class(class: HardwareClass) -> String {
    format!("{class:?}")
}

fn line(text: &mut String, metric: &str, (class, engine): (&str, &str), mut ratios: Vec<f64>) {
    ratios.sort_by(f64::total_cmp);
    let end = |share| quantile(&ratios, share).unwrap_or(1.0);
    // The prediction itself is inside of its band.
    let thousandths = |end: f64| (end * 1000.0).round().min(f64::from(u16::MAX)) as u16;
    let (low, high) = (thousandths(end(ENDS.0).min(1.0)), thousandths(end(ENDS.1).max(1.0)));
    let class = if class.is_empty() { "None".to_owned() } else { format!("Some(HardwareClass::{class})") };
    let engine = if engine.is_empty() { "None".to_owned() } else { format!("Some({engine:?})") };
    let rows = ratios.len();
    let _ = writeln!(
        text,
        "    Residuals {{ metric: Metric::{metric}, class: {class}, engine: {engine}, rows: {rows}, \
         low: {low}, high: {high} }},"
    );
}
