//! GuideLLM's console: one table after the other, a row of each for every run.

use super::{arrive, first_token_included};
use crate::draft::{Candidate, Draft};
use crate::problem::{Problem, Problems, What};
use crate::run::{Run, Statistic, Tool};
use crate::tables::{Heading, Table, ruled};
use crate::text;
use cost_core::units::MS_PER_S;

/// Where a value stands: its statistic, its heading, and the name that a message gives it.
type Place = (Statistic, Heading<'static>, &'static str);

const MEDIAN: Statistic = Statistic::Median;
const MEAN: Statistic = Statistic::Mean;

/// Before version 0.4 end to end is headed `(ms)` in some versions, and is in seconds in all of them.
static WHOLE: &[Place] = &[
    (MEDIAN, &["Request Latency", "Sec", "Mdn"], "Request Latency Sec Mdn"),
    (MEAN, &["Req Latency (sec)", "mean"], "Req Latency (sec) mean"),
    (MEAN, &["Req Latency (ms)", "mean"], "Req Latency (ms) mean"),
];
static FIRST: &[Place] =
    &[(MEDIAN, &["TTFT", "ms", "Mdn"], "TTFT ms Mdn"), (MEAN, &["TTFT (ms)", "mean"], "TTFT (ms) mean")];
static EACH: &[Place] =
    &[(MEDIAN, &["ITL", "ms", "Mdn"], "ITL ms Mdn"), (MEAN, &["ITL (ms)", "mean"], "ITL (ms) mean")];
static WITH_FIRST: &[Place] =
    &[(MEDIAN, &["TPOT", "ms", "Mdn"], "TPOT ms Mdn"), (MEAN, &["TPOT (ms)", "mean"], "TPOT (ms) mean")];
static INPUT: &[Place] = &[
    (MEDIAN, &["Input Tok", "Per Req", "Mdn"], "Request Token Statistics: Input Tok Per Req Mdn"),
    (MEDIAN, &["Input Tokens", "Per Request", "Mdn"], "Text Metrics Statistics: Input Tokens Per Request Mdn"),
    (MEAN, &["Prompt Tok/Req", "Comp"], "Benchmarks Info: Prompt Tok/Req Comp"),
];
static OUTPUT: &[Place] = &[
    (MEDIAN, &["Output Tok", "Per Req", "Mdn"], "Request Token Statistics: Output Tok Per Req Mdn"),
    (MEDIAN, &["Output Tokens", "Per Request", "Mdn"], "Text Metrics Statistics: Output Tokens Per Request Mdn"),
    (MEAN, &["Output Tok/Req", "Comp"], "Benchmarks Info: Output Tok/Req Comp"),
];
static TOKENS: &[Place] = &[
    (MEAN, &["Output Tokens", "Per Sec", "Mean"], "Output Tokens Per Sec Mean"),
    (MEAN, &["Out Tok/sec", "mean"], "Out Tok/sec mean"),
];
static REQUESTS: &[Place] = &[
    (MEAN, &["Requests", "Per Sec", "Mean"], "Requests Per Sec Mean"),
    (MEAN, &["Request Stats", "Per Second"], "Request Stats Per Second"),
];
static IN_FLIGHT: &[Place] = &[
    (MEDIAN, &["Requests", "Concurrency", "Mdn"], "Requests Concurrency Mdn"),
    (MEAN, &["Request Stats", "Concurrency"], "Request Stats Concurrency"),
];
static DURATION: &[Place] = &[
    (MEAN, &["Timings", "Dur", "Sec"], "Timings Dur Sec"),
    (MEAN, &["Metadata", "Duration (s)"], "Metadata Duration (s)"),
];
static COMPLETED: &[Place] = &[(MEAN, &["Requests Made", "Comp"], "Requests Made Comp")];
static FAILED: &[Place] = &[(MEAN, &["Requests Made", "Err"], "Requests Made Err")];

/// Headings of tables that say latencies.
const TITLES: [&str; 2] = ["Request Latency Statistics", "Benchmarks Stats"];

/// Whether a text holds tables of this tool.
pub(crate) fn is_printed(text: &str) -> bool {
    TITLES.iter().any(|title| text.contains(title))
}

/// The runs of all tables in a text.
pub(crate) fn printed(text: &str) -> Vec<Result<Run, Problems>> {
    let tables = ruled(text);
    let says = |table: &&Table| FIRST.iter().chain(WHOLE).any(|(_, heading, _)| table.column(heading).is_some());
    let Some(latencies) = tables.iter().find(says).filter(|table| !table.rows.is_empty()) else {
        return vec![Err(vec![Problem::NoRuns { tool: Tool::GuideLlm, name: TITLES[0] }])];
    };
    (0..latencies.rows.len()).map(|row| one(&tables, row)).collect()
}

fn one(tables: &[Table], row: usize) -> Result<Run, Problems> {
    let mut draft = Draft::new(Tool::GuideLlm, row + 1);
    let cell = |heading: Heading<'_>| tables.iter().find_map(|table| table.cell(row, heading));
    let number = |places: &'static [Place]| -> Vec<Candidate> {
        let read = |(statistic, heading, name): &Place| (*statistic, *name, cell(heading).and_then(text::number));
        // The names of the style that is there, so that a message names what the reader sees.
        let there = places.iter().filter(|(_, heading, _)| cell(heading).is_some()).map(read);
        there.chain(places.iter().map(read)).collect()
    };
    let first = |places: &'static [Place]| number(places).into_iter().find_map(|(_, name, value)| Some((name, value?)));
    let beside = |draft: &mut Draft, what, places: &'static [Place]| {
        first(places).and_then(|(name, value)| draft.beside(what, name, Some(value)))
    };
    draft.completed = beside(&mut draft, What::Completed, COMPLETED);
    draft.failed = beside(&mut draft, What::Failed, FAILED);
    draft.duration_s = beside(&mut draft, What::Duration, DURATION);
    draft.prompts = draft.completed.filter(|count| *count > 0.0);
    draft.input_tokens = draft.length(What::InputTokens, &number(INPUT));
    draft.output_tokens = draft.length(What::OutputTokens, &number(OUTPUT));
    draft.measured.time_to_first_token_ms = draft.measure(What::TimeToFirstToken, 1.0, &number(FIRST));
    draft.measured.time_per_output_token_ms = draft.measure(What::TimePerOutputToken, 1.0, &number(EACH));
    draft.measured.end_to_end_ms = draft.measure(What::EndToEnd, MS_PER_S, &number(WHOLE));
    draft.measured.output_tokens_per_second = draft.measure(What::OutputTokensPerSecond, 1.0, &number(TOKENS));
    draft.measured.requests_per_second = draft.measure(What::RequestsPerSecond, 1.0, &number(REQUESTS));
    if let Some((name, value)) = first(WITH_FIRST) {
        first_token_included(&mut draft, name, Some(value));
    }
    strategy(&mut draft, cell(&["Benchmark"]), first(IN_FLIGHT).map(|(_, value)| value));
    draft.finish()
}

/// `constant@1.60` or `concurrent`: a rate or number of streams that is not said is what was reached.
fn strategy(draft: &mut Draft, label: Option<&str>, in_flight: Option<f64>) {
    draft.label = Draft::told(label);
    let label = label.unwrap_or_default();
    let (kind, told) = label.split_once('@').unwrap_or((label, ""));
    let told = text::number(told);
    let reached = draft.measured.requests_per_second.map(|rate| rate.value);
    arrive(draft, kind, told.or(in_flight), told.or(reached), in_flight);
}
