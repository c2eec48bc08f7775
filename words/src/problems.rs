//! What is wrong, in one sentence that names the field, the value given and what is allowed.

mod numbers;

use self::numbers::Range;
pub(crate) use self::numbers::example;
use crate::Language;
use crate::labels;
use crate::number::decimal;
use crate::quantity::figure;
use cost_core::Problem;
use cost_core::problem::{Code, Given, Limit};
use cost_core::units::Unit;
use std::borrow::Cow;

/// `problem` in one sentence.
pub fn problem(language: Language, problem: &Problem) -> String {
    named(language, problem, &field_name(language, &problem.field))
}

/// `problem` in one sentence that calls its field `field`.
pub(crate) fn named(language: Language, problem: &Problem, field: &str) -> String {
    let unit = unit_of(&problem.limit);
    let value = given(language, &problem.value, unit);
    let mut sentence = what(language, problem, field, &value);
    let separator = if sentence.bytes().any(|byte| byte == b';') { ", " } else { "; " };
    if let Some(allowed) = allowed(language, problem) {
        sentence.push_str(separator);
        sentence.push_str(&allowed);
    }
    let asks = matches!(&problem.limit, Limit::Nearest { values } if !values.is_empty());
    sentence.push(if asks { '?' } else { '.' });
    sentence
}

/// The name of a field as a person knows it: its label, or the key itself in quotes.
pub(crate) fn field_name(language: Language, key: &str) -> Cow<'static, str> {
    match labels::control(language, key) {
        Some(label) => Cow::Borrowed(label),
        None => Cow::Owned(quoted(language, key)),
    }
}

fn quoted(language: Language, text: &str) -> String {
    language.pick(format!("“{text}”"), format!("“{text}”"))
}

fn unit_of(limit: &Limit) -> Unit {
    match limit {
        Limit::Range { unit, .. } => *unit,
        _ => Unit::None,
    }
}

/// The value that was given; numbers are exact enough to recognise one's own.
pub(crate) fn given(language: Language, value: &Given, unit: Unit) -> String {
    match value {
        Given::Nothing => language.pick("nothing", "nada").to_owned(),
        Given::Number(number) if number.is_nan() => "NaN".to_owned(),
        Given::Number(number) if number.is_infinite() => language.pick("infinity", "infinito").to_owned(),
        Given::Number(number) => exact(language, *number, unit),
        Given::Text(text) => quoted(language, text),
    }
}

/// A number with enough digits that it does not look like one of the limits it breaks.
fn exact(language: Language, number: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => share(language, number),
        _ => decimal(language, number, 7),
    }
}

/// A share as it is written in a scenario and as people say it: `0.6 (60%)`.
fn share(language: Language, number: f64) -> String {
    format!("{} ({}%)", decimal(language, number, 6), decimal(language, number * 100.0, 6))
}

fn what(language: Language, problem: &Problem, field: &str, value: &str) -> String {
    let nothing = problem.value == Given::Nothing;
    let of_fleet = problem.field.starts_with("demand.");
    match (language, problem.code) {
        (Language::En, code) => match code {
            Code::UnknownKey => format!("There is no field {}", quoted(language, &problem.field)),
            Code::WrongType if nothing => format!("{field} cannot be empty"),
            Code::WrongType => format!("{field} cannot be {value}"),
            Code::NotFinite => format!("{field} must be a finite number and cannot be {value}"),
            Code::OutOfRange => format!("{field} cannot be {value}"),
            Code::NotWhole => format!("{field} must be a whole number and cannot be {value}"),
            Code::UnknownName => format!("{field}: there is no {value}"),
            Code::DoesNotDivide => format!("{field} of {value} does not divide evenly what it splits"),
            Code::UnsupportedFormat => format!("{field} cannot be {value} on this accelerator"),
            Code::Conflict if nothing => format!("{field} is given in ways that exclude each other"),
            Code::Conflict => format!("{field} cannot be {value} together with the other values"),
            Code::Missing => format!("{field} is missing"),
            Code::LoadAboveCapacity if of_fleet => {
                format!("{field} of {value} is more than the accelerators available can serve")
            }
            Code::LoadAboveCapacity => format!("{field} of {value} is more than the deployment can serve for long"),
            Code::Malformed if nothing => format!("{field} cannot be read"),
            Code::Malformed => format!("{field} cannot be read: {value}"),
            Code::TooLong if nothing => format!("{field} is too long"),
            Code::TooLong => format!("{field} is too long: {value}"),
            Code::UnknownVersion if nothing => format!("{field} is not given"),
            Code::UnknownVersion => format!("{field} is {value}, which is not known here"),
        },
        (Language::PtBr, code) => match code {
            Code::UnknownKey => format!("Não existe o campo {}", quoted(language, &problem.field)),
            Code::WrongType if nothing => format!("{field}: não pode ficar vazio"),
            Code::WrongType => format!("{field}: não pode ser {value}"),
            Code::NotFinite => format!("{field}: deve ser um número finito e não pode ser {value}"),
            Code::OutOfRange => format!("{field}: não pode ser {value}"),
            Code::NotWhole => format!("{field}: deve ser um número inteiro e não pode ser {value}"),
            Code::UnknownName => format!("{field}: não existe {value}"),
            Code::DoesNotDivide => format!("{field}: {value} não divide por igual o que precisa dividir"),
            Code::UnsupportedFormat => format!("{field}: não pode ser {value} neste acelerador"),
            Code::Conflict if nothing => format!("{field}: há valores que se excluem"),
            Code::Conflict => format!("{field}: não pode ser {value} junto com os outros valores"),
            Code::Missing => format!("{field}: falta informar"),
            Code::LoadAboveCapacity if of_fleet => {
                format!("{field}: {value} é mais do que os aceleradores disponíveis conseguem atender")
            }
            Code::LoadAboveCapacity => {
                format!("{field}: {value} é mais do que a implantação consegue atender por muito tempo")
            }
            Code::Malformed if nothing => format!("{field}: não foi possível ler"),
            Code::Malformed => format!("{field}: não foi possível ler {value}"),
            Code::TooLong if nothing => format!("{field}: é longo demais"),
            Code::TooLong => format!("{field}: {value} é longo demais"),
            Code::UnknownVersion if nothing => format!("{field}: falta informar"),
            Code::UnknownVersion => format!("{field}: {value} não é conhecida aqui"),
        },
    }
}

