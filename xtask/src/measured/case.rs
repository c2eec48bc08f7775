//! From a measured row to a scenario, or to the reason why there is none.

use super::predict::Metric;
use super::row::Row;
use super::split::{self, Set};
use super::tables::{AcceleratorAlias, Facts, Protocol, RunKey, Tables};
use cost_core::catalogue::{self, HardwareClass};
use cost_core::scenario::{
    AcceleratorChoice, Load, ModelChoice, Parallelism, Precision, Scenario, Serving, Speculation, WeightFormat,
    Workload,
};

/// A question with its measured answer.
pub struct Case {
    /// Of the row.
    pub id: String,
    /// Where it was published: key into `sources.csv`.
    pub source: String,
    /// How often the source has the row.
    pub count: usize,
    /// The question.
    pub scenario: Scenario,
    /// How many copies of the scenario's deployment the row is about.
    pub replicas: Replicas,
    /// What was measured.
    pub measured: Vec<(Metric, f64)>,
    stream_interval: f64,
    poll_interval: f64,
    /// Prompts queued at once, where the row is about working them off in one batch.
    queued: Option<f64>,
    /// Requests of the whole run, all queued at once.
    pub requests: Option<f64>,
    /// What reports group by.
    pub labels: Labels,
}

/// Copies of the deployment that share the load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Replicas {
    /// The deployment itself.
    One,
    /// The layout is not in the row: independent copies on so many accelerators, the best number of them.
    Best(f64),
}

/// What reports group by.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the names are their own description")]
pub struct Labels {
    pub protocol: String,
    pub engine: String,
    pub accelerator: String,
    pub class: HardwareClass,
    pub model: String,
    pub regime: &'static str,
    pub input: f64,
    pub output: f64,
    pub sequences: f64,
    pub speculation: &'static str,
    pub era: &'static str,
    pub set: Set,
}

impl Case {
    /// Whether the row states the layout.
    pub fn is_one_deployment(&self) -> bool {
        self.replicas == Replicas::One
    }

    /// Decode steps that pass before the client sees the first token, for reasons of the benchmark: half
    /// of the time between two looks for new requests, and what the first chunk holds.
    pub fn steps_before_first_token(&self) -> f64 {
        self.poll_interval / 2.0 + self.stream_interval - 1.0
    }

    /// The scenario to ask: prompts that are queued at once run as one batch where memory holds them
    /// all, else as many at a time as fit.
    pub fn scenario_asked(&self) -> Scenario {
        let mut scenario = self.scenario.clone();
        let admitted = cost_core::estimate(&scenario).map_or(f64::INFINITY, |estimate| estimate.deployment.admitted);
        if let Some(requests) = self.requests.filter(|requests| *requests < admitted) {
            scenario.workload.load = Load::Concurrency(requests);
        }
        if self.queued.is_some_and(|queued| queued > admitted) {
            scenario.serving.batching = "continuous".to_owned();
            scenario.workload.load = Load::MaxConcurrency;
        }
        scenario
    }
}

type Reason = String;

fn because<T>(reason: impl Into<String>) -> Result<T, Reason> {
    Err(reason.into())
}

