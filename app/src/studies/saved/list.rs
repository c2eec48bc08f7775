//! The list of what is saved.

use super::format::{self, Entry};
use super::{Asked, can_open, files, moment, name_field, open, replace, say, settle};
use crate::browser;
use crate::element::{Element, button, tag};
use crate::studies::Ui;
use crate::view::parts;
use cost_core::units::Unit;
use leptos::prelude::*;
use words::page::fill;
use words::saved::Saved as Texts;

/// Id of the field for another name.
const RENAME: &str = "saved-new-name";

/// Every scenario with what can be done with it.
pub(super) fn view(ui: Ui, t: &'static Texts) -> Element {
    let saved = ui.found.saved;
    let rows = move || {
        saved.state.with(|state| {
            let rows = state.shelf.entries.iter().enumerate();
            rows.map(|(at, entry)| row(ui, t, at, entry, &state.asked, state.shelf.open.as_ref())).collect()
        })
    };
    let none = parts::paragraph(t.none).class("quiet").test_id("saved-none");
    let none = none.follow_flag("hidden", move || saved.state.with(|state| !state.shelf.entries.is_empty()));
    tag("div").child(none).child(tag("ul").class("saved-list").test_id("saved-list").part(rows))
}

fn row(ui: Ui, t: &'static Texts, at: usize, entry: &Entry, asked: &Asked, now: Option<&Entry>) -> Element {
    let id = format!("saved-open-{at}");
    let can_open = can_open(entry);
    let name = if can_open {
        let chosen = entry.clone();
        let label = fill(t.open, &[("name", &entry.name)]);
        button("link", &entry.name, move || open(ui, &chosen)).label(label)
    } else {
        tag("b").text(&entry.name)
    };
    let name = name.set("id", &id).test_id(&id).set("translate", "no");
    let usd = entry.usd.map(|usd| words::figure(ui.language, usd, Unit::UsdPerMillionOutputTokens));
    let head = tag("div").class("saved-head").child(name);
    let head = head.child(tag("span").set("translate", "no").text(usd.as_deref().unwrap_or(ui.t.no_price)));
    let unreadable = (!can_open).then(|| parts::paragraph(t.unreadable_one).class("hint"));
    let row = tag("li").class(if now == Some(entry) { "saved-row marked" } else { "saved-row" }).child(head);
    let under = match asked {
        Asked::Rename(one) if one == entry => renaming(ui, t, at, entry.clone()),
        Asked::Replace(one) if one == entry => replacing(ui, t, at, entry.clone()),
        _ => deeds(ui, t, at, entry),
    };
    row.child(under).children(unreadable)
}

/// When it was saved, and what can be done with it.
fn deeds(ui: Ui, t: &'static Texts, at: usize, entry: &Entry) -> Element {
    let saved = ui.found.saved;
    let name = entry.name.clone();
    let date = tag("span").class("quiet").set("translate", "no").text(moment(entry));
    let deed = move |act: &'static str, what: &str, press: Box<dyn Fn()>| {
        let id = format!("saved-{what}-{at}");
        button("link", act, press).set("id", &id).test_id(&id).label(fill(t.of, &[("act", act), ("name", &name)]))
    };
    let [renamed, replaced, taken, deleted] = [(); 4].map(|()| entry.clone());
    let ask_name = move || {
        saved.ask(Asked::Rename(renamed.clone()));
        browser::focus_soon(RENAME);
    };
    let ask_replace = move || {
        ui.page.status.set(fill(t.replace_sure, &[("name", &replaced.name)]));
        saved.ask(Asked::Replace(replaced.clone()));
        browser::focus_soon(&format!("saved-sure-{at}"));
    };
    let delete = move || {
        let done = fill(t.deleted, &[("name", &deleted.name)]);
        let place = saved.act(|shelf| shelf.remove(&deleted));
        saved.state.update(|state| state.deleted = place.ok().map(|place| (place, deleted.clone())));
        settle(ui, t, place.map(|_| ()), done);
        browser::focus_soon("saved-bring-back");
    };
    tag("div").class("saved-deeds").child(date).children([
        deed(t.rename, "rename", Box::new(ask_name)),
        deed(t.replace, "replace", Box::new(ask_replace)),
        deed(t.take, "take", Box::new(move || files::take(ui, std::slice::from_ref(&taken)))),
        deed(t.delete, "delete", Box::new(delete)),
    ])
}

/// The field for another name.
fn renaming(ui: Ui, t: &'static Texts, at: usize, entry: Entry) -> Element {
    let saved = ui.found.saved;
    let typed = StoredValue::new(entry.name.clone());
    let label = tag("label").set("for", RENAME).text(fill(t.new_name, &[("name", &entry.name)]));
    let value = entry.name.clone();
    let back = move || {
        saved.ask(Asked::Nothing);
        browser::focus_soon(&format!("saved-rename-{at}"));
    };
    let done = move || {
        let name = format::name_of(&typed.get_value());
        if name.is_empty() {
            ui.page.status.set(t.name_missing.to_owned());
            saved.said.set(t.name_missing.to_owned());
            return browser::focus_soon(RENAME);
        }
        let other =
            saved.state.with_untracked(|state| state.shelf.named(&name).filter(|other| **other != entry).cloned());
        match other {
            Some(other) => {
                let taken = super::taken_text(t, &other);
                ui.page.status.set(taken.clone());
                saved.said.set(taken);
                browser::focus_soon(RENAME);
            }
            None => {
                let said = fill(t.renamed, &[("name", &name)]);
                settle(ui, t, saved.act(|shelf| shelf.rename(&entry, name)), said);
                browser::focus_soon(&format!("saved-rename-{at}"));
            }
        }
    };
    let enter = done.clone();
    let entered = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "Enter" => enter(),
        "Escape" => {
            // Only the question is over, not the dialog.
            event.prevent_default();
            event.stop_propagation();
            back();
        }
        _ => {}
    };
    let field = name_field(RENAME, move || value.clone(), move |text| typed.set_value(text)).on("keydown", entered);
    tag("div")
        .class("saved-line")
        .child(label)
        .child(field)
        .child(button("tool strong", t.rename, done).test_id("saved-rename-it"))
        .child(button("tool", t.cancel, back))
}

/// The question whether it is to be replaced.
fn replacing(ui: Ui, t: &'static Texts, at: usize, entry: Entry) -> Element {
    let text = fill(t.replace_sure, &[("name", &entry.name)]);
    let id = format!("saved-sure-{at}");
    let sure = move || {
        replace(ui, t, &entry);
        browser::focus_soon(&format!("saved-replace-{at}"));
    };
    let cancel = move || {
        say(ui, String::new());
        browser::focus_soon(&format!("saved-replace-{at}"));
    };
    tag("section")
        .class("message warn")
        .child(parts::paragraph(&text))
        .child(button("link", t.replace_it, sure).set("id", id).test_id("saved-sure"))
        .child(button("link", t.cancel, cancel))
}
