//! What does not fit comes with a way out, or is told that there is none.
#![allow(missing_docs, clippy::field_reassign_with_default, clippy::unwrap_used)]

use cost_core::catalogue::{accelerators::ACCELERATORS, models::MODELS};
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Allowed, Code, Limit};
use cost_core::scenario::{AcceleratorChoice, Load, ModelChoice, Scenario, Value, WeightFormat, control};
use cost_core::{catalogue, estimate};
use proptest::prelude::*;

/// Whether `scenario` fits, more load than it can serve or not.
fn fits(scenario: &Scenario) -> bool {
    match estimate(scenario) {
        Ok(estimate) => estimate.fits,
        Err(problems) => problems.iter().all(|problem| problem.code == Code::LoadAboveCapacity),
    }
}

fn set(scenario: &mut Scenario, note: &Note, value: &Allowed) {
    let value = match value {
        Allowed::Number(number) => Value::Number(*number),
        Allowed::Name(name) => Value::Text(name.clone()),
    };
    control(note.field).unwrap().set(scenario, value);
}

/// Follows every way out of `notes`; says how many there are.
fn follow(scenario: &Scenario, notes: &[Note]) -> usize {
    let values = |note: &Note| match &note.limit {
        Limit::OneOf { values } if !values.is_empty() => values.clone(),
        other => panic!("{other:?}"),
    };
    let of = |code| notes.iter().filter(move |note| note.code == code);
    let mut ways = 0;
    for note in of(NoteCode::FitsWith) {
        for value in values(note) {
            let mut changed = scenario.clone();
            set(&mut changed, note, &value);
            assert!(fits(&changed), "{note:?}");
            ways += 1;
        }
    }
    let mut together = scenario.clone();
    of(NoteCode::FitsWithAll).for_each(|note| set(&mut together, note, &values(note)[0]));
    if of(NoteCode::FitsWithAll).next().is_some() {
        assert!(of(NoteCode::FitsWithAll).count() > 1 && fits(&together), "{notes:?}");
        ways += 1;
    }
    ways
}

fn large_and_long() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.model = ModelChoice::Id("openai/gpt-3-175b".to_owned());
    scenario.accelerator = AcceleratorChoice::Id("groq-lpu-v1".to_owned());
    scenario.precision.weights = WeightFormat::Named("fp16".to_owned());
    scenario.precision.kv_cache = "fp8".to_owned();
    scenario.parallelism.tensor = 1.0;
    scenario.workload.input_tokens = 1e6;
    scenario.workload.output_tokens = 8000.0;
    scenario.workload.load = Load::RequestsPerSecond(0.01);
    scenario
}

#[test]
fn several_changes_are_offered_where_one_is_not_enough() {
    let scenario = large_and_long();
    let notes = estimate(&scenario).unwrap().notes;
    assert_eq!(follow(&scenario, &notes), 1, "{notes:?}");
    let joint: Vec<_> = notes.iter().filter(|note| note.code == NoteCode::FitsWithAll).map(|note| note.field).collect();
    assert_eq!(joint, ["parallelism.tensor", "accelerator"]);
}

#[test]
fn numbers_are_offered_as_numbers() {
    let mut scenario = Scenario::default();
    scenario.parallelism.tensor = 1.0;
    scenario.precision.weights = WeightFormat::Named("bf16".to_owned());
    let notes = estimate(&scenario).unwrap().notes;
    let tensor = notes.iter().find(|note| note.field == "parallelism.tensor").unwrap();
    assert_eq!(tensor.limit, Limit::OneOf { values: vec![Allowed::Number(2.0)] });
}

#[test]
fn that_no_change_is_enough_is_said() {
    let mut scenario = large_and_long();
    let mut architecture = catalogue::model("openai/gpt-3-175b").unwrap().architecture;
    architecture.hidden_size = 1e6;
    architecture.vocab_size = 1e7;
    architecture.intermediate_size = 1e7;
    scenario.model = ModelChoice::Custom(Box::new(architecture));
    let notes = estimate(&scenario).unwrap().notes;
    assert_eq!(follow(&scenario, &notes), 0);
    let told: Vec<_> = notes.iter().filter(|note| note.code == NoteCode::FitsWithNothing).collect();
    let Limit::Range { max, .. } = told[0].limit else { panic!("{told:?}") };
    let cost_core::problem::Given::Number(needed) = told[0].value else { panic!("{told:?}") };
    assert!(told.len() == 1 && needed > max);
}

fn any_unfit() -> impl Strategy<Value = Scenario> {
    (
        prop::sample::select(MODELS),
        prop::sample::select(ACCELERATORS),
        prop::sample::select(vec!["fp32", "bf16", "fp8", "nvfp4", "q4_k_m"]),
        prop::sample::select(vec!["bf16", "fp8"]),
        (0u32..3, 0u32..2, 0u32..2),
        (1u32..4_000_000, 1u32..100_000),
        (prop::sample::select(vec!["static", "continuous"]), any::<bool>()),
    )
        .prop_map(|(model, accelerator, weights, cache, (tp, pp, dp), (input, output), (batching, paging))| {
            let mut scenario = Scenario::default();
            scenario.model = ModelChoice::Id(model.id.to_owned());
            scenario.accelerator = AcceleratorChoice::Id(accelerator.id.to_owned());
            scenario.precision.weights = WeightFormat::Named(weights.to_owned());
            scenario.precision.kv_cache = cache.to_owned();
            scenario.parallelism.tensor = f64::from(1u32 << tp);
            scenario.parallelism.pipeline = f64::from(1u32 << pp);
            scenario.parallelism.data = f64::from(1u32 << dp);
            scenario.workload.input_tokens = f64::from(input);
            scenario.workload.output_tokens = f64::from(output);
            scenario.serving.batching = batching.to_owned();
            scenario.serving.kv_paging = paging;
            scenario
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_does_not_fit_has_a_way_out_or_is_told_that_there_is_none(scenario in any_unfit()) {
        let Ok(estimate) = estimate(&scenario) else { return Ok(()) };
        let ways = follow(&scenario, &estimate.notes);
        let none = estimate.notes.iter().any(|note| note.code == NoteCode::FitsWithNothing);
        prop_assert_eq!(estimate.fits, ways == 0 && !none, "{:?}", estimate.notes);
        prop_assert!(ways == 0 || !none);
    }
}
