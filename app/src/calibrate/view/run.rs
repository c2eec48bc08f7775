//! The chosen run: what it says, what of it went into the comparison, and what follows.

use super::{Ui, correction, heading, lines, list, message, table};
use crate::beside::menu;
use crate::calibrate::compared::Compared;
use crate::calibrate::describe;
use crate::calibrate::paste::RESULT;
use crate::element::{Element, tag};
use benchmark::{Reading, Unpredicted};
use leptos::prelude::*;
use std::sync::Arc;
use words::number::integer;
use words::page::fill;

pub(super) fn view(ui: Ui, reading: &Arc<Reading>) -> Vec<Element> {
    let page = ui.page;
    let title = heading(ui.t.result).set("id", RESULT).set("tabindex", "-1").test_id("result");
    let sentences = reading.problems.iter().map(|problem| words::benchmark::problem(ui.language, problem));
    let partly = (!reading.problems.is_empty()).then(|| message("warn", ui.t.partly, sentences).test_id("partly"));
    let menu = (reading.runs.len() > 1).then(|| runs(ui, Arc::clone(reading)));
    let with = move |draw: fn(Ui, &Compared) -> Vec<Element>| {
        move || page.compared.get().map(|compared| untrack(|| draw(ui, &compared))).unwrap_or_default()
    };
    let said = tag("section").class("said").child(title).children(partly).children(menu).part(with(facts));
    vec![said, tag("div").class("conclusions").part(with(conclusions))]
}

fn runs(ui: Ui, reading: Arc<Reading>) -> Element {
    let page = ui.page;
    let options = move || {
        let chosen = page.chosen.get();
        let option =
            |(place, run)| (usize::to_string(&place), describe::choice(ui.language, place, run), place == chosen);
        reading.runs.iter().enumerate().map(option).collect()
    };
    menu("run", ui.t.run, options, move |place| {
        if let Ok(place) = place.parse() {
            page.by_hand.set(None);
            page.chosen.set(place);
        }
    })
}

fn facts(ui: Ui, compared: &Compared) -> Vec<Element> {
    let (language, run) = (ui.language, &compared.run);
    let facts = lines(describe::facts(language, run)).class("facts").test_id("facts");
    let warnings = ui.page.linked.with_untracked(|linked| describe::warnings(language, &linked.scenario, run));
    let warnings = (!warnings.is_empty()).then(|| message("warn", ui.t.warnings, warnings).test_id("warnings"));
    let applied = &compared.applied;
    let taken = applied.taken.iter().filter_map(|taken| {
        let (name, value) = describe::input(language, &applied.scenario, taken.key)?;
        Some((name, if taken.is_derived { format!("{value} ({})", ui.t.computed) } else { value }))
    });
    let left = applied.left.iter().filter_map(|key| describe::input(language, &applied.scenario, key));
    let left: Vec<_> = left.collect();
    let n = integer(language, left.len() as f64);
    let left = tag("details")
        .class("more")
        .test_id("left")
        .child(tag("summary").text(fill(ui.t.left, &[("n", &n)])))
        .child(lines(left));
    let taken = tag("div").class("taken").test_id("taken").child(tag("h3").text(ui.t.taken)).child(lines(taken));
    let columns = tag("div").class("columns").child(facts).child(taken.child(left));
    warnings.into_iter().chain([columns]).collect()
}

fn conclusions(ui: Ui, compared: &Compared) -> Vec<Element> {
    match &compared.comparison {
        Ok(comparison) => vec![table::view(ui, compared, comparison), correction::view(ui, compared)],
        Err(unpredicted) => vec![nothing(ui, unpredicted)],
    }
}

/// Why there is nothing to compare with.
fn nothing(ui: Ui, unpredicted: &Unpredicted) -> Element {
    let sentences = match unpredicted {
        Unpredicted::Scenario(problems) => {
            problems.iter().map(|problem| words::problem(ui.language, problem)).collect()
        }
        Unpredicted::DoesNotFit => {
            words::benchmark::unpredicted(ui.language, unpredicted).map(str::to_owned).into_iter().collect::<Vec<_>>()
        }
    };
    let problems = tag("div").class("message bad").set("role", "alert").test_id("unpredicted").child(list(sentences));
    tag("section").child(heading(ui.t.comparison)).child(problems)
}
