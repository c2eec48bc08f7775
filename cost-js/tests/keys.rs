//! What is serialised has exactly the keys of the tables: nothing can be in one and missing in the
//! other.
#![cfg(not(target_arch = "wasm32"))]

use cost_core::Scenario;
use cost_core::architecture::Architecture;
use cost_core::catalogue::{Datasheet, HardwareClass, LinkClass};
use cost_core::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS};
use cost_core::figures::FIGURES;
use cost_core::scenario::{CONTROLS, Load};
use serde_json::Value;
use std::collections::BTreeSet;

/// The paths of everything that is no object.
fn paths(prefix: &str, value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                paths(&path, value, into);
            }
        }
        _ => drop(into.insert(prefix.to_owned())),
    }
}

fn keys<T: serde::Serialize>(value: &T) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    paths("", &serde_json::to_value(value).expect("it serialises"), &mut keys);
    keys
}

#[test]
fn a_scenario_has_the_keys_of_the_controls() {
    let mut all = BTreeSet::new();
    let loads = [
        Load::ClosedLoop { concurrency: 1.0, prompts_per_slot: 1.0 },
        Load::RequestsPerSecond(1.0),
        Load::TokensPerDay(1.0),
        Load::MaxConcurrency,
        Load::Concurrency(1.0),
    ];
    for load in loads {
        let mut scenario = Scenario::default();
        scenario.workload.load = load;
        all.extend(keys(&scenario));
    }
    assert_eq!(all, CONTROLS.iter().map(|control| control.key.to_owned()).collect());
}

#[test]
fn an_estimate_has_the_keys_of_the_figures() {
    // A commitment, a demand, a second model, audio: every section and every figure.
    let every = "v=1&ed=2026-11&pk=reserved-3y&drs=50&rsh=0.5&aud=30&hi=2&ho=9";
    let estimate = cost_core::estimate(&cost_core::link::decode(every).scenario).expect("it is fine");
    let mut expected: BTreeSet<String> = FIGURES.iter().map(|figure| figure.key.to_owned()).collect();
    expected.extend(["fits", "bound", "notes", "cost.breakdown"].map(str::to_owned));
    assert_eq!(keys(&estimate), expected);
    for figure in FIGURES {
        assert!((figure.get)(&estimate).is_some(), "{}", figure.key);
    }
}

#[test]
fn described_things_have_the_keys_of_their_fields() {
    let fields: BTreeSet<String> = ARCHITECTURE_FIELDS.iter().map(|field| field.key.to_owned()).collect();
    assert_eq!(keys(&Architecture::default()), fields);
    let sheet = Datasheet {
        class: HardwareClass::Other,
        memory_gb: 0.0,
        bandwidth_gb_per_s: 0.0,
        fp16_tflops: 0.0,
        fp8_tflops: 0.0,
        int8_tops: 0.0,
        fp4_tflops: 0.0,
        link: LinkClass::None,
        link_gb_per_s: 0.0,
        scale_up: 0.0,
        tdp_w: 0.0,
    };
    assert_eq!(keys(&sheet), DATASHEET_FIELDS.iter().map(|field| field.key.to_owned()).collect());
}
