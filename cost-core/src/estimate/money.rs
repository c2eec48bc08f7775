//! Figures of money and energy.

use serde::Serialize;

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
    /// The part of it that pays for capacity at work, and for what is bought per request.
    pub used_per_million_tokens: f64,
    /// The part of it that pays for capacity that stands idle or is kept as a spare.
    pub idle_per_million_tokens: f64,
    /// The whole bill ÷ output tokens: what benchmarks often call cost per output token.
    pub whole_bill_per_million_output_tokens: f64,
    /// The whole bill ÷ requests.
    pub per_request: f64,
    /// An output word.
    pub per_word: f64,
    /// All turns of a conversation.
    pub per_conversation: f64,
    /// A user's requests of a month.
    pub per_user_month: f64,
    /// A document.
    pub per_document: f64,
    /// An hour of audio, where requests transcribe some.
    pub per_audio_hour: Option<f64>,
    /// The whole bill of an hour; `None` where everything is hosted and no demand says how much.
    pub per_hour: Option<f64>,
    /// The whole bill of 730 hours.
    pub per_month: Option<f64>,
    /// The whole bill of 8,760 hours.
    pub per_year: Option<f64>,
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
    /// The second model at work.
    SecondModel,
    /// Tokens bought from a hosted API.
    HostedApi,
    /// Choosing who answers.
    Router,
    /// Looking for an earlier answer.
    ResponseCache,
    /// Sending answers.
    Egress,
    /// Paid hours without this load.
    Idle,
    /// Paid hours of the second model without load.
    SecondModelIdle,
    /// Deployments kept for the failure of others.
    Spares,
}

impl Part {
    /// All of them, in the order of a breakdown.
    pub const ALL: [Part; 10] = [
        Part::Prefill,
        Part::Decode,
        Part::SecondModel,
        Part::HostedApi,
        Part::Router,
        Part::ResponseCache,
        Part::Egress,
        Part::Idle,
        Part::SecondModelIdle,
        Part::Spares,
    ];

    /// Those that every breakdown has.
    pub const PLAIN: [Part; 3] = [Part::Prefill, Part::Decode, Part::Idle];

    /// The step of a trace that explains it.
    pub const fn step(self) -> &'static str {
        match self {
            Part::Prefill => "part.prefill",
            Part::Decode => "part.decode",
            Part::SecondModel => "part.secondModel",
            Part::HostedApi => "part.hostedApi",
            Part::Router => "part.router",
            Part::ResponseCache => "part.responseCache",
            Part::Egress => "part.egress",
            Part::Idle => "part.idle",
            Part::SecondModelIdle => "part.secondModelIdle",
            Part::Spares => "part.spares",
        }
    }

    /// Whether it pays for capacity that does nothing.
    pub fn is_idle(self) -> bool {
        matches!(self, Part::Idle | Part::SecondModelIdle | Part::Spares)
    }
}

/// How the price of an accelerator-hour came about, USD.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceFigures {
    /// As the price list has it; where it is owned, its levelised cost.
    pub list_usd_per_accelerator_hour: f64,
    /// After discounts.
    pub contracted_usd_per_accelerator_hour: f64,
    /// Of an hour that does useful work for the fleet.
    pub effective_usd_per_accelerator_hour: f64,
    /// What the market is expected to charge on demand over the commitment's term, mean.
    pub market_usd_per_accelerator_hour: Option<f64>,
    /// Share of the committed hours that must be used for the commitment to pay.
    pub commitment_break_even: Option<f64>,
}

/// What owning an accelerator-hour costs, USD, and when it pays.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnershipFigures {
    /// All of it.
    pub usd_per_accelerator_hour: f64,
    /// Server and network.
    pub capital_usd_per_hour: f64,
    /// Electricity.
    pub electricity_usd_per_hour: f64,
    /// Space, cooling, power distribution.
    pub hosting_usd_per_hour: f64,
    /// Staff, spare parts, licences.
    pub operations_usd_per_hour: f64,
    /// What renting instead costs.
    pub rent_usd_per_hour: Option<f64>,
    /// Share of hours with work from which on owning costs less; above 1, never.
    pub break_even_utilization: Option<f64>,
    /// Months after which buying has cost less than renting all hours; `None`: never.
    pub break_even_months: Option<f64>,
}

/// The fleet that a demand needs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FleetFigures {
    /// Deployments in the busiest hour, spares included.
    pub deployments: f64,
    /// Deployments that are paid, mean of the day.
    pub paid_deployments: f64,
    /// Accelerators in the busiest hour, the second model's included.
    pub accelerators: f64,
    /// Share of what the paid ones could serve that is asked.
    pub utilization: f64,
    /// Share of requests of the busiest hour that wait for a slot.
    pub wait_probability: f64,
    /// Mean wait for a slot in the busiest hour.
    pub wait_ms: f64,
    /// Requests of users, mean of the day.
    pub requests_per_second: f64,
    /// Requests that the first model answers in the busiest hour.
    pub peak_requests_per_second: f64,
    /// Input and output tokens of users a month.
    pub tokens_per_month: f64,
}

/// Who answers how much.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoutingFigures {
    /// Requests that the first model answers ÷ users' requests.
    pub first_share: f64,
    /// Requests that the second model answers ÷ users' requests.
    pub second_share: f64,
    /// Requests that the hosted API answers ÷ users' requests.
    pub hosted_share: f64,
    /// What a request costs at the first model, USD.
    pub first_usd_per_request: Option<f64>,
    /// What a request costs at the second model, USD.
    pub second_usd_per_request: Option<f64>,
}

/// The same requests at a hosted API.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HostedFigures {
    /// A request, USD.
    pub per_request: f64,
    /// All its tokens, USD per million.
    pub per_million_tokens: f64,
    /// At the cheapest offer.
    pub low_per_million_tokens: f64,
    /// At the dearest offer.
    pub high_per_million_tokens: f64,
    /// Tokens a month from which on the own fleet costs less than the dearest offer.
    pub break_even_tokens_per_month_low: Option<f64>,
    /// Tokens a month from which on it costs less than the cheapest offer, too.
    pub break_even_tokens_per_month_high: Option<f64>,
    /// The same as utilisation of the fleet; above 1, it cannot.
    pub break_even_utilization_low: Option<f64>,
    /// The same against the cheapest offer.
    pub break_even_utilization_high: Option<f64>,
}

/// Energy and emissions of the models that are run, not of hosted APIs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnergyFigures {
    /// Mean draw of an accelerator's share of its server, W.
    pub watts_per_accelerator: f64,
    /// At the site's meter, per output token.
    pub joules_per_output_token: f64,
    /// At the site's meter, per million tokens of input and output.
    pub kilowatt_hours_per_million_tokens: f64,
    /// Grid and manufacture, per million tokens of input and output.
    pub grams_co2_per_million_tokens: Option<f64>,
    /// Manufacture's part of it.
    pub embodied_grams_co2_per_million_tokens: f64,
}
