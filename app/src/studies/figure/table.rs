//! The data of a figure: a table on the page, and what is written into files.

use crate::element::{Element, button, tag};
use crate::studies::Ui;
use leptos::prelude::*;
use std::cmp::Ordering;
use words::search::folded;

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

/// By which column the rows stand, and whether the greatest is first.
type Order = Option<(usize, bool)>;

/// The table of the figure `id` on the page; pressed, the name of a column puts the rows in its order, once more in the
/// other one, and then as they were.
pub(in crate::studies) fn view(ui: Ui, id: &'static str, table: Memo<Table>) -> Element {
    let order = RwSignal::new(Order::None);
    let heads = move || {
        let head = |(column, name): (usize, &String)| head(ui, order, column, name);
        vec![tag("tr").children(table.with(|table| table.columns.iter().enumerate().map(head).collect::<Vec<_>>()))]
    };
    let rows = move || {
        table.with(|table| table.rows_in(order.get()).into_iter().map(|row| table.row(row, ui.t.now)).collect())
    };
    tag("table")
        .set("translate", "no")
        .test_id(format!("table-{id}"))
        .child(tag("thead").part(heads))
        .child(tag("tbody").part(rows))
}

fn head(ui: Ui, order: RwSignal<Order>, column: usize, name: &str) -> Element {
    let press = move || {
        order.update(|order| {
            *order = match *order {
                Some((by, false)) if by == column => Some((column, true)),
                Some((by, true)) if by == column => None,
                _ => Some((column, false)),
            };
        });
    };
    let sorted = move || order.get().filter(|(by, _)| *by == column).map(|(_, down)| down);
    let said = move || sorted().map(|down| if down { "descending" } else { "ascending" }.to_owned());
    let mark = move || sorted().map_or("", |down| if down { " ↓" } else { " ↑" }).to_owned();
    let mark = tag("span").set("aria-hidden", "true").follow_text(mark);
    tag("th")
        .set("scope", "col")
        .follow_maybe("aria-sort", said)
        .child(button("", name, press).hint(Some(ui.t.sort)).child(mark))
}

impl Cell {
    /// Numbers by what they are, then words by their letters, whatever their case and accents.
    fn compared(&self, other: &Cell) -> Ordering {
        match (self, other) {
            (Cell::Number(a, _), Cell::Number(b, _)) => a.total_cmp(b),
            (Cell::Number(..), Cell::Text(_)) => Ordering::Less,
            (Cell::Text(_), Cell::Number(..)) => Ordering::Greater,
            (Cell::Text(a), Cell::Text(b)) => folded(a).cmp(&folded(b)),
        }
    }
}

impl Table {
    /// Indices of the rows in `order`; rows that are equal stay as they were.
    fn rows_in(&self, order: Order) -> Vec<usize> {
        let all = 0..self.rows.len();
        let Some((column, down)) = order else { return all.collect() };
        let after = |a: usize, b: usize| match (self.rows[a].get(column), self.rows[b].get(column)) {
            (Some(a), Some(b)) => a.compared(b) == if down { Ordering::Less } else { Ordering::Greater },
            _ => false,
        };
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in all {
            let place = rows.partition_point(|&other| !after(other, row));
            rows.insert(place, row);
        }
        rows
    }

    /// A row; `now` marks that of what the page shows.
    fn row(&self, index: usize, now: &str) -> Element {
        let mark = (self.now == Some(index)).then(|| tag("span").class("quiet").text(" ").text(now));
        let mut mark = mark.into_iter();
        let cell = |(column, cell): (usize, &Cell)| match column {
            0 => tag("th").set("scope", "row").text(cell.shown()).children(mark.by_ref()),
            _ => tag("td").class(if matches!(cell, Cell::Text(_)) { "words" } else { "" }).text(cell.shown()),
        };
        tag("tr").children(self.rows[index].iter().enumerate().map(cell))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_by_their_numbers_and_then_by_their_words() {
        let rows =
            [Cell::Text("—".to_owned()), Cell::Number(10.0, "10".to_owned()), Cell::Number(9.5, "9,5".to_owned())];
        let names = ["óleo", "Zinco", "azul"];
        let rows = names.into_iter().zip(rows).map(|(name, cell)| vec![Cell::Text(name.to_owned()), cell]).collect();
        let table = Table { columns: vec![String::new(); 2], rows, now: None };
        let by = |order| table.rows_in(order);
        assert_eq!(by(None), [0, 1, 2]);
        assert_eq!(by(Some((1, false))), [2, 1, 0]);
        assert_eq!(by(Some((1, true))), [0, 1, 2]);
        assert_eq!(by(Some((0, false))), [2, 0, 1]);
        assert_eq!(by(Some((7, false))), [0, 1, 2]);
    }
}
