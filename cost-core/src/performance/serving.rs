//! A serving run in closed form: from the time of a step to latencies and throughput (METHOD.md §7).

use super::memory::Fit;
use super::operators::{self, Pass, Seconds};
use crate::estimate::Bound;
use crate::plan::Plan;
use crate::problem::{Code, Given, Limit, Problem};
use crate::scenario::Load;
use crate::units::{SECONDS_PER_DAY, Unit};

/// What a serving run settles to. Times in seconds, counts per whole deployment unless said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Requests asked to be in flight, C.
    pub concurrency: f64,
    /// Requests in flight, N.
    pub admitted: f64,
    /// Sequences that decode in one attention replica, B.
    pub decode_batch: f64,
    /// One decode step of B sequences, T_d.
    pub decode_step: Seconds,
    /// Prompts that share one prefill pass, n_b.
    pub prompts_per_pass: f64,
    /// Sequences of one replica's group that decode in a pass that reads prompts, w B / pp.
    pub riding: f64,
    /// Share of a decode step that such a pass replaces, w.
    pub ride: f64,
    /// What one prompt adds when it is read among others, T_p.
    pub prefill: Seconds,
    /// A pass that finds the whole prompt in the cache but for one token, T_c.
    pub cached_prefill: f64,
    /// Share of a decode step's requests that belong to others and bring prefills between its tokens.
    pub others: f64,
    /// Share of requests that start in synchronised waves.
    pub sync: f64,
    /// Wait for the prefills of a wave.
    pub wave_wait: f64,
    /// Wait for prefills of random arrivals.
    pub queue_wait: f64,
    /// Latency before the first token that does not occupy the device: `t_request + n_k t_first_launch host`.
    pub first_token_overhead: f64,
    /// Steps waited before a prompt is scheduled and returned, in seconds.
    pub residual: f64,
    /// Wait for memory: requests beyond N stand in line.
    pub memory_wait: f64,
    /// Time to first token.
    pub ttft: f64,
    /// Time per output token.
    pub tpot: f64,
    /// Request to last token, waiting included.
    pub end_to_end: f64,
    /// Requests per second, X.
    pub requests_per_second: f64,
    /// What takes most of the time.
    pub bound: Bound,
}

/// The run of `plan`, which fits.
///
/// # Errors
/// [`Code::LoadAboveCapacity`] when requests arrive faster than they can leave.
pub fn run(plan: &Plan, fit: &Fit) -> Result<Run, Problem> {
    let server = Server::new(plan, fit);
    match plan.workload.load {
        Load::Concurrency(concurrency) => Ok(server.closed(concurrency, 0.0)),
        Load::MaxConcurrency => Ok(server.closed(server.most, 0.0)),
        Load::ClosedLoop { concurrency, prompts_per_slot } => Ok(server.closed(concurrency, 1.0 / prompts_per_slot)),
        Load::RequestsPerSecond(rate) => {
            server.open(rate, "workload.load.requestsPerSecond", 1.0, Unit::RequestsPerSecond)
        }
        Load::TokensPerDay(tokens) => {
            // The day's tokens are served in the share u of the time that carries the load.
            let request = plan.workload.input_tokens + plan.workload.output_tokens;
            let tokens_per_rate = request * SECONDS_PER_DAY * plan.utilization;
            server.open(tokens / tokens_per_rate, "workload.load.tokensPerDay", tokens_per_rate, Unit::TokensPerDay)
        }
    }
}

struct Server<'a> {
    plan: &'a Plan,
    /// Most requests that fit and that the engine takes.
    most: f64,
    /// A prompt read alone, T_p of one.
    solo: Seconds,
}

impl<'a> Server<'a> {
    fn new(plan: &'a Plan, fit: &Fit) -> Self {
        let cap = plan.coefficients.sequence_cap * plan.layout.data;
        let solo = operators::time(plan, &prefill_pass(plan, 1.0, 0.0));
        Server { plan, most: fit.max_concurrency.min(cap), solo }
    }

