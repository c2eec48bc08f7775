//! The headline over one input, as a line and as a table of the same values.

use super::Ui;
use super::curves::{CONCURRENCY, CONTEXT, Curve, Curves, Sample};
use crate::chart::{self, Chart, Margin, Place, Point, Tick};
use crate::describe;
use crate::drawing::{follow_width, line, text};
use crate::element::{Element, button, svg, tag};
use crate::view::parts;
use cost_core::number::fixed;
use cost_core::units::Unit;
use leptos::prelude::*;
use web_sys::KeyboardEvent;
use words::page::fill;

const HEIGHT: f64 = 232.0;
/// Width until the real one has been measured.
const FIRST_WIDTH: f64 = 480.0;
const MARGIN: Margin = Margin { top: 30.0, right: 14.0, bottom: 40.0, left: 52.0 };

/// What differs between the charts.
#[derive(Clone, Copy)]
struct Subject {
    id: &'static str,
    name: &'static str,
    axis: &'static str,
    unit: Unit,
    pick: fn(&Curves) -> &Curve,
}

pub(super) fn view(ui: Ui) -> Element {
    let over_concurrency = Subject {
        id: CONCURRENCY,
        name: ui.t.over_concurrency,
        axis: ui.t.axis_concurrency,
        unit: Unit::Requests,
        pick: |curves| &curves.concurrency,
    };
    let over_context = Subject {
        id: CONTEXT,
        name: ui.t.over_context,
        axis: ui.t.axis_context,
        unit: Unit::Tokens,
        pick: |curves| &curves.context,
    };
    tag("section")
        .class("charts")
        .set("id", "charts")
        .set("tabindex", "-1")
        .label(ui.t.charts)
        .follow_class("stale", parts::stale(ui.plain()))
        .child(tag("div").class("pair").child(figure(ui, over_concurrency)).child(figure(ui, over_context)))
}

fn figure(ui: Ui, subject: Subject) -> Element {
    let as_table = RwSignal::new(false);
    let finding = move || ui.found.curves.with(|curves| finding(ui, subject, (subject.pick)(curves)));
    let body = move || if as_table.get() { table(ui, subject) } else { drawing(ui, subject) }.into();
    let tab = |table: bool, name: &'static str| {
        button("", name, move || as_table.set(table)).follow_state("aria-pressed", move || as_table.get() == table)
    };
    let title =
        tag("div").child(parts::heading(subject.name)).child(tag("p").class("finding").child(parts::live("", finding)));
    let tabs = tag("div").class("tabs").set("role", "group").label(fill(ui.t.view_as, &[("name", subject.name)]));
    let tabs = tabs.child(tab(false, ui.t.chart)).child(tab(true, ui.t.table));
    tag("section")
        .class("chart")
        .test_id(format!("chart-{}", subject.id))
        .child(tag("div").class("chart-head").child(title).child(tabs))
        .part(body)
}

fn cost(ui: Ui, sample: &Sample) -> String {
    match sample.cost {
        Some(cost) => words::number::usd(ui.language, cost),
        None if !sample.fits => ui.t.does_not_fit.to_owned(),
        None => describe::NOTHING.to_owned(),
    }
}

