//! The JSON schema of a scenario.

use super::catalogue::value;
use super::tree::{Tree, tree};
use cost_core::fields::{ARCHITECTURE_FIELDS, CLASS_NAMES, DATASHEET_FIELDS, Field, LINK_NAMES, Shape};
use cost_core::format::FORMATS;
use cost_core::scenario::{CONTROLS, Control, Kind, Number, Scenario};
use serde_json::{Map, Value as Json, json};
use words::{Language, help, labels};

/// The text of scenario.schema.json.
pub(super) fn schema() -> String {
    let mut root = section(&tree(CONTROLS.iter().map(|control| (control.key, control))), "");
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Generated from the tables of cost-core; do not edit.",
        "title": "Scenario",
        "description": "One question: a model on accelerators, serving a workload, paid for somehow. Every key is optional.",
    });
    if let (Json::Object(root), Json::Object(head)) = (&mut root, head) {
        let body = std::mem::replace(root, head);
        root.extend(body);
        root.insert(
            "$defs".to_owned(),
            json!({
                "model": thing(ARCHITECTURE_FIELDS),
                "accelerator": thing(DATASHEET_FIELDS),
            }),
        );
    }
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}

fn section(entries: &[(String, Tree<&Control>)], path: &str) -> Json {
    let mut properties = Map::new();
    for (name, entry) in entries {
        let schema = match entry {
            Tree::Leaf(control) => leaf(control),
            Tree::Section(inner) => section(inner, name),
        };
        properties.insert(name.clone(), schema);
    }
    let mut schema = json!({ "type": ["object", "null"], "additionalProperties": false, "properties": properties });
    if path.is_empty() {
        schema["type"] = json!("object");
    }
    if path == "load" {
        // One way to say how many requests there are.
        let only = |keys: &[&str]| json!({ "required": keys });
        schema["oneOf"] = json!([only(&["concurrency"]), only(&["requestsPerSecond"]), only(&["tokensPerDay"]),]);
        schema["dependentRequired"] = json!({ "promptsPerSlot": ["concurrency"] });
    }
    schema
}

fn leaf(control: &Control) -> Json {
    let mut schema = match control.kind {
        Kind::Number(limits) => number(limits),
        Kind::NumberOrMax(limits) => json!({ "anyOf": [number(limits), { "const": "max" }] }),
        Kind::Choice(names) => json!({ "enum": names.iter().copied().map(Some).chain([None]).collect::<Vec<_>>() }),
        Kind::Flag => json!({ "type": ["boolean", "null"] }),
        Kind::CatalogueModel | Kind::CatalogueAccelerator => json!({ "type": ["string", "null"] }),
        Kind::Model => json!({ "anyOf": [{ "type": ["string", "null"] }, { "$ref": "#/$defs/model" }] }),
        Kind::Accelerator => json!({ "anyOf": [{ "type": ["string", "null"] }, { "$ref": "#/$defs/accelerator" }] }),
        Kind::WeightFormat => json!({ "anyOf": [
            { "enum": FORMATS.iter().map(|format| Some(format.name)).chain([None]).collect::<Vec<_>>() },
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["bitsPerWeight"],
                "properties": { "bitsPerWeight": { "type": "number", "minimum": 1, "maximum": 32 } },
            },
        ] }),
    };
    schema["title"] = json!(labels::control(Language::En, control.key));
    schema["description"] = json!(help::control(Language::En, control.key));
    schema["default"] = value(control.get(&Scenario::default()));
    schema
}

fn number(limits: Number) -> Json {
    let kind = if limits.whole { "integer" } else { "number" };
    json!({ "type": [kind, "null"], "minimum": limits.hard.0, "maximum": limits.hard.1 })
}

fn thing<T>(fields: &[Field<T>]) -> Json {
    let mut properties = Map::new();
    for key in ["id", "name", "family"] {
        properties.insert(key.to_owned(), json!({ "type": "string" }));
    }
    for field in fields {
        let schema = match (field.key, field.shape) {
            ("class", _) => json!({ "enum": CLASS_NAMES }),
            ("link", _) => json!({ "enum": LINK_NAMES }),
            (_, Shape::Flag) => json!({ "type": "boolean" }),
            (_, shape) => {
                let kind = if shape == Shape::Whole { "integer" } else { "number" };
                json!({ "type": kind, "minimum": field.range.0, "maximum": field.range.1 })
            }
        };
        properties.insert(field.key.to_owned(), schema);
    }
    let required: Vec<&str> = fields.iter().filter(|field| field.default.is_none()).map(|field| field.key).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}
