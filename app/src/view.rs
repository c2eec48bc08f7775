//! What is seen. Every view is a plain function of the page and its language; a change of
//! language draws everything anew: what lasts is in [`crate::state::Page`].

mod accounts;
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
mod waterfall;

use crate::element::{Element, tag};
use crate::frame;
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
    let live = frame::live(place, page.language, move |language| in_language(Ui::new(page, language)));
    let _ = live.child(parts::toast(page)).child(frame::status(page.status).test_id("status"));
}

/// The static first view in the page's language. Its inputs cannot be used: what is typed into
/// them would be lost when the live page takes their place.
pub fn shell(page: Page) -> Element {
    frame::shell(page.language.get_untracked(), |language| in_language(Ui::new(page, language)))
}

fn in_language(ui: Ui) -> Vec<Element> {
    let findings = tag("div").class("findings").children([
        notices::view(ui),
        waterfall::view(ui),
        ledger::view(ui),
        bars::view(ui),
        charts::view(ui),
        accounts::view(ui),
        foot::price(ui),
    ]);
    let main = tag("main")
        .class("bench")
        .children(answer::view(ui))
        .child(inputs::view(ui))
        .child(findings)
        .child(foot::view(ui));
    let places = [("headline", ui.t.skip_result), ("inputs", ui.t.skip_inputs), ("charts", ui.t.skip_charts)];
    let mut all = Vec::from(frame::skip_links(places));
    all.extend([header::view(ui), main, answer::bar(ui), explain::view(ui)]);
    all
}
