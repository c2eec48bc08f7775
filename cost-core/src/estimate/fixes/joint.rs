//! Changes that make a model fit together, where no single one does.

use super::{does_fit, fits, larger, with};
use crate::catalogue::price_summary;
use crate::estimate::compute::note;
use crate::estimate::{Note, NoteCode};
use crate::format::format_named;
use crate::performance::memory;
use crate::plan::Plan;
use crate::plan::checks::divisors;
use crate::problem::{Allowed, Given, Limit};
use crate::scenario::controls::CUSTOM;
use crate::scenario::{Scenario, Value, control};
use crate::units::Unit;
use std::borrow::Cow;

const TENSOR: &str = "parallelism.tensor";
const PIPELINE: &str = "parallelism.pipeline";
const POOL: &str = "prefillPool.tensor";
const ACCELERATOR: &str = "accelerator";
const WEIGHTS: &str = "precision.weights";
const CACHE: &str = "precision.kvCache";
const INPUT: &str = "workload.inputTokens";
const OUTPUT: &str = "workload.outputTokens";

/// What is changed, in this order, until it fits: first the layout alone, then everything.
const LADDERS: &[&[&str]] =
    &[&[TENSOR, POOL, PIPELINE], &[TENSOR, POOL, ACCELERATOR, PIPELINE, WEIGHTS, CACHE, INPUT, OUTPUT]];

/// Ranks of one server.
const WIDEST: f64 = 8.0;
/// More stages than this are no deployment.
const MOST_STAGES: f64 = 256.0;

/// The changes that make `scenario` fit together, or what is missing with all of them.
pub(super) fn fixes(scenario: &Scenario) -> Vec<Note> {
    let mut nearest = scenario.clone();
    for ladder in LADDERS {
        nearest = scenario.clone();
        for (index, field) in ladder.iter().enumerate() {
            nearest = furthest(&nearest, field);
            if does_fit(&nearest) {
                let notes = ladder[..=index].iter().rev().filter_map(|field| relax(scenario, &mut nearest, field));
                let mut notes: Vec<Note> = notes.collect();
                notes.reverse();
                if let [only] = &mut notes[..] {
                    only.code = NoteCode::FitsWith;
                }
                return notes;
            }
        }
    }
    missing(&nearest).into_iter().collect()
}

/// `scenario` with the value of `field` that needs the least memory.
fn furthest(scenario: &Scenario, field: &'static str) -> Scenario {
    let changed = candidates(scenario, field).into_iter().rev().map(|value| with(scenario, field, value));
    { changed }.find(|changed| Plan::new(changed).is_ok()).unwrap_or_else(|| scenario.clone())
}

/// Takes the change of `field` back as far as `changed` still fits; a note of what is left of it.
fn relax(scenario: &Scenario, changed: &mut Scenario, field: &'static str) -> Option<Note> {
    let own = control(field)?.get(scenario);
    let mut values = std::iter::once(own.clone()).chain(candidates(scenario, field));
    let value = values.find(|value| does_fit(&restored(changed, scenario, field, value)))?;
    *changed = restored(changed, scenario, field, &value);
    let allowed = match value {
        ref same if *same == own => return None,
        Value::Number(number) => Allowed::Number(number),
        Value::Text(name) => Allowed::Name(name),
        Value::Nothing | Value::Flag(_) => return None,
    };
    let given = match own {
        Value::Number(number) => Given::Number(number),
        Value::Text(name) if name != CUSTOM => Given::text(&name),
        _ => Given::Nothing,
    };
    Some(note(NoteCode::FitsWithAll, field, given, Limit::OneOf { values: vec![allowed] }))
}

/// `changed` with `value`; a described accelerator is more than its name.
fn restored(changed: &Scenario, scenario: &Scenario, field: &'static str, value: &Value) -> Scenario {
    let mut next = with(changed, field, value.clone());
    if field == ACCELERATOR && *value == Value::Text(Cow::Borrowed(CUSTOM)) {
        next.accelerator = scenario.accelerator.clone();
    }
    next
}

/// Values of `field` that need less memory than the one of `scenario`, from the mildest on.
fn candidates(scenario: &Scenario, field: &str) -> Vec<Value> {
    let Ok(plan) = Plan::new(scenario) else { return Vec::new() };
    let fewer = |now: f64| (0..27).rev().map(|power| f64::from(1u32 << power)).filter(move |&tokens| tokens < now);
    let narrower = |names: &'static [&'static str], bytes: f64| {
        let narrower = |name: &&&str| format_named(name).is_some_and(|format| format.bits_per_weight < bytes * 8.0);
        names.iter().filter(narrower).map(|&name| Value::Text(Cow::Borrowed(name))).collect()
    };
    let numbers = |numbers: &mut dyn Iterator<Item = f64>| numbers.map(Value::Number).collect();
    let (a, layout) = (&plan.architecture, plan.layout);
    match field {
        TENSOR | POOL => {
            let pool = plan.prefill_pool.as_ref().map_or(f64::INFINITY, |pool| pool.layout.tensor);
            let now = if field == POOL { pool } else { layout.tensor };
            let ranks = divisors(a.attention_heads, WIDEST).map(f64::from);
            numbers(&mut ranks.filter(|&ranks| ranks > now))
        }
        PIPELINE => {
            let most = a.mixer_layers().min(MOST_STAGES) as u32;
            numbers(&mut (1..=most).map(f64::from).filter(|&stages| stages > layout.pipeline))
        }
        ACCELERATOR => {
            let rented = larger(plan.datasheet.memory_gb, &|row| price_summary(row.id).is_some());
            rented.into_iter().map(|row| Value::Text(Cow::Borrowed(row.id))).collect()
        }
        WEIGHTS => narrower(super::NARROWER, plan.formats.expert_bytes),
        CACHE => narrower(&["fp8"], plan.formats.cache_bytes),
        INPUT => numbers(&mut fewer(plan.workload.input_tokens)),
        OUTPUT => numbers(&mut fewer(plan.workload.output_tokens)),
        _ => Vec::new(),
    }
}

/// What `scenario`, which has every change, still needs.
fn missing(scenario: &Scenario) -> Option<Note> {
    let plan = Plan::new(scenario).ok()?;
    let fit = memory::fit(&plan);
    let limit = Limit::Range { min: 0.0, max: fit.usable_bytes, unit: Unit::Bytes };
    (!fits(&fit, &plan)).then(|| note(NoteCode::FitsWithNothing, ACCELERATOR, Given::Number(fit.needed_bytes()), limit))
}
