//! The claims, by part of the article. What is not looked at is hidden and not taken away, so that what has the
//! focus keeps it.

use super::{Ui, claim, paragraph};
use crate::element::{Element, tag};
use ::claims::Section;
use leptos::prelude::*;

/// Id of the place.
pub(super) const PLACE: &str = "claims";

pub(super) fn view(ui: Ui) -> Element {
    let nothing = paragraph(ui.t.nothing).class("quiet").test_id("nothing");
    let nothing = nothing.follow_flag("hidden", move || ui.page.count() > 0);
    tag("div")
        .class("parts")
        .set("id", PLACE)
        .set("tabindex", "-1")
        .child(nothing)
        .children(Section::ALL.map(|section| part(ui, section)))
}

fn part(ui: Ui, section: Section) -> Element {
    let entries = ui.page.entries.get_untracked();
    let inside = entries.iter().enumerate().filter(|(_, entry)| entry.claim.section == section);
    let places: Vec<usize> = inside.map(|(place, _)| place).collect();
    let items: Vec<Element> = places.iter().map(|place| claim::view(ui, *place, &entries[*place])).collect();
    let is_empty = move || ui.page.shown.with(|shown| !places.iter().any(|place| shown[*place]));
    let id = format!("part-{}", crate::claims::selection::section_key(section));
    let heading = tag("h2").set("id", &id).text(words::claims::section(ui.language, section));
    tag("section")
        .set("aria-labelledby", &id)
        .follow_flag("hidden", is_empty)
        .child(heading)
        .child(tag("ol").class("claims").children(items))
}
