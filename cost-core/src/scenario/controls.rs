//! The one table of inputs. The form, the link, the JSON schema, the TypeScript types, the
//! documentation and their tests are generated from it: an input cannot exist in one and be
//! missing in another.

use super::{AcceleratorChoice, Load, ModelChoice, Scenario, WeightFormat};
use crate::units::Unit;
use serde::Serialize;
use std::borrow::Cow;

/// The value of a control.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not given.
    Nothing,
    /// A number.
    Number(f64),
    /// A name.
    Text(Cow<'static, str>),
    /// Yes or no.
    Flag(bool),
}

/// Where a control stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// The model and its number formats.
    Model,
    /// The accelerators and how the model is spread over them.
    Hardware,
    /// What is asked.
    Workload,
    /// How it is served.
    Serving,
    /// What it is paid.
    Money,
}

/// How a slider maps position to value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios; 0, where legal, is the slider's first notch.
    Logarithmic,
    /// Powers of two only.
    PowersOfTwo,
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// Unit.
    pub unit: Unit,
    /// What makes sense at all.
    pub hard: (f64, f64),
    /// What the slider spans.
    pub soft: (f64, f64),
    /// How the slider spans it.
    pub scale: Scale,
    /// Whether fractions are refused.
    pub whole: bool,
    /// Whether it may be left out.
    pub optional: bool,
}

/// What a control takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A number.
    Number(Number),
    /// A number, or `max`.
    NumberOrMax(Number),
    /// One of a few names.
    Choice(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A model of the catalogue, or an architecture.
    Model,
    /// An accelerator of the catalogue, or a datasheet.
    Accelerator,
    /// A format of weights by name, or bits per weight.
    WeightFormat,
}

/// What stands behind a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OriginKind {
    /// Measured by somebody.
    Measured,
    /// Stated by a vendor.
    Vendor,
    /// Computed from other values.
    Derived,
    /// Chosen by us.
    Assumed,
}

/// Why a default is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// What stands behind it.
    pub kind: OriginKind,
    /// Where it comes from.
    pub source: &'static str,
    /// When, `YYYY-MM`.
    pub date: &'static str,
}

/// One input.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Control {
    /// Public key: the path in the scenario object.
    pub key: &'static str,
    /// Key in a link.
    pub link: &'static str,
    /// Place in the form.
    pub group: Group,
    /// What it takes.
    pub kind: Kind,
    /// Why its default is what it is.
    pub origin: Origin,
    #[serde(skip)]
    get: fn(&Scenario) -> Value,
    #[serde(skip)]
    set: fn(&mut Scenario, Value),
}

impl Control {
    /// The value in `scenario`.
    pub fn get(&self, scenario: &Scenario) -> Value {
        (self.get)(scenario)
    }

    /// Puts `value` into `scenario`, unchecked; a value of a shape that the control does not
    /// take changes nothing.
    pub fn set(&self, scenario: &mut Scenario, value: Value) {
        (self.set)(scenario, value)
    }

    /// The limits of a numeric control.
    pub fn number(&self) -> Option<Number> {
        match self.kind {
            Kind::Number(number) | Kind::NumberOrMax(number) => Some(number),
            _ => None,
        }
    }
}

/// The control with this public key.
pub fn control(key: &str) -> Option<&'static Control> {
    CONTROLS.iter().find(|control| control.key == key)
}

const fn number(unit: Unit, hard: (f64, f64), soft: (f64, f64), scale: Scale) -> Number {
    Number { unit, hard, soft, scale, whole: false, optional: false }
}

const fn count(unit: Unit, hard: (f64, f64), soft: (f64, f64), scale: Scale) -> Number {
    Number { whole: true, ..number(unit, hard, soft, scale) }
}

const fn optional(number: Number) -> Number {
    Number { optional: true, ..number }
}

const fn origin(kind: OriginKind, source: &'static str) -> Origin {
    Origin { kind, source, date: "2026-11" }
}

fn text(value: &str) -> Value {
    Value::Text(Cow::Owned(value.to_owned()))
}

fn maybe(value: Option<f64>) -> Value {
    value.map_or(Value::Nothing, Value::Number)
}

