//! What fits: bytes per accelerator (METHOD.md §6).

use crate::architecture::Attention;
use crate::plan::Plan;
use crate::units::GIB;

/// Bytes on one accelerator of the fullest stage, and the sequences that fit beside them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// All memory.
    pub capacity_bytes: f64,
    /// What the engine may use: `capacity × memory_fraction × unified_share`.
    pub usable_bytes: f64,
    /// Weights.
    pub weights_bytes: f64,
    /// Activations of one step.
    pub activation_bytes: f64,
    /// Runtime, graphs, buffers.
    pub overhead_bytes: f64,
    /// Left for the cache: `cache_share` of what the rest leaves; negative when that is too much already.
    pub free_bytes: f64,
    /// One sequence's cache and state.
    pub sequence_bytes: f64,
    /// Sequences on the whole deployment.
    pub max_concurrency: f64,
    /// Cache of a token that every layer keeps, over all accelerators of a replica.
    pub kv_bytes_per_token: f64,
}

impl Fit {
    /// Whether each attention replica of `plan`, whose memory this is, holds a sequence.
    pub fn holds_one(&self, plan: &Plan) -> bool {
        self.max_concurrency >= plan.layout.attention_replicas()
    }

    /// What one sequence takes, alone.
    pub fn needed_bytes(&self) -> f64 {
        self.weights_bytes + self.activation_bytes + self.overhead_bytes + self.sequence_bytes
    }
}

/// Element bytes that activations are kept in.
const SIXTEEN_BIT: f64 = 2.0;
const THIRTY_TWO_BIT: f64 = 4.0;

/// The memory of `plan`.
pub fn fit(plan: &Plan) -> Fit {
    let k = &plan.coefficients;
    // The label counts GiB for most parts (180 "GB" of HBM are 180 × 2^30 bytes less spares).
    let capacity_bytes = plan.datasheet.memory_gb * GIB;
    let usable_bytes = capacity_bytes * k.memory_fraction * k.unified_share;
    let on_accelerator = 1.0 - plan.offload.weight_share;
    let (guessing, guessed) =
        plan.draft.as_ref().map_or((0.0, 0.0), |draft| (draft.weights_bytes(), draft.sequence_bytes()));
    let weights_bytes = weights_bytes(plan) * on_accelerator + guessing;
    let activation_bytes = activation_bytes(plan);
    let free_bytes = (usable_bytes - weights_bytes - activation_bytes - k.overhead_bytes) * k.cache_share;
    let sequence_bytes = sequence_bytes(plan) + guessed;
    let per_replica = if free_bytes > 0.0 { (free_bytes / sequence_bytes).floor() } else { 0.0 };
    Fit {
        capacity_bytes,
        usable_bytes,
        weights_bytes,
        activation_bytes,
        overhead_bytes: k.overhead_bytes,
        free_bytes,
        sequence_bytes,
        max_concurrency: per_replica * plan.layout.attention_replicas(),
        kv_bytes_per_token: kv_bytes_per_token(plan),
    }
}

/// The share of all layers that the fullest pipeline stage holds: stages hold whole layers.
pub(crate) fn fullest_stage(plan: &Plan) -> f64 {
    let layers = plan.architecture.mixer_layers().max(1.0);
    (layers / plan.layout.pipeline).ceil() / layers
}

/// Weights of the fullest stage: backbone ÷ tp, routed experts ÷ (tp dp), embeddings ÷ tp.
pub(crate) fn weights_bytes(plan: &Plan) -> f64 {
    let (a, layout, formats) = (&plan.architecture, &plan.layout, &plan.formats);
    let replicated = a.replicated_parameters();
    let sharded = a.backbone_parameters() - replicated;
    let stage = fullest_stage(plan);
    (sharded / layout.tensor + replicated) * formats.backbone_bytes * stage
        + a.routed_parameters() * formats.expert_bytes * stage / (layout.tensor * layout.data)
        + embedding_bytes(plan)
}

/// Embeddings and output projection on one accelerator.
pub(crate) fn embedding_bytes(plan: &Plan) -> f64 {
    plan.architecture.embedding_parameters() * plan.formats.embedding_bytes / plan.layout.tensor
}

/// Activations of one prefill budget: two hidden vectors and the widest feed-forward block in 16 bit.
fn activation_bytes(plan: &Plan) -> f64 {
    let a = &plan.architecture;
    let experts = a.expert_intermediate_size * a.experts_per_token + a.shared_expert_intermediate_size;
    let widest = a.intermediate_size.max(experts);
    let tokens = plan.coefficients.prefill_budget.min(plan.workload.input_tokens.max(1.0));
    tokens * (2.0 * a.hidden_size + 2.0 * widest / plan.layout.tensor) * SIXTEEN_BIT
}

/// Cache and state of a prompt on one accelerator.
pub(crate) fn prompt_bytes(plan: &Plan) -> f64 {
    cache_bytes(plan, plan.workload.input_tokens)
}

/// Cache and state of one sequence on one accelerator.
pub(crate) fn sequence_bytes(plan: &Plan) -> f64 {
    cache_bytes(plan, held_tokens(plan))
}

/// Tokens that one sequence holds. Paged cache holds the prompt and, on average, a share of the answer; unpaged
/// cache is reserved for the longest requests in full.
pub(crate) fn held_tokens(plan: &Plan) -> f64 {
    let (input, output) = (plan.workload.input_tokens, plan.workload.output_tokens);
    if plan.kv_paging {
        // Never less than what a step reads: long answers are met more often.
        let spread = plan.workload.lengths.spread;
        input + plan.coefficients.cache_hold.max((1.0 + spread * spread) / 2.0) * output
    } else {
        (input + output) * plan.workload.lengths.reserved()
    }
}

/// Cache of `context` tokens and state of one sequence on one accelerator.
fn cache_bytes(plan: &Plan, context: f64) -> f64 {
    let a = &plan.architecture;
    let layer = |kind, tokens: f64| {
        let shards = a.cache_shards(kind, plan.layout.tensor);
        a.attention_layers(kind) * tokens * a.cache_elements(kind) * plan.formats.cache_bytes / shards
    };
    let cache = layer(Attention::Full, context) + layer(Attention::Windowed, context.min(a.window));
    let index = a.full_attention_layers * context * a.index_bytes_per_token;
    let state = a.linear_layers * a.linear_state_elements * THIRTY_TWO_BIT / plan.layout.tensor;
    (cache + index + state) * fullest_stage(plan)
}

/// Cache of a token that every layer keeps, counted once however it is sharded. Windowed
/// layers drop it again when it leaves their window.
fn kv_bytes_per_token(plan: &Plan) -> f64 {
    let a = &plan.architecture;
    let layer = |kind| a.attention_layers(kind) * a.cache_elements(kind) * plan.formats.cache_bytes;
    layer(Attention::Full) + layer(Attention::Windowed) + a.full_attention_layers * a.index_bytes_per_token
}
