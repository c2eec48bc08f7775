//! Questions that take many estimates, asked of scenarios whose answers are known.
#![allow(missing_docs, clippy::unwrap_used, clippy::field_reassign_with_default)]

use cost_core::catalogue::{self, price_summary};
use cost_core::estimate::Bound;
use cost_core::format::Math;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{AcceleratorChoice, Load, ModelChoice, Scenario, Value, control};
use cost_core::study::frontier::frontier;
use cost_core::study::load::{latency_over_load, loaded};
use cost_core::study::roofline::{Phase, Roof, Roofline, roofline};
use cost_core::study::tornado::{Basis, RANGES, Swing, tornado};
use cost_core::study::volume::{BreakEven, Crossing, asked, cost_over_volume};
use cost_core::{TokenKind, estimate, explain, link};
use std::collections::BTreeSet;

fn preset(id: &str) -> Scenario {
    link::decode(PRESETS.iter().find(|preset| preset.id == id).unwrap().link).scenario
}

fn opened(pairs: &str) -> Scenario {
    link::decode(&format!("v=1&ed=2026-11&{pairs}")).scenario
}

fn swing(scenario: &Scenario, key: &str) -> Option<Swing> {
    tornado(scenario, TokenKind::Output).unwrap().swings.into_iter().find(|swing| swing.control.key == key)
}

