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
    /// Whether every estimate has it.
    pub presence: Presence,
    /// Reads it; `None` when the estimate has no such figure.
    pub get: fn(&Estimate) -> Option<f64>,
}

/// Whether every estimate has a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Every estimate has it.
    Always,
    /// Every estimate that has its section has it.
    WithSection,
    /// It may be missing in a section that is there.
    Sometimes,
}

macro_rules! figure {
    ($key:literal, $unit:ident, $section:ident.$name:ident) => {
        Figure { key: $key, unit: Unit::$unit, presence: Presence::Always, get: |e| Some(e.$section.$name) }
    };
    ($key:literal, $unit:ident, $section:ident?.$name:ident) => {
        Figure {
            key: $key,
            unit: Unit::$unit,
            presence: Presence::WithSection,
            get: |e| e.$section.as_ref().map(|s| s.$name),
        }
    };
    ($key:literal, $unit:ident, $section:ident?.$name:ident?) => {
        Figure {
            key: $key,
            unit: Unit::$unit,
            presence: Presence::Sometimes,
            get: |e| e.$section.as_ref().and_then(|s| s.$name),
        }
    };
    ($key:literal, $unit:ident, deployment.usd_per_accelerator_hour?) => {
        Figure {
            key: $key,
            unit: Unit::$unit,
            presence: Presence::Sometimes,
            get: |e| e.deployment.usd_per_accelerator_hour,
        }
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
    "cost.usedPerMillionTokens" UsdPerMillionTokens [cost?.used_per_million_tokens]
        "The part of it that pays for capacity at work and for what is bought per request.";
    "cost.idlePerMillionTokens" UsdPerMillionTokens [cost?.idle_per_million_tokens]
        "The part of it that pays for idle capacity and spares.";
    "cost.perWord" UsdPerWord [cost?.per_word]
        "An output word, by the tokens it takes.";
    "cost.perConversation" UsdPerConversation [cost?.per_conversation]
        "All turns of a conversation.";
    "cost.perUserMonth" UsdPerUserMonth [cost?.per_user_month]
        "A user's requests of 730 hours.";
    "cost.perDocument" UsdPerDocument [cost?.per_document]
        "The requests that a document takes.";
    "cost.perAudioHour" UsdPerAudioHour [cost?.per_audio_hour?]
        "The requests that an hour of audio takes; only where requests transcribe audio.";
    "cost.perHour" UsdPerHour [cost?.per_hour?]
        "The whole bill of an hour.";
    "cost.perMonth" UsdPerMonth [cost?.per_month?]
        "The whole bill of 730 hours.";
    "cost.perYear" UsdPerYear [cost?.per_year?]
        "The whole bill of 8,760 hours.";
    "price.listUsdPerAcceleratorHour" UsdPerAcceleratorHour [price?.list_usd_per_accelerator_hour]
        "Price of an accelerator-hour as the list has it; where it is owned, its levelised cost.";
    "price.contractedUsdPerAcceleratorHour" UsdPerAcceleratorHour [price?.contracted_usd_per_accelerator_hour]
        "List price less the discount.";
    "price.effectiveUsdPerAcceleratorHour" UsdPerAcceleratorHour [price?.effective_usd_per_accelerator_hour]
        "Price of an accelerator-hour that does useful work for the fleet.";
    "price.marketUsdPerAcceleratorHour" UsdPerAcceleratorHour [price?.market_usd_per_accelerator_hour?]
        "What the market is expected to charge on demand over the commitment's term, mean.";
    "price.commitmentBreakEven" Share [price?.commitment_break_even?]
        "Share of the committed hours that must be used for the commitment to pay.";
    "ownership.usdPerAcceleratorHour" UsdPerAcceleratorHour [ownership?.usd_per_accelerator_hour]
        "What an accelerator-hour costs its owner.";
    "ownership.capitalUsdPerHour" UsdPerHour [ownership?.capital_usd_per_hour]
        "Server and network, recovered over their life with the cost of capital.";
    "ownership.electricityUsdPerHour" UsdPerHour [ownership?.electricity_usd_per_hour]
        "Electricity of an accelerator's share of server and site.";
    "ownership.hostingUsdPerHour" UsdPerHour [ownership?.hosting_usd_per_hour]
        "Space, cooling and power distribution for the rated power.";
    "ownership.operationsUsdPerHour" UsdPerHour [ownership?.operations_usd_per_hour]
        "Staff, spare parts and licences.";
    "ownership.rentUsdPerHour" UsdPerAcceleratorHour [ownership?.rent_usd_per_hour?]
        "What renting the same accelerator-hour costs.";
    "ownership.breakEvenUtilization" Share [ownership?.break_even_utilization?]
        "Share of hours with work from which on owning costs less than renting those hours; above 1, never.";
    "ownership.breakEvenMonths" Months [ownership?.break_even_months?]
        "Months after which buying has cost less than renting all hours.";
    "fleet.deployments" Deployments [fleet?.deployments]
        "Deployments in the busiest hour, spares included.";
    "fleet.paidDeployments" Deployments [fleet?.paid_deployments]
        "Deployments that are paid, mean of the day.";
    "fleet.accelerators" Accelerators [fleet?.accelerators]
        "Accelerators in the busiest hour, the second model's included.";
    "fleet.utilization" Share [fleet?.utilization]
        "Share of what the paid deployments could serve that is asked.";
    "fleet.waitProbability" Share [fleet?.wait_probability]
        "Share of requests of the busiest hour that wait for a slot.";
    "fleet.waitMs" Milliseconds [fleet?.wait_ms]
        "Mean wait for a slot in the busiest hour.";
    "fleet.requestsPerSecond" RequestsPerSecond [fleet?.requests_per_second]
        "Requests of users, mean of the day.";
    "fleet.peakRequestsPerSecond" RequestsPerSecond [fleet?.peak_requests_per_second]
        "Requests that the first model answers in the busiest hour.";
    "fleet.tokensPerMonth" TokensPerMonth [fleet?.tokens_per_month]
        "Input and output tokens of users in 730 hours.";
    "routing.firstShare" Share [routing?.first_share]
        "Requests that the first model answers, as a share of users' requests.";
    "routing.secondShare" Share [routing?.second_share]
        "Requests that the second model answers, as a share of users' requests.";
    "routing.hostedShare" Share [routing?.hosted_share]
        "Requests that the hosted API answers, as a share of users' requests.";
    "routing.firstUsdPerRequest" UsdPerRequest [routing?.first_usd_per_request?]
        "What a request costs at the first model.";
    "routing.secondUsdPerRequest" UsdPerRequest [routing?.second_usd_per_request?]
        "What a request costs at the second model.";
    "hosted.perRequest" UsdPerRequest [hosted?.per_request]
        "The same request at the hosted API.";
    "hosted.perMillionTokens" UsdPerMillionTokens [hosted?.per_million_tokens]
        "The same tokens at the hosted API, input and output together.";
    "hosted.lowPerMillionTokens" UsdPerMillionTokens [hosted?.low_per_million_tokens]
        "The same tokens at the cheapest offer of the catalogue.";
    "hosted.highPerMillionTokens" UsdPerMillionTokens [hosted?.high_per_million_tokens]
        "The same tokens at the dearest offer of the catalogue.";
    "hosted.breakEvenTokensPerMonthLow" TokensPerMonth [hosted?.break_even_tokens_per_month_low?]
        "Tokens a month from which on the own fleet costs less than the dearest offer.";
    "hosted.breakEvenTokensPerMonthHigh" TokensPerMonth [hosted?.break_even_tokens_per_month_high?]
        "Tokens a month from which on the own fleet costs less than the cheapest offer, too.";
    "hosted.breakEvenUtilizationLow" Share [hosted?.break_even_utilization_low?]
        "Utilization from which on the own fleet costs less than the dearest offer; above 1, never.";
    "hosted.breakEvenUtilizationHigh" Share [hosted?.break_even_utilization_high?]
        "Utilization from which on the own fleet costs less than the cheapest offer, too; above 1, never.";
    "energy.wattsPerAccelerator" Watts [energy?.watts_per_accelerator]
        "Mean draw of an accelerator's share of its server.";
    "energy.joulesPerOutputToken" JoulesPerToken [energy?.joules_per_output_token]
        "Energy at the site's meter per output token.";
    "energy.kilowattHoursPerMillionTokens" KilowattHoursPerMillionTokens [energy?.kilowatt_hours_per_million_tokens]
        "Energy at the site's meter per million tokens, input and output together.";
    "energy.gramsCo2PerMillionTokens" GramsPerMillionTokens [energy?.grams_co2_per_million_tokens?]
        "Emissions of the grid and of manufacture per million tokens, input and output together.";
    "energy.embodiedGramsCo2PerMillionTokens" GramsPerMillionTokens [energy?.embodied_grams_co2_per_million_tokens]
        "Manufacture's part of the emissions.";
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
