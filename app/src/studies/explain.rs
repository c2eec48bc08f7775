//! Why a number is what it is: every step behind it, down to inputs, catalogue and coefficients.

mod markdown;
mod step;

use super::sheet::Sheet;
use super::{Ui, glossary};
use crate::describe;
use crate::element::{Element, button, tag};
use crate::view::{notices, parts};
use cost_core::Trace;
use leptos::prelude::*;
use std::sync::Arc;
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
        let about = words::glossary::of_figure(key).and_then(|term| glossary::about(ui, term));
        let about = about.map(|about| tag("p").class("about-term").child(about));
        band.map(said).into_iter().chain(about).chain([step]).collect()
    };
    let copy = move || {
        if let (Some(key), Some(trace)) = (page.explained.get_untracked(), trace.get_untracked()) {
            parts::copy(page, markdown::of(ui, &trace, key), ui.t.markdown_copied);
        }
    };
    let title = parts::live("", move || fill(ui.t.explain_title, &[("name", name())]));
    let sheet = Sheet {
        name: "explain",
        title,
        tools: vec![button("tool", ui.t.copy_markdown, copy)],
        under: Vec::new(),
        body: vec![tag("div").class("steps").set("translate", "no").part(body)],
    };
    sheet.view(ui, move || page.explained.get().is_some(), move || page.explained.set(None))
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
