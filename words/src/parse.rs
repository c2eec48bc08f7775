//! Reading numbers as people type them: `2.49`, `2,49`, `1.234,56`, `8k`, `1,5 mi`, `60%`, `$3`.

mod units;

use crate::Language;
use crate::number::{decimal_separator, group_separator};
use cost_core::units::Unit;
use units::unit_factor;

/// Longest text that is read, in bytes.
const LONGEST: usize = 64;

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing was typed.
    Empty,
    /// There is no number in it, or more than one.
    NotANumber,
    /// There is a number, followed or preceded by something unknown.
    UnknownSuffix(String),
}

/// The number that `text` means in `language`, without a unit of its own.
///
/// # Errors
/// What is wrong with the text.
pub fn parse(language: Language, text: &str) -> Result<f64, ParseError> {
    parse_in(language, text, Unit::None)
}

/// The number that `text` means in `language`, in `unit`: a unit typed with it may be another of
/// the same kind (`2 s` where milliseconds are asked is 2000).
///
/// # Errors
/// What is wrong with the text.
pub fn parse_in(language: Language, text: &str, unit: Unit) -> Result<f64, ParseError> {
    if text.len() > LONGEST {
        return Err(if text.trim().is_empty() { ParseError::Empty } else { ParseError::NotANumber });
    }
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(ParseError::Empty);
    }
    let (negative, text) = without_sign(text);
    let text = without_currency(text)?;
    let (negative, text) = if negative { (true, text) } else { without_sign(text) };
    let (digits, rest) = text.split_at(number_length(text));
    let magnitude = read_digits(language, digits.trim_end())?;
    let factor = factor(rest.trim(), unit)?;
    // A hundredth is no binary number: 70 % is 0.7 only by division.
    let value = if factor == PERCENT { magnitude / 100.0 } else { magnitude * factor };
    if !value.is_finite() {
        return Err(ParseError::NotANumber);
    }
    Ok(if negative && value != 0.0 { -value } else { value })
}

fn without_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

/// Dollars are what every price is in; other currencies would be another number.
fn without_currency(text: &str) -> Result<&str, ParseError> {
    for sign in ["US$", "USD", "usd", "us$", "$"] {
        if let Some(rest) = text.strip_prefix(sign) {
            return Ok(rest.trim_start());
        }
    }
    for sign in ["R$", "r$", "BRL", "EUR", "€", "£", "¥"] {
        if text.starts_with(sign) {
            return Err(ParseError::UnknownSuffix(sign.to_owned()));
        }
    }
    Ok(text)
}

/// Bytes of `text` that belong to the number: digits, separators, spaces between groups, and an
/// exponent.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let inside = match byte {
            b'0'..=b'9' | b'.' | b',' => true,
            b' ' | b'\'' => end > 0 && digit(end - 1) && (1..=3).all(|step| digit(end + step)) && !digit(end + 4),
            _ => false,
        };
        if !inside {
            break;
        }
        end += 1;
    }
    if end > 0 && matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        if digit(end + 1 + sign) {
            end += 1 + sign;
            while digit(end) {
                end += 1;
            }
        }
    }
    end
}

fn read_digits(language: Language, text: &str) -> Result<f64, ParseError> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent),
        None => (text, ""),
    };
    let point = decimal_point(language, mantissa).ok_or(ParseError::NotANumber)?;
    let mut plain = String::with_capacity(text.len() + 2);
    for (at, character) in mantissa.char_indices() {
        if character.is_ascii_digit() {
            plain.push(character);
        } else if Some(at) == point {
            plain.push('.');
        }
    }
    if !plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(ParseError::NotANumber);
    }
    if !exponent.is_empty() {
        plain.push('e');
        plain.push_str(exponent);
    }
    cost_core::number::parse(&plain).ok_or(ParseError::NotANumber)
}

