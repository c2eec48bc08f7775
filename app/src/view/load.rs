//! How many requests there are: one choice of four, and its number.

use super::{Ui, choice, inputs, notices, number, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, tag};
use crate::history::Gesture;
use crate::state::Work;
use cost_core::scenario::{Control, Load, control};
use leptos::prelude::*;

/// The control whose place in the form the whole choice takes.
pub(super) const FIRST: &str = "workload.load.concurrency";
/// The other controls that belong to the choice.
pub(super) const IS_PART_OF_IT: [&str; 2] = ["workload.load.requestsPerSecond", "workload.load.tokensPerDay"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Concurrency,
    Max,
    Rate,
    Tokens,
}

const MODES: [Mode; 4] = [Mode::Concurrency, Mode::Max, Mode::Rate, Mode::Tokens];

fn mode_of(load: Load) -> Mode {
    match load {
        Load::Concurrency(_) | Load::ClosedLoop { .. } => Mode::Concurrency,
        Load::MaxConcurrency => Mode::Max,
        Load::RequestsPerSecond(_) => Mode::Rate,
        Load::TokensPerDay(_) => Mode::Tokens,
    }
}

fn name(ui: Ui, mode: Mode) -> (&'static str, &'static str) {
    match mode {
        Mode::Concurrency => ("concurrency", ui.t.load_concurrency),
        Mode::Max => ("max", ui.t.load_as_many),
        Mode::Rate => ("requests-per-second", ui.t.load_requests),
        Mode::Tokens => ("tokens-per-day", ui.t.load_tokens),
    }
}

pub(crate) fn view(ui: Ui) -> Element {
    let page = ui.page;
    let mode = Memo::new(move |_| page.work.with(|work| mode_of(work.scenario.workload.load)));
    let option = |one: Mode| {
        let (value, text) = name(ui, one);
        tag("option").set("value", value).follow_flag("selected", move || mode.get() == one).text(text)
    };
    let choose = move |event: web_sys::Event| {
        let chosen = browser::input_value(&event);
        if let Some(mode) = MODES.into_iter().find(|mode| name(ui, *mode).0 == chosen) {
            switch(ui, mode);
        }
    };
    let menu = tag("select")
        .set("id", "field-workload.load")
        .test_id("field-workload.load")
        .children(MODES.map(option))
        .follow_value(move || name(ui, mode.get()).0.to_owned())
        .on("change", choose);
    let label = tag("label").set("for", "field-workload.load").text(ui.t.load_choice);
    let head = tag("div").class("head").child(tag("div").class("name").child(label)).child(menu);
    let value = move || {
        match mode.get() {
            Mode::Concurrency => number_of(ui, FIRST),
            Mode::Max => control(FIRST).map(|first| as_many(ui, first)),
            Mode::Rate => number_of(ui, IS_PART_OF_IT[0]),
            Mode::Tokens => number_of(ui, IS_PART_OF_IT[1]),
        }
        .into_iter()
        .collect()
    };
    tag("div").class("load").child(choice::row("workload.load", head)).part(value)
}

fn number_of(ui: Ui, key: &str) -> Option<Element> {
    let control = control(key)?;
    Some(number::view(ui, control, control.number()?))
}

/// What `max` comes to, in the place of the number.
fn as_many(ui: Ui, first: &'static Control) -> Element {
    let fixed = tag("span").class("fixed").set("id", notices::field_id(FIRST)).set("tabindex", "-1");
    let fixed = fixed.child(parts::figure(ui, "memory.maxConcurrency", ""));
    choice::row(FIRST, tag("div").class("head").child(inputs::label(ui, first)).child(fixed))
}

/// Goes over to another way to give the load, starting from what the deployment does now.
fn switch(ui: Ui, mode: Mode) {
    let page = ui.page;
    let estimate = page.shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.estimate.clone()));
    let at_once = estimate.as_ref().map_or(0.0, |estimate| estimate.deployment.admitted);
    let rate = estimate.as_ref().and_then(|e| e.throughput.as_ref()).map_or(0.0, |through| through.requests_per_second);
    let with_rate = |rate: f64| {
        let mut next = page.work.get_untracked().scenario;
        next.workload.load = Load::RequestsPerSecond(rate);
        next
    };
    // Requests that come when they like need some room: at the full rate the queue would have no end.
    let shares = [1.0, 0.9, 0.8, 0.5].map(|share| floor_two_digits(rate * share));
    let rate = shares.into_iter().find(|rate| cost_core::estimate(&with_rate(*rate)).is_ok()).unwrap_or(0.0);
    let load = match mode {
        Mode::Concurrency => Load::Concurrency(if at_once >= 1.0 { at_once.round() } else { 64.0 }),
        Mode::Max => Load::MaxConcurrency,
        Mode::Rate => Load::RequestsPerSecond(if rate > 0.0 { rate } else { 1.0 }),
        Mode::Tokens => {
            let work = page.work.get_untracked().scenario.workload;
            let day =
                floor_two_digits(rate * (work.input_tokens + work.output_tokens) * cost_core::units::SECONDS_PER_DAY);
            Load::TokensPerDay(if day >= 1.0 { day } else { 1e8 })
        }
    };
    let mut next: Work = page.work.get_untracked();
    next.scenario.workload.load = load;
    for key in [FIRST, IS_PART_OF_IT[0], IS_PART_OF_IT[1]] {
        page.drop_draft(key);
    }
    page.replace(next, FIRST, Gesture::Click);
    page.status.set(describe::spoken_result(page));
}

/// `value` in two digits, none of it rounded up.
fn floor_two_digits(value: f64) -> f64 {
    if !(value > 0.0 && value.is_finite()) {
        return 0.0;
    }
    let unit = 10f64.powf(value.log10().floor() - 1.0);
    let digits = (value / unit).floor();
    // The product may carry binary dust; its first four digits do not.
    cost_core::number::parse(&cost_core::number::rounded(digits * unit, 4)).unwrap_or(value)
}
