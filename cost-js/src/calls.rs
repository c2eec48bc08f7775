//! The calls: each takes wire values and gives an answer.

mod estimates;
#[cfg(feature = "all")]
mod explanation;
mod links;
#[cfg(feature = "all")]
mod model;
#[cfg(feature = "all")]
mod snippet;
#[cfg(feature = "all")]
mod studies;
#[cfg(feature = "module")]
mod sweep;
#[cfg(feature = "module")]
mod tables;
mod template;

pub use estimates::evaluate;
#[cfg(feature = "all")]
pub use explanation::explain;
pub use links::{decode_link, encode_link};
#[cfg(feature = "all")]
pub use model::parse_model_config;
#[cfg(feature = "all")]
pub use snippet::embed_code;
#[cfg(feature = "all")]
pub use studies::{load_curve, roofline, search, sensitivity, volume_curve, waterfall};
#[cfg(feature = "module")]
pub use sweep::sweep;
#[cfg(feature = "module")]
pub use tables::{controls, defaults};

use crate::wire;
use cost_core::plan::Plan;
use cost_core::problem::{Code, Problems};
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
            let mut problems = Plan::check(&scenario, problems);
            // Keys that do not exist change nothing of the question: what else stands in its way is told, too.
            if problems.iter().all(|problem| problem.code == Code::UnknownKey) {
                problems.extend(cost_core::estimate(&scenario).err().unwrap_or_default());
            }
            Err(problems)
        }
    }
}
