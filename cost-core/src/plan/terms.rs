//! What is paid and asked, with every amount that is left open taken from the catalogue.

use super::standing::{self, standing};
use crate::catalogue::{self, Offer};
use crate::scenario::controls::{OWNED, SERVERLESS};
use crate::scenario::{Demand, Deployment, ModelChoice, Ownership, Price, Routing, Scenario, Units};
use crate::units::{HOURS_PER_YEAR, SECONDS_PER_DAY};

/// What is paid and asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The deal.
    pub price: Price,
    /// List price of an accelerator-hour, USD, where there is one.
    pub list_usd: Option<f64>,
    /// Price of the cheapest provider's, USD, for several clouds.
    pub cheapest_usd: Option<f64>,
    /// Price on demand where there is no spot capacity, USD.
    pub fallback_usd: Option<f64>,
    /// Price that renting would have, USD.
    pub rent_usd: Option<f64>,
    /// What owning costs, where the server's price, its power and electricity's price are known.
    pub owner: Option<Owner>,
    /// Price of electricity, USD per kWh, where it is known.
    pub usd_per_kwh: Option<f64>,
    /// What is drawn, where the rated power is known.
    pub power: Option<Power>,
    /// Carbon intensity, g CO2e per kWh, where it is known.
    pub grams_per_kwh: Option<f64>,
    /// Emissions of making an accelerator ÷ the hours of its life, g per accelerator-hour.
    pub embodied_grams_per_hour: f64,
    /// How much is asked of the fleet, where that is said.
    pub demand: Option<Asked>,
    /// How the fleet is made up.
    pub deployment: Deployment,
    /// Who else answers.
    pub routing: Routing,
    /// Offers of the hosted API, where there are any.
    pub hosted: Option<Offers>,
    /// What a request is to those who pay.
    pub units: Units,
    /// Requests of a conversation.
    pub turns: f64,
    /// Requests of a user a day.
    pub requests_per_user_day: f64,
}

/// What owning costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owner {
    /// Price of the server ÷ its accelerators, USD.
    pub usd_per_accelerator: f64,
    /// Price of electricity, USD per kWh.
    pub usd_per_kwh: f64,
    /// The other terms.
    pub terms: Ownership,
    /// What it draws.
    pub power: Power,
}

/// What an accelerator's share of a server draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power {
    /// Rated, W.
    pub rated_w: f64,
    /// Share of it under load.
    pub load_share: f64,
    /// Share of it idle.
    pub idle_share: f64,
    /// Energy of the site ÷ energy of the servers.
    pub pue: f64,
}

/// How much is asked of the fleet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// Requests per second, mean of the day, λ.
    pub requests_per_second: f64,
    /// The control that says so.
    pub field: &'static str,
    /// Requests per second ÷ the amount that the control says.
    pub per_amount: f64,
    /// The other terms.
    pub terms: Demand,
}

impl Asked {
    /// The same for who gets `share` of the requests.
    pub fn share(&self, share: f64) -> Asked {
        let (requests_per_second, per_amount) = (self.requests_per_second * share, self.per_amount * share);
        Asked { requests_per_second, per_amount, ..*self }
    }
}

/// Offers of the hosted API for the same model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offers {
    /// The one that counts.
    pub chosen: Offer,
    /// The cheapest and the dearest of the catalogue.
    pub range: Option<(Offer, Offer)>,
}

impl Offers {
    /// USD of a request with `new` and `cached` input tokens and `output` tokens.
    pub fn usd_per_request(offer: &Offer, new: f64, cached: f64, output: f64) -> f64 {
        let million = crate::units::MILLION;
        (new * offer.input + cached * offer.cached_input.unwrap_or(offer.input) + output * offer.output) / million
    }
}

