//! Bad input: everything that is wrong, at once, with field, value and what is allowed.
#![allow(missing_docs, clippy::field_reassign_with_default, clippy::unwrap_used)]

use cost_core::plan::Plan;
use cost_core::problem::{Allowed, Code, Given, Limit};
use cost_core::scenario::{AcceleratorChoice, Load, ModelChoice, Scenario, Value, WeightFormat, control, read};
use cost_core::{Node, Problems, estimate};

fn node(json: &str) -> Node {
    serde_json::from_str(json).unwrap()
}

/// Problems of reading and of checking together, as a caller sees them.
fn problems(json: &str) -> Problems {
    let (scenario, problems) = read(&node(json));
    Plan::check(&scenario, problems)
}

fn found(json: &str) -> Vec<(String, Code)> {
    problems(json).into_iter().map(|problem| (problem.field.into_owned(), problem.code)).collect()
}

fn one(json: &str) -> (String, Code, Given, Limit) {
    let mut problems = problems(json);
    assert_eq!(problems.len(), 1, "{json}: {problems:?}");
    let problem = problems.remove(0);
    (problem.field.into_owned(), problem.code, problem.value, problem.limit)
}

#[test]
fn everything_wrong_is_told_at_once() {
    let json = r#"{
        "model": "llama-3.3-70b", "accelerator": "H100", "colour": "red",
        "precision": {"weights": "fp9", "kvCache": 8},
        "parallelism": {"tensor": 3.5, "pipeline": 0},
        "workload": {"inputTokens": "many", "load": {"concurrency": 8, "requestsPerSecond": 2}},
        "price": {"usdPerAcceleratorHour": -1}, "deployment": {"utilization": 60}
    }"#;
    let expected = [
        ("colour", Code::UnknownKey),
        ("precision.kvCache", Code::WrongType),
        ("workload.inputTokens", Code::WrongType),
        ("workload.load", Code::Conflict),
        ("model", Code::UnknownName),
        ("precision.weights", Code::UnknownName),
        ("accelerator", Code::UnknownName),
        ("parallelism.tensor", Code::NotWhole),
        ("parallelism.pipeline", Code::OutOfRange),
        ("price.usdPerAcceleratorHour", Code::OutOfRange),
        ("deployment.utilization", Code::OutOfRange),
    ];
    assert_eq!(found(json), expected.map(|(field, code)| (field.to_owned(), code)));
}

