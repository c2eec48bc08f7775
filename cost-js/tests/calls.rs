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
    let mut numbers = Vec::new();
    let text = write(scenario, &mut numbers);
    read(&calls::evaluate(&text, &numbers, 1))
}

#[test]
fn the_readme_shows_everything_that_is_wrong_with_its_example() {
    let (problems, refused) = evaluate(&json!({ "accelerator": "h100", "parallelism": { "tensor": 3 } }));
    assert!(refused);
    let line = |problem: &Value| {
        let text = |key: &str| problem[key].as_str().expect("text").to_owned();
        format!("{} {} - {}\n", text("code"), text("field"), text("message"))
    };
    let printed: String = problems.as_array().expect("a list").iter().map(line).collect();
    assert!(README.contains(&format!("```text\n{printed}```")), "{printed}");
}
