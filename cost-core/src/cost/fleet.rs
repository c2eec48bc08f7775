//! How many deployments a demand needs, and how much of them it uses (METHOD.md §9).

mod erlang;

pub use erlang::{most_offered, wait_probability};

use crate::performance::serving::Run;
use crate::plan::{Asked, Plan};
use crate::problem::{Code, Given, Limit, Problem};
use crate::scenario::Demand;
use crate::units::{MS_PER_S, Unit};

/// A fleet of equal deployments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fleet {
    /// Requests per second that it answers, mean of the day.
    pub requests_per_second: f64,
    /// Requests per second in the busiest hour.
    pub peak_requests_per_second: f64,
    /// Requests that one deployment has in flight when it is full, its slots.
    pub slots: f64,
    /// Seconds that a slot is taken by a request.
    pub service: f64,
    /// Erlangs of one pool in the busiest hour.
    pub offered: f64,
    /// Deployments of one pool without spares in the busiest hour.
    pub needed: f64,
    /// Deployments in the busiest hour, spares included, of all pools.
    pub deployments: f64,
    /// Deployments that are paid, mean of the day.
    pub paid: f64,
    /// Share of the paid ones that are spares.
    pub spare_share: f64,
    /// Share of what the paid ones could serve that is asked.
    pub utilization: f64,
    /// Share of requests of the busiest hour that wait for a slot.
    pub wait_probability: f64,
    /// Mean wait for a slot in the busiest hour, s.
    pub wait: f64,
}

/// Hours of a day that an elastic fleet follows.
const HOURS: u32 = 24;
/// More deployments than this in a pool are no fleet.
const MOST: f64 = 1e9;

/// The fleet of `plan` for `asked`, when each deployment runs as `run`.
pub fn fleet(plan: &Plan, run: &Run, asked: &Asked) -> Fleet {
    let (terms, pools) = (&asked.terms, plan.terms.pools());
    let slots = run.admitted.floor().max(1.0);
    let service = slots / run.requests_per_second;
    let rate = asked.requests_per_second;
    let busy = rate / terms.duty_share;
    let peak = busy * terms.peak_to_mean;
    let offered = peak / pools * service;
    let needed = deployments(offered, slots, terms.wait_probability);
    let deployments_of_all = pools * (needed + terms.spares);
    let elastic = terms.elastic && plan.terms.can_be_given_back();
    let working = if elastic { follow(terms, busy / pools * service, slots) } else { needed };
    let hours = if elastic { terms.duty_share } else { 1.0 };
    let paid = pools * (working + terms.spares) * hours;
    let probability = wait_probability(needed * slots, offered);
    Fleet {
        requests_per_second: rate,
        peak_requests_per_second: peak,
        slots,
        service,
        offered,
        needed,
        deployments: deployments_of_all,
        paid,
        spare_share: pools * terms.spares * hours / paid,
        utilization: rate / (paid * run.requests_per_second),
        wait_probability: probability,
        wait: probability * service / (needed * slots - offered),
    }
}

/// The fewest deployments with `slots` each that keep waiting as rare as `probability`.
fn deployments(offered: f64, slots: f64, probability: f64) -> f64 {
    let enough = |count: f64| wait_probability(count * slots, offered) <= probability;
    let mut low = (offered / slots).floor();
    let mut step = 1.0;
    while !enough(low + step) && step < MOST {
        low += step;
        step *= 2.0;
    }
    let mut high = low + step;
    while high - low > 1.0 {
        let middle = ((low + high) / 2.0).floor();
        if enough(middle) { high = middle } else { low = middle }
    }
    high
}

/// Mean over the hours with traffic of the deployments that each needs. The load falls from its peak p to nothing as
/// `p (1 − x)^(p − 1)`, x from 0 to 1: its mean is 1 and its shape follows from the peak alone. An hour has the mean of its
/// part of x, so that all of them have what is asked.
fn follow(terms: &Demand, busy: f64, slots: f64) -> f64 {
    let hours = f64::from(HOURS);
    let left = |hour: u32| libm::pow(1.0 - f64::from(hour) / hours, terms.peak_to_mean);
    let hour = |hour: u32| {
        let load = (left(hour) - left(hour + 1)) * hours;
        deployments(busy * load, slots, terms.wait_probability)
    };
    (0..HOURS).map(hour).sum::<f64>() / hours
}

/// One model's part of a fleet, sized.
pub struct Part<'a> {
    /// What is deployed.
    pub plan: &'a Plan,
    /// How it runs.
    pub run: &'a Run,
    /// What is asked of it.
    pub asked: Asked,
}

/// The problem that `parts` together take more accelerators than there are, with the most that can be asked.
pub fn beyond_reach(parts: &[Part], asked: &Asked) -> Option<Problem> {
    let most = asked.terms.max_accelerators?;
    let accelerators = |share: f64| {
        let of = |part: &Part| {
            let requests_per_second = part.asked.requests_per_second * share;
            fleet(part.plan, part.run, &Asked { requests_per_second, ..part.asked }).deployments
                * part.plan.accelerators()
        };
        parts.iter().map(of).sum::<f64>()
    };
    if accelerators(1.0) <= most {
        return None;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if accelerators(middle) <= most { low = middle } else { high = middle }
    }
    let unit =
        crate::scenario::control(asked.field).and_then(|control| control.number()).map_or(Unit::None, |n| n.unit);
    let amount = asked.requests_per_second / asked.per_amount;
    let limit = Limit::Range { min: 0.0, max: amount * low, unit };
    Some(Problem::new(Code::LoadAboveCapacity, asked.field, Given::Number(amount), limit))
}

/// How near the most that can be asked is sought.
const HALVINGS: u32 = 30;

impl Fleet {
    /// Mean wait for a slot in the busiest hour, ms.
    pub fn wait_ms(&self) -> f64 {
        self.wait * MS_PER_S
    }
}
