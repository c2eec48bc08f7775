//! Scales and the ticks that go with them.

/// How values become positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Equal steps, starting at zero.
    FromZero,
    /// Equal ratios; never sees a value that is not positive.
    Logarithmic,
}

/// From a range of values to a range of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// How.
    pub kind: Kind,
    /// Smallest and largest value.
    pub domain: (f64, f64),
    /// Where they stand.
    pub range: (f64, f64),
}

/// A marked value of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// Where it stands.
    pub at: f64,
}

impl Scale {
    /// A scale over these values; one that still works when there are none or all are equal.
    pub fn over(values: impl Iterator<Item = f64>, kind: Kind, range: (f64, f64)) -> Scale {
        let usable = |value: &f64| value.is_finite() && (kind == Kind::FromZero || *value > 0.0);
        let (low, high) =
            values.filter(usable).fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        let domain = match kind {
            Kind::FromZero => (0.0, nice_ceiling(high)),
            Kind::Logarithmic if low > high => (1.0, 10.0),
            Kind::Logarithmic if low == high => (low / 2.0, high * 2.0),
            Kind::Logarithmic => (low, high),
        };
        Scale { kind, domain, range }
    }

    /// Where `value` stands; values outside stand at the end.
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let share = match self.kind {
            Kind::FromZero => (value - low) / (high - low),
            Kind::Logarithmic => (value.max(low) / low).ln() / (high / low).ln(),
        };
        self.range.0 + share.clamp(0.0, 1.0) * (self.range.1 - self.range.0)
    }

    /// The value that stands at `position`; positions outside give the end.
    pub fn value(&self, position: f64) -> f64 {
        let (low, high) = self.domain;
        let share = ((position - self.range.0) / (self.range.1 - self.range.0)).clamp(0.0, 1.0);
        match self.kind {
            Kind::FromZero => low + share * (high - low),
            Kind::Logarithmic => low * (high / low).powf(share),
        }
    }

    /// At most about `count` round values: 1, 2 or 5 times a power of ten.
    pub fn ticks(&self, count: usize) -> Vec<Tick> {
        let values = match self.kind {
            Kind::FromZero => linear_ticks(self.domain, count),
            Kind::Logarithmic => logarithmic_ticks(self.domain, count),
        };
        values.into_iter().map(|value| Tick { value, at: self.at(value) }).collect()
    }

    /// Powers of two for counts such as tokens and requests, thinned to about `count`.
    pub fn binary_ticks(&self, count: usize) -> Vec<Tick> {
        let (low, high) = self.domain;
        if !(low > 0.0 && high > low) {
            return self.ticks(count);
        }
        let first = low.log2().ceil() as i32;
        let last = high.log2().floor() as i32;
        let every = ((last - first) / count.max(1) as i32 + 1).max(1);
        let marks = (first..=last).step_by(every as usize).map(|power| 2f64.powi(power));
        marks.map(|value| Tick { value, at: self.at(value) }).collect()
    }
}

/// 1, 2 or 5 times a power of ten, not below `value`.
pub(crate) fn nice_ceiling(value: f64) -> f64 {
    if !(value.is_finite() && value > 0.0) {
        return 1.0;
    }
    let step = nice_step(value / 4.0);
    (value / step - 1e-9).ceil() * step
}

/// The round number nearest above a rough step.
fn nice_step(rough: f64) -> f64 {
    let decade = 10f64.powf(rough.log10().floor());
    let share = rough / decade;
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().find(|&round| share <= round * (1.0 + 1e-9)).unwrap_or(10.0);
    round * decade
}

fn linear_ticks((low, high): (f64, f64), count: usize) -> Vec<f64> {
    let step = nice_step((high - low) / count.max(1) as f64);
    let last = ((high - low) / step + 1e-9).floor() as usize;
    (0..=last.min(50)).map(|index| low + index as f64 * step).collect()
}

fn logarithmic_ticks((low, high): (f64, f64), count: usize) -> Vec<f64> {
    let decades = low.log10().floor() as i32..=high.log10().ceil() as i32;
    let within = |value: &f64| *value >= low * (1.0 - 1e-9) && *value <= high * (1.0 + 1e-9);
    let marks = |rounds: &'static [f64]| -> Vec<f64> {
        decades
            .clone()
            .flat_map(|power| rounds.iter().map(move |round| round * 10f64.powi(power)))
            .filter(within)
            .collect()
    };
    let all = marks(&[1.0, 2.0, 5.0]);
    if all.len() <= count {
        return all;
    }
    let powers = marks(&[1.0]);
    if powers.len() < 2 {
        return all;
    }
    let every = powers.len().div_ceil(count.max(1));
    powers.into_iter().step_by(every).collect()
}
