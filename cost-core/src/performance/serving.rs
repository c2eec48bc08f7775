//! A serving run in closed form: from the time of a step to latencies and throughput (METHOD.md §7).

mod batches;
mod pool;
mod rhythm;
mod waiting;

use super::memory::Fit;
use super::operators::{self, Pass, Seconds};
use crate::estimate::Bound;
use crate::plan::{Batching, Plan};
use crate::problem::{Code, Given, Limit, Problem};
use crate::scenario::Load;
use crate::units::{SECONDS_PER_DAY, Unit};
use pool::transfer;
use rhythm::{Rhythm, Waves};
use waiting::{closed_queue, fixed_point, open_queue};

pub(crate) use rhythm::{decode_pass, prefill_pass, stall};

/// What a serving run settles to. Times in seconds, counts per whole deployment unless said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Requests asked to be in flight, C.
    pub concurrency: f64,
    /// Requests in flight, N.
    pub admitted: f64,
    /// Sequences that decode in one attention replica, B.
    pub decode_batch: f64,
    /// One decode step of B sequences, T_d, guessing included.
    pub decode_step: Seconds,
    /// Guessing tokens ahead, part of T_d.
    pub draft_step: f64,
    /// Tokens that a step yields for each sequence, a.
    pub accepted: f64,
    /// The longest request of a batch that ends together ÷ their mean, κ; else 1.
    pub longest: f64,
    /// Prompts that share one prefill pass, n_b.
    pub prompts_per_pass: f64,
    /// Sequences of one replica's group that decode in a pass that reads prompts, w B / pp.
    pub riding: f64,
    /// Share of a decode step that such a pass replaces, w.
    pub ride: f64,
    /// What one prompt adds when it is read among others, T_p.
    pub prefill: Seconds,
    /// The draft's part of a pass that reads prompts.
    pub draft_prefill: f64,
    /// A pass that finds the whole prompt in the cache but for one token, T_c.
    pub cached_prefill: f64,
    /// Share of a decode step's requests that belong to others and bring prefills between its tokens.
    pub others: f64,
    /// Share of requests that start in synchronised waves.
    pub sync: f64,
    /// Prompts of one length that a benchmark's rounds read together, n_g; else 1.
    pub group: f64,
    /// Wait for the prefills of a wave.
    pub wave_wait: f64,
    /// Wait for prefills of random arrivals.
    pub queue_wait: f64,
    /// Wait for a batch to start.
    pub batch_wait: f64,
    /// Moving a prompt's cache from the pool that read it.
    pub transfer: f64,
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
        Load::Concurrency(concurrency) => Ok(server.closed(concurrency, None)),
        Load::MaxConcurrency => Ok(server.closed(server.most, None)),
        Load::ClosedLoop { concurrency, prompts_per_slot } => Ok(server.closed(concurrency, Some(prompts_per_slot))),
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

/// What a run is made of.
struct Server<'a> {
    plan: &'a Plan,
    /// Most requests that fit and that the engine takes.
    most: f64,
    /// Tokens that a step yields for each sequence, a.
    accepted: f64,
    /// A prompt read alone, T_1, uncorrected.
    solo: Seconds,
}

/// How the limit that is told is sought.
const NEARLY: f64 = 0.999;
const LESS: f64 = 0.97;
const TRIES: usize = 24;

/// What a run has come to before its latencies are known.
#[derive(Clone, Copy)]
struct Settled {
    concurrency: f64,
    admitted: f64,
    batch: f64,
    others: f64,
    waves: Waves,
    rate: Option<f64>,
    batch_wait: f64,
}

impl Settled {
    /// Batches of `batch` sequences at `rate` requests per second at random.
    fn at_random(rate: f64, batch: f64) -> Settled {
        let (concurrency, admitted, batch_wait) = (0.0, 0.0, 0.0);
        Settled { concurrency, admitted, batch, others: 1.0, waves: Waves::NONE, rate: Some(rate), batch_wait }
    }
}

impl<'a> Server<'a> {
    fn new(plan: &'a Plan, fit: &Fit) -> Self {
        let cap = plan.coefficients.sequence_cap * plan.layout.attention_replicas();
        let accepted = plan.draft.as_ref().map_or(1.0, |draft| draft.accepted(plan.workload.output_tokens));
        let server = Server { plan, most: fit.max_concurrency.min(cap), accepted, solo: Seconds::default() };
        let (solo, _) = server.pass(1.0, 0.0);
        Server { solo, ..server }
    }

    /// The accelerators that read prompts.
    fn reader(&self) -> &Plan {
        self.plan.prefill_pool.as_deref().unwrap_or(self.plan)
    }

