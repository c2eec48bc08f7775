//! What is paid for an accelerator-hour, and for tokens at hosted APIs.

use super::Provenance;
use serde::Serialize;

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
    /// Interruptible, marketplaces among them.
    pub spot: Option<Spread>,
    /// Reserved for one year.
    pub reserved_1y: Option<Spread>,
    /// Reserved or rented for three years.
    pub reserved_3y: Option<Spread>,
    /// From private hosts.
    pub marketplace: Option<Spread>,
    /// Committed for six months.
    pub committed_6mo: Option<Spread>,
    /// Rented for three years.
    pub rental_3y: Option<Spread>,
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
    /// The typical price of a kind of deal, one of [`PRICE_KINDS`](crate::scenario::controls::PRICE_KINDS), at a level, one
    /// of [`PRICE_LEVELS`](crate::scenario::controls::PRICE_LEVELS). On demand, GPU clouds come before the median over all
    /// providers.
    pub fn typical(&self, kind: &str, level: &str) -> Option<TypicalPrice> {
        let spread = self.spread(kind)?;
        let gpu_clouds = self.neocloud_on_demand.map(|price| (price, Sellers::GpuClouds));
        let median = (spread.median, Sellers::All);
        let (usd_per_hour, sellers) = match (level, kind) {
            ("low", _) => (spread.low, Sellers::All),
            ("high", _) => (spread.high, Sellers::All),
            (_, "on-demand") => gpu_clouds.unwrap_or(median),
            (_, "neocloud") => gpu_clouds?,
            (_, "hyperscaler") => (self.hyperscaler_on_demand?, Sellers::LargeClouds),
            _ => median,
        };
        Some(TypicalPrice { usd_per_hour, sellers, spread: Some(spread), newest: self.newest })
    }

    fn spread(&self, kind: &str) -> Option<Spread> {
        match kind {
            "on-demand" | "hyperscaler" | "neocloud" => self.on_demand,
            "spot" => self.spot,
            "marketplace" => self.marketplace,
            "committed-6mo" => self.committed_6mo,
            "reserved-1y" => self.reserved_1y,
            "reserved-3y" => self.reserved_3y,
            "rental-3y" => self.rental_3y,
            _ => None,
        }
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

/// Prices of one offer, USD per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// Per million input tokens.
    pub input: f64,
    /// Per million cached input tokens, where there is such a price.
    pub cached_input: Option<f64>,
    /// Per million output tokens.
    pub output: f64,
}

/// The offers of one open-weight model at hosted APIs, without those of low confidence. `low`, `median` and `high` are
/// offers that exist, ordered by what three input tokens and one output token cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HostedSummary {
    /// Model id.
    pub model: &'static str,
    /// How many offers.
    pub offers: u16,
    /// The cheapest.
    pub low: Offer,
    /// The one in the middle, the cheaper of the two where their number is even.
    pub median: Offer,
    /// The dearest.
    pub high: Offer,
    /// Date of the newest offer.
    pub newest: &'static str,
}
