//! What matters most: one bar for each input, over the range in which it is found.

use super::Ui;
use super::figure::table::{self, Cell, Table};
use super::figure::{Behind, Deed, Figure, Number, Spot};
use crate::chart::{Kind, Scale};
use crate::describe;
use crate::drawing::{line, text};
use crate::element::{Element, svg};
use crate::view::notices;
use cost_core::scenario::Control;
use cost_core::study::tornado::{End, Swing, Tornado};
use cost_core::{Scenario, TokenKind};
use leptos::prelude::*;
use words::page::fill;
use words::studies::{self as says, studies as texts};
use words::token_kind::usd_per;

/// Bars that are drawn; the table has all.
const MOST: usize = 10;
const TOP: f64 = 8.0;
const ROW: f64 = 38.0;
const BAR: f64 = 12.0;
/// Below the bars.
const FOOT: f64 = 40.0;
/// Beside the bars, for the values of the inputs.
const SIDE: f64 = 86.0;
/// Costs that span more than this are drawn on a logarithmic axis.
const LOG_SPAN: f64 = 20.0;

pub(super) const TORNADO: Figure = Figure {
    id: "tornado",
    name: |ui| texts(ui.language).tornado,
    finding: |ui| with(ui, |study| says::tornado_finding(ui.language, study)),
    lead: |ui| texts(ui.language).tornado_lead.to_owned(),
    described: |ui| with(ui, |study| says::describe_tornado(ui.language, study)),
    table,
    height: |_| HEIGHT,
    drawing,
    spots,
    said,
    deed: Some(Deed { name: |ui| ui.t.to_input, act: |ui, index| with(ui, |study| go(study, index)) }),
    behind: Some(Behind { numbers, scenario }),
    whole: None,
};

fn with<T>(ui: Ui, read: impl FnOnce(Option<&Tornado>) -> T) -> T {
    ui.found.tornado.with(|study| read(study.as_ref()))
}

fn bars(study: Option<&Tornado>) -> &[Swing] {
    study.map_or(&[], |study| &study.swings[..study.swings.len().min(MOST)])
}

/// As high as it may become, so that nothing below it moves.
const HEIGHT: f64 = TOP + FOOT + ROW * MOST as f64;

fn go(study: Option<&Tornado>, index: usize) {
    if let Some(swing) = bars(study).get(index) {
        notices::jump(swing.control.key);
    }
}

/// The ends of a range that have a cost.
fn ends(study: &Tornado, datum: usize) -> Vec<(&'static Control, &End)> {
    let swing = study.swings.get(datum);
    let ends = swing.into_iter().flat_map(|swing| [&swing.low, &swing.high].map(|end| (swing.control, end)));
    ends.filter(|(_, end)| end.cost.is_some()).collect()
}

/// What it costs at each end.
fn numbers(ui: Ui, datum: usize) -> Vec<Number> {
    let number = |study: &Tornado, (control, end): (&'static Control, &End)| Number {
        name: describe::value(ui.language, control, &end.value),
        step: study.per.figure(),
    };
    with(ui, |study| {
        study.map_or_else(Vec::new, |study| ends(study, datum).into_iter().map(|end| number(study, end)).collect())
    })
}

/// What the page works on with the input at that end.
fn scenario(ui: Ui, datum: usize, index: usize) -> Option<Scenario> {
    with(ui, |study| {
        let (control, end) = *ends(study?, datum).get(index)?;
        Some(ui.with_input(control, end.value.clone()))
    })
}

fn scale(study: &Tornado, width: f64) -> Scale {
    let ends = || bars(Some(study)).iter().flat_map(|swing| [swing.low.cost, swing.high.cost]).flatten();
    let values = || ends().chain([study.base]);
    let (low, high) = values().fold((f64::INFINITY, 0.0_f64), |(low, high), cost| (low.min(cost), high.max(cost)));
    let kind = if low > 0.0 && high / low > LOG_SPAN { Kind::Logarithmic } else { Kind::FromZero };
    Scale::over(values(), kind, (SIDE, (width - SIDE).max(SIDE + 1.0)))
}

fn middle(index: usize) -> f64 {
    TOP + ROW * index as f64 + ROW - BAR / 2.0 - 4.0
}

fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    with(ui, |study| study.map_or_else(Vec::new, |study| drawn(ui, study, width)))
}

