//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.828),
        (Blackwell, 0.888),
        (Ampere, 0.667),
        (BlackwellRtx, 0.95),
        (Ada, 0.918),
        (Apple, 0.795),
        (Rdna, 0.855),
        (Cdna3, 0.595),
        (Xe, 0.93),
        (Cdna2, 0.93),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Cpu, 0.93),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.549),
        (Blackwell, 0.544),
        (Ampere, 0.662),
        (BlackwellRtx, 0.924),
        (Ada, 0.606),
        (Apple, 0.445),
        (Rdna, 0.608),
        (Cdna3, 0.35),
        (Xe, 0.2),
        (Cdna2, 0.594),
        (Gaudi, 0.626),
        (AmpereRtx, 0.6),
        (Cpu, 0.85),
        (Neuron, 0.41),
    ],
);
pub(super) const MFU_REL_8BIT: (f64, &[(HardwareClass, f64)]) = (
    0.85,
    &[
        (Hopper, 1.0),
        (Blackwell, 0.838),
        (Ampere, 0.85),
        (BlackwellRtx, 0.85),
        (Ada, 0.85),
        (Apple, 0.85),
        (Rdna, 0.85),
        (Cdna3, 0.724),
        (Xe, 0.85),
        (Cdna2, 0.85),
        (Gaudi, 0.871),
        (AmpereRtx, 0.85),
    ],
);
pub(super) const MFU_REL_4BIT: f64 = 0.681;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.16),
        (TensorrtLlm, 1.13),
        (Vllm, 0.951),
        (LlamaCpp, 0.899),
        (SglangRocm, 0.878),
        (VllmRocm, 0.619),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 1.0;
pub(super) const MBU_ATTENTION: f64 = 0.821;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.747, &[(LlamaCpp, 0.941)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.932;
pub(super) const EXPERT_IMBALANCE: f64 = 0.131;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (267.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (938.0, &[(LlamaCpp, 988.0)]);
pub(super) const DENSE_HALF_WIDTH: f64 = 172.0;
pub(super) const WIDTH_RATE: f64 = 0.382;
pub(super) const ACTIVATION_VECTORS: f64 = 7.75;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.06;
pub(super) const LAUNCHES_LATENT: f64 = 11.7;
pub(super) const LAUNCHES_INDEXER: f64 = 4.95;
pub(super) const LAUNCHES_LINEAR: f64 = 34.0;
pub(super) const LAUNCHES_DENSE: f64 = 6.33;
pub(super) const LAUNCHES_EXPERTS: f64 = 7.47;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (8.52, &[(LlamaCpp, 2.15)]);
pub(super) const LAUNCHES_SHARED: f64 = 3.28;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.877;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.97e-6),
        (Blackwell, 3.32e-6),
        (Ampere, 8.76e-6),
        (BlackwellRtx, 4.04e-6),
        (Ada, 4.39e-6),
        (Apple, 2.83e-6),
        (Rdna, 5.52e-6),
        (Cdna3, 6.79e-6),
        (Xe, 4.63e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Cpu, 4.36e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 0.825),
        (TensorrtLlm, 1.14),
        (Vllm, 0.999),
        (LlamaCpp, 0.996),
        (SglangRocm, 1.78),
        (VllmRocm, 1.31),
        (Habana, 1.03),
    ],
);
pub(super) const LINK_SHARE: f64 = 0.694;
pub(super) const LINK_SHARE_PCIE: f64 = 0.738;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 2.07e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.24e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.18e-5;
pub(super) const LOCKSTEP: f64 = 0.259;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.000172),
        (TensorrtLlm, 9.76e-5),
        (Vllm, 0.000234),
        (LlamaCpp, 0.000135),
        (SglangRocm, 0.000158),
        (VllmRocm, 0.00132),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 1.58e-5),
        (TensorrtLlm, 3.03e-6),
        (Vllm, 1.13e-5),
        (LlamaCpp, 4.15e-6),
        (SglangRocm, 5.15e-6),
        (VllmRocm, 4.5e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.015,
    &[
        (Sglang, 0.0261),
        (TensorrtLlm, 0.0129),
        (Vllm, 0.0152),
        (LlamaCpp, 0.015),
        (SglangRocm, 0.0181),
        (VllmRocm, 0.0139),
        (Habana, 0.0149),
    ],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.88e-5),
        (TensorrtLlm, 4.99e-5),
        (Vllm, 5.9e-6),
        (LlamaCpp, 1e-5),
        (SglangRocm, 5.29e-5),
        (VllmRocm, 1e-5),
        (Habana, 1e-5),
    ],
);
pub(super) const HOST: (f64, &[(HardwareClass, f64)]) = (
    1.0,
    &[
        (Hopper, 2.85),
        (Blackwell, 0.831),
        (Ampere, 0.999),
        (BlackwellRtx, 0.999),
        (Ada, 1.0),
        (Apple, 1.0),
        (Rdna, 1.0),
        (Cdna3, 2.29),
        (Xe, 1.0),
        (Cdna2, 1.0),
        (Gaudi, 1.0),
        (AmpereRtx, 1.0),
    ],
);
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.287, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) = (
    2.0,
    &[
        (Sglang, 7.86),
        (TensorrtLlm, 2.0),
        (Vllm, 3.32),
        (LlamaCpp, 2.0),
        (SglangRocm, 1.51),
        (VllmRocm, 2.0),
        (Habana, 2.0),
    ],
);
pub(super) const QUEUE_WEIGHT: f64 = 1.0;
