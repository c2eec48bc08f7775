//! From the field or a file to what was read. The text stays in the field whatever becomes of it.

use super::{Outcome, refused};
use crate::browser;
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::studies::own::config::{self, LONGEST, Refusal};
use crate::studies::own::dialog;
use crate::studies::own::draft::numbers;
use cost_core::fields::ARCHITECTURE_FIELDS;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
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
    let file = tag("input").set("type", "file").set("id", FILE).test_id(FILE).set("accept", ".json,.txt");
    let file = file.on("change", move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        take_file(ui, input.and_then(|input| input.files()));
    });
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
    tag("div")
        .class("paste")
        .child(tag("label").set("for", FIELD).text(t.config))
        .child(field)
        .child(dialog::hint(&fill(t.config_hint, &[("size", &size)])).set("id", HINT))
        .child(tag("div").class("own-file").child(tag("label").set("for", FILE).text(t.file)).child(file))
        .child(problems)
        .on("dragover", move |event: web_sys::DragEvent| {
            if event.data_transfer().and_then(|dragged| dragged.files()).is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event: web_sys::DragEvent| {
            // A dropped text is the field's own affair.
            let files = event.data_transfer().and_then(|dropped| dropped.files()).filter(|files| files.length() > 0);
            if files.is_some() {
                event.prevent_default();
                take_file(ui, files);
            }
        })
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

/// Reads the first of `files` into the field.
fn take_file(ui: Ui, files: Option<web_sys::FileList>) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    let outcome = ui.found.own.outcome;
    // Asked before it is read: a file may be larger than memory.
    if file.size() > LONGEST as f64 {
        outcome.set(Outcome::Refused(Refusal::TooLong(file.size() as usize)));
        return;
    }
    leptos::task::spawn_local(async move {
        match JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) {
            Some(text) => {
                let field =
                    browser::element(FIELD).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
                if let Some(field) = field {
                    field.set_value(&text);
                }
                take(ui, text);
            }
            None => outcome.set(Outcome::Refused(Refusal::NoFile)),
        }
    });
}
