//! The way as bars on one logarithmic axis, a row for each lever, with buttons that change the order.

use super::super::Ui;
use super::{bar_of, cost, factor, hardware, own_bar, texts, what};
use crate::chart::{self, Scale};
use crate::describe;
use crate::drawing::text;
use crate::element::{Element, button, svg, tag};
use crate::studies::explain::{Stage, explain};
use crate::studies::way::Way;
use cost_core::number::fixed;
use cost_core::scenario::{Control, Kind, Value};
use cost_core::study::waterfall::article::article;
use cost_core::study::waterfall::{Bar, Lever};
use cost_core::{Scenario, TokenKind};
use leptos::prelude::*;
use words::number::decimal;
use words::page::fill;
use words::token_kind::usd_per;
use words::waterfall as said;

/// Costs that are labelled at most.
const LABELS: usize = 3;
/// Half of a character of a label on the shortest axis, in percent of it.
const HALF_CHARACTER: f64 = 2.4;
/// Share of the axis, in percent, that a bar takes at least: one that changes nothing is seen, too.
const THINNEST: f64 = 0.5;

pub(super) fn view(ui: Ui, way: &Way) -> Vec<Element> {
    let scale = scale(ui, way);
    let mut rows = vec![end(ui, way, &scale, true)];
    rows.extend(way.order.levers().map(|lever| rung(ui, way, lever, &scale)));
    rows.push(end(ui, way, &scale, false));
    vec![head(ui), tag("ol").class("rungs").children(rows), axis(ui, &scale)]
}

/// All costs of the way, between 1 % and 99 % of the width. From nothing there is no ratio to draw.
pub(super) fn scale(ui: Ui, way: &Way) -> Scale {
    let per = ui.page.per.get();
    let costs: Vec<f64> = way
        .found
        .iter()
        .flat_map(|found| {
            std::iter::once(found.start).chain(found.bars.iter().map(|bar| bar.after)).map(|cost| cost.per(per))
        })
        .collect();
    let kind = if costs.iter().all(|cost| *cost > 0.0) { chart::Kind::Logarithmic } else { chart::Kind::FromZero };
    Scale::over(costs.into_iter(), kind, (1.0, 99.0))
}

fn percent(value: f64) -> String {
    fixed(value, 2) + "%"
}

/// Names of the columns, for the eye: in a row each value says what it is.
fn head(ui: Ui) -> Element {
    let t = texts(ui);
    let name = |class: &str, text: &str| tag("span").class(class).text(text);
    tag("div").class("rung rung-head").set("aria-hidden", "true").children([
        name("name", ""),
        name("track", ""),
        name("factor", t.factor),
        name("cost", t.usd),
        name("article", t.article),
        name("order", ""),
    ])
}

/// What stands in a row.
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    what: &'a str,
    factor: String,
    cost: String,
    /// What costs that, where it has a cost.
    stage: Option<Scenario>,
    /// The costs that the factor lies between.
    between: Option<(f64, f64)>,
    article: Option<f64>,
    drawn: Vec<Element>,
}

fn row(ui: Ui, class: &str, scale: &Scale, row: Row<'_>) -> Element {
    let cell = |class: &str, text: &str| tag("span").class(class).text(text);
    let what = cell("what", row.what).hint((!row.what.is_empty()).then_some(row.what));
    let article = row.article.map(|left| said::factor(ui.language, left));
    let says = article.is_some().then(|| cell("says", texts(ui).article_says).text(" "));
    let grid = scale.ticks(LABELS).into_iter().map(|tick| upright("grid", tick.at, "0", "100%"));
    let told = row.between.map(|costs| between(ui, &row.factor, costs));
    let factor = match &told {
        Some(_) => result(ui, "factor", &row, &row.factor, told.clone()),
        None => cell("factor", &row.factor),
    };
    let cost = result(ui, "cost", &row, &row.cost, None);
    let track = svg("svg").class("track").set("aria-hidden", "true").children(grid).children(row.drawn);
    tag("li").class(class).test_id(["rung-", row.id].concat()).children([
        tag("span").class("name").child(tag("b").text(row.name)).text(" ").child(what),
        track,
        factor,
        cost,
        tag("span").class("article").children(says).text(article.unwrap_or_default()),
    ])
}

