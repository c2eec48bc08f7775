use super::*;
use crate::page::{Piece, pieces};
use ::claims::{DIFFERS, SOURCES, claims};

const LONGEST: usize = 260;

fn names(template: &str) -> Vec<&str> {
    let name = |piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Text(_) => None,
    };
    pieces(template).into_iter().filter_map(name).collect()
}

#[test]
fn every_claim_has_its_texts_and_every_text_its_claim() {
    let texts: Vec<&str> = ALL.iter().copied().flatten().map(|text| text.id).collect();
    let ids: Vec<&str> = claims().map(|claim| claim.id).collect();
    assert_eq!(texts, ids);
    for language in Language::ALL {
        for difference in DIFFERS {
            assert!(!super::difference(language, difference.why).is_empty(), "{}", difference.id);
        }
        for source in SOURCES {
            assert!(!supports(language, source.key).is_empty(), "{}", source.key);
        }
    }
}

#[test]
fn every_template_is_filled_and_every_value_is_used() {
    for claim in claims() {
        let readings = (claim.readings)();
        let text = of(claim.id).expect("compared above");
        let named: Vec<&str> = readings.iter().skip(1).map(|reading| reading.name).collect();
        let conditions: Vec<&str> = text.conditions.iter().map(|(name, _)| *name).collect();
        assert_eq!(named, conditions, "{}", claim.id);
        for language in Language::ALL {
            let mut templates = vec![pick(language, text.why)];
            templates.extend(text.conditions.iter().map(|(_, texts)| pick(language, *texts)));
            let used: Vec<&str> = templates.iter().flat_map(|template| names(template)).collect();
            for value in readings.iter().flat_map(|reading| &reading.values) {
                assert!(used.contains(&value.name), "{}: {} is not used", claim.id, value.name);
            }
            let mut sentences = vec![reasoning(language, claim.id, &readings)];
            sentences.extend(named.iter().map(|name| condition(language, claim.id, name, &readings)));
            for sentence in sentences {
                assert!(!sentence.is_empty() && !sentence.contains(['{', '}', '—']), "{}: {sentence}", claim.id);
                assert!(sentence.chars().count() <= LONGEST, "{}: {} is long", claim.id, sentence.chars().count());
            }
            assert!(!super::claim(language, claim.id).contains('{'), "{}", claim.id);
        }
    }
}

#[test]
fn no_number_of_ours_is_typed() {
    // Whole numbers may be names or conditions (years, bits, sizes); shares, decimals and money are results, unless
    // the claim itself says them.
    let is_result = |word: &str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let others = word.chars().filter(|sign| !sign.is_ascii_digit()).all(|sign| "%.,$".contains(sign));
        digits > 0 && others && digits < word.chars().count()
    };
    for text in ALL.iter().copied().flatten() {
        for template in text.why.into_iter().chain(text.conditions.iter().flat_map(|(_, texts)| *texts)) {
            assert!(!template.contains('$'), "{}: {template}", text.id);
            for word in template.split_whitespace().map(|word| word.trim_matches(['.', ',', ':', ';', '(', ')'])) {
                let of_the_claim = text.claim.iter().any(|claim| claim.contains(word));
                assert!(!is_result(word) || of_the_claim, "{}: {word} in {template}", text.id);
            }
        }
    }
}

#[test]
fn intervals_read_well() {
    assert_eq!(range(Language::En, (0.5, 0.5), Unit::Share), "50%");
    assert_eq!(range(Language::En, (2.0, 3.0), Unit::None), "2 to 3");
    assert_eq!(range(Language::En, (2.0, 3.5), Unit::UsdPerHour), "$2.00 to $3.50 per hour");
    assert_eq!(range(Language::PtBr, (0.5, 2.0), Unit::UsdPerHour), "US$\u{a0}0,50 a US$\u{a0}2,00 por hora");
    assert_eq!(range(Language::PtBr, (2.0, f64::INFINITY), Unit::None), "pelo menos 2");
    assert_eq!(range(Language::En, (f64::NEG_INFINITY, 2.0), Unit::None), "at most 2");
}
