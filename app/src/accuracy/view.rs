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
use crate::{browser, menus, settings};
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
    let drawn = move || {
        let ui = Ui::new(page, page.language.get());
        untrack(|| in_language(ui, retry))
    };
    let status = tag("p").class("unseen").test_id("status").set("role", "status").set("aria-live", "polite");
    let _ = place.part(drawn).child(status.follow_text(move || page.status.get()));
}

/// The static first view.
pub fn shell(page: Page) -> Element {
    let ui = Ui::new(page, page.language.get_untracked());
    tag("div").class("shell").set("lang", ui.language.tag()).children(in_language(ui, || {}))
}

fn in_language(ui: Ui, retry: impl Fn() + Copy + Send + Sync + 'static) -> Vec<Element> {
    let skip = [("chart", ui.t.skip_chart), ("rows", ui.t.skip_rows)].map(|(id, text)| {
        tag("a").class("skip").set("href", format!("#{id}")).text(text).on("click", move |event: web_sys::Event| {
            event.prevent_default();
            browser::jump_to(id);
        })
    });
    let body = move || match ui.page.rows.get() {
        Rows::Loading => vec![paragraph(ui.t.loading).class("quiet").test_id("loading")],
        Rows::Failed => vec![failure(ui, retry)],
        Rows::Here(_) => untrack(|| sections(ui)),
    };
    let intro =
        tag("div").class("intro").child(tag("h1").text(ui.t.heading)).child(paragraph(ui.t.lead).class("quiet"));
    let main = tag("main").class("accuracy").child(intro).part(body);
    Vec::from(skip).into_iter().chain([header(ui), main, footer(ui)]).collect()
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
    let home = tag("a").class("home").set("href", calculator(ui.language)).set("translate", "no").text("PerToken");
    let schemes = [ui.t.theme_auto, ui.t.theme_light, ui.t.theme_dark];
    let back = tag("a").class("tool strong").set("href", calculator(ui.language)).test_id("calculator");
    let tools = [
        back.text(ui.t.calculator),
        menus::languages(ui.page.language, ui.t.language),
        menus::schemes(ui.page.scheme, ui.t.theme, schemes),
    ];
    let brand = tag("div").class("brand").child(home);
    tag("header").class("top").child(brand).child(tag("div").class("tools").children(tools))
}

fn failure(ui: Ui, retry: impl Fn() + 'static) -> Element {
    let again = button("tool strong", ui.t.retry, retry).test_id("retry");
    tag("div").class("message bad").set("role", "alert").test_id("failed").child(paragraph(ui.t.failed)).child(again)
}

fn footer(ui: Ui) -> Element {
    tag("footer").class("foot").children([
        paragraph(ui.t.footer),
        tag("noscript").child(paragraph(ui.t.no_script)),
        paragraph(ui.t.no_script).class("failure"),
    ])
}

fn paragraph(text: &str) -> Element {
    tag("p").text(text)
}

fn heading(text: &str) -> Element {
    tag("h2").text(text)
}

/// A labelled menu whose choices may change; `options` say value, name and whether it is chosen.
fn menu(
    id: &'static str,
    name: &'static str,
    options: impl Fn() -> Vec<(String, String, bool)> + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let drawn =
        move || options().iter().map(|(value, name, chosen)| menus::option(value, name, *chosen)).collect::<Vec<_>>();
    let select = tag("select").set("id", id).test_id(id).set("translate", "no").part(drawn);
    let select = select.on("change", move |event: web_sys::Event| choose(browser::input_value(&event)));
    tag("div").class("filter").child(tag("label").set("for", id).text(name)).child(select)
}

/// A table in a region that scrolls by itself.
fn scrolling(name: &str, class: &str, table: Element) -> Element {
    tag("div")
        .class(format!("scroll grid-table {class}"))
        .set("tabindex", "0")
        .set("role", "region")
        .label(name)
        .child(table)
}

/// Names over the columns of a table: over texts or over numbers.
fn head(names: impl IntoIterator<Item = (&'static str, Kind)>) -> Element {
    tag("thead").child(tag("tr").children(names.into_iter().map(|(name, kind)| column(kind).text(name))))
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
}

/// The place of a name over a column.
fn column(kind: Kind) -> Element {
    let column = tag("th").set("scope", "col");
    if kind == Kind::Text { column.class("left") } else { column }
}

/// A cell.
fn cell(text: impl AsRef<str>) -> Element {
    tag("td").text(text)
}
