//! Texts of the page with the claims.

mod english;
mod portuguese;

use crate::Language;

texts! {
    /// Texts of the claims page, in one language. Braces are filled with [`crate::page::fill`].
    Page:
    /// Title of the window.
    title,
    /// Heading of the page.
    heading,
    /// Under the heading, with {n}.
    lead,
    /// Link.
    calculator,
    /// Without scripts.
    no_script,
    /// While the claims are put to the test.
    loading,
    /// Skip link.
    skip_filters,
    /// Skip link.
    skip_claims,
    /// Footer.
    footer,
    /// Heading.
    verdicts,
    /// Under it.
    verdicts_hint,
    /// Name of the bar, with {counts}.
    bar,
    /// One of the counts, with {n} {name}.
    count,
    /// Name of the filters.
    filters,
    /// Label.
    by_section,
    /// No narrowing down, with {n}.
    every,
    /// A choice, with {name} {n}.
    choice,
    /// Label.
    find,
    /// Button.
    clear,
    /// What is shown, with {n} {all}.
    shown,
    /// Where nothing is.
    nothing,
    /// Warning, with {names}.
    unknown_filters,
    /// Name of the link to one claim, with {id}.
    link_of,
    /// Label of the article's number.
    article_says,
    /// Label of the article's number as a reading has it.
    claimed,
    /// Label of our number, with {evidence}.
    found_by,
    /// Name of the plain reading.
    plain,
    /// A reading that comes to what is claimed.
    agrees,
    /// Mark of a reading that decides nothing.
    illustrates,
    /// A reading that does not.
    differs,
    /// Before the scenarios of a reading.
    open,
    /// Name of the link to a scenario, with {name}.
    open_of,
    /// A scenario, with {model} {hardware} {weights} {load}.
    scenario,
    /// Behind a scenario, what else sets it apart, with {label} {value}.
    scenario_also,
    /// A model that no catalogue has.
    own_model,
    /// An accelerator that no catalogue has.
    own_accelerator,
    /// Label of the sources.
    sources,
    /// A source with nowhere to read it, with {what} {basis}.
    source,
    /// A source without an address.
    no_address,
    /// Where an earlier analysis says something else, with {theirs}.
    earlier,
    /// Heading.
    method,
    /// How verdicts come to be, with {exact} {uncertain}.
    method_text,
    /// How readings are chosen.
    method_readings,
}

/// The texts of `language`.
pub fn page(language: Language) -> &'static Page {
    match language {
        Language::En => &english::PAGE,
        Language::PtBr => &portuguese::PAGE,
    }
}

#[cfg(test)]
mod tests {
    use super::{english, portuguese};
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(english::PAGE.all(), portuguese::PAGE.all());
    }
}
