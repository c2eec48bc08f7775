//! The points as a file for spreadsheets.

use super::shown::Point;
use crate::csv::Csv;
use points::{Metric, Row};
use words::Language;

/// The points with all that is known about them. Numbers and separators are those that a spreadsheet
/// of the reader's language expects.
pub fn csv(
    language: Language,
    metric: Metric,
    rows: &[Row],
    points: &[Point],
    link: impl Fn(&Row) -> String,
) -> String {
    let style = if words::number::decimal_separator(language) == ',' { Csv::Comma } else { Csv::Point };
    let text = |text: &str| style.text(text);
    let number = |value: f64| style.number(value);
    let optional = |value: Option<f64>| value.map(number).unwrap_or_default();
    let cells = |point: &Point| {
        let row = rows.get(point.row)?;
        let counts = if metric == Metric::Throughput { row.rate_of.as_str() } else { "" };
        Some(vec![
            text(&row.id),
            text(&row.set),
            text(&row.era),
            text(&row.engine),
            text(&row.model),
            text(&row.accelerator),
            number(row.accelerators()),
            optional(row.tensor),
            optional(row.pipeline),
            optional(row.expert),
            optional(row.data),
            optional(row.replicas),
            optional(row.readers),
            optional(row.copies),
            text(&row.weights),
            text(&row.cache),
            optional(row.input),
            optional(row.output),
            optional(row.concurrency),
            text(&row.regime),
            text(&row.speculation),
            text(metric.name()),
            text(counts),
            number(point.pair.measured),
            number(point.pair.predicted),
            number(point.pair.error()),
            text(&row.place),
            text(&row.section),
            text(&link(row)),
        ])
    };
    style.file([HEAD.map(str::to_owned).into()].into_iter().chain(points.iter().filter_map(cells)))
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
            assert!(line.starts_with(&format!("'=1+1{separator}")), "{line}");
            assert!(line.contains("\"a, \"\"b\"\"\""), "{line}");
            assert!(line.contains(&format!("{separator}{half}{separator}")), "{line}");
            assert!(line.contains(&format!("{separator}-{half}{separator}")), "{line}");
            assert_eq!(text.lines().next().unwrap().matches(separator).count(), HEAD.len() - 1);
        }
    }
}
