//! What is seen of the claims page. A change of language draws it anew; what lasts is in [`super::state::Page`].

mod badge;
mod claim;
mod filters;
mod list;
mod readings;
mod verdicts;

use super::state::Page;
use crate::beside::{self, HeadTexts, heading, paragraph};
use crate::element::{Element, tag};
use crate::{frame, settings};
use ::claims::{Evidence, Verdict};
use leptos::prelude::*;
use words::Language;
use words::claims::page::{Page as Texts, page as texts};
use words::number::{integer, percent};
use words::page::{Page as Shared, fill};

/// What every view needs.
#[derive(Clone, Copy)]
struct Ui {
    page: Page,
    language: Language,
    t: &'static Texts,
    /// Texts of the calculator.
    shared: &'static Shared,
}

impl Ui {
    fn new(page: Page, language: Language) -> Ui {
        Ui { page, language, t: texts(language), shared: words::page::page(language) }
    }

    fn count(self, n: usize) -> String {
        integer(self.language, n as f64)
    }

    /// The calculator with the scenario of `link`.
    fn link(self, link: &str) -> String {
        format!("{}#{link}", calculator(self.language))
    }
}

/// Where the calculator is, seen from this page.
fn calculator(language: Language) -> String {
    format!("../{}", settings::query(language))
}

/// Draws the live page into `place`.
pub fn draw(page: Page, place: Element) {
    let live = frame::live(place, page.language, move |language| in_language(Ui::new(page, language)));
    let _ = live.child(frame::status(page.status).test_id("status"));
}

/// The static first view.
pub fn shell(page: Page) -> Element {
    frame::shell(page.language.get_untracked(), |language| in_language(Ui::new(page, language)))
}

/// The badge of a verdict by itself.
#[cfg(feature = "ssr")]
pub(crate) fn badge_of(language: Language, verdict: Verdict) -> Element {
    badge::verdict(Ui::new(Page::new(language), language), verdict)
}

/// How many claims are shown, in a sentence; followed.
pub fn count(page: Page) -> String {
    let language = page.language.get();
    let all = page.entries.with(|entries| entries.len());
    let [n, all] = [page.count(), all].map(|n| integer(language, n as f64));
    fill(texts(language).shown, &[("n", &n), ("all", &all)])
}

fn in_language(ui: Ui) -> Vec<Element> {
    let skip = frame::skip_links([(filters::PLACE, ui.t.skip_filters), (list::PLACE, ui.t.skip_claims)]);
    let lead = fill(ui.t.lead, &[("n", &ui.count(::claims::claims().count()))]);
    let intro = tag("div").class("intro").child(tag("h1").text(ui.t.heading)).child(paragraph(&lead).class("quiet"));
    let body = move || match ui.page.entries.with(|entries| entries.is_empty()) {
        true => vec![paragraph(ui.t.loading).class("quiet").test_id("loading")],
        false => untrack(|| vec![verdicts::view(ui), filters::view(ui), list::view(ui), method(ui)]),
    };
    let main = tag("main").class("beside article").child(intro).part(body);
    let foot = beside::footer(ui.language, "claims", ui.t.footer, ui.t.no_script);
    Vec::from(skip).into_iter().chain([header(ui), main, foot]).collect()
}

fn header(ui: Ui) -> Element {
    let texts = HeadTexts {
        calculator: ui.t.calculator,
        language: ui.shared.language,
        theme: ui.shared.theme,
        schemes: [ui.shared.theme_auto, ui.shared.theme_light, ui.shared.theme_dark],
    };
    beside::header((ui.page.language, ui.page.scheme), &texts, move || calculator(ui.language))
}

/// How verdicts come to be.
fn method(ui: Ui) -> Element {
    let room = |evidence: Evidence| percent(ui.language, evidence.tolerance());
    let (exact, uncertain) = (room(Evidence::Physics), room(Evidence::Model));
    let text = fill(ui.t.method_text, &[("exact", &exact), ("uncertain", &uncertain)]);
    let meaning = |verdict| {
        let name = tag("dt").child(badge::verdict(ui, verdict));
        let meaning = tag("dd").text(words::claims::verdict_meaning(ui.language, verdict));
        tag("div").child(name).child(meaning)
    };
    tag("section")
        .class("method")
        .child(heading(ui.t.method))
        .child(paragraph(ui.t.method_readings).class("prose"))
        .child(paragraph(&text).class("prose"))
        .child(tag("dl").class("meanings").children(Verdict::ALL.map(meaning)))
}
