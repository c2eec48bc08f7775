//! Menus: native selects, the two of the header among them.

use crate::browser;
use crate::element::{Element, tag};
use crate::scheme::Scheme;
use leptos::prelude::*;
use words::Language;

/// The menu of languages.
pub fn languages(language: RwSignal<Language>, name: &'static str) -> Element {
    let chosen = language.get_untracked();
    let options = Language::ALL.map(|each| option(each.tag(), language_name(each), each == chosen));
    tool("lang", name, options, move |tag| {
        if let Some(chosen) = Language::from_tag(tag) {
            language.set(chosen);
        }
    })
}

/// The menu of colours, with their names in the order of [`Scheme::ALL`].
pub fn schemes(scheme: RwSignal<Scheme>, name: &'static str, names: [&'static str; 3]) -> Element {
    let chosen = scheme.get_untracked();
    let options = Scheme::ALL.into_iter().zip(names).map(|(each, name)| option(each.name(), name, each == chosen));
    tool("theme", name, options, move |name| scheme.set(Scheme::from_name(name)))
}

fn tool(
    id: &'static str,
    name: &'static str,
    options: impl IntoIterator<Item = Element>,
    choose: impl Fn(&str) + 'static,
) -> Element {
    let menu = tag("select").class("tool").set("id", id).test_id(id).children(options);
    let menu = menu.on("change", move |event: web_sys::Event| choose(&browser::input_value(&event)));
    tag("label").child(tag("span").class("unseen").text(name)).child(menu)
}

/// One choice of a menu.
pub fn option(value: &str, name: &str, selected: bool) -> Element {
    tag("option").set("value", value).flag("selected", selected).text(name)
}

fn language_name(language: Language) -> &'static str {
    match language {
        Language::En => "EN",
        Language::PtBr => "PT",
    }
}
