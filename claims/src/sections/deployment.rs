//! Deployment.

use crate::claim::{Claim, Section, between, claim, nothing, said};
use crate::facts::{on_demand, quote};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::Scenario;
use cost_core::catalogue::PriceKind;
use cost_core::units::Unit;

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

/// A 70B model on pairs of H100; `demand` says how much is asked of all of them.
fn fleet(demand: &str) -> Run {
    Run::of(&format!("tp=2&{demand}"))
}

fn used(run: &Run) -> f64 {
    run.figure("fleet.utilization")
}

fn thousand_together() -> Vec<Reading> {
    // A day's busiest hour is about twice its mean.
    let (peaks, flat) = (fleet("drs=640&dpm=2"), fleet("drs=1290&dpm=1"));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(used(&peaks))
            .claimed(CENTRAL)
            .link(&peaks.link)
            .value("n", peaks.figure("fleet.accelerators"), Unit::Accelerators)
            .value("waiting", peaks.figure("fleet.waitProbability"), Unit::Share),
        Reading::when("flat", Evidence::Model, Unit::Share)
            .ours(used(&flat))
            .claimed_between(CENTRAL, 1.0)
            .link(&flat.link),
    ]
}

/// The same requests in one place, and at a hundred sites.
const TOGETHER: &str = "drs=640&dpm=2";
const SITES: &str = "drs=640&dpm=2&sh=sites&sit=100";

fn central_cheaper() -> Vec<Reading> {
    let (together, sites) = (fleet(TOGETHER), fleet(SITES));
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::Share)
            .ours_between(change(EDGE.0, CENTRAL), change(EDGE.1, CENTRAL))
            .claimed(-0.25)
            .change()
            .link(&together.link)
            .value("central", CENTRAL, Unit::Share)
            .value("low", EDGE.0, Unit::Share)
            .value("high", EDGE.1, Unit::Share),
        Reading::when("whole-deployments", Evidence::Model, Unit::Share)
            .ours(change(together.cost(), sites.cost()))
            .claimed(-0.25)
            .change()
            .link(&together.link)
            .link(&sites.link)
            .value("together", together.figure("fleet.accelerators"), Unit::Count)
            .value("apart", sites.figure("fleet.accelerators"), Unit::Accelerators),
    ]
}

fn egress() -> Vec<Reading> {
    let chat = Run::of("in=2048&out=512&c=64");
    // A token of text, and one sent as an event of its own with what goes around it.
    let sent = |bytes: f64| Run::of(&format!("in=2048&out=512&c=64&egr={}&bpt={bytes}", EGRESS.low));
    let (text, event) = (sent(4.5), sent(300.0));
    // 10,000 km there and back through fibre take 100 ms.
    let far = Run::of("in=2048&out=512&c=64&rtt=100");
    let first = |run: &Run| run.figure("latency.timeToFirstTokenMs");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(change(text.cost(), chat.cost()), change(event.cost(), chat.cost()))
            .claimed_at_least(0.25)
            .link(&event.link)
            .link(&text.link)
            .link(&chat.link)
            .value("price", EGRESS.low, Unit::Usd)
            .value("event", 300.0, Unit::Bytes),
        Reading::when("distance", Evidence::Model, Unit::Share)
            .ours(change(first(&far), first(&chat)))
            .claimed_at_least(0.25)
            .link(&far.link)
            .link(&chat.link)
            .value("far", first(&far), Unit::Milliseconds)
            .value("near", first(&chat), Unit::Milliseconds),
    ]
}

fn small_sites() -> Vec<Reading> {
    let flat = fleet("drs=1200&dpm=1&sh=sites&sit=100");
    let (peaks, together) = (fleet(SITES), fleet(TOGETHER));
    // One request at a time on each of ten accelerators of a site: as many as few may wait for.
    let one = "m=meta-llama:Llama-3.1-8B&tp=1&c=1";
    let rate = Run::of(one).figure("throughput.requestsPerSecond");
    let at = |busy: f64, waits: f64| {
        let asked = (rate * 1000.0 * busy * 100.0).floor() / 100.0;
        Run::of(&format!("{one}&drs={asked}&dpm=1&dwp={waits}&sh=sites&sit=100"))
    };
    let (strict, loose) = (at(0.407, 0.01), at(0.528, 0.05));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(used(&flat))
            .claimed_between(EDGE.0, EDGE.1)
            .link(&flat.link)
            .value("n", flat.figure("fleet.accelerators") / 100.0, Unit::Accelerators),
        Reading::when("one-each", Evidence::Model, Unit::Share)
            .ours_between(used(&strict), used(&loose))
            .claimed_between(EDGE.0, EDGE.1)
            .link(&loose.link)
            .link(&strict.link)
            .value("each", loose.figure("fleet.accelerators") / 100.0, Unit::Accelerators)
            .value("strict", 0.01, Unit::Share)
            .value("loose", 0.05, Unit::Share),
        Reading::when("peaks", Evidence::Model, Unit::Share)
            .ours(used(&peaks))
            .claimed_between(EDGE.0, EDGE.1)
            .link(&peaks.link)
            .link(&together.link)
            .value("together", used(&together), Unit::Share),
    ]
}

