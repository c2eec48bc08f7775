//! How many claims each verdict has: a bar, and buttons that narrow down to them.

use super::{Ui, badge, heading, paragraph};
use crate::element::{Element, svg, tag};
use ::claims::Verdict;
use cost_core::number::fixed;
use leptos::prelude::*;
use words::claims::{verdict as name, verdict_meaning};
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    tag("section")
        .class("verdicts")
        .child(heading(ui.t.verdicts))
        .child(bar(ui))
        .child(tag("ul").class("counts").children(Verdict::ALL.map(|verdict| button(ui, verdict))))
        .child(paragraph(ui.t.verdicts_hint).class("hint"))
}

/// All verdicts side by side, each as wide as its share.
fn bar(ui: Ui) -> Element {
    let described = move || {
        let counts = ui.page.verdicts.get();
        let count = |verdict: Verdict| {
            let n = ui.count(counts[verdict as usize]);
            fill(ui.t.count, &[("n", &n), ("name", name(ui.language, verdict))])
        };
        fill(ui.t.bar, &[("counts", &Verdict::ALL.map(count).join(", "))])
    };
    svg("svg")
        .class("shares")
        .set("role", "img")
        .set("translate", "no")
        .test_id("bar")
        .follow("aria-label", described)
        .part(move || pieces(ui))
}

fn pieces(ui: Ui) -> Vec<Element> {
    let counts = ui.page.verdicts.get();
    let all = counts.iter().sum::<usize>().max(1) as f64;
    let percent = |share: f64| fixed(share * 100.0, 3) + "%";
    let mut from = 0.0;
    let mut drawn = Vec::new();
    for verdict in Verdict::ALL {
        let n = counts[verdict as usize];
        let share = n as f64 / all;
        if n > 0 {
            let off = if ui.page.selection.with(|selection| selection.takes(verdict)) { "" } else { " off" };
            let area = svg("rect").set("x", percent(from)).set("width", percent(share)).set("height", "100%");
            let number = svg("text").set("x", percent(from + share / 2.0)).set("y", "50%").set("dy", "0.35em");
            let number = number.set("text-anchor", "middle").text(ui.count(n));
            drawn.push(svg("g").class(format!("{}{off}", badge::class(verdict))).child(area).child(number));
        }
        from += share;
    }
    drawn
}

/// The name of a verdict with its count. Pressed, its claims are shown, with those of others that are pressed.
fn button(ui: Ui, verdict: Verdict) -> Element {
    let count = tag("b").set("translate", "no").follow_text(move || ui.count(ui.page.verdicts.get()[verdict as usize]));
    let press = move || ui.page.select(|selection| selection.toggled(verdict));
    let button = crate::element::button("count-button", "", press)
        .test_id(format!("verdict-{}", verdict.key()))
        .follow_state("aria-pressed", move || ui.page.selection.with(|selection| selection.asks(verdict)))
        .child(badge::verdict(ui, verdict))
        .text(" ")
        .child(count);
    tag("li").child(button).child(paragraph(verdict_meaning(ui.language, verdict)).class("hint"))
}
