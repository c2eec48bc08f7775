//! What is seen. Every view is a plain function of the page and its language; a change of
//! language draws everything anew, since all state lives in [`crate::state::Page`].

mod answer;
mod bars;
mod charts;
mod choice;
mod combobox;
mod explain;
mod foot;
mod header;
mod inputs;
mod ledger;
mod load;
mod notices;
mod number;
mod parts;
mod rows;

use crate::element::{Element, tag};
use crate::state::Page;
use leptos::prelude::*;
use words::Language;
use words::page::Page as Texts;

/// What every view needs.
#[derive(Clone, Copy)]
pub(crate) struct Ui {
    /// The state.
    pub(crate) page: Page,
    /// The language that is shown.
    pub(crate) language: Language,
    /// Its texts.
    pub(crate) t: &'static Texts,
}

impl Ui {
    fn new(page: Page, language: Language) -> Ui {
        Ui { page, language, t: words::page::page(language) }
    }
}

/// Draws the live page into `place`.
pub fn draw(page: Page, place: Element) {
    // Only a change of language draws everything anew: what views read while they are drawn is theirs to follow.
    let drawn = move || {
        let ui = Ui::new(page, page.language.get());
        untrack(|| in_language(ui))
    };
    let toast = tag("p").class("toast").set("aria-hidden", "true");
    let status = tag("p").class("unseen").set("role", "status").set("aria-live", "polite").test_id("status");
    let toast = toast
        .follow_flag("hidden", move || page.toast.with(|text| text.is_empty()))
        .follow_text(move || page.toast.get().to_owned());
    let _ = place.part(drawn).child(toast).child(status.follow_text(move || page.status.get()));
}

/// The static first view in the page's language. Its inputs cannot be used: what is typed into
/// them would be lost when the live page takes their place.
pub fn shell(page: Page) -> Element {
    let ui = Ui::new(page, page.language.get_untracked());
    tag("div").class("shell").set("lang", ui.language.tag()).children(in_language(ui))
}

fn in_language(ui: Ui) -> Vec<Element> {
    let findings = tag("div").class("findings").children([
        notices::view(ui),
        ledger::view(ui),
        bars::view(ui),
        charts::view(ui),
        foot::price(ui),
    ]);
    let main = tag("main")
        .class("bench")
        .children(answer::view(ui))
        .child(inputs::view(ui))
        .child(findings)
        .child(foot::view(ui));
    let mut all = Vec::from(parts::skip_links(ui));
    all.extend([header::view(ui), main, answer::bar(ui), explain::view(ui)]);
    all
}
