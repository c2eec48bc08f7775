//! Hardware.

use crate::claim::{Claim, Section, between, claim, said};
use crate::facts::{
    LLAMA_2_70B, at_gpu_clouds, at_large_clouds, bandwidth, bits, datasheet, memory_gb, on_demand, weight_bytes,
};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::units::{GB, Unit};

const HERE: Section = Section::Hardware;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C41", said(3350.0, Unit::GigabytesPerSecond), &["S3", "S7"], h100_bandwidth),
    claim(HERE, "C42", said(100.0, Unit::TokensPerSecond), &["S5"], h100_tokens),
    claim(HERE, "C43", said(2000.0, Unit::GigabytesPerSecond), &["S2"], a100_bandwidth),
    claim(HERE, "C44", said(60.0, Unit::TokensPerSecond), &[], a100_tokens),
    claim(HERE, "C45", said(0.67, Unit::Share), &[], proportionally_cheaper),
    claim(HERE, "C46", said(140.0, Unit::Gigabytes), &[], sixteen_bit_weights),
    claim(HERE, "C47", said(80.0, Unit::Gigabytes), &["S3"], h100_memory),
    claim(HERE, "C48", said(2.0, Unit::None), &[], two_gpus),
    claim(HERE, "C49", said(-0.45, Unit::Share), &[], h200_cheaper),
    claim(HERE, "C50", said(192.0, Unit::Gigabytes), &["S4"], mi300x_memory),
    claim(HERE, "C51", said(5300.0, Unit::GigabytesPerSecond), &["S4"], mi300x_bandwidth),
    claim(HERE, "C52", said(0.6, Unit::Share), &["S11", "S23"], mi300x_price),
    claim(HERE, "C53", said(-0.3, Unit::Share), &["S11"], mi300x_cheaper),
    claim(HERE, "C54", None, &[], mi300x_alone),
    claim(HERE, "C55", said(128.0, Unit::Gigabytes), &["S1"], gaudi_memory),
    claim(HERE, "C56", said(3700.0, Unit::GigabytesPerSecond), &["S1"], gaudi_bandwidth),
    claim(HERE, "C57", between(600.0, 700.0, Unit::Watts), &["S1", "S3"], gaudi_power),
    claim(HERE, "C58", said(-0.4, Unit::Share), &["S1"], gaudi_owned),
    claim(HERE, "C59", said(192.0, Unit::Count), &["S24", "U3"], graviton_cores),
    claim(HERE, "C60", said(0.8, Unit::UsdPerMillionTokens), &["S25"], graviton_cost),
    claim(HERE, "C61", None, &[], processors_for_gaps),
];

/// A number of a datasheet, as it is.
fn specification(unit: Unit, ours: f64, claimed: f64) -> Vec<Reading> {
    vec![Reading::plain(Evidence::Catalogue, unit).ours(ours).claimed(claimed)]
}

fn speed(accelerator: &str, claimed: f64) -> Vec<Reading> {
    specification(Unit::GigabytesPerSecond, bandwidth(accelerator) / GB, claimed)
}

fn memory(accelerator: &str, claimed: f64) -> Vec<Reading> {
    specification(Unit::Gigabytes, memory_gb(accelerator), claimed)
}

fn h100_bandwidth() -> Vec<Reading> {
    speed("h100-sxm", 3350.0)
}

fn a100_bandwidth() -> Vec<Reading> {
    speed("a100-sxm-80gb", 2000.0)
}

fn h100_memory() -> Vec<Reading> {
    memory("h100-sxm", 80.0)
}

fn mi300x_memory() -> Vec<Reading> {
    memory("mi300x", 192.0)
}

fn mi300x_bandwidth() -> Vec<Reading> {
    speed("mi300x", 5300.0)
}

fn gaudi_memory() -> Vec<Reading> {
    memory("gaudi3", 128.0)
}

fn gaudi_bandwidth() -> Vec<Reading> {
    speed("gaudi3", 3700.0)
}

/// A 70B model at so many tokens per second: what one accelerator can at most, and who can.
fn tokens(accelerator: &str, claimed: f64) -> Vec<Reading> {
    let ceiling = |format: &str| bandwidth(accelerator) / weight_bytes(LLAMA_2_70B, bits(format));
    let load = format!("m=meta-llama:Llama-2-70b-hf&g={accelerator}&in=512&out=512&wq=fp16&kq=fp16");
    let one = |layout: u32| Run::of(&format!("{load}&tp={layout}&c=1"));
    let (four, eight) = (one(4), one(8));
    let one_of_two = one(2);
    let (few, more) = (Run::of(&format!("{load}&tp=2&c=2")), Run::of(&format!("{load}&tp=2&c=4")));
    vec![
        Reading::plain(Evidence::Physics, Unit::TokensPerSecond)
            .ours(ceiling("fp16"))
            .claimed(claimed)
            .link(&one_of_two.link)
            .value("int4", ceiling("int4"), Unit::TokensPerSecond),
        Reading::when("eight-gpus", Evidence::Model, Unit::TokensPerSecond)
            .ours_between(four.speed(), eight.speed())
            .claimed(claimed)
            .link(&eight.link)
            .link(&four.link),
        Reading::when("several-requests", Evidence::Model, Unit::TokensPerSecond)
            .ours_between(few.output(), more.output())
            .claimed(claimed)
            .link(&more.link)
            .link(&few.link),
    ]
}

