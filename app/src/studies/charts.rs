//! The headline over one input, everything else as it is.

use super::Ui;
use super::curves::{CONCURRENCY, CONTEXT, Curve, Curves, Sample};
use super::figure::table::{self, Cell, Table};
use super::figure::{Behind, Figure, Number, Spot};
use crate::chart::{self, Chart, Margin, Point, Tick};
use crate::describe;
use crate::drawing::{line, text};
use crate::element::{Element, svg, tag};
use crate::view::parts;
use cost_core::Scenario;
use cost_core::scenario::{Value, control};
use cost_core::units::Unit;
use leptos::prelude::*;
use words::page::{Page as Texts, fill};
use words::token_kind::{caution, usd_per};

const HEIGHT: f64 = 232.0;
const MARGIN: Margin = Margin { top: 30.0, right: 14.0, bottom: 40.0, left: 52.0 };

/// What differs between the charts.
trait Subject {
    const ID: &'static str;
    const UNIT: Unit;
    /// Whether the finding is the lowest point; else it is the ends.
    const HAS_LOWEST: bool;
    fn name(t: &Texts) -> &'static str;
    fn axis(t: &Texts) -> &'static str;
    fn curve(curves: &Curves) -> &Curve;
}

struct Concurrency;
struct Context;

impl Subject for Concurrency {
    const ID: &'static str = CONCURRENCY;
    const UNIT: Unit = Unit::Requests;
    const HAS_LOWEST: bool = true;
    fn name(t: &Texts) -> &'static str {
        t.over_concurrency
    }
    fn axis(t: &Texts) -> &'static str {
        t.axis_concurrency
    }
    fn curve(curves: &Curves) -> &Curve {
        &curves.concurrency
    }
}

impl Subject for Context {
    const ID: &'static str = CONTEXT;
    const UNIT: Unit = Unit::Tokens;
    const HAS_LOWEST: bool = false;
    fn name(t: &Texts) -> &'static str {
        t.over_context
    }
    fn axis(t: &Texts) -> &'static str {
        t.axis_context
    }
    fn curve(curves: &Curves) -> &Curve {
        &curves.context
    }
}

fn figure<S: Subject>() -> Figure {
    Figure {
        id: S::ID,
        name: |ui| S::name(ui.t),
        finding: |ui| with::<S, _>(ui, |curve| finding::<S>(ui, curve)),
        lead: |ui| {
            let per = ui.found.curves.with(|curves| curves.per);
            caution(ui.language, per).unwrap_or_default().to_owned()
        },
        described: |ui| {
            let (said, n) = with::<S, _>(ui, |curve| (finding::<S>(ui, curve), curve.samples.len().to_string()));
            fill(ui.t.chart_description, &[("finding", &said), ("n", &n)])
        },
        table: table::<S>,
        height: |_| HEIGHT,
        drawing: drawing::<S>,
        spots: spots::<S>,
        said: said::<S>,
        deed: None,
        behind: Some(Behind {
            numbers: |ui, _| {
                let cost = ui.found.curves.with(|curves| curves.per).figure();
                Number::of(ui, &[cost, "latency.timeToFirstTokenMs", "latency.outputTokensPerSecondPerUser"])
            },
            scenario: |ui, datum, _| scenario::<S>(ui, datum),
        }),
        whole: None,
    }
}

/// What the page works on with another value of the input.
fn scenario<S: Subject>(ui: Ui, datum: usize) -> Option<Scenario> {
    let x = with::<S, _>(ui, |curve| curve.samples.get(datum).map(|sample| sample.x))?;
    Some(ui.with_input(control(S::ID)?, Value::Number(x)))
}

pub(super) fn view(ui: Ui) -> Element {
    let pair = [figure::<Concurrency>(), figure::<Context>()].map(|figure| figure.view(ui));
    tag("section")
        .class("charts")
        .set("id", "charts")
        .set("tabindex", "-1")
        .label(ui.t.charts)
        .follow_class("stale", parts::stale(ui.plain()))
        .child(tag("div").class("pair").children(pair))
}

fn with<S: Subject, T>(ui: Ui, read: impl FnOnce(&Curve) -> T) -> T {
    ui.found.curves.with(|curves| read(S::curve(curves)))
}

fn cost(ui: Ui, sample: &Sample) -> String {
    match sample.cost {
        Some(cost) => words::number::usd(ui.language, cost),
        None => no_cost(ui, sample).to_owned(),
    }
}

fn no_cost(ui: Ui, sample: &Sample) -> &'static str {
    if sample.fits { describe::NOTHING } else { ui.t.does_not_fit }
}

