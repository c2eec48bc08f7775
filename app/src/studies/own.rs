//! What the reader describes by its own numbers: a model, an accelerator, and what that one costs.

pub(super) mod config;
pub(super) mod dialog;
pub(super) mod draft;
pub(super) mod field;
pub(super) mod preview;

use super::own_accelerator::AMOUNTS;
use super::own_model::Outcome;
use cost_core::architecture::Architecture;
use cost_core::catalogue::Datasheet;
use cost_core::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS};
use draft::{Draft, Form, with_numbers};
use leptos::prelude::*;

/// What stands in the dialogs, kept while they are closed or drawn anew in another language.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    /// The model.
    pub(super) model: Draft,
    /// The text of its config.
    pub(super) text: StoredValue<String>,
    /// What became of that text.
    pub(super) outcome: RwSignal<Outcome>,
    /// The accelerator.
    pub(super) accelerator: Draft,
    /// What it costs.
    pub(super) prices: Draft,
}

impl Own {
    /// Nothing described yet.
    pub(super) fn new() -> Own {
        Own {
            model: Draft::new("own-model", |place| ARCHITECTURE_FIELDS.get(place).map(Form::of)),
            text: StoredValue::new(String::new()),
            outcome: RwSignal::new(Outcome::Nothing),
            accelerator: Draft::new("own-accelerator", |place| DATASHEET_FIELDS.get(place).map(Form::of)),
            prices: Draft::new("own-price", |place| AMOUNTS.get(place).copied()),
        }
    }

    /// The model that is described.
    pub(super) fn architecture(self) -> Architecture {
        self.model.numbers.with(|numbers| with_numbers(ARCHITECTURE_FIELDS, Architecture::NOTHING, numbers))
    }

    /// The accelerator that is described.
    pub(super) fn datasheet(self) -> Datasheet {
        self.accelerator.numbers.with(|numbers| with_numbers(DATASHEET_FIELDS, Datasheet::blank(), numbers))
    }
}
