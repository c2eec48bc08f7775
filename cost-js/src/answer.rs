//! What a call gives back: a few numbers that name a shape, and the numbers that fill it.
//!
//! `[outcome, shape or 0, notes or 0, numbers…]`: outcome 0 is the value that was asked for, 1 an
//! array of problems. The shape of an estimate is remembered, and only named when it was sent
//! before; all other texts differ from answer to answer, and are fetched with `text`.

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
struct Texts {
    known: Vec<(f64, String)>,
    last: f64,
    /// The shape of the last answer, where it is not remembered.
    value: String,
    /// The shape of its notes.
    notes: String,
}

thread_local! {
    static TEXTS: RefCell<Texts> = RefCell::new(Texts::default());
}

/// The text of shape `id`, as long as it is remembered; 0 is the shape of the last answer and -1
/// the shape of its notes.
pub(crate) fn text(id: f64) -> String {
    TEXTS.with_borrow_mut(|texts| {
        if id == 0.0 {
            return std::mem::take(&mut texts.value);
        }
        if id < 0.0 {
            return std::mem::take(&mut texts.notes);
        }
        let known = texts.known.iter().find(|(known, _)| *known == id);
        known.map_or_else(String::new, |(_, text)| text.clone())
    })
}

impl Texts {
    /// The id of the text in `value`.
    fn name(&mut self) -> f64 {
        if let Some((id, _)) = self.known.iter().find(|(_, known)| *known == self.value) {
            return *id;
        }
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.last += 1.0;
        self.known.push((self.last, self.value.clone()));
        self.last
    }
}

/// An answer that is `value`.
pub(crate) fn value<T: Serialize + ?Sized>(value: &T) -> Vec<f64> {
    answer(VALUE, false, value, None::<&()>)
}

/// An answer that is an estimate, with its notes, if it has any, apart: their texts differ from
/// answer to answer, and the shape of the rest does not.
pub(crate) fn estimate<T: Serialize, N: Serialize + ?Sized>(value: &T, notes: Option<&N>) -> Vec<f64> {
    answer(VALUE, true, value, notes)
}

/// An answer that is a list of problems.
pub(crate) fn problems(problems: &[Problem]) -> Vec<f64> {
    answer(PROBLEMS, false, &problems::objects(problems), None::<&()>)
}

fn answer<T, N>(outcome: f64, remember: bool, value: &T, notes: Option<&N>) -> Vec<f64>
where
    T: Serialize + ?Sized,
    N: Serialize + ?Sized,
{
    TEXTS.with_borrow_mut(|texts| {
        let mut written = Written { shape: std::mem::take(&mut texts.value), numbers: Vec::with_capacity(64) };
        written.numbers.extend([outcome, 0.0, 0.0]);
        written.shape.clear();
        write(value, &mut written);
        std::mem::swap(&mut texts.value, &mut written.shape);
        if remember {
            written.numbers[1] = texts.name();
        }
        if let Some(notes) = notes {
            written.shape = std::mem::take(&mut texts.notes);
            written.shape.clear();
            write(notes, &mut written);
            std::mem::swap(&mut texts.notes, &mut written.shape);
            written.numbers[2] = 1.0;
        }
        written.numbers
    })
}
