//! The scenario of the address, in a line, with what is wrong with the address.

use super::{Ui, heading, message, paragraph};
use crate::calibrate::compared::is_corrected;
use crate::calibrate::describe;
use crate::element::{Element, tag};
use cost_core::link::Opened;
use leptos::prelude::*;
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let line = tag("p")
        .class("sentence")
        .test_id("scenario")
        .set("translate", "no")
        .follow_text(move || ui.page.linked.with(|linked| describe::scenario(ui.language, &linked.scenario)));
    let change = tag("a").test_id("change").follow("href", move || ui.calculator()).text(ui.t.change);
    let hint = paragraph(ui.t.scenario_hint).class("quiet").text(" ").child(change);
    tag("section")
        .class("scenario")
        .child(heading(ui.t.scenario))
        .child(line)
        .child(hint)
        .part(move || ui.page.linked.with(|linked| notices(ui, linked)))
}

fn notices(ui: Ui, linked: &Opened) -> Vec<Element> {
    let problems = (!linked.problems.is_empty()).then(|| {
        let text = if linked.is_readable { ui.shared.link_problems } else { ui.t.link_unreadable };
        let sentences = linked.problems.iter().map(|problem| words::problem(ui.language, problem));
        message("warn", text, sentences).test_id("link-problems")
    });
    let unknown = (!linked.unknown.is_empty()).then(|| {
        let keys: Vec<String> = linked.unknown.iter().map(|(key, _)| key.chars().take(40).collect()).collect();
        let text = fill(ui.shared.link_unknown, &[("keys", &keys.join(", "))]);
        message("warn", &text, []).test_id("link-unknown")
    });
    let corrected = is_corrected(&linked.scenario).then(|| {
        let correction = &linked.scenario.correction;
        let factor = |value| describe::factor(ui.language, value);
        let factors = [("prefill", factor(correction.prefill)), ("decode", factor(correction.decode))];
        let text = fill(ui.t.corrected_before, &factors.each_ref().map(|(name, value)| (*name, value.as_str())));
        message("plain", &text, []).test_id("corrected-before")
    });
    [problems, unknown, corrected].into_iter().flatten().collect()
}