    /// T_d: a step of `batch` sequences of one replica, in as many groups as there are stages.
    fn decode_step(&self, batch: f64) -> Seconds {
        let group = batch / self.plan.layout.pipeline;
        operators::time(self.plan, &Pass::decode(group, context(self.plan), self.plan.layout.data))
    }

    /// n_b: prompts that arrive during one decode step share a pass, within the token budget.
    fn prompts_per_pass(&self, batch: f64) -> f64 {
        let workload = &self.plan.workload;
        let waiting = if self.plan.static_batching { batch } else { batch / workload.output_tokens };
        let budget = self.plan.coefficients.prefill_budget / workload.new_tokens();
        // Not `clamp`: its panic writes the bounds, with all that core needs to write numbers.
        waiting.max(1.0).min(budget.max(1.0))
    }

    /// w: share of a decode step that a pass saves which reads prompts, where the engine lets other sequences
    /// decode in it: `mix_share q min(B, 1)`.
    fn ride(&self, batch: f64, others: f64) -> f64 {
        let mixes = self.plan.engine.mixes() && !self.plan.static_batching;
        if mixes { self.plan.coefficients.mix_share * others * batch.min(1.0) } else { 0.0 }
    }

    /// T_p: what one of `prompts` prompts in a pass adds. The pass streams the weights once for prompts and
    /// decoding sequences, whose step T_d it replaces: `(T(n_b prompts, w B sequences) − w T_d) / n_b · s`,
    /// s as in [`stall`].
    fn prefill(&self, prompts: f64, riding: f64, ride: f64, decode_step: Seconds) -> Prefill {
        let pass = operators::time(self.plan, &prefill_pass(self.plan, prompts, riding));
        let factor = stall(self.plan) / prompts;
        Prefill { each: scaled(minus(pass, scaled(decode_step, ride)), factor), pass: pass.total() }
    }

    /// `TPOT = T_d + (1 − sync/2) (B/O) others T_p / pp`, and T_d and T_p with it.
    fn rhythm(&self, batch: f64, others: f64, sync: f64) -> Rhythm {
        let decode_step = self.decode_step(batch);
        let prompts_per_pass = self.prompts_per_pass(batch);
        let ride = self.ride(batch, others);
        let riding = ride * batch / self.plan.layout.pipeline;
        let Prefill { each: prefill, pass: prefill_pass } = self.prefill(prompts_per_pass, riding, ride, decode_step);
        let arrivals = batch / self.plan.workload.output_tokens * others;
        let interference = (1.0 - sync / 2.0) * arrivals * prefill.total() / self.plan.layout.pipeline;
        let added = if self.plan.static_batching { 0.0 } else { interference };
        Rhythm { decode_step, prompts_per_pass, riding, ride, prefill, prefill_pass, tpot: decode_step.total() + added }
    }

    /// A fixed number of requests in flight; `sync` of them start in waves.
    fn closed(&self, concurrency: f64, sync: f64) -> Run {
        let plan = self.plan;
        let admitted = concurrency.min(self.most);
        let slots = admitted / plan.layout.data;
        let others = (1.0 - 1.0 / slots).max(0.0);
        let output = plan.workload.output_tokens;
        let batch = if plan.static_batching {
            slots
        } else {
            // B = n O TPOT / (O TPOT + T_p): a slot decodes for that share of its time.
            fixed_point(slots, |batch| {
                let rhythm = self.rhythm(batch, others, sync);
                let decoding = output * rhythm.tpot;
                slots * decoding / (decoding + rhythm.prefill.total())
            })
        };
        self.settle(Settled { concurrency, admitted, batch, others, sync, rate: None })
    }

