//! Software.

use crate::claim::{Claim, Section, between, claim, said};
use crate::facts::{LLAMA_2_70B, architecture, bits, flop_per_s, is_accuracy, is_large, losses, mean_loss, parameters};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::architecture::Attention;
use cost_core::performance::lengths::Lengths;
use cost_core::units::Unit;

const HERE: Section = Section::Software;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C62", None, &[], more_than_hardware),
    claim(HERE, "C63", said(4.0, Unit::Bits), &["S26"], gptq_bits),
    claim(HERE, "C64", said(-0.875, Unit::Share), &[], gptq_bytes),
    claim(HERE, "C65", None, &["S27"], awq_mechanism),
    claim(HERE, "C66", said(3.0, Unit::Bits), &["S27"], awq_three_bits),
    claim(HERE, "C67", between(4.0, 6.0, Unit::None), &[], four_to_six),
    claim(HERE, "C68", said(-0.55, Unit::Share), &["S28"], paged_waste),
    claim(HERE, "C69", said(8.0, Unit::None), &[], multi_query),
    claim(HERE, "C70", said(10.0, Unit::None), &["S28", "U1"], ten_times_users),
    claim(HERE, "C71", between(2.0, 3.0, Unit::None), &["S29", "S30"], speculation),
    claim(HERE, "C72", None, &["S29"], amortised),
    claim(HERE, "C73", said(2.8, Unit::None), &["S30", "S31"], medusa),
    claim(HERE, "C74", None, &["S30"], structured),
    claim(HERE, "C75", said(0.9, Unit::Share), &["S32"], continuous),
    claim(HERE, "C76", said(0.4, Unit::Share), &[], fixed_batches),
    claim(HERE, "C77", said(-0.5, Unit::Share), &["S33"], halved),
    claim(HERE, "C78", said(-0.85, Unit::Share), &[], mixtures),
    claim(HERE, "C79", said(-0.6, Unit::Share), &["S34"], routing),
];

fn more_than_hardware() -> Vec<Reading> {
    let run = |pairs: &str| Run::of(&format!("m=meta-llama:Llama-2-70b-hf&kq=fp16&in=512&out=512&tp=4&{pairs}"));
    let on = |accelerator: &str, format: &str, requests: u32| run(&format!("g={accelerator}&wq={format}&c={requests}"));
    let gain = |new: &Run, old: &Run| old.cost() / new.cost();
    let (busy, narrow) = (on("a100-sxm-80gb", "fp16", 64), on("a100-sxm-80gb", "int4", 64));
    let upgrades = ["h100-sxm", "h200-sxm", "mi300x", "gb200-nvl72"].map(|id| on(id, "fp16", 64));
    let best = upgrades.iter().min_by(|one, other| one.cost().total_cmp(&other.cost()));
    let (best, best_link) = best.map_or((f64::NAN, ""), |run| (gain(run, &busy), run.link.as_str()));
    let (alone, alone_narrow) = (on("a100-sxm-80gb", "fp16", 1), on("a100-sxm-80gb", "int4", 1));
    let next = on("h100-sxm", "fp16", 1);
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(gain(&narrow, &busy) / best)
            .claimed_at_least(1.0)
            .exact()
            .link(&narrow.link)
            .link(&busy.link)
            .link(best_link)
            .value("n", 64.0, Unit::Requests)
            .value("narrow", gain(&narrow, &busy), Unit::None)
            .value("best", best, Unit::None),
        Reading::when("alone", Evidence::Model, Unit::None)
            .ours(gain(&alone_narrow, &alone) / gain(&next, &alone))
            .claimed_at_least(1.0)
            .exact()
            .link(&alone_narrow.link)
            .link(&alone.link)
            .link(&next.link)
            .value("alone-narrow", gain(&alone_narrow, &alone), Unit::None)
            .value("next", gain(&next, &alone), Unit::None),
    ]
}

fn gptq_bits() -> Vec<Reading> {
    let (best, worst) = losses(&["gptq-int4"], is_accuracy);
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Bits)
            .ours(bits("gptq-int4"))
            .claimed(4.0)
            .at(GPTQ)
            .value("best", best, Unit::Share)
            .value("worst", worst, Unit::Share),
    ]
}

