//! The one way from a scenario to its figures.

use super::fixes;
use super::{Cost, DeploymentFigures, Estimate, Latency, Memory, Note, NoteCode, Throughput};
use crate::accuracy::{self, Bands};
use crate::cost::bill::{self, Bill};
use crate::cost::fleet::{self, Fleet};
use crate::cost::mix::{self, Mixture, Shares, Tier};
use crate::performance::memory::{self, Fit};
use crate::performance::serving::{self, Run};
use crate::plan::{Asked, Plan};
use crate::problem::{Given, Limit, Problem, Problems};
use crate::scenario::{Load, Scenario};
use crate::units::{MS_PER_S, SECONDS_PER_HOUR, Unit};

/// Everything between the scenario and its figures; estimate and trace read the same values.
pub(crate) struct Workings {
    /// The checked scenario.
    pub(crate) plan: Plan,
    /// Memory.
    pub(crate) fit: Fit,
    /// The serving run, when it fits.
    pub(crate) run: Option<Run>,
    /// The fleet that the demand needs, where there is one.
    pub(crate) fleet: Option<Fleet>,
    /// The bill, when it runs, has a price and serves something.
    pub(crate) bill: Option<Bill>,
    /// The second model, where some requests go to it.
    pub(crate) second: Option<Box<Workings>>,
    /// How many of the users' requests go where.
    pub(crate) shares: Shares,
    /// What a request costs, all that answer it together.
    pub(crate) mixture: Option<Mixture>,
}

impl Workings {
    /// Computes `scenario` once.
    pub(crate) fn of(scenario: &Scenario) -> Result<Workings, Problems> {
        let shares = Shares::of(scenario);
        let plan = Plan::new(scenario)?;
        let first = Workings::alone(plan, shares.first)?;
        let second = match mix::second(scenario) {
            Some(second) => Some(Box::new(second_model(&second, shares.second)?)),
            None => None,
        };
        within_reach(&first, second.as_deref(), &shares)?;
        let mixture = mixture(&first, second.as_deref(), &shares);
        Ok(Workings { second, shares, mixture, ..first })
    }

    /// One model by itself, which gets `share` of what is asked of the fleet.
    fn alone(plan: Plan, share: f64) -> Result<Workings, Problems> {
        let fit = memory::fit(&plan);
        let serves = plan.utilization > 0.0 || !matches!(plan.workload.load, Load::TokensPerDay(_));
        let mut run = None;
        let mut fleet = None;
        if fits(&fit, &plan) && serves && !plan.terms.is_serverless() {
            let full = serving::run(&plan, &fit).map_err(|problem| vec![problem])?;
            run = Some(full);
            if let Some(asked) = plan.terms.demand.filter(|_| share > 0.0) {
                let (kept, sized) = sized(&plan, &fit, full, &asked.share(share));
                (run, fleet) = (Some(kept), Some(sized));
            }
        }
        let bill = run.as_ref().filter(|_| share > 0.0).and_then(|run| bill::bill(&plan, run, fleet.as_ref()));
        let shares = Shares { first: 1.0, second: 0.0, hosted: 0.0, cached: 0.0 };
        Ok(Workings { plan, fit, run, fleet, bill, second: None, shares, mixture: None })
    }

    /// Share of paid hours that carry the load: of the fleet's, where there is a demand.
    pub(crate) fn utilization(&self) -> f64 {
        self.fleet.as_ref().map_or(self.plan.utilization, |fleet| fleet.utilization)
    }

    fn answers_alone(&self) -> bool {
        self.shares.second == 0.0 && self.shares.hosted == 0.0
    }

