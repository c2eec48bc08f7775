//! A run becomes a scenario, stands beside its estimate, and gives the factors that reproduce it.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use benchmark::{
    Arrivals, Basis, Correction, HIGHEST, Measure, Metric, Origin, Run, Statistic, Uncorrected, Unpredicted, compare,
    correction, read,
};
use cost_core::scenario::Load;
use cost_core::{Scenario, estimate, link};
use support::sample;

fn only(name: &str) -> Run {
    read(&sample(name)).unwrap().runs.remove(0)
}

fn stated(value: f64) -> Option<Measure> {
    Some(Measure { value, statistic: Statistic::Mean, origin: Origin::Stated, name: "test" })
}

/// A run that measured exactly what is estimated for `scenario`.
fn as_estimated(scenario: &Scenario) -> Run {
    let mut run = only("vllm-0.12-saved.json");
    let estimate = estimate(scenario).unwrap();
    let (latency, throughput) = (estimate.latency.unwrap(), estimate.throughput.unwrap());
    run.measured.time_to_first_token_ms = stated(latency.time_to_first_token_ms);
    run.measured.time_per_output_token_ms = stated(latency.time_per_output_token_ms);
    run.measured.end_to_end_ms = stated(latency.end_to_end_ms);
    run.measured.output_tokens_per_second = stated(throughput.output_tokens_per_second);
    run.measured.requests_per_second = stated(throughput.requests_per_second);
    run
}

fn loads() -> [Load; 5] {
    [
        Load::Concurrency(1.0),
        Load::Concurrency(64.0),
        Load::ClosedLoop { concurrency: 32.0, prompts_per_slot: 4.0 },
        Load::MaxConcurrency,
        Load::RequestsPerSecond(1.5),
    ]
}

fn with(load: Load) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.workload.load = load;
    scenario
}

fn ratio(correction: &Correction, metric: Metric) -> f64 {
    correction.remaining.iter().find(|remaining| remaining.metric == metric).unwrap().ratio
}

#[test]
fn a_run_states_lengths_and_load() {
    let base = Scenario::default();
    let applied = only("vllm-0.12-saved.json").scenario(&base);
    let workload = &applied.scenario.workload;
    assert_eq!((workload.input_tokens, workload.output_tokens), (1024.0, 256.0));
    assert_eq!(workload.load, Load::ClosedLoop { concurrency: 32.0, prompts_per_slot: 20.0 });
    let taken: Vec<_> = applied.taken.iter().map(|taken| taken.key).collect();
    let keys =
        ["workload.inputTokens", "workload.outputTokens", "workload.load.concurrency", "workload.load.promptsPerSlot"];
    assert_eq!(taken, keys);
    for key in [
        "model",
        "accelerator",
        "parallelism.tensor",
        "precision.weights",
        "workload.cachedInputShare",
        "serving.engine",
    ] {
        assert!(applied.left.contains(&key), "{key}");
    }
    for key in ["workload.load.concurrency", "price.kind", "targets.timeToFirstTokenMs", "correction.decode"] {
        assert!(!applied.left.contains(&key), "{key}");
    }
    // Nothing else changes.
    let mut back = applied.scenario;
    back.workload = base.workload;
    assert_eq!(back, base);
}

#[test]
fn loads_are_what_the_tool_did() {
    let load = |name: &str| only(name).scenario(&Scenario::default()).scenario.workload.load;
    assert_eq!(load("vllm-0.12-rate.txt"), Load::RequestsPerSecond(4.0));
    assert_eq!(load("vllm-0.12-burst.txt"), Load::ClosedLoop { concurrency: 200.0, prompts_per_slot: 1.0 });
    assert_eq!(load("vllm-0.8-concurrency.txt"), Load::ClosedLoop { concurrency: 32.0, prompts_per_slot: 1.0 });
    // Not said: as in the base.
    assert_eq!(load("aiperf-0.5-export.csv"), Load::Concurrency(64.0));
    let left = only("aiperf-0.5-export.csv").scenario(&Scenario::default()).left;
    assert!(left.contains(&"workload.load.concurrency"));
    // 37 of 80.9 requests per second with 11.4 s each: 422 in flight.
    assert_eq!(load("inference-perf-0.2-stage.json"), Load::Concurrency(422.0));
    // A limit holds requests back.
    let mut run = only("inference-perf-0.2-stage.json");
    run.arrivals = Arrivals::Rate { per_second: 80.88, most: Some(256.0) };
    assert_eq!(run.scenario(&Scenario::default()).scenario.workload.load, Load::Concurrency(256.0));
}

