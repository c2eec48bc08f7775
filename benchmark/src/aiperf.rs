//! AIPerf, and GenAI-Perf before it: `profile_export_aiperf.json`, the CSV beside it, and the box on the console.
//!
//! Definitions (`src/aiperf/metrics/types/`, ai-dynamo/aiperf at 58dd5dea, and `docs/reference/json-export-schema.md` at
//! 1554b478): each metric has its unit beside it, usually ms. TTFT is the first response with content − request start.
//! `inter_token_latency` is, per request, (request latency − TTFT) ÷ (output sequence length − 1), or − the tokens of the
//! first chunk where the server says them: the definition used here as TPOT. `output_token_throughput` is the output
//! tokens of all requests ÷ the benchmark's duration. Output sequence length counts reasoning tokens, too. GenAI-Perf's
//! definitions are the same (triton-inference-server/perf_analyzer, `genai-perf/docs`).

use crate::draft::{Candidate, Draft};
use crate::json;
use crate::problem::{Problems, Warning, What};
use crate::run::{Arrivals, Run, Statistic, Tool};
use crate::tables::boxed;
use crate::text;
use cost_core::Node;

/// A metric's unit, mean and median.
#[derive(Clone, Debug, Default)]
struct Metric {
    unit: String,
    mean: Option<f64>,
    median: Option<f64>,
}

/// Reads a metric by its tag.
type Metrics<'a> = &'a dyn Fn(&str) -> Option<Metric>;

/// Headings on the console.
const TITLES: [(&str, Tool); 2] = [("NVIDIA AIPerf", Tool::AiPerf), ("NVIDIA GenAI-Perf", Tool::GenAiPerf)];

/// Whether an object is an export: metrics with their means.
pub(crate) fn is_export(node: &Node) -> bool {
    node.get("aiperf_version").is_some()
        || ["request_latency", "time_to_first_token", "request_throughput"]
            .iter()
            .filter(|tag| json::at(node, &[tag, "avg"]).is_some())
            .count()
            >= 2
}

/// The run of an export.
pub(crate) fn export(node: &Node, place: usize) -> Result<Run, Problems> {
    let is_aiperf = node.get("aiperf_version").is_some() || node.get("schema_version").is_some();
    let mut draft = Draft::new(if is_aiperf { Tool::AiPerf } else { Tool::GenAiPerf }, place);
    let metric = |tag: &str| {
        let metric = node.get(tag)?;
        let number = |statistic| json::number(metric, &[statistic]);
        let unit = json::words(metric, &["unit"]).unwrap_or_default().to_owned();
        Some(Metric { unit, mean: number("avg"), median: number("p50") })
    };
    let model = [
        &["input_config", "endpoint", "model_names"][..],
        &["input_config", "endpoint", "model"],
        &["input_config", "model_names"],
        &["input_config", "model"],
        &["input_config", "models"],
    ];
    let command = json::words(node, &["run_info", "cli_command"])
        .or_else(|| json::words(node, &["input_config", "cli_command"]))
        .unwrap_or_default();
    let items = json::list(node, &["input_config", "models", "items"]).and_then(<[Node]>::first);
    let model = model.iter().find_map(|path| json::words(node, path)).or_else(|| json::words(items?, &["name"]));
    draft.model = Draft::told(model.or_else(|| option(command, &["--model", "--model-names", "-m"])));
    let load = load(node);
    if is_even(node) {
        draft.warn(Warning::EvenArrivals);
    }
    metrics(&mut draft, &metric);
    arrivals(&mut draft, load, command);
    draft.finish()
}

/// The phase that was measured; others warm up. Configurations before version 0.9 have none.
fn profiling(node: &Node) -> Option<&Node> {
    let phases = json::list(node, &["input_config", "phases"])?;
    phases.iter().find(|phase| json::words(phase, &["name"]) == Some("profiling")).or_else(|| phases.last())
}

/// Whether requests were sent at even intervals.
fn is_even(node: &Node) -> bool {
    let kind = profiling(node).and_then(|phase| json::words(phase, &["type"]));
    let mode = ["arrival_pattern", "request_rate_mode"];
    let mode = mode.into_iter().find_map(|key| json::words(node, &["input_config", "loadgen", key]));
    kind.or(mode) == Some("constant")
}

