//! Heads, latent attention, and what sparse and compressed attention add.

use super::assumption::Assumption;
use super::layers::Layers;
use super::reader::Reader;
use crate::architecture::Architecture;
use crate::node::Node;
use crate::number::is_multiple;
use crate::units::Unit;

const MOST_HEADS: f64 = 10_000.0;
const WIDEST: f64 = 10_000_000.0;

/// Bytes of one index key of sparse attention: 128 elements of 8 bits and a scale of 4 bytes.
const INDEX_KEY_BYTES: f64 = 132.0;

const HEADS: &[&str] = &["num_attention_heads", "n_head", "n_heads", "num_heads", "decoder_attention_heads"];
const KEY_VALUE_HEADS: &[&str] = &["num_key_value_heads", "num_kv_heads", "n_head_kv", "kv_n_heads"];

/// Fills the attention fields.
pub(super) fn read(reader: &mut Reader<'_>, model_type: &str, layers: &Layers, architecture: &mut Architecture) {
    architecture.full_attention_layers = layers.full;
    architecture.windowed_attention_layers = layers.windowed;
    architecture.window = layers.window;
    architecture.encoder_layers = encoder_layers(reader, model_type);
    architecture.attention_heads = reader.needed(HEADS, Unit::Heads, MOST_HEADS);
    architecture.q_lora_rank = reader.count(&["q_lora_rank"], Unit::Count, WIDEST).unwrap_or(0.0);
    let gated = reader.flag(&["attn_output_gate", "mla_use_output_gate", "attention_output_gate"]);
    architecture.attention_output_gate = gated.unwrap_or(model_type == "qwen3_next");
    let rank = reader.count(&["kv_lora_rank"], Unit::Count, WIDEST).unwrap_or(0.0);
    if rank > 0.0 {
        latent(reader, rank, architecture);
    } else {
        per_head(reader, model_type, architecture);
        global_layers(reader, architecture);
        windowed_layers(reader, architecture);
    }
    compressed(reader, layers, architecture);
    sparse(reader, layers, architecture);
}

fn encoder_layers(reader: &mut Reader<'_>, model_type: &str) -> f64 {
    let both = model_type == "whisper" || reader.flag(&["is_encoder_decoder"]).unwrap_or(false);
    if both { reader.count(&["encoder_layers"], Unit::Layers, MOST_HEADS).unwrap_or(0.0) } else { 0.0 }
}

/// Multi-head latent attention: one compressed vector per token stands for all heads.
fn latent(reader: &mut Reader<'_>, rank: f64, architecture: &mut Architecture) {
    architecture.kv_lora_rank = rank;
    architecture.qk_rope_head_dim = reader.needed(&["qk_rope_head_dim"], Unit::Count, WIDEST);
    architecture.qk_nope_head_dim = reader.needed(&["qk_nope_head_dim"], Unit::Count, WIDEST);
    architecture.key_value_heads = 1.0;
    architecture.head_dim = architecture.qk_nope_head_dim + architecture.qk_rope_head_dim;
    let values = reader.needed(&["v_head_dim"], Unit::Count, WIDEST);
    architecture.value_head_dim = different(values, architecture.head_dim);
}

/// `value`, or 0 ("the same") where it equals `usual`.
fn different(value: f64, usual: f64) -> f64 {
    if value == usual { 0.0 } else { value }
}

