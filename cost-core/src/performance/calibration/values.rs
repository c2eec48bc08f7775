//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.823),
        (Blackwell, 0.874),
        (Ampere, 0.685),
        (BlackwellRtx, 0.95),
        (Ada, 0.93),
        (Apple, 0.766),
        (Rdna, 0.862),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.578),
        (Blackwell, 0.585),
        (Ampere, 0.684),
        (BlackwellRtx, 0.95),
        (Ada, 0.606),
        (Apple, 0.451),
        (Rdna, 0.607),
        (Cdna2, 0.594),
        (Gaudi, 0.626),
        (AmpereRtx, 0.6),
        (Neuron, 0.41),
    ],
);
pub(super) const MFU_REL_8BIT: (f64, &[(HardwareClass, f64)]) = (
    0.85,
    &[
        (Hopper, 1.0),
        (Blackwell, 0.819),
        (Ampere, 0.85),
        (BlackwellRtx, 0.85),
        (Ada, 0.85),
        (Apple, 0.85),
        (Rdna, 0.85),
        (Cdna2, 0.85),
        (Gaudi, 0.871),
        (AmpereRtx, 0.85),
    ],
);
pub(super) const MFU_REL_4BIT: f64 = 0.671;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.3),
        (TensorrtLlm, 1.11),
        (Vllm, 0.923),
        (LlamaCpp, 0.903),
        (SglangRocm, 0.807),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.783;
pub(super) const MBU_ATTENTION: f64 = 0.841;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.728, &[(LlamaCpp, 0.899)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.933;
pub(super) const EXPERT_IMBALANCE: f64 = 0.146;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (192.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (1510.0, &[(LlamaCpp, 988.0)]);
pub(super) const EXPERT_HALF_WIDTH_4BIT: f64 = 603.0;
pub(super) const DENSE_HALF_WIDTH: f64 = 205.0;
pub(super) const WIDTH_RATE: f64 = 0.363;
pub(super) const ACTIVATION_VECTORS: f64 = 7.6;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.03;
pub(super) const LAUNCHES_LATENT: f64 = 10.6;
pub(super) const LAUNCHES_INDEXER: f64 = 15.8;
pub(super) const LAUNCHES_LINEAR: f64 = 27.7;
pub(super) const LAUNCHES_DENSE: f64 = 6.81;
pub(super) const LAUNCHES_EXPERTS: f64 = 9.01;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (8.34, &[(LlamaCpp, 2.24)]);
pub(super) const LAUNCHES_SHARED: f64 = 6.83;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.884;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.8e-6),
        (Blackwell, 3.15e-6),
        (Ampere, 8.41e-6),
        (BlackwellRtx, 4.39e-6),
        (Ada, 4.96e-6),
        (Apple, 2.59e-6),
        (Rdna, 6.85e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) =
    (1.0, &[(Sglang, 0.831), (TensorrtLlm, 1.1), (Vllm, 0.978), (LlamaCpp, 1.06), (SglangRocm, 2.59), (Habana, 1.03)]);
pub(super) const LINK_SHARE: f64 = 0.761;
pub(super) const LINK_SHARE_PCIE: f64 = 0.727;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.88e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.62e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.19e-5;
pub(super) const LOCKSTEP: f64 = 0.237;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000163),
        (TensorrtLlm, 9.92e-5),
        (Vllm, 0.000191),
        (LlamaCpp, 0.000146),
        (SglangRocm, 0.000162),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 1.8e-5),
        (TensorrtLlm, 2.93e-6),
        (Vllm, 1.36e-5),
        (LlamaCpp, 4.18e-6),
        (SglangRocm, 6.04e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.03,
    &[(Sglang, 0.0391), (TensorrtLlm, 0.0419), (Vllm, 0.0201), (LlamaCpp, 0.03), (SglangRocm, 0.122), (Habana, 0.0149)],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.18e-5),
        (TensorrtLlm, 1.07e-5),
        (Vllm, 1.04e-5),
        (LlamaCpp, 1e-5),
        (SglangRocm, 1.07e-5),
        (Habana, 1e-5),
    ],
);
pub(super) const HOST: (f64, &[(HardwareClass, f64)]) = (
    1.0,
    &[
        (Hopper, 1.02),
        (Blackwell, 0.994),
        (Ampere, 1.0),
        (BlackwellRtx, 1.0),
        (Ada, 1.0),
        (Apple, 1.0),
        (Rdna, 1.0),
        (Cdna2, 1.0),
        (Gaudi, 1.0),
        (AmpereRtx, 1.0),
    ],
);
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.333, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 10.1), (TensorrtLlm, 4.91), (Vllm, 2.39), (LlamaCpp, 2.0), (SglangRocm, 1.82), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 0.744;
