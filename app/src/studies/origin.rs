//! Where the default of an input comes from.

use super::sheet::Sheet;
use super::{Ui, glossary};
use crate::element::{Element, button, tag};
use crate::state::Dialog;
use crate::view::{notices, parts};
use crate::{describe, presets};
use cost_core::plan::standing;
use cost_core::scenario::{Control, Scenario, Value, control};
use leptos::prelude::*;
use words::origins::{origins, reason};
use words::page::fill;
use words::{answer, labels};

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    let asked = Memo::new(move |_| match page.dialog.get() {
        Some(Dialog::Origin(key)) => Some(key),
        _ => None,
    });
    let name = move || asked.get().map(|key| describe::control_label(ui.language, key)).unwrap_or_default();
    let body = move || {
        let Some(control) = asked.get().and_then(control) else { return Vec::new() };
        untrack(|| told(ui, control))
    };
    let sheet = Sheet {
        name: "origin",
        title: parts::live("", move || fill(origins(ui.language).title, &[("name", name())])),
        tools: Vec::new(),
        under: Vec::new(),
        body: vec![tag("div").class("steps").test_id("origin-told").part(body)],
    };
    sheet.view(ui, move || asked.get().is_some(), move || page.dialog.set(None))
}

fn told(ui: Ui, control: &'static Control) -> Vec<Element> {
    let t = origins(ui.language);
    let page = ui.page;
    let value = |value: &Value| answer::value(ui.language, control, value);
    let origin = control.origin;
    let default = [
        ("value", value(&control.get(&Scenario::default()))),
        ("kind", labels::origin(ui.language, origin.kind).to_owned()),
        ("source", reason(ui.language, origin.source).to_owned()),
        ("date", origin.date.to_owned()),
    ];
    let mut said = vec![fill(t.default, &default.each_ref().map(|(name, value)| (*name, value.as_str())))];
    let base = page.work.with_untracked(|work| work.base);
    if !presets::is_default(base, control) {
        let preset = describe::preset(ui.language, base);
        let value = value(&control.get(presets::base(base)));
        said.push(fill(t.by_preset, &[("preset", &preset), ("value", &value)]));
    }
    if let Some(number) = control.number() {
        let figure = |value| words::figure(ui.language, value, number.unit);
        let amount = page.work.with_untracked(|work| standing(&work.scenario, control.key));
        let amount = amount.filter(|_| number.optional);
        said.extend(amount.map(|amount| fill(t.catalogue, &[("value", &figure(amount))])));
        said.push(fill(t.range, &[("min", &figure(number.hard.0)), ("max", &figure(number.hard.1))]));
    }
    let term = words::glossary::of_control(control.key).and_then(|term| glossary::about(ui, term));
    let jump = move || {
        page.dialog.set(None);
        request_animation_frame(move || notices::jump(control.key));
    };
    let go = fill(ui.t.go_to, &[("name", describe::control_label(ui.language, control.key))]);
    let ways = tag("p").class("about-term").child(button("link", &go, jump)).text(" ").children(term);
    said.iter().map(|text| parts::paragraph(text)).chain([ways]).collect()
}
