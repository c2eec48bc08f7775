//! The reference of the package: every call, every input and every figure, from the declarations and the docstrings of
//! cost-core's tables.

use super::catalogue::value;
use super::typescript::CALLS;
use cost_core::figures::{FIGURES, meaning};
use cost_core::scenario::{CONTROLS, Control, Kind, Scenario};
use serde_json::{Value as Json, to_value};
use std::fmt::Write;
use words::{Language, help, labels};

/// The text of API.md.
pub(super) fn reference() -> String {
    let mut text = String::from(
        "<!-- Generated from the tables of cost-core; do not edit. -->\n\n# Reference of `pertoken`\n\n\
         [README](package/README.md) has examples, `index.d.ts` the types.\n\n## Calls\n\n",
    );
    // Writing to a string cannot fail.
    for (about, signature) in calls() {
        let _ = writeln!(text, "```ts\n{signature}\n```\n\n{about}\n");
    }
    text.push_str("## Inputs\n\nKeys of a scenario, and their keys in a link.\n\n| key | link | takes | default | |\n|---|---|---|---|---|\n");
    for control in CONTROLS {
        let about = help::control(Language::En, control.key).unwrap_or_default();
        let label = labels::control(Language::En, control.key).unwrap_or_default();
        let default = match value(control.get(&Scenario::default())) {
            Json::Null => String::new(),
            default => format!("`{default}`"),
        };
        let _ = writeln!(
            text,
            "| `{}` | `{}` | {} | {default} | **{label}.** {about} |",
            control.key,
            control.link,
            takes(control)
        );
    }
    text.push_str("\n## Figures\n\nKeys of an estimate.\n\n| key | unit | |\n|---|---|---|\n");
    for figure in FIGURES {
        let _ = writeln!(text, "| `{}` | {} | {} |", figure.key, name(&figure.unit), meaning(figure.key));
    }
    text
}

fn name(unit: &cost_core::units::Unit) -> String {
    to_value(unit).ok().and_then(|unit| unit.as_str().map(str::to_owned)).unwrap_or_default()
}

fn takes(control: &Control) -> String {
    let number = control.number().map(|number| {
        let unit = match name(&number.unit) {
            unit if unit == "none" => String::new(),
            unit => format!(" {unit}"),
        };
        format!("{} to {}{unit}", number.hard.0, number.hard.1)
    });
    match (control.kind, number) {
        (Kind::NumberOrMax(_), Some(number)) => number + ", or `max`",
        (_, Some(number)) => number,
        (Kind::Choice(names), None) if names.len() <= 12 => {
            names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ")
        }
        (Kind::Choice(_), None) => "a place of the catalogue".to_owned(),
        (Kind::Flag, None) => "`true` `false`".to_owned(),
        (Kind::Model, None) => "a model's id, or an architecture".to_owned(),
        (Kind::CatalogueModel, None) => "a model's id".to_owned(),
        (Kind::Accelerator, None) => "an accelerator's id, or a datasheet".to_owned(),
        (Kind::CatalogueAccelerator, None) => "an accelerator's id".to_owned(),
        (_, None) => "a format, or `{ bitsPerWeight }`".to_owned(),
    }
}

/// What is said about each function, and its declaration.
fn calls() -> impl Iterator<Item = (&'static str, &'static str)> {
    CALLS.split("/** ").filter_map(|piece| {
        let (about, rest) = piece.split_once(" */\n")?;
        let signature = rest.strip_prefix("export ").filter(|rest| rest.starts_with("function "))?;
        Some((about, signature.split_once(";\n").map_or(signature, |(signature, _)| signature)))
    })
}
