//! A run beside the model, and the correction that follows from it.

use benchmark::{Applied, Comparison, Correction, Row, Run, Uncorrected, Unpredicted};
use cost_core::Scenario;

/// How far off a corrected figure may be and still count as reproduced.
const REPRODUCED: f64 = 0.01;

/// Everything that is said of one run.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The run.
    pub run: Run,
    /// The scenario that it measured.
    pub applied: Applied,
    /// Beside the estimate.
    pub comparison: Result<Comparison, Unpredicted>,
    /// What makes the estimate reproduce it.
    pub correction: Result<Correction, Uncorrected>,
}

impl Compared {
    /// `run` beside the model without a correction that `base` may have.
    pub fn new(base: &Scenario, run: &Run) -> Compared {
        let applied = run.scenario(&uncorrected(base));
        let comparison = benchmark::compare(&applied.scenario, run);
        let correction = benchmark::correction(&applied.scenario, run);
        Compared { run: run.clone(), applied, comparison, correction }
    }

    /// Measured ÷ predicted of `row` with the correction.
    pub fn remaining(&self, row: &Row) -> Option<f64> {
        let remaining = &self.correction.as_ref().ok()?.remaining;
        remaining.iter().find(|one| one.metric == row.metric).map(|one| one.ratio)
    }
}

/// Whether a figure that was measured so many times what is predicted counts as reproduced.
pub fn is_reproduced(ratio: f64) -> bool {
    (ratio - 1.0).abs() <= REPRODUCED
}

/// Whether a scenario has a correction.
pub fn is_corrected(scenario: &Scenario) -> bool {
    scenario.correction != uncorrected(scenario).correction
}

fn uncorrected(scenario: &Scenario) -> Scenario {
    let mut plain = scenario.clone();
    plain.correction.prefill = 1.0;
    plain.correction.decode = 1.0;
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVED: &str = include_str!("../../../tests/benchmarks/vllm-0.12-saved.json");

    #[test]
    fn the_comparison_is_with_the_model_whatever_the_link_had() {
        let run = benchmark::read(SAVED).unwrap().runs.remove(0);
        let base = Scenario::default();
        let mut corrected = base.clone();
        corrected.correction.decode = 2.0;
        assert!(is_corrected(&corrected) && !is_corrected(&base));
        assert_eq!(Compared::new(&corrected, &run), Compared::new(&base, &run));
    }

    #[test]
    fn what_remains_stands_beside_its_figure() {
        let run = benchmark::read(SAVED).unwrap().runs.remove(0);
        let compared = Compared::new(&Scenario::default(), &run);
        let comparison = compared.comparison.as_ref().unwrap();
        assert!(comparison.rows.len() >= 3);
        for row in &comparison.rows {
            assert!(compared.remaining(row).is_some(), "{:?}", row.metric);
        }
    }
}