#[test]
fn an_unknown_name_does_not_hide_what_is_wrong_elsewhere() {
    let layout = r#""parallelism": {"tensor": 3, "pipeline": 81, "expert": 2}"#;
    let wrong = [
        ("parallelism.tensor", Code::DoesNotDivide),
        ("parallelism.pipeline", Code::OutOfRange),
        ("parallelism.expert", Code::OutOfRange),
    ];
    for (name, before) in [
        (r#""accelerator": "h800""#, true),
        (r#""serving": {"engine": "vlm"}"#, false),
        (r#""precision": {"kvCache": "fp9"}"#, true),
        (r#""precision": {"weights": "fp9"}"#, true),
    ] {
        let all = found(&format!("{{{name}, {layout}}}"));
        let unknown = if before { 0 } else { wrong.len() };
        let layout: Vec<_> = all.iter().enumerate().filter(|(at, _)| *at != unknown).collect();
        assert_eq!(all[unknown].1, Code::UnknownName, "{all:?}");
        assert_eq!(layout.len(), wrong.len(), "{all:?}");
        for ((_, (field, code)), wrong) in layout.into_iter().zip(wrong) {
            assert_eq!((field.as_str(), *code), wrong, "{all:?}");
        }
    }
    let all = found(
        r#"{"precision": {"kvCache": "fp9", "activations": "fp4"}, "parallelism": {"tensor": 3, "pipeline": 0}}"#,
    );
    let expected = [
        ("precision.kvCache", Code::UnknownName),
        ("precision.activations", Code::UnsupportedFormat),
        ("parallelism.tensor", Code::DoesNotDivide),
        ("parallelism.pipeline", Code::OutOfRange),
    ];
    assert_eq!(all, expected.map(|(field, code)| (field.to_owned(), code)));
}

#[test]
fn nothing_is_held_against_what_could_not_be_read() {
    let (field, code, ..) = one(r#"{"model": 5, "parallelism": {"tensor": 3}}"#);
    assert_eq!((field.as_str(), code), ("model", Code::WrongType));
    let (field, code, ..) = one(r#"{"accelerator": true, "precision": {"activations": "fp4"}}"#);
    assert_eq!((field.as_str(), code), ("accelerator", Code::WrongType));
    let (field, code, ..) = one(r#"{"model": "openai/gpt-oss-120b", "parallelism": {"data": "x", "expert": 8}}"#);
    assert_eq!((field.as_str(), code), ("parallelism.data", Code::WrongType));
}

#[test]
fn a_layout_is_not_held_against_a_model_that_cannot_be() {
    let all = found(r#"{"model": {"hiddenWidth": 5}, "parallelism": {"tensor": 3, "expert": 5}}"#);
    assert!(all.iter().all(|(field, _)| field.starts_with("model")), "{all:?}");
}

fn value(allowed: &Allowed) -> Value {
    match allowed {
        Allowed::Number(number) => Value::Number(*number),
        Allowed::Name(name) => Value::Text(name.clone()),
    }
}

/// Every value that `limit` names or borders on.
fn allowed(limit: &Limit) -> Vec<Value> {
    match limit {
        Limit::OneOf { values } => values.iter().map(value).collect(),
        Limit::Range { min, max, .. } => {
            assert!(min <= max);
            vec![Value::Number(*min), Value::Number(*max)]
        }
        _ => Vec::new(),
    }
}

#[test]
fn what_is_said_to_be_allowed_is_allowed() {
    let json = |model: &str, [tensor, pipeline, expert, data]: [f64; 4]| {
        format!(
            r#"{{"model": "{model}", "parallelism": {{"tensor": {tensor}, "pipeline": {pipeline}, "expert": {expert}, "data": {data}}}}}"#
        )
    };
    let models = ["mistralai/Mixtral-8x22B-v0.1", "deepseek-ai/DeepSeek-R1", "openai/gpt-oss-120b"];
    for model in models.into_iter().chain(["meta-llama/Llama-3.3-70B-Instruct", "tiiuae/falcon-7b"]) {
        assert!(cost_core::catalogue::model(model).is_some(), "{model}");
        for layout in [[8.0, 1.0, 32.0, 4.0], [16.0, 1.0, 512.0, 32.0], [3.0, 1.0, 7.0, 1.0], [7.0, 99.0, 9.0, 128.0]] {
            let (scenario, _) = read(&node(&json(model, layout)));
            for problem in estimate(&scenario).err().unwrap_or_default() {
                let values = allowed(&problem.limit);
                assert!(!values.is_empty(), "{problem:?}");
                for value in values {
                    let mut changed = scenario.clone();
                    control(&problem.field).unwrap().set(&mut changed, value.clone());
                    let again = estimate(&changed).err().unwrap_or_default();
                    assert!(again.iter().all(|other| other.field != problem.field), "{problem:?} with {value:?}");
                }
            }
        }
    }
}

#[test]
fn experts_are_spread_over_as_many_accelerators_as_there_are_experts_at_most() {
    let json = r#"{"model": "mistralai/Mixtral-8x22B-v0.1", "parallelism": {"tensor": 8, "data": 4, "expert": 32}}"#;
    let (field, code, _, limit) = one(json);
    assert_eq!((field.as_str(), code), ("parallelism.expert", Code::DoesNotDivide));
    let Limit::OneOf { values } = limit else { panic!("{limit:?}") };
    assert_eq!(values, [1, 2, 4, 8].map(Allowed::from));
}

#[test]
fn unknown_names_come_with_the_nearest() {
    let nearest = |json: &str| match one(json).3 {
        Limit::Nearest { values } => values,
        other => panic!("{other:?}"),
    };
    assert!(nearest(r#"{"model": "llama-3.3-70b"}"#).contains(&"meta-llama/Llama-3.3-70B-Instruct".into()));
    assert!(nearest(r#"{"accelerator": "h100-smx"}"#).contains(&"h100-sxm".into()));
    assert_eq!(nearest(r#"{"workload": {"inputToken": 5}}"#)[0], "workload.inputTokens");
    assert_eq!(nearest(r#"{"tensor": 5}"#)[0], "parallelism.tensor");
}

#[test]
fn numbers_that_are_none_are_refused() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut scenario = Scenario::default();
        scenario.workload.input_tokens = number;
        assert_eq!(estimate(&scenario).unwrap_err()[0].code, Code::NotFinite);
    }
}

#[test]
fn ranges_are_told_with_their_unit() {
    let (field, code, value, limit) = one(r#"{"deployment": {"utilization": 60}}"#);
    assert_eq!((field.as_str(), code, value), ("deployment.utilization", Code::OutOfRange, Given::Number(60.0)));
    assert_eq!(limit, Limit::Range { min: 0.0, max: 1.0, unit: cost_core::units::Unit::Share });
}

#[test]
fn arithmetic_that_the_hardware_lacks_is_refused_with_what_it_has() {
    let (field, code, value, limit) = one(r#"{"precision": {"activations": "fp4"}}"#);
    assert_eq!((field.as_str(), code), ("precision.activations", Code::UnsupportedFormat));
    assert_eq!(value, Given::Text("fp4".into()));
    let values = ["auto", "fp32", "fp16", "fp8", "int8"].map(Into::into).to_vec();
    assert_eq!(limit, Limit::OneOf { values });
}

#[test]
fn weights_that_the_hardware_cannot_compute_in_are_unpacked_and_told() {
    let mut scenario = Scenario::default();
    scenario.precision.weights = WeightFormat::Named("nvfp4".to_owned());
    let told = |scenario: &Scenario| {
        let unpacked = cost_core::estimate::NoteCode::ComputesInOtherFormat;
        estimate(scenario).unwrap().notes.iter().any(|note| note.code == unpacked)
    };
    assert!(told(&scenario));
    scenario.accelerator = AcceleratorChoice::Id("b200-sxm".to_owned());
    assert!(!told(&scenario));
}

#[test]
fn layouts_must_divide_what_they_split() {
    let (field, code, value, limit) = one(r#"{"parallelism": {"tensor": 3}}"#);
    assert_eq!((field.as_str(), code, value), ("parallelism.tensor", Code::DoesNotDivide, Given::Number(3.0)));
    let values = [1, 2, 4, 8, 16, 32, 64].map(Allowed::from).to_vec();
    assert_eq!(limit, Limit::OneOf { values });
    let (field, code, ..) = one(r#"{"parallelism": {"expert": 4}}"#);
    assert_eq!((field.as_str(), code), ("parallelism.expert", Code::OutOfRange));
    let (field, code, ..) = one(r#"{"model": "openai/gpt-oss-120b", "parallelism": {"expert": 3}}"#);
    assert_eq!((field.as_str(), code), ("parallelism.expert", Code::DoesNotDivide));
    let (field, code, ..) = one(r#"{"parallelism": {"pipeline": 81}}"#);
    assert_eq!((field.as_str(), code), ("parallelism.pipeline", Code::OutOfRange));
}

#[test]
fn load_that_cannot_be_served_is_refused_with_the_largest_that_can() {
    let mut scenario = Scenario::default();
    scenario.workload.load = Load::RequestsPerSecond(1000.0);
    let problem = estimate(&scenario).unwrap_err().remove(0);
    assert_eq!((problem.code, problem.field.as_ref()), (Code::LoadAboveCapacity, "workload.load.requestsPerSecond"));
    let Limit::Range { max, .. } = problem.limit else { panic!("{problem:?}") };
    scenario.workload.load = Load::RequestsPerSecond(max * 0.95);
    assert!(estimate(&scenario).is_ok());
    scenario.workload.load = Load::TokensPerDay(1e14);
    let problem = estimate(&scenario).unwrap_err().remove(0);
    assert_eq!(problem.field, "workload.load.tokensPerDay");
    let Limit::Range { max, .. } = problem.limit else { panic!("{problem:?}") };
    scenario.workload.load = Load::TokensPerDay(max * 0.95);
    assert!(estimate(&scenario).is_ok());
}

#[test]
fn described_things_are_read_field_by_field() {
    let json = r#"{"model": {"hiddenSize": 4096, "vocabSize": -1, "layers": 32}, "accelerator": {"memoryGb": "much"}}"#;
    let fields: Vec<String> = found(json).into_iter().map(|(field, _)| field).collect();
    for field in [
        "model.vocabSize",
        "model.layers",
        "model.attentionHeads",
        "accelerator.memoryGb",
        "accelerator.bandwidthGbPerS",
    ] {
        assert!(fields.iter().any(|found| found == field), "{field} in {fields:?}");
    }
    let json = r#"{"accelerator": {"memoryGb": 80, "bandwidthGbPerS": 3350, "fp16Tflops": 989, "fp8Tflops": 1979, "linkGbPerS": 900}}"#;
    assert_eq!(found(json), []);
}

#[test]
fn sections_that_are_null_keep_their_defaults() {
    assert_eq!(found(r#"{"ownership": null, "routing": null, "serving": {"speculation": null}}"#), []);
    let (field, code, ..) = one(r#"{"ownership": {"capital": 1}}"#);
    assert_eq!((field.as_str(), code), ("ownership.capital", Code::UnknownKey));
}

#[test]
fn loads_are_read_whole() {
    let load = |json: &str| read(&node(json)).0.workload.load;
    assert_eq!(load(r#"{"workload": {"load": {"requestsPerSecond": 3}}}"#), Load::RequestsPerSecond(3.0));
    assert_eq!(load(r#"{"workload": {"load": {"concurrency": "max"}}}"#), Load::MaxConcurrency);
    let expected = Load::ClosedLoop { concurrency: 8.0, prompts_per_slot: 10.0 };
    assert_eq!(load(r#"{"workload": {"load": {"promptsPerSlot": 10, "concurrency": 8}}}"#), expected);
    assert_eq!(load(r#"{"workload": {"load": {"tokensPerDay": 1e9}}}"#), Load::TokensPerDay(1e9));
}

#[test]
fn what_is_written_is_read_back() {
    let mut scenario = Scenario::default();
    scenario.precision.weights = WeightFormat::Bits { bits_per_weight: 4.25 };
    scenario.workload.load = Load::ClosedLoop { concurrency: 8.0, prompts_per_slot: 10.0 };
    scenario.price.usd_per_accelerator_hour = Some(2.0);
    let row = cost_core::catalogue::model("deepseek-ai/DeepSeek-R1").unwrap();
    scenario.model = ModelChoice::Custom(Box::new(row.architecture));
    let row = cost_core::catalogue::accelerator("mi300x").unwrap();
    scenario.accelerator = AcceleratorChoice::Custom(Box::new(row.datasheet));
    let json = serde_json::to_string(&scenario).unwrap();
    assert_eq!(read(&node(&json)), (scenario, Vec::new()), "{json}");
}
