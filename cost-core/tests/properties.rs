//! What must hold for every scenario: nothing panics, nothing is lost, nothing runs backwards.
#![allow(missing_docs, clippy::field_reassign_with_default, clippy::unwrap_used)]

use cost_core::accuracy::{BANDS, Band, Outside};
use cost_core::catalogue::{accelerators::ACCELERATORS, models::MODELS};
use cost_core::figures::FIGURES;
use cost_core::scenario::controls::{BATCHINGS, SPECULATIONS};
use cost_core::scenario::{
    AcceleratorChoice, CONTROLS, Kind, Load, ModelChoice, Scenario, Value, WeightFormat, control,
};
use cost_core::study::waterfall::{Lever, Order, baseline, waterfall};
use cost_core::{Estimate, TokenKind, estimate, explain, link};
use proptest::prelude::*;

/// Numbers that are usual, unusual, and no numbers at all.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        5 => 0.5..5000.0_f64,
        3 => (0u32..14).prop_map(|power| f64::from(1u32 << power)),
        2 => any::<f64>(),
        1 => prop::sample::select(vec![0.0, -0.0, f64::NAN, f64::INFINITY, 1e308, 5e-324, -1.0, 0.99, 1.0]),
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    let names: Vec<String> = CONTROLS
        .iter()
        .filter_map(|control| match control.kind {
            Kind::Choice(names) => Some(names.iter().map(|name| (*name).to_owned())),
            _ => None,
        })
        .flatten()
        .chain(MODELS.iter().map(|model| model.id.to_owned()))
        .chain(ACCELERATORS.iter().map(|accelerator| accelerator.id.to_owned()))
        .collect();
    prop_oneof![4 => prop::sample::select(names), 1 => ".{0,40}"]
}

/// Any value in any control.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    prop::collection::vec((0..CONTROLS.len(), any_number(), any_text(), any::<bool>()), 0..12).prop_map(|changes| {
        let mut scenario = Scenario::default();
        for (index, number, text, flag) in changes {
            let control = &CONTROLS[index];
            for value in [Value::Flag(flag), Value::Text(text.into()), Value::Number(number)] {
                control.set(&mut scenario, value);
            }
        }
        scenario
    })
}

/// Ways to serve that most scenarios leave alone: key and value.
fn any_technique() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let number = |key, from: u32, to: u32| (from..to).prop_map(move |n| vec![(key, Value::Number(f64::from(n)))]);
    let share = |key| (0.0..1.0_f64).prop_map(move |share| vec![(key, Value::Number(share))]);
    let name = |key, names: &[&'static str]| {
        prop::sample::select(names.to_vec()).prop_map(move |name| vec![(key, Value::Text(name.into()))])
    };
    prop_oneof![
        5 => Just(Vec::new()),
        2 => (name("serving.speculation.method", SPECULATIONS), 1u32..8, 0.0..1.0_f64).prop_map(|(mut list, n, share)| {
            list.push(("serving.speculation.draftTokens", Value::Number(f64::from(n))));
            list.push(("serving.speculation.acceptance", Value::Number(share)));
            list
        }),
        2 => (1u32..9, 0u32..4).prop_map(|(copies, tensor)| vec![
            ("prefillPool.replicas", Value::Number(f64::from(copies))),
            ("prefillPool.tensor", Value::Number(f64::from(1u32 << tensor))),
        ]),
        1 => number("parallelism.replicas", 1, 20),
        1 => (number("parallelism.pipeline", 2, 5), name("serving.speculation.method", SPECULATIONS))
            .prop_map(|(a, b)| [a, b].concat()),
        1 => share("serving.offload.weightShare"),
        1 => name("serving.batching", BATCHINGS),
        1 => (name("serving.batching", BATCHINGS), share("workload.lengthSpread")).prop_map(|(a, b)| [a, b].concat()),
        1 => (0.1..5.0_f64, 0.1..5.0_f64).prop_map(|(prefill, decode)| vec![
            ("correction.prefill", Value::Number(prefill)),
            ("correction.decode", Value::Number(decode)),
        ]),
        1 => Just(vec![("serving.kvPaging", Value::Flag(false)), ("workload.lengthSpread", Value::Number(0.7))]),
    ]
}