fn per_head(reader: &mut Reader<'_>, model_type: &str, architecture: &mut Architecture) {
    let heads = architecture.attention_heads;
    let given = reader.count(KEY_VALUE_HEADS, Unit::Heads, MOST_HEADS).filter(|heads| *heads > 0.0);
    architecture.key_value_heads = match given {
        Some(groups) if !single_key_value_head(reader, model_type) => groups,
        _ if single_key_value_head(reader, model_type) => 1.0,
        _ => reader.assume(Assumption::KeyValueHeadPerQueryHead, heads),
    };
    if architecture.key_value_heads > 0.0 && !is_multiple(heads, architecture.key_value_heads) {
        reader.does_not_divide(KEY_VALUE_HEADS, architecture.key_value_heads);
    }
    let names = ["head_dim", "attention_head_dim", "kv_channels", "d_kv"];
    architecture.head_dim = match reader.count(&names, Unit::Count, WIDEST) {
        Some(width) if width > 0.0 => width,
        _ => {
            if heads > 0.0 && !is_multiple(architecture.hidden_size, heads) {
                reader.does_not_divide(HEADS, heads);
            }
            let width = if heads > 0.0 { (architecture.hidden_size / heads).floor() } else { 0.0 };
            reader.assume(Assumption::HeadOfEqualParts, width)
        }
    };
    if let Some(values) = reader.count(&["v_head_dim"], Unit::Count, WIDEST).filter(|width| *width > 0.0) {
        architecture.value_head_dim = different(values, architecture.head_dim);
    }
}

/// Families that say "multi-query" with a flag instead of a number of heads.
fn single_key_value_head(reader: &mut Reader<'_>, model_type: &str) -> bool {
    let grouped = reader.flag(&["new_decoder_architecture"]).unwrap_or(false) || reader.has(&["n_head_kv"]);
    let by_default = matches!(model_type, "gpt_bigcode");
    !grouped && reader.flag(&["multi_query"]).unwrap_or(by_default)
}

/// Full-attention layers with heads of their own (Gemma 4).
fn global_layers(reader: &mut Reader<'_>, architecture: &mut Architecture) {
    if architecture.windowed_attention_layers == 0.0 {
        return;
    }
    if let Some(heads) = reader.count(&["num_global_key_value_heads"], Unit::Heads, MOST_HEADS) {
        architecture.full_key_value_heads = different(heads, architecture.key_value_heads);
    }
    if let Some(width) = reader.count(&["global_head_dim"], Unit::Count, WIDEST) {
        architecture.full_head_dim = different(width, architecture.head_dim);
    }
    architecture.full_keys_are_values = reader.flag(&["attention_k_eq_v"]).unwrap_or(false);
}

/// Windowed layers with heads of their own (MiMo): the plain names then describe the full layers.
fn windowed_layers(reader: &mut Reader<'_>, architecture: &mut Architecture) {
    if architecture.windowed_attention_layers == 0.0 {
        return;
    }
    if let Some(heads) = reader.count(&["swa_num_attention_heads"], Unit::Heads, MOST_HEADS).filter(|it| *it > 0.0) {
        architecture.full_attention_heads = different(architecture.attention_heads, heads);
        architecture.attention_heads = heads;
    }
    if let Some(heads) = reader.count(&["swa_num_key_value_heads"], Unit::Heads, MOST_HEADS).filter(|it| *it > 0.0) {
        architecture.full_key_value_heads = different(architecture.key_value_heads, heads);
        architecture.key_value_heads = heads;
    }
    if let Some(width) = reader.count(&["swa_head_dim"], Unit::Count, WIDEST).filter(|it| *it > 0.0) {
        architecture.full_head_dim = different(architecture.head_dim, width);
        architecture.head_dim = width;
    }
    let (heads, groups) = (architecture.attention_heads, architecture.key_value_heads);
    if groups > 0.0 && !is_multiple(heads, groups) {
        reader.does_not_divide(&["swa_num_key_value_heads"], groups);
    }
}

