//! From the field or a file to what was read. The text stays in the field whatever becomes of it.

use super::{Outcome, refused};
use crate::browser;
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::studies::file::{self, Unread};
use crate::studies::own::config::{self, LONGEST, Refusal};
use crate::studies::own::dialog;
use crate::studies::own::draft::numbers;
use cost_core::fields::ARCHITECTURE_FIELDS;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::own::own;
use words::page::fill;

/// Id of the field.
pub(super) const FIELD: &str = "own-model-config";
const HINT: &str = "own-model-config-hint";
const PROBLEMS: &str = "own-model-config-problems";
const FILE: &str = "own-model-file";
const LINES: &str = "6";

/// The field for the text of a config, the choice of a file, and why a text is not used.
pub(super) fn view(ui: Ui) -> Element {
    let t = own(ui.language);
    let is_refused = move || ui.found.own.outcome.with(|outcome| matches!(outcome, Outcome::Refused(_)));
    let field = tag("textarea")
        .set("id", FIELD)
        .test_id(FIELD)
        .set("rows", LINES)
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("translate", "no")
        .set("aria-describedby", format!("{HINT} {PROBLEMS}"))
        .follow_state("aria-invalid", is_refused)
        .with(move |field| {
            if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
                ui.found.own.text.with_value(|text| field.set_value(text));
            }
        })
        .on("input", move |event: web_sys::Event| {
            let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
            take(ui, field.map(|field| field.value()).unwrap_or_default());
        });
    let size = words::quantity::bytes(ui.language, LONGEST as f64);
    let problems = move || {
        ui.found.own.outcome.with(|outcome| match outcome {
            Outcome::Refused(refusal) => refused(ui, refusal),
            _ => Vec::new(),
        })
    };
    let problems = tag("div")
        .set("id", PROBLEMS)
        .test_id(PROBLEMS)
        .set("aria-live", "polite")
        .follow("class", move || if is_refused() { "message bad" } else { "unseen" }.to_owned())
        .part(problems);
    let place = tag("div")
        .class("paste")
        .child(tag("label").set("for", FIELD).text(t.config))
        .child(field)
        .child(dialog::hint(&fill(t.config_hint, &[("size", &size)])).set("id", HINT))
        .child(file::choice(ui, (FILE, t.file), LONGEST, take_file))
        .child(problems);
    file::drop_on(ui, place, LONGEST, take_file)
}

/// Reads `text` at once.
fn take(ui: Ui, text: String) {
    let outcome = match config::read(&text) {
        _ if text.trim().is_empty() => Outcome::Nothing,
        Ok(read) => Outcome::Read(Box::new(read)),
        Err(refusal) => Outcome::Refused(refusal),
    };
    ui.found.own.text.set_value(text);
    if let Outcome::Read(read) = &outcome {
        ui.found.own.model.replace(numbers(ARCHITECTURE_FIELDS, &read.architecture), None);
        let parameters = words::own::parameters(ui.language, &read.architecture);
        ui.page.status.set(fill(own(ui.language).config_read, &[("parameters", &parameters)]));
    }
    ui.found.own.outcome.set(outcome);
}

/// Reads the text of a file into the field.
fn take_file(ui: Ui, text: Result<String, Unread>) {
    match text {
        Ok(text) => {
            let field = browser::element(FIELD).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
            if let Some(field) = field {
                field.set_value(&text);
            }
            take(ui, text);
        }
        Err(unread) => ui.found.own.outcome.set(Outcome::Refused(match unread {
            Unread::NoFile => Refusal::NoFile,
            Unread::TooLong(size) => Refusal::TooLong(size),
        })),
    }
}
