// Scenarios whose figures are the same natively and in wasm; included by the tests that compare.

/// Figures of the corpus as the native build computes them, one number a line.
#[allow(dead_code)]
const EXPECTED: &str = include_str!("corpus.txt");

/// The defaults, the presets, and neighbours of both in every direction.
fn corpus() -> Vec<Scenario> {
    let mut scenarios = vec![Scenario::default()];
    scenarios.extend(PRESETS.iter().map(|preset| link::decode(preset.link).scenario));
    for change in [
        "in=100000&out=10",
        "in=16&out=4096&c=max",
        "rps=0.5",
        "tpd=1e8",
        "bt=static&c=8",
        "g=mi300x&tp=2&wq=fp16&kq=fp16",
        "g=rtx-4090&tp=1",
        "e=llama.cpp&wq=q4_k_m&kq=fp16&tp=1&c=1",
        "hit=0.9&pps=10",
        "u=0.05&p=10",
    ] {
        scenarios.push(link::decode(&format!("v=1&ed=2026-11&{change}")).scenario);
    }
    scenarios.retain(|scenario| cost_core::estimate(scenario).is_ok());
    scenarios
}

/// All figures of a scenario, those that it does not have left out.
fn figures_of(scenario: &Scenario) -> Vec<f64> {
    let estimate: Estimate = cost_core::estimate(scenario).expect("a scenario of the corpus");
    FIGURES.iter().filter_map(|figure| (figure.get)(&estimate)).collect()
}
