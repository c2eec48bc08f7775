//! What is worked on beside what has been pinned: what differs first, then what comes of it.

mod refused;
mod rows;

use super::explain::{Stage, explain};
use super::figure::table::{Cell, Table};
use super::figure::{Figure, source};
use super::{Column, Ui};
use crate::chart::{Kind, Scale};
use crate::drawing::text;
use crate::element::{Element, button, svg, tag};
use crate::state::Work;
use crate::view::parts;
use crate::{describe, wire};
use cost_core::link;
use leptos::prelude::*;
use rows::{Part, Row};
use words::compare::{self as said, compare as texts};
use words::page::fill;

/// Names of the columns; the first is what is worked on.
pub(super) const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];

const ROW: f64 = 34.0;
const BAR: f64 = 12.0;
/// Width of a letter over a bar, and then some.
const LETTER: f64 = 7.5;
/// Letters that a model's name keeps.
const LEAST: usize = 8;

/// The comparison for those who take it along.
const COMPARE: Figure = Figure {
    id: "compare",
    name: |ui| texts(ui.language).name,
    finding,
    lead: |ui| texts(ui.language).lead.to_owned(),
    described: finding,
    table,
    height: |ui| ui.found.compared.with(|all| 16.0 + ROW * all.len() as f64),
    drawing,
    spots: |_, _| Vec::new(),
    said: |_, _| String::new(),
    deed: None,
    behind: None,
    whole: None,
};

pub(super) fn view(ui: Ui) -> Vec<Element> {
    let is_alone = Memo::new(move |_| ui.found.compared.with(|all| all.len() < 2));
    vec![refused::view(ui), tag("div").part(move || if is_alone.get() { Vec::new() } else { vec![drawn(ui)] })]
}

fn drawn(ui: Ui) -> Element {
    let t = texts(ui.language);
    let only = RwSignal::new(true);
    let finding = tag("h2").class("finding").child(parts::live("", move || finding(ui)));
    let toggle = button("tool", t.only_differences, move || only.update(|only| *only = !*only))
        .test_id("only-differences")
        .follow_state("aria-pressed", move || only.get());
    let as_table = RwSignal::new(true);
    let toggle = toggle.follow_flag("hidden", move || !as_table.get());
    let tools = COMPARE.tools(ui, as_table).child(toggle);
    let region = move || {
        let region = tag("div").class("scroll").set("tabindex", "0").set("role", "region");
        region.label(format!("{}: {}", t.name, ui.t.table)).part(move || vec![grid(ui, only.get())])
    };
    let body = move || if as_table.get() { vec![region()] } else { COMPARE.drawn(ui).into() };
    tag("section")
        .class("chart compare")
        .set("id", "compare")
        .test_id("compare")
        .label(t.name)
        .follow_class("stale", parts::stale(ui.plain()))
        .child(
            tag("div")
                .class("chart-head")
                .child(tag("p").class("figure-name").text(t.name))
                .child(finding)
                .child(tools),
        )
        .child(tag("div").part(body))
        .child(tag("p").class("hint").text([t.best_is, " ", t.lead].concat()))
        .child(source(ui))
}

fn finding(ui: Ui) -> String {
    ui.found.compared.with(|all| {
        let per = ui.page.per.get();
        let costs: Vec<_> = all.iter().map(|column| (letter(column), per.cost_of(&column.shown.estimate))).collect();
        said::finding(ui.language, per, &costs)
    })
}

fn letter(column: &Column) -> char {
    LETTERS.get(column.index).copied().unwrap_or_default()
}

fn grid(ui: Ui, only: bool) -> Element {
    let t = texts(ui.language);
    ui.found.compared.with(|all| {
        let heads = all.iter().map(|column| {
            let letter = letter(column).to_string();
            let is_now = column.index == 0;
            let name = if is_now { fill(t.now, &[("letter", &letter)]) } else { letter.clone() };
            let name = tag("b").text(name);
            let head = tag("th")
                .set("scope", "col")
                .child(name)
                .child(tag("span").text(describe::title(ui.language, &column.shown)));
            if is_now { head } else { head.children(acts(ui, column.index, &letter)) }
        });
        let head = tag("tr").child(tag("td")).children(heads);
        let rows = rows::of(ui.language, ui.page.per.get(), all);
        let body = Part::ALL.into_iter().filter(|part| !only || *part != Part::Same).flat_map(|part| {
            let rows: Vec<&Row> = rows.iter().filter(|row| row.part == part && (!only || row.differs)).collect();
            let span = (all.len() + 1).to_string();
            let name = part.name(ui.language, rows.len());
            let head = tag("tr").child(tag("th").set("scope", "colgroup").set("colspan", span).text(name));
            let some = !rows.is_empty();
            some.then_some(head).into_iter().chain(rows.into_iter().map(|row| line(ui, row, all)).collect::<Vec<_>>())
        });
        tag("table")
            .set("translate", "no")
            .child(tag("thead").child(head))
            .child(tag("tbody").children(body.collect::<Vec<_>>()))
    })
}

/// A result, and why it is what it is.
fn result(ui: Ui, row: &Row, column: &Column, text: &str) -> Element {
    let (key, name, scenario) = (row.key, letter(column).to_string(), column.shown.scenario.clone());
    let label = format!("{name}, {}: {text}, {}", row.name, ui.t.explain);
    let is_now = column.index == 0;
    let press = move || {
        let stage = (!is_now).then(|| Stage { name: name.clone(), scenario: scenario.clone() });
        explain(ui, key, stage, None);
    };
    button("figure", text, press).label(label).set("aria-haspopup", "dialog")
}

