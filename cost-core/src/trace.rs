//! Why a number is what it is: every step with its formula, its values and where they come from.

mod accounts;
mod breakdown;
mod build;
mod mixture;
mod money;
mod operators;
mod origin;
mod parts;
mod rates;
mod serving;

use crate::catalogue::Provenance;
use crate::estimate::Part;
use crate::fields::DATASHEET_FIELDS;
use crate::scenario::OriginKind;
use crate::units::Unit;
use serde::Serialize;
use std::borrow::Cow;

pub(crate) use build::build;

/// All steps of an estimate, each after the steps it uses.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Trace {
    /// The steps.
    pub steps: Vec<Step>,
}

/// One computed value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Stable name; figures of the estimate carry their key (`cost.perMillionOutputTokens`).
    pub id: Cow<'static, str>,
    /// Symbol of METHOD.md.
    pub symbol: &'static str,
    /// How it is computed: `+ - * / ^`, parentheses, `min`, `max` and `floor` over the
    /// symbols of `inputs`. Evaluating it with their values gives `value`.
    pub formula: Cow<'static, str>,
    /// The result.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// What the formula uses.
    pub inputs: Vec<Input>,
}

/// One value a formula uses.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Input {
    /// Symbol in the formula.
    pub symbol: &'static str,
    /// Its value, in `unit`.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Where it comes from.
    pub origin: InputOrigin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum InputOrigin {
    /// Another step.
    Step {
        /// Its id.
        id: Cow<'static, str>,
    },
    /// The other half of a pair of equations solved together; not to be followed.
    Solved {
        /// The step it equals.
        id: &'static str,
    },
    /// An input of the scenario.
    Control {
        /// Its public key.
        key: &'static str,
        /// Whether it differs from the default.
        changed: bool,
    },
    /// A row of the catalogue.
    Catalogue {
        /// The row's id; `custom` for a described model or accelerator.
        row: String,
        /// The field of the row, or the key of what is counted from several.
        field: &'static str,
        /// Where the row comes from; `None` for a described thing.
        provenance: Option<Provenance>,
    },
    /// A coefficient of the performance model.
    Coefficient {
        /// Its name in METHOD.md.
        name: &'static str,
        /// What stands behind it.
        basis: OriginKind,
        /// Where it comes from.
        source: &'static str,
    },
    /// Counted from the architecture and the pass, as METHOD.md says.
    Counted {
        /// Section of METHOD.md.
        section: &'static str,
    },
    /// A constant of arithmetic or of units.
    Constant,
}

impl InputOrigin {
    /// The input of the scenario that decides it, where there is one: of a row of the catalogue, what chose the row.
    pub fn control(&self) -> Option<&'static str> {
        match self {
            InputOrigin::Control { key, .. } => Some(key),
            InputOrigin::Catalogue { field, .. } => Some(match crate::scenario::control(field) {
                Some(control) => control.key,
                None if DATASHEET_FIELDS.iter().any(|known| known.key == *field) => "accelerator",
                None => "model",
            }),
            _ => None,
        }
    }
}

/// What is explained beside figures and parts of the cost: the memory in use, what is free of it, what may not be
/// held, and what limits.
pub const VERDICTS: [&str; 4] = ["memory.usedBytes", "memory.unusedBytes", "memory.keptBytes", "bound"];

/// The id of a step that can be asked for by its name, as one that lives as long as the program.
pub fn asked_for(name: &str) -> Option<&'static str> {
    let figure = || crate::figures::figure(name).map(|figure| figure.key);
    let part = || Part::ALL.into_iter().map(Part::step).find(|step| *step == name);
    VERDICTS.into_iter().find(|step| *step == name).or_else(figure).or_else(part)
}

impl Trace {
    /// The step called `id`.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}
