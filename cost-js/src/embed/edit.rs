//! What a reader does to an input.

use super::{may_be_nothing, opened, speak};
use crate::answer;
use cost_core::estimate;
use cost_core::plan::standing;
use cost_core::problem::Problems;
use cost_core::scenario::slider::{self, Key};
use cost_core::scenario::{Control, Scenario, Value, control};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use words::{Language, field};

#[derive(Serialize)]
struct Edited {
    /// The link from now on; empty where the change is refused.
    link: String,
    /// Why it is refused, each in a sentence.
    problems: Vec<String>,
}

/// The link after a change of the input `key`. `how` says what `value` is: `type` the text of its field, `slide` a
/// place on its slider, `press` the name of a key pressed there, `choose` the value of a choice. Whatever else is
/// asked changes nothing.
#[wasm_bindgen]
pub fn edit(link: &str, key: &str, how: &str, value: &str, language: &str) -> Vec<f64> {
    let language = speak(language);
    let opened = opened(link);
    let edited = control(key).map_or(Ok(opened.scenario.clone()), |control| {
        let value = changed(language, control, &opened.scenario, how, value)?;
        let mut scenario = opened.scenario.clone();
        control.set(&mut scenario, value);
        estimate(&scenario).map(|_| scenario)
    });
    answer::value(&match edited {
        Ok(scenario) => Edited { link: opened.rewritten(&scenario), problems: Vec::new() },
        Err(problems) => {
            let problems = problems.iter().map(|problem| words::problem(language, problem)).collect();
            Edited { link: String::new(), problems }
        }
    })
}

fn changed(
    language: Language,
    control: &'static Control,
    scenario: &Scenario,
    how: &str,
    value: &str,
) -> Result<Value, Problems> {
    let present = control.get(scenario);
    let Some(number) = control.number() else {
        return Ok(match (how, &present) {
            ("choose", Value::Flag(_)) => Value::Flag(value == "true"),
            ("choose", _) => Value::Text(value.to_owned().into()),
            _ => present,
        });
    };
    let now = if let Value::Number(now) = present { Some(now) } else { standing(scenario, control.key) };
    match how {
        "type" => {
            let may_be_nothing = number.optional && may_be_nothing(control, scenario);
            field::value(language, control, number, value, may_be_nothing).map_err(|problem| vec![problem])
        }
        "slide" => {
            Ok(cost_core::number::parse(value)
                .map_or(present, |position| Value::Number(slider::value(&number, position))))
        }
        "press" => Ok(Key::named(value)
            .map_or(present, |key| Value::Number(slider::after(&number, now.unwrap_or(number.soft.1), key)))),
        _ => Ok(present),
    }
}
