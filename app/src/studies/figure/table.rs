//! The data of a figure: a table on the page, and what is written into files.

use crate::element::{Element, tag};

/// Columns with their names, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::studies) struct Table {
    /// Names with units, in the reader's language.
    pub(in crate::studies) columns: Vec<String>,
    /// The first cell of each row names it.
    pub(in crate::studies) rows: Vec<Vec<Cell>>,
    /// The row of what the page shows.
    pub(in crate::studies) now: Option<usize>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::studies) enum Cell {
    /// Words.
    Text(String),
    /// A number as it is, and as the reader's language writes it.
    Number(f64, String),
}

impl Cell {
    /// What is shown of it.
    pub(in crate::studies) fn shown(&self) -> &str {
        match self {
            Cell::Text(text) | Cell::Number(_, text) => text,
        }
    }
}

/// A number, or `otherwise` where there is none.
pub(in crate::studies) fn number(value: Option<f64>, write: impl Fn(f64) -> String, otherwise: &str) -> Cell {
    value.map_or_else(|| Cell::Text(otherwise.to_owned()), |value| Cell::Number(value, write(value)))
}

impl Table {
    /// The table on the page; `now` marks the row of what the page shows.
    pub(in crate::studies) fn view(&self, now: &str) -> Element {
        let heads = self.columns.iter().map(|name| tag("th").set("scope", "col").text(name));
        let row = |(index, cells): (usize, &Vec<Cell>)| {
            let mark = (self.now == Some(index)).then(|| tag("span").class("quiet").text(" ").text(now));
            let mut mark = mark.into_iter();
            let cell = |(index, cell): (usize, &Cell)| match index {
                0 => tag("th").set("scope", "row").text(cell.shown()).children(mark.by_ref()),
                _ => tag("td").class(if matches!(cell, Cell::Text(_)) { "words" } else { "" }).text(cell.shown()),
            };
            tag("tr").children(cells.iter().enumerate().map(cell))
        };
        tag("table")
            .set("translate", "no")
            .child(tag("thead").child(tag("tr").children(heads)))
            .child(tag("tbody").children(self.rows.iter().enumerate().map(row)))
    }
}
