//! GuideLLM: the JSON report and the tables of the console.
//!
//! Definitions (`src/guidellm/schemas/request_stats.py` and `benchmark/schemas/generative/metrics.py`,
//! vllm-project/guidellm at 06cef291): `request_latency` is in seconds, the others in milliseconds.
//! `time_per_output_token_ms` is (last token − request start) ÷ output tokens, so it *includes the first token* and is
//! not used. `inter_token_latency_ms` is (last token − first token) ÷ (output tokens − 1), its distribution weighted by
//! output tokens − 1: the definition used here. Rates of the whole server count requests of every status. The JSON has
//! means and medians, the current console medians of latencies and means of rates.

mod console;

pub(crate) use console::{is_printed, printed};

use crate::draft::{Candidate, Draft};
use crate::json;
use crate::problem::{Problem, Problems, Said, Warning, What};
use crate::run::{Arrivals, Run, Statistic, Tool};
use cost_core::Node;
use cost_core::units::MS_PER_S;

/// Whether an object is a report.
pub(crate) fn is_report(node: &Node) -> bool {
    json::list(node, &["benchmarks"]).is_some_and(|list| list.iter().all(|run| run.get("metrics").is_some()))
}

/// The runs of a report.
pub(crate) fn report(node: &Node) -> Vec<Result<Run, Problems>> {
    let benchmarks = json::list(node, &["benchmarks"]).unwrap_or_default();
    if benchmarks.is_empty() {
        return vec![Err(vec![Problem::NoRuns { tool: Tool::GuideLlm, name: "benchmarks" }])];
    }
    benchmarks.iter().enumerate().map(|(index, run)| one(node, run, index + 1)).collect()
}

fn one(report: &Node, run: &Node, place: usize) -> Result<Run, Problems> {
    let mut draft = Draft::new(Tool::GuideLlm, place);
    let model = [
        json::words(run, &["config", "backend", "model"]),
        json::words(report, &["args", "backend_kwargs", "model"]),
        json::words(report, &["args", "model"]),
        json::words(run, &["benchmarker", "backend", "model"]),
        json::words(run, &["worker", "backend_model"]),
    ];
    draft.model = Draft::told(model.into_iter().flatten().next());
    counts(&mut draft, run);
    lengths(&mut draft, run);
    latencies(&mut draft, run);
    let total = |metric: &str| {
        let of = |status: &str| json::number(run, &["metrics", metric, status, "mean"]).filter(|value| *value != 0.0);
        of("total").or_else(|| of("successful"))
    };
    let tokens = [(Statistic::Mean, "output_tokens_per_second.total.mean", total("output_tokens_per_second"))];
    draft.measured.output_tokens_per_second = draft.measure(What::OutputTokensPerSecond, 1.0, &tokens);
    // Completed requests alone: those that the end of a run cuts off were not served.
    let completed = json::number(run, &["metrics", "requests_per_second", "successful", "mean"]);
    let requests = [(Statistic::Mean, "requests_per_second.successful.mean", completed)];
    draft.measured.requests_per_second = draft.measure(What::RequestsPerSecond, 1.0, &requests);
    strategy(&mut draft, run);
    draft.finish()
}

fn counts(draft: &mut Draft, run: &Node) {
    let count = |status: &str| {
        json::number(run, &["metrics", "request_totals", status])
            .or_else(|| json::number(run, &["request_totals", status]))
            .or_else(|| json::number(run, &["run_stats", "requests_made", status]))
    };
    draft.completed = draft.beside(What::Completed, "request_totals.successful", count("successful"));
    draft.failed = draft.beside(What::Failed, "request_totals.errored", count("errored"));
    let duration = json::number(run, &["duration"]);
    draft.duration_s = draft.above_zero(What::Duration, "duration", duration);
    draft.prompts = draft.completed.filter(|count| *count > 0.0);
}

