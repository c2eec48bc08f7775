//! Inside wasm, in Node: the same numbers as natively, and a boundary that nothing breaks.
#![cfg(target_arch = "wasm32")]

use cost_core::figures::FIGURES;
use cost_core::scenario::presets::PRESETS;
use cost_core::{Estimate, Scenario, link};
use cost_js::wire::write;
use cost_js::{calls, shape};
use wasm_bindgen_test::wasm_bindgen_test;

include!("corpus.rs");

/// The shape and the numbers of a value.
fn written<T: serde::Serialize>(value: &T) -> (String, Vec<f64>) {
    let mut numbers = Vec::new();
    (write(value, &mut numbers), numbers)
}

#[wasm_bindgen_test]
fn the_corpus_has_the_numbers_of_the_native_build() {
    let mut figures = EXPECTED.lines().map(|line| line.parse::<f64>().expect("a number"));
    for scenario in corpus() {
        for value in figures_of(&scenario) {
            let expected = figures.next().expect("as many numbers as there are figures");
            let difference = (value - expected).abs();
            assert!(difference <= 1e-12 * expected.abs(), "{value} instead of {expected}");
        }
    }
    assert!(figures.next().is_none());
}

#[wasm_bindgen_test]
fn a_scenario_crosses_the_boundary_unchanged() {
    for scenario in corpus() {
        let (text, numbers) = written(&scenario);
        let answer = calls::evaluate(&text, &numbers, 1);
        assert_eq!(answer[0], 2.0, "refused: {}", shape());
        let estimate: Estimate = cost_core::estimate(&scenario).expect("a scenario of the corpus");
        for (figure, value) in FIGURES.iter().zip(&answer[4..]) {
            assert_eq!((figure.get)(&estimate), Some(*value).filter(|value| !value.is_nan()), "{}", figure.key);
        }
    }
}

#[wasm_bindgen_test]
fn many_scenarios_have_the_answers_of_each() {
    let mut scenario = Scenario::default();
    let (mut all, mut apart, mut text, mut count) = (Vec::new(), Vec::new(), String::new(), 0);
    for tokens in [100.0, 5000.0, -1.0, 40_000.0] {
        scenario.workload.input_tokens = tokens;
        let (shape, numbers) = written(&scenario);
        apart.extend(calls::evaluate(&shape, &numbers, 1));
        all.extend(numbers);
        text = shape;
        count += 1;
    }
    let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
    assert_eq!(bits(&calls::evaluate(&text, &all, count)), bits(&apart));
    assert!(calls::evaluate(&text, &[], 0).is_empty());
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_an_array_of_problems() {
    for (text, numbers) in [
        ("", &[][..]),
        ("[", &[]),
        ("{\"a\":?", &[]),
        ("{\"workload\":{\"inputTokens\":0}}", &[f64::NAN]),
        ("{\"workload\":{\"inputTokens\":0}}", &[]),
        ("{\"accelerator\":\"nothing\"}", &[]),
        ("!\"function\"", &[]),
    ] {
        let answer = calls::evaluate(text, numbers, 1);
        assert_eq!(answer[0], 1.0, "{text}");
        let problems = shape();
        assert!(problems.contains("\"code\"") && problems.contains("\"message\""), "{problems}");
    }
}
