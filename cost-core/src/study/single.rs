//! One deployment by itself, as questions about its load need it: as many requests in flight as somebody says, instead of a
//! rate at which they come, or of a fleet that is sized for a demand.

use crate::estimate::compute::Workings;
use crate::scenario::{Control, Load, Scenario, Value, control};

/// A scenario whose requests in flight can be set.
pub(super) struct Single {
    /// Without a demand. Its load is as it was.
    pub(super) scenario: Scenario,
    /// What was changed for that, in an order in which controls can be set.
    pub(super) changes: Vec<(&'static Control, Value)>,
    /// Whether how much is asked is replaced by requests in flight.
    pub(super) load_replaced: bool,
    /// Requests in flight now, whole; `None` where nothing is run.
    pub(super) concurrency: Option<f64>,
}

const AMOUNTS: [&str; 3] = ["demand.requestsPerSecond", "demand.tokensPerDay", "demand.users"];
/// Requests in flight.
pub(super) const CONCURRENCY: &str = "workload.load.concurrency";

impl Single {
    /// `scenario` without its demand: its deployment carries its load in the share of the hours that the fleet has, so that
    /// what a token costs stays the same.
    pub(super) fn of(scenario: &Scenario) -> Single {
        let workings = Workings::of(scenario).ok();
        let mut single =
            Single { scenario: scenario.clone(), changes: Vec::new(), load_replaced: false, concurrency: None };
        let rate = matches!(scenario.workload.load, Load::RequestsPerSecond(_) | Load::TokensPerDay(_));
        let demanded =
            AMOUNTS.iter().filter_map(|key| control(key)).any(|amount| amount.get(scenario) != Value::Nothing);
        single.load_replaced = rate || demanded;
        let pools = workings.as_ref().filter(|_| demanded).map_or(1.0, |workings| workings.plan.terms.pools());
        if demanded {
            AMOUNTS.iter().for_each(|key| single.set(key, Value::Nothing));
            if let Some(workings) = &workings {
                single.keep_use(workings, pools);
            }
        }
        let run = workings.as_ref().and_then(|workings| workings.run.as_ref());
        single.concurrency = run.map(|run| match scenario.workload.load {
            Load::MaxConcurrency => whole(run.admitted * pools),
            _ => whole(run.concurrency * pools),
        });
        single
    }

    /// Utilisation as the fleets of both models have it, and as many requests in flight on the second model's.
    fn keep_use(&mut self, workings: &Workings, pools: f64) {
        let share = |workings: &Workings| Value::Number(workings.utilization().min(1.0));
        self.set("deployment.utilization", share(workings));
        if let Some(second) = &workings.second {
            self.set("routing.utilization", share(second));
            if let Some(run) = &second.run {
                self.set("routing.concurrency", Value::Number(whole(run.concurrency * pools)));
            }
        }
    }

    fn set(&mut self, key: &str, value: Value) {
        if let Some(control) = control(key).filter(|control| control.get(&self.scenario) != value) {
            control.set(&mut self.scenario, value.clone());
            self.changes.push((control, value));
        }
    }
}

/// A number of requests in flight that the control takes.
fn whole(requests: f64) -> f64 {
    let most = control(CONCURRENCY).and_then(Control::number).map_or(f64::MAX, |number| number.hard.1);
    requests.round().max(1.0).min(most)
}
