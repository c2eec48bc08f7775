//! What serves a demand: how large a fleet is, who waits, and where it stands.
#![allow(missing_docs, clippy::unwrap_used)]

use cost_core::cost::fleet::{most_offered, wait_probability};
use cost_core::estimate::Part;
use cost_core::problem::{Code, Given, Limit};
use cost_core::{Estimate, Problem, estimate, link};

fn open(changes: &str) -> Estimate {
    let opened = link::decode(&format!("v=1&ed=2026-11&{changes}"));
    assert_eq!(opened.problems, [], "{changes}");
    estimate(&opened.scenario).unwrap_or_else(|problems| panic!("{changes}: {problems:?}"))
}

fn refused(changes: &str) -> Vec<Problem> {
    let opened = link::decode(&format!("v=1&ed=2026-11&{changes}"));
    let found = estimate(&opened.scenario).err().unwrap_or_default();
    [opened.problems, found].concat()
}

fn assert_close(got: f64, wanted: f64) {
    assert!((got / wanted - 1.0).abs() < 1e-9, "{got}, not {wanted}");
}

fn per_request(estimate: &Estimate) -> f64 {
    estimate.cost.as_ref().unwrap().per_request
}

#[test]
fn waiting_follows_erlang() {
    // Two servers with one erlang: a third waits; (14, 10): README of pyworkforce.
    assert_close(wait_probability(2.0, 1.0), 1.0 / 3.0);
    assert!((wait_probability(14.0, 10.0) - 0.174_131_933_6).abs() < 1e-9);
    assert_eq!((wait_probability(5.0, 0.0), wait_probability(5.0, 5.0)), (0.0, 1.0));
    // Many servers: the limit formula takes over without a jump.
    let (below, above) = (wait_probability(999_999.0, 998_999.0), wait_probability(1_000_002.0, 999_002.0));
    assert!((below / above - 1.0).abs() < 1e-3, "{below} {above}");
    // The larger the pool, the more of it can be used.
    let used = [1.0, 10.0, 100.0, 1000.0, 1e4].map(|servers| most_offered(servers, 0.01) / servers);
    assert!(used.windows(2).all(|pair| pair[0] < pair[1]), "{used:?}");
    assert!((used[1] - 0.41).abs() < 0.01 && (used[3] - 0.926).abs() < 0.005, "{used:?}");
}

#[test]
fn a_fleet_is_as_large_as_its_demand_needs() {
    let small = open("drs=20").fleet.unwrap();
    let large = open("drs=200").fleet.unwrap();
    assert!(large.deployments > small.deployments && large.utilization > small.utilization);
    assert!(large.wait_probability <= 0.05 && small.wait_probability <= 0.05);
    let spare = open("drs=20&dsp=1").fleet.unwrap();
    assert_close(spare.deployments, small.deployments + 1.0);
    // Peaks cost: half as much of the fleet is used when the busiest hour has twice as much.
    let flat = open("drs=200&dpm=1").fleet.unwrap();
    assert!(flat.utilization > 1.8 * large.utilization, "{} {}", flat.utilization, large.utilization);
    // What follows the load is used more, and costs less.
    let (fixed, elastic) = (open("drs=200"), open("drs=200&del=1"));
    assert!(elastic.fleet.unwrap().utilization > fixed.fleet.unwrap().utilization);
    assert!(per_request(&elastic) < per_request(&fixed));
}

#[test]
fn a_fleet_serves_exactly_what_is_asked() {
    for demand in
        ["drs=50", "dtd=1000000000", "dus=100000&dru=40", "drs=50&del=1&ddu=0.4&dpm=3", "drs=3&sh=sites&sit=7"]
    {
        let estimate = open(demand);
        let (fleet, cost) = (estimate.fleet.unwrap(), estimate.cost.unwrap());
        assert_close(cost.per_hour.unwrap() / cost.per_request, fleet.requests_per_second * 3600.0);
        let served = fleet.paid_deployments * fleet.utilization * estimate.throughput.unwrap().requests_per_second;
        assert_close(served, fleet.requests_per_second);
    }
    assert_close(open("dtd=1000000000").fleet.unwrap().tokens_per_month, 1e9 * 730.0 / 24.0);
}

