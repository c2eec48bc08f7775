//! A scenario as a link: readable `key=value` pairs for the fragment of an address.
//!
//! `v` and `ed` always stand first. Other keys stand only where they differ from the defaults of
//! the edition, except the price, which always travels by value. Names use `:` for `/`, so that a
//! link needs no character outside `A-Za-z0-9-._~:&=`. Keys that a version does not know are kept
//! and written again. One module per version; an older version is read by its own module and
//! carried forward by pure functions.
//!
//! Up to three scenarios to compare with travel along, each with its own keys behind `b.`, `c.` or `d.`.

mod pairs;
mod v1;

use crate::problem::{Code, Given, Limit, Problem, Problems};
use crate::scenario::Scenario;
use crate::scenario::defaults::EDITION;

/// The version that is written.
pub const VERSION: &str = "1";
/// Before the keys of the scenarios that are compared with the first.
const LETTERS: [char; MOST_COMPARED] = ['b', 'c', 'd'];
/// So many scenarios are compared with the first at most.
pub const MOST_COMPARED: usize = 3;
/// Longest fragment that is read, bytes.
pub const LONGEST: usize = 8192;

/// What a link said.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The scenario, with the defaults of the link's edition where the link is silent or wrong.
    pub scenario: Scenario,
    /// The data edition that the link was made with.
    pub edition: String,
    /// Values that could not be read; the defaults stand in their place.
    pub problems: Problems,
    /// Keys that this version does not know, kept so that sharing again does not lose them.
    pub unknown: Vec<(String, String)>,
    /// The scenarios that it is compared with, at most three.
    pub compared: Vec<Scenario>,
    /// Whether it is a link of a known version at all; if not, the scenario is the default.
    pub is_readable: bool,
}

impl Opened {
    fn nothing(problems: Problems) -> Self {
        let (scenario, edition) = (Scenario::default(), EDITION.to_owned());
        Opened { scenario, edition, problems, unknown: Vec::new(), compared: Vec::new(), is_readable: false }
    }
}

/// The fragment (without `#`) that opens as `scenario`, with `unknown` pairs of an opened link
/// carried along.
pub fn encode(scenario: &Scenario, unknown: &[(String, String)]) -> String {
    encode_beside(scenario, &[], unknown)
}

/// [`encode`] with the scenarios that it is compared with; those beyond [`MOST_COMPARED`] are left out.
pub fn encode_beside(scenario: &Scenario, compared: &[Scenario], unknown: &[(String, String)]) -> String {
    let mut pairs = vec![("v".to_owned(), VERSION.to_owned()), ("ed".to_owned(), EDITION.to_owned())];
    pairs.extend(v1::write(scenario));
    pairs.extend(compared_pairs(compared));
    pairs.extend(unknown.iter().cloned());
    pairs::join(&pairs)
}

/// The pairs with which `compared` travel in a link.
pub fn compared_pairs(compared: &[Scenario]) -> Vec<(String, String)> {
    let pairs = |(letter, scenario)| {
        let mut pairs = v1::write(scenario);
        // The defaults, too, are a scenario that somebody compares with.
        if pairs.is_empty() {
            pairs.extend(v1::model(scenario));
        }
        pairs.into_iter().map(move |(key, value)| (format!("{letter}.{key}"), value))
    };
    LETTERS.iter().zip(compared).flat_map(pairs).collect()
}

/// [`encode`] for pairs from anywhere.
///
/// # Errors
/// Pairs with which the link would open as something else, or a link longer than is read.
pub fn encode_carrying(scenario: &Scenario, unknown: &[(String, String)]) -> Result<String, Problems> {
    let taken = unknown.iter().filter(|(key, _)| key.is_empty() || v1::is_known(key));
    let refused = |(key, _): &(String, String)| {
        let limit = Limit::Type { expected: "unknown keys" };
        Problem::new(Code::Conflict, "unknown", Given::text(key), limit)
    };
    let problems: Problems = taken.map(refused).collect();
    let text = encode(scenario, unknown);
    match too_long(&text) {
        _ if !problems.is_empty() => Err(problems),
        Some(problem) => Err(vec![problem]),
        None => Ok(text),
    }
}

fn too_long(fragment: &str) -> Option<Problem> {
    (fragment.len() > LONGEST).then(|| {
        let limit = Limit::Range { min: 0.0, max: LONGEST as f64, unit: crate::units::Unit::Bytes };
        Problem::new(Code::TooLong, "link", Given::Number(fragment.len() as f64), limit)
    })
}

fn malformed(text: &str) -> Problem {
    Problem::new(Code::Malformed, "link", Given::text(text), Limit::Type { expected: "key=value" })
}

/// Reads a fragment (without `#`). Never fails: what cannot be read is listed, and the defaults
/// stand in its place.
pub fn decode(fragment: &str) -> Opened {
    if let Some(problem) = too_long(fragment) {
        return Opened::nothing(vec![problem]);
    }
    let (pairs, others) = pairs::split(fragment);
    if pairs.is_empty() {
        return Opened::nothing(if fragment.is_empty() { Vec::new() } else { vec![malformed(fragment)] });
    }
    match pairs.iter().rev().find(|(key, _)| key == "v").map(|(_, value)| value.as_str()) {
        Some(VERSION) => {
            let mut opened = v1::read_all(pairs, &LETTERS);
            opened.problems.extend((!others.is_empty()).then(|| malformed(&others.join("&"))));
            opened
        }
        version => {
            let given = version.map_or(Given::Nothing, Given::text);
            let limit = Limit::OneOf { values: vec![VERSION.into()] };
            Opened::nothing(vec![Problem::new(Code::UnknownVersion, "v", given, limit)])
        }
    }
}
