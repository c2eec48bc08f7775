//! One estimate at each value of a control.

use super::scenario_of;
use crate::{answer, wire};
use cost_core::estimate::Estimate;
use cost_core::node::Node;
use cost_core::problem::{Code, Given, Limit, Problem, Problems};
use cost_core::scenario::{CONTROLS, Control, Kind, Value, control, controls::MAX};
use wasm_bindgen::prelude::*;

/// The estimates at the values of one control, everything else as it is: an answer for each, behind
/// one that says how many there are; `null` where the scenario is refused.
#[wasm_bindgen]
pub fn sweep(text: &str, numbers: &[f64], field: &str, values_text: &str, values_numbers: &[f64]) -> Vec<f64> {
    let estimates = match swept(text, numbers, field, values_text, values_numbers) {
        Ok(estimates) => estimates,
        Err(problems) => return answer::problems(&problems),
    };
    let mut answers = answer::value(&estimates.len());
    for estimate in &estimates {
        match estimate {
            Some(estimate) => answer::put_estimate(&mut answers, estimate),
            None => answer::put_value(&mut answers, &()),
        }
    }
    answers
}

fn swept(
    text: &str,
    numbers: &[f64],
    field: &str,
    values_text: &str,
    values_numbers: &[f64],
) -> Result<Vec<Option<Estimate>>, Problems> {
    let one = |problem| vec![problem];
    let mut scenario = scenario_of(text, numbers)?;
    let control = known_control(field).map_err(one)?;
    let values = match wire::read("values", values_text, values_numbers).map_err(one)? {
        Node::List(values) => values,
        other => {
            let limit = Limit::Type { expected: "array" };
            return Err(vec![Problem::new(Code::WrongType, "values", Given::node(&other), limit)]);
        }
    };
    let mut estimates = Vec::with_capacity(values.len());
    for value in &values {
        control.set(&mut scenario, swept_value(control, value).map_err(one)?);
        estimates.push(cost_core::estimate(&scenario).ok());
    }
    Ok(estimates)
}

fn known_control(field: &str) -> Result<&'static Control, Problem> {
    control(field).ok_or_else(|| {
        let names = cost_core::nearest::nearest(field, CONTROLS.iter().map(|control| control.key));
        let values = names.into_iter().map(|name| name.to_owned().into()).collect();
        Problem::new(Code::UnknownKey, field.to_owned(), Given::Nothing, Limit::Nearest { values })
    })
}

/// A value that the control can be set to; whether it makes sense is for the estimate to say.
fn swept_value(control: &'static Control, node: &Node) -> Result<Value, Problem> {
    let expected = match (control.kind, node) {
        (Kind::Number(_) | Kind::NumberOrMax(_) | Kind::WeightFormat, Node::Number(number)) => {
            return Ok(Value::Number(*number));
        }
        (Kind::Flag, Node::Flag(flag)) => return Ok(Value::Flag(*flag)),
        (
            Kind::Choice(_)
            | Kind::Model
            | Kind::CatalogueModel
            | Kind::Accelerator
            | Kind::CatalogueAccelerator
            | Kind::WeightFormat,
            Node::Text(text),
        ) => {
            return Ok(Value::Text(text.clone().into()));
        }
        (Kind::NumberOrMax(_), Node::Text(text)) if text == MAX => return Ok(Value::Text(text.clone().into())),
        (Kind::Number(_), _) => "number",
        (Kind::NumberOrMax(_), _) => "number or \"max\"",
        (Kind::Flag, _) => "boolean",
        _ => "string",
    };
    Err(Problem::new(Code::WrongType, control.key, Given::node(node), Limit::Type { expected }))
}
