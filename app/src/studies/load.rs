//! Latency against load.

use super::Ui;
use super::figure::plane::{Axis, HEIGHT, Plane};
use super::figure::table::{self, Cell, Table};
use super::figure::{Behind, Figure, Number, Spot};
use crate::chart::Kind;
use crate::describe;
use crate::drawing::{line, text};
use crate::element::{Element, svg};
use cost_core::study::load::{LoadCurve, Sample, loaded};
use cost_core::units::Unit;
use cost_core::{Scenario, TokenKind};
use leptos::prelude::*;
use words::studies::{self as says, Studies, studies as texts};
use words::token_kind::usd_per;

/// A line of the chart: its class, its name, what it follows.
type Line = (&'static str, fn(&Studies) -> &'static str, fn(&Sample) -> f64);
const LINES: [Line; 3] = [
    ("line-1", |t| t.first_token, |sample| sample.ttft_ms),
    ("line-2", |t| t.per_token, |sample| sample.tpot_ms),
    ("line-3", |t| t.end_to_end, |sample| sample.e2e_ms),
];

pub(super) const LOAD: Figure = Figure {
    id: "load",
    name: |ui| texts(ui.language).load,
    finding: |ui| with(ui, |study| says::load_finding(ui.language, study)),
    lead: |ui| texts(ui.language).load_lead.to_owned(),
    described: |ui| with(ui, |study| says::describe_load(ui.language, study)),
    table,
    height: |_| HEIGHT,
    drawing,
    spots,
    said,
    deed: None,
    behind: Some(Behind { numbers, scenario: |ui, datum, _| scenario(ui, datum) }),
    whole: None,
};

fn with<T>(ui: Ui, read: impl FnOnce(Option<&LoadCurve>) -> T) -> T {
    ui.found.load.with(|study| read(study.as_ref()))
}

fn numbers(ui: Ui, _: usize) -> Vec<Number> {
    let cost = with(ui, |study| study.map_or_else(TokenKind::default, |study| study.per)).figure();
    let times = ["latency.timeToFirstTokenMs", "latency.timePerOutputTokenMs", "latency.endToEndMs"];
    Number::of(ui, &[&times[..], &[cost]].concat())
}

/// What the page works on under another load.
fn scenario(ui: Ui, datum: usize) -> Option<Scenario> {
    let rps = with(ui, |study| study.and_then(|study| study.samples.get(datum)).map(|sample| sample.rps))?;
    Some(ui.page.work.with_untracked(|work| loaded(&work.scenario, rps)))
}

fn on_plane<T>(ui: Ui, study: &LoadCurve, width: f64, act: impl FnOnce(&Plane) -> T) -> T {
    let t = texts(ui.language);
    let rate = |value| words::number::decimal(ui.language, value, 3);
    let ms = |value| words::figure(ui.language, value, Unit::Milliseconds);
    let values: Vec<(f64, f64)> =
        study.samples.iter().flat_map(|sample| LINES.map(|(_, _, read)| (sample.rps, read(sample)))).collect();
    let across = Axis { name: t.requests_per_second.to_owned(), write: &rate, kind: Kind::FromZero };
    let up = Axis { name: t.latency.to_owned(), write: &ms, kind: Kind::Logarithmic };
    act(&Plane::over(&values, (across, up), width))
}

fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| drawn(ui, study, plane))
    })
}

fn drawn(ui: Ui, study: &LoadCurve, plane: &Plane) -> Vec<Element> {
    let t = texts(ui.language);
    let (bottom, top) = plane.y.range;
    let mut drawn = Vec::new();
    // Where a latency target is missed.
    if let Some(from) = study.missed_from_rps.map(|rps| plane.x.at(rps)) {
        let gap = svg("rect").class("gap").at("x", from).at("width", (plane.x.range.1 - from).max(0.0));
        drawn.push(gap.at("y", top).at("height", bottom - top));
    }
    drawn.extend(plane.drawn());
    for (class, name, read) in LINES {
        let path = plane.path(study.samples.iter().map(|sample| (sample.rps, read(sample))));
        drawn.push(svg("path").class(class).set("d", path));
        if let Some(first) = study.samples.get(study.samples.len() / 3) {
            let (x, y) = plane.at((first.rps, read(first)));
            drawn.push(text("line-name", "start", (x + 4.0, y - 6.0), name(t)));
        }
    }
    for sample in study.samples.iter().filter(|sample| sample.is_now) {
        let (x, y) = plane.at((sample.rps, sample.ttft_ms));
        drawn.push(line("now-line", (x, top), (x, bottom)));
        drawn.push(svg("circle").class("now").at("cx", x).at("cy", y).set("r", "5"));
    }
    drawn
}

fn spots(ui: Ui, width: f64) -> Vec<Spot> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| {
            let spot = |(datum, sample): (usize, &Sample)| {
                let (x, y) = plane.at((sample.rps, sample.ttft_ms));
                Spot { x, y, datum, is_now: sample.is_now }
            };
            study.samples.iter().enumerate().map(spot).collect()
        })
    })
}

fn said(ui: Ui, datum: usize) -> String {
    with(ui, |study| {
        let told = study.and_then(|study| Some(sentence(ui, study.per, study.samples.get(datum)?)));
        told.unwrap_or_default()
    })
}

fn sentence(ui: Ui, per: TokenKind, sample: &Sample) -> String {
    let t = texts(ui.language);
    let ms = |value| words::figure(ui.language, value, Unit::Milliseconds);
    let rate = words::figure(ui.language, sample.rps, Unit::RequestsPerSecond);
    let lines = LINES.map(|(_, name, read)| format!("{} {}", name(t), ms(read(sample))));
    let cost = sample.cost.map(|cost| words::figure(ui.language, cost, per.unit()));
    format!("{rate}: {}", lines.into_iter().chain(cost).collect::<Vec<_>>().join(", "))
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    let ms = |value| Cell::Number(value, words::figure(ui.language, value, Unit::Milliseconds));
    let count = |value| Cell::Number(value, words::number::decimal(ui.language, value, 4));
    let row = |sample: &Sample| {
        vec![
            count(sample.rps),
            ms(sample.ttft_ms),
            ms(sample.tpot_ms),
            ms(sample.e2e_ms),
            table::number(sample.cost, |cost| words::number::usd(ui.language, cost), describe::NOTHING),
            count(sample.concurrency),
        ]
    };
    let cost = with(ui, |study| usd_per(ui.language, study.map_or_else(TokenKind::default, |study| study.per)));
    let columns = [t.requests_per_second, t.first_token, t.per_token, t.end_to_end, &cost, t.concurrency];
    Table {
        columns: columns.map(str::to_owned).into(),
        rows: with(ui, |study| study.map_or_else(Vec::new, |study| study.samples.iter().map(row).collect())),
        now: with(ui, |study| study?.samples.iter().position(|sample| sample.is_now)),
    }
}
