//! The bill of one model's deployments, and how prompts and answers share it.

use super::fleet::Fleet;
use super::ownership;
use super::rate::{self, Rate};
use crate::performance::serving::Run;
use crate::plan::Plan;
use crate::units::{MILLION, SECONDS_PER_HOUR};

/// The bill and how its parts share it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill {
    /// Price of an accelerator-hour.
    pub rate: Rate,
    /// Share of paid hours that carry the load, u.
    pub utilization: f64,
    /// Accelerators that are paid.
    pub accelerators: f64,
    /// Accelerators × price.
    pub usd_per_hour: f64,
    /// Requests served in a paid hour: `3600 X u`, of all paid deployments.
    pub requests_per_hour: f64,
    /// The bill of an hour ÷ its requests.
    pub usd_per_request: f64,
    /// Share of the bill that pays for spares.
    pub spare_share: f64,
    /// Accelerator time of one prompt, s.
    pub prefill_seconds: f64,
    /// Accelerator time of one answer, s.
    pub decode_seconds: f64,
    /// Prefill's share of both.
    pub prefill_share: f64,
    /// Accelerator time of a prompt that is found in the cache, s.
    pub cached_seconds: f64,
}

/// USD of single tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TokenPrices {
    /// An input token that must be read.
    pub input: f64,
    /// An input token that is found in the cache.
    pub cached: f64,
    /// An output token.
    pub output: f64,
}

/// Fewer requests an hour than this (one in a hundred million years) are none.
const FEWEST: f64 = 1e-12;

/// The bill of `run`; `None` when there is no price or nothing is served.
pub fn bill(plan: &Plan, run: &Run, fleet: Option<&Fleet>) -> Option<Bill> {
    let utilization = fleet.map_or(plan.utilization, |fleet| fleet.utilization);
    let rate = rate::rate(plan, utilization)?;
    let deployments = fleet.map_or(1.0, |fleet| fleet.paid);
    let requests_per_hour = run.requests_per_second * SECONDS_PER_HOUR * utilization * deployments;
    if requests_per_hour < FEWEST {
        return None;
    }
    let accelerators = plan.accelerators() * deployments;
    let usd_per_hour = rate.effective * accelerators;
    let (prefill_seconds, decode_seconds) = accelerator_time(plan, run);
    Some(Bill {
        rate,
        utilization,
        accelerators,
        usd_per_hour,
        requests_per_hour,
        usd_per_request: usd_per_hour / requests_per_hour,
        spare_share: fleet.map_or(0.0, |fleet| fleet.spare_share),
        prefill_seconds,
        decode_seconds,
        prefill_share: prefill_seconds / (prefill_seconds + decode_seconds),
        cached_seconds: prefill_seconds * (run.cached_prefill / run.prefill.total()).min(1.0),
    })
}

/// Time of a prompt and of an answer on the accelerators of a copy that takes turns with both, s: `κ T_p / pp` and
/// `κ O T_d / (a B)`. Pools of their own: all accelerators of each, for as long as a request takes one of their turns.
fn accelerator_time(plan: &Plan, run: &Run) -> (f64, f64) {
    match &plan.prefill_pool {
        Some(pool) => {
            let turn = 1.0 / run.requests_per_second;
            (pool.layout.accelerators() * turn, plan.layout.accelerators() * turn)
        }
        None => {
            let steps = plan.workload.output_tokens / run.accepted;
            let answer = steps * run.longest * run.decode_step.total() / run.decode_batch.max(1.0);
            (run.longest * run.prefill.total() / plan.layout.pipeline, answer)
        }
    }
}

impl Bill {
    /// Share of the bill that is paid whether or not there are requests: all of it but what working draws more than
    /// standing idle, where it is owned.
    pub fn fixed_share(&self, plan: &Plan) -> f64 {
        let Some(owner) = plan.terms.owner.as_ref().filter(|_| self.rate.owning.is_some()) else { return 1.0 };
        let idle = ownership::owning(owner, 0.0).total();
        let now = ownership::owning(owner, self.utilization).total();
        idle / now
    }

    /// What tokens of each kind cost. Cached tokens carry what a fully cached prompt would take; new tokens carry the
    /// rest of prefill's share.
    pub fn tokens(&self, plan: &Plan) -> TokenPrices {
        let workload = &plan.workload;
        let for_input = self.usd_per_request * self.prefill_share;
        let cached = self.cached_seconds / self.prefill_seconds;
        TokenPrices {
            input: for_input * (1.0 - workload.cached_share * cached) / workload.new_tokens(),
            cached: for_input * cached / workload.input_tokens,
            output: (self.usd_per_request - for_input) / workload.output_tokens,
        }
    }
}

impl TokenPrices {
    /// Prices per million as prices of tokens.
    pub fn per_million(input: f64, cached: f64, output: f64) -> TokenPrices {
        TokenPrices { input: input / MILLION, cached: cached / MILLION, output: output / MILLION }
    }

    /// These, and `share` times `other`.
    pub fn plus(self, share: f64, other: &TokenPrices) -> TokenPrices {
        TokenPrices {
            input: self.input + share * other.input,
            cached: self.cached + share * other.cached,
            output: self.output + share * other.output,
        }
    }
}
