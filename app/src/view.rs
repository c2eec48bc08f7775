//! What is seen. Every view is a plain function of the page and its language; a change of
//! language draws everything anew: what lasts is in [`crate::state::Page`].

mod accounts;
pub(crate) mod answer;
pub(crate) mod choice;
pub(crate) mod combobox;
pub(crate) mod foot;
pub(crate) mod header;
pub(crate) mod inputs;
pub(crate) mod ledger;
pub(crate) mod load;
pub(crate) mod notices;
pub(crate) mod number;
pub(crate) mod parts;
mod reais;
mod report;
pub(crate) mod rows;

use crate::browser;
use crate::element::{Element, tag};
use crate::frame;
use crate::places::{self, Place};
use crate::presets;
use crate::state::{Page, Studies, Work};
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
    pub(crate) fn new(page: Page, language: Language) -> Ui {
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

/// A place that the studies fill. Until they are there, it keeps what the static view shows, which is true only of the
/// state that the static view shows.
fn place(ui: Ui, place: Place) -> Element {
    let is_other = |work: &Work| work.scenario != *presets::base(presets::FIRST);
    // What is filled needs no class, and to change it would restyle all of it.
    let is_filled = move || ui.page.studies.get() == Studies::Here && browser::has_root_attribute("data-studies");
    let other = move || match is_filled() {
        true => ui.page.work.with_untracked(is_other),
        false => ui.page.work.with(is_other),
    };
    places::place(place, || filled(ui, place)).follow_class("stale", parts::stale(ui)).follow_class("waiting", other)
}

#[cfg(feature = "ssr")]
fn filled(ui: Ui, place: Place) -> Vec<Element> {
    crate::studies::filled(ui, place)
}

#[cfg(not(feature = "ssr"))]
fn filled(_: Ui, _: Place) -> Vec<Element> {
    Vec::new()
}

fn in_language(ui: Ui) -> Vec<Element> {
    let findings = tag("div").class("findings").children([
        notices::view(ui),
        place(ui, Place::Compare),
        place(ui, Place::Waterfall),
        ledger::view(ui),
        place(ui, Place::Wholes),
        place(ui, Place::Charts),
        place(ui, Place::Studies),
        accounts::view(ui),
        foot::price(ui),
    ]);
    let main = tag("main")
        .class("bench")
        .children(answer::view(ui))
        .child(inputs::view(ui))
        .child(findings)
        .child(report::view(ui))
        .child(foot::view(ui));
    let places = [("headline", ui.t.skip_result), ("inputs", ui.t.skip_inputs), ("charts", ui.t.skip_charts)];
    let mut all = Vec::from(frame::skip_links(places));
    all.extend([header::view(ui), main, answer::bar(ui), place(ui, Place::Over)]);
    all
}
