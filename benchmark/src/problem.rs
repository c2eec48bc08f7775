//! What is wrong with a pasted text, and what is odd about a run that could be read. Data only:
//! `words` makes sentences of it.

use crate::run::Tool;

/// A value that an output holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name is its own description")]
pub enum What {
    InputTokens,
    OutputTokens,
    TimeToFirstToken,
    TimePerOutputToken,
    EndToEnd,
    OutputTokensPerSecond,
    RequestsPerSecond,
    Concurrency,
    RequestRate,
    Prompts,
    Completed,
    Failed,
    Duration,
}

impl What {
    /// All of them.
    pub const ALL: [What; 13] = [
        What::InputTokens,
        What::OutputTokens,
        What::TimeToFirstToken,
        What::TimePerOutputToken,
        What::EndToEnd,
        What::OutputTokensPerSecond,
        What::RequestsPerSecond,
        What::Concurrency,
        What::RequestRate,
        What::Prompts,
        What::Completed,
        What::Failed,
        What::Duration,
    ];
}

/// A value with the tool's own name for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// What it is.
    pub what: What,
    /// The tool's name for it.
    pub name: &'static str,
    /// In ms, tokens, requests, seconds or per second, as [`crate::Measured`] and [`crate::Run`] have it.
    pub value: f64,
}

/// Why a text, or a run in it, gives no numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Nothing but space.
    Empty,
    /// Longer than anything that is read.
    TooLong {
        /// Of the text.
        bytes: usize,
        /// Most that is read, bytes.
        limit: usize,
    },
    /// None of the known tools wrote it: [`Tool::marks`] says what was looked for.
    UnknownTool,
    /// JSON that stops before its end.
    Truncated {
        /// Where the broken value starts, from 1.
        line: usize,
    },
    /// JSON that is wrong somewhere.
    Malformed {
        /// Where reading stopped, from 1.
        line: usize,
    },
    /// The tool's output without any run.
    NoRuns {
        /// Whose output.
        tool: Tool,
        /// Where runs were looked for.
        name: &'static str,
    },
    /// More runs than are read.
    TooManyRuns {
        /// In the text.
        count: usize,
        /// Most that are read.
        limit: usize,
    },
    /// A value that is needed is not there.
    Missing {
        /// Whose output.
        tool: Tool,
        /// Which run, from 1.
        run: usize,
        /// What is missing.
        what: What,
        /// The tool's name for it.
        name: &'static str,
    },
    /// Nothing is there that an estimate could be compared with.
    NothingMeasured {
        /// Whose output.
        tool: Tool,
        /// Which run, from 1.
        run: usize,
        /// The tool's names for what was looked for.
        names: Vec<&'static str>,
    },
    /// No request was completed.
    NothingCompleted {
        /// Whose output.
        tool: Tool,
        /// Which run, from 1.
        run: usize,
        /// Failed requests, where the tool says.
        failed: Option<f64>,
    },
    /// A value that cannot be: negative, zero where it cannot be zero, or not finite.
    Absurd {
        /// Whose output.
        tool: Tool,
        /// Which run, from 1.
        run: usize,
        /// The value.
        said: Said,
    },
    /// Two values that cannot both be.
    Contradiction {
        /// Whose output.
        tool: Tool,
        /// Which run, from 1.
        run: usize,
        /// One of them.
        first: Said,
        /// The other.
        second: Said,
    },
}

/// Everything that is wrong; never empty when it is an error.
pub type Problems = Vec<Problem>;

/// What the reader should know before comparing a run with an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// The tool does not say a value that would be compared.
    NotSaid {
        /// Which.
        what: What,
        /// The tool's name for it.
        name: &'static str,
    },
    /// Answers were not streamed: there is no first token to time.
    NotStreamed,
    /// Only a median is said; the estimate predicts means.
    OnlyMedian {
        /// Of what.
        what: What,
    },
    /// The tool's value of this name is by another definition and was not used.
    OtherDefinition {
        /// The tool's value.
        theirs: Said,
        /// What was used instead.
        ours: Said,
    },
    /// All requests at once, or hardly more than fit in flight: a drain, not a steady state.
    Drain {
        /// Prompts, where they are known.
        prompts: Option<f64>,
        /// Requests in flight, where they are limited.
        concurrency: Option<f64>,
    },
    /// Requests were answered more slowly than they were to arrive: the queue grew as long as the run lasted.
    RateNotReached {
        /// Requests per second that were asked for.
        asked: f64,
        /// Requests per second that were answered.
        reached: f64,
    },
    /// Requests came at even intervals; the estimate takes random ones, which wait longer.
    EvenArrivals,
    /// Requests came in clusters or more evenly than at random.
    Burstiness {
        /// Shape of the gamma distribution; 1 = random.
        shape: f64,
    },
    /// The rate changed during the run.
    RampUp,
    /// A summary over stages of different load.
    MixedStages,
    /// Some requests failed, and with them load that the completed ones did not see.
    FailedRequests {
        /// How many.
        failed: f64,
        /// How many did not.
        completed: f64,
    },
    /// The server guessed tokens ahead: the scenario must do so, too, before the two are compared.
    Speculation {
        /// Tokens of a step, where the tool says.
        accepted: Option<f64>,
    },
    /// Two values fit each other badly; short runs and very mixed lengths do that.
    Disagree {
        /// One of them.
        first: Said,
        /// The other, computed from others or said by the tool.
        second: Said,
    },
}
