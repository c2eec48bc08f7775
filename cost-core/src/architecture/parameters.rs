//! Parameters, cache elements and attention arithmetic of an [`Architecture`] (METHOD.md §2).

use super::Architecture;

/// The two kinds of layers that keep a key/value cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Sees the whole context.
    Full,
    /// Sees the last `window` tokens.
    Windowed,
}

/// Heads of one attention layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heads {
    /// Query heads, H_q.
    pub query: f64,
    /// Key/value heads, H_kv.
    pub key_value: f64,
    /// Width of a query/key head, d.
    pub dim: f64,
    /// Width of a value head, d_v.
    pub value_dim: f64,
}

/// Parameters of an attention layer, by how tensor parallelism treats them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttentionParameters {
    /// Divided among the tensor-parallel ranks.
    pub sharded: f64,
    /// Kept whole on every rank (the down-projections of latent attention).
    pub replicated: f64,
}

/// Width of an indexer's keys, and what one takes in the cache: 8 bits an element and a 32-bit scale.
const INDEX_WIDTH: f64 = 128.0;
const INDEX_KEY_BYTES: f64 = 132.0;

/// `value`, or `otherwise` where it is 0 ("the same").
fn or(value: f64, otherwise: f64) -> f64 {
    if value > 0.0 { value } else { otherwise }
}

impl Architecture {
    /// Whether keys and values are kept as one compressed vector (MLA).
    pub fn is_latent(&self) -> bool {
        self.kv_lora_rank > 0.0
    }

    /// Whether it has routed experts.
    pub fn is_mixture(&self) -> bool {
        self.moe_layers > 0.0 && self.experts > 0.0
    }

    /// Heads of the layers of `kind`.
    pub fn heads(&self, kind: Attention) -> Heads {
        let common = Heads {
            query: self.attention_heads,
            key_value: self.key_value_heads,
            dim: self.head_dim,
            value_dim: or(self.value_head_dim, self.head_dim),
        };
        match kind {
            Attention::Windowed => common,
            Attention::Full => Heads {
                query: or(self.full_attention_heads, common.query),
                key_value: or(self.full_key_value_heads, common.key_value),
                dim: or(self.full_head_dim, common.dim),
                value_dim: or(self.full_head_dim, common.value_dim),
            },
        }
    }

    /// Layers of `kind`.
    pub fn attention_layers(&self, kind: Attention) -> f64 {
        match kind {
            Attention::Full => self.full_attention_layers,
            Attention::Windowed => self.windowed_attention_layers,
        }
    }

    /// Mixers of any kind: what `num_hidden_layers` counts in most models.
    pub fn mixer_layers(&self) -> f64 {
        self.full_attention_layers + self.windowed_attention_layers + self.linear_layers
    }

    /// P_at and P_rep: `2 h H_q d + 2 h H_kv d`, plus an output gate `h H_q d_v` where there is one;
    /// a compressed query is `q_l H_q d` and `h q_l`, an output compressed in g groups of width o is
    /// `H_q d_v o + g o h`. For latent attention `q_l H_q (n + r) + kv_l H_q (n + v) + H_q v h` and
    /// `h (kv_l + r) + h q_l`.
    pub fn attention_parameters(&self, kind: Attention) -> AttentionParameters {
        let h = self.hidden_size;
        let Heads { query, key_value, dim, value_dim } = self.heads(kind);
        let gate = if self.attention_output_gate { h * query * value_dim } else { 0.0 };
        if self.is_latent() {
            let (rope, nope) = (self.qk_rope_head_dim, self.qk_nope_head_dim);
            let query_input = or(self.q_lora_rank, h);
            return AttentionParameters {
                sharded: query_input * query * (nope + rope)
                    + self.kv_lora_rank * query * (nope + value_dim)
                    + query * value_dim * h
                    + gate,
                replicated: h * (self.kv_lora_rank + rope) + h * self.q_lora_rank,
            };
        }
        let values = if self.full_keys_are_values && kind == Attention::Full { 0.0 } else { key_value * value_dim };
        let queries = or(self.q_lora_rank, h) * query * dim;
        let output = if self.output_lora_rank > 0.0 {
            (query * value_dim + self.output_groups * h) * self.output_lora_rank
        } else {
            query * value_dim * h
        };
        AttentionParameters {
            sharded: queries + h * (key_value * dim + values) + output + gate,
            replicated: h * self.q_lora_rank,
        }
    }

    /// Matrices of a feed-forward block: gate, up and down, or up and down.
    fn ffn_matrices(&self) -> f64 {
        if self.gated_ffn { 3.0 } else { 2.0 }
    }

    /// P_d: `3 h f` (gated) or `2 h f`.
    pub fn dense_ffn_parameters(&self) -> f64 {
        self.ffn_matrices() * self.hidden_size * self.intermediate_size
    }

    /// P_e, one routed expert: `3 h f_e`, with the latent width for h where there is one.
    pub fn expert_parameters(&self) -> f64 {
        self.ffn_matrices() * or(self.moe_latent_size, self.hidden_size) * self.expert_intermediate_size
    }

    /// P_sh: what every token passes in a mixture layer: shared experts, router, latent projections.
    pub fn shared_expert_parameters(&self) -> f64 {
        let h = self.hidden_size;
        self.ffn_matrices() * h * self.shared_expert_intermediate_size
            + h * self.experts
            + 2.0 * h * self.moe_latent_size
    }

