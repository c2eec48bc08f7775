//! Published measurements (`tests/measured/`) as questions to the model, with what was measured beside them.

mod case;
mod pools;
mod predict;
mod row;
mod split;
mod tables;

pub use case::{Case, Labels};
pub use predict::{Answer, Metric, Outcome, outcome};
pub use split::Set;

use crate::workspace;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where the rows and their tables are.
pub fn folder() -> PathBuf {
    workspace::root().join("tests/measured")
}

/// Every row as a case, or counted under the reason why it is none.
pub struct Measured {
    /// Rows that can be asked.
    pub cases: Vec<Case>,
    /// Rows left out, by reason; duplicates count as often as the source has them.
    pub left_out: BTreeMap<String, usize>,
    /// All rows, duplicates included.
    pub rows: usize,
}

impl Measured {
    fn add(&mut self, case: Result<Case, String>, count: usize) {
        self.rows += count;
        match case {
            Ok(case) => self.cases.push(case),
            Err(reason) => *self.left_out.entry(reason).or_default() += count,
        }
    }
}

/// Reads `tests/measured/`.
pub fn read() -> Result<Measured> {
    let tables = tables::read(&folder())?;
    let mut measured = Measured { cases: Vec::new(), left_out: BTreeMap::new(), rows: 0 };
    for file in ["layouts", "tables", "devices"] {
        for row in row::read(&folder(), file)? {
            measured.add(case::case(&row, &tables), row.count);
        }
    }
    for row in pools::read(&folder())? {
        measured.add(row.case(&tables), row.count);
    }
    Ok(measured)
}
