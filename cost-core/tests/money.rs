//! What is paid: prices, ownership, routing, hosted APIs, energy.
#![allow(missing_docs, clippy::unwrap_used)]

use cost_core::cost::ownership::{capital_recovery, yearly};
use cost_core::cost::rate::mean_of_falling;
use cost_core::problem::{Code, Limit};
use cost_core::study::volume::cost_over_volume;
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
fn discounts_come_off_the_list_price_and_commitments_cost_what_is_not_used() {
    let listed = open("pk=reserved-1y&p=4");
    let bought = open("pk=reserved-1y&p=4&dis=0.25&cmu=0.5");
    let price = bought.price.unwrap();
    assert_close(price.contracted_usd_per_accelerator_hour, 3.0);
    assert_close(price.effective_usd_per_accelerator_hour, 6.0);
    assert_close(per_request(&bought), per_request(&listed) * 1.5);
}

#[test]
fn spot_capacity_loses_work_and_falls_back_to_on_demand() {
    // 95 % of the hours at 40 % of the price, with 5 % of the work lost: 0.45 of the price on demand.
    let spot = open("pk=spot&p=0.8&svf=2&sva=0.95&sve=1&svm=72");
    assert_close(spot.price.unwrap().effective_usd_per_accelerator_hour, 0.95 * 0.8 / 0.95 + 0.05 * 2.0);
    let never = open("pk=spot&p=0.8&svf=2&sva=0");
    assert_close(never.price.unwrap().effective_usd_per_accelerator_hour, 2.0);
}

#[test]
fn a_falling_market_is_cheaper_on_average_than_today() {
    assert_close(mean_of_falling(0.0, 3.0), 1.0);
    assert_close(mean_of_falling(1e-9, 1e-3), 1.0);
    // (1 − 0.5 ^ 2) / (2 ln 2)
    assert_close(mean_of_falling(0.5, 2.0), 0.75 / (2.0 * std::f64::consts::LN_2));
    let committed = open("pk=reserved-3y&p=2&orh=2&cmd=0.5&cmu=0.6");
    let price = committed.price.unwrap();
    assert!(price.market_usd_per_accelerator_hour.unwrap() < 1.0);
    assert!(price.commitment_break_even.unwrap() > 1.0, "cheaper to wait");
    assert!(committed.notes.iter().any(|note| note.field == "price.commitment.usedShare"));
}

#[test]
fn capital_is_recovered_over_its_life() {
    assert_close(capital_recovery(0.1, 10.0), 0.162_745_394_9);
    assert_close(capital_recovery(0.0, 4.0), 0.25);
    assert_close(capital_recovery(1e-12, 4.0), 0.25);
    // What is worth as much at the end costs its interest.
    assert_close(yearly(0.08, 5.0, 1.0), 0.08);
}

/// NVIDIA, "LLM Inference Benchmarking: How Much Does Your LLM Inference Cost?" (2025): a server of 320,000 USD over four
/// years with 4,500 for software and 3,000 for hosting a year costs 87,500 a year (tests/published/tco.csv).
#[test]
fn an_owners_bill_agrees_with_a_published_one() {
    let hosting = 3000.0 / 8.0 / 12.0 / 1.275;
    let changes = "pk=owned&os=40000&onw=0&oly=4&ore=0&occ=0&osp=0&ost=0&osw=562.5&kwh=0&ewr=1275&tp=8";
    let owned = open(&format!("{changes}&ohk={hosting}"));
    let figures = owned.ownership.unwrap();
    assert!((owned.cost.unwrap().per_year.unwrap() / 87_500.0 - 1.0).abs() < 0.02);
    assert_close(figures.capital_usd_per_hour * 8.0 * 8760.0, 80_000.0);
}

/// James Hamilton, "Cost of Power in Large-Scale Data Centers" (2008): servers of 100 million USD over three years at 5 % a
/// year cost 2,997,090 a month, which are payments in months; once a year they are 2 % more.
#[test]
fn fin_07_capital_agrees_with_a_published_annuity() {
    let monthly = 100e6 * capital_recovery(0.05 / 12.0, 36.0);
    assert!((monthly / 2_997_090.0 - 1.0).abs() < 1e-6, "{monthly}");
    // The same from an estimate: a rate of (1 + 0.05/12)^12 − 1 a year, paid at its end, is worth what its months are.
    let rate = (1.0 + 0.05 / 12.0_f64).powi(12) - 1.0;
    let owned = open(&format!("pk=owned&os=2000&onw=0&oly=3&ore=0&occ={rate}&osp=0&ost=0&kwh=0&ohk=0&ewr=100"));
    let per_month = owned.ownership.unwrap().usd_per_accelerator_hour * 730.0 * 50_000.0;
    assert!((per_month / 2_997_090.0 - 1.0).abs() < 0.025, "{per_month}");
}

