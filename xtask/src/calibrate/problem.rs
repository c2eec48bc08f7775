//! The calibration rows, ready to be asked again and again.

use super::parameters::{Parameters, Scope};
use crate::measured::{Case, Metric, Served, Set};
use cost_core::catalogue::HardwareClass;
use cost_core::performance::calibration::Engine;
use cost_core::performance::memory::Fit;
use cost_core::performance::{memory, serving};
use cost_core::plan::Plan;
use cost_core::scenario::Load;
use std::collections::HashMap;
use std::rc::Rc;

/// A measured number counts with the square root of this ÷ the numbers of its group, at most 1: a
/// group of 400 rows must not outweigh ten groups of 40.
const GROUP: f64 = 10.0;

/// A case that fits, with its plan.
pub struct Ready {
    plan: Plan,
    case: Case,
    weight: f64,
}

/// All of them.
pub struct Problem {
    /// The cases.
    pub cases: Vec<Rc<Ready>>,
}

impl Problem {
    /// The cases that may be fitted on: calibration, current software, known
    /// speculation, lengths and layout stated; without the prefill of llama.cpp, which hangs on the kernels of
    /// each quantisation.
    pub fn new(cases: Vec<Case>) -> Problem {
        let mut ready: Vec<Ready> = cases.into_iter().filter(usable).filter_map(prepare).collect();
        let mut sizes: HashMap<String, f64> = HashMap::new();
        for one in &ready {
            *sizes.entry(group(&one.case)).or_default() += 1.0;
        }
        for one in &mut ready {
            let size = sizes.get(&group(&one.case)).copied().unwrap_or(1.0);
            one.weight = (GROUP / size).min(1.0).sqrt();
        }
        Problem { cases: ready.into_iter().map(Rc::new).collect() }
    }

    /// How many measured numbers there are.
    pub fn numbers(&self) -> usize {
        self.numbers_of(Scope::All)
    }

    /// How many depend on values of `scope`.
    pub fn numbers_of(&self, scope: Scope) -> usize {
        self.cases.iter().filter(|one| one.is_in(scope)).map(|one| one.case.measured.len()).sum()
    }

    /// A class and engine that `scope` covers.
    pub fn pair_of(&self, scope: Scope) -> Option<(HardwareClass, Engine)> {
        self.cases.iter().find(|one| one.is_in(scope)).map(|one| one.pair())
    }

    /// The cases that `chosen` holds for, and the others.
    pub fn split(&self, chosen: impl Fn(&Ready) -> bool) -> (Problem, Problem) {
        let (yes, no) = self.cases.iter().cloned().partition(|one| chosen(one));
        (Problem { cases: yes }, Problem { cases: no })
    }

    /// Classes that have rows.
    pub fn classes(&self) -> Vec<HardwareClass> {
        let mut classes = Vec::new();
        for one in &self.cases {
            if !classes.contains(&one.pair().0) {
                classes.push(one.pair().0);
            }
        }
        classes
    }

    /// Engines that have rows.
    pub fn engines(&self) -> Vec<Engine> {
        let mut engines = Vec::new();
        for one in &self.cases {
            if !engines.contains(&one.pair().1) {
                engines.push(one.pair().1);
            }
        }
        engines
    }
}

fn usable(case: &Case) -> bool {
    let labels = &case.labels;
    labels.set == Set::Calibration
        && labels.era == "current"
        && labels.speculation == "none"
        && labels.protocol != "ml-energy"
        && labels.regime != "prefill"
        && case.is_one_deployment()
}

fn prepare(case: Case) -> Option<Ready> {
    let plan = Plan::new(&case.scenario_asked()).ok()?;
    let ready = Ready { plan, case, weight: 1.0 };
    ready.predict(ready.plan.clone()).map(|_| ready)
}

fn group(case: &Case) -> String {
    let labels = &case.labels;
    format!("{}|{}|{}", labels.engine, labels.accelerator, labels.model)
}

impl Ready {
    /// Model and accelerator.
    pub fn group(&self) -> String {
        format!("{}|{}", self.case.labels.model, self.case.labels.accelerator)
    }

    /// Absolute errors by metric and engine.
    pub fn errors(&self, parameters: &Parameters) -> Vec<(String, f64)> {
        let (class, engine) = self.pair();
        let plan = self.plan.clone().with_coefficients(parameters.coefficients(class, engine));
        let predicted = self.predict(plan).unwrap_or_default();
        let each = |((metric, measured), predicted): (&(Metric, f64), f64)| {
            let error = (predicted / measured - 1.0).abs();
            let (regime, engine) = (self.case.labels.regime, &self.case.labels.engine);
            [
                (format!("{} {engine}", metric.name()), error),
                (format!("{} all", metric.name()), error),
                (format!("{} {regime}", metric.name()), error),
                (format!("{} {engine} {}", metric.name(), self.group()), error),
            ]
        };
        self.case.measured.iter().zip(predicted).flat_map(each).collect()
    }

    /// Its class and engine.
    pub fn pair(&self) -> (HardwareClass, Engine) {
        (self.plan.datasheet.class, self.plan.engine)
    }

    /// Whether values of `scope` matter to it.
    pub fn is_in(&self, scope: Scope) -> bool {
        let (class, engine) = self.pair();
        scope.covers(class, engine)
    }

    /// Logarithms of predicted ÷ measured, with the scale and weight each counts with.
    pub fn residuals(&self, parameters: &Parameters) -> Vec<Residual> {
        let (class, engine) = self.pair();
        let plan = self.plan.clone().with_coefficients(parameters.coefficients(class, engine));
        let Some(predicted) = self.predict(plan) else { return Vec::new() };
        let each = |((metric, measured), predicted): (&(Metric, f64), f64)| Residual {
            value: (predicted / measured).ln() / scale(*metric),
            weight: self.weight,
        };
        self.case.measured.iter().zip(predicted).map(each).collect()
    }

    fn predict(&self, plan: Plan) -> Option<Vec<f64>> {
        let fit = memory::fit(&plan);
        let first = served(&plan, &fit)?;
        let at = |concurrency: f64| {
            let mut plan = plan.clone();
            plan.workload.load = Load::Concurrency(concurrency);
            served(&plan, &fit)
        };
        Some(self.case.metrics(&first, &at, 1.0))
    }
}

/// What `plan` says, if it fits.
fn served(plan: &Plan, fit: &Fit) -> Option<Served> {
    if !fit.holds_one(plan) {
        return None;
    }
    let run = serving::run(plan, fit).ok()?;
    Some(Served {
        ttft_ms: run.ttft * 1e3,
        tpot_ms: run.tpot * 1e3,
        end_to_end_ms: run.end_to_end * 1e3,
        requests_per_second: run.requests_per_second,
        admitted: run.admitted,
    })
}

/// A number's error in units of what is usual for its metric.
pub struct Residual {
    /// ln(predicted ÷ measured) ÷ scale.
    pub value: f64,
    /// How much it counts.
    pub weight: f64,
}

/// The usual error of a metric: beyond it, errors count linearly.
fn scale(metric: Metric) -> f64 {
    match metric {
        Metric::Ttft => 0.50,
        Metric::Tpot => 0.12,
        Metric::EndToEnd => 0.15,
        Metric::OutputRate | Metric::TotalRate | Metric::RequestRate => 0.20,
    }
}
