//! Numbers as decimal text, as [`core::fmt`] writes them and without its tables and shortcuts,
//! which were 7 KiB of the compressed module: every binary number has an end in decimal, so its
//! digits are simply multiplied out.

use std::cmp::Ordering;

/// The digits of a number that is not negative, most significant first. At least one stands before
/// the point, and before that a 0 for what rounding carries.
struct Digits {
    digits: Vec<u8>,
    /// How many of them stand behind the point.
    fraction: usize,
}

/// The shortest text that reads as the same number, never with an exponent: what `{}` writes.
pub fn text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let size = if value.is_infinite() { "inf".to_owned() } else { Digits::shortest(value).plain() };
    signed(value, size)
}

/// A finite number with exactly `decimals` digits behind the point: what `{:.decimals$}` writes.
pub fn fixed(value: f64, decimals: usize) -> String {
    let mut digits = Digits::of(value);
    let whole = digits.digits.len() - digits.fraction;
    digits.round(whole + decimals);
    signed(value, digits.plain())
}

/// A finite number rounded to `significant` digits, never with an exponent.
pub fn rounded(value: f64, significant: usize) -> String {
    let mut digits = Digits::of(value);
    digits.round(digits.first().unwrap_or(0) + significant);
    signed(value, digits.plain())
}

/// The shortest text of a finite number with an exponent: what `{:e}` writes.
pub fn scientific(value: f64) -> String {
    let shortest = Digits::shortest(value);
    let first = shortest.first().unwrap_or(0);
    let last = shortest.digits.iter().rposition(|digit| *digit > 0).unwrap_or(first);
    let digits = Digits { digits: [&[0], &shortest.digits[first..=last]].concat(), fraction: last - first };
    signed(value, digits.plain() + "e" + &exponent(value, last - first + 1).to_string())
}

/// The power of ten of a finite number once it is rounded to `significant` digits; 0 of 0.
pub fn exponent(value: f64, significant: usize) -> i32 {
    let mut digits = Digits::of(value);
    let Some(first) = digits.first() else { return 0 };
    digits.round(first + significant);
    let before_point = digits.digits.len() as i32 - digits.fraction as i32;
    before_point - 1 - digits.first().unwrap_or(first) as i32
}

fn signed(value: f64, size: String) -> String {
    if value.is_sign_negative() { "-".to_owned() + &size } else { size }
}

/// Mantissa and exponent of the size of a finite number: `mantissa × 2^exponent`.
fn parts(value: f64) -> (u64, i32) {
    const MANTISSA_BITS: u32 = 52;
    const LEAST: i32 = -1074;
    let bits = value.to_bits();
    let stated = (bits >> MANTISSA_BITS & 0x7ff) as i32;
    let rest = bits & ((1 << MANTISSA_BITS) - 1);
    if stated == 0 { (rest, LEAST) } else { (rest | 1 << MANTISSA_BITS, stated - 1 + LEAST) }
}

impl Digits {
    /// All digits of the size of a finite number.
    fn of(value: f64) -> Self {
        let (mantissa, exponent) = parts(value);
        Digits::exact(mantissa, exponent)
    }

    /// `mantissa × 2^exponent`. A negative power of two is one of five, further behind the point.
    fn exact(mantissa: u64, exponent: i32) -> Self {
        const LIMB: u64 = 1_000_000_000;
        /// Powers that are multiplied in at once: with 5^13 the product of a limb still fits.
        const STEP: u32 = 13;
        let (base, fraction) = if exponent < 0 { (5_u64, exponent.unsigned_abs() as usize) } else { (2, 0) };
        let mut limbs = vec![mantissa % LIMB, mantissa / LIMB % LIMB, mantissa / LIMB / LIMB];
        let mut left = exponent.unsigned_abs();
        while left > 0 {
            let step = left.min(STEP);
            let factor = base.pow(step);
            left -= step;
            let mut carry = 0;
            for limb in &mut limbs {
                let product = *limb * factor + carry;
                *limb = product % LIMB;
                carry = product / LIMB;
            }
            while carry > 0 {
                limbs.push(carry % LIMB);
                carry /= LIMB;
            }
        }
        let mut digits = Vec::with_capacity(limbs.len() * 9 + 2);
        for mut limb in limbs {
            for _ in 0..9 {
                digits.push((limb % 10) as u8);
                limb /= 10;
            }
        }
        let length = digits.iter().rposition(|digit| *digit > 0).map_or(0, |last| last + 1);
        digits.resize((length + 1).max(fraction + 2), 0);
        digits.reverse();
        Digits { digits, fraction }
    }

