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
        Unit::UsdPerAccelerator => pick("USD/GPU", "US$/GPU"),
        Unit::UsdPerYear => pick("USD/year", "US$/ano"),
        Unit::UsdPerKwMonth => pick("USD/kW-month", "US$/kW-mês"),
        Unit::UsdPerKwh => pick("USD/kWh", "US$/kWh"),
        Unit::UsdPerGb => pick("USD/GB", "US$/GB"),
        Unit::UsdPerThousandRequests => pick("USD/1,000 requests", "US$/1.000 requisições"),
        Unit::UsdPerMillionInputTokens | Unit::UsdPerMillionCachedInputTokens | Unit::UsdPerMillionOutputTokens => {
            pick("USD/1M tokens", "US$/1M de tokens")
        }
        Unit::GramsPerKwh => "g CO2e/kWh",
        Unit::Gigabytes => "GB",
        Unit::GigabytesPerSecond => "GB/s",
        Unit::Teraflops => "TFLOP/s",
        Unit::Kilograms => "kg",
        Unit::Watts => "W",
        Unit::Bytes | Unit::BytesPerToken => "bytes",
        Unit::Years => pick("years", "anos"),
        Unit::Minutes => pick("minutes", "minutos"),
        Unit::Seconds => "s",
        Unit::PerDay => pick("a day", "por dia"),
        Unit::Users => pick("users", "usuários"),
        Unit::Bits => "bits",
        _ => "",
    }
}
