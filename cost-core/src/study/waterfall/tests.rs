#![allow(clippy::unwrap_used, clippy::field_reassign_with_default)]

use super::*;
use crate::catalogue::accelerator;
use crate::scenario::presets::PRESETS;
use crate::scenario::{AcceleratorChoice, CONTROLS, Kind, Load, Value, control};

fn preset(id: &str) -> Scenario {
    crate::link::decode(PRESETS.iter().find(|preset| preset.id == id).unwrap().link).scenario
}

/// The scenario that is reached when every lever has been moved.
fn reached(scenario: &Scenario) -> Scenario {
    let mut state = baseline(scenario);
    Lever::ALL.iter().for_each(|lever| lever.take(&mut state, scenario));
    state
}

/// Scenarios in which one input is not the default.
fn with_one_other_value() -> Vec<Scenario> {
    let mut all = Vec::new();
    for control in CONTROLS {
        let names: Vec<Value> = match control.kind {
            Kind::Choice(names) => names.iter().map(|&name| Value::Text(name.into())).collect(),
            _ => Vec::new(),
        };
        let others = [Value::Number(3.0), Value::Number(0.5), Value::Flag(false), Value::Flag(true)];
        for value in names.into_iter().chain(others).chain([Value::Text("max".into()), Value::Nothing]) {
            let mut scenario = Scenario::default();
            control.set(&mut scenario, value);
            all.push(scenario);
        }
    }
    all
}

#[test]
fn with_every_lever_moved_it_is_the_scenario() {
    let mut scenarios: Vec<Scenario> = PRESETS.iter().map(|row| preset(row.id)).collect();
    scenarios.extend(with_one_other_value());
    let mut own = Scenario::default();
    own.accelerator = AcceleratorChoice::Custom(Box::new(accelerator("b200-sxm").unwrap().datasheet));
    own.workload.load = Load::ClosedLoop { concurrency: 8.0, prompts_per_slot: 4.0 };
    scenarios.push(own);
    for scenario in scenarios {
        assert_eq!(reached(&scenario), scenario);
    }
}

#[test]
fn the_baseline_is_served_as_the_article_starts() {
    let plain = baseline(&preset("chat"));
    assert_eq!(plain.accelerator, AcceleratorChoice::Id("a100-sxm-80gb".to_owned()));
    assert_eq!((plain.parallelism.tensor, plain.parallelism.pipeline), (2.0, 1.0));
    assert_eq!(plain.workload.load, Load::Concurrency(1.0));
    assert_eq!(plain.model, preset("chat").model);
    assert_eq!(plain.workload.input_tokens, preset("chat").workload.input_tokens);
    assert!(!plain.serving.kv_paging);
    for (id, tensor) in [("batch-summarise", 1.0), ("code-agent", 16.0)] {
        assert_eq!(baseline(&preset(id)).parallelism.tensor, tensor, "{id}");
    }
}

#[test]
fn the_baseline_of_a_baseline_is_itself_and_has_nothing_to_move() {
    let plain = baseline(&preset("rag"));
    assert_eq!(baseline(&plain), plain);
    let way = waterfall(&plain, &Order::default()).unwrap();
    assert_eq!(way.start, way.end);
    assert!(
        way.bars
            .iter()
            .all(|bar| bar.factor(TokenKind::Output) == Some(1.0) && bar.lever.changes(&plain, &plain).is_empty())
    );
}

#[test]
fn res_07_the_state_behind_each_bar_costs_what_the_bar_says() {
    let mut joined = Scenario::default();
    joined.accelerator = AcceleratorChoice::Id("mi325x".to_owned());
    let scenarios = PRESETS.iter().map(|row| preset(row.id)).chain([joined]);
    for scenario in scenarios {
        for order in [Order::default(), Order::of(&[Lever::Price, Lever::Batching])] {
            let way = waterfall(&scenario, &order).unwrap();
            for bar in &way.bars {
                let cost = crate::estimate(&way.state(&scenario, bar.lever)).unwrap().cost.unwrap();
                assert_eq!(PerMillion::of(&cost), bar.after, "{:?}", bar.lever);
            }
            let last = way.bars[7].lever;
            assert_eq!(way.state(&scenario, last), scenario);
        }
    }
}

#[test]
fn every_preset_has_a_way_and_its_bars_are_estimates() {
    for row in PRESETS {
        let scenario = preset(row.id);
        let way = waterfall(&scenario, &Order::default()).unwrap();
        let mut state = baseline(&scenario);
        for bar in &way.bars {
            assert_eq!(bar.joined, Joined::Alone, "{}: {:?}", row.id, bar.lever);
            bar.lever.take(&mut state, &scenario);
            let cost = crate::estimate(&state).unwrap().cost.unwrap();
            assert_eq!(bar.after.output_tokens, cost.per_million_output_tokens, "{}: {:?}", row.id, bar.lever);
            assert_eq!(bar.after.tokens, cost.per_million_tokens);
        }
    }
}

