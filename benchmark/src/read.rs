//! From a pasted text to the runs in it.

use crate::json::{self, Broken};
use crate::problem::{Problem, Problems};
use crate::run::Run;
use crate::{aiperf, guidellm, inference_perf, text, vllm};
use cost_core::Node;

/// Longest text that is read, bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;
/// Most runs that are read from one text.
pub const MOST_RUNS: usize = 200;

/// What a text said.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The runs that can be used, in the order of the text; at least one.
    pub runs: Vec<Run>,
    /// Why other runs of the text cannot.
    pub problems: Problems,
}

/// Reads the output of a known benchmark tool: what it prints, or what it saves, with whatever stands around it.
///
/// # Errors
/// Why there is no run that could be used: everything at once.
pub fn read(pasted: &str) -> Result<Reading, Problems> {
    if pasted.len() > LONGEST {
        return Err(vec![Problem::TooLong { bytes: pasted.len(), limit: LONGEST }]);
    }
    let text = text::clean(pasted);
    if text.trim().is_empty() {
        return Err(vec![Problem::Empty]);
    }
    let (saved, broken) = saved(&text);
    let results = if saved.is_empty() { printed(&text) } else { saved };
    if results.len() > MOST_RUNS {
        return Err(vec![Problem::TooManyRuns { count: results.len(), limit: MOST_RUNS }]);
    }
    let mut reading = Reading { runs: Vec::new(), problems: Vec::new() };
    for result in results {
        match result {
            Ok(run) => reading.runs.push(run),
            Err(problems) => reading.problems.extend(problems),
        }
    }
    // A broken value may have held more runs; alone it is why there are none.
    reading.problems.extend(broken);
    if !reading.runs.is_empty() {
        return Ok(reading);
    }
    if reading.problems.is_empty() {
        reading.problems.push(Problem::UnknownTool);
    }
    Err(reading.problems)
}

type Results = Vec<Result<Run, Problems>>;

/// Runs of JSON objects, and what is wrong with a text that looks like JSON.
fn saved(text: &str) -> (Results, Option<Problem>) {
    let found = json::objects(text);
    let mut results: Results = Vec::new();
    for node in &found.objects {
        let place = results.len() + 1;
        if results.len() <= MOST_RUNS {
            results.extend(runs_of(node, place));
        }
    }
    let is_json = !results.is_empty() || text.trim_start().starts_with(['{', '[']);
    let broken = found.broken.filter(|_| is_json).map(|broken| match broken {
        Broken::Truncated(line) => Problem::Truncated { line },
        Broken::Malformed(line) => Problem::Malformed { line },
    });
    (results, broken)
}

fn runs_of(node: &Node, place: usize) -> Results {
    if guidellm::is_report(node) {
        guidellm::report(node)
    } else if inference_perf::is_report(node) {
        vec![inference_perf::report(node, place)]
    } else if vllm::is_saved(node) {
        vec![vllm::saved(node, place)]
    } else if aiperf::is_export(node) {
        vec![aiperf::export(node, place)]
    } else {
        Vec::new()
    }
}

/// Runs of what a tool printed.
fn printed(text: &str) -> Results {
    if vllm::is_printed(text) {
        vllm::printed(text)
    } else if guidellm::is_printed(text) {
        guidellm::printed(text)
    } else if aiperf::is_printed(text) {
        vec![aiperf::printed(text)]
    } else {
        Vec::new()
    }
}
