//! The catalogue: models, accelerators, prices and regions as const tables.
//!
//! The tables are generated from `data/*.csv` by `cargo xtask catalogue` and checked in;
//! a test regenerates and compares. Every row says where it comes from, when, and how far
//! it can be trusted. Names are matched exactly, never by substring.

pub mod accelerators;
pub mod hosted_prices;
pub mod models;
pub mod price_quotes;
pub mod price_summaries;
pub mod regions;

use crate::architecture::Architecture;
use serde::Serialize;

/// The day the catalogue was last gathered, `YYYY-MM-DD`.
pub const CATALOGUE_DATE: &str = "2026-11-23";

/// How far a row can be trusted. Rows of [`Low`](Confidence::Low) confidence are marked
/// wherever they are shown and never become a default by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Estimated, unverified, contradicted, or built on approximations.
    Low,
    /// Secondary source, recalled from a datasheet, or old.
    Medium,
    /// Read in a primary source or agreeing across several.
    High,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provenance {
    /// Document, repository or page, with its own version where it has one.
    pub source: &'static str,
    /// When it was true or read: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// Families of hardware that share achieved shares of peak and launch latencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the vendors' own")]
pub enum HardwareClass {
    Volta,
    Ampere,
    AmpereRtx,
    Ada,
    Hopper,
    Blackwell,
    BlackwellRtx,
    Cdna2,
    Cdna3,
    Rdna,
    Gaudi,
    Xe,
    Tpu,
    Neuron,
    Apple,
    Cpu,
    Other,
}

/// How accelerators of one scale-up domain are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkClass {
    /// A switched or direct fabric made for accelerators (NVLink, Infinity Fabric, ICI …).
    Fabric,
    /// PCI Express, or a bridge between pairs.
    Pcie,
    /// An Ethernet or RDMA network.
    Network,
    /// No link to other accelerators.
    None,
}

/// The numbers of a datasheet that the model needs. 0 means "not supported" or "not stated".
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Datasheet {
    /// Family for achieved shares of peak.
    pub class: HardwareClass,
    /// Memory as the vendor labels it, GB (GiB for most HBM parts).
    pub memory_gb: f64,
    /// Peak memory bandwidth, GB/s.
    pub bandwidth_gb_per_s: f64,
    /// Dense matrix rate in fp16/bf16 with fp32 accumulation, TFLOP/s.
    pub fp16_tflops: f64,
    /// Dense matrix rate in fp8, TFLOP/s.
    pub fp8_tflops: f64,
    /// Dense matrix rate in int8, TOP/s.
    pub int8_tops: f64,
    /// Dense matrix rate in fp4, TFLOP/s.
    pub fp4_tflops: f64,
    /// How it is joined to its neighbours.
    pub link: LinkClass,
    /// Link bandwidth per accelerator, both directions together, GB/s.
    pub link_gb_per_s: f64,
    /// Accelerators one link domain can hold.
    pub scale_up: f64,
    /// Thermal design power, W.
    pub tdp_w: f64,
}

/// One accelerator (or, for CPU rows, one whole instance or socket).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accelerator {
    /// Stable name, never reused.
    pub id: &'static str,
    /// Name as the vendor writes it.
    pub name: &'static str,
    /// The numbers the model uses.
    pub datasheet: Datasheet,
    /// Low and high purchase price in USD, where any is known.
    pub purchase_usd: Option<(f64, f64)>,
    /// Where the datasheet numbers come from.
    pub provenance: Provenance,
}

/// What a list of accelerators shows beside their names. It stands in a table of its own, row by
/// row beside the accelerators, so that a build that does not show it does not carry it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AcceleratorListing {
    /// Who makes it.
    pub vendor: &'static str,
    /// Memory technology.
    pub memory_type: &'static str,
    /// Year of release.
    pub released: u16,
}

