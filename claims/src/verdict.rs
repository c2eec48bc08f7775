//! What the readings of a claim come to.

use crate::reading::{Evidence, Reading};

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is so, taken at its word.
    Holds,
    /// It is so under a condition that it does not state.
    HoldsUnderCondition,
    /// No machine does it: our model, or counting bytes and FLOP, gives something else.
    ContradictsPhysics,
    /// A specification, a price list or a published measurement says something else.
    ContradictsSource,
    /// The article's own numbers say something else.
    InternallyInconsistent,
    /// Nothing to check it with.
    NotCheckable,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 6] = [
        Verdict::Holds,
        Verdict::HoldsUnderCondition,
        Verdict::ContradictsPhysics,
        Verdict::ContradictsSource,
        Verdict::InternallyInconsistent,
        Verdict::NotCheckable,
    ];

    /// Its public name, as in filters and files.
    pub const fn key(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::HoldsUnderCondition => "holds-under-condition",
            Verdict::ContradictsPhysics => "contradicts-physics",
            Verdict::ContradictsSource => "contradicts-source",
            Verdict::InternallyInconsistent => "internally-inconsistent",
            Verdict::NotCheckable => "not-checkable",
        }
    }

    /// The verdict with this key.
    pub fn from_key(key: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.key() == key)
    }

    /// What a plain reading that does not agree comes to.
    const fn against(evidence: Evidence) -> Verdict {
        match evidence {
            Evidence::Model | Evidence::Physics => Verdict::ContradictsPhysics,
            Evidence::Catalogue | Evidence::Published => Verdict::ContradictsSource,
            Evidence::Arithmetic => Verdict::InternallyInconsistent,
        }
    }
}

/// A claim that was put to the test.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// Its readings with their numbers; the first is the plain one.
    pub readings: Vec<Reading>,
    /// What it comes to.
    pub verdict: Verdict,
    /// What it would come to by the plain reading alone.
    pub plain: Verdict,
}

impl Checked {
    /// Judges `readings`.
    pub fn of(readings: Vec<Reading>) -> Self {
        let mut deciding = readings.iter().filter(|reading| !reading.illustrates);
        let plain = match deciding.next() {
            None => Verdict::NotCheckable,
            Some(reading) if reading.agrees() => Verdict::Holds,
            Some(reading) => Verdict::against(reading.evidence),
        };
        let conditional = deciding.any(Reading::agrees);
        let verdict = match plain {
            Verdict::NotCheckable | Verdict::Holds => plain,
            _ if conditional => Verdict::HoldsUnderCondition,
            _ => plain,
        };
        Checked { readings, verdict, plain }
    }
}