#[test]
fn latency_targets_leave_fewer_requests_at_once() {
    let free = open("drs=50&c=256");
    let bound = open("drs=50&c=256&tpot=25");
    assert!(bound.latency.unwrap().time_per_output_token_ms <= 25.0);
    assert!(bound.deployment.concurrency < free.deployment.concurrency);
    assert!(bound.fleet.unwrap().accelerators > free.fleet.unwrap().accelerators);
    let note = bound.notes.iter().find(|note| note.field == "workload.load.concurrency").unwrap();
    assert_eq!(note.value, Given::Number(256.0));
    // The most that holds: one more would not.
    let most = bound.deployment.concurrency;
    assert!(open(&format!("c={}", most + 1.0)).latency.unwrap().time_per_output_token_ms > 25.0);
}

#[test]
fn the_cheapest_fleet_that_keeps_the_targets_is_taken() {
    // A single slot waits longer than several: it is no better than they are.
    let few = open("drs=0.05&c=64&ttft=200");
    assert!(few.latency.unwrap().time_to_first_token_ms <= 200.0);
    for concurrency in 1..64 {
        let other = open(&format!("drs=1.3&c={concurrency}"));
        let chosen = open("drs=1.3&c=64&ttft=200");
        let holds = other.latency.unwrap().time_to_first_token_ms <= 200.0;
        assert!(!holds || per_request(&other) >= per_request(&chosen) * (1.0 - 1e-9), "{concurrency} is cheaper");
    }
}

#[test]
fn requests_beyond_memory_wait_for_a_slot_and_not_for_memory_as_well() {
    let (full, more) = (open("drs=20&c=561"), open("drs=20&c=5000"));
    assert_eq!((full.latency, full.fleet), (more.latency, more.fleet));
    assert!(more.notes.iter().any(|note| note.value == Given::Number(5000.0)));
}

#[test]
fn what_is_bought_or_paid_for_a_term_is_not_given_back() {
    for kind in ["owned", "reserved-3y"] {
        let (fixed, elastic) = (open(&format!("drs=20&pk={kind}")), open(&format!("drs=20&pk={kind}&del=1")));
        assert_close(per_request(&elastic), per_request(&fixed));
    }
    // However high the peak, an elastic fleet pays at least what it serves.
    for peak in [1.0, 2.0, 6.0, 50.0, 100.0] {
        let used = open(&format!("drs=1000&del=1&dpm={peak}")).fleet.unwrap().utilization;
        assert!(used <= 1.0 + 1e-9, "{peak}: {used}");
    }
}

#[test]
fn both_models_together_stay_within_the_accelerators_that_there_are() {
    let free = open("drs=100&rsh=0.7&rse=0.1").fleet.unwrap().accelerators;
    let problem = refused(&format!("drs=100&rsh=0.7&rse=0.1&dma={}", free - 1.0)).remove(0);
    assert_eq!(problem.code, Code::LoadAboveCapacity);
    assert_eq!(open(&format!("drs=100&rsh=0.7&rse=0.1&dma={free}")).fleet.unwrap().accelerators, free);
}

#[test]
fn a_second_model_has_prices_of_its_own() {
    let routed = |rest: &str| open(&format!("pk=spot&rsh=0.7&rg=l4&rco=16&sva=0.9&{rest}")).routing.unwrap();
    assert_eq!(routed("svf=3").second_usd_per_request, routed("").second_usd_per_request);
    let unpriced = open("pk=reserved-3y&rsh=0.5&rg=graviton4-192&rwq=q4_0");
    assert!(unpriced.cost.is_none());
    assert!(unpriced.notes.iter().any(|note| note.field == "routing.usdPerAcceleratorHour"));
}

