//! The times of a run at one batch: a decode step, what a prompt adds, and the time per token that
//! follows (METHOD.md §7).

use super::Server;
use crate::performance::operators::{self, Pass, Seconds};
use crate::plan::{Batching, Plan};

/// The times of a run at one batch.
#[derive(Clone, Copy)]
pub(super) struct Rhythm {
    /// T_d, guessing included.
    pub(super) decode_step: Seconds,
    /// Guessing tokens in a step.
    pub(super) draft_step: f64,
    pub(super) prompts_per_pass: f64,
    /// Prompts that come during one decode step by chance.
    pub(super) arrivals: f64,
    pub(super) riding: f64,
    pub(super) ride: f64,
    /// T_p.
    pub(super) prefill: Seconds,
    /// T_x.
    pub(super) prefill_pass: f64,
    /// The draft's part of T_x.
    pub(super) draft_prefill: f64,
    /// κ.
    pub(super) longest: f64,
    pub(super) tpot: f64,
}

/// How requests of a benchmark that starts all at once keep together.
#[derive(Clone, Copy)]
pub(super) struct Waves {
    /// Share of requests that start in the first wave, 1/r.
    pub(super) sync: f64,
    /// Prompts that are read together in every round, n_g.
    pub(super) group: f64,
}

impl Waves {
    /// Nothing keeps together.
    pub(super) const NONE: Waves = Waves { sync: 0.0, group: 1.0 };
}

impl Server<'_> {
    /// `TPOT = T_d / a + (1 − sync/2) (B/O) others T_p / pp`, and T_d and T_p with it.
    pub(super) fn rhythm(&self, batch: f64, others: f64, waves: Waves) -> Rhythm {
        let (plan, correction) = (self.plan, &self.plan.correction);
        let (step, draft_step) = self.step(batch);
        let arrivals = self.arrivals(batch, step.total() * correction.decode);
        let prompts_per_pass = self.prompts_per_pass(batch, arrivals.max(waves.group));
        let ride = self.ride(batch, others);
        let riding = ride * (batch / plan.layout.pipeline).max(1.0);
        let (pass, draft_prefill) = self.pass(prompts_per_pass, riding);
        // The pass streams the weights once for prompts and decoding sequences, whose step it replaces; guessing
        // for them goes on as before.
        let replaced = step.plus(draft_step.times(-1.0));
        let added = pass.plus(replaced.times(-ride)).times(correction.prefill * stall(plan) / prompts_per_pass);
        let decode_step = step.times(correction.decode);
        let interrupting = batch / plan.workload.output_tokens * others;
        let interference = (1.0 - waves.sync / 2.0) * interrupting * added.total() / plan.layout.pipeline;
        let apart = plan.batches_end_together() || plan.prefill_pool.is_some();
        let longest = longest(plan, batch);
        let tpot = decode_step.total() * longest / self.accepted + if apart { 0.0 } else { interference };
        Rhythm {
            decode_step,
            draft_step: draft_step.total() * correction.decode,
            prompts_per_pass,
            arrivals,
            riding,
            ride,
            prefill: added,
            prefill_pass: pass.total() * correction.prefill,
            draft_prefill: draft_prefill.total(),
            longest,
            tpot,
        }
    }

    /// A step of `batch` sequences of one replica, in as many groups as there are stages, and the part of it
    /// that guesses tokens.
    fn step(&self, batch: f64) -> (Seconds, Seconds) {
        let plan = self.plan;
        let time = operators::time(plan, &decode_pass(plan, batch));
        let guessing = plan
            .draft
            .as_ref()
            .map_or(Seconds::default(), |draft| draft.step(batch / plan.layout.pipeline, context(plan, batch)));
        (time.plus(guessing), guessing)
    }

    /// A pass that reads `prompts` prompts while `riding` sequences decode, and the draft's part of it.
    pub(super) fn pass(&self, prompts: f64, riding: f64) -> (Seconds, Seconds) {
        let plan = self.reader();
        let pass = prefill_pass(plan, prompts, riding);
        let guessing =
            plan.draft.as_ref().map_or(Seconds::default(), |draft| draft.prefill(&prefill_pass(plan, prompts, 0.0)));
        (operators::time(plan, &pass).plus(guessing), guessing)
    }

    /// Prompts of a replica's `slots` requests that a benchmark's rounds read together, where all slots start at once:
    /// those that fit in one pass, `n_g = 1 + (min(n, budget / I_new) − 1) / (1 + cv O)`. Answers of one length end, and
    /// the next prompts come, in the same step; lengths that differ by a few tokens part them.
    pub(super) fn group(&self, slots: f64) -> f64 {
        let workload = &self.plan.workload;
        let pass = (self.plan.coefficients.prefill_budget / workload.new_tokens()).min(slots).max(1.0);
        1.0 + (pass - 1.0) / (1.0 + workload.lengths.spread * workload.output_tokens)
    }

    /// Prompts that come by chance while others are not looked at: during a step of `step` seconds, or, in a pool of
    /// their own, while one of its replicas reads the prompt before.
    fn arrivals(&self, batch: f64, step: f64) -> f64 {
        let plan = self.plan;
        let arrivals = batch * self.accepted / plan.workload.output_tokens;
        match &plan.prefill_pool {
            None => arrivals,
            Some(pool) => {
                let share = plan.layout.attention_replicas() / pool.layout.attention_replicas();
                arrivals / step * share * self.solo.total() * plan.correction.prefill
            }
        }
    }

    /// n_b: the prompts that `wait` share a pass, or all of a batch that ends together, within the token budget.
    fn prompts_per_pass(&self, batch: f64, wait: f64) -> f64 {
        let plan = self.plan;
        let waiting = if plan.batches_end_together() { batch } else { wait };
        let budget = plan.coefficients.prefill_budget / plan.workload.new_tokens();
        // Not `clamp`: its panic writes the bounds, with all that core needs to write numbers.
        waiting.max(1.0).min(budget.max(1.0))
    }

    /// w: share of a decode step that a pass saves which reads prompts, where the engine lets other sequences
    /// decode in it: `mix_share q min(B, 1)`.
    fn ride(&self, batch: f64, others: f64) -> f64 {
        let plan = self.plan;
        let mixes = plan.engine.mixes() && !plan.batches_end_together() && plan.prefill_pool.is_none();
        if mixes { plan.coefficients.mix_share * others * batch.min(1.0) } else { 0.0 }
    }
}

