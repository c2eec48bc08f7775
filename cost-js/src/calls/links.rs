//! Scenarios as links.

use super::scenario_of;
use crate::{answer, problems, wire};
use cost_core::link;
use cost_core::node::Node;
use cost_core::problem::{Code, Given, Limit, Problem, Problems};
use cost_core::scenario::Scenario;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The fragment (without `#`) that opens as the scenario; `unknown` pairs of an opened link are
/// carried along.
#[wasm_bindgen(js_name = encodeLink)]
pub fn encode_link(text: &str, numbers: &[f64], unknown: &str, unknown_numbers: &[f64]) -> Vec<f64> {
    match encoded(text, numbers, unknown, unknown_numbers) {
        Ok(fragment) => answer::value(&fragment),
        Err(problems) => answer::problems(&problems),
    }
}

fn encoded(text: &str, numbers: &[f64], unknown: &str, unknown_numbers: &[f64]) -> Result<String, Problems> {
    let scenario = scenario_of(text, numbers)?;
    openable(&scenario)?;
    let unknown = wire::read("unknown", unknown, unknown_numbers).and_then(pairs).map_err(|problem| vec![problem])?;
    link::encode_carrying(&scenario, &unknown)
}

/// A link that opens as something else is worse than no link; more load than can be served is a
/// question that may be shared.
fn openable(scenario: &Scenario) -> Result<(), Problems> {
    let mut problems = cost_core::estimate(scenario).err().unwrap_or_default();
    problems.retain(|problem| problem.code != Code::LoadAboveCapacity);
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// `[key, value]` pairs; nothing at all is none.
fn pairs(node: Node) -> Result<Vec<(String, String)>, Problem> {
    let refused = |node: &Node| {
        let limit = Limit::Type { expected: "[key, value] pairs" };
        Problem::new(Code::WrongType, "unknown", Given::node(node), limit)
    };
    let pair = |node: Node| match &node {
        Node::List(items) => match &items[..] {
            [Node::Text(key), Node::Text(value)] => Ok((key.clone(), value.clone())),
            _ => Err(refused(&node)),
        },
        _ => Err(refused(&node)),
    };
    match node {
        Node::Null => Ok(Vec::new()),
        Node::List(items) => items.into_iter().map(pair).collect(),
        other => Err(refused(&other)),
    }
}

#[derive(Serialize)]
struct Opened<'a> {
    scenario: &'a Scenario,
    edition: &'a str,
    problems: Vec<problems::ProblemObject<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<&'a [(String, String)]>,
}

/// What a fragment, or a whole address with one, says: the scenario, the data edition, what could not be
/// read, and keys that this version does not know.
#[wasm_bindgen(js_name = decodeLink)]
pub fn decode_link(fragment: &str) -> Vec<f64> {
    let opened = link::decode(fragment.rsplit_once('#').map_or(fragment, |(_, fragment)| fragment));
    // What the module has no name for is carried along all the same.
    let unknown = opened.carried();
    let object = Opened {
        scenario: &opened.scenario,
        edition: &opened.edition,
        problems: problems::objects(&opened.problems),
        unknown: (!unknown.is_empty()).then_some(&unknown),
    };
    answer::value(&object)
}
