//! The scenario that stands where nothing is said. A link names its edition, so these values
//! never change: a new default is a new edition.

use super::*;

/// The current data edition: the month of the catalogue that the defaults belong to.
pub const EDITION: &str = "2026-11";

/// Every edition that links may name, oldest first.
pub static EDITIONS: &[&str] = &[EDITION];

impl Default for Scenario {
    /// Llama 3.3 70B in FP8 on four H100, a chat of 64 users, at the catalogue's price.
    fn default() -> Self {
        Scenario {
            model: ModelChoice::Id("meta-llama/Llama-3.3-70B-Instruct".to_owned()),
            accelerator: AcceleratorChoice::Id("h100-sxm".to_owned()),
            precision: Precision {
                weights: WeightFormat::Named("fp8".to_owned()),
                kv_cache: "fp8".to_owned(),
                activations: "auto".to_owned(),
            },
            parallelism: Parallelism { tensor: 4.0, pipeline: 1.0, expert: 1.0, data: 1.0, replicas: 1.0 },
            prefill_pool: PrefillPool { replicas: 0.0, tensor: 4.0, expert: 1.0, data: 1.0 },
            workload: Workload {
                input_tokens: 2048.0,
                output_tokens: 512.0,
                cached_input_share: 0.0,
                length_spread: 0.0,
                load: Load::Concurrency(64.0),
            },
            serving: Serving {
                engine: "vllm".to_owned(),
                batching: "continuous".to_owned(),
                batch_wait_ms: 50.0,
                kv_paging: true,
                offload: Offload { weight_share: 0.0, host_gb_per_s: 50.0 },
                speculation: Speculation {
                    method: "none".to_owned(),
                    draft_tokens: 3.0,
                    acceptance: 0.7,
                    draft_model: "meta-llama/Llama-3.2-1B".to_owned(),
                },
            },
            targets: Targets { time_to_first_token_ms: None, time_per_output_token_ms: None },
            price: Price { kind: "on-demand".to_owned(), usd_per_accelerator_hour: None },
            deployment: Deployment { shape: "central".to_owned(), utilization: 0.6 },
            correction: Correction { prefill: 1.0, decode: 1.0 },
        }
    }
}

impl Scenario {
    /// The defaults of a data edition; `None` for an edition that never was.
    pub fn of_edition(edition: &str) -> Option<Scenario> {
        EDITIONS.contains(&edition).then(Scenario::default)
    }
}