fn h100_tokens() -> Vec<Reading> {
    tokens("h100-sxm", 100.0)
}

fn a100_tokens() -> Vec<Reading> {
    tokens("a100-sxm-80gb", 60.0)
}

fn proportionally_cheaper() -> Vec<Reading> {
    // The text's own price, 2.5 times, and its own speeds, 100 and 60 tokens per second.
    let (price, speed) = (2.5, 100.0 / 60.0);
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::Share)
            .ours(price / speed - 1.0)
            .claimed(1.0 / speed - 1.0)
            .change()
            .value("price", price, Unit::None)
            .value("speed", speed, Unit::None),
    ]
}

/// Llama 2 70B in 16 bit on two H100.
const TWO: &str = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&tp=2&in=512&out=512&c=1";

fn sixteen_bit_weights() -> Vec<Reading> {
    let bytes = weight_bytes(LLAMA_2_70B, bits("fp16"));
    vec![Reading::plain(Evidence::Physics, Unit::Gigabytes).ours(bytes / GB).claimed(140.0).at(TWO)]
}

fn two_gpus() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&p=3&c=4";
    let two = Run::of(&format!("{load}&tp=2"));
    let one = Run::on(&format!("{load}&tp=1"), |sheet| sheet.memory_gb *= 2.0);
    let four = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=2048&out=512&p=3&c=max&tp=4");
    let full = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=2048&out=512&p=3&c=max&tp=2");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(two.cost() / one.cost())
            .claimed(2.0)
            .link(&two.link)
            .link(&one.link)
            .link(&full.link)
            .link(&four.link)
            .value("room", full.figure("memory.maxConcurrency"), Unit::Sequences)
            .value("worse", full.cost() / four.cost(), Unit::None),
    ]
}

fn h200_cheaper() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&in=1536&out=512&c=max";
    let h200 = |price: f64| Run::of(&format!("{load}&g=h200-sxm&tp=1&p={price}"));
    let h100 = |price: f64, format: &str| Run::of(&format!("{load}&tp=2&wq={format}&kq={format}&p={price}"));
    // Low and high end of the rents that the text names.
    let (low, low_before) = (h200(2.15), h100(1.49, "fp8"));
    let (high, high_before) = (h200(6.0), h100(3.9, "fp8"));
    let starved = h100(1.49, "fp16");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(change(low.cost(), low_before.cost()), change(high.cost(), high_before.cost()))
            .claimed(-0.45)
            .change()
            .link(&low.link)
            .link(&low_before.link)
            .link(&high.link)
            .link(&high_before.link)
            .value("bandwidth", bandwidth("h200-sxm") / (2.0 * bandwidth("h100-sxm")), Unit::Share),
        Reading::when("starved", Evidence::Model, Unit::Share)
            .ours(change(low.cost(), starved.cost()))
            .claimed_between(-1.0, -0.45)
            .change()
            .link(&low.link)
            .link(&starved.link)
            .value("room", starved.figure("memory.maxConcurrency"), Unit::Sequences),
    ]
}

fn mi300x_price() -> Vec<Reading> {
    let market = on_demand("mi300x").median / on_demand("h100-sxm").median;
    let large = at_large_clouds("mi300x") / at_large_clouds("h100-sxm");
    let small = at_gpu_clouds("mi300x") / at_gpu_clouds("h100-sxm");
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours(market)
            .claimed(0.6)
            .price()
            .value("small", small, Unit::Share)
            .value("large", large, Unit::Share),
    ]
}

fn mi300x_cheaper() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&in=1024&out=512";
    let run = |pairs: &str, price: f64| Run::of(&format!("{load}&{pairs}&p={price}"));
    let h100 = at_gpu_clouds("h100-sxm");
    let mi300x = 0.6 * h100;
    let (narrow, narrow_before) = (run("g=mi300x&tp=1&c=max", mi300x), run("tp=2&c=max", h100));
    let wide = run("wq=fp16&kq=fp16&g=mi300x&tp=1&c=32", mi300x);
    let wide_before = run("wq=fp16&kq=fp16&tp=4&c=32", h100);
    // Where the model was checked on this hardware it was 20 to 60 % too fast.
    let (slower, slowest) = (1.2, 1.6);
    let corrected = |factor: f64| run(&format!("wq=fp16&kq=fp16&g=mi300x&tp=4&c=32&xp={factor}&xd={factor}"), mi300x);
    let (slow, slow_end) = (corrected(slower), corrected(slowest));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(change(narrow.cost(), narrow_before.cost()), change(wide.cost(), wide_before.cost()))
            .claimed(-0.3)
            .change()
            .link(&narrow.link)
            .link(&narrow_before.link)
            .link(&wide.link)
            .link(&wide_before.link)
            .value("price", 0.6, Unit::Share),
        Reading::when("slower-software", Evidence::Model, Unit::Share)
            .ours_between(change(slow.cost(), wide_before.cost()), change(slow_end.cost(), wide_before.cost()))
            .claimed(-0.3)
            .change()
            .link(&slow_end.link)
            .link(&slow.link)
            .link(&wide_before.link)
            .value("low", slower - 1.0, Unit::Share)
            .value("high", slowest - 1.0, Unit::Share),
    ]
}