#[test]
fn tru_09_a_comparison_has_a_row_for_each_value_of_the_run() {
    let run = only("vllm-0.12-saved.json");
    let scenario = run.scenario(&Scenario::default()).scenario;
    let comparison = compare(&scenario, &run).unwrap();
    let metrics: Vec<_> = comparison.rows.iter().map(|row| row.metric).collect();
    let expected = [
        Metric::TimeToFirstToken,
        Metric::TimePerOutputToken,
        Metric::OutputTokensPerSecond,
        Metric::RequestsPerSecond,
    ];
    assert_eq!(metrics, expected);
    for row in &comparison.rows {
        assert_eq!(row.predicted, row.metric.predicted(&comparison.estimate).unwrap());
        assert!((row.ratio * row.predicted / row.measured.value - 1.0).abs() < 1e-12);
        let band = row.band.unwrap();
        assert_eq!(row.is_inside, Some(band.low <= row.measured.value && row.measured.value <= band.high));
    }
}

#[test]
fn what_is_estimated_lies_in_its_bands_and_needs_no_correction() {
    for load in loads() {
        let scenario = with(load);
        let run = as_estimated(&scenario);
        let comparison = compare(&scenario, &run).unwrap();
        assert!(comparison.rows.iter().all(|row| row.ratio == 1.0 && row.is_inside != Some(false)));
        let correction = correction(&scenario, &run).unwrap();
        assert_eq!((correction.prefill, correction.decode, correction.basis), (1.0, 1.0, Basis::Both), "{load:?}");
        assert!(!correction.is_at_limit);
        assert_eq!(correction.scenario, scenario);
    }
}

#[test]
fn corrections_reproduce_first_token_and_rhythm() {
    for load in loads() {
        for (slower_first, slower_rest) in [(1.3, 1.2), (0.8, 1.5), (1.6, 0.9), (2.0, 2.0), (0.9, 0.7)] {
            let scenario = with(load);
            let mut run = as_estimated(&scenario);
            run.measured.time_to_first_token_ms =
                run.measured.time_to_first_token_ms.map(|first| Measure { value: first.value * slower_first, ..first });
            run.measured.time_per_output_token_ms =
                run.measured.time_per_output_token_ms.map(|each| Measure { value: each.value * slower_rest, ..each });
            let correction = correction(&scenario, &run).unwrap();
            let (first, rest) =
                (ratio(&correction, Metric::TimeToFirstToken), ratio(&correction, Metric::TimePerOutputToken));
            let exact = (first - 1.0).abs() < 0.01 && (rest - 1.0).abs() < 0.01;
            assert!(exact || !is_reachable(&scenario, &run), "{load:?} {slower_first} {slower_rest}: {first} {rest}");
        }
    }
}

/// Whether any factors reproduce both times of `run` within 1 %.
fn is_reachable(scenario: &Scenario, run: &Run) -> bool {
    let step = |step: i32| 5.0_f64.powf(f64::from(step) / 100.0);
    let factors = (-100..=100).flat_map(|a| (-100..=100).map(move |b| (step(a), step(b))));
    factors.into_iter().any(|(prefill, decode)| {
        let mut corrected = scenario.clone();
        (corrected.correction.prefill, corrected.correction.decode) = (prefill, decode);
        let Ok(comparison) = compare(&corrected, run) else { return false };
        comparison.rows.iter().take(2).all(|row| (row.ratio - 1.0).abs() < 0.01)
    })
}

#[test]
fn the_factors_of_a_slower_machine_are_found_again() {
    for load in loads() {
        for (prefill, decode) in [(1.4, 1.25), (0.7, 1.1), (1.2, 0.8)] {
            let scenario = with(load);
            let mut slower = scenario.clone();
            slower.correction.prefill = prefill;
            slower.correction.decode = decode;
            let run = as_estimated(&slower);
            let found = correction(&scenario, &run).unwrap();
            if load == Load::MaxConcurrency {
                // With all of the machine in use other factors may give the same times.
                let reproduced = found.remaining.iter().all(|left| (left.ratio - 1.0).abs() < 0.01);
                assert!(reproduced, "{:?}", found.remaining);
                continue;
            }
            assert!((found.prefill / prefill - 1.0).abs() < 1e-3, "{load:?}: {} is not {prefill}", found.prefill);
            assert!((found.decode / decode - 1.0).abs() < 1e-3, "{load:?}: {} is not {decode}", found.decode);
            // A correction that is there already is replaced, not multiplied.
            assert_eq!(correction(&slower, &run).unwrap(), found);
        }
    }
}