macro_rules! number_field {
    ($($path:ident).+) => {
        (|s: &Scenario| Value::Number(s.$($path).+),
         |s: &mut Scenario, v: Value| if let Value::Number(n) = v { s.$($path).+ = n })
    };
}

macro_rules! optional_field {
    ($($path:ident).+) => {
        (|s: &Scenario| maybe(s.$($path).+),
         |s: &mut Scenario, v: Value| match v {
            Value::Number(n) => s.$($path).+ = Some(n),
            Value::Nothing => s.$($path).+ = None,
            _ => {}
        })
    };
}

macro_rules! text_field {
    ($($path:ident).+) => {
        (|s: &Scenario| text(&s.$($path).+),
         |s: &mut Scenario, v: Value| if let Value::Text(t) = v { s.$($path).+ = t.into_owned() })
    };
}

type Access = (fn(&Scenario) -> Value, fn(&mut Scenario, Value));

const fn entry(
    key: &'static str,
    link: &'static str,
    group: Group,
    kind: Kind,
    origin: Origin,
    access: Access,
) -> Control {
    Control { key, link, group, kind, origin, get: access.0, set: access.1 }
}

/// Weight, cache and arithmetic formats that the form offers.
pub const ACTIVATIONS: &[&str] = &["auto", "fp32", "fp16", "fp8", "int8", "fp4"];
/// Formats a key/value cache can be kept in.
pub const CACHE_FORMATS: &[&str] = &["fp32", "bf16", "fp16", "fp8", "int8", "int4", "nvfp4", "mxfp4"];
/// Engines that have coefficients.
pub const ENGINES: &[&str] = &["vllm", "sglang", "tensorrt-llm", "llama.cpp"];
/// How requests share a step.
pub const BATCHINGS: &[&str] = &["continuous", "static"];
/// Kinds of deal the catalogue has medians for.
pub const PRICE_KINDS: &[&str] = &["on-demand", "hyperscaler", "spot", "reserved-1y", "reserved-3y"];
/// Shapes of deployment.
pub const SHAPES: &[&str] = &["central"];

use Group::{Hardware, Money, Serving, Workload};
use OriginKind::{Assumed, Derived, Vendor};
use Scale::{Linear, Logarithmic, PowersOfTwo};

