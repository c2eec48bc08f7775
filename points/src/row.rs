//! One measured run and what the model says to it.

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Mean time per output token, ms.
    TimePerOutputToken,
    /// Mean time to first token, ms.
    TimeToFirstToken,
    /// Mean time from request to last token, ms: what the two make of a whole answer.
    EndToEnd,
    /// Tokens or requests per second of all accelerators, as [`Row::rate_of`] says.
    Throughput,
}

impl Metric {
    /// All of them, in the order of a menu.
    pub const ALL: [Metric; 4] =
        [Metric::TimePerOutputToken, Metric::TimeToFirstToken, Metric::EndToEnd, Metric::Throughput];

    /// Its short name, as in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Metric::TimePerOutputToken => "tpot",
            Metric::TimeToFirstToken => "ttft",
            Metric::EndToEnd => "e2e",
            Metric::Throughput => "throughput",
        }
    }

    /// The metric of this short name.
    pub fn from_name(name: &str) -> Option<Metric> {
        Metric::ALL.into_iter().find(|metric| metric.name() == name)
    }
}

/// A measured figure and the predicted one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What was measured.
    pub measured: f64,
    /// What the model predicts.
    pub predicted: f64,
}

impl Pair {
    /// Predicted ÷ measured − 1.
    pub fn error(self) -> f64 {
        self.predicted / self.measured - 1.0
    }
}

/// One run. Texts are names without tabs and line breaks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Name of the row in `tests/measured/`.
    pub id: String,
    /// `validation` or `calibration`.
    pub set: String,
    /// `current` or `old` software.
    pub era: String,
    /// Engine, as the calculator calls it.
    pub engine: String,
    /// Id of the accelerator.
    pub accelerator: String,
    /// Its name.
    pub accelerator_name: String,
    /// Id of the model.
    pub model: String,
    /// What kind of load it is.
    pub regime: String,
    /// Whether drafts were used: `none`, `drafts` or `not recorded`.
    pub speculation: String,
    /// How the source measured: key into `protocols.csv`.
    pub protocol: String,
    /// Where it was published.
    pub place: String,
    /// Where in it.
    pub section: String,
    /// Format of the weights.
    pub weights: String,
    /// Format of the KV cache.
    pub cache: String,
    /// How the load is given: `concurrency`, `closed-loop` or `max`.
    pub load: String,
    /// What [`Row::throughput`] counts: `output`, `total` or `requests`.
    pub rate_of: String,
    /// Where the layout is from: `stated` by the source, or `searched` for the best.
    pub layout: String,
    /// The scenario that was asked, as a link of the calculator without `#`.
    pub link: String,
    /// Tokens of the prompt.
    pub input: Option<f64>,
    /// Tokens of the answer.
    pub output: Option<f64>,
    /// Requests in flight.
    pub concurrency: Option<f64>,
    /// Tensor parallelism.
    pub tensor: Option<f64>,
    /// Pipeline parallelism.
    pub pipeline: Option<f64>,
    /// Expert parallelism.
    pub expert: Option<f64>,
    /// Data parallelism of attention.
    pub data: Option<f64>,
    /// Independent copies of all of that.
    pub replicas: Option<f64>,
    /// Accelerators that only read prompts.
    pub readers: Option<f64>,
    /// Factor from the scenario's throughput to the row's, where the scenario cannot hold all of its copies.
    pub copies: Option<f64>,
    /// Decode steps that the benchmark adds to the time to first token.
    pub extra_steps: Option<f64>,
    /// Requests of the whole run, where all of them were queued at once.
    pub requests: Option<f64>,
    /// Time to first token, ms.
    pub first_token_ms: Option<Pair>,
    /// Time per output token, ms.
    pub per_token_ms: Option<Pair>,
    /// Throughput of all copies.
    pub throughput: Option<Pair>,
}

impl Row {
    /// The figures of `metric`; nothing where it was not measured.
    pub fn pair(&self, metric: Metric) -> Option<Pair> {
        let pair = match metric {
            Metric::TimeToFirstToken => self.first_token_ms,
            Metric::TimePerOutputToken => self.per_token_ms,
            Metric::Throughput => self.throughput,
            Metric::EndToEnd => self.end_to_end(),
        }?;
        let is_sound = |value: f64| value.is_finite() && value > 0.0;
        (is_sound(pair.measured) && is_sound(pair.predicted)).then_some(pair)
    }

    /// The time of a whole answer, where both of its parts were measured.
    fn end_to_end(&self) -> Option<Pair> {
        let (first, each) = (self.first_token_ms?, self.per_token_ms?);
        let later = self.output? - 1.0;
        Some(Pair {
            measured: first.measured + later * each.measured,
            predicted: first.predicted + later * each.predicted,
        })
    }

    /// Whether no coefficient was fitted on its group.
    pub fn is_validation(&self) -> bool {
        self.set == "validation"
    }

    /// Accelerators of all copies.
    pub fn accelerators(&self) -> f64 {
        let of = |value: Option<f64>| value.unwrap_or(1.0);
        let writers = of(self.tensor) * of(self.pipeline) * of(self.data) * of(self.replicas);
        (writers + self.readers.unwrap_or(0.0)) * of(self.copies)
    }
}
