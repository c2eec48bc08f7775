//! The operators of a pass, each with its work and the rates it reaches.

use super::Input;
use super::parts::{Builder, constant, counted};
use crate::format::Math;
use crate::performance::operators::{self, Kind, Operator, Pass, Work};
use crate::performance::serving::{Run, decode_pass, prefill_pass, stall};
use crate::plan::Plan;
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
        Kind::Indexer => ("rate.indexArithmetic", operators::index_math(plan)),
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
        Kind::DecodeAttention
        | Kind::DecodeWindowedAttention
        | Kind::PrefillAttention
        | Kind::Indexer
        | Kind::RecurrentState => {
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

/// A decode step: its operators, and guessing ahead.
pub(super) fn decode_step(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (mut formula, mut inputs) = sum(b, "decode", plan, &decode_pass(plan, run.decode_batch));
    if plan.draft.is_some() {
        let guessing = run.draft_step / plan.correction.decode;
        inputs.push(counted("t_draft", guessing, Unit::Seconds, "§7"));
        formula.push_str(" + t_draft");
    }
    if plan.correction.decode != 1.0 {
        inputs.push(b.control("x_d", "correction.decode", plan.correction.decode));
        formula = format!("({formula}) * x_d");
    }
    b.step("decodeStep", "T_d", formula, run.decode_step.total(), Unit::Seconds, inputs);
}

/// What one prompt adds: the operators of a pass that reads prompts, less the share of a decode step that it
/// replaces, divided by the prompts.
pub(super) fn prefill(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let reader = plan.prefill_pool.as_deref().unwrap_or(plan);
    let pass = prefill_pass(reader, run.prompts_per_pass, run.riding);
    let (mut formula, mut inputs) = sum(b, "prefill", reader, &pass);
    if run.draft_prefill > 0.0 {
        inputs.push(counted("t_draft", run.draft_prefill, Unit::Seconds, "§7"));
        formula.push_str(" + t_draft");
    }
    if run.ride > 0.0 {
        inputs.extend([b.from("decodeStep"), counted("w", run.ride, Unit::Share, "§7")]);
        formula.push_str(" - w * T_d");
        if plan.correction.decode != 1.0 {
            inputs.push(b.control("x_d", "correction.decode", plan.correction.decode));
            formula.push_str(" / x_d");
        }
    }
    formula = format!("({formula}) / n_b");
    inputs.push(b.from("promptsPerPass"));
    let stall = stall(plan);
    if stall > 1.0 {
        inputs.push(counted("lock", stall, Unit::None, "§7"));
        formula.push_str(" * lock");
    }
    if plan.correction.prefill != 1.0 {
        inputs.push(b.control("x_p", "correction.prefill", plan.correction.prefill));
        formula.push_str(" * x_p");
    }
    b.step("prefillTime", "T_p", formula, run.prefill.total(), Unit::Seconds, inputs);
}

/// The operators of a pass as steps, and their sum.
fn sum(b: &mut Builder, prefix: &'static str, plan: &Plan, pass: &Pass) -> (String, Vec<Input>) {
    let operators = operators::list(plan, pass);
    let ids: Vec<String> = operators.iter().map(|each| operator(b, prefix, each)).collect();
    let inputs: Vec<Input> = ids.iter().map(|id| b.from(id)).collect();
    let sum = inputs.iter().map(|input| input.symbol).collect::<Vec<_>>().join(" + ");
    (sum, inputs)
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
        Kind::Indexer => "indexer",
        Kind::RecurrentState => "recurrent-state",
        Kind::PrefillAttention => "prefill-attention",
        Kind::Elementwise => "elementwise",
        Kind::Launches => "launches",
        Kind::AllReduce => "all-reduce",
        Kind::AllToAll => "all-to-all",
        Kind::PipelineHops => "pipeline-hops",
        Kind::Scheduling => "scheduling",
        Kind::HostTransfer => "host-transfer",
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
        Kind::Indexer => "t_index",
        Kind::RecurrentState => "t_state",
        Kind::PrefillAttention => "t_pre",
        Kind::Elementwise => "t_elt",
        Kind::Launches => "t_launch",
        Kind::AllReduce => "t_ar",
        Kind::AllToAll => "t_a2a",
        Kind::PipelineHops => "t_hop",
        Kind::Scheduling => "t_sched",
        Kind::HostTransfer => "t_host",
    }
}
