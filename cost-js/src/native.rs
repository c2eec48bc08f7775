//! The files of the package that are written from the core's tables: types, schema, constants and
//! catalogue. Not part of the wasm module; a test compares the files with what stands here.

mod catalogue;
mod embed;
mod estimate;
mod names;
mod reference;
mod schema;
mod tree;
mod typescript;

use cost_core::catalogue::CATALOGUE_DATE;
use cost_core::figures::FIGURES;
use cost_core::scenario::defaults::EDITION;

/// Name and text of every generated file, from the folder `cost-js/package`.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("index.d.ts", typescript::declarations()),
        ("scenario.schema.json", schema::schema()),
        ("constants.js", constants()),
        ("estimate.js", estimate::module()),
        ("catalogue.js", catalogue::module()),
        ("../API.md", reference::reference()),
        ("element/tables.js", embed::tables()),
        ("embed/index.html", embed::document()),
    ]
}

fn constants() -> String {
    let figures: Vec<&str> = FIGURES.iter().map(|figure| figure.key).collect();
    format!(
        "// Generated from the tables of cost-core; do not edit.\n\n\
         export const version = {:?};\nexport const catalogueDate = {CATALOGUE_DATE:?};\n\
         export const edition = {EDITION:?};\nexport const figureKeys = {};\n",
        env!("CARGO_PKG_VERSION"),
        serde_json::json!(figures),
    )
}
