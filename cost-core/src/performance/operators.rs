//! One forward pass as a sum over operators (METHOD.md §3–§5).

use super::calibration::Coefficients;
use crate::architecture::{Architecture, Attention};
use crate::format::Math;
use crate::plan::Plan;
use serde::Serialize;

/// One forward pass of one attention replica through all layers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pass {
    /// Sequences that decode one token, B.
    pub decode_sequences: f64,
    /// Their mean context, L.
    pub decode_context: f64,
    /// Prompt tokens, M_p.
    pub prefill_tokens: f64,
    /// Mean context each prompt token attends to.
    pub prefill_context: f64,
    /// Sequences whose next token is sampled.
    pub sampled: f64,
    /// Tokens of all attention replicas, which meet at the experts.
    pub expert_tokens: f64,
}

impl Pass {
    /// Decodes one token of `sequences` sequences with mean context `context` on each of
    /// `replicas` attention replicas. A replica that decodes has at least one sequence; when there
    /// are fewer sequences than replicas, the others stand idle.
    pub fn decode(sequences: f64, context: f64, replicas: f64) -> Self {
        let expert_tokens = (sequences * replicas).max(1.0);
        let sequences = sequences.max(1.0);
        Pass {
            decode_sequences: sequences,
            decode_context: context,
            prefill_tokens: 0.0,
            prefill_context: 0.0,
            sampled: sequences,
            expert_tokens,
        }
    }

    /// Reads `prompts` prompts of `tokens` new tokens each, behind `cached` tokens of known prefix,
    /// on each of `replicas` attention replicas.
    pub fn prefill(prompts: f64, tokens: f64, cached: f64, replicas: f64) -> Self {
        Pass {
            decode_sequences: 0.0,
            decode_context: 0.0,
            prefill_tokens: prompts * tokens,
            prefill_context: cached + tokens / 2.0,
            sampled: prompts,
            expert_tokens: prompts * tokens * replicas,
        }
    }

    /// M, tokens of the pass.
    pub fn tokens(&self) -> f64 {
        self.decode_sequences + self.prefill_tokens
    }
}

/// What an operator is. The names are public and stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Query, key, value and output matrices of attention.
    AttentionProjections,
    /// Linear or state-space mixers.
    LinearMixers,
    /// Dense feed-forward blocks.
    DenseFfn,
    /// Shared experts, router and latent projections.
    SharedExperts,
    /// Routed experts.
    RoutedExperts,
    /// The output projection of sampled rows.
    OutputProjection,
    /// Reading the cache of full-attention layers while decoding.
    DecodeAttention,
    /// Reading the cache of windowed layers while decoding.
    DecodeWindowedAttention,
    /// Reading and writing recurrent state.
    RecurrentState,
    /// Attention among prompt tokens.
    PrefillAttention,
    /// Norms, residuals, activations, gather and scatter.
    Elementwise,
    /// Launches.
    Launches,
    /// Sums over tensor-parallel ranks.
    AllReduce,
    /// Tokens sent to their experts and back.
    AllToAll,
    /// Activations passed to the next stage.
    PipelineHops,
    /// Scheduler, sampling, input preparation.
    Scheduling,
}

/// One operator of a pass, all layers together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operator {
    /// What it is.
    pub kind: Kind,
    /// What it takes.
    pub work: Work,
}

/// What an operator takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    /// Arithmetic and memory traffic that overlap.
    Roofline {
        /// FLOP on one accelerator.
        flop: f64,
        /// Rate it reaches.
        flop_per_s: f64,
        /// Bytes on one accelerator.
        bytes: f64,
        /// Rate it reaches.
        bytes_per_s: f64,
    },
    /// Messages between accelerators.
    Transfer {
        /// How many.
        messages: f64,
        /// Latency of one.
        latency_s: f64,
        /// Bytes of all of them.
        bytes: f64,
        /// Rate they reach.
        bytes_per_s: f64,
    },
    /// Things that take a fixed time each.
    Fixed {
        /// How many.
        count: f64,
        /// Time of one.
        seconds: f64,
    },
}