/// DeepSeek-V4: one vector per compressed group of tokens, queries and outputs of low rank.
fn compressed(reader: &mut Reader<'_>, layers: &Layers, architecture: &mut Architecture) {
    let Some(ratios) = reader.list(&["compress_ratios"]) else { return };
    let ratios: Vec<f64> = ratios.iter().take(layers.all as usize).filter_map(positive).collect();
    let count = ratios.len() as f64;
    if count == 0.0 || count != layers.full {
        return;
    }
    let (h, d) = (architecture.hidden_size, architecture.head_dim);
    architecture.context_compression = count / ratios.iter().map(|ratio| 1.0 / ratio).sum::<f64>();
    architecture.full_keys_are_values = true;
    architecture.shared_key_value_cache = true;
    architecture.output_lora_rank = reader.needed(&["o_lora_rank"], Unit::Count, WIDEST);
    architecture.output_groups = reader.needed(&["o_groups"], Unit::Count, MOST_HEADS);
    let heads = reader.needed(&["index_n_heads"], Unit::Heads, MOST_HEADS);
    let width = reader.needed(&["index_head_dim"], Unit::Count, WIDEST);
    // Only finely compressed layers have an indexer; their compressor overlaps two groups and is twice as wide.
    let (mut parameters, mut index_bytes) = (0.0, 0.0);
    for ratio in &ratios {
        if *ratio < FINE_COMPRESSION {
            let indexer = architecture.q_lora_rank * heads * width + h * heads + 4.0 * h * width;
            parameters += indexer + 4.0 * h * d;
            index_bytes += INDEX_KEY_BYTES / ratio;
        } else {
            parameters += 2.0 * h * d;
        }
    }
    architecture.indexer_parameters = parameters / count;
    architecture.index_bytes_per_token = index_bytes / count;
    architecture.sparse_top_k = reader.count(&["index_topk"], Unit::Tokens, 1e9).unwrap_or(0.0);
}

/// Tokens per cache entry from which a layer attends to all entries and needs no index.
const FINE_COMPRESSION: f64 = 64.0;

fn positive(node: &Node) -> Option<f64> {
    match node {
        Node::Number(value) if value.is_finite() && *value >= 1.0 => Some(*value),
        _ => None,
    }
}

/// Sparse attention: an indexer picks the tokens (DeepSeek-V3.2) or the blocks (MiniMax-M3) to attend to.
fn sparse(reader: &mut Reader<'_>, layers: &Layers, architecture: &mut Architecture) {
    let h = architecture.hidden_size;
    if architecture.is_latent() && reader.has(&["index_topk"]) {
        architecture.sparse_top_k = reader.needed(&["index_topk"], Unit::Tokens, 1e9);
        let heads = reader.needed(&["index_n_heads"], Unit::Heads, MOST_HEADS);
        let width = reader.needed(&["index_head_dim"], Unit::Count, WIDEST);
        architecture.indexer_parameters =
            architecture.q_lora_rank * heads * width + h * width + h * heads + 2.0 * width;
        architecture.index_bytes_per_token = width + (INDEX_KEY_BYTES - 128.0);
        return;
    }
    let Some((_, object)) = reader.find(&["sparse_attention_config"]) else { return };
    if !matches!(object, Node::Object(_)) {
        return;
    }
    let name = "sparse_attention_config";
    let block = reader.needed_inside(name, "sparse_block_size", Unit::Tokens, 1e9);
    let chosen = reader.needed_inside(name, "sparse_topk_blocks", Unit::Count, 1e6);
    let local = reader.inside(name, "sparse_local_block", Unit::Count, 1e6).unwrap_or(0.0);
    let heads = reader.needed_inside(name, "sparse_num_index_heads", Unit::Heads, MOST_HEADS);
    let width = reader.needed_inside(name, "sparse_index_dim", Unit::Count, WIDEST);
    let share = match object.get("sparse_attention_freq") {
        Some(Node::List(layers_with)) if layers.full > 0.0 => {
            let with = layers_with.iter().filter(|item| positive(item).is_some()).count() as f64;
            (with / layers.full).min(1.0)
        }
        _ => 1.0,
    };
    architecture.sparse_top_k = (chosen + local) * block;
    architecture.indexer_parameters = h * (heads + 1.0) * width * share;
    architecture.index_bytes_per_token = width * share;
}
