//! The answer: every figure of a scenario, and the notes that go with it.

pub(crate) mod accounts;
pub(crate) mod compute;
mod fixes;
mod money;

pub(crate) use fixes::does_fit;

use crate::accuracy::Bands;
use crate::problem::{Given, Limit};
use serde::Serialize;

pub use money::{
    Cost, CostPart, EnergyFigures, FleetFigures, HostedFigures, OwnershipFigures, Part, PriceFigures, RoutingFigures,
};

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
    /// How the price of an accelerator-hour came about; `None` without one, and where everything is hosted.
    pub price: Option<PriceFigures>,
    /// What owning costs against renting; `None` where the server's price is not known.
    pub ownership: Option<OwnershipFigures>,
    /// The fleet that the demand needs; `None` where none is given.
    pub fleet: Option<FleetFigures>,
    /// Who answers how much; `None` where one model answers everything.
    pub routing: Option<RoutingFigures>,
    /// The same requests at a hosted API; `None` where the model has no hosted price.
    pub hosted: Option<HostedFigures>,
    /// Joules and grams; `None` where no power is known.
    pub energy: Option<EnergyFigures>,
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
    /// Effective price used, USD per accelerator-hour; `None` when there is none.
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
    /// Fewer requests at once than asked, so that the latency targets hold.
    ConcurrencyForTargets,
    /// The hosted API answers: its latency is not known here.
    HostedLatencyUnknown,
    /// The second model does not fit on its accelerators.
    SecondModelDoesNotFit,
    /// A price of low confidence is behind the costs.
    LowConfidencePrice,
    /// The commitment costs more than the market is expected to over its term.
    CommitmentNotWorthwhile,
}
