//! Cost against interactivity: every layout and number of requests in flight, and the best of them.

use super::Ui;
use super::figure::plane::{Axis, HEIGHT, Plane};
use super::figure::table::{Cell, Table};
use super::figure::{Behind, Deed, Figure, Number, Spot};
use crate::chart::kind_over;
use crate::describe;
use crate::drawing::text;
use crate::element::{Element, svg};
use crate::{address, wire};
use cost_core::study::frontier::{Candidate, Frontier};
use cost_core::units::{MS_PER_S, Unit};
use cost_core::{Scenario, TokenKind};
use leptos::prelude::*;
use words::studies::{self as says, studies as texts};
use words::token_kind::{caution, usd_per};

pub(super) const FRONTIER: Figure = Figure {
    id: "frontier",
    name: |ui| texts(ui.language).frontier,
    finding: |ui| with(ui, |study| says::frontier_finding(ui.language, &hardware(ui), study)),
    lead: |ui| {
        let t = texts(ui.language);
        let replaced =
            with(ui, |study| if study.load_replaced { [" ", t.load_replaced].concat() } else { String::new() });
        let caution = with(ui, |study| caution(ui.language, study.per)).map(|text| [" ", text].concat());
        [t.frontier_lead, &replaced, &caution.unwrap_or_default()].concat()
    },
    described: |ui| with(ui, |study| says::describe_frontier(ui.language, &hardware(ui), study)),
    table,
    height: |_| HEIGHT,
    drawing,
    spots,
    said,
    deed: Some(Deed { name: |ui| texts(ui.language).apply, act: apply }),
    behind: Some(Behind {
        numbers: |ui, _| {
            let cost = with(ui, |study| study.per).figure();
            Number::of(ui, &[cost, "latency.outputTokensPerSecondPerUser"])
        },
        scenario: |ui, index, _| Some(candidate(ui, index)),
    }),
    whole: None,
};

fn with<T>(ui: Ui, read: impl FnOnce(&Frontier) -> T) -> T {
    ui.found.frontier.with(read)
}

fn hardware(ui: Ui) -> String {
    ui.page.work.with(|work| describe::accelerator_name(ui.language, &work.scenario))
}

/// Makes the candidate of this index what is worked on.
fn apply(ui: Ui, index: usize) {
    wire::open(&address::encoded(ui.page, &candidate(ui, index)));
}

fn candidate(ui: Ui, index: usize) -> Scenario {
    let changes = with(ui, |study| study.points.get(index).map(|point| point.changes.clone()));
    let mut next = ui.page.work.with_untracked(|work| work.scenario.clone());
    for (control, value) in changes.unwrap_or_default() {
        control.set(&mut next, value);
    }
    next
}

fn plane<'a>(
    ui: Ui,
    study: &Frontier,
    width: f64,
    usd: &'a dyn Fn(f64) -> String,
    count: &'a dyn Fn(f64) -> String,
) -> Plane<'a> {
    let values: Vec<(f64, f64)> = study.points.iter().map(|point| (point.per_user, point.cost)).collect();
    let t = texts(ui.language);
    let across =
        Axis { name: t.interactivity.to_owned(), write: count, kind: kind_over(values.iter().map(|value| value.0)) };
    let up =
        Axis { name: usd_per(ui.language, study.per), write: usd, kind: kind_over(values.iter().map(|value| value.1)) };
    Plane::over(&values, (across, up), width)
}

fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    let usd = |value| words::number::usd(ui.language, value);
    let count = |value| words::number::decimal(ui.language, value, 3);
    let target = ui.page.work.with(|work| work.scenario.targets.time_per_output_token_ms);
    with(ui, |study| {
        let plane = plane(ui, study, width, &usd, &count);
        let mut drawn = Vec::new();
        // Fast enough for the target of time per output token.
        if let Some(target) = target.filter(|target| *target > 0.0) {
            let from = plane.x.at(MS_PER_S / target);
            let (bottom, top) = plane.y.range;
            let region = svg("rect").class("region").at("x", from).at("width", (plane.x.range.1 - from).max(0.0));
            drawn.push(region.at("y", top).at("height", bottom - top));
        }
        drawn.extend(plane.drawn());
        let mut best: Vec<&Candidate> = study.points.iter().filter(|point| point.on_frontier).collect();
        best.sort_by(|a, b| a.per_user.total_cmp(&b.per_user));
        let line = plane.path(best.iter().map(|point| (point.per_user, point.cost)));
        drawn.push(svg("path").class("line-1").set("d", line));
        for point in &study.points {
            drawn.push(dot(&plane, point));
        }
        for point in study.points.iter().filter(|point| point.is_now) {
            let (x, y) = plane.at((point.per_user, point.cost));
            drawn.push(svg("circle").class("now").at("cx", x).at("cy", y).set("r", "5"));
            let (anchor, shift) = if x > width / 2.0 { ("end", -9.0) } else { ("start", 9.0) };
            drawn.push(text("now-name", anchor, (x + shift, y - 8.0), ui.t.now));
        }
        drawn
    })
}