#[test]
fn owning_pays_from_some_use_and_some_month_on() {
    let cheap = open("pk=owned&os=20000&orh=3").ownership.unwrap();
    assert!(cheap.break_even_utilization.unwrap() < 0.5);
    let months = cheap.break_even_months.unwrap();
    assert!((4.0..24.0).contains(&months), "{months}");
    let dear = open("pk=owned&os=400000&orh=1").ownership.unwrap();
    assert!(dear.break_even_utilization.unwrap() > 1.0 && dear.break_even_months.is_none());
    // Free money: what was paid ÷ what is saved a month.
    let free = open("pk=owned&os=21900&onw=0&occ=0&osp=0&ost=0&ohk=0&kwh=0&orh=3&ewr=500").ownership.unwrap();
    assert_close(free.break_even_months.unwrap(), 10.0);
}

#[test]
fn a_mixture_costs_what_its_models_cost() {
    let small = "m=meta-llama:Llama-3.1-8B&tp=1&g=h100-sxm&c=64&p=2.5";
    let (first, second) = (per_request(&open("p=2.99")), per_request(&open(small)));
    let routed = |rest: &str| per_request(&open(&format!("p=2.99&rp=2.5&rrc=0&{rest}")));
    assert_close(routed("rsh=0"), first);
    assert_close(routed("rsh=1&rse=0"), second);
    assert_close(routed("rsh=1&rse=1"), first + second);
    assert_close(routed("rsh=0.6&rse=0.2"), 0.6 * second + (0.4 + 0.6 * 0.2) * first);
    assert_close(routed("rsh=0.6&rse=0.2&rcs=0.5&rcc=0"), 0.5 * (0.6 * second + (0.4 + 0.6 * 0.2) * first));
    let hosted = open("").hosted.unwrap().per_request;
    assert_close(routed("rsh=0.5&rse=0&rhs=0.3"), 0.5 * second + 0.2 * first + 0.3 * hosted);
}

#[test]
fn a_mixture_with_a_demand_pays_for_both_fleets() {
    let mixed = open("drs=100&rsh=0.7&rse=0.1&rrc=0");
    let fleet = mixed.fleet.unwrap();
    let first = open(&format!("drs={}", 100.0 * 0.37)).fleet.unwrap();
    let second = open("drs=70&m=meta-llama:Llama-3.1-8B&tp=1").fleet.unwrap();
    assert_close(fleet.accelerators, first.accelerators + second.accelerators);
}

#[test]
fn serverless_costs_the_hosted_price() {
    let estimate = open("sh=serverless&hi=0.5&ho=2&hc=0.1&hit=0.25&hd=0.2");
    let cost = estimate.cost.unwrap();
    assert_close(cost.per_million_output_tokens, 1.6);
    assert_close(cost.per_million_input_tokens, 0.4);
    assert_close(cost.per_million_cached_input_tokens, 0.08);
    assert_close(cost.per_request, (1536.0 * 0.4 + 512.0 * 0.08 + 512.0 * 1.6) / 1e6);
    assert_eq!((estimate.latency, estimate.energy, cost.idle_per_million_tokens), (None, None, 0.0));
}

#[test]
fn hosted_apis_break_even_where_the_bills_are_equal() {
    let estimate = open("hi=0.5&ho=1.5");
    let (hosted, cost) = (estimate.hosted.unwrap(), estimate.cost.unwrap());
    let tokens = hosted.break_even_tokens_per_month_low.unwrap();
    assert_close(tokens / 1e6 * hosted.per_million_tokens, cost.per_month.unwrap());
    let used = hosted.break_even_utilization_low.unwrap();
    let there = open(&format!("hi=0.5&ho=1.5&u={used}"));
    assert_close(per_request(&there), hosted.per_request);
    let catalogue = open("").hosted.unwrap();
    assert!(catalogue.low_per_million_tokens < catalogue.high_per_million_tokens);
    assert!(catalogue.break_even_utilization_low < catalogue.break_even_utilization_high);
}

#[test]
fn joules_and_grams_follow_from_watts() {
    let estimate = open("ewr=1000&ewl=0.8&ewi=0.4&pue=1.5&co2=500&emb=0");
    let (energy, throughput) = (estimate.energy.unwrap(), estimate.throughput.unwrap());
    let watts = 0.6 * 800.0 + 0.4 * 400.0;
    assert_close(energy.watts_per_accelerator, watts);
    let joules = watts * 1.5 * 4.0 / (throughput.output_tokens_per_second * 0.6);
    assert_close(energy.joules_per_output_token, joules);
    let kwh = energy.kilowatt_hours_per_million_tokens;
    assert_close(energy.grams_co2_per_million_tokens.unwrap(), kwh * 500.0);
    let made = open("ewr=1000&emb=876&oly=1&co2=0").energy.unwrap();
    assert_close(made.grams_co2_per_million_tokens.unwrap(), made.embodied_grams_co2_per_million_tokens);
}

