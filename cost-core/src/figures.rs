//! The one table of outputs: key, unit and where each figure stands in the [`Estimate`].
//! Page, module, schema, types and documentation are generated from it.

use crate::estimate::Estimate;
use crate::units::Unit;

/// One figure of an estimate.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Public key: the path in the estimate object; also the id of its step in the trace.
    pub key: &'static str,
    /// Unit.
    pub unit: Unit,
    /// Reads it; `None` when the estimate has no such figure.
    pub get: fn(&Estimate) -> Option<f64>,
}

macro_rules! figure {
    ($key:literal, $unit:ident, $section:ident.$name:ident) => {
        Figure { key: $key, unit: Unit::$unit, get: |e| Some(e.$section.$name) }
    };
    ($key:literal, $unit:ident, $section:ident?.$name:ident) => {
        Figure { key: $key, unit: Unit::$unit, get: |e| e.$section.as_ref().map(|s| s.$name) }
    };
    ($key:literal, $unit:ident, deployment.usd_per_accelerator_hour?) => {
        Figure { key: $key, unit: Unit::$unit, get: |e| e.deployment.usd_per_accelerator_hour }
    };
}

macro_rules! figures {
    ($($key:literal $unit:ident [$($place:tt)+] $meaning:literal;)+) => {
        /// Every figure.
        pub static FIGURES: &[Figure] = &[$(figure!($key, $unit, $($place)+)),+];

        /// One sentence of definition for each, by key: for types, schema and documentation, and apart from
        /// the figures, so that a build that shows none of it does not carry it.
        pub static MEANINGS: &[(&str, &str)] = &[$(($key, $meaning)),+];
    };
}

figures! {
    "cost.perMillionOutputTokens" UsdPerMillionOutputTokens [cost?.per_million_output_tokens]
        "Decode's share of the bill per million output tokens.";
    "cost.perMillionInputTokens" UsdPerMillionInputTokens [cost?.per_million_input_tokens]
        "Prefill's share of the bill per million input tokens that were not cached.";
    "cost.perMillionCachedInputTokens" UsdPerMillionCachedInputTokens [cost?.per_million_cached_input_tokens]
        "What a million input tokens found in the prefix cache cost.";
    "cost.perMillionTokens" UsdPerMillionTokens [cost?.per_million_tokens]
        "The whole bill per million tokens, input and output together.";
    "cost.wholeBillPerMillionOutputTokens" UsdPerMillionOutputTokens [cost?.whole_bill_per_million_output_tokens]
        "The whole bill per million output tokens, as benchmarks quote it.";
    "cost.perRequest" UsdPerRequest [cost?.per_request]
        "The whole bill per request.";
    "cost.perHour" UsdPerHour [cost?.per_hour]
        "The whole bill of an hour.";
    "cost.perMonth" UsdPerMonth [cost?.per_month]
        "The whole bill of 730 hours.";
    "latency.timeToFirstTokenMs" Milliseconds [latency?.time_to_first_token_ms]
        "Mean time from request to first token, waiting included.";
    "latency.timePerOutputTokenMs" Milliseconds [latency?.time_per_output_token_ms]
        "(End to end − time to first token) ÷ (output tokens − 1).";
    "latency.endToEndMs" Milliseconds [latency?.end_to_end_ms]
        "Mean time from request to last token.";
    "latency.outputTokensPerSecondPerUser" TokensPerSecondPerUser [latency?.output_tokens_per_second_per_user]
        "1 ÷ time per output token.";
    "throughput.outputTokensPerSecond" TokensPerSecond [throughput?.output_tokens_per_second]
        "Output tokens of the whole deployment per second under load.";
    "throughput.inputTokensPerSecond" TokensPerSecond [throughput?.input_tokens_per_second]
        "Input tokens of the whole deployment per second under load.";
    "throughput.requestsPerSecond" RequestsPerSecond [throughput?.requests_per_second]
        "Requests of the whole deployment per second under load.";
    "throughput.outputTokensPerSecondPerAccelerator" TokensPerSecondPerAccelerator [throughput?.output_tokens_per_second_per_accelerator]
        "Output tokens per second and accelerator under load.";
    "memory.capacityBytes" Bytes [memory.capacity_bytes]
        "Memory of one accelerator.";
    "memory.usableBytes" Bytes [memory.usable_bytes]
        "Memory of one accelerator that the engine may use.";
    "memory.weightsBytes" Bytes [memory.weights_bytes]
        "Weights on one accelerator.";
    "memory.kvCacheBytes" Bytes [memory.kv_cache_bytes]
        "Cache of the admitted requests on one accelerator.";
    "memory.activationBytes" Bytes [memory.activation_bytes]
        "Activations of one step on one accelerator.";
    "memory.overheadBytes" Bytes [memory.overhead_bytes]
        "Runtime, graphs and workspace on one accelerator.";
    "memory.kvBytesPerToken" BytesPerToken [memory.kv_bytes_per_token]
        "Cache of one token of context of one sequence, over all accelerators of a replica.";
    "memory.maxConcurrency" Requests [memory.max_concurrency]
        "Sequences that fit in memory on the whole deployment.";
    "deployment.accelerators" Accelerators [deployment.accelerators]
        "Tensor × pipeline × data.";
    "deployment.concurrency" Requests [deployment.concurrency]
        "Requests asked to be in flight.";
    "deployment.admitted" Requests [deployment.admitted]
        "Requests in flight; the others wait for memory.";
    "deployment.decodeBatch" Sequences [deployment.decode_batch]
        "Sequences that decode in one step of one attention replica.";
    "deployment.parameters" Parameters [deployment.parameters]
        "Parameters of the model.";
    "deployment.activeParameters" Parameters [deployment.active_parameters]
        "Parameters used for one token.";
    "deployment.usdPerAcceleratorHour" UsdPerAcceleratorHour [deployment.usd_per_accelerator_hour?]
        "Price used for one accelerator-hour.";
}

/// What the figure with this key is.
pub fn meaning(key: &str) -> &'static str {
    MEANINGS.iter().find(|(name, _)| *name == key).map_or("", |(_, meaning)| meaning)
}

/// The figure with this key.
pub fn figure(key: &str) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.key == key)
}
