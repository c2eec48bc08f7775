//! Values and states in words, by the number formats of `words`.

use crate::presets;
use crate::state::{Page, Shown, Work};
use cost_core::catalogue;
use cost_core::scenario::{Control, Value};
use cost_core::{Problems, TokenKind};
use leptos::prelude::*;
use words::page::{fill, page as texts};
use words::token_kind::per;
use words::{Language, labels};

pub use words::answer::{
    NOTHING, accelerator_name, band, choice, hardware, is_sized, load, model_name, short, short_unit, value,
    weight_format,
};
pub use words::labels::model as repository_name;

/// What a scenario is, in a few words: `Llama 3.3 70B Instruct · 4 × H100 SXM`.
pub fn title(language: Language, shown: &Shown) -> String {
    format!("{} · {}", model_name(language, &shown.scenario), hardware(language, &shown.scenario, &shown.estimate))
}

/// The title of the window: what is shown, and the name of the page.
pub fn window_title(language: Language, shown: Option<&Shown>) -> String {
    let page = texts(language).title;
    shown.map_or_else(|| page.to_owned(), |shown| format!("{} · {page}", title(language, shown)))
}

/// The headline price.
pub fn price(language: Language, shown: &Shown, per: TokenKind) -> String {
    short(language, Some(&shown.estimate), per.figure())
}

/// The label of a control.
pub fn control_label(language: Language, key: &str) -> &'static str {
    labels::control(language, key).unwrap_or_default()
}

/// The value of a control where little room is.
pub fn short_value(language: Language, control: &Control, given: &Value) -> String {
    match (given, control.number()) {
        (Value::Number(number), Some(limits)) => words::figure(language, *number, short_unit(limits.unit)),
        _ => value(language, control, given),
    }
}

/// Problems that are spoken at most; the page lists them all.
const SPOKEN: usize = 3;

/// What a screen reader is told after a change.
pub fn spoken_result(page: Page) -> String {
    let language = page.language.get_untracked();
    let sentences = |problems: &Problems| {
        let sentences = problems.iter().take(SPOKEN).map(|problem| words::problem(language, problem));
        sentences.collect::<Vec<_>>().join(" ")
    };
    let problems = page.problems.with_untracked(sentences);
    if !problems.is_empty() {
        return problems;
    }
    page.shown.with_untracked(|shown| match shown {
        Some(shown) if shown.estimate.cost.is_some() => {
            let per = page.per.get_untracked();
            words::figure(language, per.cost_of(&shown.estimate).unwrap_or_default(), per.unit())
        }
        Some(shown) if !shown.estimate.fits => texts(language).fits_no.to_owned(),
        _ => texts(language).no_price.to_owned(),
    })
}

/// What was undone or redone: the control with its two values, where it is one.
pub fn travelled(page: Page, left: &Work, back: bool) -> String {
    let language = page.language.get_untracked();
    let t = texts(language);
    let what = page.work.with_untracked(|work| match Page::only_difference(&left.scenario, &work.scenario) {
        Some(control) => {
            let from = value(language, control, &control.get(&left.scenario));
            let to = value(language, control, &control.get(&work.scenario));
            format!("{} {from} → {to}", control_label(language, control.key))
        }
        None if left.per != work.per => {
            let [from, to] = [left.per, work.per].map(|kind| per(language, kind));
            format!("{from} → {to}")
        }
        None if left.scenario == work.scenario => t.comparison.to_owned(),
        None => t.several_inputs.to_owned(),
    });
    fill(if back { t.undone } else { t.redone }, &[("what", &what)])
}

/// The name of a preset.
pub fn preset(language: Language, id: &str) -> String {
    words::page::preset(language, id).unwrap_or(presets::FIRST).to_owned()
}

/// Version, data edition and date of the catalogue.
pub fn footer(language: Language) -> String {
    let values = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("edition", cost_core::scenario::defaults::EDITION),
        ("date", catalogue::CATALOGUE_DATE),
    ];
    fill(texts(language).footer_version, &values)
}
