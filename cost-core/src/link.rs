//! A scenario as a link: readable `key=value` pairs for the fragment of an address.

use crate::problem::Problems;
use crate::scenario::Scenario;

/// What a link said.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The scenario, with the defaults of the link's edition where the link is silent or wrong.
    pub scenario: Scenario,
    /// The data edition that the link was made with.
    pub edition: String,
    /// Values that could not be read.
    pub problems: Problems,
    /// Keys that this version does not know, kept so that sharing again does not lose them.
    pub unknown: Vec<(String, String)>,
}

/// The fragment (without `#`) that opens as `scenario`, with `unknown` pairs of an opened link
/// carried along.
pub fn encode(_scenario: &Scenario, _unknown: &[(String, String)]) -> String {
    String::new()
}

/// Reads a fragment (without `#`). Never fails: what cannot be read is listed.
pub fn decode(_fragment: &str) -> Opened {
    Opened { scenario: Scenario::default(), edition: String::new(), problems: Vec::new(), unknown: Vec::new() }
}
