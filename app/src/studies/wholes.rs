//! What fills the memory of an accelerator, and where the cost of a million tokens goes.

use super::Ui;
use super::figure::whole::{self, Mark, Part, Whole};
use super::figure::{Behind, Figure, Number};
use crate::element::{Element, tag};
use crate::state::Shown;
use cost_core::Estimate;
use cost_core::estimate;
use leptos::prelude::*;
use words::Language;
use words::labels::{self, figure};
use words::wholes::{self as says, wholes as texts};

const MEMORY: Whole = Whole {
    parts: &[
        Part {
            class: "m1",
            name: |language| texts(language).weights,
            step: "memory.weightsBytes",
            read: |e| Some(e.memory.weights_bytes),
            usual: true,
        },
        Part {
            class: "m2",
            name: |language| texts(language).cache,
            step: "memory.kvCacheBytes",
            read: |e| Some(e.memory.kv_cache_bytes),
            usual: true,
        },
        Part {
            class: "m3",
            name: |language| texts(language).activations,
            step: "memory.activationBytes",
            read: |e| Some(e.memory.activation_bytes),
            usual: true,
        },
        Part {
            class: "m4",
            name: |language| texts(language).overhead,
            step: "memory.overheadBytes",
            read: |e| Some(e.memory.overhead_bytes),
            usual: true,
        },
        Part {
            class: "m5",
            name: |language| texts(language).free,
            step: "memory.unusedBytes",
            read: |e| Some((e.memory.usable_bytes - e.memory.used_bytes()).max(0.0)),
            usual: true,
        },
        Part {
            class: "m6",
            name: |language| texts(language).reserved,
            step: "memory.keptBytes",
            read: |e| Some((e.memory.capacity_bytes - e.memory.usable_bytes.max(e.memory.used_bytes())).max(0.0)),
            usual: true,
        },
    ],
    all: |e| Some(e.memory.capacity_bytes.max(e.memory.used_bytes())),
    mark: Some(Mark { read: |e| e.memory.usable_bytes, name: |language| texts(language).usable }),
    write: words::quantity::bytes,
    amount: |language| texts(language).bytes.to_owned(),
    sums: &[
        ("memory.capacityBytes", |language| figure(language, "memory.capacityBytes").unwrap_or_default()),
        ("memory.usableBytes", |language| texts(language).of_it_usable),
    ],
};

/// A part of the cost.
macro_rules! part {
    ($class:literal, $part:ident) => {
        Part {
            class: $class,
            name: |language| labels::part(language, estimate::Part::$part),
            step: estimate::Part::$part.step(),
            read: |e| cost_of(e, estimate::Part::$part),
            usual: matches!(
                estimate::Part::$part,
                estimate::Part::Prefill | estimate::Part::Decode | estimate::Part::Idle
            ),
        }
    };
}

const COST: Whole = Whole {
    parts: &[
        part!("m2", Prefill),
        part!("m1", Decode),
        part!("m3", SecondModel),
        part!("m4", HostedApi),
        part!("m4", Router),
        part!("m4", ResponseCache),
        part!("m4", Egress),
        part!("m5", Idle),
        part!("m5", SecondModelIdle),
        part!("m6", Spares),
    ],
    all: |e| e.cost.as_ref().map(|cost| cost.per_million_tokens),
    mark: None,
    write: words::number::usd,
    amount: |language| words::token_kind::usd_per(language, cost_core::TokenKind::All),
    sums: &[
        ("cost.usedPerMillionTokens", |language| figure(language, "cost.usedPerMillionTokens").unwrap_or_default()),
        ("cost.idlePerMillionTokens", |language| figure(language, "cost.idlePerMillionTokens").unwrap_or_default()),
        ("cost.perMillionTokens", |language| texts(language).cost_sum),
    ],
};

fn cost_of(estimate: &Estimate, part: estimate::Part) -> Option<f64> {
    let parts = &estimate.cost.as_ref()?.breakdown;
    parts.iter().find(|entry| entry.part == part).map(|entry| entry.usd_per_million_tokens)
}

/// What differs between the two.
trait Subject {
    const ID: &'static str;
    const WHOLE: &'static Whole;
    fn name(language: Language) -> &'static str;
    fn lead(language: Language) -> &'static str;
    fn finding(language: Language, estimate: &Estimate) -> Option<String>;
}

struct Memory;
struct Cost;

impl Subject for Memory {
    const ID: &'static str = "memory";
    const WHOLE: &'static Whole = &MEMORY;
    fn name(language: Language) -> &'static str {
        texts(language).memory
    }
    fn lead(language: Language) -> &'static str {
        texts(language).memory_lead
    }
    fn finding(language: Language, estimate: &Estimate) -> Option<String> {
        Some(says::memory_finding(language, estimate))
    }
}

impl Subject for Cost {
    const ID: &'static str = "breakdown";
    const WHOLE: &'static Whole = &COST;
    fn name(language: Language) -> &'static str {
        texts(language).cost
    }
    fn lead(language: Language) -> &'static str {
        texts(language).cost_lead
    }
    fn finding(language: Language, estimate: &Estimate) -> Option<String> {
        says::cost_finding(language, estimate)
    }
}

fn finding<S: Subject>(ui: Ui) -> String {
    let found = |shown: &Option<Shown>| {
        let estimate = &shown.as_ref()?.estimate;
        S::finding(ui.language, estimate).or_else(|| (!estimate.fits).then(|| ui.t.fits_no.to_owned()))
    };
    ui.page.shown.with(found).unwrap_or_else(|| ui.t.no_price.to_owned())
}

fn of<S: Subject>() -> Figure {
    Figure {
        id: S::ID,
        name: |ui| S::name(ui.language),
        finding: finding::<S>,
        lead: |ui| S::lead(ui.language).to_owned(),
        described: |ui| S::WHOLE.described(ui),
        table: |ui| S::WHOLE.table(ui),
        height: |_| whole::HEIGHT,
        drawing: |ui, width| S::WHOLE.drawing(ui, width),
        spots: |ui, width| S::WHOLE.spots(ui, width),
        said: |ui, index| S::WHOLE.said(ui, index),
        deed: None,
        behind: Some(Behind {
            numbers: |ui, index| Number::of(ui, S::WHOLE.parts.get(index).map(|part| part.step).as_slice()),
            scenario: |_, _, _| None,
        }),
        whole: Some(S::WHOLE),
    }
}

pub(super) fn view(ui: Ui) -> Element {
    let pair = [of::<Memory>(), of::<Cost>()].map(|figure| figure.view(ui));
    tag("div").class("pair").children(pair)
}