#[test]
fn a_published_run_is_reproduced() {
    for name in ["vllm-0.12-saved.json", "guidellm-0.5-console.txt", "aiperf-0.5-export.json", "vllm-0.12-rate.txt"] {
        let run = only(name);
        let scenario = run.scenario(&Scenario::default()).scenario;
        let correction = correction(&scenario, &run).unwrap();
        assert_eq!(correction.basis, Basis::Both);
        for metric in [Metric::TimeToFirstToken, Metric::TimePerOutputToken] {
            let left = ratio(&correction, metric);
            assert!((left - 1.0).abs() < 0.01, "{name}: {metric:?} {left}, {correction:?}");
        }
    }
}

#[test]
fn a_corrected_scenario_travels_in_the_link() {
    let run = only("vllm-0.12-saved.json");
    let scenario = run.scenario(&Scenario::default()).scenario;
    let correction = correction(&scenario, &run).unwrap();
    let fragment = link::encode(&correction.scenario, &[]);
    assert!(fragment.contains("xp=") && fragment.contains("xd="), "{fragment}");
    let opened = link::decode(&fragment);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.scenario.correction, correction.scenario.correction);
    assert_eq!(opened.scenario.workload, correction.scenario.workload);
    let latency = |scenario: &Scenario| estimate(scenario).unwrap().latency;
    assert_eq!(latency(&opened.scenario), latency(&correction.scenario));
}

#[test]
fn less_in_the_run_gives_less_of_a_correction() {
    let scenario = with(Load::Concurrency(64.0));
    let mut slower = scenario.clone();
    (slower.correction.prefill, slower.correction.decode) = (1.3, 1.3);
    let full = as_estimated(&slower);

    let mut run = full.clone();
    run.measured.time_to_first_token_ms = None;
    let decode = correction(&scenario, &run).unwrap();
    assert_eq!((decode.basis, decode.prefill), (Basis::DecodeOnly, 1.0));
    assert!((ratio(&decode, Metric::TimePerOutputToken) - 1.0).abs() < 1e-3 && decode.decode > 1.3);

    run.measured.time_per_output_token_ms = None;
    let whole = correction(&scenario, &run).unwrap();
    assert_eq!(whole.basis, Basis::Common(Metric::EndToEnd));
    assert!((whole.decode - 1.3).abs() < 1e-3 && whole.prefill == whole.decode);

    run.measured.end_to_end_ms = None;
    let throughput = correction(&scenario, &run).unwrap();
    assert_eq!(throughput.basis, Basis::Common(Metric::OutputTokensPerSecond));
    assert!((throughput.decode - 1.3).abs() < 1e-3);

    // At a given rate, a throughput says nothing.
    let open = with(Load::RequestsPerSecond(1.0));
    assert_eq!(correction(&open, &run), Err(Uncorrected::NothingToSolve));

    let mut run = full;
    run.measured.time_per_output_token_ms = None;
    run.measured.end_to_end_ms = None;
    let prefill = correction(&scenario, &run).unwrap();
    assert_eq!((prefill.basis, prefill.decode), (Basis::PrefillOnly, 1.0));
}

#[test]
fn factors_end_where_they_stop_being_corrections() {
    let scenario = Scenario::default();
    let mut run = as_estimated(&scenario);
    run.measured.time_per_output_token_ms =
        run.measured.time_per_output_token_ms.map(|each| Measure { value: each.value * 40.0, ..each });
    let correction = correction(&scenario, &run).unwrap();
    assert_eq!(correction.decode, HIGHEST);
    assert!(correction.is_at_limit && ratio(&correction, Metric::TimePerOutputToken) > 2.0);
}

#[test]
fn without_an_estimate_there_is_nothing_to_compare() {
    let run = only("vllm-0.12-saved.json");
    let mut large = Scenario::default();
    large.parallelism.tensor = 1.0;
    large.precision.weights = cost_core::scenario::WeightFormat::Named("bf16".to_owned());
    assert_eq!(compare(&large, &run), Err(Unpredicted::DoesNotFit));
    assert_eq!(correction(&large, &run), Err(Uncorrected::Unpredicted(Unpredicted::DoesNotFit)));
    let mut wrong = Scenario::default();
    wrong.parallelism.tensor = 3.0;
    assert!(matches!(compare(&wrong, &run), Err(Unpredicted::Scenario(problems)) if !problems.is_empty()));
}
