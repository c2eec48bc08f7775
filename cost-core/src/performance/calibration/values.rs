//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.823),
        (Blackwell, 0.872),
        (Ampere, 0.683),
        (BlackwellRtx, 0.95),
        (Ada, 0.93),
        (Apple, 0.766),
        (Rdna, 0.86),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.555),
        (Blackwell, 0.577),
        (Ampere, 0.669),
        (BlackwellRtx, 0.95),
        (Ada, 0.606),
        (Apple, 0.452),
        (Rdna, 0.606),
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
        (Blackwell, 0.821),
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
pub(super) const MFU_REL_4BIT: f64 = 0.707;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.3),
        (TensorrtLlm, 1.13),
        (Vllm, 0.907),
        (LlamaCpp, 0.903),
        (SglangRocm, 0.844),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.786;
pub(super) const MBU_ATTENTION: f64 = 0.843;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.72, &[(LlamaCpp, 0.899)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.932;
pub(super) const EXPERT_IMBALANCE: f64 = 0.139;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (220.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (1150.0, &[(LlamaCpp, 986.0)]);
pub(super) const DENSE_HALF_WIDTH: f64 = 172.0;
pub(super) const WIDTH_RATE: f64 = 0.329;
pub(super) const ACTIVATION_VECTORS: f64 = 7.5;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.05;
pub(super) const LAUNCHES_LATENT: f64 = 11.4;
pub(super) const LAUNCHES_INDEXER: f64 = 15.8;
pub(super) const LAUNCHES_LINEAR: f64 = 29.1;
pub(super) const LAUNCHES_DENSE: f64 = 6.8;
pub(super) const LAUNCHES_EXPERTS: f64 = 8.95;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (8.68, &[(LlamaCpp, 2.27)]);
pub(super) const LAUNCHES_SHARED: f64 = 6.25;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.894;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.79e-6),
        (Blackwell, 3.13e-6),
        (Ampere, 8.37e-6),
        (BlackwellRtx, 4.39e-6),
        (Ada, 4.96e-6),
        (Apple, 2.59e-6),
        (Rdna, 6.74e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) =
    (1.0, &[(Sglang, 0.828), (TensorrtLlm, 1.1), (Vllm, 0.974), (LlamaCpp, 1.06), (SglangRocm, 2.6), (Habana, 1.03)]);
pub(super) const LINK_SHARE: f64 = 0.725;
pub(super) const LINK_SHARE_PCIE: f64 = 0.724;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.85e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.7e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.18e-5;
pub(super) const LOCKSTEP: f64 = 0.24;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000163),
        (TensorrtLlm, 9.68e-5),
        (Vllm, 0.000194),
        (LlamaCpp, 0.000147),
        (SglangRocm, 0.000162),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 1.75e-5),
        (TensorrtLlm, 2.95e-6),
        (Vllm, 1.3e-5),
        (LlamaCpp, 4.18e-6),
        (SglangRocm, 6.15e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.03,
    &[(Sglang, 0.0401), (TensorrtLlm, 0.0403), (Vllm, 0.0194), (LlamaCpp, 0.03), (SglangRocm, 0.131), (Habana, 0.0149)],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.2e-5),
        (TensorrtLlm, 1.08e-5),
        (Vllm, 1.04e-5),
        (LlamaCpp, 1e-5),
        (SglangRocm, 1.07e-5),
        (Habana, 1e-5),
    ],
);
pub(super) const HOST: (f64, &[(HardwareClass, f64)]) = (
    1.0,
    &[
        (Hopper, 1.03),
        (Blackwell, 0.992),
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
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.329, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 9.94), (TensorrtLlm, 5.17), (Vllm, 2.43), (LlamaCpp, 2.0), (SglangRocm, 1.85), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 0.799;
