//! From points to a line with gaps.

use super::{Point, Scale};
use cost_core::number::fixed;

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Its index in the series.
    pub index: usize,
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
}

/// The points that have a value, placed.
pub(super) fn places(points: &[Point], x: &Scale, y: &Scale) -> Vec<Place> {
    let place = |(index, point): (usize, &Point)| {
        let value = point.y.filter(|value| value.is_finite())?;
        Some(Place { index, x: x.at(point.x), y: y.at(value) })
    };
    points.iter().enumerate().filter_map(place).collect()
}

/// Path data with one move per unbroken run of values.
pub fn line(points: &[Point], x: &Scale, y: &Scale) -> String {
    let mut path = String::new();
    let mut drawing = false;
    for point in points {
        match point.y.filter(|value| value.is_finite()) {
            Some(value) => {
                let command = if drawing { "L" } else { "M" };
                let (x, y) = (fixed(x.at(point.x), 1), fixed(y.at(value), 1));
                path.extend([command, &x, " ", &y]);
                drawing = true;
            }
            None => drawing = false,
        }
    }
    path
}

/// Stretches without a value, from the last point that has one to the next.
pub(super) fn gaps(points: &[Point], x: &Scale) -> Vec<(f64, f64)> {
    let mut gaps = Vec::new();
    let mut start: Option<f64> = None;
    let mut last = x.range.0;
    for point in points {
        let at = x.at(point.x);
        match (point.y.is_some(), start) {
            (false, None) => start = Some(last),
            (true, Some(from)) => {
                gaps.push((from, at));
                start = None;
            }
            _ => {}
        }
        last = at;
    }
    if let Some(from) = start {
        gaps.push((from, x.range.1));
    }
    gaps
}