/// Llama 2 70B in 4 bits on one H100.
const GPTQ: &str = "m=meta-llama:Llama-2-70b-hf&wq=gptq-int4&kq=fp16&tp=1&in=512&out=512&c=1";

fn gptq_bytes() -> Vec<Reading> {
    let against = |format: &str| change(bits("gptq-int4"), bits(format));
    vec![
        Reading::plain(Evidence::Physics, Unit::Share).ours(against("fp16")).claimed(-0.875).change().at(GPTQ),
        Reading::when("from-32-bits", Evidence::Physics, Unit::Share).ours(against("fp32")).claimed(-0.875).change(),
    ]
}

fn awq_mechanism() -> Vec<Reading> {
    vec![Reading::plain(Evidence::Published, Unit::Share).ours(AWQ_WIDER.low).claimed(AWQ_SALIENT.low).value(
        "salient",
        AWQ_SALIENT.low,
        Unit::Share,
    )]
}

fn awq_three_bits() -> Vec<Reading> {
    let three = losses(&["awq-int3"], |_| true);
    let (four, results) = mean_loss(&["awq-int4"], |row| is_accuracy(row) && is_large(row));
    vec![
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours_between(three.0, three.1)
            .claimed_between(f64::NEG_INFINITY, 0.01)
            .value("bits", bits("awq-int3"), Unit::Bits),
        Reading::when("four-bits", Evidence::Catalogue, Unit::Share)
            .ours(four)
            .claimed_between(f64::NEG_INFINITY, 0.01)
            .value("n", results, Unit::Count),
    ]
}

fn four_to_six() -> Vec<Reading> {
    let run = |pairs: &str| Run::of(&format!("m=meta-llama:Llama-2-70b-hf&kq=fp16&in=1024&out=1024&{pairs}"));
    let (wide, narrow) = (run("wq=fp16&tp=4&c=32"), run("wq=int4&tp=4&c=32"));
    let (starved, roomy) = (run("wq=fp16&tp=2&c=max"), run("wq=int4&tp=2&c=max"));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(wide.cost() / narrow.cost())
            .claimed_between(4.0, 6.0)
            .link(&narrow.link)
            .link(&wide.link)
            .value("n", 32.0, Unit::Requests)
            .value("ceiling", bits("fp16") / bits("int4"), Unit::None),
        Reading::when("starved", Evidence::Model, Unit::None)
            .ours(starved.cost() / roomy.cost())
            .claimed_between(4.0, 6.0)
            .link(&roomy.link)
            .link(&starved.link)
            .value("before", starved.figure("memory.maxConcurrency"), Unit::Count)
            .value("after", roomy.figure("memory.maxConcurrency"), Unit::Sequences),
    ]
}

fn paged_waste() -> Vec<Reading> {
    let cut = |before: f64| change(WASTE_PAGED.low, before);
    vec![
        Reading::plain(Evidence::Published, Unit::Share)
            .ours_between(cut(WASTE_BEFORE.low), cut(WASTE_BEFORE.high))
            .claimed(-0.55)
            .change()
            .value("low", WASTE_BEFORE.low, Unit::Share)
            .value("high", WASTE_BEFORE.high, Unit::Share)
            .value("paged", WASTE_PAGED.low, Unit::Share)
            .value("shared", SHARING_SAVES.low, Unit::Share),
    ]
}

fn multi_query() -> Vec<Reading> {
    let heads = architecture(LLAMA_2_70B).heads(Attention::Full);
    vec![
        Reading::plain(Evidence::Catalogue, Unit::None)
            .ours(heads.query)
            .claimed(8.0)
            .at("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&tp=4&in=1536&out=512&c=max")
            .value("grouped", heads.query / heads.key_value, Unit::None)
            .value("heads", heads.key_value, Unit::Heads),
    ]
}

