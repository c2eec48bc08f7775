//! Every figure of a scenario.

use super::template;
use crate::answer;
use wasm_bindgen::prelude::*;

/// Every figure of `count` scenarios that differ in nothing but their numbers, which stand one
/// scenario after the other; the answers do, too.
#[wasm_bindgen]
pub fn evaluate(text: &str, numbers: &[f64], count: usize) -> Vec<f64> {
    let mut answers = answer::begin();
    let each = numbers.len() / count.max(1);
    for index in 0..count {
        match template::estimate(text, &numbers[index * each..(index + 1) * each]) {
            Ok(estimate) => answer::put_estimate(&mut answers, &estimate),
            Err(problems) => answer::put_problems(&mut answers, &problems),
        }
    }
    answers
}
