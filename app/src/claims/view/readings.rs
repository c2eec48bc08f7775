//! The readings of a claim: what is claimed, what is found beside it, and the scenarios behind.

use super::{Ui, badge};
use crate::claims::describe;
use crate::element::{Element, tag};
use ::claims::{PLAIN, Reading};
use words::claims as said;
use words::page::fill;

pub(super) fn view(ui: Ui, id: &'static str, readings: &[Reading]) -> Element {
    let links: Vec<&str> = readings.iter().flat_map(|reading| &reading.links).map(String::as_str).collect();
    let names = describe::scenarios(ui.language, &links);
    let mut named = links.into_iter().zip(names);
    let rows = readings.iter().map(|reading| {
        let scenarios: Vec<(&str, String)> = named.by_ref().take(reading.links.len()).collect();
        row(ui, id, reading, readings, &scenarios)
    });
    tag("ul").class("readings").children(rows)
}

fn row(ui: Ui, id: &str, reading: &Reading, all: &[Reading], scenarios: &[(&str, String)]) -> Element {
    let what = match reading.name == PLAIN {
        true => ui.t.plain.to_owned(),
        false => said::condition(ui.language, id, reading.name, all),
    };
    let evidence = fill(ui.t.found_by, &[("evidence", said::evidence(ui.language, reading.evidence))]);
    let number = |name, value: String, label: &str| {
        let value = tag("dd").test_id(name).set("translate", "no").text(value);
        tag("div").child(tag("dt").text(label)).child(value)
    };
    let numbers = tag("dl").children([
        number("claimed", said::claimed(ui.language, reading), ui.t.claimed),
        number("found", said::ours(ui.language, reading), &evidence),
    ]);
    let agreement = badge::agreement(ui, reading);
    let head = tag("p").class("reading").child(agreement).text(" ").child(tag("span").text(what));
    let row = tag("li").set("data-reading", reading.name).child(head).child(numbers);
    if scenarios.is_empty() { row } else { row.child(opening(ui, scenarios)) }
}

/// The ways to the calculator.
fn opening(ui: Ui, scenarios: &[(&str, String)]) -> Element {
    let links = scenarios.iter().map(|(link, name)| {
        let label = fill(ui.t.open_of, &[("name", name)]);
        tag("li").child(tag("a").set("href", ui.link(link)).label(label).set("translate", "no").text(name))
    });
    let name = tag("p").class("label").text(ui.t.open);
    tag("div").class("opening").child(name).child(tag("ul").children(links))
}
