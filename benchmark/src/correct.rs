//! The two factors that make the estimate reproduce a run (METHOD.md §12).

mod search;

use crate::compare::{Metric, Unpredicted};
use crate::run::Run;
use cost_core::scenario::Load;
use cost_core::{Scenario, estimate};
use libm::{fabs, log, log10, pow};
use search::{CLOSE, between, lowest};

/// Smallest factor that is offered.
pub const LOWEST: f64 = 0.2;
/// Largest factor that is offered.
pub const HIGHEST: f64 = 5.0;
/// Steps of prefill over the whole range, for a first look; 1 is one of them.
const STEPS: u32 = 24;
/// Both times together are this close, in logarithms, where they count as reproduced.
const REPRODUCED: f64 = 1e-3;
/// Digits of a factor: a link need not carry more.
const DIGITS: i32 = 5;

/// What the factors were made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Decode from the time per output token, prefill from the time to first token.
    Both,
    /// Decode alone, from the time per output token; prefill stays 1.
    DecodeOnly,
    /// Prefill alone, from the time to first token; decode stays 1.
    PrefillOnly,
    /// One factor for both, from this metric.
    Common(Metric),
}

/// What the corrected estimate still gets wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remaining {
    /// Of what.
    pub metric: Metric,
    /// Measured ÷ predicted, with the correction.
    pub ratio: f64,
}

/// Factors on the time of reading a prompt and of a decode step.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// On T_p, the time of reading a prompt.
    pub prefill: f64,
    /// On T_d, the time of a decode step.
    pub decode: f64,
    /// What they were made from.
    pub basis: Basis,
    /// Whether a factor stands at the end of what is offered, [`LOWEST`] or [`HIGHEST`].
    pub is_at_limit: bool,
    /// Every metric of the run, with the correction.
    pub remaining: Vec<Remaining>,
    /// The scenario with the correction in it.
    pub scenario: Scenario,
}

/// Why no correction is offered.
#[derive(Clone, Debug, PartialEq)]
pub enum Uncorrected {
    /// There is no estimate, even without a correction.
    Unpredicted(Unpredicted),
    /// The run says only a throughput, and the scenario gives the rate of requests: nothing follows.
    NothingToSolve,
}

/// The factors with which the estimate of `scenario` comes closest to the times of `run`; a correction that `scenario`
/// has is replaced.
///
/// # Errors
/// That there is no estimate, or that the run says nothing that factors would change.
pub fn correction(scenario: &Scenario, run: &Run) -> Result<Correction, Uncorrected> {
    let plain = corrected(scenario, 1.0, 1.0);
    let start = estimate(&plain).map_err(|problems| Uncorrected::Unpredicted(Unpredicted::Scenario(problems)))?;
    if start.latency.is_none() {
        return Err(Uncorrected::Unpredicted(Unpredicted::DoesNotFit));
    }
    let basis = basis(&plain, run).ok_or(Uncorrected::NothingToSolve)?;
    let sought = Sought { scenario: &plain, run };
    let (prefill, decode) = match basis {
        Basis::Both => sought.both(),
        Basis::DecodeOnly => (1.0, sought.decode(1.0)),
        Basis::PrefillOnly => (sought.one(Metric::TimeToFirstToken, |factor| (factor, 1.0)), 1.0),
        Basis::Common(metric) => {
            let factor = sought.one(metric, |factor| (factor, factor));
            (factor, factor)
        }
    };
    let (prefill, decode) = (rounded(prefill), rounded(decode));
    let scenario = corrected(scenario, prefill, decode);
    let is_at_limit = [prefill, decode].iter().any(|factor| *factor <= LOWEST || *factor >= HIGHEST);
    let remaining = remaining(&scenario, run);
    Ok(Correction { prefill, decode, basis, is_at_limit, remaining, scenario })
}

fn corrected(scenario: &Scenario, prefill: f64, decode: f64) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.correction.prefill = prefill;
    scenario.correction.decode = decode;
    scenario
}

