//! What stands at each input, for the views around it.
//!
//! Whatever follows the work is woken by each of its changes, a slider's thirty a second, and there are a thousand such
//! things on the page. So one reader looks at all inputs, and tells those around an input only of what is new there.

use super::{Page, Work};
use crate::presets;
use cost_core::Problem;
use cost_core::plan::standing;
use cost_core::scenario::{CONTROLS, Control, Value, matters};
use leptos::prelude::*;

/// What stands at an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is set to.
    pub value: Value,
    /// The amount that the catalogue gives where none is given.
    pub standing: Option<f64>,
    /// It differs from the preset.
    pub changed: bool,
    /// It means nothing as things are.
    pub idle: bool,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

impl Input {
    /// The number that is given.
    pub fn given(&self) -> Option<f64> {
        match self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The number that is given, else the catalogue's.
    pub fn number(&self) -> Option<f64> {
        self.given().or(self.standing)
    }
}

/// All inputs of a page.
#[derive(Clone, Copy)]
pub(super) struct Inputs {
    /// In the order of the table; none on a page that nothing happens on.
    each: StoredValue<Vec<RwSignal<Input>>>,
    /// Keys of those that differ from the preset.
    changed: RwSignal<Vec<&'static str>>,
    /// The preset.
    base: RwSignal<&'static str>,
}

impl Inputs {
    pub(super) fn of(work: &Work) -> Inputs {
        let changed = CONTROLS.iter().filter(|control| is_changed(control, work)).map(|control| control.key);
        Inputs {
            each: StoredValue::new(Vec::new()),
            changed: RwSignal::new(changed.collect()),
            base: RwSignal::new(work.base),
        }
    }
}

fn is_changed(control: &Control, work: &Work) -> bool {
    control.get(&work.scenario) != control.get(presets::base(work.base))
}

/// Tells those who follow `signal` only of what is new.
fn tell<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, now: T) {
    if signal.with_untracked(|before| *before != now) {
        signal.set(now);
    }
}

impl Page {
    /// Has the inputs follow the state from now on.
    pub fn follow_inputs(self) {
        let all = CONTROLS.iter().map(|control| RwSignal::new(self.look_at(control))).collect();
        self.inputs.each.set_value(all);
        let changes = move || {
            self.work.track();
            self.shown.track();
            self.problems.track();
        };
        Effect::watch(changes, move |(), _, _| self.look_at_inputs(), false);
    }

    fn look_at_inputs(self) {
        let mut changed = Vec::new();
        self.inputs.each.with_value(|all| {
            for (control, input) in CONTROLS.iter().zip(all) {
                let now = self.look_at(control);
                if now.changed {
                    changed.push(control.key);
                }
                tell(*input, now);
            }
        });
        tell(self.inputs.changed, changed);
        tell(self.inputs.base, self.work.with_untracked(|work| work.base));
    }

    /// What stands at `control` now.
    pub fn look_at(self, control: &Control) -> Input {
        let (value, changed, idle) = self.work.with_untracked(|work| {
            (control.get(&work.scenario), is_changed(control, work), !matters(control, &work.scenario))
        });
        let is_optional = control.number().is_some_and(|number| number.optional);
        let standing = self.shown.with_untracked(|shown| {
            shown.as_ref().filter(|_| is_optional).and_then(|shown| standing(&shown.scenario, control.key))
        });
        let problem =
            self.problems.with_untracked(|all| all.iter().find(|problem| problem.field == control.key).cloned());
        Input { value, standing, changed, idle, problem }
    }

    /// What stands at `control`, and whatever is to stand there.
    pub fn input(self, control: &'static Control) -> RwSignal<Input> {
        let place = CONTROLS.iter().position(|other| std::ptr::eq(other, control));
        let followed = self.inputs.each.with_value(|all| all.get(place?).copied());
        followed.unwrap_or_else(|| RwSignal::new(self.look_at(control)))
    }

    /// Keys of the inputs that differ from the preset.
    pub fn changed_keys(self) -> RwSignal<Vec<&'static str>> {
        self.inputs.changed
    }

    /// Id of the preset that changes are counted against.
    pub fn base(self) -> RwSignal<&'static str> {
        self.inputs.base
    }
}
