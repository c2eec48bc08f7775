//! Where a waterfall starts: the deployment that the article starts from.

use super::Lever;
use crate::estimate::does_fit;
use crate::scenario::{AcceleratorChoice, Load, Parallelism, Scenario, WeightFormat};

/// The accelerator of the baseline.
const ACCELERATOR: &str = "a100-sxm-80gb";
/// Format of its weights and of its cache.
const SIXTEEN_BIT: &str = "fp16";
/// Its share of paid hours that carry the load.
const UTILIZATION: f64 = 0.4;
/// Accelerators that share a matrix, and stages, are tried up to these powers of two.
const MOST_TENSOR: u32 = 10;
const MOST_PIPELINE: u32 = 8;

/// The same question served without any of the levers: A100 80 GB at the large clouds' on-demand price, 16 bit,
/// one request at a time, whole reservations, nothing guessed ahead, in use for 40 % of the paid time. Everything
/// else that a lever moves is as the edition has it.
pub fn baseline(scenario: &Scenario) -> Scenario {
    let mut plain = scenario.clone();
    let edition = Scenario::default();
    for lever in Lever::ALL {
        lever.take(&mut plain, &edition);
    }
    plain.accelerator = AcceleratorChoice::Id(ACCELERATOR.to_owned());
    plain.precision.weights = WeightFormat::Named(SIXTEEN_BIT.to_owned());
    plain.precision.kv_cache = SIXTEEN_BIT.to_owned();
    plain.workload.load = Load::Concurrency(1.0);
    plain.serving.batching = "static".to_owned();
    plain.serving.kv_paging = false;
    plain.price.kind = "hyperscaler".to_owned();
    plain.deployment.utilization = UTILIZATION;
    spread(plain)
}

/// `plain` on as few accelerators as hold it: the smallest power of two that shares each matrix, with more than
/// one stage only where no such power is enough.
fn spread(mut plain: Scenario) -> Scenario {
    let one = Parallelism { tensor: 1.0, pipeline: 1.0, expert: 1.0, data: 1.0, replicas: 1.0 };
    for pipeline in 0..=MOST_PIPELINE {
        for tensor in 0..=MOST_TENSOR {
            let power = |exponent: u32| f64::from(1u32 << exponent);
            plain.parallelism = Parallelism { tensor: power(tensor), pipeline: power(pipeline), ..one };
            if does_fit(&plain) {
                return plain;
            }
        }
    }
    plain.parallelism = one;
    plain
}
