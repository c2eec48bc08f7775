//! What must hold for every question that takes many estimates.
#![allow(missing_docs, clippy::unwrap_used)]

mod terms;

use cost_core::catalogue::{accelerators::ACCELERATORS, models::MODELS};
use cost_core::scenario::{
    AcceleratorChoice, CONTROLS, Control, Kind, Load, ModelChoice, Scenario, Value, WeightFormat, matters,
};
use cost_core::study::frontier::{Candidate, Frontier, frontier};
use cost_core::study::load::{LoadCurve, latency_over_load};
use cost_core::study::roofline::{Roofline, roofline};
use cost_core::study::tornado::{Swing, Tornado, tornado};
use cost_core::study::volume::{Crossing, VolumeCurve, cost_over_volume};
use cost_core::{TokenKind, estimate};
use proptest::prelude::*;
use terms::any_terms;

/// Terms, and how the deployment is served besides.
fn any_deployment() -> impl Strategy<Value = Scenario> {
    let served = |control: &&Control| {
        let numeric = matches!(control.kind, Kind::Number(_) | Kind::NumberOrMax(_) | Kind::Choice(_) | Kind::Flag);
        numeric && !terms::is_money(control) && !control.key.starts_with("workload.load.")
    };
    let count = CONTROLS.iter().filter(served).count();
    let changes = prop::collection::vec((0..count, 0.0..1.0_f64), 0..5);
    let load = prop_oneof![
        4 => Just(None),
        1 => (1u32..600).prop_map(|count| Some(Load::Concurrency(f64::from(count)))),
        1 => Just(Some(Load::MaxConcurrency)),
        1 => (1u32..300, 1u32..20).prop_map(|(count, rounds)| Some(Load::ClosedLoop {
            concurrency: f64::from(count),
            prompts_per_slot: f64::from(rounds),
        })),
        2 => (0.01..5.0_f64).prop_map(|rate| Some(Load::RequestsPerSecond(rate))),
        1 => (1e6..1e9_f64).prop_map(|tokens| Some(Load::TokensPerDay(tokens))),
    ];
    let hardware = prop::option::of((
        prop::sample::select(MODELS),
        prop::sample::select(ACCELERATORS),
        prop::sample::select(vec!["fp32", "bf16", "fp8", "nvfp4", "awq-int4", "q4_k_m"]),
    ));
    (any_terms(), changes, load, hardware).prop_map(move |(mut scenario, changes, load, hardware)| {
        if let Some((model, accelerator, weights)) = hardware {
            scenario.model = ModelChoice::Id(model.id.to_owned());
            scenario.accelerator = AcceleratorChoice::Id(accelerator.id.to_owned());
            scenario.precision.weights = WeightFormat::Named(weights.to_owned());
        }
        for (index, place) in changes {
            let control = CONTROLS.iter().filter(served).nth(index).unwrap();
            control.set(&mut scenario, terms::value(control, place));
        }
        scenario.workload.load = load.unwrap_or(scenario.workload.load);
        scenario
    })
}

fn headline(scenario: &Scenario, per: TokenKind) -> Option<f64> {
    per.cost_of(&estimate(scenario).ok()?)
}

fn any_kind() -> impl Strategy<Value = TokenKind> {
    prop::sample::select(TokenKind::EVERY.to_vec())
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1e-300)
}

fn at(swing: &Swing, scenario: &Scenario, per: TokenKind) -> [(f64, Option<f64>); 2] {
    [&swing.low, &swing.high].map(|end| {
        let Value::Number(value) = end.value else { panic!("{}: {:?}", swing.control.key, end.value) };
        let mut moved = scenario.clone();
        swing.control.set(&mut moved, end.value.clone());
        (value, headline(&moved, per))
    })
}

fn assert_tornado(scenario: &Scenario, study: &Tornado) -> Result<(), TestCaseError> {
    prop_assert_eq!(Some(study.base), headline(scenario, study.per));
    let widths: Vec<f64> = study.swings.iter().map(|swing| swing.width(study.base)).collect();
    prop_assert!(widths.is_sorted_by(|a, b| a >= b), "{widths:?}");
    for swing in &study.swings {
        let key = swing.control.key;
        let [(low, low_cost), (high, high_cost)] = at(swing, scenario, study.per);
        let hard = swing.control.number().unwrap().hard;
        prop_assert!(hard.0 <= low && low < high && high <= hard.1, "{key}: {low} {high}");
        prop_assert!(matters(swing.control, scenario), "{key}");
        // One of three prices of an offer that are left open takes the others along, unless they are held.
        if !key.starts_with("hosted.") {
            prop_assert_eq!((swing.low.cost, swing.high.cost), (low_cost, high_cost), "{}", key);
        }
        if let Value::Number(now) = swing.control.get(scenario) {
            prop_assert!(low <= now && now <= high, "{key}: {now} is not within {low} to {high}");
        }
    }
    Ok(())
}

