//! A number: slider for the usual range, field for every value that makes sense.

use super::{Ui, inputs, notices, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, svg, tag};
use crate::history::Gesture;
use crate::state::{Draft, Input};
use cost_core::scenario::slider::{self, Key};
use cost_core::scenario::{Control, Number, Value};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use words::field;
use words::page::{field_unit, fill};

/// The row of a number.
pub(crate) fn view(ui: Ui, control: &'static Control, number: Number) -> Element {
    let key = control.key;
    let head = tag("div").class("head").child(inputs::label(ui, control)).child(field(ui, control, number));
    tag("div")
        .class("control")
        .test_id(format!("control-{key}"))
        .child(head)
        .child(slider(ui, control, number))
        .child(error(ui, control))
}

fn field(ui: Ui, control: &'static Control, number: Number) -> Element {
    let page = ui.page;
    let key = control.key;
    let id = notices::field_id(key);
    let input = page.input(control);
    // The text under the caret is the reader's: it is not rewritten while they type.
    let typing = RwSignal::new(None::<String>);
    let text = move || {
        let committed =
            || input.with(Input::given).map(|value| field::text(ui.language, value, number.unit)).unwrap_or_default();
        typing.get().or_else(|| page.draft_text(key)).unwrap_or_else(committed)
    };
    let typed = move |event: web_sys::Event| {
        let text = browser::input_value(&event);
        commit(ui, control, number, &text);
        typing.set(Some(text));
    };
    let done = move || {
        typing.set(None);
        page.end_gesture();
    };
    let placeholder = move || match input.with(|input| input.standing) {
        Some(amount) if input.with(Input::given).is_none() => field::text(ui.language, amount, number.unit),
        _ if key.starts_with("targets.") => ui.t.no_target.to_owned(),
        _ => ui.t.none.to_owned(),
    };
    let field = tag("input")
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .set("id", &id)
        .test_id(&id)
        .set("aria-describedby", format!("error-{key} unit-{key}"))
        .follow_value(text)
        .follow("placeholder", placeholder)
        .follow_state("aria-invalid", parts::refused(input))
        .on("input", typed)
        .on("change", move |_: web_sys::Event| done())
        .on("blur", move |_: web_sys::Event| done());
    let unit = tag("span").class("unit").set("id", format!("unit-{key}")).text(field_unit(ui.language, number.unit));
    tag("span").class("field").child(field).child(unit)
}

/// Takes what was typed: into the model where it is a legal number, else as a draft with its
/// problem, and the model keeps the last good one.
fn commit(ui: Ui, control: &'static Control, number: Number, text: &str) {
    let may_be_nothing = number.optional && can_be_nothing(ui, control);
    match words::field::value(ui.language, control, number, text, may_be_nothing) {
        Ok(value) => {
            ui.page.drop_draft(control.key);
            ui.page.set(control, value, Gesture::Typing);
        }
        Err(problem) => ui.page.keep_draft(Draft { key: control.key, text: text.to_owned(), problem }),
    }
}

/// Whether the input may be left out as things are: the one that gives the load may not.
fn can_be_nothing(ui: Ui, control: &Control) -> bool {
    let mut scenario = ui.page.work.with_untracked(|work| work.scenario.clone());
    control.set(&mut scenario, Value::Nothing);
    control.get(&scenario) == Value::Nothing
}

fn slider(ui: Ui, control: &'static Control, number: Number) -> Element {
    let page = ui.page;
    let key = control.key;
    let input = page.input(control);
    let position =
        move || input.with(Input::number).map_or(slider::POSITIONS, |value| slider::position(&number, value));
    let spoken = move || {
        input
            .with(Input::number)
            .map_or_else(|| ui.t.none.to_owned(), |value| words::figure(ui.language, value, number.unit))
    };
    // During a drag: whether the work had been edited before it.
    let drag = StoredValue::new(None::<bool>);
    let moved = move |event: web_sys::Event| {
        let Some(position) = cost_core::number::parse(&browser::input_value(&event)) else { return };
        let gesture = if drag.get_value().is_some() { Gesture::Drag } else { Gesture::Keys };
        page.drop_draft(key);
        page.set(control, Value::Number(slider::value(&number, position)), gesture);
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(pressed) = key_of(&event) else { return };
        event.prevent_default();
        let current = page.look_at(control).number().unwrap_or(number.soft.1);
        page.drop_draft(key);
        page.set(control, Value::Number(slider::after(&number, current, pressed)), Gesture::Keys);
    };
    let released = move || {
        drag.set_value(None);
        notices::keep_room(false);
        page.end_gesture();
    };
    let held = move || {
        page.end_gesture();
        drag.set_value(Some(page.edited.get_untracked()));
        notices::keep_room(true);
    };
    // The browser takes the touch: it scrolls the page.
    let cancelled = move || {
        notices::keep_room(false);
        if let Some(was_edited) = drag.try_update_value(Option::take).flatten() {
            page.cancel_drag(was_edited);
        }
    };
    let beyond = move || input.with(Input::number).is_some_and(|value| slider::is_beyond(&number, value));
    let unset = move || input.with(Input::given).is_none();
    let past = fill(ui.t.beyond, &[("value", &words::figure(ui.language, number.soft.1, number.unit))]);
    let range = tag("input")
        .set("type", "range")
        .set("min", "0")
        .set("max", "1000")
        .set("step", "1")
        .set("id", format!("slider-{key}"))
        .test_id(format!("slider-{key}"))
        .label(describe::control_label(ui.language, key))
        .follow_value(move || cost_core::number::text(position()))
        .follow("aria-valuetext", spoken)
        .on("pointerdown", move |event: web_sys::PointerEvent| {
            if event.button() == 0 {
                held();
            }
        })
        .on("pointerup", move |_: web_sys::Event| notices::keep_room(false))
        .on("pointercancel", move |_: web_sys::Event| cancelled())
        .on("input", moved)
        .on("change", move |_: web_sys::Event| released())
        .on("keydown", pressed)
        .with(move |range| fill_track(range, position));
    tag("div")
        .class("track")
        .follow_class("beyond", beyond)
        .follow_class("unset", unset)
        .follow_maybe("title", move || beyond().then(|| past.clone()))
        .child(strip(key))
        .child(range)
}

/// Where the studies draw the headline over the slider.
fn strip(key: &str) -> Element {
    svg("svg")
        .class("strip")
        .set("data-strip", key)
        .set("viewBox", "0 0 1000 100")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
}

/// Colours the track up to the thumb.
fn fill_track(range: &web_sys::Element, position: impl Fn() -> f64 + 'static) {
    let Some(style) = range.dyn_ref::<web_sys::HtmlElement>().map(web_sys::HtmlElement::style) else { return };
    Effect::new(move |_| {
        let _ = style.set_property("--share", &cost_core::number::fixed(position() / slider::POSITIONS, 3));
    });
}

fn key_of(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    Key::named(&event.key())
}

/// The message of a control whose text is wrong, or whose value the scenario refuses.
pub(super) fn error(ui: Ui, control: &'static Control) -> Element {
    let input = ui.page.input(control);
    let text = move || {
        input
            .with(|input| input.problem.as_ref().map(|problem| words::problem(ui.language, problem)))
            .unwrap_or_default()
    };
    tag("div").class("error").set("id", format!("error-{}", control.key)).child(parts::live("", text))
}