    /// `rate` requests per second at random. `field` and `per_rate` say how the limit is told.
    fn open(&self, rate: f64, field: &'static str, per_rate: f64, unit: Unit) -> Result<Run, Problem> {
        let plan = self.plan;
        let full = self.closed(self.most, 0.0);
        let per_replica = rate / plan.layout.data;
        let output = plan.workload.output_tokens;
        // B = λ O TPOT (Little's law for the decoding part).
        let decoding = |batch: f64| per_replica * output * self.rhythm(batch, 1.0, 0.0).tpot;
        let most = full.decode_batch;
        let above = !rate.is_finite() || rate >= full.requests_per_second || decoding(most) > most;
        if above {
            let limit = Limit::Range { min: 0.0, max: full.requests_per_second * per_rate, unit };
            return Err(Problem::new(Code::LoadAboveCapacity, field, Given::Number(rate * per_rate), limit));
        }
        let batch = fixed_point(most, decoding);
        Ok(self.settle(Settled { concurrency: 0.0, admitted: 0.0, batch, others: 1.0, sync: 0.0, rate: Some(rate) }))
    }

    fn settle(&self, settled: Settled) -> Run {
        let (plan, k) = (self.plan, &self.plan.coefficients);
        let Settled { batch, others, sync, .. } = settled;
        let (data, pipeline, output) = (plan.layout.data, plan.layout.pipeline, plan.workload.output_tokens);
        let Rhythm { decode_step, prompts_per_pass, riding, ride, prefill, prefill_pass, tpot } =
            self.rhythm(batch, others, sync);
        let slots = settled.admitted / data;
        let reading = prefill.total() / pipeline;

        let wave_wait = sync * (slots - 1.0).max(0.0) * reading / 2.0;
        let launches = operators::launches(&plan.architecture, k);
        let first_token_overhead = k.t_request + launches * k.t_first_launch * k.host;
        let among_others = settled.rate.map_or((slots - 1.0).clamp(0.0, 1.0), |_| batch.min(1.0));
        let residual = decode_step.total() * k.residual_steps * among_others;
        let decoding = (output - 1.0) * tpot;
        let unqueued = if plan.static_batching {
            k.t_request + reading * slots
        } else {
            first_token_overhead + self.solo.total().max(prefill_pass) + residual + wave_wait
        };
        let queue_wait = match settled.rate {
            _ if plan.static_batching => 0.0,
            Some(rate) => open_queue(rate / data, reading),
            None => closed_queue(slots, unqueued + decoding, reading, k.queue_weight * settled.others),
        };
        let first = unqueued + queue_wait;
        let service = first + decoding;
        let (concurrency, admitted, requests_per_second) = match settled.rate {
            Some(rate) => (rate * service, rate * service, rate),
            None => (settled.concurrency, settled.admitted, settled.admitted / service),
        };
        let memory_wait = service * (concurrency / admitted - 1.0).max(0.0);
        let cached = Pass::prefill(1.0, 1.0, plan.workload.input_tokens - 1.0, data);
        Run {
            concurrency,
            admitted,
            decode_batch: batch,
            decode_step,
            prompts_per_pass,
            riding,
            ride,
            prefill,
            cached_prefill: operators::time(plan, &cached).total(),
            others,
            sync,
            wave_wait,
            queue_wait,
            first_token_overhead,
            residual,
            memory_wait,
            ttft: first + memory_wait,
            tpot,
            end_to_end: service + memory_wait,
            requests_per_second,
            bound: bound(
                plan,
                batch,
                decode_step,
                prefill,
                concurrency > admitted * 1.001 && self.most < k.sequence_cap * data,
            ),
        }
    }
}

/// s: attention replicas that share experts step together, so each waits for prompts that others read:
/// `1 + lockstep (dp − 1)`.
pub(crate) fn stall(plan: &Plan) -> f64 {
    let shares = plan.architecture.is_mixture() && plan.layout.data > 1.0;
    if shares { 1.0 + plan.coefficients.lockstep * (plan.layout.data - 1.0) } else { 1.0 }
}

/// Mean context of a decoding sequence: the prompt and half of the answer.
fn context(plan: &Plan) -> f64 {
    plan.workload.input_tokens + plan.workload.output_tokens / 2.0
}

