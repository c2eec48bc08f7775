//! What an input is: its keys, what it takes, and why its default is what it is.

use super::Scenario;
use crate::units::Unit;
use serde::Serialize;
use std::borrow::Cow;

/// The value of a control.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not given.
    Nothing,
    /// A number.
    Number(f64),
    /// A name.
    Text(Cow<'static, str>),
    /// Yes or no.
    Flag(bool),
}

/// Where a control stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// The model and its number formats.
    Model,
    /// The accelerators and how the model is spread over them.
    Hardware,
    /// What is asked.
    Workload,
    /// How it is served.
    Serving,
    /// What an accelerator-hour is paid.
    Money,
    /// What owning accelerators costs.
    Ownership,
    /// How much is asked of the fleet, and how it is made up.
    Fleet,
    /// Who else answers.
    Routing,
    /// What is drawn, and where.
    Energy,
    /// What it is compared with, and in which units.
    Comparison,
}

/// How a slider maps position to value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios; 0, where legal, is the slider's first notch.
    Logarithmic,
    /// Powers of two only.
    PowersOfTwo,
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// Unit.
    pub unit: Unit,
    /// What makes sense at all.
    pub hard: (f64, f64),
    /// What the slider spans.
    pub soft: (f64, f64),
    /// How the slider spans it.
    pub scale: Scale,
    /// Whether fractions are refused.
    pub whole: bool,
    /// Whether it may be left out.
    pub optional: bool,
}

/// What a control takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A number.
    Number(Number),
    /// A number, or `max`.
    NumberOrMax(Number),
    /// One of a few names.
    Choice(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A model of the catalogue, or an architecture.
    Model,
    /// A model of the catalogue.
    CatalogueModel,
    /// An accelerator of the catalogue, or a datasheet.
    Accelerator,
    /// An accelerator of the catalogue.
    CatalogueAccelerator,
    /// A format of weights by name, or bits per weight.
    WeightFormat,
}

/// What stands behind a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OriginKind {
    /// Measured by somebody.
    Measured,
    /// Stated by a vendor.
    Vendor,
    /// Computed from other values.
    Derived,
    /// Chosen by us.
    Assumed,
}

/// Why a default is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// What stands behind it.
    pub kind: OriginKind,
    /// Where it comes from.
    pub source: &'static str,
    /// When, `YYYY-MM`.
    pub date: &'static str,
}

/// One input.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Control {
    /// Public key: the path in the scenario object.
    pub key: &'static str,
    /// Key in a link.
    pub link: &'static str,
    /// Place in the form.
    pub group: Group,
    /// What it takes.
    pub kind: Kind,
    /// Why its default is what it is.
    pub origin: Origin,
    #[serde(skip)]
    pub(super) get: fn(&Scenario) -> Value,
    #[serde(skip)]
    pub(super) set: fn(&mut Scenario, Value),
}

impl Control {
    /// The value in `scenario`.
    pub fn get(&self, scenario: &Scenario) -> Value {
        (self.get)(scenario)
    }

    /// Puts `value` into `scenario`, unchecked; a value of a shape that the control does not
    /// take changes nothing.
    pub fn set(&self, scenario: &mut Scenario, value: Value) {
        (self.set)(scenario, value)
    }

    /// The limits of a numeric control.
    pub fn number(&self) -> Option<Number> {
        match self.kind {
            Kind::Number(number) | Kind::NumberOrMax(number) => Some(number),
            _ => None,
        }
    }
}