/// What else is said about an accelerator and enters no figure; apart, as [`AcceleratorListing`] is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AcceleratorRemarks {
    /// Link as the vendor names it.
    pub interconnect: &'static str,
    /// Where the purchase prices come from, and when.
    pub purchase_source: &'static str,
    /// Columns of this row that are uncertain, separated by spaces.
    pub uncertain_fields: &'static str,
    /// What else to know.
    pub note: &'static str,
}

/// One open-weight model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Model {
    /// Stable name: the repository it is published under. Never reused.
    pub id: &'static str,
    /// The numbers the model of performance uses.
    pub architecture: Architecture,
    /// Where the architecture comes from.
    pub provenance: Provenance,
}

/// What a list of models shows beside their names; apart, as [`AcceleratorListing`] is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelListing {
    /// Family it belongs to.
    pub family: &'static str,
    /// Month of release, `YYYY-MM`.
    pub released: &'static str,
}

/// What else is said about a model and enters no figure; apart, as [`AcceleratorListing`] is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelRemarks {
    /// Parameters as published, where they are.
    pub stated_parameters: Option<f64>,
    /// Active parameters as published, where they are.
    pub stated_active_parameters: Option<f64>,
    /// Number format of the published weights.
    pub native_format: &'static str,
    /// What else to know.
    pub note: &'static str,
}

/// What kind of deal a price belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriceKind {
    /// Pay as you go.
    OnDemand,
    /// Interruptible.
    Spot,
    /// A marketplace of private hosts.
    Marketplace,
    /// Committed for six months.
    #[serde(rename = "committed-6mo")]
    CommittedSixMonths,
    /// Reserved for one year.
    #[serde(rename = "reserved-1y")]
    ReservedOneYear,
    /// Reserved for three years.
    #[serde(rename = "reserved-3y")]
    ReservedThreeYears,
    /// Rented for three years under contract.
    #[serde(rename = "rental-3y")]
    RentalThreeYears,
    /// Booked for a block of days, a calendar window, or when capacity frees up.
    Scheduled,
    /// Sold inside a managed service.
    Managed,
    /// An index or average over a market.
    MarketAverage,
    /// Estimated cost to its owner.
    OwnerEstimate,
}

/// One dated price of an accelerator-hour.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceQuote {
    /// Accelerator id as the price list names it; CPU instance types may be absent from the catalogue.
    pub accelerator: &'static str,
    /// Who sells it.
    pub provider: &'static str,
    /// Where, if stated.
    pub region: &'static str,
    /// Kind of deal.
    pub kind: PriceKind,
    /// USD per accelerator and hour.
    pub usd_per_hour: f64,
    /// Whether the price leaves out the host's processor and memory, which are sold separately.
    pub accelerator_only: bool,
    /// Whether the summary counts it; doubtful and unverified quotes stay out.
    pub in_summary: bool,
    /// Page that lists it, where known.
    pub listed_at: &'static str,
    /// What else to know.
    pub note: &'static str,
    /// Where the quote comes from.
    pub provenance: Provenance,
}

/// Low, median and high over providers, one vote each.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// How many providers.
    pub providers: u16,
    /// Lowest, USD per accelerator-hour.
    pub low: f64,
    /// Median.
    pub median: f64,
    /// Highest.
    pub high: f64,
}

/// The prices of one accelerator, by kind of deal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceSummary {
    /// Accelerator id.
    pub accelerator: &'static str,
    /// Pay as you go.
    pub on_demand: Option<Spread>,
    /// Interruptible.
    pub spot: Option<Spread>,
    /// Reserved for one year.
    pub reserved_1y: Option<Spread>,
    /// Reserved for three years.
    pub reserved_3y: Option<Spread>,
    /// Cost to its owner, estimated.
    pub owner: Option<Spread>,
    /// Median of the largest clouds, pay as you go.
    pub hyperscaler_on_demand: Option<f64>,
    /// Median of the GPU clouds, pay as you go.
    pub neocloud_on_demand: Option<f64>,
    /// Date of the newest quote.
    pub newest: &'static str,
    /// Rows behind the summary.
    pub quotes: u16,
}

