//! Why a number is what it is: every step with its formula, its values and where they come from.

mod accounts;
mod build;
mod mixture;
mod money;
mod operators;
mod origin;
mod parts;
mod rates;
mod serving;

use crate::catalogue::Provenance;
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

impl Trace {
    /// The step called `id`.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}