/// The case of `row`.
///
/// # Errors
/// The reason why the row cannot be asked.
pub fn case(row: &Row, tables: &Tables) -> Result<Case, Reason> {
    if row.quality == "X" {
        return because("fails a physical bound");
    }
    let Some(protocol) = tables.protocol(&row.protocol, &row.scenario) else {
        return because(format!("protocol of {} not stated", row.protocol));
    };
    if protocol.usable != "yes" {
        return because(protocol.usable.clone());
    }
    let Some(alias) = tables.engine(&row.engine) else { return because("engine without coefficients") };
    let (engine, current_from) = (alias.engine.as_str(), alias.current_from.as_str());
    let alias = tables.model(&row.model);
    let model = alias.map_or(row.model.as_str(), |alias| alias.model.as_str());
    if catalogue::model(model).is_none() {
        return because("model without a catalogue row");
    }
    let Some(accelerator) = tables.accelerator(&row.accelerator) else {
        return because("accelerator without a datasheet");
    };
    let Some((choice, class)) = choose(accelerator) else { return because("accelerator without a datasheet") };
    let facts = tables.facts(row, &RunKey { engine, model, accelerator: &accelerator.accelerator });
    if !facts.exclude.is_empty() {
        return because(facts.exclude);
    }
    if contradicts_itself(row) {
        return because("latency and throughput contradict each other by more than a factor of two");
    }
    let weights = weights(row, tables, protocol)?;
    let (input, output) = lengths(row, tables, protocol)?;
    let (parallelism, replicas) = layout(row, protocol, &facts)?;
    let guesses = row.speculation == "yes" || facts.speculation == "yes";
    let speculation =
        if guesses { speculation(&facts, parallelism.data)? } else { Scenario::default().serving.speculation };
    let narrow = !matches!(&weights, WeightFormat::Named(name) if name == "bf16" || name == "fp16");
    let base = Scenario::default();
    let scenario = Scenario {
        model: ModelChoice::Id(model.to_owned()),
        accelerator: choice,
        precision: Precision {
            kv_cache: cache(row, tables, protocol, &facts, &Hardware { engine, class, narrow }),
            weights,
            activations: "auto".to_owned(),
        },
        parallelism,
        workload: Workload {
            input_tokens: input,
            output_tokens: output,
            length_spread: protocol.length_spread,
            load: load(row, protocol)?,
            ..base.workload
        },
        serving: Serving {
            engine: engine.to_owned(),
            batching: batching(protocol).to_owned(),
            speculation,
            ..base.serving
        },
        ..base
    };
    let measured = measured(row, protocol, &scenario);
    if measured.is_empty() {
        return because("no metric that the model has");
    }
    let unstated = row.speculation.is_empty() && facts.speculation.is_empty();
    let unrecorded = unstated && tables.has_drafts(model) && row.protocol == "inferencemax";
    let labels = Labels {
        protocol: row.protocol.clone(),
        engine: engine.to_owned(),
        accelerator: accelerator.accelerator.clone(),
        class,
        model: model.to_owned(),
        regime: regime(&scenario, protocol),
        input,
        output,
        sequences: row.concurrency.unwrap_or(1.0),
        speculation: match (guesses, unrecorded) {
            (true, _) => "drafts",
            (_, true) => "not recorded",
            _ => "none",
        },
        era: if is_old(row, protocol, current_from) { "old" } else { "current" },
        set: split::set(tables, model, &accelerator.accelerator),
    };
    let queued = (protocol.load == "offline").then_some(row.concurrency).flatten();
    Ok(Case {
        id: row.id.clone(),
        source: row.source.clone(),
        count: row.count,
        scenario,
        replicas,
        measured,
        stream_interval: protocol.stream_interval,
        poll_interval: facts.poll_interval.unwrap_or(0.0),
        queued,
        requests: if protocol.load == "max" { tables.requests(row) } else { None },
        labels,
    })
}

/// What the facts say about tokens guessed ahead.
fn speculation(facts: &Facts, data_parallel: f64) -> Result<Speculation, Reason> {
    let of_layout = facts.draft_tokens_data_parallel.filter(|_| data_parallel > 1.0);
    let (Some(draft_tokens), Some(acceptance)) = (of_layout.or(facts.draft_tokens), facts.acceptance) else {
        return because("speculative decoding whose method or length is not stated");
    };
    let method = facts.draft_method.clone();
    Ok(Speculation { method, draft_tokens, acceptance, ..Scenario::default().serving.speculation })
}

fn choose(alias: &AcceleratorAlias) -> Option<(AcceleratorChoice, HardwareClass)> {
    if let Some(datasheet) = alias.datasheet() {
        return Some((AcceleratorChoice::Custom(Box::new(datasheet)), datasheet.class));
    }
    let row = catalogue::accelerator(&alias.accelerator)?;
    Some((AcceleratorChoice::Id(row.id.to_owned()), row.datasheet.class))
}

fn weights(row: &Row, tables: &Tables, protocol: &Protocol) -> Result<WeightFormat, Reason> {
    let alias = tables.model(&row.model);
    let always = alias.map_or("", |alias| alias.weights_always.as_str());
    let unstated = alias.map_or("", |alias| alias.weights_if_unstated.as_str());
    let stated = [always, &row.weights, unstated, &protocol.weights].into_iter().find(|name| !name.is_empty());
    let Some(stated) = stated else { return because("format of the weights not stated") };
    let Some(format) = tables.format(stated) else { return because("format of the weights without a size") };
    Ok(match format.parse() {
        Ok(bits_per_weight) => WeightFormat::Bits { bits_per_weight },
        Err(_) => WeightFormat::Named(format.to_owned()),
    })
}

