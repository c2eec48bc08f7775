//! The frame of both dialogs: a sheet that is drawn while it is open, a menu of what to start from, the button at its foot.

use super::draft::Draft;
use crate::browser;
use crate::element::{Element, button, tag};
use crate::state::Dialog;
use crate::studies::Ui;
use crate::studies::sheet::Sheet;
use crate::view::parts;
use leptos::prelude::*;
use words::own::own;

/// The sheet of `which`, whose inside, the part that scrolls and its foot, `body` draws whenever it is opened.
pub(in crate::studies) fn view(ui: Ui, which: Dialog, title: &'static str, body: fn(Ui) -> [Element; 2]) -> Element {
    let page = ui.page;
    let open = Memo::new(move |_| page.dialog.get() == Some(which));
    let inside = move || if open.get() { untrack(|| body(ui)).into() } else { Vec::new() };
    let sheet = Sheet {
        name: which.kind(),
        title: tag("span").text(title),
        tools: Vec::new(),
        under: Vec::new(),
        body: vec![tag("div").class("own-inside").part(inside)],
    };
    sheet.view(ui, move || open.get(), move || page.dialog.set(None)).class(["sheet staged ", which.kind()].concat())
}

/// The menu of the catalogue's rows by id and name; `choose` takes the numbers of one.
pub(in crate::studies) fn start(
    ui: Ui,
    draft: Draft,
    rows: Vec<(&'static str, String)>,
    choose: fn(Ui, &'static str),
) -> Element {
    let t = own(ui.language);
    let id = draft.id("start");
    let ids: Vec<&'static str> = rows.iter().map(|(id, _)| *id).collect();
    let changed = move |event: web_sys::Event| {
        let value = browser::input_value(&event);
        if let Some(id) = ids.iter().find(|id| **id == value) {
            choose(ui, id);
        }
    };
    let none = ("", t.own_numbers.to_owned());
    let chosen = move || draft.start.get().unwrap_or_default().to_owned();
    let choices = std::iter::once(none).chain(rows).collect();
    menu((&id, t.start_from), choices, Box::new(chosen), Box::new(changed))
}

/// A menu by id and name, with its choices by value and name.
pub(in crate::studies) fn menu(
    (id, name): (&str, &str),
    choices: Vec<(&'static str, String)>,
    chosen: Box<dyn Fn() -> String>,
    changed: Box<dyn Fn(web_sys::Event)>,
) -> Element {
    let choice = |(value, name): (&'static str, String)| tag("option").set("value", value).text(name);
    let menu = tag("select").set("id", id).test_id(id).children(choices.into_iter().map(choice));
    let menu = menu.follow_value(chosen).on("change", changed);
    let label = tag("span").class("name").child(tag("label").set("for", id).text(name));
    tag("div").class("control menu").child(tag("div").class("head").child(label).child(menu))
}

/// A group of fields under a name.
pub(in crate::studies) fn group(name: &'static str, fields: Vec<Element>) -> Element {
    let group = tag("div").class("own-part").set("role", "group").label(name);
    group.child(tag("h3").text(name)).children(fields)
}

/// A group of fields that is closed at first.
pub(in crate::studies) fn closed(name: &'static str, fields: Vec<Element>) -> Element {
    let summary = tag("summary").child(tag("span").text(name));
    tag("details").class("more").child(summary).children(fields)
}

/// What scrolls.
pub(in crate::studies) fn scrolling(parts: Vec<Element>) -> Element {
    tag("div").class("own-body").children(parts)
}

/// What stands at the foot: the answer with what is described, and the button that takes it.
pub(in crate::studies) fn foot(answer: Element, name: &'static str, id: &str, press: Box<dyn Fn()>) -> Element {
    let take = button("tool strong take", name, press).test_id(id);
    tag("div").class("own-foot").child(answer).child(take)
}

/// Leads to the field that has to be changed first, and says so.
pub(in crate::studies) fn go_to_wrong(ui: Ui, id: &str) {
    ui.page.status.set(own(ui.language).not_yet.to_owned());
    browser::jump_to(id);
}

/// The problems of a thing as sentences.
pub(in crate::studies) fn list(problems: impl Iterator<Item = String>) -> Element {
    tag("ul").children(problems.map(|problem| tag("li").text(problem)))
}

/// A paragraph in a quiet voice.
pub(in crate::studies) fn hint(text: &str) -> Element {
    parts::paragraph(text).class("hint")
}
