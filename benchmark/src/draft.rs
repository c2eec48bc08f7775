//! A run while it is being read: values are taken one by one, and everything that is wrong is
//! collected until the end.

use crate::check;
use crate::problem::{Problem, Problems, Said, Warning, What};
use crate::run::{Arrivals, Measure, Measured, Origin, Run, Statistic, Tool};

/// A value that a tool may say: its statistic, the tool's name for it, and what stands there.
pub(crate) type Candidate = (Statistic, &'static str, Option<f64>);

/// Values outside of this are no measurement in any unit: a nanosecond in ms, a number of digits that is a mistake.
const PLAUSIBLE: std::ops::RangeInclusive<f64> = 1e-6..=1e12;

/// A run that is not whole yet.
pub(crate) struct Draft {
    tool: Tool,
    place: usize,
    /// What the run is called.
    pub(crate) label: Option<String>,
    /// The model's name.
    pub(crate) model: Option<String>,
    /// How requests arrived.
    pub(crate) arrivals: Arrivals,
    /// Prompts that were to be sent.
    pub(crate) prompts: Option<f64>,
    /// Seconds.
    pub(crate) duration_s: Option<f64>,
    /// Requests answered whole.
    pub(crate) completed: Option<f64>,
    /// Requests that failed.
    pub(crate) failed: Option<f64>,
    /// Prompt tokens.
    pub(crate) input_tokens: Option<Measure>,
    /// Generated tokens.
    pub(crate) output_tokens: Option<Measure>,
    /// What was measured.
    pub(crate) measured: Measured,
    /// What is odd.
    pub(crate) warnings: Vec<Warning>,
    problems: Problems,
    unmeasured: Vec<(What, &'static str)>,
}

impl Draft {
    /// The run at `place` of a text, from 1.
    pub(crate) fn new(tool: Tool, place: usize) -> Self {
        Draft {
            tool,
            place,
            label: None,
            model: None,
            arrivals: Arrivals::Unstated,
            prompts: None,
            duration_s: None,
            completed: None,
            failed: None,
            input_tokens: None,
            output_tokens: None,
            measured: Measured::default(),
            warnings: Vec::new(),
            problems: Vec::new(),
            unmeasured: Vec::new(),
        }
    }

    /// Something that was told as text, cut to a safe length.
    pub(crate) fn told(text: Option<&str>) -> Option<String> {
        match cost_core::problem::Given::text(text?.trim()) {
            cost_core::problem::Given::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// A length that is needed.
    pub(crate) fn length(&mut self, what: What, candidates: &[Candidate]) -> Option<Measure> {
        let measure = self.take(what, 1.0, candidates);
        if measure.is_none() && !self.problems.iter().any(|problem| is_about(problem, what)) {
            let name = candidates.first().map_or("", |(_, name, _)| name);
            self.problems.push(Problem::Missing { tool: self.tool, run: self.place, what, name });
        }
        measure
    }

    /// A value to compare, `unit` of ours in one of theirs.
    pub(crate) fn measure(&mut self, what: What, unit: f64, candidates: &[Candidate]) -> Option<Measure> {
        // Without streaming, tools write 0 where there is no first token.
        let streams = matches!(what, What::TimeToFirstToken | What::TimePerOutputToken);
        if streams && candidates.iter().any(|(.., value)| *value == Some(0.0)) {
            self.warn(Warning::NotStreamed);
            return None;
        }
        let measure = self.take(what, unit, candidates);
        if measure.is_none() {
            let name = candidates.first().map_or("", |(_, name, _)| name);
            self.unmeasured.push((what, name));
        }
        measure
    }

    /// The first of the candidates that is said, when it is a number that can be.
    fn take(&mut self, what: What, unit: f64, candidates: &[Candidate]) -> Option<Measure> {
        let (statistic, name, value) =
            candidates.iter().find_map(|(statistic, name, value)| Some((*statistic, *name, (*value)? * unit)))?;
        if PLAUSIBLE.contains(&value) {
            return Some(Measure { value, statistic, origin: Origin::Stated, name });
        }
        self.absurd(Said { what, name, value });
        None
    }

    /// A count or rate beside the measurements: kept when it can be, else a problem.
    pub(crate) fn beside(&mut self, what: What, name: &'static str, value: Option<f64>) -> Option<f64> {
        let value = value?;
        if value == 0.0 || PLAUSIBLE.contains(&value) {
            return Some(value);
        }
        self.absurd(Said { what, name, value });
        None
    }

    /// [`Self::beside`] for what cannot be zero.
    pub(crate) fn above_zero(&mut self, what: What, name: &'static str, value: Option<f64>) -> Option<f64> {
        let value = self.beside(what, name, value)?;
        if value > 0.0 {
            return Some(value);
        }
        self.absurd(Said { what, name, value });
        None
    }

    fn absurd(&mut self, said: Said) {
        self.problems.push(Problem::Absurd { tool: self.tool, run: self.place, said });
    }

    /// Notes something odd, once.
    pub(crate) fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// The run, or everything that is wrong with it.
    pub(crate) fn finish(mut self) -> Result<Run, Problems> {
        if self.completed == Some(0.0) {
            let (tool, run, failed) = (self.tool, self.place, self.failed);
            return Err(vec![Problem::NothingCompleted { tool, run, failed }]);
        }
        let measured = &self.measured;
        let values = [
            measured.time_to_first_token_ms,
            measured.time_per_output_token_ms,
            measured.end_to_end_ms,
            measured.output_tokens_per_second,
            measured.requests_per_second,
        ];
        let is_absurd = self.problems.iter().any(|problem| matches!(problem, Problem::Absurd { .. }));
        if !is_absurd && values.iter().all(Option::is_none) {
            let names = self.unmeasured.iter().map(|(_, name)| *name).collect();
            self.problems.push(Problem::NothingMeasured { tool: self.tool, run: self.place, names });
        }
        let (Some(input_tokens), Some(output_tokens), true) =
            (self.input_tokens, self.output_tokens, self.problems.is_empty())
        else {
            return Err(self.problems);
        };
        let streamed = !self.warnings.contains(&Warning::NotStreamed);
        for (what, name) in std::mem::take(&mut self.unmeasured) {
            let is_streaming = matches!(what, What::TimeToFirstToken | What::TimePerOutputToken);
            if streamed || !is_streaming {
                self.warn(Warning::NotSaid { what, name });
            }
        }
        let run = Run {
            tool: self.tool,
            label: self.label,
            model: self.model,
            input_tokens,
            output_tokens,
            arrivals: self.arrivals,
            prompts: self.prompts,
            duration_s: self.duration_s,
            completed: self.completed,
            failed: self.failed,
            measured: self.measured,
            warnings: self.warnings,
        };
        check::check(run, self.place)
    }
}

fn is_about(problem: &Problem, about: What) -> bool {
    matches!(problem, Problem::Absurd { said, .. } if said.what == about)
}