#[test]
fn conversations_read_their_history_again() {
    let one = open("in=500&out=200");
    let many = open("in=500&out=200&trn=10&trt=50");
    let cost = many.cost.clone().unwrap();
    assert_close(cost.per_conversation, 10.0 * cost.per_request);
    // The mean prompt is 500 + 9/2 × 250 tokens, the same as asking for it directly.
    assert_close(per_request(&many), per_request(&open("in=1625&out=200")));
    assert!(cost.per_conversation > 10.0 * per_request(&one));
    let cached = open("in=500&out=200&trn=10&trt=50&trh=0.95");
    assert!(per_request(&cached) < per_request(&many));
    // Turns 2 to 10 find 95 % of 500 + 200, 950 + … tokens: of all 16,250, (16,250 − 500 − 450) × 0.95.
    let share = 0.95 * 15_300.0 / 16_250.0;
    assert_close(per_request(&cached), per_request(&open(&format!("in=1625&out=200&hit={share}"))));
}

#[test]
fn fin_05_a_month_has_730_hours_everywhere() {
    for change in ["", "pk=owned", "pk=spot", "rps=2", "rm=Qwen:Qwen3-8B&rsh=0.5", "dtd=1000000000"] {
        let figures = open(change);
        let cost = figures.cost.as_ref().unwrap();
        assert_close(cost.per_month.unwrap(), cost.per_hour.unwrap() * 730.0);
        assert_close(cost.per_year.unwrap(), cost.per_month.unwrap() * 12.0);
        assert_close(open(&format!("{change}&dru=24")).cost.unwrap().per_user_month, cost.per_request * 730.0);
    }
    let demand = link::decode("v=1&ed=2026-11&dtd=1000000000").scenario;
    let figures = estimate(&demand).unwrap();
    assert_close(figures.fleet.unwrap().tokens_per_month, 1e9 * 730.0 / 24.0);
    let study = cost_over_volume(&demand).unwrap();
    let now = study.points.iter().find(|point| point.is_now).unwrap();
    assert_close(now.tokens_per_month, 1e9 * 730.0 / 24.0);
    assert_close(now.own.unwrap().usd, figures.cost.unwrap().per_month.unwrap());
}

#[test]
fn units_of_work_follow_from_requests() {
    let cost = open("wpt=0.5&dru=24&rpd=3&aud=30").cost.unwrap();
    assert_close(cost.per_word, cost.per_million_output_tokens / 1e6 / 0.5);
    assert_close(cost.per_user_month, cost.per_request * 730.0);
    assert_close(cost.per_document, cost.per_request * 3.0);
    assert_close(cost.per_audio_hour.unwrap(), cost.per_request * 120.0);
    assert_close(cost.per_year.unwrap(), cost.per_month.unwrap() * 12.0);
    assert_eq!(open("").cost.unwrap().per_audio_hour, None);
}

#[test]
fn contradictions_name_the_field_and_what_is_allowed() {
    let one = |changes: &str| {
        let problems = refused(changes);
        assert_eq!(problems.len(), 1, "{changes}: {problems:?}");
        problems.into_iter().next().unwrap()
    };
    let range = |problem: &Problem| match problem.limit {
        Limit::Range { min, max, .. } => (min, max),
        ref other => panic!("{other:?}"),
    };
    let shares = one("rsh=0.7&rhs=0.5");
    assert_eq!((shares.field.as_ref(), shares.code), ("routing.hostedShare", Code::OutOfRange));
    assert_close(range(&shares).1, 0.3);
    for (changes, field) in [
        ("oly=0", "ownership.lifeYears"),
        ("dis=1.2", "price.discountShare"),
        ("occ=-0.1", "ownership.costOfCapital"),
        ("egr=-1", "deployment.egressUsdPerGb"),
        ("pue=0.9", "energy.pue"),
        ("dpm=0.5", "demand.peakToMean"),
        ("cmu=0", "price.commitment.usedShare"),
        ("hd=1.5", "hosted.discountShare"),
        ("reg=atlantis", "energy.region"),
        ("rg=h800", "routing.accelerator"),
        ("rm=llama", "routing.model"),
    ] {
        assert_eq!(one(changes).field, field, "{changes}");
    }
    assert_eq!(one("drs=1&dus=5").code, Code::Conflict);
    assert_eq!(one("drs=1&rps=1").code, Code::Conflict);
    let lost = one("pk=spot&sve=48&svm=40");
    assert_eq!(lost.field, "price.spot.minutesLost");
    assert!(range(&lost).1 < 30.0);
    // A model that nobody hosts.
    let missing = refused("m=openai:gpt-3-175b&tp=8&sh=serverless");
    let fields: Vec<&str> = missing.iter().map(|problem| problem.field.as_ref()).collect();
    assert_eq!(fields, ["hosted.usdPerMillionInput", "hosted.usdPerMillionOutput"], "{missing:?}");
    // The second model's problems are told as those of its inputs.
    assert_eq!(one("rsh=0.5&rtp=3").field, "routing.tensor");
}

#[test]
fn fin_06_without_use_there_are_no_tokens_to_pay_for() {
    for changes in ["u=0", "pk=owned&u=0", "rsh=0.5&ru=0"] {
        let estimate = open(changes);
        assert_eq!(estimate.cost, None, "{changes}");
    }
    assert!(open("u=0").notes.iter().any(|note| note.field == "deployment.utilization"));
}
