//! Dense feed-forward blocks and mixtures of experts.

use super::assumption::Assumption;
use super::layers::{Layers, MOST_LAYERS};
use super::reader::Reader;
use crate::architecture::Architecture;
use crate::node::Node;
use crate::number::is_multiple;
use crate::units::Unit;

const WIDEST: f64 = 10_000_000.0;
const MOST_EXPERTS: f64 = 1_000_000.0;

/// Families whose feed-forward block is up and down only, without a gate.
const PLAIN: &[&str] = &[
    "bloom",
    "falcon",
    "refinedweb",
    "refinedwebmodel",
    "gpt2",
    "gpt_bigcode",
    "gpt_neo",
    "gpt_neox",
    "gptj",
    "mpt",
    "nemotron",
    "nemotron_h",
    "opt",
    "phi",
    "phi-msft",
    "starcoder2",
    "whisper",
];

const EXPERTS: &[&str] = &["num_experts", "n_routed_experts", "num_local_experts", "moe_num_experts"];
const PER_TOKEN: &[&str] =
    &["num_experts_per_tok", "num_experts_per_token", "experts_per_token", "top_k_experts", "moe_top_k", "moe_k"];
const DENSE_WIDTH: &[&str] = &["intermediate_size", "n_inner", "ffn_dim", "decoder_ffn_dim", "ffn_hidden_size"];

/// Fills the feed-forward fields.
pub(super) fn read(reader: &mut Reader<'_>, model_type: &str, layers: &Layers, architecture: &mut Architecture) {
    let plain_activation = matches!(reader.text(&["mlp_hidden_act", "hidden_act"]), Some("relu2"));
    architecture.gated_ffn = !PLAIN.contains(&model_type) && !plain_activation;
    if !plain_activation {
        let gated = architecture.gated_ffn;
        reader.assume(if gated { Assumption::GatedFeedForward } else { Assumption::PlainFeedForward }, ());
    }
    let experts = reader.count(EXPERTS, Unit::Count, MOST_EXPERTS).unwrap_or(0.0);
    architecture.moe_layers = match layers.blocks {
        Some((_, mixture)) => mixture,
        None if experts > 0.0 => mixture_layers(reader, layers.all),
        None => 0.0,
    };
    architecture.dense_ffn_layers = match layers.blocks {
        Some((dense, _)) => dense,
        None => layers.all - architecture.moe_layers,
    };
    if architecture.moe_layers > 0.0 {
        mixture(reader, model_type, experts, architecture);
    }
    if architecture.dense_ffn_layers > 0.0 {
        architecture.intermediate_size = dense_width(reader, model_type, architecture.hidden_size);
    }
}

/// Width of the dense blocks; Llama 4 and MiniMax-M3 give the plain name to the experts.
fn dense_width(reader: &mut Reader<'_>, model_type: &str, h: f64) -> f64 {
    for name in ["intermediate_size_mlp", "dense_intermediate_size"] {
        if reader.has(&[name]) {
            return reader.needed(&[name], Unit::Count, WIDEST);
        }
    }
    if !reader.has(DENSE_WIDTH) && PLAIN.contains(&model_type) {
        return reader.assume(Assumption::FourTimesHidden, 4.0 * h);
    }
    reader.needed(DENSE_WIDTH, Unit::Count, WIDEST)
}

fn mixture(reader: &mut Reader<'_>, model_type: &str, experts: f64, architecture: &mut Architecture) {
    architecture.experts = experts;
    if experts == 0.0 {
        reader.missing(EXPERTS, Unit::Count, MOST_EXPERTS);
    }
    architecture.experts_per_token = reader.needed(PER_TOKEN, Unit::Count, MOST_EXPERTS);
    if architecture.experts_per_token > experts && experts > 0.0 {
        reader.out_of_range(PER_TOKEN, architecture.experts_per_token, 1.0, experts, Unit::Count);
    }
    let own_width = ["moe_intermediate_size", "expert_intermediate_size", "moe_ffn_hidden_size"];
    let width = match reader.count(&own_width, Unit::Count, WIDEST) {
        Some(width) if width > 0.0 => width,
        _ => reader.needed(DENSE_WIDTH, Unit::Count, WIDEST),
    };
    architecture.expert_intermediate_size = width;
    architecture.shared_expert_intermediate_size = shared_width(reader, model_type, width);
    let latent = reader.count(&["moe_latent_size", "routed_expert_hidden_size"], Unit::Count, WIDEST);
    architecture.moe_latent_size = latent.unwrap_or(0.0);
}

fn shared_width(reader: &mut Reader<'_>, model_type: &str, expert: f64) -> f64 {
    match model_type {
        // Every mixture layer of Llama 4 has one shared expert that its config does not mention.
        "llama4" | "llama4_text" => return reader.assume(Assumption::OneSharedExpert, expert),
        // Gemma 4 runs its dense block beside the experts.
        "gemma4" | "gemma4_text" => return reader.needed(DENSE_WIDTH, Unit::Count, WIDEST),
        _ => {}
    }
    let total = ["shared_expert_intermediate_size", "moe_shared_expert_intermediate_size", "shared_intermediate_size"];
    match reader.count(&total, Unit::Count, WIDEST) {
        Some(width) => width,
        None => {
            let count = reader.count(&["n_shared_experts", "num_shared_experts"], Unit::Count, MOST_EXPERTS);
            count.unwrap_or(0.0) * expert
        }
    }
}

/// Layers that have experts: a list, a frequency after the first dense layers, a step, or all.
fn mixture_layers(reader: &mut Reader<'_>, all: f64) -> f64 {
    if let Some((_, Node::List(_))) = reader.find(&["moe_layer_freq"]) {
        let listed = reader.list(&["moe_layer_freq"]).unwrap_or_default();
        let on = |item: &&Node| matches!(item, Node::Number(value) if *value == 1.0);
        return listed.iter().take(all as usize).filter(on).count() as f64;
    }
    let first = reader.count(&["first_k_dense_replace"], Unit::Layers, MOST_LAYERS).unwrap_or(0.0);
    let frequency = reader.count(&["moe_layer_freq"], Unit::Layers, MOST_LAYERS).unwrap_or(1.0);
    if first > 0.0 || frequency > 1.0 {
        return count_layers(all, |layer| layer >= first && is_multiple(layer, frequency.max(1.0)));
    }
    let step = reader.count(&["interleave_moe_layer_step", "decoder_sparse_step"], Unit::Layers, MOST_LAYERS);
    let step = step.unwrap_or(1.0).max(1.0);
    let dense: Vec<f64> = match reader.find(&["mlp_only_layers"]) {
        Some((_, Node::List(items))) => items
            .iter()
            .filter_map(|item| match item {
                Node::Number(value) => Some(*value),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    count_layers(all, |layer| is_multiple(layer + 1.0, step) && !dense.contains(&layer))
}

fn count_layers(all: f64, wanted: impl Fn(f64) -> bool) -> f64 {
    (0..all as u32).filter(|layer| wanted(f64::from(*layer))).count() as f64
}
