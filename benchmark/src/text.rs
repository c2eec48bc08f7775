//! Pasted text: what terminals and logs put around it, and the numbers in it.

use cost_core::number;

/// `text` without colours, cursor movements and other control characters; lines end in `\n`.
pub(crate) fn clean(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\u{1b}' => escape(&mut rest),
            '\r' => {
                // A lone one returns to the start of the line, as progress bars do.
                if rest.peek() != Some(&'\n') {
                    plain.push('\n');
                }
            }
            '\n' | '\t' => plain.push(character),
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            '\u{feff}' | '\u{200b}' => {}
            other if other.is_control() => {}
            other => plain.push(other),
        }
    }
    plain
}

/// Skips what follows an escape character (ECMA-48: CSI sequences, operating system commands, two-character ones).
fn escape(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match rest.peek() {
        Some('[') => {
            rest.next();
            while let Some(next) = rest.peek() {
                let ends = matches!(next, '@'..='~');
                if !ends && !matches!(next, ' '..='?') {
                    return;
                }
                rest.next();
                if ends {
                    return;
                }
            }
        }
        Some(']') => {
            rest.next();
            while let Some(next) = rest.peek() {
                match next {
                    '\u{7}' => {
                        rest.next();
                        return;
                    }
                    '\n' | '\u{1b}' => return,
                    _ => {
                        rest.next();
                    }
                }
            }
        }
        Some('\n') | None => {}
        Some(_) => {
            rest.next();
        }
    }
}

/// The number that `text` is, with thousands in groups or without; infinite for `inf`. `None` for what is no
/// number, such as `N/A`, `--` and `None`.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    match text.trim_start_matches('+').to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Some(f64::INFINITY),
        "-inf" | "-infinity" => return Some(f64::NEG_INFINITY),
        "nan" => return Some(f64::NAN),
        _ => {}
    }
    if !text.contains(',') {
        return number::parse(text);
    }
    let whole = text.split('.').next().unwrap_or(text);
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if grouped { number::parse(&text.replace(',', "")) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{clean, number};

    #[test]
    fn terminal_dress_is_taken_off() {
        assert_eq!(clean("\u{1b}[1;32mMean\u{1b}[0m TTFT\r\n1\u{a0}ms"), "Mean TTFT\n1 ms");
        assert_eq!(clean("10%\r20%\rdone"), "10%\n20%\ndone");
        assert_eq!(clean("\u{1b}]0;title\u{7}x\u{1b}]8;;"), "x");
        assert_eq!(clean("\u{feff}a\u{0}b\u{1b}"), "ab");
        assert_eq!(clean("\u{1b}[ü"), "ü");
    }

    #[test]
    fn numbers_are_read_as_tools_write_them() {
        assert_eq!(number(" 1,234.50 "), Some(1234.5));
        assert_eq!(number("12,34"), None);
        assert_eq!(number("-0.5"), Some(-0.5));
        assert_eq!(number("1e3"), Some(1000.0));
        assert_eq!(number("inf"), Some(f64::INFINITY));
        assert!(number("nan").is_some_and(f64::is_nan));
        for none in ["", "N/A", "--", "None", "1.2.3", ",", "12…"] {
            assert_eq!(number(none), None, "{none}");
        }
    }
}
