//! The operators of a pass, each with its work and the rates it reaches.

use super::Input;
use super::parts::{Builder, constant, counted};
use crate::format::Math;
use crate::performance::operators::{self, Kind, Operator, Pass, Work};
use crate::performance::serving::stall;
use crate::units::{TERA, Unit};

/// One operator of a pass as a step; returns its id and symbol.
fn operator(b: &mut Builder, pass: &'static str, operator: &Operator) -> String {
    let id = format!("{pass}.{}", name(operator.kind));
    let symbol = symbol(operator.kind);
    let value = operator.work.seconds().total();
    let section = "§3";
    match operator.work {
        Work::Roofline { flop, flop_per_s, bytes, bytes_per_s } => {
            let inputs = vec![
                counted("W", flop, Unit::Flop, section),
                flop_rate(b, operator.kind, flop_per_s),
                counted("D", bytes, Unit::Bytes, section),
                byte_rate(b, operator.kind, bytes_per_s),
                b.coefficient("p", "p_blend"),
            ];
            b.step(id.clone(), symbol, "((W / F) ^ p + (D / R) ^ p) ^ (1 / p)", value, Unit::Seconds, inputs);
        }
        Work::Transfer { messages, latency_s, bytes, bytes_per_s } => {
            let inputs = vec![
                counted("n", messages, Unit::Count, section),
                counted("l", latency_s, Unit::Seconds, section),
                counted("D", bytes, Unit::Bytes, section),
                counted("R", bytes_per_s, Unit::BytesPerSecond, section),
            ];
            b.step(id.clone(), symbol, "n * l + D / R", value, Unit::Seconds, inputs);
        }
        Work::Fixed { count, seconds } => {
            let inputs = vec![counted("n", count, Unit::Count, section), counted("l", seconds, Unit::Seconds, section)];
            b.step(id.clone(), symbol, "n * l", value, Unit::Seconds, inputs);
        }
    }
    id
}

/// F: peak × achieved share × engine × what the arithmetic or attention loses.
fn flop_rate(b: &mut Builder, kind: Kind, value: f64) -> Input {
    let plan = &b.workings.plan;
    let (id, math) = match kind {
        Kind::RoutedExperts => ("rate.expertArithmetic", plan.formats.expert_math),
        Kind::OutputProjection => ("rate.outputArithmetic", Math::Fp16),
        Kind::DecodeAttention | Kind::DecodeWindowedAttention | Kind::PrefillAttention => {
            ("rate.attentionArithmetic", Math::Fp16)
        }
        Kind::Elementwise | Kind::RecurrentState => return constant("F", value),
        _ => ("rate.backboneArithmetic", plan.formats.backbone_math),
    };
    let relative = match math {
        _ if id == "rate.attentionArithmetic" => b.coefficient("r", "mfu_rel_attention"),
        Math::Fp32 | Math::Fp16 => constant("r", 1.0),
        Math::Fp8 | Math::Int8 => b.coefficient("r", "mfu_rel_8bit"),
        Math::Fp4 => b.coefficient("r", "mfu_rel_4bit"),
    };
    let field = match math {
        Math::Fp32 | Math::Fp16 => "fp16Tflops",
        Math::Fp8 => "fp8Tflops",
        Math::Int8 => "int8Tops",
        Math::Fp4 => "fp4Tflops",
    };
    let peak = math.peak_flop_per_s(&plan.datasheet).unwrap_or(plan.datasheet.fp16_tflops * TERA) / TERA;
    let inputs = vec![
        b.of_accelerator("peak", field, peak, Unit::Teraflops),
        constant("tera", TERA),
        b.coefficient("mfu", "mfu"),
        b.coefficient("e", "mfu_engine"),
        relative,
    ];
    b.once(id, "F", "peak * tera * mfu * e * r", value, Unit::FlopPerSecond, inputs)
}

