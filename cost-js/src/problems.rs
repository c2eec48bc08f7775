//! Problems and notes as objects with a sentence in the chosen language.

use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Code, Given, Limit, Problem};
use serde::Serialize;
use std::cell::Cell;
use words::Language;

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::En) };
}

/// The language of messages and labels.
pub(crate) fn language() -> Language {
    LANGUAGE.get()
}

/// Changes it.
pub(crate) fn set_language(language: Language) {
    LANGUAGE.set(language);
}

/// A problem as a caller sees it.
#[derive(Serialize)]
pub(crate) struct ProblemObject<'a> {
    code: Code,
    field: &'a str,
    value: &'a Given,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<&'a Limit>,
}

/// A note as a caller sees it.
#[derive(Serialize)]
pub(crate) struct NoteObject<'a> {
    code: NoteCode,
    field: &'a str,
    value: &'a Given,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<&'a Limit>,
}

fn stated(limit: &Limit) -> Option<&Limit> {
    (*limit != Limit::None).then_some(limit)
}

/// Problems with their sentences.
pub(crate) fn objects(problems: &[Problem]) -> Vec<ProblemObject<'_>> {
    problems
        .iter()
        .map(|problem| ProblemObject {
            code: problem.code,
            field: &problem.field,
            value: &problem.value,
            message: words::problem(language(), problem),
            limit: stated(&problem.limit),
        })
        .collect()
}

/// Notes with their sentences.
pub(crate) fn notes(notes: &[Note]) -> Vec<NoteObject<'_>> {
    notes
        .iter()
        .map(|note| NoteObject {
            code: note.code,
            field: note.field,
            value: &note.value,
            message: words::note(language(), note),
            limit: stated(&note.limit),
        })
        .collect()
}
