//! Number formats against `vectors.csv`, in which `_` stands for a no-break space.

use cost_core::units::Unit;
use words::{Language, figure, number, quantity};

const VECTORS: &str = include_str!("vectors.csv");

fn shown(kind: &str, language: Language, value: f64) -> String {
    match kind {
        "usd" => number::usd(language, value),
        "integer" => number::integer(language, value),
        "decimal" => number::decimal(language, value, 3),
        "compact" => number::compact(language, value),
        "percent" => number::percent(language, value),
        "duration" => quantity::duration(language, value),
        "bytes" => quantity::bytes(language, value),
        "gibibytes" => quantity::gibibytes(language, value),
        "tokens" => quantity::tokens(language, value),
        "tokens-per-second" => figure(language, value, Unit::TokensPerSecond),
        "requests-per-second" => figure(language, value, Unit::RequestsPerSecond),
        "usd-per-million-output-tokens" => figure(language, value, Unit::UsdPerMillionOutputTokens),
        "usd-per-accelerator-hour" => figure(language, value, Unit::UsdPerAcceleratorHour),
        "milliseconds" => figure(language, value, Unit::Milliseconds),
        "share" => figure(language, value, Unit::Share),
        "watts" => figure(language, value, Unit::Watts),
        "gigabytes-per-second" => figure(language, value, Unit::GigabytesPerSecond),
        "teraflops" => figure(language, value, Unit::Teraflops),
        "parameters" => figure(language, value, Unit::Parameters),
        "usd-per-word" => figure(language, value, Unit::UsdPerWord),
        "usd-per-user-month" => figure(language, value, Unit::UsdPerUserMonth),
        "usd-per-kw-month" => figure(language, value, Unit::UsdPerKwMonth),
        "usd-per-thousand-requests" => figure(language, value, Unit::UsdPerThousandRequests),
        "joules-per-token" => figure(language, value, Unit::JoulesPerToken),
        "kilowatt-hours-per-million-tokens" => figure(language, value, Unit::KilowattHoursPerMillionTokens),
        "grams-per-million-tokens" => figure(language, value, Unit::GramsPerMillionTokens),
        "grams-per-kwh" => figure(language, value, Unit::GramsPerKwh),
        "years" => figure(language, value, Unit::Years),
        "months" => figure(language, value, Unit::Months),
        "minutes" => figure(language, value, Unit::Minutes),
        "per-day" => figure(language, value, Unit::PerDay),
        "deployments" => figure(language, value, Unit::Deployments),
        "tokens-per-month" => figure(language, value, Unit::TokensPerMonth),
        other => panic!("no such kind: {other}"),
    }
}

/// The fields of one line; quoted fields hold no quotes themselves.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            '_' => field.push('\u{a0}'),
            other => field.push(other),
        }
    }
    fields.push(field);
    fields
}

#[test]
fn i18n_03_every_vector_is_shown_as_written() {
    let mut wrong = Vec::new();
    for line in VECTORS.lines().skip(1) {
        let fields = fields(line);
        let value: f64 = fields[1].parse().expect("a number");
        for (language, expected) in [(Language::En, &fields[2]), (Language::PtBr, &fields[3])] {
            let text = shown(&fields[0], language, value);
            if text != *expected {
                wrong.push(format!("{line}: {} shows {text:?}", language.tag()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn brazilian_money_of_other_currencies() {
    assert_eq!(number::money(Language::PtBr, 12.5, "R$"), "R$\u{a0}12,50");
    assert_eq!(number::money(Language::En, 12.5, "R$"), "R$12.50");
}

#[test]
fn i18n_04_no_value_panics_or_is_scientific() {
    let values = [0.0, -0.0, 5e-324, 1e-12, 0.1, 1.0, 1e15, 1e300, f64::MAX, f64::NAN, f64::NEG_INFINITY];
    let units = [
        Unit::None,
        Unit::Share,
        Unit::Count,
        Unit::Tokens,
        Unit::Bytes,
        Unit::Seconds,
        Unit::Usd,
        Unit::Flop,
        Unit::Watts,
        Unit::Year,
        Unit::TokensPerSecond,
    ];
    for language in Language::ALL {
        for value in values {
            for unit in units {
                let text = figure(language, value, unit);
                assert!(!text.is_empty());
                let scientific = text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| {
                    word.split_once('e').is_some_and(|(a, b)| {
                        !a.is_empty() && !b.is_empty() && (a.to_owned() + b).bytes().all(|c| c.is_ascii_digit())
                    })
                });
                assert!(!scientific, "{text}");
            }
        }
    }
}
