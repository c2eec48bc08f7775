//! Published measurements (`tests/measured/`) as questions to the model, with what was measured beside them.

mod case;
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

/// The lines of another table beside the rows, `<name>.csv`.
pub fn records<T: for<'a> serde::Deserialize<'a>>(name: &str) -> Result<Vec<T>> {
    row::records(&folder(), name)
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

/// Reads `tests/measured/`.
pub fn read() -> Result<Measured> {
    let tables = tables::read(&folder())?;
    let mut measured = Measured { cases: Vec::new(), left_out: BTreeMap::new(), rows: 0 };
    for file in ["layouts", "tables", "devices"] {
        for row in row::read(&folder(), file)? {
            measured.rows += row.count;
            match case::case(&row, &tables) {
                Ok(case) => measured.cases.push(case),
                Err(reason) => *measured.left_out.entry(reason).or_default() += row.count,
            }
        }
    }
    let disaggregated = row::count(&folder(), "disaggregated")?;
    measured.rows += disaggregated;
    *measured.left_out.entry("disaggregated serving, which the model does not have yet".to_owned()).or_default() +=
        disaggregated;
    Ok(measured)
}
