//! What stays while values change: which inputs there are, and the words around them.

use super::{input, opened, speak};
use crate::answer;
use cost_core::catalogue::{accelerators::ACCELERATORS, models::MODELS};
use cost_core::format::FORMATS;
use cost_core::problem::is_hidden;
use cost_core::scenario::{Control, Kind, Scenario, Value, control, matters};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use words::embed::embed;
use words::page::{field_unit, fill};
use words::{Language, answer as texts, labels};

/// Inputs that are shown at most.
const MOST: usize = 5;
/// Inputs that are shown where none are asked for.
const USUAL: usize = 4;
/// Those inputs: the first of them that are in use.
const USUAL_INPUTS: [&str; 10] = [
    "demand.users",
    "demand.requestsPerSecond",
    "demand.tokensPerDay",
    "workload.load.concurrency",
    "workload.load.requestsPerSecond",
    "workload.load.tokensPerDay",
    "workload.inputTokens",
    "workload.outputTokens",
    "price.usdPerAcceleratorHour",
    "deployment.utilization",
];
/// Whose value the catalogue gives where the scenario leaves it open.
const OPEN: &str = "price.usdPerAcceleratorHour";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Form {
    words: Words,
    inputs: Vec<Input>,
    /// What was asked for and is not shown.
    problems: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    name: &'static str,
    inputs: &'static str,
    breakdown: &'static str,
    open: &'static str,
    reset: &'static str,
    was_reset: &'static str,
}

#[derive(Serialize)]
struct Input {
    key: &'static str,
    label: &'static str,
    unit: &'static str,
    /// Value and name of everything it can be; nothing where it takes a number.
    choices: Vec<(&'static str, String)>,
}

/// The inputs that `names` asks for, those of the usual ones that mean something to the link where it asks for
/// none, and the words around them.
#[wasm_bindgen]
pub fn form(link: &str, names: &str, language: &str) -> Vec<f64> {
    let language = speak(language);
    let mut problems = Vec::new();
    let mut controls: Vec<&Control> = Vec::new();
    for name in names.split([',', ' ', '\n', '\t']).filter(|name| !name.is_empty()) {
        match input(name) {
            Some(control) if controls.iter().any(|other| other.key == control.key) => {}
            Some(control) => controls.push(control),
            None => problems.push(fill(embed(language).no_input, &[("name", &cut(name))])),
        }
    }
    if controls.is_empty() {
        controls = usual(&opened(link).scenario);
    }
    if controls.len() > MOST {
        let most = words::number::integer(language, MOST as f64);
        problems.push(fill(embed(language).too_many, &[("most", &most)]));
        controls.truncate(MOST);
    }
    let inputs = controls.into_iter().map(|control| described(language, control)).collect();
    answer::value(&Form { words: around(language), inputs, problems })
}

/// A name as it is repeated to its writer: short, and without what turns or hides text.
fn cut(name: &str) -> String {
    name.chars().filter(|character| !is_hidden(*character)).take(40).collect()
}

fn usual(scenario: &Scenario) -> Vec<&'static Control> {
    let in_use = |control: &&Control| {
        matters(control, scenario) && (control.get(scenario) != Value::Nothing || control.key == OPEN)
    };
    USUAL_INPUTS.iter().filter_map(|key| control(key)).filter(in_use).take(USUAL).collect()
}

fn around(language: Language) -> Words {
    let t = embed(language);
    Words {
        name: t.name,
        inputs: t.inputs,
        breakdown: t.breakdown,
        open: t.open,
        reset: t.reset,
        was_reset: t.was_reset,
    }
}

fn described(language: Language, control: &'static Control) -> Input {
    let named = |value: &'static str| (value, texts::choice(language, value));
    let choices = match control.kind {
        Kind::Number(_) | Kind::NumberOrMax(_) => Vec::new(),
        Kind::Choice(names) => names.iter().copied().map(named).collect(),
        Kind::Flag => texts::switch(language).map(|(value, name)| (value, name.to_owned())).to_vec(),
        Kind::WeightFormat => FORMATS.iter().map(|format| named(format.name)).collect(),
        Kind::Model | Kind::CatalogueModel => MODELS.iter().map(|row| (row.id, labels::model(row.id))).collect(),
        Kind::Accelerator | Kind::CatalogueAccelerator => {
            ACCELERATORS.iter().map(|row| (row.id, row.name.to_owned())).collect()
        }
    };
    Input {
        key: control.key,
        label: labels::control(language, control.key).unwrap_or(control.key),
        unit: control.number().map_or("", |number| field_unit(language, number.unit)),
        choices,
    }
}
