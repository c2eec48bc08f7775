//! Texts of the dialogs in which a reader describes a model or an accelerator by its numbers.

mod assumptions;
mod english;
mod fields;
mod model;
mod portuguese;
#[cfg(test)]
mod tests;

use crate::Language;
use crate::problems::{example, named};
use cost_core::Problem;
use cost_core::problem::Limit;

pub use assumptions::assumption;
pub use fields::{class, field, link};
pub use model::{attention, context, experts, layers, parameters};

texts! {
    /// Texts of both dialogs, in one language. Braces are filled with [`crate::page::fill`].
    Own:
    /// Title.
    model,
    /// Title.
    accelerator,
    /// Under the title.
    model_lead,
    /// Under the title.
    accelerator_lead,
    /// Label of the menu of catalogue rows.
    start_from,
    /// Its first choice.
    own_numbers,
    /// Label of the field for the text of a config.json.
    config,
    /// Under that field, with {size}.
    config_hint,
    /// Label of the choice of a file.
    file,
    /// The browser could not read the file.
    file_failed,
    /// The text is too long, with {size} {limit}.
    too_long,
    /// The text ends too early, with {line}.
    cut_off,
    /// The text is no JSON, with {line} {column}.
    not_json,
    /// Over the problems of a config.
    refused,
    /// Before a problem: where it is, with {n}.
    line,
    /// Heading.
    understood,
    /// Heading.
    assumed,
    /// Heading.
    numbers,
    /// Under it.
    numbers_hint,
    /// Row.
    family,
    /// Row.
    parameters,
    /// Row.
    layers,
    /// Row.
    hidden_size,
    /// Row.
    attention,
    /// Row.
    experts,
    /// Row.
    vocabulary,
    /// Row.
    context,
    /// Row: number format of the published weights.
    format,
    /// Group of fields.
    size_fields,
    /// Group of fields.
    attention_fields,
    /// Group of fields.
    compressed_fields,
    /// Group of fields.
    linear_fields,
    /// Group of fields.
    block_fields,
    /// Group of fields: the five numbers.
    datasheet_fields,
    /// Group of fields: what else a datasheet says.
    more_fields,
    /// Group of fields.
    price_fields,
    /// Under the price.
    price_hint,
    /// What a field takes, with {low} {high}.
    range,
    /// Heading of the preview.
    answer,
    /// With {cost}: what it costs now.
    before,
    /// Button.
    use_model,
    /// Button.
    use_accelerator,
    /// Said when the button is pressed in vain.
    not_yet,
    /// Said when it has been pressed.
    model_used,
    /// Said when it has been pressed.
    accelerator_used,
    /// Announced, with {parameters}.
    config_read,
}

/// The texts of `language`.
pub fn own(language: Language) -> &'static Own {
    match language {
        Language::En => &english::OWN,
        Language::PtBr => &portuguese::OWN,
    }
}

/// `problem` in one sentence; fields of a described thing are called by their names.
pub fn problem(language: Language, problem: &Problem) -> String {
    let key = problem.field.as_ref();
    let known = key.strip_prefix("model.").or_else(|| key.strip_prefix("accelerator.")).unwrap_or(key);
    let Some(name) = field(language, known) else { return crate::problem(language, problem) };
    let mut sentence = named(language, problem, name);
    let is_number = matches!(problem.limit, Limit::Range { .. } | Limit::Type { expected: "number" });
    if let Some(example) = example(language, key).filter(|_| is_number) {
        sentence.truncate(sentence.trim_end_matches('.').len());
        sentence.extend([language.pick(", such as ", ", como "), &example, "."]);
    }
    sentence
}
