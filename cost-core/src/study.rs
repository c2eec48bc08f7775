//! Questions that take many estimates: everything here asks for the figures of whole scenarios.

pub mod frontier;
pub mod load;
pub mod roofline;
mod single;
pub mod tornado;
pub mod volume;
pub mod waterfall;

use crate::estimate::Estimate;
use crate::scenario::{Control, Scenario, Value};

/// The estimate at each of `values` of one numeric control, everything else as it is; `None`
/// where the scenario is refused.
pub fn sweep(scenario: &Scenario, control: &Control, values: &[f64]) -> Vec<Option<Estimate>> {
    let mut scenario = scenario.clone();
    let mut at = |value: &f64| {
        control.set(&mut scenario, Value::Number(*value));
        crate::estimate(&scenario).ok()
    };
    values.iter().map(&mut at).collect()
}
