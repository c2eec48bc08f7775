//! Tables drawn with bars, as terminals show them.

/// A table: each column with the lines of its heading, and rows of the same width.
#[derive(Debug)]
pub(crate) struct Table {
    /// Of each column, the lines of its heading from top to bottom, empty ones left out.
    headings: Vec<Vec<String>>,
    /// Cells, trimmed.
    pub(crate) rows: Vec<Vec<String>>,
}

/// A column whose heading has all of these lines.
pub(crate) type Heading<'a> = &'a [&'a str];

impl Table {
    /// Where the column with this heading stands.
    pub(crate) fn column(&self, heading: Heading<'_>) -> Option<usize> {
        let has = |lines: &Vec<String>, part: &str| lines.iter().any(|line| line == part);
        self.headings.iter().position(|lines| heading.iter().all(|part| has(lines, part)))
    }

    /// The cell of a row in the column with this heading.
    pub(crate) fn cell(&self, row: usize, heading: Heading<'_>) -> Option<&str> {
        let column = self.column(heading)?;
        self.rows.get(row)?.get(column).map(String::as_str)
    }
}

/// The tables that are drawn with `|` between cells and lines of `=` and `-` around heading and rows, as GuideLLM
/// draws them. A cell without width belongs to the one before it.
pub(crate) fn ruled(text: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut heading: Vec<Vec<&str>> = Vec::new();
    let mut open: Option<Table> = None;
    for line in text.lines() {
        let line = line.trim();
        if is_rule(line) {
            if line.contains('-') && !heading.is_empty() {
                open = Some(Table { headings: headings(&heading), rows: Vec::new() });
            } else {
                tables.extend(open.take());
            }
            heading.clear();
        } else if line.contains('|') {
            let cells = split(line);
            match &mut open {
                Some(table) if cells.len() == table.headings.len() => {
                    table.rows.push(cells.into_iter().map(|cell| cell.trim().to_owned()).collect());
                }
                Some(_) => tables.extend(open.take()),
                None => heading.push(cells),
            }
        } else {
            tables.extend(open.take());
            heading.clear();
        }
    }
    tables.extend(open);
    tables
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|character| matches!(character, '|' | '=' | '-')) && line.contains(['=', '-'])
}

/// The cells of a line; a bar at its start means one at its end, too.
fn split(line: &str) -> Vec<&str> {
    match line.strip_prefix('|') {
        Some(inside) => inside.strip_suffix('|').unwrap_or(inside).split('|').collect(),
        None => line.split('|').collect(),
    }
}

/// Most columns that a table has.
const WIDEST: usize = 100;

fn headings(lines: &[Vec<&str>]) -> Vec<Vec<String>> {
    let width = lines.iter().map(Vec::len).max().unwrap_or(0).min(WIDEST);
    let mut columns = vec![Vec::new(); width];
    for line in lines {
        let mut last = "";
        for (column, cell) in columns.iter_mut().zip(line) {
            if !cell.is_empty() {
                last = cell.trim();
            }
            if !last.is_empty() {
                column.push(last.to_owned());
            }
        }
    }
    columns
}

/// The rows of boxes drawn with `│` and `┃`, as AIPerf draws them. A row whose first cell alone has text goes on
/// with the name of the row above.
pub(crate) fn boxed(text: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in text.lines() {
        let Some(inside) = inside_box(line) else { continue };
        let cells: Vec<String> = inside.split(['│', '┃']).map(|cell| cell.trim().to_owned()).collect();
        let goes_on = cells.len() > 1 && cells.iter().skip(1).all(String::is_empty);
        match (rows.last_mut().and_then(|row| row.first_mut()), cells.first()) {
            (Some(name), Some(rest)) if goes_on => {
                name.push(' ');
                name.push_str(rest);
            }
            _ => rows.push(cells),
        }
    }
    rows
}

fn inside_box(line: &str) -> Option<&str> {
    let (_, after) = line.split_once(['│', '┃'])?;
    after.rsplit_once(['│', '┃']).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::{boxed, ruled};

    #[test]
    fn headings_reach_over_columns() {
        let text = "|==|==|==|\n| A | B ||\n| x | y | z |\n|--|--|--|\n| 1 | 2 | 3 |\n|==|==|==|\n";
        let tables = ruled(text);
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].cell(0, &["B", "z"]), Some("3"));
        assert_eq!(tables[0].cell(0, &["B", "x"]), None);
    }

    #[test]
    fn tables_need_no_outer_bars() {
        let text = "====\nM | B (ms)|| C\n n| mean| med| mean\n-|-|-|-\n s| 1| 2| 3\n====";
        assert_eq!(ruled(text)[0].cell(0, &["B (ms)", "med"]), Some("2"));
        assert_eq!(ruled(text)[0].cell(0, &["C", "mean"]), Some("3"));
    }

    #[test]
    fn names_go_on_in_the_next_line() {
        let rows = boxed("┃ Metric ┃ avg ┃\n│ Time to │ 1.0 │\n│ x (ms) │    │\n└──┘");
        assert_eq!(rows, [["Metric", "avg"], ["Time to x (ms)", "1.0"]]);
    }
}
