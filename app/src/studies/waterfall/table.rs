//! The same as a table.

use super::super::Ui;
use super::{baseline, own_bar, texts, what};
use crate::describe;
use crate::studies::figure::table::{Cell, Table, number};
use crate::studies::way::Way;
use cost_core::TokenKind;
use cost_core::scenario::{Control, Value};
use cost_core::study::waterfall::article::{article, claims};
use cost_core::study::waterfall::{Lever, PerMillion};
use leptos::prelude::*;
use words::number::usd;
use words::token_kind::usd_per;
use words::waterfall as said;

pub(super) fn table(ui: Ui, way: &Way) -> Table {
    let t = texts(ui);
    let costs = kinds(ui).map(|kind| usd_per(ui.language, kind));
    let columns = [t.lever, t.moves, t.factor, &costs[0], &costs[1], t.article].map(str::to_owned);
    let found = way.found.as_ref().ok();
    let all = said::factor(ui.language, article(&Lever::ALL));
    let start = row(ui, t.baseline, baseline(ui, &way.baseline), None, found.map(|found| found.start), String::new());
    let factor = found.and_then(|found| found.factor(ui.page.per.get()));
    let end = row(ui, t.deployment, String::new(), factor, found.map(|found| found.end), all);
    let levers = way.order.levers().map(|lever| lever_row(ui, way, lever));
    let rows = std::iter::once(start).chain(levers).chain([end]).collect();
    Table { columns: columns.into(), rows, now: None }
}

/// The kind that is shown, and beside it all tokens; where that is all tokens, those of answers.
fn kinds(ui: Ui) -> [TokenKind; 2] {
    match ui.page.per.get() {
        TokenKind::All => [TokenKind::All, TokenKind::Output],
        per => [per, TokenKind::All],
    }
}

fn lever_row(ui: Ui, way: &Way, lever: Lever) -> Vec<Cell> {
    let bar = own_bar(way, lever);
    let ids = claims(lever).map(|claim| claim.id).collect::<Vec<_>>().join(", ");
    let claimed = format!("{} ({ids})", said::factor(ui.language, article(&[lever])));
    let what = what(ui, way, lever, from_to);
    let factor = bar.and_then(|bar| bar.factor(ui.page.per.get()));
    row(ui, said::lever(ui.language, lever), what, factor, bar.map(|bar| bar.after), claimed)
}

/// An input with both of its values.
fn from_to(ui: Ui, control: &'static Control, from: &Value, to: &Value) -> String {
    let label = describe::control_label(ui.language, control.key);
    let [from, to] = [from, to].map(|value| describe::value(ui.language, control, value));
    format!("{label}: {from} → {to}")
}

fn row(ui: Ui, name: &str, what: String, factor: Option<f64>, after: Option<PerMillion>, claimed: String) -> Vec<Cell> {
    let cost = |of: Option<f64>| number(of, |cost| usd(ui.language, cost), describe::NOTHING);
    let [shown, beside] = kinds(ui);
    vec![
        Cell::Text(name.to_owned()),
        Cell::Text(what),
        number(factor, |left| said::factor(ui.language, left), describe::NOTHING),
        cost(after.map(|after| after.per(shown))),
        cost(after.map(|after| after.per(beside))),
        Cell::Text(claimed),
    ]
}
