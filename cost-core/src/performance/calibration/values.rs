//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.816),
        (Blackwell, 0.857),
        (Ampere, 0.686),
        (BlackwellRtx, 0.95),
        (Ada, 0.93),
        (Apple, 0.768),
        (Rdna, 0.861),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
        (Cpu, 0.75),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.57),
        (Blackwell, 0.574),
        (Ampere, 0.68),
        (BlackwellRtx, 0.95),
        (Ada, 0.606),
        (Apple, 0.452),
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
        (Blackwell, 0.822),
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
pub(super) const MFU_REL_4BIT: f64 = 0.676;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.29),
        (TensorrtLlm, 1.12),
        (Vllm, 0.927),
        (LlamaCpp, 0.903),
        (SglangRocm, 0.826),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.779;
pub(super) const MBU_ATTENTION: f64 = 0.872;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.725, &[(LlamaCpp, 0.901)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.935;
pub(super) const EXPERT_IMBALANCE: f64 = 0.143;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (173.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (1550.0, &[(LlamaCpp, 987.0)]);
pub(super) const EXPERT_HALF_WIDTH_4BIT: f64 = 638.0;
pub(super) const DENSE_HALF_WIDTH: f64 = 229.0;
pub(super) const WIDTH_RATE: f64 = 0.355;
pub(super) const ACTIVATION_VECTORS: f64 = 7.69;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.06;
pub(super) const LAUNCHES_LATENT: f64 = 10.6;
pub(super) const LAUNCHES_INDEXER: f64 = 15.8;
pub(super) const LAUNCHES_LINEAR: f64 = 27.9;
pub(super) const LAUNCHES_DENSE: f64 = 7.33;
pub(super) const LAUNCHES_EXPERTS: f64 = 9.14;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (7.69, &[(LlamaCpp, 2.23)]);
pub(super) const LAUNCHES_SHARED: f64 = 6.68;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.645;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.84e-6),
        (Blackwell, 3.12e-6),
        (Ampere, 8.23e-6),
        (BlackwellRtx, 4.22e-6),
        (Ada, 4.76e-6),
        (Apple, 2.6e-6),
        (Rdna, 6.8e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) =
    (1.0, &[(Sglang, 0.815), (TensorrtLlm, 1.1), (Vllm, 0.953), (LlamaCpp, 1.08), (SglangRocm, 2.68), (Habana, 1.03)]);
pub(super) const LINK_SHARE: f64 = 0.794;
pub(super) const LINK_SHARE_PCIE: f64 = 0.716;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.67e-5;
pub(super) const T_ALL_REDUCE: f64 = 5.71e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.14e-5;
pub(super) const LOCKSTEP: f64 = 0.21;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000158),
        (TensorrtLlm, 0.000104),
        (Vllm, 0.000192),
        (LlamaCpp, 0.000144),
        (SglangRocm, 0.000163),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 2.12e-5),
        (TensorrtLlm, 2.63e-6),
        (Vllm, 1.34e-5),
        (LlamaCpp, 4.18e-6),
        (SglangRocm, 6.87e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.03,
    &[(Sglang, 0.0435), (TensorrtLlm, 0.0303), (Vllm, 0.0199), (LlamaCpp, 0.03), (SglangRocm, 0.102), (Habana, 0.0149)],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.16e-5),
        (TensorrtLlm, 1.09e-5),
        (Vllm, 1.05e-5),
        (LlamaCpp, 1e-5),
        (SglangRocm, 1.08e-5),
        (Habana, 1e-5),
    ],
);
pub(super) const HOST: (f64, &[(HardwareClass, f64)]) = (
    1.0,
    &[
        (Hopper, 1.02),
        (Blackwell, 0.999),
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
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.388, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 11.0), (TensorrtLlm, 5.36), (Vllm, 2.39), (LlamaCpp, 2.0), (SglangRocm, 1.67), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 0.603;
