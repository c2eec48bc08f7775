//! Break-even over volume: what a month of the deployment costs when it is sized for so many tokens, beside hosted APIs
//! (METHOD.md §14).

use super::frontier::meets_targets;
use super::single::Single;
use crate::scenario::{Load, Scenario};
use crate::units::{HOURS_PER_DAY, HOURS_PER_MONTH, MILLION};
use serde::Serialize;

/// The deployment and hosted offers over tokens a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VolumeCurve {
    /// From a million to a million million tokens a month, in equal ratios.
    pub points: Vec<VolumePoint>,
    /// The model's hosted offers; `None` where it has none.
    pub offers: Option<OfferLines>,
}

/// The deployment, sized for one volume.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VolumePoint {
    /// Input and output tokens a month.
    pub tokens_per_month: f64,
    /// What is paid; `None` where it takes more accelerators than there are.
    pub own: Option<OwnMonth>,
    /// Whether it is the demand of the scenario.
    pub is_now: bool,
}

/// What a month of the own deployments takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnMonth {
    /// USD a month, with everything else that answers.
    pub usd: f64,
    /// Deployments in the busiest hour, spares included; 0 where a second model answers everything.
    pub deployments: f64,
    /// Accelerators in the busiest hour, the second model's included.
    pub accelerators: f64,
    /// Whether the latency targets hold; `None` without targets. Where no number of requests in flight holds them the
    /// fleet is the smaller one of those that do not try to.
    pub meets_targets: Option<bool>,
}

/// Hosted offers of the model, as the estimate has them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferLines {
    /// The cheapest.
    pub low: OfferLine,
    /// The one that counts: the median, or the reader's own.
    pub median: OfferLine,
    /// The dearest.
    pub high: OfferLine,
}

/// One offer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferLine {
    /// USD per million tokens, input and output together.
    pub usd_per_million_tokens: f64,
    /// Where the own deployment becomes the cheaper one.
    pub crossing: Crossing,
}

/// Where the own deployment becomes cheaper than an offer. Accelerators are whole, so it may do so several times.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Crossing {
    /// It costs less at every volume.
    Always,
    /// It costs as much or more at every volume.
    Never,
    /// It costs more below `from` and less from `to` on.
    Between {
        /// Tokens a month from which it costs less for the first time.
        from: f64,
        /// Tokens a month from which it always does; `None` where it does not up to the greatest volume.
        to: Option<f64>,
    },
}

/// Where the own deployment becomes cheaper than hosted APIs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum BreakEven {
    /// There is no offer to compare with.
    NoOffers,
    /// It costs less than the cheapest offer at every volume.
    OwnAlways,
    /// It costs as much as the dearest offer or more at every volume.
    OwnNever,
    /// Tokens a month: below `from` every offer costs less, from `to` on none does.
    Between {
        /// From here on the dearest offer costs more, for the first time.
        from: f64,
        /// From here on the cheapest does, too; `None` where it costs less up to the greatest volume.
        to: Option<f64>,
    },
}

impl VolumePoint {
    /// Whether the own deployment costs less than `usd_per_million_tokens`; `None` where there is none.
    pub fn beats(&self, usd_per_million_tokens: f64) -> Option<bool> {
        self.own.map(|own| own.usd < usd_per_million_tokens * self.tokens_per_month / MILLION)
    }
}

impl VolumeCurve {
    /// Whether the deployments of every volume keep the latency targets; `None` without targets.
    pub fn keeps_targets(&self) -> Option<bool> {
        self.points.iter().filter_map(|point| point.own?.meets_targets).reduce(|all, one| all && one)
    }

    /// The break-even as an interval of volumes: against the dearest offer up to against the cheapest.
    pub fn break_even(&self) -> BreakEven {
        let Some(offers) = &self.offers else { return BreakEven::NoOffers };
        let from = match offers.high.crossing {
            Crossing::Never => return BreakEven::OwnNever,
            Crossing::Always => self.points.first().map_or(0.0, |point| point.tokens_per_month),
            Crossing::Between { from, .. } => from,
        };
        match offers.low.crossing {
            Crossing::Always => BreakEven::OwnAlways,
            Crossing::Never => BreakEven::Between { from, to: None },
            Crossing::Between { to, .. } => BreakEven::Between { from, to },
        }
    }
}

