//! What the answer would be with what is described.

use super::dialog;
use crate::address;
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::view::parts;
use crate::wire;
use cost_core::estimate::Estimate;
use cost_core::{Problems, Scenario};
use leptos::prelude::*;
use words::own::own;
use words::page::fill;

/// The answer to a scenario that is not on the page.
pub(in crate::studies) type Answer = Memo<Result<Estimate, Problems>>;

/// The answer to `next`.
pub(in crate::studies) fn answer(ui: Ui, next: fn(Ui) -> Scenario) -> Answer {
    Memo::new(move |_| cost_core::estimate(&next(ui)))
}

/// The headline with and without, or why there is none.
pub(in crate::studies) fn view(ui: Ui, answer: Answer) -> Element {
    let t = own(ui.language);
    let said = move || {
        answer.with(|answer| match answer {
            Ok(estimate) => headline(ui, estimate),
            Err(_) => String::new(),
        })
    };
    let problems = move || {
        answer.with(|answer| {
            let problems = answer.as_ref().err()?;
            let sentences = problems.iter().map(|problem| words::own::problem(ui.language, problem));
            Some(dialog::list(sentences).class("error"))
        })
    };
    let before = move || {
        let cost = ui.page.answer.with(|answer| answer.as_ref().map(|estimate| headline(ui, estimate)).ok());
        cost.map(|cost| fill(t.before, &[("cost", &cost)])).unwrap_or_default()
    };
    tag("div")
        .class("own-answer")
        .set("aria-live", "polite")
        .child(tag("span").class("quiet").text(t.answer))
        .child(tag("strong").test_id("own-answer").child(parts::live("", said)))
        .child(parts::live("quiet", before))
        .part(move || problems().into_iter().collect())
}

fn headline(ui: Ui, estimate: &Estimate) -> String {
    let per = ui.page.per.get();
    match per.cost_of(estimate) {
        Some(cost) => words::figure(ui.language, cost, per.unit()),
        None if !estimate.fits => ui.t.fits_no.to_owned(),
        None => ui.t.no_price.to_owned(),
    }
}

/// Key of the first field of `thing` (`model` or `accelerator`) that the answer finds fault with.
pub(in crate::studies) fn fault(answer: Answer, thing: &str) -> Option<String> {
    let of_it = |problem: &cost_core::Problem| {
        let key = problem.field.strip_prefix(thing)?.strip_prefix('.')?;
        Some(key.to_owned())
    };
    answer.with_untracked(|answer| answer.as_ref().err()?.iter().find_map(of_it))
}

/// Has the calculator work on `next`, says so, and closes the dialog.
pub(in crate::studies) fn take(ui: Ui, next: &Scenario, said: &'static str) {
    let link = address::encoded(ui.page, next);
    ui.page.dialog.set(None);
    wire::open(&link);
    ui.page.say(said);
}
