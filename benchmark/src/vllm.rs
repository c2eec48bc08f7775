//! `vllm bench serve`: the table "Serving Benchmark Result" and the JSON of `--save-result`.
//!
//! Definitions (`vllm/benchmarks/serve.py`, vllm-project/vllm at 009e6d4a, `calculate_metrics` and `benchmark`):
//! TTFT is the time from sending a request to its first chunk with a choice, which may be empty
//! (`vllm/benchmarks/lib/endpoint_request_func.py` at 02cfb534); latency ends with the last such chunk. TPOT is, per request,
//! (latency − TTFT) ÷ (output tokens − 1), and its mean is over requests: the definition used here. ITL is the mean over
//! all gaps between chunks, which may hold several tokens, and is not used. All of them are in milliseconds, durations in
//! seconds. Output throughput counts generated tokens of completed requests only. `--max-concurrency` holds requests back
//! in the client, before their time starts; without it and with an infinite rate all are sent at once.

use crate::draft::{Candidate, Draft};
use crate::json;
use crate::problem::{Problems, Warning, What};
use crate::run::{Arrivals, Run, Statistic, Tool};
use crate::text;
use cost_core::Node;
use std::collections::BTreeMap;

/// The heading of the table.
const HEADING: &str = "Serving Benchmark Result";
/// Lines that the table of SGLang's benchmark has, which grew from this one and is another tool.
const NOT_OURS: [&str; 2] = ["Mean E2E Latency (ms)", "Max request concurrency"];

/// The values of a run, by the tool's names.
struct Values<'a> {
    number: &'a dyn Fn(&'static str) -> Option<f64>,
    names: &'static Names,
}