    /// A fixed number of requests in flight, of which a benchmark starts all at once and runs `prompts_per_slot`
    /// through each slot.
    fn closed(&self, concurrency: f64, prompts_per_slot: Option<f64>) -> Run {
        let plan = self.plan;
        let admitted = concurrency.min(self.most);
        let slots = admitted / plan.layout.attention_replicas();
        let reading = admitted / self.reader().layout.attention_replicas();
        let waves =
            prompts_per_slot.map_or(Waves::NONE, |rounds| Waves { sync: 1.0 / rounds, group: self.group(reading) });
        let others = (1.0 - waves.group / reading).max(0.0);
        let settled = Settled { concurrency, admitted, batch: slots, others, waves, rate: None, batch_wait: 0.0 };
        let batch = match plan.batching {
            Batching::Together { .. } => slots,
            // B = n O TPOT / (O TPOT + T_p): a slot decodes for that share of its time.
            Batching::Continuous => fixed_point(slots, |batch| {
                let rhythm = self.rhythm(batch, others, settled.waves);
                let decoding = plan.workload.output_tokens * rhythm.tpot;
                slots * decoding / (decoding + self.before_decoding(&rhythm, &settled))
            }),
        };
        self.settle(Settled { batch, ..settled })
    }

    /// `rate` requests per second at random. `field` and `per_rate` say how the limit is told.
    fn open(&self, rate: f64, field: &'static str, per_rate: f64, unit: Unit) -> Result<Run, Problem> {
        self.run_at(rate).ok_or_else(|| {
            let max = self.stable_rate() * per_rate;
            let limit = Limit::Range { min: 0.0, max, unit };
            Problem::new(Code::LoadAboveCapacity, field, Given::Number(rate * per_rate), limit)
        })
    }

    /// The run of random arrivals at `rate`; `None` when they come faster than they can be read or leave.
    fn run_at(&self, rate: f64) -> Option<Run> {
        let settled = match self.plan.batching {
            _ if !rate.is_finite() => None,
            Batching::Continuous => self.open_continuous(rate),
            Batching::Together { wait_s } => self.open_batches(rate, wait_s),
        }?;
        let run = self.settle(settled);
        let reader = &self.reader().layout;
        let busy = rate / reader.attention_replicas() * run.prefill.total() / reader.pipeline;
        (busy < 1.0).then_some(run)
    }

    /// A rate that is told as the limit, and is accepted: little below what a full machine serves, less where smaller
    /// batches read prompts more slowly.
    fn stable_rate(&self) -> f64 {
        let mut rate = self.most_per_second() * NEARLY;
        for _ in 0..TRIES {
            if self.run_at(rate).is_some() {
                break;
            }
            rate *= LESS;
        }
        rate
    }

    /// Requests per second of a machine that is always full.
    fn most_per_second(&self) -> f64 {
        let replicas = self.plan.layout.attention_replicas();
        match self.plan.batching {
            Batching::Continuous => self.closed(self.most, None).requests_per_second,
            Batching::Together { .. } => self.most_in_batches(self.most / replicas) * replicas,
        }
    }

    /// B = λ O TPOT (Little's law for the decoding part); `None` when requests arrive faster than they can leave.
    fn open_continuous(&self, rate: f64) -> Option<Settled> {
        let full = self.closed(self.most, None);
        let per_replica = rate / self.plan.layout.attention_replicas();
        let output = self.plan.workload.output_tokens;
        let decoding = |batch: f64| per_replica * output * self.rhythm(batch, 1.0, Waves::NONE).tpot;
        let most = full.decode_batch;
        if rate >= full.requests_per_second || decoding(most) > most {
            return None;
        }
        Some(Settled::at_random(rate, fixed_point(most, decoding)))
    }

    /// Time of a slot that does not decode: its prompt; with a pool of their own, all of the time to first token.
    fn before_decoding(&self, rhythm: &Rhythm, settled: &Settled) -> f64 {
        match &self.plan.prefill_pool {
            None => rhythm.prefill.total(),
            Some(_) => self.first_token(rhythm, settled).total(),
        }
    }

    /// Reading the own prompt: the pass that it shares with those that came during the same step. Of a benchmark's
    /// group, whose prompts come one shortly after the other, it waits for half on average:
    /// `T_1 + (T_x − T_1) (1 + n_b/n_g)/2` with n_g > 1, where n_b would come by chance.
    fn own_prompt(&self, rhythm: &Rhythm, settled: &Settled) -> f64 {
        let solo = self.solo.total() * self.plan.correction.prefill;
        let others = (rhythm.prefill_pass - solo).max(0.0);
        let by_chance = (rhythm.arrivals / settled.waves.group).min(1.0);
        let share = if settled.waves.group > 1.0 { (1.0 + by_chance) / 2.0 } else { 1.0 };
        solo + others * share
    }