/// What the format of a cache hangs on.
struct Hardware<'a> {
    engine: &'a str,
    class: HardwareClass,
    /// Whether the weights have fewer than 16 bits.
    narrow: bool,
}

/// Format of the cache: stated, or by the protocol's rule.
fn cache(row: &Row, tables: &Tables, protocol: &Protocol, facts: &Facts, hardware: &Hardware<'_>) -> String {
    let &Hardware { engine, class, narrow } = hardware;
    if let Some(format) = tables.format(&row.kv).or_else(|| tables.format(&facts.kv)) {
        return format.to_owned();
    }
    let blackwell = matches!(class, HardwareClass::Blackwell | HardwareClass::BlackwellRtx);
    let rules = [
        (engine == "tensorrt-llm", &protocol.kv_tensorrt_llm),
        (narrow && blackwell, &protocol.kv_narrow_blackwell),
        (true, &protocol.kv_other),
    ];
    let rule = rules.into_iter().find(|(applies, rule)| *applies && !rule.is_empty()).map_or("bf16", |(_, rule)| rule);
    match rule {
        "weights" if narrow => "fp8".to_owned(),
        "weights" => "bf16".to_owned(),
        format => format.to_owned(),
    }
}

fn lengths(row: &Row, tables: &Tables, protocol: &Protocol) -> Result<(f64, f64), Reason> {
    let input = protocol.input.or(row.input).or_else(|| tables.mlperf_input(&row.model));
    let output = protocol.output.or(row.output);
    let (Some(input), Some(output)) = (input, output) else { return because("lengths not stated") };
    let factor = protocol.length_factor;
    let tokens = |tokens: f64| (tokens * factor).round().max(1.0);
    Ok((tokens(input), tokens(output)))
}

fn layout(row: &Row, protocol: &Protocol, facts: &Facts) -> Result<(Parallelism, Replicas), Reason> {
    let one = Parallelism { tensor: 1.0, pipeline: 1.0, expert: 1.0, data: 1.0, replicas: 1.0 };
    let accelerators = row.accelerators;
    match (protocol.layout.as_str(), accelerators) {
        ("search", Some(accelerators)) => return Ok((one, Replicas::Best(accelerators))),
        ("layers", Some(accelerators)) => return Ok((Parallelism { pipeline: accelerators, ..one }, Replicas::One)),
        _ => {}
    }
    let (pipeline, data) = (row.pp.unwrap_or(1.0), row.dp.unwrap_or(1.0));
    let tensor = row.tp.or_else(|| Some(accelerators? / pipeline / data));
    let Some(mut tensor) = tensor else { return because("layout not stated") };
    if facts.attention_data_parallel == "yes" {
        return Ok((Parallelism { pipeline, expert: tensor, data: tensor, ..one }, Replicas::One));
    }
    // Engines call the accelerators of all attention replicas together tensor parallel.
    if data > 1.0 && accelerators == Some(tensor * pipeline) {
        tensor /= data;
    }
    // Experts on more accelerators than the source counts for the rest: attention is sliced over all of them.
    let expert = row.ep.unwrap_or(1.0);
    if accelerators == Some(expert * pipeline) && expert > tensor * data {
        tensor = expert / data;
    }
    Ok((Parallelism { tensor, pipeline, expert, data, ..one }, Replicas::One))
}

fn load(row: &Row, protocol: &Protocol) -> Result<Load, Reason> {
    let concurrency = || row.concurrency.map(f64::round).filter(|&c| c >= 1.0);
    let per_slot = |prompts: f64| Some(prompts / concurrency()?);
    let prompts_per_slot = protocol.prompts_per_slot.or_else(|| protocol.prompts.and_then(per_slot));
    if prompts_per_slot.is_some() && protocol.prompts.and_then(per_slot).is_some_and(|prompts| prompts < 2.0) {
        return because("fewer than two prompts per slot: a burst, not a steady state");
    }
    match (protocol.load.as_str(), prompts_per_slot) {
        ("max", _) => Ok(Load::MaxConcurrency),
        ("decode-from-empty" | "prefill", _) => Ok(Load::Concurrency(1.0)),
        ("closed-loop", Some(prompts_per_slot)) => match concurrency() {
            Some(concurrency) => Ok(Load::ClosedLoop { concurrency, prompts_per_slot }),
            None => because("concurrency not stated"),
        },
        _ => concurrency().map(Load::Concurrency).ok_or_else(|| "concurrency not stated".to_owned()),
    }
}

