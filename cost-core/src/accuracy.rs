//! How far the figures may be off: the spread of measured ÷ predicted over validation rows, of the
//! slice of rows that is nearest to the scenario, wider where nothing like it was measured
//! (METHOD.md §11).

mod residuals;

pub use residuals::RESIDUALS;

use crate::TokenKind;
use crate::catalogue::HardwareClass;
use crate::estimate::Estimate;
use crate::performance::serving::Run;
use crate::plan::Plan;
use crate::scenario::Load;
use crate::units::MS_PER_S;
use residuals::{LONGEST_INPUT, LONGEST_OUTPUT, MOST_SEQUENCES};

/// What measurements are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Mean time to first token.
    TimeToFirstToken,
    /// Mean time per output token.
    TimePerOutputToken,
    /// Mean time from request to last token.
    EndToEnd,
    /// Tokens per second with as many requests as fit.
    Throughput,
}

/// The validation rows of one metric on one class of hardware with one engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Residuals {
    /// The metric.
    pub metric: Metric,
    /// The class of hardware; `None` = every one.
    pub class: Option<HardwareClass>,
    /// The engine by its public name; `None` = every one.
    pub engine: Option<&'static str>,
    /// How many rows.
    pub rows: u16,
    /// 10th percentile of measured ÷ predicted, at most 1000, in thousandths.
    pub low: u16,
    /// 90th percentile of measured ÷ predicted, at least 1000, in thousandths.
    pub high: u16,
}

/// Why a scenario lies outside what was validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// No validation rows on this class of hardware.
    Hardware,
    /// No validation rows with this engine.
    Engine,
    /// No validation rows with pipeline parallelism.
    Pipeline,
    /// No validation rows with cached prefixes.
    CachedPrefix,
    /// Longer prompts or answers than in any validation row.
    Lengths,
    /// More sequences at once than in any validation row.
    Sequences,
    /// No validation rows with tokens guessed ahead in this way.
    Speculation,
    /// No validation rows with a prefill pool.
    PrefillPool,
    /// No validation rows with offloaded weights.
    Offload,
    /// No validation rows whose lengths are known to spread.
    Spread,
}

impl Outside {
    /// All of them.
    pub const ALL: [Outside; 10] = [
        Outside::Hardware,
        Outside::Engine,
        Outside::Pipeline,
        Outside::CachedPrefix,
        Outside::Lengths,
        Outside::Sequences,
        Outside::Speculation,
        Outside::PrefillPool,
        Outside::Offload,
        Outside::Spread,
    ];
}

/// Where a band comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Basis {
    /// Place of the slice in [`RESIDUALS`].
    pub slice: usize,
    /// One bit for each of [`Outside::ALL`], the first one lowest.
    pub outside: u16,
}

impl Basis {
    /// The slice of validation rows.
    pub fn residuals(&self) -> Option<&'static Residuals> {
        RESIDUALS.get(self.slice)
    }

    /// Why the band is wider than that of the slice.
    pub fn outside(&self) -> impl Iterator<Item = Outside> + use<> {
        let bits = self.outside;
        Outside::ALL.into_iter().enumerate().filter(move |(bit, _)| bits >> bit & 1 == 1).map(|(_, outside)| outside)
    }
}

/// Between these values lie 80 % of the measurements that the basis is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Lower end, in the unit of the figure.
    pub low: f64,
    /// Upper end, in the unit of the figure.
    pub high: f64,
    /// Where they come from.
    pub basis: Basis,
}

/// The bands of the figures that measurements exist of; `None` where the scenario has no such figure,
/// or gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bands {
    /// Of `latency.timeToFirstTokenMs`.
    pub time_to_first_token: Option<Band>,
    /// Of `latency.timePerOutputTokenMs`.
    pub time_per_output_token: Option<Band>,
    /// Of `latency.endToEndMs`.
    pub end_to_end: Option<Band>,
    /// Of `throughput.outputTokensPerSecond`.
    pub output_tokens_per_second: Option<Band>,
    /// Of `cost.perMillionOutputTokens`.
    pub per_million_output_tokens: Option<Band>,
}

/// A band of an estimate: its key, and the figure whose unit it has.
#[derive(Clone, Copy, Debug)]
pub struct BandOf {
    /// Key in the estimate's `error`.
    pub key: &'static str,
    /// Key of the figure.
    pub figure: &'static str,
    /// Reads it.
    pub get: fn(&Bands) -> Option<Band>,
}

impl Bands {
    /// What of the scenario lies outside what was validated, for any of the figures.
    pub fn outside(&self) -> Option<Basis> {
        let bases = BANDS.iter().filter_map(|band| Some((band.get)(self)?.basis));
        bases.reduce(|all, one| Basis { outside: all.outside | one.outside, ..all })
    }
}

/// Every band.
pub static BANDS: [BandOf; 5] = [
    BandOf { key: "timeToFirstToken", figure: "latency.timeToFirstTokenMs", get: |bands| bands.time_to_first_token },
    BandOf {
        key: "timePerOutputToken",
        figure: "latency.timePerOutputTokenMs",
        get: |bands| bands.time_per_output_token,
    },
    BandOf { key: "endToEnd", figure: "latency.endToEndMs", get: |bands| bands.end_to_end },
    BandOf {
        key: "outputTokensPerSecond",
        figure: "throughput.outputTokensPerSecond",
        get: |bands| bands.output_tokens_per_second,
    },
    BandOf {
        key: "perMillionOutputTokens",
        figure: "cost.perMillionOutputTokens",
        get: |bands| bands.per_million_output_tokens,
    },
];

