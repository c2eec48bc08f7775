//! What is typed, chosen and pressed.

use super::{across, page, specimen};
use crate::element::Element;
use crate::state::Draft;
use crate::view::{self, Ui, choice, combobox, header, inputs, load, number, rows};
use cost_core::Problem;
use cost_core::problem::{Code, Given, Limit};
use cost_core::scenario::{Control, Value, control};
use leptos::prelude::*;
use words::Language;

fn number_of(ui: Ui, key: &str) -> Option<Element> {
    let control = control(key)?;
    Some(number::view(ui, control, control.number()?))
}

/// Numbers, each in a state of its own.
pub(super) fn numbers(language: Language) -> Vec<Element> {
    let state = |state: &str, key: &str, value: Option<f64>| {
        let given = value.map(|value| (key, Value::Number(value)));
        specimen(state, number_of(page(language, given.as_slice()), key))
    };
    let refused = page(language, &[("parallelism.tensor", Value::Number(7.0))]);
    vec![
        state("as in the preset", "workload.inputTokens", None),
        state("changed, with the way back", "workload.outputTokens", Some(777.0)),
        state("beyond the slider's end", "workload.load.concurrency", Some(90_000.0)),
        state("automatic: the catalogue's price stands", "price.usdPerAcceleratorHour", None),
        state("none given", "targets.timeToFirstTokenMs", None),
        state("a share", "deployment.utilization", Some(0.35)),
        specimen("a text that is no number", number_of(with_draft(language), "deployment.networkRttMs")),
        specimen("a number that the scenario refuses", number_of(refused, "parallelism.tensor")),
        across("the load: a choice with its number", [load::view(page(language, &[]))]),
    ]
}

fn with_draft(language: Language) -> Ui {
    let ui = page(language, &[]);
    let (key, text) = ("deployment.networkRttMs", "12 parsecs");
    let problem = Problem::new(Code::WrongType, key, Given::text(text), Limit::Type { expected: "number" });
    ui.page.keep_draft(Draft { key, text: text.to_owned(), problem });
    ui
}

/// Menus, switches and pickers.
pub(super) fn choices(language: Language) -> Vec<Element> {
    let choice_of = |state: &str, key: &str, value: &'static str| {
        let names = |control: &'static Control| match control.kind {
            cost_core::scenario::Kind::Choice(names) => Some((control, names)),
            _ => None,
        };
        let ui = page(language, &[(key, Value::Text(value.into()))]);
        specimen(state, control(key).and_then(names).map(|(control, names)| choice::view(ui, control, names)))
    };
    let flag = |state: &str, key: &str, on: bool| {
        specimen(state, control(key).map(|control| choice::flag(page(language, &[(key, Value::Flag(on))]), control)))
    };
    let picker = |state: &str, key: &str, query: Option<&str>| {
        let (ui, query) = (page(language, &[]), RwSignal::new(query.map(str::to_owned)));
        let all = if key == "model" { rows::models() } else { rows::accelerators() };
        specimen(state, control(key).map(|control| combobox::with_query(ui, control, all, query)))
    };
    vec![
        choice_of("a menu", "price.kind", "on-demand"),
        choice_of("a menu, changed", "serving.engine", "sglang"),
        specimen(
            "a menu with facts",
            control("precision.weights").map(|control| choice::weights(page(language, &[]), control)),
        ),
        flag("a switch, off", "serving.kvPaging", false),
        flag("a switch, on", "demand.elastic", true),
        picker("a picker, closed", "model", None),
        picker("a picker, open", "accelerator", Some("h100")).class("specimen open"),
        picker("a picker, nothing of that name", "routing.accelerator", Some("zzzz")).class("specimen open"),
    ]
}

/// Buttons, and what stands in the header.
pub(super) fn buttons(language: Language) -> Vec<Element> {
    let (plain, changed) = (page(language, &[]), page(language, &[("workload.outputTokens", Value::Number(777.0))]));
    changed.page.depth.set((true, false));
    vec![
        across("the header: nothing to undo", [header::view(plain)]),
        across("the header: something to undo", [header::view(changed)]),
        across("presets: the first as it is", [inputs::chips(plain)]),
        across("presets: the first, changed", [inputs::chips(changed)]),
        across("a group of the form, closed", [inputs::group_view(plain, cost_core::scenario::Group::Energy)]),
        across("the foot", [view::foot::view(plain)]),
    ]
}
