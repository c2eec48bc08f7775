//! `tests/measured/accuracy.csv`: the slices as they were accepted.

use super::slices::Slice;
use crate::measured;
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

/// How much worse a slice may become before `--check` fails, as shares of the measured value.
pub struct Step {
    /// Of the median absolute error.
    pub median: f64,
    /// Of its 90th percentile.
    pub p90: f64,
}

/// The one step for all slices.
pub const STEP: Step = Step { median: 0.01, p90: 0.03 };

fn path() -> PathBuf {
    measured::folder().join("accuracy.csv")
}

fn key(slice: &Slice) -> String {
    format!("{}: {}|{}|{}", slice.by, slice.of, slice.metric, slice.set.name())
}

/// Writes the slices.
pub fn write(slices: &[Slice]) -> Result<()> {
    let mut text = "by,slice,metric,set,rows,median,mean,p90,signed\n".to_owned();
    for Slice { by, of, metric, set, stats } in slices {
        let (set, rows) = (set.name(), stats.rows);
        let _ = writeln!(
            text,
            "{by},\"{of}\",{metric},{set},{rows},{:.4},{:.4},{:.4},{:.4}",
            stats.median, stats.mean, stats.p90, stats.signed
        );
    }
    std::fs::write(path(), text).context("cannot write accuracy.csv")
}

/// The slices that have become worse by more than [`STEP`], or are gone.
pub fn worse(slices: &[Slice]) -> Result<Vec<String>> {
    let accepted = read()?;
    let now: HashMap<String, &Slice> = slices.iter().map(|slice| (key(slice), slice)).collect();
    let mut lines = Vec::new();
    for (key, (median, p90)) in accepted {
        match now.get(&key) {
            None => lines.push(format!("{key}: no rows any more")),
            Some(Slice { stats, .. }) if stats.median > median + STEP.median || stats.p90 > p90 + STEP.p90 => {
                let percent = |share: f64| share * 100.0;
                lines.push(format!(
                    "{key}: median {:.1} % was {:.1} %, 90th percentile {:.1} % was {:.1} %",
                    percent(stats.median),
                    percent(median),
                    percent(stats.p90),
                    percent(p90)
                ));
            }
            Some(_) => {}
        }
    }
    lines.sort();
    Ok(lines)
}

fn read() -> Result<HashMap<String, (f64, f64)>> {
    let mut reader = csv::Reader::from_path(path()).context("cannot read accuracy.csv")?;
    let mut accepted = HashMap::new();
    for record in reader.records() {
        let record = record?;
        let cell = |index| record.get(index).unwrap_or_default();
        let number = |index| cell(index).parse::<f64>().context("accuracy.csv has a cell that is no number");
        accepted.insert(format!("{}: {}|{}|{}", cell(0), cell(1), cell(2), cell(3)), (number(5)?, number(7)?));
    }
    Ok(accepted)
}
