//! What somebody asks: plain data, exactly as said. Names may be unknown and numbers absurd;
//! [`crate::plan`] checks them, all at once.

mod access;
pub mod comparisons;
mod control;
pub mod controls;
pub mod defaults;
mod money;
pub mod presets;
mod read;
mod relevance;
pub mod slider;

use crate::architecture::Architecture;
use crate::catalogue::Datasheet;
use serde::{Serialize, Serializer};

pub use control::{Control, Group, Kind, Number, Origin, OriginKind, Scale, Value};
pub use controls::{CONTROLS, control};
pub use money::{Commitment, Demand, Deployment, Energy, Hosted, Ownership, Price, Quality, Routing, Spot, Units};
pub use read::read;
pub use relevance::matters;

/// One question: a model on accelerators, serving a workload, paid for somehow.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// Which model.
    pub model: ModelChoice,
    /// Which accelerator.
    pub accelerator: AcceleratorChoice,
    /// Number formats.
    pub precision: Precision,
    /// How the model is spread.
    pub parallelism: Parallelism,
    /// Accelerators that only read prompts.
    pub prefill_pool: PrefillPool,
    /// What is asked of it.
    pub workload: Workload,
    /// How it is served.
    pub serving: Serving,
    /// Latencies to keep.
    pub targets: Targets,
    /// Price of an accelerator-hour.
    pub price: Price,
    /// What owning it costs.
    pub ownership: Ownership,
    /// How much is asked of the whole fleet.
    pub demand: Demand,
    /// How the fleet is deployed.
    pub deployment: Deployment,
    /// Who else answers.
    pub routing: Routing,
    /// What the deployment is compared with.
    pub hosted: Hosted,
    /// What is drawn, and where.
    pub energy: Energy,
    /// What a request is to those who pay for it.
    pub units: Units,
    /// What is kept of the model's quality.
    pub quality: Quality,
    /// What the reader measured against the model.
    pub correction: Correction,
}

/// A model of the catalogue, or one described by its numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ModelChoice {
    /// Catalogue id.
    Id(String),
    /// Own architecture.
    Custom(Box<Architecture>),
}

/// An accelerator of the catalogue, or one described by its datasheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum AcceleratorChoice {
    /// Catalogue id.
    Id(String),
    /// Own datasheet.
    Custom(Box<Datasheet>),
}

/// Number formats of weights, cache and arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Precision {
    /// Format of the weights.
    pub weights: WeightFormat,
    /// Format of the key/value cache.
    pub kv_cache: String,
    /// Format of the arithmetic; `auto` follows weights and hardware.
    pub activations: String,
}

/// A named format, or a number of bits unpacked to 16-bit arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum WeightFormat {
    /// Name of a format.
    Named(String),
    /// Mean bits per weight.
    Bits {
        /// Scales and zero points included.
        #[serde(rename = "bitsPerWeight")]
        bits_per_weight: f64,
    },
}

/// How the model is spread: accelerators = tensor × pipeline × data × replicas.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parallelism {
    /// Accelerators that share each matrix.
    pub tensor: f64,
    /// Stages that share the layers.
    pub pipeline: f64,
    /// Of the tensor × data accelerators of a stage, over how many the experts are spread.
    pub expert: f64,
    /// Attention replicas sharing one set of experts.
    pub data: f64,
    /// Independent copies of all of that, which share the load.
    pub replicas: f64,
}

/// Accelerators that read prompts for the others (disaggregated serving); no replicas: the others read their
/// own. Accelerators of the pool = replicas × tensor × data.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PrefillPool {
    /// Independent copies of the model that read prompts; 0 = none.
    pub replicas: f64,
    /// Of one copy: accelerators that share each matrix.
    pub tensor: f64,
    /// Of one copy: over how many of its accelerators the experts are spread.
    pub expert: f64,
    /// Of one copy: attention replicas sharing one set of experts.
    pub data: f64,
}

/// What is asked: lengths of a request and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Workload {
    /// Prompt tokens of a request, I; of a conversation's first, where it has several.
    pub input_tokens: f64,
    /// Generated tokens of a request, O.
    pub output_tokens: f64,
    /// Share of the prompt found in the prefix cache, h.
    pub cached_input_share: f64,
    /// Coefficient of variation of the lengths: standard deviation ÷ mean.
    pub length_spread: f64,
    /// Requests of a conversation; each prompt holds all of it so far.
    pub turns: f64,
    /// Tokens that a user adds in each turn after the first.
    pub turn_tokens: f64,
    /// Share of the earlier turns that is found in the prefix cache.
    pub history_cached_share: f64,
    /// How many requests.
    pub load: Load,
}

/// How many requests there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Load {
    /// A fixed number in flight on the whole deployment.
    Concurrency(f64),
    /// All queued: as many in flight as fit.
    MaxConcurrency,
    /// A benchmark that starts `concurrency` at once and runs `prompts_per_slot` through each slot.
    ClosedLoop {
        /// Requests in flight.
        concurrency: f64,
        /// Requests each slot runs in turn.
        prompts_per_slot: f64,
    },
    /// Requests that arrive at random, per second.
    RequestsPerSecond(f64),
    /// Input and output tokens together, served evenly over a day.
    TokensPerDay(f64),
}

/// How requests are served.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Serving {
    /// Serving engine.
    pub engine: String,
    /// How requests share a step.
    pub batching: String,
    /// Dynamic batching: how long a batch waits for requests, ms.
    pub batch_wait_ms: f64,
    /// Whether the cache is kept in pages (true) or reserved at full length (false).
    pub kv_paging: bool,
    /// Weights that stay in the host's memory.
    pub offload: Offload,
    /// Tokens guessed ahead.
    pub speculation: Speculation,
}

/// Weights that stay in the host's memory and cross the bus in every pass.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Offload {
    /// Share of the weights.
    pub weight_share: f64,
    /// What the bus between host and one accelerator reaches, GB/s.
    pub host_gb_per_s: f64,
}

/// Tokens guessed ahead and checked together in one pass (speculative decoding).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Speculation {
    /// Who guesses; `none` = nobody.
    pub method: String,
    /// Tokens guessed in one step, γ.
    pub draft_tokens: f64,
    /// Chance that a guess is right where all before it were, α.
    pub acceptance: f64,
    /// Catalogue id of the model that guesses, for the method `draft-model`.
    pub draft_model: String,
}

/// Latencies to keep; the estimate says whether it keeps them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Targets {
    /// Mean time to first token, ms.
    pub time_to_first_token_ms: Option<f64>,
    /// Mean time per output token, ms.
    pub time_per_output_token_ms: Option<f64>,
}

impl Targets {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.time_to_first_token_ms.is_none() && self.time_per_output_token_ms.is_none()
    }
}

/// Factors on the model's times, from a measurement of the reader's own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// On the time that a prompt is read in, T_p.
    pub prefill: f64,
    /// On the time of a decode step, T_d.
    pub decode: f64,
}

impl Serialize for Load {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(None)?;
        match self {
            Load::Concurrency(concurrency) => map.serialize_entry("concurrency", concurrency)?,
            Load::MaxConcurrency => map.serialize_entry("concurrency", "max")?,
            Load::ClosedLoop { concurrency, prompts_per_slot } => {
                map.serialize_entry("concurrency", concurrency)?;
                map.serialize_entry("promptsPerSlot", prompts_per_slot)?;
            }
            Load::RequestsPerSecond(rate) => map.serialize_entry("requestsPerSecond", rate)?,
            Load::TokensPerDay(tokens) => map.serialize_entry("tokensPerDay", tokens)?,
        }
        map.end()
    }
}