/// Where the decimal point is: `Some(None)` when there is none, `None` when the separators make
/// no number.
fn decimal_point(language: Language, text: &str) -> Option<Option<usize>> {
    let separators: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some(&(last_at, last)) = separators.last() else { return grouped(text).then_some(None) };
    let same = separators.iter().filter(|(_, separator)| *separator == last).count();
    let (before, after) = (&text[..last_at], &text[last_at + 1..]);
    let plain_fraction = after.bytes().all(|byte| byte.is_ascii_digit());
    if same != separators.len() {
        // Both kinds: the last one is the decimal point, the others are groups.
        return (same == 1 && plain_fraction && grouped(before)).then_some(Some(last_at));
    }
    if same > 1 {
        return grouped(text).then_some(None);
    }
    let may_group = grouped(text) && !before.starts_with('0');
    if last == group_separator(language) && may_group {
        return Some(None);
    }
    debug_assert!(last == decimal_separator(language) || last == group_separator(language));
    (plain_fraction && (before.is_empty() || grouped(before))).then_some(Some(last_at))
}

/// Whether every separator in `text` has exactly three digits up to the next one, and one kind of
/// separator is used throughout.
fn grouped(text: &str) -> bool {
    let mut groups = text.split(['.', ',', ' ', '\'']);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let kinds = ['.', ',', ' ', '\''].iter().filter(|separator| text.contains(**separator)).count();
    if rest.is_empty() {
        return digits(first);
    }
    kinds == 1 && (1..=3).contains(&first.len()) && digits(first) && rest.iter().all(|g| g.len() == 3 && digits(g))
}

/// What the text behind the number multiplies it with.
fn factor(rest: &str, unit: Unit) -> Result<f64, ParseError> {
    let (first, unit_words) = first_word(rest);
    let unknown = || ParseError::UnknownSuffix(rest.to_owned());
    match magnitude(first) {
        Some(factor) => {
            let unit_words = unit_words.strip_prefix("de ").unwrap_or(unit_words);
            unit_factor(unit_words, unit).map(|more| factor * more).ok_or_else(unknown)
        }
        None => unit_factor(rest, unit).ok_or_else(unknown),
    }
}

