//! Why a number is what it is: every step behind it, down to inputs, catalogue and coefficients.

mod markdown;
mod step;

use super::Ui;
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::frame;
use crate::state::Page;
use crate::view::{notices, parts};
use cost_core::Trace;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use words::labels;
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    // The trace costs more than the answer: it is made only while somebody reads it.
    let trace = Memo::new(move |_| {
        page.explained.get()?;
        page.shown.with(|shown| shown.as_ref().and_then(|shown| cost_core::explain(&shown.scenario).ok()).map(Arc::new))
    });
    let name = move || page.explained.get().and_then(|key| labels::figure(ui.language, key)).unwrap_or_default();
    let body = move || {
        let Some(key) = page.explained.get() else { return Vec::new() };
        let step = trace.get().and_then(|trace| step::view(ui, &trace, key));
        let step = step.unwrap_or_else(|| parts::paragraph(ui.t.no_trace).class("quiet"));
        let band = page.shown.with(|shown| describe::band(ui.language, &shown.as_ref()?.estimate, key));
        let said = |(text, basis)| {
            parts::paragraph(&format!("{text}. {basis} ")).class("band").child(parts::to_accuracy(ui.plain()))
        };
        band.map(said).into_iter().chain([step]).collect()
    };
    let copy = move || {
        if let (Some(key), Some(trace)) = (page.explained.get_untracked(), trace.get_untracked()) {
            parts::copy(page, markdown::of(ui, &trace, key), ui.t.markdown_copied);
        }
    };
    let close = move || page.explained.set(None);
    let outside = move |event: web_sys::Event| {
        if event.target() == event.current_target() {
            close();
        }
    };
    let title = tag("h2").set("id", "explain-title");
    let head = tag("div").class("sheet-head").children([
        title.child(parts::live("", move || fill(ui.t.explain_title, &[("name", name())]))),
        button("tool", ui.t.copy_markdown, copy),
        button("tool", ui.t.close, close),
    ]);
    let steps = tag("div").class("steps").set("translate", "no").part(body);
    tag("dialog")
        .class("sheet")
        .test_id("explain")
        .set("aria-labelledby", "explain-title")
        .child(tag("div").class("sheet-body").child(head).child(steps))
        .child(parts::toast(page))
        .child(frame::status(page.status))
        .on("close", move |event: web_sys::Event| {
            // The event comes late: another figure may have opened it again.
            if !browser::is_open(&event) {
                close();
            }
        })
        .on("click", outside)
        .with(move |dialog| open_with(page, dialog))
}

/// The dialog is open while a figure is explained.
fn open_with(page: Page, dialog: &web_sys::Element) {
    let Some(dialog) = dialog.dyn_ref::<web_sys::HtmlDialogElement>().cloned() else { return };
    Effect::new(move |_| {
        let open = page.explained.get().is_some();
        if open && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
}

/// The input that a control takes: the panel closes and the focus goes there.
fn go_to(ui: Ui, key: &'static str) {
    ui.page.explained.set(None);
    request_animation_frame(move || notices::jump(key));
}

/// A name for the step `id`.
fn step_name(ui: Ui, id: &str) -> String {
    labels::step(ui.language, id).map_or_else(|| id.to_owned(), str::to_owned)
}

/// `formula` with every symbol replaced by its value.
fn with_values(ui: Ui, trace_step: &cost_core::trace::Step) -> String {
    let formula: &str = &trace_step.formula;
    let mut out = String::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let input = trace_step.inputs.iter().find(|input| input.symbol == word.as_str());
        match input {
            Some(input) => out.push_str(&words::number::decimal(ui.language, input.value, 5)),
            None => out.push_str(word),
        }
        word.clear();
    };
    for character in formula.chars() {
        if character.is_alphanumeric() || character == '_' || character == '\'' || character == '.' {
            word.push(character);
        } else {
            flush(&mut word, &mut out);
            out.push(match character {
                '*' => '×',
                '-' => '−',
                '/' => '÷',
                other => other,
            });
        }
    }
    flush(&mut word, &mut out);
    out
}

/// A formula with the signs of print.
fn printed(formula: &str) -> String {
    formula.replace('*', "×").replace('-', "−").replace('/', "÷")
}

/// The trace that a panel shows.
type Shared = Arc<Trace>;
