//! Which form a counted noun takes.

use crate::Language;

/// The plural categories that the two languages use (CLDR names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// `1 token`; in Portuguese also 0 and 1.5.
    One,
    /// Portuguese round millions: `1 milhão de tokens`.
    Many,
    /// Everything else.
    Other,
}

/// The category of `value` shown as it is.
pub fn plural(language: Language, value: f64) -> Plural {
    let magnitude = value.abs();
    match language {
        Language::En if magnitude == 1.0 => Plural::One,
        Language::En => Plural::Other,
        Language::PtBr if magnitude < 2.0 => Plural::One,
        Language::PtBr if magnitude >= 1e6 && (magnitude / 1e6).fract() == 0.0 => Plural::Many,
        Language::PtBr => Plural::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Plural::*, plural};
    use crate::Language::{En, PtBr};

    #[test]
    fn i18n_05_portuguese_counts_zero_and_one_and_a_half_as_one() {
        for value in [0.0, 1.0, 1.5, -1.0] {
            assert_eq!(plural(PtBr, value), One);
        }
        assert_eq!(plural(PtBr, 2.0), Other);
        assert_eq!(plural(PtBr, 1e6), Many);
        assert_eq!(plural(PtBr, 2e9), Many);
        assert_eq!(plural(PtBr, 1.5e6), Other);
        assert_eq!(plural(PtBr, f64::NAN), Other);
    }

    #[test]
    fn i18n_05_english_has_one_only_for_one() {
        assert_eq!(plural(En, 1.0), One);
        for value in [0.0, 1.5, 2.0, 1e6, f64::INFINITY] {
            assert_eq!(plural(En, value), Other);
        }
    }
}
