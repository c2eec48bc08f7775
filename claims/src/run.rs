//! Scenarios of the readings, and their figures.

use cost_core::Estimate;
use cost_core::architecture::Architecture;
use cost_core::catalogue::{Datasheet, accelerator, model};
use cost_core::link::{decode, encode};
use cost_core::scenario::{AcceleratorChoice, ModelChoice};

/// A link of version 1 in the edition that the claims were checked with: its defaults stay.
pub(crate) fn link(pairs: &str) -> String {
    format!("v=1&ed=2026-11&{pairs}")
}

/// A link and its estimate.
pub(crate) struct Run {
    /// The link.
    pub(crate) link: String,
    estimate: Option<Estimate>,
}

impl Run {
    /// Estimates the scenario of `pairs`.
    pub(crate) fn of(pairs: &str) -> Self {
        Self::open(link(pairs))
    }

    /// Estimates the scenario of `pairs` on an accelerator whose datasheet was changed.
    pub(crate) fn on(pairs: &str, change: impl Fn(&mut Datasheet)) -> Self {
        let mut scenario = decode(&link(pairs)).scenario;
        if let AcceleratorChoice::Id(id) = &scenario.accelerator
            && let Some(known) = accelerator(id)
        {
            let mut datasheet = known.datasheet;
            change(&mut datasheet);
            scenario.accelerator = AcceleratorChoice::Custom(Box::new(datasheet));
        }
        Self::open(encode(&scenario, &[]))
    }

    /// Estimates the scenario of `pairs` with a model whose architecture was changed.
    pub(crate) fn with(pairs: &str, change: impl Fn(&mut Architecture)) -> Self {
        let mut scenario = decode(&link(pairs)).scenario;
        if let ModelChoice::Id(id) = &scenario.model
            && let Some(known) = model(id)
        {
            let mut architecture = known.architecture;
            change(&mut architecture);
            scenario.model = ModelChoice::Custom(Box::new(architecture));
        }
        Self::open(encode(&scenario, &[]))
    }

    fn open(link: String) -> Self {
        let opened = decode(&link);
        let estimate = if opened.problems.is_empty() { cost_core::estimate(&opened.scenario).ok() } else { None };
        Run { link, estimate }
    }

    /// The figure with this key; not a number where the estimate has none.
    pub(crate) fn figure(&self, key: &str) -> f64 {
        let figure = cost_core::figures::figure(key);
        self.estimate.as_ref().and_then(|estimate| figure.and_then(|figure| (figure.get)(estimate))).unwrap_or(f64::NAN)
    }

    /// Output tokens per second of the whole deployment.
    pub(crate) fn output(&self) -> f64 {
        self.figure("throughput.outputTokensPerSecond")
    }

    /// Output tokens per second that one user sees.
    pub(crate) fn speed(&self) -> f64 {
        self.figure("latency.outputTokensPerSecondPerUser")
    }

    /// USD per million tokens, input and output together.
    pub(crate) fn cost(&self) -> f64 {
        self.figure("cost.perMillionTokens")
    }

    /// USD per million output tokens, the whole bill over them.
    pub(crate) fn cost_of_output(&self) -> f64 {
        self.figure("cost.wholeBillPerMillionOutputTokens")
    }

    /// Milliseconds per output token.
    pub(crate) fn token_ms(&self) -> f64 {
        self.figure("latency.timePerOutputTokenMs")
    }

    /// Whether it fits in memory.
    pub(crate) fn fits(&self) -> bool {
        self.estimate.as_ref().is_some_and(|estimate| estimate.fits)
    }

    /// Needed ÷ usable memory of an accelerator.
    pub(crate) fn memory_used(&self) -> f64 {
        let memory = self.estimate.as_ref().map(|estimate| estimate.memory);
        memory.map_or(f64::NAN, |memory| memory.used_bytes() / memory.usable_bytes)
    }
}

/// `new` as a change of `old`: −0.9 is 90 % less.
pub(crate) fn change(new: f64, old: f64) -> f64 {
    new / old - 1.0
}
