//! The pieces a trace is made of.

use super::{Input, InputOrigin, Step, Trace};
use crate::estimate::compute::Workings;
use crate::performance::calibration::coefficient;
use crate::scenario::{Scenario, control};
use crate::units::Unit;
use std::borrow::Cow;

/// Builds a trace step by step.
pub(super) struct Builder<'a> {
    pub(super) workings: &'a Workings,
    pub(super) scenario: &'a Scenario,
    defaults: Scenario,
    trace: Trace,
    known: Vec<Input>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(workings: &'a Workings, scenario: &'a Scenario) -> Self {
        Builder { workings, scenario, defaults: Scenario::default(), trace: Trace::default(), known: Vec::new() }
    }

    pub(super) fn finish(self) -> Trace {
        self.trace
    }

    /// Adds a step.
    pub(super) fn step(
        &mut self,
        id: impl Into<Cow<'static, str>>,
        symbol: &'static str,
        formula: impl Into<Cow<'static, str>>,
        value: f64,
        unit: Unit,
        inputs: Vec<Input>,
    ) {
        self.trace.steps.push(Step { id: id.into(), symbol, formula: formula.into(), value, unit, inputs });
    }

    /// Something that formulas of [`Builder::say`] may use from now on.
    pub(super) fn know(&mut self, input: Input) {
        self.known.retain(|other| other.symbol != input.symbol);
        self.known.push(input);
    }

    /// Whether there is a step called `id`.
    pub(super) fn has(&self, id: &str) -> bool {
        self.trace.step(id).is_some()
    }

    /// Adds a step whose inputs are the symbols of its formula: earlier steps, or what is known.
    pub(super) fn say(
        &mut self,
        id: &'static str,
        symbol: &'static str,
        formula: impl Into<Cow<'static, str>>,
        value: f64,
        unit: Unit,
    ) {
        let formula = formula.into();
        let mut inputs: Vec<Input> = Vec::new();
        let names = formula.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        for name in names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())) {
            if inputs.iter().all(|input| input.symbol != name) {
                inputs.extend(self.lookup(name));
            }
        }
        self.step(id, symbol, formula, value, unit, inputs);
    }

    fn lookup(&self, symbol: &str) -> Option<Input> {
        if let Some(input) = self.known.iter().find(|input| input.symbol == symbol) {
            return Some(input.clone());
        }
        if let Some(step) = self.trace.steps.iter().rev().find(|step| step.symbol == symbol) {
            return Some(self.from(&step.id));
        }
        let workload = &self.workings.plan.workload;
        match symbol {
            "I" => Some(self.control("I", keys::INPUT, workload.input_tokens)),
            "O" => Some(self.output()),
            "I_new" => Some(counted("I_new", workload.new_tokens(), Unit::Tokens, "§7")),
            "hit" => Some(self.control("hit", keys::HIT, workload.cached_share)),
            _ => None,
        }
    }

    /// O.
    pub(super) fn output(&self) -> Input {
        self.control("O", keys::OUTPUT, self.workings.plan.workload.output_tokens)
    }

    /// Adds a step that several others use, once, and gives it as an input.
    pub(super) fn once(
        &mut self,
        id: &'static str,
        symbol: &'static str,
        formula: &'static str,
        value: f64,
        unit: Unit,
        inputs: Vec<Input>,
    ) -> Input {
        if self.trace.step(id).is_none() {
            self.step(id, symbol, formula, value, unit, inputs);
        }
        self.from(id)
    }

    /// An earlier step as an input.
    pub(super) fn from(&self, id: &str) -> Input {
        match self.trace.step(id) {
            Some(step) => Input {
                symbol: step.symbol,
                value: step.value,
                unit: step.unit,
                origin: InputOrigin::Step { id: step.id.clone() },
            },
            None => constant("0", 0.0),
        }
    }

    /// An input of the scenario, as the plan uses it.
    pub(super) fn control(&self, symbol: &'static str, key: &'static str, value: f64) -> Input {
        // Of a conversation, and of several pools, the plan uses what was worked out before.
        let worked_out = match key {
            keys::INPUT => "meanInput",
            keys::HIT => "meanHit",
            keys::REPLICAS => "copies",
            _ => "",
        };
        if !worked_out.is_empty() && self.has(worked_out) {
            return self.from(worked_out);
        }
        let (unit, changed) = control(key).map_or((Unit::None, false), |control| {
            let unit = control.number().map_or(Unit::None, |number| number.unit);
            (unit, control.get(self.scenario) != control.get(&self.defaults))
        });
        Input { symbol, value, unit, origin: InputOrigin::Control { key, changed } }
    }

    /// A coefficient, at the value the plan uses.
    pub(super) fn coefficient(&self, symbol: &'static str, name: &'static str) -> Input {
        let plan = &self.workings.plan;
        let Some(coefficient) = coefficient(name) else { return constant(symbol, 0.0) };
        Input {
            symbol,
            value: coefficient.at(plan.datasheet.class, plan.engine),
            unit: coefficient.unit,
            origin: InputOrigin::Coefficient { name, basis: coefficient.basis, source: coefficient.source },
        }
    }

    /// A number of the model's row.
    pub(super) fn of_model(&self, symbol: &'static str, field: &'static str, value: f64, unit: Unit) -> Input {
        let row = self.workings.plan.model;
        let origin = InputOrigin::Catalogue {
            row: row.map_or("custom", |row| row.id).to_owned(),
            field,
            provenance: row.map(|row| row.provenance),
        };
        Input { symbol, value, unit, origin }
    }

    /// A number of the accelerator's row.
    pub(super) fn of_accelerator(&self, symbol: &'static str, field: &'static str, value: f64, unit: Unit) -> Input {
        let row = self.workings.plan.accelerator;
        let origin = InputOrigin::Catalogue {
            row: row.map_or("custom", |row| row.id).to_owned(),
            field,
            provenance: row.map(|row| row.provenance),
        };
        Input { symbol, value, unit, origin }
    }
}

/// A constant of arithmetic or units.
#[inline(never)]
pub(super) fn constant(symbol: &'static str, value: f64) -> Input {
    Input { symbol, value, unit: Unit::None, origin: InputOrigin::Constant }
}

/// Something counted from the architecture.
#[inline(never)]
pub(super) fn counted(symbol: &'static str, value: f64, unit: Unit, section: &'static str) -> Input {
    Input { symbol, value, unit, origin: InputOrigin::Counted { section } }
}

/// The other half of a pair of equations.
#[inline(never)]
pub(super) fn solved(symbol: &'static str, value: f64, unit: Unit, id: &'static str) -> Input {
    Input { symbol, value, unit, origin: InputOrigin::Solved { id } }
}

/// Keys of the controls that many steps use.
pub(super) mod keys {
    pub(in crate::trace) const TENSOR: &str = "parallelism.tensor";
    pub(in crate::trace) const PIPELINE: &str = "parallelism.pipeline";
    pub(in crate::trace) const DATA: &str = "parallelism.data";
    pub(in crate::trace) const REPLICAS: &str = "parallelism.replicas";
    pub(in crate::trace) const INPUT: &str = "workload.inputTokens";
    pub(in crate::trace) const OUTPUT: &str = "workload.outputTokens";
    pub(in crate::trace) const HIT: &str = "workload.cachedInputShare";
    pub(in crate::trace) const UTILIZATION: &str = "deployment.utilization";
}
