//! Defaults and the labels of controls.

use crate::{answer, problems};
use cost_core::scenario::{CONTROLS, Scenario};
use wasm_bindgen::prelude::*;

/// The scenario that stands where nothing is said.
#[wasm_bindgen]
pub fn defaults() -> Vec<f64> {
    answer::value(&Scenario::default())
}

/// The labels of all controls, in their order.
#[wasm_bindgen]
pub fn controls() -> Vec<f64> {
    let label = |key| words::labels::control(problems::language(), key).unwrap_or(key);
    answer::value(&CONTROLS.iter().map(|control| label(control.key)).collect::<Vec<_>>())
}
