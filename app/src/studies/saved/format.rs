//! Scenarios saved under names, as text: the same in the storage and in files. The schema is public/saved.schema.json.
//!
//! A version stays readable for ever: a next one is read beside it, and carried forward by a pure function.

use crate::studies::json::{self, Broken};
use cost_core::problem::{Code, Given, Limit, Problem, is_hidden};
use cost_core::units::Unit;
use cost_core::{Node, link};
use std::collections::BTreeSet;

/// The version that is written.
pub(crate) const VERSION: f64 = 1.0;
/// Scenarios that are kept at most.
pub(crate) const MOST: usize = 50;
/// Longest name, characters.
pub(crate) const LONGEST_NAME: usize = 80;
/// Longest text that is read, bytes.
pub(crate) const LONGEST: usize = 1_000_000;

/// Keys of one scenario that it does not have here and that are named.
const MOST_STRANGE: usize = 10;
/// Letters of a key from elsewhere that are repeated.
const ECHO: usize = 40;
/// A moment as it is written: `2026-11-26T19:05:00.000Z`.
const MOMENT: usize = 24;

/// A scenario under a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Its name, which no other has.
    pub(crate) name: String,
    /// When it was saved, as ISO 8601 has it.
    pub(crate) saved_at: Option<String>,
    /// Its headline then, USD per million output tokens.
    pub(crate) usd: Option<f64>,
    /// It with what it is compared with, as a link.
    pub(crate) link: String,
}

/// Why nothing of a text is used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Refusal {
    /// The browser could not read the file.
    NoFile,
    /// It has so many bytes.
    TooLong(usize),
    /// It is no JSON.
    Broken(Broken),
    /// It is of another version, a newer one or none that there ever was.
    Version(f64),
    /// It is JSON of something else.
    NoScenarios,
    /// It has so many scenarios.
    TooMany(usize),
    /// This key stands twice in one object.
    Twice(String),
    /// It has this key, which such a text does not have.
    Unknown(String),
}

/// Why a scenario cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wrong {
    /// A field of it, or of its link.
    Field(Problem),
    /// Its name has characters that are not shown.
    Characters,
}

/// What was read of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// Its name as it can be shown; empty where it has none.
    pub(crate) name: String,
    /// It, if it has the right form, whatever its link says and whatever its name hides.
    pub(crate) entry: Option<Entry>,
    /// Everything that is wrong with it.
    pub(crate) wrong: Vec<Wrong>,
    /// Keys of its link that are not known here and are kept.
    pub(crate) carried: Vec<String>,
}

/// `text` as a name: without what is not seen, in one line, and short enough.
pub(crate) fn name_of(text: &str) -> String {
    let is_seen = |character: &char| *character != char::REPLACEMENT_CHARACTER && !is_hidden(*character);
    let seen: String = text.chars().filter(|character| character.is_whitespace() || is_seen(character)).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_NAME).collect::<String>().trim_end().to_owned()
}

/// `name`, or where that is taken the first of `name (2)`, `name (3)` … that is not.
pub(crate) fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = |n: usize| {
        let end = format!(" ({n})");
        let start: String = name.chars().take(LONGEST_NAME - end.len()).collect();
        [start.trim_end(), &end].concat()
    };
    std::iter::once(name.to_owned()).chain((2..).map(numbered)).find(|name| !is_taken(name)).unwrap_or_default()
}

/// What a text of scenarios holds, each with what is wrong with it.
///
/// # Errors
/// Why it holds none.
pub(crate) fn read(text: &str) -> Result<Vec<Item>, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong(text.len()));
    }
    let node = json::read(text).map_err(Refusal::Broken)?;
    let (Some(Node::Number(version)), Some(scenarios)) = (node.get("v"), node.get("scenarios")) else {
        return Err(Refusal::NoScenarios);
    };
    if *version != VERSION {
        return Err(Refusal::Version(*version));
    }
    let (Node::Object(fields), Node::List(scenarios)) = (&node, scenarios) else { return Err(Refusal::NoScenarios) };
    if let Some(key) = repeated(&node) {
        return Err(Refusal::Twice(echo(key)));
    }
    if let Some((key, _)) = fields.iter().find(|(key, _)| !["$schema", "v", "scenarios"].contains(&key.as_str())) {
        return Err(Refusal::Unknown(echo(key)));
    }
    if scenarios.len() > MOST {
        return Err(Refusal::TooMany(scenarios.len()));
    }
    Ok(scenarios.iter().map(item).collect())
}

/// What is stored.
///
/// # Errors
/// Why it must be left as it is.
pub(crate) fn stored(text: &str) -> Result<Vec<Entry>, Refusal> {
    read(text)?.into_iter().map(|item| item.entry.ok_or(Refusal::NoScenarios)).collect()
}

/// A key from elsewhere as it is repeated.
fn echo(key: &str) -> String {
    name_of(key).chars().take(ECHO).collect()
}

