//! What is seen of the accuracy page. A change of language draws it anew; what lasts is in
//! [`super::state::Page`].

mod chart;
mod filters;
mod others;
mod picked;
mod rows;
mod slices;

use super::describe;
use super::state::{Page, Rows};
use crate::element::{Element, button, tag};
use crate::{beside, frame, settings};
use beside::{HeadTexts, Kind, cell, column, head, heading, menu, paragraph, scrolling};
use leptos::prelude::*;
use points::{Metric, Row};
use std::sync::Arc;
use words::Language;
use words::accuracy::{Accuracy, accuracy};

/// What every view needs.
#[derive(Clone, Copy)]
struct Ui {
    page: Page,
    language: Language,
    t: &'static Accuracy,
}

impl Ui {
    fn new(page: Page, language: Language) -> Ui {
        Ui { page, language, t: accuracy(language) }
    }

    /// The rows, followed; none while they are on their way.
    fn rows(self) -> Arc<Vec<Row>> {
        match self.page.rows.get() {
            Rows::Here(rows) => rows,
            Rows::Loading | Rows::Failed => Arc::default(),
        }
    }

    /// What is compared, followed.
    fn metric(self) -> Metric {
        self.page.selection.with(|selection| selection.metric)
    }

    /// The calculator with the scenario of `row`.
    fn link(self, row: &Row) -> String {
        format!("{}#{}", calculator(self.language), row.link)
    }
}

/// Where the calculator is, seen from this page.
fn calculator(language: Language) -> String {
    format!("../{}", settings::query(language))
}

/// Draws the live page into `place`; `retry` fetches the points again.
pub fn draw(page: Page, retry: impl Fn() + Copy + Send + Sync + 'static, place: Element) {
    let live = frame::live(place, page.language, move |language| in_language(Ui::new(page, language), retry));
    let _ = live.child(frame::status(page.status).test_id("status"));
}

/// The static first view.
pub fn shell(page: Page) -> Element {
    frame::shell(page.language.get_untracked(), |language| in_language(Ui::new(page, language), || {}))
}

fn in_language(ui: Ui, retry: impl Fn() + Copy + Send + Sync + 'static) -> Vec<Element> {
    let skip = frame::skip_links([("chart", ui.t.skip_chart), ("rows", ui.t.skip_rows)]);
    let body = move || match ui.page.rows.get() {
        Rows::Loading => vec![paragraph(ui.t.loading).class("quiet").test_id("loading")],
        Rows::Failed => vec![failure(ui, retry)],
        Rows::Here(_) => untrack(|| sections(ui)),
    };
    let intro =
        tag("div").class("intro").child(tag("h1").text(ui.t.heading)).child(paragraph(ui.t.lead).class("quiet"));
    let main = tag("main").class("beside accuracy").child(intro).part(body);
    Vec::from(skip)
        .into_iter()
        .chain([header(ui), main, beside::footer(ui.language, "accuracy", ui.t.footer, ui.t.no_script)])
        .collect()
}

/// Every section of the page, from the finding to what is behind it.
fn sections(ui: Ui) -> Vec<Element> {
    let finding = tag("p").class("sentence").test_id("finding").set("translate", "no").follow_text(move || {
        let metric = ui.metric();
        ui.page.points.with(|points| describe::finding(ui.language, metric, points))
    });
    let scatter = tag("div").class("scatter").child(chart::view(ui)).child(picked::view(ui));
    vec![
        finding,
        filters::view(ui),
        scatter,
        slices::view(ui),
        rows::view(ui),
        others::rivals(ui),
        others::causes(ui),
        others::method(ui),
    ]
}

fn header(ui: Ui) -> Element {
    let texts = HeadTexts {
        calculator: ui.t.calculator,
        language: ui.t.language,
        theme: ui.t.theme,
        schemes: [ui.t.theme_auto, ui.t.theme_light, ui.t.theme_dark],
    };
    beside::header((ui.page.language, ui.page.scheme), &texts, move || calculator(ui.language))
}

fn failure(ui: Ui, retry: impl Fn() + 'static) -> Element {
    let again = button("tool strong", ui.t.retry, retry).test_id("retry");
    tag("div").class("message bad").set("role", "alert").test_id("failed").child(paragraph(ui.t.failed)).child(again)
}
