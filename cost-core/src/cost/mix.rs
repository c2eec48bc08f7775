//! Who answers a request, and what the mixture costs (METHOD.md §9).

use super::bill::{Bill, TokenPrices};
use crate::catalogue::Offer;
use crate::estimate::{Cost, CostPart, Part};
use crate::plan::{Offers, Plan};
use crate::scenario::{AcceleratorChoice, Load, ModelChoice, Scenario, WeightFormat};
use crate::units::{GB, HOURS_PER_DAY, HOURS_PER_MONTH, HOURS_PER_YEAR, MILLION, SECONDS_PER_HOUR};

/// How many of the users' requests go where. A request that is escalated goes to two models.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// To the first model, w_1.
    pub first: f64,
    /// To the second model, w_2.
    pub second: f64,
    /// To the hosted API, w_h.
    pub hosted: f64,
    /// To the store of earlier answers and no further, q.
    pub cached: f64,
}

impl Shares {
    /// The shares of `scenario`.
    pub fn of(scenario: &Scenario) -> Shares {
        let routing = &scenario.routing;
        let new = 1.0 - routing.cached_response_share;
        if scenario.deployment.shape == crate::scenario::controls::SERVERLESS {
            return Shares { first: 0.0, second: 0.0, hosted: new, cached: routing.cached_response_share };
        }
        let direct = (1.0 - routing.share - routing.hosted_share).max(0.0);
        Shares {
            first: new * (direct + routing.share * routing.escalation_share),
            second: new * routing.share,
            hosted: new * routing.hosted_share,
            cached: routing.cached_response_share,
        }
    }

    /// Whether the first model answers everything.
    pub fn is_plain(&self) -> bool {
        self.first == 1.0 && self.second == 0.0 && self.hosted == 0.0
    }
}

/// The scenario of the second model, where some requests go to it.
pub fn second(scenario: &Scenario) -> Option<Scenario> {
    let routing = &scenario.routing;
    if Shares::of(scenario).second <= 0.0 {
        return None;
    }
    let mut second = scenario.clone();
    second.model = ModelChoice::Id(routing.model.clone());
    second.accelerator = AcceleratorChoice::Id(routing.accelerator.clone());
    second.precision.weights = WeightFormat::Named(routing.weights.clone());
    second.precision.activations = "auto".to_owned();
    let alone = Scenario::default();
    second.parallelism = crate::scenario::Parallelism { tensor: routing.tensor, ..alone.parallelism };
    second.parallelism.pipeline = 1.0;
    second.prefill_pool = alone.prefill_pool;
    second.workload.load = Load::Concurrency(routing.concurrency);
    second.serving.speculation = alone.serving.speculation;
    second.serving.offload = alone.serving.offload;
    second.correction = alone.correction;
    second.price.usd_per_accelerator_hour = routing.usd_per_accelerator_hour;
    second.price.spot.fallback_usd_per_accelerator_hour = None;
    // Targets are the first model's.
    second.targets = alone.targets;
    second.ownership.usd_per_accelerator = None;
    second.energy.rated_watts = None;
    second.deployment.utilization = routing.utilization;
    second.routing = alone.routing;
    second.hosted = alone.hosted;
    Some(second)
}

/// One model's deployments.
#[derive(Clone, Copy)]
pub struct Tier<'a> {
    /// What is deployed.
    pub plan: &'a Plan,
    /// Its bill.
    pub bill: &'a Bill,
}

/// Everything a request of a user costs, USD.
pub struct Mixture {
    /// Single tokens, of everything that answers, weighted by how much of each.
    pub tokens: TokenPrices,
    /// Choosing who answers.
    pub router: f64,
    /// Looking for an earlier answer.
    pub lookup: f64,
    /// Sending the answer.
    pub egress: f64,
    /// The hosted API's part.
    pub hosted: f64,
    /// All of it.
    pub per_request: f64,
    /// Requests of users in an hour; `None` where everything is hosted and no demand says.
    pub requests_per_hour: Option<f64>,
}

/// The mixture; `None` where something that answers has no price or serves nothing.
pub fn mixture(
    plan: &Plan,
    shares: &Shares,
    first: Option<Tier>,
    second: Option<Tier>,
    served_per_hour: Option<f64>,
) -> Option<Mixture> {
    let (workload, routing) = (&plan.workload, &plan.terms.routing);
    let mut tokens = TokenPrices::default();
    for (share, tier) in [(shares.first, first), (shares.second, second)] {
        if share > 0.0 {
            let tier = tier?;
            tokens = tokens.plus(share, &tier.bill.tokens(tier.plan));
        }
    }
    let mut hosted = 0.0;
    if shares.hosted > 0.0 {
        let offer = plan.terms.hosted?.chosen;
        tokens = tokens.plus(shares.hosted, &prices(&offer));
        hosted = shares.hosted * of_request(plan, &offer);
    }
    let routed = shares.second > 0.0 || (shares.hosted > 0.0 && !plan.terms.is_serverless());
    let new = 1.0 - shares.cached;
    let router = if routed { new * routing.usd_per_thousand_requests / THOUSAND } else { 0.0 };
    let lookup = if shares.cached > 0.0 { routing.cache_usd_per_thousand_requests / THOUSAND } else { 0.0 };
    let deployment = &plan.terms.deployment;
    let egress = workload.output_tokens * deployment.bytes_per_token / GB * deployment.egress_usd_per_gb;
    tokens.input += (router + lookup) / workload.new_tokens();
    tokens.output += egress / workload.output_tokens;
    let own = |share: f64, tier: Option<Tier>| tier.map_or(0.0, |tier| share * tier.bill.usd_per_request);
    let per_request = own(shares.first, first) + own(shares.second, second) + hosted + router + lookup + egress;
    Some(Mixture { tokens, router, lookup, egress, hosted, per_request, requests_per_hour: served_per_hour })
}

