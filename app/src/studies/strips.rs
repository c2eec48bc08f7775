//! The headline over the range of each slider, on one scale for all of them: what is flat does not matter.

#[cfg(feature = "csr")]
pub(super) mod live;

use cost_core::number::fixed;
use cost_core::plan::standing;
use cost_core::scenario::slider::{self, POSITIONS};
use cost_core::scenario::{Control, Number, Value};
use cost_core::{Scenario, TokenKind};

/// Samples over a slider, at most.
const SAMPLES: u32 = 24;
/// Height of the drawing, in its own units; its width is the slider's.
pub const HEIGHT: f64 = 100.0;
/// The scale shows at most this factor above and below the headline.
const FARTHEST: f64 = 16.0;

/// One sample of a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Position on the slider.
    pub position: f64,
    /// Value of the input.
    pub value: f64,
    /// USD per million tokens of the kind asked for; `None` where there is no cost.
    pub cost: Option<f64>,
}

/// The headline over one slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Ascending in position, with the present value among them.
    pub samples: Vec<Sample>,
    /// Index of the sample at the present value.
    pub current: Option<usize>,
}

impl Strip {
    /// Over the slider of `control` in `scenario`; `headline` is its cost as it is,
    /// `per` million tokens of a kind.
    pub fn of(scenario: &Scenario, per: TokenKind, control: &Control, number: &Number, headline: Option<f64>) -> Strip {
        let present = match control.get(scenario) {
            Value::Number(value) => Some(value),
            _ => standing(scenario, control.key),
        };
        let mut changed = scenario.clone();
        let mut samples: Vec<Sample> = Vec::new();
        for index in 0..=SAMPLES {
            let value = slider::value(number, f64::from(index) / f64::from(SAMPLES) * POSITIONS);
            if samples.last().is_some_and(|last| last.value == value) || Some(value) == present {
                continue;
            }
            control.set(&mut changed, Value::Number(value));
            let cost = cost_core::estimate(&changed).ok().and_then(|estimate| per.cost_of(&estimate));
            samples.push(Sample { position: slider::position(number, value), value, cost });
        }
        let current = present.map(|value| {
            let at = samples.partition_point(|sample| sample.value < value);
            samples.insert(at, Sample { position: slider::position(number, value), value, cost: headline });
            at
        });
        Strip { samples, current }
    }

    fn costs(&self) -> impl Iterator<Item = f64> {
        self.samples.iter().filter_map(|sample| sample.cost).filter(|cost| *cost > 0.0)
    }

    /// The unbroken runs of samples that have a cost.
    fn runs(&self) -> impl Iterator<Item = &[Sample]> {
        self.samples.split(|sample| sample.cost.is_none()).filter(|run| !run.is_empty())
    }

    /// The area under the line, one piece per unbroken run of costs.
    pub fn area(&self, scale: &Scale) -> String {
        let bottom = fixed(HEIGHT, 0);
        let piece = |run: &[Sample]| {
            let points: Vec<String> = run.iter().map(|sample| scale.point(sample)).collect();
            let [first, last] = [&run[0], &run[run.len() - 1]].map(|sample| fixed(sample.position, 0));
            format!("M{first} {bottom}L{}L{last} {bottom}Z", points.join("L"))
        };
        self.runs().map(piece).collect()
    }

    /// The line itself, where the scale shows it.
    pub fn line(&self, scale: &Scale) -> String {
        self.stretches(|from, to| !scale.is_beyond(from, to), scale)
    }

    /// The edge of the scale, where the line lies beyond it.
    pub fn beyond(&self, scale: &Scale) -> String {
        self.stretches(|from, to| scale.is_beyond(from, to), scale)
    }

    /// Path data from sample to sample, where `is_drawn` says so of both.
    fn stretches(&self, is_drawn: impl Fn(&Sample, &Sample) -> bool, scale: &Scale) -> String {
        let mut path = String::new();
        for run in self.runs() {
            let mut drawing = false;
            for pair in run.windows(2) {
                let draws = is_drawn(&pair[0], &pair[1]);
                if draws && !drawing {
                    path.extend(["M", &scale.point(&pair[0])]);
                }
                if draws {
                    path.extend(["L", &scale.point(&pair[1])]);
                }
                drawing = draws;
            }
        }
        path
    }

    /// Stretches of positions without a cost.
    pub fn gaps(&self) -> Vec<(f64, f64)> {
        let ends = |index: usize, step: isize| {
            let next = index.checked_add_signed(step).and_then(|next| self.samples.get(next));
            next.map_or(if step < 0 { 0.0 } else { POSITIONS }, |next| {
                if next.cost.is_none() { next.position } else { (next.position + self.samples[index].position) / 2.0 }
            })
        };
        let mut gaps: Vec<(f64, f64)> = Vec::new();
        for (index, _) in self.samples.iter().enumerate().filter(|(_, sample)| sample.cost.is_none()) {
            let (from, to) = (ends(index, -1), ends(index, 1));
            match gaps.last_mut() {
                Some(last) if last.1 >= from => last.1 = to,
                _ => gaps.push((from, to)),
            }
        }
        gaps
    }
}

