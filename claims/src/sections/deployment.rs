//! Deployment.

use crate::claim::{Claim, Section, between, claim, nothing, said};
use crate::facts::{offers, on_demand, quote};
use crate::published::*;
use crate::queue::busiest;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::catalogue::PriceKind;
use cost_core::units::{GB, MILLION, MS_PER_S, Unit};

const HERE: Section = Section::Deployment;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C80", said(0.85, Unit::Share), &[], thousand_together),
    claim(HERE, "C81", said(-0.25, Unit::Share), &[], central_cheaper),
    claim(HERE, "C82", None, &["U2"], egress),
    claim(HERE, "C83", between(0.4, 0.5, Unit::Share), &[], small_sites),
    claim(HERE, "C84", between(2.0, 3.0, Unit::None), &[], edge_dearer),
    claim(HERE, "C85", None, &[], hybrid),
    claim(HERE, "C86", said(257.0, Unit::Count), &[], nothing),
    claim(HERE, "C87", said(8.0, Unit::UsdPerMillionTokens), &["S35"], bedrock_price),
    claim(HERE, "C88", said(10.0, Unit::None), &["S35"], ten_times_own),
    claim(HERE, "C89", None, &[], premium),
    claim(HERE, "C90", between(-0.8, -0.7, Unit::Share), &["S35"], stable_traffic),
    claim(HERE, "C91", said(-0.6, Unit::Share), &["S36"], azure_spot),
    claim(HERE, "C92", said(0.95, Unit::Share), &["S37"], nothing),
    claim(HERE, "C93", said(-0.57, Unit::Share), &["S38"], commitments),
    claim(HERE, "C94", None, &[], cheapest_seller),
];

/// Utilisations of the text: one large cluster, and many small ones.
const CENTRAL: f64 = 0.85;
const EDGE: (f64, f64) = (0.4, 0.5);

/// Shares of requests that may wait: strict and loose.
const STRICT: f64 = 0.01;
const LOOSE: f64 = 0.05;

/// A 70B model on so many pairs of H100, and how many requests they hold at once.
fn site(pairs: u32) -> (Run, u32) {
    let run = Run::of(&format!("tp=2&in=2048&out=512&c=max&rep={pairs}"));
    let slots = run.figure("memory.maxConcurrency");
    (run, slots as u32)
}

fn thousand_together() -> Vec<Reading> {
    let (run, slots) = site(500);
    let (strict, loose) = (busiest(slots, STRICT), busiest(slots, LOOSE));
    // A day's load has a mean of half to six tenths of its peak, and the machines are there for the peak.
    let (night, day) = (0.5, 0.6);
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(night * strict, day * loose)
            .claimed(CENTRAL)
            .link(&run.link)
            .value("low", night, Unit::Share)
            .value("high", day, Unit::Share),
        Reading::when("flat", Evidence::Model, Unit::Share)
            .ours_between(strict, loose)
            .claimed_between(CENTRAL, 1.0)
            .link(&run.link),
    ]
}

fn central_cheaper() -> Vec<Reading> {
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::Share)
            .ours_between(change(EDGE.0, CENTRAL), change(EDGE.1, CENTRAL))
            .claimed(-0.25)
            .change()
            .value("central", CENTRAL, Unit::Share)
            .value("low", EDGE.0, Unit::Share)
            .value("high", EDGE.1, Unit::Share),
    ]
}

