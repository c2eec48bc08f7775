//! Numbers with their units, in words.

use crate::Language;
use crate::number::{NO_BREAK_SPACE, NOT_FINITE, compact, decimal, integer, percent, scaled, usd};
use crate::plural::{Plural, plural};
use crate::token_kind::per;
use cost_core::TokenKind;
use cost_core::units::{GIB, Unit};

/// From here on counts are shown in short: `1M tokens`, `1 mi de tokens`.
const SHORT_FROM: f64 = 999_999.5;

/// `value` in `unit`: the number and the unit in words.
pub fn figure(language: Language, value: f64, unit: Unit) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    let pick = |en: &'static str, pt: &'static str| language.pick(en, pt);
    match unit {
        Unit::None => decimal(language, value, 3),
        Unit::Share => percent(language, value),
        Unit::Count => count_only(language, value),
        Unit::Accelerators => {
            counted(language, value, language.pick(["accelerator", "accelerators"], ["acelerador", "aceleradores"]))
        }
        Unit::Layers => counted(language, value, language.pick(["layer", "layers"], ["camada", "camadas"])),
        Unit::Heads => counted(language, value, language.pick(["head", "heads"], ["cabeça", "cabeças"])),
        Unit::Tokens => counted(language, value, ["token", "tokens"]),
        Unit::TokensPerSecond => rate(language, value, "tokens/s"),
        Unit::TokensPerSecondPerUser => rate(language, value, pick("tokens/s per user", "tokens/s por usuário")),
        Unit::TokensPerSecondPerAccelerator => {
            rate(language, value, pick("tokens/s per accelerator", "tokens/s por acelerador"))
        }
        Unit::TokensPerDay => {
            let words = language.pick(["token per day", "tokens per day"], ["token por dia", "tokens por dia"]);
            counted(language, value, words)
        }
        Unit::Requests => {
            counted(language, value, language.pick(["request", "requests"], ["requisição", "requisições"]))
        }
        Unit::RequestsPerSecond => rate(language, value, pick("requests/s", "requisições/s")),
        Unit::Sequences => {
            counted(language, value, language.pick(["sequence", "sequences"], ["sequência", "sequências"]))
        }
        Unit::Steps => counted(language, value, language.pick(["step", "steps"], ["passo", "passos"])),
        Unit::Bits => spaced(decimal(language, value, 3), pick("bits", "bits")),
        Unit::Bytes => bytes(language, value),
        Unit::BytesPerToken => format!("{}{}", bytes(language, value), pick(" per token", " por token")),
        Unit::BytesPerSecond => format!("{}/s", bytes(language, value)),
        Unit::Gigabytes => spaced(decimal(language, value, 3), "GB"),
        Unit::GigabytesPerSecond => bytes(language, value * 1e9) + "/s",
        Unit::Flop => prefixed(language, value, "FLOP"),
        Unit::FlopPerSecond => prefixed(language, value, "FLOP/s"),
        Unit::Teraflops => prefixed(language, value * 1e12, "FLOP/s"),
        Unit::Parameters => {
            counted(language, value, language.pick(["parameter", "parameters"], ["parâmetro", "parâmetros"]))
        }
        Unit::Seconds => duration(language, value),
        Unit::Milliseconds => duration(language, value / 1e3),
        Unit::Watts => watts(language, value),
        Unit::Usd => usd(language, value),
        Unit::UsdPerHour => priced(language, value, pick(" per hour", " por hora")),
        Unit::UsdPerMonth => priced(language, value, pick(" per month", " por mês")),
        Unit::UsdPerAcceleratorHour => priced(language, value, pick(" per accelerator-hour", " por acelerador-hora")),
        Unit::UsdPerMillionTokens => per_million(language, value, TokenKind::All),
        Unit::UsdPerMillionInputTokens => per_million(language, value, TokenKind::Input),
        Unit::UsdPerMillionCachedInputTokens => per_million(language, value, TokenKind::CachedInput),
        Unit::UsdPerMillionOutputTokens => per_million(language, value, TokenKind::Output),
        Unit::UsdPerRequest => priced(language, value, pick(" per request", " por requisição")),
        Unit::UsdPerYear => priced(language, value, pick(" per year", " por ano")),
        Unit::UsdPerKwMonth => priced(language, value, pick(" per kW and month", " por kW e mês")),
        Unit::UsdPerKwh => priced(language, value, pick(" per kWh", " por kWh")),
        Unit::UsdPerGb => priced(language, value, pick(" per GB", " por GB")),
        Unit::UsdPerAccelerator => priced(language, value, pick(" per accelerator", " por acelerador")),
        Unit::UsdPerThousandRequests => priced(language, value, pick(" per 1,000 requests", " por 1.000 requisições")),
        Unit::UsdPerWord => priced(language, value, pick(" per word", " por palavra")),
        Unit::UsdPerConversation => priced(language, value, pick(" per conversation", " por conversa")),
        Unit::UsdPerUserMonth => priced(language, value, pick(" per user and month", " por usuário e mês")),
        Unit::UsdPerAudioHour => priced(language, value, pick(" per hour of audio", " por hora de áudio")),
        Unit::UsdPerDocument => priced(language, value, pick(" per document", " por documento")),
        Unit::JoulesPerToken => spaced(decimal(language, value, 3), pick("J per token", "J por token")),
        Unit::KilowattHoursPerMillionTokens => {
            spaced(decimal(language, value, 3), pick("kWh per 1M tokens", "kWh por 1M de tokens"))
        }
        Unit::GramsPerMillionTokens => {
            let mass = in_steps(language, value, 1e3, &["g", "kg", "t"]);
            mass + pick(" CO2e per 1M tokens", " CO2e por 1M de tokens")
        }
        Unit::GramsPerKwh => spaced(decimal(language, value, 3), pick("g CO2e per kWh", "g CO2e por kWh")),
        Unit::Kilograms => spaced(decimal(language, value, 3), "kg"),
        Unit::Years => counted(language, value, language.pick(["year", "years"], ["ano", "anos"])),
        Unit::Months => counted(language, value, language.pick(["month", "months"], ["mês", "meses"])),
        Unit::Minutes => counted(language, value, language.pick(["minute", "minutes"], ["minuto", "minutos"])),
        Unit::PerDay => spaced(count_only(language, value), pick("a day", "por dia")),
        Unit::Users => counted(language, value, language.pick(["user", "users"], ["usuário", "usuários"])),
        Unit::Deployments => {
            counted(language, value, language.pick(["deployment", "deployments"], ["implantação", "implantações"]))
        }
        Unit::RequestsPerMonth => {
            let words = language
                .pick(["request per month", "requests per month"], ["requisição por mês", "requisições por mês"]);
            counted(language, value, words)
        }
        Unit::TokensPerMonth => {
            let words = language.pick(["token per month", "tokens per month"], ["token por mês", "tokens por mês"]);
            counted(language, value, words)
        }
        Unit::Year => cost_core::number::fixed(value, 0),
    }
}

