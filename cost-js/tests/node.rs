//! Inside wasm, in Node: the same numbers as natively, and a boundary that nothing breaks.
#![cfg(target_arch = "wasm32")]

use cost_core::figures::FIGURES;
use cost_core::scenario::presets::PRESETS;
use cost_core::{Estimate, Scenario, link};
use cost_js::wire::{Written, write};
use cost_js::{calls, shape};
use wasm_bindgen_test::wasm_bindgen_test;

include!("corpus.rs");

fn written(scenario: &Scenario) -> Written {
    let mut written = Written::default();
    write(scenario, &mut written);
    written
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
        let Written { shape: text, numbers } = written(&scenario);
        let answer = calls::evaluate(&text, &numbers);
        assert_eq!(answer[0], 0.0, "refused: {}", shape(answer[1]));
        let estimate: Estimate = cost_core::estimate(&scenario).expect("a scenario of the corpus");
        let mut direct = Written::default();
        write(&Estimate { notes: Vec::new(), ..estimate }, &mut direct);
        assert_eq!(shape(answer[1]), direct.shape);
        assert_eq!(answer[3..3 + direct.numbers.len()], direct.numbers);
    }
}

#[wasm_bindgen_test]
fn a_known_text_gives_the_same_answer_as_one_that_is_read() {
    let mut scenario = Scenario::default();
    for tokens in [100.0, 5000.0, 1.0, 40_000.0] {
        scenario.workload.input_tokens = tokens;
        let Written { shape: text, numbers } = written(&scenario);
        let known = calls::evaluate(&text, &numbers);
        let again = calls::evaluate("", &numbers);
        let other = written(&Scenario { targets: scenario.targets, ..corpus().remove(1) });
        calls::evaluate(&other.shape, &other.numbers);
        assert_eq!(calls::evaluate(&text, &numbers), known);
        assert_eq!(known, again);
    }
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
        let answer = calls::evaluate(text, numbers);
        assert_eq!(answer[0], 1.0, "{text}");
        let problems = shape(answer[1]);
        assert!(problems.contains("\"code\"") && problems.contains("\"message\""), "{problems}");
    }
}
