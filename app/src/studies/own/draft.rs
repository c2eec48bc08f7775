//! A thing under description: the last good number of every field, and what was typed where it is none.

use cost_core::fields::{Field, Shape, check_number};
use cost_core::problem::{Code, Given, Limit, Problem};
use cost_core::units::Unit;
use leptos::prelude::*;

/// A field as a form needs it.
#[derive(Clone, Copy)]
pub(in crate::studies) struct Form {
    /// Its key.
    pub(in crate::studies) key: &'static str,
    /// Its unit.
    pub(in crate::studies) unit: Unit,
    /// What makes sense.
    pub(in crate::studies) range: (f64, f64),
    /// What kind of number it is.
    pub(in crate::studies) shape: Shape,
}

impl Form {
    pub(in crate::studies) fn of<T>(field: &Field<T>) -> Form {
        Form { key: field.key, unit: field.unit, range: field.range, shape: field.shape }
    }

    /// What is wrong with `value` here, if anything.
    pub(in crate::studies) fn check(self, value: f64) -> Option<Problem> {
        check_number(self.key, value, self.range, self.shape != Shape::Real, self.unit)
    }

    /// The problem of a field without a number.
    pub(in crate::studies) fn missing(self) -> Problem {
        let (min, max) = self.range;
        Problem::new(Code::Missing, self.key, Given::Nothing, Limit::Range { min, max, unit: self.unit })
    }
}

/// The numbers of `thing`, in the order of `fields`.
pub(in crate::studies) fn numbers<T>(fields: &[Field<T>], thing: &T) -> Vec<f64> {
    fields.iter().map(|field| (field.get)(thing)).collect()
}

/// `thing` with these numbers, which are in the order of `fields`.
pub(in crate::studies) fn with_numbers<T>(fields: &[Field<T>], mut thing: T, numbers: &[f64]) -> T {
    for (field, number) in fields.iter().zip(numbers) {
        (field.set)(&mut thing, *number);
    }
    thing
}

/// Text that its field does not take.
#[derive(Clone, Debug, PartialEq)]
struct Wrong {
    key: &'static str,
    text: String,
    problem: Problem,
}

/// Handles to what is described. Cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::studies) struct Draft {
    /// What ids of its fields begin with.
    prefix: &'static str,
    /// The field at a place, in the order of the numbers.
    form: fn(usize) -> Option<Form>,
    /// The last good numbers; NaN where none is known.
    pub(in crate::studies) numbers: RwSignal<Vec<f64>>,
    /// Id of the catalogue's row whose numbers these are, as long as none has been changed.
    pub(in crate::studies) start: RwSignal<Option<&'static str>>,
    wrong: RwSignal<Vec<Wrong>>,
    /// What the page worked on when the numbers were taken from there.
    origin: StoredValue<Vec<f64>>,
    /// Whether they have been changed since.
    is_touched: StoredValue<bool>,
}

impl Draft {
    pub(in crate::studies) fn new(prefix: &'static str, form: fn(usize) -> Option<Form>) -> Draft {
        Draft {
            prefix,
            form,
            numbers: RwSignal::new(Vec::new()),
            start: RwSignal::new(None),
            wrong: RwSignal::new(Vec::new()),
            origin: StoredValue::new(Vec::new()),
            is_touched: StoredValue::new(false),
        }
    }

    /// The field with this key, and its place.
    pub(in crate::studies) fn find(self, key: &str) -> Option<(usize, Form)> {
        (0..).map_while(self.form).enumerate().find(|(_, form)| form.key == key)
    }

    /// Takes the numbers that the page works on, unless the reader has begun with others. A thing of the reader's own
    /// (without `start`) always is taken when it is another than before. Whether it was.
    pub(in crate::studies) fn open(self, numbers: Vec<f64>, start: Option<&'static str>) -> bool {
        // By their bits: a number that is not given is none, and equal to no other.
        let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
        let is_other = self.origin.with_value(|origin| bits(origin) != bits(&numbers));
        let is_taken = is_other && (start.is_none() || !self.is_touched.get_value());
        if is_taken {
            self.origin.set_value(numbers.clone());
            self.replace(numbers, start);
            self.is_touched.set_value(false);
        }
        is_taken
    }

    /// Puts other numbers in the place of all.
    pub(in crate::studies) fn replace(self, numbers: Vec<f64>, start: Option<&'static str>) {
        self.is_touched.set_value(true);
        self.wrong.set(Vec::new());
        self.start.set(start);
        self.numbers.set(numbers);
    }

    /// The page works on these numbers now.
    pub(in crate::studies) fn is_used(self) {
        self.origin.set_value(self.numbers.get_untracked());
        self.is_touched.set_value(false);
        self.start.set(None);
    }

    /// The number of the field at `place`.
    pub(in crate::studies) fn number(self, place: usize) -> f64 {
        self.numbers.with(|numbers| numbers.get(place).copied()).unwrap_or(f64::NAN)
    }

    /// Gives the field at `place` a number that it takes.
    pub(in crate::studies) fn set(self, place: usize, value: f64) {
        let key = (self.form)(place).map(|form| form.key).unwrap_or_default();
        if self.wrong.with_untracked(|wrong| wrong.iter().any(|one| one.key == key)) {
            self.wrong.update(|wrong| wrong.retain(|one| one.key != key));
        }
        if untrack(|| self.number(place)) != value {
            self.is_touched.set_value(true);
            self.start.set(None);
            self.numbers.update(|numbers| {
                if let Some(number) = numbers.get_mut(place) {
                    *number = value;
                }
            });
        }
    }

    /// Keeps what was typed into a field that does not take it.
    pub(in crate::studies) fn refuse(self, key: &'static str, text: &str, problem: Problem) {
        self.is_touched.set_value(true);
        self.wrong.update(|wrong| {
            wrong.retain(|one| one.key != key);
            wrong.push(Wrong { key, text: text.to_owned(), problem });
        });
    }

    /// What the field says where it is no number that it takes, and why.
    pub(in crate::studies) fn wrong(self, key: &str) -> Option<(String, Problem)> {
        self.wrong.with(|wrong| {
            let one = wrong.iter().find(|one| one.key == key)?;
            Some((one.text.clone(), one.problem.clone()))
        })
    }

    /// Id of the first field that is wrong.
    pub(in crate::studies) fn first_wrong(self) -> Option<String> {
        self.wrong.with_untracked(|wrong| {
            let is_wrong = |form: &Form| wrong.iter().any(|one| one.key == form.key);
            (0..).map_while(self.form).find(is_wrong).map(|form| self.id(form.key))
        })
    }

    /// Id of the input of a field.
    pub(in crate::studies) fn id(self, key: &str) -> String {
        [self.prefix, "-", key].concat()
    }
}
