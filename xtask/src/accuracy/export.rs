//! The points of the accuracy page: what `cargo xtask accuracy` compares, one row for each run.

use crate::measured::{self, Answer, Case, Metric, Outcome, outcome};
use anyhow::{Context, Result, bail};
use cost_core::catalogue;
use cost_core::link;
use cost_core::scenario::{Load, Scenario, WeightFormat};
use points::{Pair, Row};
use serde::Deserialize;
use std::collections::HashMap;

/// Digits that are kept of a prediction.
const DIGITS: usize = 6;
/// Digits that page and calculator show.
const SHOWN: usize = 3;

/// Where a row was published.
#[derive(Deserialize)]
struct Source {
    id: String,
    place: String,
    section: String,
}

/// The file that the accuracy page reads.
pub fn file() -> Result<String> {
    Ok(points::encode(&rows()?))
}

/// Every run that the model answers.
fn rows() -> Result<Vec<Row>> {
    let sources: Vec<Source> = measured::records("sources")?;
    let sources: HashMap<&str, &Source> = sources.iter().map(|source| (source.id.as_str(), source)).collect();
    let mut rows = Vec::new();
    for case in measured::read()?.cases {
        let Outcome::Predicted(answer) = outcome(&case) else { continue };
        let source = sources.get(case.source.as_str());
        let source = source.with_context(|| format!("{} has a source that sources.csv does not have", case.id))?;
        rows.push(row(&case, &answer, source)?);
    }
    Ok(rows)
}

fn row(case: &Case, answer: &Answer, source: &Source) -> Result<Row> {
    let labels = &case.labels;
    let (scenario, copies) = whole(answer);
    let (load, concurrency) = load(&scenario);
    let pair = |wanted: &[Metric]| {
        let found = case.measured.iter().zip(&answer.values).find(|((metric, _), _)| wanted.contains(metric));
        found.map(|((_, measured), predicted)| Pair { measured: *measured, predicted: rounded(*predicted) })
    };
    let parallelism = &scenario.parallelism;
    Ok(Row {
        id: case.id.clone(),
        set: labels.set.name().to_owned(),
        era: labels.era.to_owned(),
        engine: labels.engine.clone(),
        accelerator: labels.accelerator.clone(),
        accelerator_name: accelerator_name(&labels.accelerator),
        model: labels.model.clone(),
        regime: labels.regime.to_owned(),
        speculation: labels.speculation.to_owned(),
        protocol: labels.protocol.clone(),
        place: one_line(&source.place),
        section: one_line(&source.section),
        weights: match &scenario.precision.weights {
            WeightFormat::Named(name) => name.clone(),
            WeightFormat::Bits { bits_per_weight } => bits_per_weight.to_string(),
        },
        cache: scenario.precision.kv_cache.clone(),
        load: load.to_owned(),
        rate_of: rate_of(case).to_owned(),
        layout: if case.is_one_deployment() { "stated" } else { "searched" }.to_owned(),
        link: link_of(case, &scenario)?,
        input: Some(scenario.workload.input_tokens),
        output: Some(scenario.workload.output_tokens),
        concurrency,
        tensor: Some(parallelism.tensor),
        pipeline: Some(parallelism.pipeline),
        expert: Some(parallelism.expert),
        data: Some(parallelism.data),
        replicas: Some(parallelism.replicas),
        readers: Some(readers(&scenario)),
        copies: Some(copies),
        extra_steps: Some(case.steps_before_first_token()),
        requests: case.requests,
        first_token_ms: pair(&[Metric::Ttft]),
        per_token_ms: pair(&[Metric::Tpot]),
        throughput: pair(&[Metric::OutputRate, Metric::TotalRate, Metric::RequestRate]),
    })
}

/// The scenario of all copies that share the load, and the factor that is left where their number is none.
fn whole(answer: &Answer) -> (Scenario, f64) {
    let mut scenario = answer.scenario.clone();
    if answer.copies > 1.0 && answer.copies.fract() == 0.0 {
        scenario.parallelism.replicas *= answer.copies;
        return (scenario, 1.0);
    }
    (scenario, answer.copies)
}