/// lock: attention replicas that share experts step together, so each waits for prompts that others read:
/// `1 + lockstep (dp − 1)`; in a pool of their own all read.
pub(crate) fn stall(plan: &Plan) -> f64 {
    let shares = plan.architecture.is_mixture() && plan.layout.data > 1.0 && plan.prefill_pool.is_none();
    if shares { 1.0 + plan.coefficients.lockstep * (plan.layout.data - 1.0) } else { 1.0 }
}

/// κ: where all requests of a batch end together, the longest answer of `batch` ÷ their mean.
fn longest(plan: &Plan, batch: f64) -> f64 {
    if plan.batches_end_together() { plan.workload.lengths.longest(batch) } else { 1.0 }
}

/// Mean context of a decoding sequence: the prompt and half of the answer, `I + O (1 + cv²) / 2`, since long
/// answers are met more often; padded to the longest, `κ (I + O/2)`, where a batch ends together.
fn context(plan: &Plan, batch: f64) -> f64 {
    let (input, output) = (plan.workload.input_tokens, plan.workload.output_tokens);
    match plan.batching {
        Batching::Continuous => {
            let spread = plan.workload.lengths.spread;
            input + output * (1.0 + spread * spread) / 2.0
        }
        Batching::Together { .. } => (input + output / 2.0) * longest(plan, batch),
    }
}

/// A step of `batch` sequences of one replica, in as many groups as there are stages.
pub(crate) fn decode_pass(plan: &Plan, batch: f64) -> Pass {
    let group = batch / plan.layout.pipeline;
    Pass::decode(group, context(plan, batch), tokens_per_sequence(plan), plan.layout.data)
}

/// A pass that reads `prompts` prompts while `riding` sequences decode.
pub(crate) fn prefill_pass(plan: &Plan, prompts: f64, riding: f64) -> Pass {
    let new = plan.workload.new_tokens();
    let pass = Pass::prefill(prompts, new, plan.workload.input_tokens - new, plan.layout.data);
    if riding > 0.0 {
        pass.beside(riding, context(plan, riding), tokens_per_sequence(plan), plan.layout.data)
    } else {
        pass
    }
}

/// One, and those guessed ahead: 1 + γ.
fn tokens_per_sequence(plan: &Plan) -> f64 {
    plan.draft.as_ref().map_or(1.0, |draft| 1.0 + draft.tokens)
}
