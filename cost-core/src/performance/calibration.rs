//! The coefficients of the performance model: what no datasheet states. Each belongs to a
//! hardware class, an engine, or to all; none belongs to a model. Values come from a fit of a
//! prototype on published measurements of November 2025 and earlier (METHOD.md §8).

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
    TensorrtLlm,
    LlamaCpp,
    Habana,
    NeuronSdk,
}

use Engine::*;

impl Engine {
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
            (Vllm, Gaudi) => Habana,
            (Vllm, Neuron) => NeuronSdk,
            _ => engine,
        })
    }
}

/// One coefficient with its meaning and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Coefficient {
    /// Name in METHOD.md.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
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
    ByClass(f64, &'static [(HardwareClass, f64)]),
    ByEngine(f64, &'static [(Engine, f64)]),
}

impl Coefficient {
    /// The value for this class and engine.
    pub const fn at(&self, class: HardwareClass, engine: Engine) -> f64 {
        match self.values {
            Values::All(value) => value,
            Values::ByClass(default, values) => {
                let mut index = 0;
                while index < values.len() {
                    if values[index].0 as u8 == class as u8 {
                        return values[index].1;
                    }
                    index += 1;
                }
                default
            }
            Values::ByEngine(default, values) => {
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

const FIT: &str = "fitted on published serving measurements, prototype of 2026-11";
const ASSUMED: &str = "assumed";

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
                meaning: $meaning,
                unit: Unit::$unit,
                basis: $basis,
                source: $source,
                values: $values,
            },)+
        ];

        impl Coefficients {
            /// The coefficients of this class and engine.
            pub fn of(class: HardwareClass, engine: Engine) -> Self {
                let mut values = COEFFICIENTS.iter().map(|coefficient| coefficient.at(class, engine));
                Coefficients { $($name: values.next().unwrap_or(0.0),)+ }
            }
        }
    };
}

use Values::{All, ByClass, ByEngine};

