//! One sentence about every input, choice and figure: for hints and tooltips, so without links.

mod choices;
mod controls;
mod figures;
mod money;
mod regions;

use crate::Language;
use crate::labels::find;
use choices::CHOICES;
use controls::CONTROLS;
use figures::FIGURES;
use money::MONEY;
use regions::REGIONS;

/// What the control with this public key means.
pub fn control(language: Language, key: &str) -> Option<&'static str> {
    find(language, CONTROLS, key).or_else(|| find(language, MONEY, key))
}

/// What a choice means.
pub fn choice(language: Language, value: &str) -> Option<&'static str> {
    find(language, CHOICES, value).or_else(|| find(language, REGIONS, value))
}

/// What the figure with this public key means.
pub fn figure(language: Language, key: &str) -> Option<&'static str> {
    find(language, FIGURES, key)
}
