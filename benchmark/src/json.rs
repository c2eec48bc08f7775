//! JSON values somewhere in a pasted text, and what is read out of them.

use crate::text;
use cost_core::Node;

/// Braces that turn out to be no JSON before the rest is left alone.
const MOST_TRIES: usize = 1000;

/// The JSON objects of a text, and what is wrong with it as JSON.
pub(crate) struct Found {
    /// Every object that is not inside of another, in order.
    pub(crate) objects: Vec<Node>,
    /// The first thing that starts as an object and is none.
    pub(crate) broken: Option<Broken>,
}

/// Where JSON stops being JSON; lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// The object that starts on this line has no end.
    Truncated(usize),
    /// Reading stopped on this line.
    Malformed(usize),
}

/// Looks for objects, whatever stands around them: a list, lines of a log, other objects.
pub(crate) fn objects(pasted: &str) -> Found {
    let text = without_bare_words(pasted);
    let mut found = Found { objects: Vec::new(), broken: None };
    let (mut from, mut tries) = (0, 0);
    while let Some(place) = text.get(from..).and_then(|rest| rest.find('{')).map(|place| from + place) {
        let Some(rest) = text.get(place..) else { break };
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Node>();
        match values.next() {
            Some(Ok(node)) => {
                found.objects.push(node);
                from = place + values.byte_offset().max(1);
            }
            Some(Err(error)) => {
                let line = || text.get(..place).map_or(0, |before| before.matches('\n').count()) + 1;
                if error.is_eof() {
                    found.broken = found.broken.or_else(|| Some(Broken::Truncated(line())));
                    break;
                }
                // `{` alone is what log lines have, too.
                if found.broken.is_none() && rest.get(1..).is_some_and(|inside| inside.trim_start().starts_with('"')) {
                    found.broken = Some(Broken::Malformed(line() + error.line().saturating_sub(1)));
                }
                from = place + 1;
                tries += 1;
            }
            None => break,
        }
        if tries > MOST_TRIES {
            break;
        }
    }
    found
}

/// Python writes numbers that are none as bare words, which JSON does not have; they become `null`.
fn without_bare_words(text: &str) -> String {
    if !text.contains("NaN") && !text.contains("Infinity") {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(['N', 'I', '-']) {
        let (before, after) = rest.split_at(place);
        plain.push_str(before);
        let word = ["NaN", "-Infinity", "Infinity"].into_iter().find(|word| after.starts_with(word));
        let opens = plain.trim_end().ends_with([':', ',', '[']);
        match word.and_then(|word| after.strip_prefix(word)) {
            Some(tail) if opens && tail.trim_start().starts_with([',', ']', '}']) => {
                plain.push_str("null");
                rest = tail;
            }
            _ => {
                let mut characters = after.chars();
                plain.extend(characters.next());
                rest = characters.as_str();
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The value at the end of `path`.
pub(crate) fn at<'a>(node: &'a Node, path: &[&str]) -> Option<&'a Node> {
    path.iter().try_fold(node, |node, key| node.get(key))
}

/// The number at the end of `path`, also where it is written as text.
pub(crate) fn number(node: &Node, path: &[&str]) -> Option<f64> {
    match at(node, path)? {
        Node::Number(number) => Some(*number),
        Node::Text(text) => text::number(text),
        _ => None,
    }
}

/// The text at the end of `path`, or the first text of the list there.
pub(crate) fn words<'a>(node: &'a Node, path: &[&str]) -> Option<&'a str> {
    match at(node, path)? {
        Node::Text(text) => Some(text),
        Node::List(items) => items.iter().find_map(|item| match item {
            Node::Text(text) => Some(text.as_str()),
            _ => None,
        }),
        _ => None,
    }
}

/// The items of the list at the end of `path`.
pub(crate) fn list<'a>(node: &'a Node, path: &[&str]) -> Option<&'a [Node]> {
    match at(node, path)? {
        Node::List(items) => Some(items),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Broken, number, objects};

    #[test]
    fn objects_are_found_among_other_text() {
        let found = objects("INFO {not json} {\"a\": 1}\n[{\"a\": \"2\"}, {\"a\": 3}]");
        let numbers: Vec<_> = found.objects.iter().map(|node| number(node, &["a"])).collect();
        assert_eq!(numbers, [Some(1.0), Some(2.0), Some(3.0)]);
        assert_eq!(found.broken, None);
    }

    #[test]
    fn broken_objects_say_where() {
        assert_eq!(objects("\n{\"a\": {\"b\": 1}").broken, Some(Broken::Truncated(2)));
        assert_eq!(objects("{\"a\": 1,\n'b': 2}").broken, Some(Broken::Malformed(2)));
    }

    #[test]
    fn bare_words_are_nothing() {
        let found = objects("{\"a\": NaN, \"b\": [-Infinity, Infinity], \"c\": \"NaN, Infinity\", \"d\": -4}");
        assert_eq!(found.objects.len(), 1);
        assert_eq!(number(&found.objects[0], &["a"]), None);
        assert_eq!(number(&found.objects[0], &["d"]), Some(-4.0));
    }
}
