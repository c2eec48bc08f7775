//! `cargo xtask accuracy`: the model against published measurements.
//!
//! Every usable row of `tests/measured/` goes through the function that the page calls. The report is
//! `tests/measured/ACCURACY.md`; `tests/measured/accuracy.csv` keeps its slices for `--check`, which
//! fails when one has become worse by more than [`ledger::STEP`]. The spread of the validation rows
//! becomes the error bands of the core.

mod bands;
mod export;
mod ledger;
mod report;
mod score;
mod slices;
mod targets;

pub use export::file as points_file;

use crate::measured;
use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use score::Scored;
use std::path::PathBuf;

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let (mut check, mut rows) = (false, None::<PathBuf>);
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("check") => check = true,
            Long("rows") => rows = Some(parser.value()?.into()),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let scored = score::score(measured::read()?);
    let slices = slices::slices(&scored);
    if let Some(path) = rows {
        std::fs::write(&path, score::table(&scored)).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if check { verify(&scored, &slices) } else { write(&scored, &slices) }
}

fn verify(scored: &Scored, slices: &[slices::Slice]) -> Result<()> {
    let worse = ledger::worse(slices)?;
    targets::print(scored);
    if !bands::is_up_to_date(scored)? {
        bail!("cost-core/src/accuracy/residuals.rs differs from the measurements: run `cargo xtask accuracy`");
    }
    if worse.is_empty() {
        return Ok(());
    }
    for line in &worse {
        println!("{line}");
    }
    bail!("{} slices are worse than tests/measured/accuracy.csv by more than the declared step", worse.len())
}

fn write(scored: &Scored, slices: &[slices::Slice]) -> Result<()> {
    ledger::write(slices)?;
    bands::write(scored)?;
    let path = measured::folder().join("ACCURACY.md");
    std::fs::write(&path, report::report(scored, slices)?)
        .with_context(|| format!("cannot write {}", path.display()))?;
    targets::print(scored);
    Ok(())
}
