//! The numbers of a custom model and of a custom accelerator as tables, for reading, links,
//! schema and documentation: the counterpart of the table of controls.

use crate::architecture::Architecture;
use crate::catalogue::{Datasheet, HardwareClass, LinkClass};
use crate::node::Node;
use crate::problem::{Code, Given, Limit, Problem, Problems};
use crate::units::Unit;
use std::borrow::Cow;

/// One number (or yes/no, as 1/0) of a described thing.
#[derive(Clone, Copy, Debug)]
pub struct Field<T: 'static> {
    /// Public key in objects.
    pub key: &'static str,
    /// Key in a link, after the prefix of the thing.
    pub link: &'static str,
    /// Unit.
    pub unit: Unit,
    /// What makes sense.
    pub range: (f64, f64),
    /// Whether it is a whole number, any number, or yes/no.
    pub shape: Shape,
    /// Value where it is left out; `None` = it must be given.
    pub default: Option<f64>,
    /// Reads it.
    pub get: fn(&T) -> f64,
    /// Writes it.
    pub set: fn(&mut T, f64),
}

/// What kind of number a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Any finite number.
    Real,
    /// A count.
    Whole,
    /// Yes (1) or no (0).
    Flag,
}

macro_rules! field {
    ($key:literal, $link:literal, $name:ident, $unit:ident, $range:expr, Flag) => {
        Field {
            key: $key,
            link: $link,
            unit: Unit::$unit,
            range: $range,
            shape: Shape::Flag,
            default: Some(0.0),
            get: |thing| f64::from(u8::from(thing.$name)),
            set: |thing, value| thing.$name = value != 0.0,
        }
    };
    ($key:literal, $link:literal, $name:ident, $unit:ident, $range:expr, $shape:ident, $default:expr) => {
        Field {
            key: $key,
            link: $link,
            unit: Unit::$unit,
            range: $range,
            shape: Shape::$shape,
            default: $default,
            get: |thing| thing.$name,
            set: |thing, value| thing.$name = value,
        }
    };
}

const LAYERS: (f64, f64) = (0.0, 10_000.0);
const WIDTH: (f64, f64) = (0.0, 10_000_000.0);
const HEADS: (f64, f64) = (0.0, 10_000.0);
const FLAG: (f64, f64) = (0.0, 1.0);

/// Every number of an [`Architecture`].
pub static ARCHITECTURE_FIELDS: &[Field<Architecture>] = &[
    field!("hiddenSize", "h", hidden_size, Count, (1.0, 1e6), Whole, None),
    field!("vocabSize", "V", vocab_size, Tokens, (1.0, 1e8), Whole, None),
    field!("tiedEmbeddings", "te", tied_embeddings, None, FLAG, Flag),
    field!("maxContext", "ctx", max_context, Tokens, (1.0, 1e9), Whole, Some(1e9)),
    field!("fullAttentionLayers", "Lf", full_attention_layers, Layers, LAYERS, Whole, None),
    field!("windowedAttentionLayers", "Lw", windowed_attention_layers, Layers, LAYERS, Whole, Some(0.0)),
    field!("window", "w", window, Tokens, (0.0, 1e9), Whole, Some(0.0)),
    field!("attentionHeads", "Hq", attention_heads, Heads, HEADS, Whole, None),
    field!("keyValueHeads", "Hkv", key_value_heads, Heads, HEADS, Whole, None),
    field!("headDim", "d", head_dim, Count, WIDTH, Whole, None),
    field!("valueHeadDim", "dv", value_head_dim, Count, WIDTH, Whole, Some(0.0)),
    field!("fullAttentionHeads", "fHq", full_attention_heads, Heads, HEADS, Whole, Some(0.0)),
    field!("fullKeyValueHeads", "fHkv", full_key_value_heads, Heads, HEADS, Whole, Some(0.0)),
    field!("fullHeadDim", "fd", full_head_dim, Count, WIDTH, Whole, Some(0.0)),
    field!("fullKeysAreValues", "fkv", full_keys_are_values, None, FLAG, Flag),
    field!("sharedKeyValueCache", "skv", shared_key_value_cache, None, FLAG, Flag),
    field!("attentionOutputGate", "og", attention_output_gate, None, FLAG, Flag),
    field!("kvLoraRank", "kvr", kv_lora_rank, Count, WIDTH, Whole, Some(0.0)),
    field!("qLoraRank", "qr", q_lora_rank, Count, WIDTH, Whole, Some(0.0)),
    field!("outputLoraRank", "or", output_lora_rank, Count, WIDTH, Whole, Some(0.0)),
    field!("outputGroups", "gr", output_groups, Count, HEADS, Whole, Some(0.0)),
    field!("qkRopeHeadDim", "dr", qk_rope_head_dim, Count, WIDTH, Whole, Some(0.0)),
    field!("qkNopeHeadDim", "dn", qk_nope_head_dim, Count, WIDTH, Whole, Some(0.0)),
    field!("sparseTopK", "tk", sparse_top_k, Tokens, (0.0, 1e9), Whole, Some(0.0)),
    field!("indexerParameters", "ix", indexer_parameters, Parameters, (0.0, 1e12), Real, Some(0.0)),
    field!("indexBytesPerToken", "ib", index_bytes_per_token, BytesPerToken, (0.0, 1e6), Real, Some(0.0)),
    field!("contextCompression", "cc", context_compression, Tokens, (1.0, 1e6), Real, Some(1.0)),
    field!("linearLayers", "Ll", linear_layers, Layers, LAYERS, Whole, Some(0.0)),
    field!("linearParameters", "lp", linear_parameters, Parameters, (0.0, 1e12), Real, Some(0.0)),
    field!("linearStateElements", "ls", linear_state_elements, Count, (0.0, 1e12), Real, Some(0.0)),
    field!("denseFfnLayers", "Ld", dense_ffn_layers, Layers, LAYERS, Whole, None),
    field!("intermediateSize", "f", intermediate_size, Count, WIDTH, Whole, Some(0.0)),
    field!("gatedFfn", "gf", gated_ffn, None, FLAG, Flag),
    field!("moeLayers", "Lm", moe_layers, Layers, LAYERS, Whole, Some(0.0)),
    field!("experts", "E", experts, Count, (0.0, 1e6), Whole, Some(0.0)),
    field!("expertsPerToken", "k", experts_per_token, Count, (0.0, 1e6), Whole, Some(0.0)),
    field!("expertIntermediateSize", "fe", expert_intermediate_size, Count, WIDTH, Whole, Some(0.0)),
    field!("sharedExpertIntermediateSize", "fs", shared_expert_intermediate_size, Count, WIDTH, Whole, Some(0.0)),
    field!("moeLatentSize", "ml", moe_latent_size, Count, WIDTH, Whole, Some(0.0)),
    field!("encoderLayers", "Le", encoder_layers, Layers, LAYERS, Whole, Some(0.0)),
];