/// The factor or what is left to pay, and why.
fn result(ui: Ui, class: &'static str, row: &Row<'_>, text: &str, told: Option<String>) -> Element {
    let cell = tag("span").class(class);
    let Some(scenario) = row.stage.clone() else { return cell.text(text) };
    let stage = Stage { name: row.name.to_owned(), scenario };
    let press = move || explain(ui, ui.page.per.get_untracked().figure(), Some(stage.clone()), told.clone());
    let label = format!("{}: {text}, {}", row.name, ui.t.explain);
    let result = button("figure", text, press).label(label).set("aria-haspopup", "dialog");
    cell.child(result.test_id([class, "-", row.id].concat()))
}

fn between(ui: Ui, factor: &str, (before, after): (f64, f64)) -> String {
    let [before, after] = [before, after].map(|cost| words::number::usd(ui.language, cost));
    let per = words::token_kind::per(ui.language, ui.page.per.get());
    fill(texts(ui).left, &[("factor", factor), ("before", &before), ("after", &after), ("per", per)])
}

/// One of the two ends.
fn end(ui: Ui, way: &Way, scale: &Scale, is_start: bool) -> Element {
    let t = texts(ui);
    let found = way.found.as_ref().ok();
    let per = ui.page.per.get();
    let usd = found.map(|found| if is_start { found.start } else { found.end }.per(per));
    let drawn = usd.map(|usd| {
        let at = scale.at(usd);
        let (from, to) = if is_start { ("50%", "100%") } else { ("0", "50%") };
        let dot = svg("circle").class("now").set("cx", percent(at)).set("cy", "50%").set("r", "5");
        vec![upright("link-line", at, from, to), dot]
    });
    let (drawn, cost) = (drawn.unwrap_or_default(), cost(ui, usd));
    let what = &hardware(ui, &way.baseline);
    let stage = usd.map(|_| if is_start { way.baseline.clone() } else { way.scenario.clone() });
    let start = Row {
        id: "start",
        name: t.baseline,
        what,
        factor: String::new(),
        cost,
        stage,
        between: None,
        article: None,
        drawn,
    };
    let shown = if is_start {
        start
    } else {
        let factor = factor(ui, found.and_then(|found| found.factor(per)));
        let between = found.filter(|found| found.factor(per).is_some());
        let between = between.map(|found| (found.start.per(per), found.end.per(per)));
        Row { id: "end", name: t.deployment, what: "", factor, between, article: Some(article(&Lever::ALL)), ..start }
    };
    row(ui, "rung end", scale, shown)
}

fn rung(ui: Ui, way: &Way, lever: Lever, scale: &Scale) -> Element {
    let bar = own_bar(way, lever);
    let per = ui.page.per.get();
    let shown = Row {
        id: lever.key(),
        name: said::lever(ui.language, lever),
        what: &what(ui, way, lever, now),
        factor: factor(ui, bar.and_then(|bar| bar.factor(per))),
        cost: cost(ui, bar.map(|bar| bar.after.per(per))),
        stage: bar.and_then(|_| Some(way.found.as_ref().ok()?.state(&way.scenario, lever))),
        between: bar.filter(|bar| bar.factor(per).is_some()).map(|bar| (bar.before.per(per), bar.after.per(per))),
        article: Some(article(&[lever])),
        drawn: bar_of(way, lever).map(|whole| drawn(whole, per, scale, bar.is_some())).unwrap_or_default(),
    };
    let order = [true, false].map(|up| mover(ui, way, lever, up));
    row(ui, "rung", scale, shown).child(tag("span").class("order").children(order))
}

