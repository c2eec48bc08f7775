//! The same requests at a hosted API, and where the two cost the same (METHOD.md §9).

use super::mix::{Mixture, of_request};
use crate::catalogue::Offer;
use crate::estimate::HostedFigures;
use crate::plan::Plan;
use crate::units::{HOURS_PER_MONTH, MILLION};

/// The comparison; `None` where the model has no hosted price. `fixed_per_hour` is the part of the bill that is paid whether or
/// not there are requests, `utilization` the share of it that works.
pub fn hosted(plan: &Plan, mixture: Option<(&Mixture, f64, f64)>) -> Option<HostedFigures> {
    let offers = plan.terms.hosted?;
    let tokens = plan.workload.input_tokens + plan.workload.output_tokens;
    let at = |offer: &Offer| of_request(plan, offer);
    let chosen = at(&offers.chosen);
    let (low, high) = offers.range.map_or((chosen, chosen), |(low, high)| {
        let (low, high) = (at(&low), at(&high));
        (low.min(high).min(chosen), low.max(high).max(chosen))
    });
    let per_million = |usd: f64| usd / tokens * MILLION;
    let even = |usd: f64| mixture.and_then(|(mixture, fixed, used)| break_even(mixture, fixed, used, usd));
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
/// fleet pays as much for each request alone.
fn break_even(mixture: &Mixture, fixed_per_hour: f64, utilization: f64, usd: f64) -> Option<(f64, f64)> {
    let variable = mixture.per_request - fixed_per_hour / mixture.requests_per_hour;
    let margin = usd - variable.max(0.0);
    if margin <= 0.0 || fixed_per_hour <= 0.0 {
        return None;
    }
    let requests_per_hour = fixed_per_hour / margin;
    Some((requests_per_hour * HOURS_PER_MONTH, utilization * requests_per_hour / mixture.requests_per_hour))
}
