//! The scatter chart.

use super::{Ui, heading};
use crate::accuracy::describe;
use crate::accuracy::scatter::{self, Scatter, Step};
use crate::accuracy::state::Page;
use crate::chart::{Margin, Tick};
use crate::drawing::{follow_width, line, text};
use crate::element::{Element, button, svg, tag};
use cost_core::number::{fixed, text as number_text};
use leptos::prelude::*;
use points::Metric;
use words::number::{decimal, integer};
use words::page::fill;

/// Width until the real one has been measured.
const FIRST_WIDTH: f64 = 720.0;
/// The chart is as high as it is wide, up to this.
const HIGHEST: f64 = 520.0;
const MARGIN: Margin = Margin { top: 26.0, right: 12.0, bottom: 40.0, left: 60.0 };
/// Points further away than this are not meant by the pointer.
const REACH: f64 = 40.0;

pub(super) fn view(ui: Ui) -> Element {
    let is_empty = Memo::new(move |_| ui.page.points.with(|points| points.is_empty()));
    let body = move || if is_empty.get() { vec![nothing(ui)] } else { untrack(|| drawing(ui)) };
    tag("section")
        .class("chart")
        .set("id", "chart")
        .set("tabindex", "-1")
        .label(ui.t.chart)
        .child(heading(ui.t.chart))
        .part(body)
}

/// Where no point matches.
fn nothing(ui: Ui) -> Element {
    let clear = button("tool strong", ui.t.clear, move || {
        super::filters::changed(ui, crate::accuracy::selection::Selection::cleared);
    });
    tag("div").class("empty").test_id("empty").child(super::paragraph(ui.t.nothing)).child(clear)
}

fn drawing(ui: Ui) -> Vec<Element> {
    let page = ui.page;
    let width = RwSignal::new(FIRST_WIDTH);
    let height = move || width.get().min(HIGHEST);
    let model = Memo::new(move |_| page.points.with(|points| scatter::layout(points, width.get(), height(), MARGIN)));
    let described = move || {
        let (metric, n) = (ui.metric(), page.points.with(|points| points.len()));
        let finding = page.points.with(|points| describe::finding(ui.language, metric, points));
        fill(ui.t.chart_description, &[("finding", &finding), ("n", &integer(ui.language, n as f64))])
    };
    let picture = svg("svg")
        .set("width", "100%")
        .set("preserveAspectRatio", "xMinYMin meet")
        .set("role", "img")
        .set("tabindex", "0")
        .set("translate", "no")
        .test_id("scatter")
        .follow("height", move || number_text(height()))
        .follow("viewBox", move || format!("0 0 {} {}", fixed(width.get(), 0), fixed(height(), 0)))
        .follow("aria-label", described)
        .part(move || model.with(|chart| axes(ui, chart)))
        .part(move || model.with(marks))
        .part(move || model.with(|chart| rings(page, chart)))
        .on("pointermove", move |event: web_sys::PointerEvent| page.hovered.set(under(model, &event)))
        .on("pointerleave", move |_: web_sys::Event| page.hovered.set(None))
        .on("click", move |event: web_sys::PointerEvent| {
            if let Some(place) = under(model, &event) {
                page.pick(Some(place));
            }
        })
        .on("keydown", move |event: web_sys::KeyboardEvent| pressed(ui, model, &event));
    let plot = tag("div").class("scatter-plot").child(picture).with(move |plot| follow_width(plot, width));
    let readout = move || {
        let place = page.hovered.get().or(page.picked.get());
        let metric = ui.metric();
        let said = place.and_then(|place| page.row_at(place));
        said.map(|(point, row)| describe::point(ui.language, metric, point, &row)).unwrap_or_default()
    };
    let readout = tag("p").class("readout").test_id("readout").set("translate", "no").follow_text(readout);
    vec![legend(ui), plot, readout]
}

/// The point under the pointer.
fn under(model: Memo<Scatter>, event: &web_sys::PointerEvent) -> Option<usize> {
    let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
    model.with_untracked(|chart| {
        let place = chart.nearest(x, y)?;
        let found = chart.places.get(place)?;
        ((found.x - x).hypot(found.y - y) <= REACH).then_some(place)
    })
}

