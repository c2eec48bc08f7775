//! Which inputs mean nothing as long as another is not in use.

use super::{Control, Scenario};

/// Whether a change of `control` can change anything in `scenario`.
pub fn matters(control: &Control, scenario: &Scenario) -> bool {
    let serving = &scenario.serving;
    let guesses = serving.speculation.method != "none";
    match control.key {
        "prefillPool.tensor" | "prefillPool.expert" | "prefillPool.data" => scenario.prefill_pool.replicas > 0.0,
        "serving.batchWaitMs" => serving.batching == "dynamic",
        "serving.offload.hostGbPerS" => serving.offload.weight_share > 0.0,
        "serving.speculation.draftTokens" | "serving.speculation.acceptance" => guesses,
        "serving.speculation.draftModel" => serving.speculation.method == "draft-model",
        _ => true,
    }
}