/// What the curve says, in one line.
fn finding(ui: Ui, subject: Subject, curve: &Curve) -> String {
    let x = |sample: &Sample| words::figure(ui.language, sample.x, subject.unit);
    let Some((first, last)) = curve.ends() else { return ui.t.nothing_to_draw.to_owned() };
    let mut text = match curve.lowest() {
        Some(lowest) if subject.id == CONCURRENCY => {
            fill(ui.t.lowest_at, &[("x", &x(lowest)), ("cost", &cost(ui, lowest))])
        }
        _ => {
            let values = [("a", cost(ui, first)), ("x", x(first)), ("b", cost(ui, last)), ("y", x(last))];
            fill(ui.t.from_to, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        }
    };
    if curve.stops_fitting() {
        text.push_str("; ");
        text.push_str(&fill(ui.t.stops_fitting, &[("x", &x(last))]));
    }
    text
}

/// Room that one character of a tick's label takes.
const LABEL_CHARACTER: f64 = 6.6;
/// Narrower gaps are not named.
const GAP_NAME: f64 = 70.0;
/// Levels of cost that are labelled at most.
const LEVELS: usize = 6;

/// The chart of `curve`, with room on the left for its longest label.
fn laid_out(ui: Ui, curve: &Curve, width: f64) -> Chart {
    let points: Vec<Point> = curve.samples.iter().map(|sample| Point { x: sample.x, y: sample.cost }).collect();
    let chart = chart::layout(&points, width, HEIGHT, MARGIN);
    let label = |tick: Tick| words::number::usd(ui.language, tick.value).chars().count();
    let longest = chart.y.ticks(LEVELS).into_iter().map(label).max().unwrap_or(0);
    let left = longest as f64 * LABEL_CHARACTER + 14.0;
    if left <= MARGIN.left { chart } else { chart::layout(&points, width, HEIGHT, Margin { left, ..MARGIN }) }
}

fn drawing(ui: Ui, subject: Subject) -> [Element; 2] {
    let curves = ui.found.curves;
    let width = RwSignal::new(FIRST_WIDTH);
    let read = RwSignal::new(None::<usize>);
    let model = Memo::new(move |_| curves.with(|curves| laid_out(ui, (subject.pick)(curves), width.get())));
    let moved = move |event: web_sys::PointerEvent| {
        read.set(model.with_untracked(|chart| chart.hit(f64::from(event.offset_x()))));
    };
    let pressed = move |event: KeyboardEvent| {
        let current = || curves.with_untracked(|curves| (subject.pick)(curves).current);
        let from = read.get_untracked().or_else(current).unwrap_or(0);
        let next = model.with_untracked(|chart| reached(chart, from, &event.key()));
        if let Some(next) = next {
            event.prevent_default();
            read.set(Some(next));
            let sample =
                |curves: &Curves| (subject.pick)(curves).samples.get(next).map(|sample| said(ui, subject, sample));
            ui.page.status.set(curves.with_untracked(sample).unwrap_or_default());
        } else if event.key() == "Escape" {
            read.set(None);
        }
    };
    let readout = move || {
        curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let chosen = read.get().or(curve.current).and_then(|index| curve.samples.get(index));
            chosen.map_or_else(|| ui.t.readout_hint.to_owned(), |sample| said(ui, subject, sample))
        })
    };
    let described = move || {
        curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let n = curve.samples.len().to_string();
            fill(
                ui.t.chart_description,
                &[("name", subject.name), ("finding", &finding(ui, subject, curve)), ("n", &n)],
            )
        })
    };
    let picture = svg("svg")
        .at("height", HEIGHT)
        .set("width", "100%")
        .set("preserveAspectRatio", "xMinYMin meet")
        .set("role", "img")
        .set("tabindex", "0")
        .set("translate", "no")
        .follow("viewBox", move || format!("0 0 {} {}", fixed(width.get(), 0), fixed(HEIGHT, 0)))
        .follow("aria-label", described)
        .part(move || model.with(|chart| axes(ui, subject, chart)))
        .part(move || model.with(|chart| marks(ui, subject, chart)))
        .part(move || {
            read.get().and_then(|index| model.with(|chart| cursor(chart, index))).into_iter().flatten().collect()
        })
        .on("pointermove", moved)
        .on("pointerleave", move |_: web_sys::Event| read.set(None))
        .on("keydown", pressed)
        .on("blur", move |_: web_sys::Event| read.set(None));
    let plot = tag("div").class("plot").child(picture).with(move |plot| follow_width(plot, width));
    [plot, tag("p").class("readout").child(parts::live("", readout))]
}

/// The sample that a key leads to.
fn reached(chart: &Chart, from: usize, key: &str) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowUp" => chart.step(from, true),
        "ArrowLeft" | "ArrowDown" => chart.step(from, false),
        "Home" => chart.places.first().map(|place| place.index),
        "End" => chart.places.last().map(|place| place.index),
        _ => None,
    }
}

fn said(ui: Ui, subject: Subject, sample: &Sample) -> String {
    let x = words::figure(ui.language, sample.x, subject.unit);
    let ttft = sample
        .first_token_ms
        .map_or(describe::NOTHING.to_owned(), |ms| words::figure(ui.language, ms, Unit::Milliseconds));
    let speed = sample
        .per_user
        .map_or(describe::NOTHING.to_owned(), |speed| words::figure(ui.language, speed, Unit::TokensPerSecondPerUser));
    fill(ui.t.readout, &[("x", &x), ("cost", &cost(ui, sample)), ("ttft", &ttft), ("speed", &speed)])
}

fn circle(class: &str, place: &Place, radius: &str) -> Element {
    svg("circle").class(class).at("cx", place.x).at("cy", place.y).set("r", radius)
}