fn mi300x_alone() -> Vec<Reading> {
    let run = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&g=mi300x&tp=1&in=1536&out=512&c=max");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(run.figure("memory.weightsBytes") / run.figure("memory.usableBytes"))
            .claimed_between(0.0, 1.0)
            .exact()
            .link(&run.link)
            .value("room", run.figure("memory.maxConcurrency"), Unit::Sequences),
    ]
}

fn gaudi_power() -> Vec<Reading> {
    let watts = |id: &str| datasheet(id, |sheet| sheet.tdp_w);
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Watts)
            .ours(watts("gaudi3"))
            .claimed(600.0)
            .value("h100", watts("h100-sxm"), Unit::Watts)
            .value("card", watts("h100-pcie"), Unit::Watts),
    ]
}

fn gaudi_owned() -> Vec<Reading> {
    let run = |accelerator: &str, format: &str, tensor: u32| {
        Run::of(&format!(
            "m=meta-llama:Llama-2-70b-hf&g={accelerator}&wq={format}&kq={format}&tp={tensor}&in=512&out=512&c=64&pk=owned"
        ))
    };
    let (narrow, narrow_h100) = (run("gaudi3", "fp8", 2), run("h100-sxm", "fp8", 2));
    let (wide, wide_h100) = (run("gaudi3", "fp16", 4), run("h100-sxm", "fp16", 4));
    let hour = |run: &Run| run.figure("ownership.usdPerAcceleratorHour");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours_between(change(wide.cost(), wide_h100.cost()), change(narrow.cost(), narrow_h100.cost()))
            .claimed(-0.4)
            .change()
            .link(&narrow.link)
            .link(&narrow_h100.link)
            .link(&wide.link)
            .link(&wide_h100.link)
            .value("gaudi", hour(&narrow), Unit::UsdPerAcceleratorHour)
            .value("h100", hour(&narrow_h100), Unit::UsdPerAcceleratorHour),
    ]
}

fn graviton_cores() -> Vec<Reading> {
    vec![Reading::plain(Evidence::Published, Unit::Count).ours(GRAVITON4_CORES.low).claimed(192.0).exact()]
}

/// A model in 4 bits on a Graviton4 host of two sockets.
fn on_graviton(model: &str, load: &str) -> Run {
    Run::of(&format!("m=meta-llama:{model}&wq=q4_0&kq=fp16&g=graviton4-192&tp=1&e=llama.cpp&in=512&out=512&{load}"))
}

fn graviton_cost() -> Vec<Reading> {
    let few = on_graviton("Llama-3.1-8B", "c=4&u=0.3");
    let (small, large) = (on_graviton("Llama-3.2-3B", "c=32&u=1"), on_graviton("Llama-3.1-8B", "c=32&u=1"));
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMillionTokens)
            .ours(few.cost())
            .claimed(0.8)
            .link(&few.link)
            .value("few", 4.0, Unit::Requests)
            .value("use", 0.3, Unit::Share),
        Reading::when("busy", Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(small.cost(), large.cost())
            .claimed(0.8)
            .link(&small.link)
            .link(&large.link)
            .value("many", 32.0, Unit::Requests),
    ]
}

/// Share of the time that a GPU works which is hardly needed.
const IDLE: f64 = 0.02;

fn processors_for_gaps() -> Vec<Reading> {
    let host = on_graviton("Llama-3.1-8B", "c=16&u=0.6");
    let gpu = |use_of_it: f64| Run::of(&format!("m=meta-llama:Llama-3.1-8B&tp=1&in=512&out=512&c=64&u={use_of_it}"));
    let (usual, idle) = (gpu(0.6), gpu(IDLE));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(host.cost() / usual.cost())
            .claimed_between(0.0, 1.0)
            .link(&host.link)
            .link(&usual.link),
        Reading::when("idle", Evidence::Model, Unit::None)
            .ours(host.cost() / idle.cost())
            .claimed_between(0.0, 1.0)
            .link(&host.link)
            .link(&idle.link)
            .value("use", IDLE, Unit::Share)
            .value("break-even", 0.6 * usual.cost() / host.cost(), Unit::Share),
    ]
}
