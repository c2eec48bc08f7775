//! Estimates of scenarios that differ from the one before in nothing but numbers, which is what
//! sweeps and searches ask for: the scenario is kept, and only its numbers are put in anew.

use super::scenario_of;
use crate::wire;
use cost_core::estimate::Estimate;
use cost_core::node::Node;
use cost_core::problem::Problems;
use cost_core::scenario::{Control, Kind, Scenario, Value, control};
use std::cell::RefCell;

struct Template {
    text: String,
    scenario: Scenario,
    /// The control of each number, in the order of the numbers; `None` where some number is not
    /// the value of a control by itself, so that the text has to be read every time.
    controls: Option<Vec<&'static Control>>,
}

thread_local! {
    static TEMPLATE: RefCell<Option<Template>> = const { RefCell::new(None) };
}

/// The estimate of the scenario that `text` and `numbers` mean.
///
/// # Errors
/// All problems of the scenario at once.
pub(super) fn estimate(text: &str, numbers: &[f64]) -> Result<Estimate, Problems> {
    TEMPLATE.with_borrow_mut(|template| {
        if let Some(Template { text: known, scenario, controls }) = template
            && text == known
        {
            match controls {
                Some(controls) if controls.len() == numbers.len() => {
                    for (control, number) in controls.iter().zip(numbers) {
                        control.set(scenario, Value::Number(*number));
                    }
                }
                _ => *scenario = scenario_of(known, numbers)?,
            }
            return cost_core::estimate(scenario);
        }
        *template = None;
        let scenario = scenario_of(text, numbers)?;
        let known = Template { text: text.to_owned(), scenario, controls: controls(text, numbers) };
        cost_core::estimate(&template.insert(known).scenario)
    })
}

/// The control of each number of `text`.
fn controls(text: &str, numbers: &[f64]) -> Option<Vec<&'static Control>> {
    let node = wire::read("scenario", text, numbers).ok()?;
    let mut controls = Vec::with_capacity(numbers.len());
    collect("", &node, &mut controls)?;
    Some(controls)
}

fn collect(path: &str, node: &Node, controls: &mut Vec<&'static Control>) -> Option<()> {
    match node {
        Node::Object(entries) => {
            for (key, node) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                collect(&path, node, controls)?;
            }
            Some(())
        }
        Node::Number(_) => {
            let control = control(path)?;
            matches!(control.kind, Kind::Number(_) | Kind::NumberOrMax(_)).then(|| controls.push(control))
        }
        Node::List(_) => None,
        Node::Null | Node::Flag(_) | Node::Text(_) => Some(()),
    }
}
