//! The type declarations of the package.

use super::estimate;
use super::names;
use super::tree::{Tree, tree};
use cost_core::accuracy::BANDS;
use cost_core::catalogue::{accelerators::ACCELERATORS, models::MODELS};
use cost_core::fields::{ARCHITECTURE_FIELDS, CLASS_NAMES, DATASHEET_FIELDS, Field, LINK_NAMES, Shape};
use cost_core::figures::{FIGURES, meaning};
use cost_core::format::FORMATS;
use cost_core::scenario::{CONTROLS, Control, Kind, Number, Scenario};
use cost_core::units::Unit;
use std::fmt::Write;
use words::{Language, help};

/// Declarations that are the same whatever the tables hold.
pub(super) const CALLS: &str = concat!(include_str!("calls.d.ts"), include_str!("studies.d.ts"));

/// The text of index.d.ts.
pub(super) fn declarations() -> String {
    let mut text = String::from("// Generated from the tables of cost-core; do not edit.\n\n");
    for (name, meaning, members) in names::all() {
        doc(&mut text, "", meaning);
        let _ = writeln!(text, "export type {name} = {};\n", union(members.iter().map(String::as_str)));
    }
    ids(&mut text);
    thing(&mut text, "ModelArchitecture", "A model described by the numbers of its architecture.", ARCHITECTURE_FIELDS);
    thing(&mut text, "AcceleratorDatasheet", "An accelerator described by its datasheet.", DATASHEET_FIELDS);
    scenario(&mut text);
    estimate_type(&mut text);
    let figures = union(FIGURES.iter().map(|figure| figure.key));
    doc(&mut text, "", "The key of a figure: its path in an estimate.");
    let _ = writeln!(text, "export type FigureKey = {figures};\n");
    doc(&mut text, "", "The key of a control: its path in a scenario.");
    let _ = writeln!(text, "export type ControlKey = {};\n", union(CONTROLS.iter().map(|control| control.key)));
    text + CALLS
}

fn union<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    if quoted.len() > 8 { format!("\n  | {}", quoted.join("\n  | ")) } else { quoted.join(" | ") }
}

fn doc(text: &mut String, indent: &str, comment: &str) {
    let _ = writeln!(text, "{indent}/** {comment} */");
}

fn ids(text: &mut String) {
    doc(text, "", "Models of the catalogue; any other name is refused with the nearest ones.");
    let _ = writeln!(text, "export type ModelId = {};\n", union(MODELS.iter().map(|model| model.id)));
    doc(text, "", "Accelerators of the catalogue; any other name is refused with the nearest ones.");
    let _ = writeln!(text, "export type AcceleratorId = {};\n", union(ACCELERATORS.iter().map(|row| row.id)));
    doc(text, "", "Number formats of weights.");
    let _ = writeln!(text, "export type WeightFormat = {};\n", union(FORMATS.iter().map(|format| format.name)));
}

fn thing<T>(text: &mut String, name: &str, meaning: &str, fields: &[Field<T>]) {
    doc(text, "", meaning);
    let _ = writeln!(text, "export interface {name} {{");
    text.push_str("  id?: string;\n  name?: string;\n  family?: string;\n");
    for field in fields {
        doc(text, "  ", &limits(field.unit, field.range, field.default));
        let mark = if field.default.is_some() { "?" } else { "" };
        let kind = match (field.key, field.shape) {
            ("class", _) => union(CLASS_NAMES.iter().copied()).replace("\n  ", " "),
            ("link", _) => union(LINK_NAMES.iter().copied()),
            (_, Shape::Flag) => "boolean".to_owned(),
            _ => "number".to_owned(),
        };
        let _ = writeln!(text, "  {}{mark}: {};", field.key, kind.trim_start().trim_start_matches("| "));
    }
    text.push_str("}\n\n");
}

fn limits(unit: Unit, (min, max): (f64, f64), default: Option<f64>) -> String {
    let unit = serde_json::to_value(unit).ok().and_then(|unit| unit.as_str().map(str::to_owned)).unwrap_or_default();
    let unit = if unit == "none" { String::new() } else { format!(" {unit}") };
    let default = default.map_or_else(String::new, |default| format!("; default {default}"));
    format!("{min} to {max}{unit}{default}.")
}

fn scenario(text: &mut String) {
    let tree = tree(CONTROLS.iter().map(|control| (control.key, control)));
    load(text);
    doc(
        text,
        "",
        "One question: a model on accelerators, serving a workload, paid for somehow. Every key may be left out.",
    );
    text.push_str("export interface Scenario ");
    section(text, &tree, "", false);
    text.push_str("\n\n");
    doc(text, "", "A scenario with every key.");
    text.push_str("export interface CompleteScenario ");
    section(text, &tree, "", true);
    text.push_str("\n\n");
}

