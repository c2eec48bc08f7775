use super::*;
use crate::texts::take_the_same_values;

#[test]
fn both_languages_take_the_same_values() {
    take_the_same_values(english::ACCURACY.all(), portuguese::ACCURACY.all());
    let table = include_str!("../../../tests/measured/preamble.md").lines().filter(|line| line.starts_with("| "));
    for language in Language::ALL {
        assert_eq!(causes(language).len(), table.clone().count() - 1, "the causes of the report");
    }
}

#[test]
fn every_published_figure_has_its_conditions() {
    let file = include_str!("../../../tests/measured/rivals.csv");
    let ids: Vec<&str> = file.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert!(ids.len() >= 5);
    for id in ids {
        for language in Language::ALL {
            assert!(condition(language, id).is_some(), "{id}");
        }
    }
}

#[test]
fn deviations_have_a_sign() {
    assert_eq!(signed(Language::En, 0.114), "+11.4%");
    assert_eq!(signed(Language::PtBr, -0.052), "-5,2%");
    assert_eq!(signed(Language::En, 0.0), "0%");
}