/// On the frontier full and large, off it small; hollow where a latency target is missed.
fn dot(plane: &Plane, point: &Candidate) -> Element {
    let (x, y) = plane.at((point.per_user, point.cost));
    let class = match (point.on_frontier, point.meets_targets) {
        (_, Some(false)) => "dot-missed",
        (true, _) => "dot-best",
        (false, _) => "dot",
    };
    svg("circle").class(class).at("cx", x).at("cy", y).set("r", if point.on_frontier { "4" } else { "2.5" })
}

fn spots(ui: Ui, width: f64) -> Vec<Spot> {
    let nothing = |_: f64| String::new();
    let usd = |value| words::number::usd(ui.language, value);
    with(ui, |study| {
        let plane = plane(ui, study, width, &usd, &nothing);
        let spot = |(datum, point): (usize, &Candidate)| {
            let (x, y) = plane.at((point.per_user, point.cost));
            Spot { x, y, datum, is_now: point.is_now }
        };
        study.points.iter().enumerate().map(spot).collect()
    })
}

fn said(ui: Ui, datum: usize) -> String {
    with(ui, |study| study.points.get(datum).map(|point| sentence(ui, study.per, point)).unwrap_or_default())
}

/// `4 × H100 SXM, 64 requests: $0.41 per 1M …`.
fn sentence(ui: Ui, per: TokenKind, point: &Candidate) -> String {
    let figure = |value, unit| words::figure(ui.language, value, unit);
    let count = words::number::integer(ui.language, point.accelerators);
    let mut text = format!(
        "{count} × {} (TP {}), {}: {}, {}, TTFT {}",
        hardware(ui),
        words::number::integer(ui.language, point.tensor),
        figure(point.concurrency, Unit::Requests),
        figure(point.cost, per.unit()),
        figure(point.per_user, Unit::TokensPerSecondPerUser),
        figure(point.ttft_ms, Unit::Milliseconds),
    );
    for mark in marks(ui, point) {
        text = [&text, "; ", mark].concat();
    }
    text
}

fn marks(ui: Ui, point: &Candidate) -> Vec<&'static str> {
    let t = texts(ui.language);
    let frontier = point.on_frontier.then_some(t.on_frontier);
    let missed = (point.meets_targets == Some(false)).then_some(t.misses_targets);
    frontier.into_iter().chain(missed).chain(point.is_now.then_some(t.now)).collect()
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    let number = |value: f64, text: String| Cell::Number(value, text);
    let row = |point: &Candidate| {
        let targets =
            point.meets_targets.map_or(describe::NOTHING, |met| if met { t.targets_kept } else { t.targets_missed });
        vec![
            number(point.concurrency, words::number::integer(ui.language, point.concurrency)),
            number(point.accelerators, words::number::integer(ui.language, point.accelerators)),
            number(point.per_user, words::number::decimal(ui.language, point.per_user, 3)),
            number(point.cost, words::number::usd(ui.language, point.cost)),
            number(point.ttft_ms, words::figure(ui.language, point.ttft_ms, Unit::Milliseconds)),
            number(point.tpot_ms, words::figure(ui.language, point.tpot_ms, Unit::Milliseconds)),
            Cell::Text(targets.to_owned()),
            Cell::Text(marks(ui, point).join(", ")),
        ]
    };
    let cost = with(ui, |study| usd_per(ui.language, study.per));
    let columns = [t.concurrency, t.accelerators, t.interactivity, &cost, "TTFT", "TPOT", t.targets, t.mark];
    Table {
        columns: columns.map(str::to_owned).into(),
        rows: with(ui, |study| study.points.iter().map(row).collect()),
        now: with(ui, |study| study.points.iter().position(|point| point.is_now)),
    }
}