/// Every input, in the order of the form.
pub static CONTROLS: &[Control] = &[
    entry("model", "m", Group::Model, Kind::Model, origin(Assumed, "a widely served open model"), (model, set_model)),
    entry(
        "precision.weights",
        "wq",
        Group::Model,
        Kind::WeightFormat,
        origin(Assumed, "the usual format on Hopper"),
        (weights, set_weights),
    ),
    entry(
        "precision.kvCache",
        "kq",
        Group::Model,
        Kind::Choice(CACHE_FORMATS),
        origin(Assumed, "follows the weights"),
        text_field!(precision.kv_cache),
    ),
    entry(
        "precision.activations",
        "aq",
        Group::Model,
        Kind::Choice(ACTIVATIONS),
        origin(Derived, "weights and hardware decide"),
        text_field!(precision.activations),
    ),
    entry(
        "accelerator",
        "g",
        Hardware,
        Kind::Accelerator,
        origin(Assumed, "the accelerator most price lists name"),
        (accelerator, set_accelerator),
    ),
    entry(
        "parallelism.tensor",
        "tp",
        Hardware,
        Kind::Number(count(Unit::Accelerators, (1.0, 1024.0), (1.0, 16.0), PowersOfTwo)),
        origin(Assumed, "70B in FP8 with room for a cache"),
        number_field!(parallelism.tensor),
    ),
    entry(
        "parallelism.pipeline",
        "pp",
        Hardware,
        Kind::Number(count(Unit::Count, (1.0, 256.0), (1.0, 16.0), PowersOfTwo)),
        origin(Assumed, "one stage within a server"),
        number_field!(parallelism.pipeline),
    ),
    entry(
        "parallelism.expert",
        "ep",
        Hardware,
        Kind::Number(count(Unit::Accelerators, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)),
        origin(Assumed, "experts sliced, not spread"),
        number_field!(parallelism.expert),
    ),
    entry(
        "parallelism.data",
        "dp",
        Hardware,
        Kind::Number(count(Unit::Count, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)),
        origin(Assumed, "one attention replica"),
        number_field!(parallelism.data),
    ),
    entry(
        "workload.inputTokens",
        "in",
        Workload,
        Kind::Number(count(Unit::Tokens, (1.0, 1e8), (16.0, 131_072.0), Logarithmic)),
        origin(Assumed, "a chat with some history"),
        number_field!(workload.input_tokens),
    ),
    entry(
        "workload.outputTokens",
        "out",
        Workload,
        Kind::Number(count(Unit::Tokens, (1.0, 1e7), (16.0, 32_768.0), Logarithmic)),
        origin(Assumed, "a long answer"),
        number_field!(workload.output_tokens),
    ),
    entry(
        "workload.cachedInputShare",
        "hit",
        Workload,
        Kind::Number(number(Unit::Share, (0.0, 0.99), (0.0, 0.95), Linear)),
        origin(Assumed, "no shared prefixes"),
        number_field!(workload.cached_input_share),
    ),
    entry(
        "workload.load.concurrency",
        "c",
        Workload,
        Kind::NumberOrMax(optional(count(Unit::Requests, (1.0, 1e6), (1.0, 1024.0), Logarithmic))),
        origin(Assumed, "an interactive service"),
        (concurrency, set_concurrency),
    ),
    entry(
        "workload.load.promptsPerSlot",
        "pps",
        Workload,
        Kind::Number(optional(number(Unit::Requests, (1.0, 1e6), (1.0, 100.0), Logarithmic))),
        origin(Assumed, "steady load, no start-up burst"),
        (prompts_per_slot, set_prompts_per_slot),
    ),
    entry(
        "workload.load.requestsPerSecond",
        "rps",
        Workload,
        Kind::Number(optional(number(Unit::RequestsPerSecond, (1e-6, 1e6), (0.01, 100.0), Logarithmic))),
        origin(Assumed, "not given: concurrency is"),
        (requests_per_second, set_requests_per_second),
    ),
    entry(
        "workload.load.tokensPerDay",
        "tpd",
        Workload,
        Kind::Number(optional(number(Unit::TokensPerDay, (1.0, 1e15), (1e6, 1e11), Logarithmic))),
        origin(Assumed, "not given: concurrency is"),
        (tokens_per_day, set_tokens_per_day),
    ),
    entry(
        "serving.engine",
        "e",
        Serving,
        Kind::Choice(ENGINES),
        origin(Assumed, "the most widely used engine"),
        text_field!(serving.engine),
    ),
    entry(
        "serving.batching",
        "bt",
        Serving,
        Kind::Choice(BATCHINGS),
        origin(Vendor, "what every current engine does"),
        text_field!(serving.batching),
    ),
    entry(
        "serving.kvPaging",
        "pg",
        Serving,
        Kind::Flag,
        origin(Vendor, "what every current engine does"),
        (paging, set_paging),
    ),
    entry(
        "targets.timeToFirstTokenMs",
        "ttft",
        Serving,
        Kind::Number(optional(number(Unit::Milliseconds, (0.001, 1e8), (50.0, 20_000.0), Logarithmic))),
        origin(Assumed, "no target"),
        optional_field!(targets.time_to_first_token_ms),
    ),
    entry(
        "targets.timePerOutputTokenMs",
        "tpot",
        Serving,
        Kind::Number(optional(number(Unit::Milliseconds, (0.001, 1e7), (2.0, 500.0), Logarithmic))),
        origin(Assumed, "no target"),
        optional_field!(targets.time_per_output_token_ms),
    ),
    entry(
        "price.kind",
        "pk",
        Money,
        Kind::Choice(PRICE_KINDS),
        origin(Assumed, "what anyone can get today"),
        text_field!(price.kind),
    ),
    entry(
        "price.usdPerAcceleratorHour",
        "p",
        Money,
        Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))),
        origin(Derived, "median of dated quotes in the catalogue"),
        optional_field!(price.usd_per_accelerator_hour),
    ),
    entry(
        "deployment.utilization",
        "u",
        Money,
        Kind::Number(number(Unit::Share, (0.0, 1.0), (0.05, 1.0), Linear)),
        origin(Assumed, "a service with a day and a night"),
        number_field!(deployment.utilization),
    ),
    entry(
        "deployment.shape",
        "sh",
        Money,
        Kind::Choice(SHAPES),
        origin(Assumed, "one site"),
        text_field!(deployment.shape),
    ),
];