#[test]
fn a_lever_that_cannot_be_moved_alone_takes_the_one_along_that_it_needs() {
    let mut scenario = Scenario::default();
    scenario.accelerator = AcceleratorChoice::Id("mi325x".to_owned());
    let way = waterfall(&scenario, &Order::default()).unwrap();
    assert_eq!(way.bars[0].joined, Joined::With(vec![Lever::Price], Obstacle::NoPrice));
    assert_eq!(way.bars[7].joined, Joined::Within(Lever::Hardware));
    assert_eq!(way.bars[7].factor(TokenKind::Output), Some(1.0));

    // 16-bit weights do not fit where 4-bit weights do; FP8 arithmetic is nothing that the baseline's hardware has.
    let mut scenario = Scenario::default();
    control("precision.weights").unwrap().set(&mut scenario, Value::Text("nvfp4".into()));
    scenario.parallelism.tensor = 1.0;
    let way = waterfall(&scenario, &Order::default()).unwrap();
    assert_eq!(way.bars[0].joined, Joined::With(vec![Lever::Quantization], Obstacle::DoesNotFit));
    let mut scenario = Scenario::default();
    scenario.precision.activations = "fp8".to_owned();
    let way = waterfall(&scenario, &Order::of(&[Lever::Quantization])).unwrap();
    assert_eq!(way.bars[0].joined, Joined::With(vec![Lever::Hardware], Obstacle::Refused));
}

#[test]
fn several_are_taken_along_where_one_is_not_enough() {
    let mut scenario = Scenario::default();
    // Own hardware has a price only of its own, and holds the model only in narrow weights.
    scenario.accelerator = AcceleratorChoice::Custom(Box::new(accelerator("h100-sxm").unwrap().datasheet));
    control("precision.weights").unwrap().set(&mut scenario, Value::Text("awq-int4".into()));
    scenario.parallelism.tensor = 1.0;
    scenario.price.usd_per_accelerator_hour = Some(2.0);
    let way = waterfall(&scenario, &Order::of(&[Lever::Hardware, Lever::Quantization, Lever::Price])).unwrap();
    assert_eq!(way.bars[0].joined, Joined::With(vec![Lever::Quantization, Lever::Price], Obstacle::DoesNotFit));
    assert_eq!(way.bars[7].after, way.end);
}

#[test]
fn an_end_without_a_cost_is_named() {
    let ask = |scenario: &Scenario| waterfall(scenario, &Order::default()).unwrap_err();
    let mut scenario = Scenario::default();
    scenario.parallelism.tensor = 3.0;
    assert_eq!(ask(&scenario), Missing::Scenario(Obstacle::Refused));
    scenario.parallelism.tensor = 1.0;
    scenario.precision.weights = crate::scenario::WeightFormat::Named("fp16".to_owned());
    assert_eq!(ask(&scenario), Missing::Scenario(Obstacle::DoesNotFit));
    let mut scenario = Scenario::default();
    scenario.accelerator = AcceleratorChoice::Id("gaudi2".to_owned());
    assert_eq!(ask(&scenario), Missing::Scenario(Obstacle::NoPrice));
    scenario = Scenario::default();
    scenario.deployment.utilization = 0.0;
    assert_eq!(ask(&scenario), Missing::Scenario(Obstacle::NothingServed));
}

#[test]
fn the_articles_factors_start_where_the_model_does() {
    let way = waterfall(&Scenario::default(), &Order::default()).unwrap();
    assert_eq!(way.factor(TokenKind::Output), Some(way.end.output_tokens / way.start.output_tokens));
    assert_eq!(way.as_article(&[], TokenKind::Output), way.start.output_tokens);
    assert_eq!(way.as_article(&[Lever::Hardware], TokenKind::Output), way.start.output_tokens * 0.55);
    let unmoved = [Lever::Speculation, Lever::Routing];
    let moved: Vec<Lever> = Lever::ALL.into_iter().filter(|lever| !unmoved.contains(lever)).collect();
    assert_eq!(way.moved(&Scenario::default()), moved);
}

#[test]
fn a_deployment_that_costs_nothing_has_no_factors_after_the_first() {
    let mut scenario = Scenario::default();
    scenario.price.usd_per_accelerator_hour = Some(0.0);
    let way = waterfall(&scenario, &Order::of(&[Lever::Price])).unwrap();
    assert_eq!(way.bars[0].factor(TokenKind::Output), Some(0.0));
    assert!(way.bars[1..].iter().all(|bar| bar.factor(TokenKind::Output).is_none()));
    assert_eq!(way.end.output_tokens, 0.0);
}
