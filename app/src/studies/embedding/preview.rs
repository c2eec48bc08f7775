//! What an embed shows: the element itself, from the files that the HTML names.

use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::studies::own::dialog;
use crate::view::parts;
use crate::{address, browser};
use leptos::prelude::*;
use words::embed::Sharing as Texts;

/// The script of the element, beside the page.
const SCRIPT: &str = "embed/1/element.js";

/// The element, in a box as wide as a frame would be.
pub(super) fn view(ui: Ui, t: &'static Texts) -> Element {
    let wishes = ui.found.embedding;
    // Without a network nothing is asked of it.
    let is_there = wishes.is_loaded.get_value() || browser::is_online();
    wishes.is_missing.set(!is_there);
    let loaded = move |_: web_sys::Event| wishes.is_loaded.set_value(true);
    let missing = move |_: web_sys::Event| wishes.is_missing.set(true);
    let script = tag("script").set("type", "module").on("error", missing).on("load", loaded);
    // The source comes last: the script is loaded once it stands in the document.
    let script = script.set("src", [&browser::own_folder(), SCRIPT].concat());
    let setting = move |name: &'static str| {
        move || wishes.settings().into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    };
    let link = move || {
        ui.page.shown.track();
        ui.page.work.track();
        address::link_of(ui.page)
    };
    let element = tag("per-token")
        .test_id("embedding-preview")
        .follow("state", link)
        .follow("lang", move || wishes.language(ui).tag().to_owned())
        .follow_maybe("controls", setting("controls"))
        .follow_maybe("readonly", setting("readonly"))
        .follow_maybe("breakdown", setting("breakdown"))
        .follow_maybe("theme", setting("theme"));
    let width = move |place: &web_sys::Element| {
        use wasm_bindgen::JsCast;
        let Some(place) = place.dyn_ref::<web_sys::HtmlElement>().cloned() else { return };
        Effect::new(move |_| {
            let width = wishes.width.number(ui.language).filter(|_| !wishes.wished.with(|wished| wished.is_element));
            let width = width.map_or_else(|| "100%".to_owned(), |width| format!("{width}px"));
            let _ = place.style().set_property("width", &width);
        });
    };
    let failed = parts::paragraph(t.no_preview).class("error").test_id("embedding-missing");
    let failed = failed.follow_flag("hidden", move || !wishes.is_missing.get());
    let place = tag("div").class("embedding-place").child(element).with(width);
    let scrolls = tag("div").class("embedding-scroll").set("tabindex", "0").set("role", "region").label(t.preview);
    let scrolls = scrolls.child(place).follow_flag("hidden", move || wishes.is_missing.get());
    dialog::group(t.preview, Vec::new()).child(scrolls).child(failed).children(is_there.then_some(script))
}
