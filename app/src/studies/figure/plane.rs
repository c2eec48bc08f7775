//! Two axes with their names and ticks.

use crate::chart::{Kind, Scale, Tick};
use crate::drawing::{line, text};
use crate::element::Element;
use cost_core::number::fixed;

/// Height of a drawing with two axes.
pub(in crate::studies) const HEIGHT: f64 = 260.0;
const TOP: f64 = 30.0;
const RIGHT: f64 = 14.0;
const BOTTOM: f64 = 40.0;
/// Room that one character of a tick's label takes.
const CHARACTER: f64 = 6.6;
/// Levels that are labelled at most.
const LEVELS: usize = 6;
/// Room for one label under the horizontal axis.
const LABEL: f64 = 66.0;

/// One axis: what its values are called, and how they are written.
pub(in crate::studies) struct Axis<'a> {
    /// Its name with the unit.
    pub(in crate::studies) name: String,
    /// A value as its tick says it.
    pub(in crate::studies) write: &'a dyn Fn(f64) -> String,
    /// How values become positions.
    pub(in crate::studies) kind: Kind,
}

/// The scales of both axes in a picture.
pub(in crate::studies) struct Plane<'a> {
    /// From left to right.
    pub(in crate::studies) x: Scale,
    /// From the bottom up.
    pub(in crate::studies) y: Scale,
    axes: (Axis<'a>, Axis<'a>),
}

impl<'a> Plane<'a> {
    /// Over all of these values, in a picture of this width.
    pub(in crate::studies) fn over(values: &[(f64, f64)], axes: (Axis<'a>, Axis<'a>), width: f64) -> Plane<'a> {
        let down = (HEIGHT - BOTTOM, TOP);
        let y = Scale::over(values.iter().map(|value| value.1), axes.1.kind, down);
        let longest = y.ticks(LEVELS).iter().map(|tick| (axes.1.write)(tick.value).chars().count()).max().unwrap_or(0);
        let left = (longest as f64 * CHARACTER + 14.0).max(40.0);
        let across = (left, (width - RIGHT).max(left + 1.0));
        let x = Scale::over(values.iter().map(|value| value.0), axes.0.kind, across);
        Plane { x, y, axes }
    }

    /// Where a pair of values stands.
    pub(in crate::studies) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }

    /// Path data through pairs of values.
    pub(in crate::studies) fn path(&self, values: impl Iterator<Item = (f64, f64)>) -> String {
        let place = |value| {
            let (x, y) = self.at(value);
            [&fixed(x, 1), " ", &fixed(y, 1)].concat()
        };
        let places: Vec<String> = values.map(place).collect();
        if places.is_empty() { String::new() } else { ["M", &places.join("L")].concat() }
    }

    /// Lines, ticks and names.
    pub(in crate::studies) fn drawn(&self) -> Vec<Element> {
        let ((left, right), (bottom, top)) = (self.x.range, self.y.range);
        let (across, up) = &self.axes;
        let mut drawn = Vec::new();
        for Tick { value, at } in self.y.ticks(LEVELS) {
            drawn.push(line("grid", (left, at), (right, at)));
            drawn.push(text("tick", "end", (left - 8.0, at + 4.0), &(up.write)(value)));
        }
        drawn.push(line("base", (left, bottom), (right, bottom)));
        let count = ((right - left) / LABEL).max(2.0) as usize;
        for Tick { value, at } in self.x.ticks(count) {
            drawn.push(line("notch", (at, bottom), (at, bottom + 4.0)));
            drawn.push(text("tick", "middle", (at, bottom + 16.0), &(across.write)(value)));
        }
        drawn.push(text("axis", "start", (0.0, 12.0), &up.name));
        drawn.push(text("axis", "middle", ((left + right) / 2.0, bottom + 34.0), &across.name));
        debug_assert!(top < bottom);
        drawn
    }
}
