//! Defaults, the labels of controls, and models described by their config.

use crate::{answer, problems, wire};
use cost_core::model_config;
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

/// The architecture that a Hugging Face `config.json` describes.
#[wasm_bindgen(js_name = parseModelConfig)]
pub fn parse_model_config(text: &str, numbers: &[f64]) -> Vec<f64> {
    let parsed = wire::read("config", text, numbers)
        .map_err(|problem| vec![problem])
        .and_then(|node| model_config::parse(&node));
    match parsed {
        Ok(parsed) => answer::value(&parsed.architecture),
        Err(problems) => answer::problems(&problems),
    }
}
