//! What is wrong with each field by itself, and with fields against each other.

use crate::architecture::{Architecture, Attention};
use crate::catalogue::{self, Datasheet};
use crate::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS, Field, check_number};
use crate::format::{FORMATS, Math, format_named};
use crate::nearest;
use crate::number::is_multiple;
use crate::plan::Layout;
use crate::problem::{Code, Given, Limit, Problem, Problems};
use crate::scenario::controls::{ACTIVATIONS, MAX};
use crate::scenario::{AcceleratorChoice, CONTROLS, Control, Kind, ModelChoice, Scenario, Value, control};
use crate::units::Unit;

/// Weights that are kept in fewer bits than this are no model any more.
const BITS: (f64, f64) = (1.0, 32.0);

/// Adds every problem of a field by itself, in the order of the controls, to those that are known.
pub(crate) fn fields(scenario: &Scenario, problems: &mut Problems) {
    let known: Vec<_> = problems.iter().map(|problem| problem.field.clone()).collect();
    problems.extend(alone(scenario).into_iter().filter(|problem| !known.contains(&problem.field)));
}

/// Of more names than this only the nearest are told.
const LISTED: usize = 24;

/// Most fields have none: an iterator over it would move all of its bytes for nothing.
fn add(problems: &mut Problems, problem: Option<Problem>) {
    if let Some(problem) = problem {
        problems.push(problem);
    }
}

fn alone(scenario: &Scenario) -> Problems {
    let mut problems = Problems::new();
    for control in CONTROLS {
        match (control.kind, control.get(scenario)) {
            (Kind::Model, value) => model(scenario, value, &mut problems),
            (Kind::CatalogueAccelerator, Value::Text(id)) => {
                add(&mut problems, catalogue_accelerator(control.key, &id))
            }
            (Kind::CatalogueModel, Value::Text(id)) => add(&mut problems, catalogue_model(control.key, &id)),
            (Kind::Accelerator, value) => accelerator(scenario, value, &mut problems),
            (Kind::Number(number) | Kind::NumberOrMax(number), Value::Number(value)) => {
                add(&mut problems, check_number(control.key, value, number.hard, number.whole, number.unit));
            }
            (Kind::NumberOrMax(_), Value::Text(text)) if text == MAX => {}
            (Kind::Choice(names), Value::Text(text)) if !names.contains(&text.as_ref()) => {
                let all = || Limit::OneOf { values: names.iter().map(|&name| name.into()).collect() };
                let limit = if names.len() > LISTED { nearest::limit(&text, names.iter().copied()) } else { all() };
                problems.push(Problem::new(Code::UnknownName, control.key, Given::text(&text), limit));
            }
            (Kind::WeightFormat, Value::Text(text)) if format_named(&text).is_none() => {
                let values = FORMATS.iter().map(|format| format.name.into()).collect();
                let limit = Limit::OneOf { values };
                problems.push(Problem::new(Code::UnknownName, control.key, Given::text(&text), limit));
            }
            (Kind::WeightFormat, Value::Number(bits)) => {
                add(&mut problems, check_number(control.key, bits, BITS, false, Unit::Bits));
            }
            _ => {}
        }
    }
    problems
}

fn model(scenario: &Scenario, value: Value, problems: &mut Problems) {
    match (&scenario.model, value) {
        (ModelChoice::Custom(architecture), _) => {
            thing(ARCHITECTURE_FIELDS, "model", architecture, problems);
            consistent(architecture, problems);
        }
        (ModelChoice::Id(id), _) => add(problems, catalogue_model("model", id)),
    }
}

fn catalogue_model(field: &'static str, id: &str) -> Option<Problem> {
    catalogue::model(id).is_none().then(|| {
        let limit = nearest::limit(id, catalogue::models::MODELS.iter().map(|model| model.id));
        Problem::new(Code::UnknownName, field, Given::text(id), limit)
    })
}

fn accelerator(scenario: &Scenario, value: Value, problems: &mut Problems) {
    match (&scenario.accelerator, value) {
        (AcceleratorChoice::Custom(datasheet), _) => thing(DATASHEET_FIELDS, "accelerator", datasheet, problems),
        (AcceleratorChoice::Id(id), _) => add(problems, catalogue_accelerator("accelerator", id)),
    }
}

fn catalogue_accelerator(field: &'static str, id: &str) -> Option<Problem> {
    catalogue::accelerator(id).is_none().then(|| {
        let names = catalogue::accelerators::ACCELERATORS.iter().map(|accelerator| accelerator.id);
        Problem::new(Code::UnknownName, field, Given::text(id), nearest::limit(id, names))
    })
}

