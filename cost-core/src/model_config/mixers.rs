//! Linear-attention and state-space mixers: their parameters and the state they keep.

use super::layers::Layers;
use super::reader::Reader;
use crate::architecture::Architecture;
use crate::units::Unit;

const MOST_HEADS: f64 = 10_000.0;
const WIDEST: f64 = 10_000_000.0;
const LONGEST_KERNEL: f64 = 1_000.0;

/// Parameters of one mixer, and elements of the state it keeps per sequence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mixer {
    parameters: f64,
    state_elements: f64,
}

/// Fills the fields of linear layers.
pub(super) fn read(reader: &mut Reader<'_>, layers: &Layers, architecture: &mut Architecture) {
    if layers.linear == 0.0 {
        return;
    }
    let h = architecture.hidden_size;
    let mixer = if reader.has(&["linear_num_value_heads"]) {
        gated_delta_net(reader, h)
    } else if reader.has(&["linear_attn_config"]) {
        kimi_delta(reader, h)
    } else if reader.has(&["attn_type_list"]) {
        lightning(h, architecture.attention_heads, architecture.head_dim)
    } else {
        mamba2(reader, h)
    };
    architecture.linear_layers = layers.linear;
    architecture.linear_parameters = mixer.parameters;
    architecture.linear_state_elements = mixer.state_elements;
}

/// Gated DeltaNet (Qwen3-Next, Qwen3.5): queries and keys of k, values and gate of v, two numbers per
/// value head, a convolution over q, k and v; a matrix d_k × d_v per value head is the state.
fn gated_delta_net(reader: &mut Reader<'_>, h: f64) -> Mixer {
    let key_heads = reader.needed(&["linear_num_key_heads"], Unit::Heads, MOST_HEADS);
    let value_heads = reader.needed(&["linear_num_value_heads"], Unit::Heads, MOST_HEADS);
    let key_dim = reader.needed(&["linear_key_head_dim"], Unit::Count, WIDEST);
    let value_dim = reader.needed(&["linear_value_head_dim"], Unit::Count, WIDEST);
    let kernel = reader.needed(&["linear_conv_kernel_dim"], Unit::Tokens, LONGEST_KERNEL);
    let (keys, values) = (key_heads * key_dim, value_heads * value_dim);
    let convolved = 2.0 * keys + values;
    Mixer {
        parameters: h * (2.0 * keys + 2.0 * values + 2.0 * value_heads)
            + convolved * kernel
            + values * h
            + 2.0 * value_heads
            + value_dim,
        state_elements: value_heads * key_dim * value_dim + convolved * past(kernel),
    }
}

/// Mamba-2 (Nemotron-H, Granite hybrids): input projection to gate, values, B, C and time step, a
/// convolution over values, B and C; a matrix head × state per head is the state.
fn mamba2(reader: &mut Reader<'_>, h: f64) -> Mixer {
    let heads = reader.needed(&["mamba_num_heads", "mamba_n_heads", "num_heads"], Unit::Heads, MOST_HEADS);
    let width = reader.needed(&["mamba_head_dim", "mamba_d_head"], Unit::Count, WIDEST);
    let groups = reader.needed(&["n_groups", "mamba_n_groups", "mamba_num_groups"], Unit::Count, MOST_HEADS);
    let state = reader.needed(&["ssm_state_size", "mamba_d_state", "state_size"], Unit::Count, WIDEST);
    let kernel = reader.needed(&["conv_kernel", "mamba_d_conv"], Unit::Tokens, LONGEST_KERNEL);
    let inner = heads * width;
    let convolved = inner + 2.0 * groups * state;
    Mixer {
        parameters: h * (2.0 * inner + 2.0 * groups * state + heads)
            + convolved * (kernel + 1.0)
            + 3.0 * heads
            + inner
            + inner * h,
        state_elements: heads * width * state + convolved * past(kernel),
    }
}

/// Kimi Delta Attention (Kimi-Linear, Kimi-K3): q, k, v and output of full width, a decay gate of low
/// rank, an output gate of full or low rank, three convolutions; a matrix d × d per head is the state.
fn kimi_delta(reader: &mut Reader<'_>, h: f64) -> Mixer {
    let name = "linear_attn_config";
    let heads = reader.needed_inside(name, "num_heads", Unit::Heads, MOST_HEADS);
    let width = reader.needed_inside(name, "head_dim", Unit::Count, WIDEST);
    let kernel = reader.needed_inside(name, "short_conv_kernel_size", Unit::Tokens, LONGEST_KERNEL);
    let full_gate = match reader.find(&[name]).and_then(|(_, object)| object.get("use_full_rank_gate")) {
        Some(crate::node::Node::Flag(flag)) => *flag,
        _ => false,
    };
    let inner = heads * width;
    let low_rank = h * width + width * inner;
    let output_gate = if full_gate { h * inner } else { low_rank };
    Mixer {
        parameters: 4.0 * h * inner + output_gate + low_rank + h * heads + 3.0 * inner * kernel + heads + inner + width,
        state_elements: heads * width * width + 3.0 * inner * past(kernel),
    }
}

/// Lightning attention (MiniMax-Text-01): q, k, v, gate and output of full width; d × d per head.
fn lightning(h: f64, heads: f64, width: f64) -> Mixer {
    let inner = heads * width;
    Mixer { parameters: 5.0 * h * inner + inner, state_elements: heads * width * width }
}

/// Tokens a convolution of this width remembers.
fn past(kernel: f64) -> f64 {
    (kernel - 1.0).max(0.0)
}
