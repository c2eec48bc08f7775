//! Where a number stands on its slider, and what an arrow key does to it.

use super::{Number, Scale};

/// Positions of every slider: 0 to this.
pub const POSITIONS: f64 = 1000.0;

/// Round numbers within a decade that arrow keys stop at.
const STOPS: [f64; 10] = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];

/// Whether zero has a notch of its own before a logarithmic scale.
fn has_zero_notch(number: &Number) -> bool {
    number.scale == Scale::Logarithmic && number.hard.0 <= 0.0
}

/// The position of `value`; values beyond the slider stand at its end.
pub fn position(number: &Number, value: f64) -> f64 {
    let (low, high) = number.soft;
    let share = match number.scale {
        Scale::Linear => (value - low) / (high - low),
        Scale::Logarithmic | Scale::PowersOfTwo if value <= low => 0.0,
        Scale::Logarithmic | Scale::PowersOfTwo => libm::log(value / low) / libm::log(high / low),
    };
    let position = (share.clamp(0.0, 1.0) * POSITIONS).round();
    if has_zero_notch(number) && value > 0.0 { position.max(1.0) } else { position }
}

/// The round value at a position.
pub fn value(number: &Number, position: f64) -> f64 {
    let (low, high) = number.soft;
    let share = (position / POSITIONS).clamp(0.0, 1.0);
    if position <= 0.0 {
        return if has_zero_notch(number) { 0.0 } else { low };
    }
    if share >= 1.0 {
        return high;
    }
    let exact = match number.scale {
        Scale::Linear => round_to(low + share * (high - low), linear_step(number)),
        Scale::Logarithmic => two_digits(low * libm::pow(high / low, share)),
        Scale::PowersOfTwo => libm::exp2((libm::log2(low) + share * libm::log2(high / low)).round()),
    };
    tidy(number, exact).max(low).min(high)
}

/// What a key does to a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// One nice step up or down.
    Step(bool),
    /// Double or half; ten steps on a linear scale.
    Page(bool),
    /// The end or the start.
    End(bool),
}

impl Key {
    /// The key that browsers call `name`, where it moves a slider.
    pub fn named(name: &str) -> Option<Key> {
        Some(match name {
            "ArrowRight" | "ArrowUp" => Key::Step(true),
            "ArrowLeft" | "ArrowDown" => Key::Step(false),
            "PageUp" => Key::Page(true),
            "PageDown" => Key::Page(false),
            "Home" => Key::End(false),
            "End" => Key::End(true),
            _ => return None,
        })
    }
}

/// The value after `key`.
pub fn after(number: &Number, current: f64, key: Key) -> f64 {
    let (low, high) = number.soft;
    let floor = if has_zero_notch(number) { 0.0 } else { low };
    let next = match (key, number.scale) {
        (Key::End(up), _) => return if up { high } else { floor },
        (Key::Step(up), Scale::Linear) => linear_after(number, current, 1.0, up),
        (Key::Page(up), Scale::Linear) => linear_after(number, current, 10.0, up),
        (Key::Step(up), Scale::Logarithmic) => nice_neighbour(number, current, up),
        (Key::Page(up), Scale::Logarithmic) => current * if up { 2.0 } else { 0.5 },
        (Key::Step(up) | Key::Page(up), Scale::PowersOfTwo) => {
            let power = libm::log2(current.max(1.0));
            libm::exp2(if up { (power + 1e-9).floor() + 1.0 } else { (power - 1e-9).ceil() - 1.0 })
        }
    };
    let next = if has_zero_notch(number) && next < low { if current > low { low } else { floor } } else { next };
    tidy(number, next).max(floor.min(current)).min(high.max(current))
}

/// Whether `value` lies beyond the slider's ends.
pub fn is_beyond(number: &Number, value: f64) -> bool {
    value > number.soft.1 || (value < number.soft.0 && !(value == 0.0 && has_zero_notch(number)))
}

/// 1, 2 or 5 times a power of ten: 40 to 100 of them make the slider.
fn linear_step(number: &Number) -> f64 {
    let rough = (number.soft.1 - number.soft.0) / 100.0;
    let unit = libm::exp10(libm::log10(rough).floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|digit| digit * unit).into_iter().find(|step| *step >= rough * (1.0 - 1e-9));
    let step = step.unwrap_or(rough);
    if number.whole { step.max(1.0) } else { step }
}

fn linear_after(number: &Number, current: f64, steps: f64, up: bool) -> f64 {
    let step = linear_step(number);
    round_to(current + if up { steps * step } else { -steps * step }, step)
}