fn thing<T>(fields: &'static [Field<T>], prefix: &str, thing: &T, problems: &mut Problems) {
    for field in fields {
        add(problems, field.check(&format!("{prefix}.{}", field.key), (field.get)(thing)));
    }
}

/// What the numbers of a described model must satisfy together.
pub(crate) fn consistent(a: &Architecture, problems: &mut Problems) {
    let mut require = |holds: bool, field: &'static str, value: f64, min: f64, max: f64, unit: Unit| {
        if !holds {
            let limit = Limit::Range { min, max, unit };
            problems.push(Problem::new(Code::OutOfRange, field, Given::Number(value), limit));
        }
    };
    let attention = a.full_attention_layers + a.windowed_attention_layers;
    let some = |layers: f64, value: f64| layers == 0.0 || value > 0.0;
    require(a.mixer_layers() > 0.0, "model.fullAttentionLayers", a.full_attention_layers, 1.0, 1e4, Unit::Layers);
    require(some(attention, a.attention_heads), "model.attentionHeads", a.attention_heads, 1.0, 1e4, Unit::Heads);
    require(some(attention, a.key_value_heads), "model.keyValueHeads", a.key_value_heads, 1.0, 1e4, Unit::Heads);
    require(some(attention, a.head_dim), "model.headDim", a.head_dim, 1.0, 1e7, Unit::Count);
    require(some(a.windowed_attention_layers, a.window), "model.window", a.window, 1.0, 1e9, Unit::Tokens);
    require(
        some(a.dense_ffn_layers, a.intermediate_size),
        "model.intermediateSize",
        a.intermediate_size,
        1.0,
        1e7,
        Unit::Count,
    );
    require(
        some(a.linear_layers, a.linear_parameters),
        "model.linearParameters",
        a.linear_parameters,
        1.0,
        1e12,
        Unit::Parameters,
    );
    require(some(a.moe_layers, a.experts), "model.experts", a.experts, 1.0, 1e6, Unit::Count);
    require(some(a.experts, a.moe_layers), "model.moeLayers", a.moe_layers, 1.0, 1e4, Unit::Layers);
    require(
        some(a.moe_layers, a.expert_intermediate_size),
        "model.expertIntermediateSize",
        a.expert_intermediate_size,
        1.0,
        1e7,
        Unit::Count,
    );
    let routed = a.experts == 0.0 || (a.experts_per_token >= 1.0 && a.experts_per_token <= a.experts);
    require(routed, "model.expertsPerToken", a.experts_per_token, 1.0, a.experts.max(1.0), Unit::Count);
    let groups = a.key_value_heads == 0.0 || is_multiple(a.attention_heads, a.key_value_heads) || a.is_latent();
    if !groups {
        let values = divisors(a.attention_heads, a.attention_heads).map(Into::into).collect();
        let given = Given::Number(a.key_value_heads);
        problems.push(Problem::new(Code::DoesNotDivide, "model.keyValueHeads", given, Limit::OneOf { values }));
    }
}

/// What inputs must satisfy together, as far as the names that they need are known and the numbers
/// that they need are sound by themselves.
pub(super) fn together(
    scenario: &Scenario,
    architecture: Option<&Architecture>,
    datasheet: Option<&Datasheet>,
    problems: &mut Problems,
) {
    let alone: Vec<_> = problems.iter().map(|problem| problem.field.clone()).collect();
    let sound = |keys: &[&str]| !alone.iter().any(|field| keys.iter().any(|key| field.starts_with(key)));
    let mut found = Problems::new();
    if let Some(datasheet) = datasheet.filter(|_| sound(&["accelerator", ACTIVATIONS_KEY])) {
        found.extend(arithmetic(scenario, datasheet));
    }
    if let Some(a) = architecture.filter(|_| sound(&["model"])) {
        let layout = Layout::of(scenario);
        found.extend(pipeline(&layout, a).filter(|_| sound(&[PIPELINE])));
        for (layout, keys) in [(Some(layout), WRITERS), (Layout::of_pool(scenario), READERS)] {
            let Some(layout) = layout else { continue };
            found.extend(tensor(&layout, a, keys).filter(|_| sound(&[keys.tensor])));
            if !a.is_mixture() {
                found.extend(no_experts(&layout, keys).filter(|_| sound(&[keys.expert])));
            } else if sound(&[keys.tensor, keys.expert, keys.data]) {
                found.extend(expert(&layout, a, keys));
            }
        }
    }
    found.extend(batches_without_pool(scenario));
    found.extend(super::bargains::together(scenario).into_iter().filter(|problem| sound(&[&problem.field])));
    for problem in found {
        let place = problems.iter().take_while(|other| rank(&other.field) <= rank(&problem.field)).count();
        problems.insert(place, problem);
    }
}