    /// The fewest digits that lie nearer to `value` than to any other number.
    fn shortest(value: f64) -> Self {
        let (mantissa, exponent) = parts(value);
        if mantissa == 0 {
            return Digits::exact(0, 0);
        }
        // Half way to the neighbours, in quarters of the last bit; below a power of two they are denser.
        let below = if mantissa == 1 << 52 && exponent > -1074 { 1 } else { 2 };
        let high = Digits::exact(4 * mantissa + 2, exponent - 2);
        let [low, mut middle] = [4 * mantissa - below, 4 * mantissa].map(|quarters| {
            let mut digits = Digits::exact(quarters, exponent - 2);
            let missing = high.digits.len() - digits.digits.len();
            digits.digits.splice(..0, std::iter::repeat_n(0, missing));
            digits
        });
        // An even mantissa wins what lies exactly half way.
        let even = mantissa.is_multiple_of(2);
        let within = |order: Ordering, wanted: Ordering| order == wanted || even && order == Ordering::Equal;
        for length in 1..high.digits.len() {
            let down = &middle.digits[..length];
            let up = next(down);
            let down_fits = within(compare(down, &low.digits), Ordering::Greater);
            let up_fits = within(compare(&up, &high.digits), Ordering::Less);
            if down_fits || up_fits {
                let nearer_up = middle.digits[length] >= 5;
                middle.keep(length, up_fits && (nearer_up || !down_fits));
                break;
            }
        }
        middle
    }

    /// Place of the first digit that is not 0.
    fn first(&self) -> Option<usize> {
        self.digits.iter().position(|digit| *digit > 0)
    }

    /// Rounds to the first `length` digits, what lies half way to the even one.
    fn round(&mut self, length: usize) {
        let Some(next) = self.digits.get(length) else {
            let missing = length - self.digits.len();
            self.fraction += missing;
            self.digits.resize(length, 0);
            return;
        };
        let rest = self.digits[length + 1..].iter().any(|digit| *digit > 0);
        let odd = length > 0 && self.digits[length - 1] % 2 == 1;
        let up = *next > 5 || *next == 5 && (rest || odd);
        self.keep(length, up);
    }

    /// Keeps the first `length` digits, one more in the last of them for `up`, and zeros up to the point.
    fn keep(&mut self, length: usize, up: bool) {
        let whole = self.digits.len() - self.fraction;
        self.digits.truncate(length);
        if up {
            self.digits = next(&self.digits);
        }
        self.digits.resize(length.max(whole), 0);
        self.fraction = length.saturating_sub(whole);
    }

    fn plain(&self) -> String {
        let whole = self.digits.len() - self.fraction;
        let start = self.first().unwrap_or(whole).min(whole - 1);
        let mut text = String::with_capacity(self.digits.len() + 1);
        for (place, digit) in self.digits.iter().enumerate().skip(start) {
            if place == whole {
                text.push('.');
            }
            text.push(char::from(b'0' + digit));
        }
        text
    }
}

/// One more in the last place; nothing is carried beyond the first.
fn next(digits: &[u8]) -> Vec<u8> {
    let mut next = digits.to_vec();
    for digit in next.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            break;
        }
        *digit = 0;
    }
    next
}

/// Compares `start`, followed by zeros, with all of `digits`.
fn compare(start: &[u8], digits: &[u8]) -> Ordering {
    let (head, rest) = digits.split_at(start.len());
    start.cmp(head).then_with(|| if rest.iter().any(|digit| *digit > 0) { Ordering::Less } else { Ordering::Equal })
}

#[cfg(test)]
mod tests {
    use super::{exponent, fixed, rounded, scientific, text};

    /// Numbers of all kinds: bit patterns, prices, powers of two and their neighbours, halves.
    fn numbers() -> impl Iterator<Item = f64> {
        let mut state = 7_u64;
        let mut random = move || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            state ^ (state >> 29)
        };
        let powers = (-1074..1024).step_by(3).flat_map(|power| {
            let bits = 2_f64.powi(power).to_bits();
            [bits, bits + 1, bits.saturating_sub(1)].map(f64::from_bits)
        });
        let kinds = (0..1_000).flat_map(move |_| {
            let (bits, count, places) = (random(), random() % 1_000_000_000, random() % 12);
            [f64::from_bits(bits), count as f64 / 10_f64.powi(places as i32), (count % 100_000) as f64 / 16.0]
        });
        powers.chain(kinds).chain([0.0, -0.0, 5e-324, f64::MAX, f64::MIN_POSITIVE, 9.5, 0.5, 1.5, 999.5])
    }

    #[test]
    fn text_is_what_display_writes() {
        for value in numbers().chain([f64::NAN, f64::INFINITY, f64::NEG_INFINITY]) {
            assert_eq!(text(value), format!("{value}"));
        }
    }

    #[test]
    fn rounded_text_is_what_display_writes() {
        for value in numbers().filter(|value| value.is_finite()) {
            for decimals in [0, 1, 2, 5, 15] {
                assert_eq!(fixed(value, decimals), format!("{value:.decimals$}"), "{value:e}");
            }
            assert_eq!(scientific(value), format!("{value:e}"));
            for digits in [1, 3, 7] {
                let scientific = format!("{:.*e}", digits - 1, value);
                let expected = scientific.split_once('e').map(|(_, exponent)| exponent.to_owned());
                assert_eq!(Some(exponent(value, digits).to_string()), expected, "{value:e}");
                assert_eq!(rounded(value, digits).parse(), scientific.parse::<f64>(), "{value:e}");
            }
        }
    }
}
