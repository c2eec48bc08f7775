//! Routed experts (METHOD.md §4).

use super::{Kind, Operator, Pass, Visitor, Work};
use crate::architecture::Architecture;
use crate::performance::calibration::Coefficients;
use crate::plan::Plan;

/// Routed experts touched by the tokens of all attention replicas:
/// `E (1 − (1 − k/E)^(M^route))`.
pub fn touched_experts(architecture: &Architecture, k: &Coefficients, tokens: f64) -> f64 {
    let experts = architecture.experts;
    let missed = 1.0 - (architecture.experts_per_token / experts).min(1.0);
    experts * (1.0 - libm::pow(missed, libm::pow(tokens.max(1.0), k.route)))
}

/// Rows that a touched expert loses to its last tile: half a tile, where the tile is the one made for
/// its r rows, between 16 and `expert_tile`: `min(r + 16, tile) / 2`.
fn lost_rows(rows_per_expert: f64, k: &Coefficients) -> f64 {
    (rows_per_expert + SMALLEST_TILE).min(k.expert_tile) / 2.0
}

/// Rows of the smallest tile of matrix units.
const SMALLEST_TILE: f64 = 16.0;

/// `t_m = min(touched i, E) P_e W_e / (g BW)`,
/// `t_c = 2 (M k / eff + touched pad) P_e i / (g F)`, eff as in [`super::Efficiency`], pad as in [`lost_rows`],
/// i = 1 + imbalance (1 − 1/ep), g the accelerators that share the experts.
pub(super) fn experts(plan: &Plan, pass: &Pass, visitor: Visitor) {
    let (a, k, layout, formats) = (&plan.architecture, &plan.coefficients, &plan.layout, &plan.formats);
    if !a.is_mixture() {
        return;
    }
    let sharing = layout.tensor * layout.data;
    let tokens = pass.expert_tokens;
    let touched = touched_experts(a, k, tokens);
    let imbalance = 1.0 + k.expert_imbalance * (1.0 - 1.0 / layout.expert);
    let asked = tokens * a.experts_per_token;
    let rows = asked / plan.efficiency.experts + touched * lost_rows(asked / touched, k);
    let parameters = a.moe_layers * a.expert_parameters() / sharing;
    visitor(Operator {
        kind: Kind::RoutedExperts,
        work: Work::Roofline {
            flop: 2.0 * rows * parameters * imbalance,
            flop_per_s: plan.flop_per_s(formats.expert_math),
            bytes: (touched * imbalance).min(a.experts) * parameters * formats.expert_bytes,
            bytes_per_s: plan.weight_bytes_per_s(formats.expert_bytes, k.mbu_rel_4bit_experts),
        },
    });
}
