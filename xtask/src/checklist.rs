//! `cargo xtask checklist`: what the page has to do (`tests/checklist.csv`), and the tests and reviews that hold it to
//! that, found by the ids in their names. `tests/CHECKLIST.md` is the table of both.

mod covers;
mod results;
mod table;

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use serde::Deserialize;

use crate::workspace;
use covers::{Cover, Runner};

pub use results::{file as results_file, forget as forget_results, remember_native};

/// Sections whose every item of level 1 must be covered. Those of the others that are not yet are listed as open.
const HELD: [&str; 9] = ["IN", "RES", "TRU", "STO", "A11Y", "I18N", "MOB", "EXP", "PERF"];

/// Items of these sections that nothing covers, because the page does not do them. This list only gets shorter: an item
/// that is covered must go from it.
const OPEN: [(&str, &str); 1] =
    [("RES-02", "every cost is per output token first; there is no switch to another kind of token")];

/// One thing that the page has to do.
#[derive(Debug, Deserialize)]
struct Item {
    id: String,
    /// 1: in the first release; 2: soon after; 3: later.
    level: u8,
    what: String,
    kind: Kind,
}

/// What has to cover an item.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// A test.
    Test,
    /// A dated entry in tests/review/ by somebody who looked.
    Review,
}

impl Item {
    fn section(&self) -> &str {
        self.id.split('-').next().unwrap_or_default()
    }

    fn is_held(&self) -> bool {
        self.level == 1 && HELD.contains(&self.section()) && self.why_open().is_none()
    }

    fn why_open(&self) -> Option<&'static str> {
        OPEN.iter().find(|(id, _)| *id == self.id).map(|(_, why)| *why)
    }

    /// Whether what its kind asks for is among what there is.
    fn is_covered(&self, covers: &[Cover]) -> bool {
        covers
            .iter()
            .any(|cover| cover.id == self.id && (cover.runner == Runner::Review) == (self.kind == Kind::Review))
    }
}

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let mut write = false;
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("write") => write = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    if write {
        let path = table::path();
        std::fs::write(&path, table::text(&items()?, &covers::all()?))
            .with_context(|| format!("could not write {}", path.display()))?;
    }
    judge(false)
}

/// Every fault of list, names and table at once, and what came of the tests of this run.
pub fn check() -> Result<()> {
    judge(true)
}

fn judge(with_results: bool) -> Result<()> {
    let (items, covers) = (items()?, covers::all()?);
    let mut faults = faults(&items, &covers);
    if std::fs::read_to_string(table::path()).unwrap_or_default() != table::text(&items, &covers) {
        faults.push("tests/CHECKLIST.md is out of date: `cargo xtask checklist --write`".to_owned());
    }
    println!("{}", table::counts(&items, &covers));
    if with_results {
        faults.extend(results::report(&covers)?);
    }
    if faults.is_empty() {
        return Ok(());
    }
    for fault in &faults {
        println!("  {fault}");
    }
    bail!("{} faults in the checklist", faults.len())
}

fn items() -> Result<Vec<Item>> {
    let path = workspace::root().join("tests/checklist.csv");
    let mut reader = csv::Reader::from_path(&path).with_context(|| format!("could not read {}", path.display()))?;
    reader.deserialize().map(|row| row.context("tests/checklist.csv")).collect()
}

fn faults(items: &[Item], covers: &[Cover]) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut faults = Vec::new();
    for item in items {
        if !known.insert(item.id.as_str()) {
            faults.push(format!("{} stands twice in tests/checklist.csv", item.id));
        }
        if !table::has_section(item.section()) {
            faults.push(format!("{}: there is no such section", item.id));
        }
        if item.why_open().is_some() && item.is_covered(covers) {
            faults.push(format!("{} is covered and called open in xtask/src/checklist.rs", item.id));
        }
        if item.is_held() && !item.is_covered(covers) {
            let wanted = if item.kind == Kind::Test { "test" } else { "entry in tests/review/" };
            faults.push(format!("{} has no {wanted}: {}", item.id, item.what));
        }
    }
    let strangers = covers.iter().filter(|cover| !known.contains(cover.id.as_str()));
    faults.extend(strangers.map(|cover| format!("{}: {} is not in tests/checklist.csv", cover.file, cover.id)));
    faults
}

#[cfg(test)]
mod tests {
    use super::{Cover, Item, Kind, Runner, faults};

    fn item(id: &str, level: u8, kind: Kind) -> Item {
        Item { id: id.to_owned(), level, what: "something".to_owned(), kind }
    }

    fn cover(id: &str, runner: Runner) -> Cover {
        Cover { id: id.to_owned(), runner, file: "file".to_owned(), name: "name".to_owned() }
    }

    #[test]
    fn what_is_missing_doubled_or_unknown_is_a_fault() {
        let items = [item("IN-01", 1, Kind::Test), item("RES-02", 2, Kind::Test), item("EMB-01", 1, Kind::Test)];
        assert!(faults(&items, &[cover("IN-01", Runner::Browser)]).is_empty());
        assert_eq!(faults(&items, &[]).len(), 1);
        assert_eq!(faults(&items, &[cover("IN-01", Runner::Native), cover("IN-99", Runner::Native)]).len(), 1);
        let doubled = [item("EMB-01", 1, Kind::Test), item("EMB-01", 1, Kind::Test)];
        assert_eq!(faults(&doubled, &[]).len(), 1);
    }

    #[test]
    fn what_must_be_looked_at_is_not_covered_by_a_test() {
        let items = [item("A11Y-09", 1, Kind::Review)];
        assert_eq!(faults(&items, &[cover("A11Y-09", Runner::Browser)]).len(), 1);
        assert!(faults(&items, &[cover("A11Y-09", Runner::Review)]).is_empty());
    }
}
