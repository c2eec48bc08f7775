//! One of a few: formats, engines, kinds of price; and yes or no.

use super::{Ui, inputs, notices, number, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, tag};
use crate::history::Gesture;
use cost_core::format::FORMATS;
use cost_core::scenario::{Control, Value};
use leptos::prelude::*;
use words::page::fill;

/// A menu of names.
pub(crate) fn view(ui: Ui, control: &'static Control, names: &'static [&'static str]) -> Element {
    let options = names.iter().map(|name| (*name, describe::choice(ui.language, name))).collect();
    menu(ui, control, options)
}

/// A menu of weight formats with their bits.
pub(crate) fn weights(ui: Ui, control: &'static Control) -> Element {
    let option = |format: &'static cost_core::format::Format| {
        let bits = words::number::decimal(ui.language, format.bits_per_weight, 3);
        (format.name, format!("{} · {}", describe::choice(ui.language, format.name), fill(ui.t.bits, &[("n", &bits)])))
    };
    menu(ui, control, FORMATS.iter().map(option).collect())
}

fn menu(ui: Ui, control: &'static Control, options: Vec<(&'static str, String)>) -> Element {
    let page = ui.page;
    let key = control.key;
    let id = notices::field_id(key);
    let input = page.input(control);
    let current = move || input.with(|input| input.value.clone());
    let name = move || match current() {
        Value::Text(text) => text.into_owned(),
        _ => String::new(),
    };
    let known: Vec<&'static str> = options.iter().map(|(value, _)| *value).collect();
    // A value that is not on the menu (bits per weight from a link) still has to be shown.
    let own = move || {
        let value = current();
        let listed = matches!(&value, Value::Text(text) if known.contains(&text.as_ref()));
        let text = (!listed).then(|| describe::value(ui.language, control, &value));
        text.map(|text| tag("option").set("value", name()).flag("selected", true).text(text)).into_iter().collect()
    };
    let option = |(value, text): (&'static str, String)| {
        tag("option").set("value", value).follow_flag("selected", move || name() == value).text(text)
    };
    let menu = tag("select")
        .set("id", &id)
        .test_id(&id)
        .set("aria-describedby", format!("error-{key}"))
        .follow_state("aria-invalid", parts::refused(input))
        .children(options.into_iter().map(option))
        .part(own)
        .follow_value(name)
        .on("change", move |event: web_sys::Event| {
            page.set(control, Value::Text(browser::input_value(&event).into()), Gesture::Click);
        });
    row(key, tag("div").class("head").child(inputs::label(ui, control)).child(menu)).child(number::error(ui, control))
}

/// The row of a control without a slider.
pub(super) fn row(key: &str, head: Element) -> Element {
    tag("div").class("control menu").test_id(format!("control-{key}")).child(head)
}

/// A switch.
pub(crate) fn flag(ui: Ui, control: &'static Control) -> Element {
    let page = ui.page;
    let key = control.key;
    let id = notices::field_id(key);
    let input = page.input(control);
    let on = move || input.with(|input| input.value == Value::Flag(true));
    let switch =
        tag("input").set("type", "checkbox").class("switch").set("id", &id).test_id(&id).follow_checked(on).on(
            "change",
            move |_: web_sys::Event| {
                page.set(control, Value::Flag(page.look_at(control).value != Value::Flag(true)), Gesture::Click)
            },
        );
    row(key, tag("div").class("head").child(inputs::label(ui, control)).child(switch))
}
