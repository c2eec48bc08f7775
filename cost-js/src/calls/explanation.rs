//! The steps behind the figures, in the order in which they are computed.

use super::scenario_of;
use crate::{answer, problems};
use cost_core::trace::{Input, Step};
use cost_core::units::Unit;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A step as a caller sees it.
#[derive(Serialize)]
struct StepObject<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
    symbol: &'static str,
    formula: &'a str,
    value: f64,
    unit: Unit,
    inputs: &'a [Input],
}

/// Every step behind the figures of a scenario, each after the steps it uses; the other side links
/// them to trees.
#[wasm_bindgen]
pub fn explain(text: &str, numbers: &[f64]) -> Vec<f64> {
    match scenario_of(text, numbers).and_then(|scenario| cost_core::explain(&scenario)) {
        Ok(trace) => answer::value(&trace.steps.iter().map(object).collect::<Vec<_>>()),
        Err(problems) => answer::problems(&problems),
    }
}

fn object(step: &Step) -> StepObject<'_> {
    StepObject {
        id: &step.id,
        label: words::labels::step(problems::language(), &step.id),
        symbol: step.symbol,
        formula: &step.formula,
        value: step.value,
        unit: step.unit,
        inputs: &step.inputs,
    }
}
