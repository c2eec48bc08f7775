//! Texts of the accuracy page.

mod causes;
mod english;
mod names;
mod portuguese;
mod rivals;

use crate::Language;
use crate::number::percent;

pub use causes::{Cause, causes};
pub use names::{accelerators, era, load, metric, regime, set, statistic, value};
pub use rivals::condition;

texts! {
    /// Texts of the accuracy page, in one language. Braces are filled with [`crate::page::fill`].
    Accuracy:
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
    /// While the file is on its way.
    loading,
    /// When it did not arrive, or is damaged.
    failed,
    /// Button.
    retry,
    /// Label.
    language,
    /// Label.
    theme,
    /// Choice.
    theme_auto,
    /// Choice.
    theme_light,
    /// Choice.
    theme_dark,
    /// Skip link.
    skip_chart,
    /// Skip link.
    skip_rows,
    /// What the points say, with {metric} {rows} {median} {p90}.
    finding,
    /// The same for points that were fitted on.
    finding_fitted,
    /// Added, with {rows} {median} {p90}.
    finding_also,
    /// Heading of the filters.
    filters,
    /// Label.
    by_metric,
    /// Label.
    by_engine,
    /// Label.
    by_accelerator,
    /// Label.
    by_model,
    /// Label.
    by_set,
    /// Label.
    by_era,
    /// Label.
    by_regime,
    /// Choice, with {n}.
    every,
    /// Choice, with {name} {n}.
    choice,
    /// Button.
    clear,
    /// Notice, with {names}.
    unknown_filters,
    /// Empty state.
    nothing,
    /// Announced, with {n}.
    shown,
    /// Heading.
    chart,
    /// Axis, with {unit}.
    measured_axis,
    /// Axis, with {unit}.
    predicted_axis,
    /// Unit of throughput on an axis.
    per_second,
    /// Legend.
    validation_mark,
    /// Legend.
    calibration_mark,
    /// Legend.
    diagonal,
    /// Legend.
    band,
    /// For screen readers, with {finding} {n}.
    chart_description,
    /// Before a point is picked.
    pick_hint,
    /// One point in a line, with {model} {accelerator} {measured} {predicted} {error}.
    point,
    /// Heading.
    picked,
    /// Detail.
    model,
    /// Detail.
    accelerator,
    /// Detail.
    engine,
    /// Detail.
    layout,
    /// Detail.
    formats,
    /// Detail, with {weights} {cache}.
    formats_of,
    /// Detail.
    lengths,
    /// Detail, with {input} {output}.
    lengths_of,
    /// Detail.
    load,
    /// Detail.
    measured,
    /// Detail.
    predicted,
    /// Detail.
    error,
    /// Detail.
    set,
    /// Detail.
    source,
    /// Detail.
    row,
    /// Link to the calculator.
    try_row,
    /// What the link is called aloud, with {name}.
    try_row_of,
    /// Note.
    note_layout,
    /// Note, with {n}.
    note_copies,
    /// Note, with {n}.
    note_readers,
    /// Note, with {n}.
    note_requests,
    /// Note, with {n}.
    note_steps,
    /// Note.
    note_end_to_end,
    /// Note.
    note_total,
    /// Note.
    note_drafts,
    /// Note.
    note_speculation,
    /// Note.
    note_old,
    /// Heading.
    slices,
    /// Label.
    group_by,
    /// Column.
    rows,
    /// Column.
    median,
    /// Column.
    p90,
    /// Column.
    bias,
    /// Under the table.
    slices_hint,
    /// Button, with {name}.
    show_only,
    /// Heading.
    points,
    /// Label.
    order,
    /// Choice.
    largest_first,
    /// Choice.
    smallest_first,
    /// Choice.
    as_published,
    /// With {from} {to} {n}.
    page_of,
    /// Button.
    previous,
    /// Button.
    next,
    /// Button, with {n}.
    download,
    /// Name of the file.
    file_name,
    /// Heading.
    rivals,
    /// Under it.
    rivals_lead,
    /// Column.
    tool,
    /// Column.
    published,
    /// Column.
    conditions,
    /// Column.
    ours,
    /// Our figure, with {median} {mean} {p90} {rows}.
    ours_of,
    /// The upper end of a published figure, with {error}.
    at_most,
    /// Runs behind a published figure, with {n}.
    runs,
    /// Heading.
    causes,
    /// Under it.
    causes_lead,
    /// Heading.
    method,
    /// How points come to be, with {rows}.
    method_text,
    /// Footer.
    footer,
}

/// The texts of `language`.
pub fn accuracy(language: Language) -> &'static Accuracy {
    match language {
        Language::En => &english::ACCURACY,
        Language::PtBr => &portuguese::ACCURACY,
    }
}

/// A deviation with its sign: `+11.4%`.
pub fn signed(language: Language, share: f64) -> String {
    let text = percent(language, share);
    if share > 0.0 && share.is_finite() { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests;