const CLASSES: &[HardwareClass] = &[
    HardwareClass::Other,
    HardwareClass::Volta,
    HardwareClass::Ampere,
    HardwareClass::AmpereRtx,
    HardwareClass::Ada,
    HardwareClass::Hopper,
    HardwareClass::Blackwell,
    HardwareClass::BlackwellRtx,
    HardwareClass::Cdna2,
    HardwareClass::Cdna3,
    HardwareClass::Rdna,
    HardwareClass::Gaudi,
    HardwareClass::Xe,
    HardwareClass::Tpu,
    HardwareClass::Neuron,
    HardwareClass::Apple,
    HardwareClass::Cpu,
];
const LINKS: &[LinkClass] = &[LinkClass::Fabric, LinkClass::Pcie, LinkClass::Network, LinkClass::None];

/// Names of the hardware classes, in the order of their numbers in a link.
pub const CLASS_NAMES: &[&str] = &[
    "other",
    "volta",
    "ampere",
    "ampere-rtx",
    "ada",
    "hopper",
    "blackwell",
    "blackwell-rtx",
    "cdna2",
    "cdna3",
    "rdna",
    "gaudi",
    "xe",
    "tpu",
    "neuron",
    "apple",
    "cpu",
];
/// Names of the link classes, in the order of their numbers in a link.
pub const LINK_NAMES: &[&str] = &["fabric", "pcie", "network", "none"];

fn position<T: PartialEq>(items: &[T], item: &T) -> f64 {
    items.iter().position(|candidate| candidate == item).unwrap_or(0) as f64
}

/// Every number of a [`Datasheet`]; the first five are the ones a datasheet always has.
pub static DATASHEET_FIELDS: &[Field<Datasheet>] = &[
    field!("memoryGb", "mem", memory_gb, Gigabytes, (0.01, 1e6), Real, None),
    field!("bandwidthGbPerS", "bw", bandwidth_gb_per_s, GigabytesPerSecond, (0.1, 1e9), Real, None),
    field!("fp16Tflops", "f16", fp16_tflops, Teraflops, (0.001, 1e7), Real, None),
    field!("fp8Tflops", "f8", fp8_tflops, Teraflops, (0.0, 1e7), Real, Some(0.0)),
    field!("linkGbPerS", "lk", link_gb_per_s, GigabytesPerSecond, (0.0, 1e8), Real, Some(0.0)),
    field!("int8Tops", "i8", int8_tops, Teraflops, (0.0, 1e7), Real, Some(0.0)),
    field!("fp4Tflops", "f4", fp4_tflops, Teraflops, (0.0, 1e7), Real, Some(0.0)),
    field!("scaleUp", "su", scale_up, Accelerators, (1.0, 1e6), Whole, Some(8.0)),
    field!("tdpW", "tdp", tdp_w, Watts, (0.0, 1e6), Real, Some(0.0)),
    Field {
        key: "class",
        link: "cl",
        unit: Unit::None,
        range: (0.0, 16.0),
        shape: Shape::Whole,
        default: Some(0.0),
        get: |sheet| position(CLASSES, &sheet.class),
        set: |sheet, value| sheet.class = CLASSES.get(value as usize).copied().unwrap_or(HardwareClass::Other),
    },
    Field {
        key: "link",
        link: "lc",
        unit: Unit::None,
        range: (0.0, 3.0),
        shape: Shape::Whole,
        default: Some(0.0),
        get: |sheet| position(LINKS, &sheet.link),
        set: |sheet, value| sheet.link = LINKS.get(value as usize).copied().unwrap_or(LinkClass::None),
    },
];