const ACTIVATIONS_KEY: &str = "precision.activations";
const PIPELINE: &str = "parallelism.pipeline";
const BATCHING: &str = "serving.batching";
const POOL: &str = "prefillPool.replicas";

/// Fields that say how a model is spread.
#[derive(Clone, Copy)]
struct Spread {
    tensor: &'static str,
    expert: &'static str,
    data: &'static str,
}

const WRITERS: Spread = Spread { tensor: "parallelism.tensor", expert: "parallelism.expert", data: "parallelism.data" };
const READERS: Spread = Spread { tensor: "prefillPool.tensor", expert: "prefillPool.expert", data: "prefillPool.data" };

/// The place of a field in the order of the controls; parts of described things have their control's.
fn rank(field: &str) -> Option<usize> {
    let whole = field.split('.').next().unwrap_or(field);
    CONTROLS.iter().position(|control| control.key == field || control.key == whole)
}

/// The arithmetic that the scenario insists on must be there.
fn arithmetic(scenario: &Scenario, datasheet: &Datasheet) -> Option<Problem> {
    let able = |name: &str| Math::named(name).is_none_or(|math| math.peak_flop_per_s(datasheet).is_some());
    let name = &scenario.precision.activations;
    (!able(name)).then(|| {
        let values = ACTIVATIONS.iter().filter(|name| able(name)).map(|&name| name.into()).collect();
        Problem::new(Code::UnsupportedFormat, ACTIVATIONS_KEY, Given::text(name), Limit::OneOf { values })
    })
}

/// Every rank has as many heads as the others.
fn tensor(layout: &Layout, a: &Architecture, keys: Spread) -> Option<Problem> {
    let heads = |kind| if a.attention_layers(kind) == 0.0 { 0.0 } else { a.heads(kind).query };
    let common = gcd(heads(Attention::Full), heads(Attention::Windowed));
    (!is_multiple(common, layout.tensor)).then(|| does_not_divide(keys.tensor, layout.tensor, common, common))
}

/// Every stage has a layer.
fn pipeline(layout: &Layout, a: &Architecture) -> Option<Problem> {
    (layout.pipeline > a.mixer_layers()).then(|| {
        let limit = Limit::Range { min: 1.0, max: a.mixer_layers(), unit: Unit::Count };
        Problem::new(Code::OutOfRange, PIPELINE, Given::Number(layout.pipeline), limit)
    })
}

/// A model without experts has none to spread.
fn no_experts(layout: &Layout, keys: Spread) -> Option<Problem> {
    (layout.expert > 1.0).then(|| {
        let limit = Limit::Range { min: 1.0, max: 1.0, unit: Unit::Accelerators };
        Problem::new(Code::OutOfRange, keys.expert, Given::Number(layout.expert), limit)
    })
}

/// The accelerators that share the experts form equal groups, and each has an expert.
fn expert(layout: &Layout, a: &Architecture, keys: Spread) -> Option<Problem> {
    let sharing = layout.tensor * layout.data;
    let wrong = !is_multiple(sharing, layout.expert) || layout.expert > a.experts;
    wrong.then(|| does_not_divide(keys.expert, layout.expert, sharing, a.experts))
}

/// Batches that end together are read and written in one place.
fn batches_without_pool(scenario: &Scenario) -> Option<Problem> {
    let together = scenario.serving.batching != "continuous" && scenario.prefill_pool.replicas > 0.0;
    together.then(|| {
        let given = Given::text(&scenario.serving.batching);
        Problem::new(Code::Conflict, BATCHING, given, Limit::Fields { fields: vec![POOL, BATCHING] })
    })
}

fn does_not_divide(key: &'static str, value: f64, of: f64, most: f64) -> Problem {
    let hard = control(key).and_then(Control::number).map_or(most, |number| number.hard.1);
    let values = divisors(of, most.min(hard)).map(Into::into).collect();
    Problem::new(Code::DoesNotDivide, key, Given::Number(value), Limit::OneOf { values })
}

/// Divisors of `number` up to `most`.
pub(crate) fn divisors(number: f64, most: f64) -> impl Iterator<Item = u32> {
    (1..=most.min(number) as u32).filter(move |&candidate| is_multiple(number, f64::from(candidate)))
}

fn gcd(a: f64, b: f64) -> f64 {
    if b < 1.0 { a } else { gcd(b, a - (a / b).floor() * b) }
}
