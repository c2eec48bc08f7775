//! Pieces of the pages beside the calculator.

use crate::element::{Element, tag};
use crate::scheme::Scheme;
use crate::{browser, frame, menus, settings};
use leptos::prelude::*;
use words::Language;

/// What the head of a page is made of, in words.
pub(crate) struct HeadTexts {
    /// Way to the calculator.
    pub(crate) calculator: &'static str,
    /// Menu of languages.
    pub(crate) language: &'static str,
    /// Menu of colours.
    pub(crate) theme: &'static str,
    /// Its choices, in the order of [`Scheme::ALL`].
    pub(crate) schemes: [&'static str; 3],
}

/// The head of a page: home, the way to the calculator at `address`, language and colours.
pub(crate) fn header(
    (language, scheme): (RwSignal<Language>, RwSignal<Scheme>),
    t: &HeadTexts,
    address: impl Fn() -> String + Clone + 'static,
) -> Element {
    let home = tag("a").class("home").follow("href", address.clone()).set("translate", "no").text("PerToken");
    let back = tag("a").class("tool strong").follow("href", address).test_id("calculator").text(t.calculator);
    let tools = [back, menus::languages(language, t.language), menus::schemes(scheme, t.theme, t.schemes)];
    let brand = tag("div").class("brand").child(home);
    tag("header").class("top").child(brand).child(tag("div").class("tools").children(tools))
}

/// The foot of the page `here`: the same ways in the same order as under the calculator. Without scripts it also says
/// that they are needed.
pub(crate) fn footer(language: Language, here: &str, text: &str, no_script: &str) -> Element {
    let query = settings::query(language);
    let way = |(page, name): (&str, &str)| {
        let way = tag("a").test_id(page);
        let way = match page {
            "method" => way.set("href", "../method/").set("hreflang", "en"),
            "answers" => way.set("href", ["../", settings::answers(language)].concat()),
            page => way.set("href", ["../", page, "/", &query].concat()),
        };
        tag("p").child(way.text(name))
    };
    let ways = words::page::other_pages(language).into_iter().filter(|(page, _)| *page != here);
    tag("footer").class("foot").child(paragraph(text)).children(ways.map(way)).children([
        tag("noscript").child(paragraph(no_script)),
        paragraph(no_script).class("failure"),
        frame::crashed(language),
    ])
}

/// A paragraph.
pub(crate) fn paragraph(text: &str) -> Element {
    tag("p").text(text)
}

/// A heading.
pub(crate) fn heading(text: &str) -> Element {
    tag("h2").text(text)
}

/// A labelled menu whose choices may change; `options` say value, name and whether it is chosen.
pub(crate) fn menu(
    id: &'static str,
    name: &'static str,
    options: impl Fn() -> Vec<(String, String, bool)> + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let drawn =
        move || options().iter().map(|(value, name, chosen)| menus::option(value, name, *chosen)).collect::<Vec<_>>();
    let select = tag("select").set("id", id).test_id(id).set("translate", "no").part(drawn);
    let select = select.on("change", move |event: web_sys::Event| choose(browser::input_value(&event)));
    tag("div").class("filter").child(tag("label").set("for", id).text(name)).child(select)
}

/// A table in a region that scrolls by itself.
pub(crate) fn scrolling(name: &str, class: &str, table: Element) -> Element {
    tag("div")
        .class(format!("scroll grid-table {class}"))
        .set("tabindex", "0")
        .set("role", "region")
        .label(name)
        .child(table)
}

/// Names over the columns of a table: over texts or over numbers.
pub(crate) fn head(names: impl IntoIterator<Item = (&'static str, Kind)>) -> Element {
    tag("thead").child(tag("tr").children(names.into_iter().map(|(name, kind)| column(kind).text(name))))
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// Text.
    Text,
    /// Numbers.
    Number,
}

/// The place of a name over a column.
pub(crate) fn column(kind: Kind) -> Element {
    let column = tag("th").set("scope", "col");
    if kind == Kind::Text { column.class("left") } else { column }
}

/// A cell.
pub(crate) fn cell(text: impl AsRef<str>) -> Element {
    tag("td").text(text)
}
