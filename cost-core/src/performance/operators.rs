//! One forward pass as a sum over operators (METHOD.md §3–§5).

mod attention;
mod experts;
mod matrices;
mod messages;
mod offload;

use crate::format::Math;
use crate::plan::Plan;
use crate::units::TERA;
use serde::Serialize;

pub use attention::index_math;
pub use experts::touched_experts;
pub use messages::launches;

/// One forward pass of one attention replica through all layers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pass {
    /// Sequences that decode, B.
    pub decode_sequences: f64,
    /// Tokens of each that are computed at once: one, and those guessed ahead.
    pub tokens_per_sequence: f64,
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
    /// Decodes `tokens` tokens (one, and those guessed ahead) of each of `sequences` sequences with mean context
    /// `context` on each of `replicas` attention replicas. A replica that decodes has at least one sequence; when
    /// there are fewer sequences than replicas, the others stand idle.
    pub fn decode(sequences: f64, context: f64, tokens: f64, replicas: f64) -> Self {
        let expert_tokens = (sequences * replicas).max(1.0) * tokens;
        let sequences = sequences.max(1.0);
        Pass {
            decode_sequences: sequences,
            tokens_per_sequence: tokens,
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
            tokens_per_sequence: 1.0,
            decode_context: 0.0,
            prefill_tokens: prompts * tokens,
            prefill_context: cached + tokens / 2.0,
            sampled: prompts,
            expert_tokens: prompts * tokens * replicas,
        }
    }

    /// The same pass with `sequences` sequences of mean context `context` on each of `replicas` replicas
    /// that decode `tokens` tokens each on the way.
    pub fn beside(self, sequences: f64, context: f64, tokens: f64, replicas: f64) -> Self {
        Pass {
            decode_sequences: self.decode_sequences + sequences,
            tokens_per_sequence: tokens,
            decode_context: context,
            sampled: self.sampled + sequences,
            expert_tokens: self.expert_tokens + sequences * tokens * replicas,
            ..self
        }
    }

    /// M, tokens of the pass.
    pub fn tokens(&self) -> f64 {
        self.decode_sequences * self.tokens_per_sequence + self.prefill_tokens
    }

    /// Rows of which the next token is wanted: one of each sequence, and those guessed ahead.
    pub fn output_rows(&self) -> f64 {
        self.sampled + self.decode_sequences * (self.tokens_per_sequence - 1.0)
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
    /// Scoring the context for sparse attention.
    Indexer,
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
    /// Offloaded weights on their way from the host.
    HostTransfer,
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

    /// Each part times `factor`.
    pub fn times(self, factor: f64) -> Seconds {
        Seconds {
            compute: self.compute * factor,
            memory: self.memory * factor,
            link: self.link * factor,
            overhead: self.overhead * factor,
        }
    }

    /// Both together.
    pub fn plus(mut self, other: Seconds) -> Seconds {
        self.add(other);
        self
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
                if compute <= 0.0 || memory <= 0.0 {
                    return Seconds { compute: compute.max(0.0), memory: memory.max(0.0), ..Seconds::default() };
                }
                let (longer, shorter) = if compute > memory { (compute, memory) } else { (memory, compute) };
                let share = shorter / longer;
                let cube = share * share * share;
                let of_longer = longer * cube_root(cube) / (1.0 + cube);
                let of_shorter = of_longer * cube;
                let (compute, memory) =
                    if compute > memory { (of_longer, of_shorter) } else { (of_shorter, of_longer) };
                Seconds { compute, memory, ..Seconds::default() }
            }
            Work::Transfer { messages, latency_s, bytes, bytes_per_s } => {
                Seconds { link: messages * latency_s + bytes / bytes_per_s, ..Seconds::default() }
            }
            Work::Fixed { count, seconds } => Seconds { overhead: count * seconds, ..Seconds::default() },
        }
    }
}

/// The cube root of 1 + r for r from 0 to 1. One of Halley's steps from a cubic that is off by at most
/// 9e-5 leaves 1e-12, in a tenth of the time of a general cube root where there is no fused
/// multiply-add.
fn cube_root(r: f64) -> f64 {
    let near = 1.0 + r * (0.33117435 + r * (-0.09513908 + r * 0.02399664));
    let (x, cube) = (1.0 + r, near * near * near);
    near * (cube + 2.0 * x) / (2.0 * cube + x)
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

/// Shares of full efficiency that slices of matrices reach on one accelerator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Efficiency {
    /// Dense matrices, in slices of width h / tp.
    pub dense: f64,
    /// Experts, in slices of width f_e ep / g, g the accelerators that share them.
    pub experts: f64,
}

impl Efficiency {
    /// Of `plan`: `f / (f + w)` for a slice of width f, w = half (F / 10^15)^`width_rate`, F the peak in FLOP/s.
    /// Starting and ending a tile takes a time, so the faster the arithmetic, the wider the work of a
    /// tile must be to hide it.
    pub fn of(plan: &Plan) -> Self {
        let (a, k, layout) = (&plan.architecture, &plan.coefficients, &plan.layout);
        let narrow = |width: f64, half: f64, math: Math| {
            let peak = math.peak_flop_per_s(&plan.datasheet).unwrap_or(plan.datasheet.fp16_tflops * TERA);
            width / (width + half * libm::pow(peak / PETA, k.width_rate))
        };
        let four_bit = plan.formats.expert_math == Math::Fp4;
        let expert_half_width = if four_bit { k.expert_half_width_4bit } else { k.expert_half_width };
        let expert_width = a.expert_intermediate_size * layout.expert / (layout.tensor * layout.data);
        Efficiency {
            dense: narrow(a.hidden_size / layout.tensor, k.dense_half_width, plan.formats.backbone_math),
            experts: narrow(expert_width, expert_half_width, plan.formats.expert_math),
        }
    }
}

/// FLOP/s of a PFLOP/s.
const PETA: f64 = 1e15;

type Visitor<'a> = &'a mut dyn FnMut(Operator);

fn visit(plan: &Plan, pass: &Pass, visitor: Visitor) {
    matrices::matrices(plan, pass, visitor);
    experts::experts(plan, pass, visitor);
    attention::attention(plan, pass, visitor);
    attention::elementwise(plan, pass, visitor);
    offload::host_transfer(plan, pass, visitor);
    messages::communication(plan, pass, visitor);
    messages::overheads(plan, pass, visitor);
}
