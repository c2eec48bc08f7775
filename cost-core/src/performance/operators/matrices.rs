//! Dense matrices (METHOD.md §3).

use super::{Kind, Operator, Pass, Visitor, Work};
use crate::architecture::Attention;
use crate::format::Math;
use crate::plan::Plan;

/// Dense matrices: `t_c = 2 M P / (s F η)`, `t_m = P W_b / (s BW)`, s the shards of the matrix and η what
/// slices of width h / tp reach, as in [`super::Efficiency`].
pub(super) fn matrices(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, layout, formats) = (&plan.architecture, &plan.layout, &plan.formats);
    let flop_per_s = plan.flop_per_s(formats.backbone_math);
    let bytes_per_s = plan.weight_bytes_per_s(formats.backbone_bytes, plan.coefficients.mbu_rel_4bit);
    let mut product = |kind, parameters_per_rank: f64, rows: f64| {
        visitor(Operator {
            kind,
            work: Work::Roofline {
                flop: 2.0 * rows * parameters_per_rank / plan.efficiency.dense,
                flop_per_s,
                bytes: parameters_per_rank * formats.backbone_bytes,
                bytes_per_s,
            },
        });
    };
    let rows = pass.tokens();
    let projections = |kind| {
        let parameters = a.attention_parameters(kind);
        a.attention_layers(kind) * (parameters.sharded / layout.tensor + parameters.replicated)
    };
    // Every rank scores the context for itself.
    let indexers = a.full_attention_layers * a.indexer_parameters;
    product(
        Kind::AttentionProjections,
        projections(Attention::Full) + projections(Attention::Windowed) + indexers,
        rows,
    );
    product(Kind::LinearMixers, a.linear_layers * a.linear_parameters / layout.tensor, rows);
    let encoder = if pass.prefill_tokens > 0.0 { a.encoder_parameters() } else { 0.0 };
    product(Kind::DenseFfn, (a.dense_ffn_layers * a.dense_ffn_parameters() + encoder) / layout.tensor, rows);
    if a.is_mixture() {
        // With data-parallel attention every rank keeps the shared experts whole.
        let shards = if layout.data > 1.0 { 1.0 } else { layout.tensor };
        product(Kind::SharedExperts, a.moe_layers * a.shared_expert_parameters() / shards, rows);
    }
    let output = a.hidden_size * a.vocab_size / layout.tensor;
    visitor(Operator {
        kind: Kind::OutputProjection,
        work: Work::Roofline {
            flop: 2.0 * pass.output_rows() * output,
            flop_per_s: plan.flop_per_s(Math::Fp16),
            bytes: output * formats.embedding_bytes,
            bytes_per_s: plan.weight_bytes_per_s(2.0, 1.0),
        },
    });
}
