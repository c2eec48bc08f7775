//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.

use super::Engine::{self, *};
use crate::catalogue::HardwareClass::{self, *};

pub(super) const MBU: (f64, &[(HardwareClass, f64)]) = (
    0.88,
    &[
        (Hopper, 0.824),
        (Blackwell, 0.872),
        (Ampere, 0.687),
        (BlackwellRtx, 0.95),
        (Ada, 0.931),
        (Apple, 0.768),
        (Rdna, 0.863),
        (Gaudi, 0.897),
        (AmpereRtx, 0.861),
        (Neuron, 0.523),
    ],
);
pub(super) const MFU: (f64, &[(HardwareClass, f64)]) = (
    0.6,
    &[
        (Hopper, 0.569),
        (Blackwell, 0.58),
        (Ampere, 0.683),
        (BlackwellRtx, 0.943),
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
pub(super) const MFU_REL_4BIT: f64 = 0.669;
pub(super) const MFU_ENGINE: (f64, &[(Engine, f64)]) = (
    1.0,
    &[
        (Sglang, 1.29),
        (TensorrtLlm, 1.11),
        (Vllm, 0.926),
        (LlamaCpp, 0.904),
        (SglangRocm, 0.829),
        (Habana, 0.94),
        (NeuronSdk, 0.684),
    ],
);
pub(super) const MFU_REL_ATTENTION: f64 = 0.79;
pub(super) const MBU_ATTENTION: f64 = 0.846;
pub(super) const MBU_REL_4BIT: (f64, &[(Engine, f64)]) = (0.727, &[(LlamaCpp, 0.901)]);
pub(super) const MBU_REL_4BIT_EXPERTS: f64 = 1.0;
pub(super) const ROUTE: f64 = 0.934;
pub(super) const EXPERT_IMBALANCE: f64 = 0.144;
pub(super) const EXPERT_TILE: (f64, &[(Engine, f64)]) = (181.0, &[(LlamaCpp, 128.0)]);
pub(super) const EXPERT_HALF_WIDTH: (f64, &[(Engine, f64)]) = (1500.0, &[(LlamaCpp, 988.0)]);
pub(super) const EXPERT_HALF_WIDTH_4BIT: f64 = 624.0;
pub(super) const DENSE_HALF_WIDTH: f64 = 214.0;
pub(super) const WIDTH_RATE: f64 = 0.354;
pub(super) const ACTIVATION_VECTORS: f64 = 7.73;
pub(super) const EXPERT_ACTIVATION_VECTORS: f64 = 2.05;
pub(super) const LAUNCHES_LATENT: f64 = 10.3;
pub(super) const LAUNCHES_INDEXER: f64 = 15.8;
pub(super) const LAUNCHES_LINEAR: f64 = 27.5;
pub(super) const LAUNCHES_DENSE: f64 = 7.43;
pub(super) const LAUNCHES_EXPERTS: f64 = 9.34;
pub(super) const LAUNCHES_UNPACK: (f64, &[(Engine, f64)]) = (7.47, &[(LlamaCpp, 2.24)]);
pub(super) const LAUNCHES_SHARED: f64 = 6.88;
pub(super) const LAUNCHES_QUANTIZE: f64 = 0.705;
pub(super) const T_LAUNCH: (f64, &[(HardwareClass, f64)]) = (
    4.5e-6,
    &[
        (Hopper, 3.85e-6),
        (Blackwell, 3.11e-6),
        (Ampere, 8.33e-6),
        (BlackwellRtx, 4.42e-6),
        (Ada, 4.84e-6),
        (Apple, 2.61e-6),
        (Rdna, 6.91e-6),
        (Cdna2, 1.48e-5),
        (Gaudi, 2.82e-6),
        (AmpereRtx, 3.01e-6),
        (Neuron, 1.7e-6),
    ],
);
pub(super) const LAUNCH_ENGINE: (f64, &[(Engine, f64)]) =
    (1.0, &[(Sglang, 0.823), (TensorrtLlm, 1.12), (Vllm, 0.978), (LlamaCpp, 1.05), (SglangRocm, 2.66), (Habana, 1.03)]);
pub(super) const LINK_SHARE: f64 = 0.75;
pub(super) const LINK_SHARE_PCIE: f64 = 0.721;
pub(super) const T_ALL_REDUCE_PCIE: f64 = 1.91e-5;
pub(super) const T_ALL_REDUCE: f64 = 4.91e-6;
pub(super) const T_ALL_TO_ALL: f64 = 2.2e-5;
pub(super) const LOCKSTEP: f64 = 0.237;
pub(super) const T_STEP: (f64, &[(Engine, f64)]) = (
    0.00015,
    &[
        (Sglang, 0.00016),
        (TensorrtLlm, 0.000106),
        (Vllm, 0.000187),
        (LlamaCpp, 0.000142),
        (SglangRocm, 0.000163),
        (Habana, 0.000175),
        (NeuronSdk, 0.00334),
    ],
);
pub(super) const T_SEQUENCE: (f64, &[(Engine, f64)]) = (
    4e-6,
    &[
        (Sglang, 2.01e-5),
        (TensorrtLlm, 2.89e-6),
        (Vllm, 1.38e-5),
        (LlamaCpp, 4.17e-6),
        (SglangRocm, 6.85e-6),
        (Habana, 8.46e-6),
        (NeuronSdk, 0.000531),
    ],
);
pub(super) const T_REQUEST: (f64, &[(Engine, f64)]) = (
    0.03,
    &[(Sglang, 0.0383), (TensorrtLlm, 0.0309), (Vllm, 0.0198), (LlamaCpp, 0.03), (SglangRocm, 0.103), (Habana, 0.0149)],
);
pub(super) const T_FIRST_LAUNCH: (f64, &[(Engine, f64)]) = (
    1e-5,
    &[
        (Sglang, 1.2e-5),
        (TensorrtLlm, 1.1e-5),
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
        (Blackwell, 0.997),
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
pub(super) const MIX_SHARE: (f64, &[(Engine, f64)]) = (0.35, &[(LlamaCpp, 0.6)]);
pub(super) const RESIDUAL_STEPS: (f64, &[(Engine, f64)]) =
    (2.0, &[(Sglang, 9.9), (TensorrtLlm, 5.17), (Vllm, 2.37), (LlamaCpp, 2.0), (SglangRocm, 1.68), (Habana, 2.0)]);
pub(super) const QUEUE_WEIGHT: f64 = 0.614;
