//! Attention, recurrent state and elementwise traffic (METHOD.md §5).

use super::{Kind, Operator, Pass, Visitor, Work};
use crate::architecture::{Architecture, Attention};
use crate::format::Math;
use crate::plan::Plan;

/// Cache traffic and arithmetic of attention; recurrent state of linear mixers.
pub(super) fn attention(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout) = (&plan.architecture, &plan.coefficients, &plan.layout);
    let flop_per_s = plan.flop_per_s(Math::Fp16) * k.mfu_rel_attention;
    let bytes_per_s = plan.datasheet.bandwidth_gb_per_s * 1e9 * k.mbu_attention * (k.mbu / 0.9).min(1.0);
    let mut decode = |kind, attention, seen: f64| {
        let bytes =
            seen * a.cache_elements(attention) * plan.formats.cache_bytes / a.cache_shards(attention, layout.tensor);
        let flop = seen / a.compression(attention) * a.decode_attention_flop(attention) / layout.tensor;
        let times = a.attention_layers(attention) * pass.decode_sequences;
        let flop = flop * pass.tokens_per_sequence;
        visitor(Operator {
            kind,
            work: Work::Roofline { flop: times * flop, flop_per_s, bytes: times * bytes, bytes_per_s },
        });
    };
    decode(Kind::DecodeAttention, Attention::Full, a.seen(Attention::Full, pass.decode_context));
    decode(Kind::DecodeWindowedAttention, Attention::Windowed, a.seen(Attention::Windowed, pass.decode_context));
    if a.index_bytes_per_token > 0.0 {
        visitor(indexer(plan, pass, bytes_per_s));
    }

    let state = a.linear_layers * a.linear_state_elements * 4.0 / layout.tensor;
    let state_bytes = pass.sampled * 2.0 * state;
    visitor(Operator {
        kind: Kind::RecurrentState,
        work: Work::Roofline { flop: 0.0, flop_per_s, bytes: state_bytes, bytes_per_s },
    });

    let prefill = |attention| {
        let seen = a.seen(attention, pass.prefill_context) / a.compression(attention);
        a.attention_layers(attention) * seen * a.prefill_attention_flop(attention)
    };
    let flop = pass.prefill_tokens * (prefill(Attention::Full) + prefill(Attention::Windowed)) / layout.tensor;
    visitor(Operator {
        kind: Kind::PrefillAttention,
        work: Work::Roofline { flop, flop_per_s, bytes: 0.0, bytes_per_s },
    });
}

/// Sparse attention: every query token scores the whole context, in 8-bit arithmetic where there is such, on every rank;
/// decoding reads the index once per sequence.
fn indexer(plan: &Plan, pass: &Pass, bytes_per_s: f64) -> Operator {
    let a = &plan.architecture;
    let decoding = pass.decode_sequences * pass.tokens_per_sequence * pass.decode_context;
    let scored = decoding + pass.prefill_tokens * pass.prefill_context;
    let layers = a.full_attention_layers;
    Operator {
        kind: Kind::Indexer,
        work: Work::Roofline {
            flop: layers * scored * 2.0 * a.index_products(),
            flop_per_s: plan.flop_per_s(index_math(plan)),
            bytes: layers * pass.decode_sequences * pass.decode_context * a.index_bytes_per_token,
            bytes_per_s,
        },
    }
}

/// The arithmetic that contexts are scored in.
pub fn index_math(plan: &Plan) -> Math {
    if Math::Fp8.peak_flop_per_s(&plan.datasheet).is_some() { Math::Fp8 } else { Math::Fp16 }
}

impl Architecture {
    /// Tokens of a context of `tokens` that a query of a layer of `kind` attends to.
    pub fn seen(&self, kind: Attention, tokens: f64) -> f64 {
        match kind {
            Attention::Windowed => tokens.min(self.window),
            Attention::Full if self.sparse_top_k > 0.0 => tokens.min(self.sparse_top_k * self.compression(kind)),
            Attention::Full => tokens,
        }
    }
}

/// Hidden vectors (whole on every rank), intermediates (divided by tp), and what experts gather
/// and scatter (divided by ep), in 16 bit.
pub(super) fn elementwise(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout) = (&plan.architecture, &plan.coefficients, &plan.layout);
    let hidden = (a.mixer_layers() + a.encoder_layers) * k.activation_vectors * a.hidden_size;
    let active = a.expert_intermediate_size * a.experts_per_token + a.shared_expert_intermediate_size;
    let intermediates = 3.0 * (a.dense_ffn_layers * a.intermediate_size + a.moe_layers * active) / layout.tensor;
    let routed = a.moe_layers * k.expert_activation_vectors * a.experts_per_token * a.hidden_size / layout.expert;
    let bytes = pass.tokens() * 2.0 * (hidden + intermediates + routed);
    let bytes_per_s = plan.weight_bytes_per_s(2.0, 1.0);
    visitor(Operator {
        kind: Kind::Elementwise,
        work: Work::Roofline { flop: 0.0, flop_per_s: 1.0, bytes, bytes_per_s },
    });
}
