//! A scenario as a link: readable `key=value` pairs for the fragment of an address.
//!
//! `v` and `ed` always stand first. Other keys stand only where they differ from the defaults of
//! the edition, except the price, which always travels by value. Names use `:` for `/`, so that a
//! link needs no character outside `A-Za-z0-9-._~:&=`. Keys that a version does not know are kept
//! and written again. One module per version; an older version is read by its own module and
//! carried forward by pure functions.
//!
//! Up to three scenarios to compare with travel along, each with its own keys behind `b.`, `c.` or `d.`, and `per`,
//! where costs are shown per million tokens of another kind than the usual one.

mod pairs;
mod v1;

use crate::TokenKind;
use crate::aliases;
use crate::problem::{Allowed, Code, Given, Limit, Problem, Problems, printable};
use crate::scenario::Scenario;
use crate::scenario::defaults::{EDITION, EDITIONS};

/// The version that is written.
pub const VERSION: &str = "1";
/// Before the keys of the scenarios that are compared with the first.
const LETTERS: [char; MOST_COMPARED] = ['b', 'c', 'd'];
/// Key of the kind of tokens that costs are shown per million of.
pub const PER: &str = "per";
/// So many scenarios are compared with the first at most.
pub const MOST_COMPARED: usize = 3;
/// So many unknown keys are named at most.
const MOST_NAMED: usize = 10;
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
    /// What costs are to be shown per million of.
    pub per: TokenKind,
    /// Whether it is a link of a known version at all; if not, the scenario is the default.
    pub is_readable: bool,
}

impl Opened {
    fn nothing(problems: Problems) -> Self {
        let (scenario, edition) = (Scenario::default(), EDITION.to_owned());
        let (unknown, compared, per) = (Vec::new(), Vec::new(), TokenKind::default());
        Opened { scenario, edition, problems, unknown, compared, per, is_readable: false }
    }

    /// Names of the keys that this version does not know, fit to be shown; where there are many, the first of them.
    pub fn unknown_keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.unknown.iter().take(MOST_NAMED).map(|(key, _)| printable(key)).collect();
        if self.unknown.len() > keys.len() {
            keys.push("…".to_owned());
        }
        keys
    }

    /// The link of `scenario` with all that this one says beside its own. Pairs that nobody knows may grow when they are
    /// escaped: where the link could not be opened with them, it carries none.
    pub fn rewritten(&self, scenario: &Scenario) -> String {
        let written = |unknown: &[(String, String)]| encode_beside(scenario, self.per, &self.compared, unknown);
        let link = written(&self.unknown);
        if link.len() <= LONGEST { link } else { written(&[]) }
    }

    /// The pairs beside those of the first scenario, for whoever writes the link again with [`encode`].
    pub fn carried(&self) -> Vec<(String, String)> {
        let mut pairs = beside(self.per, &self.compared);
        pairs.extend(self.unknown.iter().cloned());
        pairs
    }
}

/// The fragment (without `#`) that opens as `scenario`, with `unknown` pairs of an opened link
/// carried along.
pub fn encode(scenario: &Scenario, unknown: &[(String, String)]) -> String {
    encode_beside(scenario, TokenKind::default(), &[], unknown)
}

/// [`encode`] with what costs are shown per million of, and with the scenarios that it is compared with; those beyond
/// [`MOST_COMPARED`] are left out.
pub fn encode_beside(
    scenario: &Scenario,
    per: TokenKind,
    compared: &[Scenario],
    unknown: &[(String, String)],
) -> String {
    let mut pairs = vec![("v".to_owned(), VERSION.to_owned()), ("ed".to_owned(), EDITION.to_owned())];
    pairs.extend(v1::write(scenario, &Scenario::default()));
    pairs.extend(beside(per, compared));
    pairs.extend(unknown.iter().cloned());
    pairs::join(&pairs)
}

/// The pairs that stand beside those of the first scenario.
fn beside(per: TokenKind, compared: &[Scenario]) -> Vec<(String, String)> {
    let shown = (per != TokenKind::default()).then(|| (PER.to_owned(), per.name().to_owned()));
    let defaults = Scenario::default();
    let pairs = |(letter, scenario)| {
        let mut pairs = v1::write(scenario, &defaults);
        // The defaults, too, are a scenario that somebody compares with.
        if pairs.is_empty() {
            pairs.extend(v1::model(scenario));
        }
        pairs.into_iter().map(move |(key, value)| (format!("{letter}.{key}"), value))
    };
    shown.into_iter().chain(LETTERS.iter().zip(compared).flat_map(pairs)).collect()
}

/// [`encode`] for pairs from anywhere.
///
/// # Errors
/// Pairs with which the link would open as something else, or a link longer than is read.
pub fn encode_carrying(scenario: &Scenario, unknown: &[(String, String)]) -> Result<String, Problems> {
    let is_per = |(key, _): &&(String, String)| key == PER;
    let per = || unknown.iter().filter(is_per);
    let is_kind = per().count() < 2 && per().all(|(_, name)| TokenKind::named(name).is_some());
    let is_taken = |key: &str| key.is_empty() || v1::is_known(key) || key == PER && !is_kind;
    let taken = unknown.iter().filter(|(key, _)| is_taken(key));
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
    // Some programs escape a link as a whole.
    let whole = (!fragment.contains('=')).then(|| pairs::unescape(fragment));
    let (mut pairs, others) = pairs::split(whole.as_deref().unwrap_or(fragment));
    if pairs.is_empty() {
        return Opened::nothing(if fragment.is_empty() { Vec::new() } else { vec![malformed(fragment)] });
    }
    match pairs.iter().rev().find(|(key, _)| key == "v").map(|(_, value)| value.as_str()) {
        Some(VERSION) => {
            let (per, problems) = take_per(&mut pairs);
            let mut opened = Opened { per, ..v1::read_all(pairs, &LETTERS, EDITIONS, aliases::KEYS) };
            opened.problems.extend(problems);
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

/// Takes what costs are to be shown per million of out of `pairs`; the last one counts.
fn take_per(pairs: &mut Vec<(String, String)>) -> (TokenKind, Problems) {
    let given: Vec<String> = pairs.extract_if(.., |(key, _)| key == PER).map(|(_, value)| value).collect();
    let Some((counts, others)) = given.split_last() else { return (TokenKind::default(), Problems::new()) };
    let refused = |code, given: &str, values| Problem::new(code, PER, Given::text(given), Limit::OneOf { values });
    let again = |other: &String| refused(Code::Conflict, other, vec![Allowed::Name(printable(counts).into())]);
    let mut problems: Problems = others.first().map(again).into_iter().collect();
    let kind = TokenKind::named(counts).unwrap_or_else(|| {
        let values = TokenKind::EVERY.map(|kind| kind.name().into()).into();
        problems.push(refused(Code::UnknownName, counts, values));
        TokenKind::default()
    });
    (kind, problems)
}