/// A scenario of the catalogue that is not refused.
fn sound_scenario() -> impl Strategy<Value = Scenario> {
    let weights = prop::sample::select(vec!["bf16", "fp8", "int8", "nvfp4", "awq-int4", "q4_k_m"]);
    let load = prop_oneof![
        (1u32..600).prop_map(|count| Load::Concurrency(f64::from(count))),
        Just(Load::MaxConcurrency),
        (1u32..600, 1u32..20).prop_map(|(count, slots)| Load::ClosedLoop {
            concurrency: f64::from(count),
            prompts_per_slot: f64::from(slots)
        }),
        (0.001..2.0_f64).prop_map(Load::RequestsPerSecond),
    ];
    (
        prop::sample::select(MODELS),
        prop::sample::select(ACCELERATORS),
        weights,
        0u32..4,
        (1u32..20_000, 1u32..4000, 0.0..0.95_f64),
        load,
        0.05..1.0_f64,
        any_technique(),
    )
        .prop_map(|(model, accelerator, weights, tensor, (input, output, hit), load, utilization, technique)| {
            let mut scenario = Scenario::default();
            scenario.model = ModelChoice::Id(model.id.to_owned());
            scenario.accelerator = AcceleratorChoice::Id(accelerator.id.to_owned());
            scenario.precision.weights = WeightFormat::Named(weights.to_owned());
            scenario.parallelism.tensor = f64::from(1u32 << tensor);
            scenario.workload.input_tokens = f64::from(input);
            scenario.workload.output_tokens = f64::from(output);
            scenario.workload.cached_input_share = hit;
            scenario.workload.load = load;
            scenario.price.usd_per_accelerator_hour = Some(2.5);
            scenario.deployment.utilization = utilization;
            for (key, value) in technique {
                control(key).unwrap().set(&mut scenario, value);
            }
            scenario
        })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn with(scenario: &Scenario, key: &str, value: f64) -> Option<Estimate> {
    let mut changed = scenario.clone();
    control(key).unwrap().set(&mut changed, Value::Number(value));
    estimate(&changed).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_scenario_panics_and_every_refusal_says_why(scenario in any_scenario()) {
        match estimate(&scenario) {
            Ok(estimate) => {
                for figure in FIGURES {
                    if let Some(value) = (figure.get)(&estimate) {
                        prop_assert!(value.is_finite() && value >= 0.0, "{} = {value}", figure.key);
                    }
                }
                prop_assert!(estimate.fits || estimate.cost.is_none());
                prop_assert!(explain(&scenario).is_ok());
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert_eq!(explain(&scenario).unwrap_err().len(), problems.len());
            }
        }
    }

    #[test]
    fn url_01_a_link_gives_the_same_scenario_and_the_same_link(scenario in sound_scenario()) {
        let text = link::encode(&scenario, &[]);
        let opened = link::decode(&text);
        prop_assert!(opened.problems.is_empty(), "{text}: {:?}", opened.problems);
        prop_assert_eq!(&opened.scenario, &scenario);
        prop_assert_eq!(link::encode(&opened.scenario, &opened.unknown), text);
    }

    #[test]
    fn url_14_links_use_the_plain_alphabet(scenario in sound_scenario()) {
        let text = link::encode(&scenario, &[]);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:,&=".contains(&byte)), "{text}");
    }

    #[test]
    fn url_07_any_text_decodes_to_something_whose_fields_are_sound(text in "(v=1&ed=2026-11&)?([a-zA-Z.]{1,6}=[ -~é]{0,12}&?){0,30}") {
        let opened = link::decode(&text);
        let again = link::decode(&link::encode(&opened.scenario, &opened.unknown));
        prop_assert!(again.problems.is_empty(), "{text} -> {:?}", again.problems);
        prop_assert_eq!(again.scenario, opened.scenario);
        prop_assert_eq!(again.unknown, opened.unknown);
    }

    #[test]
    fn res_08_parts_sum_to_the_whole(scenario in sound_scenario()) {
        let Ok(estimate) = estimate(&scenario) else { return Ok(()) };
        let Some(cost) = &estimate.cost else { return Ok(()) };
        let parts: f64 = cost.breakdown.iter().map(|part| part.usd_per_million_tokens).sum();
        prop_assert!(close(parts, cost.per_million_tokens));
        let (input, output) = (scenario.workload.input_tokens, scenario.workload.output_tokens);
        let hit = scenario.workload.cached_input_share;
        let request = (cost.per_million_output_tokens * output
            + cost.per_million_input_tokens * input * (1.0 - hit)
            + cost.per_million_cached_input_tokens * input * hit) / 1e6;
        prop_assert!(close(request, cost.per_request), "{request} {}", cost.per_request);
        prop_assert!(close(cost.per_month.unwrap(), cost.per_hour.unwrap() * 730.0));
        let memory = estimate.memory;
        let used = memory.weights_bytes + memory.kv_cache_bytes + memory.activation_bytes + memory.overhead_bytes;
        prop_assert!(used <= memory.usable_bytes * (1.0 + 1e-9), "{used} {}", memory.usable_bytes);
    }

    #[test]
    fn fin_02_end_to_end_is_first_token_and_the_others(scenario in sound_scenario()) {
        let Ok(Estimate { latency: Some(latency), throughput: Some(throughput), deployment, .. }) = estimate(&scenario)
        else { return Ok(()) };
        let tokens = scenario.workload.output_tokens;
        let sum = latency.time_to_first_token_ms + (tokens - 1.0) * latency.time_per_output_token_ms;
        prop_assert!(close(sum, latency.end_to_end_ms));
        // Little's law: requests in flight = rate × time each takes.
        let in_flight = throughput.requests_per_second * latency.end_to_end_ms / 1e3;
        prop_assert!(close(in_flight, deployment.concurrency), "{in_flight} {}", deployment.concurrency);
    }

    #[test]
    fn price_scales_cost_and_nothing_else(scenario in sound_scenario()) {
        let (Some(once), Some(twice)) =
            (with(&scenario, "price.usdPerAcceleratorHour", 2.5), with(&scenario, "price.usdPerAcceleratorHour", 5.0))
        else { return Ok(()) };
        prop_assert_eq!(once.latency, twice.latency);
        if let (Some(once), Some(twice)) = (once.cost, twice.cost) {
            prop_assert!(close(once.per_million_output_tokens * 2.0, twice.per_million_output_tokens));
            prop_assert!(close(once.per_month.unwrap() * 2.0, twice.per_month.unwrap()));
        }
    }

    #[test]
    fn more_use_costs_less_per_token(scenario in sound_scenario(), more in 1.01..2.0_f64) {
        let busier = (scenario.deployment.utilization * more).min(1.0);
        let (Ok(less), Some(more)) = (estimate(&scenario), with(&scenario, "deployment.utilization", busier))
        else { return Ok(()) };
        if let (Some(less), Some(more)) = (less.cost, more.cost) {
            prop_assert!(more.per_million_tokens <= less.per_million_tokens * (1.0 + 1e-12));
        }
    }

    #[test]
    fn fewer_bits_never_weigh_more(scenario in sound_scenario()) {
        let weigh = |name: &str| {
            let mut changed = scenario.clone();
            changed.precision.weights = WeightFormat::Named(name.to_owned());
            estimate(&changed).ok().map(|estimate| estimate.memory.weights_bytes)
        };
        if let (Some(wide), Some(half), Some(quarter)) = (weigh("bf16"), weigh("fp8"), weigh("awq-int4")) {
            prop_assert!(wide > half && half > quarter);
        }
    }

    #[test]
    fn a_faster_memory_never_serves_less(scenario in sound_scenario(), factor in 1.01..4.0_f64) {
        let AcceleratorChoice::Id(id) = &scenario.accelerator else { unreachable!() };
        let row = cost_core::catalogue::accelerator(id).unwrap();
        let at = |bandwidth: f64| {
            let mut datasheet = row.datasheet;
            datasheet.bandwidth_gb_per_s = bandwidth;
            let mut changed = scenario.clone();
            changed.accelerator = AcceleratorChoice::Custom(Box::new(datasheet));
            estimate(&changed).ok().and_then(|estimate| estimate.throughput)
        };
        let bandwidth = row.datasheet.bandwidth_gb_per_s;
        if let (Some(slow), Some(fast)) = (at(bandwidth), at(bandwidth * factor)) {
            prop_assert!(fast.output_tokens_per_second >= slow.output_tokens_per_second * (1.0 - 1e-7), "{} {} {bandwidth}", fast.output_tokens_per_second, slow.output_tokens_per_second);
        }
    }

    #[test]
    fn cache_grows_with_context(scenario in sound_scenario(), more in 1.5..4.0_f64) {
        let longer = (scenario.workload.input_tokens * more).ceil();
        if let (Ok(short), Some(long)) = (estimate(&scenario), with(&scenario, "workload.inputTokens", longer)) {
            prop_assert!(long.memory.max_concurrency <= short.memory.max_concurrency);
        }
    }

    #[test]
    fn every_error_band_holds_its_figure(scenario in sound_scenario()) {
        let Ok(estimate) = estimate(&scenario) else { return Ok(()) };
        for of in &BANDS {
            let figure = FIGURES.iter().find(|figure| figure.key == of.figure).unwrap();
            let (band, value) = ((of.get)(&estimate.error), (figure.get)(&estimate));
            prop_assert!(estimate.fits || band.is_none(), "{} of what does not fit", of.key);
            let Some(Band { low, high, basis }) = band else { continue };
            let value = value.unwrap();
            prop_assert!(0.0 < low && high.is_finite(), "{}: {low} to {high}", of.key);
            prop_assert!(low <= value && value <= high, "{}: {low} to {high} around {value}", of.key);
            prop_assert!(basis.residuals().is_some(), "{}", of.key);
        }
        let latencies = [estimate.error.time_to_first_token, estimate.error.time_per_output_token];
        prop_assert!(!estimate.fits || latencies.iter().all(Option::is_some));
    }

    #[test]
    fn a_rate_that_is_given_has_no_error_and_cost_has_that_of_the_rate(scenario in sound_scenario()) {
        let Ok(estimate) = estimate(&scenario) else { return Ok(()) };
        let given = matches!(scenario.workload.load, Load::RequestsPerSecond(_) | Load::TokensPerDay(_));
        let (rate, cost) = (estimate.error.output_tokens_per_second, estimate.error.per_million_output_tokens);
        prop_assert_eq!(rate.is_some(), estimate.fits && !given);
        prop_assert_eq!(cost.is_some(), rate.is_some() && estimate.cost.is_some());
        if let (Some(rate), Some(cost), Some(figures)) = (rate, cost, &estimate.cost) {
            let product = figures.per_million_output_tokens * estimate.throughput.unwrap().output_tokens_per_second;
            prop_assert!(close(rate.low * cost.high, product) && close(rate.high * cost.low, product));
        }
    }

    #[test]
    fn a_pipeline_widens_every_band(scenario in sound_scenario()) {
        prop_assume!(scenario.parallelism.pipeline == 1.0);
        let (Ok(one), Some(two)) = (estimate(&scenario), with(&scenario, "parallelism.pipeline", 2.0))
        else { return Ok(()) };
        let pipeline = 1 << Outside::ALL.iter().position(|outside| *outside == Outside::Pipeline).unwrap();
        for of in &BANDS {
            let figure = FIGURES.iter().find(|figure| figure.key == of.figure).unwrap();
            let ((Some(narrow), Some(wide)), (Some(before), Some(after))) =
                (((of.get)(&one.error), (of.get)(&two.error)), ((figure.get)(&one), (figure.get)(&two)))
            else { continue };
            // More memory may admit more sequences than were measured, which widens as well.
            let sequences = wide.basis.outside != narrow.basis.outside | pipeline;
            let exponent = if sequences { 1.5 * 1.5 } else { 1.5 };
            prop_assert!(close((narrow.low / before).powf(exponent), wide.low / after), "{}", of.key);
            prop_assert!(close((narrow.high / before).powf(exponent), wide.high / after), "{}", of.key);
            prop_assert!(wide.high / wide.low > narrow.high / narrow.low, "{}", of.key);
        }
    }

    #[test]
    fn res_07_every_order_of_levers_ends_at_the_headline(
        scenario in prop_oneof![4 => sound_scenario(), 1 => any_scenario()],
        order in Just(Lever::ALL.to_vec()).prop_shuffle(),
        own_price in any::<bool>(),
    ) {
        let mut scenario = scenario;
        scenario.price.usd_per_accelerator_hour = scenario.price.usd_per_accelerator_hour.filter(|_| own_price);
        let cost = estimate(&scenario).ok().and_then(|estimate| estimate.cost);
        let Ok(way) = waterfall(&scenario, &Order::of(&order)) else {
            let plain = estimate(&baseline(&scenario)).ok().and_then(|estimate| estimate.cost);
            prop_assert!(cost.is_none() || plain.is_none());
            return Ok(());
        };
        let cost = cost.unwrap();
        prop_assert_eq!(way.bars.iter().map(|bar| bar.lever).collect::<Vec<_>>(), order);
        prop_assert_eq!(way.end.output_tokens, cost.per_million_output_tokens);
        prop_assert_eq!(way.end.tokens, cost.per_million_tokens);
        let (mut before, mut product) = (way.start, 1.0);
        for bar in &way.bars {
            prop_assert_eq!(bar.before, before);
            before = bar.after;
            product *= bar.factor(TokenKind::Output).unwrap_or(1.0);
        }
        prop_assert_eq!(before, way.end);
        prop_assert!(close(product, way.end.output_tokens / way.start.output_tokens), "{product}");
    }
}
