//! One claim: what it says, what became of it, and why.

use super::{Ui, badge, paragraph, readings};
use crate::claims::describe;
use crate::claims::selection::Selection;
use crate::claims::shown::Entry;
use crate::element::{Element, tag};
use ::claims::{Claim, DIFFERS, Source, source};
use leptos::prelude::*;
use words::claims as said;
use words::page::fill;

/// The claim at `place` in the list of all.
pub(super) fn view(ui: Ui, place: usize, entry: &Entry) -> Element {
    let (claim, checked) = (entry.claim, &entry.checked);
    let id = claim.id;
    let title = format!("{id}-says");
    let heading = tag("h3").set("id", &title).text(said::claim(ui.language, id));
    let why = paragraph(&said::reasoning(ui.language, id, &checked.readings)).class("why");
    let body = [
        Some(heading),
        number(ui, claim, entry),
        Some(why),
        (!checked.readings.is_empty()).then(|| readings::view(ui, id, &checked.readings)),
        earlier(ui, id),
        sources(ui, claim),
    ];
    let badge = badge::verdict(ui, checked.verdict).test_id("verdict");
    let article = tag("article")
        .class("claim")
        .set("id", id)
        .set("tabindex", "-1")
        .set("aria-labelledby", &title)
        .set("data-verdict", checked.verdict.key())
        .follow_class("marked", move || ui.page.selection.with(|selection| selection.claim == Some(id)))
        .child(tag("div").class("mark").child(anchor(ui, id)).child(badge))
        .child(tag("div").class("said").children(body.into_iter().flatten()));
    let is_hidden = move || ui.page.shown.with(|shown| !shown.get(place).copied().unwrap_or_default());
    tag("li").follow_flag("hidden", is_hidden).child(article)
}

/// The claim's name, which is the link to it. Followed on this page it marks the claim and leaves the filters.
fn anchor(ui: Ui, id: &'static str) -> Element {
    let mark = move |event: web_sys::MouseEvent| {
        // In a window of its own it is a link like any other.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            ui.page.select(|selection| Selection { claim: Some(id), ..selection });
        }
    };
    tag("a")
        .class("id")
        .set("href", format!("#{}", Selection::of_claim(id).fragment()))
        .label(fill(ui.t.link_of, &[("id", id)]))
        .set("translate", "no")
        .text(id)
        .on("click", mark)
}

fn number(ui: Ui, claim: &Claim, entry: &Entry) -> Option<Element> {
    let number = describe::number(ui.language, claim, &entry.checked.readings)?;
    let value = tag("b").set("translate", "no").text(number);
    Some(tag("p").class("number").text(ui.t.article_says).text(": ").child(value))
}

/// Where an earlier analysis came to something else: what, and which is right.
fn earlier(ui: Ui, id: &str) -> Option<Element> {
    let difference = DIFFERS.iter().find(|difference| difference.id == id)?;
    let theirs = fill(ui.t.earlier, &[("theirs", said::verdict(ui.language, difference.theirs))]);
    let text = format!("{theirs} {}", said::difference(ui.language, difference.why));
    Some(paragraph(&text).class("earlier").test_id("earlier"))
}

fn sources(ui: Ui, claim: &Claim) -> Option<Element> {
    if claim.sources.is_empty() {
        return None;
    }
    let name = tag("p").class("label").text(ui.t.sources);
    let items = claim.sources.iter().filter_map(|key| source(key)).map(|source| item(ui, source));
    Some(tag("div").class("sources").child(name).child(tag("ul").children(items)))
}

fn item(ui: Ui, source: &Source) -> Element {
    let (what, basis) = (said::supports(ui.language, source.key), said::basis(ui.language, source.basis));
    let text = fill(ui.t.source, &[("what", what), ("basis", basis)]);
    let mut item = tag("li").text(text).text(": ");
    for (place, address) in source.addresses.iter().enumerate() {
        let link = tag("a").set("href", address).set("rel", "noopener noreferrer").set("translate", "no");
        item = if place > 0 { item.text(", ") } else { item }.child(link.text(describe::host(address)));
    }
    if source.addresses.is_empty() { item.text(ui.t.no_address) } else { item }
}