fn spaced(number: String, unit: &str) -> String {
    format!("{number}{NO_BREAK_SPACE}{unit}")
}

fn per_million(language: Language, value: f64, kind: TokenKind) -> String {
    usd(language, value) + " " + per(language, kind)
}

fn priced(language: Language, value: f64, rest: &str) -> String {
    usd(language, value) + rest
}

/// A count of anything: whole and grouped, fractions with three digits, from a million in short.
fn count_only(language: Language, value: f64) -> String {
    if value.abs() >= SHORT_FROM {
        compact(language, value)
    } else if value.fract() == 0.0 {
        integer(language, value)
    } else {
        decimal(language, value, 3)
    }
}

/// A count with its noun: `1 token`, `2.5M tokens`, `2,5 mi de tokens`.
fn counted(language: Language, value: f64, [one, other]: [&str; 2]) -> String {
    let number = count_only(language, value);
    let of = if language == Language::PtBr && value.abs() >= SHORT_FROM { "de " } else { "" };
    let noun = if plural(language, value) == Plural::One { one } else { other };
    format!("{number}{NO_BREAK_SPACE}{of}{noun}")
}

/// Tokens: `2,048 tokens`.
pub fn tokens(language: Language, value: f64) -> String {
    figure(language, value, Unit::Tokens)
}

/// A rate with three digits, from 1,000 whole, from a million in short.
fn rate(language: Language, value: f64, unit: &str) -> String {
    let number = if value.abs() >= SHORT_FROM { compact(language, value) } else { decimal(language, value, 3) };
    let of = if language == Language::PtBr && value.abs() >= SHORT_FROM { "de " } else { "" };
    format!("{number}{NO_BREAK_SPACE}{of}{unit}")
}

/// A time in the unit that suits it: ms, s, min or h.
pub fn duration(language: Language, seconds: f64) -> String {
    if !seconds.is_finite() {
        return NOT_FINITE.to_owned();
    }
    // Each limit is where three digits would show the next unit's 1.
    let (value, unit) = match seconds.abs() {
        magnitude if magnitude < 0.9995 => (seconds * 1e3, "ms"),
        magnitude if magnitude < 59.95 => (seconds, "s"),
        magnitude if magnitude < 3597.0 => (seconds / 60.0, "min"),
        _ => (seconds / 3600.0, "h"),
    };
    spaced(decimal(language, value, 3), unit)
}

/// Decimal bytes in the unit that suits them, 1 GB = 10⁹ bytes.
pub fn bytes(language: Language, value: f64) -> String {
    in_steps(language, value, 1e3, &["bytes", "kB", "MB", "GB", "TB", "PB"])
}

/// Bytes in binary gigabytes, 1 GiB = 2³⁰ bytes.
pub fn gibibytes(language: Language, value: f64) -> String {
    if value.is_finite() { spaced(decimal(language, value / GIB, 3), "GiB") } else { NOT_FINITE.to_owned() }
}

fn prefixed(language: Language, value: f64, unit: &str) -> String {
    let (scaled, magnitude) = scaled(value, 1e3, 6);
    let prefix = ["", "k", "M", "G", "T", "P", "E"].get(magnitude).copied().unwrap_or_default();
    spaced(decimal(language, scaled, 3), &format!("{prefix}{unit}"))
}

fn watts(language: Language, value: f64) -> String {
    in_steps(language, value, 1e3, &["W", "kW", "MW", "GW"])
}

fn in_steps(language: Language, value: f64, base: f64, units: &[&str]) -> String {
    if !value.is_finite() {
        return NOT_FINITE.to_owned();
    }
    let (scaled, magnitude) = scaled(value, base, units.len() - 1);
    spaced(decimal(language, scaled, 3), units.get(magnitude).copied().unwrap_or_default())
}
