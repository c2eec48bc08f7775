//! From the field or a file to what was read. The text stays in the field whatever becomes of it.

use super::state::{Outcome, Page};
use crate::browser;
use benchmark::{LONGEST, Problem};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use words::number::integer;
use words::page::fill;

/// Id of the field.
pub(super) const FIELD: &str = "benchmark";
/// Id of the heading over what was read.
pub(super) const RESULT: &str = "result";

/// How text comes in by a paste or a drop.
const WHOLE: [&str; 2] = ["insertFromPaste", "insertFromDrop"];

/// The field has other text: what was read from the one before goes, and what was pasted is read.
pub(super) fn changed(page: Page, event: &web_sys::Event) {
    // Extensions that fill fields send events that say no kind.
    let kind = js_sys::Reflect::get(event, &"inputType".into()).ok().and_then(|kind| kind.as_string());
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    page.text.set_value(field.map(|field| field.value()).unwrap_or_default());
    if kind.is_some_and(|kind| WHOLE.contains(&kind.as_str())) {
        read(page);
    } else if page.outcome.with_untracked(|outcome| *outcome != Outcome::Nothing) {
        page.conclude(Outcome::Nothing);
        page.status.set(String::new());
    }
}

/// Reads the text, and moves to what came of it.
pub(super) fn read_and_go(page: Page) {
    read(page);
    let is_read = page.outcome.with_untracked(|outcome| matches!(outcome, Outcome::Read(_)));
    request_animation_frame(move || browser::jump_to(if is_read { RESULT } else { FIELD }));
}

fn read(page: Page) {
    let outcome = match page.text.with_value(|text| benchmark::read(text)) {
        Ok(reading) => Outcome::Read(Arc::new(reading)),
        Err(problems) => Outcome::Refused(problems),
    };
    let language = page.language.get_untracked();
    let said = match &outcome {
        Outcome::Read(reading) => {
            let n = integer(language, reading.runs.len() as f64);
            fill(words::calibrate::calibrate(language).runs_read, &[("n", &n)])
        }
        _ => String::new(),
    };
    page.conclude(outcome);
    page.status.set(said);
}

/// Reads the file that was chosen, into the field.
pub(super) fn read_file(page: Page, event: &web_sys::Event) {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else { return };
    // Asked before it is read: a file may be larger than memory.
    if file.size() > LONGEST as f64 {
        page.conclude(Outcome::Refused(vec![Problem::TooLong { bytes: file.size() as usize, limit: LONGEST }]));
        return;
    }
    leptos::task::spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        let Some(text) = text else {
            page.conclude(Outcome::NoFile);
            return;
        };
        let field = browser::element(FIELD).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if let Some(field) = field {
            field.set_value(&text);
        }
        page.text.set_value(text);
        read_and_go(page);
    });
}
