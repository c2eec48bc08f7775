//! Ranges of inputs that no table of the catalogue has: published ones, and ours, each with its reason.

use super::{Basis, Source, present};
use crate::scenario::{Control, Scenario};

/// The range of one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Key of the control.
    pub key: &'static str,
    /// From where to where.
    pub span: Span,
    /// Where it comes from: published or assumed.
    pub basis: Basis,
}

/// From where to where an input may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// Between these values.
    Between(f64, f64),
    /// Between these multiples of the present value.
    Times(f64, f64),
    /// Between these multiples of the present value, where that is more than 1: what happens once goes on happening once.
    TimesMany(f64, f64),
    /// So much below and above the present value, where that is not 0: what is not in use stays out of use.
    Around(f64),
}

impl Span {
    /// Low and high where the input is `now`.
    fn ends(self, now: f64) -> Option<(f64, f64)> {
        match self {
            Span::Between(low, high) => Some((low, high)),
            Span::Times(low, high) => Some((now * low, now * high)),
            Span::TimesMany(low, high) => (now > 1.0).then_some((now * low, now * high)),
            Span::Around(width) => (now > 0.0).then_some((now - width, now + width)),
        }
    }
}

/// Low and high of `control`, in its unit, and where they come from.
pub(super) fn range(scenario: &Scenario, control: &Control) -> Option<(f64, f64, Basis)> {
    let range = RANGES.iter().find(|range| range.key == control.key)?;
    let (low, high) = range.span.ends(present(scenario, control)?)?;
    Some((low, high, range.basis))
}

const fn assumed(key: &'static str, span: Span, reason: &'static str) -> Range {
    Range { key, span, basis: Basis::Assumed(reason) }
}

const fn published(
    key: &'static str,
    span: Span,
    publisher: &'static str,
    title: &'static str,
    date: &'static str,
) -> Range {
    Range { key, span, basis: Basis::Published(Source { publisher, title, date }) }
}

use Span::{Around, Between, Times, TimesMany};

/// What is seldom known better before it is measured.
const HALF_OR_TWICE: Span = Times(0.5, 2.0);
const LENGTHS: &str = "half or twice: lengths are seldom known better before they are measured";
const LOAD: &str = "half or twice: load is seldom known better before it is measured";
const USE: &str = "from a service with long nights to a queue that is hardly ever empty";

