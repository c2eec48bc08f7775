//! What is put into another page to have the calculator there.

use super::scenario_of;
use crate::{answer, problems};
use cost_core::problem::Problems;
use cost_core::{TokenKind, estimate, link};
use wasm_bindgen::prelude::*;
use words::Language;
use words::answer::sentence;
use words::embed::embed;

/// Version of the contract of embedded files.
const CONTRACT: &str = "1";
/// Height of a frame until it says its own, CSS pixels: what the usual inputs take at 640 px.
const HEIGHT: u32 = 480;

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
    let said = escaped(&sentence(language, &scenario, &estimate(&scenario)?, TokenKind::default()));
    let link = escaped(&link::encode_carrying(&scenario, &[])?);
    let page = escaped(page);
    let version = if frozen { env!("CARGO_PKG_VERSION") } else { CONTRACT };
    let (tag, title) = (language.tag(), embed(language).name);
    Ok(match element {
        true => format!(
            "<script type=\"module\" src=\"{page}embed/{version}/element.js\"></script>\n\
             <per-token lang=\"{tag}\" state=\"{link}\"><a href=\"{page}?lang={tag}#{link}\">{said}</a></per-token>\n"
        ),
        false => format!(
            "<script src=\"{page}embed/{version}/parent.js\"></script>\n\
             <iframe data-pertoken title=\"{title}\" src=\"{page}embed/{version}/?lang={tag}#{link}\" width=\"100%\" height=\"{HEIGHT}\" \
             loading=\"lazy\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>\n"
        ),
    })
}

/// `text` as it stands in a document, inside quotes or outside.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}