/// Seconds of a pass by what they wait for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seconds {
    /// Arithmetic.
    pub compute: f64,
    /// Memory traffic.
    pub memory: f64,
    /// Links.
    pub link: f64,
    /// Launches and scheduling.
    pub overhead: f64,
}

impl Seconds {
    /// All of them.
    pub fn total(&self) -> f64 {
        self.compute + self.memory + self.link + self.overhead
    }

    fn add(&mut self, other: Seconds) {
        self.compute += other.compute;
        self.memory += other.memory;
        self.link += other.link;
        self.overhead += other.overhead;
    }
}

impl Work {
    /// `(t_c^p + t_m^p)^(1/p)` with p = 3, split by each side's share of the sum; transfers and
    /// fixed times add up.
    pub fn seconds(&self) -> Seconds {
        match *self {
            Work::Roofline { flop, flop_per_s, bytes, bytes_per_s } => {
                let (compute, memory) = (flop / flop_per_s, bytes / bytes_per_s);
                let (c3, m3) = (compute * compute * compute, memory * memory * memory);
                let sum = c3 + m3;
                if sum <= 0.0 {
                    return Seconds::default();
                }
                let time = libm::cbrt(sum);
                Seconds { compute: time * c3 / sum, memory: time * m3 / sum, ..Seconds::default() }
            }
            Work::Transfer { messages, latency_s, bytes, bytes_per_s } => {
                Seconds { link: messages * latency_s + bytes / bytes_per_s, ..Seconds::default() }
            }
            Work::Fixed { count, seconds } => Seconds { overhead: count * seconds, ..Seconds::default() },
        }
    }
}

/// The time of `pass`.
pub fn time(plan: &Plan, pass: &Pass) -> Seconds {
    let mut seconds = Seconds::default();
    visit(plan, pass, &mut |operator| seconds.add(operator.work.seconds()));
    seconds
}