impl Architecture {
    /// Nothing at all: what reading starts from.
    pub(crate) fn blank() -> Self {
        blank(ARCHITECTURE_FIELDS, Architecture::default())
    }
}

impl Datasheet {
    /// Nothing at all: what reading starts from.
    pub fn blank() -> Self {
        blank(
            DATASHEET_FIELDS,
            Datasheet {
                class: HardwareClass::Other,
                memory_gb: 0.0,
                bandwidth_gb_per_s: 0.0,
                fp16_tflops: 0.0,
                fp8_tflops: 0.0,
                int8_tops: 0.0,
                fp4_tflops: 0.0,
                link: LinkClass::Fabric,
                link_gb_per_s: 0.0,
                scale_up: 0.0,
                tdp_w: 0.0,
            },
        )
    }
}

fn blank<T>(fields: &'static [Field<T>], mut thing: T) -> T {
    for field in fields {
        (field.set)(&mut thing, field.default.unwrap_or(0.0));
    }
    thing
}

impl<T> Field<T> {
    /// The problem of `value` in this field, named `name` in public; `None` when it is fine.
    pub fn check(&self, name: &str, value: f64) -> Option<Problem> {
        check_number(name.to_owned(), value, self.range, self.shape != Shape::Real, self.unit)
    }
}

/// The problem of the number `value` in `field`; `None` when it is finite, within `range` and, where
/// it must be, whole.
pub fn check_number(
    field: impl Into<Cow<'static, str>>,
    value: f64,
    range: (f64, f64),
    whole: bool,
    unit: Unit,
) -> Option<Problem> {
    let (min, max) = range;
    let code = if !value.is_finite() {
        Code::NotFinite
    } else if value < min || value > max {
        Code::OutOfRange
    } else if whole && value.fract() != 0.0 {
        Code::NotWhole
    } else {
        return None;
    };
    Some(Problem::new(code, field, Given::Number(value), Limit::Range { min, max, unit }))
}

/// Reads an object field by field into `thing`; every problem is added to `problems`.
pub(crate) fn read<T>(
    fields: &'static [Field<T>],
    prefix: &str,
    entries: &[(String, Node)],
    thing: &mut T,
    problems: &mut Problems,
) {
    for field in fields {
        let name = format!("{prefix}.{}", field.key);
        let node = entries.iter().rev().find(|(key, _)| key == field.key).map(|(_, node)| node);
        match (node, named_position(field.key, node)) {
            (None | Some(Node::Null), _) if field.default.is_none() => {
                let limit = Limit::Range { min: field.range.0, max: field.range.1, unit: field.unit };
                problems.push(Problem::new(Code::Missing, name, Given::Nothing, limit));
            }
            (None | Some(Node::Null), _) => {}
            (_, Some(position)) => (field.set)(thing, position),
            (Some(Node::Number(value)), _) => match field.check(&name, *value) {
                Some(problem) => problems.push(problem),
                None => (field.set)(thing, *value),
            },
            (Some(Node::Flag(flag)), _) if field.shape == Shape::Flag => (field.set)(thing, f64::from(u8::from(*flag))),
            (Some(other), _) => problems.push(wrong_shape(field, name, other)),
        }
    }
    let known = |key: &str| fields.iter().any(|field| field.key == key) || IGNORED.contains(&key);
    for (key, node) in entries.iter().filter(|(key, _)| !known(key)) {
        let limit = crate::nearest::limit(key, fields.iter().map(|field| field.key));
        let name = format!("{prefix}.{}", crate::problem::printable(key));
        problems.push(Problem::new(Code::UnknownKey, name, Given::node(node), limit));
    }
}

/// Keys that describe a thing for people and do not enter the model.
const IGNORED: &[&str] = &["name", "id", "family"];

fn wrong_shape<T>(field: &Field<T>, name: String, node: &Node) -> Problem {
    match (field.key, node) {
        ("class", Node::Text(_)) => names_problem(name, node, CLASS_NAMES),
        ("link", Node::Text(_)) => names_problem(name, node, LINK_NAMES),
        _ => {
            let expected = if field.shape == Shape::Flag { "boolean" } else { "number" };
            Problem::new(Code::WrongType, name, Given::node(node), Limit::Type { expected })
        }
    }
}

fn names_problem(name: String, node: &Node, names: &'static [&'static str]) -> Problem {
    let values = names.iter().map(|&name| name.into()).collect();
    Problem::new(Code::UnknownName, name, Given::node(node), Limit::OneOf { values })
}

fn named_position(key: &str, node: Option<&Node>) -> Option<f64> {
    let names = match key {
        "class" => CLASS_NAMES,
        "link" => LINK_NAMES,
        _ => return None,
    };
    match node {
        Some(Node::Text(text)) => names.iter().position(|name| name == text).map(|position| position as f64),
        _ => None,
    }
}
