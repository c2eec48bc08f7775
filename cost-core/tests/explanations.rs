//! Every printed explanation gives the number it explains.
#![allow(missing_docs, clippy::unwrap_used)]

use cost_core::estimate::{Bound, Part};
use cost_core::figures::FIGURES;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{Load, Scenario};
use cost_core::trace::{InputOrigin, Step};
use cost_core::{estimate, explain, link};
use std::collections::{BTreeMap, BTreeSet};

/// What the formula of `step` gives with the values of its inputs, all of which it must use.
fn evaluate(step: &Step) -> f64 {
    let mut values: BTreeMap<String, f64> =
        step.inputs.iter().map(|input| (input.symbol.to_owned(), input.value)).collect();
    let words: Vec<&str> = step.formula.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    for symbol in values.keys() {
        assert!(words.contains(&symbol.as_str()), "{}: {symbol} is not used in {}", step.id, step.formula);
    }
    fasteval::ez_eval(&step.formula, &mut values).unwrap_or_else(|error| panic!("{}: {error}", step.id))
}

/// Presets, and a scenario for each way that steps differ.
fn scenarios() -> Vec<(String, Scenario)> {
    let mut scenarios: Vec<(String, Scenario)> =
        PRESETS.iter().map(|preset| (preset.id.to_owned(), link::decode(preset.link).scenario)).collect();
    let mut add = |name: &str, change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        scenarios.push((name.to_owned(), scenario));
    };
    add("rate", &|s| s.workload.load = Load::RequestsPerSecond(2.0));
    add("day", &|s| s.workload.load = Load::TokensPerDay(2e8));
    add("closed loop", &|s| s.workload.load = Load::ClosedLoop { concurrency: 32.0, prompts_per_slot: 10.0 });
    add("static", &|s| s.serving.batching = "static".to_owned());
    add("unpaged", &|s| s.serving.kv_paging = false);
    add("pipeline", &|s| s.parallelism.pipeline = 2.0);
    add("no price", &|s| s.price.kind = "nothing".to_owned());
    for link in [
        "v=1&ed=2026-11&sp=draft-model&sn=4&sa=0.8",
        "v=1&ed=2026-11&sp=mtp&m=deepseek-ai:DeepSeek-R1&g=h200-sxm&tp=8&xd=1.2&xp=0.9",
        "v=1&ed=2026-11&sp=medusa&sa=1&rps=1",
        "v=1&ed=2026-11&sp=ngram&bt=static&cv=0.8",
        "v=1&ed=2026-11&pr=2&pt=4&c=100",
        "v=1&ed=2026-11&m=deepseek-ai:DeepSeek-R1&g=gb200-nvl72&tp=1&dp=32&ep=32&pr=4&pt=1&pd=8&pe=8&sp=mtp&c=2000",
        "v=1&ed=2026-11&pr=2&rps=3",
        "v=1&ed=2026-11&rep=4&c=100",
        "v=1&ed=2026-11&ow=0.5&tp=2",
        "v=1&ed=2026-11&bt=dynamic&rps=0.5&cv=1",
        "v=1&ed=2026-11&pg=0&cv=0.5",
        "v=1&ed=2026-11&m=deepseek-ai:DeepSeek-R1&g=h200-sxm&tp=1&ep=8&dp=8",
        "v=1&ed=2026-11&m=google:gemma-3-27b-it&wq=bf16",
        "v=1&ed=2026-11&m=Qwen:Qwen3-Next-80B-A3B-Instruct&wq=nvfp4&g=b200-sxm",
        "v=1&ed=2026-11&m=openai:gpt-oss-120b&wq=mxfp4&hit=0.5&c=2000",
        "v=1&ed=2026-11&wq=bf16&tp=1",
        "v=1&ed=2026-11&pk=owned",
        "v=1&ed=2026-11&pk=owned&occ=0&drs=20&del=1&dsp=1",
        "v=1&ed=2026-11&pk=spot&sve=4&svm=30",
        "v=1&ed=2026-11&pk=spot&sva=1&dis=0.2",
        "v=1&ed=2026-11&pk=reserved-3y&cmu=0.7&g=h100-sxm",
        "v=1&ed=2026-11&dus=50000&dru=12&dpm=3&ddu=0.5&ttft=400&tpot=30",
        "v=1&ed=2026-11&dtd=1000000000&sh=sites&sit=20&rtt=30",
        "v=1&ed=2026-11&sh=dedicated&grp=4&egr=0.09&bpt=300",
        "v=1&ed=2026-11&sh=multi-cloud&chs=0.7",
        "v=1&ed=2026-11&sh=serverless&rcs=0.1",
        "v=1&ed=2026-11&sh=serverless&dtd=1000000000&hd=0.5",
        "v=1&ed=2026-11&rsh=0.7&rse=0.2&rhs=0.1&rcs=0.2&egr=0.09",
        "v=1&ed=2026-11&rsh=1&rse=0&drs=10",
        "v=1&ed=2026-11&rsh=0.6&dus=100000&pk=owned",
        "v=1&ed=2026-11&trn=8&trt=80&trh=0.9&hit=0.1&in=500",
        "v=1&ed=2026-11&aud=30&rpd=12&wpt=0.6",
    ] {
        scenarios.push((link.to_owned(), link::decode(link).scenario));
    }
    scenarios
}