/// Whose prices a typical price is the median of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sellers {
    /// Clouds that sell GPUs first of all.
    GpuClouds,
    /// The largest clouds.
    LargeClouds,
    /// Every provider with a quote.
    All,
}

/// The price that stands where none is given.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TypicalPrice {
    /// Median, USD per accelerator-hour.
    pub usd_per_hour: f64,
    /// Whose median.
    pub sellers: Sellers,
    /// All providers' prices of the same kind of deal, where there are any.
    pub spread: Option<Spread>,
    /// Date of the newest quote of the accelerator.
    pub newest: &'static str,
}

impl PriceSummary {
    /// The typical price of a kind of deal, one of [`PRICE_KINDS`](crate::scenario::controls::PRICE_KINDS).
    /// On demand, GPU clouds come before the median over all providers.
    pub fn typical(&self, kind: &str) -> Option<TypicalPrice> {
        let median = |spread: Option<Spread>| spread.map(|spread| (spread.median, Sellers::All));
        let (price, spread) = match kind {
            "on-demand" => {
                let gpu_clouds = self.neocloud_on_demand.map(|price| (price, Sellers::GpuClouds));
                (gpu_clouds.or(median(self.on_demand)), self.on_demand)
            }
            "hyperscaler" => (self.hyperscaler_on_demand.map(|price| (price, Sellers::LargeClouds)), self.on_demand),
            "spot" => (median(self.spot), self.spot),
            "reserved-1y" => (median(self.reserved_1y), self.reserved_1y),
            "reserved-3y" => (median(self.reserved_3y), self.reserved_3y),
            _ => (None, None),
        };
        let (usd_per_hour, sellers) = price?;
        Some(TypicalPrice { usd_per_hour, sellers, spread, newest: self.newest })
    }
}

/// The price of one model at one hosted API, USD per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HostedPrice {
    /// Who sells it.
    pub provider: &'static str,
    /// The model's name there.
    pub name: &'static str,
    /// The open-weight model behind it, if any.
    pub model: &'static str,
    /// Per million input tokens.
    pub input: f64,
    /// Per million cached input tokens, where there is such a price.
    pub cached_input: Option<f64>,
    /// Per million output tokens.
    pub output: f64,
    /// Longest context sold, tokens; 0 = not stated.
    pub context: f64,
    /// What else to know.
    pub note: &'static str,
    /// Where the price comes from.
    pub provenance: Provenance,
}

/// A place with a grid and a price of electricity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Stable name.
    pub id: &'static str,
    /// Name as the source writes it.
    pub name: &'static str,
    /// Country, cloud region or average.
    pub scope: &'static str,
    /// Carbon intensity of the grid, g CO2e per kWh, where known.
    pub grid_g_co2_per_kwh: Option<f64>,
    /// Where the intensity comes from; present exactly when the intensity is.
    pub grid_provenance: Option<Provenance>,
    /// Industrial price of electricity, USD per kWh, where known.
    pub electricity_usd_per_kwh: Option<f64>,
    /// Where the price comes from; present exactly when the price is.
    pub electricity_provenance: Option<Provenance>,
}

/// The model called exactly `id`, if there is one.
pub fn model(id: &str) -> Option<&'static Model> {
    models::MODELS.iter().find(|model| model.id == id)
}

/// The accelerator called exactly `id`, if there is one.
pub fn accelerator(id: &str) -> Option<&'static Accelerator> {
    accelerators::ACCELERATORS.iter().find(|accelerator| accelerator.id == id)
}

/// The price summary of accelerator `id`, if there is one.
pub fn price_summary(id: &str) -> Option<&'static PriceSummary> {
    price_summaries::PRICE_SUMMARIES.iter().find(|summary| summary.accelerator == id)
}
