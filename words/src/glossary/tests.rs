use super::uses::{CONTROL_TERMS, FIGURE_TERMS};
use super::*;
use crate::labels;
use cost_core::figures::FIGURES;
use cost_core::scenario::CONTROLS;
use std::collections::HashSet;

const LONGEST: usize = 400;

fn ids(terms: &[&'static Term]) -> Vec<&'static str> {
    terms.iter().map(|term| term.id).collect()
}

/// A name without what stands in brackets behind it.
fn plain(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

#[test]
fn languages_have_the_same_terms_in_the_same_order() {
    let [en, pt] = Language::ALL.map(terms);
    assert_eq!(en.len(), pt.len());
    for (en, pt) in en.iter().zip(pt) {
        assert_eq!(en.id, pt.id);
        assert_eq!(en.source, pt.source);
        assert_eq!(en.unit.is_some(), pt.unit.is_some(), "{}", en.id);
        assert_eq!(term(Language::En, en.id), Some(en));
        assert_eq!(term(Language::PtBr, en.id), Some(pt));
    }
    assert_eq!(term(Language::En, "no-such-term"), None);
}

#[test]
fn ids_are_unique_and_in_kebab_case() {
    let mut seen = HashSet::new();
    for term in terms(Language::En) {
        assert!(seen.insert(term.id), "{} stands twice", term.id);
        for word in term.id.split('-') {
            let plain = word.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit());
            assert!(plain && !word.is_empty(), "{}", term.id);
        }
    }
}

#[test]
fn every_text_is_there_and_reads_as_a_sentence() {
    for language in Language::ALL {
        let mut names = HashSet::new();
        for term in terms(language) {
            assert!(names.insert(folded(term.name)), "{} stands twice", term.name);
            for text in [Some(term.name), Some(term.meaning), term.unit, term.source].into_iter().flatten() {
                assert!(!text.is_empty() && text.trim() == text, "{}", term.id);
                assert!(!text.contains(['—', '{', '}']) && !text.contains("  "), "{}: {text}", term.id);
            }
            assert!(term.meaning.ends_with('.'), "{}: {}", term.id, term.meaning);
            let length = term.meaning.chars().count();
            assert!(length <= LONGEST, "{}: {length} signs are long", term.id);
        }
    }
}

#[test]
fn every_use_leads_from_something_shown_to_a_term() {
    for (key, id) in CONTROL_TERMS {
        assert!(CONTROLS.iter().any(|control| control.key == *key), "{key}");
        assert_eq!(of_control(key), Some(*id), "{key} stands twice");
    }
    for (key, id) in FIGURE_TERMS {
        assert!(FIGURES.iter().any(|figure| figure.key == *key), "{key}");
        assert_eq!(of_figure(key), Some(*id), "{key} stands twice");
    }
    for (key, id) in CONTROL_TERMS.iter().chain(FIGURE_TERMS) {
        for language in Language::ALL {
            assert!(term(language, id).is_some(), "{key}: {id}");
        }
    }
    assert_eq!(of_control("no.such.control"), None);
    assert_eq!(of_figure("no.such.figure"), None);
}

#[test]
fn every_label_that_uses_a_term_leads_to_one() {
    for language in Language::ALL {
        let names: Vec<_> = terms(language).iter().map(|term| folded(plain(term.name))).collect();
        let uses_one = |label: &str| names.iter().any(|name| folded(label).contains(name.as_str()));
        for control in CONTROLS {
            let label = labels::control(language, control.key).expect("every control has a label");
            assert!(!uses_one(label) || of_control(control.key).is_some(), "{}: {label}", control.key);
        }
        for figure in FIGURES {
            let label = labels::figure(language, figure.key).expect("every figure has a label");
            assert!(!uses_one(label) || of_figure(figure.key).is_some(), "{}: {label}", figure.key);
        }
    }
}

#[test]
fn i18n_10_sorting_keeps_every_term_and_does_not_mind_accents() {
    for language in Language::ALL {
        let sorted = sorted(language);
        assert_eq!(sorted.len(), terms(language).len());
        assert!(sorted.is_sorted_by_key(|term| folded(term.name)));
    }
    let portuguese = ids(&sorted(Language::PtBr));
    let place = |id| portuguese.iter().position(|other| *other == id).expect("a term");
    assert!(place("prefill") < place("on-demand-price"), "Pré-preenchimento, Preço");
    assert!(place("precision") < place("on-demand-price"), "Precisão, Preço sob demanda");
    assert!(place("on-demand-price") < place("preset"), "Preço sob demanda, Predefinição");
}

#[test]
fn terms_are_found_by_name_id_and_meaning() {
    assert_eq!(ids(&find(Language::En, "ttft"))[0], "time-to-first-token");
    assert!(ids(&find(Language::En, "TTFT")).contains(&"queueing-time"), "by its meaning");
    assert_eq!(ids(&find(Language::PtBr, "VAZAO util"))[0], "goodput");
    assert_eq!(ids(&find(Language::PtBr, "first token"))[0], "time-to-first-token");
    assert_eq!(ids(&find(Language::PtBr, "goodput"))[0], "goodput");
    assert!(find(Language::En, "xylophone").is_empty());
    for language in Language::ALL {
        assert_eq!(find(language, " "), sorted(language));
    }
}

#[test]
fn names_come_before_meanings() {
    for language in Language::ALL {
        let found = find(language, "token");
        let named: Vec<bool> =
            found.iter().map(|term| folded(term.name).contains("token") || term.id.contains("token")).collect();
        let names = named.iter().filter(|named| **named).count();
        assert!(0 < names && names < found.len());
        assert!(named[..names].iter().all(|named| *named));
        assert!(found[..names].is_sorted_by_key(|term| folded(term.name)));
        assert!(found[names..].is_sorted_by_key(|term| folded(term.name)));
    }
}
