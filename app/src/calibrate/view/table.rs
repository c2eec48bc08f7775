//! Measured, predicted and corrected figures side by side.

use super::{Ui, heading};
use crate::beside::{Kind, cell, head, scrolling};
use crate::calibrate::compared::Compared;
use crate::calibrate::describe;
use crate::element::{Element, tag};
use benchmark::{Comparison, Row};

pub(super) fn view(ui: Ui, compared: &Compared, comparison: &Comparison) -> Element {
    let is_corrected = compared.correction.is_ok();
    let columns = [
        (ui.t.figure, Kind::Text),
        (ui.t.measured, Kind::Number),
        (ui.t.predicted, Kind::Number),
        (ui.t.ratio, Kind::Number),
        (ui.t.band, Kind::Text),
    ];
    let more = [(ui.t.corrected, Kind::Number), (ui.t.corrected_ratio, Kind::Number)];
    let said_as = [(ui.t.said_as, Kind::Text)];
    let columns = columns.into_iter().chain(more.into_iter().filter(|_| is_corrected)).chain(said_as);
    let body = tag("tbody").children(comparison.rows.iter().map(|row| line(ui, compared, row)));
    let table = tag("table").test_id("comparison").set("translate", "no").child(head(columns)).child(body);
    tag("section").child(heading(ui.t.comparison)).child(scrolling(ui.t.comparison, "whole", table))
}

fn line(ui: Ui, compared: &Compared, row: &Row) -> Element {
    let language = ui.language;
    let value = |value| cell(describe::value(language, row.metric, value));
    let name = tag("th").set("scope", "row").text(describe::metric(language, row.metric));
    let basis = row.band.as_ref().map(|band| words::bands::basis(language, &band.basis));
    let cells = [
        value(row.measured.value),
        value(row.predicted),
        cell(describe::ratio(language, row.ratio)),
        cell(describe::band(language, row)).class("left").hint(basis.as_deref()),
    ];
    let corrected = compared
        .remaining(row)
        .map(|ratio| [value(row.measured.value / ratio).class("corrected"), cell(describe::ratio(language, ratio))]);
    let said_as = cell(describe::said_as(language, row)).class("left names");
    let line = tag("tr").set("data-row", row.metric.figure()).child(name).children(cells);
    line.children(corrected.into_iter().flatten()).child(said_as)
}
