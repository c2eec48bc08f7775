//! How JavaScript makes an estimate of its numbers: a literal, since objects that are put together key
//! by key take several times as long.

use super::tree::{Tree, tree};
use cost_core::accuracy::BANDS;
use cost_core::estimate::{Bound, Part};
use cost_core::figures::{FIGURES, Figure, Presence};
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
        text.push_str("    ].filter((entry) => !Number.isNaN(entry.usdPerMillionTokens)),\n");
    }
    text.push_str("  },\n");
}

/// Sections that an estimate may lack.
pub(super) fn missing_sections() -> Vec<String> {
    let of = |presence| FIGURES.iter().filter(move |figure| figure.presence == presence);
    let section = |figure: &Figure| figure.key.split_once('.').map(|(section, _)| section.to_owned());
    let mut missing: Vec<String> = of(Presence::WithSection).filter_map(section).collect();
    missing.dedup();
    missing
}

/// Figures that a section that is there may lack.
pub(super) fn may_be_null(figure: &Figure) -> bool {
    figure.presence == Presence::Sometimes
}
