//! What the model says to a case.

use super::case::{Case, Replicas};
use cost_core::Estimate;
use cost_core::scenario::Scenario;

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

/// What the model says.
pub struct Answer {
    /// The measured metrics as the model has them, in the order of `case.measured`.
    pub values: Vec<f64>,
    /// The scenario that they belong to.
    pub scenario: Scenario,
    /// How many copies of its deployment share the load.
    pub copies: f64,
}

/// What came of asking.
pub enum Outcome {
    /// The measured metrics as the model has them.
    Predicted(Box<Answer>),
    /// The model gives no number, for this reason.
    Nothing(String),
}

/// The model's answer to `case`.
pub fn outcome(case: &Case) -> Outcome {
    let answer = match case.replicas {
        Replicas::One => answer(case, case.scenario_asked(), 1.0),
        Replicas::Best(accelerators) => best(case, accelerators),
    };
    match answer {
        Ok(Some(answer)) => Outcome::Predicted(Box::new(answer)),
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

/// What `copies` of the deployment of `scenario` come to; nothing where it does not fit.
fn answer(case: &Case, scenario: Scenario, copies: f64) -> Result<Option<Answer>, String> {
    let values = predictions(case, &ask(&scenario)?, copies);
    Ok(values.map(|values| Answer { values, scenario, copies }))
}

/// The measured metrics in `estimate`, for `replicas` copies of its deployment.
fn predictions(case: &Case, estimate: &Estimate, replicas: f64) -> Option<Vec<f64>> {
    let (latency, throughput) = (estimate.latency?, estimate.throughput?);
    let value = |metric: Metric| match metric {
        Metric::Ttft => {
            latency.time_to_first_token_ms + case.steps_before_first_token() * latency.time_per_output_token_ms
        }
        Metric::Tpot => latency.time_per_output_token_ms,
        Metric::EndToEnd => latency.end_to_end_ms,
        Metric::OutputRate => throughput.output_tokens_per_second * replicas,
        Metric::TotalRate => (throughput.output_tokens_per_second + throughput.input_tokens_per_second) * replicas,
        Metric::RequestRate => throughput.requests_per_second * replicas,
    };
    Some(case.measured.iter().map(|(metric, _)| value(*metric)).collect())
}

/// The layout with the highest throughput among independent tensor-parallel copies.
fn best(case: &Case, accelerators: f64) -> Result<Option<Answer>, String> {
    let mut best: Option<Answer> = None;
    for tensor in [1.0, 2.0, 4.0, 8.0] {
        let copies = accelerators / tensor;
        if copies < 1.0 {
            break;
        }
        let mut scenario = case.scenario.clone();
        scenario.parallelism.tensor = tensor;
        let Some(answer) = answer(case, scenario, copies)? else { continue };
        let rate = |answer: &Answer| answer.values.last().copied().unwrap_or(0.0);
        if best.as_ref().is_none_or(|known| rate(known) < rate(&answer)) {
            best = Some(answer);
        }
    }
    Ok(best)
}
