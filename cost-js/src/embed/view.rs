//! What changes with the link: the answer in words, and where each input stands.

use super::{inputs, opened, speak};
use crate::answer;
use cost_core::catalogue::CATALOGUE_DATE;
use cost_core::estimate::CostPart;
use cost_core::plan::standing;
use cost_core::scenario::defaults::EDITION;
use cost_core::scenario::{Control, Scenario, Value, slider};
use cost_core::{Estimate, estimate, link};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use words::answer::{self as texts, Kind};
use words::embed::embed;
use words::page::{Piece, fill, pieces};
use words::token_kind::per;
use words::{Language, field, labels};

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct View {
    /// The link as it is written today.
    link: String,
    headline: String,
    unit: &'static str,
    band: String,
    /// Where the band comes from.
    basis: String,
    sentence: Vec<Part>,
    facts: Vec<Fact>,
    /// Parts of the cost, with their shares of it.
    parts: Vec<Share>,
    inputs: Vec<Standing>,
    /// What is wrong, each in a sentence.
    problems: Vec<String>,
    /// What the reader should know: why there is no price, what of the link is not understood; each in a sentence.
    notes: Vec<String>,
    badge: String,
}

/// A piece of the sentence; values are set apart from words.
#[derive(Serialize)]
struct Part {
    text: String,
    value: bool,
}

#[derive(Serialize)]
struct Fact {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Share {
    name: &'static str,
    value: String,
    share: f64,
}

/// Where an input stands.
#[derive(Default, Serialize)]
struct Standing {
    /// What its field shows, or the name of what is chosen.
    text: String,
    /// What is chosen.
    value: String,
    /// Place on its slider, 0 to 1000.
    position: f64,
    /// The value with its unit.
    spoken: String,
    /// What an empty field shows: the catalogue's value where it is left open.
    standing: String,
}

/// Everything that an element shows of `link`, whose inputs are those of `keys`, apart by spaces.
#[wasm_bindgen]
pub fn view(link: &str, keys: &str, language: &str) -> Vec<f64> {
    let language = speak(language);
    let opened = opened(link);
    let mut view = View { badge: badge(language, &opened), ..View::default() };
    if !opened.is_readable && !opened.problems.is_empty() {
        view.problems.push(embed(language).unopened.to_owned());
    } else if !opened.problems.is_empty() {
        view.problems.push(embed(language).unreadable.to_owned());
    }
    view.problems.extend(opened.problems.iter().map(|problem| words::problem(language, problem)));
    view.link = opened.rewritten(&opened.scenario);
    view.inputs = inputs(keys).map(|control| standing_of(language, control, &opened.scenario)).collect();
    match estimate(&opened.scenario) {
        Ok(estimate) => tell(&mut view, language, &opened, &estimate),
        Err(problems) => {
            view.headline = texts::NOTHING.to_owned();
            view.unit = texts::no_price(language);
            view.problems.extend(problems.iter().map(|problem| words::problem(language, problem)));
        }
    }
    if !opened.unknown.is_empty() {
        view.notes.push(fill(embed(language).unknown, &[("keys", &opened.unknown_keys().join(", "))]));
    }
    answer::value(&view)
}

/// The day of the data, and the edition of the link where it is another one.
fn badge(language: Language, opened: &link::Opened) -> String {
    let t = embed(language);
    let data = fill(t.data, &[("date", CATALOGUE_DATE)]);
    if opened.edition == EDITION {
        return data;
    }
    format!("{data}, {}", fill(t.other_edition, &[("edition", &opened.edition)]))
}

fn tell(view: &mut View, language: Language, opened: &link::Opened, estimate: &Estimate) {
    let kind = texts::kind(estimate);
    let figure = opened.per.figure();
    view.headline = texts::short(language, Some(estimate), figure);
    view.unit = match kind {
        Kind::Priced | Kind::Hosted => per(language, opened.per),
        Kind::Unpriced | Kind::Unfit => texts::no_price(language),
    };
    (view.band, view.basis) = texts::band(language, estimate, figure).unwrap_or_default();
    let piece = |piece| match piece {
        Piece::Text(text) => Part { text: text.to_owned(), value: false },
        Piece::Name(name) => {
            Part { text: texts::part(language, &opened.scenario, estimate, opened.per, name), value: true }
        }
    };
    view.sentence = pieces(texts::template(language, kind)).into_iter().map(piece).collect();
    view.facts = texts::facts(language, estimate).into_iter().map(|(name, value)| Fact { name, value }).collect();
    view.parts = parts(language, estimate);
    if matches!(kind, Kind::Unpriced | Kind::Unfit) {
        view.notes = estimate.notes.iter().map(|note| words::note(language, note)).collect();
    }
}

fn parts(language: Language, estimate: &Estimate) -> Vec<Share> {
    let Some(cost) = &estimate.cost else { return Vec::new() };
    let whole = cost.per_million_tokens;
    let of = |share: f64| if whole > 0.0 { share / whole } else { 0.0 };
    let part = |part: &CostPart| Share {
        name: labels::part(language, part.part),
        value: words::number::usd(language, part.usd_per_million_tokens),
        share: of(part.usd_per_million_tokens),
    };
    cost.breakdown.iter().map(part).collect()
}

fn standing_of(language: Language, control: &'static Control, scenario: &Scenario) -> Standing {
    let given = control.get(scenario);
    let mut shown = Standing::default();
    match (control.number(), &given) {
        (Some(number), given) => {
            let own = if let Value::Number(value) = given { Some(*value) } else { None };
            // What the catalogue gives, or as many requests as fit: the field is empty, the slider stands there.
            let value = own.or_else(|| standing(scenario, control.key));
            shown.position = value.map_or(slider::POSITIONS, |value| slider::position(&number, value));
            shown.spoken = value.map_or_else(
                || texts::value(language, control, given),
                |value| words::figure(language, value, number.unit),
            );
            let in_field = |value: Option<f64>| value.map(|value| field::text(language, value, number.unit));
            (shown.text, shown.standing) = match own {
                Some(_) => (in_field(own).unwrap_or_default(), String::new()),
                None => (String::new(), in_field(value).unwrap_or_else(|| shown.spoken.clone())),
            };
        }
        (None, Value::Text(text)) => shown.value = text.clone().into_owned(),
        (None, Value::Flag(flag)) => shown.value = flag.to_string(),
        (None, _) => {}
    }
    if control.number().is_none() {
        shown.text = texts::value(language, control, &given);
    }
    shown
}
