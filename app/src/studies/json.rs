//! JSON text to a [`Node`], and where it stops being JSON. The calculator's pages have no other need of a reader of
//! JSON, and one for text that somebody pastes is small.

use cost_core::Node;
use cost_core::number;

/// Deeper than any config; what is deeper is no config.
const DEEPEST: usize = 64;

/// Where a text stops being JSON; lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It ends on this line before it is complete.
    CutOff(usize),
    /// It is none from this line and column on.
    At(usize, usize),
}

/// The value that `text` is.
///
/// # Errors
/// Where it is none.
pub(crate) fn read(text: &str) -> Result<Node, Broken> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(0).filter(|_| reader.next_byte().is_none());
    node.ok_or_else(|| reader.broken())
}

struct Reader<'a> {
    text: &'a str,
    /// Everything before is read.
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is no space and no mark of byte order, which is not read yet.
    fn next_byte(&mut self) -> Option<u8> {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r', '\u{feff}']).len();
        self.at += spaces;
        self.text.as_bytes().get(self.at).copied()
    }

    /// Reads `mark` if it comes next.
    fn take(&mut self, mark: u8) -> bool {
        let is_next = self.next_byte() == Some(mark);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        match self.next_byte()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Node::Text),
            b'0'..=b'9' => self.number(),
            b'-' if !self.rest().starts_with("-I") => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Node> {
        let mut entries = Vec::new();
        self.at += 1;
        while !self.take(b'}') {
            if !entries.is_empty() && !self.take(b',') || self.next_byte()? != b'"' {
                return None;
            }
            let name = self.string()?;
            if !self.take(b':') {
                return None;
            }
            entries.push((name, self.value(depth + 1)?));
        }
        Some(Node::Object(entries))
    }

    fn list(&mut self, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        self.at += 1;
        while !self.take(b']') {
            if !items.is_empty() && !self.take(b',') {
                return None;
            }
            items.push(self.value(depth + 1)?);
        }
        Some(Node::List(items))
    }

    /// Python writes numbers that are none as bare words, which JSON does not have; they say nothing.
    fn word(&mut self) -> Option<Node> {
        let words = [
            ("true", Node::Flag(true)),
            ("false", Node::Flag(false)),
            ("null", Node::Null),
            ("NaN", Node::Null),
            ("Infinity", Node::Null),
            ("-Infinity", Node::Null),
        ];
        let (word, node) = words.into_iter().find(|(word, _)| self.rest().starts_with(word))?;
        self.at += word.len();
        Some(node)
    }

    fn number(&mut self) -> Option<Node> {
        let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
        let length = self.rest().bytes().take_while(|byte| is_part(*byte)).count();
        let value = number::parse(self.rest().get(..length)?).filter(|value| value.is_finite())?;
        self.at += length;
        Some(Node::Number(value))
    }

    fn string(&mut self) -> Option<String> {
        let mut read = String::new();
        self.at += 1;
        loop {
            let end = self.rest().find(|character| matches!(character, '"' | '\\' | '\0'..='\x1f'));
            let plain = self.rest().get(..end.unwrap_or(self.rest().len()))?.to_owned();
            self.at += plain.len();
            read.push_str(&plain);
            match self.text.as_bytes().get(self.at)? {
                b'"' => {
                    self.at += 1;
                    return Some(read);
                }
                b'\\' => read.push(self.escape()?),
                _ => return None,
            }
        }
    }

    /// The half of a character that `\uXXXX` at this place stands for.
    fn unit(&self, at: usize) -> Option<u16> {
        let code = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        code.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(code, 16).ok())?
    }

    /// The character that the escape which comes next stands for; half of a pair stands for none.
    fn escape(&mut self) -> Option<char> {
        let letter = *self.text.as_bytes().get(self.at + 1)?;
        if letter == b'u' {
            let first = self.unit(self.at)?;
            self.at += 6;
            let pair = self.unit(self.at).and_then(|second| char::decode_utf16([first, second]).next()?.ok());
            let whole = char::from_u32(u32::from(first));
            self.at += if whole.is_none() && pair.is_some() { 6 } else { 0 };
            return Some(whole.or(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let character = match letter {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'"' | b'\\' | b'/' => char::from(letter),
            _ => return None,
        };
        self.at += 2;
        Some(character)
    }

    fn broken(&self) -> Broken {
        let is_end = self.rest().trim().is_empty();
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        if is_end { Broken::CutOff(line) } else { Broken::At(line, column) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_read_as_serde_reads_it() {
        for text in [
            "{}",
            " [ ] ",
            r#"{"a": [1, -2.5, 3e-2, 0], "b": {"c": null, "a": true}, "a": false}"#,
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é\"",
            "-0.5E+3",
            r#"{"ção": "\u2713"}"#,
        ] {
            let expected: Node = serde_json::from_str(text).unwrap();
            assert_eq!(read(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_has_a_place() {
        let cases = [
            ("", Broken::CutOff(1)),
            ("{\"a\":\n[1,", Broken::CutOff(2)),
            ("\"abc", Broken::CutOff(1)),
            ("{\"a\": 1}\n x", Broken::At(2, 2)),
            ("{'a': 1}", Broken::At(1, 2)),
            ("{\"a\": 1 \"b\": 2}", Broken::At(1, 9)),
            ("[1e999]", Broken::At(1, 2)),
            ("[\"a\nb\"]", Broken::At(1, 4)),
            ("é = 1", Broken::At(1, 1)),
            ("[\"\\x\"]", Broken::At(1, 3)),
        ];
        for (text, place) in cases {
            assert_eq!(read(text), Err(place), "{text}");
        }
        assert!(matches!(read(&"[".repeat(200_000)), Err(Broken::At(1, _))));
    }

    #[test]
    fn numbers_that_are_none_say_nothing() {
        let null = Ok(Node::List(vec![Node::Null, Node::Null, Node::Null]));
        assert_eq!(read("[NaN, Infinity, -Infinity]"), null);
        assert_eq!(read(r#""\ud83d\ude00\ud800""#), Ok(Node::Text("\u{1f600}\u{fffd}".to_owned())));
    }
}
