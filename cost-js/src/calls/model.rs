//! Models described by their config.

use crate::{answer, wire};
use cost_core::model_config;
use wasm_bindgen::prelude::*;

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
