//! `cargo xtask test`: every stage, and what came of it.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::checklist;
use crate::process::Missing;
use crate::stages::{BUILD, STAGES, Stage};
use crate::workspace;

/// Some stage failed; the summary has said which.
#[derive(Debug)]
pub struct SomeFailed;

impl fmt::Display for SomeFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("some checks failed")
    }
}

impl std::error::Error for SomeFailed {}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let (mut only, mut quick) = (Vec::new(), false);
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("quick") => quick = true,
            Long("only") => only.push(known_stage(&parser.value()?.string()?)?.name),
            Long("list") => {
                for stage in STAGES {
                    println!("{:<14}{}", stage.name, stage.about);
                }
                return Ok(());
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    let wanted = |stage: &&Stage| if only.is_empty() { stage.quick || !quick } else { only.contains(&stage.name) };
    let chosen: Vec<&Stage> = STAGES.iter().filter(wanted).collect();
    checklist::forget_results()?;
    let results = run_stages(&chosen);
    summarise(&results)
}

fn known_stage(name: &str) -> Result<&'static Stage> {
    match STAGES.iter().find(|stage| stage.name == name) {
        Some(stage) => Ok(stage),
        None => {
            let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
            bail!("there is no stage `{name}`; there are {}", names.join(", "))
        }
    }
}

type Finished<'a> = (&'a Stage, Outcome, Duration);

/// Runs them all: one that fails stops only those that look at what it should have built.
fn run_stages<'a>(stages: &[&'a Stage]) -> Vec<Finished<'a>> {
    let builds = stages.iter().any(|stage| stage.name == BUILD);
    let mut results: Vec<Finished<'a>> = Vec::new();
    for stage in stages {
        println!("\n━━ {} ━━ {}", stage.name, stage.about);
        let started = Instant::now();
        let built = results.iter().any(|(done, outcome, _)| done.name == BUILD && matches!(outcome, Outcome::Passed));
        let outcome = if stage.needs_build && builds && !built {
            Outcome::Skipped("nothing was built".to_owned())
        } else if stage.needs_build && !builds && !workspace::dist().is_dir() {
            Outcome::Failed("there is no dist/ yet: run `cargo xtask build` first".to_owned())
        } else {
            outcome_of((stage.run)())
        };
        match &outcome {
            Outcome::Passed => {}
            Outcome::Failed(why) => println!("FAILED: {why}"),
            Outcome::Skipped(why) => println!("skipped: {why}"),
        }
        results.push((stage, outcome, started.elapsed()));
    }
    results
}

fn outcome_of(result: Result<()>) -> Outcome {
    match result {
        Ok(()) => Outcome::Passed,
        Err(error) if error.is::<Missing>() => Outcome::Skipped(format!("{error:#}")),
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

/// Prints what came of each stage. The last line is for programs as much as for people, so nothing follows it.
fn summarise(results: &[Finished<'_>]) -> Result<()> {
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    println!("\n━━ summary ━━");
    for (stage, outcome, took) in results {
        let (word, why) = match outcome {
            Outcome::Passed => {
                passed += 1;
                ("passed", String::new())
            }
            Outcome::Failed(why) => {
                failed += 1;
                ("FAILED", format!(": {why}"))
            }
            Outcome::Skipped(why) => {
                skipped += 1;
                ("skipped", format!(": {why}"))
            }
        };
        println!("{:<14}{:>5} s  {word}{why}", stage.name, took.as_secs());
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed > 0 { Err(SomeFailed.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, anyhow};

    use super::{Outcome, known_stage, outcome_of};
    use crate::process::missing;

    #[test]
    fn what_is_missing_is_skipped_and_what_is_wrong_fails() {
        let skipped = Err(missing("no browser")).context("the page in a browser");
        assert!(matches!(outcome_of(skipped), Outcome::Skipped(why) if why.contains("no browser")));
        assert!(matches!(outcome_of(Err(anyhow!("wrong"))), Outcome::Failed(_)));
        assert!(matches!(outcome_of(Ok(())), Outcome::Passed));
    }

    #[test]
    fn an_unknown_stage_is_an_error() {
        assert!(known_stage("format").is_ok());
        assert!(known_stage("nothing").is_err());
    }
}
