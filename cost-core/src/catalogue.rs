//! The catalogue: models, accelerators, prices and regions as const tables.
//!
//! The tables are generated from `data/*.csv` by `cargo xtask catalogue` and checked in;
//! a test regenerates and compares. Every row says where it comes from, when, and how far
//! it can be trusted. Names are matched exactly, never by substring.

pub mod accelerators;
pub mod hosted_prices;
pub mod hosted_summaries;
pub mod measured_energy;
pub mod models;
pub mod price_quotes;
pub mod price_summaries;
mod prices;
pub mod quality;
pub mod regions;
pub mod servers;

pub use prices::{
    HostedPrice, HostedSummary, Offer, PriceKind, PriceQuote, PriceSummary, Sellers, Spread, TypicalPrice,
};

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
    pub source: Source,
    /// When it was true or read: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// The name of a source. Those of the tables that an estimate needs stand apart from the rows, so that a build that does
/// not show them does not carry them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source {
    /// Itself.
    Text(&'static str),
    /// One of [`accelerators::SOURCES`].
    Accelerators(u16),
    /// One of [`models::SOURCES`].
    Models(u16),
    /// One of [`regions::SOURCES`].
    Regions(u16),
    /// One of [`servers::SOURCES`].
    Servers(u16),
}

impl Source {
    /// The name.
    pub fn text(self) -> &'static str {
        let (table, row) = match self {
            Source::Text(text) => return text,
            Source::Accelerators(row) => (accelerators::SOURCES, row),
            Source::Models(row) => (models::SOURCES, row),
            Source::Regions(row) => (regions::SOURCES, row),
            Source::Servers(row) => (servers::SOURCES, row),
        };
        table.get(usize::from(row)).copied().unwrap_or_default()
    }
}

impl Serialize for Source {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
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

/// What of a model is held in the narrow format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quantized {
    /// Weights only.
    Weights,
    /// Weights, and the inputs of their multiplications.
    WeightsAndActivations,
    /// The key/value cache only.
    Cache,
    /// Weights, activations and the cache.
    All,
}

/// What one published measurement says about the quality of a number format.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QualityRow {
    /// A name of [`FORMATS`](crate::format::FORMATS).
    pub format: &'static str,
    /// What is held in it.
    pub applied_to: Quantized,
    /// How the model was brought into it.
    pub method: &'static str,
    /// Model as the source names it.
    pub model: &'static str,
    /// What was measured, with its unit.
    pub metric: &'static str,
    /// Whether smaller values are better, as with perplexity.
    pub lower_is_better: bool,
    /// Format of the baseline, a name of [`FORMATS`](crate::format::FORMATS).
    pub baseline_format: &'static str,
    /// The metric in the format of the baseline.
    pub baseline: f64,
    /// The metric in `format`.
    pub value: f64,
    /// What else to know.
    pub note: &'static str,
    /// Where both values come from.
    pub provenance: Provenance,
}

impl QualityRow {
    /// Change of the metric relative to the baseline, positive where quality is lost.
    pub fn relative_loss(&self) -> f64 {
        let change = self.value / self.baseline - 1.0;
        if self.lower_is_better { change } else { -change }
    }
}

/// What an owner pays for the servers of an accelerator, and what they draw; at least one of the two is known.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Server {
    /// Accelerator id.
    pub accelerator: &'static str,
    /// Price of a server, without the network around it, divided by its accelerators, USD, where known.
    pub usd_per_accelerator: Option<f64>,
    /// Where the price comes from; present exactly when the price is.
    pub price_provenance: Option<Provenance>,
    /// Rated power of a server, taken in at the server, divided by its accelerators, W, where known.
    pub rated_w: Option<f64>,
    /// Where the power comes from; present exactly when the power is.
    pub power_provenance: Option<Provenance>,
}

/// What else is said about a server and enters no figure; apart, as [`AcceleratorListing`] is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerRemarks {
    /// The arithmetic behind both figures, and what else to know.
    pub note: &'static str,
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

/// What was measured of a model on an accelerator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredEnergy {
    /// Catalogue id of the model.
    pub model: &'static str,
    /// Catalogue id of the accelerator.
    pub accelerator: &'static str,
    /// Whether the whole server was measured, at the wall; else accelerators alone.
    pub whole_server: bool,
    /// Rows behind it.
    pub rows: u16,
    /// The row with the fewest joules: requests at once (0: not stated), joules per output token.
    pub least: (f64, f64),
    /// The row with the most.
    pub most: (f64, f64),
    /// Who measured.
    pub source: &'static str,
    /// The newest row's date.
    pub date: &'static str,
}

/// What was measured of model `model` on accelerator `accelerator`.
pub fn measured_energy(model: &str, accelerator: &str) -> impl Iterator<Item = &'static MeasuredEnergy> {
    let rows = measured_energy::MEASURED_ENERGY.iter();
    rows.filter(move |row| row.model == model && row.accelerator == accelerator)
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

/// The servers of accelerator `id`, if anything is known of them.
pub fn server(id: &str) -> Option<&'static Server> {
    servers::SERVERS.iter().find(|server| server.accelerator == id)
}

/// The offers of model `id` at hosted APIs, if there are any.
pub fn hosted_summary(id: &str) -> Option<&'static HostedSummary> {
    hosted_summaries::HOSTED_SUMMARIES.iter().find(|summary| summary.model == id)
}

/// What was published about the quality of the format called exactly `format`, by source.
pub fn quality(format: &str) -> impl Iterator<Item = &'static QualityRow> {
    quality::QUALITY.iter().filter(move |row| row.format == format)
}

/// The place called exactly `id`, if there is one.
pub fn region(id: &str) -> Option<&'static Region> {
    regions::REGIONS.iter().find(|region| region.id == id)
}
