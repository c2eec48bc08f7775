//! From shape and numbers to a [`Node`], or to the problem that the writer ran into.
//!
//! Besides JSON the text may end with a mark of what stopped its writer:
//! `?` something threw or is no plain data, `!"kind"` a value of another kind, `+n` a text of `n`
//! characters, `*` nested too deep, `#` too many values.

use cost_core::Node;
use cost_core::problem::{Code, Given, Limit, Problem};
use cost_core::units::Unit;

/// Deepest nesting; the writer stops at 32.
const DEEPEST: usize = 40;
/// Limits of the writer, for messages only.
const WRITER_DEEPEST: f64 = 32.0;
const WRITER_LONGEST_TEXT: f64 = 10_000.0;
const WRITER_MOST_VALUES: f64 = 100_000.0;

/// Why there is no node: the way to the place, innermost first, and what is there.
struct Refused {
    path: Vec<String>,
    code: Code,
    value: Given,
    limit: Limit,
}

/// Reads one value, which is called `name` in problems.
///
/// # Errors
/// What stopped the writer, or that the text is none of its texts.
pub fn read(name: &'static str, text: &str, numbers: &[f64]) -> Result<Node, Problem> {
    let mut reader = Reader { text, at: 0, numbers: numbers.iter() };
    reader.node(0).map_err(|refused| {
        let path = refused.path.iter().rev().map(String::as_str).collect::<Vec<_>>().join(".");
        // A path is made of the caller's keys: it is echoed like any other text of theirs.
        let field = match Given::text(&path) {
            Given::Text(path) if !path.is_empty() => path.into(),
            _ => name.into(),
        };
        Problem { code: refused.code, field, value: refused.value, limit: refused.limit }
    })
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    numbers: std::slice::Iter<'a, f64>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, Box<Refused>> {
        if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            return Ok(node);
        }
        Err(refused(Code::Malformed, Given::Nothing, plain_data()))
    }

    fn node(&mut self, depth: usize) -> Result<Node, Box<Refused>> {
        if depth > DEEPEST {
            return Err(too_long(Given::Nothing, WRITER_DEEPEST));
        }
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                match self.numbers.next() {
                    Some(number) => Ok(Node::Number(*number)),
                    None => Err(refused(Code::Malformed, Given::Nothing, plain_data())),
                }
            }
            Some(b'"') => self.string().map(Node::Text),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'n') => self.word("null", Node::Null),
            Some(b't') => self.word("true", Node::Flag(true)),
            Some(b'f') => self.word("false", Node::Flag(false)),
            Some(b'!') => {
                self.at += 1;
                let kind = self.string()?;
                Err(refused(Code::WrongType, Given::text(&kind), plain_data()))
            }
            Some(b'+') => {
                let length = cost_core::number::parse(self.text.get(self.at + 1..).unwrap_or_default()).unwrap_or(0.0);
                Err(too_long(Given::Number(length), WRITER_LONGEST_TEXT))
            }
            Some(b'*') => Err(too_long(Given::text("nested objects"), WRITER_DEEPEST)),
            Some(b'#') => Err(too_long(Given::text("values"), WRITER_MOST_VALUES)),
            _ => Err(refused(Code::Malformed, Given::Nothing, plain_data())),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Node, Box<Refused>> {
        self.at += 1;
        let mut entries = Vec::with_capacity(8);
        while !self.skip(b'}') {
            self.skip(b',');
            let key = self.string()?;
            self.skip(b':');
            match self.node(depth + 1) {
                Ok(node) => entries.push((key, node)),
                Err(refused) => return Err(refused.below(key)),
            }
        }
        Ok(Node::Object(entries))
    }

    fn list(&mut self, depth: usize) -> Result<Node, Box<Refused>> {
        self.at += 1;
        let mut items = Vec::new();
        while !self.skip(b']') {
            self.skip(b',');
            match self.node(depth + 1) {
                Ok(node) => items.push(node),
                Err(refused) => return Err(refused.below(items.len().to_string())),
            }
        }
        Ok(Node::List(items))
    }

    /// A JSON string; halves of surrogate pairs become the replacement character.
    fn string(&mut self) -> Result<String, Box<Refused>> {
        let malformed = || refused(Code::Malformed, Given::Nothing, plain_data());
        let mark = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if mark.first() != Some(&b'"') {
            // The writer stopped before it wrote a key.
            return match self.node_mark() {
                Some(refused) => Err(refused),
                None => Err(malformed()),
            };
        }
        let start = self.at + 1;
        let rest = self.text.get(start..).unwrap_or_default();
        let end = rest.bytes().position(|byte| byte == b'"' || byte == b'\\').ok_or_else(malformed)?;
        if rest.as_bytes()[end] == b'"' {
            self.at = start + end + 1;
            return Ok(rest.get(..end).unwrap_or_default().to_owned());
        }
        self.escaped(start).ok_or_else(malformed)
    }

    fn node_mark(&mut self) -> Option<Box<Refused>> {
        matches!(self.peek(), Some(b'+' | b'#' | b'*' | b'!')).then(|| self.node(0).err()).flatten()
    }

    fn escaped(&mut self, start: usize) -> Option<String> {
        let mut text = String::new();
        let mut rest = self.text.get(start..)?.char_indices();
        while let Some((at, character)) = rest.next() {
            match character {
                '"' => {
                    self.at = start + at + 1;
                    return Some(text);
                }
                '\\' => match rest.next()?.1 {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    'b' => text.push('\u{8}'),
                    'f' => text.push('\u{c}'),
                    'u' => {
                        let digits: String = rest.by_ref().take(4).map(|(_, digit)| digit).collect();
                        let code = u32::from_str_radix(&digits, 16).ok()?;
                        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
        None
    }
}

impl Refused {
    fn below(mut self: Box<Self>, key: String) -> Box<Self> {
        self.path.push(key);
        self
    }
}

fn refused(code: Code, value: Given, limit: Limit) -> Box<Refused> {
    Box::new(Refused { path: Vec::new(), code, value, limit })
}

fn too_long(value: Given, max: f64) -> Box<Refused> {
    refused(Code::TooLong, value, Limit::Range { min: 0.0, max, unit: Unit::Count })
}

fn plain_data() -> Limit {
    Limit::Type { expected: "plain data" }
}

#[cfg(test)]
mod tests {
    use super::read;
    use cost_core::Node;
    use cost_core::problem::Code;

    #[test]
    fn plain_data_is_read() {
        let text = r#"{"a":0,"b":[true,null,"x\"\n\u00e9"],"c":{}}"#;
        let node = read("scenario", text, &[f64::INFINITY]).expect("plain data");
        assert_eq!(node.get("a"), Some(&Node::Number(f64::INFINITY)));
        assert_eq!(node.get("c"), Some(&Node::Object(Vec::new())));
        let list = vec![Node::Flag(true), Node::Null, Node::Text("x\"\né".to_owned())];
        assert_eq!(node.get("b"), Some(&Node::List(list)));
    }

    #[test]
    fn marks_are_problems_with_their_place() {
        for (text, code, field) in [
            (r#"{"a":{"b":?"#, Code::Malformed, "a.b"),
            (r#"{"a":!"function""#, Code::WrongType, "a"),
            (r#"{"a":[null,+1000000"#, Code::TooLong, "a.1"),
            (r#"{"a":*"#, Code::TooLong, "a"),
            (r##"{"a":#"##, Code::TooLong, "a"),
            (r#"{+20000"#, Code::TooLong, "scenario"),
            ("?", Code::Malformed, "scenario"),
        ] {
            let problem = read("scenario", text, &[]).expect_err(text);
            assert_eq!((problem.code, problem.field.as_ref()), (code, field), "{text}");
        }
    }

    #[test]
    fn no_text_panics() {
        let pieces =
            ["{", "}", "[", "]", "\"", "\\", "u", "0", ":", ",", "null", "é", "?", "!", "+", "*", "t", "\\u12"];
        let mut state = 7_u64;
        for _ in 0..200_000 {
            let mut text = String::new();
            for _ in 0..(state >> 60) {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
            }
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let _ = read("scenario", &text, &[1.0, 2.0]);
        }
        assert!(read("scenario", &"[".repeat(100_000), &[]).is_err());
    }
}