fn drawn(ui: Ui, study: &Tornado, width: f64) -> Vec<Element> {
    let scale = scale(study, width);
    let bars = bars(Some(study));
    let foot = TOP + ROW * bars.len() as f64 + 4.0;
    let mut drawn = Vec::new();
    let count = ((scale.range.1 - scale.range.0) / 70.0).max(2.0) as usize;
    for tick in scale.ticks(count) {
        drawn.push(line("grid", (tick.at, TOP), (tick.at, foot)));
        drawn.push(text("tick", "middle", (tick.at, foot + 14.0), &words::number::usd(ui.language, tick.value)));
    }
    drawn.push(text("axis", "middle", (width / 2.0, foot + 31.0), &usd_per(ui.language, study.per)));
    for (index, swing) in bars.iter().enumerate() {
        drawn.extend(bar(ui, study, swing, &scale, middle(index)));
    }
    let base = scale.at(study.base);
    drawn.push(line("now-line", (base, TOP), (base, foot)));
    drawn
}

/// One input: its name, the part below the headline and the part above it, its values at the ends.
fn bar(ui: Ui, study: &Tornado, swing: &Swing, scale: &Scale, middle: f64) -> Vec<Element> {
    let base = scale.at(study.base);
    let name = describe::control_label(ui.language, swing.control.key);
    let mut drawn = vec![text("bar-name", "start", (0.0, middle - BAR), name)];
    let mut ends: Vec<(&End, f64)> =
        [&swing.low, &swing.high].into_iter().filter_map(|end| Some((end, scale.at(end.cost?)))).collect();
    ends.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (from, to) =
        (ends.first().map_or(base, |end| end.1.min(base)), ends.last().map_or(base, |end| end.1.max(base)));
    let part = |class: &str, from: f64, to: f64| {
        svg("rect").class(class).at("x", from).at("width", to - from).at("y", middle - BAR / 2.0).at("height", BAR)
    };
    drawn.push(part("bar-cheap", from, base));
    drawn.push(part("bar-dear", base, to));
    let value = |end: &End| describe::short_value(ui.language, swing.control, &end.value);
    match ends[..] {
        [(left, _), (right, _)] => {
            drawn.push(text("bar-end", "end", (from - 5.0, middle + 4.0), &value(left)));
            drawn.push(text("bar-end", "start", (to + 5.0, middle + 4.0), &value(right)));
        }
        [(only, at)] if at < base => drawn.push(text("bar-end", "end", (from - 5.0, middle + 4.0), &value(only))),
        [(only, _)] => drawn.push(text("bar-end", "start", (to + 5.0, middle + 4.0), &value(only))),
        _ => {}
    }
    drawn
}

fn spots(ui: Ui, width: f64) -> Vec<Spot> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        let scale = scale(study, width);
        let spot = |datum| Spot { x: scale.at(study.base), y: middle(datum), datum, is_now: false };
        (0..bars(Some(study)).len()).map(spot).collect()
    })
}

fn said(ui: Ui, datum: usize) -> String {
    with(ui, |study| {
        let swing = study.and_then(|study| Some((study.per, study.swings.get(datum)?)));
        let told =
            |(per, swing)| format!("{} ({})", says::swing(ui.language, per, swing), says::range_of(ui.language, swing));
        swing.map(told).unwrap_or_default()
    })
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    let row = |swing: &Swing| {
        let value = |end: &End| Cell::Text(describe::value(ui.language, swing.control, &end.value));
        let cost = |end: &End| table::number(end.cost, |cost| words::number::usd(ui.language, cost), t.not_served);
        vec![
            Cell::Text(describe::control_label(ui.language, swing.control.key).to_owned()),
            value(&swing.low),
            cost(&swing.low),
            value(&swing.high),
            cost(&swing.high),
            Cell::Text(says::range_of(ui.language, swing)),
        ]
    };
    let usd_per = usd_per(ui.language, with(ui, |study| study.map_or_else(TokenKind::default, |study| study.per)));
    let [low, high] = [t.low_cost, t.high_cost].map(|text| fill(text, &[("usd_per", &usd_per)]));
    let columns = [t.input, t.low_value, &low, t.high_value, &high, t.range_from];
    Table {
        columns: columns.map(str::to_owned).into(),
        rows: with(ui, |study| study.map_or_else(Vec::new, |study| study.swings.iter().map(row).collect())),
        now: None,
    }
}