/// Every range, in the order of the controls.
#[rustfmt::skip]
pub static RANGES: &[Range] = &[
    assumed("workload.inputTokens", HALF_OR_TWICE, LENGTHS),
    assumed("workload.outputTokens", HALF_OR_TWICE, LENGTHS),
    assumed("workload.cachedInputShare", Between(0.0, 0.5), "from no shared prefixes to one that is half of the prompt"),
    assumed("workload.lengthSpread", Between(0.0, 1.0), "from requests all alike to chats as people have them"),
    assumed("workload.turns", TimesMany(0.5, 2.0), LENGTHS),
    assumed("workload.turnTokens", HALF_OR_TWICE, LENGTHS),
    assumed("workload.historyCachedShare", Between(0.0, 0.95), "from reading every turn again to hardly any"),
    assumed("workload.load.concurrency", HALF_OR_TWICE, LOAD),
    assumed("workload.load.requestsPerSecond", HALF_OR_TWICE, LOAD),
    assumed("workload.load.tokensPerDay", HALF_OR_TWICE, LOAD),
    assumed("serving.offload.hostGbPerS", Between(25.0, 55.0), "16 lanes of PCI Express 4.0 or 5.0, less what transfers lose"),
    assumed("serving.speculation.acceptance", Around(0.1), "a tenth either way: tasks differ more than that"),
    assumed("price.discountShare", Between(0.0, 0.3), "from the list price to a large contract; no list says"),
    assumed("price.spot.availability", Between(0.8, 1.0), "no cloud promises any"),
    assumed("price.spot.evictionsPerDay", Between(0.2, 4.0), "from a quiet region to a busy one"),
    assumed("price.spot.minutesLost", Between(2.0, 30.0), "from weights on local disks to a large model over the network"),
    assumed("price.commitment.usedShare", Between(0.6, 1.0), "from a plan that fails to one that holds"),
    published("ownership.networkShare", Between(0.1, 0.15), "v2-pseo-ai", "GPU TCO analysis: network of small clusters", "2026"),
    published("ownership.lifeYears", Between(3.0, 6.0), "SemiAnalysis; annual reports", "three-year rentals; six years in the books of Alphabet, Microsoft and Oracle", "2026-04"),
    assumed("ownership.residualShare", Between(0.0, 0.35), "from scrap to what is said of accelerators after three years (v2-pseo-ai, 2026)"),
    assumed("ownership.costOfCapital", Between(0.05, 0.15), "from a secured loan to equity"),
    assumed("ownership.sparesShare", Between(0.01, 0.05), "from little beyond the warranty to a support contract"),
    assumed("ownership.staffUsdPerYear", Between(180.0, 500.0), "an engineer at 180 to 250 thousand dollars for 1,000 to 500 accelerators"),
    assumed("ownership.softwareUsdPerYear", Between(0.0, 4500.0), "from open-source engines to the list price of NVIDIA AI Enterprise, recalled"),
    published("ownership.hostingUsdPerKwMonth", Between(150.0, 250.0), "v2-pseo-ai", "GPU TCO analysis: colocation", "2026"),
    assumed("deployment.utilization", Between(0.3, 0.9), USE),
    assumed("demand.requestsPerSecond", HALF_OR_TWICE, LOAD),
    assumed("demand.tokensPerDay", HALF_OR_TWICE, LOAD),
    assumed("demand.users", HALF_OR_TWICE, LOAD),
    assumed("demand.requestsPerUserDay", HALF_OR_TWICE, LOAD),
    assumed("demand.peakToMean", Between(1.5, 4.0), "from users on every continent to office hours of one"),
    assumed("demand.dutyShare", Between(0.4, 1.0), "from working days to around the clock"),
    assumed("demand.waitProbability", Between(0.01, 0.2), "from one request in a hundred of the busiest hour to one in five"),
    assumed("demand.spares", Between(0.0, 2.0), "from none to two failures at once"),
    assumed("deployment.sites", HALF_OR_TWICE, LOAD),
    assumed("deployment.siteOverheadShare", Between(0.05, 0.6), "up to what edge sites at two to three times the cost would take"),
    assumed("deployment.groups", HALF_OR_TWICE, LOAD),
    assumed("deployment.cheapestShare", Between(0.2, 0.8), "the cheapest is sold out some of the time"),
    published("deployment.migrationShare", Between(0.05, 0.15), "SemiAnalysis", "what clouds of one price differ by: storage, network, support", "2026-04-20"),
    assumed("deployment.egressUsdPerGb", Between(0.0, 0.09), "from free to the large clouds' list price, recalled"),
    assumed("routing.share", Around(0.2), "a fifth either way: what a small model can answer is known late"),
    assumed("routing.concurrency", HALF_OR_TWICE, LOAD),
    assumed("routing.utilization", Between(0.3, 0.9), USE),
    assumed("routing.escalationShare", Between(0.05, 0.3), "from easy requests to hard ones"),
    assumed("routing.hostedShare", Around(0.1), "a tenth either way: what is sent away follows peaks"),
    assumed("routing.usdPerThousandRequests", Times(0.1, 10.0), "from rules to a small language model"),
    assumed("routing.cachedResponseShare", Around(0.1), "a tenth either way: how often questions come again is known late"),
    assumed("routing.cacheUsdPerThousandRequests", Times(0.1, 10.0), "from exact matches to embeddings"),
    published("energy.pue", Between(1.1, 1.58), "Cloud Carbon Footprint", "PUE of Google Cloud and of own sites", "2024-03"),
    published("energy.loadShare", Between(0.6, 0.73), "MLCommons", "MLPerf Inference 4.1 and 5.1: servers at the wall", "2025-09"),
    assumed("energy.idleShare", Between(0.2, 0.4), "fans, processors and memory keep running"),
    assumed("hosted.discountShare", Between(0.0, 0.5), "batches are often half of the list price"),
];
