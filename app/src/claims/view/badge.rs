//! Verdicts as a shape with a name: they can be told apart without colours.

use super::Ui;
use crate::element::{Element, svg, tag};
use ::claims::{Reading, Verdict};

/// The badge of a verdict.
pub(super) fn verdict(ui: Ui, verdict: Verdict) -> Element {
    let name = tag("span").text(words::claims::verdict(ui.language, verdict));
    tag("span").class(format!("badge {}", class(verdict))).child(shape(path(verdict))).child(name)
}

/// Whether a reading comes to what is claimed, or only shows what is possible.
pub(super) fn agreement(ui: Ui, reading: &Reading) -> Element {
    let (class, name, path) = match (reading.illustrates, reading.agrees()) {
        (true, _) => ("agreement", ui.t.illustrates, self::path(Verdict::NotCheckable)),
        (_, true) => ("agreement yes", ui.t.agrees, TICK),
        (_, false) => ("agreement", ui.t.differs, UNEQUAL),
    };
    tag("span").class(class).child(shape(path)).child(tag("span").text(name))
}

/// The class that sets the colours of a verdict.
pub(super) fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "holds",
        Verdict::HoldsUnderCondition => "condition",
        Verdict::ContradictsPhysics => "physics",
        Verdict::ContradictsSource => "source",
        Verdict::InternallyInconsistent => "itself",
        Verdict::NotCheckable => "unchecked",
    }
}

const TICK: &str = "M2 6.5 4.8 9.3 10.2 3";
const UNEQUAL: &str = "M2 4.3h8M2 7.7h8M8.2 1.5 3.8 10.5";

/// Its shape, in a square of twelve.
pub(super) fn path(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => TICK,
        // A tick in a bow that is open.
        Verdict::HoldsUnderCondition => "M3.6 6.2 5.4 8 9 3.8M10.6 7.6a5 5 0 1 1-2.2-6",
        Verdict::ContradictsPhysics => "M2.5 2.5l7 7M9.5 2.5l-7 7",
        Verdict::ContradictsSource => UNEQUAL,
        // Two arrows against each other.
        Verdict::InternallyInconsistent => "M1 6h3.6M3 4l2 2-2 2M11 6H7.4M9 4 7 6l2 2",
        // A question mark.
        Verdict::NotCheckable => "M3.6 4.2a2.4 2.4 0 1 1 3.4 2.2q-1 .5-1 1.6M6 10.3v.1",
    }
}

/// A drawing of one line.
pub(super) fn shape(path: &str) -> Element {
    let line = svg("path").set("d", path);
    svg("svg").class("shape").set("viewBox", "0 0 12 12").set("aria-hidden", "true").child(line)
}
