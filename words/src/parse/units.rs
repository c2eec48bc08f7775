//! Units as people type them behind a number.

use cost_core::units::Unit;

/// In small letters, as far as the words of both languages need it: the standard library's has the letters of all.
fn lowercase(words: &str) -> String {
    let small = |letter: char| match letter {
        'À'..='Ý' if letter != '×' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    };
    words.chars().map(small).collect()
}

/// What a typed unit multiplies with where `unit` is asked; `None` when they do not go together.
pub(super) fn unit_factor(words: &str, unit: Unit) -> Option<f64> {
    let words = lowercase(words.trim());
    let words = words.trim_start_matches('/').trim();
    if words.is_empty() {
        return Some(1.0);
    }
    let per = without(without(words, DOLLARS).trim_start_matches('/'), &["per ", "por ", "a ", "ao "]);
    let known = |table: &[(&str, f64)]| table.iter().find(|(name, _)| *name == words || *name == per).map(|row| row.1);
    let paid = |table| if per.is_empty() { Some(1.0) } else { known(table) };
    match unit {
        Unit::Milliseconds => time_in_seconds(words).map(|seconds| seconds * 1e3),
        Unit::Seconds => time_in_seconds(words),
        Unit::Minutes => time_in_seconds(words).map(|seconds| seconds / 60.0),
        Unit::Years => known(YEARS),
        Unit::PerDay => known(DAY),
        Unit::Bytes => known(&[("byte", 1.0), ("bytes", 1.0), ("kb", 1e3), ("mb", 1e6)]),
        Unit::Gigabytes => known(&[("gb", 1.0), ("tb", 1e3), ("mb", 1e-3)]),
        Unit::GigabytesPerSecond => known(&[("gb/s", 1.0), ("tb/s", 1e3), ("mb/s", 1e-3)]),
        Unit::Teraflops => known(&[("tflop/s", 1.0), ("tflops", 1.0), ("tops", 1.0)]),
        Unit::Watts => known(&[("w", 1.0), ("kw", 1e3)]),
        Unit::Bits => known(&[("bit", 1.0), ("bits", 1.0)]),
        Unit::Kilograms => known(KILOGRAMS),
        Unit::GramsPerKwh => known(GRAMS_PER_KWH),
        Unit::UsdPerKwh => paid(&[("kwh", 1.0), ("mwh", 1e-3)]),
        Unit::UsdPerGb => paid(&[("gb", 1.0), ("tb", 1e-3)]),
        Unit::UsdPerYear => paid(&[("year", 1.0), ("yr", 1.0), ("ano", 1.0), ("month", 12.0), ("mês", 12.0)]),
        Unit::UsdPerKwMonth => paid(KW_MONTH),
        Unit::UsdPerThousandRequests => paid(THOUSAND_REQUESTS),
        Unit::UsdPerMillionInputTokens | Unit::UsdPerMillionCachedInputTokens | Unit::UsdPerMillionOutputTokens => {
            paid(MILLION_TOKENS)
        }
        _ => (HARMLESS.contains(&words) || HARMLESS.contains(&per)).then_some(1.0),
    }
}

const DOLLARS: &[&str] = &["usd", "us$", "dollars", "dólares"];

/// `text` without the first of `names` that it starts with.
fn without<'a>(text: &'a str, names: &[&str]) -> &'a str {
    names.iter().find_map(|name| text.strip_prefix(*name)).unwrap_or(text).trim_start()
}

fn time_in_seconds(word: &str) -> Option<f64> {
    Some(match word {
        "ms" => 1e-3,
        "s" | "seg" | "sec" | "second" | "seconds" | "segundo" | "segundos" => 1.0,
        "min" | "minute" | "minutes" | "minuto" | "minutos" => 60.0,
        "h" | "hour" | "hours" | "hora" | "horas" => 3600.0,
        _ => return None,
    })
}

const YEARS: &[(&str, f64)] = &[
    ("year", 1.0),
    ("years", 1.0),
    ("yr", 1.0),
    ("ano", 1.0),
    ("anos", 1.0),
    ("month", 1.0 / 12.0),
    ("months", 1.0 / 12.0),
    ("mês", 1.0 / 12.0),
    ("meses", 1.0 / 12.0),
];

const DAY: &[(&str, f64)] = &[
    ("day", 1.0),
    ("dia", 1.0),
    ("requests/day", 1.0),
    ("requests a day", 1.0),
    ("requests per day", 1.0),
    ("requisições/dia", 1.0),
    ("requisições por dia", 1.0),
];

const KW_MONTH: &[(&str, f64)] = &[
    ("kw-month", 1.0),
    ("kw/month", 1.0),
    ("kw and month", 1.0),
    ("kw-mês", 1.0),
    ("kw/mês", 1.0),
    ("kw e mês", 1.0),
    ("kw", 1.0),
];

const KILOGRAMS: &[(&str, f64)] =
    &[("kg", 1.0), ("kg co2e", 1.0), ("kg co2", 1.0), ("g", 1e-3), ("t", 1e3), ("t co2e", 1e3)];

const GRAMS_PER_KWH: &[(&str, f64)] = &[
    ("g", 1.0),
    ("g/kwh", 1.0),
    ("g co2/kwh", 1.0),
    ("g co2e/kwh", 1.0),
    ("gco2/kwh", 1.0),
    ("gco2e/kwh", 1.0),
    ("g co2e per kwh", 1.0),
    ("g co2e por kwh", 1.0),
    ("kg/kwh", 1e3),
    ("kg co2/kwh", 1e3),
    ("kg co2e/kwh", 1e3),
    ("kg/mwh", 1.0),
];

const THOUSAND_REQUESTS: &[(&str, f64)] = &[
    ("1,000 requests", 1.0),
    ("1000 requests", 1.0),
    ("1k requests", 1.0),
    ("thousand requests", 1.0),
    ("1.000 requisições", 1.0),
    ("1000 requisições", 1.0),
    ("mil requisições", 1.0),
];

const MILLION_TOKENS: &[(&str, f64)] = &[
    ("1m", 1.0),
    ("m", 1.0),
    ("1m tokens", 1.0),
    ("million tokens", 1.0),
    ("1m input tokens", 1.0),
    ("1m cached input tokens", 1.0),
    ("1m output tokens", 1.0),
    ("1m de tokens", 1.0),
    ("milhão de tokens", 1.0),
    ("1m de tokens de entrada", 1.0),
    ("1m de tokens de entrada em cache", 1.0),
    ("1m de tokens de saída", 1.0),
];

/// Words that repeat what the field asks for anyway.
const HARMLESS: &[&str] = &[
    "token",
    "tokens",
    "tok",
    "tokens/day",
    "tokens per day",
    "tokens/dia",
    "tokens por dia",
    "request",
    "requests",
    "requests/s",
    "req/s",
    "rps",
    "requisição",
    "requisições",
    "requisições/s",
    "user",
    "users",
    "usuário",
    "usuários",
    "accelerator",
    "accelerators",
    "acelerador",
    "aceleradores",
    "gpu",
    "gpus",
    "layers",
    "camadas",
    "parameters",
    "params",
    "parâmetros",
    "usd",
    "dollars",
    "dólares",
    "h",
    "hour",
    "hora",
    "per hour",
    "por hora",
    "usd/h",
    "usd per hour",
    "usd por hora",
    "gpu-hour",
    "gpu-hora",
    "accelerator-hour",
    "acelerador-hora",
    "x",
    "×",
];