/// Accelerators of the scenario that only read prompts.
fn readers(scenario: &Scenario) -> f64 {
    let pool = &scenario.prefill_pool;
    pool.replicas * pool.tensor * pool.data
}

/// The link of the scenario that was asked; it must open as that and as nothing else.
fn link_of(case: &Case, scenario: &Scenario) -> Result<String> {
    let text = link::encode(scenario, &[]);
    let opened = link::decode(&text);
    let same = Scenario { price: scenario.price.clone(), ..opened.scenario };
    if !opened.problems.is_empty() || same != *scenario {
        bail!("the link of {} opens another scenario: {text}", case.id);
    }
    Ok(text)
}

fn load(scenario: &Scenario) -> (&'static str, Option<f64>) {
    match scenario.workload.load {
        Load::ClosedLoop { concurrency, .. } => ("closed-loop", Some(concurrency)),
        Load::Concurrency(concurrency) => ("concurrency", Some(concurrency)),
        _ => ("max", None),
    }
}

fn rate_of(case: &Case) -> &'static str {
    let of = |metric: &Metric| match metric {
        Metric::OutputRate => Some("output"),
        Metric::TotalRate => Some("total"),
        Metric::RequestRate => Some("requests"),
        Metric::Ttft | Metric::Tpot | Metric::EndToEnd => None,
    };
    case.measured.iter().find_map(|(metric, _)| of(metric)).unwrap_or_default()
}

/// What the catalogue calls the accelerator; others are called by what their id is made of.
fn accelerator_name(id: &str) -> String {
    catalogue::accelerator(id).map_or_else(|| id.replace('-', " ").to_uppercase(), |row| row.name.to_owned())
}

/// Columns are separated by tabs and line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Six digits, or as many more as it takes for the three that the page shows to be those of `value`.
fn rounded(value: f64) -> f64 {
    let shown = |value: f64| format!("{value:.*e}", SHOWN - 1);
    let to = |digits: usize| format!("{value:.*e}", digits - 1).parse().unwrap_or(value);
    (DIGITS..17).map(to).find(|rounded| shown(*rounded) == shown(value)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_of_the_page_opens_the_scenario_that_was_asked() -> Result<()> {
        let rows = rows()?;
        assert!(rows.len() > 3000, "only {} rows", rows.len());
        assert!(points::decode(&points::encode(&rows)) == Ok(rows.clone()), "not read as it was written");
        // A few of all, and all whose deployment was put together from copies.
        let tried = rows.iter().enumerate().filter(|(index, row)| index % 17 == 0 || row.replicas > Some(1.0));
        for (_, row) in tried {
            let opened = link::decode(&row.link);
            let estimate =
                cost_core::estimate(&opened.scenario).map_err(|_| anyhow::anyhow!("{} is refused", row.id))?;
            let latency = estimate.latency.with_context(|| format!("{} does not fit", row.id))?;
            let throughput = estimate.throughput.with_context(|| format!("{} does not fit", row.id))?;
            let rate = match row.rate_of.as_str() {
                "total" => throughput.output_tokens_per_second + throughput.input_tokens_per_second,
                "requests" => throughput.requests_per_second,
                _ => throughput.output_tokens_per_second,
            };
            let same =
                |pair: Option<Pair>, opened: f64| pair.is_none_or(|pair| (opened / pair.predicted - 1.0).abs() < 1e-5);
            assert!(same(row.per_token_ms, latency.time_per_output_token_ms), "time per token of {}", row.id);
            let steady = rate * row.copies.unwrap_or(1.0);
            // A last wave that is not full takes from the rate of a whole run.
            let below = row.requests.is_some() && row.throughput.is_some_and(|pair| pair.predicted <= steady * 1.00001);
            assert!(below || same(row.throughput, steady), "throughput of {}", row.id);
        }
        Ok(())
    }

    #[test]
    fn numbers_keep_six_digits_and_look_the_same() {
        assert_eq!(rounded(123.456_789), 123.457);
        assert_eq!(rounded(0.000_123_456_789), 0.000_123_457);
        assert_eq!(rounded(0.0), 0.0);
        assert_eq!(rounded(18.250_000_4), 18.250_000_4, "18.25 would be shown as 18.2");
    }
}
