//! What is paid, for how much demand, and how the fleet that serves it is made up.

use serde::Serialize;

/// Price of an accelerator-hour.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    /// Kind of deal; picks the catalogue's price where none is given. `owned`: nothing is rented, see [`Ownership`].
    pub kind: String,
    /// Which of the catalogue's prices of that kind: low, median or high.
    pub level: String,
    /// List price, USD per accelerator-hour; `None` takes the catalogue's.
    pub usd_per_accelerator_hour: Option<f64>,
    /// What is taken off the list price by contract.
    pub discount_share: f64,
    /// Interruptible capacity.
    pub spot: Spot,
    /// Capacity that is paid for a term, used or not.
    pub commitment: Commitment,
}

/// What interruptions cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spot {
    /// Share of hours in which there is any; the others are bought on demand.
    pub availability: f64,
    /// Evictions of one deployment per day.
    pub evictions_per_day: f64,
    /// Work that an eviction loses, with what starting anew takes, minutes.
    pub minutes_lost: f64,
    /// Price of the hours bought on demand; `None` takes the catalogue's median.
    pub fallback_usd_per_accelerator_hour: Option<f64>,
}

/// What a commitment turns out to cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Commitment {
    /// Share of the committed accelerator-hours that the fleet takes; the others are paid all the same.
    pub used_share: f64,
    /// By how much the market's price falls in a year.
    pub market_decline: f64,
}

/// What owning an accelerator costs; all amounts per accelerator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ownership {
    /// Price of the server ÷ its accelerators, USD; `None` takes the catalogue's.
    pub usd_per_accelerator: Option<f64>,
    /// The network among the servers, as a share of their price.
    pub network_share: f64,
    /// Years until it is replaced.
    pub life_years: f64,
    /// What it is worth then, as a share of what was paid.
    pub residual_share: f64,
    /// Cost of capital, a year.
    pub cost_of_capital: f64,
    /// Spare parts and repair a year, as a share of the server's price.
    pub spares_share: f64,
    /// Staff, USD a year.
    pub staff_usd_per_year: f64,
    /// Licences, USD a year.
    pub software_usd_per_year: f64,
    /// Space, cooling and power distribution, USD per rated kW and month; electricity is not in it.
    pub hosting_usd_per_kw_month: f64,
    /// What renting instead would cost, USD per accelerator-hour; `None` takes the catalogue's on-demand price.
    pub rent_usd_per_accelerator_hour: Option<f64>,
}

/// What is drawn, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Energy {
    /// Place of the catalogue whose electricity is taken.
    pub region: String,
    /// Price of electricity, USD per kWh; `None` takes the region's.
    pub usd_per_kwh: Option<f64>,
    /// Carbon intensity of the grid, g CO2e per kWh; `None` takes the region's.
    pub grams_co2_per_kwh: Option<f64>,
    /// Energy of the site ÷ energy of the servers.
    pub pue: f64,
    /// Rated power of the server ÷ its accelerators, W; `None` takes the catalogue's.
    pub rated_watts: Option<f64>,
    /// What is drawn under load, as a share of the rated power.
    pub load_share: f64,
    /// What is drawn idle, as a share of the rated power.
    pub idle_share: f64,
    /// Emissions of making it, kg CO2e per accelerator.
    pub embodied_kg: f64,
}

/// How much is asked of the whole fleet. Without any amount the fleet is the one deployment, and its utilisation is given.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Demand {
    /// Requests per second, mean of the day.
    pub requests_per_second: Option<f64>,
    /// Input and output tokens a day.
    pub tokens_per_day: Option<f64>,
    /// People.
    pub users: Option<f64>,
    /// Requests that one of them makes a day.
    pub requests_per_user_day: f64,
    /// Busiest hour ÷ mean of the hours with traffic.
    pub peak_to_mean: f64,
    /// Share of the day with any traffic.
    pub duty_share: f64,
    /// Share of requests of the busiest hour that may have to wait for a slot.
    pub wait_probability: f64,
    /// Deployments that each pool keeps for the failure of others.
    pub spares: f64,
    /// Whether deployments are given back when they are not needed.
    pub elastic: bool,
    /// Accelerators that can be had at most; `None`: as many as it takes.
    pub max_accelerators: Option<f64>,
}

/// How the fleet is deployed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deployment {
    /// Share of paid hours in which the deployment carries this load, u; a result where there is a demand.
    pub utilization: f64,
    /// Shape of the fleet.
    pub shape: String,
    /// Sites, each with a pool of its own.
    pub sites: f64,
    /// What a site costs more than its share of a central one.
    pub site_overhead_share: f64,
    /// Groups of clients that share no instance.
    pub groups: f64,
    /// Several clouds: share of hours that run at the cheapest.
    pub cheapest_share: f64,
    /// Several clouds: what moving between them costs more.
    pub migration_share: f64,
    /// Time that a request and its first token spend on the way, ms.
    pub network_rtt_ms: f64,
    /// Data sent to users, USD per GB.
    pub egress_usd_per_gb: f64,
    /// What a token is on the wire, bytes.
    pub bytes_per_token: f64,
}

/// Who else answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Routing {
    /// Share of requests that a second model answers.
    pub share: f64,
    /// Catalogue id of the second model.
    pub model: String,
    /// Format of its weights.
    pub weights: String,
    /// Catalogue id of its accelerator.
    pub accelerator: String,
    /// Accelerators that share each of its matrices.
    pub tensor: f64,
    /// Requests in flight on it.
    pub concurrency: f64,
    /// Price of its accelerator-hour, USD; `None` takes the catalogue's of the same kind.
    pub usd_per_accelerator_hour: Option<f64>,
    /// Share of paid hours in which it carries its load; a result where there is a demand.
    pub utilization: f64,
    /// Share of its requests that the first model then answers, too.
    pub escalation_share: f64,
    /// Share of requests that the hosted API answers.
    pub hosted_share: f64,
    /// Choosing who answers, USD per thousand requests.
    pub usd_per_thousand_requests: f64,
    /// Share of requests that are answered from a store of earlier answers.
    pub cached_response_share: f64,
    /// Looking into that store, USD per thousand requests.
    pub cache_usd_per_thousand_requests: f64,
}

/// Prices of the hosted API that the deployment is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hosted {
    /// USD per million input tokens; `None` takes the catalogue's median offer of the model.
    pub usd_per_million_input: Option<f64>,
    /// USD per million cached input tokens; `None`: the offer's, or that of input where it has none.
    pub usd_per_million_cached_input: Option<f64>,
    /// USD per million output tokens; `None` takes the catalogue's median offer.
    pub usd_per_million_output: Option<f64>,
    /// What is taken off, for instance for batches.
    pub discount_share: f64,
}

/// What a request is to the people who pay for it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Units {
    /// Words in a token.
    pub words_per_token: f64,
    /// Seconds of audio that one request transcribes, where that is what it does.
    pub audio_seconds_per_request: Option<f64>,
    /// Requests that one document takes.
    pub requests_per_document: f64,
}

/// What is kept of the model's quality: told, never computed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    /// Share of the unquantised model's score, as the reader measured it.
    pub retained_share: Option<f64>,
}
