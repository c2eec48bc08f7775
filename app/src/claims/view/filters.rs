//! Which claims are looked at, beside their verdicts.

use super::{Ui, count, paragraph};
use crate::beside::menu;
use crate::browser;
use crate::claims::selection::{LONGEST_FIND, Selection, section_key, section_of};
use crate::element::{Element, button, tag};
use ::claims::Section;
use leptos::prelude::*;
use words::claims::section as name;
use words::page::fill;

/// Id of the place.
pub(super) const PLACE: &str = "filters";
/// Id of the field that is searched with.
const FIELD: &str = "find";

pub(super) fn view(ui: Ui) -> Element {
    let choose = move |key: String| {
        ui.page.select(move |selection| Selection { section: section_of(&key), ..selection });
    };
    let parts = menu("section", ui.t.by_section, move || options(ui), choose);
    let clear = button("tool strong", ui.t.clear, move || ui.page.select(Selection::cleared))
        .test_id("clear")
        .follow_state("aria-disabled", move || !ui.page.selection.with(Selection::is_narrow));
    let shown = tag("p").class("shown").test_id("count").set("translate", "no").follow_text(move || count(ui.page));
    tag("section")
        .class("which")
        .set("id", PLACE)
        .set("tabindex", "-1")
        .label(ui.t.filters)
        .child(tag("div").class("narrow").children([parts, field(ui), clear, shown]))
        .part(move || unknown(ui))
}

fn options(ui: Ui) -> Vec<(String, String, bool)> {
    let counts = ui.page.sections.get();
    let chosen = ui.page.selection.with(|selection| selection.section);
    let every = fill(ui.t.every, &[("n", &ui.count(counts.iter().sum()))]);
    let option = |section: Section| {
        let n = ui.count(counts[section as usize]);
        let text = fill(ui.t.choice, &[("name", name(ui.language, section)), ("n", &n)]);
        (section_key(section).to_owned(), text, chosen == Some(section))
    };
    std::iter::once((String::new(), every, chosen.is_none())).chain(Section::ALL.map(option)).collect()
}

fn field(ui: Ui) -> Element {
    let look = move |event: web_sys::Event| {
        let find = browser::input_value(&event).chars().take(LONGEST_FIND).collect();
        ui.page.select(move |selection| Selection { find, ..selection });
    };
    let input = tag("input")
        .set("type", "search")
        .set("id", FIELD)
        .test_id(FIELD)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("maxlength", LONGEST_FIND.to_string())
        .follow_value(move || ui.page.selection.with(|selection| selection.find.clone()))
        .on("input", look);
    tag("div").class("filter").child(tag("label").set("for", FIELD).text(ui.t.find)).child(input)
}

fn unknown(ui: Ui) -> Vec<Element> {
    let names = ui.page.unknown.get().join(", ");
    if names.is_empty() {
        return Vec::new();
    }
    let text = fill(ui.t.unknown_filters, &[("names", &names)]);
    vec![tag("div").class("message warn").test_id("unknown").child(paragraph(&text))]
}
