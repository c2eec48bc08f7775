//! What an hour of an accelerator costs its owner (METHOD.md §9).

use crate::plan::{Owner, Power};
use crate::units::{HOURS_PER_MONTH, HOURS_PER_YEAR, KILO};

/// What an accelerator-hour costs its owner, by what it pays for, USD.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owning {
    /// Server and network, recovered over their life.
    pub capital: f64,
    /// Electricity.
    pub electricity: f64,
    /// Space, cooling, power distribution.
    pub hosting: f64,
    /// Staff, spare parts, licences.
    pub operations: f64,
}

impl Owning {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.capital + self.electricity + self.hosting + self.operations
    }
}

/// What an hour costs `owner` when the accelerator works in the share `utilization` of the hours.
pub fn owning(owner: &Owner, utilization: f64) -> Owning {
    let terms = &owner.terms;
    let per_year =
        terms.staff_usd_per_year + terms.software_usd_per_year + terms.spares_share * owner.usd_per_accelerator;
    Owning {
        capital: paid(owner) * yearly(terms.cost_of_capital, terms.life_years, terms.residual_share) / HOURS_PER_YEAR,
        electricity: watts(&owner.power, utilization) * owner.power.pue / KILO * owner.usd_per_kwh,
        hosting: owner.power.rated_w / KILO * terms.hosting_usd_per_kw_month / HOURS_PER_MONTH,
        operations: per_year / HOURS_PER_YEAR,
    }
}

/// Server and network of an accelerator, USD.
pub fn paid(owner: &Owner) -> f64 {
    owner.usd_per_accelerator * (1.0 + owner.terms.network_share)
}

/// What an accelerator's share of a server draws on average, W.
pub fn watts(power: &Power, utilization: f64) -> f64 {
    power.rated_w * (utilization * power.load_share + (1.0 - utilization) * power.idle_share)
}

/// Capital recovery factor: equal yearly payments over `years` that are worth 1 today, at `rate` a year:
/// `r (1 + r)^n / ((1 + r)^n − 1)`, and 1/n where money costs nothing.
pub fn capital_recovery(rate: f64, years: f64) -> f64 {
    let growth = libm::expm1(years * libm::log1p(rate));
    if growth < 1e-12 { 1.0 / years } else { rate * (1.0 + growth) / growth }
}

/// Yearly payments for what costs 1 today and is worth `residual` after `years`: `crf − residual (crf − r)`.
pub fn yearly(rate: f64, years: f64, residual: f64) -> f64 {
    let recovery = capital_recovery(rate, years);
    recovery - residual * (recovery - rate)
}

/// Share of hours from which on owning costs less than renting them at `rent`: the owner pays all hours, the tenant
/// those that work. `None` where it never does.
pub fn break_even_utilization(owner: &Owner, rent: f64) -> Option<f64> {
    let (idle, busy) = (owning(owner, 0.0).total(), owning(owner, 1.0).total());
    let more = rent - (busy - idle);
    (more > 0.0).then_some(idle / more)
}

/// Months from which on buying has cost less than renting all hours at `rent`, money's cost counted; `None` where it
/// never does.
pub fn break_even_months(owner: &Owner, rent: f64, utilization: f64) -> Option<f64> {
    let running = owning(owner, utilization);
    let saved = (rent - (running.total() - running.capital)) * HOURS_PER_MONTH;
    let rate = libm::expm1(libm::log1p(owner.terms.cost_of_capital) / MONTHS_PER_YEAR);
    let left = 1.0 - paid(owner) * rate / saved;
    if saved <= 0.0 || left <= 0.0 {
        return None;
    }
    let months = if rate < 1e-12 { paid(owner) / saved } else { -libm::log(left) / libm::log1p(rate) };
    (months <= owner.terms.life_years * MONTHS_PER_YEAR).then_some(months)
}

/// Months of a year.
pub const MONTHS_PER_YEAR: f64 = 12.0;
