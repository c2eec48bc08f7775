//! The model against an independent implementation of the same equations: array code in another
//! language, on whose measurements the coefficients were fitted. Rows are its results.
#![allow(missing_docs, clippy::field_reassign_with_default, clippy::unwrap_used)]

use cost_core::explain;
use cost_core::scenario::{AcceleratorChoice, Load, ModelChoice, Parallelism, Scenario, WeightFormat};

fn scenario(cells: &[&str]) -> Scenario {
    let number = |index: usize| cells[index].parse::<f64>().unwrap();
    let mut scenario = Scenario::default();
    scenario.model = ModelChoice::Id(cells[0].to_owned());
    scenario.accelerator = AcceleratorChoice::Id(cells[1].to_owned());
    scenario.precision.weights = WeightFormat::Named(cells[2].to_owned());
    scenario.precision.kv_cache = cells[3].to_owned();
    scenario.serving.engine = cells[4].to_owned();
    scenario.parallelism = Parallelism { tensor: number(5), pipeline: number(6), expert: number(7), data: number(8) };
    scenario.workload.input_tokens = number(9);
    scenario.workload.output_tokens = number(10);
    scenario.workload.load = Load::Concurrency(number(11));
    scenario
}

/// Three deliberate differences keep the others from being exact: a request alone is not delayed
/// by prefills of others, the batch is solved instead of iterated three times, and linear mixers
/// come from their dimensions instead of from the stated total.
#[test]
fn steps_and_latencies_agree_with_the_prototype() {
    for line in include_str!("prototype.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let trace = explain(&scenario(&cells)).unwrap();
        let near = |id: &str, scale: f64, index: usize, low: f64, high: f64| {
            let ratio = trace.step(id).unwrap().value * scale / cells[index].parse::<f64>().unwrap();
            assert!((low..high).contains(&ratio), "{id} is {ratio} times the prototype's: {line}");
        };
        near("decodeStep", 1e3, 12, 0.98, 1.02);
        near("prefillTime", 1e3, 13, 0.998, 1.002);
        near("latency.timePerOutputTokenMs", 1.0, 14, 0.92, 1.02);
        near("latency.timeToFirstTokenMs", 1.0, 15, 0.97, 1.02);
    }
}