fn pressed(ui: Ui, model: Memo<Scatter>, event: &web_sys::KeyboardEvent) {
    let page = ui.page;
    if event.key() == "Escape" {
        page.pick(None);
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(step) = Step::of_key(&event.key()) else { return };
    let Some(place) = model.with_untracked(|chart| chart.reached(page.picked.get_untracked(), step)) else { return };
    event.prevent_default();
    page.hovered.set(None);
    page.pick(Some(place));
    let metric = page.selection.with_untracked(|selection| selection.metric);
    if let Some((point, row)) = page.row_at(place) {
        page.status.set(describe::point(ui.language, metric, point, &row));
    }
}

fn legend(ui: Ui) -> Element {
    let mark = |class: &'static str, shape: Element| {
        svg("svg")
            .class(class)
            .set("viewBox", "0 0 16 10")
            .set("width", "16")
            .set("height", "10")
            .set("aria-hidden", "true")
            .child(shape)
    };
    let entry = |mark: Element, name: &'static str| tag("li").child(mark).child(tag("span").text(name));
    tag("ul").class("legend").children([
        entry(mark("", svg("path").class("dots").set("d", "M8 5h0")), ui.t.validation_mark),
        entry(mark("", svg("path").class("squares").set("d", "M5.5 2.5h5v5h-5z")), ui.t.calibration_mark),
        entry(mark("", svg("path").class("diagonal").set("d", "M1 9L15 1")), ui.t.diagonal),
        entry(mark("", svg("path").class("near").set("d", "M0 0h16v10h-16z")), ui.t.band),
    ])
}

fn axes(ui: Ui, chart: &Scatter) -> Vec<Element> {
    let (left, right) = chart.x.range;
    let (bottom, top) = chart.y.range;
    let metric = ui.metric();
    let mut drawn = vec![svg("path").class("near").set("d", &chart.band)];
    let label = |tick: &Tick| axis_value(ui, metric, tick.value);
    for tick in chart.y.ticks(((bottom - top) / 44.0) as usize) {
        drawn.push(line("grid", (left, tick.at), (right, tick.at)));
        drawn.push(text("tick", "end", (left - 8.0, tick.at + 4.0), &label(&tick)));
    }
    for tick in chart.x.ticks(((right - left) / 68.0) as usize) {
        drawn.push(line("grid", (tick.at, top), (tick.at, bottom)));
        drawn.push(text("tick", "middle", (tick.at, bottom + 16.0), &label(&tick)));
    }
    drawn.push(svg("path").class("diagonal").set("d", &chart.diagonal));
    let unit = if metric == Metric::Throughput { ui.t.per_second } else { "ms" };
    let name = |template| fill(template, &[("unit", unit)]);
    drawn.push(text("axis", "start", (0.0, 12.0), &name(ui.t.predicted_axis)));
    drawn.push(text("axis", "end", (right, bottom + 34.0), &name(ui.t.measured_axis)));
    drawn
}

fn axis_value(ui: Ui, metric: Metric, value: f64) -> String {
    if metric == Metric::Throughput && value >= 1e4 {
        return words::number::compact(ui.language, value);
    }
    decimal(ui.language, value, 3)
}

/// All points: those that were fitted on first, so that the others lie on top.
fn marks(chart: &Scatter) -> Vec<Element> {
    let squares = svg("path").class("squares").set("d", &chart.calibration);
    vec![squares, svg("path").class("dots").set("d", &chart.validation)]
}

/// What is picked and what the pointer is at.
fn rings(page: Page, chart: &Scatter) -> Vec<Element> {
    let ring = |class: &'static str, place: Option<usize>| {
        let place = *chart.places.get(place?)?;
        Some(svg("circle").class(class).at("cx", place.x).at("cy", place.y).set("r", "7"))
    };
    [ring("ring hover", page.hovered.get()), ring("ring", page.picked.get())].into_iter().flatten().collect()
}
