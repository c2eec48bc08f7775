//! `cargo xtask calibrate --folds`: what the fit says about groups it did not see, calibration rows only. For
//! choosing between ingredients without looking at validation rows.

use super::parameters::Parameters;
use super::problem::Problem;
use super::solve;
use std::collections::BTreeMap;

/// Parts that the groups of model and accelerator are dealt into.
const FOLDS: usize = 5;

/// Fits on all parts but one, and prints the errors on that one, for each.
pub fn run(problem: &Problem) {
    let mut names: Vec<String> = problem.cases.iter().map(|one| one.group()).collect();
    names.sort();
    names.dedup();
    let part = |name: &str| names.iter().position(|known| known == name).unwrap_or(0) % FOLDS;
    let mut errors: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for fold in 0..FOLDS {
        let (left_out, kept) = problem.split(|one| part(&one.group()) == fold);
        let fitted = solve::fit(&kept, Parameters::current(&kept).at_priors());
        for (label, error) in left_out.cases.iter().flat_map(|one| one.errors(&fitted)) {
            errors.entry(label).or_default().push(error);
        }
    }
    for (label, mut errors) in errors {
        errors.sort_by(f64::total_cmp);
        let at = |share: f64| errors[((errors.len() - 1) as f64 * share) as usize] * 100.0;
        println!("{label:<64} n {:>5}  median {:5.1} %  p90 {:6.1} %", errors.len(), at(0.5), at(0.9));
    }
}
