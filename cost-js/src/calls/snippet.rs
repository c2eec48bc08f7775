//! What is put into another page to have the calculator there.

use super::scenario_of;
use crate::{answer, problems};
use cost_core::problem::Problems;
use cost_core::{estimate, link};
use wasm_bindgen::prelude::*;
use words::Language;
use words::answer::sentence;
use words::embed::{HEIGHT, Snippet};

/// The HTML that shows the scenario: a frame, or the element, from the folders beside the calculator at `page`, an absolute
/// address that ends with a slash. Frozen, it stays what this version shows.
#[wasm_bindgen(js_name = embedCode)]
pub fn embed_code(text: &str, numbers: &[f64], page: &str, element: bool, frozen: bool, language: &str) -> Vec<f64> {
    let language = Language::from_tag(language).unwrap_or_else(problems::language);
    match code(text, numbers, page, element, frozen, language) {
        Ok(code) => answer::value(&code),
        Err(problems) => answer::problems(&problems),
    }
}

fn code(
    text: &str,
    numbers: &[f64],
    page: &str,
    element: bool,
    frozen: bool,
    language: Language,
) -> Result<String, Problems> {
    let scenario = scenario_of(text, numbers)?;
    let snippet = Snippet {
        page,
        link: &link::encode_carrying(&scenario, &[])?,
        sentence: &sentence(language, &scenario, &estimate(&scenario)?),
        is_element: element,
        is_frozen: frozen,
        language,
        settings: Vec::new(),
        width: None,
        height: HEIGHT,
    };
    Ok(snippet.html())
}
