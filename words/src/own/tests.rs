#![allow(clippy::unwrap_used)]

use super::*;
use crate::Language::{En, PtBr};
use crate::texts::take_the_same_values;
use cost_core::fields::{ARCHITECTURE_FIELDS, CLASS_NAMES, DATASHEET_FIELDS, LINK_NAMES};
use cost_core::model_config::Assumption;
use cost_core::problem::{Code, Given, Limit};
use cost_core::units::Unit;

#[test]
fn both_languages_take_the_same_values() {
    take_the_same_values(english::OWN.all(), portuguese::OWN.all());
}

#[test]
fn every_field_has_a_name_of_its_own_in_both_languages() {
    let keys = ARCHITECTURE_FIELDS.iter().map(|field| field.key);
    let keys: Vec<_> = keys.chain(DATASHEET_FIELDS.iter().map(|field| field.key)).collect();
    for language in Language::ALL {
        let mut names: Vec<_> =
            keys.iter().map(|key| field(language, key).unwrap_or_else(|| panic!("{key}"))).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), keys.len());
    }
}

#[test]
fn classes_and_links_are_called_by_names_not_by_keys() {
    for key in CLASS_NAMES.iter().filter(|key| **key != "other") {
        assert_ne!(class(En, key), *key);
    }
    for key in LINK_NAMES {
        assert_ne!(link(PtBr, key), *key, "{key}");
    }
}

#[test]
fn every_assumption_is_a_sentence_in_both_languages() {
    for one in Assumption::ALL {
        let (en, pt) = (assumption(En, one), assumption(PtBr, one));
        assert!(en.ends_with('.') && pt.ends_with('.') && en != pt, "{one:?}");
    }
}

#[test]
fn problems_name_the_field() {
    let limit = Limit::Range { min: 1.0, max: 1e6, unit: Unit::Count };
    let wrong = Problem::new(Code::OutOfRange, "model.hiddenSize", Given::Number(0.0), limit);
    assert_eq!(problem(En, &wrong), "Hidden size cannot be 0; it must be from 1 to 1M, such as 8,192.");
}

#[test]
fn models_of_the_catalogue_are_described() {
    let of = |id: &str| &cost_core::catalogue::model(id).unwrap().architecture;
    let llama = of("meta-llama/Llama-3.3-70B-Instruct");
    assert_eq!(attention(En, llama), "grouped (GQA), 64 heads, 8 KV heads");
    assert_eq!(layers(En, llama), "80");
    assert_eq!(experts(PtBr, llama), "nenhum (modelo denso)");
    let deepseek = of("deepseek-ai/DeepSeek-V3.1");
    assert_eq!(attention(En, deepseek), "latent (MLA), KV of width 512, 128 heads");
    assert_eq!(parameters(En, deepseek), "671B, 37.6B active per token");
    let gpt_oss = of("openai/gpt-oss-120b");
    assert_eq!(layers(PtBr, gpt_oss), "36: 18 completas, 18 com janela de 128 tokens");
}