/// Mean and median of a metric over completed requests.
fn successful(run: &Node, metric: &str, names: [&'static str; 2]) -> [Candidate; 2] {
    let value = |statistic| json::number(run, &["metrics", metric, "successful", statistic]);
    [(Statistic::Mean, names[0], value("mean")), (Statistic::Median, names[1], value("median"))]
}

fn lengths(draft: &mut Draft, run: &Node) {
    let input = successful(
        run,
        "prompt_token_count",
        ["prompt_token_count.successful.mean", "prompt_token_count.successful.median"],
    );
    let output = successful(
        run,
        "output_token_count",
        ["output_token_count.successful.mean", "output_token_count.successful.median"],
    );
    draft.input_tokens = draft.length(What::InputTokens, &input);
    draft.output_tokens = draft.length(What::OutputTokens, &output);
}

fn latencies(draft: &mut Draft, run: &Node) {
    let first = successful(
        run,
        "time_to_first_token_ms",
        ["time_to_first_token_ms.successful.mean", "time_to_first_token_ms.successful.median"],
    );
    let each = successful(
        run,
        "inter_token_latency_ms",
        ["inter_token_latency_ms.successful.mean", "inter_token_latency_ms.successful.median"],
    );
    let whole =
        successful(run, "request_latency", ["request_latency.successful.mean", "request_latency.successful.median"]);
    draft.measured.time_to_first_token_ms = draft.measure(What::TimeToFirstToken, 1.0, &first);
    draft.measured.time_per_output_token_ms = draft.measure(What::TimePerOutputToken, 1.0, &each);
    draft.measured.end_to_end_ms = draft.measure(What::EndToEnd, MS_PER_S, &whole);
    let theirs = json::number(run, &["metrics", "time_per_output_token_ms", "successful", "mean"]);
    first_token_included(draft, "time_per_output_token_ms", theirs);
}

/// Says that the tool's TPOT counts the first token, where it has one.
fn first_token_included(draft: &mut Draft, name: &'static str, theirs: Option<f64>) {
    let (Some(value), Some(ours)) = (theirs, draft.measured.time_per_output_token_ms) else { return };
    let what = What::TimePerOutputToken;
    let ours = Said { what, name: ours.name, value: ours.value };
    draft.warn(Warning::OtherDefinition { theirs: Said { what, name, value }, ours });
}

fn strategy(draft: &mut Draft, run: &Node) {
    let strategy = json::at(run, &["config", "strategy"])
        .or_else(|| json::at(run, &["args", "strategy"]))
        .or_else(|| json::at(run, &["scheduler", "strategy"]));
    let Some(strategy) = strategy else { return };
    let kind = match strategy {
        Node::Text(kind) => Some(kind.as_str()),
        _ => json::words(strategy, &["type_"]).or_else(|| json::words(strategy, &["type"])),
    };
    let number = |key| json::number(strategy, &[key]);
    let streams = number("streams").or_else(|| number("max_concurrency"));
    let in_flight = json::number(run, &["metrics", "request_concurrency", "successful", "mean"]);
    draft.label = Draft::told(kind);
    arrive(draft, kind.unwrap_or_default(), streams, number("rate"), in_flight);
}

/// How the requests of a strategy arrive (`src/guidellm/scheduler/strategies.py` at 03820eba): `synchronous` one after
/// the other, `concurrent` in `streams` loops, `throughput` all at once, `constant` at even and `poisson` at random
/// intervals.
fn arrive(draft: &mut Draft, kind: &str, streams: Option<f64>, rate: Option<f64>, in_flight: Option<f64>) {
    draft.arrivals = match kind {
        "synchronous" => Arrivals::Concurrency(1.0),
        "concurrent" => draft
            .above_zero(What::Concurrency, "strategy.streams", streams)
            .map_or(Arrivals::Unstated, Arrivals::Concurrency),
        "throughput" => {
            let in_flight = draft.above_zero(What::Concurrency, "request_concurrency", in_flight);
            Arrivals::AllAtOnce { in_flight }
        }
        "constant" | "poisson" | "async" => {
            if kind == "constant" {
                draft.warn(Warning::EvenArrivals);
            }
            draft
                .above_zero(What::RequestRate, "strategy.rate", rate)
                .map_or(Arrivals::Unstated, |per_second| Arrivals::Rate { per_second, most: None })
        }
        _ => Arrivals::Unstated,
    };
}
