//! The coefficients of the performance model: what no datasheet states. Each belongs to a
//! hardware class, an engine, or to all; none belongs to a model. Fitted values
//! come from `cargo xtask calibrate` (METHOD.md §8).

#[allow(clippy::approx_constant, reason = "a fitted value may lie near any constant")]
mod values;

use crate::catalogue::HardwareClass::{self, *};
use crate::scenario::OriginKind::{self, Assumed, Measured};
use crate::units::Unit;

/// Serving engines as the coefficients know them. Ports to other hardware behave like
/// engines of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the engines' own")]
pub enum Engine {
    Vllm,
    VllmRocm,
    Sglang,
    SglangRocm,
    TensorrtLlm,
    LlamaCpp,
    Habana,
    NeuronSdk,
}

use Engine::*;

impl Engine {
    /// Its public name: ports to other hardware have that of the engine.
    pub fn public_name(self) -> &'static str {
        match self {
            Vllm | VllmRocm | Habana | NeuronSdk => "vllm",
            Sglang | SglangRocm => "sglang",
            TensorrtLlm => "tensorrt-llm",
            LlamaCpp => "llama.cpp",
        }
    }

    /// The engine of this public name as it runs on hardware of `class`.
    pub fn named(name: &str, class: HardwareClass) -> Option<Self> {
        let engine = match name {
            "vllm" => Vllm,
            "sglang" => Sglang,
            "tensorrt-llm" => TensorrtLlm,
            "llama.cpp" => LlamaCpp,
            _ => return None,
        };
        Some(match (engine, class) {
            (Vllm, Cdna2 | Cdna3) => VllmRocm,
            (Sglang, Cdna2 | Cdna3) => SglangRocm,
            (Vllm, Gaudi) => Habana,
            (Vllm, Neuron) => NeuronSdk,
            _ => engine,
        })
    }
}

impl Engine {
    /// Whether prompts are read in the same passes in which other sequences decode (chunked prefill,
    /// in-flight batching), by the engine's defaults. SGLang and ports with fixed shapes read them in
    /// passes of their own.
    pub fn mixes(self) -> bool {
        matches!(self, Vllm | VllmRocm | TensorrtLlm | LlamaCpp)
    }
}

/// One coefficient and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Coefficient {
    /// Name in METHOD.md.
    pub name: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// What stands behind it.
    pub basis: OriginKind,
    /// Where it comes from.
    pub source: &'static str,
    values: Values,
}

