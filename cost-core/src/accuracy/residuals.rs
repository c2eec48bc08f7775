//! Written by `cargo xtask accuracy`; do not edit.

use super::{Metric, Residuals};
use crate::catalogue::HardwareClass;

/// Longest prompt of a validation row, tokens.
pub(super) const LONGEST_INPUT: f64 = 129042.0;
/// Longest answer of a validation row, tokens.
pub(super) const LONGEST_OUTPUT: f64 = 32768.0;
/// Most sequences at once in a validation row.
pub(super) const MOST_SEQUENCES: f64 = 4094.68;

/// Spread of measured ÷ predicted over validation rows.
#[rustfmt::skip]
pub static RESIDUALS: &[Residuals] = &[
    Residuals { metric: Metric::TimeToFirstToken, class: None, engine: None, rows: 587, low: 0.648, high: 3.320 },
    Residuals { metric: Metric::TimeToFirstToken, class: None, engine: Some("llama.cpp"), rows: 118, low: 0.594, high: 5.783 },
    Residuals { metric: Metric::TimeToFirstToken, class: None, engine: Some("sglang"), rows: 203, low: 0.651, high: 5.205 },
    Residuals { metric: Metric::TimeToFirstToken, class: None, engine: Some("tensorrt-llm"), rows: 219, low: 0.676, high: 1.823 },
    Residuals { metric: Metric::TimeToFirstToken, class: None, engine: Some("vllm"), rows: 47, low: 0.616, high: 1.000 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Ada), engine: None, rows: 32, low: 1.000, high: 7.810 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Ada), engine: Some("llama.cpp"), rows: 32, low: 1.000, high: 7.810 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Apple), engine: None, rows: 36, low: 0.542, high: 1.000 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Apple), engine: Some("llama.cpp"), rows: 36, low: 0.542, high: 1.000 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Blackwell), engine: None, rows: 244, low: 0.749, high: 4.042 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Blackwell), engine: Some("sglang"), rows: 151, low: 0.652, high: 9.905 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Blackwell), engine: Some("tensorrt-llm"), rows: 93, low: 0.806, high: 2.154 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Hopper), engine: None, rows: 220, low: 0.656, high: 1.397 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Hopper), engine: Some("sglang"), rows: 49, low: 0.549, high: 2.178 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Hopper), engine: Some("tensorrt-llm"), rows: 126, low: 0.674, high: 1.008 },
    Residuals { metric: Metric::TimeToFirstToken, class: Some(HardwareClass::Hopper), engine: Some("vllm"), rows: 45, low: 0.624, high: 1.000 },
    Residuals { metric: Metric::TimePerOutputToken, class: None, engine: None, rows: 661, low: 0.805, high: 1.509 },
    Residuals { metric: Metric::TimePerOutputToken, class: None, engine: Some("llama.cpp"), rows: 151, low: 0.904, high: 1.704 },
    Residuals { metric: Metric::TimePerOutputToken, class: None, engine: Some("sglang"), rows: 186, low: 0.985, high: 1.551 },
    Residuals { metric: Metric::TimePerOutputToken, class: None, engine: Some("tensorrt-llm"), rows: 219, low: 0.747, high: 1.212 },
    Residuals { metric: Metric::TimePerOutputToken, class: None, engine: Some("vllm"), rows: 105, low: 0.860, high: 2.057 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Ada), engine: None, rows: 36, low: 0.886, high: 1.097 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Ada), engine: Some("llama.cpp"), rows: 36, low: 0.886, high: 1.097 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::AmpereRtx), engine: None, rows: 21, low: 0.920, high: 1.144 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::AmpereRtx), engine: Some("llama.cpp"), rows: 21, low: 0.920, high: 1.144 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Apple), engine: None, rows: 41, low: 0.928, high: 1.526 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Apple), engine: Some("llama.cpp"), rows: 41, low: 0.928, high: 1.526 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Blackwell), engine: None, rows: 252, low: 0.853, high: 1.664 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Blackwell), engine: Some("sglang"), rows: 132, low: 0.986, high: 1.582 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Blackwell), engine: Some("tensorrt-llm"), rows: 93, low: 0.747, high: 1.354 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Blackwell), engine: Some("vllm"), rows: 27, low: 1.000, high: 3.124 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Hopper), engine: None, rows: 251, low: 0.770, high: 1.256 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Hopper), engine: Some("sglang"), rows: 51, low: 0.995, high: 1.488 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Hopper), engine: Some("tensorrt-llm"), rows: 126, low: 0.751, high: 1.045 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Hopper), engine: Some("vllm"), rows: 74, low: 0.901, high: 1.146 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Rdna), engine: None, rows: 24, low: 0.843, high: 1.750 },
    Residuals { metric: Metric::TimePerOutputToken, class: Some(HardwareClass::Rdna), engine: Some("llama.cpp"), rows: 24, low: 0.843, high: 1.750 },
    Residuals { metric: Metric::EndToEnd, class: None, engine: None, rows: 448, low: 0.784, high: 1.485 },
    Residuals { metric: Metric::EndToEnd, class: None, engine: Some("sglang"), rows: 182, low: 0.990, high: 1.680 },
    Residuals { metric: Metric::EndToEnd, class: None, engine: Some("tensorrt-llm"), rows: 219, low: 0.746, high: 1.210 },
    Residuals { metric: Metric::EndToEnd, class: None, engine: Some("vllm"), rows: 47, low: 0.893, high: 1.011 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Blackwell), engine: None, rows: 225, low: 0.868, high: 1.577 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Blackwell), engine: Some("sglang"), rows: 132, low: 0.989, high: 1.731 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Blackwell), engine: Some("tensorrt-llm"), rows: 93, low: 0.743, high: 1.360 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Hopper), engine: None, rows: 218, low: 0.779, high: 1.268 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Hopper), engine: Some("sglang"), rows: 47, low: 1.000, high: 1.563 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Hopper), engine: Some("tensorrt-llm"), rows: 126, low: 0.750, high: 1.052 },
    Residuals { metric: Metric::EndToEnd, class: Some(HardwareClass::Hopper), engine: Some("vllm"), rows: 45, low: 0.896, high: 1.012 },
    Residuals { metric: Metric::Throughput, class: None, engine: None, rows: 1112, low: 0.611, high: 1.184 },
    Residuals { metric: Metric::Throughput, class: None, engine: Some("sglang"), rows: 126, low: 0.513, high: 1.000 },
    Residuals { metric: Metric::Throughput, class: None, engine: Some("tensorrt-llm"), rows: 867, low: 0.703, high: 1.205 },
    Residuals { metric: Metric::Throughput, class: None, engine: Some("vllm"), rows: 119, low: 0.328, high: 1.057 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Ada), engine: None, rows: 156, low: 0.660, high: 1.000 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Ada), engine: Some("tensorrt-llm"), rows: 156, low: 0.660, high: 1.000 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Ampere), engine: None, rows: 150, low: 0.792, high: 1.241 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Ampere), engine: Some("tensorrt-llm"), rows: 148, low: 0.791, high: 1.237 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Blackwell), engine: None, rows: 246, low: 0.526, high: 1.176 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Blackwell), engine: Some("tensorrt-llm"), rows: 200, low: 0.715, high: 1.290 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Blackwell), engine: Some("vllm"), rows: 27, low: 0.204, high: 1.000 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::BlackwellRtx), engine: None, rows: 90, low: 0.671, high: 1.091 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::BlackwellRtx), engine: Some("tensorrt-llm"), rows: 90, low: 0.671, high: 1.091 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Cdna3), engine: None, rows: 48, low: 0.644, high: 1.054 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Cdna3), engine: Some("vllm"), rows: 45, low: 0.638, high: 1.045 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Hopper), engine: None, rows: 406, low: 0.598, high: 1.199 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Hopper), engine: Some("sglang"), rows: 104, low: 0.508, high: 1.000 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Hopper), engine: Some("tensorrt-llm"), rows: 273, low: 0.710, high: 1.223 },
    Residuals { metric: Metric::Throughput, class: Some(HardwareClass::Hopper), engine: Some("vllm"), rows: 29, low: 0.750, high: 1.069 },
];
