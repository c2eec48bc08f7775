//! Reading a CSV file into rows that know their place.

use std::collections::BTreeMap;
use std::fmt;

/// Something wrong in the data, with its place.
#[derive(Debug)]
pub struct Flaw {
    file: String,
    line: u64,
    column: String,
    what: String,
}

impl Flaw {
    /// `what` is wrong in `column` at `line` of table `file`.
    pub fn new(file: &str, line: u64, column: &str, what: impl Into<String>) -> Self {
        Flaw { file: file.to_owned(), line, column: column.to_owned(), what: what.into() }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.csv:{}:{}: {}", self.file, self.line, self.column, self.what)
    }
}

/// One line of data.
#[derive(Debug)]
pub struct Row {
    /// Line in the file, counted from 1.
    pub line: u64,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// The cell under `column`, trimmed; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether the cell under `column` is empty.
    pub fn lacks(&self, column: &str) -> bool {
        self.get(column).is_empty()
    }

    /// The number under `column`, 0 where there is none. Cells are checked before this is used.
    pub fn number(&self, column: &str) -> f64 {
        self.get(column).parse().unwrap_or(0.0)
    }
}

/// A file.
#[derive(Debug)]
pub struct Table {
    /// File name without its ending.
    pub name: String,
    /// Column names in the order of the file.
    pub columns: Vec<String>,
    /// Lines of data in the order of the file.
    pub rows: Vec<Row>,
}

/// `text` as the table `name`, or every line that cannot be read.
pub fn table(name: &str, text: &str) -> Result<Table, Vec<Flaw>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let columns: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_owned).collect(),
        Err(error) => return Err(vec![Flaw::new(name, 1, "header", error.to_string())]),
    };
    let mut flaws = Vec::new();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                flaws.push(Flaw::new(name, line, "row", error.to_string()));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != columns.len() {
            flaws.push(Flaw::new(name, line, "row", format!("{} cells, {} columns", record.len(), columns.len())));
            continue;
        }
        let cells = columns.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        rows.push(Row { line, cells });
    }
    if flaws.is_empty() { Ok(Table { name: name.to_owned(), columns, rows }) } else { Err(flaws) }
}