fn first_word(text: &str) -> (&str, &str) {
    let end = text.find(' ').unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

const PERCENT: f64 = 0.01;

/// Suffixes of magnitude. `Ki`, `Mi`, `Gi` are powers of 1024 and `mi` is Portuguese for a
/// million, so the case of the first letter counts there.
fn magnitude(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "K" | "mil" | "Mil" | "thousand" => 1e3,
        "M" | "m" | "mi" | "mn" | "million" | "milhão" | "milhões" | "milhao" | "milhoes" => 1e6,
        "B" | "b" | "bi" | "Bi" | "bn" | "billion" | "bilhão" | "bilhões" | "bilhao" | "bilhoes" => 1e9,
        "T" | "tri" | "trillion" | "trilhão" | "trilhões" | "trilhao" | "trilhoes" => 1e12,
        "Ki" | "ki" => 1024.0,
        "Mi" => 1_048_576.0,
        "Gi" => 1_073_741_824.0,
        "%" => PERCENT,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{ParseError::*, *};
    use crate::Language::{En, PtBr};

    #[test]
    fn in_03_separators_follow_the_language_only_where_they_are_ambiguous() {
        for (text, en, pt) in [
            ("2.49", 2.49, 2.49),
            ("2,49", 2.49, 2.49),
            ("1,234.56", 1234.56, 1234.56),
            ("1.234,56", 1234.56, 1234.56),
            ("1.234", 1.234, 1234.0),
            ("1,234", 1234.0, 1.234),
            ("0.125", 0.125, 0.125),
            ("0,125", 0.125, 0.125),
            ("1.234.567", 1_234_567.0, 1_234_567.0),
            ("1,234,567", 1_234_567.0, 1_234_567.0),
            ("1 234 567", 1_234_567.0, 1_234_567.0),
            ("1\u{a0}234", 1234.0, 1234.0),
            (".5", 0.5, 0.5),
            ("5.", 5.0, 5.0),
            ("1e6", 1e6, 1e6),
            ("2.5E-3", 0.0025, 0.0025),
            ("-3", -3.0, -3.0),
            ("\u{2212}3", -3.0, -3.0),
            ("-0", 0.0, 0.0),
        ] {
            assert_eq!(parse(En, text), Ok(en), "{text} in English");
            assert_eq!(parse(PtBr, text), Ok(pt), "{text} in Portuguese");
        }
    }

    #[test]
    fn in_17_suffixes_multiply() {
        for (text, value) in [
            ("8k", 8e3),
            ("8 K", 8e3),
            ("1.5M", 1.5e6),
            ("1,5 mi", 1.5e6),
            ("2,5 bi", 2.5e9),
            ("70B", 70e9),
            ("12 mil", 12e3),
            ("128Ki", 131_072.0),
            ("1Mi", 1_048_576.0),
            ("2 milhões de tokens", 2e6),
            ("60%", 0.6),
            ("60 %", 0.6),
            ("$2.49", 2.49),
            ("US$\u{a0}2,49", 2.49),
            ("2.49 USD/h", 2.49),
            ("2,49 por hora", 2.49),
            ("2048 tokens", 2048.0),
        ] {
            let language = if text.contains(',') { PtBr } else { En };
            let read = parse(language, text).unwrap_or(f64::NAN);
            assert!((read - value).abs() <= value * 1e-12, "{text} was read as {read}");
        }
    }

    #[test]
    fn in_17_units_convert_to_the_one_that_is_asked() {
        assert_eq!(parse_in(En, "2 s", Unit::Milliseconds), Ok(2000.0));
        assert_eq!(parse_in(En, "200ms", Unit::Milliseconds), Ok(200.0));
        assert_eq!(parse_in(En, "3.35 TB/s", Unit::GigabytesPerSecond), Ok(3350.0));
        assert_eq!(parse_in(En, "80 GB", Unit::Gigabytes), Ok(80.0));
        assert_eq!(parse_in(En, "3 years", Unit::Years), Ok(3.0));
        assert_eq!(parse_in(PtBr, "18 meses", Unit::Years), Ok(1.5));
        assert_eq!(parse_in(En, "0.08", Unit::UsdPerKwh), Ok(0.08));
        assert_eq!(parse_in(En, "$80/MWh", Unit::UsdPerKwh), Ok(0.08));
        assert_eq!(parse_in(PtBr, "US$ 0,12 por kWh", Unit::UsdPerKwh), Ok(0.12));
        assert_eq!(parse_in(En, "2 h", Unit::Minutes), Ok(120.0));
        assert_eq!(parse_in(En, "20 a day", Unit::PerDay), Ok(20.0));
        assert_eq!(parse_in(PtBr, "0,37 kg/kWh", Unit::GramsPerKwh), Ok(370.0));
        assert_eq!(parse_in(En, "$0.25 per 1M input tokens", Unit::UsdPerMillionInputTokens), Ok(0.25));
        assert_eq!(parse_in(En, "3 kWh", Unit::Years), Err(UnknownSuffix("kWh".to_owned())));
        assert_eq!(parse_in(En, "2 kg", Unit::Milliseconds), Err(UnknownSuffix("kg".to_owned())));
    }

    #[test]
    fn what_is_not_a_number_says_why() {
        for text in ["", "  ", "\u{a0}"] {
            assert_eq!(parse(En, text), Err(Empty));
        }
        for text in ["abc", "1.2.3", "1,23,456", "1..2", ".", "-", "1e999", "--3", "1,234.56.78", "1 23"] {
            assert!(parse(En, text).is_err(), "{text}");
        }
        assert_eq!(parse(En, "3 parsecs"), Err(UnknownSuffix("parsecs".to_owned())));
        assert_eq!(parse(PtBr, "R$ 3"), Err(UnknownSuffix("R$".to_owned())));
        assert_eq!(parse(En, &"9".repeat(1000)), Err(NotANumber));
    }

    #[test]
    fn nothing_that_can_be_typed_panics() {
        let alphabet = ['1', '0', '.', ',', ' ', 'e', '-', '+', 'k', 'M', 'i', '%', '$', '\'', 'é', '\u{a0}', '€'];
        let mut state = 1_u64;
        for _ in 0..200_000 {
            let mut text = String::new();
            for _ in 0..(state >> 60) {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                text.push(alphabet[(state >> 33) as usize % alphabet.len()]);
            }
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            for language in Language::ALL {
                if let Ok(value) = parse(language, &text) {
                    assert!(value.is_finite());
                }
            }
        }
    }
}
