//! The range of a number and one that is within it.

use super::share;
use crate::Language;
use crate::number::decimal;
use crate::quantity::figure;
use cost_core::catalogue;
use cost_core::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS, Field};
use cost_core::scenario::{AcceleratorChoice, ModelChoice, Number, Scenario, Value, control};
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
        known(key).map(|(range, _)| range)
    }

    /// `1 to 1,024 accelerators, such as 4`.
    pub(super) fn text(self, language: Language, key: &str) -> String {
        let Range { min, max, unit } = self;
        let high = if unit == Unit::Share { share(language, max) } else { figure(language, max, unit) };
        let mut text = bare(language, min, unit) + language.pick(" to ", " a ") + &high;
        let example = known(key).and_then(|(_, example)| example);
        if let Some(example) = example.filter(|example| *example >= min && *example <= max) {
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

/// The range of the number `key` and a sensible value: the default where it tells more than an end of the range, else the
/// end of the slider or its middle. For the numbers of a described thing, which only dialogs ask for, there is [`example`].
fn known(key: &str) -> Option<(Range, Option<f64>)> {
    let defaults = Scenario::default();
    if let Some(control) = control(key) {
        let Number { hard: (min, max), soft, unit, .. } = control.number()?;
        let example = match control.get(&defaults) {
            Value::Number(value) if value != min && value != max => value,
            _ if soft.1 < max => soft.1,
            _ => f64::midpoint(soft.0, soft.1),
        };
        return Some((Range { min, max, unit }, Some(example)));
    }
    let of_model = || found(ARCHITECTURE_FIELDS, key, "model.").map(|field| (field.range, field.unit));
    let of_accelerator = || found(DATASHEET_FIELDS, key, "accelerator.").map(|field| (field.range, field.unit));
    let ((min, max), unit) = of_model().or_else(of_accelerator)?;
    Some((Range { min, max, unit }, None))
}

fn found<T>(fields: &'static [Field<T>], key: &str, prefix: &str) -> Option<&'static Field<T>> {
    let key = key.strip_prefix(prefix).unwrap_or(key);
    fields.iter().find(|field| field.key == key)
}

/// A value of a described thing that makes sense: what the default model or accelerator has.
pub(crate) fn example(language: Language, key: &str) -> Option<String> {
    let defaults = Scenario::default();
    let model = match &defaults.model {
        ModelChoice::Id(id) => &catalogue::model(id)?.architecture,
        ModelChoice::Custom(architecture) => architecture,
    };
    let accelerator = match &defaults.accelerator {
        AcceleratorChoice::Id(id) => &catalogue::accelerator(id)?.datasheet,
        AcceleratorChoice::Custom(datasheet) => datasheet,
    };
    let of_model = || found(ARCHITECTURE_FIELDS, key, "model.").map(|field| ((field.get)(model), field.unit));
    let of_accelerator =
        || found(DATASHEET_FIELDS, key, "accelerator.").map(|field| ((field.get)(accelerator), field.unit));
    let (value, unit) = of_model().or_else(of_accelerator)?;
    (value != 0.0).then(|| bare(language, value, unit))
}
