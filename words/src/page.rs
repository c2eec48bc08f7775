//! The texts that only the page shows. A text that is missing in one language does not compile.

pub(crate) mod english;
pub(crate) mod portuguese;
mod presets;
mod template;
mod units;

use crate::Language;

pub use presets::{preset, preset_group};
pub use template::{Piece, fill, pieces};
pub use units::field_unit;

texts! {
    /// Every text of the page. Braces stand for values; see [`fill`].
    #[derive(Clone, Copy, Debug)]
    Page:
    /// Title of the window.
    title,
    /// The one line under the name.
    tagline,
    /// Skip link.
    skip_result,
    /// Skip link.
    skip_inputs,
    /// Skip link.
    skip_charts,
    /// Where scripts do not run.
    no_script,
    /// Button.
    undo,
    /// Button.
    redo,
    /// Button.
    copy_link,
    /// Button where the system has a sheet for it.
    share_link,
    /// Button on narrow screens.
    link,
    /// What a link holds.
    copy_link_hint,
    /// Announced.
    copied,
    /// Label of the field to copy from.
    copy_by_hand,
    /// What is changed when scenarios to compare with come or go.
    comparison,
    /// Button at the headline.
    pin,
    /// Said when it is pressed.
    pinned,
    /// Said when there is no room.
    pinned_full,
    /// Beside the headline, with {share}: cheaper than the first pinned.
    cheaper_than_pinned,
    /// Beside the headline, with {share}: dearer.
    dearer_than_pinned,
    /// Beside the headline: the same.
    as_pinned,
    /// Switch under the inputs.
    strips,
    /// Under it.
    strips_hint,
    /// What a slider's curve says, with {a} {x} {b} {y} {per}.
    strip,
    /// Notice: the part of the page that explains and draws could not be loaded.
    studies_missing,
    /// Label of the menu.
    language,
    /// Label of the menu.
    theme,
    /// Choice.
    theme_auto,
    /// Choice.
    theme_light,
    /// Choice.
    theme_dark,
    /// Announced, with {what}.
    undone,
    /// Announced, with {what}.
    redone,
    /// What was undone, when several inputs changed.
    several_inputs,
    /// Value of an input that is not given.
    nothing_given,
    /// Value of a switch.
    yes,
    /// Value of a switch.
    no,
    /// The answer, with {model} {format} {hardware} {load} {cost} {per}.
    sentence,
    /// The answer when it is bought, with {model} {cost} {per}.
    sentence_hosted,
    /// The answer when it does not fit, with {model} {format} {hardware}.
    sentence_unfit,
    /// The answer when there is no price.
    sentence_unpriced,
    /// A format given in bits per weight, with {n}.
    bits_format,
    /// A model described by its numbers.
    own_model,
    /// Row of the picker of models and button beside it.
    own_model_row,
    /// An accelerator described by its datasheet.
    own_accelerator,
    /// Row of the picker of accelerators and button beside it.
    own_accelerator_row,
    /// Button where the reader's own is worked on.
    own_edit,
    /// In place of date and source.
    own_numbers,
    /// Longest context, with {n}.
    row_context,
    /// Load, with {n} = counted requests.
    load_at_once,
    /// Load.
    load_max,
    /// Load, with {n}.
    load_rate,
    /// Name of the choice beside the headline.
    per,
    /// The error band of a figure: `{low}`, `{high}`.
    band,
    /// In place of the headline.
    no_price,
    /// Label of the verdict.
    fits,
    /// Verdict, with {used} {usable}.
    fits_yes,
    /// Verdict.
    fits_no,
    /// Label.
    limited_by,
    /// Short label.
    first_token,
    /// Short label.
    speed_per_user,
    /// Shown while an input is wrong.
    stale,
    /// Label of the chips.
    presets,
    /// On the chip that was changed, with {n}.
    modified,
    /// On the chip with one change.
    modified_one,
    /// Announced, with {what}.
    loaded,
    /// Button.
    revert_all,
    /// Button of a changed input, with {name} {value}.
    revert,
    /// Closed part of a group.
    more,
    /// Count at a closed group, with {n}.
    changed_count,
    /// Mark at a slider, with {value}.
    beyond,
    /// Placeholder of the price, with {value}.
    catalogue_value,
    /// Placeholder of a target.
    no_target,
    /// Placeholder of an optional number.
    none,
    /// Allowed range, with {min} {max}.
    range_hint,
    /// Label.
    load_choice,
    /// Choice.
    load_concurrency,
    /// Choice.
    load_as_many,
    /// Choice.
    load_requests,
    /// Choice.
    load_tokens,
    /// Bits of a format, with {n}.
    bits,
    /// In an empty list.
    no_match,
    /// Announced, with {n}.
    matches,
    /// Mark of a row.
    low_confidence,
    /// Parameters used per token, with {n}.
    active,
    /// Price of an accelerator-hour, with {price}.
    per_hour_short,
    /// Accelerator without a price.
    no_price_short,
    /// Heading.
    inputs,
    /// Heading.
    result,
    /// Heading of the ledger.
    money,
    /// Heading of the ledger.
    speed,
    /// Heading of the ledger.
    capacity,
    /// Heading.
    notes,
    /// Heading.
    problems,
    /// Button behind a sentence, with {name}.
    go_to,
    /// One-click fix, with {name} {value}.
    set_to,
    /// Heading.
    charts,
    /// What the name of a column does when it is pressed.
    sort,
    /// Tab.
    chart,
    /// Tab.
    table,
    /// Label of the tabs, with {name}.
    view_as,
    /// Name of the chart.
    over_concurrency,
    /// Name of the chart.
    over_context,
    /// Finding, with {cost} {x}.
    lowest_at,
    /// Finding, with {a} {b} {x} {y}.
    from_to,
    /// Finding, appended, with {x}.
    stops_fitting,
    /// Finding.
    nothing_to_draw,
    /// Axis.
    axis_concurrency,
    /// Axis.
    axis_context,
    /// Within a chart.
    does_not_fit,
    /// Mark of the current point.
    now,
    /// In words, with {finding} {n}.
    chart_description,
    /// Point of a chart, with {x} {cost} {ttft} {speed}.
    readout,
    /// For screen readers, with {name} {text}.
    described,
    /// In place of the finding of a figure that is not found yet.
    on_its_way,
    /// Menu.
    take,
    /// Its label, with {name}.
    take_of,
    /// Entry.
    take_png,
    /// Entry.
    take_svg,
    /// Entry.
    take_csv_point,
    /// Entry.
    take_csv_comma,
    /// Entry.
    take_markdown,
    /// Said when a file has been saved.
    taken,
    /// Button.
    to_input,
    /// Before a point is chosen.
    readout_hint,
    /// Added to a figure's name.
    explain,
    /// Heading, with {name}.
    explain_title,
    /// Button.
    close,
    /// Button.
    copy_markdown,
    /// Announced.
    markdown_copied,
    /// Origin: an input of another scenario than the page's.
    from_stage,
    /// Origin.
    from_input,
    /// Origin.
    from_default,
    /// Origin.
    from_catalogue,
    /// Origin.
    from_coefficient,
    /// Origin.
    from_constant,
    /// Over an explanation, with {name}.
    explained_of,
    /// Button beside it.
    work_on_this,
    /// Link to the method.
    method,
    /// Link to a section of the method, with {section}.
    method_section,
    /// Origin.
    from_counted,
    /// Origin.
    from_solved,
    /// When there is no explanation.
    no_trace,
    /// Provenance, with {price} {sellers} {newest}.
    price_source,
    /// Provenance, with {providers} {low} {high} {median}.
    price_spread,
    /// Whose median.
    sellers_gpu,
    /// Whose median.
    sellers_large,
    /// Heading.
    reais,
    /// Label.
    reais_rate,
    /// Where there is no rate, or no cost.
    reais_none,
    /// The answer, with {cost} {per} {hour} {month} {rate} {date}.
    reais_are,
    /// Message, with {most} {example}.
    reais_wrong,
    /// Whose median.
    sellers_all,
    /// Provenance.
    price_own,
    /// Provenance.
    price_none,
    /// Provenance, with {days}.
    price_old,
    /// Heading.
    not_included,
    /// What no total holds.
    not_included_always,
    /// Left out unless its price is given.
    not_included_egress,
    /// Left out unless the hardware is owned.
    not_included_staff,
    /// Left out unless a fleet keeps some.
    not_included_spares,
    /// A convention.
    month,
    /// Footer, with {version} {edition} {date}.
    footer_version,
    /// Footer.
    footer_local,
    /// Footer.
    footer_method,
    /// Link to the accuracy page.
    accuracy,
    /// Link to the calibration page.
    calibrate,
    /// Link to the claims page.
    claims,
    /// Link to the pages of answers.
    answers,
    /// Where the program has stopped; the address follows.
    crashed,
    /// Link.
    crashed_again,
    /// Link.
    crashed_afresh,
    /// Button that opens the glossary.
    glossary,
    /// Button that opens the glossary at an input's term, with {name}.
    meaning,
    /// Under a latency that misses its target.
    target_missed,
    /// Name of the badge of a default, with {name} {kind}.
    origin,
    /// Over the inputs on paper, with {name} of the preset.
    printed_base,
    /// Heading on paper.
    printed_address,
    /// Button.
    delete_all,
    /// Asked before that.
    delete_sure,
    /// Button that does it.
    delete_now,
    /// Button that does not.
    delete_not,
    /// Announced.
    deleted,
    /// After everything stored could not be deleted.
    not_deleted,
    /// Notice.
    link_problems,
    /// Notice, with {keys}.
    link_unknown,
    /// Notice.
    saved_unreadable,
    /// Saved work could not be read, and there was no room to put it aside.
    saved_in_the_way,
    /// A link could not be read at all.
    link_unreadable,
    /// On the button for several changes at once.
    set_all,
    /// Nothing matches what was typed; the nearest follow.
    nearest,
    /// Button.
    copy_quarantine,
    /// Announced.
    copied_aside,
    /// Notice.
    storage_full,
    /// Notice.
    earlier_work,
    /// Button.
    return_to_work,
    /// Notice: another window has saved other work.
    work_elsewhere,
    /// Button: takes that.
    load_theirs,
    /// Button: saves what is here.
    keep_mine,
    /// Button: scenarios saved under names.
    save,
    /// Button in the list of examples to start from: the same.
    save_or_open,
    /// Button: the HTML that shows this in another page.
    embed,
    /// Button.
    dismiss,
    /// Announced.
    link_opened,
    /// Announced, with {cost}.
    result_spoken,
}

/// The pages beside the calculator and the texts of the links to them, in the order of every foot; linked without the
/// other texts.
pub fn other_pages(language: Language) -> [(&'static str, &'static str); 5] {
    [
        ("method", page_text!(language, method)),
        ("accuracy", page_text!(language, accuracy)),
        ("calibrate", page_text!(language, calibrate)),
        ("claims", page_text!(language, claims)),
        ("answers", page_text!(language, answers)),
    ]
}

/// What is said where the program has stopped, and the names of the two ways on; linked without the others.
pub fn crashed(language: Language) -> [&'static str; 3] {
    [page_text!(language, crashed), page_text!(language, crashed_again), page_text!(language, crashed_afresh)]
}

/// The texts of `language`.
pub fn page(language: Language) -> &'static Page {
    match language {
        Language::En => &english::PAGE,
        Language::PtBr => &portuguese::PAGE,
    }
}

#[cfg(test)]
mod tests;
