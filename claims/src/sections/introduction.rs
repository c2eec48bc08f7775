//! Introduction.

use crate::claim::{Claim, Section, claim, nothing, said};
use crate::facts::{
    DAYS_PER_MONTH, DAYS_PER_YEAR, WORDS_PER_TOKEN, at_gpu_clouds, at_large_clouds, bandwidth, bits, flop_per_s,
};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::Run;
use cost_core::units::{MILLION, Unit};

const HERE: Section = Section::Introduction;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C14", said(0.00012, Unit::Usd), &[], per_word),
    claim(HERE, "C15", None, &[], nothing),
    claim(HERE, "C16", said(900.0, Unit::UsdPerMillionTokens), &[], millions_a_month),
    claim(HERE, "C17", said(2.7e6, Unit::Usd), &["S19"], nothing),
    claim(HERE, "C18", said(0.85, Unit::Share), &["S19"], share_of_revenue),
    claim(HERE, "C19", said(5e9, Unit::Usd), &[], nothing),
    claim(HERE, "C20", said(365e6, Unit::Usd), &[], a_billion_a_day),
    claim(HERE, "C21", said(3.0, Unit::None), &["S7"], h100_speed),
    claim(HERE, "C22", said(2.5, Unit::None), &["S13", "S16"], h100_price),
    claim(HERE, "C23", said(2.0, Unit::Bytes), &[], two_bytes),
    claim(HERE, "C24", None, &[], memory_or_compute),
];

fn per_word() -> Vec<Reading> {
    // What the title says of a token, for a token of the words in the text.
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::UsdPerMillionTokens)
            .ours(0.00012 * WORDS_PER_TOKEN * MILLION)
            .claimed(0.00012 * MILLION)
            .value("words", WORDS_PER_TOKEN, Unit::Count),
    ]
}

/// Tokens a day that the text speaks of.
const TOKENS_PER_DAY: f64 = 1e9;

fn millions_a_month() -> Vec<Reading> {
    let difference = 0.001 - 0.0001;
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::UsdPerMonth)
            .ours(difference * TOKENS_PER_DAY * DAYS_PER_MONTH)
            .claimed_at_least(MILLION)
            .value("tokens", TOKENS_PER_DAY, Unit::TokensPerDay)
            .value("least", MILLION / DAYS_PER_MONTH / difference, Unit::TokensPerDay),
    ]
}

fn share_of_revenue() -> Vec<Reading> {
    vec![Reading::plain(Evidence::Published, Unit::Share).ours(1.0 - ANTHROPIC_MARGIN.low).claimed(0.85).value(
        "margin",
        ANTHROPIC_MARGIN.low,
        Unit::Share,
    )]
}

fn a_billion_a_day() -> Vec<Reading> {
    let usual = Run::of(&format!("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&dtd={TOKENS_PER_DAY}"));
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::Usd)
            .ours(TOKENS_PER_DAY * 0.001 * DAYS_PER_YEAR)
            .claimed(365e6)
            .link(&usual.link)
            .value("rate", 0.001 * MILLION, Unit::UsdPerMillionTokens)
            .value("usual", usual.figure("cost.perYear"), Unit::UsdPerYear)
            .value("n", usual.figure("fleet.accelerators"), Unit::Accelerators),
    ]
}

fn h100_speed() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&tp=4";
    let speed = |accelerator: &str, requests: &str| Run::of(&format!("{load}&g={accelerator}&c={requests}"));
    let (alone, many) = (speed("h100-sxm", "1"), speed("h100-sxm", "64"));
    let (alone_before, many_before) = (speed("a100-sxm-80gb", "1"), speed("a100-sxm-80gb", "64"));
    let small = "m=EleutherAI:gpt-j-6b&in=128&out=128&tp=1&c=64&e=tensorrt-llm";
    let narrow = Run::of(&format!("{small}&g=h100-sxm&wq=fp8&kq=fp8"));
    let wide = Run::of(&format!("{small}&g=a100-sxm-80gb&wq=fp16&kq=fp16"));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(alone.output() / alone_before.output(), many.output() / many_before.output())
            .claimed(3.0)
            .link(&many.link)
            .link(&many_before.link)
            .link(&alone.link)
            .link(&alone_before.link)
            .value("bandwidth", bandwidth("h100-sxm") / bandwidth("a100-sxm-80gb"), Unit::None),
        Reading::when("eight-bits", Evidence::Model, Unit::None)
            .ours(narrow.output() / wide.output())
            .claimed(3.0)
            .link(&narrow.link)
            .link(&wide.link)
            .value("measured", H100_GPT_J.low, Unit::None),
    ]
}

fn h100_price() -> Vec<Reading> {
    let small = at_gpu_clouds("h100-sxm") / at_gpu_clouds("a100-sxm-80gb");
    let large = at_large_clouds("h100-sxm") / at_large_clouds("a100-sxm-80gb");
    let aws = AWS_P5_AFTER.low / AWS_P4D_AFTER.low;
    vec![
        Reading::plain(Evidence::Catalogue, Unit::None)
            .ours_between(small.min(large), aws.max(large))
            .claimed(2.5)
            .price()
            .value("small", small, Unit::None)
            .value("large", large, Unit::None)
            .value("aws", aws, Unit::None),
    ]
}

fn two_bytes() -> Vec<Reading> {
    let batch = 32.0;
    let alone = bits("fp16") / 8.0;
    vec![
        Reading::plain(Evidence::Physics, Unit::Bytes)
            .ours(alone / batch)
            .claimed(2.0)
            .at("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=32&tp=4")
            .value("n", batch, Unit::Requests)
            .value("int4", bits("int4") / 8.0, Unit::Bytes),
        Reading::when("alone", Evidence::Physics, Unit::Bytes)
            .ours(alone)
            .claimed(2.0)
            .at("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=1&tp=4"),
    ]
}

/// How much more of the cost faster memory saves than faster arithmetic, both twice as fast.
fn gain(load: &str) -> (Run, Run, f64) {
    let pairs = format!("{load}&p=3");
    let now = Run::of(&pairs);
    let memory = Run::on(&pairs, |sheet| sheet.bandwidth_gb_per_s *= 2.0);
    let compute = Run::on(&pairs, |sheet| {
        for rate in [&mut sheet.fp16_tflops, &mut sheet.fp8_tflops, &mut sheet.int8_tops] {
            *rate *= 2.0;
        }
    });
    let saved = |run: &Run| 1.0 - run.cost() / now.cost();
    let ratio = saved(&memory) / saved(&compute);
    (memory, compute, ratio)
}

fn memory_or_compute() -> Vec<Reading> {
    let (memory, compute, chat) = gain("in=2048&out=512&c=64");
    let (read_memory, read_compute, documents) = gain("in=8192&out=256&hit=0.4&c=32");
    let (alone_memory, alone_compute, few) = gain("in=512&out=512&c=8");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(chat, documents)
            .claimed_at_least(1.0)
            .inside()
            .exact()
            .link(&memory.link)
            .link(&compute.link)
            .link(&read_memory.link)
            .link(&read_compute.link)
            .value("ridge", flop_per_s("h100-sxm") / bandwidth("h100-sxm"), Unit::Sequences),
        Reading::when("few", Evidence::Model, Unit::None)
            .ours(few)
            .claimed_at_least(1.0)
            .exact()
            .link(&alone_memory.link)
            .link(&alone_compute.link)
            .value("n", 8.0, Unit::Requests),
    ]
}
