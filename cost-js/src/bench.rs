//! How long an estimate takes inside the module.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Nanoseconds that one estimate of the default scenario takes inside this module.
#[wasm_bindgen(js_name = benchEvaluate)]
pub fn bench_evaluate(iterations: u32) -> f64 {
    let scenario = cost_core::Scenario::default();
    let start = now();
    let mut served = 0.0;
    for _ in 0..iterations {
        let estimate = cost_core::estimate(std::hint::black_box(&scenario));
        served += estimate.ok().and_then(|estimate| estimate.cost).map_or(0.0, |cost| cost.per_request);
    }
    std::hint::black_box(served);
    (now() - start) * 1e6 / f64::from(iterations.max(1))
}
