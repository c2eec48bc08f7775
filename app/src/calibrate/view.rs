//! What is seen of the calibration page. A change of language draws it anew; what lasts is in
//! [`super::state::Page`].

mod correction;
mod examples;
mod field;
mod run;
mod scenario;
mod table;

use super::paste::FIELD;
use super::state::{Outcome, Page};
use crate::beside::{self, HeadTexts, heading, paragraph};
use crate::element::{Element, tag};
use crate::{frame, settings};
use cost_core::{Scenario, link};
use leptos::prelude::*;
use words::Language;
use words::calibrate::{Calibrate, calibrate};
use words::page::Page as Shared;

/// What every view needs.
#[derive(Clone, Copy)]
struct Ui {
    page: Page,
    language: Language,
    t: &'static Calibrate,
    /// Texts of the calculator.
    shared: &'static Shared,
}

impl Ui {
    fn new(page: Page, language: Language) -> Ui {
        Ui { page, language, t: calibrate(language), shared: words::page::page(language) }
    }

    /// Where the calculator is with the scenario of the address, followed; without one, as it was left.
    fn calculator(self) -> String {
        let bare = format!("../{}", settings::query(self.language));
        self.page.linked.with(|linked| match linked.is_readable {
            true => format!("{bare}#{}", link::encode(&linked.scenario, &linked.unknown)),
            false => bare,
        })
    }

    /// The link of `scenario`, with what the address carried along.
    fn link(self, scenario: &Scenario) -> String {
        self.page.linked.with_untracked(|linked| link::encode(scenario, &linked.unknown))
    }
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

fn in_language(ui: Ui) -> Vec<Element> {
    let [skip] = frame::skip_links([(FIELD, ui.t.skip_field)]);
    let intro =
        tag("div").class("intro").child(tag("h1").text(ui.t.heading)).child(paragraph(ui.t.lead).class("quiet"));
    let below = move || match ui.page.outcome.get() {
        Outcome::Read(reading) => untrack(|| run::view(ui, &reading)),
        Outcome::Nothing | Outcome::NoFile | Outcome::Refused(_) => vec![examples::view(ui)],
    };
    let main = tag("main").class("beside calibrate").children([intro, scenario::view(ui), field::view(ui)]).part(below);
    vec![skip, header(ui), main, beside::footer(ui.language, "calibrate", ui.t.footer, ui.t.no_script)]
}

fn header(ui: Ui) -> Element {
    let texts = HeadTexts {
        calculator: ui.t.calculator,
        language: ui.shared.language,
        theme: ui.shared.theme,
        schemes: [ui.shared.theme_auto, ui.shared.theme_light, ui.shared.theme_dark],
    };
    beside::header((ui.page.language, ui.page.scheme), &texts, move || ui.calculator())
}

/// A list of sentences.
fn list(sentences: impl IntoIterator<Item = String>) -> Element {
    tag("ul").children(sentences.into_iter().map(|sentence| tag("li").text(sentence)))
}

/// Names with their values.
fn lines(values: impl IntoIterator<Item = (&'static str, String)>) -> Element {
    let line = |(name, text): (&'static str, String)| {
        tag("div").class("line").child(tag("dt").text(name)).child(tag("dd").set("translate", "no").text(text))
    };
    tag("dl").children(values.into_iter().map(line))
}

/// Sentences under a text, as a message.
fn message(kind: &str, text: &str, sentences: impl IntoIterator<Item = String>) -> Element {
    tag("div").class(format!("message {kind}")).child(paragraph(text)).child(list(sentences))
}
