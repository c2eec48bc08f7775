//! The steps behind the figures, in the order in which they are computed.

use super::scenario_of;
use crate::{answer, problems};
use cost_core::catalogue::Source;
use cost_core::trace::{Input, InputOrigin, Step};
use cost_core::units::Unit;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use words::{labels, leaves};

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
    inputs: Vec<InputObject>,
}

/// One of its inputs.
#[derive(Serialize)]
struct InputObject {
    symbol: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
    value: f64,
    unit: Unit,
    origin: InputOrigin,
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
        label: labels::step(problems::language(), &step.id),
        symbol: step.symbol,
        formula: &step.formula,
        value: step.value,
        unit: step.unit,
        inputs: step.inputs.iter().map(input).collect(),
    }
}

fn input(input: &Input) -> InputObject {
    let language = problems::language();
    let mut origin = input.origin.clone();
    let label = match &mut origin {
        InputOrigin::Control { key, .. } => labels::control(language, key),
        InputOrigin::Catalogue { field, provenance, .. } => {
            if let Some(provenance) = provenance {
                provenance.source = Source::Text(labels::source(language, provenance.source.text()));
            }
            labels::field(language, field)
        }
        InputOrigin::Coefficient { name, source, .. } => {
            *source = labels::source(language, source);
            leaves::coefficient(language, name)
        }
        InputOrigin::Constant => leaves::constant(language, input.symbol),
        InputOrigin::Counted { section } => leaves::counted(language, input.symbol, section),
        _ => None,
    };
    InputObject { symbol: input.symbol, label, value: input.value, unit: input.unit, origin }
}
