//! Texts of the page that calibrates with a benchmark.

mod english;
mod portuguese;

use crate::Language;

texts! {
    /// Texts of the calibration page, in one language. Braces are filled with [`crate::page::fill`].
    Calibrate:
    /// Title of the window.
    title,
    /// Heading of the page.
    heading,
    /// Under the heading.
    lead,
    /// Link.
    calculator,
    /// Without scripts.
    no_script,
    /// Skip link.
    skip_field,
    /// Footer.
    footer,
    /// Heading.
    scenario,
    /// With {model} {count} {accelerator} {engine} {weights} {cache}.
    scenario_line,
    /// Under it.
    scenario_hint,
    /// Link.
    change,
    /// Notice; problems follow.
    link_unreadable,
    /// Notice, with {prefill} {decode}.
    corrected_before,
    /// Heading.
    benchmark,
    /// Label.
    field,
    /// Under the field.
    local,
    /// Label.
    file,
    /// Button.
    read,
    /// Alert.
    file_failed,
    /// Heading of the problems.
    refused,
    /// Notice; problems follow.
    partly,
    /// Announced, with {n}.
    runs_read,
    /// Heading.
    examples,
    /// Under it.
    examples_lead,
    /// What to paste.
    paste_vllm,
    /// What to paste.
    paste_guidellm,
    /// What to paste.
    paste_aiperf,
    /// What to paste.
    paste_inference_perf,
    /// Heading.
    result,
    /// Label.
    run,
    /// With {n} {tool} {load} {lengths}.
    run_choice,
    /// Detail.
    tool,
    /// Detail.
    model,
    /// Detail.
    lengths,
    /// With {input} {output}.
    lengths_of,
    /// Detail.
    load,
    /// Detail.
    requests,
    /// With {completed} {failed}.
    requests_of,
    /// Detail.
    duration,
    /// Where the run says nothing.
    not_said,
    /// Warning, with {said} {scenario}.
    other_model,
    /// Heading.
    warnings,
    /// Heading.
    taken,
    /// Behind a value.
    computed,
    /// Heading, with {n}.
    left,
    /// Heading.
    comparison,
    /// Column.
    figure,
    /// Column.
    measured,
    /// Column.
    said_as,
    /// With {statistic} {name}.
    said_of,
    /// With {statistic} {name}.
    said_derived,
    /// Column.
    predicted,
    /// Column.
    ratio,
    /// Column.
    band,
    /// With {low} {high}.
    inside,
    /// With {low} {high}.
    outside,
    /// Where there is no band.
    no_band,
    /// Column.
    corrected,
    /// Column.
    corrected_ratio,
    /// Heading.
    correction,
    /// With {n}.
    prefill,
    /// With no number.
    prefill_same,
    /// With {n}.
    decode,
    /// With no number.
    decode_same,
    /// Warning, with {low} {high}.
    at_limit,
    /// Where nothing remains.
    reproduced,
    /// With {figures}.
    remaining,
    /// With {name} {n}.
    remaining_of,
    /// Under it.
    scope,
    /// Link.
    open,
    /// Button.
    copy,
}

/// The texts of `language`.
pub fn calibrate(language: Language) -> &'static Calibrate {
    match language {
        Language::En => &english::CALIBRATE,
        Language::PtBr => &portuguese::CALIBRATE,
    }
}

#[cfg(test)]
mod tests {
    use super::{english, portuguese};
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(english::CALIBRATE.all(), portuguese::CALIBRATE.all());
    }
}
