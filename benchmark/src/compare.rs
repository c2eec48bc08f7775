//! A run beside the estimate of its scenario.

use crate::run::{Measure, Run};
use cost_core::accuracy::Band;
use cost_core::{Estimate, Problems, Scenario, estimate};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Time to first token, ms.
    TimeToFirstToken,
    /// Time per output token, ms.
    TimePerOutputToken,
    /// End to end, ms.
    EndToEnd,
    /// Output tokens per second of the whole deployment.
    OutputTokensPerSecond,
    /// Requests per second of the whole deployment.
    RequestsPerSecond,
}

impl Metric {
    /// All of them, in the order of a comparison.
    pub const ALL: [Metric; 5] = [
        Metric::TimeToFirstToken,
        Metric::TimePerOutputToken,
        Metric::EndToEnd,
        Metric::OutputTokensPerSecond,
        Metric::RequestsPerSecond,
    ];

    /// The figure of the estimate; its key gives label and unit.
    pub fn figure(self) -> &'static str {
        match self {
            Metric::TimeToFirstToken => "latency.timeToFirstTokenMs",
            Metric::TimePerOutputToken => "latency.timePerOutputTokenMs",
            Metric::EndToEnd => "latency.endToEndMs",
            Metric::OutputTokensPerSecond => "throughput.outputTokensPerSecond",
            Metric::RequestsPerSecond => "throughput.requestsPerSecond",
        }
    }

    /// What the run says of it.
    pub fn measured(self, run: &Run) -> Option<Measure> {
        let measured = &run.measured;
        match self {
            Metric::TimeToFirstToken => measured.time_to_first_token_ms,
            Metric::TimePerOutputToken => measured.time_per_output_token_ms,
            Metric::EndToEnd => measured.end_to_end_ms,
            Metric::OutputTokensPerSecond => measured.output_tokens_per_second,
            Metric::RequestsPerSecond => measured.requests_per_second,
        }
    }

    /// What the estimate says of it; `None` when nothing is served.
    pub fn predicted(self, estimate: &Estimate) -> Option<f64> {
        let (latency, throughput) = (estimate.latency?, estimate.throughput?);
        Some(match self {
            Metric::TimeToFirstToken => latency.time_to_first_token_ms,
            Metric::TimePerOutputToken => latency.time_per_output_token_ms,
            Metric::EndToEnd => latency.end_to_end_ms,
            Metric::OutputTokensPerSecond => throughput.output_tokens_per_second,
            Metric::RequestsPerSecond => throughput.requests_per_second,
        })
    }

    fn band(self, estimate: &Estimate, scenario: &Scenario) -> Option<Band> {
        let bands = &estimate.error;
        match self {
            Metric::TimeToFirstToken => bands.time_to_first_token,
            Metric::TimePerOutputToken => bands.time_per_output_token,
            Metric::EndToEnd => bands.end_to_end,
            Metric::OutputTokensPerSecond => bands.output_tokens_per_second,
            // Requests and their tokens are the same rate in two units.
            Metric::RequestsPerSecond => bands.output_tokens_per_second.map(|band| {
                let output = scenario.workload.output_tokens;
                Band { low: band.low / output, high: band.high / output, ..band }
            }),
        }
    }
}

/// One metric, measured and predicted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub metric: Metric,
    /// What the run says.
    pub measured: Measure,
    /// What the estimate says, in the same unit.
    pub predicted: f64,
    /// Measured ÷ predicted.
    pub ratio: f64,
    /// The estimate's error band; `None` where it has none, as where the scenario gives the value.
    pub band: Option<Band>,
    /// Whether the measured value lies in the band.
    pub is_inside: Option<bool>,
}

/// A run beside an estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Of the scenario.
    pub estimate: Estimate,
    /// Every metric that the run says, in the order of [`Metric::ALL`].
    pub rows: Vec<Row>,
}

/// Why there is no estimate to compare with.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpredicted {
    /// The scenario is refused.
    Scenario(Problems),
    /// It does not fit in memory, by the estimate: nothing is served.
    DoesNotFit,
}

/// `run` beside the estimate of `scenario`, which is usually that of [`Run::scenario`].
///
/// # Errors
/// The problems of the scenario, or that it does not fit in memory.
pub fn compare(scenario: &Scenario, run: &Run) -> Result<Comparison, Unpredicted> {
    let estimate = estimate(scenario).map_err(Unpredicted::Scenario)?;
    if estimate.latency.is_none() {
        return Err(Unpredicted::DoesNotFit);
    }
    let row = |metric: Metric| {
        let (measured, predicted) = (metric.measured(run)?, metric.predicted(&estimate)?);
        let band = metric.band(&estimate, scenario);
        let is_inside = band.map(|band| (band.low..=band.high).contains(&measured.value));
        Some(Row { metric, measured, predicted, ratio: measured.value / predicted, band, is_inside })
    };
    let rows = Metric::ALL.into_iter().filter_map(row).collect();
    Ok(Comparison { estimate, rows })
}