/// A pass that reads `prompts` prompts while `riding` sequences decode.
pub(crate) fn prefill_pass(plan: &Plan, prompts: f64, riding: f64) -> Pass {
    let new = plan.workload.new_tokens();
    let pass = Pass::prefill(prompts, new, plan.workload.input_tokens - new, plan.layout.data);
    if riding > 0.0 { pass.beside(riding, context(plan), plan.layout.data) } else { pass }
}

/// The times of a run at one batch.
struct Rhythm {
    decode_step: Seconds,
    prompts_per_pass: f64,
    riding: f64,
    ride: f64,
    prefill: Seconds,
    prefill_pass: f64,
    tpot: f64,
}

/// A pass that reads prompts.
struct Prefill {
    /// What each of them adds.
    each: Seconds,
    /// The whole pass.
    pass: f64,
}

/// What a run has come to before its latencies are known.
struct Settled {
    concurrency: f64,
    admitted: f64,
    batch: f64,
    others: f64,
    sync: f64,
    rate: Option<f64>,
}

/// M/D/1 wait of prompts that arrive at random: `ρ T / (2 (1 − ρ))`, ρ = λ T.
fn open_queue(rate: f64, reading: f64) -> f64 {
    let busy = rate * reading;
    busy * reading / (2.0 * (1.0 - busy))
}

/// The same wait w where `slots` requests go round and round and each round takes E = E_0 + w:
/// with ρ = n T / E, `w = q ρ T / (2 (1 − ρ))` is a quadratic in E − n T. Prompts never arrive
/// faster than they are read, whatever n.
fn closed_queue(slots: f64, unqueued: f64, reading: f64, weight: f64) -> f64 {
    let work = slots * reading;
    let slack = unqueued - work;
    let spare = (slack + (slack * slack + 2.0 * weight * work * reading).sqrt()) / 2.0;
    (work + spare - unqueued).max(0.0)
}

/// Accelerator time of a request, by what it waits for; the largest part is the bound.
fn bound(plan: &Plan, batch: f64, decode_step: Seconds, prefill: Seconds, waits_for_memory: bool) -> Bound {
    if waits_for_memory {
        return Bound::KvCapacity;
    }
    let decode = scaled(decode_step, plan.workload.output_tokens / batch.max(1.0));
    let read = scaled(prefill, 1.0 / plan.layout.pipeline);
    let parts = [
        (decode.memory + read.memory, Bound::MemoryBandwidth),
        (decode.compute + read.compute, Bound::Compute),
        (decode.link + read.link, Bound::Interconnect),
        (decode.overhead + read.overhead, Bound::Overhead),
    ];
    parts.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)).map_or(Bound::Overhead, |(_, bound)| bound)
}

fn minus(seconds: Seconds, other: Seconds) -> Seconds {
    Seconds {
        compute: seconds.compute - other.compute,
        memory: seconds.memory - other.memory,
        link: seconds.link - other.link,
        overhead: seconds.overhead - other.overhead,
    }
}

fn scaled(seconds: Seconds, factor: f64) -> Seconds {
    Seconds {
        compute: seconds.compute * factor,
        memory: seconds.memory * factor,
        link: seconds.link * factor,
        overhead: seconds.overhead * factor,
    }
}

/// The x in (0, `high`] at which `next(x)` = x, where next(0) > 0 and next(high) ≤ high: next is
/// nearly flat, so the secant through the last two points finds it in a few rounds; a bracket
/// keeps it from straying.
fn fixed_point(high: f64, next: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, high);
    let (mut x, mut fx) = (high, next(high) - high);
    let mut guess = x + fx;
    for _ in 0..ROUNDS {
        if fx.abs() <= TOLERANCE * x {
            return x;
        }
        let inside = if guess > low && guess < high { guess } else { (low + high) / 2.0 };
        let f = next(inside) - inside;
        if f > 0.0 {
            low = inside
        } else {
            high = inside
        }
        guess = inside - f * (inside - x) / (f - fx);
        (x, fx) = (inside, f);
    }
    x
}

const ROUNDS: usize = 80;
const TOLERANCE: f64 = 1e-8;
