//! How much: from accelerator-hours and tokens to dollars per token (METHOD.md §9).

use crate::estimate::{Cost, CostPart, Part};
use crate::performance::serving::Run;
use crate::plan::Plan;
use crate::units::{HOURS_PER_MONTH, MILLION, SECONDS_PER_HOUR};

/// The bill and how its parts share it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill {
    /// Price of an accelerator-hour.
    pub usd_per_accelerator_hour: f64,
    /// Accelerators × price.
    pub usd_per_hour: f64,
    /// Requests served in a paid hour: `3600 X u`.
    pub requests_per_hour: f64,
    /// The bill of an hour ÷ its requests.
    pub usd_per_request: f64,
    /// Accelerator time of one prompt, s.
    pub prefill_seconds: f64,
    /// Accelerator time of one answer, s.
    pub decode_seconds: f64,
    /// Prefill's share of both.
    pub prefill_share: f64,
    /// Accelerator time of a prompt that is found in the cache, s.
    pub cached_seconds: f64,
}

/// Fewer requests an hour than this (one in a hundred million years) are none.
const FEWEST: f64 = 1e-12;

/// The bill of `run`; `None` when there is no price or nothing is served.
pub fn bill(plan: &Plan, run: &Run) -> Option<Bill> {
    let usd_per_accelerator_hour = plan.usd_per_accelerator_hour?;
    let requests_per_hour = run.requests_per_second * SECONDS_PER_HOUR * plan.utilization;
    if requests_per_hour < FEWEST {
        return None;
    }
    let usd_per_hour = usd_per_accelerator_hour * plan.accelerators();
    let (prefill_seconds, decode_seconds) = accelerator_time(plan, run);
    Some(Bill {
        usd_per_accelerator_hour,
        usd_per_hour,
        requests_per_hour,
        usd_per_request: usd_per_hour / requests_per_hour,
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

/// Dollars per million tokens of each kind.
pub fn cost(plan: &Plan, bill: &Bill) -> Cost {
    let workload = &plan.workload;
    let (input, output, hit) = (workload.input_tokens, workload.output_tokens, workload.cached_share);
    let for_input = bill.usd_per_request * bill.prefill_share;
    let for_output = bill.usd_per_request - for_input;
    // Cached tokens carry what a fully cached prompt would take; new tokens carry the rest.
    let cached_part = hit * bill.cached_seconds / bill.prefill_seconds;
    let cached_token = for_input * bill.cached_seconds / bill.prefill_seconds / input;
    let per_million_tokens = bill.usd_per_request / (input + output) * MILLION;
    let used = per_million_tokens * plan.utilization;
    let part = |part, usd_per_million_tokens| CostPart { part, usd_per_million_tokens };
    Cost {
        per_million_output_tokens: for_output / output * MILLION,
        per_million_input_tokens: for_input * (1.0 - cached_part) / workload.new_tokens() * MILLION,
        per_million_cached_input_tokens: cached_token * MILLION,
        per_million_tokens,
        whole_bill_per_million_output_tokens: bill.usd_per_request / output * MILLION,
        per_request: bill.usd_per_request,
        per_hour: bill.usd_per_hour,
        per_month: bill.usd_per_hour * HOURS_PER_MONTH,
        breakdown: vec![
            part(Part::Prefill, used * bill.prefill_share),
            part(Part::Decode, used * (1.0 - bill.prefill_share)),
            part(Part::Idle, per_million_tokens - used),
        ],
    }
}
