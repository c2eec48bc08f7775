//! Messages between accelerators, launches and scheduling (METHOD.md §5).

use super::{Kind, Operator, Pass, Visitor, Work};
use crate::architecture::Architecture;
use crate::format::Math;
use crate::performance::calibration::Coefficients;
use crate::plan::Plan;

/// Alpha–beta cost of each message: latency plus bytes over the share of the link it reaches.
pub(super) fn communication(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout) = (&plan.architecture, &plan.coefficients, &plan.layout);
    let link = &plan.link;
    let vector = pass.tokens() * a.hidden_size * 2.0;
    if layout.tensor > 1.0 {
        let blocks = if layout.data > 1.0 { 0.0 } else { a.dense_ffn_layers + a.moe_layers };
        let messages = a.mixer_layers() + blocks;
        visitor(Operator {
            kind: Kind::AllReduce,
            work: Work::Transfer {
                messages,
                latency_s: link.latency_s * (1.0 + 0.15 * libm::log2(layout.tensor / 2.0)),
                bytes: messages * 2.0 * (layout.tensor - 1.0) / layout.tensor * vector,
                bytes_per_s: link.bytes_per_s,
            },
        });
    }
    if layout.data > 1.0 && a.is_mixture() {
        let messages = 2.0 * a.moe_layers;
        let copies = a.experts_per_token.min(layout.expert);
        let elsewhere = (layout.expert - 1.0) / layout.expert;
        visitor(Operator {
            kind: Kind::AllToAll,
            work: Work::Transfer {
                messages,
                // A link that is slow to start an all-reduce is as much slower to start this.
                latency_s: k.t_all_to_all * plan.expert_link.latency_s / k.t_all_reduce,
                // Out in 8 bit, back in 16: 1.5 bytes an element on average.
                bytes: messages * copies * vector * 0.75 * elsewhere,
                bytes_per_s: plan.expert_link.bytes_per_s,
            },
        });
    }
    if layout.pipeline > 1.0 {
        let messages = layout.pipeline - 1.0;
        visitor(Operator {
            kind: Kind::PipelineHops,
            work: Work::Transfer {
                messages,
                latency_s: 2.0 * k.t_all_reduce,
                bytes: messages * vector,
                bytes_per_s: link.bytes_per_s,
            },
        });
    }
}

/// Launches of one pass through all layers, n_k.
pub fn launches(architecture: &Architecture, k: &Coefficients) -> f64 {
    let a = architecture;
    let attention = a.full_attention_layers + a.windowed_attention_layers;
    let latent = if a.is_latent() { k.launches_latent } else { 0.0 };
    let indexer = if a.sparse_top_k > 0.0 { k.launches_indexer } else { 0.0 };
    let shared = if a.shared_expert_intermediate_size > 0.0 { k.launches_shared } else { 0.0 };
    attention * (k.launches_attention + latent)
        + a.full_attention_layers * indexer
        + a.linear_layers * k.launches_linear
        + a.dense_ffn_layers * k.launches_dense
        + a.moe_layers * (k.launches_experts + shared)
}

/// Extra launches of mixtures whose experts the hardware has no arithmetic for, so that routing, unpacking
/// and the product are kernels of their own.
fn unpacking(plan: &Plan) -> f64 {
    let unpacked = plan.is_narrow(plan.formats.expert_bytes) && plan.formats.expert_math == Math::Fp16;
    if unpacked { plan.architecture.moe_layers * plan.coefficients.launches_unpack } else { 0.0 }
}

/// Launches, and what the engine does around a step.
pub(super) fn overheads(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k) = (&plan.architecture, &plan.coefficients);
    let narrow = |math: Math| if matches!(math, Math::Fp8 | Math::Int8 | Math::Fp4) { 1.0 } else { 0.0 };
    let attention = a.full_attention_layers + a.windowed_attention_layers;
    let quantize = 2.0
        * k.launches_quantize
        * ((attention + a.dense_ffn_layers) * narrow(plan.formats.backbone_math)
            + a.moe_layers * narrow(plan.formats.expert_math));
    visitor(Operator {
        kind: Kind::Launches,
        work: Work::Fixed { count: launches(a, k) + quantize + unpacking(plan), seconds: k.t_launch * k.launch_engine },
    });
    visitor(Operator {
        kind: Kind::Scheduling,
        work: Work::Fixed { count: 1.0, seconds: k.t_step + k.t_sequence * pass.sampled },
    });
}
