//! Prompts read by accelerators of their own (disaggregated serving, METHOD.md §7).

use crate::performance::memory;
use crate::plan::{Plan, resolve};

/// Time in which the cache of a prompt moves from the accelerators that read it to those that write the answer:
/// its bytes on one accelerator over the link among all of them. Nothing where there is no pool.
pub(super) fn transfer(plan: &Plan) -> f64 {
    let Some(pool) = &plan.prefill_pool else { return 0.0 };
    let bytes = memory::prompt_bytes(plan).max(memory::prompt_bytes(pool));
    bytes / resolve::link(&plan.datasheet, plan.accelerators(), &plan.coefficients).bytes_per_s
}
