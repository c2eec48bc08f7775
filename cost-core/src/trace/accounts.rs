//! Money and energy, in the order in which one needs the other.

use super::parts::Builder;
use super::parts::keys::UTILIZATION;
use super::{mixture, money, rates};
use crate::cost::rate::rate;
use crate::performance::serving::Run;

/// The fleet, before the latency that its waiting is part of.
pub(super) fn fleet(b: &mut Builder) {
    let workings = b.workings;
    if let Some(asked) = &workings.plan.terms.demand {
        mixture::asked(b, asked);
    }
    let known = (&workings.fleet, &workings.plan.terms.demand, workings.fleet_figures());
    if let (Some(fleet), Some(asked), Some(figures)) = known {
        mixture::fleet(b, fleet, asked, &figures);
    }
}

/// Everything that is paid and drawn.
pub(super) fn money(b: &mut Builder, run: Option<&Run>) {
    let workings = b.workings;
    let plan = &workings.plan;
    let utilization = workings.utilization();
    if workings.fleet.is_none() {
        b.know(b.control("u", UTILIZATION, utilization));
    }
    if let Some(power) = &plan.terms.power {
        mixture::power(b, power, utilization);
    }
    if let Some(owner) = &plan.terms.owner {
        rates::ownership(b, owner, utilization);
    }
    let alone = || (!plan.terms.is_serverless()).then(|| rate(plan, utilization)).flatten();
    if let Some(rate) = workings.bill.as_ref().map(|bill| bill.rate).or_else(alone) {
        rates::price(b, &rate);
    }
    if let (Some(run), Some(bill)) = (run, &workings.bill) {
        money::bill(b, run, bill);
    }
    if let Some(mixed) = &workings.mixture {
        money::cost(b, mixed);
    }
    if let Some(figures) = workings.routing_figures() {
        mixture::routing(b, &figures);
    }
    if let Some(figures) = workings.hosted_figures() {
        mixture::hosted(b, &figures);
    }
    if let Some(figures) = workings.energy_figures() {
        mixture::energy(b, &figures, workings.bill.as_ref());
    }
}
