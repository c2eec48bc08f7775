//! The one way from a scenario to its figures.

use super::fixes;
use super::{DeploymentFigures, Estimate, Latency, Memory, Note, NoteCode, Throughput};
use crate::accuracy::{self, Bands};
use crate::cost::{self, Bill};
use crate::performance::memory::{self, Fit};
use crate::performance::serving::{self, Run};
use crate::plan::Plan;
use crate::problem::{Given, Limit, Problems};
use crate::scenario::{Load, Scenario};
use crate::units::{MS_PER_S, Unit};

/// Everything between the scenario and its figures; estimate and trace read the same values.
pub(crate) struct Workings {
    /// The checked scenario.
    pub(crate) plan: Plan,
    /// Memory.
    pub(crate) fit: Fit,
    /// The serving run, when it fits.
    pub(crate) run: Option<Run>,
    /// The bill, when it runs, has a price and serves something.
    pub(crate) bill: Option<Bill>,
}

impl Workings {
    /// Computes `scenario` once.
    pub(crate) fn of(scenario: &Scenario) -> Result<Workings, Problems> {
        let plan = Plan::new(scenario)?;
        let fit = memory::fit(&plan);
        let serves = plan.utilization > 0.0 || !matches!(plan.workload.load, Load::TokensPerDay(_));
        let run = if fits(&fit, &plan) && serves {
            Some(serving::run(&plan, &fit).map_err(|problem| vec![problem])?)
        } else {
            None
        };
        let bill = run.as_ref().and_then(|run| cost::bill(&plan, run));
        Ok(Workings { plan, fit, run, bill })
    }

    /// The figures.
    pub(crate) fn estimate(&self, scenario: &Scenario) -> Estimate {
        let Workings { plan, fit, run, bill } = self;
        let cost = bill.as_ref().map(|bill| cost::cost(plan, bill));
        let per_million = cost.as_ref().map(|cost| cost.per_million_output_tokens);
        Estimate {
            fits: fits(fit, plan),
            bound: run.as_ref().map(|run| run.bound),
            deployment: deployment(plan, run.as_ref()),
            memory: memory_figures(plan, fit, run.as_ref()),
            latency: run.as_ref().map(latency),
            throughput: run.as_ref().map(|run| throughput(plan, run)),
            error: run.as_ref().map_or_else(Bands::default, |run| accuracy::bands(plan, run, per_million)),
            cost,
            notes: self.notes(scenario),
        }
    }

    fn notes(&self, scenario: &Scenario) -> Vec<Note> {
        let Workings { plan, fit, run, bill } = self;
        let mut notes = plan.notes.clone();
        if !fits(fit, plan) {
            notes.insert(0, does_not_fit(fit, plan));
            notes.extend(fixes::fixes(scenario, plan));
        }
        if let Some(run) = run {
            notes.extend(waiting(run));
            notes.extend(missed_targets(plan, run));
        }
        if plan.usd_per_accelerator_hour.is_some() && bill.is_none() && fits(fit, plan) {
            let limit = Limit::Range { min: 0.0, max: 1.0, unit: Unit::Share };
            notes.push(note(NoteCode::NoTokens, "deployment.utilization", Given::Number(plan.utilization), limit));
        }
        if plan.usd_per_accelerator_hour.is_none() {
            let given = Given::text(&scenario.price.kind);
            notes.push(note(NoteCode::PriceUnknown, "price.usdPerAcceleratorHour", given, Limit::None));
        }
        notes
    }
}

/// Weights and at least one sequence per attention replica, also where prompts are read apart.
pub(super) fn fits(fit: &Fit, plan: &Plan) -> bool {
    fit.holds_one(plan) && plan.prefill_pool.as_ref().is_none_or(|pool| memory::fit(pool).holds_one(pool))
}

/// The note that it does not fit: about the pool that reads prompts where the rest would.
fn does_not_fit(fit: &Fit, plan: &Plan) -> Note {
    let writes = fit.holds_one(plan);
    let reader = plan.prefill_pool.as_ref().filter(|_| writes).map(|pool| memory::fit(pool));
    let (field, fit) = reader.as_ref().map_or(("accelerator", fit), |reader| ("prefillPool.tensor", reader));
    let limit = Limit::Range { min: 0.0, max: fit.usable_bytes, unit: Unit::Bytes };
    note(NoteCode::DoesNotFit, field, Given::Number(fit.needed_bytes()), limit)
}

pub(super) fn note(code: NoteCode, field: &'static str, value: Given, limit: Limit) -> Note {
    Note { code, field, value, limit }
}

fn waiting(run: &Run) -> Option<Note> {
    (run.memory_wait > 0.0 && run.concurrency > run.admitted * (1.0 + 1e-9)).then(|| {
        let limit = Limit::Range { min: 1.0, max: run.admitted, unit: Unit::Requests };
        note(NoteCode::ConcurrencyAboveMemory, "workload.load.concurrency", Given::Number(run.concurrency), limit)
    })
}

fn missed_targets(plan: &Plan, run: &Run) -> Vec<Note> {
    let targets = [
        ("targets.timeToFirstTokenMs", plan.targets.time_to_first_token_ms, run.ttft * MS_PER_S),
        ("targets.timePerOutputTokenMs", plan.targets.time_per_output_token_ms, run.tpot * MS_PER_S),
    ];
    let missed = |(field, target, reached): (&'static str, Option<f64>, f64)| {
        let max = target.filter(|target| reached > *target)?;
        let limit = Limit::Range { min: 0.0, max, unit: Unit::Milliseconds };
        Some(note(NoteCode::TargetMissed, field, Given::Number(reached), limit))
    };
    targets.into_iter().filter_map(missed).collect()
}

fn deployment(plan: &Plan, run: Option<&Run>) -> DeploymentFigures {
    DeploymentFigures {
        accelerators: plan.accelerators(),
        concurrency: run.map_or(0.0, |run| run.concurrency),
        admitted: run.map_or(0.0, |run| run.admitted),
        decode_batch: run.map_or(0.0, |run| run.decode_batch),
        parameters: plan.architecture.total_parameters(),
        active_parameters: plan.architecture.active_parameters(),
        usd_per_accelerator_hour: plan.usd_per_accelerator_hour,
    }
}

fn memory_figures(plan: &Plan, fit: &Fit, run: Option<&Run>) -> Memory {
    Memory {
        capacity_bytes: fit.capacity_bytes,
        usable_bytes: fit.usable_bytes,
        weights_bytes: fit.weights_bytes,
        kv_cache_bytes: run.map_or(0.0, |run| run.admitted / plan.layout.attention_replicas() * fit.sequence_bytes),
        activation_bytes: fit.activation_bytes,
        overhead_bytes: fit.overhead_bytes,
        kv_bytes_per_token: fit.kv_bytes_per_token,
        max_concurrency: fit.max_concurrency,
    }
}

fn latency(run: &Run) -> Latency {
    Latency {
        time_to_first_token_ms: run.ttft * MS_PER_S,
        time_per_output_token_ms: run.tpot * MS_PER_S,
        end_to_end_ms: run.end_to_end * MS_PER_S,
        output_tokens_per_second_per_user: 1.0 / run.tpot,
    }
}

fn throughput(plan: &Plan, run: &Run) -> Throughput {
    let output = run.requests_per_second * plan.workload.output_tokens;
    Throughput {
        output_tokens_per_second: output,
        input_tokens_per_second: run.requests_per_second * plan.workload.input_tokens,
        requests_per_second: run.requests_per_second,
        output_tokens_per_second_per_accelerator: output / plan.accelerators(),
    }
}
