//! What came of the tests in this run of `cargo xtask test`: a file for each stage, written by `tests/results.mjs`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::covers::{Cover, Runner, ids_in_brackets};
use crate::workspace::Metadata;

/// The stages that leave results, and whose tests they run.
const STAGES: [(&str, Runner); 6] = [
    ("chromium", Runner::Browser),
    ("firefox", Runner::Browser),
    ("package", Runner::Package),
    ("hosts", Runner::Hosts),
    ("hosting", Runner::Hosting),
    ("tests", Runner::Native),
];

/// One line of a file.
#[derive(Deserialize)]
struct Line {
    name: String,
    outcome: Outcome,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// By id: what came of each of its tests.
type Outcomes = BTreeMap<String, Vec<Outcome>>;

fn folder() -> Result<PathBuf> {
    Ok(Metadata::read()?.target_directory().join("checklist"))
}

/// Where a stage writes what came of its tests.
pub fn file(stage: &str) -> Result<PathBuf> {
    let folder = folder()?;
    std::fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    Ok(folder.join(format!("{stage}.jsonl")))
}

/// Takes away what an earlier run left.
pub fn forget() -> Result<()> {
    let folder = folder()?;
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

/// Notes that all Rust tests have passed: cargo stops at the first that does not.
pub fn remember_native() -> Result<()> {
    let path = file("tests")?;
    std::fs::write(&path, "").with_context(|| format!("could not write {}", path.display()))
}

/// Prints how many ids passed where, and gives those that should have and did not.
pub fn report(covers: &[Cover]) -> Result<Vec<String>> {
    let mut found: BTreeMap<&str, Outcomes> = BTreeMap::new();
    for (stage, runner) in STAGES {
        let path = file(stage)?;
        if !path.is_file() {
            continue;
        }
        let text = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let outcomes = if runner == Runner::Native { all_passed(covers) } else { read(&text)? };
        let passed = outcomes.values().filter(|outcomes| outcomes.contains(&Outcome::Passed)).count();
        println!("{stage:<10}{passed:>4} of {} ids passed", outcomes.len());
        found.insert(stage, outcomes);
    }
    Ok(faults(covers, &found))
}

fn all_passed(covers: &[Cover]) -> Outcomes {
    let native = covers.iter().filter(|cover| cover.runner == Runner::Native);
    native.map(|cover| (cover.id.clone(), vec![Outcome::Passed])).collect()
}

fn read(text: &str) -> Result<Outcomes> {
    let mut outcomes = Outcomes::new();
    for line in text.lines() {
        let line: Line =
            serde_json::from_str(line).context("a line of results is not what tests/results.mjs writes")?;
        for id in ids_in_brackets(&line.name).map(|(ids, _)| ids).unwrap_or_default() {
            outcomes.entry(id).or_default().push(line.outcome);
        }
    }
    Ok(outcomes)
}

/// Ids of which no test passed, though one failed or all stages that have one have run.
fn faults(covers: &[Cover], found: &BTreeMap<&str, Outcomes>) -> Vec<String> {
    let ids: BTreeSet<&str> = covers.iter().map(|cover| cover.id.as_str()).collect();
    let mut faults = Vec::new();
    for id in ids {
        let outcomes: Vec<Outcome> = found.values().filter_map(|all| all.get(id)).flatten().copied().collect();
        if outcomes.contains(&Outcome::Passed) {
            continue;
        }
        let by = |runner| covers.iter().any(|cover| cover.id == id && cover.runner == runner);
        let mut stages = STAGES.iter().filter(|(_, runner)| by(*runner)).peekable();
        let is_tested = stages.peek().is_some();
        if outcomes.contains(&Outcome::Failed) {
            faults.push(format!("{id}: its tests failed"));
        } else if is_tested && stages.all(|(stage, _)| found.contains_key(stage)) {
            faults.push(format!("{id}: none of its tests was run"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::covers::{Cover, Runner};
    use super::{Outcome, faults, read};

    const TEXT: &str = "{\"name\":\"one (IN-01, IN-02)\",\"outcome\":\"passed\"}\n{\"name\":\"two (IN-02)\",\"outcome\":\"failed\"}\n\
                        {\"name\":\"three (IN-03)\",\"outcome\":\"skipped\"}\n{\"name\":\"four\",\"outcome\":\"failed\"}\n";

    fn cover(id: &str) -> Cover {
        Cover { id: id.to_owned(), runner: Runner::Browser, file: String::new(), name: String::new() }
    }

    #[test]
    fn lines_are_counted_by_id() -> anyhow::Result<()> {
        let found = read(TEXT)?;
        assert_eq!(found.len(), 3);
        assert_eq!(found["IN-02"], [Outcome::Passed, Outcome::Failed]);
        assert!(read("no JSON").is_err());
        Ok(())
    }

    #[test]
    fn what_did_not_pass_anywhere_is_a_fault() -> anyhow::Result<()> {
        let covers = [cover("IN-01"), cover("IN-02"), cover("IN-03"), cover("IN-04")];
        assert!(faults(&covers, &BTreeMap::new()).is_empty(), "nothing has run");
        let mut found = BTreeMap::from([("firefox", read(TEXT)?)]);
        assert!(faults(&covers, &found).is_empty(), "the other browser may run what this one cannot");
        found.insert("chromium", read(TEXT)?);
        assert_eq!(faults(&covers, &found), ["IN-03: none of its tests was run", "IN-04: none of its tests was run"]);
        found.insert("chromium", read(&TEXT.replace("skipped", "failed"))?);
        assert_eq!(faults(&covers, &found)[0], "IN-03: its tests failed");
        Ok(())
    }
}
