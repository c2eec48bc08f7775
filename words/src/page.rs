//! The texts that only the page shows. A text that is missing in one language does not compile.

mod english;
mod portuguese;
mod presets;
mod units;

use crate::Language;

pub use presets::preset;
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
    /// Button.
    pub delete_all: &'static str,
    /// Announced.
    pub deleted: &'static str,
    /// Notice.
    pub link_problems: &'static str,
    /// Notice, with {keys}.
    pub link_unknown: &'static str,
    /// Notice.
    pub saved_unreadable: &'static str,
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

/// `template` with every `{name}` replaced by its value; a name without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 24);
    for piece in pieces(template) {
        match piece {
            Piece::Text(plain) => text.push_str(plain),
            Piece::Name(name) => match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => text.push_str(value),
                None => {
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                }
            },
        }
    }
    text
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// The name between braces.
    Name(&'a str),
}

/// The parts of `template`, in order.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        if !before.is_empty() {
            parts.push(Piece::Text(before));
        }
        match after.split_once('}') {
            Some((name, tail)) => {
                parts.push(Piece::Name(name));
                rest = tail;
            }
            None => {
                rest = after;
                break;
            }
        }
    }
    if !rest.is_empty() {
        parts.push(Piece::Text(rest));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_filled() {
        assert_eq!(fill("{a} of {b}", &[("a", "1"), ("b", "2")]), "1 of 2");
        assert_eq!(fill("{a}{c}.", &[("a", "x")]), "x{c}.");
        assert_eq!(pieces("at {x}"), [Piece::Text("at "), Piece::Name("x")]);
    }

    #[test]
    fn both_languages_take_the_same_values() {
        let names = |template: &'static str| {
            let mut names: Vec<_> = pieces(template).into_iter().filter(|p| matches!(p, Piece::Name(_))).collect();
            names.sort_by_key(|piece| format!("{piece:?}"));
            names
        };
        for (en, pt) in english::PAGE.all().into_iter().zip(portuguese::PAGE.all()) {
            assert_eq!(names(en), names(pt), "{en} / {pt}");
            assert!(!en.is_empty() && !pt.is_empty());
        }
    }

    impl Page {
        fn all(&self) -> Vec<&'static str> {
            vec![
                self.title,
                self.tagline,
                self.skip_result,
                self.skip_inputs,
                self.skip_charts,
                self.no_script,
                self.undo,
                self.redo,
                self.copy_link,
                self.link,
                self.copy_link_hint,
                self.copied,
                self.copy_by_hand,
                self.language,
                self.theme,
                self.theme_auto,
                self.theme_light,
                self.theme_dark,
                self.undone,
                self.redone,
                self.several_inputs,
                self.nothing_given,
                self.yes,
                self.no,
                self.sentence,
                self.sentence_unfit,
                self.sentence_unpriced,
                self.bits_format,
                self.own_model,
                self.own_accelerator,
                self.load_at_once,
                self.load_max,
                self.load_rate,
                self.headline_unit,
                self.no_price,
                self.fits,
                self.fits_yes,
                self.fits_no,
                self.limited_by,
                self.first_token,
                self.speed_per_user,
                self.stale,
                self.presets,
                self.modified,
                self.modified_one,
                self.loaded,
                self.revert_all,
                self.revert,
                self.more,
                self.changed_count,
                self.beyond,
                self.catalogue_value,
                self.no_target,
                self.none,
                self.range_hint,
                self.load_choice,
                self.load_concurrency,
                self.load_as_many,
                self.load_requests,
                self.load_tokens,
                self.bits,
                self.no_match,
                self.matches,
                self.low_confidence,
                self.active,
                self.per_hour_short,
                self.no_price_short,
                self.inputs,
                self.result,
                self.money,
                self.speed,
                self.capacity,
                self.memory,
                self.memory_weights,
                self.memory_cache,
                self.memory_activations,
                self.memory_overhead,
                self.memory_free,
                self.memory_reserved,
                self.memory_needed,
                self.breakdown,
                self.breakdown_sum,
                self.breakdown_hint,
                self.notes,
                self.problems,
                self.go_to,
                self.set_to,
                self.charts,
                self.chart,
                self.table,
                self.view_as,
                self.over_concurrency,
                self.over_context,
                self.lowest_at,
                self.from_to,
                self.stops_fitting,
                self.nothing_to_draw,
                self.axis_cost,
                self.axis_concurrency,
                self.axis_context,
                self.does_not_fit,
                self.now,
                self.chart_description,
                self.readout,
                self.readout_hint,
                self.explain,
                self.explain_title,
                self.close,
                self.copy_markdown,
                self.markdown_copied,
                self.from_input,
                self.from_default,
                self.from_catalogue,
                self.from_coefficient,
                self.from_constant,
                self.from_counted,
                self.from_solved,
                self.no_trace,
                self.price_source,
                self.price_spread,
                self.sellers_gpu,
                self.sellers_large,
                self.sellers_all,
                self.price_own,
                self.price_none,
                self.price_old,
                self.not_included,
                self.not_included_list,
                self.month,
                self.footer_version,
                self.footer_local,
                self.footer_method,
                self.delete_all,
                self.deleted,
                self.link_problems,
                self.link_unknown,
                self.saved_unreadable,
                self.copy_quarantine,
                self.copied_aside,
                self.storage_full,
                self.earlier_work,
                self.return_to_work,
                self.dismiss,
                self.link_opened,
                self.result_spoken,
            ]
        }
    }
}
