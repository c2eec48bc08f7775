//! What one run of a benchmark said, in one unit and one definition for every tool.

use crate::problem::Warning;

/// A tool whose output is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// `vllm bench serve`, and `benchmark_serving.py` before it.
    Vllm,
    /// GuideLLM.
    GuideLlm,
    /// AIPerf.
    AiPerf,
    /// GenAI-Perf, AIPerf's predecessor.
    GenAiPerf,
    /// inference-perf.
    InferencePerf,
}

impl Tool {
    /// All of them.
    pub const ALL: [Tool; 5] = [Tool::Vllm, Tool::GuideLlm, Tool::AiPerf, Tool::GenAiPerf, Tool::InferencePerf];

    /// What it calls itself; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Tool::Vllm => "vllm bench serve",
            Tool::GuideLlm => "GuideLLM",
            Tool::AiPerf => "AIPerf",
            Tool::GenAiPerf => "GenAI-Perf",
            Tool::InferencePerf => "inference-perf",
        }
    }

    /// What its output is recognised by: a heading of what it prints, keys of what it saves.
    pub fn marks(self) -> &'static [&'static str] {
        match self {
            Tool::Vllm => &["Serving Benchmark Result", "mean_ttft_ms"],
            Tool::GuideLlm => &["Request Latency Statistics", "Benchmarks Stats", "benchmarks"],
            Tool::AiPerf => &["NVIDIA AIPerf | LLM Metrics", "aiperf_version", "Metric,avg"],
            Tool::GenAiPerf => &["NVIDIA GenAI-Perf | LLM Metrics", "time_to_first_token.avg"],
            Tool::InferencePerf => &["load_summary", "successes"],
        }
    }
}

/// Which value of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// Arithmetic mean, which the estimate predicts.
    Mean,
    /// Median.
    Median,
}

/// How a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The tool says it, at most in another unit.
    Stated,
    /// Computed from other values that the tool says.
    Derived,
}

/// A value of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// In the unit of its place.
    pub value: f64,
    /// Which value of the distribution.
    pub statistic: Statistic,
    /// Whether the tool says it so.
    pub origin: Origin,
    /// The tool's own name for it, or for what it was computed from.
    pub name: &'static str,
}

/// What was measured; `None` where the tool does not say it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// From sending a request to its first token, ms.
    pub time_to_first_token_ms: Option<Measure>,
    /// (end to end − time to first token) ÷ (output tokens − 1), ms.
    pub time_per_output_token_ms: Option<Measure>,
    /// From sending a request to its last token, ms.
    pub end_to_end_ms: Option<Measure>,
    /// Output tokens of all requests ÷ duration.
    pub output_tokens_per_second: Option<Measure>,
    /// Completed requests ÷ duration.
    pub requests_per_second: Option<Measure>,
}

/// How requests arrived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrivals {
    /// The output does not say.
    Unstated,
    /// A fixed number in flight: each answer makes room for the next request.
    Concurrency(f64),
    /// At a rate.
    Rate {
        /// Requests per second that were asked for.
        per_second: f64,
        /// Most requests in flight, where the tool was told to hold others back.
        most: Option<f64>,
    },
    /// All at once, without a limit: a drain, no steady state.
    AllAtOnce {
        /// Mean number in flight, where the tool says it.
        in_flight: Option<f64>,
    },
}

/// What one run said.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Who measured it.
    pub tool: Tool,
    /// What the run is called within the text: a strategy, a stage.
    pub label: Option<String>,
    /// The model, as the tool was told; at most 80 printable characters.
    pub model: Option<String>,
    /// Mean prompt tokens of a completed request (median where only that is said).
    pub input_tokens: Measure,
    /// Mean generated tokens of a completed request (median where only that is said).
    pub output_tokens: Measure,
    /// How requests arrived.
    pub arrivals: Arrivals,
    /// Prompts that were to be sent.
    pub prompts: Option<f64>,
    /// Duration of the measurement, s.
    pub duration_s: Option<f64>,
    /// Requests answered whole.
    pub completed: Option<f64>,
    /// Requests that failed.
    pub failed: Option<f64>,
    /// What was measured.
    pub measured: Measured,
    /// What the reader should know before comparing.
    pub warnings: Vec<Warning>,
}

impl Run {
    /// The model's id in the catalogue, when the tool's name for it is exactly that.
    pub fn catalogue_model(&self) -> Option<&'static str> {
        let said = self.model.as_deref()?;
        cost_core::catalogue::models::MODELS.iter().map(|model| model.id).find(|id| *id == said)
    }

    /// End to end, ms: as measured, else time to first token and the time of the other tokens.
    pub(crate) fn whole_ms(&self) -> Option<f64> {
        let measured = &self.measured;
        measured.end_to_end_ms.map(|whole| whole.value).or_else(|| {
            let first = measured.time_to_first_token_ms?.value;
            Some(first + (self.output_tokens.value - 1.0).max(0.0) * measured.time_per_output_token_ms?.value)
        })
    }

    /// Requests in flight on average, by Little's law.
    pub(crate) fn in_flight(&self) -> Option<f64> {
        Some(self.measured.requests_per_second?.value * self.whole_ms()? / cost_core::units::MS_PER_S)
    }
}
