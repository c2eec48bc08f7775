//! The same requests at a hosted API, and where the two cost the same (METHOD.md §9).

use super::mix::of_request;
use crate::catalogue::Offer;
use crate::estimate::HostedFigures;
use crate::plan::Plan;
use crate::units::{HOURS_PER_MONTH, MILLION};

/// A fleet that is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own {
    /// What a request costs, USD.
    pub per_request: f64,
    /// Requests of users in an hour.
    pub requests_per_hour: f64,
    /// USD an hour that are paid whether or not there are requests.
    pub fixed_per_hour: f64,
    /// Share of the first model's that works.
    pub utilization: f64,
    /// Requests an hour that it can answer at most, where it was sized for a demand.
    pub most_per_hour: Option<f64>,
}

/// The comparison; `None` where the model has no hosted price.
pub fn hosted(plan: &Plan, own: Option<&Own>) -> Option<HostedFigures> {
    let offers = plan.terms.hosted?;
    let tokens = plan.workload.input_tokens + plan.workload.output_tokens;
    let at = |offer: &Offer| of_request(plan, offer);
    let chosen = at(&offers.chosen);
    let (low, high) = offers.range.map_or((chosen, chosen), |(low, high)| {
        let (low, high) = (at(&low), at(&high));
        (low.min(high).min(chosen), low.max(high).max(chosen))
    });
    let per_million = |usd: f64| usd / tokens * MILLION;
    let even = |usd: f64| own.and_then(|own| break_even(own, usd));
    let (volume, share) = (even(high), even(low));
    Some(HostedFigures {
        per_request: chosen,
        per_million_tokens: per_million(chosen),
        low_per_million_tokens: per_million(low),
        high_per_million_tokens: per_million(high),
        break_even_tokens_per_month_low: volume.map(|(requests, _)| requests * tokens),
        break_even_tokens_per_month_high: share.map(|(requests, _)| requests * tokens),
        break_even_utilization_low: volume.map(|(_, share)| share),
        break_even_utilization_high: share.map(|(_, share)| share),
    })
}

/// Requests a month, and the utilisation, at which paying `usd` each is as dear as the own fleet; `None` where the own
/// fleet pays as much for each request alone, and where it cannot answer so many.
fn break_even(own: &Own, usd: f64) -> Option<(f64, f64)> {
    let margin = usd - own.variable();
    if margin <= 0.0 || own.fixed_per_hour <= 0.0 {
        return None;
    }
    let requests_per_hour = own.fixed_per_hour / margin;
    let reached = own.most_per_hour.is_none_or(|most| requests_per_hour <= most);
    let utilization = own.utilization * requests_per_hour / own.requests_per_hour;
    reached.then_some((requests_per_hour * HOURS_PER_MONTH, utilization))
}

impl Own {
    /// What each request costs beside, USD.
    pub fn variable(&self) -> f64 {
        (self.per_request - self.fixed_per_hour / self.requests_per_hour).max(0.0)
    }
}
