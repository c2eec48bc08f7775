//! A figure's data as files: plain text in the two ways in which spreadsheets read numbers, and Markdown.

use super::table::{Cell, Table};
use crate::csv::Csv;
use std::fmt::Write;

/// `table` as a file with its names first; `more` are columns that say the same in every row: where it is from.
pub(in crate::studies) fn csv(table: &Table, more: &[(&str, String)], style: Csv) -> String {
    let names = table.columns.iter().map(String::as_str).chain(more.iter().map(|(name, _)| *name));
    let head: Vec<String> = names.map(|name| style.text(name)).collect();
    let row = |cells: &Vec<Cell>| {
        let cells = cells.iter().map(|cell| match cell {
            Cell::Text(text) => style.text(text),
            Cell::Number(value, _) => style.number(*value),
        });
        cells.chain(more.iter().map(|(_, value)| style.text(value))).collect()
    };
    style.file([head].into_iter().chain(table.rows.iter().map(row)))
}

/// `table` in Markdown.
pub(in crate::studies) fn markdown(table: &Table) -> String {
    let plain = |text: &str| text.replace('|', "\\|").replace(['\n', '\r'], " ");
    let mut text = String::new();
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    text.push_str(&row(table.columns.iter().map(|name| plain(name)).collect()));
    let numbers = |index: usize| table.rows.iter().any(|row| matches!(row.get(index), Some(Cell::Number(..))));
    let rules = (0..table.columns.len()).map(|index| if numbers(index) { "---:" } else { "---" }.to_owned());
    // Writing to a string cannot fail.
    let _ = write!(text, "{}", row(rules.collect()));
    for cells in &table.rows {
        text.push_str(&row(cells.iter().map(|cell| plain(cell.shown())).collect()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        Table {
            columns: vec!["name".to_owned(), "USD, high".to_owned()],
            rows: vec![
                vec![Cell::Text("=HYPERLINK(\"x\")".to_owned()), Cell::Number(-1.5, "−$1.50".to_owned())],
                vec![Cell::Text("a|b\n@c".to_owned()), Cell::Text("—".to_owned())],
            ],
            now: None,
        }
    }

    #[test]
    fn exp_01_both_kinds_of_spreadsheets_have_the_names_first_and_every_number() {
        let more = [("link", "https://x/#v=1&a=1,5".to_owned())];
        let point = csv(&table(), &more, Csv::Point);
        assert!(point.starts_with("\u{feff}name,\"USD, high\",link\r\n"), "{point}");
        assert!(point.contains(",-1.5,\"https://x/#v=1&a=1,5\"\r\n"), "{point}");
        let comma = csv(&table(), &more, Csv::Comma);
        assert!(comma.starts_with("\u{feff}name;USD, high;link\r\n"), "{comma}");
        assert!(comma.contains(";-1,5;https://x/#v=1&a=1,5\r\n"), "{comma}");
    }

    #[test]
    fn exp_04_markdown_has_one_line_for_each_row() {
        let text = markdown(&table());
        assert_eq!(text.lines().count(), 4);
        assert!(text.contains("| --- | ---: |") && text.contains("| a\\|b @c | — |"), "{text}");
    }
}