    /// Input embedding and, unless tied, output projection.
    pub fn embedding_parameters(&self) -> f64 {
        let matrices = if self.tied_embeddings { 1.0 } else { 2.0 };
        matrices * self.vocab_size * self.hidden_size
    }

    /// All routed experts.
    pub fn routed_parameters(&self) -> f64 {
        self.moe_layers * self.experts * self.expert_parameters()
    }

    /// Everything but routed experts and embeddings.
    pub fn backbone_parameters(&self) -> f64 {
        let attention = |kind| {
            let parameters = self.attention_parameters(kind);
            self.attention_layers(kind) * (parameters.sharded + parameters.replicated)
        };
        attention(Attention::Full)
            + attention(Attention::Windowed)
            + self.full_attention_layers * self.indexer_parameters
            + self.linear_layers * self.linear_parameters
            + self.dense_ffn_layers * self.dense_ffn_parameters()
            + self.moe_layers * self.shared_expert_parameters()
            + self.encoder_parameters()
    }

    /// The part of the backbone that every tensor-parallel rank keeps whole.
    pub fn replicated_parameters(&self) -> f64 {
        let layers = |kind| self.attention_layers(kind) * self.attention_parameters(kind).replicated;
        layers(Attention::Full) + layers(Attention::Windowed) + self.full_attention_layers * self.indexer_parameters
    }

    /// Multiplications with which a query token scores a token of the context in one layer of sparse attention: H_x
    /// heads of d_x = 128 elements. H_x follows from the indexer's parameters, `q H_x d_x + h d_x + h H_x`; where layers
    /// compress the context before they score it, the index bytes per token say how much.
    pub fn index_products(&self) -> f64 {
        if self.index_bytes_per_token == 0.0 {
            return 0.0;
        }
        let queries = or(self.q_lora_rank, self.hidden_size) * INDEX_WIDTH + self.hidden_size;
        let heads = ((self.indexer_parameters - self.hidden_size * INDEX_WIDTH) / queries).max(1.0);
        heads * INDEX_WIDTH * self.index_bytes_per_token / INDEX_KEY_BYTES
    }

    /// Encoder layers, and the cross-attention of the decoder layers that read them.
    pub fn encoder_parameters(&self) -> f64 {
        if self.encoder_layers == 0.0 {
            return 0.0;
        }
        let attention = self.attention_parameters(Attention::Full).sharded;
        self.encoder_layers * (attention + self.dense_ffn_parameters()) + self.full_attention_layers * attention
    }

    /// All parameters.
    pub fn total_parameters(&self) -> f64 {
        self.backbone_parameters() + self.routed_parameters() + self.embedding_parameters()
    }

    /// Parameters one token uses, embeddings and output projection included.
    pub fn active_parameters(&self) -> f64 {
        let routed = self.moe_layers * self.experts_per_token.min(self.experts) * self.expert_parameters();
        self.backbone_parameters() + routed + self.embedding_parameters()
    }

    /// Cache elements per token of context in one layer of `kind`: `2 H_kv d`; latent `kv_l + r`;
    /// `H_kv d` where one vector serves as key and value. One matrix for both (`full_keys_are_values`)
    /// does not halve it: keys and values are normalised and rotated differently before they are kept.
    pub fn cache_elements(&self, kind: Attention) -> f64 {
        if self.is_latent() {
            return self.kv_lora_rank + self.qk_rope_head_dim;
        }
        let Heads { key_value, dim, value_dim, .. } = self.heads(kind);
        let values = if self.shared_key_value_cache && kind == Attention::Full { 0.0 } else { value_dim };
        key_value * (dim + values) / self.compression(kind)
    }

    /// Tokens of context that share one cache entry in layers of `kind`.
    pub fn compression(&self, kind: Attention) -> f64 {
        if kind == Attention::Full { self.context_compression.max(1.0) } else { 1.0 }
    }

    /// How many ways tensor parallelism can split the cache of a layer: by key/value head;
    /// a latent cache is kept whole on every rank.
    pub fn cache_shards(&self, kind: Attention, tensor: f64) -> f64 {
        if self.is_latent() { 1.0 } else { tensor.min(self.heads(kind).key_value.max(1.0)) }
    }

    /// FLOP per query token and context token in one layer while decoding: `2 H_q (d + d_v)`;
    /// latent attention works in the compressed space: `2 H_q (2 kv_l + r)`.
    pub fn decode_attention_flop(&self, kind: Attention) -> f64 {
        let Heads { query, dim, value_dim, .. } = self.heads(kind);
        if self.is_latent() {
            2.0 * query * (2.0 * self.kv_lora_rank + self.qk_rope_head_dim)
        } else {
            2.0 * query * (dim + value_dim)
        }
    }

    /// FLOP per query token and context token in one layer while reading the prompt: `2 H_q (d + d_v)`;
    /// latent attention unpacked: `2 H_q (n + r + v)`.
    pub fn prefill_attention_flop(&self, kind: Attention) -> f64 {
        let Heads { query, dim, value_dim, .. } = self.heads(kind);
        if self.is_latent() {
            2.0 * query * (self.qk_nope_head_dim + self.qk_rope_head_dim + value_dim)
        } else {
            2.0 * query * (dim + value_dim)
        }
    }
}