fn batching(protocol: &Protocol) -> &'static str {
    match protocol.load.as_str() {
        "static" | "offline" | "decode-from-empty" | "decode-batch" | "prefill" => "static",
        _ => "continuous",
    }
}

fn measured(row: &Row, protocol: &Protocol, scenario: &Scenario) -> Vec<(Metric, f64)> {
    let per_gpu = if row.scope == "per_gpu" { row.accelerators.unwrap_or(1.0) } else { 1.0 };
    let mut found = Vec::new();
    let mut add = |metric, value: Option<f64>| found.extend(value.filter(|v| *v > 0.0).map(|value| (metric, value)));
    match protocol.load.as_str() {
        "decode-from-empty" => add(Metric::Tpot, row.output_tok_s.map(|rate| 1e3 / rate)),
        "decode-batch" => {
            add(Metric::Tpot, row.output_tok_s.and_then(|rate| Some(1e3 * row.concurrency? / rate)));
        }
        "prefill" => add(Metric::Ttft, row.prefill_tok_s.map(|rate| 1e3 * scenario.workload.input_tokens / rate)),
        _ => {
            // Among others a few prompts wait long: the median says nothing about the mean, which the model gives.
            let is_median =
                row.stat.starts_with("median") && row.concurrency.is_none_or(|concurrency| concurrency > 1.0);
            add(Metric::Ttft, row.ttft_ms.filter(|_| !is_median));
            add(Metric::Tpot, row.tpot_ms.or(row.itl_ms));
            let rates = [
                (Metric::OutputRate, row.output_tok_s.map(|rate| rate * per_gpu)),
                (Metric::TotalRate, row.total_tok_s.map(|rate| rate * per_gpu)),
                (Metric::RequestRate, row.requests_s),
            ];
            if let Some((metric, rate)) = rates.into_iter().find(|(_, rate)| rate.is_some()) {
                add(metric, rate);
            }
        }
    }
    found
}

/// Little's law: requests in flight are their rate times their stay.
fn contradicts_itself(row: &Row) -> bool {
    let in_flight = || {
        let output = row.output?;
        let stay_ms = row.ttft_ms? + (output - 1.0) * row.tpot_ms?;
        Some(row.output_tok_s? / output * stay_ms / 1e3 / row.concurrency?)
    };
    in_flight().is_some_and(|share| !(0.5..2.0).contains(&share))
}

fn regime(scenario: &Scenario, protocol: &Protocol) -> &'static str {
    match (protocol.load.as_str(), scenario.workload.load) {
        ("max" | "offline", _) => "offline",
        ("prefill", _) => "prefill",
        ("decode-from-empty", _) => "single stream",
        ("static" | "decode-batch", _) => "static batch",
        _ if scenario.parallelism.data > 1.0 => "data-parallel attention",
        (_, Load::Concurrency(c) | Load::ClosedLoop { concurrency: c, .. }) if c <= 1.0 => "single stream",
        (_, Load::Concurrency(c) | Load::ClosedLoop { concurrency: c, .. }) if c <= 16.0 => "light load",
        _ => "heavy load",
    }
}

/// Whether the row's engine is older than what the coefficients describe.
fn is_old(row: &Row, protocol: &Protocol, current_from: &str) -> bool {
    let known = !version(&row.version).is_empty() && !current_from.is_empty();
    protocol.era == "old" || (known && version(&row.version) < version(current_from))
}

/// The first dotted number in `text`.
fn version(text: &str) -> Vec<u64> {
    let digits = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    digits.split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_compare_by_their_numbers() {
        assert!(version("0.9.0") < version("0.11"));
        assert!(version("0.11.0") >= version("0.11"));
        assert!(version("1.0") > version("0.21"));
        assert_eq!(version("vLLM 0.9.1, ROCm 6.4.1"), [0, 9]);
    }
}
