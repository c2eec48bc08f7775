//! The update of December 2025.

use crate::claim::{Claim, Section, between, claim, nothing, said};
use crate::facts::{
    at_gpu_clouds, at_large_clouds, bandwidth, is_accuracy, is_large, losses, mean_loss, memory_gb, on_demand, purchase,
};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::{Run, change};
use cost_core::units::Unit;

const HERE: Section = Section::Update;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C04", said(141.0, Unit::Gigabytes), &["S3"], h200_memory),
    claim(HERE, "C05", between(30e3, 40e3, Unit::Usd), &["S5"], h200_purchase),
    claim(HERE, "C06", between(2.15, 6.0, Unit::UsdPerAcceleratorHour), &["S5", "S14"], h200_rent),
    claim(HERE, "C07", between(1.0, 2.0, Unit::Accelerators), &[], h200_alone),
    claim(HERE, "C08", between(1.49, 3.9, Unit::UsdPerAcceleratorHour), &["S5", "S15"], h100_rent),
    claim(HERE, "C09", between(7.0, 8.0, Unit::UsdPerAcceleratorHour), &["S6", "S12"], h100_rent_before),
    claim(HERE, "C10", said(-0.44, Unit::Share), &["S12", "S13"], aws_cut),
    claim(HERE, "C11", said(30.0, Unit::None), &["S9", "S10", "S18"], blackwell),
    claim(HERE, "C12", None, &[], nothing),
    claim(HERE, "C13", None, &[], four_bits),
];

fn h200_memory() -> Vec<Reading> {
    vec![Reading::plain(Evidence::Catalogue, Unit::Gigabytes).ours(memory_gb("h200-sxm")).claimed(141.0).value(
        "bandwidth",
        bandwidth("h200-sxm"),
        Unit::BytesPerSecond,
    )]
}

fn h200_purchase() -> Vec<Reading> {
    let (low, high) = purchase("h200-sxm");
    vec![Reading::plain(Evidence::Catalogue, Unit::Usd).ours_between(low, high).claimed_between(30e3, 40e3).price()]
}

/// Prices on demand of one accelerator, held against an interval: all sellers, then GPU clouds.
fn rent(accelerator: &str, low: f64, high: f64) -> Vec<Reading> {
    let all = on_demand(accelerator);
    vec![
        Reading::plain(Evidence::Catalogue, Unit::UsdPerAcceleratorHour)
            .ours_between(all.low, all.high)
            .claimed_between(low, high)
            .price()
            .inside()
            .value("large", at_large_clouds(accelerator), Unit::UsdPerAcceleratorHour),
        Reading::when("gpu-clouds", Evidence::Catalogue, Unit::UsdPerAcceleratorHour)
            .ours(at_gpu_clouds(accelerator))
            .claimed_between(low, high)
            .price(),
    ]
}

fn h200_rent() -> Vec<Reading> {
    rent("h200-sxm", 2.15, 6.0)
}

fn h100_rent() -> Vec<Reading> {
    rent("h100-sxm", 1.49, 3.9)
}

fn h200_alone() -> Vec<Reading> {
    let alone = "m=meta-llama:Llama-2-70b-hf&g=h200-sxm&tp=1&in=512&out=512&c=1";
    let (wide, narrow) = (Run::of(&format!("{alone}&wq=fp16&kq=fp16")), Run::of(&format!("{alone}&wq=fp8&kq=fp8")));
    let used =
        |run: &Run, reading: Reading| reading.ours(run.memory_used()).claimed_between(0.0, 1.0).exact().link(&run.link);
    vec![
        used(&wide, Reading::plain(Evidence::Model, Unit::Share))
            .value("weights", wide.figure("memory.weightsBytes"), Unit::Bytes)
            .value("usable", wide.figure("memory.usableBytes"), Unit::Bytes),
        used(&narrow, Reading::when("eight-bits", Evidence::Model, Unit::Share)),
    ]
}

fn h100_rent_before() -> Vec<Reading> {
    let per_gpu = AWS_P5_BEFORE.low / 8.0;
    vec![
        Reading::plain(Evidence::Published, Unit::UsdPerAcceleratorHour)
            .ours(per_gpu)
            .claimed_between(7.0, 8.0)
            .price(),
        Reading::when("gpu-clouds", Evidence::Published, Unit::UsdPerAcceleratorHour)
            .ours(H100_PEAK_2023.low)
            .claimed_between(7.0, 8.0)
            .price(),
    ]
}

