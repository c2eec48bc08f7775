//! What must hold for every way to pay: nothing is lost between the bill and its parts.
#![allow(missing_docs, clippy::unwrap_used)]

mod terms;

use cost_core::estimate::Part;
use cost_core::figures::FIGURES;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{Scenario, Value, control};
use cost_core::trace::Step;
use cost_core::{Estimate, estimate, explain, link};
use proptest::prelude::*;
use std::collections::BTreeMap;
use terms::any_terms;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-300)
}

/// Everything that the bill must keep.
fn assert_nothing_is_lost(scenario: &Scenario, estimate: &Estimate) -> Result<(), TestCaseError> {
    for figure in FIGURES {
        if let Some(value) = (figure.get)(estimate) {
            prop_assert!(value.is_finite() && value >= 0.0, "{} = {value}", figure.key);
        }
    }
    let Some(cost) = &estimate.cost else { return Ok(()) };
    let parts: f64 = cost.breakdown.iter().map(|part| part.usd_per_million_tokens).sum();
    prop_assert!(close(parts, cost.per_million_tokens), "{parts} {}", cost.per_million_tokens);
    prop_assert!(cost.breakdown.iter().all(|part| part.usd_per_million_tokens >= 0.0), "{:?}", cost.breakdown);
    prop_assert!(close(cost.used_per_million_tokens + cost.idle_per_million_tokens, cost.per_million_tokens));
    let idle: f64 =
        cost.breakdown.iter().filter(|part| part.part.is_idle()).map(|part| part.usd_per_million_tokens).sum();
    prop_assert!((idle - cost.idle_per_million_tokens).abs() <= 1e-9 * cost.per_million_tokens);
    if let (Some(hour), Some(month), Some(year)) = (cost.per_hour, cost.per_month, cost.per_year) {
        prop_assert!(close(month, hour * 730.0) && close(year, hour * 8760.0));
    }
    if let Some(fleet) = &estimate.fleet {
        prop_assert!(fleet.utilization <= 1.0 + 1e-9, "{}", fleet.utilization);
    }
    // Counted once more from what is paid: accelerators × price, where one model answers everything.
    let plain = estimate.routing.is_none() && !cost.breakdown.iter().any(|part| part.part == Part::Egress);
    if let (true, Some(hour), Some(price)) = (plain, cost.per_hour, estimate.price) {
        let deployments = estimate.fleet.map_or(1.0, |fleet| fleet.paid_deployments);
        let paid = estimate.deployment.accelerators * deployments * price.effective_usd_per_accelerator_hour;
        prop_assert!(close(hour, paid), "{hour} {paid}");
    }
    let (output, turns) = (scenario.workload.output_tokens, scenario.workload.turns);
    prop_assert!(close(cost.per_conversation, cost.per_request * turns));
    prop_assert!(close(cost.whole_bill_per_million_output_tokens * output, cost.per_request * 1e6));
    if turns == 1.0 {
        let (input, hit) = (scenario.workload.input_tokens, scenario.workload.cached_input_share);
        let request = (cost.per_million_output_tokens * output
            + cost.per_million_input_tokens * input * (1.0 - hit)
            + cost.per_million_cached_input_tokens * input * hit)
            / 1e6;
        prop_assert!(close(request, cost.per_request), "{request} {}", cost.per_request);
    }
    Ok(())
}

/// What the formula of `step` gives with the values of its inputs.
fn evaluate(step: &Step) -> f64 {
    let mut values: BTreeMap<String, f64> =
        step.inputs.iter().map(|input| (input.symbol.to_owned(), input.value)).collect();
    fasteval::ez_eval(&step.formula, &mut values).unwrap_or_else(|error| panic!("{}: {error}", step.id))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fin_01_fin_04_res_08_parts_add_up_to_the_headline_and_used_and_idle_to_the_total(scenario in any_terms()) {
        if let Ok(estimate) = estimate(&scenario) {
            assert_nothing_is_lost(&scenario, &estimate)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_carries_every_term(scenario in any_terms()) {
        let text = link::encode(&scenario, &[]);
        let opened = link::decode(&text);
        prop_assert_eq!(&opened.scenario, &scenario, "{}", text);
        prop_assert_eq!(link::encode(&opened.scenario, &[]), text);
    }

    #[test]
    fn printed_formulas_give_the_shown_numbers(scenario in any_terms()) {
        let (Ok(estimate), Ok(trace)) = (estimate(&scenario), explain(&scenario)) else { return Ok(()) };
        for step in &trace.steps {
            let value = evaluate(step);
            let tolerance = 1e-6 * step.value.abs().max(1e-12);
            prop_assert!((value - step.value).abs() <= tolerance, "{} = {}: {value}, not {}", step.id, step.formula, step.value);
        }
        for figure in FIGURES.iter().filter(|_| estimate.cost.is_some()) {
            if let Some(value) = (figure.get)(&estimate) {
                prop_assert_eq!(trace.step(figure.key).map(|step| step.value), Some(value), "{}", figure.key);
            }
        }
    }

    #[test]
    fn more_demand_never_takes_a_smaller_fleet(scenario in any_terms(), rate in 0.1..500.0_f64, more in 1.0..5.0_f64) {
        let fleet = |rate: f64| {
            let mut asked = scenario.clone();
            (asked.demand.tokens_per_day, asked.demand.users) = (None, None);
            asked.demand.requests_per_second = Some(rate);
            estimate(&asked).ok().and_then(|estimate| estimate.fleet)
        };
        if let (Some(less), Some(more)) = (fleet(rate), fleet(rate * more)) {
            prop_assert!(more.deployments >= less.deployments && more.paid_deployments >= less.paid_deployments * (1.0 - 1e-12));
        }
    }

    #[test]
    fn a_dearer_input_never_makes_the_answer_cheaper(scenario in any_terms(), index in 0..DEARER.len(), more in 1.0..2.0_f64) {
        let control = control(DEARER[index]).unwrap();
        let mut dearer = scenario.clone();
        let Value::Number(value) = control.get(&scenario) else { return Ok(()) };
        control.set(&mut dearer, Value::Number(value * more));
        let cost = |scenario: &Scenario| estimate(scenario).ok().and_then(|estimate| estimate.cost);
        if let (Some(before), Some(after)) = (cost(&scenario), cost(&dearer)) {
            prop_assert!(after.per_request >= before.per_request * (1.0 - 1e-9), "{}", control.key);
        }
    }
}

/// Inputs that can only cost more when there is more of them.
const DEARER: [&str; 14] = [
    "price.usdPerAcceleratorHour",
    "price.spot.minutesLost",
    "ownership.usdPerAccelerator",
    "ownership.networkShare",
    "ownership.costOfCapital",
    "ownership.staffUsdPerYear",
    "ownership.hostingUsdPerKwMonth",
    "energy.usdPerKwh",
    "energy.pue",
    "deployment.siteOverheadShare",
    "deployment.migrationShare",
    "deployment.egressUsdPerGb",
    "routing.usdPerThousandRequests",
    "hosted.usdPerMillionOutput",
];

#[test]
fn presets_lose_nothing() {
    for preset in PRESETS {
        let scenario = link::decode(preset.link).scenario;
        let estimate = estimate(&scenario).unwrap();
        assert!(estimate.cost.is_some(), "{}", preset.id);
        assert_nothing_is_lost(&scenario, &estimate).unwrap();
        assert!(
            Part::PLAIN.iter().all(|part| estimate.cost.as_ref().unwrap().breakdown.iter().any(|p| p.part == *part))
        );
    }
}