/// Concurrency and rate of the configuration, where one is kept.
fn load(node: &Node) -> [Option<f64>; 2] {
    let Some(config) = node.get("input_config") else { return [None, None] };
    let phase = profiling(node);
    let of = |phase_key: &str, keys: [&[&str]; 3]| {
        let in_phase = phase.and_then(|phase| json::number(phase, &[phase_key]));
        in_phase.or_else(|| keys.iter().find_map(|path| json::number(config, path)))
    };
    [
        of(
            "concurrency",
            [&["loadgen", "concurrency"], &["perf_analyzer", "stimulus", "concurrency"], &["concurrency"]],
        ),
        of("rate", [&["loadgen", "request_rate"], &["perf_analyzer", "stimulus", "request_rate"], &["request_rate"]]),
    ]
}

/// Whether a text holds the box on the console or the CSV.
pub(crate) fn is_printed(text: &str) -> bool {
    TITLES.iter().any(|(title, _)| text.contains(title)) || csv_starts(text)
}

fn csv_starts(text: &str) -> bool {
    text.lines().any(|line| line.trim_start_matches('"').starts_with("Metric,avg") || line.starts_with("Metric,min,"))
}

/// The run of what the console shows, or of the CSV.
pub(crate) fn printed(text: &str) -> Result<Run, Problems> {
    let tool = TITLES.iter().find(|(title, _)| text.contains(title)).map_or(Tool::AiPerf, |(_, tool)| *tool);
    let mut draft = Draft::new(tool, 1);
    let is_boxed = text.contains(['│', '┃']);
    let rows = if is_boxed { boxed(text) } else { csv(text) };
    let table = named(&rows);
    let metric = |tag: &str| table.iter().find(|(name, _)| name == tag).map(|(_, metric)| metric.clone());
    let command = text.split_once("CLI Command:").map_or("", |(_, after)| after);
    let command = command.split("Benchmark Duration").next().unwrap_or(command);
    draft.model = Draft::told(option(command, &["--model", "--model-names", "-m"]));
    metrics(&mut draft, &metric);
    arrivals(&mut draft, [None, None], command);
    draft.finish()
}

/// Cells of lines with commas; fields may stand in quotes.
fn csv(text: &str) -> Vec<Vec<String>> {
    let line = |line: &str| {
        let mut cells = vec![String::new()];
        let mut is_quoted = false;
        for character in line.chars() {
            match character {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => cells.push(String::new()),
                other => {
                    if let Some(cell) = cells.last_mut() {
                        cell.push(other);
                    }
                }
            }
        }
        cells
    };
    text.lines().filter(|text| text.contains(',')).map(line).collect()
}

/// Rows by tag: `Time to First Token (ms)` is `time_to_first_token` in ms. Headings say which columns are which.
fn named(rows: &[Vec<String>]) -> Vec<(String, Metric)> {
    let (mut mean, mut median) = (None, None);
    let mut metrics = Vec::new();
    for row in rows {
        let Some(name) = row.first() else { continue };
        if name == "Metric" || name == "Statistic" {
            let place = |wanted: &[&str]| row.iter().position(|cell| wanted.contains(&cell.as_str()));
            (mean, median) = (place(&["avg", "Value"]), place(&["p50"]));
            continue;
        }
        let (words, unit) = name.rsplit_once('(').unwrap_or((name, ""));
        let value = |place: Option<usize>| row.get(place?).and_then(|cell| text::number(cell));
        let tag = words.trim().to_lowercase().replace(' ', "_");
        metrics.push((
            tag,
            Metric { unit: unit.trim_end_matches(')').to_owned(), mean: value(mean), median: value(median) },
        ));
    }
    metrics
}

/// What follows one of the names on a command line.
fn option<'a>(command: &'a str, names: &[&str]) -> Option<&'a str> {
    let mut words = command.split_whitespace();
    while let Some(word) = words.next() {
        let (name, joined) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        if names.contains(&name) {
            return joined.or_else(|| words.next()).map(|value| value.trim_matches(['\'', '"', '\\']));
        }
    }
    None
}

