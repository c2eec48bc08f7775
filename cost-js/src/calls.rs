//! The calls: each takes wire values and gives an answer.

mod estimates;
mod explanation;
mod links;
mod tables;
mod template;

pub use estimates::{evaluate, sweep};
pub use explanation::explain;
pub use links::{decode_link, encode_link};
pub use tables::{controls, defaults, parse_model_config};

use crate::problems::join;
use crate::wire;
use cost_core::problem::Problems;
use cost_core::scenario::{self, Scenario};

/// The scenario that an object means.
///
/// # Errors
/// Everything that is wrong with it, as far as it can be told before the estimate.
fn scenario_of(text: &str, numbers: &[f64]) -> Result<Scenario, Problems> {
    let node = wire::read("scenario", text, numbers).map_err(|problem| vec![problem])?;
    match scenario::read(&node) {
        (scenario, problems) if problems.is_empty() => Ok(scenario),
        (scenario, problems) => {
            let more = cost_core::estimate(&scenario).err().unwrap_or_default();
            Err(join(problems, more))
        }
    }
}
