//! Units as they stand behind a field.

use crate::Language;
use cost_core::units::Unit;

/// The unit behind a field that takes `unit`; a share is typed in percent.
pub fn field_unit(language: Language, unit: Unit) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match unit {
        Unit::Share => "%",
        Unit::Accelerators => pick("GPUs", "GPUs"),
        Unit::Tokens => "tokens",
        Unit::Requests => pick("requests", "requisições"),
        Unit::RequestsPerSecond => pick("requests/s", "requisições/s"),
        Unit::TokensPerDay => pick("tokens/day", "tokens/dia"),
        Unit::Milliseconds => "ms",
        Unit::UsdPerAcceleratorHour => pick("USD/GPU-hour", "US$/GPU-hora"),
        Unit::Bits => "bits",
        _ => "",
    }
}
