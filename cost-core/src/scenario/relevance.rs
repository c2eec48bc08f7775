//! Which inputs mean nothing as long as another is not in use.

use super::controls::{OWNED, SERVERLESS};
use super::{Control, Scenario};

/// Whether a change of `control` can change anything in `scenario`.
pub fn matters(control: &Control, scenario: &Scenario) -> bool {
    match control.key.split_once('.') {
        Some(("serving" | "prefillPool", _)) => serves(control.key, scenario),
        Some(("workload", _)) => asks(control.key, scenario),
        Some(("price" | "ownership", _)) => pays(control.key, scenario),
        Some(("demand" | "deployment" | "routing", _)) => spreads(control.key, scenario),
        _ => true,
    }
}

fn serves(key: &str, scenario: &Scenario) -> bool {
    let serving = &scenario.serving;
    let guesses = serving.speculation.method != "none";
    match key {
        "prefillPool.tensor" | "prefillPool.expert" | "prefillPool.data" => scenario.prefill_pool.replicas > 0.0,
        "serving.batchWaitMs" => serving.batching == "dynamic",
        "serving.offload.hostGbPerS" => serving.offload.weight_share > 0.0,
        "serving.speculation.draftTokens" | "serving.speculation.acceptance" => guesses,
        "serving.speculation.draftModel" => serving.speculation.method == "draft-model",
        _ => true,
    }
}

fn asks(key: &str, scenario: &Scenario) -> bool {
    match key {
        "workload.turnTokens" | "workload.historyCachedShare" => scenario.workload.turns > 1.0,
        _ => true,
    }
}

fn pays(key: &str, scenario: &Scenario) -> bool {
    let kind = scenario.price.kind.as_str();
    let committed = kind != OWNED && !rented_by_the_hour(scenario);
    if scenario.deployment.shape == SERVERLESS {
        return false;
    }
    match key {
        "price.level" | "price.usdPerAcceleratorHour" | "price.discountShare" => kind != OWNED,
        _ if key.starts_with("price.spot.") => kind == "spot",
        _ if key.starts_with("price.commitment.") => committed,
        _ => true,
    }
}

fn spreads(key: &str, scenario: &Scenario) -> bool {
    let (demand, routing) = (&scenario.demand, &scenario.routing);
    let shape = scenario.deployment.shape.as_str();
    let sized = demand.requests_per_second.or(demand.tokens_per_day).or(demand.users).is_some();
    let routed = routing.share > 0.0;
    match key {
        "demand.requestsPerSecond" | "demand.tokensPerDay" | "demand.users" | "demand.requestsPerUserDay" => true,
        "deployment.shape" | "deployment.egressUsdPerGb" | "routing.cachedResponseShare" => true,
        "deployment.bytesPerToken" => scenario.deployment.egress_usd_per_gb > 0.0,
        "routing.cacheUsdPerThousandRequests" => routing.cached_response_share > 0.0,
        _ if shape == SERVERLESS => false,
        "deployment.utilization" => !sized,
        "demand.elastic" => sized && rented_by_the_hour(scenario),
        _ if key.starts_with("demand.") => sized,
        "deployment.sites" | "deployment.siteOverheadShare" => shape == "sites",
        "deployment.groups" => shape == "dedicated",
        "deployment.cheapestShare" | "deployment.migrationShare" => {
            shape == "multi-cloud" && scenario.price.kind != OWNED
        }
        "routing.utilization" => routed && !sized,
        "routing.model" | "routing.weights" | "routing.accelerator" | "routing.tensor" | "routing.concurrency" => {
            routed
        }
        "routing.usdPerAcceleratorHour" => routed && scenario.price.kind != OWNED,
        "routing.escalationShare" => routed,
        "routing.usdPerThousandRequests" => routed || routing.hosted_share > 0.0,
        _ => true,
    }
}

/// Whether what is not needed can be given back.
fn rented_by_the_hour(scenario: &Scenario) -> bool {
    let kind = scenario.price.kind.as_str();
    !matches!(kind, OWNED | "committed-6mo" | "reserved-1y" | "reserved-3y" | "rental-3y")
}
