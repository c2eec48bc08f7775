//! One of a few: formats, engines, kinds of price; and yes or no.

use super::{Ui, inputs, notices, number};
use crate::browser;
use crate::describe;
use crate::history::Gesture;
use cost_core::format::FORMATS;
use cost_core::scenario::{Control, Value};
use leptos::prelude::*;
use words::page::fill;

/// A menu of names.
pub(super) fn view(ui: Ui, control: &'static Control, names: &'static [&'static str]) -> AnyView {
    let options = names.iter().map(|name| (*name, describe::choice(ui.language, name))).collect();
    menu(ui, control, options)
}

/// A menu of weight formats with their bits.
pub(super) fn weights(ui: Ui, control: &'static Control) -> AnyView {
    let option = |format: &'static cost_core::format::Format| {
        let bits = words::number::decimal(ui.language, format.bits_per_weight, 3);
        (format.name, format!("{} · {}", describe::choice(ui.language, format.name), fill(ui.t.bits, &[("n", &bits)])))
    };
    menu(ui, control, FORMATS.iter().map(option).collect())
}

fn menu(ui: Ui, control: &'static Control, options: Vec<(&'static str, String)>) -> AnyView {
    let page = ui.page;
    let key = control.key;
    let id = notices::field_id(key);
    let current = Memo::new(move |_| page.work.with(|work| control.get(&work.scenario)));
    let name = move || match current.get() {
        Value::Text(text) => text.into_owned(),
        _ => String::new(),
    };
    let known: Vec<&'static str> = options.iter().map(|(value, _)| *value).collect();
    // A value that is not on the menu (bits per weight from a link) still has to be shown.
    let own = move || {
        let value = current.get();
        let listed = matches!(&value, Value::Text(text) if known.contains(&text.as_ref()));
        (!listed).then(|| {
            let text = describe::value(ui.language, control, &value);
            view! { <option value=name() selected=true>{text}</option> }
        })
    };
    let options = options
        .into_iter()
        .map(|(value, text)| view! { <option value=value selected=move || name() == value>{text}</option> }.into_any());
    let options = options.collect::<Vec<_>>();
    view! {
        <div class="control menu" data-testid=format!("control-{key}")>
            <div class="head">
                {inputs::label(ui, control)}
                <select
                    id=id.clone()
                    data-testid=id
                    aria-describedby=format!("error-{key}")
                    prop:value=name
                    on:change=move |event| page.set(control, Value::Text(browser::input_value(&event).into()), Gesture::Click)
                >
                    {options}
                    {own}
                </select>
            </div>
            {number::error(ui, key)}
        </div>
    }
    .into_any()
}

/// A switch.
pub(super) fn flag(ui: Ui, control: &'static Control) -> AnyView {
    let page = ui.page;
    let key = control.key;
    let id = notices::field_id(key);
    let on = move || page.work.with(|work| control.get(&work.scenario) == Value::Flag(true));
    let turn = move |_| page.set(control, Value::Flag(!on()), Gesture::Click);
    view! {
        <div class="control menu" data-testid=format!("control-{key}")>
            <div class="head">
                {inputs::label(ui, control)}
                <input type="checkbox" class="switch" id=id.clone() data-testid=id checked=on() prop:checked=on on:change=turn />
            </div>
        </div>
    }
    .into_any()
}