/// An input and what it is set to, in little room: an accelerator's name says what it is, a label what is counted.
fn now(ui: Ui, control: &'static Control, _: &Value, to: &Value) -> String {
    let value = match (control.number(), to) {
        (Some(limits), Value::Number(number)) => words::figure(ui.language, *number, describe::short_unit(limits.unit)),
        _ => describe::value(ui.language, control, to),
    };
    match control.kind {
        Kind::Accelerator => value,
        _ => [describe::control_label(ui.language, control.key), " ", &value].concat(),
    }
}

fn upright(class: &str, at: f64, from: &str, to: &str) -> Element {
    svg("line").class(class).set("x1", percent(at)).set("x2", percent(at)).set("y1", from).set("y2", to)
}

/// From the cost before to the cost after, and the way there from the row above and on to the row below.
fn drawn(bar: &Bar, per: TokenKind, scale: &Scale, is_own: bool) -> Vec<Element> {
    let (before, after) = (scale.at(bar.before.per(per)), scale.at(bar.after.per(per)));
    if !is_own {
        return vec![upright("link-line", after, "0", "100%")];
    }
    let width = (before - after).abs().max(THINNEST);
    let left = if (before - after).abs() < THINNEST { after - THINNEST / 2.0 } else { before.min(after) };
    let class = match bar.factor(per) {
        Some(factor) if factor > 1.0 => "step dearer",
        Some(factor) if factor < 1.0 => "step cheaper",
        _ => "step level",
    };
    let step = svg("rect").class(class).set("x", percent(left)).set("width", percent(width));
    vec![
        upright("link-line", before, "0", "28%"),
        upright("link-line", after, "72%", "100%"),
        step.set("y", "28%").set("height", "44%"),
    ]
}

/// The button that moves `lever` up or down.
fn mover(ui: Ui, way: &Way, lever: Lever, up: bool) -> Element {
    let t = texts(ui);
    let name = said::lever(ui.language, lever);
    let next = way.order.moved(lever, up);
    let is_at_end = next == way.order;
    let press = move || {
        if !is_at_end {
            ui.found.reorder(next);
            ui.page.status.set(ui.found.way.with_untracked(|way| now_at(ui, way, lever)));
        }
    };
    let (template, sign, side) = if up { (t.earlier, "↑", "up") } else { (t.later, "↓", "down") };
    let id = format!("{}-{side}", lever.key());
    let button = button("mover", sign, press).label(fill(template, &[("lever", name)])).test_id(&id).set("id", id);
    if is_at_end { button.set("aria-disabled", "true") } else { button }
}

/// What is said when `lever` has found another place.
fn now_at(ui: Ui, way: &Way, lever: Lever) -> String {
    let integer = |value: usize| words::number::integer(ui.language, value as f64);
    let (place, count) = (integer(way.order.place(lever) + 1), integer(Lever::ALL.len()));
    let bar = bar_of(way, lever);
    let per = ui.page.per.get_untracked();
    let cost = cost(ui, bar.map(|bar| bar.after.per(per)));
    let values = [
        ("lever", said::lever(ui.language, lever)),
        ("place", &place),
        ("count", &count),
        ("factor", &factor(ui, bar.and_then(|bar| bar.factor(per)))),
        ("cost", &cost),
    ];
    fill(texts(ui).now_at, &values)
}

fn axis(ui: Ui, scale: &Scale) -> Element {
    let named = |tick: chart::Tick| {
        let name = decimal(ui.language, tick.value, 3);
        let half = name.chars().count() as f64 * HALF_CHARACTER;
        let anchor = if tick.at < half {
            "start"
        } else if tick.at > 100.0 - half {
            "end"
        } else {
            "middle"
        };
        text("tick", anchor, (0.0, 11.0), &name).set("x", percent(tick.at))
    };
    let labels = svg("svg").class("track").children(scale.ticks(LABELS).into_iter().map(named));
    let name = fill(texts(ui).axis, &[("usd_per", &usd_per(ui.language, ui.page.per.get()))]);
    tag("div")
        .class("rung rung-axis")
        .set("aria-hidden", "true")
        .child(labels)
        .child(tag("span").class("axis-name").text(name))
}
