//! Limit cases with an answer that can be written down.
#![allow(missing_docs, clippy::field_reassign_with_default, clippy::unwrap_used)]

use cost_core::architecture::Architecture;
use cost_core::catalogue;
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Allowed, Limit};
use cost_core::scenario::{AcceleratorChoice, Load, ModelChoice, Scenario, Value, control};
use cost_core::trace::Trace;
use cost_core::{Estimate, estimate, explain};

fn value(trace: &Trace, id: &str) -> f64 {
    trace.step(id).unwrap_or_else(|| panic!("no step {id}")).value
}

fn serve(change: impl FnOnce(&mut Scenario)) -> (Estimate, Trace) {
    let mut scenario = Scenario::default();
    change(&mut scenario);
    (estimate(&scenario).unwrap(), explain(&scenario).unwrap())
}

#[test]
fn one_request_alone_takes_one_step_per_token() {
    let (estimate, trace) = serve(|scenario| scenario.workload.load = Load::Concurrency(1.0));
    let step = value(&trace, "decodeStep") * 1e3;
    assert!((estimate.latency.unwrap().time_per_output_token_ms - step).abs() < 1e-9);
}

#[test]
fn weights_of_llama_3_3_70b_are_counted_to_the_byte() {
    // 80 layers of 855,638,016 weights in fp8 and two embeddings of 128256 × 8192 in 16 bit, over 4.
    let (estimate, _) = serve(|_| {});
    let expected = (80.0 * 855_638_016.0 + 2.0 * 128_256.0 * 8192.0 * 2.0) / 4.0;
    assert_eq!(estimate.memory.weights_bytes, expected);
    // 2 × 8 key/value heads × 128 wide × 80 layers × 1 byte.
    assert_eq!(estimate.memory.kv_bytes_per_token, 163_840.0);
    assert_eq!(estimate.memory.capacity_bytes, 80.0 * 1024.0_f64.powi(3));
}

#[test]
fn the_fullest_stage_holds_whole_layers() {
    let at = |pipeline: f64| {
        let (estimate, trace) = serve(|scenario| {
            scenario.parallelism.tensor = 1.0;
            scenario.parallelism.pipeline = pipeline;
        });
        (estimate.memory.weights_bytes, value(&trace, "sequenceBytes"))
    };
    let embeddings = 2.0 * 128_256.0 * 8192.0 * 2.0;
    let sequence = at(2.0).1 / 40.0;
    // Of 80 layers on 64 stages some stage has two; on 32 stages some have three.
    for (stages, layers) in [(2.0, 40.0), (32.0, 3.0), (64.0, 2.0), (80.0, 1.0)] {
        let (weights, cache) = at(stages);
        let expected = layers * 855_638_016.0 + embeddings;
        assert!((weights / expected - 1.0).abs() < 1e-12, "{stages}: {weights} instead of {expected}");
        assert!((cache / (sequence * layers) - 1.0).abs() < 1e-12, "{stages}: {cache}");
    }
}

#[test]
fn a_mixture_with_every_expert_active_is_a_dense_model() {
    let dense = catalogue::model("meta-llama/Llama-3.1-8B").unwrap().architecture;
    let mixture = Architecture {
        dense_ffn_layers: 0.0,
        moe_layers: dense.dense_ffn_layers,
        experts: 1.0,
        experts_per_token: 1.0,
        expert_intermediate_size: dense.intermediate_size,
        ..dense
    };
    let router = dense.dense_ffn_layers * dense.hidden_size;
    assert_eq!(mixture.total_parameters(), dense.total_parameters() + router);
    assert_eq!(mixture.active_parameters(), mixture.total_parameters());
}

#[test]
fn attention_replicas_of_a_dense_model_cost_the_same_per_token() {
    let (one, _) = serve(|scenario| scenario.workload.load = Load::Concurrency(32.0));
    let (two, _) = serve(|scenario| {
        scenario.workload.load = Load::Concurrency(64.0);
        scenario.parallelism.data = 2.0;
    });
    let per_token = |estimate: &Estimate| estimate.cost.as_ref().unwrap().per_million_output_tokens;
    // Data-parallel attention drops the all-reduce after feed-forward blocks, so two are not dearer.
    assert!(per_token(&two) <= per_token(&one) * (1.0 + 1e-9));
    assert_eq!(two.memory.weights_bytes, one.memory.weights_bytes);
    assert_eq!(two.memory.max_concurrency, 2.0 * one.memory.max_concurrency);
}

