//! What the reader of an estimate should know, in one sentence each.

mod english;
mod portuguese;

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
        Language::En => english::english(note, &field, &value, limit.as_deref()),
        Language::PtBr => portuguese::portuguese(note, &field, &value, limit.as_deref()),
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
        NoteCode::ConcurrencyForTargets => pick("Fewer requests at once", "Menos requisições ao mesmo tempo"),
        NoteCode::HostedLatencyUnknown => pick("Latency not known", "Latência desconhecida"),
        NoteCode::SecondModelDoesNotFit => pick("Second model does not fit", "O segundo modelo não cabe"),
        NoteCode::LowConfidencePrice => pick("Low-confidence price", "Preço de confiança baixa"),
        NoteCode::CommitmentNotWorthwhile => pick("Commitment does not pay", "O compromisso não compensa"),
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

/// The control of what is rented; where another price is missing, the note names that.
const LIST_PRICE: &str = "price.usdPerAcceleratorHour";

/// Whether the limit is a share above 100%, which nothing can reach.
fn above_all(note: &Note) -> bool {
    matches!(note.limit, Limit::Range { max, unit: Unit::Share, .. } if max > 1.0)
}