/// The scenario that a candidate stands for.
fn applied(scenario: &Scenario, candidate: &Candidate) -> Scenario {
    let mut moved = scenario.clone();
    candidate.changes.iter().for_each(|(control, value)| control.set(&mut moved, value.clone()));
    moved
}

fn assert_frontier(scenario: &Scenario, study: &Frontier) -> Result<(), TestCaseError> {
    let beats = |a: &Candidate, b: &Candidate| {
        a.per_user >= b.per_user && a.cost <= b.cost && (a.per_user > b.per_user || a.cost < b.cost)
    };
    for point in &study.points {
        let beaten = study.points.iter().any(|other| beats(other, point));
        prop_assert_eq!(point.on_frontier, !beaten);
        let moved = applied(scenario, point);
        prop_assert_eq!(moved.parallelism.tensor, point.tensor);
        prop_assert_eq!(&moved.precision, &scenario.precision);
        prop_assert_eq!(point.meets_targets.is_some(), !scenario.targets.is_empty());
    }
    prop_assert_eq!(study.points.is_empty(), !study.points.iter().any(|point| point.on_frontier));
    let now: Vec<&Candidate> = study.points.iter().filter(|point| point.is_now).collect();
    prop_assert!(now.len() <= 1);
    let (Ok(estimate), Some(point)) = (estimate(scenario), now.first()) else { return Ok(()) };
    if !study.load_replaced {
        prop_assert!(point.changes.is_empty());
        prop_assert_eq!(Some(point.cost), study.per.cost_of(&estimate));
        prop_assert_eq!(Some(point.ttft_ms), estimate.latency.map(|latency| latency.time_to_first_token_ms));
    } else if estimate.fleet.is_some() && study.per == TokenKind::Output {
        let cost = study.per.cost_of(&estimate).unwrap();
        // The requests in flight are rounded to whole ones, those of a prefill pool with them.
        prop_assert!(near(point.cost, cost, 0.02), "{} {cost} {scenario:?}", point.cost);
    }
    Ok(())
}

fn assert_load(scenario: &Scenario, study: &LoadCurve) -> Result<(), TestCaseError> {
    prop_assert!(study.samples.is_sorted_by(|a, b| a.rps < b.rps));
    prop_assert!(study.samples.iter().all(|sample| sample.rps <= study.capacity_rps));
    for sample in &study.samples {
        let numbers = [sample.ttft_ms, sample.tpot_ms, sample.e2e_ms, sample.concurrency, sample.cost.unwrap_or(0.0)];
        prop_assert!(numbers.iter().all(|number| number.is_finite() && *number >= 0.0), "{sample:?}");
        let (first, others) = (sample.ttft_ms, scenario.workload.output_tokens - 1.0);
        prop_assert!(near(first + others * sample.tpot_ms, sample.e2e_ms, 1e-9));
        // Little's law, where the way over the network is none of it.
        let served = sample.e2e_ms - scenario.deployment.network_rtt_ms;
        prop_assert!(near(sample.rps * served / 1e3, sample.concurrency, 1e-6), "{sample:?}");
        prop_assert_eq!(sample.meets_targets.is_some(), !scenario.targets.is_empty());
    }
    let missed = study.samples.iter().find(|sample| sample.meets_targets == Some(false));
    prop_assert_eq!(missed.is_some(), study.missed_from_rps.is_some());
    if let (Some(sample), Some(from)) = (missed, study.missed_from_rps) {
        prop_assert!(from <= sample.rps);
    }
    Ok(())
}

fn assert_roofline(study: &Roofline) -> Result<(), TestCaseError> {
    for point in &study.points {
        prop_assert!(near(point.intensity * point.bytes, point.flop, 1e-12));
        prop_assert!(near(point.flop_per_s * point.seconds, point.flop, 1e-12));
        let reached = study.reached.at(point.intensity);
        prop_assert!(point.flop_per_s <= reached * (1.0 + 1e-9), "{} {reached}", point.flop_per_s);
        // A coefficient above 1 says that a datasheet's peak is beaten, as those of GeForce Blackwell do (METHOD §14).
        let peak = study.peak.flop_per_s.max(study.reached.flop_per_s).min(study.peak.bytes_per_s * point.intensity);
        prop_assert!(point.flop_per_s <= peak * (1.0 + 1e-9), "{} {peak} {study:?}", point.flop_per_s);
    }
    prop_assert!(study.reached.bytes_per_s <= study.peak.bytes_per_s * (1.0 + 1e-9), "{study:?}");
    Ok(())
}

