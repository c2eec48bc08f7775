//! One way to understand a claim: our number beside the claimed one.

use crate::run::link;
use cost_core::units::Unit;

/// Name of the reading that takes the sentence at its word.
pub const PLAIN: &str = "plain";

/// Relative tolerance of specifications and arithmetic: they are rounded, not uncertain.
const EXACT: f64 = 0.05;
/// Relative tolerance of model figures and prices: the error of the model's median row, and what a
/// price moves within weeks.
const UNCERTAIN: f64 = 0.15;

/// What our number rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Figures of `cost_core::estimate` of the scenarios in the links.
    Model,
    /// Bytes, FLOP and ceilings counted from an architecture, a number format or a datasheet.
    Physics,
    /// A specification or a dated price of the catalogue.
    Catalogue,
    /// A number from a cited source.
    Published,
    /// The article's own numbers.
    Arithmetic,
}

impl Evidence {
    /// All of them.
    pub const ALL: [Evidence; 5] =
        [Evidence::Model, Evidence::Physics, Evidence::Catalogue, Evidence::Published, Evidence::Arithmetic];

    /// The tolerance that stands where none is given.
    pub const fn tolerance(self) -> f64 {
        match self {
            Evidence::Model => UNCERTAIN,
            Evidence::Physics | Evidence::Catalogue | Evidence::Published | Evidence::Arithmetic => EXACT,
        }
    }
}

/// When two intervals agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// They overlap, the claimed one widened by the tolerance.
    Overlap,
    /// Ours lies inside the claimed one, widened by the tolerance: for what is said of all cases.
    Inside,
    /// Both are changes (−0.9 = 90 % less): what remains, 1 + change, overlaps. Otherwise 15 % of a large cut
    /// would excuse anything.
    Change,
}

/// A named number of the reasoning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// Its name in the text, between braces.
    pub name: &'static str,
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
}

/// One way to understand a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// [`PLAIN`], or the condition's name; unique within the claim, texts go by it.
    pub name: &'static str,
    /// What our number rests on.
    pub evidence: Evidence,
    /// Scenarios behind it, as links without `#`; the first is the one to open.
    pub links: Vec<String>,
    /// Unit of both intervals.
    pub unit: Unit,
    /// What we find: low and high end.
    pub ours: (f64, f64),
    /// What is claimed, by this reading; an end may be infinite.
    pub claimed: (f64, f64),
    /// How the two are compared.
    pub comparison: Comparison,
    /// Relative tolerance of the comparison.
    pub tolerance: f64,
    /// Whether it only shows what is possible, by numbers that were chosen for it: it decides nothing.
    pub illustrates: bool,
    /// Numbers for the text.
    pub values: Vec<Value>,
}

impl Reading {
    /// The plain reading.
    pub(crate) fn plain(evidence: Evidence, unit: Unit) -> Self {
        Self::when(PLAIN, evidence, unit)
    }

    /// The reading under the condition called `name`.
    pub(crate) fn when(name: &'static str, evidence: Evidence, unit: Unit) -> Self {
        Reading {
            name,
            evidence,
            links: Vec::new(),
            unit,
            ours: (f64::NAN, f64::NAN),
            claimed: (f64::NAN, f64::NAN),
            comparison: Comparison::Overlap,
            tolerance: evidence.tolerance(),
            illustrates: false,
            values: Vec::new(),
        }
    }

    /// What we find.
    pub(crate) fn ours(self, value: f64) -> Self {
        self.ours_between(value, value)
    }

    /// What we find, in either order.
    pub(crate) fn ours_between(self, one: f64, other: f64) -> Self {
        // A number that is missing stays missing.
        let ours = if one.is_nan() || other.is_nan() { (f64::NAN, f64::NAN) } else { (one.min(other), one.max(other)) };
        Reading { ours, ..self }
    }

    /// What is claimed.
    pub(crate) fn claimed(self, value: f64) -> Self {
        self.claimed_between(value, value)
    }

    /// What is claimed, from and to.
    pub(crate) fn claimed_between(self, low: f64, high: f64) -> Self {
        Reading { claimed: (low, high), ..self }
    }

    /// What is claimed is at least this.
    pub(crate) fn claimed_at_least(self, low: f64) -> Self {
        self.claimed_between(low, f64::INFINITY)
    }

    /// Ours must lie inside of what is claimed.
    pub(crate) fn inside(self) -> Self {
        Reading { comparison: Comparison::Inside, ..self }
    }

    /// Both are changes.
    pub(crate) fn change(self) -> Self {
        Reading { comparison: Comparison::Change, ..self }
    }

    /// It rests on numbers that were chosen for it, and shows only what is possible.
    pub(crate) fn illustrates(self) -> Self {
        Reading { illustrates: true, ..self }
    }

    /// Prices move: the wider tolerance.
    pub(crate) fn price(self) -> Self {
        Reading { tolerance: UNCERTAIN, ..self }
    }

    /// What is said has no room: a count, an order of two numbers.
    pub(crate) fn exact(self) -> Self {
        Reading { tolerance: 0.0, ..self }
    }

    /// Adds a scenario.
    pub(crate) fn link(mut self, link: &str) -> Self {
        self.links.push(link.to_owned());
        self
    }

    /// Adds a scenario that none of the numbers comes from: where to look further.
    pub(crate) fn at(self, pairs: &str) -> Self {
        self.link(&link(pairs))
    }

    /// Adds a number for the text.
    pub(crate) fn value(mut self, name: &'static str, value: f64, unit: Unit) -> Self {
        self.values.push(Value { name, value, unit });
        self
    }

    /// Whether what we find is what is claimed.
    pub fn agrees(&self) -> bool {
        let offset = if self.comparison == Comparison::Change { 1.0 } else { 0.0 };
        let ours = (self.ours.0 + offset, self.ours.1 + offset);
        let claimed = (self.claimed.0 + offset, self.claimed.1 + offset);
        let room = |end: f64| if end.is_finite() { self.tolerance * end.abs() } else { 0.0 };
        let (low, high) = (claimed.0 - room(claimed.0), claimed.1 + room(claimed.1));
        match self.comparison {
            Comparison::Inside => low <= ours.0 && ours.1 <= high,
            Comparison::Overlap | Comparison::Change => low <= ours.1 && ours.0 <= high,
        }
    }
}
