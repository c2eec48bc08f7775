//! Weights in the host's memory (METHOD.md §5).

use super::{Kind, Operator, Pass, Visitor, Work, experts, matrices};
use crate::plan::Plan;

/// The offloaded share of the weights that the pass reads crosses the bus.
pub(super) fn host_transfer(plan: &Plan, pass: &Pass, visitor: Visitor) {
    if plan.offload.weight_share <= 0.0 {
        return;
    }
    let mut read = 0.0;
    let mut add = |operator: Operator| {
        if let Work::Roofline { bytes, .. } = operator.work {
            read += bytes;
        }
    };
    matrices::matrices(plan, pass, &mut add);
    experts::experts(plan, pass, &mut add);
    visitor(Operator {
        kind: Kind::HostTransfer,
        work: Work::Transfer {
            messages: 0.0,
            latency_s: 0.0,
            bytes: read * plan.offload.weight_share,
            bytes_per_s: plan.offload.bytes_per_s,
        },
    });
}
