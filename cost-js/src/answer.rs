//! What a call gives back: numbers, of which the first says what the others are.
//!
//! | first | then |
//! |---|---|
//! | 0 | the numbers of a value, in the order of its shape |
//! | 1 | the numbers of an array of problems, in the order of its shape |
//! | 2 | an estimate: whether there are notes, whether it fits, its bound, all figures, all parts of its cost and all bands (low, high, slice, reasons) in the order of their tables (NaN = there is none), the numbers of its notes |
//!
//! Shapes are fetched with `text`, in the order in which the answers need them.

use crate::problems;
use crate::wire::write;
use cost_core::accuracy::{BANDS, Band};
use cost_core::estimate::{Bound, Estimate, Part};
use cost_core::figures::FIGURES;
use cost_core::problem::Problem;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::VecDeque;

/// The value that was asked for.
pub const VALUE: f64 = 0.0;
/// The problems that stand in its way.
pub const PROBLEMS: f64 = 1.0;
/// An estimate.
pub const ESTIMATE: f64 = 2.0;

thread_local! {
    /// Shapes that have not been fetched yet.
    static SHAPES: RefCell<VecDeque<String>> = const { RefCell::new(VecDeque::new()) };
}

/// The shape that the answers of the last call need next.
pub(crate) fn text() -> String {
    SHAPES.with_borrow_mut(VecDeque::pop_front).unwrap_or_default()
}

/// Forgets shapes that nobody has fetched: a new call begins.
pub(crate) fn begin() -> Vec<f64> {
    SHAPES.with_borrow_mut(VecDeque::clear);
    Vec::new()
}

/// An answer that is `value`.
pub(crate) fn value<T: Serialize + ?Sized>(value: &T) -> Vec<f64> {
    let mut answers = begin();
    put_value(&mut answers, value);
    answers
}

/// An answer that is a list of problems.
pub(crate) fn problems(problems: &[Problem]) -> Vec<f64> {
    let mut answers = begin();
    put_problems(&mut answers, problems);
    answers
}

/// Puts a value behind `answers`.
pub(crate) fn put_value<T: Serialize + ?Sized>(answers: &mut Vec<f64>, value: &T) {
    put(answers, VALUE, value);
}

/// Puts a list of problems behind `answers`.
pub(crate) fn put_problems(answers: &mut Vec<f64>, problems: &[Problem]) {
    put(answers, PROBLEMS, &problems::objects(problems));
}

/// Puts an estimate behind `answers`.
pub(crate) fn put_estimate(answers: &mut Vec<f64>, estimate: &Estimate) {
    let flag = |flag| if flag { 1.0 } else { 0.0 };
    let bound = Bound::ALL.iter().position(|bound| Some(*bound) == estimate.bound);
    answers.extend([
        ESTIMATE,
        flag(!estimate.notes.is_empty()),
        flag(estimate.fits),
        bound.map_or(f64::NAN, |index| index as f64),
    ]);
    answers.extend(FIGURES.iter().map(|figure| (figure.get)(estimate).unwrap_or(f64::NAN)));
    let parts = estimate.cost.as_ref().map_or(&[][..], |cost| &cost.breakdown);
    answers.extend(Part::ALL.iter().map(|part| {
        let part = parts.iter().find(|entry| entry.part == *part);
        part.map_or(f64::NAN, |entry| entry.usd_per_million_tokens)
    }));
    for band in &BANDS {
        answers.extend((band.get)(&estimate.error).map_or([f64::NAN; 4], |Band { low, high, basis }| {
            [low, high, basis.slice as f64, f64::from(basis.outside)]
        }));
    }
    if !estimate.notes.is_empty() {
        write_shaped(answers, &problems::notes(&estimate.notes));
    }
}

fn put<T: Serialize + ?Sized>(answers: &mut Vec<f64>, outcome: f64, value: &T) {
    answers.push(outcome);
    write_shaped(answers, value);
}

fn write_shaped<T: Serialize + ?Sized>(answers: &mut Vec<f64>, value: &T) {
    let shape = write(value, answers);
    SHAPES.with_borrow_mut(|shapes| shapes.push_back(shape));
}