fn assert_volume(study: &VolumeCurve) -> Result<(), TestCaseError> {
    prop_assert!(study.points.is_sorted_by(|a, b| a.tokens_per_month < b.tokens_per_month));
    let owns: Vec<_> = study.points.iter().filter_map(|point| point.own).collect();
    // Where targets cannot be held, the fleet is one that does not try to.
    let owns: Vec<_> = owns.into_iter().filter(|own| own.meets_targets.is_none()).collect();
    prop_assert!(owns.is_sorted_by(|a, b| a.accelerators <= b.accelerators), "{owns:?}");
    let Some(offers) = &study.offers else { return Ok(()) };
    prop_assert!(offers.low.usd_per_million_tokens <= offers.median.usd_per_million_tokens);
    prop_assert!(offers.median.usd_per_million_tokens <= offers.high.usd_per_million_tokens);
    for line in [&offers.low, &offers.median, &offers.high] {
        let beats = || study.points.iter().filter_map(|point| Some((point, point.beats(line.usd_per_million_tokens)?)));
        match line.crossing {
            Crossing::Always => prop_assert!(beats().all(|(_, cheaper)| cheaper)),
            Crossing::Never => prop_assert!(beats().all(|(_, cheaper)| !cheaper)),
            Crossing::Between { from, to } => {
                prop_assert!(to.is_none_or(|to| from <= to));
                for (point, cheaper) in beats() {
                    prop_assert!(point.tokens_per_month >= from || !cheaper, "{line:?} {point:?}");
                    prop_assert!(to.is_none_or(|to| point.tokens_per_month < to) || cheaper, "{line:?} {point:?}");
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_absurd_value_makes_a_study_panic(
        scenario in any_deployment(),
        index in 0..CONTROLS.len(),
        value in prop::sample::select(vec![0.0, -1.0, f64::NAN, f64::INFINITY, 1e308, 5e-324, 1e6, 0.99]),
    ) {
        let mut scenario = scenario;
        CONTROLS[index].set(&mut scenario, Value::Number(value));
        if let Some(study) = tornado(&scenario, TokenKind::Output) {
            prop_assert!(study.swings.iter().all(|swing| swing.width(study.base).is_finite()));
        }
        let points = frontier(&scenario, TokenKind::Output).points;
        prop_assert!(points.iter().all(|point| point.cost.is_finite() && point.per_user.is_finite()));
        let month = |study: VolumeCurve| study.points.iter().filter_map(|point| point.own).all(|own| own.usd.is_finite());
        prop_assert!(cost_over_volume(&scenario).is_none_or(month));
        if let Some(study) = latency_over_load(&scenario, TokenKind::Output) {
            prop_assert!(study.capacity_rps.is_finite() && study.samples.iter().all(|sample| sample.e2e_ms.is_finite()));
        }
        roofline(&scenario);
    }

    #[test]
    fn res_06_a_tornado_is_made_of_estimates_and_sorted(scenario in any_deployment(), per in any_kind()) {
        match tornado(&scenario, per) {
            Some(study) => assert_tornado(&scenario, &study)?,
            None => prop_assert_eq!(headline(&scenario, per), None),
        }
    }

    #[test]
    fn res_09_nothing_on_the_frontier_is_dominated(scenario in any_deployment(), per in any_kind()) {
        assert_frontier(&scenario, &frontier(&scenario, per))?;
    }

    #[test]
    fn latency_over_load_ends_at_what_can_be_served(scenario in any_deployment(), per in any_kind()) {
        if let Some(study) = latency_over_load(&scenario, per) {
            assert_load(&scenario, &study)?;
        }
    }

    #[test]
    fn res_19_every_crossing_is_where_costs_cross(scenario in any_deployment()) {
        if let Some(study) = cost_over_volume(&scenario) {
            assert_volume(&study)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_step_is_above_its_roofs(scenario in any_deployment()) {
        if let Some(study) = roofline(&scenario) {
            assert_roofline(&study)?;
        }
    }
}
