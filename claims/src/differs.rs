//! Where an earlier analysis of the article (`tests/article/claims.csv`) came to something else.

use crate::verdict::Verdict;

/// A verdict that differs from the earlier analysis. Why, and which is right, is in `words` under `why`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The claim.
    pub id: &'static str,
    /// Our verdict.
    pub ours: Verdict,
    /// The earlier one.
    pub theirs: Verdict,
    /// Key of the text that says which is right.
    pub why: &'static str,
}

const fn differs(id: &'static str, ours: Verdict, theirs: Verdict) -> Difference {
    Difference { id, ours, theirs, why: id }
}

/// All differences, in the order of the claims.
pub static DIFFERS: &[Difference] = &[
    differs("C05", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C16", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C26", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C45", Verdict::InternallyInconsistent, Verdict::HoldsUnderCondition),
    differs("C52", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C58", Verdict::Holds, Verdict::NotCheckable),
    differs("C81", Verdict::HoldsUnderCondition, Verdict::InternallyInconsistent),
    differs("C85", Verdict::Holds, Verdict::NotCheckable),
    differs("C91", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C105", Verdict::Holds, Verdict::HoldsUnderCondition),
    differs("C108", Verdict::HoldsUnderCondition, Verdict::NotCheckable),
];