fn line(ui: Ui, row: &Row, columns: &[Column]) -> Element {
    let best = |index: usize| row.best.contains(&index).then(|| tag("i").text(" ").text(texts(ui.language).best));
    let cell = |(index, text): (usize, &String)| {
        let value = match (row.part, columns.get(index)) {
            (Part::Results, Some(column)) => result(ui, row, column, text),
            _ => tag("span").text(text),
        };
        tag("td").child(value).children(best(index))
    };
    tag("tr")
        .test_id(format!("row-{}", row.key))
        .child(tag("th").set("scope", "row").text(row.name))
        .children(row.cells.iter().enumerate().map(cell))
}

/// What can be done with a pinned column.
fn acts(ui: Ui, index: usize, letter: &str) -> [Element; 2] {
    let t = texts(ui.language);
    let act = |text: &str, name: &str, press: fn(Ui, usize)| {
        let id = format!("{name}-{letter}");
        button("link", &fill(text, &[("letter", letter)]), move || press(ui, index)).set("id", &id).test_id(&id)
    };
    [act(t.work_on, "work-on", work_on).hint(Some(t.work_on_hint)), act(t.remove, "remove", remove)]
}

/// Has the calculator work on `work`, and says so of the column.
fn open(ui: Ui, work: &Work, unknown: &[(String, String)], template: &str, index: usize) {
    wire::open(&link::encode_beside(&work.scenario, work.per, &work.compared, unknown));
    ui.page.status.set(fill(template, &[("letter", &LETTERS[index].to_string())]));
}

/// What is in the column changes places with what is worked on.
fn work_on(ui: Ui, index: usize) {
    let mut work = ui.page.work.get_untracked();
    let Some(pinned) = work.compared.get_mut(index - 1) else { return };
    std::mem::swap(pinned, &mut work.scenario);
    open(ui, &work, &ui.page.unknown.get_untracked(), texts(ui.language).working_on, index);
}

fn remove(ui: Ui, index: usize) {
    let mut work = ui.page.work.get_untracked();
    if index > work.compared.len() {
        return;
    }
    work.compared.remove(index - 1);
    // Keys of the link that are not known stand under letters, which now mean other scenarios.
    let mut unknown = ui.page.unknown.get_untracked();
    let is_of_one = |key: &str| {
        key.split_once('.')
            .is_some_and(|(letter, _)| LETTERS[1..].iter().any(|one| letter.eq_ignore_ascii_case(&one.to_string())))
    };
    unknown.retain(|(key, _)| !is_of_one(key));
    open(ui, &work, &unknown, texts(ui.language).removed, index);
    // The button that was pressed is gone.
    crate::browser::jump_to("headline");
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    ui.found.compared.with(|all| {
        let heads =
            all.iter().map(|column| format!("{}: {}", letter(column), describe::title(ui.language, &column.shown)));
        let cells = |row: &Row| {
            let cell = |(text, number): (&String, &Option<f64>)| match number {
                Some(number) => Cell::Number(*number, text.clone()),
                None => Cell::Text(text.clone()),
            };
            let name = Cell::Text(row.name.to_owned());
            std::iter::once(name).chain(row.cells.iter().zip(&row.numbers).map(cell)).collect()
        };
        let columns = std::iter::once(t.what.to_owned()).chain(heads).collect();
        Table { columns, rows: rows::of(ui.language, ui.page.per.get(), all).iter().map(cells).collect(), now: None }
    })
}

/// A bar for each cost.
fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    ui.found.compared.with(|all| {
        let per = ui.page.per.get();
        let cost = |column: &Column| per.cost_of(&column.shown.estimate);
        let scale = Scale::over(all.iter().filter_map(cost), Kind::FromZero, (0.0, width - 120.0));
        let mut drawn = Vec::new();
        for (row, column) in all.iter().enumerate() {
            let y = ROW * row as f64 + 12.0;
            let end = scale.at(cost(column).unwrap_or_default());
            let class = if column.index == 0 { "bar-cheap" } else { "bar-dear" };
            drawn.push(text("bar-name", "start", (0.0, y), &over_bar(ui, column, width)));
            let bar = svg("rect").class(class).at("x", 0.0).at("width", end);
            drawn.push(bar.at("y", y + 5.0).at("height", BAR));
            let said =
                cost(column).map_or_else(|| ui.t.no_price.to_owned(), |cost| words::number::usd(ui.language, cost));
            drawn.push(text("bar-end", "start", (end + 6.0, y + 15.0), &said));
        }
        drawn
    })
}

/// The scenario's letter and title in the room that there is: the model's name is shortened first.
fn over_bar(ui: Ui, column: &Column, width: f64) -> String {
    let room = (width / LETTER) as usize;
    let count = |text: &str| text.chars().count();
    let title = describe::title(ui.language, &column.shown);
    let (model, hardware) = title.rsplit_once(" · ").unwrap_or((&title, ""));
    let letter = format!("{}: ", letter(column));
    let beside = count(&letter) + count(" · ") + count(hardware);
    let model = shortened(model, room.saturating_sub(beside).max(LEAST));
    shortened(&[&letter, &model, " · ", hardware].concat(), room)
}

/// `text`, or as much of its beginning as leaves `room` letters with a mark that there is more.
fn shortened(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room.saturating_sub(1)).collect();
    kept.trim_end().to_owned() + "…"
}
