//! Not in the text that is left: what others cite as the article's.

use crate::claim::{Claim, Section, between, claim};
use crate::facts::at_openai;
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::units::Unit;

const HERE: Section = Section::Elsewhere;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C106", between(0.2, 0.5, Unit::UsdPerMillionTokens), &[], small_cards),
    claim(HERE, "C107", between(0.5, 1.0, Unit::UsdPerMillionTokens), &["S22"], seven_to_thirteen),
    claim(HERE, "C108", between(-0.7, -0.6, Unit::Share), &[], against_openai),
    claim(HERE, "C109", between(3.0, 5.0, Unit::None), &[], seventy_to_thirty_five),
    claim(HERE, "C110", between(0.02, 0.09, Unit::UsdPerMillionTokens), &["S9"], two_generations),
];

fn small_cards() -> Vec<Reading> {
    let run = |pairs: &str| {
        Run::of(&format!("m=mistralai:Mistral-7B-Instruct-v0.3&g=l4&wq=fp8&kq=fp8&tp=1&in=512&out=256&{pairs}"))
    };
    let (quiet, busy, full) = (run("c=1&u=0.6"), run("c=8&u=0.6"), run("c=32&u=0.9"));
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMillionTokens)
            .ours(quiet.cost())
            .claimed_between(0.2, 0.5)
            .link(&quiet.link),
        Reading::when("batched", Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(full.cost(), busy.cost())
            .claimed_between(0.2, 0.5)
            .link(&busy.link)
            .link(&full.link)
            .value("low", 8.0, Unit::Count)
            .value("high", 32.0, Unit::Requests),
    ]
}

fn seven_to_thirteen() -> Vec<Reading> {
    let run = |model: &str, pairs: &str| Run::of(&format!("m=meta-llama:{model}&tp=1&in=1024&out=512&{pairs}"));
    let (small, large) = (run("Llama-3.1-8B", "c=64&u=0.6"), run("Llama-2-13b-hf", "c=64&u=0.6"));
    let (small_idle, large_idle) = (run("Llama-3.1-8B", "c=32&u=0.1"), run("Llama-2-13b-hf", "c=32&u=0.1"));
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(small.cost(), large.cost())
            .claimed_between(0.5, 1.0)
            .link(&small.link)
            .link(&large.link)
            .value("n", 64.0, Unit::Requests),
        Reading::when("idle", Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(small_idle.cost(), large_idle.cost())
            .claimed_between(0.5, 1.0)
            .link(&small_idle.link)
            .link(&large_idle.link)
            .value("few", 32.0, Unit::Requests)
            .value("use", 0.1, Unit::Share),
    ]
}

fn against_openai() -> Vec<Reading> {
    let (input, output) = (2048.0, 512.0);
    let own = Run::of(&format!("in={input}&out={output}&c=64&u=0.6"));
    let price = |name: &str| at_openai(name, input, output);
    let (large, small, middle) = (price("gpt-4o"), price("gpt-4o-mini"), price("gpt-5.4-mini"));
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours_between(change(own.cost(), large), change(own.cost(), small))
            .claimed_between(-0.7, -0.6)
            .inside()
            .link(&own.link)
            .value("own", own.cost(), Unit::UsdPerMillionTokens)
            .value("large", large, Unit::UsdPerMillionTokens)
            .value("small", small, Unit::UsdPerMillionTokens),
        Reading::when("middle", Evidence::Catalogue, Unit::Share)
            .ours(change(own.cost(), middle))
            .claimed_between(-0.7, -0.6)
            .change()
            .price()
            .link(&own.link)
            .value("price", middle, Unit::UsdPerMillionTokens),
    ]
}

fn seventy_to_thirty_five() -> Vec<Reading> {
    let (small, large) = (Run::of("m=Qwen:Qwen3-32B&tp=2&in=1024&out=512&c=64"), Run::of("in=1024&out=512&tp=4&c=128"));
    let size = large.figure("deployment.parameters") / small.figure("deployment.parameters");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(large.cost() / small.cost())
            .claimed_between(3.0, 5.0)
            .link(&large.link)
            .link(&small.link)
            .value("size", size, Unit::None),
    ]
}

fn two_generations() -> Vec<Reading> {
    let load = "m=openai:gpt-oss-120b&wq=mxfp4&kq=fp8&in=1024&out=1024";
    let (old, new) =
        (Run::of(&format!("{load}&g=h100-sxm&tp=2&c=64")), Run::of(&format!("{load}&g=b200-sxm&tp=1&c=64")));
    let full = |accelerator: &str| Run::of(&format!("{load}&g={accelerator}&tp=2&c=max&u=1"));
    let (old_full, new_full) = (full("h100-sxm"), full("b200-sxm"));
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(new.cost(), old.cost())
            .claimed_between(0.02, 0.09)
            .link(&new.link)
            .link(&old.link)
            .value("n", 64.0, Unit::Requests)
            .value("ratio", old.cost() / new.cost(), Unit::None)
            .value("measured", GPT_OSS_GAIN.low, Unit::None),
        Reading::when("full", Evidence::Model, Unit::UsdPerMillionTokens)
            .ours_between(new_full.cost(), old_full.cost())
            .claimed_between(0.02, 0.09)
            .link(&new_full.link)
            .link(&old_full.link),
    ]
}
