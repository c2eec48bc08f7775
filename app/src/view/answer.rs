//! The answer: one sentence, and the headline that stays in sight.

use super::{Ui, foot, notices, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::state::Shown;
use cost_core::TokenKind;
use cost_core::estimate::{Note, NoteCode};
use leptos::prelude::*;
use words::answer;
use words::page::{Piece, fill, pieces};
use words::token_kind::{choice, per};

pub(crate) fn view(ui: Ui) -> [Element; 2] {
    let cost = tag("div").part(move || vec![parts::figure(ui, ui.page.per.get().figure(), "huge")]);
    let price = tag("div")
        .class("price")
        .child(cost)
        .child(kind_of_tokens(ui))
        .child(band(ui))
        .child(foot::left_out_in_short(ui))
        .child(against_pinned(ui));
    let keys = tag("dl").class("keys").children([
        key(ui.t.first_token, parts::figure(ui, "latency.timeToFirstTokenMs", ""))
            .child(missed(ui, "targets.timeToFirstTokenMs")),
        key(ui.t.speed_per_user, parts::figure(ui, "latency.outputTokensPerSecondPerUser", ""))
            .child(missed(ui, "targets.timePerOutputTokenMs")),
        key(ui.t.fits, verdict(ui)),
        key(ui.t.limited_by, bound(ui)),
    ]);
    let headline = tag("section")
        .class("headline")
        .set("id", "headline")
        .set("tabindex", "-1")
        .label(ui.t.result)
        .test_id("headline")
        .follow_class("stale", parts::stale(ui));
    let answer = tag("div").class("answer").follow_class("stale", parts::stale(ui));
    [answer.child(sentence(ui)), headline.child(price).child(keys)]
}

/// What the cost is per million of, to choose from; where there is no cost, that.
fn kind_of_tokens(ui: Ui) -> Element {
    let page = ui.page;
    let option = |kind: TokenKind| {
        let is_shown = move || page.per.get() == kind;
        tag("option").set("value", kind.name()).follow_flag("selected", is_shown).text(choice(ui.language, kind))
    };
    let menu = tag("select")
        .class("per")
        .set("id", notices::field_id("per"))
        .test_id("per")
        .label(ui.t.per)
        .children(TokenKind::EVERY.map(option))
        .follow_value(move || page.per.get().name().to_owned())
        .follow_flag("hidden", move || !has_cost(ui))
        .on("change", move |event: web_sys::Event| {
            if let Some(kind) = TokenKind::named(&browser::input_value(&event)) {
                page.show_per(kind);
            }
        });
    let without = move || if has_cost(ui) { "" } else { ui.t.no_price }.to_owned();
    let printed = move || if has_cost(ui) { per(ui.language, page.per.get()) } else { "" }.to_owned();
    let printed = tag("span").class("on-paper").follow_text(printed);
    tag("span").class("unit").child(menu).child(printed).child(tag("span").follow_text(without))
}

fn key(name: &'static str, value: Element) -> Element {
    tag("div").child(tag("dt").text(name)).child(tag("dd").child(value))
}

/// That this target is missed, where it is.
fn missed(ui: Ui, target: &'static str) -> Element {
    let is_missed = move || {
        let is_it = |note: &Note| note.code == NoteCode::TargetMissed && note.field == target;
        ui.page.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.estimate.notes.iter().any(is_it)))
    };
    let text = move || if is_missed() { ui.t.target_missed } else { "" }.to_owned();
    tag("dd").class("bad missed").test_id(format!("missed-{target}")).follow_text(text)
}

/// The headline against what is pinned, and the button that pins.
fn against_pinned(ui: Ui) -> Element {
    let page = ui.page;
    let delta = move || {
        let (now, pinned) = (page.shown.with(|shown| shown.as_ref()?.estimate.cost.clone()), page.pinned.get());
        let ratio = page.per.get().of(&now?) / pinned.filter(|pinned| *pinned > 0.0)?;
        let share = words::number::percent(ui.language, (ratio - 1.0).abs());
        let template = match ratio {
            ratio if (ratio - 1.0).abs() < 0.0005 => ui.t.as_pinned,
            ratio if ratio < 1.0 => ui.t.cheaper_than_pinned,
            _ => ui.t.dearer_than_pinned,
        };
        Some(fill(template, &[("share", &share)]))
    };
    let press = move || {
        if let Some(has_room) = page.pin() {
            page.say(if has_room { ui.t.pinned } else { ui.t.pinned_full });
        }
    };
    let pin = button("link", ui.t.pin, press).test_id("pin");
    let delta = parts::live("delta", move || delta().unwrap_or_default()).test_id("delta");
    tag("span").class("unit").child(delta).child(pin)
}

