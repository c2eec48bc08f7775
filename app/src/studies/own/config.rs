//! A pasted `config.json`: read whole, or refused with every reason and its place in the text.

use crate::studies::json::{self, Broken};
use cost_core::Problem;
use cost_core::model_config::{self, ParsedModel};
use std::ops::Range;

/// Longest text that is read, bytes.
pub(crate) const LONGEST: usize = 512 * 1024;

/// Why a text is not used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Refusal {
    /// The browser could not read the file.
    NoFile,
    /// It has so many bytes.
    TooLong(usize),
    /// It is no JSON.
    Broken(Broken),
    /// It is JSON and does not describe a model.
    Problems(Vec<Located>),
}

/// A problem, and where in the text its field stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Located {
    /// What is wrong.
    pub(crate) problem: Problem,
    /// The line, counted from 1, and the field's name as a range of UTF-16 units; `None` where it is missing.
    pub(crate) place: Option<(usize, Range<usize>)>,
}

/// The model that `text` describes.
///
/// # Errors
/// Why it describes none.
pub(crate) fn read(text: &str) -> Result<ParsedModel, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong(text.len()));
    }
    let node = json::read(text).map_err(Refusal::Broken)?;
    model_config::parse(&node).map_err(|problems| {
        let located = |problem: Problem| {
            let place = place(text, &problem.field).map(|range| (line(text, range.start), in_utf16(text, &range)));
            Located { problem, place }
        };
        Refusal::Problems(problems.into_iter().map(located).collect())
    })
}

fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn in_utf16(text: &str, range: &Range<usize>) -> Range<usize> {
    let units = |end: usize| text.get(..end).unwrap_or_default().encode_utf16().count();
    units(range.start)..units(range.end)
}

/// Where the name of the field at the dotted `path` stands in `text`, which is JSON; the last one counts.
fn place(text: &str, path: &str) -> Option<Range<usize>> {
    let mut found = None;
    // Of every bracket that is open, the name that was read last in it.
    let mut open: Vec<&str> = Vec::new();
    let mut rest = 0;
    while let Some(at) = text.get(rest..)?.find(['{', '[', '}', ']', '"']).map(|at| rest + at) {
        rest = at + 1;
        match text.as_bytes().get(at)? {
            b'{' | b'[' => open.push(""),
            b'}' | b']' => {
                open.pop();
            }
            _ => {
                let end = end_of_string(text, rest)?;
                let name = text.get(rest..end)?;
                rest = end + 1;
                if text.get(rest..)?.trim_start().starts_with(':') {
                    *open.last_mut()? = name;
                    if open.iter().copied().eq(path.split('.')) {
                        found = Some(at..rest);
                    }
                }
            }
        }
    }
    found
}

/// The quotation mark that closes the string which starts at `from`.
fn end_of_string(text: &str, from: usize) -> Option<usize> {
    let mut is_escaped = false;
    let closes = |(_, byte): &(usize, u8)| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    };
    text.bytes().enumerate().skip(from).find(closes).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::problem::Code;

    const LLAMA: &str = r#"{
  "model_type": "llama", "hidden_size": 4096, "vocab_size": 128256, "num_hidden_layers": 32,
  "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "max_position_embeddings": 131072
}"#;

    #[test]
    fn a_config_is_read_with_bare_words_and_a_mark_before_it() {
        let text = format!("\u{feff}{}", LLAMA.replace("\"vocab_size\"", "\"limit\": [0.0, Infinity], \"vocab_size\""));
        let read = read(&text).unwrap();
        assert_eq!(read.architecture.key_value_heads, 8.0);
        assert_eq!(read.model_type, "llama");
    }

    #[test]
    fn problems_know_their_lines() {
        let text = LLAMA.replace(
            "\"num_key_value_heads\": 8",
            "\"a\": {\"intermediate_size\": \"é\"},\n\"num_key_value_heads\": \"8\"",
        );
        let text = text.replace("14336", "-5").replace("\"hidden_size\": 4096, ", "");
        let Err(Refusal::Problems(problems)) = read(&text) else { panic!("no problems") };
        let of = |field: &str| problems.iter().find(|one| one.problem.field == field).unwrap();
        assert_eq!(of("hidden_size").problem.code, Code::Missing);
        assert_eq!(of("hidden_size").place, None);
        assert_eq!(of("num_key_value_heads").place.as_ref().unwrap().0, 4);
        let (line, range) = of("intermediate_size").place.clone().unwrap();
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!((line, String::from_utf16(&units[range]).unwrap().as_str()), (4, "\"intermediate_size\""));
    }

    #[test]
    fn what_is_no_config_says_where() {
        assert_eq!(read("{\"a\": 1,\n"), Err(Refusal::Broken(Broken::CutOff(2))));
        assert_eq!(read("model = llama"), Err(Refusal::Broken(Broken::At(1, 1))));
        assert!(matches!(read(&"[".repeat(LONGEST)), Err(Refusal::Broken(Broken::At(1, _)))));
        assert_eq!(read(&"[".repeat(LONGEST + 1)), Err(Refusal::TooLong(LONGEST + 1)));
        let Err(Refusal::Problems(problems)) = read("[1]") else { panic!("a list is no config") };
        assert_eq!(problems[0].problem.code, Code::Malformed);
    }
}
