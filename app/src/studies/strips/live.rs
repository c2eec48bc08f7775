//! Drawing the strips into the sliders in sight, in slices.

use super::{Scale, Strip};
use crate::browser::{self, now_ms};
use crate::element::{Element, existing, svg};
use crate::state::Page;
use cost_core::number::fixed;
use cost_core::scenario::{Control, Number, control};
use cost_core::{Scenario, TokenKind};
use leptos::prelude::*;
use std::collections::HashMap;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use words::Language;
use words::page::fill;
use words::token_kind::per;

/// So long the strips keep the browser from anything else, in one go.
const SLICE_MS: f64 = 7.0;
/// Attribute of the root element with which the reader turns them off.
const SWITCH: &str = "data-strips";

/// All strips that have been found of one state.
#[derive(Default)]
struct State {
    scenario: Option<Scenario>,
    per: TokenKind,
    headline: Option<f64>,
    strips: HashMap<&'static str, Strip>,
    /// Counts states, so that work for an earlier one stops.
    turn: u32,
}

/// Draws strips into sliders.
#[derive(Clone, Copy)]
pub(in crate::studies) struct Strips {
    page: Page,
    state: StoredValue<State>,
}

impl Strips {
    pub(in crate::studies) fn new(page: Page) -> Strips {
        let strips = Strips { page, state: StoredValue::new(State::default()) };
        // Sliders come into sight with the group that they are in.
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let opened = Closure::<dyn FnMut()>::new(move || strips.go_on(strips.turn())).into_js_value();
            let _ = document.add_event_listener_with_callback_and_bool("toggle", opened.unchecked_ref(), true);
        }
        strips
    }

    /// Forgets the strips of an earlier state and begins those of this one.
    pub(in crate::studies) fn renew(self) {
        let per = self.page.per.get_untracked();
        let Some((scenario, headline)) = self.page.shown.with_untracked(|shown| {
            let shown = shown.as_ref()?;
            Some((shown.scenario.clone(), per.cost_of(&shown.estimate)))
        }) else {
            return;
        };
        self.state.update_value(|state| {
            let turn = state.turn + 1;
            *state = State { scenario: Some(scenario), per, headline, strips: HashMap::new(), turn };
        });
        self.go_on(self.turn());
    }

    fn turn(self) -> u32 {
        self.state.with_value(|state| state.turn)
    }

    /// Finds strips of sliders in sight that have none yet, for one slice; then draws, or goes on later.
    fn go_on(self, turn: u32) {
        if turn != self.turn() || browser::has_root_attribute(SWITCH) {
            return;
        }
        let until = now_ms() + SLICE_MS;
        for (key, control, number) in in_sight() {
            let found = self.state.try_update_value(|state| {
                let scenario = state.scenario.as_ref()?;
                if state.strips.contains_key(key) {
                    return None;
                }
                let strip = Strip::of(scenario, state.per, control, &number, state.headline);
                state.strips.insert(key, strip);
                Some(())
            });
            if found.flatten().is_some() && now_ms() > until {
                set_timeout(move || self.go_on(turn), Duration::ZERO);
                return;
            }
        }
        self.state.with_value(|state| draw(state, self.page.language.get_untracked()));
    }
}

/// The places for strips, with the controls of their sliders.
fn places() -> impl Iterator<Item = (web_sys::Element, &'static Control, Number)> {
    let document = web_sys::window().and_then(|window| window.document());
    let list = document.and_then(|document| document.query_selector_all("[data-strip]").ok());
    let count = list.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| {
        let place: web_sys::Element = list.as_ref()?.item(index)?.dyn_into().ok()?;
        let control = control(&place.get_attribute("data-strip")?)?;
        Some((place, control, control.number()?))
    })
}

fn in_sight() -> impl Iterator<Item = (&'static str, &'static Control, Number)> {
    let shown = |place: &web_sys::Element| place.client_width() > 0 || place.get_client_rects().length() > 0;
    places().filter(move |(place, ..)| shown(place)).map(|(_, control, number)| (control.key, control, number))
}

fn draw(state: &State, language: Language) {
    let scale = Scale::of(state.strips.values(), state.headline.unwrap_or_default());
    for (place, control, number) in places() {
        let Some(strip) = state.strips.get(control.key) else { continue };
        place.set_text_content(None);
        let _ = existing(place.clone()).children(drawn(strip, &scale));
        if let Some(input) = browser::element(&format!("slider-{}", control.key)) {
            let _ = input.set_attribute("title", &said(language, state.per, strip, &number));
        }
    }
}

fn drawn(strip: &Strip, scale: &Scale) -> Vec<Element> {
    let gap = |(from, to): (f64, f64)| {
        svg("rect").class("gap").at("x", from).at("y", 0.0).at("width", to - from).at("height", super::HEIGHT)
    };
    let now = strip.current.and_then(|index| strip.samples.get(index)).and_then(|sample| {
        let at = format!("M{} {}h0", fixed(sample.position, 0), fixed(scale.at(sample.cost?), 1));
        Some(svg("path").class("strip-now").set("d", at))
    });
    let mut drawn: Vec<Element> = strip.gaps().into_iter().map(gap).collect();
    drawn.push(svg("path").class("strip-area").set("d", strip.area(scale)));
    drawn.push(svg("path").class("strip-line").set("d", strip.line(scale)));
    drawn.push(svg("path").class("strip-line strip-beyond").set("d", strip.beyond(scale)));
    drawn.extend(now);
    drawn
}

/// The strip in words: the headline at both ends of the slider.
fn said(language: Language, kind: TokenKind, strip: &Strip, number: &Number) -> String {
    let t = words::page::page(language);
    let (Some(first), Some(last)) = (strip.samples.first(), strip.samples.last()) else { return String::new() };
    let cost = |sample: &super::Sample| {
        sample.cost.map_or_else(|| t.no_price_short.to_owned(), |cost| words::number::usd(language, cost))
    };
    let at = |sample: &super::Sample| words::figure(language, sample.value, number.unit);
    let (a, x, b, y) = (at(first), cost(first), at(last), cost(last));
    fill(t.strip, &[("a", &a), ("x", &x), ("b", &b), ("y", &y), ("per", per(language, kind))])
}
