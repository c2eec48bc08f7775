//! From a value of unknown shape to a [`Scenario`], or to everything that is wrong with it.

use super::controls::{CONTROLS, MAX};
use super::{AcceleratorChoice, Control, Kind, ModelChoice, Scenario, Value};
use crate::aliases;
use crate::architecture::Architecture;
use crate::catalogue::Datasheet;
use crate::fields::{self, ARCHITECTURE_FIELDS, DATASHEET_FIELDS};
use crate::nearest;
use crate::node::Node;
use crate::problem::{Code, Given, Limit, Problem, Problems, printable};

/// The three ways to say how many requests there are.
const LOADS: &[&str] = &["workload.load.concurrency", "workload.load.requestsPerSecond", "workload.load.tokensPerDay"];

/// Reads a scenario object. Keys left out, and keys that are `null`, keep their defaults; a
/// `workload.load` that is given replaces the default load whole.
///
/// # Errors
/// Every unknown key, wrong type and contradiction at once. Names and ranges are checked later,
/// by [`crate::plan::Plan::new`], so that both kinds of problem can be shown together.
pub fn read(node: &Node) -> (Scenario, Problems) {
    let mut scenario = Scenario::default();
    let mut problems = Problems::new();
    match node {
        Node::Null => {}
        Node::Object(entries) => read_object("", entries, &mut scenario, &mut problems),
        other => problems.push(wrong_type("scenario", other, "object")),
    }
    conflicts(node, &mut problems);
    (scenario, problems)
}

fn read_object(path: &str, entries: &[(String, Node)], scenario: &mut Scenario, problems: &mut Problems) {
    for (key, node) in entries {
        let full = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        if let Some(control) = CONTROLS.iter().find(|control| control.key == full) {
            read_control(control, node, scenario, problems);
        } else if is_section(&full) {
            match node {
                Node::Object(inner) => read_object(&full, inner, scenario, problems),
                Node::Null => {}
                other => problems.push(wrong_type(&full, other, "object")),
            }
        } else {
            problems.push(unknown_key(&full, node));
        }
    }
}

/// Whether `path` is an object on the way to a control.
fn is_section(path: &str) -> bool {
    let inside = |key: &str| key.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
    CONTROLS.iter().any(|control| inside(control.key))
}

fn unknown_key(full: &str, node: &Node) -> Problem {
    let leaf = full.rsplit('.').next().unwrap_or(full);
    // Who left out the section named the input itself.
    let hit = |control: &&Control| control.key.rsplit('.').next().is_some_and(|last| last == leaf);
    let by_leaf: Vec<&str> = CONTROLS.iter().filter(hit).map(|control| control.key).take(HINTS).collect();
    let by_path = || nearest::nearest(full, CONTROLS.iter().map(|control| control.key));
    let values = if by_leaf.is_empty() { by_path() } else { by_leaf };
    let limit = Limit::Nearest { values: values.into_iter().map(find_static).collect() };
    Problem::new(Code::UnknownKey, printable(full), Given::node(node), limit)
}

/// Most keys that a hint offers.
const HINTS: usize = 3;

fn find_static(key: &str) -> std::borrow::Cow<'static, str> {
    CONTROLS.iter().find(|control| control.key == key).map(|control| control.key).unwrap_or("").into()
}

fn read_control(control: &Control, node: &Node, scenario: &mut Scenario, problems: &mut Problems) {
    let value = match (control.kind, node) {
        (_, Node::Null) => return,
        (Kind::Number(_) | Kind::NumberOrMax(_) | Kind::WeightFormat, Node::Number(number))
            if control.key != "precision.weights" =>
        {
            Value::Number(*number)
        }
        (Kind::NumberOrMax(_), Node::Text(text)) if text == MAX => Value::Text(MAX.into()),
        (kind, Node::Text(text)) if takes_text(kind) => {
            Value::Text(aliases::present(aliases::of(control), text).to_owned().into())
        }
        (Kind::Flag, Node::Flag(flag)) => Value::Flag(*flag),
        (Kind::WeightFormat, Node::Object(entries)) => match bits(entries, problems) {
            Some(bits) => Value::Number(bits),
            None => return,
        },
        (Kind::Model, Node::Object(entries)) => return read_model(entries, scenario, problems),
        (Kind::Accelerator, Node::Object(entries)) => return read_accelerator(entries, scenario, problems),
        (kind, other) => return problems.push(wrong_type(control.key, other, expected(kind))),
    };
    control.set(scenario, value);
}

