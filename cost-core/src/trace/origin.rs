//! Where an amount that is left open comes from.

use crate::catalogue::{self, Confidence, Provenance, Source};
use crate::scenario::{AcceleratorChoice, ModelChoice, Scenario};

/// The row of the catalogue, and what stands behind it.
pub(super) fn of(scenario: &Scenario, key: &str) -> Option<(String, Provenance)> {
    let accelerator = match &scenario.accelerator {
        AcceleratorChoice::Id(id) => Some(id.as_str()),
        AcceleratorChoice::Custom(_) => None,
    };
    let quotes = |id: &str| {
        let date = catalogue::price_summary(id)?.newest;
        let source = Source::Text("median of dated quotes, one vote per provider");
        Some((id.to_owned(), Provenance { source, date, confidence: Confidence::High }))
    };
    let server = || catalogue::server(accelerator?);
    let named = |provenance: Option<Provenance>| Some((accelerator?.to_owned(), provenance?));
    let region = || catalogue::region(&scenario.energy.region);
    let placed = |provenance: Option<Provenance>| Some((scenario.energy.region.clone(), provenance?));
    match key {
        "price.usdPerAcceleratorHour"
        | "price.spot.fallbackUsdPerAcceleratorHour"
        | "ownership.rentUsdPerAcceleratorHour" => quotes(accelerator?),
        "routing.usdPerAcceleratorHour" => quotes(&scenario.routing.accelerator),
        "ownership.usdPerAccelerator" => named(server()?.price_provenance),
        "energy.ratedWatts" => match server().and_then(|server| server.power_provenance) {
            Some(provenance) => named(Some(provenance)),
            None => named(catalogue::accelerator(accelerator?).map(|row| row.provenance)),
        },
        "energy.usdPerKwh" => placed(region()?.electricity_provenance),
        "energy.gramsCo2PerKwh" => placed(region()?.grid_provenance),
        "hosted.usdPerMillionInput" | "hosted.usdPerMillionCachedInput" | "hosted.usdPerMillionOutput" => {
            let ModelChoice::Id(id) = &scenario.model else { return None };
            let source = Source::Text("median offer of dated list prices");
            let date = catalogue::hosted_summary(id)?.newest;
            Some((id.clone(), Provenance { source, date, confidence: Confidence::High }))
        }
        _ => None,
    }
}
