//! Texts of the element and of the frame that are put into other people's pages.

mod sharing;
mod snippet;

use crate::Language;

pub use sharing::{Sharing, sharing};
pub use snippet::{HEIGHT, Snippet};

texts! {
    /// Texts of an embedded calculator, in one language. Braces are filled with [`crate::page::fill`].
    Embed:
    /// Name of the region.
    name,
    /// Name of the group of inputs.
    inputs,
    /// Name of the group of parts of the cost.
    breakdown,
    /// Link to the whole calculator.
    open,
    /// Button: what the author of the page wrote.
    reset,
    /// Announced after it.
    was_reset,
    /// Badge, with {date}.
    data,
    /// Behind that, with {edition}: the link was made with another edition.
    other_edition,
    /// Before the sentences about a link.
    unreadable,
    /// Keys of a link that are not known, with {keys}.
    unknown,
    /// A link of which nothing can be read.
    unopened,
    /// An input that cannot be changed here, with {name}.
    no_input,
    /// More inputs than are shown, with {most}.
    too_many,
    /// In place of the calculator where it cannot run.
    failed,
    /// Behind it where there is a link.
    failed_open,
}

/// The texts of `language`.
pub fn embed(language: Language) -> &'static Embed {
    match language {
        Language::En => &ENGLISH,
        Language::PtBr => &PORTUGUESE,
    }
}

static ENGLISH: Embed = Embed {
    name: "What a token costs",
    inputs: "Change the inputs",
    breakdown: "Where a million tokens' cost goes",
    open: "Open in PerToken",
    reset: "Reset",
    was_reset: "As the author wrote it.",
    data: "Data of {date}",
    other_edition: "link made with edition {edition}",
    unreadable: "Some values could not be read; the defaults stand in their place:",
    unknown: "Not understood, and kept in the link: {keys}",
    unopened: "This link could not be opened; the default example stands here.",
    no_input: "“{name}” is no input that can be shown here.",
    too_many: "Only the first {most} inputs are shown.",
    failed: "The calculator cannot run here.",
    failed_open: "It can be opened on a page of its own:",
};

static PORTUGUESE: Embed = Embed {
    name: "Quanto custa um token",
    inputs: "Mude as entradas",
    breakdown: "Para onde vai o custo de um milhão de tokens",
    open: "Abrir no PerToken",
    reset: "Restaurar",
    was_reset: "Como o autor escreveu.",
    data: "Dados de {date}",
    other_edition: "link feito com a edição {edition}",
    unreadable: "Alguns valores não puderam ser lidos; no lugar deles estão os padrões:",
    unknown: "Não entendido, e mantido no link: {keys}",
    unopened: "Este link não pôde ser aberto; aqui está o exemplo padrão.",
    no_input: "“{name}” não é uma entrada que possa ser mostrada aqui.",
    too_many: "Só as primeiras {most} entradas são mostradas.",
    failed: "A calculadora não pode ser executada aqui.",
    failed_open: "Ela pode ser aberta em uma página própria:",
};

#[cfg(test)]
mod tests {
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(super::ENGLISH.all(), super::PORTUGUESE.all());
    }
}