fn ten_times_users() -> Vec<Reading> {
    let load = "m=meta-llama:Llama-2-70b-hf&kq=fp16&wq=fp16&in=512&out=512&cv=1&c=max&tp=4";
    let (paged, reserved) = (Run::of(load), Run::of(&format!("{load}&pg=0")));
    let many_heads = Run::with(&format!("{load}&pg=0"), |model| model.key_value_heads = model.attention_heads);
    let users = |run: &Run| run.figure("memory.maxConcurrency");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(users(&paged) / users(&reserved))
            .claimed_at_least(10.0)
            .link(&paged.link)
            .link(&reserved.link)
            .value("reserved", users(&reserved), Unit::Count)
            .value("paged", users(&paged), Unit::Count),
        Reading::when("from-all-heads", Evidence::Model, Unit::None)
            .ours(users(&paged) / users(&many_heads))
            .claimed_at_least(10.0)
            .link(&paged.link)
            .link(&many_heads.link),
    ]
}

/// Four tokens guessed ahead by the smallest relative of the model.
const AHEAD: &str = "sp=draft-model&sn=4";
/// Llama 3.3 70B.
const GUESSED: &str = "in=512&out=512&tp=4";

fn speculation() -> Vec<Reading> {
    let run = |pairs: &str| Run::of(&format!("{GUESSED}&{pairs}"));
    let gain = |requests: u32, acceptance: f64| {
        let (fast, slow) = (run(&format!("c={requests}&{AHEAD}&sa={acceptance}")), run(&format!("c={requests}")));
        (fast.output() / slow.output(), fast.link)
    };
    let (busy, busy_link) = gain(128, 0.7);
    let (low, low_link) = gain(1, 0.7);
    let (high, high_link) = gain(1, 0.8);
    vec![
        Reading::plain(Evidence::Model, Unit::None).ours(busy).claimed_between(2.0, 3.0).link(&busy_link).value(
            "n",
            128.0,
            Unit::Requests,
        ),
        Reading::when("alone", Evidence::Model, Unit::None)
            .ours_between(low, high)
            .claimed_between(2.0, 3.0)
            .link(&low_link)
            .link(&high_link)
            .value("low", 0.7, Unit::Share)
            .value("high", 0.8, Unit::Share),
    ]
}

fn amortised() -> Vec<Reading> {
    // γ tokens ahead, each right with probability α: a tokens a step (METHOD.md §7).
    let (ahead, right): (f64, f64) = (4.0, 0.7);
    let yielded = (1.0 - right.powf(ahead + 1.0)) / (1.0 - right);
    vec![
        Reading::plain(Evidence::Physics, Unit::None)
            .ours((1.0 + ahead) / yielded)
            .claimed_between(0.0, 1.0)
            .at(&format!("{GUESSED}&c=1&{AHEAD}&sa={right}"))
            .value("ahead", ahead, Unit::Tokens)
            .value("right", right, Unit::Share),
        Reading::when("bytes", Evidence::Physics, Unit::None).ours(1.0 / yielded).claimed_between(0.0, 1.0),
    ]
}

fn medusa() -> Vec<Reading> {
    vec![
        Reading::plain(Evidence::Published, Unit::None).ours(MEDUSA_1.low).claimed(2.8),
        Reading::when("trained", Evidence::Published, Unit::None)
            .ours_between(MEDUSA_2.low, MEDUSA_2.high)
            .claimed(2.8),
    ]
}

fn structured() -> Vec<Reading> {
    let run = |acceptance: f64| Run::of(&format!("{GUESSED}&c=1&{AHEAD}&sa={acceptance}"));
    let (text, code) = (run(0.6), run(0.8));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(code.output() / text.output())
            .claimed_at_least(1.0)
            .exact()
            .link(&code.link)
            .link(&text.link)
            .value("text", 0.6, Unit::Share)
            .value("code", 0.8, Unit::Share),
    ]
}

fn continuous() -> Vec<Reading> {
    let run = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&tp=4&c=max");
    let tokens = run.output() + run.figure("throughput.inputTokensPerSecond");
    let peak = 4.0 * flop_per_s("h100-sxm");
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(2.0 * parameters(LLAMA_2_70B) * tokens / peak)
            .claimed_between(0.9, 1.0)
            .link(&run.link),
        Reading::when("slots", Evidence::Published, Unit::Share)
            .ours_between(SLOTS_FILLED.low, SLOTS_FILLED.high)
            .claimed_between(0.9, 1.0),
    ]
}

