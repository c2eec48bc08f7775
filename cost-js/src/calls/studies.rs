//! Studies: questions that take many estimates.

mod search;
mod shapes;

pub use search::search;

use super::scenario_of;
use crate::{answer, problems, wire};
use cost_core::node::Node;
use cost_core::problem::{Code, Given, Limit, Problem, Problems};
use cost_core::study::waterfall::{self, Lever, Missing, Order};
use cost_core::study::{load, roofline as roofs, tornado, volume};
use cost_core::{Scenario, TokenKind};
use serde::Serialize;
use shapes::{Bar, BarOfWaterfall, BreakEven, LoadCurve, MissingEnd};
use wasm_bindgen::prelude::*;

/// The inputs that move the headline, each over its range; none where there is no headline.
#[wasm_bindgen]
pub fn sensitivity(text: &str, numbers: &[f64]) -> Vec<f64> {
    study(text, numbers, |scenario| {
        let swings = tornado::tornado(scenario, TokenKind::Output).map(|tornado| tornado.swings).unwrap_or_default();
        swings.iter().map(|swing| Bar::of(problems::language(), swing)).collect::<Vec<_>>()
    })
}

/// Latency over requests per second, up to what the deployment can serve.
#[wasm_bindgen(js_name = loadCurve)]
pub fn load_curve(text: &str, numbers: &[f64]) -> Vec<f64> {
    study(text, numbers, |scenario| load::latency_over_load(scenario, TokenKind::Output).map(LoadCurve::from))
}

/// What a month costs over tokens a month, beside hosted offers.
#[wasm_bindgen(js_name = volumeCurve)]
pub fn volume_curve(text: &str, numbers: &[f64]) -> Vec<f64> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Curve {
        points: Vec<volume::VolumePoint>,
        offers: Option<volume::OfferLines>,
        break_even: BreakEven,
    }
    study(text, numbers, |scenario| {
        let curve = volume::cost_over_volume(scenario)?;
        Some(Curve { break_even: curve.break_even().into(), points: curve.points, offers: curve.offers })
    })
}

/// The steps of the deployment under the roofs of its accelerators.
#[wasm_bindgen]
pub fn roofline(text: &str, numbers: &[f64]) -> Vec<f64> {
    study(text, numbers, roofs::roofline)
}

/// From an unoptimised deployment to the scenario, in an order that starts with `levers`.
#[wasm_bindgen]
pub fn waterfall(text: &str, numbers: &[f64], levers: &str, levers_numbers: &[f64]) -> Vec<f64> {
    #[derive(Serialize)]
    struct Way {
        baseline: Scenario,
        start: Option<waterfall::PerMillion>,
        end: Option<waterfall::PerMillion>,
        bars: Vec<BarOfWaterfall>,
        missing: Option<MissingEnd>,
    }
    let order = match wire::read("levers", levers, levers_numbers).map_err(|problem| vec![problem]).and_then(order) {
        Ok(order) => order,
        Err(problems) => return answer::problems(&problems),
    };
    study(text, numbers, |scenario| match waterfall::waterfall(scenario, &order) {
        Ok(way) => Way {
            baseline: way.baseline,
            start: Some(way.start),
            end: Some(way.end),
            bars: way.bars.into_iter().map(BarOfWaterfall::from).collect(),
            missing: None,
        },
        Err(missing) => Way {
            baseline: waterfall::baseline(scenario),
            start: None,
            end: None,
            bars: Vec::new(),
            missing: Some(match missing {
                Missing::Baseline(why) => MissingEnd { end: "baseline", why },
                Missing::Scenario(why) => MissingEnd { end: "scenario", why },
            }),
        },
    })
}

/// An answer that is what `study` says of the scenario.
fn study<T: Serialize>(text: &str, numbers: &[f64], study: impl FnOnce(&Scenario) -> T) -> Vec<f64> {
    // What a scenario cannot be asked, its studies cannot either.
    match scenario_of(text, numbers).and_then(|scenario| cost_core::estimate(&scenario).map(|_| scenario)) {
        Ok(scenario) => answer::value(&study(&scenario)),
        Err(problems) => answer::problems(&problems),
    }
}

fn order(node: Node) -> Result<Order, Problems> {
    let mut levers = Vec::new();
    for name in names("levers", node)? {
        match Lever::ALL.into_iter().find(|lever| lever.key() == name) {
            Some(lever) if !levers.contains(&lever) => levers.push(lever),
            Some(_) => {}
            None => {
                let values = Lever::ALL.iter().map(|lever| lever.key().into()).collect();
                let limit = Limit::OneOf { values };
                return Err(vec![Problem::new(Code::UnknownName, "levers", Given::text(&name), limit)]);
            }
        }
    }
    Ok(Order::of(&levers))
}

/// A list of names; nothing at all is none.
fn names(field: &'static str, node: Node) -> Result<Vec<String>, Problems> {
    let refused = |node: &Node| {
        let limit = Limit::Type { expected: "array of strings" };
        vec![Problem::new(Code::WrongType, field, Given::node(node), limit)]
    };
    match node {
        Node::Null => Ok(Vec::new()),
        Node::List(items) => {
            let name = |item: Node| if let Node::Text(name) = item { Ok(name) } else { Err(refused(&item)) };
            items.into_iter().map(name).collect()
        }
        other => Err(refused(&other)),
    }
}
