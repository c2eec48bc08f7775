//! How many layers there are of each kind.

use super::assumption::Assumption;
use super::reader::Reader;
use crate::node::Node;
use crate::units::Unit;

/// Most layers a model may have.
pub(super) const MOST_LAYERS: f64 = 10_000.0;

/// Layers by mixer, and feed-forward blocks where the config counts them apart.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layers {
    /// Layers in the order of the config: what mixture patterns count.
    pub(super) all: f64,
    /// Attention over the whole context.
    pub(super) full: f64,
    /// Attention over a window.
    pub(super) windowed: f64,
    /// Tokens of the window.
    pub(super) window: f64,
    /// Linear or state-space mixers.
    pub(super) linear: f64,
    /// Dense and mixture blocks, where blocks carry either a mixer or a feed-forward part.
    pub(super) blocks: Option<(f64, f64)>,
}

/// Counts the layers of a config.
pub(super) fn read(reader: &mut Reader<'_>, model_type: &str, max_context: f64) -> Layers {
    let blocks = reader.list(&["layers_block_type"]).or_else(|| reader.list(&["block_types"]));
    if let Some(blocks) = blocks {
        return by_block(blocks.iter().map(block_of_name));
    }
    if let Some(pattern) = reader.text(&["hybrid_override_pattern"]) {
        return by_block(pattern.chars().take(MOST_LAYERS as usize).map(block_of_letter));
    }
    let names = ["num_hidden_layers", "n_layer", "num_layers", "n_layers", "decoder_layers"];
    let all = reader.needed(&names, Unit::Layers, MOST_LAYERS);
    let mut layers = Layers { all, full: all, ..Layers::default() };
    by_list(reader, &mut layers);
    if layers.windowed + layers.linear == 0.0 {
        by_interval(reader, model_type, max_context, &mut layers);
    }
    if layers.windowed > 0.0 {
        layers.window = reader.needed(WINDOW, Unit::Tokens, 1e9);
    }
    layers
}

/// Names of the width of a window.
const WINDOW: &[&str] = &["sliding_window", "sliding_window_size", "attention_chunk_size"];

/// A block of a hybrid whose blocks carry a mixer or a feed-forward part.
enum Block {
    Attention,
    Linear,
    Dense,
    Mixture,
}

fn block_of_letter(letter: char) -> Option<Block> {
    match letter {
        '*' => Some(Block::Attention),
        'M' => Some(Block::Linear),
        '-' => Some(Block::Dense),
        'E' => Some(Block::Mixture),
        _ => None,
    }
}

fn block_of_name(node: &Node) -> Option<Block> {
    let Node::Text(name) = node else { return None };
    match name.as_str() {
        "attention" | "full_attention" => Some(Block::Attention),
        "mamba" | "mamba2" | "linear_attention" => Some(Block::Linear),
        "mlp" => Some(Block::Dense),
        "moe" => Some(Block::Mixture),
        _ => None,
    }
}

fn by_block(blocks: impl Iterator<Item = Option<Block>>) -> Layers {
    let (mut layers, mut dense, mut mixture) = (Layers::default(), 0.0, 0.0);
    for block in blocks {
        layers.all += 1.0;
        match block {
            Some(Block::Attention) => layers.full += 1.0,
            Some(Block::Linear) => layers.linear += 1.0,
            Some(Block::Dense) => dense += 1.0,
            Some(Block::Mixture) => mixture += 1.0,
            None => {}
        }
    }
    // A list without feed-forward blocks names the mixers of whole layers.
    layers.blocks = (dense + mixture > 0.0).then_some((dense, mixture));
    layers
}

/// How many of the first `all` items satisfy `wanted`.
fn count(items: &[Node], all: f64, wanted: impl Fn(&Node) -> bool) -> f64 {
    items.iter().take(all as usize).filter(|item| wanted(item)).count() as f64
}

fn is_number(node: &Node, wanted: f64) -> bool {
    matches!(node, Node::Number(value) if *value == wanted)
}

fn is_name(node: &Node, wanted: &[&str]) -> bool {
    matches!(node, Node::Text(name) if wanted.contains(&name.as_str()))
}

/// Names of lists that say the kind of every layer, so that no rule is needed.
const LISTS: &[&str] = &["layer_types", "hybrid_layer_pattern", "attn_type_list", "compress_ratios"];

/// Configs that list the kind of every layer.
fn by_list(reader: &mut Reader<'_>, layers: &mut Layers) {
    let all = layers.all;
    if let Some(types) = reader.list(&["layer_types"]) {
        layers.windowed = count(types, all, |item| is_name(item, &["sliding_attention", "chunked_attention"]));
        layers.linear = count(types, all, |item| is_name(item, &["linear_attention", "mamba", "mamba2"]));
    } else if let Some(pattern) = reader.list(&["hybrid_layer_pattern"]) {
        layers.windowed = count(pattern, all, |item| is_number(item, 1.0));
    } else if let Some(kinds) = reader.list(&["attn_type_list"]) {
        layers.linear = count(kinds, all, |item| is_number(item, 0.0));
    } else if let Some(ratios) = reader.list(&["compress_ratios"]) {
        layers.windowed = count(ratios, all, |item| is_number(item, 0.0));
    } else if let Some(Node::List(kda)) =
        reader.find(&["linear_attn_config"]).and_then(|(_, object)| object.get("kda_layers"))
    {
        layers.linear = (kda.len() as f64).min(all);
    }
    layers.full = (all - layers.windowed - layers.linear).max(0.0);
}

/// Configs that give a rule instead.
fn by_interval(reader: &mut Reader<'_>, model_type: &str, max_context: f64, layers: &mut Layers) {
    let all = layers.all;
    let every = |interval: f64| if interval > 0.0 { (all / interval).floor() } else { all };
    if reader.has(&["linear_num_value_heads"]) {
        let interval = reader
            .count(&["full_attention_interval"], Unit::Layers, MOST_LAYERS)
            .unwrap_or_else(|| reader.assume(Assumption::EveryFourthLayerFull, 4.0));
        layers.full = every(interval);
        layers.linear = all - layers.full;
        return;
    }
    if reader.has(LISTS) || !reader.has(WINDOW) {
        return;
    }
    let pattern = reader.count(&["sliding_window_pattern", "_sliding_window_pattern"], Unit::Layers, MOST_LAYERS);
    let rule = match model_type {
        "gemma3" | "gemma3_text" | "gemma4" | "gemma4_text" => Some(6.0),
        "gemma2" | "gpt_oss" => Some(2.0),
        "cohere2" | "llama4" | "llama4_text" => Some(4.0),
        _ => None,
    };
    if let Some(interval) = pattern.or(rule) {
        if pattern.is_none() {
            reader.assume(Assumption::WindowsByFamily, ());
        }
        layers.full = every(interval);
        layers.windowed = all - layers.full;
        return;
    }
    // Qwen configs carry a window that is off unless they say otherwise.
    let off = model_type.starts_with("qwen");
    let used = reader.flag(&["use_sliding_window"]);
    let window = reader.count(WINDOW, Unit::Tokens, 1e9).unwrap_or(0.0);
    if window > 0.0 && off && used.is_none() {
        reader.assume(Assumption::WindowUnused, ());
    }
    if !used.unwrap_or(!off) || window == 0.0 || window >= max_context {
        return;
    }
    let kept = if off { reader.count(&["max_window_layers"], Unit::Layers, MOST_LAYERS).unwrap_or(0.0) } else { 0.0 };
    layers.full = kept.min(all);
    layers.windowed = all - layers.full;
}
