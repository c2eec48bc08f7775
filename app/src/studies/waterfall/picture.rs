//! The way as a drawing that stands by itself.

use super::super::Ui;
use super::rungs::scale;
use super::{cost, own_bar, texts};
use crate::chart::Scale;
use crate::drawing::{line, text};
use crate::element::{Element, svg};
use crate::studies::way::Way;
use cost_core::study::waterfall::Lever;
use leptos::prelude::*;
use words::token_kind::usd_per;
use words::waterfall as said;

const ROW: f64 = 28.0;
const BAR: f64 = 14.0;
/// Beside the bars: the levers' names, and what is left.
const NAMES: f64 = 230.0;
const COSTS: f64 = 90.0;

pub(super) fn height() -> f64 {
    ROW * (Lever::ALL.len() + 2) as f64 + 40.0
}

pub(super) fn drawing(ui: Ui, way: &Way, width: f64) -> Vec<Element> {
    let Ok(found) = &way.found else { return Vec::new() };
    let per = ui.page.per.get();
    let scale = Scale { range: (NAMES, width - COSTS), ..scale(ui, way) };
    let foot = height() - 36.0;
    let mut drawn = Vec::new();
    for tick in scale.ticks(6) {
        drawn.push(line("grid", (tick.at, 0.0), (tick.at, foot)));
        drawn.push(text("tick", "middle", (tick.at, foot + 14.0), &words::number::usd(ui.language, tick.value)));
    }
    drawn.push(text("axis", "middle", (f64::midpoint(NAMES, width - COSTS), foot + 31.0), &usd_per(ui.language, per)));
    let t = texts(ui);
    let mut rows = vec![(t.baseline, Some((found.start.per(per), found.start.per(per))))];
    rows.extend(way.order.levers().map(|lever| {
        let bar = own_bar(way, lever).map(|bar| (bar.before.per(per), bar.after.per(per)));
        (said::lever(ui.language, lever), bar)
    }));
    rows.push((t.deployment, Some((found.end.per(per), found.end.per(per)))));
    for (index, (name, ends)) in rows.into_iter().enumerate() {
        drawn.extend(row(ui, &scale, width, ROW * (index as f64 + 0.5), name, ends));
    }
    drawn
}

fn row(
    ui: Ui,
    scale: &Scale,
    width: f64,
    middle: f64,
    name: &str,
    ends: Option<(f64, f64)>,
) -> impl Iterator<Item = Element> {
    let bar = ends.map(|(before, after)| {
        let (from, to) = (scale.at(before).min(scale.at(after)), scale.at(before).max(scale.at(after)));
        let class = if after <= before { "bar-cheap" } else { "bar-dear" };
        let bar = svg("rect").class(class).at("x", from - 1.0).at("width", (to - from).max(2.0));
        bar.at("y", middle - BAR / 2.0).at("height", BAR)
    });
    let left = cost(ui, ends.map(|(_, after)| after));
    let texts = [
        text("bar-name", "start", (0.0, middle + 4.0), name),
        text("bar-end", "end", (width - 2.0, middle + 4.0), &left),
    ];
    bar.into_iter().chain(texts)
}