/// The next stop above or below.
fn nice_neighbour(number: &Number, current: f64, up: bool) -> f64 {
    if current <= 0.0 {
        return if up { number.soft.0 } else { 0.0 };
    }
    let decade = libm::log10(current).floor() as i32;
    let stops = (decade - 1..=decade + 1)
        .flat_map(|power| STOPS.map(|stop| tidy(number, stop * libm::exp10(f64::from(power)))));
    let beyond = |stop: &f64| if up { *stop > current * (1.0 + 1e-9) } else { *stop < current * (1.0 - 1e-9) };
    let mut candidates: Vec<f64> = stops.filter(beyond).collect();
    candidates.sort_unstable_by(f64::total_cmp);
    let next = if up { candidates.first() } else { candidates.last() };
    next.copied().unwrap_or(current)
}

fn round_to(value: f64, step: f64) -> f64 {
    (value / step).round() * step
}

fn two_digits(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let unit = libm::exp10(libm::log10(value).floor() - 1.0);
    (value / unit).round() * unit
}

/// Without the dust of binary fractions: 63.99999 is 64.
fn tidy(number: &Number, value: f64) -> f64 {
    if number.whole {
        return value.round().max(number.hard.0);
    }
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let digits = (11.0 - libm::log10(value.abs()).floor()).clamp(0.0, 15.0);
    let scale = libm::exp10(digits);
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{CONTROLS, control};

    fn numbers() -> impl Iterator<Item = Number> {
        CONTROLS.iter().filter_map(|control| control.number())
    }

    fn number(key: &str) -> Number {
        control(key).and_then(|control| control.number()).expect("a number")
    }

    #[test]
    fn every_position_is_a_legal_value_and_stays_near_itself() {
        for number in numbers() {
            for index in 0..=1000 {
                let value = value(&number, f64::from(index));
                assert!(value >= number.hard.0 && value <= number.hard.1);
                assert!(!number.whole || value.fract() == 0.0);
                let back = position(&number, value);
                let coarse = number.whole || number.scale == Scale::PowersOfTwo;
                assert!(coarse || (back - f64::from(index)).abs() <= 15.0, "{index} {value} {back}");
            }
        }
    }

    #[test]
    fn in_07_arrows_walk_from_one_end_to_the_other() {
        for number in numbers() {
            let mut at = after(&number, number.soft.0, Key::End(false));
            let mut presses = 0;
            while at < number.soft.1 {
                let next = after(&number, at, Key::Step(true));
                assert!(next > at, "stuck at {at}");
                let fraction = format!("{next}").split_once('.').map(|(_, digits)| digits.len());
                assert!(fraction.unwrap_or(0) <= 6, "dust: {next}");
                at = next;
                presses += 1;
                assert!(presses < 300);
            }
        }
    }

    #[test]
    fn in_07_nice_steps() {
        let tokens = number("workload.inputTokens");
        assert_eq!(after(&tokens, 2048.0, Key::Step(true)), 2500.0);
        assert_eq!(after(&tokens, 2048.0, Key::Step(false)), 2000.0);
        assert_eq!(after(&tokens, 2048.0, Key::Page(true)), 4096.0);
        let tensor = number("parallelism.tensor");
        assert_eq!(after(&tensor, 4.0, Key::Step(true)), 8.0);
        assert_eq!(after(&tensor, 6.0, Key::Step(true)), 8.0);
        assert_eq!(after(&tensor, 6.0, Key::Step(false)), 4.0);
        let share = number("deployment.utilization");
        assert_eq!(after(&share, 0.6, Key::Step(true)), 0.61);
        assert_eq!(after(&share, 0.6, Key::Page(false)), 0.5);
    }

    #[test]
    fn zero_has_a_notch_where_it_is_legal() {
        let price = number("price.usdPerAcceleratorHour");
        assert_eq!(value(&price, 0.0), 0.0);
        assert!(position(&price, 0.001) >= 1.0);
        assert_eq!(after(&price, 0.1, Key::Step(false)), 0.0);
        assert_eq!(after(&price, 0.0, Key::Step(true)), 0.1);
        assert!(!is_beyond(&price, 0.0));
        assert!(is_beyond(&price, 45.0));
    }

    #[test]
    fn in_05_values_beyond_the_slider_stand_at_its_end() {
        let tokens = number("workload.inputTokens");
        assert_eq!(position(&tokens, 1e7), POSITIONS);
        assert_eq!(after(&tokens, 1e7, Key::Step(true)), 1e7);
    }
}
