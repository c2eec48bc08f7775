//! What the reader of an estimate should know, in one sentence each.

use crate::Language;
use crate::labels;
use crate::number::decimal;
use crate::problems::{Joint, field_name, given, list};
use crate::quantity::figure;
use cost_core::catalogue;
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Allowed, Given, Limit};
use cost_core::units::Unit;

/// `note` in one sentence.
pub fn note(language: Language, note: &Note) -> String {
    let field = field_name(language, note.field);
    let value = shown(language, note);
    let limit = limit(language, &note.limit);
    let mut sentence = match language {
        Language::En => english(note, &field, &value, limit.as_deref()),
        Language::PtBr => portuguese(note, &field, &value, limit.as_deref()),
    };
    sentence.push('.');
    sentence
}

/// The short name of a kind of note, for lists and headings.
pub fn label(language: Language, code: NoteCode) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match code {
        NoteCode::DoesNotFit => pick("Does not fit in memory", "Não cabe na memória"),
        NoteCode::FitsWith => pick("A change that makes it fit", "Uma mudança que faz caber"),
        NoteCode::FitsWithAll => pick("Changes that make it fit together", "Mudanças que, juntas, fazem caber"),
        NoteCode::FitsWithNothing => pick("No change is enough", "Nenhuma mudança basta"),
        NoteCode::ConcurrencyAboveMemory => {
            pick("Some requests wait for memory", "Parte das requisições espera por memória")
        }
        NoteCode::ComputesInOtherFormat => pick("Computes in another format", "Calcula em outro formato"),
        NoteCode::OnlyExpertsQuantized => pick("Only the experts are quantized", "Só os especialistas são quantizados"),
        NoteCode::Approximated => pick("Architecture approximated", "Arquitetura aproximada"),
        NoteCode::BeyondScaleUp => pick("Beyond one link domain", "Além de um domínio de interconexão"),
        NoteCode::BeyondContext => pick("Beyond the context window", "Além da janela de contexto"),
        NoteCode::PriceUnknown => pick("No price known", "Preço desconhecido"),
        NoteCode::NoTokens => pick("Nothing is served", "Nada é servido"),
        NoteCode::LowConfidence => pick("Low-confidence data", "Dados de confiança baixa"),
        NoteCode::UncalibratedHardware => pick("Not fitted to measurements", "Sem ajuste a medições"),
        NoteCode::TargetMissed => pick("Target missed", "Meta não cumprida"),
    }
}

fn shown(language: Language, note: &Note) -> String {
    let unit = match &note.limit {
        Limit::Range { unit, .. } => *unit,
        _ => cost_core::scenario::control(note.field)
            .and_then(|control| control.number())
            .map_or(Unit::None, |number| number.unit),
    };
    match &note.value {
        Given::Number(number) => figure(language, *number, unit),
        Given::Text(text) => name(language, text),
        Given::Nothing => given(language, &note.value, unit),
    }
}

/// A choice, an accelerator or a model as people call it.
fn name(language: Language, text: &str) -> String {
    match (labels::choice(language, text), catalogue::accelerator(text), catalogue::model(text)) {
        (Some(label), ..) => label.to_owned(),
        (_, Some(accelerator), _) => accelerator.name.to_owned(),
        (_, _, Some(model)) => labels::model(model.id),
        _ => text.to_owned(),
    }
}

fn limit(language: Language, limit: &Limit) -> Option<String> {
    match limit {
        Limit::Range { max, unit, .. } => Some(figure(language, *max, *unit)),
        Limit::OneOf { values } if !values.is_empty() => {
            let value = |value: &Allowed| match value {
                Allowed::Number(number) => decimal(language, *number, 7),
                Allowed::Name(text) => name(language, text),
            };
            Some(list(language, values.iter().map(value), Joint::Or))
        }
        Limit::Nearest { values } if !values.is_empty() => {
            Some(list(language, values.iter().map(|value| name(language, value)), Joint::Or))
        }
        Limit::Fields { fields } => {
            Some(list(language, fields.iter().map(|key| field_name(language, key).into_owned()), Joint::And))
        }
        _ => None,
    }
}