/// The band of the figure with this key. What the bill is per million of other tokens is as far off as it is per million
/// output tokens: how prefill and decode share it is taken as predicted.
pub fn band(estimate: &Estimate, figure: &str) -> Option<Band> {
    if let Some(own) = BANDS.iter().find(|band| band.figure == figure) {
        return (own.get)(&estimate.error);
    }
    let kind = TokenKind::EVERY.into_iter().find(|kind| kind.figure() == figure)?;
    let (band, cost) = (estimate.error.per_million_output_tokens?, estimate.cost.as_ref()?);
    let ratio = kind.of(cost) / cost.per_million_output_tokens;
    ratio.is_finite().then_some(Band { low: band.low * ratio, high: band.high * ratio, ..band })
}

/// Exponent by which each reason for being outside widens a band.
const WIDER: f64 = 1.5;

/// The bands of what `run` serves at `usd_per_million_output_tokens`.
pub(crate) fn bands(plan: &Plan, run: &Run, usd_per_million_output_tokens: Option<f64>) -> Bands {
    let spread = |metric| spread(plan, run, metric);
    let end_to_end = spread(Metric::EndToEnd);
    let output_rate = run.requests_per_second * plan.workload.output_tokens;
    // How the rate of requests follows from what was measured; at a given rate there is no doubt about it.
    let rate = match plan.workload.load {
        Load::Concurrency(_) | Load::ClosedLoop { .. } => end_to_end.map(Spread::inverse),
        Load::MaxConcurrency => spread(Metric::Throughput),
        Load::RequestsPerSecond(_) | Load::TokensPerDay(_) => None,
    };
    let around = |spread: Option<Spread>, value: f64| spread.map(|spread| spread.around(value));
    Bands {
        time_to_first_token: around(spread(Metric::TimeToFirstToken), run.ttft * MS_PER_S),
        time_per_output_token: around(spread(Metric::TimePerOutputToken), run.tpot * MS_PER_S),
        end_to_end: around(end_to_end, run.end_to_end * MS_PER_S),
        output_tokens_per_second: around(rate, output_rate),
        per_million_output_tokens: usd_per_million_output_tokens.and_then(|usd| around(rate.map(Spread::inverse), usd)),
    }
}

/// What 80 % of the measurements of `metric` are of the prediction for `run`: 10th and 90th percentile, widened outside of
/// what was validated, and where they come from.
pub(crate) fn factors(plan: &Plan, run: &Run, metric: Metric) -> Option<(f64, f64, Basis)> {
    spread(plan, run, metric).map(|spread| (spread.low, spread.high, spread.basis))
}

/// Factors around a predicted value.
#[derive(Clone, Copy)]
struct Spread {
    low: f64,
    high: f64,
    basis: Basis,
}

impl Spread {
    /// The spread of one over the value.
    fn inverse(self) -> Spread {
        Spread { low: 1.0 / self.high, high: 1.0 / self.low, ..self }
    }

    fn around(self, value: f64) -> Band {
        Band { low: self.low * value, high: self.high * value, basis: self.basis }
    }
}

fn spread(plan: &Plan, run: &Run, metric: Metric) -> Option<Spread> {
    let (class, engine) = (plan.datasheet.class, plan.engine.public_name());
    let find = |class: Option<HardwareClass>, engine: Option<&str>| {
        let fits = |row: &&Residuals| row.metric == metric && row.class == class && row.engine == engine;
        RESIDUALS.iter().enumerate().map(|(slice, row)| (row, slice)).find(|(row, _)| fits(row))
    };
    let (of_class, of_engine) = (find(Some(class), None), find(None, Some(engine)));
    let (row, slice) = find(Some(class), Some(engine)).or(of_class).or(of_engine).or_else(|| find(None, None))?;
    let workload = &plan.workload;
    let reasons = [
        of_class.is_none(),
        of_engine.is_none(),
        plan.layout.pipeline > 1.0,
        workload.cached_share > 0.0,
        workload.input_tokens > LONGEST_INPUT || workload.output_tokens > LONGEST_OUTPUT,
        run.admitted / plan.layout.replicas > MOST_SEQUENCES,
        plan.draft.is_some(),
        plan.prefill_pool.is_some(),
        plan.offload.weight_share > 0.0,
        workload.lengths.spread > 0.0,
    ];
    let outside = reasons.iter().enumerate().fold(0, |bits, (bit, is_outside)| bits | u16::from(*is_outside) << bit);
    let widened = |thousandths: u16| {
        let end = f64::from(thousandths) / 1000.0;
        // Outside of nothing, the usual case, needs no power.
        if outside == 0 { end } else { libm::pow(end, libm::pow(WIDER, f64::from(outside.count_ones()))) }
    };
    let basis = Basis { slice, outside };
    Some(Spread { low: widened(row.low), high: widened(row.high), basis })
}
