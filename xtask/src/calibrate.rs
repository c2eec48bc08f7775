//! `cargo xtask calibrate`: refits the coefficients of the performance model on calibration rows.
//!
//! Errors are logarithms of predicted ÷ measured, soft-L1, with log-priors around physical values
//! (see [`parameters::SPECS`]). Values go to `cost-core/src/performance/calibration/values.rs`, how each was
//! obtained to `tests/measured/CALIBRATION.md`. Validation rows are never looked at.
//! With `--folds`, groups are left out in turn and nothing is written.

mod folds;
mod parameters;
mod problem;
mod solve;
mod write;

use crate::measured;
use anyhow::{Result, bail};
use parameters::Parameters;
use problem::Problem;

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let dry = match args {
        [] => false,
        [flag] if flag == "--dry-run" => true,
        [flag] if flag == "--folds" => {
            folds::run(&Problem::new(measured::read()?.cases));
            return Ok(());
        }
        _ => bail!("usage: cargo xtask calibrate [--dry-run | --folds]"),
    };
    let problem = Problem::new(measured::read()?.cases);
    let start = Parameters::current(&problem);
    println!("{} numbers of {} cases, {} values", problem.numbers(), problem.cases.len(), start.free.len());
    let fitted = solve::fit(&problem, start.clone().at_priors());
    print_changes(&start, &fitted);
    if dry { Ok(()) } else { write::write(&problem, &fitted) }
}

fn print_changes(start: &Parameters, fitted: &Parameters) {
    for (before, after) in start.free.iter().zip(&fitted.free) {
        let change = after.value / before.value - 1.0;
        if change.abs() > 0.005 {
            let of = after.scope.name();
            println!(
                "{:<28} {of:<14} {:>12.4e} was {:>12.4e}  {:+6.1} %",
                after.spec.name,
                after.value,
                before.value,
                change * 100.0
            );
        }
    }
}
