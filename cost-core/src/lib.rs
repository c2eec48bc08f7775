//! What does a token cost you? The performance and cost model of serving large language models.
//!
//! Plain data in ([`Scenario`]), plain data out ([`Estimate`], [`Trace`]). No I/O, no clock, no
//! locale, no formatting for people, and no panic on any input.
#![forbid(unsafe_code)]

pub mod accuracy;
pub mod aliases;
pub mod architecture;
pub mod catalogue;
pub mod cost;
pub mod estimate;
pub mod fields;
pub mod figures;
pub mod format;
pub mod link;
pub mod model_config;
pub mod nearest;
pub mod node;
pub mod number;
pub mod performance;
pub mod plan;
pub mod problem;
pub mod scenario;
pub mod study;
pub mod token_kind;
pub mod trace;
pub mod units;

pub use estimate::Estimate;
pub use node::Node;
pub use problem::{Problem, Problems};
pub use scenario::Scenario;
pub use token_kind::TokenKind;
pub use trace::Trace;

use estimate::compute::Workings;

/// Every figure of `scenario`.
///
/// # Errors
/// All problems of the scenario at once.
pub fn estimate(scenario: &Scenario) -> Result<Estimate, Problems> {
    Workings::of(scenario).map(|workings| workings.estimate(scenario))
}

/// Every step behind the figures of `scenario`.
///
/// # Errors
/// All problems of the scenario at once.
pub fn explain(scenario: &Scenario) -> Result<Trace, Problems> {
    Workings::of(scenario).map(|workings| trace::build(&workings, scenario))
}