fn edge_dearer() -> Vec<Reading> {
    let (together, sites, spare) = (fleet(TOGETHER), fleet(SITES), fleet(&format!("{SITES}&dsp=1")));
    let run = |used: f64| Run::of(&format!("in=2048&out=512&c=64&u={used}"));
    let (central, low, high) = (run(CENTRAL), run(EDGE.0), run(EDGE.1));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(sites.cost() / together.cost(), spare.cost() / together.cost())
            .claimed_between(2.0, 3.0)
            .link(&spare.link)
            .link(&sites.link)
            .link(&together.link),
        Reading::when("its-utilisations", Evidence::Model, Unit::None)
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
    let load = "in=1024&out=512&c=64&tp=4&u=0.85";
    let (large, mixed) = (Run::of(load), Run::of(&format!("{load}&rsh=0.5&ru=0.45")));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(mixed.cost(), large.cost()))
            .claimed_between(-1.0, 0.0)
            .exact()
            .link(&mixed.link)
            .link(&large.link)
            .value("half", 0.5, Unit::Share)
            .value("mixed", mixed.cost(), Unit::UsdPerMillionTokens)
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

/// Llama 2 70B in FP8 on four H100, half of a request read and half of it written, beside Bedrock's price.
fn own(load: &str) -> Run {
    let (input, output) = (BEDROCK_LLAMA_2.low, BEDROCK_LLAMA_2.high);
    Run::of(&format!("m=meta-llama:Llama-2-70b-hf&in=512&out=512&tp=4&hi={input}&ho={output}&{load}"))
}

/// What the hosted API asks for the requests of `run`, per million tokens.
fn hosted(run: &Run) -> f64 {
    run.figure("hosted.perMillionTokens")
}

fn ten_times_own() -> Vec<Reading> {
    let (usual, full) = (own("c=64&u=0.6"), own("c=max&u=1"));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(hosted(&usual) / usual.cost())
            .claimed(10.0)
            .link(&usual.link)
            .value("hosted", hosted(&usual), Unit::UsdPerMillionTokens)
            .value("own", usual.cost(), Unit::UsdPerMillionTokens),
        Reading::when("full", Evidence::Model, Unit::None)
            .ours(hosted(&full) / full.cost())
            .claimed_at_least(10.0)
            .link(&full.link)
            .value("full-cost", full.cost(), Unit::UsdPerMillionTokens),
    ]
}

fn premium() -> Vec<Reading> {
    let run = |used: f64| Run::of(&format!("in=2048&out=512&c=64&u={used}"));
    let (rare, usual) = (run(0.1), run(0.6));
    let ratio = |run: &Run| hosted(run) / run.cost();
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(ratio(&rare), ratio(&usual))
            .claimed_at_least(1.0)
            .inside()
            .link(&rare.link)
            .link(&usual.link)
            .value("hosted", hosted(&usual), Unit::UsdPerMillionTokens)
            .value("low", 0.1, Unit::Share)
            .value("high", 0.6, Unit::Share),
        Reading::when("steady", Evidence::Model, Unit::None)
            .ours(ratio(&usual))
            .claimed_at_least(1.0)
            .exact()
            .link(&usual.link)
            .value("break-even", 0.6 * usual.cost() / hosted(&usual), Unit::Share),
    ]
}

fn stable_traffic() -> Vec<Reading> {
    let (usual, busy) = (own("c=64&u=0.6"), own("c=64&u=0.9"));
    vec![
        // The sentence before makes the hosted price ten times one's own cost.
        Reading::plain(Evidence::Arithmetic, Unit::Share).ours(1.0 / 10.0 - 1.0).claimed_between(-0.8, -0.7).change(),
        Reading::when("real-price", Evidence::Model, Unit::Share)
            .ours_between(change(busy.cost(), hosted(&busy)), change(usual.cost(), hosted(&usual)))
            .claimed_between(-0.8, -0.7)
            .change()
            .link(&usual.link)
            .link(&busy.link)
            .value("hosted", hosted(&usual), Unit::UsdPerMillionTokens)
            .value("low", 0.6, Unit::Share)
            .value("high", 0.9, Unit::Share),
    ]
}

fn azure_spot() -> Vec<Reading> {
    let price = |kind| quote("a100-pcie-80gb", "Azure", kind, false);
    let (spot, usual) = (price(PriceKind::Spot), price(PriceKind::OnDemand));
    let run = Run::of(&format!("g=a100-pcie-80gb&pk=spot&p={spot}&svf={usual}&sva=0.95"));
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours(change(spot, usual))
            .claimed(-0.6)
            .change()
            .price()
            .link(&run.link)
            .value("effective", change(run.figure("price.effectiveUsdPerAcceleratorHour"), usual), Unit::Share)
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
    let (one, several) = (Run::of("in=2048&out=512&c=64"), Run::of("in=2048&out=512&c=64&sh=multi-cloud"));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(several.cost(), one.cost()))
            .claimed_between(-1.0, 0.0)
            .exact()
            .illustrates()
            .link(&several.link)
            .link(&one.link)
            .value("moving", Scenario::default().deployment.migration_share, Unit::Share)
            .value("lowest", prices.low, Unit::UsdPerAcceleratorHour)
            .value("median", prices.median, Unit::UsdPerAcceleratorHour),
    ]
}
