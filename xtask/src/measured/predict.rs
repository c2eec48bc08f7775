//! What the model says to a case.

use super::case::{Case, Replicas};
use cost_core::Estimate;
use cost_core::scenario::{Load, Scenario};

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Mean time to first token, ms.
    Ttft,
    /// Mean time per output token, ms.
    Tpot,
    /// Mean time from request to last token, ms: what the two make of a whole answer.
    EndToEnd,
    /// Output tokens per second of all accelerators.
    OutputRate,
    /// Input and output tokens per second of all accelerators.
    TotalRate,
    /// Requests per second of all accelerators.
    RequestRate,
}

impl Metric {
    /// Its name in reports: the three rates are one metric.
    pub fn name(self) -> &'static str {
        match self {
            Metric::Ttft => "TTFT",
            Metric::Tpot => "TPOT",
            Metric::EndToEnd => "E2E",
            Metric::OutputRate | Metric::TotalRate | Metric::RequestRate => "throughput",
        }
    }
}

/// What came of asking.
pub enum Outcome {
    /// The measured metrics as the model has them.
    Predicted(Vec<f64>),
    /// The model gives no number, for this reason.
    Nothing(String),
}

/// What the model says of one load, for the whole deployment.
pub struct Answer {
    /// Mean time to first token, ms.
    pub ttft_ms: f64,
    /// Mean time per output token, ms.
    pub tpot_ms: f64,
    /// Mean time from request to last token, ms.
    pub end_to_end_ms: f64,
    /// Requests per second.
    pub requests_per_second: f64,
    /// Requests in flight.
    pub admitted: f64,
}

/// The model's answer to `case`, in the order of `case.measured`.
pub fn outcome(case: &Case) -> Outcome {
    let answer = match case.replicas {
        Replicas::One => predictions(case, &case.scenario_asked(), 1.0),
        Replicas::Best(accelerators) => best(case, accelerators),
    };
    match answer {
        Ok(Some(values)) => Outcome::Predicted(values),
        Ok(None) => Outcome::Nothing("the model says it does not fit".to_owned()),
        Err(why) => Outcome::Nothing(why),
    }
}

/// One call of the function that the page calls.
fn ask(scenario: &Scenario) -> Result<Estimate, String> {
    cost_core::estimate(scenario).map_err(|problems| {
        let said: Vec<String> =
            problems.iter().map(|problem| format!("{:?} {}", problem.code, problem.field)).collect();
        format!("refused: {}", said.join(", "))
    })
}

/// The measured metrics of `scenario`, for `copies` of its deployment.
fn predictions(case: &Case, scenario: &Scenario, copies: f64) -> Result<Option<Vec<f64>>, String> {
    let Some(first) = answer(&ask(scenario)?) else { return Ok(None) };
    let at = |concurrency: f64| {
        let mut scenario = scenario.clone();
        scenario.workload.load = Load::Concurrency(concurrency);
        ask(&scenario).ok().as_ref().and_then(answer)
    };
    Ok(Some(case.metrics(&first, &at, copies)))
}

fn answer(estimate: &Estimate) -> Option<Answer> {
    let (latency, throughput) = (estimate.latency?, estimate.throughput?);
    Some(Answer {
        ttft_ms: latency.time_to_first_token_ms,
        tpot_ms: latency.time_per_output_token_ms,
        end_to_end_ms: latency.end_to_end_ms,
        requests_per_second: throughput.requests_per_second,
        admitted: estimate.deployment.admitted,
    })
}

impl Case {
    /// The measured metrics as `first` has them, in their order; `at` gives the answer at another concurrency.
    pub fn metrics(&self, first: &Answer, at: &dyn Fn(f64) -> Option<Answer>, copies: f64) -> Vec<f64> {
        let rate = copies * self.requests.map_or(first.requests_per_second, |requests| run_rate(requests, first, at));
        let workload = &self.scenario.workload;
        let value = |metric: Metric| match metric {
            Metric::Ttft => first.ttft_ms + self.steps_before_first_token() * first.tpot_ms,
            Metric::Tpot => first.tpot_ms,
            Metric::EndToEnd => first.end_to_end_ms,
            Metric::OutputRate => rate * workload.output_tokens,
            Metric::TotalRate => rate * (workload.output_tokens + workload.input_tokens),
            Metric::RequestRate => rate,
        };
        self.measured.iter().map(|(metric, _)| value(*metric)).collect()
    }
}

/// Requests per second of a run of `requests` of one length that are queued at once: as many waves as fill the
/// memory, and one of the rest, each as long as a request takes.
fn run_rate(requests: f64, first: &Answer, at: &dyn Fn(f64) -> Option<Answer>) -> f64 {
    let wave = requests.min(first.admitted);
    let full = (requests / wave).floor();
    let rest = (requests - full * wave).floor();
    let last = if rest >= 1.0 { at(rest).map_or(0.0, |answer| answer.end_to_end_ms) } else { 0.0 };
    requests * 1e3 / (full * first.end_to_end_ms + last)
}

/// The layout with the highest throughput among independent tensor-parallel copies.
fn best(case: &Case, accelerators: f64) -> Result<Option<Vec<f64>>, String> {
    let mut best: Option<Vec<f64>> = None;
    for tensor in [1.0, 2.0, 4.0, 8.0] {
        let copies = accelerators / tensor;
        if copies < 1.0 {
            break;
        }
        let mut scenario = case.scenario.clone();
        scenario.parallelism.tensor = tensor;
        let Some(values) = predictions(case, &scenario, copies)? else { continue };
        let rate = |values: &[f64]| values.last().copied().unwrap_or(0.0);
        if best.as_ref().is_none_or(|known| rate(known) < rate(&values)) {
            best = Some(values);
        }
    }
    Ok(best)
}
