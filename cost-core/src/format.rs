//! Number formats of weights, cache and arithmetic.

use crate::catalogue::Datasheet;
use crate::units::TERA;
use serde::Serialize;

/// The arithmetic a matrix multiplication runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Math {
    /// 32-bit floats (tf32 or slower).
    Fp32,
    /// 16-bit floats with 32-bit accumulation.
    Fp16,
    /// 8-bit floats.
    Fp8,
    /// 8-bit integers.
    Int8,
    /// 4-bit floats with block scales.
    Fp4,
}

/// One number format of weights.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Format {
    /// Public name.
    pub name: &'static str,
    /// Mean bits per weight, scales and zero points included.
    pub bits_per_weight: f64,
    /// The arithmetic it is made for; weight-only formats are unpacked to 16 bit.
    pub math: Math,
    /// Whether it can hold the key/value cache.
    pub cache: bool,
    /// Bits per weight of embeddings and output projection. Files of llama.cpp hold the whole model, and keep the
    /// output projection in Q6_K where the rest is narrower.
    #[serde(skip)]
    pub embedding_bits: f64,
}

macro_rules! formats {
    ($($name:literal, $bits:expr, $math:ident, $cache:expr, $embedding:expr, $source:expr;)+) => {
        /// Every format, by name.
        pub static FORMATS: &[Format] =
            &[$(Format {
                name: $name,
                bits_per_weight: $bits,
                math: Math::$math,
                cache: $cache,
                embedding_bits: $embedding,
            }),+];

        /// Where the bits of each come from, in the same order; apart, so that a build that shows none of it
        /// does not carry it.
        pub static SOURCES: &[&str] = &[$($source),+];
    };
}

const IEEE: &str = "width of the type";
const OCP: &str = "OCP Microscaling Formats 1.0 (2023): 4-bit elements, one 8-bit scale per 32";
const NVFP4: &str = "NVIDIA Blackwell: 4-bit elements, one 8-bit scale per 16";
const GROUP_128: &str =
    "groups of 128 with a 16-bit scale and a packed zero point (GPTQ arXiv:2210.17323, AWQ arXiv:2306.00978)";
const GGUF: &str = "ggml block layout; k-quant mixes: mean over a 7-8B model, llama.cpp quantize README";

/// Bits per weight of Q6_K.
const Q6_K: f64 = 6.5625;

formats! {
    "fp32", 32.0, Fp32, true, 16.0, IEEE;
    "bf16", 16.0, Fp16, true, 16.0, IEEE;
    "fp16", 16.0, Fp16, true, 16.0, IEEE;
    "fp8", 8.0, Fp8, true, 16.0, IEEE;
    "int8", 8.0, Int8, true, 16.0, IEEE;
    "int4", 4.25, Fp16, true, 16.0, "groups of 64 with a 16-bit scale";
    "nvfp4", 4.5, Fp4, true, 16.0, NVFP4;
    "mxfp4", 4.25, Fp4, true, 16.0, OCP;
    "gptq-int4", 4.15625, Fp16, false, 16.0, GROUP_128;
    "awq-int4", 4.15625, Fp16, false, 16.0, GROUP_128;
    "awq-int3", 3.1484375, Fp16, false, 16.0, GROUP_128;
    "q8_0", 8.5, Fp16, false, 8.5, GGUF;
    "q6_k", Q6_K, Fp16, false, Q6_K, GGUF;
    "q5_k_m", 5.69, Fp16, false, Q6_K, GGUF;
    "q4_k_m", 4.85, Fp16, false, Q6_K, GGUF;
    "q4_0", 4.5, Fp16, false, Q6_K, GGUF;
    "q3_k_m", 3.91, Fp16, false, Q6_K, GGUF;
    "q2_k", 3.35, Fp16, false, Q6_K, GGUF;
}

/// The format called exactly `name`, if there is one.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

impl Math {
    /// The arithmetic that goes by `name` in a scenario.
    pub fn named(name: &str) -> Option<Math> {
        Some(match name {
            "fp32" => Math::Fp32,
            "fp16" => Math::Fp16,
            "fp8" => Math::Fp8,
            "int8" => Math::Int8,
            "fp4" => Math::Fp4,
            _ => return None,
        })
    }

    /// Peak rate on an accelerator, FLOP/s; `None` where the hardware has no such units.
    ///
    /// 32-bit math runs at half the 16-bit rate (tf32 on NVIDIA data-centre parts: 156 of
    /// 312 TFLOP/s on A100); a narrow rate counts only where it exceeds the 16-bit one.
    pub fn peak_flop_per_s(self, datasheet: &Datasheet) -> Option<f64> {
        let sixteen = datasheet.fp16_tflops;
        let tflops = match self {
            Math::Fp32 => sixteen / 2.0,
            Math::Fp16 => sixteen,
            Math::Fp8 => datasheet.fp8_tflops,
            Math::Int8 => datasheet.int8_tops,
            Math::Fp4 => datasheet.fp4_tflops,
        };
        let native = matches!(self, Math::Fp32 | Math::Fp16) || tflops >= sixteen;
        (tflops > 0.0 && native).then_some(tflops * TERA)
    }
}
