//! What would make a model fit: single changes first, each tried on the memory model itself.

mod joint;

use super::compute::{fits, note};
use super::{Note, NoteCode};
use crate::catalogue::Accelerator;
use crate::catalogue::accelerators::ACCELERATORS;
use crate::performance::memory;
use crate::plan::Plan;
use crate::plan::checks::divisors;
use crate::problem::{Allowed, Given, Limit};
use crate::scenario::{AcceleratorChoice, Scenario, Value, WeightFormat, control};
use std::borrow::Cow;

/// Formats that are tried, from wide to narrow.
const NARROWER: &[&str] = &["fp8", "awq-int4"];
/// Accelerators that are offered at most.
const OFFERED: usize = 3;
/// Divisors beyond this are not tried; powers of two are.
const LARGEST_DIVISOR: f64 = 128.0;

/// Changes that make `scenario` fit; more than one way where there is more than one.
pub(super) fn fixes(scenario: &Scenario, plan: &Plan) -> Vec<Note> {
    let mut notes = Vec::new();
    notes.extend(wider(scenario, plan, "parallelism.tensor", plan.layout.tensor));
    if let Some(pool) = &plan.prefill_pool {
        notes.extend(wider(scenario, plan, "prefillPool.tensor", pool.layout.tensor));
    }
    notes.extend(narrower(scenario));
    notes.extend(larger_accelerator(scenario, plan));
    if notes.is_empty() {
        notes.extend(wider(scenario, plan, "parallelism.pipeline", plan.layout.pipeline));
    }
    if notes.is_empty() {
        notes.extend(shorter(scenario));
    }
    if notes.is_empty() {
        notes = joint::fixes(scenario);
    }
    notes
}

/// Whether `scenario` is not refused and fits.
pub(crate) fn does_fit(scenario: &Scenario) -> bool {
    Plan::new(scenario).is_ok_and(|plan| fits(&memory::fit(&plan), &plan))
}

fn with(scenario: &Scenario, key: &str, value: Value) -> Scenario {
    let mut changed = scenario.clone();
    if let Some(control) = control(key) {
        control.set(&mut changed, value);
    }
    changed
}

fn offer(field: &'static str, given: Given, values: Vec<Allowed>) -> Option<Note> {
    (!values.is_empty()).then(|| note(NoteCode::FitsWith, field, given, Limit::OneOf { values }))
}

fn wider(scenario: &Scenario, plan: &Plan, field: &'static str, now: f64) -> Option<Note> {
    let most = plan.architecture.attention_heads.max(plan.architecture.mixer_layers());
    let ranks = (1..=10).map(|power| f64::from(1u32 << power)).chain(divisors(most, LARGEST_DIVISOR).map(f64::from));
    let enough = ranks.filter(|&ranks| ranks > now && does_fit(&with(scenario, field, Value::Number(ranks))));
    let least = enough.fold(f64::INFINITY, f64::min);
    let values = if least.is_finite() { vec![Allowed::Number(least)] } else { Vec::new() };
    offer(field, Given::Number(now), values)
}

fn narrower(scenario: &Scenario) -> Option<Note> {
    let current = Given::text(match &scenario.precision.weights {
        WeightFormat::Named(name) => name,
        WeightFormat::Bits { .. } => "",
    });
    let fitting =
        |name: &&'static str| does_fit(&with(scenario, "precision.weights", Value::Text(Cow::Borrowed(*name))));
    let name = NARROWER.iter().copied().find(fitting)?;
    offer("precision.weights", current, vec![name.into()])
}

/// The accelerators with more memory than this that `is_wanted` wants, the smallest first.
fn larger(memory_gb: f64, is_wanted: &dyn Fn(&Accelerator) -> bool) -> Vec<&'static Accelerator> {
    let mut rows: Vec<&'static Accelerator> = Vec::new();
    for row in ACCELERATORS.iter().filter(|row| row.datasheet.memory_gb > memory_gb && is_wanted(row)) {
        let smaller = |other: &&&Accelerator| other.datasheet.memory_gb <= row.datasheet.memory_gb;
        rows.insert(rows.iter().take_while(smaller).count(), row);
    }
    rows
}

/// The accelerators with the least memory that is enough, at the same layout.
fn larger_accelerator(scenario: &Scenario, plan: &Plan) -> Option<Note> {
    let fitting = |row: &Accelerator| does_fit(&with(scenario, "accelerator", Value::Text(Cow::Borrowed(row.id))));
    let offered = larger(plan.datasheet.memory_gb, &fitting).into_iter().take(OFFERED);
    let values = offered.map(|row| row.id.into()).collect();
    let current = match &scenario.accelerator {
        AcceleratorChoice::Id(id) => Given::text(id),
        AcceleratorChoice::Custom(_) => Given::Nothing,
    };
    offer("accelerator", current, values)
}

/// The longest power-of-two prompt that fits.
fn shorter(scenario: &Scenario) -> Option<Note> {
    let field = "workload.inputTokens";
    let now = scenario.workload.input_tokens;
    let prompts = (0..27).rev().map(|power| f64::from(1u32 << power));
    let longest = prompts
        .filter(|&tokens| tokens < now)
        .find(|&tokens| does_fit(&with(scenario, field, Value::Number(tokens))))?;
    offer(field, Given::Number(now), vec![Allowed::Number(longest)])
}
