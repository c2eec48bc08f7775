//! What stands where an optional amount is not given: the catalogue's value for what the scenario names.

use crate::catalogue::{self, Offer, TypicalPrice};
use crate::scenario::controls::{OWNED, SERVERLESS};
use crate::scenario::{AcceleratorChoice, ModelChoice, Scenario};

/// The value that stands in the place of the control `key` where the scenario leaves it open; `None` where the
/// catalogue has none either, and for controls that are never left open.
pub fn standing(scenario: &Scenario, key: &str) -> Option<f64> {
    match key {
        "price.usdPerAcceleratorHour" => typical_price(scenario).map(|price| price.usd_per_hour),
        "price.spot.fallbackUsdPerAcceleratorHour" | "ownership.rentUsdPerAcceleratorHour" => on_demand(scenario),
        "ownership.usdPerAccelerator" => server(scenario)?.usd_per_accelerator,
        "energy.ratedWatts" => {
            server(scenario).and_then(|server| server.rated_w).or_else(|| rated_like_others(scenario))
        }
        "energy.usdPerKwh" => catalogue::region(&scenario.energy.region)?.electricity_usd_per_kwh,
        "energy.gramsCo2PerKwh" => catalogue::region(&scenario.energy.region)?.grid_g_co2_per_kwh,
        "routing.usdPerAcceleratorHour" => {
            let (routing, price) = (&scenario.routing, &scenario.price);
            catalogue::price_summary(&routing.accelerator)?
                .typical(rented(&price.kind), &price.level)
                .map(|price| price.usd_per_hour)
        }
        "hosted.usdPerMillionInput" => offer(scenario).map(|offer| offer.input),
        "hosted.usdPerMillionCachedInput" => {
            let input = scenario.hosted.usd_per_million_input;
            offer(scenario).and_then(|offer| offer.cached_input).filter(|_| input.is_none()).or(input)
        }
        "hosted.usdPerMillionOutput" => offer(scenario).map(|offer| offer.output),
        _ => None,
    }
}

/// Prices that decide what the headline is: a link carries them by value.
pub fn decides(scenario: &Scenario, key: &str) -> bool {
    let routing = &scenario.routing;
    let serverless = scenario.deployment.shape == SERVERLESS;
    let owned = scenario.price.kind == OWNED;
    match key {
        "price.usdPerAcceleratorHour" => !owned && !serverless,
        "price.spot.fallbackUsdPerAcceleratorHour" => scenario.price.kind == "spot" && !serverless,
        "ownership.usdPerAccelerator" | "energy.ratedWatts" | "energy.usdPerKwh" => owned && !serverless,
        "routing.usdPerAcceleratorHour" => routing.share > 0.0 && !owned && !serverless,
        "hosted.usdPerMillionInput" | "hosted.usdPerMillionCachedInput" | "hosted.usdPerMillionOutput" => {
            serverless || routing.hosted_share > 0.0
        }
        _ => false,
    }
}

/// The catalogue's typical price for the accelerator and kind of deal of `scenario`, whether or
/// not the scenario has a price of its own.
pub fn typical_price(scenario: &Scenario) -> Option<TypicalPrice> {
    let AcceleratorChoice::Id(id) = &scenario.accelerator else { return None };
    catalogue::price_summary(id)?.typical(&scenario.price.kind, &scenario.price.level)
}

/// The cheapest quote of the kind of deal of `scenario`.
pub(crate) fn cheapest(scenario: &Scenario) -> Option<f64> {
    let AcceleratorChoice::Id(id) = &scenario.accelerator else { return None };
    catalogue::price_summary(id)?.typical(&scenario.price.kind, "low").map(|price| price.usd_per_hour)
}

fn on_demand(scenario: &Scenario) -> Option<f64> {
    let AcceleratorChoice::Id(id) = &scenario.accelerator else { return None };
    catalogue::price_summary(id)?.typical("on-demand", "median").map(|price| price.usd_per_hour)
}

/// The kind of deal, or on demand where nothing is rented.
fn rented(kind: &str) -> &str {
    if kind == OWNED { "on-demand" } else { kind }
}

fn server(scenario: &Scenario) -> Option<&'static catalogue::Server> {
    let AcceleratorChoice::Id(id) = &scenario.accelerator else { return None };
    catalogue::server(id)
}

/// Rated power of a server ÷ power of its accelerators: 10.2 kW ÷ (8 × 700 W), 14.3 kW ÷ (8 × 1,000 W).
const SERVER_POWER: f64 = 1.8;

/// Where no server's rating is known, from the accelerator's own power.
fn rated_like_others(scenario: &Scenario) -> Option<f64> {
    let tdp_w = match &scenario.accelerator {
        AcceleratorChoice::Id(id) => catalogue::accelerator(id)?.datasheet.tdp_w,
        AcceleratorChoice::Custom(datasheet) => datasheet.tdp_w,
    };
    (tdp_w > 0.0).then_some(tdp_w * SERVER_POWER)
}

/// The median offer of the model of `scenario`.
fn offer(scenario: &Scenario) -> Option<Offer> {
    let ModelChoice::Id(id) = &scenario.model else { return None };
    catalogue::hosted_summary(id).map(|summary| summary.median)
}