fn number(value: &Value) -> f64 {
    let Value::Number(value) = value else { panic!("{value:?}") };
    *value
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

#[test]
fn every_range_belongs_to_an_input_and_says_why() {
    let keys: BTreeSet<_> = RANGES.iter().map(|range| range.key).collect();
    assert_eq!(keys.len(), RANGES.len());
    for range in RANGES {
        assert!(control(range.key).unwrap().number().is_some(), "{}", range.key);
        match range.basis {
            Basis::Assumed(reason) => assert!(!reason.is_empty()),
            Basis::Published(source) => {
                assert!(!source.publisher.is_empty() && !source.title.is_empty() && source.date.starts_with("202"));
            }
            other => panic!("{}: {other:?} is observed", range.key),
        }
    }
}

#[test]
fn res_06_prices_and_residuals_are_observed() {
    let scenario = preset("chat");
    let study = tornado(&scenario, TokenKind::Output).unwrap();
    assert_eq!(study.swings[0].control.key, "price.usdPerAcceleratorHour");
    let summary = price_summary("h100-sxm").unwrap();
    let spread = summary.on_demand.unwrap();
    let price = &study.swings[0];
    assert_eq!((number(&price.low.value), number(&price.high.value)), (spread.low, spread.high));
    assert_eq!(price.basis, Basis::Prices { providers: spread.providers, date: summary.newest });
    let decode = swing(&scenario, "correction.decode").unwrap();
    let Basis::Residuals(basis) = decode.basis else { panic!("{:?}", decode.basis) };
    let slice = basis.residuals().unwrap();
    assert_eq!(slice.engine, Some("vllm"));
    assert_eq!(number(&decode.high.value), f64::from(slice.high) / 1000.0);
}

#[test]
fn every_way_to_pay_has_its_inputs() {
    let keys = |id: &str| -> Vec<&str> {
        let study = tornado(&preset(id), TokenKind::Output).unwrap();
        study.swings.iter().map(|swing| swing.control.key).collect()
    };
    let expected = [
        ("chat", ["price.usdPerAcceleratorHour", "deployment.utilization", "workload.load.concurrency"]),
        ("spot", ["price.spot.availability", "price.spot.minutesLost", "price.spot.fallbackUsdPerAcceleratorHour"]),
        ("owned", ["ownership.usdPerAccelerator", "energy.usdPerKwh", "energy.pue"]),
        ("fleet", ["demand.users", "demand.peakToMean", "demand.dutyShare"]),
        ("cascade", ["routing.share", "routing.escalationShare", "routing.usdPerAcceleratorHour"]),
        ("cascade-hosted", ["routing.hostedShare", "hosted.usdPerMillionOutput", "routing.cachedResponseShare"]),
    ];
    let mut all = BTreeSet::new();
    for (id, some) in expected {
        let found = keys(id);
        assert!(some.iter().all(|key| found.contains(key)), "{id}: {found:?}");
        all.extend(found);
    }
    assert!(all.len() >= 30, "{all:?}");
    let owned = keys("owned");
    assert!(!owned.iter().any(|key| key.starts_with("price.")), "{owned:?}");
    assert!(!keys("chat").iter().any(|key| key.starts_with("ownership.")), "renting, nothing of owning matters");
}

#[test]
fn street_prices_are_those_of_accelerators_or_of_whole_machines() {
    let of = |accelerator: &str| {
        let mut scenario = opened("pk=owned&m=meta-llama:Llama-3.1-8B&tp=1&c=8");
        scenario.accelerator = AcceleratorChoice::Id(accelerator.to_owned());
        let swing = swing(&scenario, "ownership.usdPerAccelerator").unwrap();
        let usd = catalogue::accelerator(accelerator).unwrap().purchase_usd.unwrap();
        (number(&swing.low.value) / usd.0, swing.basis)
    };
    let (of_server, basis) = of("h100-sxm");
    assert!(close(of_server, 1.0 / 0.7) && matches!(basis, Basis::StreetPrices { share: Some(_), .. }));
    let (of_rack, basis) = of("gb200-nvl72");
    assert!(close(of_rack, 1.0) && matches!(basis, Basis::StreetPrices { share: None, .. }));
}

#[test]
fn a_range_is_stretched_to_a_value_that_it_leaves_out() {
    let cheap = swing(&opened("p=1"), "price.usdPerAcceleratorHour").unwrap();
    assert!(cheap.stretched);
    assert_eq!(number(&cheap.low.value), 1.0);
    assert!(!swing(&opened("p=3"), "price.usdPerAcceleratorHour").unwrap().stretched);
}

#[test]
fn an_end_that_cannot_be_served_has_no_cost() {
    let busy = opened("rps=4");
    let rate = swing(&busy, "workload.load.requestsPerSecond").unwrap();
    assert_eq!(number(&rate.high.value), 8.0);
    assert!(rate.high.cost.is_none() && rate.low.cost.is_some());
    assert!(
        tornado(&opened("tp=3"), TokenKind::Output).is_none() && tornado(&opened("u=0"), TokenKind::Output).is_none()
    );
}

#[test]
fn what_is_not_in_use_stays_out_of_use() {
    let plain = preset("chat");
    for key in ["workload.turns", "routing.share", "routing.hostedShare", "routing.cachedResponseShare"] {
        assert!(swing(&plain, key).is_none(), "{key}");
    }
    assert!(swing(&preset("fleet"), "demand.users").is_some());
    assert!(swing(&preset("merchant-assistant"), "workload.turns").is_some());
}

#[test]
fn res_09_a_frontier_handles_none_and_equal_points() {
    for none in ["sh=serverless", "g=l4&wq=fp32", "g=gaudi2"] {
        assert!(frontier(&opened(none), TokenKind::Output).points.is_empty(), "{none}");
    }
    let mut unknown = Scenario::default();
    unknown.model = ModelChoice::Id("nobody/nothing".to_owned());
    assert!(frontier(&unknown, TokenKind::Output).points.is_empty());
    let free = frontier(&opened("p=0"), TokenKind::Output);
    let fastest = free.points.iter().map(|point| point.per_user).fold(0.0, f64::max);
    for point in &free.points {
        assert_eq!(point.on_frontier, point.per_user == fastest, "costs are equal");
    }
}

#[test]
fn a_frontier_has_the_present_point_and_can_be_applied() {
    for id in ["chat", "batch-summarise", "owned", "cascade", "article-70b", "fleet", "edge-sites"] {
        let scenario = preset(id);
        let study = frontier(&scenario, TokenKind::Output);
        let now = study.points.iter().find(|point| point.is_now).unwrap();
        let cost = estimate(&scenario).unwrap().cost.unwrap().per_million_output_tokens;
        assert!((now.cost / cost - 1.0).abs() < 1e-6, "{id}: {} {cost}", now.cost);
        assert!(study.points.len() <= 140, "{id}");
        for point in &study.points {
            let mut moved = scenario.clone();
            point.changes.iter().for_each(|(control, value)| control.set(&mut moved, value.clone()));
            let figures = estimate(&moved).unwrap();
            assert_eq!(figures.cost.unwrap().per_million_output_tokens, point.cost, "{id}");
            assert_eq!(figures.latency.unwrap().time_to_first_token_ms, point.ttft_ms, "{id}");
        }
    }
}

#[test]
fn a_rate_and_a_demand_are_replaced_by_requests_in_flight() {
    for (pairs, replaced) in
        [("c=64", false), ("c=max", false), ("rps=2", true), ("tpd=100000000", true), ("dus=5000", true)]
    {
        assert_eq!(frontier(&opened(pairs), TokenKind::Output).load_replaced, replaced, "{pairs}");
    }
    let study = frontier(&opened("rps=2"), TokenKind::Output);
    let now = study.points.iter().find(|point| point.is_now).unwrap();
    let in_flight = estimate(&opened("rps=2")).unwrap().deployment.concurrency;
    assert_eq!(now.concurrency, in_flight.round());
}

#[test]
fn targets_divide_the_frontier() {
    let study = frontier(&opened("tpot=25"), TokenKind::Output);
    assert!(study.points.iter().all(|point| point.meets_targets == Some(point.tpot_ms <= 25.0)));
    assert!(frontier(&opened("c=64"), TokenKind::Output).points.iter().all(|point| point.meets_targets.is_none()));
}

#[test]
fn a_load_curve_has_the_present_load_and_where_targets_are_missed() {
    let study = latency_over_load(&opened("rps=2&ttft=250"), TokenKind::Output).unwrap();
    let now = study.samples.iter().find(|sample| sample.is_now).unwrap();
    let figures = estimate(&opened("rps=2&ttft=250")).unwrap();
    assert_eq!(now.e2e_ms, figures.latency.unwrap().end_to_end_ms);
    assert!((20..=30).contains(&study.samples.len()));
    let from = study.missed_from_rps.unwrap();
    let ttft = |rate: f64| {
        let mut scenario = opened("ttft=250");
        scenario.workload.load = Load::RequestsPerSecond(rate);
        estimate(&scenario).unwrap().latency.unwrap().time_to_first_token_ms
    };
    assert!(ttft(from) > 250.0 && ttft(from * 0.999) <= 250.0, "{from}");
    assert!(estimate(&opened(&format!("rps={}", study.capacity_rps * 1.01))).is_err());
    assert_eq!(latency_over_load(&opened("c=64"), TokenKind::Output).unwrap().missed_from_rps, None);
    assert!(!latency_over_load(&opened("c=64"), TokenKind::Output).unwrap().samples.iter().any(|sample| sample.is_now));
    let always = latency_over_load(&opened("ttft=1"), TokenKind::Output).unwrap();
    assert_eq!(always.missed_from_rps, Some(always.samples[0].rps));
    for none in ["sh=serverless", "tp=3", "tp=1&wq=fp16"] {
        assert!(latency_over_load(&opened(none), TokenKind::Output).is_none(), "{none}");
    }
}

#[test]
fn tru_01_points_of_load_and_volume_are_answers_of_scenarios_of_their_own() {
    for scenario in [Scenario::default(), opened("rps=2"), opened("dus=20000&ttft=800"), preset("rag")] {
        for sample in latency_over_load(&scenario, TokenKind::Output).unwrap().samples {
            let latency = estimate(&loaded(&scenario, sample.rps)).unwrap().latency.unwrap();
            assert_eq!(latency.time_to_first_token_ms, sample.ttft_ms);
        }
        for point in cost_over_volume(&scenario).unwrap().points {
            let month = estimate(&asked(&scenario, point.tokens_per_month).unwrap()).ok();
            let usd = month.and_then(|estimate| estimate.cost?.per_month);
            assert_eq!(usd, point.own.map(|own| own.usd), "{}", point.tokens_per_month);
        }
    }
}

fn point(study: &Roofline, phase: Phase) -> cost_core::study::roofline::Point {
    *study.points.iter().find(|point| point.phase == phase).unwrap()
}

#[test]
fn a_roofline_is_made_of_the_operators_of_the_estimate() {
    for id in ["chat", "code-agent", "batch-summarise", "transcription", "edge-hybrid"] {
        let scenario = preset(id);
        let (study, trace) = (roofline(&scenario).unwrap(), explain(&scenario).unwrap());
        for (phase, prefix) in [(Phase::Prefill, "prefill."), (Phase::Decode, "decode.")] {
            let seconds: f64 =
                trace.steps.iter().filter(|step| step.id.starts_with(prefix)).map(|step| step.value).sum();
            assert!(close(point(&study, phase).seconds, seconds), "{id}: {prefix} {seconds}");
        }
    }
}

#[test]
fn reading_is_bound_by_arithmetic_and_writing_by_memory() {
    let study = roofline(&preset("chat")).unwrap();
    let (prefill, decode) = (point(&study, Phase::Prefill), point(&study, Phase::Decode));
    assert_eq!((study.math, prefill.roof, decode.roof), (Math::Fp8, Roof::Compute, Roof::Memory));
    assert_eq!((prefill.bound, decode.bound), (Bound::Compute, Bound::MemoryBandwidth));
    let datasheet = catalogue::accelerator("h100-sxm").unwrap().datasheet;
    assert_eq!(study.peak.flop_per_s, datasheet.fp8_tflops * 1e12);
    assert!(close(study.peak.ridge(), datasheet.fp8_tflops * 1e3 / datasheet.bandwidth_gb_per_s));
    assert!(study.reached.flop_per_s < study.peak.flop_per_s);
    assert!(roofline(&opened("sh=serverless")).is_none());
}

#[test]
fn res_19_volume_agrees_with_the_break_even_of_the_fleet_that_is_there() {
    // One deployment: what the estimate says of it holds as far as one is enough.
    for pairs in ["dtd=10000000", "dtd=10000000&pk=owned"] {
        let scenario = opened(pairs);
        let hosted = estimate(&scenario).unwrap().hosted.unwrap();
        let even = hosted.break_even_tokens_per_month_low.unwrap();
        let study = cost_over_volume(&scenario).unwrap();
        let Crossing::Between { from, to } = study.offers.unwrap().high.crossing else { panic!("{study:?}") };
        assert!((from / even - 1.0).abs() < 1e-3, "{pairs}: {from} {even}");
        assert!(to.unwrap() >= from, "the second deployment costs more again");
    }
}

#[test]
fn break_even_is_an_interval_or_says_that_there_is_none() {
    let study = cost_over_volume(&preset("chat")).unwrap();
    let BreakEven::Between { from, to } = study.break_even() else { panic!("{study:?}") };
    let offers = study.offers.unwrap();
    assert!(matches!(offers.high.crossing, Crossing::Between { from: first, .. } if first == from));
    assert_eq!((offers.low.crossing, to), (Crossing::Never, None));
    let even = |pairs: &str| cost_over_volume(&opened(pairs)).unwrap().break_even();
    assert_eq!(even("p=100"), BreakEven::OwnNever);
    assert_eq!(even("p=0"), BreakEven::OwnAlways);
    assert_eq!(even("m=openai:whisper-large-v3&tp=1&in=1500&out=83"), BreakEven::NoOffers);
    assert!(cost_over_volume(&opened("sh=serverless")).is_none());
    assert!(cost_over_volume(&opened("g=gaudi2&tp=8")).is_none(), "no price");
}

#[test]
fn a_fleet_that_is_limited_ends_before_the_volumes_do() {
    let study = cost_over_volume(&opened("dtd=10000000&dma=8")).unwrap();
    let most = study.points.iter().rev().find(|point| point.own.is_some()).unwrap();
    assert_eq!(most.own.unwrap().accelerators, 8.0);
    assert!(study.points.last().unwrap().own.is_none());
    assert!(study.points.iter().any(|point| point.is_now));
}
