//! The answer: one sentence, and the headline that stays in sight.

use super::{Ui, parts};
use crate::describe::{self, HEADLINE};
use crate::state::Shown;
use leptos::prelude::*;
use words::page::{Piece, fill, pieces};

pub(super) fn view(ui: Ui) -> AnyView {
    let page = ui.page;
    let stale = move || page.problems.with(|problems| !problems.is_empty());
    view! {
        <div class="answer" class:stale=stale>{sentence(ui)}</div>
        <section class="headline" id="headline" tabindex="-1" aria-label=ui.t.result class:stale=stale data-testid="headline">
            <div class="price">
                {parts::figure(ui, HEADLINE, "huge")}
                <span class="unit">{move || if has_cost(ui) { ui.t.headline_unit } else { ui.t.no_price }}</span>
            </div>
            <dl class="keys">
                {key(ui.t.first_token, parts::figure(ui, "latency.timeToFirstTokenMs", ""))}
                {key(ui.t.speed_per_user, parts::figure(ui, "latency.outputTokensPerSecondPerUser", ""))}
                {key(ui.t.fits, verdict(ui))}
                {key(ui.t.limited_by, bound(ui))}
            </dl>
        </section>
    }
    .into_any()
}

fn key(name: &'static str, value: AnyView) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn has_cost(ui: Ui) -> bool {
    ui.page.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.estimate.cost.is_some()))
}

/// The kind of sentence: only when it changes are its words drawn anew.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Priced,
    Unpriced,
    Unfit,
    Nothing,
}

fn kind(shown: Option<&Shown>) -> Kind {
    match shown.map(|shown| &shown.estimate) {
        None => Kind::Nothing,
        Some(estimate) if !estimate.fits => Kind::Unfit,
        Some(estimate) if estimate.cost.is_none() => Kind::Unpriced,
        Some(_) => Kind::Priced,
    }
}

fn sentence(ui: Ui) -> AnyView {
    let kind = Memo::new(move |_| ui.page.shown.with(|shown| kind(shown.as_ref())));
    let drawn = move || {
        let template = match kind.get() {
            Kind::Priced => ui.t.sentence,
            Kind::Unpriced => ui.t.sentence_unpriced,
            Kind::Unfit => ui.t.sentence_unfit,
            Kind::Nothing => "",
        };
        pieces(template)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => view! { <span>{text}</span> }.into_any(),
                Piece::Name(name) => parts::live("part", move || {
                    ui.page.shown.with(|shown| shown.as_ref().map(|s| part(ui, s, name)).unwrap_or_default())
                }),
            })
            .collect_view()
    };
    view! { <p class="sentence" data-testid="sentence">{drawn}</p> }.into_any()
}

fn part(ui: Ui, shown: &Shown, name: &str) -> String {
    match name {
        "model" => describe::model_name(ui.language, &shown.scenario),
        "format" => describe::weight_format(ui.language, &shown.scenario),
        "hardware" => describe::hardware(ui.language, shown),
        "load" => describe::load(ui.language, &shown.scenario),
        _ => describe::price(ui.language, shown),
    }
}

fn verdict(ui: Ui) -> AnyView {
    let unfit = move || ui.page.shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.estimate.fits));
    let text = move || {
        ui.page.shown.with(|shown| match shown {
            Some(shown) if shown.estimate.fits => {
                let memory = &shown.estimate.memory;
                let used =
                    memory.weights_bytes + memory.kv_cache_bytes + memory.activation_bytes + memory.overhead_bytes;
                let used = words::quantity::bytes(ui.language, used);
                let usable = words::quantity::bytes(ui.language, memory.usable_bytes);
                fill(ui.t.fits_yes, &[("used", &used), ("usable", &usable)])
            }
            Some(_) => ui.t.fits_no.to_owned(),
            None => describe::NOTHING.to_owned(),
        })
    };
    view! { <span data-testid="fits" class:bad=unfit>{parts::live("", text)}</span> }.into_any()
}

fn bound(ui: Ui) -> AnyView {
    let text = move || {
        let bound = ui.page.shown.with(|shown| shown.as_ref().and_then(|shown| shown.estimate.bound));
        bound.map_or(describe::NOTHING, |bound| words::labels::bound(ui.language, bound)).to_owned()
    };
    view! { <span data-testid="bound">{parts::live("", text)}</span> }.into_any()
}

/// The bar at the foot of small screens.
pub(super) fn bar(ui: Ui) -> AnyView {
    let price = move || {
        ui.page.shown.with(|shown| match shown {
            Some(shown) if shown.estimate.cost.is_some() => describe::price(ui.language, shown),
            Some(shown) if !shown.estimate.fits => ui.t.fits_no.to_owned(),
            _ => ui.t.no_price.to_owned(),
        })
    };
    let estimate = move |key: &'static str| {
        move || ui.page.shown.with(|shown| describe::short(ui.language, shown.as_ref().map(|s| &s.estimate), key))
    };
    let stale = move || ui.page.problems.with(|problems| !problems.is_empty());
    view! {
        <div class="bar" aria-hidden="true" class:stale=stale>
            <div>{parts::live("price", price)}<div class="what">{ui.t.headline_unit}</div></div>
            <div class="side">
                <div>{parts::live("", estimate("latency.outputTokensPerSecondPerUser"))}</div>
                <div class="quiet">"TTFT "{parts::live("", estimate("latency.timeToFirstTokenMs"))}</div>
            </div>
        </div>
    }
    .into_any()
}
