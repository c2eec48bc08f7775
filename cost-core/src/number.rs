//! Decimal text to the nearest number and back, without the tables of the general conversions: they
//! would be a tenth of the module each.

mod write;

pub use write::{exponent, fixed, rounded, scientific, text};

/// Digits that a product of two exact numbers keeps exact.
const EXACT_MANTISSA: u64 = 1 << 53;
const EXACT_POWER: i32 = 22;
/// Digits that fit in the mantissa.
const DIGITS: u32 = 19;

/// Whether a whole number is a multiple of another.
pub fn is_multiple(whole: f64, part: f64) -> bool {
    (whole / part).fract() == 0.0
}

/// The number that `text` writes in plain or scientific notation (`-1.5`, `2e6`), if it does and is
/// finite. Text that is the shortest for a number, as [`core::fmt::Display`] writes it, gives exactly that number;
/// longer text may be off by the last bit.
pub fn parse(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (decimal, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((decimal, exponent)) => (decimal, exponent_of(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().count() == 0 || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (mut mantissa, mut kept, mut power) = (0_u64, 0, exponent);
    for (place, digit) in digits().enumerate() {
        let is_fraction = place >= whole.len();
        if kept < DIGITS {
            mantissa = mantissa * 10 + u64::from(digit - b'0');
            kept += u32::from(mantissa > 0);
            power = power.saturating_sub(i32::from(is_fraction));
        } else {
            power = power.saturating_add(i32::from(!is_fraction));
        }
    }
    let size = nearest(mantissa, power, unsigned);
    let number = if text.starts_with('-') { -size } else { size };
    number.is_finite().then_some(number)
}

/// An exponent: further from 0 than any number reaches is as good as that.
fn exponent_of(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.bytes().fold(0_i32, |sum, digit| (sum * 10 + i32::from(digit - b'0')).min(FURTHEST));
    Some(if text.starts_with('-') { -size } else { size })
}

const FURTHEST: i32 = 100_000;

/// `mantissa × 10^power`. Exact where both factors are; else the neighbour that is written as `text`.
fn nearest(mantissa: u64, power: i32, text: &str) -> f64 {
    let exact = mantissa <= EXACT_MANTISSA && power.abs() <= EXACT_POWER;
    let near = scaled(mantissa as f64, power);
    if exact || mantissa == 0 || !near.is_finite() {
        return near;
    }
    let neighbours = (-NEIGHBOURS..=NEIGHBOURS).map(|steps| {
        let bits = i64::try_from(near.to_bits()).unwrap_or(0).saturating_add(steps).max(0);
        f64::from_bits(bits.unsigned_abs())
    });
    { neighbours }.find(|number| write::text(*number) == text).unwrap_or(near)
}

/// How many representable numbers the rounded product may be away.
const NEIGHBOURS: i64 = 8;

fn scaled(mantissa: f64, power: i32) -> f64 {
    let mut value = mantissa;
    let mut left = power.clamp(-400, 400);
    while left != 0 {
        let step = left.clamp(-EXACT_POWER, EXACT_POWER);
        let factor = (0..step.abs()).fold(1.0_f64, |product, _| product * 10.0);
        value = if step > 0 { value * factor } else { value / factor };
        left -= step;
    }
    value
}