    /// The first model as a part of the mixture.
    pub(crate) fn tier(&self) -> Option<Tier<'_>> {
        self.bill.as_ref().map(|bill| Tier { plan: &self.plan, bill })
    }

    /// The second model as a part of the mixture.
    pub(crate) fn second_tier(&self) -> Option<Tier<'_>> {
        self.second.as_ref().and_then(|second| second.tier())
    }

    /// Wait for a slot and for the network before the first token, s.
    pub(crate) fn before_first_token(&self) -> f64 {
        before_first_token(&self.plan, self.fleet.as_ref())
    }

    /// Whether weights and at least one sequence fit in memory.
    pub(crate) fn fits(&self) -> bool {
        fits(&self.fit, &self.plan)
    }

    /// The dollars.
    pub(crate) fn cost(&self) -> Option<Cost> {
        let mixture = self.mixture.as_ref()?;
        Some(mix::cost(&self.plan, &self.shares, mixture, self.tier(), self.second_tier()))
    }

    /// The figures.
    pub(crate) fn estimate(&self, scenario: &Scenario) -> Estimate {
        let Workings { plan, fit, run, .. } = self;
        let cost = self.cost();
        // Bands are those of the first model's rate: where others answer as well, there is none.
        let per_million = cost.as_ref().filter(|_| self.answers_alone()).map(|cost| cost.per_million_output_tokens);
        let own = run.as_ref().filter(|_| !plan.terms.is_serverless());
        Estimate {
            fits: self.fits(),
            bound: own.map(|run| run.bound),
            deployment: self.deployment(),
            memory: memory_figures(plan, fit, run.as_ref()),
            latency: own.map(|run| latency(run, self.before_first_token())),
            throughput: own.map(|run| throughput(plan, run)),
            price: self.price_figures(),
            ownership: self.ownership_figures(),
            fleet: self.fleet_figures(),
            routing: self.routing_figures(),
            hosted: self.hosted_figures(),
            energy: self.energy_figures(),
            error: own.map_or_else(Bands::default, |run| accuracy::bands(plan, run, per_million)),
            cost,
            notes: self.notes(scenario),
        }
    }

    fn notes(&self, scenario: &Scenario) -> Vec<Note> {
        let Workings { plan, fit, run, bill, .. } = self;
        let mut notes = plan.notes.clone();
        if !fits(fit, plan) && !plan.terms.is_serverless() {
            notes.insert(0, does_not_fit(fit, plan));
            notes.extend(fixes::fixes(scenario, plan));
        }
        if let Some(run) = run.as_ref().filter(|_| !plan.terms.is_serverless()) {
            notes.extend(waiting(run));
            notes.extend(self.fewer_at_once(run));
            notes.extend(missed_targets(plan, run, self.before_first_token()));
        }
        notes.extend(self.notes_of_money(scenario));
        let priced = crate::cost::rate::rate(plan, 1.0).is_some();
        if self.shares.first > 0.0 && priced && bill.is_none() && fits(fit, plan) {
            let limit = Limit::Range { min: 0.0, max: 1.0, unit: Unit::Share };
            notes.push(note(NoteCode::NoTokens, "deployment.utilization", Given::Number(plan.utilization), limit));
        }
        if self.shares.first > 0.0 && !priced {
            let given = Given::text(&scenario.price.kind);
            notes.push(note(NoteCode::PriceUnknown, missing_price(plan), given, Limit::None));
        }
        notes
    }

    fn deployment(&self) -> DeploymentFigures {
        let (plan, run) = (&self.plan, self.run.as_ref());
        DeploymentFigures {
            accelerators: plan.accelerators(),
            concurrency: run.map_or(0.0, |run| run.concurrency),
            admitted: run.map_or(0.0, |run| run.admitted),
            decode_batch: run.map_or(0.0, |run| run.decode_batch),
            parameters: plan.architecture.total_parameters(),
            active_parameters: plan.architecture.active_parameters(),
            usd_per_accelerator_hour: match &self.bill {
                _ if plan.terms.is_serverless() => None,
                Some(bill) => Some(bill.rate.effective),
                None => crate::cost::rate::rate(plan, self.utilization()).map(|rate| rate.effective),
            },
        }
    }

    /// The note that a deployment of a sized fleet has fewer requests in flight than asked: as many as memory holds, or
    /// so many that the targets hold.
    fn fewer_at_once(&self, run: &Run) -> Option<Note> {
        let Load::Concurrency(asked) = self.plan.workload.load else { return None };
        (self.fleet.is_some() && run.concurrency < asked).then(|| {
            let limit = Limit::Range { min: 1.0, max: run.concurrency, unit: Unit::Requests };
            let full = run.concurrency >= self.fit.max_concurrency;
            let code = if full { NoteCode::ConcurrencyAboveMemory } else { NoteCode::ConcurrencyForTargets };
            note(code, "workload.load.concurrency", Given::Number(asked), limit)
        })
    }
}

/// Whether there are as many accelerators as both models need.
fn within_reach(first: &Workings, second: Option<&Workings>, shares: &Shares) -> Result<(), Problems> {
    let Some(asked) = first.plan.terms.demand else { return Ok(()) };
    let parts: Vec<fleet::Part> = [(shares.first, Some(first)), (shares.second, second)]
        .into_iter()
        .filter_map(|(share, workings)| {
            let workings = workings.filter(|workings| workings.fleet.is_some())?;
            Some(fleet::Part { plan: &workings.plan, run: workings.run.as_ref()?, asked: asked.share(share) })
        })
        .collect();
    fleet::beyond_reach(&parts, &asked).map_or(Ok(()), |problem| Err(vec![problem]))
}

/// The control whose value is missing where there is no price.
fn missing_price(plan: &Plan) -> &'static str {
    match () {
        () if !plan.terms.is_owned() && plan.terms.list_usd.is_none() => "price.usdPerAcceleratorHour",
        () if !plan.terms.is_owned() => "price.spot.fallbackUsdPerAcceleratorHour",
        () if plan.terms.power.is_none() => "energy.ratedWatts",
        () if plan.terms.usd_per_kwh.is_none() => "energy.usdPerKwh",
        () => "ownership.usdPerAccelerator",
    }
}