fn egress() -> Vec<Reading> {
    // A token of text, and one sent as an event of its own with headers around it.
    let (text, event) = (4.5, 300.0);
    let per_million = |bytes: f64| bytes * MILLION / GB * EGRESS.low;
    let chat = Run::of("in=2048&out=512&c=64");
    let share = |bytes: f64| per_million(bytes) / chat.cost_of_output();
    // 10,000 km there and back through fibre.
    let distance = 2.0 * 1e7 / 2e8 * MS_PER_S;
    let first = chat.figure("latency.timeToFirstTokenMs");
    vec![
        Reading::plain(Evidence::Published, Unit::Share)
            .ours_between(share(text), share(event))
            .claimed_at_least(0.25)
            .link(&chat.link)
            .value("price", EGRESS.low, Unit::Usd)
            .value("event", event, Unit::Bytes),
        Reading::when("distance", Evidence::Model, Unit::Share)
            .ours(distance / first)
            .claimed_at_least(0.25)
            .link(&chat.link)
            .value("far", distance, Unit::Milliseconds)
            .value("first", first, Unit::Milliseconds),
    ]
}

fn small_sites() -> Vec<Reading> {
    let (run, slots) = site(5);
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(busiest(slots, STRICT), busiest(slots, LOOSE))
            .claimed_between(EDGE.0, EDGE.1)
            .link(&run.link)
            .value("n", run.figure("deployment.accelerators"), Unit::Accelerators)
            .value("slots", run.figure("memory.maxConcurrency"), Unit::Requests),
        Reading::when("one-each", Evidence::Model, Unit::Share)
            .ours_between(busiest(10, STRICT), busiest(10, LOOSE))
            .claimed_between(EDGE.0, EDGE.1)
            .link(&run.link)
            .value("strict", STRICT, Unit::Share)
            .value("loose", LOOSE, Unit::Share),
    ]
}

fn edge_dearer() -> Vec<Reading> {
    let run = |used: f64| Run::of(&format!("in=2048&out=512&c=64&u={used}"));
    let (central, low, high) = (run(CENTRAL), run(EDGE.0), run(EDGE.1));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(low.cost() / central.cost(), high.cost() / central.cost())
            .claimed_between(2.0, 3.0)
            .link(&low.link)
            .link(&high.link)
            .link(&central.link)
            .value("central", CENTRAL, Unit::Share)
            .value("low", EDGE.0, Unit::Share)
            .value("high", EDGE.1, Unit::Share),
    ]
}

fn hybrid() -> Vec<Reading> {
    let small = Run::of("m=meta-llama:Llama-3.1-8B&tp=1&in=1024&out=512&c=64&u=0.45");
    let large = Run::of("in=1024&out=512&c=64&tp=4&u=0.85");
    let mixed = 0.5 * small.cost() + 0.5 * large.cost();
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(mixed, large.cost()))
            .claimed_between(-1.0, 0.0)
            .exact()
            .link(&small.link)
            .link(&large.link)
            .value("half", 0.5, Unit::Share)
            .value("small", small.cost(), Unit::UsdPerMillionTokens)
            .value("large", large.cost(), Unit::UsdPerMillionTokens),
    ]
}

fn bedrock_price() -> Vec<Reading> {
    vec![
        Reading::plain(Evidence::Published, Unit::UsdPerMillionTokens)
            .ours_between(BEDROCK_LLAMA_2.low, BEDROCK_LLAMA_2.high)
            .claimed(8.0)
            .price()
            .value("claude", CLAUDE_2_INPUT.low, Unit::UsdPerMillionTokens),
    ]
}

/// Llama 2 70B in FP8 on four H100, half of a request read and half of it written.
fn own(load: &str) -> Run {
    Run::of(&format!("m=meta-llama:Llama-2-70b-hf&in=512&out=512&tp=4&{load}"))
}

/// What Bedrock asked for such a request, per million tokens.
fn bedrock() -> f64 {
    (BEDROCK_LLAMA_2.low + BEDROCK_LLAMA_2.high) / 2.0
}

fn ten_times_own() -> Vec<Reading> {
    let (usual, full) = (own("c=64&u=0.6"), own("c=max&u=1"));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(bedrock() / usual.cost())
            .claimed(10.0)
            .link(&usual.link)
            .value("hosted", bedrock(), Unit::UsdPerMillionTokens)
            .value("own", usual.cost(), Unit::UsdPerMillionTokens),
        Reading::when("full", Evidence::Model, Unit::None)
            .ours(bedrock() / full.cost())
            .claimed_at_least(10.0)
            .link(&full.link)
            .value("full-cost", full.cost(), Unit::UsdPerMillionTokens),
    ]
}

