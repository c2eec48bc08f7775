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
    /// One sentence of definition, for types, schema and documentation.
    pub meaning: &'static str,
    /// Reads it; `None` when the estimate has no such figure.
    pub get: fn(&Estimate) -> Option<f64>,
}

macro_rules! figure {
    ($key:literal, $unit:ident, $section:ident.$name:ident, $meaning:literal) => {
        Figure { key: $key, unit: Unit::$unit, meaning: $meaning, get: |e| Some(e.$section.$name) }
    };
    ($key:literal, $unit:ident, $section:ident?.$name:ident, $meaning:literal) => {
        Figure { key: $key, unit: Unit::$unit, meaning: $meaning, get: |e| e.$section.as_ref().map(|s| s.$name) }
    };
}

/// Every figure.
pub static FIGURES: &[Figure] = &[
    figure!(
        "cost.perMillionOutputTokens",
        UsdPerMillionOutputTokens,
        cost?.per_million_output_tokens,
        "Decode's share of the bill per million output tokens."
    ),
    figure!(
        "cost.perMillionInputTokens",
        UsdPerMillionInputTokens,
        cost?.per_million_input_tokens,
        "Prefill's share of the bill per million input tokens that were not cached."
    ),
    figure!(
        "cost.perMillionCachedInputTokens",
        UsdPerMillionCachedInputTokens,
        cost?.per_million_cached_input_tokens,
        "What a million input tokens found in the prefix cache cost."
    ),
    figure!(
        "cost.perMillionTokens",
        UsdPerMillionTokens,
        cost?.per_million_tokens,
        "The whole bill per million tokens, input and output together."
    ),
    figure!(
        "cost.wholeBillPerMillionOutputTokens",
        UsdPerMillionOutputTokens,
        cost?.whole_bill_per_million_output_tokens,
        "The whole bill per million output tokens, as benchmarks quote it."
    ),
    figure!("cost.perRequest", UsdPerRequest, cost?.per_request, "The whole bill per request."),
    figure!("cost.perHour", UsdPerHour, cost?.per_hour, "The whole bill of an hour."),
    figure!("cost.perMonth", UsdPerMonth, cost?.per_month, "The whole bill of 730 hours."),
    figure!(
        "latency.timeToFirstTokenMs",
        Milliseconds,
        latency?.time_to_first_token_ms,
        "Mean time from request to first token, waiting included."
    ),
    figure!(
        "latency.timePerOutputTokenMs",
        Milliseconds,
        latency?.time_per_output_token_ms,
        "(End to end − time to first token) ÷ (output tokens − 1)."
    ),
    figure!("latency.endToEndMs", Milliseconds, latency?.end_to_end_ms, "Mean time from request to last token."),
    figure!(
        "latency.outputTokensPerSecondPerUser",
        TokensPerSecondPerUser,
        latency?.output_tokens_per_second_per_user,
        "1 ÷ time per output token."
    ),
    figure!(
        "throughput.outputTokensPerSecond",
        TokensPerSecond,
        throughput?.output_tokens_per_second,
        "Output tokens of the whole deployment per second under load."
    ),
    figure!(
        "throughput.inputTokensPerSecond",
        TokensPerSecond,
        throughput?.input_tokens_per_second,
        "Input tokens of the whole deployment per second under load."
    ),
    figure!(
        "throughput.requestsPerSecond",
        RequestsPerSecond,
        throughput?.requests_per_second,
        "Requests of the whole deployment per second under load."
    ),
    figure!(
        "throughput.outputTokensPerSecondPerAccelerator",
        TokensPerSecondPerAccelerator,
        throughput?.output_tokens_per_second_per_accelerator,
        "Output tokens per second and accelerator under load."
    ),
    figure!("memory.capacityBytes", Bytes, memory.capacity_bytes, "Memory of one accelerator."),
    figure!("memory.usableBytes", Bytes, memory.usable_bytes, "Memory of one accelerator that the engine may use."),
    figure!("memory.weightsBytes", Bytes, memory.weights_bytes, "Weights on one accelerator."),
    figure!("memory.kvCacheBytes", Bytes, memory.kv_cache_bytes, "Cache of the admitted requests on one accelerator."),
    figure!("memory.activationBytes", Bytes, memory.activation_bytes, "Activations of one step on one accelerator."),
    figure!("memory.overheadBytes", Bytes, memory.overhead_bytes, "Runtime, graphs and workspace on one accelerator."),
    figure!(
        "memory.kvBytesPerToken",
        BytesPerToken,
        memory.kv_bytes_per_token,
        "Cache of one token of context of one sequence, over all accelerators of a replica."
    ),
    figure!(
        "memory.maxConcurrency",
        Requests,
        memory.max_concurrency,
        "Sequences that fit in memory on the whole deployment."
    ),
    figure!("deployment.accelerators", Accelerators, deployment.accelerators, "Tensor × pipeline × data."),
    figure!("deployment.concurrency", Requests, deployment.concurrency, "Requests asked to be in flight."),
    figure!("deployment.admitted", Requests, deployment.admitted, "Requests in flight; the others wait for memory."),
    figure!(
        "deployment.decodeBatch",
        Sequences,
        deployment.decode_batch,
        "Sequences that decode in one step of one attention replica."
    ),
    figure!("deployment.parameters", Parameters, deployment.parameters, "Parameters of the model."),
    figure!("deployment.activeParameters", Parameters, deployment.active_parameters, "Parameters used for one token."),
    Figure {
        key: "deployment.usdPerAcceleratorHour",
        unit: Unit::UsdPerAcceleratorHour,
        meaning: "Price used for one accelerator-hour.",
        get: |e| e.deployment.usd_per_accelerator_hour,
    },
];

/// The figure with this key.
pub fn figure(key: &str) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.key == key)
}
