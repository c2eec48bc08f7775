//! Tables as files for spreadsheets.

/// How a spreadsheet writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Csv {
    /// `1.5` between commas.
    Point,
    /// `1,5` between semicolons.
    Comma,
}

/// Spreadsheets tell the encoding by it.
const MARK: char = '\u{feff}';
/// Characters at the start of a text that spreadsheets take for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

impl Csv {
    /// A file of rows, each of cells that are written with [`Csv::text`] or [`Csv::number`].
    pub fn file(self, rows: impl IntoIterator<Item = Vec<String>>) -> String {
        let mut file = MARK.to_string();
        for cells in rows {
            file.push_str(&cells.join(self.separator()));
            file.push_str("\r\n");
        }
        file
    }

    /// A text that no spreadsheet takes for a formula or for two cells.
    pub fn text(self, text: &str) -> String {
        let text = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
        let needs = text.contains(self.separator()) || text.contains(['"', '\n', '\r']);
        if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    }

    /// A number with all of its digits.
    pub fn number(self, value: f64) -> String {
        let digits = cost_core::number::text(value);
        if self == Csv::Point { digits } else { digits.replace('.', ",") }
    }

    fn separator(self) -> &'static str {
        if self == Csv::Point { "," } else { ";" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_02_no_text_is_a_formula_and_negative_numbers_stay_numbers() {
        for start in FORMULA {
            let cell = Csv::Comma.text(&format!("{start}1"));
            assert!(cell.trim_matches('"').starts_with('\''), "{cell:?}");
        }
        assert_eq!(Csv::Point.text("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!((Csv::Point.number(-1.5), Csv::Comma.number(-1.5)), ("-1.5".to_owned(), "-1,5".to_owned()));
    }
}
