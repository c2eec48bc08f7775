//! Units and the few constants that convert between them.

use serde::Serialize;

/// Hours of an average month: 365 × 24 / 12.
pub const HOURS_PER_MONTH: f64 = 730.0;
/// Seconds of an hour.
pub const SECONDS_PER_HOUR: f64 = 3600.0;
/// Seconds of a day.
pub const SECONDS_PER_DAY: f64 = 86_400.0;
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
    Year,
}
