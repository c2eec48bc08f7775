//! Title and description.

use crate::claim::{Claim, Section, claim, said};
use crate::facts::openai_output_prices;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::units::{MILLION, Unit};

const HERE: Section = Section::Opening;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C01", said(120.0, Unit::UsdPerMillionTokens), &["S17", "S19"], openai_per_token),
    claim(HERE, "C02", said(1000.0, Unit::UsdPerMillionTokens), &[], others_per_token),
    claim(HERE, "C03", said(-0.9, Unit::Share), &[], all_together),
];

/// Llama 2 70B in 16 bit, alone on two H100, one request at a time.
const ALONE: &str = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=1&tp=2";

fn openai_per_token() -> Vec<Reading> {
    let claimed = 0.00012 * MILLION;
    let alone = Run::of(&format!("{ALONE}&u=0.4"));
    let (low, high) = openai_output_prices();
    vec![
        Reading::plain(Evidence::Catalogue, Unit::UsdPerMillionOutputTokens)
            .ours_between(low, high)
            .claimed(claimed)
            .price()
            .link(&alone.link)
            .value("dearest", high, Unit::UsdPerMillionOutputTokens)
            .value("alone", alone.cost_of_output(), Unit::UsdPerMillionOutputTokens),
    ]
}

fn others_per_token() -> Vec<Reading> {
    let claimed = 0.001 * MILLION;
    let usual = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=64&u=0.6");
    let (busy, idle) = (Run::of(&format!("{ALONE}&u=0.05")), Run::of(&format!("{ALONE}&u=0.02")));
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMillionOutputTokens)
            .ours(usual.cost_of_output())
            .claimed(claimed)
            .link(&usual.link),
        Reading::when("idle", Evidence::Model, Unit::UsdPerMillionOutputTokens)
            .ours_between(busy.cost_of_output(), idle.cost_of_output())
            .claimed(claimed)
            .link(&idle.link)
            .link(&busy.link)
            .value("low", 0.02, Unit::Share)
            .value("high", 0.05, Unit::Share),
    ]
}

fn all_together() -> Vec<Reading> {
    let tuned = "m=meta-llama:Llama-2-70b-hf&kq=fp16&in=512&out=512&c=32";
    let wide = Run::of(&format!("{tuned}&wq=fp16&tp=4&u=0.4"));
    let narrow = Run::of(&format!("{tuned}&wq=int4&tp=2&u=0.9"));
    let alone = Run::of(&format!("{ALONE}&u=0.4"));
    vec![
        Reading::plain(Evidence::Model, Unit::Share)
            .ours(change(narrow.cost(), wide.cost()))
            .claimed_between(-1.0, -0.9)
            .change()
            .link(&wide.link)
            .link(&narrow.link)
            .value("n", 32.0, Unit::Requests)
            .value("before", 0.4, Unit::Share)
            .value("after", 0.9, Unit::Share),
        Reading::when("unbatched", Evidence::Model, Unit::Share)
            .ours(change(narrow.cost(), alone.cost()))
            .claimed_between(-1.0, -0.9)
            .change()
            .link(&alone.link)
            .link(&narrow.link),
    ]
}
