//! What the pickers list: models and accelerators of the catalogue, as facts; the words come with
//! the language.

use super::Ui;
use crate::describe;
use cost_core::Scenario;
use cost_core::architecture::Architecture;
use cost_core::catalogue::accelerators::{ACCELERATORS, ACCELERATORS_LISTINGS};
use cost_core::catalogue::models::{MODELS, MODELS_LISTINGS};
use cost_core::catalogue::{self, Confidence, Datasheet};
use cost_core::scenario::{AcceleratorChoice, ModelChoice};
use words::page::fill;
use words::search::folded;
use words::{labels, quantity};

/// The kind of price that rows name.
const ON_DEMAND: &str = "on-demand";

/// One row of a picker.
#[derive(Clone, Copy)]
pub(crate) enum Row {
    /// A model.
    Model(&'static catalogue::Model, &'static catalogue::ModelListing),
    /// An accelerator.
    Accelerator(&'static catalogue::Accelerator, &'static catalogue::AcceleratorListing),
}

/// All models, newest first.
pub(crate) fn models() -> Vec<Row> {
    let mut models: Vec<_> = MODELS.iter().zip(MODELS_LISTINGS).collect();
    models.sort_unstable_by(|(a, a_listing), (b, b_listing)| {
        b_listing.released.cmp(a_listing.released).then(a.id.cmp(b.id))
    });
    models.into_iter().map(|(model, listing)| Row::Model(model, listing)).collect()
}

/// All accelerators, newest first.
pub(crate) fn accelerators() -> Vec<Row> {
    let mut rows: Vec<_> = ACCELERATORS.iter().zip(ACCELERATORS_LISTINGS).collect();
    rows.sort_unstable_by(|(a, a_listing), (b, b_listing)| {
        b_listing.released.cmp(&a_listing.released).then(a.name.cmp(b.name))
    });
    rows.into_iter().map(|(accelerator, listing)| Row::Accelerator(accelerator, listing)).collect()
}

impl Row {
    /// Its id in the catalogue.
    pub(super) fn id(self) -> &'static str {
        match self {
            Row::Model(model, _) => model.id,
            Row::Accelerator(accelerator, _) => accelerator.id,
        }
    }

    /// Its name.
    pub(super) fn name(self) -> String {
        match self {
            Row::Model(model, _) => describe::repository_name(model.id),
            Row::Accelerator(accelerator, _) => accelerator.name.to_owned(),
        }
    }

    /// Everything it can be found by, folded for the search.
    pub(super) fn haystack(self) -> String {
        match self {
            Row::Model(model, listing) => folded(&format!("{} {} {}", model.id, self.name(), listing.family)),
            Row::Accelerator(row, listing) => {
                folded(&format!("{} {} {} {}", row.id, row.name, listing.vendor, listing.memory_type))
            }
        }
    }

    /// What else to know before choosing: size, context and date, or memory, bandwidth, year and price.
    pub(super) fn facts(self, ui: Ui) -> (String, String) {
        let language = ui.language;
        match self {
            Row::Model(model, listing) => (model_facts(ui, &model.architecture), listing.released.to_owned()),
            Row::Accelerator(row, listing) => {
                let price = catalogue::price_summary(row.id).and_then(|summary| summary.typical(ON_DEMAND, "median"));
                let price = price.map_or_else(
                    || ui.t.no_price_short.to_owned(),
                    |price| fill(ui.t.per_hour_short, &[("price", &words::number::usd(language, price.usd_per_hour))]),
                );
                (format!("{} · {}", sheet_facts(ui, &row.datasheet), listing.released), price)
            }
        }
    }

    /// The mark of a row that is not to be trusted far.
    pub(super) fn doubt(self, ui: Ui) -> Option<&'static str> {
        let provenance = match self {
            Row::Model(model, _) => &model.provenance,
            Row::Accelerator(accelerator, _) => &accelerator.provenance,
        };
        (provenance.confidence == Confidence::Low).then(|| labels::confidence(ui.language, Confidence::Low))
    }
}

/// Size and longest context.
fn model_facts(ui: Ui, model: &Architecture) -> String {
    let language = ui.language;
    let compact = |value| words::number::compact(language, value);
    let (total, active) = (model.total_parameters(), model.active_parameters());
    let is_mixture = active < 0.9 * total;
    let active = is_mixture.then(|| fill(ui.t.active, &[("n", &compact(active))]));
    let has_limit = model.max_context < NO_LIMIT;
    let context = has_limit.then(|| fill(ui.t.row_context, &[("n", &compact(model.max_context))]));
    [Some(compact(total)), active, context].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A longest context that stands for none.
const NO_LIMIT: f64 = 1e9;

/// Memory and bandwidth.
fn sheet_facts(ui: Ui, sheet: &Datasheet) -> String {
    let memory = words::figure(ui.language, sheet.memory_gb, cost_core::units::Unit::Gigabytes);
    let bandwidth = quantity::bytes(ui.language, sheet.bandwidth_gb_per_s * cost_core::units::GB);
    format!("{memory} · {bandwidth}/s")
}

/// What the reader's own model or accelerator (`is_model` says which) has in `scenario`, if it is one.
pub(super) fn own_facts(ui: Ui, scenario: &Scenario, is_model: bool) -> Option<String> {
    let facts = match (&scenario.model, &scenario.accelerator) {
        (ModelChoice::Custom(model), _) if is_model => model_facts(ui, model),
        (_, AcceleratorChoice::Custom(sheet)) if !is_model => sheet_facts(ui, sheet),
        _ => return None,
    };
    Some(format!("{facts} · {}", ui.t.own_numbers))
}