#[test]
fn tru_02_formulas_with_their_printed_values_give_the_shown_number() {
    let mut checked = 0;
    for (name, scenario) in scenarios() {
        let Ok(trace) = explain(&scenario) else { continue };
        for step in &trace.steps {
            let value = evaluate(step);
            let tolerance = 1e-6 * step.value.abs().max(1e-12);
            assert!((value - step.value).abs() <= tolerance, "{name}: {} = {value}, not {}", step.id, step.value);
            checked += 1;
        }
    }
    assert!(checked > 500, "{checked}");
}

#[test]
fn tru_01_every_figure_of_an_estimate_is_explained_with_its_own_value() {
    for (name, scenario) in scenarios() {
        let (Ok(estimate), Ok(trace)) = (estimate(&scenario), explain(&scenario)) else { continue };
        if estimate.cost.is_none() {
            continue;
        }
        for figure in FIGURES {
            let Some(value) = (figure.get)(&estimate) else { continue };
            let step = trace.step(figure.key).unwrap_or_else(|| panic!("{name}: {} is not explained", figure.key));
            assert_eq!((step.value, step.unit), (value, figure.unit), "{name}: {}", figure.key);
        }
    }
}

#[test]
fn tru_01_parts_memory_and_what_limits_are_explained_with_their_own_values() {
    let mut seen = BTreeSet::new();
    for (name, scenario) in scenarios() {
        let (Ok(estimate), Ok(trace)) = (estimate(&scenario), explain(&scenario)) else { continue };
        let value = |id: &str| trace.step(id).unwrap_or_else(|| panic!("{name}: {id} is not explained")).value;
        for part in estimate.cost.iter().flat_map(|cost| &cost.breakdown) {
            assert_eq!(value(part.part.step()), part.usd_per_million_tokens, "{name}: {:?}", part.part);
            seen.insert(part.part.step());
        }
        let memory = &estimate.memory;
        assert_eq!(value("memory.usedBytes"), memory.used_bytes(), "{name}");
        let whole = value("memory.usedBytes").max(memory.usable_bytes) + value("memory.keptBytes");
        assert!((whole - memory.capacity_bytes.max(memory.used_bytes())).abs() <= 1.0, "{name}: {whole}");
        assert_eq!(value("memory.unusedBytes"), (memory.usable_bytes - memory.used_bytes()).max(0.0), "{name}");
        let bound = match estimate.bound {
            Some(Bound::KvCapacity) => Some("bound.room"),
            bound => bound.map(|_| "bound"),
        };
        for id in ["bound", "bound.room"] {
            assert_eq!(trace.step(id).is_some(), bound == Some(id), "{name}: {id}");
            assert!(trace.step(id).is_none_or(|step| step.value > 0.0 && step.value <= 1.0), "{name}: {id}");
        }
    }
    assert!(Part::ALL.into_iter().all(|part| seen.contains(part.step())), "{seen:?}");
}

#[test]
fn steps_stand_after_what_they_use_and_ids_are_unique() {
    for (name, scenario) in scenarios() {
        let Ok(trace) = explain(&scenario) else { continue };
        for (index, step) in trace.steps.iter().enumerate() {
            let earlier = &trace.steps[..index];
            assert!(!earlier.iter().any(|other| other.id == step.id), "{name}: {} twice", step.id);
            for input in &step.inputs {
                if let InputOrigin::Step { id } = &input.origin {
                    assert!(earlier.iter().any(|other| other.id == *id), "{name}: {} before {id}", step.id);
                }
                assert!(!matches!(input.origin, InputOrigin::Constant) || input.symbol != "0", "{name}: {}", step.id);
            }
        }
    }
}

#[test]
fn tru_01_every_input_of_the_scenario_and_every_row_of_the_catalogue_leads_to_its_control() {
    let mut led = BTreeSet::new();
    for (name, scenario) in scenarios() {
        let Ok(trace) = explain(&scenario) else { continue };
        for input in trace.steps.iter().flat_map(|step| &step.inputs) {
            let InputOrigin::Catalogue { field, .. } = &input.origin else { continue };
            let key = input.origin.control().unwrap_or_else(|| panic!("{name}: {field} leads nowhere"));
            assert!(cost_core::scenario::control(key).is_some(), "{name}: {field} leads to {key}");
            led.insert((*field, key));
        }
    }
    for pair in [("layers", "model"), ("memoryGb", "accelerator"), ("energy.usdPerKwh", "energy.usdPerKwh")] {
        assert!(led.contains(&pair), "{pair:?}");
    }
}
