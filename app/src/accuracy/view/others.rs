//! What others publish, where the model is off, and how the points come to be.

use super::{Kind, Ui, cell, head, heading, paragraph, scrolling};
use crate::accuracy::rivals::{Rival, rivals as published};
use crate::accuracy::selection::Selection;
use crate::accuracy::shown;
use crate::element::{Element, tag};
use points::{Metric, Row};
use words::accuracy;
use words::number::{integer, percent};
use words::page::fill;

pub(super) fn rivals(ui: Ui) -> Element {
    let rows = ui.rows();
    let columns = [ui.t.tool, ui.t.by_metric, ui.t.published, ui.t.conditions, ui.t.ours, ui.t.source];
    let columns = columns.map(|name| (name, Kind::Text));
    let lines = published().map(|rival| line(ui, rival, &rows));
    let table = tag("table").class("rivals").test_id("rivals").child(head(columns)).child(tag("tbody").children(lines));
    tag("section").child(heading(ui.t.rivals)).child(paragraph(ui.t.rivals_lead).class("quiet")).child(scrolling(
        ui.t.rivals,
        "whole",
        table,
    ))
}

fn line(ui: Ui, rival: Rival, rows: &[Row]) -> Element {
    let language = ui.language;
    let conditions = accuracy::condition(language, rival.id).unwrap_or_default();
    tag("tr")
        .child(tag("th").set("scope", "row").set("translate", "no").text(rival.tool))
        .child(cell(accuracy::metric(language, rival.metric)).class("left"))
        .child(cell(figure(ui, rival)).class("left"))
        .child(cell(conditions).class("left wide"))
        .child(cell(ours(ui, rival.metric, rows)).class("left"))
        .child(cell(format!("{}, {}", rival.source, rival.date)).class("left source"))
}

/// The published figure, with what kind of figure it is.
fn figure(ui: Ui, rival: Rival) -> String {
    let error = percent(ui.language, rival.error);
    let runs = rival.runs.map(|runs| fill(ui.t.runs, &[("n", &integer(ui.language, runs))]));
    let said = match rival.statistic {
        "at-most" => fill(ui.t.at_most, &[("error", &error)]),
        name => format!("{} {error}", accuracy::statistic(ui.language, name)),
    };
    let runs = runs.filter(|_| rival.statistic != "one-run");
    [Some(said), runs].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The errors of all validation points of current software.
fn ours(ui: Ui, metric: Metric, rows: &[Row]) -> String {
    let points = shown::points(rows, &Selection { metric, ..Selection::default() });
    let Some(stats) = shown::errors(&points, true) else { return words::number::NOT_FINITE.to_owned() };
    let share = |share| percent(ui.language, share);
    let (median, mean, p90) = (share(stats.median), share(stats.mean), share(stats.p90));
    let rows = integer(ui.language, stats.rows as f64);
    fill(ui.t.ours_of, &[("median", &median), ("mean", &mean), ("p90", &p90), ("rows", &rows)])
}

pub(super) fn causes(ui: Ui) -> Element {
    let line = |cause: &accuracy::Cause| tag("div").child(tag("dt").text(cause.name)).child(tag("dd").text(cause.text));
    let list = tag("dl").class("causes").children(accuracy::causes(ui.language).iter().map(line));
    tag("section").child(heading(ui.t.causes)).child(paragraph(ui.t.causes_lead).class("quiet")).child(list)
}

pub(super) fn method(ui: Ui) -> Element {
    let rows = integer(ui.language, ui.rows().len() as f64);
    let text = fill(ui.t.method_text, &[("rows", &rows)]);
    tag("section").child(heading(ui.t.method)).child(paragraph(&text).class("prose"))
}