fn axes(ui: Ui, subject: Subject, chart: &Chart) -> Vec<Element> {
    let (left, right) = chart.x.range;
    let (bottom, top) = chart.y.range;
    let mut drawn = Vec::new();
    let unfit = ui.found.curves.with(|curves| (subject.pick)(curves).samples.iter().any(|sample| !sample.fits));
    let gap_name = if unfit { ui.t.does_not_fit } else { ui.t.no_price_short };
    for &(from, to) in &chart.gaps {
        let gap = svg("rect").class("gap").at("x", from).at("width", (to - from).max(0.0));
        drawn.push(gap.at("y", top).at("height", bottom - top));
        if to - from > GAP_NAME {
            drawn.push(text("gap-name", "middle", ((from + to) / 2.0, (top + bottom) / 2.0), gap_name));
        }
    }
    for level in chart.y.ticks(LEVELS) {
        drawn.push(line("grid", (left, level.at), (right, level.at)));
        let name = words::number::usd(ui.language, level.value);
        drawn.push(text("tick", "end", (left - 8.0, level.at + 4.0), &name));
    }
    drawn.push(line("base", (left, bottom), (right, bottom)));
    let count = ((right - left) / 62.0).max(2.0) as usize;
    for mark in chart.x.binary_ticks(count) {
        drawn.push(line("notch", (mark.at, bottom), (mark.at, bottom + 4.0)));
        drawn.push(text("tick", "middle", (mark.at, bottom + 16.0), &binary(ui, mark.value)));
    }
    drawn.push(text("axis", "start", (0.0, 12.0), ui.t.axis_cost));
    drawn.push(text("axis", "middle", ((left + right) / 2.0, bottom + 34.0), subject.axis));
    drawn
}

/// A tick of an axis in powers of two.
fn binary(ui: Ui, value: f64) -> String {
    if value >= 1024.0 && value % 1024.0 == 0.0 {
        cost_core::number::text(value / 1024.0) + "Ki"
    } else {
        words::number::integer(ui.language, value)
    }
}

fn marks(ui: Ui, subject: Subject, chart: &Chart) -> Vec<Element> {
    let now = || {
        ui.found.curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let place = chart.place(curve.current?)?;
            let name = cost(ui, curve.samples.get(place.index)?);
            let (left, right) = chart.x.range;
            let (anchor, shift) = if place.x > (left + right) / 2.0 { ("end", -10.0) } else { ("start", 10.0) };
            let above = if place.y < chart.y.range.1 + 22.0 { 18.0 } else { -10.0 };
            Some([
                line("now-line", (place.x, place.y), (place.x, chart.y.range.0)),
                circle("now", &place, "5"),
                text("now-name", anchor, (place.x + shift, place.y + above), &name),
            ])
        })
    };
    let mut drawn = vec![svg("path").class("curve").set("d", &chart.path)];
    drawn.extend(now().into_iter().flatten());
    drawn
}

fn cursor(chart: &Chart, index: usize) -> Option<[Element; 2]> {
    let place = chart.place(index)?;
    let (bottom, top) = chart.y.range;
    Some([line("cursor", (place.x, top), (place.x, bottom)), circle("cursor-dot", &place, "4")])
}

fn table(ui: Ui, subject: Subject) -> [Element; 2] {
    let column = |name: &'static str| tag("th").set("scope", "col").text(name);
    let columns = [subject.axis, ui.t.axis_cost, ui.t.first_token, ui.t.speed_per_user].map(column);
    let rows = move || {
        ui.found.curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let row = |(index, sample)| row(ui, sample, curve.current == Some(index));
            curve.samples.iter().enumerate().map(row).collect()
        })
    };
    let table = tag("table")
        .set("translate", "no")
        .child(tag("thead").child(tag("tr").children(columns)))
        .child(tag("tbody").part(rows));
    let plot = tag("div").class("plot scroll").set("tabindex", "0").set("role", "region").label(subject.name);
    [plot.child(table), tag("p").class("readout")]
}

fn row(ui: Ui, sample: &Sample, is_current: bool) -> Element {
    let number = |value: Option<f64>, unit| {
        let text = value.map(|value| words::figure(ui.language, value, describe::short_unit(unit)));
        tag("td").text(text.as_deref().unwrap_or(describe::NOTHING))
    };
    let now = is_current.then(|| tag("span").class("quiet").text(" ").text(ui.t.now));
    let x = words::number::integer(ui.language, sample.x);
    tag("tr")
        .child(tag("th").set("scope", "row").text(x).children(now))
        .child(tag("td").text(cost(ui, sample)))
        .child(number(sample.first_token_ms, Unit::Milliseconds))
        .child(number(sample.per_user, Unit::TokensPerSecondPerUser))
}