#[derive(Clone, Copy, Debug)]
enum Values {
    All(f64),
    ByClass((f64, &'static [(HardwareClass, f64)])),
    ByEngine((f64, &'static [(Engine, f64)])),
}

/// What a value of a coefficient belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Everything; where others have their own values, everything else.
    All,
    /// A hardware class.
    Class(HardwareClass),
    /// An engine.
    Engine(Engine),
}

impl Coefficient {
    /// Every value with its owner; the general value only where there is no other.
    pub fn values(&self) -> Vec<(Owner, f64)> {
        match self.values {
            Values::All(value) => vec![(Owner::All, value)],
            Values::ByClass((_, values)) => {
                values.iter().map(|(class, value)| (Owner::Class(*class), *value)).collect()
            }
            Values::ByEngine((_, values)) => {
                values.iter().map(|(engine, value)| (Owner::Engine(*engine), *value)).collect()
            }
        }
    }

    /// The value for this class and engine.
    pub const fn at(&self, class: HardwareClass, engine: Engine) -> f64 {
        match self.values {
            Values::All(value) => value,
            Values::ByClass((default, values)) => {
                let mut index = 0;
                while index < values.len() {
                    if values[index].0 as u8 == class as u8 {
                        return values[index].1;
                    }
                    index += 1;
                }
                default
            }
            Values::ByEngine((default, values)) => {
                let mut index = 0;
                while index < values.len() {
                    if values[index].0 as u8 == engine as u8 {
                        return values[index].1;
                    }
                    index += 1;
                }
                default
            }
        }
    }
}

const FIT: &str = "fitted on published serving measurements: tests/measured/CALIBRATION.md";

macro_rules! coefficients {
    ($($name:ident: $values:expr, $unit:ident, $basis:ident, $source:expr, $meaning:literal;)+) => {
        /// The coefficients of one class and engine.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Coefficients {
            $(#[doc = $meaning] pub $name: f64,)+
        }

        /// Every coefficient.
        pub static COEFFICIENTS: &[Coefficient] = &[
            $(Coefficient {
                name: stringify!($name),
                unit: Unit::$unit,
                basis: $basis,
                source: $source,
                values: $values,
            },)+
        ];

        /// What each means, by name; apart, so that a build that shows none of it does not carry it.
        pub static MEANINGS: &[(&str, &str)] = &[$((stringify!($name), $meaning),)+];

        impl Coefficients {
            /// The coefficients of this class and engine.
            pub fn of(class: HardwareClass, engine: Engine) -> Self {
                let mut values = COEFFICIENTS.iter().map(|coefficient| coefficient.at(class, engine));
                Coefficients { $($name: values.next().unwrap_or(0.0),)+ }
            }

            /// Sets the coefficient of this name; for trying other values than the catalogue's.
            pub fn set(&mut self, name: &str, value: f64) {
                match name {
                    $(stringify!($name) => self.$name = value,)+
                    _ => {}
                }
            }
        }
    };
}

use Values::{All, ByClass, ByEngine};

coefficients! {
    p_blend: All(3.0), None, Assumed, "assumed; a hard maximum and a plain sum both fit worse",
        "Exponent of the smooth maximum of compute and memory time";
    mbu: ByClass(values::MBU), Share, Measured, FIT,
        "Achieved share of peak memory bandwidth while streaming weights";
    mfu: ByClass(values::MFU), Share, Measured, FIT,
        "Achieved share of peak 16-bit arithmetic in large matrix products";
    mfu_rel_8bit: ByClass(values::MFU_REL_8BIT), Share, Measured, FIT,
        "Share of `mfu` reached in 8-bit arithmetic";
    mfu_rel_4bit: All(values::MFU_REL_4BIT), Share, Measured, FIT,
        "Share of `mfu` reached in 4-bit arithmetic";
    mfu_engine: ByEngine(values::MFU_ENGINE), Share, Measured, FIT,
        "Quality of an engine's prefill kernels, vLLM = 1";
    mfu_rel_attention: All(values::MFU_REL_ATTENTION), Share, Measured, FIT,
        "Attention arithmetic against dense matrix products";
    mbu_attention: All(values::MBU_ATTENTION), Share, Measured, FIT,
        "Achieved share of peak bandwidth while reading the cache, times mbu/0.9";
    mbu_rel_4bit: ByEngine(values::MBU_REL_4BIT), Share, Measured, FIT,
        "Bandwidth share of dense weights below 7 bits against wider ones";
    mbu_rel_4bit_experts: All(values::MBU_REL_4BIT_EXPERTS), Share, Measured, FIT,
        "The same for routed experts";
    route: All(values::ROUTE), None, Measured, FIT,
        "Exponent on the token count in the touched-experts formula; 1 = independent routing";
    expert_imbalance: All(values::EXPERT_IMBALANCE), Share, Measured, FIT,
        "Load imbalance of experts spread over very many accelerators";
    expert_tile: ByEngine(values::EXPERT_TILE), Count, Measured, FIT,
        "Rows of the largest tile of a grouped product; half a tile is lost per touched expert";
    expert_half_width: ByEngine(values::EXPERT_HALF_WIDTH), Count, Measured, FIT,
        "Width of an expert's slice at which a grouped product reaches half of full efficiency";
    expert_half_width_4bit: All(values::EXPERT_HALF_WIDTH_4BIT), Count, Measured, FIT,
        "The same in 4-bit arithmetic, whose block scales the matrix units apply themselves";
    dense_half_width: All(values::DENSE_HALF_WIDTH), Count, Measured, FIT,
        "Width of a slice of a dense matrix at which it reaches half of full efficiency";
    width_rate: All(values::WIDTH_RATE), None, Measured, FIT,
        "Exponent with which both half widths grow with the peak rate: fast machines need wider work";
    activation_vectors: All(values::ACTIVATION_VECTORS), Count, Measured, FIT,
        "Hidden vectors read or written per layer and token, not divided by tensor parallelism";
    expert_activation_vectors: All(values::EXPERT_ACTIVATION_VECTORS), Count, Measured, FIT,
        "Hidden vectors moved per routed expert and token";
    launches_attention: All(6.0), Count, Assumed, "count of kernels in a fused attention block",
        "Launches of an attention block";
    launches_latent: All(values::LAUNCHES_LATENT), Count, Measured, FIT,
        "Extra launches of a latent attention block";
    launches_indexer: All(values::LAUNCHES_INDEXER), Count, Measured, FIT,
        "Extra launches of a sparse-attention indexer";
    launches_linear: All(values::LAUNCHES_LINEAR), Count, Measured, FIT,
        "Launches of a linear or state-space mixer";
    launches_dense: All(values::LAUNCHES_DENSE), Count, Measured, FIT,
        "Launches of a dense feed-forward block";
    launches_experts: All(values::LAUNCHES_EXPERTS), Count, Measured, FIT,
        "Launches of a mixture of experts";
    launches_unpack: ByEngine(values::LAUNCHES_UNPACK), Count, Measured, FIT,
        "Extra launches of a mixture whose narrow experts are unpacked to 16 bit";
    launches_shared: All(values::LAUNCHES_SHARED), Count, Measured, FIT,
        "Extra launches of a shared expert";
    launches_quantize: All(values::LAUNCHES_QUANTIZE), Count, Measured, FIT,
        "Launches that quantise activations, per narrow matrix pair";
    t_launch: ByClass(values::T_LAUNCH), Seconds, Measured, FIT,
        "Latency of one launch in a captured graph";
    launch_engine: ByEngine(values::LAUNCH_ENGINE), None, Measured, FIT,
        "Launch latency of an engine, vLLM = 1";
    link_share: All(values::LINK_SHARE), Share, Measured, FIT,
        "Achieved share of one-direction link bandwidth in a large all-reduce";
    t_all_reduce: All(values::T_ALL_REDUCE), Seconds, Measured, FIT,
        "Latency of an all-reduce between two accelerators on a fabric";
    link_share_pcie: All(values::LINK_SHARE_PCIE), Share, Measured, FIT,
        "The same over PCI Express or a network";
    t_all_reduce_pcie: All(values::T_ALL_REDUCE_PCIE), Seconds, Measured, FIT,
        "Latency of an all-reduce over PCI Express or a network";
    t_all_to_all: All(values::T_ALL_TO_ALL), Seconds, Measured, FIT,
        "Latency of an all-to-all between experts";
    lockstep: All(values::LOCKSTEP), Share, Measured, FIT,
        "Share of the prompts read by other attention replicas that a replica waits for";
    network_bandwidth: All(5e10), BytesPerSecond, Assumed, "one 400 Gb/s network adapter per accelerator",
        "Link beyond one scale-up domain";
    t_step: ByEngine(values::T_STEP), Seconds, Measured, FIT,
        "Fixed cost of a step: scheduler, sampling, input preparation";
    t_sequence: ByEngine(values::T_SEQUENCE), Seconds, Measured, FIT,
        "Cost of a sequence in a step";
    t_request: ByEngine(values::T_REQUEST), Seconds, Measured, FIT,
        "Cost of a request before its first token: transport, tokenizer, scheduling";
    t_first_launch: ByEngine(values::T_FIRST_LAUNCH), Seconds, Measured, FIT,
        "Latency of a launch before the first token that does not occupy the device";
    host: ByClass(values::HOST), None, Measured, FIT,
        "Factor of the host on `t_first_launch`";
    mix_share: ByEngine(values::MIX_SHARE), Share, Measured, FIT,
        "Share of a decode step that a pass saves which reads prompts and decodes at once; such passes run outside graphs";
    residual_steps: ByEngine(values::RESIDUAL_STEPS), Steps, Measured, FIT,
        "Decode steps a prompt waits before it is scheduled and returned";
    queue_weight: All(values::QUEUE_WEIGHT), None, Measured, FIT,
        "Weight of the M/D/1 wait when concurrency is fixed; 1 for random arrivals";
    prefill_budget: All(8192.0), Tokens, Measured, "max_num_batched_tokens of the measured runs",
        "Prompt tokens one step takes";
    sequence_cap: ByEngine((1024.0, &[(TensorrtLlm, 2048.0)])), Sequences, Measured,
        "max_num_seqs of current vLLM on large accelerators; max_batch_size of TensorRT-LLM",
        "Sequences one attention replica takes";
    memory_fraction: ByEngine((0.9, &[(TensorrtLlm, 1.0), (LlamaCpp, 1.0), (Sglang, 0.88)])), Share, Measured,
        "defaults of vLLM's gpu_memory_utilization and SGLang's mem_fraction_static; others take what is free",
        "Share of memory an engine may use";
    unified_share: ByClass((1.0, &[(Apple, 0.8), (Cpu, 0.9)])), Share, Assumed,
        "assumed; published runs on 8 GB of an Apple M1 use four fifths; a host keeps a tenth for itself",
        "Share of memory that a processor which shares it with the system may hold";
    cache_share: ByEngine((1.0, &[(TensorrtLlm, 0.9)])), Share, Measured,
        "default of TensorRT-LLM's kv_cache_free_gpu_memory_fraction",
        "Share of the memory left by weights and activations that becomes cache";
    overhead_bytes: ByEngine((2.5e9, &[(TensorrtLlm, 4e9), (LlamaCpp, 1e9)])), Bytes, Assumed,
        "assumed; TensorRT-LLM keeps workspaces of its engines besides, llama.cpp has neither graphs nor pools",
        "Runtime, captured graphs and communication buffers";
    cache_hold: ByEngine((0.8, &[(TensorrtLlm, 1.0)])), Share, Assumed,
        "assumed; TensorRT-LLM admits a request only when its whole answer fits (GUARANTEED_NO_EVICT, the default)",
        "Share of the output length that paged cache holds when the pool is sized";
}

/// Classes with fitted values of their own rather than the general ones.
pub fn is_calibrated(class: HardwareClass) -> bool {
    let owns = |values: &[(HardwareClass, f64)]| values.iter().any(|(own, _)| *own == class);
    owns(values::MBU.1) && owns(values::MFU.1)
}

/// The coefficient of this name.
pub fn coefficient(name: &str) -> Option<&'static Coefficient> {
    COEFFICIENTS.iter().find(|coefficient| coefficient.name == name)
}
