//! Why a number is what it is: every step behind it, down to inputs, catalogue and coefficients.

mod markdown;
mod step;

use super::sheet::Sheet;
use super::{Ui, glossary};
use crate::element::{Element, button, tag};
use crate::state::Shown;
use crate::view::{notices, parts};
use crate::{address, browser, describe, wire};
use cost_core::{Scenario, Trace};
use leptos::prelude::*;
use std::sync::Arc;
use words::labels;
use words::page::fill;

/// Where METHOD.md has the error bands.
const BANDS: &str = "§11";

/// Steps of what limits: what takes the time, and what has room.
const BOUND: &str = "bound";
const ROOM: &str = "bound.room";

/// A scenario other than the one that the page shows, with what it is called: what is explained is its number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stage {
    pub(super) name: String,
    pub(super) scenario: Scenario,
}

/// Explains the figure `key` of `stage`, of what the page shows where there is none; `told` comes first, where the number
/// is more than that figure.
pub(super) fn explain(ui: Ui, key: &'static str, stage: Option<Stage>, told: Option<String>) {
    let is_shown = |stage: &Stage| {
        ui.page.shown.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.scenario == stage.scenario))
    };
    ui.found.stage.set(stage.filter(|stage| !is_shown(stage)));
    ui.found.told.set(told);
    ui.page.explained.set(Some(key));
}

/// The scenario that is explained, with its answer.
fn explained(ui: Ui) -> Option<Shown> {
    match ui.found.stage.get() {
        None => ui.page.shown.get(),
        Some(Stage { scenario, .. }) => {
            let estimate = cost_core::estimate(&scenario).ok()?;
            Some(Shown { scenario, estimate })
        }
    }
}

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    // The trace costs more than the answer: it is made only while somebody reads it.
    let trace = Memo::new(move |_| {
        page.explained.get()?;
        cost_core::explain(&explained(ui)?.scenario).ok().map(Arc::new)
    });
    // What limits is found in two ways.
    let asked = move || {
        let key = page.explained.get()?;
        let room = trace.with(|trace| trace.as_ref().is_some_and(|trace| trace.step(ROOM).is_some()));
        Some(if key == BOUND && room { ROOM } else { key })
    };
    let name = move || asked().and_then(|key| labels::step(ui.language, key)).unwrap_or_default();
    let body = move || asked().map(|key| told(ui, trace.get().as_ref(), key)).unwrap_or_default();
    let copy = move || {
        if let (Some(key), Some(trace)) = (untrack(asked), trace.get_untracked()) {
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
    // Whatever is asked for next is of what the page shows.
    let closed = move |key: &Option<&'static str>, _: Option<&Option<&'static str>>, _: Option<()>| {
        if key.is_none() {
            ui.found.stage.set(None);
            ui.found.told.set(None);
        }
    };
    Effect::watch(move || page.explained.get(), closed, false);
    sheet.view(ui, move || page.explained.get().is_some(), move || page.explained.set(None))
}

/// Of what it is, how sure it is, what it means, and the step with all behind it.
fn told(ui: Ui, trace: Option<&Shared>, key: &'static str) -> Vec<Element> {
    let before = ui.found.told.get().map(|told| parts::paragraph(&told).class("band").test_id("told"));
    let stage = ui.found.stage.get().map(|stage| elsewhere(ui, stage));
    let shown = explained(ui);
    let band = shown.as_ref().and_then(|shown| describe::band(ui.language, &shown.estimate, key));
    let band = band.map(|(text, basis)| {
        let accuracy = parts::to_accuracy(ui.plain());
        let said = parts::paragraph(&format!("{text}. {basis} ")).class("band").child(accuracy);
        said.text(" · ").child(step::to_method(ui, BANDS))
    });
    let bound = shown.and_then(|shown| shown.estimate.bound).filter(|_| key == BOUND || key == ROOM);
    let bound = bound.map(|bound| {
        let said = [ui.t.limited_by, ": ", labels::bound(ui.language, bound)].concat();
        parts::paragraph(&said).class("band")
    });
    let about = words::glossary::of_figure(key).and_then(|term| glossary::about(ui, term));
    let about = about.map(|about| tag("p").class("about-term").child(about));
    let step = trace.and_then(|trace| step::view(ui, trace, key));
    let step = step.unwrap_or_else(|| parts::paragraph(ui.t.no_trace).class("quiet"));
    [before, stage, band, bound, about, Some(step)].into_iter().flatten().collect()
}

/// That the number is not of what the page shows, and the way there.
fn elsewhere(ui: Ui, Stage { name, scenario }: Stage) -> Element {
    let open = move || {
        ui.page.explained.set(None);
        wire::open(&address::encoded(ui.page, &scenario));
        // What opened the explanation is drawn anew.
        request_animation_frame(|| browser::focus("headline"));
    };
    let open = button("link", ui.t.work_on_this, open).test_id("open-stage");
    tag("p").class("band").test_id("stage").text(fill(ui.t.explained_of, &[("name", &name)])).text(" ").child(open)
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