/// What JSON and table call a value.
struct Names {
    completed: &'static str,
    failed: &'static str,
    duration: &'static str,
    input: &'static str,
    output: &'static str,
    requests: &'static str,
    tokens: &'static str,
    ttft: [&'static str; 2],
    tpot: [&'static str; 2],
    e2el: [&'static str; 2],
    rate: &'static str,
    concurrency: &'static str,
}

static KEYS: Names = Names {
    completed: "completed",
    failed: "failed",
    duration: "duration",
    input: "total_input_tokens",
    output: "total_output_tokens",
    requests: "request_throughput",
    tokens: "output_throughput",
    ttft: ["mean_ttft_ms", "median_ttft_ms"],
    tpot: ["mean_tpot_ms", "median_tpot_ms"],
    e2el: ["mean_e2el_ms", "median_e2el_ms"],
    rate: "request_rate",
    concurrency: "max_concurrency",
};

static LINES: Names = Names {
    completed: "Successful requests",
    failed: "Failed requests",
    duration: "Benchmark duration (s)",
    input: "Total input tokens",
    output: "Total generated tokens",
    requests: "Request throughput (req/s)",
    tokens: "Output token throughput (tok/s)",
    ttft: ["Mean TTFT (ms)", "Median TTFT (ms)"],
    tpot: ["Mean TPOT (ms)", "Median TPOT (ms)"],
    e2el: ["Mean E2EL (ms)", "Median E2EL (ms)"],
    rate: "Request rate configured (RPS)",
    concurrency: "Maximum request concurrency",
};

/// Whether an object is a saved result.
pub(crate) fn is_saved(node: &Node) -> bool {
    let has = |key| node.get(key).is_some();
    has("mean_ttft_ms") || has("request_throughput") && has("completed") && has("total_input_tokens")
}

/// The run of a saved result.
pub(crate) fn saved(node: &Node, place: usize) -> Result<Run, Problems> {
    let mut draft = Draft::new(Tool::Vllm, place);
    draft.model = Draft::told(json::words(node, &["model_id"]));
    draft.label = Draft::told(json::words(node, &["label"]));
    let number = |key| json::number(node, &[key]);
    let asked = number("num_prompts");
    draft.prompts = draft.above_zero(What::Prompts, "num_prompts", asked);
    burstiness(&mut draft, number("burstiness"), number(KEYS.rate));
    if node.get("ramp_up_strategy").is_some_and(|strategy| *strategy != Node::Null) {
        draft.warn(Warning::RampUp);
    }
    if node.get("spec_decode_acceptance_length").is_some() {
        draft.warn(Warning::Speculation { accepted: number("spec_decode_acceptance_length") });
    }
    // Both keys are always saved; a limit that is not set is `null`.
    let says_load = node.get(KEYS.rate).is_some();
    values(&mut draft, &Values { number: &number, names: &KEYS }, says_load);
    draft.finish()
}

/// Whether a text holds a table of this tool.
pub(crate) fn is_printed(text: &str) -> bool {
    text.contains(HEADING) && !NOT_OURS.iter().any(|line| text.contains(line))
}

/// The runs of all tables in a text.
pub(crate) fn printed(text: &str) -> Vec<Result<Run, Problems>> {
    let mut parts = text.split(HEADING);
    let mut before = parts.next().unwrap_or_default();
    let mut runs = Vec::new();
    for (index, table) in parts.enumerate() {
        runs.push(one(before, table, index + 1));
        before = table;
    }
    runs
}

/// The run of one table; what the tool prints before its run stands in `before`.
fn one(before: &str, table: &str, place: usize) -> Result<Run, Problems> {
    let mut draft = Draft::new(Tool::Vllm, place);
    draft.model = Draft::told(model(before));
    let lines = lines(table);
    let started = started(before);
    let number = |name: &'static str| {
        let said = lines.get(name).copied();
        match name {
            _ if said.is_some() => said,
            "Request rate configured (RPS)" => started.get("Traffic request rate").copied(),
            "Maximum request concurrency" => started.get(name).copied(),
            _ => None,
        }
    };
    burstiness(&mut draft, started.get("Burstiness factor").copied(), number(LINES.rate));
    if before.contains("Traffic ramp-up strategy") {
        draft.warn(Warning::RampUp);
    }
    if table.contains("-Speculative Decoding-") {
        draft.warn(Warning::Speculation { accepted: lines.get("Acceptance length").copied() });
    }
    // The table names rate and limit where they are set. Versions that do not print failed requests may print neither.
    let says_load = number(LINES.rate).is_some() || lines.contains_key(LINES.failed);
    values(&mut draft, &Values { number: &number, names: &LINES }, says_load);
    draft.prompts = draft.completed.map(|completed| completed + draft.failed.unwrap_or(0.0));
    draft.finish()
}

/// `name: value` lines until the closing rule; the first of a name counts.
fn lines(table: &str) -> BTreeMap<&str, f64> {
    let mut values = BTreeMap::new();
    for line in table.lines().skip(1) {
        if line.trim_matches(|character: char| character.is_whitespace() || character == '#').starts_with("=====") {
            break;
        }
        if let Some((name, value)) = pair(line) {
            values.entry(name).or_insert(value);
        }
    }
    values
}

/// `name: value` lines before a table; the last of a name counts.
fn started(before: &str) -> BTreeMap<&str, f64> {
    let ended = before.trim_end_matches(|character: char| character == '=' || character.is_whitespace());
    let last = ended.rsplit("=====").next().unwrap_or(ended);
    last.lines().filter_map(pair).collect()
}

/// The model of the command line, or of the arguments that the tool prints first.
fn model(before: &str) -> Option<&str> {
    let ends = |character: char| character.is_whitespace() || matches!(character, '\'' | '"' | ',' | ')' | '\\');
    let after = |mark: &str| {
        let (_, after) = before.rsplit_once(mark)?;
        after.trim_start_matches(['\'', '"']).split(ends).next()
    };
    after(" model=").or_else(|| after("--model ")).or_else(|| after("--model="))
}

/// A line's name and number; what a log puts before the name is left out.
fn pair(line: &str) -> Option<(&str, f64)> {
    let (name, value) = line.rsplit_once(':')?;
    let all = [
        LINES.completed,
        LINES.failed,
        LINES.duration,
        LINES.input,
        LINES.output,
        LINES.requests,
        LINES.tokens,
        LINES.ttft[0],
        LINES.ttft[1],
        LINES.tpot[0],
        LINES.tpot[1],
        LINES.e2el[0],
        LINES.e2el[1],
        LINES.rate,
        LINES.concurrency,
        "Traffic request rate",
        "Burstiness factor",
        "Acceptance length",
    ];
    let name = all.iter().find(|known| name.ends_with(**known))?;
    let value = value.trim();
    let first = value.split_whitespace().next().unwrap_or(value);
    text::number(first).map(|value| (*name, value))
}

/// Arrivals of a finite rate that are not a Poisson process.
fn burstiness(draft: &mut Draft, shape: Option<f64>, rate: Option<f64>) {
    if let Some(shape) = shape.filter(|shape| *shape != 1.0 && rate.is_some_and(f64::is_finite)) {
        draft.warn(Warning::Burstiness { shape });
    }
}

/// Everything that JSON and table have in common.
fn values(draft: &mut Draft, values: &Values<'_>, says_load: bool) {
    let Values { number, names } = values;
    draft.completed = draft.beside(What::Completed, names.completed, number(names.completed));
    draft.failed = draft.beside(What::Failed, names.failed, number(names.failed));
    draft.duration_s = draft.above_zero(What::Duration, names.duration, number(names.duration));
    let completed = draft.completed.filter(|completed| *completed > 0.0);
    let each = |total: &'static str| Some(number(total)? / completed?);
    draft.input_tokens = draft.length(What::InputTokens, &[(Statistic::Mean, names.input, each(names.input))]);
    draft.output_tokens = draft.length(What::OutputTokens, &[(Statistic::Mean, names.output, each(names.output))]);
    let both = |[mean, median]: [&'static str; 2]| -> [Candidate; 2] {
        [(Statistic::Mean, mean, number(mean)), (Statistic::Median, median, number(median))]
    };
    let rate = |name: &'static str| -> [Candidate; 1] { [(Statistic::Mean, name, number(name))] };
    draft.measured.time_to_first_token_ms = draft.measure(What::TimeToFirstToken, 1.0, &both(names.ttft));
    draft.measured.time_per_output_token_ms = draft.measure(What::TimePerOutputToken, 1.0, &both(names.tpot));
    draft.measured.end_to_end_ms = draft.measure(What::EndToEnd, 1.0, &both(names.e2el));
    draft.measured.output_tokens_per_second = draft.measure(What::OutputTokensPerSecond, 1.0, &rate(names.tokens));
    draft.measured.requests_per_second = draft.measure(What::RequestsPerSecond, 1.0, &rate(names.requests));
    let per_second = number(names.rate).filter(|rate| *rate != f64::INFINITY);
    let per_second = draft.above_zero(What::RequestRate, names.rate, per_second);
    let most = draft.above_zero(What::Concurrency, names.concurrency, number(names.concurrency));
    draft.arrivals = match (per_second, most) {
        (Some(per_second), most) => Arrivals::Rate { per_second, most },
        (None, Some(most)) => Arrivals::Concurrency(most),
        (None, None) if says_load => Arrivals::AllAtOnce { in_flight: None },
        (None, None) => Arrivals::Unstated,
    };
}
