//! `tests/measured/ACCURACY.md`.

use super::score::Scored;
use super::slices::{LABELS, Slice};
use super::targets::TARGETS;
use crate::measured::{self, Set};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The report. What stands before the figures is `preamble.md`, written by hand.
pub fn report(scored: &Scored, slices: &[Slice]) -> Result<String> {
    let preamble =
        std::fs::read_to_string(measured::folder().join("preamble.md")).context("cannot read preamble.md")?;
    let mut text = preamble;
    targets(&mut text, slices);
    for (by, _) in LABELS {
        section(&mut text, by, slices);
    }
    section(&mut text, "old software", slices);
    left_out(&mut text, scored);
    Ok(text)
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn targets(text: &mut String, slices: &[Slice]) {
    text.push_str("\n## Figures to reach\n\n");
    text.push_str(
        "| figure | to reach: median / p90 | validation: rows, median / p90 | calibration: rows, median / p90 |\n",
    );
    text.push_str("|---|---|---|---|\n");
    for target in TARGETS {
        let reached = |set: Set| {
            let slice = slices.iter().find(|slice| slice.by == "target" && slice.of == target.name && slice.set == set);
            slice.map_or("–".to_owned(), |Slice { stats, .. }| {
                format!("{}, {} / {}", stats.rows, percent(stats.median), percent(stats.p90))
            })
        };
        let (median, p90) = (percent(target.median), percent(target.p90));
        let (validation, calibration) = (reached(Set::Validation), reached(Set::Calibration));
        let _ = writeln!(text, "| {} | {median} / {p90} | {validation} | {calibration} |", target.name);
    }
}

fn section(text: &mut String, by: &str, slices: &[Slice]) {
    let _ = write!(text, "\n## By {by}\n\n");
    text.push_str(
        "| | metric | set | rows | median | mean | p90 | signed median |\n|---|---|---|---|---|---|---|---|\n",
    );
    for Slice { of, metric, set, stats, .. } in slices.iter().filter(|slice| slice.by == by) {
        let [median, mean, p90] = [stats.median, stats.mean, stats.p90].map(percent);
        let signed = format!("{:+.1} %", stats.signed * 100.0);
        let _ = writeln!(
            text,
            "| {of} | {metric} | {} | {} | {median} | {mean} | {p90} | {signed} |",
            set.name(),
            stats.rows
        );
    }
}

fn left_out(text: &mut String, scored: &Scored) {
    let answered = scored.asked - scored.unanswered.len();
    let _ = write!(
        text,
        "\n## Coverage and rows left out\n\nThe files hold {} rows (duplicates included). {} can be asked; the model answers {answered} of them.\n\n",
        scored.rows, scored.asked
    );
    text.push_str("| reason | rows |\n|---|---|\n");
    for (reason, rows) in &scored.left_out {
        let _ = writeln!(text, "| {reason} | {rows} |");
    }
    let mut unanswered: BTreeMap<String, usize> = BTreeMap::new();
    for (labels, why) in &scored.unanswered {
        *unanswered
            .entry(format!("asked without an answer ({}, {}): {why}", labels.protocol, labels.era))
            .or_default() += 1;
    }
    for (reason, rows) in unanswered {
        let _ = writeln!(text, "| {reason} | {rows} |");
    }
}