/// How far the headline may be off.
fn band(ui: Ui) -> Element {
    let drawn = move || {
        let key = ui.page.per.get().figure();
        let band = move |shown: &Option<Shown>| describe::band(ui.language, &shown.as_ref()?.estimate, key);
        let text = Memo::new(move |_| ui.page.shown.with(band).map(|(text, _)| text).unwrap_or_default());
        let label = words::labels::figure(ui.language, key).unwrap_or_default();
        let band = parts::explained(ui, key, label, "unit band", text).test_id("band");
        vec![band.follow_flag("hidden", move || text.with(String::is_empty))]
    };
    tag("div").part(drawn)
}

fn has_cost(ui: Ui) -> bool {
    ui.page.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.estimate.cost.is_some()))
}

fn sentence(ui: Ui) -> Element {
    // Only when the kind of sentence changes are its words drawn anew.
    let kind =
        Memo::new(move |_| ui.page.shown.with(|shown| shown.as_ref().map(|shown| answer::kind(&shown.estimate))));
    let drawn = move || {
        let element = |piece| match piece {
            Piece::Text(text) => tag("span").text(text),
            Piece::Name(name) => editable(ui, name),
        };
        let template = kind.get().map_or("", |kind| answer::template(ui.language, kind));
        pieces(template).into_iter().map(element).collect()
    };
    tag("p").class("sentence").test_id("sentence").part(drawn)
}

/// A part of the sentence: pressed, it leads to the input that it says, the cost to its explanation.
fn editable(ui: Ui, name: &'static str) -> Element {
    let text = parts::live("", move || {
        let per = ui.page.per.get();
        let part = |shown: &Shown| answer::part(ui.language, &shown.scenario, &shown.estimate, per, name);
        ui.page.shown.with(|shown| shown.as_ref().map(part).unwrap_or_default())
    });
    let key = match name {
        "model" => "model",
        "format" => "precision.weights",
        "hardware" => "accelerator",
        "load" => "workload.load",
        // Its choice stands right below.
        "per" => return text,
        _ => {
            let press = move |_: web_sys::Event| ui.page.explained.set(Some(ui.page.per.get_untracked().figure()));
            return tag("button")
                .set("type", "button")
                .class("part")
                .child(text)
                .hint(Some(ui.t.explain))
                .on("click", press);
        }
    };
    let press = move |_: web_sys::Event| notices::jump(key);
    tag("button").set("type", "button").class("part").test_id(["part-", name].concat()).child(text).on("click", press)
}

fn verdict(ui: Ui) -> Element {
    let unfit = move || ui.page.shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.estimate.fits));
    let text = Memo::new(move |_| {
        let fit = |shown: &Shown| answer::fit(ui.language, &shown.estimate);
        ui.page.shown.with(|shown| shown.as_ref().map_or_else(|| describe::NOTHING.to_owned(), fit))
    });
    parts::explained(ui, "memory.usedBytes", ui.t.fits, "", text).test_id("fits").follow_class("bad", unfit)
}

fn bound(ui: Ui) -> Element {
    let text = Memo::new(move |_| {
        let bound = ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| shown.estimate.bound));
        bound.map_or(describe::NOTHING, |bound| words::labels::bound(ui.language, bound)).to_owned()
    });
    let is_nothing = move || text.with(|text| text == describe::NOTHING);
    parts::explained(ui, "bound", ui.t.limited_by, "", text).test_id("bound").follow_flag("disabled", is_nothing)
}

/// The bar at the foot of small screens.
pub(crate) fn bar(ui: Ui) -> Element {
    let price = move || {
        ui.page.shown.with(|shown| match shown {
            Some(shown) if shown.estimate.cost.is_some() => describe::price(ui.language, shown, ui.page.per.get()),
            Some(shown) if !shown.estimate.fits => ui.t.fits_no.to_owned(),
            _ => ui.t.no_price.to_owned(),
        })
    };
    let estimate = move |key: &'static str| {
        move || ui.page.shown.with(|shown| describe::short(ui.language, shown.as_ref().map(|s| &s.estimate), key))
    };
    let side = tag("div").class("side").children([
        tag("div").child(parts::live("", estimate("latency.outputTokensPerSecondPerUser"))),
        tag("div").class("quiet").text("TTFT ").child(parts::live("", estimate("latency.timeToFirstTokenMs"))),
    ]);
    let unit = move || if has_cost(ui) { per(ui.language, ui.page.per.get()) } else { "" }.to_owned();
    let price = tag("div").child(parts::live("price", price)).child(tag("div").class("what").follow_text(unit));
    tag("div").class("bar").set("aria-hidden", "true").follow_class("stale", parts::stale(ui)).child(price).child(side)
}
