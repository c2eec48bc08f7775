//! Scenarios, runs and corrections in words.

use super::compared::{Compared, is_reproduced};
use crate::describe;
use benchmark::{Correction, Metric, Origin, Row, Run};
use cost_core::figures::figure;
use cost_core::scenario::{CONTROLS, Control, ModelChoice, matters};
use cost_core::units::Unit;
use cost_core::{Scenario, estimate};
use words::Language;
use words::benchmark as said;
use words::calibrate::calibrate as texts;
use words::number::{decimal, integer};
use words::page::fill;

/// Digits of a factor and of a ratio.
const DIGITS: usize = 3;

/// What a scenario is about, in a line.
pub(super) fn scenario(language: Language, scenario: &Scenario) -> String {
    let count = estimate(scenario).map_or(scenario.parallelism.tensor, |found| found.deployment.accelerators);
    let values = [
        ("model", describe::model_name(language, scenario)),
        ("count", integer(language, count)),
        ("accelerator", describe::accelerator_name(language, scenario)),
        ("engine", describe::choice(language, &scenario.serving.engine)),
        ("weights", describe::weight_format(language, scenario)),
        ("cache", describe::choice(language, &scenario.precision.kv_cache)),
    ];
    fill(texts(language).scenario_line, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// A run among others.
pub(super) fn choice(language: Language, place: usize, run: &Run) -> String {
    let tool = match &run.label {
        Some(label) => format!("{} {label}", run.tool.name()),
        None => run.tool.name().to_owned(),
    };
    let (n, load) = (integer(language, (place + 1) as f64), said::arrivals(language, run.arrivals));
    let lengths = lengths(language, run);
    fill(texts(language).run_choice, &[("n", &n), ("tool", &tool), ("load", &load), ("lengths", &lengths)])
}

/// Mean prompt and answer.
pub(super) fn lengths(language: Language, run: &Run) -> String {
    let tokens = |value| words::quantity::tokens(language, value);
    let (input, output) = (tokens(run.input_tokens.value), tokens(run.output_tokens.value));
    fill(texts(language).lengths_of, &[("input", &input), ("output", &output)])
}

/// What the run says of itself: name and value.
pub(super) fn facts(language: Language, run: &Run) -> Vec<(&'static str, String)> {
    let t = texts(language);
    let or_not_said = |text: Option<String>| text.unwrap_or_else(|| t.not_said.to_owned());
    let tool = [Some(run.tool.name()), run.label.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let count = |value| integer(language, value);
    let requests = run.completed.map(|completed| match run.failed {
        Some(failed) => fill(t.requests_of, &[("completed", &count(completed)), ("failed", &count(failed))]),
        None => count(completed),
    });
    vec![
        (t.tool, tool),
        (t.model, or_not_said(run.model.clone())),
        (t.lengths, lengths(language, run)),
        (t.load, said::arrivals(language, run.arrivals)),
        (t.requests, or_not_said(requests.or_else(|| run.prompts.map(count)))),
        (t.duration, or_not_said(run.duration_s.map(|duration| words::quantity::duration(language, duration)))),
    ]
}

/// What to know before comparing: that the run is of another model, and what the tool's output lets doubt.
pub(super) fn warnings(language: Language, base: &Scenario, run: &Run) -> Vec<String> {
    let t = texts(language);
    let of_catalogue = match &base.model {
        ModelChoice::Id(id) => Some(id.as_str()),
        ModelChoice::Custom(_) => None,
    };
    let other = run.model.as_deref().filter(|said| of_catalogue.is_some_and(|id| id != *said)).map(|said| {
        let scenario = of_catalogue.unwrap_or_default();
        fill(t.other_model, &[("said", said), ("scenario", scenario)])
    });
    other.into_iter().chain(run.warnings.iter().map(|warning| said::warning(language, warning))).collect()
}

/// Name and value of an input that has an effect.
pub(super) fn input(language: Language, scenario: &Scenario, key: &str) -> Option<(&'static str, String)> {
    let control: &Control = CONTROLS.iter().find(|control| control.key == key)?;
    if !matters(control, scenario) {
        return None;
    }
    Some((describe::control_label(language, key), describe::value(language, control, &control.get(scenario))))
}

/// The name of a metric.
pub(super) fn metric(language: Language, metric: Metric) -> &'static str {
    words::labels::figure(language, metric.figure()).unwrap_or_default()
}

/// A value of a metric.
pub(super) fn value(language: Language, metric: Metric, value: f64) -> String {
    let unit = figure(metric.figure()).map_or(Unit::None, |figure| figure.unit);
    words::figure(language, value, describe::short_unit(unit))
}

/// The tool's own name for a measured value.
pub(super) fn said_as(language: Language, row: &Row) -> String {
    let t = texts(language);
    let template = match row.measured.origin {
        Origin::Stated => t.said_of,
        Origin::Derived => t.said_derived,
    };
    let statistic = said::statistic(language, row.measured.statistic);
    fill(template, &[("statistic", statistic), ("name", row.measured.name)])
}

/// The error band, and whether the measured value lies in it.
pub(super) fn band(language: Language, row: &Row) -> String {
    let t = texts(language);
    let (Some(band), Some(is_inside)) = (&row.band, row.is_inside) else { return t.no_band.to_owned() };
    let (low, high) = (value(language, row.metric, band.low), value(language, row.metric, band.high));
    fill(if is_inside { t.inside } else { t.outside }, &[("low", &low), ("high", &high)])
}

/// A ratio.
pub(super) fn ratio(language: Language, value: f64) -> String {
    decimal(language, value, DIGITS)
}

/// A factor, as the calculator shows it.
pub(super) fn factor(language: Language, value: f64) -> String {
    words::number::percent(language, value)
}

/// What the two factors mean, and what they were made from.
pub(super) fn factors(language: Language, correction: &Correction) -> Vec<String> {
    let t = texts(language);
    let said_of = |factor: f64, same: &str, times: &str| match ratio(language, factor) {
        one if one == "1" => same.to_owned(),
        n => fill(times, &[("n", &n)]),
    };
    vec![
        said_of(correction.prefill, t.prefill_same, t.prefill),
        said_of(correction.decode, t.decode_same, t.decode),
        said::basis(language, correction.basis).to_owned(),
    ]
}

/// What the correction leaves, in a sentence.
pub(super) fn remaining(language: Language, compared: &Compared) -> String {
    let t = texts(language);
    let Ok(correction) = &compared.correction else { return String::new() };
    let off = correction.remaining.iter().filter(|one| !is_reproduced(one.ratio));
    let figures: Vec<String> = off
        .map(|one| fill(t.remaining_of, &[("name", metric(language, one.metric)), ("n", &ratio(language, one.ratio))]))
        .collect();
    if figures.is_empty() {
        return t.reproduced.to_owned();
    }
    fill(t.remaining, &[("figures", &figures.join(", "))])
}
