//! The optimisations, and the inputs that each of them moves.

use crate::scenario::{CONTROLS, Control, Scenario, matters};
use serde::Serialize;

/// An optimisation that a deployment may have over the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lever {
    /// Which accelerators, how many, and how the model is spread over them.
    Hardware,
    /// Number formats.
    Quantization,
    /// How many requests share a step, and how.
    Batching,
    /// Cache in pages instead of whole reservations.
    Paging,
    /// Tokens guessed ahead.
    Speculation,
    /// Requests sent to smaller models.
    Routing,
    /// How the fleet stands and how much of its time it works.
    Deployment,
    /// What an accelerator-hour is paid.
    Price,
}

impl Lever {
    /// All of them, from the machine to the bill.
    pub const ALL: [Lever; 8] = [
        Lever::Hardware,
        Lever::Quantization,
        Lever::Batching,
        Lever::Paging,
        Lever::Speculation,
        Lever::Routing,
        Lever::Deployment,
        Lever::Price,
    ];

    /// Stable name.
    pub fn key(self) -> &'static str {
        match self {
            Lever::Hardware => "hardware",
            Lever::Quantization => "quantization",
            Lever::Batching => "batching",
            Lever::Paging => "paging",
            Lever::Speculation => "speculation",
            Lever::Routing => "routing",
            Lever::Deployment => "deployment",
            Lever::Price => "price",
        }
    }

    /// The inputs that it moves.
    pub fn controls(self) -> impl Iterator<Item = &'static Control> {
        CONTROLS.iter().filter(move |control| owner(control.key) == Some(Owner::Lever(self)))
    }

    /// The inputs that it moves between two scenarios: those that differ and mean something in one of them.
    pub fn changes(self, from: &Scenario, to: &Scenario) -> Vec<&'static Control> {
        let differs = |control: &&'static Control| control.get(from) != control.get(to);
        let means = |control: &&'static Control| matters(control, from) || matters(control, to);
        self.controls().filter(differs).filter(means).collect()
    }

    /// Gives `scenario` the values of `from` in its inputs.
    pub(super) fn take(self, scenario: &mut Scenario, from: &Scenario) {
        for control in self.controls() {
            control.set(scenario, control.get(from));
        }
        // A datasheet is more than its control can say.
        if self == Lever::Hardware {
            scenario.accelerator = from.accelerator.clone();
        }
    }
}

/// What an input belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// What is asked: the same in the baseline.
    Question,
    /// What an optimisation moves.
    Lever(Lever),
}

use Owner::Question;

/// Inputs by their key, or by the beginning of their keys where it ends with a dot. The longest that fits
/// counts. There is no row for all of `serving.` or `workload.`: a new input there has to choose.
const OWNERS: &[(&str, Owner)] = &[
    ("model", Question),
    ("workload.inputTokens", Question),
    ("workload.outputTokens", Question),
    ("workload.cachedInputShare", Question),
    ("workload.lengthSpread", Question),
    ("workload.turns", Question),
    ("workload.turnTokens", Question),
    ("workload.historyCachedShare", Question),
    ("serving.engine", Question),
    ("targets.", Question),
    ("correction.", Question),
    ("quality.", Question),
    ("units.", Question),
    ("hosted.", Question),
    ("accelerator", Owner::Lever(Lever::Hardware)),
    ("parallelism.", Owner::Lever(Lever::Hardware)),
    ("serving.offload.", Owner::Lever(Lever::Hardware)),
    ("precision.", Owner::Lever(Lever::Quantization)),
    ("workload.load.", Owner::Lever(Lever::Batching)),
    ("prefillPool.", Owner::Lever(Lever::Batching)),
    ("serving.batching", Owner::Lever(Lever::Batching)),
    ("serving.batchWaitMs", Owner::Lever(Lever::Batching)),
    ("serving.kvPaging", Owner::Lever(Lever::Paging)),
    ("serving.speculation.", Owner::Lever(Lever::Speculation)),
    ("routing.", Owner::Lever(Lever::Routing)),
    ("deployment.", Owner::Lever(Lever::Deployment)),
    // How demand moves over a day decides how much of the paid time is used.
    ("demand.", Owner::Lever(Lever::Deployment)),
    ("price.", Owner::Lever(Lever::Price)),
    ("ownership.", Owner::Lever(Lever::Price)),
    ("energy.", Owner::Lever(Lever::Price)),
];

/// What the input with this key belongs to; `None` for a key that no row names.
pub fn owner(key: &str) -> Option<Owner> {
    let names = |row: &&(&str, Owner)| if row.0.ends_with('.') { key.starts_with(row.0) } else { key == row.0 };
    OWNERS.iter().filter(names).max_by_key(|row| row.0.len()).map(|row| row.1)
}

/// An order of all levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Order([Lever; 8]);

impl Default for Order {
    fn default() -> Self {
        Order(Lever::ALL)
    }
}

impl Order {
    /// `first` in their order, the others behind them in the usual one.
    pub fn of(first: &[Lever]) -> Order {
        let mut order = Order::default();
        for &lever in first.iter().rev() {
            let from = order.place(lever);
            order.0[..=from].rotate_right(1);
        }
        order
    }

    /// The levers, first to last.
    pub fn levers(&self) -> [Lever; 8] {
        self.0
    }

    /// Where `lever` stands, from 0.
    pub fn place(&self, lever: Lever) -> usize {
        self.0.iter().position(|&other| other == lever).unwrap_or(0)
    }

    /// `lever` changed places with the one before it, or behind it; the same where there is none.
    #[must_use]
    pub fn moved(mut self, lever: Lever, forward: bool) -> Order {
        let from = self.place(lever);
        let to = if forward { from.saturating_sub(1) } else { (from + 1).min(self.0.len() - 1) };
        self.0.swap(from, to);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_belongs_to_the_question_or_to_one_lever() {
        for control in CONTROLS {
            assert!(owner(control.key).is_some(), "{} belongs nowhere: give it a row in OWNERS", control.key);
        }
        assert_eq!(owner("serving.somethingNew"), None);
        assert_eq!(owner("workload.load.concurrency"), Some(Owner::Lever(Lever::Batching)));
        for (index, row) in OWNERS.iter().enumerate() {
            assert!(OWNERS.iter().skip(index + 1).all(|other| other.0 != row.0), "{} stands twice", row.0);
        }
    }

    #[test]
    fn an_order_has_every_lever_once() {
        let order = Order::of(&[Lever::Price, Lever::Paging, Lever::Price]);
        assert_eq!(order.levers()[..3], [Lever::Price, Lever::Paging, Lever::Hardware]);
        for lever in Lever::ALL {
            assert!(order.levers().contains(&lever));
            for forward in [true, false] {
                assert!(Lever::ALL.iter().all(|other| order.moved(lever, forward).levers().contains(other)));
            }
        }
        assert_eq!(Order::default().moved(Lever::Hardware, true), Order::default());
        assert_eq!(Order::default().moved(Lever::Batching, true).place(Lever::Batching), 1);
        assert_eq!(Order::default().moved(Lever::Price, false), Order::default());
    }
}