/// The ways to say how many requests there are: each excludes the keys of the others.
fn load(text: &mut String) {
    doc(text, "", "How many requests there are: exactly one of these ways.");
    text.push_str("export type Load =");
    for (given, kind) in [
        ("concurrency", "number | \"max\""),
        ("concurrency promptsPerSlot", "number"),
        ("requestsPerSecond", "number"),
        ("tokensPerDay", "number"),
    ] {
        let keys = CONTROLS.iter().filter_map(|control| control.key.strip_prefix("workload.load."));
        let member = |key: &str| match given.split(' ').any(|each| each == key) {
            true => format!("{key}: {kind}"),
            false => format!("{key}?: never"),
        };
        let _ = write!(text, "\n  | {{ {} }}", keys.map(member).collect::<Vec<_>>().join("; "));
    }
    text.push_str(";\n\n");
}

fn section(text: &mut String, entries: &[(String, Tree<&Control>)], indent: &str, complete: bool) {
    let (mark, nullable) = if complete { ("", "") } else { ("?", " | null") };
    text.push_str("{\n");
    let inner = format!("{indent}  ");
    for (name, entry) in entries {
        match entry {
            Tree::Leaf(control) => {
                doc(text, &inner, &described(control));
                let _ = writeln!(text, "{inner}{name}{mark}: {};", leaf(control, complete));
            }
            Tree::Section(_) if name == "load" => {
                doc(text, &inner, "How many requests there are.");
                let _ = writeln!(text, "{inner}load{mark}: Load{nullable};");
            }
            Tree::Section(section_entries) => {
                let _ = write!(text, "{inner}{name}{mark}: ");
                section(text, section_entries, &inner, complete);
                let _ = writeln!(text, "{nullable};");
            }
        }
    }
    let _ = write!(text, "{indent}}}");
}

fn described(control: &Control) -> String {
    let help = help::control(Language::En, control.key).unwrap_or_default();
    let default = super::catalogue::value(control.get(&Scenario::default()));
    let range = match control.kind {
        Kind::Number(number) | Kind::NumberOrMax(number) => {
            format!(" {}", limits(number.unit, number.hard, None))
        }
        _ => String::new(),
    };
    let default = if default.is_null() { String::new() } else { format!(" Default: {default}.") };
    format!("{help}{range}{default}")
}

fn leaf(control: &Control, complete: bool) -> String {
    let optional = |number: Number| if number.optional || !complete { " | null" } else { "" };
    let null = if complete { "" } else { " | null" };
    match control.kind {
        Kind::Number(number) => format!("number{}", optional(number)),
        Kind::NumberOrMax(number) => format!("number | \"max\"{}", optional(number)),
        Kind::Choice(names) => union(names.iter().copied()) + null,
        Kind::Flag => format!("boolean{null}"),
        Kind::CatalogueModel => format!("ModelId | (string & {{}}){null}"),
        Kind::CatalogueAccelerator => format!("AcceleratorId | (string & {{}}){null}"),
        Kind::Model => format!("ModelId | (string & {{}}) | ModelArchitecture{null}"),
        Kind::Accelerator => format!("AcceleratorId | (string & {{}}) | AcceleratorDatasheet{null}"),
        Kind::WeightFormat => format!("WeightFormat | {{ bitsPerWeight: number }}{null}"),
    }
}

fn estimate_type(text: &mut String) {
    let missing = estimate::missing_sections();
    doc(text, "", "Every figure of a scenario. All numbers are finite.");
    text.push_str("export interface Estimate {\n");
    text.push_str("  /** Whether weights and at least one request fit in memory. */\n  fits: boolean;\n");
    text.push_str("  /** What limits it most; null when it does not fit. */\n  bound: Bound | null;\n");
    for (name, entry) in tree(FIGURES.iter().map(|figure| (figure.key, figure))) {
        let Tree::Section(figures) = entry else { continue };
        let null = if missing.contains(&name) { " | null" } else { "" };
        if !null.is_empty() {
            doc(text, "  ", "null when there is none: the model does not fit, has no price or serves nothing.");
        }
        let _ = writeln!(text, "  {name}: {{");
        for (key, figure) in &figures {
            if let Tree::Leaf(figure) = figure {
                let unit = serde_json::to_value(figure.unit).unwrap_or_default();
                doc(text, "    ", &format!("{} Unit: {}.", meaning(figure.key), unit.as_str().unwrap_or_default()));
                let _ =
                    writeln!(text, "    {key}: number{};", if estimate::may_be_null(figure) { " | null" } else { "" });
            }
        }
        if name == "cost" {
            doc(text, "    ", "Where the cost of a million tokens goes; sums to perMillionTokens.");
            text.push_str("    breakdown: { part: Part; usdPerMillionTokens: number }[];\n");
        }
        let _ = writeln!(text, "  }}{null};");
    }
    doc(text, "  ", "How far figures may be off; null where there is no such figure, or the load gives it.");
    text.push_str("  error: {\n");
    for band in &BANDS {
        doc(text, "    ", &format!("Of {}, in its unit.", band.figure));
        let _ = writeln!(text, "    {}: ErrorBand | null;", band.key);
    }
    text.push_str("  };\n");
    doc(text, "  ", "What the reader should know.");
    text.push_str("  notes: Note[];\n}\n\n");
}
