//! Rows and points in words.

use super::selection::Field;
use super::shown::{self, Point};
use points::{Metric, Row, Stats};
use words::Language;
use words::accuracy::{self, accuracy as texts};
use words::number::{integer, percent};
use words::page::fill;

/// What `value` of `field` is called.
pub(super) fn name(language: Language, field: Field, value: &str, rows: &[Row]) -> String {
    let named = |known: Option<&str>| known.unwrap_or(value).to_owned();
    match field {
        Field::Engine => named(words::labels::choice(language, value)),
        Field::Accelerator => {
            named(rows.iter().find(|row| row.accelerator == value).map(|row| row.accelerator_name.as_str()))
        }
        Field::Model => words::labels::model(value),
        Field::Regime => accuracy::regime(language, value).to_owned(),
        Field::Set => accuracy::set(language, value == "validation").to_owned(),
        Field::Era => accuracy::era(language, value == "current").to_owned(),
    }
}

/// The accelerators of a row.
pub(super) fn hardware(language: Language, row: &Row) -> String {
    accuracy::accelerators(language, row.accelerators(), &row.accelerator_name)
}

/// How the model is spread: `2 × (TP 8 · EP 8)`.
pub(super) fn layout(language: Language, row: &Row) -> String {
    let parts = [("TP", row.tensor), ("PP", row.pipeline), ("EP", row.expert), ("DP", row.data)];
    let part = |(name, value): (&str, Option<f64>)| {
        let value = value.filter(|value| *value > 1.0 || name == "TP")?;
        Some(format!("{name}{}{value}", words::number::NO_BREAK_SPACE))
    };
    let parts = parts.into_iter().filter_map(part).collect::<Vec<_>>().join(" · ");
    match row.replicas.filter(|replicas| *replicas > 1.0) {
        Some(replicas) => format!("{} × ({parts})", integer(language, replicas)),
        None => parts,
    }
}

/// The format with this name.
pub(super) fn format(language: Language, name: &str) -> String {
    words::labels::choice(language, name).map_or_else(|| name.to_owned(), str::to_owned)
}

/// Prompt and answer.
pub(super) fn lengths(language: Language, row: &Row) -> String {
    let count = |value: Option<f64>| {
        value.map_or_else(|| words::number::NOT_FINITE.to_owned(), |value| integer(language, value))
    };
    fill(texts(language).lengths_of, &[("input", &count(row.input)), ("output", &count(row.output))])
}

/// The point in one line.
pub(super) fn point(language: Language, metric: Metric, point: Point, row: &Row) -> String {
    let value = |value| accuracy::value(language, metric, &row.rate_of, value);
    fill(
        texts(language).point,
        &[
            ("model", &words::labels::model(&row.model)),
            ("accelerator", &hardware(language, row)),
            ("measured", &value(point.pair.measured)),
            ("predicted", &value(point.pair.predicted)),
            ("error", &accuracy::signed(language, point.pair.error())),
        ],
    )
}

/// What the points say, in a sentence or two; where there are none, that.
pub(super) fn finding(language: Language, metric: Metric, points: &[Point]) -> String {
    let t = texts(language);
    let said = |template: &str, stats: &Stats| {
        let (rows, median, p90) =
            (integer(language, stats.rows as f64), percent(language, stats.median), percent(language, stats.p90));
        let metric = accuracy::metric(language, metric);
        fill(template, &[("metric", metric), ("rows", &rows), ("median", &median), ("p90", &p90)])
    };
    match (shown::errors(points, true), shown::errors(points, false)) {
        (Some(validation), None) => said(t.finding, &validation),
        (Some(validation), Some(fitted)) => {
            format!("{} {}", said(t.finding, &validation), said(t.finding_also, &fitted))
        }
        (None, Some(fitted)) => said(t.finding_fitted, &fitted),
        (None, None) => t.nothing.to_owned(),
    }
}

/// What a row has that the calculator does not open with it.
pub(super) fn notes(language: Language, metric: Metric, row: &Row) -> Vec<String> {
    let t = texts(language);
    let number = |value: f64| words::number::decimal(language, value, 3);
    let copies = row.copies.filter(|copies| *copies != 1.0);
    let readers = row.readers.filter(|readers| *readers > 0.0);
    let waits_for_first = matches!(metric, Metric::TimeToFirstToken | Metric::EndToEnd);
    let steps = row.extra_steps.filter(|steps| *steps > 0.0 && waits_for_first);
    let is_total = metric == Metric::Throughput && row.rate_of == "total";
    let requests = row.requests.filter(|_| metric == Metric::Throughput);
    let when = |on: bool, text: &str| on.then(|| text.to_owned());
    [
        when(row.layout == "searched", t.note_layout),
        copies.map(|copies| fill(t.note_copies, &[("n", &number(copies))])),
        readers.map(|readers| fill(t.note_readers, &[("n", &number(readers))])),
        steps.map(|steps| fill(t.note_steps, &[("n", &number(steps))])),
        requests.map(|requests| fill(t.note_requests, &[("n", &number(requests))])),
        when(metric == Metric::EndToEnd, t.note_end_to_end),
        when(is_total, t.note_total),
        when(row.speculation == "drafts", t.note_drafts),
        when(row.speculation == "not recorded", t.note_speculation),
        when(row.era == "old", t.note_old),
    ]
    .into_iter()
    .flatten()
    .collect()
}
