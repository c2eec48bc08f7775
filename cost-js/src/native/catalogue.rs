//! The catalogue as a module of its own: who does not ask for it need not load it.

use cost_core::catalogue::accelerators::{ACCELERATORS, ACCELERATORS_LISTINGS, ACCELERATORS_REMARKS};
use cost_core::catalogue::hosted_prices::HOSTED_PRICES;
use cost_core::catalogue::hosted_summaries::HOSTED_SUMMARIES;
use cost_core::catalogue::models::{MODELS, MODELS_LISTINGS, MODELS_REMARKS};
use cost_core::catalogue::price_quotes::PRICE_QUOTES;
use cost_core::catalogue::price_summaries::PRICE_SUMMARIES;
use cost_core::catalogue::quality::QUALITY;
use cost_core::catalogue::regions::REGIONS;
use cost_core::catalogue::servers::{SERVERS, SERVERS_REMARKS};
use cost_core::catalogue::{CATALOGUE_DATE, Model};
use cost_core::figures::{FIGURES, meaning};
use cost_core::format::{FORMATS, SOURCES};
use cost_core::link;
use cost_core::scenario::defaults::EDITION;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{CONTROLS, Control, Kind, Number, Scenario, Value};
use serde::Serialize;
use serde_json::{Value as Json, json};

/// The text of catalogue.js.
pub(super) fn module() -> String {
    let text = tables().to_string().replace('\\', "\\\\").replace('\'', "\\'");
    format!(
        "// Generated from the tables of cost-core; do not edit.\n\n\
         const text = '{text}';\n\n\
         /** A fresh copy of the catalogue, without labels. */\n\
         export const tables = () => JSON.parse(text);\n"
    )
}

fn tables() -> Json {
    json!({
        "catalogueDate": CATALOGUE_DATE,
        "edition": EDITION,
        "accelerators": beside(beside(ACCELERATORS.iter().map(|row| json!(row)), ACCELERATORS_LISTINGS), ACCELERATORS_REMARKS),
        "models": beside(beside(MODELS.iter().map(model), MODELS_LISTINGS), MODELS_REMARKS),
        "priceSummaries": PRICE_SUMMARIES,
        "priceQuotes": PRICE_QUOTES,
        "hostedPrices": HOSTED_PRICES,
        "hostedSummaries": HOSTED_SUMMARIES,
        "servers": SERVERS.iter().zip(SERVERS_REMARKS).map(|(server, remarks)| {
            let mut row = json!(server);
            row["note"] = json!(remarks.note);
            row
        }).collect::<Vec<_>>(),
        "quality": QUALITY,
        "regions": REGIONS,
        "formats": FORMATS.iter().zip(SOURCES).map(|(format, source)| {
            let mut row = json!(format);
            row["source"] = json!(source);
            row
        }).collect::<Vec<_>>(),
        "presets": PRESETS.iter().map(|preset| json!({
            "id": preset.id,
            "group": preset.group,
            "scenario": link::decode(preset.link).scenario,
            "link": preset.link,
            "source": preset.source,
            "date": preset.date,
        })).collect::<Vec<_>>(),
        "controls": CONTROLS.iter().map(control).collect::<Vec<_>>(),
        "figures": FIGURES.iter().map(|figure| json!({
            "key": figure.key,
            "unit": figure.unit,
            "meaning": meaning(figure.key),
        })).collect::<Vec<_>>(),
    })
}

/// Rows with what stands beside them in a table of its own.
fn beside(rows: impl IntoIterator<Item = Json>, others: &[impl Serialize]) -> Vec<Json> {
    let joined = rows.into_iter().zip(others).map(|(mut row, other)| {
        if let (Json::Object(row), Json::Object(other)) = (&mut row, json!(other)) {
            row.extend(other);
        }
        row
    });
    joined.collect()
}

/// A model with its counted parameters.
fn model(model: &Model) -> Json {
    let mut row = json!(model);
    row["parameters"] = json!(model.architecture.total_parameters());
    row["activeParameters"] = json!(model.architecture.active_parameters());
    row
}

fn control(control: &Control) -> Json {
    let mut row = json!({
        "key": control.key,
        "label": "",
        "link": control.link,
        "group": control.group,
        "kind": kind(control.kind),
        "default": value(control.get(&Scenario::default())),
        "origin": control.origin,
    });
    match control.kind {
        Kind::Number(number) | Kind::NumberOrMax(number) => row["number"] = limits(number),
        Kind::Choice(names) => row["choices"] = json!(names),
        Kind::WeightFormat => {
            row["choices"] = json!(FORMATS.iter().map(|format| format.name).collect::<Vec<_>>());
        }
        Kind::Flag | Kind::Model | Kind::CatalogueModel | Kind::Accelerator | Kind::CatalogueAccelerator => {}
    }
    row
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Number(_) => "number",
        Kind::NumberOrMax(_) => "number-or-max",
        Kind::Choice(_) => "choice",
        Kind::Flag => "flag",
        Kind::Model => "model",
        Kind::CatalogueModel => "catalogue-model",
        Kind::Accelerator => "accelerator",
        Kind::CatalogueAccelerator => "catalogue-accelerator",
        Kind::WeightFormat => "weight-format",
    }
}

fn limits(number: Number) -> Json {
    json!({
        "unit": number.unit,
        "min": number.hard.0,
        "max": number.hard.1,
        "usualMin": number.soft.0,
        "usualMax": number.soft.1,
        "scale": number.scale,
        "whole": number.whole,
        "optional": number.optional,
    })
}

/// The value of a control as JSON.
pub(super) fn value(value: Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Number(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Flag(flag) => json!(flag),
    }
}
