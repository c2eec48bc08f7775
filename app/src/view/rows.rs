//! What the pickers list: models and accelerators of the catalogue, as facts; the words come with
//! the language.

use super::Ui;
use crate::describe;
use cost_core::catalogue::{self, Confidence, accelerators::ACCELERATORS, models::MODELS};
use words::page::fill;
use words::{labels, quantity};

/// The kind of price that rows name.
const ON_DEMAND: &str = "on-demand";

/// One row of a picker.
#[derive(Clone, Copy)]
pub(super) enum Row {
    /// A model.
    Model(&'static catalogue::Model),
    /// An accelerator.
    Accelerator(&'static catalogue::Accelerator),
}

/// All models, newest first.
pub(super) fn models() -> Vec<Row> {
    let mut models: Vec<&'static catalogue::Model> = MODELS.iter().collect();
    models.sort_unstable_by(|a, b| b.released.cmp(a.released).then(a.id.cmp(b.id)));
    models.into_iter().map(Row::Model).collect()
}

/// All accelerators, newest first.
pub(super) fn accelerators() -> Vec<Row> {
    let mut rows: Vec<&'static catalogue::Accelerator> = ACCELERATORS.iter().collect();
    rows.sort_unstable_by(|a, b| b.released.cmp(&a.released).then(a.name.cmp(b.name)));
    rows.into_iter().map(Row::Accelerator).collect()
}

impl Row {
    /// Its id in the catalogue.
    pub(super) fn id(self) -> &'static str {
        match self {
            Row::Model(model) => model.id,
            Row::Accelerator(accelerator) => accelerator.id,
        }
    }

    /// Its name.
    pub(super) fn name(self) -> String {
        match self {
            Row::Model(model) => describe::repository_name(model.id),
            Row::Accelerator(accelerator) => accelerator.name.to_owned(),
        }
    }

    /// Everything it can be found by, in small letters.
    pub(super) fn haystack(self) -> String {
        match self {
            Row::Model(model) => format!("{} {} {}", model.id, self.name(), model.family).to_lowercase(),
            Row::Accelerator(row) => {
                format!("{} {} {} {}", row.id, row.name, row.vendor, row.memory_type).to_lowercase()
            }
        }
    }

    /// What else to know before choosing: size and date, or memory, bandwidth, year and price.
    pub(super) fn facts(self, ui: Ui) -> (String, String) {
        let language = ui.language;
        match self {
            Row::Model(model) => {
                let total = words::number::compact(language, model.architecture.total_parameters());
                let active = model.architecture.active_parameters();
                let mixture = active < 0.9 * model.architecture.total_parameters();
                let active = || fill(ui.t.active, &[("n", &words::number::compact(language, active))]);
                let size = if mixture { format!("{total} · {}", active()) } else { total };
                (size, model.released.to_owned())
            }
            Row::Accelerator(row) => {
                let sheet = &row.datasheet;
                let memory = words::figure(language, sheet.memory_gb, cost_core::units::Unit::Gigabytes);
                let bandwidth = quantity::bytes(language, sheet.bandwidth_gb_per_s * cost_core::units::GB);
                let price = catalogue::price_summary(row.id).and_then(|summary| summary.typical(ON_DEMAND));
                let price = price.map_or_else(
                    || ui.t.no_price_short.to_owned(),
                    |price| fill(ui.t.per_hour_short, &[("price", &words::number::usd(language, price.usd_per_hour))]),
                );
                (format!("{memory} · {bandwidth}/s · {}", row.released), price)
            }
        }
    }

    /// The mark of a row that is not to be trusted far.
    pub(super) fn doubt(self, ui: Ui) -> Option<&'static str> {
        let provenance = match self {
            Row::Model(model) => &model.provenance,
            Row::Accelerator(accelerator) => &accelerator.provenance,
        };
        (provenance.confidence == Confidence::Low).then(|| labels::confidence(ui.language, Confidence::Low))
    }
}

/// Whether every word of `query` is found in `haystack`.
pub(super) fn matches(haystack: &str, query: &str) -> bool {
    query.to_lowercase().split_whitespace().all(|word| haystack.contains(word))
}