fn english(note: &Note, field: &str, value: &str, limit: Option<&str>) -> String {
    let nothing = note.value == Given::Nothing;
    match (note.code, limit) {
        (NoteCode::DoesNotFit, Some(limit)) if !nothing => {
            format!("It does not fit: {value} are needed on each accelerator and {limit} can be used")
        }
        (NoteCode::DoesNotFit, _) => "The weights and one request need more memory than there is".to_owned(),
        (NoteCode::FitsWith, Some(limit)) => format!("It fits with {field} set to {limit}"),
        (NoteCode::FitsWith, None) => format!("It fits with {field} set to {value}"),
        (NoteCode::FitsWithAll, limit) => {
            format!("It fits only with several changes together: {field} set to {}", limit.unwrap_or(value))
        }
        (NoteCode::FitsWithNothing, Some(limit)) if !nothing => format!(
            "No change is enough: with the widest layout, the largest rented accelerator, the narrowest formats and \
             the shortest request, {value} are needed on each accelerator and {limit} can be used"
        ),
        (NoteCode::FitsWithNothing, _) => "No change of the inputs makes it fit".to_owned(),
        (NoteCode::ConcurrencyAboveMemory, Some(limit)) if !nothing => {
            format!("Of {value} at once, memory holds {limit}; the others wait")
        }
        (NoteCode::ConcurrencyAboveMemory, _) => "Memory does not hold all requests at once; some wait".to_owned(),
        (NoteCode::ComputesInOtherFormat, Some(limit)) => {
            format!("This accelerator does not compute in {value}; {limit} is used")
        }
        (NoteCode::ComputesInOtherFormat, None) => {
            format!("{field}: this accelerator has no such arithmetic, so it computes in {value}")
        }
        (NoteCode::OnlyExpertsQuantized, _) => {
            format!("Only the experts are kept in {value}; the rest of the model stays in 16 bit")
        }
        (NoteCode::Approximated, _) if nothing => {
            "The architecture of this model is only approximated, so the figures are less certain".to_owned()
        }
        (NoteCode::Approximated, _) => format!("The architecture of {value} is only approximated"),
        (NoteCode::BeyondScaleUp, Some(limit)) => {
            format!("{field} of {value} reaches beyond one link domain of {limit}, where the network is slower")
        }
        (NoteCode::BeyondScaleUp, None) => {
            format!("{field} of {value} reaches beyond one link domain, where the network is slower")
        }
        (NoteCode::BeyondContext, Some(limit)) => {
            format!("A request of {value} is longer than the context window of {limit}")
        }
        (NoteCode::BeyondContext, None) => "A request is longer than the context window of the model".to_owned(),
        (NoteCode::PriceUnknown, _) => {
            format!("No price of the kind “{value}” is known for this accelerator: give one to see costs")
        }
        (NoteCode::NoTokens, _) => "Nothing is served, so there is no cost per token".to_owned(),
        (NoteCode::LowConfidence, _) if nothing => format!("{field}: the data behind it are of low confidence"),
        (NoteCode::LowConfidence, _) => format!("{field}: the data of {value} are of low confidence"),
        (NoteCode::UncalibratedHardware, _) if nothing => {
            format!("{field}: no coefficients are fitted to measurements, so general ones are used")
        }
        (NoteCode::UncalibratedHardware, _) => {
            format!("{field}: no coefficients are fitted to measurements of {value}, so general ones are used")
        }
        (NoteCode::TargetMissed, Some(limit)) => format!("{field} is missed: {value} instead of {limit}"),
        (NoteCode::TargetMissed, None) => format!("{field} is missed: {value}"),
    }
}

