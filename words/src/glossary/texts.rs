//! What stands around the terms where they are shown.

use crate::Language;

texts! {
    /// Texts of the glossary, in one language. Braces are filled with [`crate::page::fill`].
    Texts:
    /// Title of the dialog.
    title,
    /// Label of the field that is searched with.
    find,
    /// Counted, with {n} {all}.
    shown,
    /// In place of the terms.
    nothing,
    /// Under a meaning, with {unit}.
    counted_in,
    /// Under a meaning, with {source}.
    defined_by,
    /// Way to a term, with {term}.
    about,
}

const ENGLISH: Texts = Texts {
    title: "Glossary",
    find: "Find a term",
    shown: "{n} of {all} terms",
    nothing: "No term has all these words.",
    counted_in: "Unit: {unit}",
    defined_by: "Definition: {source}",
    about: "In the glossary: {term}",
};

const PORTUGUESE: Texts = Texts {
    title: "Glossário",
    find: "Buscar um termo",
    shown: "{n} de {all} termos",
    nothing: "Nenhum termo tem todas essas palavras.",
    counted_in: "Unidade: {unit}",
    defined_by: "Definição: {source}",
    about: "No glossário: {term}",
};

/// The texts around the terms.
pub fn texts(language: Language) -> &'static Texts {
    language.pick(&ENGLISH, &PORTUGUESE)
}

#[test]
fn both_languages_take_the_same_values() {
    crate::texts::take_the_same_values(ENGLISH.all(), PORTUGUESE.all());
}
