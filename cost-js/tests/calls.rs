//! The calls, natively: what is refused, and what is said about it.
#![cfg(not(target_arch = "wasm32"))]

use cost_js::wire::write;
use cost_js::{answer, calls, shape};
use serde_json::{Value, json};

const README: &str = include_str!("../package/README.md");

/// The value of an answer, and whether it is a list of problems.
fn read(answers: &[f64]) -> (Value, bool) {
    let mut numbers = answers[1..].iter();
    let mut value = serde_json::from_str(&shape()).expect("a shape is JSON");
    fill(&mut value, &mut numbers);
    (value, answers[0] == answer::PROBLEMS)
}

fn fill<'a>(value: &mut Value, numbers: &mut impl Iterator<Item = &'a f64>) {
    match value {
        Value::Number(_) => *value = json!(numbers.next().expect("as many numbers as zeros")),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, numbers)),
        Value::Object(entries) => entries.values_mut().for_each(|item| fill(item, numbers)),
        _ => {}
    }
}

fn evaluate(scenario: &Value) -> (Value, bool) {
    let (text, numbers) = wire(scenario);
    read(&calls::evaluate(&text, &numbers, 1))
}

fn wire(value: &Value) -> (String, Vec<f64>) {
    let mut numbers = Vec::new();
    let text = write(value, &mut numbers);
    (text, numbers)
}

fn encode_link(unknown: &Value) -> (Value, bool) {
    let ((text, numbers), (more, more_numbers)) = (wire(&json!({})), wire(unknown));
    read(&calls::encode_link(&text, &numbers, &more, &more_numbers))
}

#[test]
fn a_link_that_would_open_as_something_else_is_refused() {
    let message = |unknown: Value| {
        let (problems, refused) = encode_link(&unknown);
        assert!(refused, "{problems}");
        problems[0]["message"].as_str().expect("text").to_owned()
    };
    assert_eq!(message(json!(5)), "“unknown” cannot be 5; it takes [key, value] pairs.");
    assert_eq!(message(json!([["a", "1"], 7])), "“unknown” cannot be 7; it takes [key, value] pairs.");
    let known =
        "“unknown” cannot be “tp” together with the other values; it takes keys that this version does not know.";
    assert_eq!(message(json!([["tp", "8"]])), known);
    let many: Vec<_> = (0..2000).map(|index| [format!("k{index}"), "1".to_owned()]).collect();
    let long = message(json!(many));
    assert!(long.starts_with("The link is too long: 14,912;"), "{long}");
    assert_eq!(encode_link(&Value::Null), encode_link(&json!([])));
    assert_eq!(encode_link(&json!([["new", "1"]])), (json!("v=1&ed=2026-11&p=~2.99&new=1"), false));
}

#[test]
fn the_readme_shows_everything_that_is_wrong_with_its_example() {
    let (problems, refused) = evaluate(&json!({ "accelerator": "h100-pci", "parallelism": { "tensor": 3 } }));
    assert!(refused);
    let line = |problem: &Value| {
        let text = |key: &str| problem[key].as_str().expect("text").to_owned();
        format!("{} {} - {}\n", text("code"), text("field"), text("message"))
    };
    let printed: String = problems.as_array().expect("a list").iter().map(line).collect();
    assert!(README.contains(&format!("```text\n{printed}```")), "{printed}");
}

#[test]
fn explanations_speak_the_language_that_was_chosen() {
    let (text, numbers) = wire(&json!({}));
    let said = |tag: &str| {
        cost_js::set_language(tag).expect("a language");
        let (steps, _) = read(&calls::explain(&text, &numbers));
        let steps = steps.as_array().expect("a list").clone();
        steps.iter().find(|step| step["id"] == "memory.weightsBytes").expect("the step")["inputs"][1]["label"].clone()
    };
    assert_eq!(said("en"), "Of these, kept whole on every tensor rank");
    assert_eq!(said("pt-BR"), "Destes, os mantidos inteiros em cada fatia do paralelismo de tensor");
    let (steps, _) = read(&calls::explain(&text, &numbers));
    assert!(!steps.to_string().contains("fitted on"));
    cost_js::set_language("en");
}

#[test]
fn unknown_keys_do_not_hide_more_load_than_can_be_served() {
    let load = json!({ "requestsPerSecond": 1e5 });
    let (problems, refused) = evaluate(&json!({ "colour": 1, "workload": { "load": load } }));
    let codes: Vec<_> = problems.as_array().expect("a list").iter().map(|problem| &problem["code"]).collect();
    assert!(refused);
    assert_eq!(codes, ["unknown-key", "load-above-capacity"]);
}

#[test]
fn allowed_numbers_are_numbers() {
    let (problems, _) = evaluate(&json!({ "parallelism": { "tensor": 3 } }));
    assert_eq!(problems[0]["limit"], json!({ "kind": "oneOf", "values": [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0] }));
}