#[test]
fn a_hosted_api_needs_no_deployment() {
    let large = open("sh=serverless&m=meta-llama:Llama-3.1-405B&tp=1");
    let cost = large.cost.unwrap();
    assert_eq!((cost.per_hour, cost.per_month, cost.per_year), (None, None, None));
    let asked = open("sh=serverless&m=meta-llama:Llama-3.1-405B&tp=1&drs=2").cost.unwrap();
    assert_close(asked.per_month.unwrap(), asked.per_request * 2.0 * 3600.0 * 730.0);
}

#[test]
fn a_break_even_is_one_that_the_fleet_can_reach() {
    // Sized for a busiest hour of four times the mean: most of the fleet never works.
    let peaky = open("drs=20&dpm=4&hi=0.5&ho=1.0").hosted.unwrap();
    assert_eq!(peaky.break_even_tokens_per_month_low, None);
    let owned = open("pk=owned&hi=0.5&ho=1.5").hosted.unwrap();
    let used = owned.break_even_utilization_low.unwrap();
    let there = open(&format!("pk=owned&hi=0.5&ho=1.5&u={used}"));
    assert_close(per_request(&there), owned.per_request);
}

#[test]
fn sites_and_groups_share_no_load() {
    let central = open("drs=40");
    for shape in ["sh=sites&sit=10&sio=0", "sh=dedicated&grp=10"] {
        let apart = open(&format!("drs=40&{shape}"));
        assert!(apart.fleet.unwrap().deployments > central.fleet.unwrap().deployments, "{shape}");
        assert!(per_request(&apart) > per_request(&central));
        // Without a demand each has the deployment for itself, and its part of the requests.
        let split = open(&format!("c=64&{shape}"));
        assert_close(split.deployment.accelerators, 40.0);
    }
    let dearer = open("drs=40&sh=sites&sit=10&sio=0.5");
    assert_close(per_request(&dearer), per_request(&open("drs=40&sh=sites&sit=10&sio=0")) * 1.5);
}

#[test]
fn several_clouds_mix_the_cheapest_with_the_usual() {
    let usual = open("sh=multi-cloud&chs=0&mig=0");
    assert_close(per_request(&usual), per_request(&open("")));
    let cheapest = open("sh=multi-cloud&chs=1&mig=0").price.unwrap().list_usd_per_accelerator_hour;
    let half = open("sh=multi-cloud&chs=0.5&mig=0.1").price.unwrap();
    let mean = (cheapest + usual.price.unwrap().list_usd_per_accelerator_hour) / 2.0;
    assert_close(half.effective_usd_per_accelerator_hour, mean * 1.1);
}

#[test]
fn the_network_adds_to_the_first_token_and_egress_to_the_bill() {
    let (here, far) = (open(""), open("rtt=80&egr=0.09&bpt=300"));
    let first = |estimate: &Estimate| estimate.latency.unwrap().time_to_first_token_ms;
    assert!((first(&far) - first(&here) - 80.0).abs() < 1e-9);
    assert_close(per_request(&far) - per_request(&here), 512.0 * 300.0 / 1e9 * 0.09);
    assert!(far.cost.unwrap().breakdown.iter().any(|part| part.part == Part::Egress));
}

#[test]
fn a_demand_beyond_the_fleet_says_what_it_could_serve() {
    let problem = refused("drs=1000&dma=64").remove(0);
    assert_eq!((problem.field.as_ref(), problem.code), ("demand.requestsPerSecond", Code::LoadAboveCapacity));
    let Limit::Range { max, .. } = problem.limit else { panic!("{:?}", problem.limit) };
    assert!(open(&format!("drs={}&dma=64", max * 0.999)).fleet.unwrap().accelerators <= 64.0);
}