/// What of the run the factors can be made from.
fn basis(scenario: &Scenario, run: &Run) -> Option<Basis> {
    let says = |metric: Metric| metric.measured(run).is_some();
    // With one token there is no time between tokens.
    let has_others = scenario.workload.output_tokens > 1.0;
    let is_open = matches!(scenario.workload.load, Load::RequestsPerSecond(_) | Load::TokensPerDay(_));
    match (says(Metric::TimeToFirstToken), says(Metric::TimePerOutputToken) && has_others) {
        (true, true) => Some(Basis::Both),
        (false, true) => Some(Basis::DecodeOnly),
        _ if says(Metric::EndToEnd) => Some(Basis::Common(Metric::EndToEnd)),
        (true, false) => Some(Basis::PrefillOnly),
        _ if is_open => None,
        _ => {
            [Metric::OutputTokensPerSecond, Metric::RequestsPerSecond].into_iter().find(|m| says(*m)).map(Basis::Common)
        }
    }
}

/// Factors for a scenario that make it like a run.
struct Sought<'a> {
    scenario: &'a Scenario,
    run: &'a Run,
}

impl Sought<'_> {
    /// ln(predicted ÷ measured): infinite for a time, where requests arrive faster than they are then served.
    fn miss(&self, metric: Metric, (prefill, decode): (f64, f64)) -> f64 {
        let estimate = estimate(&corrected(self.scenario, prefill, decode)).ok();
        let predicted = estimate.and_then(|estimate| metric.predicted(&estimate)).unwrap_or(f64::INFINITY);
        metric.measured(self.run).map_or(f64::NAN, |measured| log(predicted / measured.value))
    }

    /// The factor x with which `metric` is measured where `factors(x)` hold; it grows or falls with x throughout.
    fn one(&self, metric: Metric, factors: impl Fn(f64) -> (f64, f64)) -> f64 {
        between(LOWEST, HIGHEST, |factor| self.miss(metric, factors(factor)))
    }

    /// The decode that keeps TPOT at this prefill.
    fn decode(&self, prefill: f64) -> f64 {
        self.one(Metric::TimePerOutputToken, |decode| (prefill, decode))
    }

    /// How far both times are off.
    fn distance(&self, factors: (f64, f64)) -> f64 {
        fabs(self.miss(Metric::TimeToFirstToken, factors)) + fabs(self.miss(Metric::TimePerOutputToken, factors))
    }

    /// Both factors. With the decode that keeps TPOT, TTFT first falls and then grows with prefill where the machine is
    /// full: a longer prefill leaves shorter steps to wait for, until prompts queue. So there may be two answers; the one
    /// that changes the model less is taken. Where there is none, what comes closest.
    fn both(&self) -> (f64, f64) {
        let first = |prefill: f64| self.miss(Metric::TimeToFirstToken, (prefill, self.decode(prefill)));
        if self.distance((1.0, 1.0)) <= 2.0 * CLOSE {
            return (1.0, 1.0);
        }
        let at = |step: u32| LOWEST * pow(HIGHEST / LOWEST, f64::from(step) / f64::from(STEPS));
        let steps: Vec<(f64, f64)> = (0..=STEPS).map(|step| (at(step), first(at(step)))).collect();
        let crossings = steps.windows(2).filter_map(|pair| match pair {
            [(low, before), (high, after)] if (*before > 0.0) != (*after > 0.0) => Some(between(*low, *high, first)),
            _ => None,
        });
        let with_decode = |prefill: f64| (prefill, self.decode(prefill));
        let exact = crossings.map(with_decode).filter(|factors| self.distance(*factors) <= REPRODUCED);
        let change = |(prefill, decode): &(f64, f64)| log(*prefill) * log(*prefill) + log(*decode) * log(*decode);
        exact.min_by(|a, b| change(a).total_cmp(&change(b))).unwrap_or_else(|| {
            let off = |prefill: f64| self.distance(with_decode(prefill));
            with_decode(lowest(&steps.iter().map(|(prefill, _)| *prefill).collect::<Vec<_>>(), off))
        })
    }
}

fn remaining(scenario: &Scenario, run: &Run) -> Vec<Remaining> {
    let Ok(estimate) = estimate(scenario) else { return Vec::new() };
    let one = |metric: Metric| {
        let ratio = metric.measured(run)?.value / metric.predicted(&estimate)?;
        Some(Remaining { metric, ratio })
    };
    Metric::ALL.into_iter().filter_map(one).collect()
}

/// To [`DIGITS`] digits, inside of what is offered.
fn rounded(factor: f64) -> f64 {
    let places = DIGITS - 1 - log10(factor).floor() as i32;
    let scale = pow(10.0, f64::from(places));
    ((factor * scale).round() / scale).clamp(LOWEST, HIGHEST)
}
