//! Numbers as text: digits, separators and magnitudes, without units.
//!
//! Never scientific notation, never a panic: what is not finite is shown as a dash.

use crate::Language;
use cost_core::number::exponent;

/// Between a number and its unit: they stay on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// Shown for what is not a finite number.
pub const NOT_FINITE: &str = "—";
/// Smaller amounts are shown as zero: no figure of ours has a meaning there.
const MOST_DECIMALS: usize = 15;

/// The character between whole and fraction.
pub fn decimal_separator(language: Language) -> char {
    language.pick('.', ',')
}

/// The character between groups of three digits.
pub fn group_separator(language: Language) -> char {
    language.pick(',', '.')
}

/// Decimals that show `value` with `significant` digits, rounding included: 0.9999 with three
/// digits is 1.00.
fn decimals_for(value: f64, significant: usize) -> usize {
    let digits = significant.max(1);
    let decimals = (digits as i32 - 1).saturating_sub(exponent(value, digits)).max(0);
    (decimals as usize).min(MOST_DECIMALS)
}

/// `value` with exactly `decimals` decimals, grouped, in the signs of `language`.
pub fn fixed(language: Language, value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    let plain = cost_core::number::fixed(value.abs(), decimals.min(MOST_DECIMALS));
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_zero = plain.bytes().all(|byte| byte == b'0' || byte == b'.');
    let mut text = String::with_capacity(plain.len() + plain.len() / 3 + 2);
    if value < 0.0 && !is_zero {
        text.push('-');
    }
    push_grouped(&mut text, whole, group_separator(language));
    if !fraction.is_empty() {
        text.push(decimal_separator(language));
        text.push_str(fraction);
    }
    text
}

fn push_grouped(text: &mut String, digits: &str, separator: char) {
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
}

/// `text` without zeros at the end of its fraction, keeping at least `kept` decimals.
fn without_trailing_zeros(language: Language, mut text: String, kept: usize) -> String {
    let Some(point) = text.rfind(decimal_separator(language)) else { return text };
    while text.len() > point + 1 + kept && text.ends_with('0') {
        text.pop();
    }
    if text.len() == point + 1 {
        text.pop();
    }
    text
}

/// A whole number, grouped: `1,234`.
pub fn integer(language: Language, value: f64) -> String {
    fixed(language, value, 0)
}

/// A number with at most `significant` digits; whole digits are never rounded away and zeros at
/// the end of the fraction are left out: `0.5`, `12.3`, `12,345`.
pub fn decimal(language: Language, value: f64, significant: usize) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    without_trailing_zeros(language, fixed(language, value, decimals_for(value, significant)), 0)
}

/// An amount by the rule of money: below 1 three significant digits (and at least two decimals),
/// up to 999 two decimals, from 1,000 none.
fn amount(language: Language, value: f64) -> String {
    let magnitude = value.abs();
    // 999.995 is shown with two decimals as 1000.00, so it already belongs to the thousands.
    if magnitude >= 999.995 {
        return fixed(language, value, 0);
    }
    if magnitude >= 1.0 || value == 0.0 {
        return fixed(language, value, 2);
    }
    without_trailing_zeros(language, fixed(language, value, decimals_for(value, 3).max(2)), 2)
}

/// US dollars: `$0.12`, `US$ 0,12`.
pub fn usd(language: Language, value: f64) -> String {
    money(language, value, language.pick("$", "US$"))
}

/// Money in the currency that `symbol` stands for (`R$`, `€`): `R$12.50`, `R$ 12,50`.
pub fn money(language: Language, value: f64, symbol: &str) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    let digits = amount(language, value);
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits.as_str()),
    };
    match language {
        Language::En => format!("{sign}{symbol}{digits}"),
        Language::PtBr => format!("{sign}{symbol}{NO_BREAK_SPACE}{digits}"),
    }
}

/// A share as a percentage: 0.6 is `60%`.
pub fn percent(language: Language, share: f64) -> String {
    if !share.is_finite() {
        return NOT_FINITE.to_owned();
    }
    format!("{}%", decimal(language, share * 100.0, 3))
}

/// A large number in short: `1.23K`, `1,23 mil`, `2.5B`, `2,5 bi`.
pub fn compact(language: Language, value: f64) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    let (scaled, magnitude) = scaled(value, 1e3, 4);
    let digits = decimal(language, scaled, 3);
    match (magnitude, language) {
        (0, _) => digits,
        (_, Language::En) => format!("{digits}{}", ["", "K", "M", "B", "T"][magnitude]),
        (_, Language::PtBr) => format!("{digits}{NO_BREAK_SPACE}{}", ["", "mil", "mi", "bi", "tri"][magnitude]),
    }
}

/// `value` divided by `base` until it is below `base` when shown with three digits, and how often.
pub(crate) fn scaled(value: f64, base: f64, most: usize) -> (f64, usize) {
    let (mut scaled, mut magnitude) = (value, 0);
    // Three digits show everything from 999.5 on as the next thousand.
    while scaled.abs() >= base - 0.5 && magnitude < most {
        scaled /= base;
        magnitude += 1;
    }
    (scaled, magnitude)
}
