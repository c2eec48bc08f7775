//! The range of a number and one that is within it.

use super::share;
use crate::Language;
use crate::number::decimal;
use crate::quantity::figure;
use cost_core::catalogue;
use cost_core::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS, Field};
use cost_core::problem::Code;
use cost_core::scenario::{AcceleratorChoice, ModelChoice, Number, Scenario, Value, control, slider};
use cost_core::units::Unit;

/// Limits of a number.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) unit: Unit,
}

impl Range {
    /// What the field `key` takes; `None` where it is no number that is known.
    pub(super) fn of(key: &str) -> Option<Range> {
        if let Some(Number { hard: (min, max), unit, .. }) = control(key).and_then(|control| control.number()) {
            return Some(Range { min, max, unit });
        }
        let of_model = || found(ARCHITECTURE_FIELDS, key, "model.").map(|field| (field.range, field.unit));
        let of_accelerator = || found(DATASHEET_FIELDS, key, "accelerator.").map(|field| (field.range, field.unit));
        of_model().or_else(of_accelerator).map(|((min, max), unit)| Range { min, max, unit })
    }

    /// `1 to 1,024 accelerators, such as 4`; the example where `problem` is one that another number solves.
    pub(super) fn text(self, language: Language, problem: Code, key: &str) -> String {
        let Range { min, max, unit } = self;
        let high = if unit == Unit::Share { share(language, max) } else { figure(language, max, unit) };
        let mut text = bare(language, min, unit) + language.pick(" to ", " a ") + &high;
        let is_solved =
            matches!(problem, Code::WrongType | Code::NotFinite | Code::OutOfRange | Code::NotWhole | Code::Missing);
        if let Some(example) = example(key).filter(|example| is_solved && *example >= min && *example <= max) {
            text.push_str(language.pick(", such as ", ", como "));
            text.push_str(&bare(language, example, unit));
        }
        text
    }
}

/// A number without its unit where the upper end of its range has it.
fn bare(language: Language, value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => share(language, value),
        Unit::Milliseconds | Unit::Seconds | Unit::Bytes | Unit::Watts => figure(language, value, unit),
        Unit::Gigabytes | Unit::GigabytesPerSecond | Unit::Teraflops => figure(language, value, unit),
        _ => decimal(language, value, 7),
    }
}

/// A sensible number for the field `key`: the default where it tells more than an end of the range, else the middle
/// of the slider; for a described thing what the default model or accelerator has.
fn example(key: &str) -> Option<f64> {
    let defaults = Scenario::default();
    let Some(control) = control(key) else {
        let of_model = || match &defaults.model {
            ModelChoice::Id(id) => value(ARCHITECTURE_FIELDS, key, "model.", &catalogue::model(id)?.architecture),
            ModelChoice::Custom(_) => None,
        };
        let of_accelerator = || match &defaults.accelerator {
            AcceleratorChoice::Id(id) => {
                value(DATASHEET_FIELDS, key, "accelerator.", &catalogue::accelerator(id)?.datasheet)
            }
            AcceleratorChoice::Custom(_) => None,
        };
        return of_model().or_else(of_accelerator);
    };
    let number = control.number()?;
    Some(match control.get(&defaults) {
        Value::Number(value) if value != number.hard.0 && value != number.hard.1 => value,
        _ => slider::value(&number, slider::POSITIONS / 2.0),
    })
}

/// What `thing` has in the field `key`; nothing where it has none of it.
fn value<T>(fields: &'static [Field<T>], key: &str, prefix: &str, thing: &T) -> Option<f64> {
    found(fields, key, prefix).map(|field| (field.get)(thing)).filter(|value| *value != 0.0)
}

fn found<T>(fields: &'static [Field<T>], key: &str, prefix: &str) -> Option<&'static Field<T>> {
    let key = key.strip_prefix(prefix).unwrap_or(key);
    fields.iter().find(|field| field.key == key)
}
