//! inference-perf: `summary_lifecycle_metrics.json` and `stage_*_lifecycle_metrics.json`.
//!
//! Definitions (`inference_perf/reportgen/base.py`, kubernetes-sigs/inference-perf at 010d12fb,
//! `compute_request_latency_metrics` and `summarize_requests`): all times are in seconds. `request_latency` is end − start
//! of a request, `time_to_first_token` first token − start. `normalized_time_per_output_token` is latency ÷ output
//! tokens, first one included, and is not used. `time_per_output_token` is (last − first token time) ÷ (output tokens − 1)
//! now; earlier versions divided by the number of *streamed chunks* − 1, which in published runs is up to twice the
//! tokens. Nothing in the file says which, so TPOT is computed here from the means that are the same in all versions:
//! (request latency − time to first token) ÷ (output tokens − 1).

use crate::draft::{Candidate, Draft};
use crate::json;
use crate::problem::{Problems, Said, Warning, What};
use crate::run::{Arrivals, Measure, Origin, Run, Statistic, Tool};
use cost_core::Node;
use cost_core::units::MS_PER_S;

/// What TPOT is computed from.
const DERIVED: &str = "(request_latency − time_to_first_token) ÷ (output_len − 1)";
/// The tool's TPOT may differ by this factor from the computed one before the difference is told.
const SAME: f64 = 1.05;

/// Whether an object is a lifecycle report.
pub(crate) fn is_report(node: &Node) -> bool {
    node.get("load_summary").is_some() && node.get("successes").is_some()
}

/// The run of a report.
pub(crate) fn report(node: &Node, place: usize) -> Result<Run, Problems> {
    let mut draft = Draft::new(Tool::InferencePerf, place);
    let count = |side: &str| json::number(node, &[side, "count"]);
    draft.completed = draft.beside(What::Completed, "successes.count", count("successes"));
    draft.failed = draft.beside(What::Failed, "failures.count", count("failures"));
    draft.prompts = draft.beside(What::Prompts, "load_summary.count", count("load_summary"));
    let duration = json::number(node, &["benchmark_time_seconds"]).filter(|seconds| *seconds != 0.0);
    draft.duration_s = draft.above_zero(What::Duration, "benchmark_time_seconds", duration);
    draft.input_tokens = draft.length(What::InputTokens, &lengths(node, ["prompt_len", "prompt_tokens"]));
    draft.output_tokens = draft.length(What::OutputTokens, &lengths(node, ["output_len", "output_tokens"]));
    let latency = |key: &'static str| -> [Candidate; 2] {
        let value = |statistic| json::number(node, &["successes", "latency", key, statistic]);
        [(Statistic::Mean, key, value("mean")), (Statistic::Median, key, value("median"))]
    };
    let rate = |key: &'static str| -> [Candidate; 1] {
        [(Statistic::Mean, key, json::number(node, &["successes", "throughput", key]))]
    };
    let measured = &mut draft.measured;
    *measured = crate::run::Measured::default();
    draft.measured.time_to_first_token_ms =
        draft.measure(What::TimeToFirstToken, MS_PER_S, &latency("time_to_first_token"));
    draft.measured.end_to_end_ms = draft.measure(What::EndToEnd, MS_PER_S, &latency("request_latency"));
    draft.measured.output_tokens_per_second =
        draft.measure(What::OutputTokensPerSecond, 1.0, &rate("output_tokens_per_sec"));
    draft.measured.requests_per_second = draft.measure(What::RequestsPerSecond, 1.0, &rate("requests_per_sec"));
    draft.measured.time_per_output_token_ms = each(&mut draft);
    let theirs = json::number(node, &["successes", "latency", "time_per_output_token", "mean"]);
    other_definition(&mut draft, theirs.map(|seconds| seconds * MS_PER_S));
    arrivals(&mut draft, node);
    draft.finish()
}

/// Mean length under the name of earlier and of current versions.
fn lengths(node: &Node, [earlier, current]: [&'static str; 2]) -> [Candidate; 2] {
    let mean = |key| (Statistic::Mean, key, json::number(node, &["successes", key, "mean"]));
    [mean(earlier), mean(current)]
}

/// TPOT from the means of its parts.
fn each(draft: &mut Draft) -> Option<Measure> {
    let name = "time_per_output_token";
    let value = (|| {
        let (first, whole) = (draft.measured.time_to_first_token_ms?, draft.measured.end_to_end_ms?);
        let others = draft.output_tokens?.value - 1.0;
        let is_mean = first.statistic == Statistic::Mean && whole.statistic == Statistic::Mean;
        let each = (whole.value - first.value) / others;
        (is_mean && others > 0.0 && each > 0.0).then_some(each)
    })();
    match value {
        Some(value) => Some(Measure { value, statistic: Statistic::Mean, origin: Origin::Derived, name: DERIVED }),
        None => draft.measure(What::TimePerOutputToken, 1.0, &[(Statistic::Mean, name, None)]),
    }
}

fn other_definition(draft: &mut Draft, theirs: Option<f64>) {
    let (Some(value), Some(ours)) = (theirs, draft.measured.time_per_output_token_ms) else { return };
    let factor = (value / ours.value).max(ours.value / value);
    if factor.is_finite() && factor > SAME {
        let what = What::TimePerOutputToken;
        let ours = Said { what, name: ours.name, value: ours.value };
        draft.warn(Warning::OtherDefinition { theirs: Said { what, name: "time_per_output_token", value }, ours });
    }
}

/// A stage says the rate or concurrency it asked for; the summary over stages says neither.
fn arrivals(draft: &mut Draft, node: &Node) {
    let load = |key: &str| json::number(node, &["load_summary", key]);
    let concurrency = draft.above_zero(What::Concurrency, "load_summary.concurrency", load("concurrency"));
    if let Some(concurrency) = concurrency {
        draft.arrivals = Arrivals::Concurrency(concurrency);
        return;
    }
    let asked = draft.above_zero(What::RequestRate, "load_summary.requested_rate", load("requested_rate"));
    match asked {
        Some(per_second) => draft.arrivals = Arrivals::Rate { per_second, most: None },
        None => draft.warn(Warning::MixedStages),
    }
}