/// What is allowed instead; `None` when there is nothing to say.
fn allowed(language: Language, problem: &Problem) -> Option<String> {
    let (code, key) = (problem.code, problem.field.as_ref());
    Some(match &problem.limit {
        Limit::None => return None,
        Limit::Range { min, max, unit } if min == max => {
            let only = figure(language, *min, *unit);
            language.pick(format!("it must be {only}"), format!("deve ser {only}"))
        }
        Limit::Range { min, max, unit } => {
            let range = Range { min: *min, max: *max, unit: *unit };
            language.pick("it must be from ", "deve ser de ").to_owned() + &range.text(language, key)
        }
        Limit::OneOf { values } if values.is_empty() => return None,
        Limit::OneOf { values } => {
            let list = list(language, values.iter().map(|value| value.to_string()), Joint::Or);
            language.pick(format!("it can be {list}"), format!("pode ser {list}"))
        }
        Limit::Nearest { values } if values.is_empty() => return None,
        Limit::Nearest { values } => {
            let list = list(language, values.iter().map(|value| quoted(language, value)), Joint::Or);
            language.pick(format!("did you mean {list}"), format!("você quis dizer {list}"))
        }
        Limit::Type { expected } => {
            let mut takes = language.pick("it takes ", "aceita ").to_owned() + &type_name(language, expected);
            if let Some(range) = Range::of(key).filter(|_| expected.starts_with("number")) {
                takes.push_str(language.pick(" from ", " de "));
                takes.push_str(&range.text(language, key));
            }
            takes
        }
        Limit::Fields { fields } => {
            let list = list(language, fields.iter().map(|key| field_name(language, key).into_owned()), Joint::And);
            match code {
                Code::Missing => language.pick(format!("give one of {list}"), format!("informe um destes: {list}")),
                _ => language.pick(format!("give only one of {list}"), format!("informe só um destes: {list}")),
            }
        }
    })
}

fn type_name(language: Language, expected: &str) -> String {
    match language {
        Language::En => match expected {
            "number" => "a number".to_owned(),
            "number or \"max\"" => "“max” or a number".to_owned(),
            "string" => "text".to_owned(),
            "boolean" => "true or false".to_owned(),
            "string or object" => "a name or an object".to_owned(),
            "object" => "an object".to_owned(),
            "array" => "an array".to_owned(),
            "null" => "only null for now".to_owned(),
            "unknown keys" => "keys that this version does not know".to_owned(),
            other => other.to_owned(),
        },
        Language::PtBr => match expected {
            "number" => "um número".to_owned(),
            "number or \"max\"" => "“max” ou um número".to_owned(),
            "string" => "texto".to_owned(),
            "boolean" => "true ou false".to_owned(),
            "string or object" => "um nome ou um objeto".to_owned(),
            "object" => "um objeto".to_owned(),
            "array" => "uma lista".to_owned(),
            "null" => "só null por enquanto".to_owned(),
            "plain data" => "dados simples".to_owned(),
            "unknown keys" => "chaves que esta versão não conhece".to_owned(),
            "[key, value] pairs" => "pares [chave, valor]".to_owned(),
            "key=value" => "chave=valor".to_owned(),
            other => other.to_owned(),
        },
    }
}

/// How the last two items of a list are joined.
#[derive(Clone, Copy)]
pub(crate) enum Joint {
    And,
    Or,
}

/// `a, b or c`.
pub(crate) fn list(language: Language, items: impl Iterator<Item = String>, joint: Joint) -> String {
    let items: Vec<String> = items.collect();
    let word = match joint {
        Joint::And => language.pick(" and ", " e "),
        Joint::Or => language.pick(" or ", " ou "),
    };
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => rest.join(", ") + word + last,
    }
}
