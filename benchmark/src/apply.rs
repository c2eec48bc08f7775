//! The scenario that a run measured.

use crate::check::REACHED;
use crate::run::{Arrivals, Run};
use cost_core::Scenario;
use cost_core::scenario::{CONTROLS, Group, Load, Value};

/// Rounds through the slots of a closed loop from which on its start no longer shows.
const STEADY_ROUNDS: f64 = 100.0;

const INPUT: &str = "workload.inputTokens";
const OUTPUT: &str = "workload.outputTokens";
const LOAD: &str = "workload.load.";
const CONCURRENCY: &str = "workload.load.concurrency";
const PROMPTS_PER_SLOT: &str = "workload.load.promptsPerSlot";
const REQUESTS_PER_SECOND: &str = "workload.load.requestsPerSecond";

/// A field of the scenario that a run stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its public key.
    pub key: &'static str,
    /// Whether its value was computed, not stated.
    pub is_derived: bool,
}

/// A scenario with what a run stated in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The base with the run's lengths and load.
    pub scenario: Scenario,
    /// What the run stated.
    pub taken: Vec<Taken>,
    /// Public keys that the estimate depends on, and that stand as in the base: the run does not say them, or, as the
    /// model, not in a form that could be matched.
    pub left: Vec<&'static str>,
}

impl Run {
    /// `base` with the lengths and the load that were measured.
    pub fn scenario(&self, base: &Scenario) -> Applied {
        let mut scenario = base.clone();
        scenario.workload.input_tokens = self.input_tokens.value.round().max(1.0);
        scenario.workload.output_tokens = self.output_tokens.value.round().max(1.0);
        let taken = |key, is_derived| Taken { key, is_derived };
        let mut fields = vec![taken(INPUT, false), taken(OUTPUT, false)];
        if let Some((load, is_derived)) = load(self) {
            scenario.workload.load = load;
            fields.extend(match load {
                Load::ClosedLoop { .. } => vec![taken(CONCURRENCY, is_derived), taken(PROMPTS_PER_SLOT, true)],
                Load::RequestsPerSecond(_) => vec![taken(REQUESTS_PER_SECOND, is_derived)],
                _ => vec![taken(CONCURRENCY, is_derived)],
            });
        }
        let is_taken = |key: &str| fields.iter().any(|field| field.key == key);
        let has_load = fields.iter().any(|field| field.key.starts_with(LOAD));
        let is_answered = |key: &str| is_taken(key) || has_load && key.starts_with(LOAD);
        let said = CONTROLS.iter().filter(|control| control.get(base) != Value::Nothing);
        let is_aside = |key: &str| key.starts_with("targets.") || key.starts_with("correction.");
        let speed = said.filter(|control| control.group != Group::Money && !is_aside(control.key));
        let left = speed.map(|control| control.key).filter(|key| !is_answered(key)).collect();
        Applied { scenario, left, taken: fields }
    }
}

/// The load, and whether it was computed: `None` where the run does not say it.
fn load(run: &Run) -> Option<(Load, bool)> {
    match run.arrivals {
        Arrivals::Unstated => None,
        Arrivals::Concurrency(concurrency) => Some((looped(concurrency, run.prompts), false)),
        Arrivals::Rate { per_second, most } => {
            let reached = run.measured.requests_per_second.is_none_or(|rate| rate.value >= per_second * REACHED);
            // Where the rate was not reached, requests piled up to the number that Little's law gives.
            let in_flight = run.in_flight().filter(|_| !reached);
            match in_flight {
                Some(in_flight) => Some((Load::Concurrency(whole(in_flight.min(most.unwrap_or(in_flight)))), true)),
                None => Some((Load::RequestsPerSecond(per_second), false)),
            }
        }
        Arrivals::AllAtOnce { in_flight: Some(in_flight) } => Some((Load::Concurrency(whole(in_flight)), false)),
        Arrivals::AllAtOnce { in_flight: None } => match run.prompts.or(run.completed) {
            Some(prompts) => Some((Load::ClosedLoop { concurrency: whole(prompts), prompts_per_slot: 1.0 }, false)),
            None => Some((Load::MaxConcurrency, true)),
        },
    }
}

/// A benchmark that fills all slots at once and sends `prompts` through them.
fn looped(concurrency: f64, prompts: Option<f64>) -> Load {
    let concurrency = whole(concurrency);
    match prompts {
        // Synchronous runs have no wave.
        Some(prompts) if concurrency > 1.0 && prompts < concurrency * STEADY_ROUNDS => {
            let concurrency = concurrency.min(whole(prompts));
            Load::ClosedLoop { concurrency, prompts_per_slot: rounded(prompts / concurrency).max(1.0) }
        }
        _ => Load::Concurrency(concurrency),
    }
}

fn whole(count: f64) -> f64 {
    count.round().max(1.0)
}

/// To a thousandth: a link need not carry more.
fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}
