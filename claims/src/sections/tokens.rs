//! What a token costs.

use crate::claim::{Claim, Section, between, claim, said};
use crate::facts::{
    GPT_3, LLAMA_2_70B, architecture, bits, cache_bytes, hosted, is_accuracy, is_large, losses, mean_loss, memory_gb,
    million_token_offers, parameters, weight_bytes,
};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::architecture::Attention;
use cost_core::units::{GB, Unit};

const HERE: Section = Section::Tokens;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C25", said(140e9, Unit::Bytes), &[], bytes_per_token),
    claim(HERE, "C26", said(0.9, Unit::Share), &[], alone_wastes),
    claim(HERE, "C27", said(-0.85, Unit::Share), &["S8"], batch_cost),
    claim(HERE, "C28", said(0.2, Unit::Share), &["S8"], batch_latency),
    claim(HERE, "C29", None, &[], exponential),
    claim(HERE, "C30", said(2000.0, Unit::Tokens), &[], quadratic),
    claim(HERE, "C31", said(64.0, Unit::None), &[], long_context),
    claim(HERE, "C32", None, &["S17"], premium),
    claim(HERE, "C33", said(1e6, Unit::Tokens), &[], million_tokens),
    claim(HERE, "C34", said(1.0, Unit::Accelerators), &[], seven_billion),
    claim(HERE, "C35", between(2.0, f64::INFINITY, Unit::Accelerators), &[], seventy_billion),
    claim(HERE, "C36", None, &[], largest),
    claim(HERE, "C37", between(2.0, 3.0, Unit::None), &[], steps_of_size),
    claim(HERE, "C38", said(4.0, Unit::None), &[], full_precision),
    claim(HERE, "C39", said(0.995, Unit::Share), &[], accuracy_kept),
    claim(HERE, "C40", said(-0.75, Unit::Share), &[], quantized_cost),
];

/// Llama 2 70B in 16 bit on four H100.
const WIDE: &str = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&tp=4";

fn bytes_per_token() -> Vec<Reading> {
    let (full, half) = (weight_bytes(LLAMA_2_70B, bits("fp32")), weight_bytes(LLAMA_2_70B, bits("fp16")));
    vec![
        Reading::plain(Evidence::Physics, Unit::Bytes)
            .ours(full)
            .claimed(140e9)
            .at("m=meta-llama:Llama-2-70b-hf&wq=fp32&kq=fp16&in=512&out=512&c=1&tp=8"),
        Reading::when("sixteen-bits", Evidence::Physics, Unit::Bytes)
            .ours(half)
            .claimed(140e9)
            .at(&format!("{WIDE}&in=512&out=512&c=1")),
    ]
}

fn alone_wastes() -> Vec<Reading> {
    let load = format!("{WIDE}&in=512&out=512");
    let (alone, full) = (Run::of(&format!("{load}&c=1")), Run::of(&format!("{load}&c=max")));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(1.0 - alone.output() / full.output())
            .claimed_between(0.9, 1.0)
            .exact()
            .link(&alone.link)
            .link(&full.link)
            .value("alone", alone.output(), Unit::TokensPerSecond)
            .value("full", full.output(), Unit::TokensPerSecond),
    ]
}

fn batch_cost() -> Vec<Reading> {
    let load = format!("{WIDE}&in=2048&out=512");
    let (alone, many) = (Run::of(&format!("{load}&c=1")), Run::of(&format!("{load}&c=32")));
    vec![
        // The same sentence says that a step becomes 20 % longer: then 32 tokens take 1.2 times as long as one did.
        Reading::plain(Evidence::Arithmetic, Unit::Share)
            .ours(1.2 / 32.0 - 1.0)
            .claimed(-0.85)
            .change()
            .link(&many.link)
            .value("n", 32.0, Unit::Requests)
            .value("longer", 0.2, Unit::Share),
        Reading::when("served", Evidence::Model, Unit::Share)
            .ours(change(many.cost(), alone.cost()))
            .claimed(-0.85)
            .change()
            .link(&many.link)
            .link(&alone.link)
            .value("measured", OCI_BATCH_32.low, Unit::Share),
    ]
}

fn batch_latency() -> Vec<Reading> {
    let load = format!("{WIDE}&in=2048&out=512");
    let (alone, many) = (Run::of(&format!("{load}&c=1")), Run::of(&format!("{load}&c=32")));
    let short = format!("{WIDE}&in=32&out=1024");
    let (short_alone, short_many) = (Run::of(&format!("{short}&c=1")), Run::of(&format!("{short}&c=32")));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(many.token_ms(), alone.token_ms()))
            .claimed(0.2)
            .change()
            .link(&many.link)
            .link(&alone.link)
            .value("measured", OCI_LATENCY_32.low, Unit::Share),
        Reading::when("short-prompts", Evidence::Model, Unit::Share)
            .ours(change(short_many.token_ms(), short_alone.token_ms()))
            .claimed_between(0.0, 0.2)
            .change()
            .link(&short_many.link)
            .link(&short_alone.link),
    ]
}