    fn first_token(&self, rhythm: &Rhythm, settled: &Settled) -> FirstToken {
        let (plan, k) = (self.plan, &self.plan.coefficients);
        let reader = &self.reader().layout;
        let reading = rhythm.prefill.total() / reader.pipeline;
        let slots = settled.admitted / reader.attention_replicas();
        if plan.batches_end_together() {
            // Every prompt of the batch, as long as the longest, comes before the first answer.
            let own = reading * settled.batch * rhythm.longest;
            return FirstToken { overhead: k.t_request, own, batch: settled.batch_wait, ..FirstToken::default() };
        }
        let launches = operators::launches(&plan.architecture, k);
        let decoding = settled.admitted / plan.layout.attention_replicas();
        let among_others = settled.rate.map_or((decoding - 1.0).clamp(0.0, 1.0), |_| settled.batch.min(1.0));
        let first = FirstToken {
            overhead: k.t_request + launches * k.t_first_launch * k.host,
            own: self.own_prompt(rhythm, settled),
            residual: rhythm.decode_step.total() * k.residual_steps * among_others,
            wave: settled.waves.sync * (slots - 1.0).max(0.0) * reading / 2.0,
            transfer: transfer(plan),
            ..FirstToken::default()
        };
        let round = first.total() + (plan.workload.output_tokens - 1.0) * rhythm.tpot;
        let queue = match settled.rate {
            Some(rate) => open_queue(rate / reader.attention_replicas(), reading),
            None => closed_queue(slots, round, reading, k.queue_weight * settled.others),
        };
        FirstToken { queue, ..first }
    }

    fn settle(&self, settled: Settled) -> Run {
        let plan = self.plan;
        let rhythm = self.rhythm(settled.batch, settled.others, settled.waves);
        let first = self.first_token(&rhythm, &settled);
        let service = first.total() + (plan.workload.output_tokens - 1.0) * rhythm.tpot;
        let (concurrency, requests_per_second) = match settled.rate {
            Some(rate) => (rate * service, rate),
            None => (settled.concurrency, settled.admitted / service),
        };
        let held = if plan.batches_end_together() { settled.admitted } else { self.most };
        let admitted = concurrency.min(held);
        // At random arrivals the queue and the wait for a batch are all of the wait.
        let memory_wait = if settled.rate.is_some() { 0.0 } else { service * (concurrency / admitted - 1.0).max(0.0) };
        let cap = plan.coefficients.sequence_cap * plan.layout.attention_replicas();
        let waits_for_memory = settled.rate.is_none() && concurrency > admitted * 1.001 && self.most < cap;
        let mut run = Run {
            concurrency,
            admitted,
            decode_batch: settled.batch,
            decode_step: rhythm.decode_step,
            draft_step: rhythm.draft_step,
            accepted: self.accepted,
            longest: rhythm.longest,
            prompts_per_pass: rhythm.prompts_per_pass,
            riding: rhythm.riding,
            ride: rhythm.ride,
            prefill: rhythm.prefill,
            draft_prefill: rhythm.draft_prefill,
            cached_prefill: self.cached_prefill(),
            others: settled.others,
            sync: settled.waves.sync,
            group: settled.waves.group,
            wave_wait: first.wave,
            queue_wait: first.queue,
            batch_wait: first.batch,
            transfer: first.transfer,
            first_token_overhead: first.overhead,
            residual: first.residual,
            memory_wait,
            ttft: first.total() + memory_wait,
            tpot: rhythm.tpot,
            end_to_end: service + memory_wait,
            requests_per_second,
            bound: Bound::KvCapacity,
        };
        if !waits_for_memory {
            run.bound = run.largest(self.plan);
        }
        run
    }

    /// T_c: a prompt that is found in the cache but for one token.
    fn cached_prefill(&self) -> f64 {
        let reader = self.reader();
        let pass = Pass::prefill(1.0, 1.0, reader.workload.input_tokens - 1.0, reader.layout.data);
        operators::time(reader, &pass).total() * self.plan.correction.prefill
    }
}

impl Run {
    /// Accelerator time of a request in seconds, by what it waits for; the largest part is the bound.
    pub(crate) fn request_time(&self, plan: &Plan) -> [(f64, Bound); 4] {
        let (writer, reader) = (&plan.layout, &plan.prefill_pool.as_deref().unwrap_or(plan).layout);
        let steps = plan.workload.output_tokens / self.accepted;
        let decode = self.decode_step.times(steps / self.decode_batch.max(1.0) * writer.tensor * writer.pipeline);
        let both = decode.plus(self.prefill.times(reader.tensor));
        [
            (both.memory, Bound::MemoryBandwidth),
            (both.compute, Bound::Compute),
            (both.link, Bound::Interconnect),
            (both.overhead, Bound::Overhead),
        ]
    }

    /// What takes most of that time.
    fn largest(&self, plan: &Plan) -> Bound {
        let parts = self.request_time(plan).into_iter();
        parts.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(Bound::Overhead, |(_, bound)| bound)
    }
}

/// The parts of a time to first token, waiting for memory left out.
#[derive(Clone, Copy, Default)]
struct FirstToken {
    /// Latency that does not occupy the device.
    overhead: f64,
    /// Reading the prompt: its own, or the pass that it shares.
    own: f64,
    /// Steps waited before it is scheduled and returned.
    residual: f64,
    /// Wait for the prompts of a wave.
    wave: f64,
    /// Moving its cache.
    transfer: f64,
    /// Wait for other prompts.
    queue: f64,
    /// Wait for a batch to start.
    batch: f64,
}

impl FirstToken {
    fn total(&self) -> f64 {
        self.overhead + self.own + self.residual + self.wave + self.transfer + self.queue + self.batch
    }
}
