//! The answer in reais, by a rate of the reader's.

use super::{Ui, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, tag};
use crate::reais::{HIGHEST, Rate};
use leptos::prelude::*;
use words::number::{decimal, integer, money};
use words::page::fill;
use words::token_kind::per;

const FIELD: &str = "field-reais";
const MESSAGE: &str = "message-reais";

pub(super) fn view(ui: Ui) -> Element {
    let wrong = RwSignal::new(false);
    let rate = ui.page.rate;
    let typed = move |event: web_sys::Event| {
        let text = browser::input_value(&event);
        if text.trim().is_empty() {
            wrong.set(false);
            rate.set(None);
            return;
        }
        let number = words::parse::parse(ui.language, &text).ok();
        let read = number.and_then(|number| Rate::of(number, &browser::today()?));
        wrong.set(read.is_none());
        if read.is_some() {
            rate.set(read);
        }
    };
    let present = rate.with_untracked(|rate| rate.as_ref().map(|rate| decimal(ui.language, rate.per_usd, 6)));
    let input = tag("input")
        .set("id", FIELD)
        .test_id(FIELD)
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", MESSAGE)
        .set("value", present.unwrap_or_default())
        .follow_maybe("aria-invalid", move || wrong.get().then(|| "true".to_owned()))
        .on("input", typed);
    let label = tag("label").set("for", FIELD).text(ui.t.reais_rate);
    let field = tag("div").class("control reais").child(label).child(input);
    let message = tag("p").set("id", MESSAGE).test_id("reais").follow_class("bad", move || wrong.get());
    let message = message.child(parts::live("", move || if wrong.get() { refused(ui) } else { said(ui) }));
    tag("section").child(parts::heading(ui.t.reais)).child(field).child(message)
}

fn refused(ui: Ui) -> String {
    fill(ui.t.reais_wrong, &[("most", &integer(ui.language, HIGHEST)), ("example", &decimal(ui.language, 5.4, 2))])
}

fn said(ui: Ui) -> String {
    let rate = ui.page.rate.get();
    let cost = ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| shown.estimate.cost.clone()));
    let Some(rate) = rate else { return ui.t.reais_none.to_owned() };
    let Some(cost) = cost else { return ui.t.no_price.to_owned() };
    let kind = ui.page.per.get();
    let reais = |usd: f64| money(ui.language, usd * rate.per_usd, "R$");
    let known = |usd: Option<f64>| usd.map_or_else(|| describe::NOTHING.to_owned(), reais);
    let values = [
        ("cost", reais(kind.of(&cost))),
        ("per", per(ui.language, kind).to_owned()),
        ("hour", known(cost.per_hour)),
        ("month", known(cost.per_month)),
        ("rate", money(ui.language, rate.per_usd, "R$")),
        ("date", rate.date.clone()),
    ];
    fill(ui.t.reais_are, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}
