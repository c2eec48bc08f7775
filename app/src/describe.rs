//! Values and states in words, by the number formats of `words`.

use crate::presets;
use crate::state::{Page, Shown, Work};
use cost_core::catalogue;
use cost_core::figures::figure;
use cost_core::scenario::{AcceleratorChoice, Control, Load, ModelChoice, Value, WeightFormat, controls};
use cost_core::units::Unit;
use cost_core::{Estimate, Problems, Scenario};
use leptos::prelude::*;
use words::page::{fill, page as texts};
use words::{Language, labels};

/// Shown where a figure has no value.
pub const NOTHING: &str = "—";

/// The unit that a value is shown in where its label names the rest: `$0.41` beside "per 1M
/// output tokens".
pub fn short_unit(unit: Unit) -> Unit {
    match unit {
        Unit::UsdPerHour
        | Unit::UsdPerMonth
        | Unit::UsdPerAcceleratorHour
        | Unit::UsdPerMillionTokens
        | Unit::UsdPerMillionInputTokens
        | Unit::UsdPerMillionCachedInputTokens
        | Unit::UsdPerMillionOutputTokens
        | Unit::UsdPerRequest
        | Unit::UsdPerYear
        | Unit::UsdPerWord
        | Unit::UsdPerConversation
        | Unit::UsdPerUserMonth
        | Unit::UsdPerDocument
        | Unit::UsdPerAudioHour => Unit::Usd,
        Unit::TokensPerSecondPerUser | Unit::TokensPerSecondPerAccelerator => Unit::TokensPerSecond,
        Unit::Accelerators | Unit::Deployments | Unit::Requests | Unit::Sequences | Unit::Parameters => Unit::Count,
        other => other,
    }
}

/// The short text of a figure.
pub fn short(language: Language, estimate: Option<&Estimate>, key: &str) -> String {
    let value = figure(key).and_then(|figure| Some((estimate.and_then(figure.get)?, figure.unit)));
    value.map_or_else(|| NOTHING.to_owned(), |(value, unit)| words::figure(language, value, short_unit(unit)))
}

/// A model's name for people: its repository without the owner.
pub fn model_name(language: Language, scenario: &Scenario) -> String {
    match &scenario.model {
        ModelChoice::Id(id) => repository_name(id),
        ModelChoice::Custom(_) => texts(language).own_model.to_owned(),
    }
}

/// `Llama 3.3 70B Instruct` of `meta-llama/Llama-3.3-70B-Instruct`.
pub fn repository_name(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id);
    name.strip_suffix("-hf").unwrap_or(name).replace(['-', '_'], " ")
}

/// An accelerator's name for people.
pub fn accelerator_name(language: Language, scenario: &Scenario) -> String {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => {
            catalogue::accelerator(id).map_or_else(|| id.clone(), |accelerator| short_accelerator(accelerator.name))
        }
        AcceleratorChoice::Custom(_) => texts(language).own_accelerator.to_owned(),
    }
}

/// Without the vendor's family names that everybody leaves out.
pub fn short_accelerator(name: &str) -> String {
    let name = ["NVIDIA ", "AMD ", "Instinct ", "Tesla "]
        .into_iter()
        .fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
    name.to_owned()
}

/// A choice's name: formats and engines are the same everywhere.
pub fn choice(language: Language, value: &str) -> String {
    labels::choice(language, value).map_or_else(|| value.to_owned(), str::to_owned)
}

/// The weight format in words.
pub fn weight_format(language: Language, scenario: &Scenario) -> String {
    match &scenario.precision.weights {
        WeightFormat::Named(name) => choice(language, name),
        WeightFormat::Bits { bits_per_weight } => {
            let bits = words::number::decimal(language, *bits_per_weight, 3);
            fill(texts(language).bits_format, &[("n", &bits)])
        }
    }
}

/// Whether the fleet is sized for a demand.
pub fn is_sized(scenario: &Scenario) -> bool {
    let demand = &scenario.demand;
    demand.requests_per_second.or(demand.tokens_per_day).or(demand.users).is_some()
}

