//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.835),
        (Blackwell, 0.882),
        (Ampere, 0.675),
        (BlackwellRtx, 0.95),
        (Ada, 0.918),
        (Apple, 0.796),
        (Rdna, 0.853),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.544),
        (Blackwell, 0.547),
        (Ampere, 0.663),
        (BlackwellRtx, 0.931),
        (Ada, 0.606),
        (Apple, 0.448),
        (Rdna, 0.608),
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
        (Blackwell, 0.831),
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
pub(super) const MFU_REL_4BIT: f64 = 0.68;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.15),
        (TensorrtLlm, 1.14),
        (Vllm, 0.956),
        (LlamaCpp, 0.901),
        (SglangRocm, 0.861),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.98;
pub(super) const MBU_ATTENTION: f64 = 0.848;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.742, &[(LlamaCpp, 0.943)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.942;
pub(super) const EXPERT_IMBALANCE: f64 = 0.129;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (269.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (932.0, &[(LlamaCpp, 989.0)]);
pub(super) const DENSE_HALF_WIDTH: f64 = 172.0;
pub(super) const WIDTH_RATE: f64 = 0.383;
pub(super) const ACTIVATION_VECTORS: f64 = 7.74;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.11;
pub(super) const LAUNCHES_LATENT: f64 = 13.0;
pub(super) const LAUNCHES_INDEXER: f64 = 5.03;
pub(super) const LAUNCHES_LINEAR: f64 = 36.2;
pub(super) const LAUNCHES_DENSE: f64 = 7.2;
pub(super) const LAUNCHES_EXPERTS: f64 = 8.42;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (9.47, &[(LlamaCpp, 2.19)]);
pub(super) const LAUNCHES_SHARED: f64 = 3.45;
pub(super) const LAUNCHES_QUANTIZE: f64 = 1.0;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.71e-6),
        (Blackwell, 3.08e-6),
        (Ampere, 8.71e-6),
        (BlackwellRtx, 3.92e-6),
        (Ada, 4.18e-6),
        (Apple, 2.79e-6),
        (Rdna, 5.3e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[(Sglang, 0.812), (TensorrtLlm, 1.12), (Vllm, 0.973), (LlamaCpp, 0.989), (SglangRocm, 2.67), (Habana, 1.03)],
);
pub(super) const LINK_SHARE: f64 = 0.686;
pub(super) const LINK_SHARE_PCIE: f64 = 0.736;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.98e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.59e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.17e-5;
pub(super) const LOCKSTEP: f64 = 0.253;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000175),
        (TensorrtLlm, 9.9e-5),
        (Vllm, 0.000247),
        (LlamaCpp, 0.000134),
        (SglangRocm, 0.000162),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 1.63e-5),
        (TensorrtLlm, 2.95e-6),
        (Vllm, 1.11e-5),
        (LlamaCpp, 4.16e-6),
        (SglangRocm, 6.3e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.015,
    &[
        (Sglang, 0.0256),
        (TensorrtLlm, 0.0129),
        (Vllm, 0.0151),
        (LlamaCpp, 0.015),
        (SglangRocm, 0.128),
        (Habana, 0.0149),
    ],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.85e-5),
        (TensorrtLlm, 4.75e-5),
        (Vllm, 5.82e-6),
        (LlamaCpp, 1e-5),
        (SglangRocm, 1.61e-5),
        (Habana, 1e-5),
    ],
);
pub(super) const HOST: (f64, &[(HardwareClass, f64)]) = (
    1.0,
    &[
        (Hopper, 2.76),
        (Blackwell, 0.825),
        (Ampere, 0.999),
        (BlackwellRtx, 0.999),
        (Ada, 1.0),
        (Apple, 1.0),
        (Rdna, 1.0),
        (Cdna2, 1.0),
        (Gaudi, 1.0),
        (AmpereRtx, 1.0),
    ],
);
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.303, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 7.6), (TensorrtLlm, 2.01), (Vllm, 3.33), (LlamaCpp, 2.0), (SglangRocm, 1.73), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 1.0;