/// One scale for all strips: logarithmic, from the lowest cost to the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale that `strips` share around `headline`.
    pub fn of<'a>(strips: impl Iterator<Item = &'a Strip>, headline: f64) -> Scale {
        let around = |factor: f64| if headline > 0.0 { headline * factor } else { f64::NAN };
        let start = Scale { low: around(0.5), high: around(2.0) };
        let all = strips
            .flat_map(Strip::costs)
            .fold(start, |scale, cost| Scale { low: scale.low.min(cost), high: scale.high.max(cost) });
        Scale { low: all.low.max(around(1.0 / FARTHEST)), high: all.high.min(around(FARTHEST)) }
    }

    fn point(&self, sample: &Sample) -> String {
        format!("{} {}", fixed(sample.position, 0), fixed(self.at(sample.cost.unwrap_or_default()), 1))
    }

    /// Whether both costs lie beyond the same end of the scale.
    fn is_beyond(&self, from: &Sample, to: &Sample) -> bool {
        let side = |sample: &Sample| match sample.cost {
            Some(cost) if cost > self.high => 1,
            Some(cost) if cost < self.low => -1,
            _ => 0,
        };
        side(from) != 0 && side(from) == side(to)
    }

    /// The height of a cost, from the top.
    pub fn at(&self, cost: f64) -> f64 {
        let share = (cost.max(self.low).min(self.high) / self.low).ln() / (self.high / self.low).ln();
        if share.is_finite() { HEIGHT * (1.0 - share) } else { HEIGHT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::scenario::CONTROLS;

    fn strips(scenario: &Scenario) -> (f64, Vec<(&'static Control, Strip)>) {
        let headline = cost_core::estimate(scenario).unwrap().cost.unwrap().per_million_output_tokens;
        let strip = |control: &'static Control| {
            Some((control, Strip::of(scenario, TokenKind::Output, control, &control.number()?, Some(headline))))
        };
        (headline, CONTROLS.iter().filter_map(strip).collect())
    }

    #[test]
    fn res_05_the_marked_point_is_the_headline_and_the_others_are_estimates() {
        let scenario = Scenario::default();
        let (headline, strips) = strips(&scenario);
        for (control, strip) in &strips {
            if let Some(current) = strip.current {
                let sample = strip.samples[current];
                assert_eq!(sample.cost, Some(headline), "{}", control.key);
            }
            assert!(strip.samples.windows(2).all(|pair| pair[0].value < pair[1].value), "{}", control.key);
            let sample = strip.samples[strip.samples.len() / 3];
            if strip.current != Some(strip.samples.len() / 3) {
                let mut changed = scenario.clone();
                control.set(&mut changed, Value::Number(sample.value));
                let cost = cost_core::estimate(&changed).ok().and_then(|estimate| estimate.cost);
                assert_eq!(sample.cost, cost.map(|cost| cost.per_million_output_tokens), "{}", control.key);
            }
        }
    }

    #[test]
    fn res_05_what_does_not_fit_is_a_gap() {
        let scenario = cost_core::link::decode("v=1&ed=2026-11&wq=fp16&tp=4").scenario;
        let (headline, strips) = strips(&scenario);
        let scale = Scale::of(strips.iter().map(|(_, strip)| strip), headline);
        let (_, tensor) = strips.iter().find(|(control, _)| control.key == "parallelism.tensor").unwrap();
        assert!(tensor.samples.iter().any(|sample| sample.cost.is_none()));
        assert!(!tensor.gaps().is_empty());
        for (_, strip) in &strips {
            let steps = strip.samples.windows(2).filter(|pair| pair.iter().all(|sample| sample.cost.is_some())).count();
            let drawn = [strip.line(&scale), strip.beyond(&scale)].map(|path| path.matches('L').count());
            assert_eq!(drawn.iter().sum::<usize>(), steps);
            assert!(!strip.line(&scale).contains("NaN") && !strip.area(&scale).contains("NaN"));
            assert!(strip.gaps().iter().all(|(from, to)| 0.0 <= *from && from <= to && *to <= POSITIONS));
        }
    }

    #[test]
    fn res_05_what_lies_beyond_the_scale_is_told_apart_from_what_is_flat() {
        let sample = |position: f64, cost| Sample { position, value: position, cost: Some(cost) };
        let samples =
            vec![sample(0.0, 1.0), sample(1.0, 40.0), sample(2.0, 50.0), sample(3.0, 60.0), sample(4.0, 0.01)];
        let strip = Strip { samples, current: Some(0) };
        let scale = Scale::of([&strip].into_iter(), 1.0);
        assert_eq!(strip.beyond(&scale), "M1 0.0L2 0.0L3 0.0");
        assert_eq!(strip.line(&scale), "M0 50.0L1 0.0M3 0.0L4 100.0");
        let flat = Strip { samples: vec![sample(0.0, 1.0), sample(4.0, 1.0)], current: Some(0) };
        assert_eq!(flat.beyond(&scale), "");
    }

    #[test]
    fn the_scale_is_finite_whatever_the_headline() {
        for headline in [0.0, 1e-9, 0.4, 1e9] {
            let scale = Scale::of(std::iter::empty(), headline);
            for cost in [0.0, 1e-12, 0.4, 1e12] {
                assert!((0.0..=HEIGHT).contains(&scale.at(cost)), "{headline} {cost}");
            }
        }
    }
}