fn portuguese(note: &Note, field: &str, value: &str, limit: Option<&str>) -> String {
    let nothing = note.value == Given::Nothing;
    match (note.code, limit) {
        (NoteCode::DoesNotFit, Some(limit)) if !nothing => {
            format!("Não cabe: são necessários {value} em cada acelerador, e só {limit} podem ser usados")
        }
        (NoteCode::DoesNotFit, _) => "Os pesos e uma requisição precisam de mais memória do que há".to_owned(),
        (NoteCode::FitsWith, Some(limit)) => format!("Cabe com {field} em {limit}"),
        (NoteCode::FitsWith, None) => format!("Cabe com {field} em {value}"),
        (NoteCode::FitsWithAll, limit) => {
            format!("Só cabe com várias mudanças juntas: {field} em {}", limit.unwrap_or(value))
        }
        (NoteCode::FitsWithNothing, Some(limit)) if !nothing => format!(
            "Nenhuma mudança basta: com a maior distribuição, o maior acelerador de aluguel, os formatos mais estreitos e \
             a menor requisição, são necessários {value} em cada acelerador, e só {limit} podem ser usados"
        ),
        (NoteCode::FitsWithNothing, _) => "Nenhuma mudança das entradas faz caber".to_owned(),
        (NoteCode::ConcurrencyAboveMemory, Some(limit)) if !nothing => {
            format!("De {value} ao mesmo tempo, a memória comporta {limit}; as outras esperam")
        }
        (NoteCode::ConcurrencyAboveMemory, _) => {
            "A memória não comporta todas as requisições ao mesmo tempo; parte delas espera".to_owned()
        }
        (NoteCode::ComputesInOtherFormat, Some(limit)) => {
            format!("Este acelerador não calcula em {value}; usa-se {limit}")
        }
        (NoteCode::ComputesInOtherFormat, None) => {
            format!("{field}: este acelerador não tem essa aritmética, por isso calcula em {value}")
        }
        (NoteCode::OnlyExpertsQuantized, _) => {
            format!("Só os especialistas ficam em {value}; o resto do modelo permanece em 16 bits")
        }
        (NoteCode::Approximated, _) if nothing => {
            "A arquitetura deste modelo é apenas aproximada, e por isso os números são menos certos".to_owned()
        }
        (NoteCode::Approximated, _) => format!("A arquitetura de {value} é apenas aproximada"),
        (NoteCode::BeyondScaleUp, Some(limit)) => {
            format!("{field} de {value} vai além de um domínio de interconexão de {limit}, onde a rede é mais lenta")
        }
        (NoteCode::BeyondScaleUp, None) => {
            format!("{field} de {value} vai além de um domínio de interconexão, onde a rede é mais lenta")
        }
        (NoteCode::BeyondContext, Some(limit)) => {
            format!("Uma requisição de {value} é mais longa que a janela de contexto de {limit}")
        }
        (NoteCode::BeyondContext, None) => "Uma requisição é mais longa que a janela de contexto do modelo".to_owned(),
        (NoteCode::PriceUnknown, _) => {
            format!("Não se conhece preço do tipo “{value}” para este acelerador: informe um para ver os custos")
        }
        (NoteCode::NoTokens, _) => "Nada é servido, portanto não há custo por token".to_owned(),
        (NoteCode::LowConfidence, _) if nothing => format!("{field}: os dados por trás são de confiança baixa"),
        (NoteCode::LowConfidence, _) => format!("{field}: os dados de {value} são de confiança baixa"),
        (NoteCode::UncalibratedHardware, _) if nothing => {
            format!("{field}: não há coeficientes ajustados a medições, por isso usam-se os gerais")
        }
        (NoteCode::UncalibratedHardware, _) => {
            format!("{field}: não há coeficientes ajustados a medições de {value}, por isso usam-se os gerais")
        }
        (NoteCode::TargetMissed, Some(limit)) => format!("{field} não cumprida: {value} em vez de {limit}"),
        (NoteCode::TargetMissed, None) => format!("{field} não cumprida: {value}"),
    }
}