coefficients! {
    p_blend: All(3.0), None, Assumed, "assumed; a hard maximum and a plain sum both fit worse",
        "Exponent of the smooth maximum of compute and memory time";
    mbu: ByClass(0.88, &[(Hopper, 0.92), (Blackwell, 0.92), (Ampere, 0.8508), (AmpereRtx, 0.821), (Ada, 0.8773),
        (BlackwellRtx, 0.93), (Cdna2, 0.93), (Cdna3, 0.5953), (Gaudi, 0.8975), (Xe, 0.93), (Apple, 0.7189),
        (Rdna, 0.8525), (Cpu, 0.93), (Neuron, 0.5234)]), Share, Measured, FIT,
        "Achieved share of peak memory bandwidth while streaming weights";
    mfu: ByClass(0.6, &[(Hopper, 0.6596), (Blackwell, 0.6372), (Ampere, 0.562), (Cdna2, 0.5935), (Cdna3, 0.35),
        (Apple, 0.85), (Cpu, 0.85), (Rdna, 0.2087), (Xe, 0.2), (Gaudi, 0.6262), (Neuron, 0.4102)]), Share, Measured, FIT,
        "Achieved share of peak 16-bit arithmetic in large matrix products";
    mfu_rel_8bit: ByClass(0.85, &[(Hopper, 1.0), (Blackwell, 0.6198)]), Share, Measured, FIT,
        "Share of `mfu` reached in 8-bit arithmetic";
    mfu_rel_4bit: All(0.712), Share, Measured, FIT,
        "Share of `mfu` reached in 4-bit arithmetic";
    mfu_engine: ByEngine(1.0, &[(Sglang, 0.5884), (TensorrtLlm, 0.9719), (LlamaCpp, 0.8511), (VllmRocm, 0.6185),
        (NeuronSdk, 0.6845), (Habana, 0.9396)]), Share, Measured, FIT,
        "Quality of an engine's prefill kernels, vLLM = 1";
    mfu_rel_attention: All(0.8907), Share, Measured, FIT,
        "Attention arithmetic against dense matrix products";
    mbu_attention: All(0.7964), Share, Measured, FIT,
        "Achieved share of peak bandwidth while reading the cache, times mbu/0.9";
    mbu_rel_4bit: ByEngine(0.6587, &[(LlamaCpp, 1.0)]), Share, Measured, FIT,
        "Bandwidth share of dense weights below 7 bits against wider ones";
    mbu_rel_4bit_experts: All(1.0), Share, Measured, FIT,
        "The same for routed experts";
    route: All(0.8782), None, Measured, FIT,
        "Exponent on the token count in the touched-experts formula; 1 = independent routing";
    expert_imbalance: All(0.09817), Share, Measured, FIT,
        "Load imbalance of experts spread over very many accelerators";
    expert_padding: ByEngine(55.36, &[(LlamaCpp, 13.76)]), Count, Measured, FIT,
        "Rows lost to tile padding per touched expert";
    expert_half_width: ByEngine(5095.0, &[(LlamaCpp, 1907.0)]), Count, Measured, FIT,
        "Expert width at which a grouped product reaches half of dense efficiency";
    activation_vectors: All(9.996), Count, Measured, FIT,
        "Hidden vectors read or written per layer and token, not divided by tensor parallelism";
    expert_activation_vectors: All(3.076), Count, Measured, FIT,
        "Hidden vectors moved per routed expert and token";
    launches_attention: All(6.0), Count, Assumed, "count of kernels in a fused attention block",
        "Launches of an attention block";
    launches_latent: All(11.98), Count, Measured, FIT,
        "Extra launches of a latent attention block";
    launches_indexer: All(6.474), Count, Measured, FIT,
        "Extra launches of a sparse-attention indexer";
    launches_linear: All(12.52), Count, Measured, FIT,
        "Launches of a linear or state-space mixer";
    launches_dense: All(3.859), Count, Measured, FIT,
        "Launches of a dense feed-forward block";
    launches_experts: All(6.489), Count, Measured, FIT,
        "Launches of a mixture of experts";
    launches_shared: All(1.532), Count, Measured, FIT,
        "Extra launches of a shared expert";
    launches_quantize: All(0.2846), Count, Measured, FIT,
        "Launches that quantise activations, per narrow matrix pair";
    t_launch: ByClass(4.5e-6, &[(Hopper, 6.043e-6), (Blackwell, 4.611e-6), (Ampere, 8.087e-6), (AmpereRtx, 1.358e-6),
        (Ada, 1.574e-6), (BlackwellRtx, 1.866e-6), (Cdna2, 1.476e-5), (Cdna3, 6.788e-6), (Gaudi, 2.821e-6),
        (Xe, 4.631e-6), (Apple, 2.525e-6), (Rdna, 2.972e-6), (Cpu, 4.359e-6), (Neuron, 1.703e-6)]), Seconds, Measured, FIT,
        "Latency of one launch in a captured graph";
    launch_engine: ByEngine(1.0, &[(Sglang, 1.116), (TensorrtLlm, 0.9441), (VllmRocm, 0.6689), (LlamaCpp, 3.327)]),
        None, Measured, FIT,
        "Launch latency of an engine, vLLM = 1";
    link_share: All(0.4038), Share, Measured, FIT,
        "Achieved share of one-direction link bandwidth in a large all-reduce";
    t_all_reduce: All(5.106e-6), Seconds, Measured, FIT,
        "Latency of an all-reduce between two accelerators on a fabric";
    t_all_reduce_pcie: All(2.5e-5), Seconds, Assumed, ASSUMED,
        "Latency of an all-reduce over PCI Express or a network";
    t_all_to_all: All(1.833e-5), Seconds, Measured, FIT,
        "Latency of an all-to-all between experts";
    network_bandwidth: All(5e10), BytesPerSecond, Assumed, "one 400 Gb/s network adapter per accelerator",
        "Link beyond one scale-up domain";
    t_step: ByEngine(1.5e-4, &[(Vllm, 1.511e-4), (Sglang, 1.505e-4), (TensorrtLlm, 1.49e-4), (LlamaCpp, 1.034e-4),
        (VllmRocm, 1.323e-3), (NeuronSdk, 3.345e-3), (Habana, 1.747e-4)]), Seconds, Measured, FIT,
        "Fixed cost of a step: scheduler, sampling, input preparation";
    t_sequence: ByEngine(4e-6, &[(Vllm, 4.001e-6), (Sglang, 4.64e-6), (TensorrtLlm, 3.967e-6), (LlamaCpp, 4.694e-6),
        (VllmRocm, 4.503e-6), (NeuronSdk, 5.308e-4), (Habana, 8.465e-6)]), Seconds, Measured, FIT,
        "Cost of a sequence in a step";
    t_request: ByEngine(0.015, &[(Vllm, 0.01035), (Sglang, 0.01491), (TensorrtLlm, 0.02927)]), Seconds, Measured, FIT,
        "Cost of a request before its first token: transport, tokenizer, scheduling";
    t_first_launch: ByEngine(1e-5, &[(Vllm, 3.525e-5), (Sglang, 2.888e-5), (TensorrtLlm, 6.58e-6)]), Seconds, Measured, FIT,
        "Latency of a launch before the first token that does not occupy the device";
    host: ByClass(1.0, &[(Hopper, 0.3317)]), None, Measured, FIT,
        "Factor of the host on `t_first_launch`";
    residual_steps: ByEngine(2.0, &[(Vllm, 1.67), (Sglang, 5.503), (TensorrtLlm, 1.991)]), Steps, Measured, FIT,
        "Decode steps a prompt waits before it is scheduled and returned";
    queue_weight: All(0.4925), None, Measured, FIT,
        "Weight of the M/D/1 wait when concurrency is fixed; 1 for random arrivals";
    prefill_budget: All(8192.0), Tokens, Measured, "max_num_batched_tokens of the measured runs",
        "Prompt tokens one step takes";
    sequence_cap: All(1024.0), Sequences, Measured, "max_num_seqs of current vLLM on large accelerators",
        "Sequences one attention replica takes";
    memory_fraction: All(0.9), Share, Measured, "vLLM's gpu_memory_utilization default",
        "Share of memory an engine may use";
    overhead_bytes: All(2.5e9), Bytes, Assumed, ASSUMED,
        "Runtime, captured graphs and communication buffers";
    cache_hold: All(0.8), Share, Assumed, ASSUMED,
        "Share of the output length that paged cache holds when the pool is sized";
}

/// Classes for which `mbu` and `mfu` were fitted rather than taken from the general values.
pub fn is_calibrated(class: HardwareClass) -> bool {
    !matches!(class, Volta | Tpu | Other)
}

/// The coefficient of this name.
pub fn coefficient(name: &str) -> Option<&'static Coefficient> {
    COEFFICIENTS.iter().find(|coefficient| coefficient.name == name)
}