#[test]
fn random_arrivals_at_the_rate_of_a_closed_loop_keep_as_many_in_flight() {
    let (closed, _) = serve(|scenario| scenario.workload.load = Load::Concurrency(48.0));
    let rate = closed.throughput.unwrap().requests_per_second;
    let (open, _) = serve(|scenario| scenario.workload.load = Load::RequestsPerSecond(rate));
    let in_flight = open.deployment.concurrency;
    assert!((in_flight / 48.0 - 1.0).abs() < 0.1, "{in_flight}");
}

#[test]
fn tokens_per_day_at_a_utilisation_are_that_rate_in_the_busy_hours() {
    let (daily, _) = serve(|scenario| {
        scenario.workload.load = Load::TokensPerDay(2560.0 * 86_400.0);
        scenario.deployment.utilization = 0.5;
    });
    // 2,560 tokens are one request; half of the day serves all of them.
    assert!((daily.throughput.unwrap().requests_per_second - 2.0).abs() < 1e-9);
    let cost = daily.cost.unwrap();
    assert!((cost.per_request - cost.per_hour.unwrap() / 3600.0).abs() < 1e-12);
}

#[test]
fn more_requests_than_memory_wait_and_are_told() {
    let (estimate, _) = serve(|scenario| scenario.workload.load = Load::Concurrency(5000.0));
    assert_eq!(estimate.deployment.admitted, estimate.memory.max_concurrency);
    assert_eq!(estimate.bound, Some(cost_core::estimate::Bound::KvCapacity));
    assert!(estimate.notes.iter().any(|note| note.field == "workload.load.concurrency"));
}

#[test]
fn a_cached_prompt_costs_less_than_a_new_one() {
    let (estimate, _) = serve(|scenario| scenario.workload.cached_input_share = 0.5);
    let cost = estimate.cost.unwrap();
    assert!(cost.per_million_cached_input_tokens < cost.per_million_input_tokens);
}

#[test]
fn a_described_accelerator_equals_its_row() {
    let row = catalogue::accelerator("h100-sxm").unwrap();
    let (named, _) = serve(|scenario| scenario.price.usd_per_accelerator_hour = Some(2.0));
    let (described, _) = serve(|scenario| {
        scenario.price.usd_per_accelerator_hour = Some(2.0);
        scenario.accelerator = AcceleratorChoice::Custom(Box::new(row.datasheet));
        let model = catalogue::model("meta-llama/Llama-3.3-70B-Instruct").unwrap();
        scenario.model = ModelChoice::Custom(Box::new(model.architecture));
    });
    // What the catalogue knows beyond the datasheet stays unknown.
    assert!(named.ownership.is_some() && named.hosted.is_some());
    let Estimate { ownership, hosted, energy, .. } = described.clone();
    assert_eq!((ownership, hosted), (None, None));
    assert_eq!(Estimate { ownership, hosted, energy, ..named }, described);
}

/// What comes of following the first way out that an estimate offers.
fn follow(scenario: &Scenario, estimate: &Estimate) -> Estimate {
    let mut changed = scenario.clone();
    let single = estimate.notes.iter().filter(|note| note.code == NoteCode::FitsWith).take(1);
    let joint = estimate.notes.iter().filter(|note| note.code == NoteCode::FitsWithAll);
    for note in single.chain(joint) {
        let Limit::OneOf { values } = &note.limit else { panic!("{note:?}") };
        let control = control(note.field).unwrap();
        let value = match &values[0] {
            Allowed::Number(number) => Value::Number(*number),
            Allowed::Name(name) => Value::Text(name.clone()),
        };
        control.set(&mut changed, value);
    }
    cost_core::estimate(&changed).unwrap()
}

#[test]
fn what_does_not_fit_has_no_price_and_a_way_out() {
    for model in catalogue::models::MODELS {
        for tensor in [1.0, 8.0] {
            let mut scenario = Scenario::default();
            scenario.model = ModelChoice::Id(model.id.to_owned());
            scenario.precision.weights = cost_core::scenario::WeightFormat::Named("bf16".to_owned());
            scenario.parallelism.tensor = tensor;
            scenario.accelerator = AcceleratorChoice::Id("l4".to_owned());
            let Ok(estimate) = estimate(&scenario) else { continue };
            if !estimate.fits {
                assert!(estimate.cost.is_none() && estimate.latency.is_none());
                let way_out = |note: &Note| matches!(note.code, NoteCode::FitsWith | NoteCode::FitsWithAll);
                assert!(estimate.notes.iter().any(way_out), "{} on {tensor}", model.id);
                assert!(follow(&scenario, &estimate).fits, "{} on {tensor}", model.id);
            }
        }
    }
}
