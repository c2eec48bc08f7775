//! Scenarios with any terms: what is paid, asked and compared.
#![allow(clippy::unwrap_used)]

use cost_core::link;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{CONTROLS, Control, Group, Kind, Scenario, Value};
use proptest::prelude::*;

pub(crate) fn is_money(control: &&Control) -> bool {
    let workload =
        ["workload.turns", "workload.turnTokens", "workload.historyCachedShare", "workload.cachedInputShare"];
    let groups = [Group::Money, Group::Ownership, Group::Fleet, Group::Routing, Group::Energy, Group::Comparison];
    groups.contains(&control.group) || workload.contains(&control.key)
}

/// A value that the form offers, at a place from 0 to 1.
pub(crate) fn value(control: &Control, place: f64) -> Value {
    let pick = |names: &[&'static str]| Value::Text(names[(place * names.len() as f64) as usize].into());
    match control.kind {
        Kind::Number(number) | Kind::NumberOrMax(number) => {
            let (low, high) = number.soft;
            // Peaks beyond the slider are legal, too.
            let high = if control.key == "demand.peakToMean" { number.hard.1 } else { high };
            let even = low + (high - low) * place;
            let value = if low > 0.0 { low * (high / low).powf(place) } else { even };
            Value::Number(if number.whole { value.round() } else { value })
        }
        Kind::Choice(names) => pick(names),
        Kind::Flag => Value::Flag(place > 0.5),
        Kind::CatalogueModel => pick(&["meta-llama/Llama-3.1-8B", "Qwen/Qwen3-30B-A3B", "google/gemma-3-27b-it"]),
        Kind::CatalogueAccelerator => pick(&["h100-sxm", "l4", "mi300x", "b200-sxm", "graviton4-192"]),
        Kind::WeightFormat => Value::Text("fp8".into()),
        Kind::Model | Kind::Accelerator => unreachable!(),
    }
}

pub(crate) fn any_terms() -> impl Strategy<Value = Scenario> {
    let count = CONTROLS.iter().filter(is_money).count();
    let changes = prop::collection::vec((0..count, 0.0..1.0_f64), 0..14);
    (0..PRESETS.len(), changes).prop_map(|(base, changes)| {
        let mut scenario = link::decode(PRESETS[base].link).scenario;
        for (index, place) in changes {
            let control = CONTROLS.iter().filter(is_money).nth(index).unwrap();
            control.set(&mut scenario, value(control, place));
        }
        scenario
    })
}