const THOUSAND: f64 = 1e3;

/// The offer as prices of tokens.
fn prices(offer: &Offer) -> TokenPrices {
    TokenPrices::per_million(offer.input, offer.cached_input.unwrap_or(offer.input), offer.output)
}

/// What a request of `plan` costs at `offer`.
pub fn of_request(plan: &Plan, offer: &Offer) -> f64 {
    let workload = &plan.workload;
    let cached = workload.input_tokens * workload.cached_share;
    Offers::usd_per_request(offer, workload.new_tokens(), cached, workload.output_tokens)
}

/// Dollars per million tokens of each kind, and per unit that somebody pays for.
pub fn cost(plan: &Plan, shares: &Shares, mixture: &Mixture, first: Option<Tier>, second: Option<Tier>) -> Cost {
    let workload = &plan.workload;
    let (input, output) = (workload.input_tokens, workload.output_tokens);
    let per_request = mixture.per_request;
    let per_million_tokens = per_request / (input + output) * MILLION;
    let breakdown = breakdown(plan, shares, mixture, first, second, per_million_tokens);
    let idle = breakdown.iter().filter(|part| part.part.is_idle()).map(|part| part.usd_per_million_tokens).sum();
    let units = &plan.terms.units;
    let per_hour = mixture.requests_per_hour.map(|requests| per_request * requests);
    Cost {
        per_million_output_tokens: mixture.tokens.output * MILLION,
        per_million_input_tokens: mixture.tokens.input * MILLION,
        per_million_cached_input_tokens: mixture.tokens.cached * MILLION,
        per_million_tokens,
        idle_per_million_tokens: idle,
        used_per_million_tokens: per_million_tokens - idle,
        whole_bill_per_million_output_tokens: per_request / output * MILLION,
        per_request,
        per_word: mixture.tokens.output / units.words_per_token,
        per_conversation: per_request * plan.terms.turns,
        per_user_month: per_request * plan.terms.requests_per_user_day * HOURS_PER_MONTH / HOURS_PER_DAY,
        per_document: per_request * units.requests_per_document,
        per_audio_hour: units.audio_seconds_per_request.map(|seconds| per_request * SECONDS_PER_HOUR / seconds),
        per_hour,
        per_month: per_hour.map(|usd| usd * HOURS_PER_MONTH),
        per_year: per_hour.map(|usd| usd * HOURS_PER_YEAR),
        breakdown,
    }
}

/// Where a million tokens' cost goes: what works and what stands idle of each model, and what is bought per request.
fn breakdown(
    plan: &Plan,
    shares: &Shares,
    mixture: &Mixture,
    first: Option<Tier>,
    second: Option<Tier>,
    whole: f64,
) -> Vec<CostPart> {
    let per_million = MILLION / (plan.workload.input_tokens + plan.workload.output_tokens);
    let mut parts = Vec::new();
    let mut put = |part, usd: f64| {
        if usd > 0.0 || Part::PLAIN.contains(&part) {
            parts.push(CostPart { part, usd_per_million_tokens: usd });
        }
    };
    let of = |share: f64, tier: Option<Tier>| {
        tier.filter(|_| share > 0.0).map(|tier| {
            let all = share * tier.bill.usd_per_request * per_million;
            (all, all * tier.bill.utilization, all * tier.bill.spare_share, tier.bill.prefill_share)
        })
    };
    // What the first model's deployments cost is the rest of the whole, so that the parts add up to it.
    let (_, used, spare, prefill) = of(shares.first, first).unwrap_or_default();
    let others = [
        (Part::HostedApi, mixture.hosted),
        (Part::Router, mixture.router),
        (Part::ResponseCache, mixture.lookup),
        (Part::Egress, mixture.egress),
    ]
    .map(|(part, usd)| (part, usd * per_million));
    let (second_all, second_used, second_spare, _) = of(shares.second, second).unwrap_or_default();
    let bought: f64 = others.iter().map(|(_, usd)| usd).sum();
    let first_all = if shares.first > 0.0 { (whole - second_all - bought).max(0.0) } else { 0.0 };
    put(Part::Prefill, used * prefill);
    put(Part::Decode, used * (1.0 - prefill));
    put(Part::SecondModel, second_used);
    others.into_iter().for_each(|(part, usd)| put(part, usd));
    put(Part::Idle, (first_all - used - spare).max(0.0));
    put(Part::SecondModelIdle, (second_all - second_used - second_spare).max(0.0));
    put(Part::Spares, spare + second_spare);
    parts
}
