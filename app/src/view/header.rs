//! Name, undo, link, language, theme.

use super::{Ui, parts};
use crate::browser;
use crate::element::{Element, button, svg, tag};
use crate::scheme::Scheme;
use crate::state::Notice;
use crate::{address, persist};
use leptos::prelude::*;
use words::Language;

pub(super) fn view(ui: Ui) -> Element {
    let brand = tag("div")
        .class("brand")
        .children([tag("h1").set("translate", "no").text("PerToken"), parts::paragraph(ui.t.tagline)]);
    let tools = [arrow(ui, true), arrow(ui, false), share(ui), languages(ui), schemes(ui)];
    tag("header").class("top").child(brand).child(tag("div").class("tools").children(tools))
}

fn share(ui: Ui) -> Element {
    button("tool strong", "", move || copy(ui, address::share(ui.page), ui.t.copied))
        .test_id("share")
        .label(ui.t.copy_link)
        .hint(Some(ui.t.copy_link_hint))
        .child(tag("span").class("long").text(ui.t.copy_link))
        .child(tag("span").class("brief").set("aria-hidden", "true").text(ui.t.link))
}

fn languages(ui: Ui) -> Element {
    let options = Language::ALL.map(|each| option(each.tag(), language_name(each), each == ui.language));
    menu("lang", ui.t.language, options, move |tag| choose_language(ui, tag))
}

fn schemes(ui: Ui) -> Element {
    let chosen = ui.page.scheme.get_untracked();
    let options = Scheme::ALL.map(|each| option(each.name(), scheme_name(ui, each), each == chosen));
    menu("theme", ui.t.theme, options, move |name| ui.page.scheme.set(Scheme::from_name(name)))
}

fn menu(
    id: &'static str,
    name: &'static str,
    options: impl IntoIterator<Item = Element>,
    choose: impl Fn(&str) + 'static,
) -> Element {
    let menu = tag("select").class("tool").set("id", id).test_id(id).children(options);
    let menu = menu.on("change", move |event: web_sys::Event| choose(&browser::input_value(&event)));
    tag("label").child(tag("span").class("unseen").text(name)).child(menu)
}

fn option(value: &'static str, name: &'static str, selected: bool) -> Element {
    tag("option").set("value", value).flag("selected", selected).text(name)
}

fn language_name(language: Language) -> &'static str {
    match language {
        Language::En => "EN",
        Language::PtBr => "PT",
    }
}

fn scheme_name(ui: Ui, scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Auto => ui.t.theme_auto,
        Scheme::Light => ui.t.theme_light,
        Scheme::Dark => ui.t.theme_dark,
    }
}

fn arrow(ui: Ui, back: bool) -> Element {
    let page = ui.page;
    let (name, id, path) = if back {
        (ui.t.undo, "undo", "M6.5 3.5 3 7l3.5 3.5M3.4 7H10a3.2 3.2 0 0 1 0 6.4H7.5")
    } else {
        (ui.t.redo, "redo", "M9.5 3.5 13 7l-3.5 3.5M12.6 7H6a3.2 3.2 0 0 0 0 6.4h2.5")
    };
    let picture = svg("svg").set("viewBox", "0 0 16 16").set("aria-hidden", "true").child(svg("path").set("d", path));
    button("tool icon", "", move || persist::travel(page, back))
        .test_id(id)
        .label(name)
        .hint(Some(name))
        .follow_state("aria-disabled", move || if back { !page.depth.get().0 } else { !page.depth.get().1 })
        .child(picture)
}

fn choose_language(ui: Ui, tag: &str) {
    if let Some(language) = Language::from_tag(tag) {
        ui.page.language.set(language);
    }
}

/// Copies `text` and says `done`; where the browser refuses, offers it in a field.
pub(super) fn copy(ui: Ui, text: String, done: &'static str) {
    let page = ui.page;
    page.drop_notices(|notice| matches!(notice, Notice::CopyByHand(_)));
    leptos::task::spawn_local(async move {
        if browser::copy(&text).await {
            page.say(done);
        } else {
            // The field is on the page, which an open explanation covers.
            page.explained.set(None);
            page.status.set(ui.t.copy_by_hand.to_owned());
            page.notices.update(|notices| notices.push(Notice::CopyByHand(text)));
        }
    });
}
