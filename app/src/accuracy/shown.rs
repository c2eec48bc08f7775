//! The points that are looked at, and what they come to.

use super::selection::{Field, Order, Selection};
use points::{Pair, Row, Stats, stats};
use std::collections::BTreeMap;

/// One figure of one row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Index of its row.
    pub row: usize,
    /// Measured and predicted.
    pub pair: Pair,
    /// Whether nothing was fitted on it.
    pub is_validation: bool,
}

/// The points of `selection`, ascending in what was measured.
pub fn points(rows: &[Row], selection: &Selection) -> Vec<Point> {
    let point = |(index, row): (usize, &Row)| {
        let pair = row.pair(selection.metric).filter(|_| selection.takes(row, None))?;
        Some(Point { row: index, pair, is_validation: row.is_validation() })
    };
    let mut points: Vec<Point> = rows.iter().enumerate().filter_map(point).collect();
    points.sort_by(|a, b| a.pair.measured.total_cmp(&b.pair.measured).then(a.row.cmp(&b.row)));
    points
}

/// The values that `field` can be narrowed down to, with the points that each would leave.
pub fn choices(rows: &[Row], selection: &Selection, field: Field) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        let counted = row.pair(selection.metric).is_some() && selection.takes(row, Some(field));
        *counts.entry(field.of(row)).or_default() += usize::from(counted);
    }
    let is_chosen = |value: &str| selection.only(field) == Some(value);
    counts
        .into_iter()
        .filter(|(value, count)| *count > 0 || is_chosen(value))
        .map(|(value, count)| (value.to_owned(), count))
        .collect()
}

/// The errors of the points that are for validation, or of the others.
pub fn errors(points: &[Point], of_validation: bool) -> Option<Stats> {
    let of_set = points.iter().filter(|point| point.is_validation == of_validation);
    stats(of_set.map(|point| point.pair.error()))
}

/// One line of the table of errors.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// Value of the field.
    pub of: String,
    /// Whether it is about the points that nothing was fitted on.
    pub is_validation: bool,
    /// Their errors.
    pub stats: Stats,
}

/// The errors of `points` by the value of `field` and by set; values with most points first.
pub fn slices(rows: &[Row], points: &[Point], field: Field) -> Vec<Slice> {
    let mut groups: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
    for point in points {
        if let Some(row) = rows.get(point.row) {
            groups.entry(field.of(row)).or_default().push(*point);
        }
    }
    let mut groups: Vec<(&str, Vec<Point>)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, points)| std::cmp::Reverse(points.len()));
    let slice = |of: &str, points: &[Point], is_validation| {
        Some(Slice { of: of.to_owned(), is_validation, stats: errors(points, is_validation)? })
    };
    groups.iter().flat_map(|(of, points)| [true, false].map(|set| slice(of, points, set))).flatten().collect()
}

/// Places in `points` in the order of the table.
pub fn ordered(points: &[Point], order: Order) -> Vec<usize> {
    let error = |index: &usize| points[*index].pair.error().abs();
    let mut places: Vec<usize> = (0..points.len()).collect();
    match order {
        Order::Largest => places.sort_by(|a, b| error(b).total_cmp(&error(a))),
        Order::Smallest => places.sort_by(|a, b| error(a).total_cmp(&error(b))),
        Order::AsPublished => places.sort_by_key(|index| points[*index].row),
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(engine: &str, set: &str, measured: f64, predicted: f64) -> Row {
        Row {
            engine: engine.to_owned(),
            set: set.to_owned(),
            era: "current".to_owned(),
            per_token_ms: Some(Pair { measured, predicted }),
            ..Row::default()
        }
    }

    fn rows() -> Vec<Row> {
        vec![
            row("vllm", "validation", 20.0, 30.0),
            row("vllm", "calibration", 10.0, 9.0),
            row("sglang", "validation", 40.0, 40.4),
            Row { era: "old".to_owned(), ..row("vllm", "validation", 1.0, 9.0) },
            Row { per_token_ms: None, ..row("vllm", "validation", 1.0, 1.0) },
        ]
    }

    #[test]
    fn points_are_what_was_measured_of_the_rows_that_are_looked_at() {
        let rows = rows();
        let points = points(&rows, &Selection::default());
        assert_eq!(points.iter().map(|point| point.row).collect::<Vec<_>>(), [1, 0, 2]);
        assert_eq!(errors(&points, true).map(|stats| (stats.rows, stats.median)), Some((2, 0.255)));
        assert_eq!(errors(&points, false).map(|stats| stats.rows), Some(1));
        assert_eq!(ordered(&points, Order::Largest), [1, 0, 2]);
        assert_eq!(ordered(&points, Order::Smallest), [2, 0, 1]);
        assert_eq!(ordered(&points, Order::AsPublished), [1, 0, 2]);
    }

    #[test]
    fn a_choice_says_how_many_points_it_would_leave() {
        let rows = rows();
        let chosen = Selection::default().with(Field::Engine, Some("sglang".to_owned()));
        let counts = choices(&rows, &chosen, Field::Engine);
        assert_eq!(counts, [("sglang".to_owned(), 1), ("vllm".to_owned(), 2)]);
        for (value, count) in counts {
            let narrowed = chosen.clone().with(Field::Engine, Some(value));
            assert_eq!(points(&rows, &narrowed).len(), count);
        }
        assert_eq!(choices(&rows, &chosen, Field::Set), [("validation".to_owned(), 1)]);
    }

    #[test]
    fn slices_hold_every_point_once() {
        let rows = rows();
        let points = points(&rows, &Selection::default());
        let slices = slices(&rows, &points, Field::Engine);
        let names: Vec<_> = slices.iter().map(|slice| (slice.of.as_str(), slice.is_validation)).collect();
        assert_eq!(names, [("vllm", true), ("vllm", false), ("sglang", true)]);
        assert_eq!(slices.iter().map(|slice| slice.stats.rows).sum::<usize>(), points.len());
    }
}