fn model(scenario: &Scenario) -> Value {
    match &scenario.model {
        ModelChoice::Id(id) => text(id),
        ModelChoice::Custom(_) => Value::Text(Cow::Borrowed(CUSTOM)),
    }
}

fn set_model(scenario: &mut Scenario, value: Value) {
    if let Value::Text(id) = value {
        scenario.model = ModelChoice::Id(id.into_owned());
    }
}

fn accelerator(scenario: &Scenario) -> Value {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => text(id),
        AcceleratorChoice::Custom(_) => Value::Text(Cow::Borrowed(CUSTOM)),
    }
}

fn set_accelerator(scenario: &mut Scenario, value: Value) {
    if let Value::Text(id) = value {
        scenario.accelerator = AcceleratorChoice::Id(id.into_owned());
    }
}

/// What stands for a model or accelerator described by its own numbers.
pub const CUSTOM: &str = "custom";
/// What stands for as many requests as fit.
pub const MAX: &str = "max";

fn weights(scenario: &Scenario) -> Value {
    match &scenario.precision.weights {
        WeightFormat::Named(name) => text(name),
        WeightFormat::Bits { bits_per_weight } => Value::Number(*bits_per_weight),
    }
}

fn set_weights(scenario: &mut Scenario, value: Value) {
    match value {
        Value::Text(name) => scenario.precision.weights = WeightFormat::Named(name.into_owned()),
        Value::Number(bits_per_weight) => scenario.precision.weights = WeightFormat::Bits { bits_per_weight },
        _ => {}
    }
}

fn paging(scenario: &Scenario) -> Value {
    Value::Flag(scenario.serving.kv_paging)
}

fn set_paging(scenario: &mut Scenario, value: Value) {
    if let Value::Flag(flag) = value {
        scenario.serving.kv_paging = flag;
    }
}

fn concurrency(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::Concurrency(concurrency) | Load::ClosedLoop { concurrency, .. } => Value::Number(concurrency),
        Load::MaxConcurrency => Value::Text(Cow::Borrowed(MAX)),
        _ => Value::Nothing,
    }
}

fn set_concurrency(scenario: &mut Scenario, value: Value) {
    let load = &mut scenario.workload.load;
    match (value, *load) {
        (Value::Number(concurrency), Load::ClosedLoop { prompts_per_slot, .. }) => {
            *load = Load::ClosedLoop { concurrency, prompts_per_slot }
        }
        (Value::Number(concurrency), _) => *load = Load::Concurrency(concurrency),
        (Value::Text(max), _) if max == MAX => *load = Load::MaxConcurrency,
        _ => {}
    }
}

fn prompts_per_slot(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::ClosedLoop { prompts_per_slot, .. } => Value::Number(prompts_per_slot),
        _ => Value::Nothing,
    }
}

fn set_prompts_per_slot(scenario: &mut Scenario, value: Value) {
    let load = &mut scenario.workload.load;
    match (value, *load) {
        (Value::Number(prompts_per_slot), Load::Concurrency(concurrency) | Load::ClosedLoop { concurrency, .. }) => {
            *load = Load::ClosedLoop { concurrency, prompts_per_slot }
        }
        (Value::Nothing, Load::ClosedLoop { concurrency, .. }) => *load = Load::Concurrency(concurrency),
        _ => {}
    }
}

fn requests_per_second(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::RequestsPerSecond(rate) => Value::Number(rate),
        _ => Value::Nothing,
    }
}

fn set_requests_per_second(scenario: &mut Scenario, value: Value) {
    if let Value::Number(rate) = value {
        scenario.workload.load = Load::RequestsPerSecond(rate);
    }
}

fn tokens_per_day(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::TokensPerDay(tokens) => Value::Number(tokens),
        _ => Value::Nothing,
    }
}

fn set_tokens_per_day(scenario: &mut Scenario, value: Value) {
    if let Value::Number(tokens) = value {
        scenario.workload.load = Load::TokensPerDay(tokens);
    }
}
