//! How JavaScript makes an estimate of its numbers: a literal, since objects that are put together key
//! by key take several times as long.

use super::tree::{Tree, tree};
use cost_core::Scenario;
use cost_core::accuracy::BANDS;
use cost_core::estimate::{Bound, Part};
use cost_core::figures::{FIGURES, Figure};
use cost_core::scenario::AcceleratorChoice;
use std::fmt::Write;

/// Numbers before the figures: whether it fits, and its bound.
const BEFORE: usize = 2;
/// Numbers before the bands.
const ERRORS: usize = BEFORE + FIGURES.len() + Part::ALL.len();
/// Numbers of a band: low, high, slice, reasons.
const BAND: usize = 4;

/// The text of estimate.js; the numbers are those of [`crate::answer`].
pub(super) fn module() -> String {
    let mut text = format!(
        "// Generated from the tables of cost-core; do not edit.\n\n\
         const bounds = {};\n\
         const maybe = (number) => (Number.isNaN(number) ? null : number);\n\
         const band = (n, i, basisOf) =>\n  \
         Number.isNaN(n[i]) ? null : {{ low: n[i], high: n[i + 1], basis: basisOf(n[i + 2], n[i + 3]) }};\n\n\
         /** Numbers that an estimate takes. */\n\
         export const length = {};\n\n\
         /** The estimate whose numbers stand in `n` from `i` on; `basisOf` gives the sentence of a basis. */\n\
         export const estimate = (n, i, basisOf) => ({{\n  fits: n[i] === 1,\n  bound: bounds[n[i + 1]] ?? null,\n",
        serde_json::json!(Bound::ALL),
        ERRORS + BANDS.len() * BAND,
    );
    let missing = missing_sections();
    let places = FIGURES.iter().enumerate().map(|(index, figure)| (figure.key, (BEFORE + index, figure)));
    for (name, entry) in tree(places) {
        if let Tree::Section(entries) = entry {
            section(&mut text, &name, &entries, missing.contains(&name));
        }
    }
    text.push_str("  error: {\n");
    for (index, band) in BANDS.iter().enumerate() {
        let _ = writeln!(text, "    {}: band(n, i + {}, basisOf),", band.key, ERRORS + index * BAND);
    }
    text.push_str("  },\n  notes: [],\n});\n");
    text
}

fn section(text: &mut String, name: &str, entries: &[(String, Tree<(usize, &Figure)>)], may_be_missing: bool) {
    let figures = entries.iter().filter_map(|(key, entry)| match entry {
        Tree::Leaf((place, figure)) => Some((key, *place, *figure)),
        Tree::Section(_) => None,
    });
    let test = match entries.first() {
        Some((_, Tree::Leaf((place, _)))) if may_be_missing => format!("Number.isNaN(n[i + {place}]) ? null : "),
        _ => String::new(),
    };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  {name}: {test}{{");
    for (key, place, figure) in figures {
        let value = format!("n[i + {place}]");
        let value = if may_be_null(figure) { format!("maybe({value})") } else { value };
        let _ = writeln!(text, "    {key}: {value},");
    }
    if name == "cost" {
        text.push_str("    breakdown: [\n");
        for (index, part) in Part::ALL.iter().enumerate() {
            let (part, place) = (serde_json::json!(part), BEFORE + FIGURES.len() + index);
            let _ = writeln!(text, "      {{ part: {part}, usdPerMillionTokens: n[i + {place}] }},");
        }
        text.push_str("    ],\n");
    }
    text.push_str("  },\n");
}

/// A deployment that does not fit and has no price.
///
/// # Panics
/// When it is refused: what is null could not be told any more.
fn nothing() -> cost_core::Estimate {
    let mut scenario = Scenario::default();
    scenario.parallelism.tensor = 1.0;
    scenario.accelerator = AcceleratorChoice::Id("rtx-4090".to_owned());
    scenario.price.kind = "reserved-3y".to_owned();
    cost_core::estimate(&scenario).expect("a deployment that is answered")
}

/// Sections that are null where nothing fits.
///
/// # Panics
/// When the deployment that shows them fits, so that none would be null.
pub(super) fn missing_sections() -> Vec<String> {
    let nothing = nothing();
    assert!(!nothing.fits, "the deployment that shows what may be null has to be too large");
    assert_eq!(nothing.deployment.usd_per_accelerator_hour, None, "and must have no price");
    let sections = serde_json::to_value(nothing).expect("an estimate serialises");
    let sections = sections.as_object().into_iter().flatten();
    let missing: Vec<String> = sections.filter(|(_, value)| value.is_null()).map(|(key, _)| key.clone()).collect();
    assert!(!missing.is_empty(), "an estimate of what does not fit has sections that are null");
    missing
}

/// Figures outside those sections that may be null.
pub(super) fn may_be_null(figure: &Figure) -> bool {
    figure.key == "deployment.usdPerAcceleratorHour"
}