fn fixed_batches() -> Vec<Reading> {
    // All wait for the longest of the batch: of its slots 1 ÷ κ do something (METHOD.md §7).
    let filled = |spread: f64, batch: f64| 1.0 / Lengths::new(spread).longest(batch);
    vec![
        Reading::plain(Evidence::Physics, Unit::Share)
            .ours(filled(1.0, 32.0))
            .claimed(0.4)
            .at("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&tp=4&cv=1&c=32&bt=static")
            .value("n", 32.0, Unit::Requests),
        Reading::when("small-batch", Evidence::Physics, Unit::Share)
            .ours_between(filled(1.0, 8.0), filled(1.0, 12.0))
            .claimed(0.4)
            .value("low", 8.0, Unit::Count)
            .value("high", 12.0, Unit::Requests),
    ]
}

fn halved() -> Vec<Reading> {
    let run = |batching: &str| {
        Run::of(&format!("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&tp=4&cv=1&c=32&bt={batching}"))
    };
    let (continuous, fixed) = (run("continuous"), run("static"));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(continuous.cost(), fixed.cost()))
            .claimed_between(-1.0, -0.5)
            .change()
            .link(&continuous.link)
            .link(&fixed.link)
            .value("n", 32.0, Unit::Requests)
            .value("said", 0.4 / 0.9 - 1.0, Unit::Share),
    ]
}

fn mixtures() -> Vec<Reading> {
    let saved = |id: &str| architecture(id).active_parameters() / architecture(id).total_parameters() - 1.0;
    let coarse = saved("mistralai/Mixtral-8x7B-v0.1");
    let (one, other) = (saved("deepseek-ai/DeepSeek-V3"), saved("meta-llama/Llama-4-Scout-17B-16E-Instruct"));
    let mixtral = architecture("mistralai/Mixtral-8x7B-v0.1");
    let touched = |batch: f64| 1.0 - (1.0 - mixtral.experts_per_token / mixtral.experts).powf(batch);
    vec![
        Reading::plain(Evidence::Physics, Unit::Share)
            .ours(coarse)
            .claimed(-0.85)
            .change()
            .at("m=mistralai:Mixtral-8x7B-v0.1&wq=fp16&kq=fp16&tp=2&in=512&out=512&c=8")
            .value("touched", touched(8.0), Unit::Share)
            .value("n", 8.0, Unit::Sequences),
        Reading::when("fine", Evidence::Physics, Unit::Share).ours_between(one, other).claimed(-0.85).change().value(
            "finest",
            one,
            Unit::Share,
        ),
    ]
}

/// Share of the small model's answers that the large one has to give again.
const AGAIN: f64 = 0.1;

fn routing() -> Vec<Reading> {
    let run = |share: f64| Run::of(&format!("in=1024&out=512&c=64&tp=4&rsh={share}&rse={AGAIN}"));
    let (none, half, low, high, all) = (run(0.0), run(0.5), run(0.7), run(0.8), run(1.0));
    let ratio = all.cost() / none.cost();
    let cut = |run: &Run| change(run.cost(), none.cost());
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(cut(&half))
            .claimed(-0.6)
            .change()
            .link(&half.link)
            .link(&none.link)
            .value("half", 0.5, Unit::Share)
            .value("again", AGAIN, Unit::Share)
            .value("ratio", ratio, Unit::Share),
        Reading::when("most", Evidence::Model, Unit::Share)
            .ours_between(cut(&low), cut(&high))
            .claimed(-0.6)
            .change()
            .link(&high.link)
            .link(&low.link)
            .link(&none.link)
            .value("needed", 0.6 / (1.0 - ratio), Unit::Share)
            .value("low", ROUTE_LLM.low, Unit::Share)
            .value("high", ROUTE_LLM.high, Unit::Share),
    ]
}