/// R: peak × achieved share × what narrow weights or attention lose.
fn byte_rate(b: &mut Builder, kind: Kind, value: f64) -> Input {
    let plan = &b.workings.plan;
    let peak = plan.datasheet.bandwidth_gb_per_s;
    let mut inputs = vec![
        b.of_accelerator("BW", "bandwidthGbPerS", peak, Unit::GigabytesPerSecond),
        constant("giga", 1e9),
        b.coefficient("mbu", "mbu"),
    ];
    let narrow = |bytes: f64| plan.is_narrow(bytes);
    let (id, relative) = match kind {
        Kind::DecodeAttention | Kind::DecodeWindowedAttention | Kind::PrefillAttention | Kind::RecurrentState => {
            inputs.push(b.coefficient("a", "mbu_attention"));
            let formula = "BW * giga * a * min(mbu / 0.9, 1)";
            return b.once("rate.cacheBandwidth", "R", formula, value, Unit::BytesPerSecond, inputs);
        }
        Kind::RoutedExperts if narrow(plan.formats.expert_bytes) => {
            ("rate.expertBandwidth", b.coefficient("n", "mbu_rel_4bit_experts"))
        }
        Kind::RoutedExperts => ("rate.expertBandwidth", constant("n", 1.0)),
        Kind::OutputProjection | Kind::Elementwise => ("rate.wideBandwidth", constant("n", 1.0)),
        _ if narrow(plan.formats.backbone_bytes) => ("rate.backboneBandwidth", b.coefficient("n", "mbu_rel_4bit")),
        _ => ("rate.backboneBandwidth", constant("n", 1.0)),
    };
    inputs.push(relative);
    b.once(id, "R", "BW * giga * mbu * n", value, Unit::BytesPerSecond, inputs)
}

/// The operators of a pass and their sum; where it reads prompts, less the share `ride` of a decode step that
/// it replaces, and divided by `n_b`.
pub(super) fn pass(
    b: &mut Builder,
    prefix: &'static str,
    id: &'static str,
    symbol: &'static str,
    pass: &Pass,
    ride: Option<f64>,
) {
    let operators = operators::list(&b.workings.plan, pass);
    let ids: Vec<String> = operators.iter().map(|each| operator(b, prefix, each)).collect();
    let mut inputs: Vec<Input> = ids.iter().map(|id| b.from(id)).collect();
    let sum = inputs.iter().map(|input| input.symbol).collect::<Vec<_>>().join(" + ");
    let total: f64 = inputs.iter().map(|input| input.value).sum();
    let Some(ride) = ride else {
        b.step(id, symbol, sum, total, Unit::Seconds, inputs);
        return;
    };
    let (step, prompts) = (b.from("decodeStep"), b.from("promptsPerPass"));
    let stall = stall(&b.workings.plan);
    let value = (total - ride * step.value) / prompts.value * stall;
    let mut formula = if ride > 0.0 {
        inputs.extend([step, counted("w", ride, Unit::Share, "§7")]);
        format!("({sum} - w * T_d) / n_b")
    } else {
        format!("({sum}) / n_b")
    };
    if stall > 1.0 {
        inputs.push(counted("lock", stall, Unit::None, "§7"));
        formula.push_str(" * lock");
    }
    inputs.push(prompts);
    b.step(id, symbol, formula, value, Unit::Seconds, inputs);
}

/// Stable name of an operator.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::AttentionProjections => "attention-projections",
        Kind::LinearMixers => "linear-mixers",
        Kind::DenseFfn => "dense-ffn",
        Kind::SharedExperts => "shared-experts",
        Kind::RoutedExperts => "routed-experts",
        Kind::OutputProjection => "output-projection",
        Kind::DecodeAttention => "decode-attention",
        Kind::DecodeWindowedAttention => "decode-windowed-attention",
        Kind::RecurrentState => "recurrent-state",
        Kind::PrefillAttention => "prefill-attention",
        Kind::Elementwise => "elementwise",
        Kind::Launches => "launches",
        Kind::AllReduce => "all-reduce",
        Kind::AllToAll => "all-to-all",
        Kind::PipelineHops => "pipeline-hops",
        Kind::Scheduling => "scheduling",
    }
}

/// Symbol of an operator's time.
fn symbol(kind: Kind) -> &'static str {
    match kind {
        Kind::AttentionProjections => "t_proj",
        Kind::LinearMixers => "t_lin",
        Kind::DenseFfn => "t_ffn",
        Kind::SharedExperts => "t_shared",
        Kind::RoutedExperts => "t_moe",
        Kind::OutputProjection => "t_out",
        Kind::DecodeAttention => "t_attn",
        Kind::DecodeWindowedAttention => "t_win",
        Kind::RecurrentState => "t_state",
        Kind::PrefillAttention => "t_pre",
        Kind::Elementwise => "t_elt",
        Kind::Launches => "t_launch",
        Kind::AllReduce => "t_ar",
        Kind::AllToAll => "t_a2a",
        Kind::PipelineHops => "t_hop",
        Kind::Scheduling => "t_sched",
    }
}
