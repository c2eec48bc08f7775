//! The same as a table.

use super::super::Ui;
use super::{baseline, cost, factor, own_bar, texts, what};
use crate::describe;
use crate::element::{Element, tag};
use crate::studies::way::Way;
use cost_core::scenario::{Control, Value};
use cost_core::study::waterfall::article::{article, claims};
use cost_core::study::waterfall::{Bar, Lever, PerMillion};
use words::waterfall as said;

pub(super) fn view(ui: Ui, way: &Way) -> Vec<Element> {
    let t = texts(ui);
    let columns = [t.lever, t.moves, t.factor, t.cost, t.cost_of_all, t.article];
    let head = tag("tr").children(columns.map(|name| tag("th").set("scope", "col").text(name)));
    let found = way.found.as_ref().ok();
    let all = article(&Lever::ALL);
    let start = row(t.baseline, &baseline(ui, &way.baseline), "", costs(ui, found.map(|found| found.start)), "");
    let last = found.and_then(|found| found.factor());
    let end = row(
        t.deployment,
        "",
        &factor(ui, last),
        costs(ui, found.map(|found| found.end)),
        &said::factor(ui.language, all),
    );
    let body = tag("tbody").child(start).children(way.order.levers().map(|lever| lever_row(ui, way, lever))).child(end);
    let table = tag("table").set("translate", "no").child(tag("thead").child(head)).child(body);
    let region = tag("div")
        .class("scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .label(format!("{}: {}", t.name, ui.t.table));
    vec![region.child(table)]
}

fn lever_row(ui: Ui, way: &Way, lever: Lever) -> Element {
    let bar = own_bar(way, lever);
    let ids = claims(lever).map(|claim| claim.id).collect::<Vec<_>>().join(", ");
    let claimed = format!("{} ({ids})", said::factor(ui.language, article(&[lever])));
    row(
        said::lever(ui.language, lever),
        &what(ui, way, lever, from_to),
        &factor(ui, bar.and_then(Bar::factor)),
        costs(ui, bar.map(|bar| bar.after)),
        &claimed,
    )
}

/// An input with both of its values.
fn from_to(ui: Ui, control: &'static Control, from: &Value, to: &Value) -> String {
    let label = describe::control_label(ui.language, control.key);
    let [from, to] = [from, to].map(|value| describe::value(ui.language, control, value));
    format!("{label}: {from} → {to}")
}

fn costs(ui: Ui, of: Option<PerMillion>) -> [String; 2] {
    [of.map(|of| of.output_tokens), of.map(|of| of.tokens)].map(|value| cost(ui, value))
}

fn row(name: &str, what: &str, factor: &str, costs: [String; 2], claimed: &str) -> Element {
    let cell = |text: &str| tag("td").text(text);
    let [output, all] = costs;
    tag("tr").child(tag("th").set("scope", "row").text(name)).children([
        cell(what).class("what"),
        cell(factor),
        cell(&output),
        cell(&all),
        cell(claimed),
    ])
}