/// A key that stands twice in one object, anywhere.
fn repeated(node: &Node) -> Option<&str> {
    match node {
        Node::Object(fields) => {
            let mut known = BTreeSet::new();
            let twice = fields.iter().map(|(key, _)| key.as_str()).find(|key| !known.insert(*key));
            twice.or_else(|| fields.iter().find_map(|(_, value)| repeated(value)))
        }
        Node::List(items) => items.iter().find_map(repeated),
        _ => None,
    }
}

fn item(node: &Node) -> Item {
    let mut wrong = Vec::new();
    let name = match node.get("name") {
        Some(Node::Text(name)) => name.as_str(),
        other => {
            wrong.push(field("name", other, "string"));
            ""
        }
    };
    let shown = name_of(name);
    let is_clean = name.chars().all(|character| !is_hidden(character) && character != char::REPLACEMENT_CHARACTER);
    if name.chars().count() > LONGEST_NAME {
        let limit = Limit::Range { min: 1.0, max: LONGEST_NAME as f64, unit: Unit::None };
        wrong.push(Wrong::Field(Problem::new(
            Code::TooLong,
            "name",
            Given::Number(name.chars().count() as f64),
            limit,
        )));
    } else if shown.is_empty() && is_clean && wrong.is_empty() {
        wrong.push(field("name", None, "string"));
    }
    let saved_at = match node.get("savedAt") {
        None | Some(Node::Null) => None,
        Some(Node::Text(text)) if is_moment(text) => Some(text.clone()),
        other => {
            wrong.push(field("savedAt", other, "date-time"));
            None
        }
    };
    let usd = match node.get("usdPerMillionOutputTokens") {
        None | Some(Node::Null) => None,
        Some(Node::Number(usd)) if *usd >= 0.0 => Some(*usd),
        other => {
            wrong.push(field("usdPerMillionOutputTokens", other, "number"));
            None
        }
    };
    let link = match node.get("link") {
        Some(Node::Text(link)) if !link.is_empty() => link.as_str(),
        other => {
            wrong.push(field("link", other, "string"));
            ""
        }
    };
    if let Node::Object(fields) = node {
        let known = ["name", "savedAt", "usdPerMillionOutputTokens", "link"];
        let strange = fields.iter().filter(|(key, _)| !known.contains(&key.as_str()));
        wrong.extend(
            strange
                .take(MOST_STRANGE)
                .map(|(key, _)| Wrong::Field(Problem::new(Code::UnknownKey, echo(key), Given::Nothing, Limit::None))),
        );
    }
    let has_form = wrong.is_empty() && !shown.is_empty();
    if !is_clean {
        wrong.push(Wrong::Characters);
    }
    let opened = link::decode(link);
    if !link.is_empty() {
        wrong.extend(opened.problems.into_iter().map(Wrong::Field));
    }
    let entry = has_form.then(|| Entry { name: shown.clone(), saved_at, usd, link: link.to_owned() });
    Item { name: shown, entry, wrong, carried: opened.unknown.iter().map(|(key, _)| echo(key)).collect() }
}

fn field(key: &'static str, given: Option<&Node>, expected: &'static str) -> Wrong {
    let limit = Limit::Type { expected };
    Wrong::Field(match given {
        None => Problem::new(Code::Missing, key, Given::Nothing, limit),
        Some(node) => Problem::new(Code::WrongType, key, Given::node(node), limit),
    })
}

/// Whether a text is a moment as it is written here.
fn is_moment(text: &str) -> bool {
    let pattern = "dddd-dd-ddTdd:dd:dd.dddZ";
    let fits = |(byte, sign): (u8, u8)| if sign == b'd' { byte.is_ascii_digit() } else { byte == sign };
    text.len() == MOMENT && text.bytes().zip(pattern.bytes()).all(fits)
}

/// `entries` as text; a file says where its schema is.
pub(crate) fn write(entries: &[Entry], schema: Option<&str>) -> String {
    let mut text = String::from("{");
    if let Some(schema) = schema {
        text.push_str("\"$schema\":");
        push_quoted(&mut text, schema);
        text.push(',');
    }
    text.push_str("\"v\":");
    text.push_str(&cost_core::number::text(VERSION));
    text.push_str(",\"scenarios\":[");
    for (at, entry) in entries.iter().enumerate() {
        text.push_str(if at == 0 { "\n{\"name\":" } else { ",\n{\"name\":" });
        push_quoted(&mut text, &entry.name);
        if let Some(moment) = &entry.saved_at {
            text.push_str(",\"savedAt\":");
            push_quoted(&mut text, moment);
        }
        if let Some(usd) = entry.usd.filter(|usd| usd.is_finite()) {
            text.push_str(",\"usdPerMillionOutputTokens\":");
            text.push_str(&cost_core::number::text(usd));
        }
        text.push_str(",\"link\":");
        push_quoted(&mut text, &entry.link);
        text.push('}');
    }
    text.push_str("\n]}\n");
    text
}

/// Adds `raw` as a string of JSON.
fn push_quoted(text: &mut String, raw: &str) {
    text.push('"');
    for character in raw.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            control if control.is_control() => text.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => text.push(other),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests;
