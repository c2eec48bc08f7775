//! Geometry of the scatter chart: the same logarithmic scale on both axes, so that what is predicted
//! exactly stands on the diagonal. Thousands of points are two paths, not thousands of elements.

use super::shown::Point;
use crate::chart::{Kind, Margin, Place, Scale};
use std::fmt::Write;

/// How far off the band around the diagonal reaches.
pub const BAND: f64 = 0.25;
/// Half of the side of a hollow mark.
const HALF: f64 = 2.5;
/// Pixels between the outermost points and the frame.
const AIR: f64 = 6.0;

/// A scatter chart, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// Width of the whole picture.
    pub width: f64,
    /// Height of the whole picture.
    pub height: f64,
    /// What was measured, from left to right.
    pub x: Scale,
    /// What is predicted, from the bottom up.
    pub y: Scale,
    /// Where each point stands.
    pub places: Vec<Place>,
    /// Dots of the points that nothing was fitted on: a path for a round pen.
    pub validation: String,
    /// Squares of the others.
    pub calibration: String,
    /// Outline of the band around the diagonal.
    pub band: String,
    /// The diagonal.
    pub diagonal: String,
}

/// Lays out `points` in a picture of this size.
pub fn layout(points: &[Point], width: f64, height: f64, margin: Margin) -> Scatter {
    let across = (margin.left, (width - margin.right).max(margin.left + 1.0));
    let down = ((height - margin.bottom).max(margin.top + 1.0), margin.top);
    let values = || points.iter().flat_map(|point| [point.pair.measured, point.pair.predicted]);
    let bare = Scale::over(values(), Kind::Logarithmic, across);
    let domain = widened(bare.domain, AIR / (across.1 - across.0));
    let x = Scale { domain, range: across, ..bare };
    let y = Scale { domain, range: down, ..bare };
    let place =
        |(index, point): (usize, &Point)| Place { index, x: x.at(point.pair.measured), y: y.at(point.pair.predicted) };
    let places: Vec<Place> = points.iter().enumerate().map(place).collect();
    let of_set =
        |is_validation: bool| places.iter().filter(move |place| points[place.index].is_validation == is_validation);
    Scatter {
        width,
        height,
        validation: dots(of_set(true)),
        calibration: squares(of_set(false)),
        band: band(&x, &y),
        diagonal: line(&[(x.range.0, y.range.0), (x.range.1, y.range.1)]),
        places,
        x,
        y,
    }
}

/// A wider domain: `share` of its length more on both sides.
fn widened((low, high): (f64, f64), share: f64) -> (f64, f64) {
    let more = (high / low).powf(share.clamp(0.0, 0.2));
    (low / more, high * more)
}

/// Lines without length: a round pen makes dots of them.
fn dots<'a>(places: impl Iterator<Item = &'a Place>) -> String {
    let mut path = String::new();
    for place in places {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{:.1} {:.1}h0", place.x, place.y);
    }
    path
}

fn squares<'a>(places: impl Iterator<Item = &'a Place>) -> String {
    let mut path = String::new();
    let side = 2.0 * HALF;
    for place in places {
        let _ = write!(path, "M{:.1} {:.1}h{side}v{side}h-{side}z", place.x - HALF, place.y - HALF);
    }
    path
}

/// Everything between `1 − BAND` and `1 + BAND` of what was measured, within the frame.
fn band(x: &Scale, y: &Scale) -> String {
    let (low, high) = x.domain;
    let edge = |factor: f64| {
        let (from, to) = (low.max(low / factor), high.min(high / factor));
        [(x.at(from), y.at(from * factor)), (x.at(to), y.at(to * factor))]
    };
    let ([a, b], [c, d]) = (edge(1.0 + BAND), edge(1.0 - BAND));
    let (bottom_left, top_right) = ((x.range.0, y.range.0), (x.range.1, y.range.1));
    line(&[bottom_left, a, b, top_right, d, c]) + "z"
}

fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
    }
    path
}

/// Where keys lead from a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many points on, or back.
    By(isize),
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Points that a page key passes over.
const LEAP: isize = 25;

