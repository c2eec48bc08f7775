//! Latency against load: what users of the deployment see as more of them come, up to what it can serve (METHOD.md §14).

use super::frontier::meets_targets;
use super::single::Single;
use crate::TokenKind;
use crate::problem::{Code, Limit};
use crate::scenario::{Control, Load, Scenario, control};

/// The deployment under one load after the other, requests coming at random.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadCurve {
    /// What costs are per million of.
    pub per: TokenKind,
    /// From nearly idle to as much as it can serve, closer together where it is nearly full.
    pub samples: Vec<Sample>,
    /// The most requests per second that it serves for long.
    pub capacity_rps: f64,
    /// Requests per second from which a latency target is missed; that of the first sample where one is missed from the
    /// start on. `None` without targets, and where they hold up to the capacity.
    pub missed_from_rps: Option<f64>,
}

/// One load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Requests per second.
    pub rps: f64,
    /// Mean time to first token, ms.
    pub ttft_ms: f64,
    /// Mean time per output token, ms.
    pub tpot_ms: f64,
    /// Mean time from request to last token, ms.
    pub e2e_ms: f64,
    /// USD per million tokens of the kind asked for; `None` where there is no price.
    pub cost: Option<f64>,
    /// Requests in flight, mean.
    pub concurrency: f64,
    /// Whether the latency targets hold; `None` without targets.
    pub meets_targets: Option<bool>,
    /// Whether the scenario has this load.
    pub is_now: bool,
}

const RATE: &str = "workload.load.requestsPerSecond";

/// The deployment of `scenario` over requests per second; `None` where it is refused, does not fit, or where a hosted API
/// answers everything. Of a fleet that is sized for a demand it is one deployment of each pool. Costs are `per` million tokens of a kind.
pub fn latency_over_load(scenario: &Scenario, per: TokenKind) -> Option<LoadCurve> {
    let single = Single::of(scenario);
    single.concurrency?;
    let scenario = &single.scenario;
    let capacity_rps = capacity(scenario)?;
    let now = present(scenario).filter(|now| *now <= capacity_rps);
    let mut loads: Vec<f64> = fractions().map(|share| share * capacity_rps).chain(now).collect();
    loads.sort_by(f64::total_cmp);
    loads.dedup();
    let samples: Vec<Sample> = loads
        .into_iter()
        .filter_map(|rps| Some(Sample { is_now: now == Some(rps), ..sample(scenario, per, rps)? }))
        .collect();
    let missed_from_rps = missed_from(scenario, per, &samples);
    (!samples.is_empty()).then_some(LoadCurve { per, samples, capacity_rps, missed_from_rps })
}

/// Shares of the capacity: in equal ratios up to a half, then in equal ratios of what is left.
fn fractions() -> impl Iterator<Item = f64> {
    let up = |i: u32| LEAST * libm::pow(0.5 / LEAST, f64::from(i) / f64::from(BELOW));
    let left = |i: u32| 1.0 - 0.5 * libm::pow(2.0 * LEFT, f64::from(i) / f64::from(ABOVE));
    (0..BELOW).map(up).chain((0..=ABOVE).map(left)).chain([1.0])
}

/// The least share of the capacity, and the least that is left of it.
const LEAST: f64 = 0.01;
const LEFT: f64 = 0.002;
/// Steps to a half of it, and beyond.
const BELOW: u32 = 8;
const ABOVE: u32 = 14;

/// The scenario whose answer is the sample of `scenario` at this load.
pub fn loaded(scenario: &Scenario, rps: f64) -> Scenario {
    at(&Single::of(scenario).scenario, rps)
}

fn at(scenario: &Scenario, rps: f64) -> Scenario {
    let mut loaded = scenario.clone();
    loaded.workload.load = Load::RequestsPerSecond(rps);
    loaded
}

/// The most requests per second: what a load above it is told, or what the input takes.
fn capacity(scenario: &Scenario) -> Option<f64> {
    let most = control(RATE).and_then(Control::number)?.hard.1;
    let problems = match crate::estimate(&at(scenario, most)) {
        Ok(estimate) => return estimate.latency.map(|_| most),
        Err(problems) => problems,
    };
    problems.iter().find_map(|problem| match &problem.limit {
        Limit::Range { max, .. } if problem.code == Code::LoadAboveCapacity && problem.field == RATE => Some(*max),
        _ => None,
    })
}

/// The rate at which requests come, where the scenario says it.
fn present(scenario: &Scenario) -> Option<f64> {
    match scenario.workload.load {
        Load::RequestsPerSecond(rate) => Some(rate),
        Load::TokensPerDay(_) => {
            let estimate = crate::estimate(scenario).ok()?;
            estimate.throughput.map(|throughput| throughput.requests_per_second)
        }
        _ => None,
    }
}

fn sample(scenario: &Scenario, per: TokenKind, rps: f64) -> Option<Sample> {
    let estimate = crate::estimate(&at(scenario, rps)).ok()?;
    let latency = estimate.latency?;
    Some(Sample {
        rps,
        ttft_ms: latency.time_to_first_token_ms,
        tpot_ms: latency.time_per_output_token_ms,
        e2e_ms: latency.end_to_end_ms,
        cost: per.cost_of(&estimate),
        concurrency: estimate.deployment.concurrency,
        meets_targets: (!scenario.targets.is_empty()).then(|| meets_targets(&estimate)),
        is_now: false,
    })
}

/// The first load at which a target is missed, between the samples that say so.
fn missed_from(scenario: &Scenario, per: TokenKind, samples: &[Sample]) -> Option<f64> {
    let first = samples.iter().position(|sample| sample.meets_targets == Some(false))?;
    let mut missed = samples.get(first)?.rps;
    let Some(mut kept) = first.checked_sub(1).and_then(|before| samples.get(before)).map(|sample| sample.rps) else {
        return Some(missed);
    };
    for _ in 0..HALVINGS {
        let middle = (kept + missed) / 2.0;
        match sample(scenario, per, middle) {
            Some(Sample { meets_targets: Some(true), .. }) => kept = middle,
            _ => missed = middle,
        }
    }
    Some(missed)
}

/// How near the load at which a target is missed is sought.
const HALVINGS: u32 = 20;