impl Terms {
    /// The terms of `scenario`, whose requests have `tokens` tokens each.
    pub(super) fn of(scenario: &Scenario, tokens: f64) -> Terms {
        let value = |given: Option<f64>, key: &str| given.or_else(|| standing(scenario, key));
        let (price, energy) = (&scenario.price, &scenario.energy);
        let rated_w = value(energy.rated_watts, "energy.ratedWatts");
        let power = rated_w.map(|rated_w| Power {
            rated_w,
            load_share: energy.load_share,
            idle_share: energy.idle_share,
            pue: energy.pue,
        });
        let usd_per_accelerator = value(scenario.ownership.usd_per_accelerator, "ownership.usdPerAccelerator");
        let usd_per_kwh = value(energy.usd_per_kwh, "energy.usdPerKwh");
        let owner =
            usd_per_accelerator.zip(usd_per_kwh).zip(power).map(|((usd_per_accelerator, usd_per_kwh), power)| Owner {
                usd_per_accelerator,
                usd_per_kwh,
                terms: scenario.ownership,
                power,
            });
        Terms {
            price: price.clone(),
            list_usd: value(price.usd_per_accelerator_hour, "price.usdPerAcceleratorHour"),
            cheapest_usd: standing::cheapest(scenario),
            fallback_usd: value(
                price.spot.fallback_usd_per_accelerator_hour,
                "price.spot.fallbackUsdPerAcceleratorHour",
            ),
            rent_usd: value(scenario.ownership.rent_usd_per_accelerator_hour, "ownership.rentUsdPerAcceleratorHour"),
            owner,
            usd_per_kwh,
            power,
            grams_per_kwh: value(energy.grams_co2_per_kwh, "energy.gramsCo2PerKwh"),
            embodied_grams_per_hour: energy.embodied_kg * crate::units::KILO
                / (scenario.ownership.life_years * HOURS_PER_YEAR),
            demand: asked(scenario, tokens),
            deployment: scenario.deployment.clone(),
            routing: scenario.routing.clone(),
            hosted: offers(scenario),
            units: scenario.units,
            turns: scenario.workload.turns,
            requests_per_user_day: scenario.demand.requests_per_user_day,
        }
    }

    /// Whether nothing is rented.
    pub fn is_owned(&self) -> bool {
        self.price.kind == OWNED
    }

    /// Whether everything is answered by the hosted API.
    pub fn is_serverless(&self) -> bool {
        self.deployment.shape == SERVERLESS
    }

    /// Whether capacity that is not needed costs nothing: not what is bought, nor what is paid for a term.
    pub fn can_be_given_back(&self) -> bool {
        !self.is_owned() && self.term_years().is_none()
    }

    /// Years for which capacity is paid, used or not; `None` where it is not.
    pub fn term_years(&self) -> Option<f64> {
        Some(match self.price.kind.as_str() {
            "committed-6mo" => 0.5,
            "reserved-1y" => 1.0,
            "reserved-3y" | "rental-3y" => 3.0,
            _ => return None,
        })
    }

    /// Pools that share no load.
    pub fn pools(&self) -> f64 {
        pools(&self.deployment)
    }
}

/// Pools that share no load: sites, or groups of clients.
pub(super) fn pools(deployment: &Deployment) -> f64 {
    match deployment.shape.as_str() {
        "sites" => deployment.sites,
        "dedicated" => deployment.groups,
        _ => 1.0,
    }
}

/// What is asked, as requests per second.
fn asked(scenario: &Scenario, tokens: f64) -> Option<Asked> {
    let demand = &scenario.demand;
    let per_token = 1.0 / (tokens * SECONDS_PER_DAY);
    let per_user = demand.requests_per_user_day / SECONDS_PER_DAY;
    let ways = [
        ("demand.requestsPerSecond", demand.requests_per_second, 1.0),
        ("demand.tokensPerDay", demand.tokens_per_day, per_token),
        ("demand.users", demand.users, per_user),
    ];
    let (field, amount, per_amount) = ways.into_iter().find_map(|(field, amount, per)| Some((field, amount?, per)))?;
    Some(Asked { requests_per_second: amount * per_amount, field, per_amount, terms: *demand })
}

/// The offer that counts, after the discount, and the catalogue's range.
fn offers(scenario: &Scenario) -> Option<Offers> {
    let hosted = &scenario.hosted;
    let value = |given: Option<f64>, key: &str| given.or_else(|| standing(scenario, key));
    let input = value(hosted.usd_per_million_input, "hosted.usdPerMillionInput")?;
    let output = value(hosted.usd_per_million_output, "hosted.usdPerMillionOutput")?;
    let cached_input = value(hosted.usd_per_million_cached_input, "hosted.usdPerMillionCachedInput");
    let kept = 1.0 - hosted.discount_share;
    let less = |offer: Offer| Offer {
        input: offer.input * kept,
        cached_input: offer.cached_input.map(|price| price * kept),
        output: offer.output * kept,
    };
    let own = hosted.usd_per_million_input.is_some() || hosted.usd_per_million_output.is_some();
    let range = match &scenario.model {
        ModelChoice::Id(id) if !own => catalogue::hosted_summary(id).map(|row| (less(row.low), less(row.high))),
        _ => None,
    };
    Some(Offers { chosen: less(Offer { input, cached_input, output }), range })
}
