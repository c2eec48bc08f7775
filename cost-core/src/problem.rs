//! What is wrong with an input: a code, the field, the value given and what is allowed.
//!
//! The core never writes sentences; `words` turns a [`Problem`] into one in the reader's language.

use crate::node::Node;
use crate::units::Unit;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;

/// Longest piece of somebody else's text that a problem repeats, in characters.
const ECHO_LIMIT: usize = 80;

/// What is wrong. The names are public and stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The key does not exist.
    UnknownKey,
    /// The value is of another type than the field takes.
    WrongType,
    /// NaN or infinite.
    NotFinite,
    /// Outside the range that makes sense.
    OutOfRange,
    /// A count with a fraction.
    NotWhole,
    /// No entry of that name.
    UnknownName,
    /// A parallel layout that does not divide what it splits.
    DoesNotDivide,
    /// A number format that the accelerator cannot compute in.
    UnsupportedFormat,
    /// Two inputs exclude each other.
    Conflict,
    /// A needed value is absent.
    Missing,
    /// More load than the deployment can serve for long.
    LoadAboveCapacity,
    /// The text is not a link, a file or a config that can be read.
    Malformed,
    /// The text is longer than anything this reads.
    TooLong,
    /// Written by a version that this one does not know.
    UnknownVersion,
}

/// The value that was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Given {
    /// Nothing at all.
    Nothing,
    /// A number.
    Number(f64),
    /// Text, cut to a safe length.
    Text(String),
}

/// What is allowed instead.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Limit {
    /// Nothing more to say.
    None,
    /// A closed interval.
    Range {
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
        /// Unit of both.
        unit: Unit,
    },
    /// One of these.
    OneOf {
        /// The allowed names or numbers.
        values: Vec<Allowed>,
    },
    /// The nearest known names.
    Nearest {
        /// Best match first; may be empty.
        values: Vec<Cow<'static, str>>,
    },
    /// A value of this type.
    Type {
        /// JSON's word for it.
        expected: &'static str,
    },
    /// Only one of these fields may be given.
    Fields {
        /// Their keys.
        fields: Vec<&'static str>,
    },
}

/// A value that is allowed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Allowed {
    /// A number.
    Number(f64),
    /// A name.
    Name(Cow<'static, str>),
}

impl fmt::Display for Allowed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Number(number) => formatter.write_str(&crate::number::text(*number)),
            Allowed::Name(name) => formatter.write_str(name),
        }
    }
}

impl From<&'static str> for Allowed {
    fn from(name: &'static str) -> Self {
        Allowed::Name(Cow::Borrowed(name))
    }
}

impl From<u32> for Allowed {
    fn from(number: u32) -> Self {
        Allowed::Number(f64::from(number))
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// The public key of the field, or the key as it was given when it is unknown.
    pub field: Cow<'static, str>,
    /// The value that was given.
    pub value: Given,
    /// What is allowed.
    pub limit: Limit,
}

/// Everything that is wrong, in the order of the fields; never empty when it is an error.
pub type Problems = Vec<Problem>;

impl Problem {
    /// A problem with `field`.
    pub fn new(code: Code, field: impl Into<Cow<'static, str>>, value: Given, limit: Limit) -> Self {
        Problem { code, field: field.into(), value, limit }
    }
}

impl Given {
    /// Text as given, cut to 80 characters and freed of control and
    /// direction-changing characters.
    pub fn text(text: &str) -> Self {
        Given::Text(printable(text))
    }

    /// The value of a node; containers are named, not repeated.
    pub fn node(node: &Node) -> Self {
        match node {
            Node::Null => Given::Nothing,
            Node::Flag(flag) => Given::Text(flag.to_string()),
            Node::Number(number) => Given::Number(*number),
            Node::Text(text) => Given::text(text),
            Node::List(_) | Node::Object(_) => Given::Text(node.kind().to_owned()),
        }
    }
}

/// `text` without hidden characters, cut to a safe length.
pub(crate) fn printable(text: &str) -> String {
    text.chars().filter(|character| !is_hidden(*character)).take(ECHO_LIMIT).collect()
}

/// Ranges of characters that are blank or turn text around, beside the control characters.
const HIDDEN: [(char, char); 21] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200d}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2065}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e007f}'),
    ('\u{e0100}', '\u{e01ef}'),
];

/// Whether a character is not seen and may hide text or turn it around: control, bidirectional and blank ones.
pub fn is_hidden(character: char) -> bool {
    character.is_control() || HIDDEN.iter().any(|(from, to)| (*from..=*to).contains(&character))
}
