//! What a model is made of: the numbers of its `config.json` that decide memory and speed.
//!
//! Counts are `f64` because they enter formulas; the table of fields
//! ([`ARCHITECTURE_FIELDS`](crate::fields::ARCHITECTURE_FIELDS)) says
//! which of them must be whole. Sizes are elements, not bytes, unless the name says so.

mod parameters;

use serde::Serialize;

pub use parameters::{Attention, AttentionParameters, Heads};

/// The architecture of a decoder (or encoder–decoder) language model.
///
/// Layers are counted by kind: every layer has one *mixer* (full attention, windowed
/// attention or a linear/state-space mixer) and, where it has one, one *feed-forward block*
/// (dense or mixture of experts). Hybrid models whose blocks carry only one of the two
/// (Nemotron-H) are counted the same way: mixers and feed-forward blocks separately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Architecture {
    /// Width of the residual stream, h.
    pub hidden_size: f64,
    /// Entries of the vocabulary, V.
    pub vocab_size: f64,
    /// Whether the output projection shares the input embedding.
    pub tied_embeddings: bool,
    /// Longest context the model was built for, tokens.
    pub max_context: f64,

    /// Layers whose attention sees the whole context.
    pub full_attention_layers: f64,
    /// Layers whose attention sees at most [`window`](Self::window) tokens.
    pub windowed_attention_layers: f64,
    /// Tokens a windowed layer keeps.
    pub window: f64,
    /// Query heads, H_q.
    pub attention_heads: f64,
    /// Key/value heads, H_kv (1 = multi-query; equal to `attention_heads` = multi-head).
    pub key_value_heads: f64,
    /// Width of one query/key head, d.
    pub head_dim: f64,
    /// Width of one value head where it differs from `head_dim`; 0 = the same.
    pub value_head_dim: f64,
    /// Query heads of full-attention layers where windowed layers differ; 0 = the same.
    pub full_attention_heads: f64,
    /// Key/value heads of full-attention layers where windowed layers differ; 0 = the same.
    pub full_key_value_heads: f64,
    /// Head width of full-attention layers where windowed layers differ; 0 = the same.
    pub full_head_dim: f64,
    /// Whether full-attention layers project keys and values with one shared matrix.
    pub full_keys_are_values: bool,
    /// Whether full-attention layers keep one vector that serves as key and as value, so that
    /// the cache holds it once (DeepSeek-V4).
    pub shared_key_value_cache: bool,
    /// Whether attention has an output gate as wide as the values of all heads.
    pub attention_output_gate: bool,

    /// Multi-head latent attention: width of the compressed key/value; 0 = not latent.
    pub kv_lora_rank: f64,
    /// Width of the compressed query; 0 = queries are not compressed.
    pub q_lora_rank: f64,
    /// Latent attention: width of the rotary part of a head.
    pub qk_rope_head_dim: f64,
    /// Latent attention: width of the other part of a query/key head.
    pub qk_nope_head_dim: f64,
    /// Width of each group's compressed attention output; 0 = one output projection.
    pub output_lora_rank: f64,
    /// Groups of heads whose outputs are compressed separately.
    pub output_groups: f64,

    /// Sparse attention: cache entries each query attends to (tokens, where nothing is compressed);
    /// 0 = all of them.
    pub sparse_top_k: f64,
    /// Parameters of the indexer and of the cache's compressor, mean per full-attention layer.
    pub indexer_parameters: f64,
    /// Sparse attention: bytes of the index kept per token, mean per full-attention layer.
    pub index_bytes_per_token: f64,
    /// Tokens of context that share one cache entry in full-attention layers (1 = none); where
    /// layers differ, their harmonic mean, which keeps the size of the cache.
    pub context_compression: f64,

    /// Layers with a linear-attention or state-space mixer (DeltaNet, Mamba, lightning …).
    pub linear_layers: f64,
    /// Parameters of one such mixer.
    pub linear_parameters: f64,
    /// Elements of the recurrent state of one such mixer, per sequence.
    pub linear_state_elements: f64,

    /// Layers with a dense feed-forward block.
    pub dense_ffn_layers: f64,
    /// Width of the dense feed-forward block, f.
    pub intermediate_size: f64,
    /// Whether feed-forward blocks are gated (three matrices) or plain (two).
    pub gated_ffn: bool,

    /// Layers with a mixture of experts.
    pub moe_layers: f64,
    /// Routed experts per layer, E; 0 = dense model.
    pub experts: f64,
    /// Routed experts each token uses, k.
    pub experts_per_token: f64,
    /// Width of one routed expert, f_e.
    pub expert_intermediate_size: f64,
    /// Total width of the always-active shared experts; 0 = none.
    pub shared_expert_intermediate_size: f64,
    /// Width of the latent space routed experts work in; 0 = the residual stream.
    pub moe_latent_size: f64,

    /// Encoder layers of an encoder–decoder model; 0 = decoder only.
    pub encoder_layers: f64,
}

impl Architecture {
    /// Nothing of anything and nothing compressed: what rows and readers start from.
    pub const NOTHING: Architecture = Architecture {
        hidden_size: 0.0,
        vocab_size: 0.0,
        tied_embeddings: false,
        max_context: 0.0,
        full_attention_layers: 0.0,
        windowed_attention_layers: 0.0,
        window: 0.0,
        attention_heads: 0.0,
        key_value_heads: 0.0,
        head_dim: 0.0,
        value_head_dim: 0.0,
        full_attention_heads: 0.0,
        full_key_value_heads: 0.0,
        full_head_dim: 0.0,
        full_keys_are_values: false,
        shared_key_value_cache: false,
        attention_output_gate: false,
        kv_lora_rank: 0.0,
        q_lora_rank: 0.0,
        qk_rope_head_dim: 0.0,
        qk_nope_head_dim: 0.0,
        output_lora_rank: 0.0,
        output_groups: 0.0,
        sparse_top_k: 0.0,
        indexer_parameters: 0.0,
        index_bytes_per_token: 0.0,
        context_compression: 1.0,
        linear_layers: 0.0,
        linear_parameters: 0.0,
        linear_state_elements: 0.0,
        dense_ffn_layers: 0.0,
        intermediate_size: 0.0,
        gated_ffn: false,
        moe_layers: 0.0,
        experts: 0.0,
        experts_per_token: 0.0,
        expert_intermediate_size: 0.0,
        shared_expert_intermediate_size: 0.0,
        moe_latent_size: 0.0,
        encoder_layers: 0.0,
    };
}