fn exponential() -> Vec<Reading> {
    let run = |tokens: u32| Run::of(&format!("g=h200-sxm&tp=8&out=256&c=8&in={tokens}"));
    let (one, two, four) = (run(16_384), run(32_768), run(65_536));
    let cost = |run: &Run| run.figure("cost.perRequest");
    let (first, second) = (cost(&two) / cost(&one), cost(&four) / cost(&two));
    vec![
        // Exponential growth: twice the length squares the factor.
        Reading::plain(Evidence::Model, Unit::None)
            .ours(second)
            .claimed(first * first)
            .link(&four.link)
            .link(&two.link)
            .link(&one.link)
            .value("first", first, Unit::None),
    ]
}

fn quadratic() -> Vec<Reading> {
    let attention = |tokens: f64| {
        let model = architecture(LLAMA_2_70B);
        let per_pair = model.attention_layers(Attention::Full) * model.prefill_attention_flop(Attention::Full);
        per_pair * tokens * tokens / 2.0
    };
    let matrices = 2.0 * parameters(LLAMA_2_70B) * 2000.0;
    vec![
        Reading::plain(Evidence::Physics, Unit::None)
            .ours(cache_bytes(LLAMA_2_70B) * 4000.0 / (cache_bytes(LLAMA_2_70B) * 2000.0))
            .claimed(4.0)
            .at(&format!("{WIDE}&in=1500&out=500&c=1"))
            .value("cache", cache_bytes(LLAMA_2_70B) * 2000.0, Unit::Bytes),
        Reading::when("work", Evidence::Physics, Unit::None)
            .ours(attention(4000.0) / attention(2000.0))
            .claimed(4.0)
            .value("share", attention(2000.0) / (attention(2000.0) + matrices), Unit::Share),
    ]
}

fn long_context() -> Vec<Reading> {
    let run = |tokens: u32| Run::of(&format!("g=h200-sxm&tp=8&out=256&c=1&in={tokens}"));
    let (short, long) = (run(8192), run(131_072));
    let busy = |tokens: u32| Run::of(&format!("g=h200-sxm&tp=8&out=256&c=max&in={tokens}"));
    let (busy_short, busy_long) = (busy(8192), busy(131_072));
    let cost = |run: &Run| run.figure("cost.perRequest");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(cost(&long) / cost(&short), cost(&busy_long) / cost(&busy_short))
            .claimed(64.0)
            .link(&busy_long.link)
            .link(&busy_short.link)
            .link(&long.link)
            .link(&short.link)
            .value("tokens", 131_072.0 / 8192.0, Unit::None)
            .value("pairs", (131_072.0_f64 / 8192.0).powi(2), Unit::None),
    ]
}

fn premium() -> Vec<Reading> {
    vec![
        Reading::plain(Evidence::Published, Unit::Share)
            .ours_between(GPT_4_TURBO.low / GPT_4_8K.low, GPT_4_TURBO.high / GPT_4_8K.high)
            .claimed_at_least(1.0)
            .value("older", GPT_4_32K.low / GPT_4_8K.low, Unit::None),
    ]
}

fn million_tokens() -> Vec<Reading> {
    let cache = cache_bytes(LLAMA_2_70B) * 1e6;
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Count).ours(million_token_offers()).claimed(0.0),
        Reading::when("dense", Evidence::Physics, Unit::Accelerators)
            .ours(cache / (memory_gb("h100-sxm") * GB))
            .claimed_at_least(1.0)
            .value("cache", cache, Unit::Bytes),
    ]
}

fn seven_billion() -> Vec<Reading> {
    let run = Run::of("m=meta-llama:Llama-2-7b-hf&wq=fp16&kq=fp16&g=rtx-4090&tp=1&in=512&out=512&c=1");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(run.memory_used())
            .claimed_between(0.0, 1.0)
            .exact()
            .link(&run.link)
            .value("weights", run.figure("memory.weightsBytes"), Unit::Bytes),
    ]
}

/// The first of `layouts` that holds the model: how many accelerators, and its run.
fn smallest(load: &str, layouts: &[u32]) -> (f64, Run) {
    let run = |layout: &u32| (f64::from(*layout), Run::of(&format!("{load}&tp={layout}")));
    layouts.iter().map(run).find(|(_, run)| run.fits()).unwrap_or_else(|| (f64::NAN, Run::of(load)))
}