/// The second model with `share` of what is asked; its problems are told as those of the inputs it comes from.
fn second_model(scenario: &Scenario, share: f64) -> Result<Workings, Problems> {
    let renamed = |problems: Problems| problems.into_iter().map(of_second).collect::<Problems>();
    let plan = Plan::new(scenario).map_err(renamed)?;
    Workings::alone(plan, share).map_err(renamed)
}

fn of_second(problem: Problem) -> Problem {
    let field = match problem.field.as_ref() {
        "model" => "routing.model",
        "accelerator" => "routing.accelerator",
        "precision.weights" => "routing.weights",
        "parallelism.tensor" => "routing.tensor",
        "workload.load.concurrency" => "routing.concurrency",
        _ => return problem,
    };
    Problem { field: field.into(), ..problem }
}

/// What a request costs: of everything that answers.
fn mixture(first: &Workings, second: Option<&Workings>, shares: &Shares) -> Option<Mixture> {
    let plan = &first.plan;
    let served = match (&plan.terms.demand, &first.bill, second.and_then(|second| second.bill.as_ref())) {
        (Some(asked), _, _) => Some(asked.requests_per_second * SECONDS_PER_HOUR),
        (None, Some(bill), _) => Some(bill.requests_per_hour / shares.first),
        (None, None, Some(bill)) => Some(bill.requests_per_hour / shares.second),
        (None, None, None) => None,
    };
    mix::mixture(plan, shares, first.tier(), second.and_then(Workings::tier), served)
}

fn before_first_token(plan: &Plan, fleet: Option<&Fleet>) -> f64 {
    plan.terms.deployment.network_rtt_ms / MS_PER_S + fleet.map_or(0.0, |fleet| fleet.wait)
}

/// The run of a deployment, and the fleet of such deployments that `asked` needs. A deployment has no more requests at once
/// than memory holds: the others wait for a slot of the fleet. Where there are latency targets it is the cheapest
/// fleet with which they hold; where none holds them, as many at once as asked.
fn sized(plan: &Plan, fit: &Fit, full: Run, asked: &Asked) -> (Run, Fleet) {
    let at = |concurrency: f64| {
        let mut fewer = plan.clone();
        fewer.workload.load = Load::Concurrency(concurrency);
        let run = serving::run(&fewer, fit).ok()?;
        Some((run, fleet::fleet(plan, &run, asked)))
    };
    let most = full.admitted.floor().max(1.0);
    let whole = if full.concurrency > full.admitted { at(most) } else { None };
    let whole = whole.unwrap_or_else(|| (full, fleet::fleet(plan, &full, asked)));
    if plan.targets.is_empty() {
        return whole;
    }
    let holds =
        |found: &(Run, Fleet)| missed_targets(plan, &found.0, before_first_token(plan, Some(&found.1))).is_empty();
    let mut best = Some(whole).filter(holds);
    let mut above = most;
    let mut concurrency = most;
    // From the most downwards, then the numbers between the best and the one before it. Fewer at once are faster, but a
    // fleet of fewer slots waits longer, so that no number can be left out for what another one did.
    while concurrency > 1.0 {
        let before = concurrency;
        concurrency = (concurrency * NEXT).floor().min(concurrency - 1.0).max(1.0);
        let found = at(concurrency).filter(holds);
        if let Some(found) = found.filter(|found| best.is_none_or(|best| found.1.paid < best.1.paid)) {
            (best, above) = (Some(found), before);
        }
    }
    let Some(mut best) = best else { return whole };
    for concurrency in (best.0.concurrency as u32 + 1)..(above as u32) {
        let found = at(f64::from(concurrency)).filter(holds);
        best = found.filter(|found| found.1.paid <= best.1.paid).unwrap_or(best);
    }
    best
}

/// Ratio of one number of requests at once to the next that is tried.
const NEXT: f64 = 0.9;

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

fn missed_targets(plan: &Plan, run: &Run, before: f64) -> Vec<Note> {
    let targets = [
        ("targets.timeToFirstTokenMs", plan.targets.time_to_first_token_ms, (run.ttft + before) * MS_PER_S),
        ("targets.timePerOutputTokenMs", plan.targets.time_per_output_token_ms, run.tpot * MS_PER_S),
    ];
    let missed = |(field, target, reached): (&'static str, Option<f64>, f64)| {
        let max = target.filter(|target| reached > *target)?;
        let limit = Limit::Range { min: 0.0, max, unit: Unit::Milliseconds };
        Some(note(NoteCode::TargetMissed, field, Given::Number(reached), limit))
    };
    targets.into_iter().filter_map(missed).collect()
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

fn latency(run: &Run, before: f64) -> Latency {
    Latency {
        time_to_first_token_ms: (run.ttft + before) * MS_PER_S,
        time_per_output_token_ms: run.tpot * MS_PER_S,
        end_to_end_ms: (run.end_to_end + before) * MS_PER_S,
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