/// What the curve says, in one line.
fn finding<S: Subject>(ui: Ui, curve: &Curve) -> String {
    let x = |sample: &Sample| words::figure(ui.language, sample.x, S::UNIT);
    let Some((first, last)) = curve.ends() else { return ui.t.nothing_to_draw.to_owned() };
    let mut text = match curve.lowest() {
        Some(lowest) if S::HAS_LOWEST => fill(ui.t.lowest_at, &[("x", &x(lowest)), ("cost", &cost(ui, lowest))]),
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

fn drawing<S: Subject>(ui: Ui, width: f64) -> Vec<Element> {
    with::<S, _>(ui, |curve| {
        let chart = laid_out(ui, curve, width);
        let mut drawn = axes(ui, S::axis(ui.t), curve, &chart);
        drawn.push(svg("path").class("curve").set("d", &chart.path));
        drawn.extend(now(ui, curve, &chart).into_iter().flatten());
        drawn
    })
}

fn axes(ui: Ui, across: &str, curve: &Curve, chart: &Chart) -> Vec<Element> {
    let (left, right) = chart.x.range;
    let (bottom, top) = chart.y.range;
    let mut drawn = Vec::new();
    let unfit = curve.samples.iter().any(|sample| !sample.fits);
    let gap_name = if unfit { ui.t.does_not_fit } else { ui.t.no_price_short };
    for &(from, to) in &chart.gaps {
        let gap = svg("rect").class("gap").at("x", from).at("width", (to - from).max(0.0));
        drawn.push(gap.at("y", top).at("height", bottom - top));
        if to - from > GAP_NAME {
            drawn.push(text("gap-name", "middle", (f64::midpoint(from, to), f64::midpoint(top, bottom)), gap_name));
        }
    }
    // Without a cost there is no scale of costs.
    let levels = if curve.ends().is_some() { chart.y.ticks(LEVELS) } else { Vec::new() };
    for level in levels {
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
    drawn.push(text("axis", "start", (0.0, 12.0), &axis_cost(ui)));
    drawn.push(text("axis", "middle", (f64::midpoint(left, right), bottom + 34.0), across));
    drawn
}

fn axis_cost(ui: Ui) -> String {
    usd_per(ui.language, ui.found.curves.with(|curves| curves.per))
}

/// A tick of an axis in powers of two.
fn binary(ui: Ui, value: f64) -> String {
    if value >= 1024.0 && value % 1024.0 == 0.0 {
        cost_core::number::text(value / 1024.0) + "Ki"
    } else {
        words::number::integer(ui.language, value)
    }
}

/// The present value.
fn now(ui: Ui, curve: &Curve, chart: &Chart) -> Option<[Element; 3]> {
    let place = chart.place(curve.current?)?;
    let name = cost(ui, curve.samples.get(place.index)?);
    let (left, right) = chart.x.range;
    let (anchor, shift) = if place.x > f64::midpoint(left, right) { ("end", -10.0) } else { ("start", 10.0) };
    let above = if place.y < chart.y.range.1 + 22.0 { 18.0 } else { -10.0 };
    Some([
        line("now-line", (place.x, place.y), (place.x, chart.y.range.0)),
        svg("circle").class("now").at("cx", place.x).at("cy", place.y).set("r", "5"),
        text("now-name", anchor, (place.x + shift, place.y + above), &name),
    ])
}

fn spots<S: Subject>(ui: Ui, width: f64) -> Vec<Spot> {
    with::<S, _>(ui, |curve| {
        let spot = |place: &chart::Place| {
            let is_now = curve.current == Some(place.index);
            Spot { x: place.x, y: place.y, datum: place.index, is_now }
        };
        laid_out(ui, curve, width).places.iter().map(spot).collect()
    })
}

fn said<S: Subject>(ui: Ui, datum: usize) -> String {
    with::<S, _>(ui, |curve| curve.samples.get(datum).map(|sample| sentence::<S>(ui, sample)).unwrap_or_default())
}

fn sentence<S: Subject>(ui: Ui, sample: &Sample) -> String {
    let written = |value: Option<f64>, unit| {
        value.map_or(describe::NOTHING.to_owned(), |value| words::figure(ui.language, value, unit))
    };
    let values = [
        ("x", words::figure(ui.language, sample.x, S::UNIT)),
        ("cost", cost(ui, sample)),
        ("ttft", written(sample.first_token_ms, Unit::Milliseconds)),
        ("speed", written(sample.per_user, Unit::TokensPerSecondPerUser)),
    ];
    fill(ui.t.readout, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn table<S: Subject>(ui: Ui) -> Table {
    let number = |value: Option<f64>, unit| {
        table::number(value, |value| words::figure(ui.language, value, describe::short_unit(unit)), describe::NOTHING)
    };
    let row = |sample: &Sample| {
        vec![
            Cell::Number(sample.x, words::number::integer(ui.language, sample.x)),
            table::number(sample.cost, |cost| words::number::usd(ui.language, cost), no_cost(ui, sample)),
            number(sample.first_token_ms, Unit::Milliseconds),
            number(sample.per_user, Unit::TokensPerSecondPerUser),
        ]
    };
    let columns = [S::axis(ui.t), &axis_cost(ui), ui.t.first_token, ui.t.speed_per_user].map(str::to_owned);
    let (rows, now) = with::<S, _>(ui, |curve| (curve.samples.iter().map(row).collect(), curve.current));
    Table { columns: columns.into(), rows, now }
}