fn seventy_billion() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&in=512&out=512&c=1";
    let (narrow, narrow_run) = smallest(&format!("{load}&wq=int4"), &[1, 2, 4]);
    let (wide, wide_run) = smallest(&format!("{load}&wq=fp16&kq=fp16"), &[1, 2, 4]);
    vec![
        Reading::plain(Evidence::Model, Unit::Accelerators)
            .ours(narrow)
            .claimed_at_least(2.0)
            .exact()
            .link(&narrow_run.link)
            .value("weights", weight_bytes(LLAMA_2_70B, bits("int4")), Unit::Bytes),
        Reading::when("sixteen-bits", Evidence::Model, Unit::Accelerators)
            .ours(wide)
            .claimed_at_least(2.0)
            .exact()
            .link(&wide_run.link),
    ]
}

fn largest() -> Vec<Reading> {
    let load = "m=openai:gpt-3-175b&in=512&out=512&c=1";
    let (narrow, narrow_run) = smallest(&format!("{load}&g=mi300x&wq=int4&kq=fp8"), &[1, 2, 4]);
    let (wide, wide_run) = smallest(&format!("{load}&wq=fp16&kq=fp16"), &[1, 2, 4, 8, 16]);
    vec![
        Reading::plain(Evidence::Model, Unit::Accelerators)
            .ours(narrow)
            .claimed_at_least(2.0)
            .exact()
            .link(&narrow_run.link)
            .value("narrow", weight_bytes(GPT_3, bits("int4")), Unit::Bytes),
        Reading::when("sixteen-bits", Evidence::Model, Unit::Accelerators)
            .ours(wide)
            .claimed_at_least(2.0)
            .exact()
            .link(&wide_run.link)
            .value("weights", weight_bytes(GPT_3, bits("fp16")), Unit::Bytes),
    ]
}

fn steps_of_size() -> Vec<Reading> {
    let run = |model: &str, tp: u32| Run::of(&format!("m=meta-llama:{model}&in=1024&out=1024&c=max&tp={tp}"));
    let (small, middle, large) = (run("Llama-3.1-8B", 1), run("Llama-3.3-70B-Instruct", 4), run("Llama-3.1-405B", 8));
    // Together's prices of the largest and the smallest, by parameters.
    let price = |name: &str| hosted("togetherai", name).map_or(f64::NAN, |price| price.output);
    let hosted_ratio =
        price("meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo") / price("meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo");
    let sizes = parameters("meta-llama/Llama-3.1-405B") / parameters("meta-llama/Llama-3.1-8B");
    let market = hosted_ratio / sizes;
    let beyond = |large: &Run, small: &Run| {
        let size = large.figure("deployment.parameters") / small.figure("deployment.parameters");
        large.cost() / small.cost() / size
    };
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(beyond(&middle, &small), beyond(&large, &middle))
            .claimed_between(2.0, 3.0)
            .link(&middle.link)
            .link(&small.link)
            .link(&large.link)
            .value("small", small.cost(), Unit::UsdPerMillionTokens)
            .value("middle", middle.cost(), Unit::UsdPerMillionTokens)
            .value("large", large.cost(), Unit::UsdPerMillionTokens)
            .value("market", market, Unit::None),
    ]
}

fn full_precision() -> Vec<Reading> {
    vec![
        Reading::plain(Evidence::Physics, Unit::None)
            .ours(bits("fp32") / bits("int8"))
            .claimed(4.0)
            .at("m=meta-llama:Llama-2-7b-hf&wq=int8&kq=fp16&tp=1&in=512&out=512&c=1")
            .value("half", bits("fp16") / bits("int8"), Unit::None),
    ]
}

fn accuracy_kept() -> Vec<Reading> {
    let lost = 1.0 - 0.995;
    let formats = ["fp8", "int8", "int4", "gptq-int4", "awq-int4"];
    let all = losses(&formats, is_accuracy);
    let (large, results) = mean_loss(&["fp8", "gptq-int4"], |row| is_accuracy(row) && is_large(row));
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours_between(all.0, all.1)
            .claimed_between(f64::NEG_INFINITY, lost)
            .inside()
            .value("room", lost, Unit::Share),
        Reading::when("large-models", Evidence::Catalogue, Unit::Share)
            .ours(large)
            .claimed_between(f64::NEG_INFINITY, lost)
            .value("n", results, Unit::Count),
    ]
}

fn quantized_cost() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&kq=fp16&in=512&out=512&tp=4";
    let run = |format: &str, requests: u32| Run::of(&format!("{load}&wq={format}&c={requests}"));
    let (half, narrow) = (run("fp16", 32), run("int8", 32));
    let (full_alone, narrow_alone) = (run("fp32", 1), run("int8", 1));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(narrow.cost(), half.cost()))
            .claimed(-0.75)
            .change()
            .link(&narrow.link)
            .link(&half.link),
        Reading::when("from-32-bits", Evidence::Physics, Unit::Share)
            .ours(change(bits("int8"), bits("fp32")))
            .claimed(-0.75)
            .change()
            .link(&narrow_alone.link)
            .link(&full_alone.link)
            .value("cost", change(narrow_alone.cost(), full_alone.cost()), Unit::Share),
    ]
}