fn aws_cut() -> Vec<Reading> {
    let p5 = change(AWS_P5_AFTER.low, AWS_P5_BEFORE.low);
    let p4d = change(AWS_P4D_AFTER.low, AWS_P4D_BEFORE.low);
    vec![
        Reading::plain(Evidence::Published, Unit::Share).ours_between(p5, p4d).claimed(-0.44).inside().value(
            "p4d",
            p4d,
            Unit::Share,
        ),
        Reading::when("p5", Evidence::Published, Unit::Share)
            .ours(p5)
            .claimed(-0.44)
            .change()
            .value("before", AWS_P5_BEFORE.low, Unit::UsdPerHour)
            .value("after", AWS_P5_AFTER.low, Unit::UsdPerHour),
    ]
}

fn blackwell() -> Vec<Reading> {
    let load = "in=1024&out=1024&c=64";
    let hopper = Run::of(&format!("g=h100-sxm&wq=fp8&{load}&tp=2"));
    let blackwell = Run::of(&format!("g=gb200-nvl72&wq=nvfp4&{load}&tp=1"));
    // The vendor's case with the nearest open model: 32k in, 1k out, a token within 50 ms, H100 over a network.
    let long = "m=moonshotai:Kimi-K2-Instruct&in=32768&out=1024&kq=fp8";
    let rack = Run::of(&format!("{long}&g=gb200-nvl72&wq=nvfp4&tp=8&ep=8&c=32"));
    let staged = Run::of(&format!("{long}&g=h100-sxm&wq=fp8&tp=16&ep=16&pp=2&c=16"));
    let spread = Run::of(&format!("{long}&g=h100-sxm&wq=fp8&tp=8&dp=4&ep=32&c=8"));
    let per_gpu = |run: &Run| run.figure("throughput.outputTokensPerSecondPerAccelerator");
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours(per_gpu(&blackwell) / per_gpu(&hopper))
            .claimed(30.0)
            .link(&blackwell.link)
            .link(&hopper.link)
            .value("low", BLACKWELL_MEASURED.low, Unit::None)
            .value("high", BLACKWELL_MEASURED.high, Unit::None),
        Reading::when("over-a-network", Evidence::Model, Unit::None)
            .ours_between(per_gpu(&rack) / per_gpu(&staged), per_gpu(&rack) / per_gpu(&spread))
            .claimed(30.0)
            .link(&rack.link)
            .link(&staged.link)
            .link(&spread.link)
            .value("slowest", rack.token_ms().max(staged.token_ms()).max(spread.token_ms()), Unit::Milliseconds),
        Reading::when("vendor-case", Evidence::Published, Unit::None).ours(GB200_PROJECTION.low).claimed(30.0),
    ]
}

/// Formats of four bits that the catalogue has accuracies for.
const FOUR_BITS: &[&str] = &["int4", "gptq-int4", "awq-int4", "nvfp4", "mxfp4"];

fn four_bits() -> Vec<Reading> {
    let load = "in=512&out=512&c=32&tp=4";
    let (wide, narrow) = (Run::of(&format!("{load}&wq=fp16")), Run::of(&format!("{load}&wq=int4")));
    let (least, most) = losses(FOUR_BITS, is_accuracy);
    let (large, results) = mean_loss(FOUR_BITS, |row| is_accuracy(row) && is_large(row));
    vec![
        // "Preserved": the bar that the article sets itself further on, a loss below 1 %.
        Reading::plain(Evidence::Catalogue, Unit::Share)
            .ours_between(least, most)
            .claimed_between(f64::NEG_INFINITY, 0.01)
            .inside()
            .link(&narrow.link)
            .link(&wide.link)
            .value("cost", change(narrow.cost(), wide.cost()), Unit::Share),
        Reading::when("large-models", Evidence::Catalogue, Unit::Share)
            .ours(large)
            .claimed_between(f64::NEG_INFINITY, 0.01)
            .value("n", results, Unit::Count),
    ]
}
