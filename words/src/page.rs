//! The texts that only the page shows. A text that is missing in one language does not compile.

mod english;
mod portuguese;
mod presets;
mod template;
mod units;

use crate::Language;

pub use presets::preset;
pub use template::{Piece, fill, pieces};
pub use units::field_unit;

/// Every text of the page. Braces stand for values; see [`fill`].
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Title of the window.
    pub title: &'static str,
    /// The one line under the name.
    pub tagline: &'static str,
    /// Skip link.
    pub skip_result: &'static str,
    /// Skip link.
    pub skip_inputs: &'static str,
    /// Skip link.
    pub skip_charts: &'static str,
    /// Where scripts do not run.
    pub no_script: &'static str,
    /// Button.
    pub undo: &'static str,
    /// Button.
    pub redo: &'static str,
    /// Button.
    pub copy_link: &'static str,
    /// Button on narrow screens.
    pub link: &'static str,
    /// What a link holds.
    pub copy_link_hint: &'static str,
    /// Announced.
    pub copied: &'static str,
    /// Label of the field to copy from.
    pub copy_by_hand: &'static str,
    /// Label of the menu.
    pub language: &'static str,
    /// Label of the menu.
    pub theme: &'static str,
    /// Choice.
    pub theme_auto: &'static str,
    /// Choice.
    pub theme_light: &'static str,
    /// Choice.
    pub theme_dark: &'static str,
    /// Announced, with {what}.
    pub undone: &'static str,
    /// Announced, with {what}.
    pub redone: &'static str,
    /// What was undone, when several inputs changed.
    pub several_inputs: &'static str,
    /// Value of an input that is not given.
    pub nothing_given: &'static str,
    /// Value of a switch.
    pub yes: &'static str,
    /// Value of a switch.
    pub no: &'static str,
    /// The answer, with {model} {format} {hardware} {load} {cost}.
    pub sentence: &'static str,
    /// The answer when it does not fit, with {model} {format} {hardware}.
    pub sentence_unfit: &'static str,
    /// The answer when there is no price.
    pub sentence_unpriced: &'static str,
    /// A format given in bits per weight, with {n}.
    pub bits_format: &'static str,
    /// A model described by its numbers.
    pub own_model: &'static str,
    /// An accelerator described by its datasheet.
    pub own_accelerator: &'static str,
    /// Load, with {n} = counted requests.
    pub load_at_once: &'static str,
    /// Load.
    pub load_max: &'static str,
    /// Load, with {n}.
    pub load_rate: &'static str,
    /// Under the headline.
    pub headline_unit: &'static str,
    /// The error band of a figure: `{low}`, `{high}`.
    pub band: &'static str,
    /// In place of the headline.
    pub no_price: &'static str,
    /// Label of the verdict.
    pub fits: &'static str,
    /// Verdict, with {used} {usable}.
    pub fits_yes: &'static str,
    /// Verdict.
    pub fits_no: &'static str,
    /// Label.
    pub limited_by: &'static str,
    /// Short label.
    pub first_token: &'static str,
    /// Short label.
    pub speed_per_user: &'static str,
    /// Shown while an input is wrong.
    pub stale: &'static str,
    /// Label of the chips.
    pub presets: &'static str,
    /// On the chip that was changed, with {n}.
    pub modified: &'static str,
    /// On the chip with one change.
    pub modified_one: &'static str,
    /// Announced, with {what}.
    pub loaded: &'static str,
    /// Button.
    pub revert_all: &'static str,
    /// Button of a changed input, with {name} {value}.
    pub revert: &'static str,
    /// Closed part of a group.
    pub more: &'static str,
    /// Count at a closed group, with {n}.
    pub changed_count: &'static str,
    /// Mark at a slider, with {value}.
    pub beyond: &'static str,
    /// Placeholder of the price, with {value}.
    pub catalogue_value: &'static str,
    /// Placeholder of a target.
    pub no_target: &'static str,
    /// Placeholder of an optional number.
    pub none: &'static str,
    /// Allowed range, with {min} {max}.
    pub range_hint: &'static str,
    /// Label.
    pub load_choice: &'static str,
    /// Choice.
    pub load_concurrency: &'static str,
    /// Choice.
    pub load_as_many: &'static str,
    /// Choice.
    pub load_requests: &'static str,
    /// Choice.
    pub load_tokens: &'static str,
    /// Bits of a format, with {n}.
    pub bits: &'static str,
    /// In an empty list.
    pub no_match: &'static str,
    /// Announced, with {n}.
    pub matches: &'static str,
    /// Mark of a row.
    pub low_confidence: &'static str,
    /// Parameters used per token, with {n}.
    pub active: &'static str,
    /// Price of an accelerator-hour, with {price}.
    pub per_hour_short: &'static str,
    /// Accelerator without a price.
    pub no_price_short: &'static str,
    /// Heading.
    pub inputs: &'static str,
    /// Heading.
    pub result: &'static str,
    /// Heading of the ledger.
    pub money: &'static str,
    /// Heading of the ledger.
    pub speed: &'static str,
    /// Heading of the ledger.
    pub capacity: &'static str,
    /// Heading.
    pub memory: &'static str,
    /// Part of memory.
    pub memory_weights: &'static str,
    /// Part of memory.
    pub memory_cache: &'static str,
    /// Part of memory.
    pub memory_activations: &'static str,
    /// Part of memory.
    pub memory_overhead: &'static str,
    /// Part of memory.
    pub memory_free: &'static str,
    /// Part of memory.
    pub memory_reserved: &'static str,
    /// Sum.
    pub memory_needed: &'static str,
    /// Heading.
    pub breakdown: &'static str,
    /// Sum.
    pub breakdown_sum: &'static str,
    /// Note under the breakdown.
    pub breakdown_hint: &'static str,
    /// Heading.
    pub notes: &'static str,
    /// Heading.
    pub problems: &'static str,
    /// Button behind a sentence, with {name}.
    pub go_to: &'static str,
    /// One-click fix, with {name} {value}.
    pub set_to: &'static str,
    /// Heading.
    pub charts: &'static str,
    /// Tab.
    pub chart: &'static str,
    /// Tab.
    pub table: &'static str,
    /// Label of the tabs, with {name}.
    pub view_as: &'static str,
    /// Name of the chart.
    pub over_concurrency: &'static str,
    /// Name of the chart.
    pub over_context: &'static str,
    /// Finding, with {cost} {x}.
    pub lowest_at: &'static str,
    /// Finding, with {a} {b} {x} {y}.
    pub from_to: &'static str,
    /// Finding, appended, with {x}.
    pub stops_fitting: &'static str,
    /// Finding.
    pub nothing_to_draw: &'static str,
    /// Axis.
    pub axis_cost: &'static str,
    /// Axis.
    pub axis_concurrency: &'static str,
    /// Axis.
    pub axis_context: &'static str,
    /// Within a chart.
    pub does_not_fit: &'static str,
    /// Mark of the current point.
    pub now: &'static str,
    /// For screen readers, with {name} {finding} {n}.
    pub chart_description: &'static str,
    /// Point of a chart, with {x} {cost} {ttft} {speed}.
    pub readout: &'static str,
    /// Before a point is chosen.
    pub readout_hint: &'static str,
    /// Added to a figure's name.
    pub explain: &'static str,
    /// Heading, with {name}.
    pub explain_title: &'static str,
    /// Button.
    pub close: &'static str,
    /// Button.
    pub copy_markdown: &'static str,
    /// Announced.
    pub markdown_copied: &'static str,
    /// Origin.
    pub from_input: &'static str,
    /// Origin.
    pub from_default: &'static str,
    /// Origin.
    pub from_catalogue: &'static str,
    /// Origin.
    pub from_coefficient: &'static str,
    /// Origin.
    pub from_constant: &'static str,
    /// Origin, with {section}.
    pub from_counted: &'static str,
    /// Origin.
    pub from_solved: &'static str,
    /// When there is no explanation.
    pub no_trace: &'static str,
    /// Provenance, with {price} {sellers} {newest}.
    pub price_source: &'static str,
    /// Provenance, with {providers} {low} {high} {median}.
    pub price_spread: &'static str,
    /// Whose median.
    pub sellers_gpu: &'static str,
    /// Whose median.
    pub sellers_large: &'static str,
    /// Whose median.
    pub sellers_all: &'static str,
    /// Provenance.
    pub price_own: &'static str,
    /// Provenance.
    pub price_none: &'static str,
    /// Provenance, with {days}.
    pub price_old: &'static str,
    /// Heading.
    pub not_included: &'static str,
    /// What the total leaves out.
    pub not_included_list: &'static str,
    /// A convention.
    pub month: &'static str,
    /// Footer, with {version} {edition} {date}.
    pub footer_version: &'static str,
    /// Footer.
    pub footer_local: &'static str,
    /// Footer.
    pub footer_method: &'static str,
    /// Link to the accuracy page.
    pub accuracy: &'static str,
    /// Link to the calibration page.
    pub calibrate: &'static str,
    /// Button.
    pub delete_all: &'static str,
    /// Announced.
    pub deleted: &'static str,
    /// After everything stored could not be deleted.
    pub not_deleted: &'static str,
    /// Notice.
    pub link_problems: &'static str,
    /// Notice, with {keys}.
    pub link_unknown: &'static str,
    /// Notice.
    pub saved_unreadable: &'static str,
    /// Saved work could not be read, and there was no room to put it aside.
    pub saved_in_the_way: &'static str,
    /// A link could not be read at all.
    pub link_unreadable: &'static str,
    /// On the button for several changes at once.
    pub set_all: &'static str,
    /// Nothing matches what was typed; the nearest follow.
    pub nearest: &'static str,
    /// Button.
    pub copy_quarantine: &'static str,
    /// Announced.
    pub copied_aside: &'static str,
    /// Notice.
    pub storage_full: &'static str,
    /// Notice.
    pub earlier_work: &'static str,
    /// Button.
    pub return_to_work: &'static str,
    /// Button.
    pub dismiss: &'static str,
    /// Announced.
    pub link_opened: &'static str,
    /// Announced, with {cost}.
    pub result_spoken: &'static str,
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
