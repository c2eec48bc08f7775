//! Two stacked bars: what fills the memory, and where the cost goes.

use super::{Ui, parts};
use crate::describe;
use cost_core::Estimate;
use cost_core::estimate::{Memory, Part};
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

pub(super) fn view(ui: Ui) -> AnyView {
    let stale = move || ui.page.problems.with(|problems| !problems.is_empty());
    view! { <div class="pair" class:stale=stale>{memory(ui)}{breakdown(ui)}</div> }.into_any()
}

fn used(memory: &Memory) -> f64 {
    memory.weights_bytes + memory.kv_cache_bytes + memory.activation_bytes + memory.overhead_bytes
}

fn memory(ui: Ui) -> AnyView {
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
            read: |e| Some((e.memory.usable_bytes - used(&e.memory)).max(0.0)),
        },
        Piece {
            class: "m6",
            name: ui.t.memory_reserved,
            figure: None,
            read: |e| Some((e.memory.capacity_bytes - e.memory.usable_bytes.max(used(&e.memory))).max(0.0)),
        },
    ];
    let whole = |e: &Estimate| e.memory.capacity_bytes.max(used(&e.memory));
    let sum = view! {
        <div class="line sum">
            <dt>{words::labels::figure(ui.language, "memory.usableBytes")}</dt>
            <dd>{parts::figure(ui, "memory.usableBytes", "")}</dd>
        </div>
    };
    let limit = move || at(ui, |e| e.memory.usable_bytes, whole);
    view! {
        <section data-testid="memory">
            <h2>{ui.t.memory}</h2>
            <div class="stack">
                {bar(ui, &pieces, whole)}
                <svg class="limit" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                    <line x1=limit x2=limit y1="0" y2="10"></line>
                </svg>
            </div>
            <dl>{pieces.into_iter().map(|piece| line(ui, piece, words::quantity::bytes)).collect_view()}{sum}</dl>
        </section>
    }
    .into_any()
}

fn breakdown(ui: Ui) -> AnyView {
    let name = |part| words::labels::part(ui.language, part);
    let pieces = vec![
        Piece { class: "m2", name: name(Part::Prefill), figure: None, read: |e| cost_of(e, Part::Prefill) },
        Piece { class: "m1", name: name(Part::Decode), figure: None, read: |e| cost_of(e, Part::Decode) },
        Piece { class: "m5", name: name(Part::Idle), figure: None, read: |e| cost_of(e, Part::Idle) },
    ];
    let whole = |e: &Estimate| e.cost.as_ref().map_or(1.0, |cost| cost.per_million_tokens);
    view! {
        <section data-testid="breakdown">
            <h2>{ui.t.breakdown}</h2>
            <div class="stack">{bar(ui, &pieces, whole)}</div>
            <dl>
                {pieces.into_iter().map(|piece| line(ui, piece, words::number::usd)).collect_view()}
                <div class="line sum"><dt>{ui.t.breakdown_sum}</dt><dd>{parts::figure(ui, "cost.perMillionTokens", "")}</dd></div>
            </dl>
            <p class="hint">{ui.t.breakdown_hint}</p>
        </section>
    }
    .into_any()
}

fn cost_of(estimate: &Estimate, part: Part) -> Option<f64> {
    let parts = &estimate.cost.as_ref()?.breakdown;
    Some(parts.iter().filter(|entry| entry.part == part).map(|entry| entry.usd_per_million_tokens).sum())
}

/// A share of the bar's width.
fn at(ui: Ui, read: impl Fn(&Estimate) -> f64, whole: fn(&Estimate) -> f64) -> String {
    ui.page.shown.with(|shown| {
        let share = shown.as_ref().map_or(0.0, |shown| {
            let whole = whole(&shown.estimate);
            if whole > 0.0 { read(&shown.estimate) / whole } else { 0.0 }
        });
        format!("{:.1}", share.clamp(0.0, 1.0) * WIDTH)
    })
}

fn bar(ui: Ui, pieces: &[Piece], whole: fn(&Estimate) -> f64) -> AnyView {
    let mut before: Vec<fn(&Estimate) -> Option<f64>> = Vec::new();
    let rects = pieces.iter().map(|piece| {
        let earlier = before.clone();
        let read = piece.read;
        before.push(read);
        let x = move || at(ui, |e| earlier.iter().filter_map(|read| read(e)).sum(), whole);
        let width = move || at(ui, |e| read(e).unwrap_or(0.0), whole);
        view! { <rect class=piece.class x=x width=width y="0" height="10"></rect> }.into_any()
    });
    let rects = rects.collect::<Vec<_>>();
    view! { <svg class="bar-svg" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{rects}</svg> }
        .into_any()
}

fn line(ui: Ui, piece: Piece, write: fn(words::Language, f64) -> String) -> AnyView {
    let read = piece.read;
    let value = match piece.figure {
        Some(key) => parts::figure(ui, key, ""),
        None => parts::live("", move || {
            let value = ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| read(&shown.estimate)));
            value.map_or_else(|| describe::NOTHING.to_owned(), |value| write(ui.language, value))
        }),
    };
    view! { <div class="line"><dt><i class=format!("swatch {}", piece.class)></i>{piece.name}</dt><dd>{value}</dd></div> }.into_any()
}
