//! What a field shows of a number, and what is made of what is typed there.

use crate::parse::{ParseError, parse_in};
use crate::{Language, number};
use cost_core::Problem;
use cost_core::problem::{Code, Given, Limit};
use cost_core::scenario::{Control, Number, Value};
use cost_core::units::Unit;

/// Digits that a field shows: enough for any value to come back as itself.
const ALL_DIGITS: usize = 12;

/// A value as its field shows it: all its digits, without the unit; shares in percent.
pub fn text(language: Language, value: f64, unit: Unit) -> String {
    let value = if unit == Unit::Share { value * 100.0 } else { value };
    number::decimal(language, value, ALL_DIGITS)
}

/// The number that `text` means in a field of this unit; shares are typed in percent.
///
/// # Errors
/// What is wrong with the text.
pub fn read(language: Language, text: &str, unit: Unit) -> Result<f64, ParseError> {
    if unit == Unit::Share && !text.contains('%') && !text.trim().is_empty() {
        return parse_in(language, &format!("{text}%"), unit);
    }
    parse_in(language, text, unit)
}

/// The value that `text` gives `control`; nothing only where it `may_be_nothing`.
///
/// # Errors
/// What is wrong with it: no number, out of range, not whole, missing.
pub fn value(
    language: Language,
    control: &'static Control,
    number: Number,
    text: &str,
    may_be_nothing: bool,
) -> Result<Value, Problem> {
    let range = Limit::Range { min: number.hard.0, max: number.hard.1, unit: number.unit };
    let refused = |code, given, limit| Err(Problem::new(code, control.key, given, limit));
    match read(language, text, number.unit) {
        Err(ParseError::Empty) if may_be_nothing => Ok(Value::Nothing),
        Err(ParseError::Empty) => refused(Code::Missing, Given::Nothing, range),
        Err(_) => refused(Code::WrongType, Given::text(text), Limit::Type { expected: "number" }),
        Ok(value) if value < number.hard.0 || value > number.hard.1 => {
            refused(Code::OutOfRange, Given::Number(value), range)
        }
        Ok(value) if number.whole && value.fract() != 0.0 => refused(Code::NotWhole, Given::Number(value), range),
        Ok(value) => Ok(Value::Number(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::{text, value};
    use crate::Language::{En, PtBr};
    use cost_core::problem::Code;
    use cost_core::scenario::{Value, control};
    use cost_core::units::Unit;

    #[test]
    fn what_is_shown_is_read_as_the_same_number() {
        for language in [En, PtBr] {
            let control = control("price.usdPerAcceleratorHour").expect("a control");
            let number = control.number().expect("a number");
            let shown = text(language, 1234.5678, number.unit);
            assert_eq!(value(language, control, number, &shown, false), Ok(Value::Number(1234.5678)), "{shown}");
        }
        assert_eq!(text(PtBr, 0.6, Unit::Share), "60");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let control = control("workload.inputTokens").expect("a control");
        let number = control.number().expect("a number");
        let code = |text| value(En, control, number, text, false).expect_err(text).code;
        assert_eq!(code("x"), Code::WrongType);
        assert_eq!(code(" "), Code::Missing);
        assert_eq!(code("1e400"), Code::WrongType);
        assert_eq!(code("1.5"), Code::NotWhole);
        assert_eq!(code("0"), Code::OutOfRange);
        assert_eq!(value(En, control, number, "", true), Ok(Value::Nothing));
    }
}
