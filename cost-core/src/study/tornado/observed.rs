//! Ranges that are observed: in the catalogue, and in validation runs.

use super::{Basis, Source};
use crate::accuracy::{self, Metric};
use crate::catalogue::regions::REGIONS;
use crate::catalogue::{self, Confidence, Offer, Spread};
use crate::estimate::compute::Workings;
use crate::scenario::controls::OWNED;
use crate::scenario::{AcceleratorChoice, Control, ModelChoice, Scenario};

/// Low and high of `control`, in its unit, and where they come from; `None` where nothing was observed.
pub(super) fn range(scenario: &Scenario, workings: &Workings, control: &Control) -> Option<(f64, f64, Basis)> {
    let kind = scenario.price.kind.as_str();
    match control.key {
        "price.usdPerAcceleratorHour" => prices(accelerator(scenario)?, kind),
        "price.spot.fallbackUsdPerAcceleratorHour" => prices(accelerator(scenario)?, "on-demand"),
        "routing.usdPerAcceleratorHour" => {
            prices(&scenario.routing.accelerator, if kind == OWNED { "on-demand" } else { kind })
        }
        "ownership.usdPerAccelerator" => street_prices(accelerator(scenario)?),
        "energy.usdPerKwh" => electricity(),
        "correction.prefill" => residuals(workings, Metric::TimeToFirstToken, scenario.correction.prefill),
        "correction.decode" => residuals(workings, Metric::TimePerOutputToken, scenario.correction.decode),
        "hosted.usdPerMillionInput" => offers(scenario, |offer| Some(offer.input)),
        "hosted.usdPerMillionCachedInput" => offers(scenario, |offer| offer.cached_input),
        "hosted.usdPerMillionOutput" => offers(scenario, |offer| Some(offer.output)),
        _ => None,
    }
}

fn accelerator(scenario: &Scenario) -> Option<&str> {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => Some(id),
        AcceleratorChoice::Custom(_) => None,
    }
}

/// The lowest and the highest provider's price for a kind of deal.
fn prices(accelerator: &str, kind: &str) -> Option<(f64, f64, Basis)> {
    let price = catalogue::price_summary(accelerator)?.typical(kind, "low")?;
    let Spread { providers, low, high, .. } = price.spread?;
    Some((low, high, Basis::Prices { providers, date: price.newest }))
}

/// What the accelerators are of the price of a server of eight.
const SHARE_OF_SERVER: (f64, f64) = (0.6, 0.7);
const SHARE: Source =
    Source { publisher: "amcompute.com", title: "GPUs are 60 to 70 % of an HGX server", date: "2026-03" };

/// Street prices of the accelerator. Where the server's price lies among them they are those of the whole machine (racks,
/// computers); else they are divided by the accelerators' share of it.
fn street_prices(accelerator: &str) -> Option<(f64, f64, Basis)> {
    let usd = catalogue::accelerator(accelerator)?.purchase_usd?;
    let server = catalogue::server(accelerator)?.usd_per_accelerator?;
    if usd.0 <= server && server <= usd.1 {
        return Some((usd.0, usd.1, Basis::StreetPrices { usd, share: None }));
    }
    let (low, high) = (usd.0 / SHARE_OF_SERVER.1, usd.1 / SHARE_OF_SERVER.0);
    Some((low, high, Basis::StreetPrices { usd, share: Some(SHARE) }))
}

/// The cheapest and the dearest electricity of places whose price is of more than low confidence.
fn electricity() -> Option<(f64, f64, Basis)> {
    let known = || {
        REGIONS.iter().filter_map(|region| {
            let provenance = region.electricity_provenance.filter(|row| row.confidence > Confidence::Low)?;
            Some((region.electricity_usd_per_kwh?, region.id, provenance.date))
        })
    };
    let (low, cheapest, _) = known().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (high, dearest, _) = known().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let date = known().map(|(_, _, date)| date).max()?;
    let places = u16::try_from(known().count()).unwrap_or(u16::MAX);
    Some((low, high, Basis::Regions { places, cheapest, dearest, date }))
}

/// The present correction times what measurements were of predictions.
fn residuals(workings: &Workings, metric: Metric, correction: f64) -> Option<(f64, f64, Basis)> {
    let (low, high, basis) = accuracy::factors(&workings.plan, workings.run.as_ref()?, metric)?;
    Some((correction * low, correction * high, Basis::Residuals(basis)))
}

/// One price of the model's hosted offers, between the cheapest and the dearest offer.
fn offers(scenario: &Scenario, price: fn(&Offer) -> Option<f64>) -> Option<(f64, f64, Basis)> {
    let ModelChoice::Id(id) = &scenario.model else { return None };
    let summary = catalogue::hosted_summary(id)?;
    let (one, other) = (price(&summary.low)?, price(&summary.high)?);
    let basis = Basis::Offers { offers: summary.offers, date: summary.newest };
    Some((one.min(other), one.max(other), basis))
}
