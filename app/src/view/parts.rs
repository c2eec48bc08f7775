//! Small pieces that many views use.

use super::Ui;
use crate::address;
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::settings;
use crate::state::{Dialog, Input, Notice, Page};
use leptos::prelude::*;

/// Text that changes.
pub(crate) fn live(class: &'static str, text: impl Fn() -> String + 'static) -> Element {
    tag("span").class(class).set("translate", "no").follow_text(text)
}

/// The text of a figure.
pub(crate) fn text_of(ui: Ui, key: &'static str) -> Memo<String> {
    Memo::new(move |_| {
        ui.page.shown.with(|shown| describe::short(ui.language, shown.as_ref().map(|s| &s.estimate), key))
    })
}

/// A figure: its value as a button that explains it.
pub(crate) fn figure(ui: Ui, key: &'static str, class: &'static str) -> Element {
    figure_saying(ui, key, class, text_of(ui, key))
}

/// A figure whose text is at hand.
pub(crate) fn figure_saying(ui: Ui, key: &'static str, class: &'static str, text: Memo<String>) -> Element {
    let label = words::labels::figure(ui.language, key).unwrap_or_default();
    explained(ui, key, label, class, text).test_id(format!("figure-{key}"))
}

/// What the step `key` gives, called `label`, as a button that explains it.
pub(crate) fn explained(
    ui: Ui,
    key: &'static str,
    label: &'static str,
    class: &'static str,
    text: Memo<String>,
) -> Element {
    tag("button")
        .set("type", "button")
        .class(format!("figure {class}"))
        .set("aria-haspopup", "dialog")
        .hint(words::help::figure(ui.language, key))
        .follow("aria-label", move || text.with(|text| format!("{label}: {text}, {}", ui.t.explain)))
        .on("click", move |_: web_sys::Event| ui.page.explained.set(Some(key)))
        .child(live("", move || text.get()))
}

/// A heading.
pub(crate) fn heading(text: &str) -> Element {
    tag("h2").text(text)
}

/// A paragraph.
pub(crate) fn paragraph(text: &str) -> Element {
    tag("p").text(text)
}

/// The button that opens `dialog`.
pub(crate) fn opener(ui: Ui, dialog: Dialog, name: &str) -> Element {
    button("link", name, move || ui.page.dialog.set(Some(dialog)))
        .set("aria-haspopup", "dialog")
        .test_id(["open-", dialog.kind()].concat())
}

/// The way to the accuracy page.
pub(crate) fn to_accuracy(ui: Ui) -> Element {
    tag("a").set("href", format!("accuracy/{}", settings::query(ui.language))).text(ui.t.accuracy)
}

/// The way to the method, which is in English.
pub(crate) fn to_method(ui: Ui) -> Element {
    tag("a").set("href", "method/").set("hreflang", "en").text(ui.t.method)
}

/// The way to the claims page.
pub(crate) fn to_claims(ui: Ui) -> Element {
    tag("a").set("href", format!("claims/{}", settings::query(ui.language))).text(ui.t.claims)
}

/// The way to the pages of answers, which stand in a folder for each language.
pub(crate) fn to_answers(ui: Ui) -> Element {
    tag("a").set("href", settings::answers(ui.language)).text(ui.t.answers)
}

/// The way to the calibration page, with what is worked on.
pub(crate) fn to_calibrate(ui: Ui) -> Element {
    let address = move || {
        ui.page.work.track();
        format!("calibrate/{}#{}", settings::query(ui.language), address::link_of(ui.page))
    };
    tag("a").follow("href", address).text(ui.t.calibrate)
}

/// One line of a list of figures.
pub(crate) fn line(name: &str, value: Element) -> Element {
    tag("div").class("line").child(tag("dt").text(name)).child(tag("dd").child(value))
}

/// Whether what is shown belongs to an earlier state, because the present one has problems.
pub(crate) fn stale(ui: Ui) -> impl Fn() -> bool + Copy + 'static {
    move || ui.page.problems.with(|problems| !problems.is_empty())
}

/// A short word about what was just done, for the eye.
pub(crate) fn toast(page: Page) -> Element {
    tag("p")
        .class("toast")
        .set("aria-hidden", "true")
        .follow_flag("hidden", move || page.toast.with(|text| text.is_empty()))
        .follow_text(move || page.toast.get().to_owned())
}

/// Whether what an input says is refused.
pub(crate) fn refused(input: RwSignal<Input>) -> impl Fn() -> bool + 'static {
    move || input.with(|input| input.problem.is_some())
}

/// Hands an address to the system's sheet and says what it holds; copies it where that fails.
pub(crate) fn share(page: Page, address: String, holds: &'static str, done: &'static str) {
    leptos::task::spawn_local(async move {
        page.say(holds);
        if !browser::share(&address).await {
            copy(page, address, done);
        }
    });
}

/// Copies `text` and says `done`; where the browser refuses, offers it in a field.
pub(crate) fn copy(page: Page, text: String, done: &'static str) {
    page.drop_notices(|notice| matches!(notice, Notice::CopyByHand(_)));
    leptos::task::spawn_local(async move {
        if browser::copy(&text).await {
            page.say(done);
        } else {
            // The field is on the page, which an open explanation covers.
            page.explained.set(None);
            page.copy_by_hand(text);
        }
    });
}
