//! The answer in words: what is asked, what it costs, and how sure that is.

use crate::page::{Piece, fill, pieces};
use crate::token_kind::per;
use crate::{Language, labels, number, quantity};
use cost_core::figures::figure;
use cost_core::scenario::{AcceleratorChoice, Control, Load, ModelChoice, Value, WeightFormat, controls};
use cost_core::units::Unit;
use cost_core::{Estimate, Scenario, TokenKind, catalogue};

/// What kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Served, with a price.
    Priced,
    /// Bought from a hosted API.
    Hosted,
    /// Served, without a price.
    Unpriced,
    /// It does not fit.
    Unfit,
}

/// The kind of answer that `estimate` is.
pub fn kind(estimate: &Estimate) -> Kind {
    match estimate {
        estimate if estimate.cost.is_some() && estimate.latency.is_none() => Kind::Hosted,
        estimate if !estimate.fits => Kind::Unfit,
        estimate if estimate.cost.is_none() => Kind::Unpriced,
        _ => Kind::Priced,
    }
}

/// The sentence of an answer; its braces are filled with [`part`].
pub fn template(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Priced => page_text!(language, sentence),
        Kind::Hosted => page_text!(language, sentence_hosted),
        Kind::Unpriced => page_text!(language, sentence_unpriced),
        Kind::Unfit => page_text!(language, sentence_unfit),
    }
}

/// What stands in the sentence's braces.
pub fn part(language: Language, scenario: &Scenario, estimate: &Estimate, kind: TokenKind, name: &str) -> String {
    match name {
        "model" => model_name(language, scenario),
        "format" => weight_format(language, scenario),
        "hardware" => hardware(language, scenario, estimate),
        "load" => load(language, scenario),
        "per" => per(language, kind).to_owned(),
        _ => short(language, Some(estimate), kind.figure()),
    }
}

/// The sentence of an answer.
pub fn sentence(language: Language, scenario: &Scenario, estimate: &Estimate, kind: TokenKind) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Name(name) => part(language, scenario, estimate, kind, name),
    };
    pieces(template(language, self::kind(estimate))).into_iter().map(piece).collect()
}

/// Whether it fits, and how much of the memory it takes.
pub fn fit(language: Language, estimate: &Estimate) -> String {
    if !estimate.fits {
        return page_text!(language, fits_no).to_owned();
    }
    let used = quantity::bytes(language, estimate.memory.used_bytes());
    let usable = quantity::bytes(language, estimate.memory.usable_bytes);
    fill(page_text!(language, fits_yes), &[("used", &used), ("usable", &usable)])
}

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
    value.map_or_else(|| NOTHING.to_owned(), |(value, unit)| crate::figure(language, value, short_unit(unit)))
}

/// A model's name for people: its repository without the owner.
pub fn model_name(language: Language, scenario: &Scenario) -> String {
    match &scenario.model {
        ModelChoice::Id(id) => labels::model(id),
        ModelChoice::Custom(_) => page_text!(language, own_model).to_owned(),
    }
}

/// An accelerator's name for people.
pub fn accelerator_name(language: Language, scenario: &Scenario) -> String {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => {
            catalogue::accelerator(id).map_or_else(|| id.clone(), |accelerator| short_accelerator(accelerator.name))
        }
        AcceleratorChoice::Custom(_) => page_text!(language, own_accelerator).to_owned(),
    }
}

/// Without the vendor's family names that everybody leaves out.
fn short_accelerator(name: &str) -> String {
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
            let bits = number::decimal(language, *bits_per_weight, 3);
            fill(page_text!(language, bits_format), &[("n", &bits)])
        }
    }
}

/// Whether the fleet is sized for a demand.
pub fn is_sized(scenario: &Scenario) -> bool {
    let demand = &scenario.demand;
    demand.requests_per_second.or(demand.tokens_per_day).or(demand.users).is_some()
}

/// `4 × H100 SXM`: of the fleet, where there is one.
pub fn hardware(language: Language, scenario: &Scenario, estimate: &Estimate) -> String {
    let fleet = estimate.fleet.as_ref().filter(|_| scenario.routing.share <= 0.0);
    let accelerators = fleet.map_or(estimate.deployment.accelerators, |fleet| fleet.accelerators);
    let count = number::integer(language, accelerators);
    format!("{count} × {}", accelerator_name(language, scenario))
}

/// The load in words: `64 requests at once`.
pub fn load(language: Language, scenario: &Scenario) -> String {
    let demand = &scenario.demand;
    let asked = [
        (demand.users, Unit::Users),
        (demand.requests_per_second, Unit::RequestsPerSecond),
        (demand.tokens_per_day, Unit::TokensPerDay),
    ];
    if let Some((amount, unit)) = asked.into_iter().find_map(|(amount, unit)| Some((amount?, unit))) {
        return crate::figure(language, amount, unit);
    }
    match scenario.workload.load {
        Load::Concurrency(n) | Load::ClosedLoop { concurrency: n, .. } => {
            fill(page_text!(language, load_at_once), &[("n", &crate::figure(language, n, Unit::Requests))])
        }
        Load::MaxConcurrency => page_text!(language, load_max).to_owned(),
        Load::RequestsPerSecond(n) => crate::figure(language, n, Unit::RequestsPerSecond),
        Load::TokensPerDay(n) => crate::figure(language, n, Unit::TokensPerDay),
    }
}

/// The error band of the figure `key` and where it comes from; nothing where it has none.
pub fn band(language: Language, estimate: &Estimate, key: &str) -> Option<(String, String)> {
    let band = cost_core::accuracy::band(estimate, key)?;
    let unit = figure(key)?.unit;
    let value = |value| crate::figure(language, value, short_unit(unit));
    let text = fill(page_text!(language, band), &[("low", &value(band.low)), ("high", &value(band.high))]);
    Some((text, crate::bands::basis(language, &band.basis)))
}

/// What stands beside the headline: name and value of each.
pub fn facts(language: Language, estimate: &Estimate) -> [(&'static str, String); 4] {
    let figure = |key| short(language, Some(estimate), key);
    let bound = estimate.bound.map_or(NOTHING, |bound| labels::bound(language, bound));
    [
        (page_text!(language, first_token), figure("latency.timeToFirstTokenMs")),
        (page_text!(language, speed_per_user), figure("latency.outputTokensPerSecondPerUser")),
        (page_text!(language, fits), fit(language, estimate)),
        (page_text!(language, limited_by), bound.to_owned()),
    ]
}

/// In the place of that where there is no price.
pub fn no_price(language: Language) -> &'static str {
    page_text!(language, no_price)
}

/// Both values of a switch, with their names.
pub fn switch(language: Language) -> [(&'static str, &'static str); 2] {
    [("true", page_text!(language, yes)), ("false", page_text!(language, no))]
}

/// The value of a control in words.
pub fn value(language: Language, control: &Control, value: &Value) -> String {
    match value {
        Value::Nothing => page_text!(language, nothing_given).to_owned(),
        Value::Number(number) => match control.number() {
            Some(limits) => crate::figure(language, *number, limits.unit),
            None => {
                let bits = number::decimal(language, *number, 3);
                fill(page_text!(language, bits_format), &[("n", &bits)])
            }
        },
        Value::Flag(flag) => if *flag { page_text!(language, yes) } else { page_text!(language, no) }.to_owned(),
        Value::Text(text) => match control.key {
            "model" if text != controls::CUSTOM => labels::model(text),
            "accelerator" => {
                catalogue::accelerator(text).map_or_else(|| choice(language, text), |row| row.name.to_owned())
            }
            _ => choice(language, text),
        },
    }
}
