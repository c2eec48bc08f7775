//! What is claimed.

use crate::reading::Reading;
use crate::sources::SourceKey;
use crate::verdict::Checked;
use cost_core::units::Unit;

/// One statement of the article.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Stable name, `C01` to `C110`; texts go by it.
    pub id: &'static str,
    /// Where in the article it stands.
    pub section: Section,
    /// Its number, where it has one.
    pub said: Option<Said>,
    /// Keys of what it is held against, beside our model and catalogue.
    pub sources: &'static [SourceKey],
    /// Ways to understand it; the first is the plain one. None where nothing can be checked.
    pub readings: fn() -> Vec<Reading>,
}

impl Claim {
    /// Runs every reading and judges.
    pub fn check(&self) -> Checked {
        Checked::of((self.readings)())
    }
}

/// The article's number or interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// Low end.
    pub low: f64,
    /// High end; equal to the low one for a single number.
    pub high: f64,
    /// Unit of both. Changes and shares are shares: −90 % is −0.9.
    pub unit: Unit,
}

/// Parts of the article, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Title and description.
    Opening,
    /// The update of December 2025.
    Update,
    /// Introduction.
    Introduction,
    /// What a token costs.
    Tokens,
    /// Hardware.
    Hardware,
    /// Software.
    Software,
    /// Deployment.
    Deployment,
    /// Cases from practice.
    Cases,
    /// Not in the text: what others cite as the article's.
    Elsewhere,
}

impl Section {
    /// All of them, in the order of the article.
    pub const ALL: [Section; 9] = [
        Section::Opening,
        Section::Update,
        Section::Introduction,
        Section::Tokens,
        Section::Hardware,
        Section::Software,
        Section::Deployment,
        Section::Cases,
        Section::Elsewhere,
    ];
}

/// A claim with a single number.
pub(crate) const fn said(value: f64, unit: Unit) -> Option<Said> {
    between(value, value, unit)
}

/// A claim with an interval.
pub(crate) const fn between(low: f64, high: f64, unit: Unit) -> Option<Said> {
    Some(Said { low, high, unit })
}

/// Readings of what cannot be checked.
pub(crate) fn nothing() -> Vec<Reading> {
    Vec::new()
}

/// A claim.
pub(crate) const fn claim(
    section: Section,
    id: &'static str,
    said: Option<Said>,
    sources: &'static [SourceKey],
    readings: fn() -> Vec<Reading>,
) -> Claim {
    Claim { id, section, said, sources, readings }
}
