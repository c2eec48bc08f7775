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

/// The model's answer to `case`, in the order of `case.measured`.
pub fn outcome(case: &Case) -> Outcome {
    let answer = match case.replicas {
        Replicas::One => ask(&case.scenario_asked()).map(|estimate| predictions(case, &estimate, 1.0)),
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

/// The measured metrics in `estimate`, for `replicas` copies of its deployment.
fn predictions(case: &Case, estimate: &Estimate, replicas: f64) -> Option<Vec<f64>> {
    let (latency, throughput) = (estimate.latency?, estimate.throughput?);
    let value = |metric: Metric| match metric {
        Metric::Ttft => {
            latency.time_to_first_token_ms + case.steps_before_first_token() * latency.time_per_output_token_ms
        }
        Metric::Tpot => latency.time_per_output_token_ms,
        Metric::OutputRate => throughput.output_tokens_per_second * replicas,
        Metric::TotalRate => (throughput.output_tokens_per_second + throughput.input_tokens_per_second) * replicas,
        Metric::RequestRate => throughput.requests_per_second * replicas,
    };
    Some(case.measured.iter().map(|(metric, _)| value(*metric)).collect())
}

/// The layout with the highest throughput among independent tensor-parallel copies.
fn best(case: &Case, accelerators: f64) -> Result<Option<Vec<f64>>, String> {
    let mut best: Option<Vec<f64>> = None;
    for tensor in [1.0, 2.0, 4.0, 8.0] {
        let replicas = accelerators / tensor;
        if replicas < 1.0 {
            break;
        }
        let mut scenario = case.scenario.clone();
        scenario.parallelism.tensor = tensor;
        let Some(values) = predictions(case, &ask(&scenario)?, replicas) else { continue };
        let rate = |values: &[f64]| values.last().copied().unwrap_or(0.0);
        if best.as_ref().is_none_or(|known| rate(known) < rate(&values)) {
            best = Some(values);
        }
    }
    Ok(best)
}
