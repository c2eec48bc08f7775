//! What a call gives back: a few numbers that name shapes, and the numbers that fill them.
//!
//! `[outcome, shape, shape of the notes or 0, numbers…]`: outcome 0 is the value that was asked
//! for, 1 an array of problems. A shape that was sent before is only named.

use crate::problems;
use crate::wire::{Written, write};
use cost_core::problem::Problem;
use serde::Serialize;
use std::cell::RefCell;

/// The value that was asked for.
pub const VALUE: f64 = 0.0;
/// The problems that stand in its way.
pub const PROBLEMS: f64 = 1.0;
/// Shapes that are remembered; beyond, all are forgotten and named anew.
const REMEMBERED: usize = 64;

#[derive(Default)]
struct Shapes {
    known: Vec<(f64, String)>,
    last: f64,
    /// Texts and numbers of former answers, for their memory.
    spare: String,
}

thread_local! {
    static SHAPES: RefCell<Shapes> = RefCell::new(Shapes::default());
}

/// The text of shape `id`, as long as it is remembered.
pub(crate) fn shape(id: f64) -> String {
    SHAPES.with_borrow(|shapes| {
        let known = shapes.known.iter().find(|(known, _)| *known == id);
        known.map_or_else(String::new, |(_, text)| text.clone())
    })
}

impl Shapes {
    /// The id of `text`.
    fn name(&mut self, text: &str) -> f64 {
        if let Some((id, _)) = self.known.iter().find(|(_, known)| known == text) {
            return *id;
        }
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.last += 1.0;
        self.known.push((self.last, text.to_owned()));
        self.last
    }
}

/// An answer that is `value`.
pub(crate) fn value<T: Serialize + ?Sized>(value: &T) -> Vec<f64> {
    answer(VALUE, value, None::<&()>)
}

/// An answer that is `value`, with its notes apart: their texts differ from answer to answer, and
/// the shape of the rest does not.
pub(crate) fn with_notes<T: Serialize, N: Serialize + ?Sized>(value: &T, notes: &N) -> Vec<f64> {
    answer(VALUE, value, Some(notes))
}

/// An answer that is a list of problems.
pub(crate) fn problems(problems: &[Problem]) -> Vec<f64> {
    answer(PROBLEMS, &problems::objects(problems), None::<&()>)
}

fn answer<T: Serialize + ?Sized, N: Serialize + ?Sized>(outcome: f64, value: &T, notes: Option<&N>) -> Vec<f64> {
    SHAPES.with_borrow_mut(|shapes| {
        let mut written = Written { shape: std::mem::take(&mut shapes.spare), numbers: Vec::with_capacity(64) };
        written.numbers.extend([outcome, 0.0, 0.0]);
        written.shape.clear();
        write(value, &mut written);
        written.numbers[1] = shapes.name(&written.shape);
        if let Some(notes) = notes {
            written.shape.clear();
            write(notes, &mut written);
            written.numbers[2] = shapes.name(&written.shape);
        }
        shapes.spare = written.shape;
        written.numbers
    })
}
