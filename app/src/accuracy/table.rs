//! The points as a file for spreadsheets.

use super::shown::Point;
use points::{Metric, Row};
use words::Language;

/// Spreadsheets tell the encoding by it.
const MARK: char = '\u{feff}';

/// The points with all that is known about them. Numbers and separators are those that a spreadsheet
/// of the reader's language expects.
pub fn csv(
    language: Language,
    metric: Metric,
    rows: &[Row],
    points: &[Point],
    link: impl Fn(&Row) -> String,
) -> String {
    let comma = words::number::decimal_separator(language) == ',';
    let number = |value: f64| if comma { value.to_string().replace('.', ",") } else { value.to_string() };
    let optional = |value: Option<f64>| value.map(number).unwrap_or_default();
    let separator = if comma { ";" } else { "," };
    let mut text = MARK.to_string();
    let mut push = |cells: &[String]| {
        text.push_str(&cells.iter().map(|cell| quoted(cell, separator)).collect::<Vec<_>>().join(separator));
        text.push_str("\r\n");
    };
    push(&HEAD.map(str::to_owned));
    for point in points {
        let Some(row) = rows.get(point.row) else { continue };
        let counts = if metric == Metric::Throughput { row.rate_of.clone() } else { String::new() };
        push(&[
            row.id.clone(),
            row.set.clone(),
            row.era.clone(),
            row.engine.clone(),
            row.model.clone(),
            row.accelerator.clone(),
            number(row.accelerators()),
            optional(row.tensor),
            optional(row.pipeline),
            optional(row.expert),
            optional(row.data),
            optional(row.replicas),
            optional(row.readers),
            optional(row.copies),
            row.weights.clone(),
            row.cache.clone(),
            optional(row.input),
            optional(row.output),
            optional(row.concurrency),
            row.regime.clone(),
            row.speculation.clone(),
            metric.name().to_owned(),
            counts,
            number(point.pair.measured),
            number(point.pair.predicted),
            number(point.pair.error()),
            row.place.clone(),
            row.section.clone(),
            link(row),
        ]);
    }
    text
}

const HEAD: [&str; 29] = [
    "row",
    "set",
    "software",
    "engine",
    "model",
    "accelerator",
    "accelerators",
    "tensor",
    "pipeline",
    "expert",
    "data",
    "replicas",
    "prefill_accelerators",
    "copies",
    "weights",
    "kv_cache",
    "input_tokens",
    "output_tokens",
    "concurrency",
    "load",
    "speculation",
    "metric",
    "throughput_of",
    "measured",
    "predicted",
    "error",
    "place",
    "section",
    "link",
];

/// A cell that is text or a number and nothing else: no spreadsheet takes it for a formula.
fn quoted(cell: &str, separator: &str) -> String {
    let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
    let guard = if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let is_plain = guard.is_empty() && !cell.contains(separator) && !cell.contains(['"', '\n', '\r']);
    if is_plain { cell.to_owned() } else { format!("\"{guard}{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use points::Pair;

    #[test]
    fn cells_are_text_or_numbers_and_never_formulas() {
        let row = Row { id: "=1+1".to_owned(), place: "a, \"b\"".to_owned(), input: Some(0.5), ..Row::default() };
        let point = Point { row: 0, pair: Pair { measured: 2.0, predicted: 1.0 }, is_validation: true };
        for (language, separator, half) in [(Language::En, ',', "0.5"), (Language::PtBr, ';', "0,5")] {
            let text =
                csv(language, Metric::TimePerOutputToken, std::slice::from_ref(&row), &[point], |_| "x".to_owned());
            let line = text.lines().nth(1).unwrap();
            assert!(line.starts_with(&format!("\"'=1+1\"{separator}")), "{line}");
            assert!(line.contains("\"a, \"\"b\"\"\""), "{line}");
            assert!(line.contains(&format!("{separator}{half}{separator}")), "{line}");
            assert!(line.contains(&format!("{separator}-{half}{separator}")), "{line}");
            assert_eq!(text.lines().next().unwrap().matches(separator).count(), HEAD.len() - 1);
        }
    }
}
