//! The price of an accelerator-hour: list → contracted → effective (METHOD.md §9).

use super::ownership::{self, Owning};
use crate::plan::Plan;
use crate::units::MINUTES_PER_DAY;

/// The price of an accelerator-hour, USD.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// As the price list has it; where it is owned, its levelised cost.
    pub list: f64,
    /// After discounts.
    pub contracted: f64,
    /// Of an hour that does useful work for the fleet.
    pub effective: f64,
    /// Work that interruptions lose, as a share of all.
    pub lost: f64,
    /// What owning costs, where it is owned.
    pub owning: Option<Owning>,
}

/// The rate of `plan`, which carries its load in the share `utilization` of the hours; `None` without a price.
pub fn rate(plan: &Plan, utilization: f64) -> Option<Rate> {
    let terms = &plan.terms;
    let (list, owning) = if terms.is_owned() {
        let owning = ownership::owning(terms.owner.as_ref()?, utilization);
        (owning.total(), Some(owning))
    } else {
        (listed(plan)?, None)
    };
    let contracted = if owning.is_some() { list } else { list * (1.0 - terms.price.discount_share) };
    let lost = lost(plan);
    let useful = match terms.price.kind.as_str() {
        "spot" => {
            let available = terms.price.spot.availability;
            let otherwise = if available < 1.0 { (1.0 - available) * terms.fallback_usd? } else { 0.0 };
            available * contracted / (1.0 - lost) + otherwise
        }
        _ if terms.term_years().is_some() => contracted / terms.price.commitment.used_share,
        _ => contracted,
    };
    Some(Rate { list, contracted, effective: useful * (1.0 + overhead(plan)), lost, owning })
}

/// The list price; of several clouds, the cheapest in some of the hours and the usual one in the others.
fn listed(plan: &Plan) -> Option<f64> {
    let terms = &plan.terms;
    let usual = terms.list_usd?;
    match (terms.deployment.shape.as_str(), terms.cheapest_usd) {
        ("multi-cloud", Some(cheapest)) => {
            let share = terms.deployment.cheapest_share;
            Some(share * cheapest.min(usual) + (1.0 - share) * usual)
        }
        _ => Some(usual),
    }
}

/// Share of the work on spot capacity that is lost: `evictions × minutes ÷ 1440`.
fn lost(plan: &Plan) -> f64 {
    let spot = &plan.terms.price.spot;
    if plan.terms.price.kind == "spot" { spot.evictions_per_day * spot.minutes_lost / MINUTES_PER_DAY } else { 0.0 }
}

/// What many sites, or several clouds, cost more.
pub(crate) fn overhead(plan: &Plan) -> f64 {
    let deployment = &plan.terms.deployment;
    match deployment.shape.as_str() {
        "sites" => deployment.site_overhead_share,
        "multi-cloud" if !plan.terms.is_owned() => deployment.migration_share,
        _ => 0.0,
    }
}

/// The market's mean price over `years` ÷ today's, when it falls by `decline` a year: `((1 − δ)^T − 1) / (T ln(1 − δ))`.
pub fn mean_of_falling(decline: f64, years: f64) -> f64 {
    if decline <= 0.0 {
        return 1.0;
    }
    let rate = libm::log(1.0 - decline);
    libm::expm1(years * rate) / (years * rate)
}
