//! How a control reads and writes a scenario where it is more than one field.

use super::controls::{CUSTOM, MAX};
use super::{AcceleratorChoice, Load, ModelChoice, Scenario, Value, WeightFormat};
use std::borrow::Cow;

pub(super) fn text(value: &str) -> Value {
    Value::Text(Cow::Owned(value.to_owned()))
}

pub(super) fn maybe(value: Option<f64>) -> Value {
    value.map_or(Value::Nothing, Value::Number)
}

pub(super) fn model(scenario: &Scenario) -> Value {
    match &scenario.model {
        ModelChoice::Id(id) => text(id),
        ModelChoice::Custom(_) => Value::Text(Cow::Borrowed(CUSTOM)),
    }
}

pub(super) fn set_model(scenario: &mut Scenario, value: Value) {
    if let Value::Text(id) = value {
        scenario.model = ModelChoice::Id(id.into_owned());
    }
}

pub(super) fn accelerator(scenario: &Scenario) -> Value {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => text(id),
        AcceleratorChoice::Custom(_) => Value::Text(Cow::Borrowed(CUSTOM)),
    }
}

pub(super) fn set_accelerator(scenario: &mut Scenario, value: Value) {
    if let Value::Text(id) = value {
        scenario.accelerator = AcceleratorChoice::Id(id.into_owned());
    }
}

pub(super) fn weights(scenario: &Scenario) -> Value {
    match &scenario.precision.weights {
        WeightFormat::Named(name) => text(name),
        WeightFormat::Bits { bits_per_weight } => Value::Number(*bits_per_weight),
    }
}

pub(super) fn set_weights(scenario: &mut Scenario, value: Value) {
    match value {
        Value::Text(name) => scenario.precision.weights = WeightFormat::Named(name.into_owned()),
        Value::Number(bits_per_weight) => scenario.precision.weights = WeightFormat::Bits { bits_per_weight },
        _ => {}
    }
}

pub(super) fn paging(scenario: &Scenario) -> Value {
    Value::Flag(scenario.serving.kv_paging)
}

pub(super) fn set_paging(scenario: &mut Scenario, value: Value) {
    if let Value::Flag(flag) = value {
        scenario.serving.kv_paging = flag;
    }
}

pub(super) fn concurrency(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::Concurrency(concurrency) | Load::ClosedLoop { concurrency, .. } => Value::Number(concurrency),
        Load::MaxConcurrency => Value::Text(Cow::Borrowed(MAX)),
        _ => Value::Nothing,
    }
}

pub(super) fn set_concurrency(scenario: &mut Scenario, value: Value) {
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

pub(super) fn prompts_per_slot(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::ClosedLoop { prompts_per_slot, .. } => Value::Number(prompts_per_slot),
        _ => Value::Nothing,
    }
}

pub(super) fn set_prompts_per_slot(scenario: &mut Scenario, value: Value) {
    let load = &mut scenario.workload.load;
    match (value, *load) {
        (Value::Number(prompts_per_slot), Load::Concurrency(concurrency) | Load::ClosedLoop { concurrency, .. }) => {
            *load = Load::ClosedLoop { concurrency, prompts_per_slot }
        }
        (Value::Nothing, Load::ClosedLoop { concurrency, .. }) => *load = Load::Concurrency(concurrency),
        _ => {}
    }
}

pub(super) fn requests_per_second(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::RequestsPerSecond(rate) => Value::Number(rate),
        _ => Value::Nothing,
    }
}

pub(super) fn set_requests_per_second(scenario: &mut Scenario, value: Value) {
    if let Value::Number(rate) = value {
        scenario.workload.load = Load::RequestsPerSecond(rate);
    }
}

pub(super) fn tokens_per_day(scenario: &Scenario) -> Value {
    match scenario.workload.load {
        Load::TokensPerDay(tokens) => Value::Number(tokens),
        _ => Value::Nothing,
    }
}

pub(super) fn set_tokens_per_day(scenario: &mut Scenario, value: Value) {
    if let Value::Number(tokens) = value {
        scenario.workload.load = Load::TokensPerDay(tokens);
    }
}

pub(super) fn elastic(scenario: &Scenario) -> Value {
    Value::Flag(scenario.demand.elastic)
}

pub(super) fn set_elastic(scenario: &mut Scenario, value: Value) {
    if let Value::Flag(flag) = value {
        scenario.demand.elastic = flag;
    }
}