impl Step {
    /// The step of a key on the chart.
    pub fn of_key(key: &str) -> Option<Step> {
        match key {
            "ArrowRight" | "ArrowUp" => Some(Step::By(1)),
            "ArrowLeft" | "ArrowDown" => Some(Step::By(-1)),
            "PageUp" => Some(Step::By(LEAP)),
            "PageDown" => Some(Step::By(-LEAP)),
            "Home" => Some(Step::First),
            "End" => Some(Step::Last),
            _ => None,
        }
    }
}

impl Scatter {
    /// The point nearest to a place in the picture.
    pub fn nearest(&self, x: f64, y: f64) -> Option<usize> {
        let distance = |place: &Place| (place.x - x).hypot(place.y - y);
        self.places.iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|place| place.index)
    }

    /// The point that `step` leads to; without one to start from, an end or the middle.
    pub fn reached(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let last = self.places.len().checked_sub(1)?;
        Some(match (step, from) {
            (Step::First, _) => 0,
            (Step::Last, _) => last,
            (Step::By(_), None) => last / 2,
            (Step::By(by), Some(from)) => from.saturating_add_signed(by).min(last),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use points::Pair;

    const MARGIN: Margin = Margin { top: 10.0, right: 10.0, bottom: 30.0, left: 40.0 };

    fn some(pairs: &[(f64, f64)]) -> Vec<Point> {
        let point = |(row, (measured, predicted)): (usize, &(f64, f64))| Point {
            row,
            pair: Pair { measured: *measured, predicted: *predicted },
            is_validation: row % 2 == 0,
        };
        pairs.iter().enumerate().map(point).collect()
    }

    fn chart(pairs: &[(f64, f64)]) -> Scatter {
        layout(&some(pairs), 440.0, 340.0, MARGIN)
    }

    #[test]
    fn what_is_predicted_exactly_stands_on_the_diagonal() {
        let chart = chart(&[(1.0, 1.0), (10.0, 10.0), (1000.0, 1000.0), (10.0, 20.0)]);
        let share = |place: &Place| {
            let across = (place.x - chart.x.range.0) / (chart.x.range.1 - chart.x.range.0);
            let up = (chart.y.range.0 - place.y) / (chart.y.range.0 - chart.y.range.1);
            (across, up)
        };
        for place in &chart.places[..3] {
            let (across, up) = share(place);
            assert!((across - up).abs() < 1e-9);
        }
        let (across, up) = share(&chart.places[3]);
        assert!(up > across, "too high a prediction stands above the diagonal");
    }

    #[test]
    fn every_point_is_drawn_once_and_inside_the_frame() {
        let chart = chart(&[(1.0, 9.0), (10.0, 2.0), (500.0, 400.0), (3.0, 3.0), (7.0, 8.0)]);
        assert_eq!((chart.validation.matches('M').count(), chart.calibration.matches('M').count()), (3, 2));
        for place in &chart.places {
            assert!(place.x > chart.x.range.0 && place.x < chart.x.range.1);
            assert!(place.y < chart.y.range.0 && place.y > chart.y.range.1);
        }
    }

    #[test]
    fn the_nearest_point_is_found_and_keys_stop_at_the_ends() {
        let chart = chart(&[(1.0, 1.0), (10.0, 10.0), (100.0, 100.0)]);
        for place in chart.places.clone() {
            assert_eq!(chart.nearest(place.x + 3.0, place.y - 3.0), Some(place.index));
        }
        assert_eq!(chart.reached(None, Step::By(1)), Some(1));
        assert_eq!(chart.reached(Some(2), Step::By(1)), Some(2));
        assert_eq!(chart.reached(Some(1), Step::By(-25)), Some(0));
        assert_eq!(chart.reached(Some(1), Step::Last), Some(2));
    }

    #[test]
    fn nothing_and_one_point_are_charts_too() {
        let nothing = chart(&[]);
        assert_eq!((nothing.nearest(1.0, 1.0), nothing.reached(None, Step::First)), (None, None));
        let one = chart(&[(5.0, 5.0)]);
        assert_eq!(one.nearest(0.0, 0.0), Some(0));
        for chart in [nothing, one] {
            assert!(!(chart.band + &chart.diagonal).contains("NaN"));
        }
    }
}
