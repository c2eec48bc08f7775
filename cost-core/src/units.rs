//! Units and the few constants that convert between them.

use serde::Serialize;

/// Hours of an average month: 365 × 24 / 12.
pub const HOURS_PER_MONTH: f64 = 730.0;
/// Hours of a year.
pub const HOURS_PER_YEAR: f64 = 12.0 * HOURS_PER_MONTH;
/// Hours of a day.
pub const HOURS_PER_DAY: f64 = 24.0;
/// Minutes of a day.
pub const MINUTES_PER_DAY: f64 = 1440.0;
/// Seconds of an hour.
pub const SECONDS_PER_HOUR: f64 = 3600.0;
/// Seconds of a day.
pub const SECONDS_PER_DAY: f64 = 86_400.0;
/// Watts of a kilowatt, grams of a kilogram.
pub const KILO: f64 = 1e3;
/// Milliseconds of a second.
pub const MS_PER_S: f64 = 1e3;
/// Tokens that prices are quoted for.
pub const MILLION: f64 = 1e6;
/// Bytes of a decimal gigabyte.
pub const GB: f64 = 1e9;
/// Bytes of a binary gigabyte.
pub const GIB: f64 = 1_073_741_824.0;
/// FLOP/s of a TFLOP/s.
pub const TERA: f64 = 1e12;

/// The unit of a figure. The core gives numbers; `words` names the unit in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each name is its own description")]
pub enum Unit {
    None,
    Share,
    Count,
    Accelerators,
    Layers,
    Heads,
    Tokens,
    TokensPerSecond,
    TokensPerSecondPerUser,
    TokensPerSecondPerAccelerator,
    TokensPerDay,
    Requests,
    RequestsPerSecond,
    Sequences,
    Steps,
    Bits,
    Bytes,
    BytesPerToken,
    BytesPerSecond,
    Gigabytes,
    GigabytesPerSecond,
    Flop,
    FlopPerSecond,
    Teraflops,
    Parameters,
    Seconds,
    Milliseconds,
    Watts,
    Usd,
    UsdPerHour,
    UsdPerMonth,
    UsdPerAcceleratorHour,
    UsdPerMillionTokens,
    UsdPerMillionInputTokens,
    UsdPerMillionCachedInputTokens,
    UsdPerMillionOutputTokens,
    UsdPerRequest,
    UsdPerYear,
    UsdPerKwMonth,
    UsdPerKwh,
    UsdPerGb,
    UsdPerAccelerator,
    UsdPerThousandRequests,
    UsdPerWord,
    UsdPerConversation,
    UsdPerUserMonth,
    UsdPerAudioHour,
    UsdPerDocument,
    JoulesPerToken,
    KilowattHoursPerMillionTokens,
    GramsPerMillionTokens,
    GramsPerKwh,
    Kilograms,
    Years,
    Months,
    Minutes,
    PerDay,
    Users,
    Deployments,
    RequestsPerMonth,
    TokensPerMonth,
    Year,
}