fn takes_text(kind: Kind) -> bool {
    !matches!(kind, Kind::Number(_) | Kind::NumberOrMax(_) | Kind::Flag)
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Number(_) => "number",
        Kind::NumberOrMax(_) => "number or \"max\"",
        Kind::Choice(_) | Kind::CatalogueModel | Kind::CatalogueAccelerator => "string",
        Kind::Flag => "boolean",
        Kind::Model | Kind::Accelerator | Kind::WeightFormat => "string or object",
    }
}

fn bits(entries: &[(String, Node)], problems: &mut Problems) -> Option<f64> {
    let mut bits = None;
    for (key, node) in entries {
        match (key.as_str(), node) {
            ("bitsPerWeight", Node::Number(number)) => bits = Some(*number),
            ("bitsPerWeight", other) => {
                problems.push(wrong_type("precision.weights.bitsPerWeight", other, "number"));
                return None;
            }
            _ => problems.push(unknown_key(&format!("precision.weights.{key}"), node)),
        }
    }
    if bits.is_none() {
        let limit = Limit::Type { expected: "number" };
        problems.push(Problem::new(Code::Missing, "precision.weights.bitsPerWeight", Given::Nothing, limit));
    }
    bits
}

fn read_model(entries: &[(String, Node)], scenario: &mut Scenario, problems: &mut Problems) {
    let mut architecture = Architecture::blank();
    fields::read(ARCHITECTURE_FIELDS, "model", entries, &mut architecture, problems);
    scenario.model = ModelChoice::Custom(Box::new(architecture));
}

fn read_accelerator(entries: &[(String, Node)], scenario: &mut Scenario, problems: &mut Problems) {
    let mut datasheet = Datasheet::blank();
    fields::read(DATASHEET_FIELDS, "accelerator", entries, &mut datasheet, problems);
    scenario.accelerator = AcceleratorChoice::Custom(Box::new(datasheet));
}

/// More than one way to say how many requests there are, or half of one.
fn conflicts(node: &Node, problems: &mut Problems) {
    let Some(load) = node.get("workload").and_then(|workload| workload.get("load")) else { return };
    let given = |key: &str| {
        let leaf = key.rsplit('.').next().unwrap_or(key);
        load.get(leaf).is_some_and(|value| *value != Node::Null)
    };
    let fields: Vec<&'static str> = LOADS.iter().copied().filter(|key| given(key)).collect();
    let slots = given("workload.load.promptsPerSlot");
    if fields.len() > 1 {
        problems.push(Problem::new(Code::Conflict, "workload.load", Given::Nothing, Limit::Fields { fields }));
    } else if slots && fields.first() != Some(&LOADS[0]) {
        let limit = Limit::Type { expected: "number" };
        problems.push(Problem::new(Code::Missing, LOADS[0], Given::Nothing, limit));
    } else if slots && load.get("concurrency") == Some(&Node::Text(MAX.to_owned())) {
        let fields = vec![LOADS[0], "workload.load.promptsPerSlot"];
        problems.push(Problem::new(Code::Conflict, "workload.load", Given::text(MAX), Limit::Fields { fields }));
    }
}

fn wrong_type(field: &str, node: &Node, expected: &'static str) -> Problem {
    Problem::new(Code::WrongType, field.to_owned(), Given::node(node), Limit::Type { expected })
}
