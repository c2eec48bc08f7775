//! Claims about the cost of inference, in words: what is claimed, and what comes of it.
//!
//! No text has a number of ours typed into it. Braces are filled from the readings of the claim: `{name}` with
//! a reading's value of that name, or with what the reading of that name finds; `{ours}` and `{claimed}` with the
//! two sides of the plain reading, or, in the text of a condition, of that reading.

mod cases;
mod deployment;
mod differences;
mod elsewhere;
mod hardware;
mod introduction;
mod names;
mod opening;
pub mod page;
mod software;
mod sources;
mod tokens;
mod update;

use crate::Language;
use crate::page::fill;
use crate::quantity::figure;
use ::claims::{Comparison, PLAIN, Reading};
use cost_core::units::Unit;

pub use differences::difference;
pub use names::{basis, evidence, section, verdict, verdict_meaning};
pub use sources::supports;

/// The texts of one claim; English first, then Portuguese.
struct Text {
    id: &'static str,
    claim: [&'static str; 2],
    why: [&'static str; 2],
    conditions: &'static [(&'static str, [&'static str; 2])],
}

/// A claim with conditions under which it holds, or might.
const fn text(
    id: &'static str,
    claim: [&'static str; 2],
    why: [&'static str; 2],
    conditions: &'static [(&'static str, [&'static str; 2])],
) -> Text {
    Text { id, claim, why, conditions }
}

const ALL: &[&[Text]] = &[
    opening::TEXTS,
    update::TEXTS,
    introduction::TEXTS,
    tokens::TEXTS,
    hardware::TEXTS,
    software::TEXTS,
    deployment::TEXTS,
    cases::TEXTS,
    elsewhere::TEXTS,
];

fn of(id: &str) -> Option<&'static Text> {
    ALL.iter().copied().flatten().find(|text| text.id == id)
}

fn pick(language: Language, [en, pt]: [&'static str; 2]) -> &'static str {
    language.pick(en, pt)
}

/// What the claim called `id` says, in our words.
pub fn claim(language: Language, id: &str) -> &'static str {
    of(id).map_or("", |text| pick(language, text.claim))
}

/// Why the claim called `id` is judged as it is: its readings with their numbers, in two lines.
pub fn reasoning(language: Language, id: &str, readings: &[Reading]) -> String {
    of(id).map_or_else(String::new, |text| filled(language, pick(language, text.why), readings, PLAIN))
}

/// The condition that reading `name` of the claim called `id` sets; empty for the plain one.
pub fn condition(language: Language, id: &str, name: &str, readings: &[Reading]) -> String {
    let conditions = of(id).map_or(&[] as &[_], |text| text.conditions);
    let template = conditions.iter().find(|(condition, _)| *condition == name);
    template.map_or_else(String::new, |(_, texts)| filled(language, pick(language, *texts), readings, name))
}

/// An interval with its unit: `2.45 to 12.2 …`, one number where both ends read the same, `at least …` where
/// one end is open.
pub fn range(language: Language, ends: (f64, f64), unit: Unit) -> String {
    interval(language, ends, |end| figure(language, end, unit))
}

/// What `reading` finds.
pub fn ours(language: Language, reading: &Reading) -> String {
    interval(language, reading.ours, |end| number(language, reading, end))
}

/// What is claimed, as `reading` understands it.
pub fn claimed(language: Language, reading: &Reading) -> String {
    interval(language, reading.claimed, |end| number(language, reading, end))
}

/// One end of an interval of `reading`; changes carry their sign.
fn number(language: Language, reading: &Reading, value: f64) -> String {
    let text = figure(language, value, reading.unit);
    let is_change =
        reading.comparison == Comparison::Change || (reading.claimed.0 < 0.0 && reading.claimed.0.is_finite());
    if is_change && value > 0.0 { format!("+{text}") } else { text }
}

fn interval(language: Language, (low, high): (f64, f64), text: impl Fn(f64) -> String) -> String {
    let (from, to) = (text(low), text(high));
    match (low == f64::NEG_INFINITY, high == f64::INFINITY) {
        (false, true) => format!("{} {from}", language.pick("at least", "pelo menos")),
        (true, false) => format!("{} {to}", language.pick("at most", "no máximo")),
        _ if from == to => from,
        _ => format!("{} {} {to}", without_unit_of(&from, &to), language.pick("to", "a")),
    }
}

/// `from` without the unit that `to` ends in as well.
fn without_unit_of<'a>(from: &'a str, to: &str) -> &'a str {
    let unit = |start: &usize| to.ends_with(&from[*start..]);
    let starts = from.char_indices().filter(|(_, sign)| sign.is_whitespace()).map(|(start, _)| start);
    starts.into_iter().find(unit).map_or(from, |start| &from[..start])
}

/// `template` with the numbers of `readings`; `{ours}` and `{claimed}` are those of the reading called `name`.
fn filled(language: Language, template: &str, readings: &[Reading], name: &str) -> String {
    let mut values: Vec<(&str, String)> = Vec::new();
    for reading in readings {
        if reading.name == name {
            values.push(("ours", ours(language, reading)));
            values.push(("claimed", claimed(language, reading)));
        }
        values.push((reading.name, ours(language, reading)));
        values.extend(reading.values.iter().map(|value| (value.name, figure(language, value.value, value.unit))));
    }
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, &values)
}

#[cfg(test)]
mod tests;
