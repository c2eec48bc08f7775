//! Units are named, and named the same everywhere.

use cost_core::figures::FIGURES;
use cost_core::scenario::CONTROLS;
use cost_core::units::Unit;
use words::page::{field_unit, page};
use words::{Language, figure, labels};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Words of which one stands in the name of a figure in tokens, so that it is clear which tokens.
const WHICH: [&str; 12] = [
    "input",
    "output",
    "cached",
    "hosted",
    "capacity",
    "energy",
    "emissions",
    "entrada",
    "saída",
    "hospedada",
    "capacidade",
    "tokens per month",
];

#[test]
fn i18n_12_words_of_units_are_fixed() {
    let cases = [
        (Unit::UsdPerMillionTokens, 2.0, "$2.00 per 1M tokens", "US$ 2,00 por 1M de tokens"),
        (Unit::UsdPerMillionOutputTokens, 2.0, "$2.00 per 1M output tokens", "US$ 2,00 por 1M de tokens de saída"),
        (Unit::UsdPerAcceleratorHour, 2.5, "$2.50 per accelerator-hour", "US$ 2,50 por acelerador-hora"),
        (Unit::Tokens, 1e6, "1M tokens", "1 mi de tokens"),
        (Unit::Tokens, 1.0, "1 token", "1 token"),
        (Unit::Bytes, 80e9, "80 GB", "80 GB"),
        (Unit::Months, 1.5, "1.5 months", "1,5 mês"),
    ];
    for (unit, value, en, pt) in cases {
        assert_eq!(plain(&figure(Language::En, value, unit)), en);
        assert_eq!(plain(&figure(Language::PtBr, value, unit)), pt);
    }
    assert_eq!(field_unit(Language::En, Unit::UsdPerAcceleratorHour), "USD/GPU-hour");
    assert_eq!(field_unit(Language::PtBr, Unit::UsdPerAcceleratorHour), "US$/GPU-hora");
    for language in Language::ALL {
        let month = page(language).month;
        assert!(month.contains("730") && month.contains("1 GB") && month.contains("10⁹"), "{month}");
        let name = labels::figure(language, "cost.perMonth").unwrap_or_default();
        assert!(name.contains("730 h"), "{name}");
    }
}

#[test]
fn in_16_every_price_names_what_it_is_for() {
    for language in Language::ALL {
        for one in FIGURES {
            let text = figure(language, 2.0, one.unit);
            let (is_money, name) = (text.contains('$'), labels::figure(language, one.key).unwrap_or_default());
            let bare = figure(language, 2.0, Unit::Usd);
            assert!(!is_money || text.len() > bare.len() + 3, "{}: {text} is a price of nothing", one.key);
            let is_of_tokens = is_money && text.contains("tokens");
            let says_which = WHICH.iter().any(|word| name.to_lowercase().contains(word));
            assert!(!is_of_tokens || says_which, "{}: {name} does not say which tokens", one.key);
        }
    }
}

#[test]
fn in_16_every_field_of_money_or_memory_has_a_unit() {
    for language in Language::ALL {
        for control in CONTROLS {
            let Some(number) = control.number() else { continue };
            let (text, unit) = (figure(language, 2.0, number.unit), field_unit(language, number.unit));
            let is_money = text.contains('$') && number.unit != Unit::Usd;
            assert!(!is_money || (unit.starts_with("US") && unit.contains('/')), "{}: {unit:?}", control.key);
            let is_memory = matches!(number.unit, Unit::Gigabytes | Unit::Bytes | Unit::GigabytesPerSecond);
            assert!(!is_memory || !unit.is_empty(), "{} has no unit", control.key);
        }
    }
    let memory = |language| words::wholes::wholes(language).memory;
    assert!(memory(Language::En).contains("VRAM") && memory(Language::PtBr).contains("VRAM"));
}