/// A month of `scenario` over volumes; `None` where it is refused, does not fit or has no price, and where a hosted API answers
/// everything. Requests that come at a rate are taken as so many in flight.
pub fn cost_over_volume(scenario: &Scenario) -> Option<VolumeCurve> {
    let estimate = crate::estimate(scenario).ok()?;
    estimate.latency?;
    estimate.cost.as_ref()?;
    let sized = sized(scenario)?;
    let now = estimate.fleet.map(|fleet| fleet.tokens_per_month).filter(|now| (LEAST..=MOST).contains(now));
    let mut volumes: Vec<f64> = (0..=STEPS).map(volume).chain(now).collect();
    volumes.sort_by(f64::total_cmp);
    volumes.dedup();
    let told = |tokens: &f64| VolumePoint { is_now: now == Some(*tokens), ..point(&sized, *tokens) };
    let points: Vec<VolumePoint> = volumes.iter().map(told).collect();
    points.iter().find(|point| point.own.is_some())?;
    let line = |usd_per_million_tokens: f64| OfferLine {
        usd_per_million_tokens,
        crossing: crossing(&sized, &points, usd_per_million_tokens),
    };
    let offers = estimate.hosted.map(|hosted| OfferLines {
        low: line(hosted.low_per_million_tokens),
        median: line(hosted.per_million_tokens),
        high: line(hosted.high_per_million_tokens),
    });
    Some(VolumeCurve { points, offers })
}

/// Tokens a month, the least and the most.
const LEAST: f64 = 1e6;
const MOST: f64 = 1e12;
/// Eight to a factor of ten.
const STEPS: u32 = 48;
const PER_DECADE: f64 = 8.0;

fn volume(step: u32) -> f64 {
    LEAST * libm::pow(10.0, f64::from(step) / PER_DECADE)
}

/// `scenario` as one whose fleet is sized: deployments have so many requests in flight.
fn sized(scenario: &Scenario) -> Option<Scenario> {
    let mut sized = scenario.clone();
    sized.workload.load = match scenario.workload.load {
        Load::ClosedLoop { concurrency, .. } => Load::Concurrency(concurrency),
        Load::RequestsPerSecond(_) | Load::TokensPerDay(_) => Load::Concurrency(Single::of(scenario).concurrency?),
        load => load,
    };
    (sized.demand.requests_per_second, sized.demand.users) = (None, None);
    Some(sized)
}

/// The scenario whose answer is the own month of `scenario` at this volume.
pub fn asked(scenario: &Scenario, tokens_per_month: f64) -> Option<Scenario> {
    Some(at(&sized(scenario)?, tokens_per_month))
}

fn at(sized: &Scenario, tokens_per_month: f64) -> Scenario {
    let mut asked = sized.clone();
    asked.demand.tokens_per_day = Some(tokens_per_month * HOURS_PER_DAY / HOURS_PER_MONTH);
    asked
}

fn point(sized: &Scenario, tokens_per_month: f64) -> VolumePoint {
    let asked = at(sized, tokens_per_month);
    let month = || {
        let estimate = crate::estimate(&asked).ok()?;
        let usd = estimate.cost.as_ref()?.per_month?;
        let (deployments, accelerators) =
            estimate.fleet.map_or((0.0, 0.0), |fleet| (fleet.deployments, fleet.accelerators));
        let meets_targets = (!asked.targets.is_empty()).then(|| meets_targets(&estimate));
        Some(OwnMonth { usd, deployments, accelerators, meets_targets })
    };
    VolumePoint { tokens_per_month, own: month(), is_now: false }
}

/// Where the own deployment becomes cheaper than an offer, between the points that say so.
fn crossing(sized: &Scenario, points: &[VolumePoint], usd: f64) -> Crossing {
    let known: Vec<(f64, bool)> =
        points.iter().filter_map(|point| Some((point.tokens_per_month, point.beats(usd)?))).collect();
    let (first, last) =
        (known.iter().position(|(_, cheaper)| *cheaper), known.iter().rposition(|(_, cheaper)| !cheaper));
    let (Some(first), Some(last)) = (first, last) else {
        return if first.is_some() { Crossing::Always } else { Crossing::Never };
    };
    let between = |dearer: usize, cheaper: usize| {
        let (below, above) = (known.get(dearer)?.0, known.get(cheaper)?.0);
        Some(nearer(sized, usd, below, above))
    };
    let lowest = known.first().map_or(LEAST, |(tokens, _)| *tokens);
    let from = first.checked_sub(1).and_then(|dearer| between(dearer, first)).unwrap_or(lowest);
    let to = if last + 1 == first { Some(from) } else { between(last, last + 1) };
    Crossing::Between { from, to }
}

/// The volume between `dearer`, where the offer costs less, and `cheaper` at which that changes.
fn nearer(sized: &Scenario, usd: f64, mut dearer: f64, mut cheaper: f64) -> f64 {
    for _ in 0..HALVINGS {
        let middle = libm::sqrt(dearer * cheaper);
        if point(sized, middle).beats(usd) == Some(true) { cheaper = middle } else { dearer = middle }
    }
    cheaper
}

/// How near a crossing is sought: to a ten-thousandth.
const HALVINGS: u32 = 12;
