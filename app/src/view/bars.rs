//! Two stacked bars: what fills the memory, and where the cost goes.

use super::{Ui, parts};
use crate::describe;
use crate::element::{Element, svg, tag};
use cost_core::Estimate;
use cost_core::estimate::Part;
use cost_core::number::fixed;
use leptos::prelude::*;

/// One piece of a bar.
struct Piece {
    class: &'static str,
    name: &'static str,
    figure: Option<&'static str>,
    /// `None` where there is no such part: no cost when nothing is served.
    read: fn(&Estimate) -> Option<f64>,
}

/// Width of a bar in its own units; the picture stretches to the column.
const WIDTH: f64 = 1000.0;

pub(crate) fn view(ui: Ui) -> Element {
    tag("div").class("pair").follow_class("stale", parts::stale(ui)).child(memory(ui)).child(breakdown(ui))
}

fn memory(ui: Ui) -> Element {
    let pieces = vec![
        Piece {
            class: "m1",
            name: ui.t.memory_weights,
            figure: Some("memory.weightsBytes"),
            read: |e| Some(e.memory.weights_bytes),
        },
        Piece {
            class: "m2",
            name: ui.t.memory_cache,
            figure: Some("memory.kvCacheBytes"),
            read: |e| Some(e.memory.kv_cache_bytes),
        },
        Piece {
            class: "m3",
            name: ui.t.memory_activations,
            figure: Some("memory.activationBytes"),
            read: |e| Some(e.memory.activation_bytes),
        },
        Piece {
            class: "m4",
            name: ui.t.memory_overhead,
            figure: Some("memory.overheadBytes"),
            read: |e| Some(e.memory.overhead_bytes),
        },
        Piece {
            class: "m5",
            name: ui.t.memory_free,
            figure: None,
            read: |e| Some((e.memory.usable_bytes - e.memory.used_bytes()).max(0.0)),
        },
        Piece {
            class: "m6",
            name: ui.t.memory_reserved,
            figure: None,
            read: |e| Some((e.memory.capacity_bytes - e.memory.usable_bytes.max(e.memory.used_bytes())).max(0.0)),
        },
    ];
    let whole = |e: &Estimate| e.memory.capacity_bytes.max(e.memory.used_bytes());
    let limit = move || at(ui, |e| e.memory.usable_bytes, whole);
    let mark = svg("line").follow("x1", limit).follow("x2", limit).set("y1", "0").set("y2", "10");
    let stack = tag("div").class("stack").child(bar(ui, &pieces, whole)).child(drawing("limit").child(mark));
    let sum =
        sum(ui, words::labels::figure(ui.language, "memory.usableBytes").unwrap_or_default(), "memory.usableBytes");
    let lines = pieces.into_iter().map(|piece| line(ui, piece, words::quantity::bytes));
    tag("section")
        .test_id("memory")
        .child(parts::heading(ui.t.memory))
        .child(stack)
        .child(tag("dl").children(lines).child(sum))
}

/// The last line of a list, of what the others add up to.
fn sum(ui: Ui, name: &str, key: &'static str) -> Element {
    parts::line(name, parts::figure(ui, key, "")).class("line sum")
}

/// A drawing that stretches to its column.
fn drawing(class: &str) -> Element {
    svg("svg").class(class).set("viewBox", "0 0 1000 10").set("preserveAspectRatio", "none").set("aria-hidden", "true")
}

fn breakdown(ui: Ui) -> Element {
    macro_rules! piece {
        ($class:literal, $part:ident) => {
            Piece {
                class: $class,
                name: words::labels::part(ui.language, Part::$part),
                figure: None,
                read: |e| cost_of(e, Part::$part),
            }
        };
    }
    let pieces = vec![
        piece!("m2", Prefill),
        piece!("m1", Decode),
        piece!("m3", SecondModel),
        piece!("m4", HostedApi),
        piece!("m4", Router),
        piece!("m4", ResponseCache),
        piece!("m4", Egress),
        piece!("m5", Idle),
        piece!("m5", SecondModelIdle),
        piece!("m6", Spares),
    ];
    let whole = |e: &Estimate| e.cost.as_ref().map_or(1.0, |cost| cost.per_million_tokens);
    let stack = tag("div").class("stack").child(bar(ui, &pieces, whole));
    let lines = pieces.into_iter().enumerate().map(|(index, piece)| {
        let (read, plain) = (piece.read, Part::PLAIN.contains(&Part::ALL[index]));
        let given =
            move || ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| read(&shown.estimate)).is_some());
        line(ui, piece, words::number::usd).follow_flag("hidden", move || !plain && !given())
    });
    let label = |key| words::labels::figure(ui.language, key).unwrap_or_default();
    let totals = ["cost.usedPerMillionTokens", "cost.idlePerMillionTokens"].map(|key| sum(ui, label(key), key));
    tag("section")
        .test_id("breakdown")
        .child(parts::heading(ui.t.breakdown))
        .child(stack)
        .child(tag("dl").children(lines).children(totals).child(sum(ui, ui.t.breakdown_sum, "cost.perMillionTokens")))
        .child(parts::paragraph(ui.t.breakdown_hint).class("hint"))
}

fn cost_of(estimate: &Estimate, part: Part) -> Option<f64> {
    let parts = &estimate.cost.as_ref()?.breakdown;
    parts.iter().find(|entry| entry.part == part).map(|entry| entry.usd_per_million_tokens)
}

/// A share of the bar's width.
fn at(ui: Ui, read: impl Fn(&Estimate) -> f64, whole: fn(&Estimate) -> f64) -> String {
    ui.page.shown.with(|shown| {
        let share = shown.as_ref().map_or(0.0, |shown| {
            let whole = whole(&shown.estimate);
            if whole > 0.0 { read(&shown.estimate) / whole } else { 0.0 }
        });
        fixed(share.clamp(0.0, 1.0) * WIDTH, 1)
    })
}

fn bar(ui: Ui, pieces: &[Piece], whole: fn(&Estimate) -> f64) -> Element {
    let mut before: Vec<fn(&Estimate) -> Option<f64>> = Vec::new();
    let rects = pieces.iter().map(|piece| {
        let earlier = before.clone();
        let read = piece.read;
        before.push(read);
        let x = move || at(ui, |e| earlier.iter().filter_map(|read| read(e)).sum(), whole);
        let width = move || at(ui, |e| read(e).unwrap_or(0.0), whole);
        let rect = svg("rect").class(piece.class).set("y", "0").set("height", "10");
        rect.follow("x", x).follow("width", width)
    });
    drawing("bar-svg").children(rects)
}

fn line(ui: Ui, piece: Piece, write: fn(words::Language, f64) -> String) -> Element {
    let read = piece.read;
    let value = match piece.figure {
        Some(key) => parts::figure(ui, key, ""),
        None => parts::live("", move || {
            let value = ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| read(&shown.estimate)));
            value.map_or_else(|| describe::NOTHING.to_owned(), |value| write(ui.language, value))
        }),
    };
    let name = tag("dt").child(tag("i").class(format!("swatch {}", piece.class))).text(piece.name);
    tag("div").class("line").child(name).child(tag("dd").child(value))
}
