//! Looking numbers up under their many names, and collecting what is wrong with them.

use super::assumption::Assumption;
use crate::node::Node;
use crate::problem::{Code, Given, Limit, Problem, Problems};
use crate::units::Unit;

/// Objects inside a config that hold the language model of a model with several parts.
const LANGUAGE_PARTS: &[&str] = &["text_config", "llm_config", "language_config"];

/// Objects inside a language model's config that hold some of its numbers.
const INNER_PARTS: &[&str] = &["attn_config", "ffn_config"];

/// Longest list of layers that is read.
const LONGEST_LIST: usize = 10_000;

/// A config being read.
pub(super) struct Reader<'a> {
    /// Where to look, with the prefix of its field names; the first that has a name wins.
    places: Vec<(String, &'a Node)>,
    problems: Problems,
    assumed: Vec<Assumption>,
}

impl<'a> Reader<'a> {
    /// Reads `config`, or the language part inside it.
    pub(super) fn new(config: &'a Node) -> Self {
        let mut places = Vec::new();
        for part in LANGUAGE_PARTS {
            if let Some(node @ Node::Object(_)) = config.get(part) {
                places.push((format!("{part}."), node));
                break;
            }
        }
        places.push((String::new(), config));
        let mut all = Vec::new();
        for (prefix, place) in places {
            for part in INNER_PARTS {
                if let Some(node @ Node::Object(_)) = place.get(part) {
                    all.push((format!("{prefix}{part}."), node));
                }
            }
            all.push((prefix, place));
        }
        // The innermost parts add to the language model's own fields, they do not replace them.
        let is_inner = |(prefix, _): &(String, _)| prefix.split('.').any(|part| INNER_PARTS.contains(&part));
        let (inner, mut places): (Vec<_>, Vec<_>) = all.into_iter().partition(is_inner);
        places.extend(inner);
        Reader { places, problems: Vec::new(), assumed: Vec::new() }
    }

    /// The first value given under one of `names`, with its path; null counts as absent.
    pub(super) fn find(&self, names: &[&str]) -> Option<(String, &'a Node)> {
        self.places.iter().find_map(|(prefix, place)| {
            names.iter().find_map(|name| match place.get(name) {
                None | Some(Node::Null) => None,
                Some(node) => Some((format!("{prefix}{name}"), node)),
            })
        })
    }

    /// Whether any of `names` is given.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        self.find(names).is_some()
    }

    /// A text, if it is one.
    pub(super) fn text(&self, names: &[&str]) -> Option<&'a str> {
        match self.find(names) {
            Some((_, Node::Text(text))) => Some(text),
            _ => None,
        }
    }

    /// A whole number from 0 to `max`; 0 stands for absent in many configs.
    pub(super) fn count(&mut self, names: &[&str], unit: Unit, max: f64) -> Option<f64> {
        let (path, node) = self.find(names)?;
        self.whole(path, node, 0.0, max, unit)
    }

    /// The same, which must be given and above 0.
    pub(super) fn needed(&mut self, names: &[&str], unit: Unit, max: f64) -> f64 {
        match self.find(names) {
            Some((path, node)) => self.whole(path, node, 1.0, max, unit).unwrap_or(0.0),
            None => {
                self.missing(names, unit, max);
                0.0
            }
        }
    }

    /// Says that the first of `names` is missing.
    pub(super) fn missing(&mut self, names: &[&str], unit: Unit, max: f64) {
        let prefix = self.places.first().map_or("", |(prefix, _)| prefix.as_str());
        let name = names.first().copied().unwrap_or_default();
        let problem = Problem::new(
            Code::Missing,
            format!("{prefix}{name}"),
            Given::Nothing,
            Limit::Range { min: 1.0, max, unit },
        );
        self.problems.push(problem);
    }

    fn whole(&mut self, path: String, node: &Node, min: f64, max: f64, unit: Unit) -> Option<f64> {
        let Node::Number(value) = node else {
            self.wrong_type(path, node, "number");
            return None;
        };
        let code = if !value.is_finite() {
            Code::NotFinite
        } else if *value < min || *value > max {
            Code::OutOfRange
        } else if value.fract() != 0.0 {
            Code::NotWhole
        } else {
            return Some(*value);
        };
        self.problems.push(Problem::new(code, path, Given::Number(*value), Limit::Range { min, max, unit }));
        None
    }

    /// A yes or no.
    pub(super) fn flag(&mut self, names: &[&str]) -> Option<bool> {
        match self.find(names)? {
            (_, Node::Flag(flag)) => Some(*flag),
            (path, node) => {
                self.wrong_type(path, node, "boolean");
                None
            }
        }
    }

    /// A list of layers.
    pub(super) fn list(&mut self, names: &[&str]) -> Option<&'a [Node]> {
        match self.find(names)? {
            (path, Node::List(items)) => {
                if items.len() > LONGEST_LIST {
                    let limit = Limit::Range { min: 0.0, max: LONGEST_LIST as f64, unit: Unit::Layers };
                    self.problems.push(Problem::new(Code::TooLong, path, Given::Number(items.len() as f64), limit));
                    return None;
                }
                Some(items)
            }
            (path, node) => {
                self.wrong_type(path, node, "array");
                None
            }
        }
    }

    /// A number inside the object under `name`.
    pub(super) fn inside(&mut self, name: &str, key: &str, unit: Unit, max: f64) -> Option<f64> {
        let (path, object) = self.find(&[name])?;
        match object.get(key) {
            None | Some(Node::Null) => None,
            Some(node) => self.whole(format!("{path}.{key}"), node, 0.0, max, unit),
        }
    }

    /// The same, which must be given and above 0.
    pub(super) fn needed_inside(&mut self, name: &str, key: &str, unit: Unit, max: f64) -> f64 {
        match self.inside(name, key, unit, max) {
            Some(value) if value > 0.0 => value,
            _ => {
                let full = format!("{name}.{key}");
                self.missing(&[full.as_str()], unit, max);
                0.0
            }
        }
    }

    /// Says that a value is of another type than `expected`.
    pub(super) fn wrong_type(&mut self, path: String, node: &Node, expected: &'static str) {
        self.problems.push(Problem::new(Code::WrongType, path, Given::node(node), Limit::Type { expected }));
    }

    /// Says that the value of the first of `names` that is given does not divide what it has to.
    pub(super) fn does_not_divide(&mut self, names: &[&str], value: f64) {
        let path =
            self.find(names).map_or_else(|| names.first().copied().unwrap_or_default().to_owned(), |(path, _)| path);
        self.problems.push(Problem::new(Code::DoesNotDivide, path, Given::Number(value), Limit::None));
    }

    /// Says that a value is outside `min..=max`.
    pub(super) fn out_of_range(&mut self, names: &[&str], value: f64, min: f64, max: f64, unit: Unit) {
        let path =
            self.find(names).map_or_else(|| names.first().copied().unwrap_or_default().to_owned(), |(path, _)| path);
        let problem = Problem::new(Code::OutOfRange, path, Given::Number(value), Limit::Range { min, max, unit });
        self.problems.push(problem);
    }

    /// Notes that `value` is not read but assumed.
    pub(super) fn assume<T>(&mut self, assumption: Assumption, value: T) -> T {
        self.assumed.push(assumption);
        value
    }

    /// Everything that was wrong, and everything that was assumed.
    pub(super) fn finish(self) -> (Problems, Vec<Assumption>) {
        (self.problems, self.assumed)
    }
}