/// The operators of `pass`, those that take no time left out.
pub fn list(plan: &Plan, pass: &Pass) -> Vec<Operator> {
    let mut operators = Vec::new();
    visit(plan, pass, &mut |operator| {
        if operator.work.seconds().total() > 0.0 {
            operators.push(operator);
        }
    });
    operators
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

type Visitor<'a> = &'a mut dyn FnMut(Operator);

fn visit(plan: &Plan, pass: &Pass, visitor: Visitor) {
    matrices(plan, pass, visitor);
    experts(plan, pass, visitor);
    attention(plan, pass, visitor);
    elementwise(plan, pass, visitor);
    communication(plan, pass, visitor);
    overheads(plan, pass, visitor);
}

/// Dense matrices: `t_c = 2 M P / (s F)`, `t_m = P W_b / (s BW)`, s the shards of the matrix.
fn matrices(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, layout, formats) = (&plan.architecture, &plan.layout, &plan.formats);
    let flop_per_s = plan.flop_per_s(formats.backbone_math);
    let bytes_per_s = plan.weight_bytes_per_s(formats.backbone_bytes, plan.coefficients.mbu_rel_4bit);
    let mut product = |kind, parameters_per_rank: f64, rows: f64| {
        visitor(Operator {
            kind,
            work: Work::Roofline {
                flop: 2.0 * rows * parameters_per_rank,
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
    let indexers = a.full_attention_layers * a.indexer_parameters;
    product(
        Kind::AttentionProjections,
        projections(Attention::Full) + projections(Attention::Windowed) + indexers / layout.tensor,
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
            flop: 2.0 * pass.sampled * output,
            flop_per_s: plan.flop_per_s(Math::Fp16),
            bytes: output * 2.0,
            bytes_per_s: plan.weight_bytes_per_s(2.0, 1.0),
        },
    });
}

/// Routed experts touched by the tokens of all attention replicas:
/// `E (1 − (1 − k/E)^(M^route))`.
pub fn touched_experts(architecture: &Architecture, k: &Coefficients, tokens: f64) -> f64 {
    let experts = architecture.experts;
    let missed = 1.0 - (architecture.experts_per_token / experts).min(1.0);
    experts * (1.0 - libm::pow(missed, libm::pow(tokens.max(1.0), k.route)))
}

/// `t_m = min(touched i, E) P_e W_e / (g BW)`,
/// `t_c = 2 (M k / eff + touched pad) P_e i / (g F)`, eff = f_e / (f_e + half width),
/// i = 1 + imbalance (1 − 1/ep), g the accelerators that share the experts.
fn experts(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout, formats) = (&plan.architecture, &plan.coefficients, &plan.layout, &plan.formats);
    if !a.is_mixture() {
        return;
    }
    let sharing = layout.tensor * layout.data;
    let tokens = pass.expert_tokens;
    let touched = touched_experts(a, k, tokens);
    let imbalance = 1.0 + k.expert_imbalance * (1.0 - 1.0 / layout.expert);
    let efficiency = a.expert_intermediate_size / (a.expert_intermediate_size + k.expert_half_width);
    let rows = tokens * a.experts_per_token / efficiency + touched * k.expert_padding;
    let parameters = a.moe_layers * a.expert_parameters() / sharing;
    visitor(Operator {
        kind: Kind::RoutedExperts,
        work: Work::Roofline {
            flop: 2.0 * rows * parameters * imbalance,
            flop_per_s: plan.flop_per_s(formats.expert_math),
            bytes: (touched * imbalance).min(a.experts) * parameters * formats.expert_bytes,
            bytes_per_s: plan.weight_bytes_per_s(formats.expert_bytes, k.mbu_rel_4bit_experts),
        },
    });
}

/// Cache traffic and arithmetic of attention; recurrent state of linear mixers.
fn attention(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout) = (&plan.architecture, &plan.coefficients, &plan.layout);
    let flop_per_s = plan.flop_per_s(Math::Fp16) * k.mfu_rel_attention;
    let bytes_per_s = plan.datasheet.bandwidth_gb_per_s * 1e9 * k.mbu_attention * (k.mbu / 0.9).min(1.0);
    let mut decode = |kind, attention, seen: f64, index_bytes: f64| {
        let bytes = seen * a.cache_elements(attention) * plan.formats.cache_bytes
            / a.cache_shards(attention, layout.tensor)
            + index_bytes;
        let flop = seen / a.compression(attention) * a.decode_attention_flop(attention) / layout.tensor;
        let times = a.attention_layers(attention) * pass.decode_sequences;
        visitor(Operator {
            kind,
            work: Work::Roofline { flop: times * flop, flop_per_s, bytes: times * bytes, bytes_per_s },
        });
    };
    let index = a.index_bytes_per_token * pass.decode_context;
    decode(Kind::DecodeAttention, Attention::Full, a.seen(Attention::Full, pass.decode_context), index);
    let windowed = a.seen(Attention::Windowed, pass.decode_context);
    decode(Kind::DecodeWindowedAttention, Attention::Windowed, windowed, 0.0);

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
fn elementwise(plan: &Plan, pass: &Pass, visitor: Visitor) {
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

/// Alpha–beta cost of each message: latency plus bytes over the share of the link it reaches.
fn communication(plan: &Plan, pass: &Pass, visitor: Visitor) {
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
                latency_s: k.t_all_to_all,
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

/// Launches, and what the engine does around a step.
fn overheads(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k) = (&plan.architecture, &plan.coefficients);
    let narrow = |math: Math| if matches!(math, Math::Fp8 | Math::Int8 | Math::Fp4) { 1.0 } else { 0.0 };
    let attention = a.full_attention_layers + a.windowed_attention_layers;
    let quantize = 2.0
        * k.launches_quantize
        * ((attention + a.dense_ffn_layers) * narrow(plan.formats.backbone_math)
            + a.moe_layers * narrow(plan.formats.expert_math));
    visitor(Operator {
        kind: Kind::Launches,
        work: Work::Fixed { count: launches(a, k) + quantize, seconds: k.t_launch * k.launch_engine },
    });
    visitor(Operator {
        kind: Kind::Scheduling,
        work: Work::Fixed { count: 1.0, seconds: k.t_step + k.t_sequence * pass.sampled },
    });
}
