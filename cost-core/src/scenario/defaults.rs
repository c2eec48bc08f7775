//! The scenario that stands where nothing is said. A link names its edition, so these values
//! never change: a new default is a new edition.

use super::*;

/// The current data edition: the month of the catalogue that the defaults belong to.
pub const EDITION: &str = "2026-11";

/// A data edition: a link that names it is silent about what these defaults say.
pub struct Edition {
    /// Its name in links.
    pub name: &'static str,
    /// What stands where a link of it says nothing, for ever.
    pub defaults: fn() -> Scenario,
}

/// Every edition that links may name, oldest first; the last is the current one.
pub static EDITIONS: &[Edition] = &[Edition { name: EDITION, defaults: Scenario::default }];

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
                turns: 1.0,
                turn_tokens: 100.0,
                history_cached_share: 0.0,
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
            price: price(),
            ownership: OWNERSHIP,
            demand: DEMAND,
            deployment: deployment(),
            routing: routing(),
            hosted: HOSTED,
            energy: energy(),
            units: Units { words_per_token: 0.75, audio_seconds_per_request: None, requests_per_document: 1.0 },
            quality: Quality { retained_share: None },
            correction: Correction { prefill: 1.0, decode: 1.0 },
        }
    }
}

fn price() -> Price {
    Price {
        kind: "on-demand".to_owned(),
        level: "median".to_owned(),
        usd_per_accelerator_hour: None,
        discount_share: 0.0,
        spot: Spot {
            availability: 0.95,
            evictions_per_day: 1.0,
            minutes_lost: 10.0,
            fallback_usd_per_accelerator_hour: None,
        },
        commitment: Commitment { used_share: 1.0, market_decline: 0.2 },
    }
}

const OWNERSHIP: Ownership = Ownership {
    usd_per_accelerator: None,
    network_share: 0.12,
    life_years: 4.0,
    residual_share: 0.15,
    cost_of_capital: 0.1,
    spares_share: 0.02,
    staff_usd_per_year: 300.0,
    software_usd_per_year: 0.0,
    hosting_usd_per_kw_month: 195.0,
    rent_usd_per_accelerator_hour: None,
};

const DEMAND: Demand = Demand {
    requests_per_second: None,
    tokens_per_day: None,
    users: None,
    requests_per_user_day: 20.0,
    peak_to_mean: 2.0,
    duty_share: 1.0,
    wait_probability: 0.05,
    spares: 0.0,
    elastic: false,
    max_accelerators: None,
};

fn deployment() -> Deployment {
    Deployment {
        utilization: 0.6,
        shape: "central".to_owned(),
        sites: 10.0,
        site_overhead_share: 0.1,
        groups: 4.0,
        cheapest_share: 0.5,
        migration_share: 0.05,
        network_rtt_ms: 0.0,
        egress_usd_per_gb: 0.0,
        bytes_per_token: 4.5,
    }
}

fn routing() -> Routing {
    Routing {
        share: 0.0,
        model: "meta-llama/Llama-3.1-8B".to_owned(),
        weights: "fp8".to_owned(),
        accelerator: "h100-sxm".to_owned(),
        tensor: 1.0,
        concurrency: 64.0,
        usd_per_accelerator_hour: None,
        utilization: 0.6,
        escalation_share: 0.1,
        hosted_share: 0.0,
        usd_per_thousand_requests: 0.01,
        cached_response_share: 0.0,
        cache_usd_per_thousand_requests: 0.01,
    }
}

const HOSTED: Hosted = Hosted {
    usd_per_million_input: None,
    usd_per_million_cached_input: None,
    usd_per_million_output: None,
    discount_share: 0.0,
};

fn energy() -> Energy {
    Energy {
        region: "united-states".to_owned(),
        usd_per_kwh: None,
        grams_co2_per_kwh: None,
        pue: 1.2,
        rated_watts: None,
        load_share: 0.7,
        idle_share: 0.3,
        embodied_kg: 164.0,
    }
}