fn premium() -> Vec<Reading> {
    let (input, output) = (2048.0, 512.0);
    let run = |used: f64| Run::of(&format!("in={input}&out={output}&c=64&u={used}"));
    let (rare, usual) = (run(0.1), run(0.6));
    let (_, hosted, _) = offers("meta-llama/Llama-3.3-70B-Instruct", input, output);
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(hosted / rare.cost(), hosted / usual.cost())
            .claimed_at_least(1.0)
            .inside()
            .link(&rare.link)
            .link(&usual.link)
            .value("hosted", hosted, Unit::UsdPerMillionTokens)
            .value("low", 0.1, Unit::Share)
            .value("high", 0.6, Unit::Share),
        Reading::when("steady", Evidence::Model, Unit::None)
            .ours(hosted / usual.cost())
            .claimed_at_least(1.0)
            .exact()
            .link(&usual.link)
            .value("break-even", 0.6 * usual.cost() / hosted, Unit::Share),
    ]
}

fn stable_traffic() -> Vec<Reading> {
    let (usual, busy) = (own("c=64&u=0.6"), own("c=64&u=0.9"));
    vec![
        // The sentence before makes the hosted price ten times one's own cost.
        Reading::plain(Evidence::Arithmetic, Unit::Share).ours(1.0 / 10.0 - 1.0).claimed_between(-0.8, -0.7).change(),
        Reading::when("real-price", Evidence::Model, Unit::Share)
            .ours_between(change(busy.cost(), bedrock()), change(usual.cost(), bedrock()))
            .claimed_between(-0.8, -0.7)
            .change()
            .link(&usual.link)
            .link(&busy.link)
            .value("hosted", bedrock(), Unit::UsdPerMillionTokens)
            .value("low", 0.6, Unit::Share)
            .value("high", 0.9, Unit::Share),
    ]
}

fn azure_spot() -> Vec<Reading> {
    let price = |kind| quote("a100-pcie-80gb", "Azure", kind, false);
    let (spot, usual) = (price(PriceKind::Spot), price(PriceKind::OnDemand));
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours(change(spot, usual))
            .claimed(-0.6)
            .change()
            .price()
            .value("spot", spot, Unit::UsdPerAcceleratorHour)
            .value("usual", usual, Unit::UsdPerAcceleratorHour)
            .value("low", SPOT_DISCOUNT.low, Unit::Share)
            .value("high", SPOT_DISCOUNT.high, Unit::Share),
    ]
}

fn commitments() -> Vec<Reading> {
    let saved = |id: &str| {
        change(quote(id, "GCP", PriceKind::ReservedThreeYears, true), quote(id, "GCP", PriceKind::OnDemand, true))
    };
    let (small, large) = (saved("a100-sxm-40gb"), saved("a100-sxm-80gb"));
    let h100 = saved("h100-sxm");
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share).ours_between(small, large).claimed(-0.57).inside().value(
            "most",
            COMMITMENT.low,
            Unit::Share,
        ),
        Reading::when("h100", Evidence::Catalogue, Unit::Share).ours(h100).claimed(-0.57).change().price().value(
            "least",
            1.0 + h100,
            Unit::Share,
        ),
    ]
}

fn cheapest_seller() -> Vec<Reading> {
    let prices = on_demand("h100-sxm");
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours(change(prices.low, prices.median))
            .claimed_between(-1.0, 0.0)
            .exact()
            .value("lowest", prices.low, Unit::UsdPerAcceleratorHour)
            .value("median", prices.median, Unit::UsdPerAcceleratorHour),
    ]
}