/// `4 × H100 SXM`: of the fleet, where there is one.
pub fn hardware(language: Language, shown: &Shown) -> String {
    let fleet = shown.estimate.fleet.as_ref().filter(|_| shown.scenario.routing.share <= 0.0);
    let accelerators = fleet.map_or(shown.estimate.deployment.accelerators, |fleet| fleet.accelerators);
    let count = words::number::integer(language, accelerators);
    format!("{count} × {}", accelerator_name(language, &shown.scenario))
}

/// What a scenario is, in a few words: `Llama 3.3 70B Instruct · 4 × H100 SXM`.
pub fn title(language: Language, shown: &Shown) -> String {
    format!("{} · {}", model_name(language, &shown.scenario), hardware(language, shown))
}

/// The title of the window: what is shown, and the name of the page.
pub fn window_title(language: Language, shown: Option<&Shown>) -> String {
    let page = texts(language).title;
    shown.map_or_else(|| page.to_owned(), |shown| format!("{} · {page}", title(language, shown)))
}

/// The load in words: `64 requests at once`.
pub fn load(language: Language, scenario: &Scenario) -> String {
    let t = texts(language);
    let demand = &scenario.demand;
    let asked = [
        (demand.users, Unit::Users),
        (demand.requests_per_second, Unit::RequestsPerSecond),
        (demand.tokens_per_day, Unit::TokensPerDay),
    ];
    if let Some((amount, unit)) = asked.into_iter().find_map(|(amount, unit)| Some((amount?, unit))) {
        return words::figure(language, amount, unit);
    }
    match scenario.workload.load {
        Load::Concurrency(n) | Load::ClosedLoop { concurrency: n, .. } => {
            fill(t.load_at_once, &[("n", &words::figure(language, n, Unit::Requests))])
        }
        Load::MaxConcurrency => t.load_max.to_owned(),
        Load::RequestsPerSecond(n) => words::figure(language, n, Unit::RequestsPerSecond),
        Load::TokensPerDay(n) => words::figure(language, n, Unit::TokensPerDay),
    }
}

/// The headline price.
pub fn price(language: Language, shown: &Shown) -> String {
    short(language, Some(&shown.estimate), HEADLINE)
}

/// Key of the headline.
pub const HEADLINE: &str = "cost.perMillionOutputTokens";

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

/// The value of a control in words.
pub fn value(language: Language, control: &Control, value: &Value) -> String {
    let t = texts(language);
    match value {
        Value::Nothing => t.nothing_given.to_owned(),
        Value::Number(number) => match control.number() {
            Some(limits) => words::figure(language, *number, limits.unit),
            None => {
                let bits = words::number::decimal(language, *number, 3);
                fill(t.bits_format, &[("n", &bits)])
            }
        },
        Value::Flag(flag) => if *flag { t.yes } else { t.no }.to_owned(),
        Value::Text(text) => match control.key {
            "model" if text != controls::CUSTOM => repository_name(text),
            "accelerator" => {
                catalogue::accelerator(text).map_or_else(|| choice(language, text), |row| row.name.to_owned())
            }
            _ => choice(language, text),
        },
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
            let cost = shown.estimate.cost.as_ref().map_or(0.0, |cost| cost.per_million_output_tokens);
            words::figure(language, cost, Unit::UsdPerMillionOutputTokens)
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

/// The error band of the figure `key` and where it comes from; nothing where it has none.
pub fn band(language: Language, estimate: &Estimate, key: &str) -> Option<(String, String)> {
    let band = cost_core::accuracy::band(estimate, key)?;
    let unit = figure(key)?.unit;
    let value = |value| words::figure(language, value, short_unit(unit));
    let text = fill(texts(language).band, &[("low", &value(band.low)), ("high", &value(band.high))]);
    Some((text, words::bands::basis(language, &band.basis)))
}