/// Milliseconds in a unit of time; `None` for units that are none.
fn milliseconds(unit: &str) -> Option<f64> {
    match unit.trim().to_lowercase().as_str() {
        "" | "ms" | "milliseconds" => Some(1.0),
        "s" | "sec" | "seconds" => Some(1e3),
        "us" | "µs" | "μs" | "microseconds" => Some(1e-3),
        "ns" | "nanoseconds" => Some(1e-6),
        _ => None,
    }
}

fn metrics(draft: &mut Draft, metric: Metrics<'_>) {
    let one = |tag: &str| metric(tag).and_then(|metric| metric.mean);
    let both = |tag: &'static str| -> [Candidate; 2] {
        let Metric { mean, median, .. } = metric(tag).unwrap_or_default();
        [(Statistic::Mean, tag, mean), (Statistic::Median, tag, median)]
    };
    draft.completed = draft.beside(What::Completed, "request_count", one("request_count"));
    draft.failed = draft.beside(What::Failed, "error_request_count", one("error_request_count"));
    let duration = metric("benchmark_duration").and_then(|found| Some(found.mean? * seconds(&found.unit)?));
    draft.duration_s = draft.above_zero(What::Duration, "benchmark_duration", duration);
    draft.prompts =
        draft.completed.map(|completed| completed + draft.failed.unwrap_or(0.0)).filter(|count| *count > 0.0);
    draft.input_tokens = draft.length(What::InputTokens, &both("input_sequence_length"));
    draft.output_tokens = draft.length(What::OutputTokens, &both("output_sequence_length"));
    let time = |tag: &'static str| {
        let in_ms = metric(tag).and_then(|metric| milliseconds(&metric.unit));
        (in_ms.unwrap_or(1.0), if in_ms.is_some() { both(tag) } else { both("") })
    };
    let (unit, first) = time("time_to_first_token");
    draft.measured.time_to_first_token_ms =
        draft.measure(What::TimeToFirstToken, unit, &named_as(first, "time_to_first_token"));
    let (unit, each) = time("inter_token_latency");
    draft.measured.time_per_output_token_ms =
        draft.measure(What::TimePerOutputToken, unit, &named_as(each, "inter_token_latency"));
    let (unit, whole) = time("request_latency");
    draft.measured.end_to_end_ms = draft.measure(What::EndToEnd, unit, &named_as(whole, "request_latency"));
    let tokens = both("output_token_throughput");
    draft.measured.output_tokens_per_second = draft.measure(What::OutputTokensPerSecond, 1.0, &tokens);
    draft.measured.requests_per_second = draft.measure(What::RequestsPerSecond, 1.0, &both("request_throughput"));
}

fn named_as(candidates: [Candidate; 2], name: &'static str) -> [Candidate; 2] {
    candidates.map(|(statistic, _, value)| (statistic, name, value))
}

/// Seconds in a unit of time.
fn seconds(unit: &str) -> Option<f64> {
    if unit.is_empty() { Some(1.0) } else { milliseconds(unit).map(|ms| ms / 1e3) }
}

/// A fixed concurrency, a rate, or a rate with a limit: from the configuration, else from the command line.
fn arrivals(draft: &mut Draft, [concurrency, rate]: [Option<f64>; 2], command: &str) {
    let told = |names: &[&str]| option(command, names).and_then(text::number);
    let concurrency = concurrency.or_else(|| told(&["--concurrency"]));
    let rate = rate.or_else(|| told(&["--request-rate"])).filter(|rate| *rate != f64::INFINITY);
    let concurrency = draft.above_zero(What::Concurrency, "concurrency", concurrency);
    let rate = draft.above_zero(What::RequestRate, "request_rate", rate);
    if option(command, &["--arrival-pattern", "--request-rate-mode"]) == Some("constant") {
        draft.warn(Warning::EvenArrivals);
    }
    draft.arrivals = match (rate, concurrency) {
        (Some(per_second), most) => Arrivals::Rate { per_second, most },
        (None, Some(concurrency)) => Arrivals::Concurrency(concurrency),
        (None, None) => Arrivals::Unstated,
    };
}
