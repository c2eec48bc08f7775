//! One number of what is described: a field, a tick or a menu.

use super::draft::{Draft, Form};
use crate::browser;
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::view::parts;
use cost_core::Problem;
use cost_core::fields::{CLASS_NAMES, LINK_NAMES, Shape};
use cost_core::problem::{Code, Given, Limit};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::number::{compact, decimal};
use words::page::{field_unit, fill};
use words::parse::ParseError;

/// The fields with these keys, in this order.
pub(in crate::studies) fn views(ui: Ui, draft: Draft, keys: &[&str]) -> Vec<Element> {
    keys.iter().filter_map(|key| draft.find(key)).map(|(place, form)| view(ui, draft, place, form)).collect()
}

fn view(ui: Ui, draft: Draft, place: usize, form: Form) -> Element {
    let id = draft.id(form.key);
    let (input, range) = match (form.key, form.shape) {
        ("class", _) => (menu(draft, place, &id, CLASS_NAMES, &|key| words::own::class(ui.language, key)), None),
        ("link", _) => (menu(draft, place, &id, LINK_NAMES, &|key| words::own::link(ui.language, key)), None),
        (_, Shape::Flag) => (tick(draft, place, &id), None),
        (_, Shape::Real | Shape::Whole) => (typed(ui, draft, place, form), Some(range(ui, form))),
    };
    let range = range.map(|text| {
        tag("span").class("range quiet").set("id", format!("range-{id}")).set("translate", "no").text(text)
    });
    let label = tag("label").set("for", &id).text(name(ui, form.key));
    let head = tag("div").class("head").child(tag("span").class("name").child(label).children(range)).child(input);
    let error = move || {
        let problem = draft.wrong(form.key).map(|(_, problem)| problem);
        problem.map(|problem| words::own::problem(ui.language, &problem)).unwrap_or_default()
    };
    let error = tag("div").class("error").set("id", format!("error-{id}")).child(parts::live("", error));
    tag("div").class("control").child(head).child(error)
}

/// The name of a form.
fn name(ui: Ui, key: &str) -> &'static str {
    words::own::field(ui.language, key).or_else(|| words::labels::control(ui.language, key)).unwrap_or_default()
}

fn range(ui: Ui, form: Form) -> String {
    let (low, high) = form.range;
    let (low, high) = (decimal(ui.language, low, 3), compact(ui.language, high));
    fill(words::own::own(ui.language).range, &[("low", &low), ("high", &high)])
}

fn typed(ui: Ui, draft: Draft, place: usize, form: Form) -> Element {
    let id = draft.id(form.key);
    // The text under the caret is the reader's: it is not rewritten while they type.
    let typing = RwSignal::new(None::<String>);
    let value = Memo::new(move |_| draft.number(place));
    let good = move || match value.get() {
        nothing if nothing.is_nan() => String::new(),
        value => words::field::text(ui.language, value, form.unit),
    };
    let text = move || typing.get().or_else(|| draft.wrong(form.key).map(|(text, _)| text)).unwrap_or_else(good);
    let changed = move |event: web_sys::Event| {
        let text = browser::input_value(&event);
        commit(ui, draft, place, form, &text);
        typing.set(Some(text));
    };
    let input = tag("input")
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .set("id", &id)
        .test_id(&id)
        .set("aria-describedby", format!("error-{id} range-{id} unit-{id}"))
        .follow_value(text)
        .follow_state("aria-invalid", move || draft.wrong(form.key).is_some())
        .on("input", changed)
        .on("blur", move |_: web_sys::Event| typing.set(None));
    let unit = tag("span").class("unit").set("id", format!("unit-{id}")).text(field_unit(ui.language, form.unit));
    tag("span").class("field").child(input).child(unit)
}

/// Takes what was typed where it is a legal number; else keeps it with its problem beside the last good number.
fn commit(ui: Ui, draft: Draft, place: usize, form: Form, text: &str) {
    let problem = match words::field::read(ui.language, text, form.unit) {
        Ok(value) => match form.check(value) {
            None => return draft.set(place, value),
            Some(problem) => problem,
        },
        Err(ParseError::Empty) => form.missing(),
        Err(_) => Problem::new(Code::WrongType, form.key, Given::text(text), Limit::Type { expected: "number" }),
    };
    draft.refuse(form.key, text, problem);
}

fn tick(draft: Draft, place: usize, id: &str) -> Element {
    let changed = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        draft.set(place, f64::from(u8::from(input.is_some_and(|input| input.checked()))));
    };
    tag("input")
        .set("type", "checkbox")
        .class("switch")
        .set("id", id)
        .test_id(id)
        .follow_checked(move || draft.number(place) != 0.0)
        .on("change", changed)
}

/// A menu of names, which a field counts from 0.
fn menu(
    draft: Draft,
    place: usize,
    id: &str,
    names: &'static [&'static str],
    say: &dyn Fn(&'static str) -> &'static str,
) -> Element {
    let chosen = move || names.get(draft.number(place) as usize).copied().unwrap_or_default().to_owned();
    let changed = move |event: web_sys::Event| {
        let name = browser::input_value(&event);
        if let Some(name) = names.iter().position(|known| *known == name) {
            draft.set(place, name as f64);
        }
    };
    tag("select")
        .set("id", id)
        .test_id(id)
        .children(names.iter().map(|key| tag("option").set("value", key).text(say(key))))
        .follow_value(chosen)
        .on("change", changed)
}
