//! The answer: every figure of a scenario, and the notes that go with it.

pub(crate) mod compute;
mod fixes;

use crate::accuracy::Bands;
use crate::problem::{Given, Limit};
use serde::Serialize;

/// What limits the deployment most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Arithmetic.
    Compute,
    /// Reading weights and cache.
    MemoryBandwidth,
    /// Moving activations between accelerators.
    Interconnect,
    /// Launches, scheduling, sampling.
    Overhead,
    /// Memory for the cache of all requests.
    KvCapacity,
}

impl Bound {
    /// All of them.
    pub const ALL: [Bound; 5] =
        [Bound::Compute, Bound::MemoryBandwidth, Bound::Interconnect, Bound::Overhead, Bound::KvCapacity];
}

/// Every figure of a scenario. All numbers are finite.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// Whether weights and at least one sequence fit in memory.
    pub fits: bool,
    /// What limits it most; `None` when it does not fit.
    pub bound: Option<Bound>,
    /// What was deployed.
    pub deployment: DeploymentFigures,
    /// Bytes per accelerator.
    pub memory: Memory,
    /// Seconds a user sees; `None` when it does not fit.
    pub latency: Option<Latency>,
    /// Tokens the deployment serves; `None` when it does not fit.
    pub throughput: Option<Throughput>,
    /// Dollars; `None` when it does not fit, has no price or serves nothing.
    pub cost: Option<Cost>,
    /// How far the figures may be off.
    #[serde(skip)]
    pub error: Bands,
    /// What the reader should know.
    pub notes: Vec<Note>,
}

/// The deployment that the figures are for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeploymentFigures {
    /// Accelerators: tensor × pipeline × data.
    pub accelerators: f64,
    /// Requests asked to be in flight.
    pub concurrency: f64,
    /// Requests that are in flight; the others wait for memory.
    pub admitted: f64,
    /// Sequences that decode in one step of one attention replica.
    pub decode_batch: f64,
    /// Parameters of the model.
    pub parameters: f64,
    /// Parameters used for one token.
    pub active_parameters: f64,
    /// Price used, USD per accelerator-hour; `None` when there is none.
    pub usd_per_accelerator_hour: Option<f64>,
}

/// Bytes on the fullest accelerator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Memory {
    /// All of it.
    pub capacity_bytes: f64,
    /// The part the engine may use.
    pub usable_bytes: f64,
    /// Weights.
    pub weights_bytes: f64,
    /// Cache of the admitted requests.
    pub kv_cache_bytes: f64,
    /// Activations of one step.
    pub activation_bytes: f64,
    /// Runtime, graphs and workspace.
    pub overhead_bytes: f64,
    /// Cache of one more token of context in one sequence, over all accelerators of a replica.
    pub kv_bytes_per_token: f64,
    /// Sequences that fit on the whole deployment.
    pub max_concurrency: f64,
}

impl Memory {
    /// What is used of it.
    pub fn used_bytes(&self) -> f64 {
        self.weights_bytes + self.kv_cache_bytes + self.activation_bytes + self.overhead_bytes
    }
}

/// Mean latencies of a request.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Latency {
    /// From request to first token, waiting included.
    pub time_to_first_token_ms: f64,
    /// (end to end − time to first token) ÷ (output tokens − 1).
    pub time_per_output_token_ms: f64,
    /// From request to last token.
    pub end_to_end_ms: f64,
    /// What one user sees while the answer streams.
    pub output_tokens_per_second_per_user: f64,
}

/// What the whole deployment serves while it carries the load.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Throughput {
    /// Output tokens.
    pub output_tokens_per_second: f64,
    /// Input tokens, cached ones included.
    pub input_tokens_per_second: f64,
    /// Requests.
    pub requests_per_second: f64,
    /// Output tokens per accelerator.
    pub output_tokens_per_second_per_accelerator: f64,
}

/// Dollars. Input and output share the bill by the accelerator time that prefill and decode take.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// Decode's share of the bill ÷ output tokens.
    pub per_million_output_tokens: f64,
    /// Prefill's share of the bill ÷ input tokens that were not cached.
    pub per_million_input_tokens: f64,
    /// What a cached input token costs.
    pub per_million_cached_input_tokens: f64,
    /// The whole bill ÷ all tokens.
    pub per_million_tokens: f64,
    /// The whole bill ÷ output tokens: what benchmarks often call cost per output token.
    pub whole_bill_per_million_output_tokens: f64,
    /// The whole bill ÷ requests.
    pub per_request: f64,
    /// The whole bill of an hour.
    pub per_hour: f64,
    /// The whole bill of 730 hours.
    pub per_month: f64,
    /// Where a million tokens' cost goes; sums to `per_million_tokens`.
    pub breakdown: Vec<CostPart>,
}

/// One part of the cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CostPart {
    /// What it pays for.
    pub part: Part,
    /// Its share of `per_million_tokens`.
    pub usd_per_million_tokens: f64,
}

/// What a part of the cost pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Reading prompts.
    Prefill,
    /// Writing answers.
    Decode,
    /// Paid hours without this load.
    Idle,
}

impl Part {
    /// All of them, in the order of a breakdown.
    pub const ALL: [Part; 3] = [Part::Prefill, Part::Decode, Part::Idle];
}

/// Something the reader should know about the estimate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// What.
    pub code: NoteCode,
    /// The control it is about.
    pub field: &'static str,
    /// The value it is about.
    pub value: Given,
    /// What would help, or what was used instead.
    pub limit: Limit,
}

/// Kinds of notes. The names are public and stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// Weights and one sequence need more memory than there is.
    DoesNotFit,
    /// Setting `field` to one of `limit` makes it fit.
    FitsWith,
    /// No single change makes it fit: setting `field` to `limit` does, together with the other
    /// notes of this code.
    FitsWithAll,
    /// No change is enough: with all of them `value` bytes are needed, and `limit` can be used.
    FitsWithNothing,
    /// More requests than memory holds: the rest waits.
    ConcurrencyAboveMemory,
    /// The hardware has no such arithmetic; another was used.
    ComputesInOtherFormat,
    /// Only the experts are kept in this format; the rest stays in 16 bit.
    OnlyExpertsQuantized,
    /// The architecture can only be approximated.
    Approximated,
    /// Tensor parallelism reaches beyond one link domain.
    BeyondScaleUp,
    /// Longer than the model was built for.
    BeyondContext,
    /// No price in the catalogue: latency and throughput only.
    PriceUnknown,
    /// Nothing is served: no cost per token.
    NoTokens,
    /// A catalogue row of low confidence is used.
    LowConfidence,
    /// A class or engine without fitted coefficients: general ones are used.
    UncalibratedHardware,
    /// A latency target is missed.
    TargetMissed,
}
