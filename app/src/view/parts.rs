//! Small pieces that many views use.

use super::Ui;
use crate::address;
use crate::describe;
use crate::element::{Element, tag};
use crate::settings;
use crate::state::Page;
use leptos::prelude::*;

/// Text that changes.
pub(super) fn live(class: &'static str, text: impl Fn() -> String + 'static) -> Element {
    tag("span").class(class).set("translate", "no").follow_text(text)
}

/// The text of a figure.
pub(super) fn text_of(ui: Ui, key: &'static str) -> Memo<String> {
    Memo::new(move |_| {
        ui.page.shown.with(|shown| describe::short(ui.language, shown.as_ref().map(|s| &s.estimate), key))
    })
}

/// A figure: its value as a button that explains it.
pub(super) fn figure(ui: Ui, key: &'static str, class: &'static str) -> Element {
    figure_saying(ui, key, class, text_of(ui, key))
}

/// A figure whose text is at hand.
pub(super) fn figure_saying(ui: Ui, key: &'static str, class: &'static str, text: Memo<String>) -> Element {
    let label = words::labels::figure(ui.language, key).unwrap_or_default();
    tag("button")
        .set("type", "button")
        .class(format!("figure {class}"))
        .test_id(format!("figure-{key}"))
        .set("aria-haspopup", "dialog")
        .hint(words::help::figure(ui.language, key))
        .follow("aria-label", move || text.with(|text| format!("{label}: {text}, {}", ui.t.explain)))
        .on("click", move |_: web_sys::Event| ui.page.explained.set(Some(key)))
        .child(live("", move || text.get()))
}

/// A heading.
pub(super) fn heading(text: &str) -> Element {
    tag("h2").text(text)
}

/// A paragraph.
pub(super) fn paragraph(text: &str) -> Element {
    tag("p").text(text)
}

/// The way to the accuracy page.
pub(super) fn to_accuracy(ui: Ui) -> Element {
    tag("a").set("href", format!("accuracy/{}", settings::query(ui.language))).text(ui.t.accuracy)
}

/// The way to the claims page.
pub(super) fn to_claims(ui: Ui) -> Element {
    tag("a").set("href", format!("claims/{}", settings::query(ui.language))).text(ui.t.claims)
}

/// The way to the calibration page, with what is worked on.
pub(super) fn to_calibrate(ui: Ui) -> Element {
    let address = move || {
        ui.page.work.track();
        format!("calibrate/{}#{}", settings::query(ui.language), address::link_of(ui.page))
    };
    tag("a").follow("href", address).text(ui.t.calibrate)
}

/// One line of a list of figures.
pub(super) fn line(name: &str, value: Element) -> Element {
    tag("div").class("line").child(tag("dt").text(name)).child(tag("dd").child(value))
}

/// Whether what is shown belongs to an earlier state, because the present one has problems.
pub(super) fn stale(ui: Ui) -> impl Fn() -> bool + Copy + 'static {
    move || ui.page.problems.with(|problems| !problems.is_empty())
}

/// A short word about what was just done, for the eye.
pub(super) fn toast(page: Page) -> Element {
    tag("p")
        .class("toast")
        .set("aria-hidden", "true")
        .follow_flag("hidden", move || page.toast.with(|text| text.is_empty()))
        .follow_text(move || page.toast.get().to_owned())
}

/// Whether what an input says is refused.
pub(super) fn has_problem(ui: Ui, key: &str) -> bool {
    ui.page.problems.with(|problems| problems.iter().any(|problem| problem.field == key))
}
