//! Geometry of charts: plain numbers in, plain numbers and path strings out. The view only draws
//! what stands here, so everything can be tested without a browser.

mod path;
mod scale;

pub use path::{Place, line};
pub use scale::{Kind, Scale, Tick};

/// One measured point: `y` is `None` where there is nothing to show (it does not fit, no price).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Value of the input.
    pub x: f64,
    /// Value of the figure.
    pub y: Option<f64>,
}

/// Space around the plot, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin {
    /// Above.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Below.
    pub bottom: f64,
    /// Left.
    pub left: f64,
}

/// A line over a logarithmic input, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Width of the whole picture.
    pub width: f64,
    /// Height of the whole picture.
    pub height: f64,
    /// Space around the plot.
    pub margin: Margin,
    /// Horizontal scale.
    pub x: Scale,
    /// Vertical scale.
    pub y: Scale,
    /// Where each point stands; gaps left out.
    pub places: Vec<Place>,
    /// The line, one move per unbroken run.
    pub path: String,
    /// Stretches of the horizontal axis without a value, `(from, to)` in pixels.
    pub gaps: Vec<(f64, f64)>,
}

/// Lays out `points`, ascending in `x`, in a picture of this size. The vertical axis starts at 0
/// unless the values span more than `LOG_SPAN`, when it becomes logarithmic.
pub fn layout(points: &[Point], width: f64, height: f64, margin: Margin) -> Chart {
    let across = (margin.left, (width - margin.right).max(margin.left + 1.0));
    let down = ((height - margin.bottom).max(margin.top + 1.0), margin.top);
    let x = Scale::over(points.iter().map(|point| point.x), Kind::Logarithmic, across);
    let values = || points.iter().filter_map(|point| point.y).filter(|value| value.is_finite());
    let y = Scale::over(values(), kind_over(values()), down);
    let places: Vec<Place> = path::places(points, &x, &y);
    let path = line(points, &x, &y);
    let gaps = path::gaps(points, &x);
    Chart { width, height, margin, x, y, places, path, gaps }
}

/// Values that span more than this are shown on a logarithmic axis.
const LOG_SPAN: f64 = 50.0;

/// How values become positions on an axis from 0 if it can be.
pub fn kind_over(values: impl Iterator<Item = f64>) -> Kind {
    let (low, high) = values.fold((f64::INFINITY, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    if low > 0.0 && low.is_finite() && high / low > LOG_SPAN { Kind::Logarithmic } else { Kind::FromZero }
}

impl Chart {
    /// The point nearest to this horizontal position, by index in the series that was laid out.
    pub fn hit(&self, x: f64) -> Option<usize> {
        let nearer = |a: &&Place, b: &&Place| (a.x - x).abs().total_cmp(&(b.x - x).abs());
        self.places.iter().min_by(nearer).map(|place| place.index)
    }

    /// Where the point with this index stands, if it has a value.
    pub fn place(&self, index: usize) -> Option<Place> {
        self.places.iter().copied().find(|place| place.index == index)
    }

    /// The next point with a value in this direction; stays at the end.
    pub fn step(&self, from: usize, forward: bool) -> Option<usize> {
        let next = if forward {
            self.places.iter().find(|place| place.index > from)
        } else {
            self.places.iter().rev().find(|place| place.index < from)
        };
        next.map(|place| place.index).or_else(|| self.place(from).map(|place| place.index))
    }
}

#[cfg(test)]
mod tests;
