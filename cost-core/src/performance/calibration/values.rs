//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.823),
        (Blackwell, 0.866),
        (Ampere, 0.673),
        (BlackwellRtx, 0.95),
        (Ada, 0.915),
        (Apple, 0.793),
        (Rdna, 0.854),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.566),
        (Blackwell, 0.563),
        (Ampere, 0.689),
        (BlackwellRtx, 0.948),
        (Ada, 0.606),
        (Apple, 0.446),
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
        (Blackwell, 0.812),
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
pub(super) const MFU_REL_4BIT: f64 = 0.708;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.2),
        (TensorrtLlm, 1.1),
        (Vllm, 1.0),
        (LlamaCpp, 0.9),
        (SglangRocm, 0.854),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.984;
pub(super) const MBU_ATTENTION: f64 = 0.846;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.717, &[(LlamaCpp, 0.939)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.933;
pub(super) const EXPERT_IMBALANCE: f64 = 0.129;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (248.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (1090.0, &[(LlamaCpp, 984.0)]);
pub(super) const DENSE_HALF_WIDTH: f64 = 158.0;
pub(super) const WIDTH_RATE: f64 = 0.316;
pub(super) const ACTIVATION_VECTORS: f64 = 7.53;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.08;
pub(super) const LAUNCHES_LATENT: f64 = 13.0;
pub(super) const LAUNCHES_INDEXER: f64 = 5.19;
pub(super) const LAUNCHES_LINEAR: f64 = 33.8;
pub(super) const LAUNCHES_DENSE: f64 = 6.28;
pub(super) const LAUNCHES_EXPERTS: f64 = 8.63;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (8.74, &[(LlamaCpp, 2.16)]);
pub(super) const LAUNCHES_SHARED: f64 = 3.57;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.968;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.82e-6),
        (Blackwell, 3.11e-6),
        (Ampere, 8.93e-6),
        (BlackwellRtx, 3.91e-6),
        (Ada, 4.32e-6),
        (Apple, 2.69e-6),
        (Rdna, 5.38e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[(Sglang, 0.816), (TensorrtLlm, 1.11), (Vllm, 0.983), (LlamaCpp, 0.992), (SglangRocm, 2.67), (Habana, 1.03)],
);
pub(super) const LINK_SHARE: f64 = 0.687;
pub(super) const LINK_SHARE_PCIE: f64 = 0.722;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.98e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.86e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.15e-5;
pub(super) const LOCKSTEP: f64 = 0.247;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000165),
        (TensorrtLlm, 9.75e-5),
        (Vllm, 0.000218),
        (LlamaCpp, 0.000137),
        (SglangRocm, 0.000162),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 1.67e-5),
        (TensorrtLlm, 2.81e-6),
        (Vllm, 1.12e-5),
        (LlamaCpp, 4.16e-6),
        (SglangRocm, 6.3e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.03,
    &[(Sglang, 0.0404), (TensorrtLlm, 0.0401), (Vllm, 0.02), (LlamaCpp, 0.03), (SglangRocm, 0.133), (Habana, 0.0149)],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.22e-5),
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
        (Blackwell, 0.991),
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
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.33, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 9.53), (TensorrtLlm, 5.05), (Vllm, 2.75), (LlamaCpp, 2.0), (SglangRocm, 1.87), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 1.0;
