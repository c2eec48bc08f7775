//! The table of errors by group.

use super::{Kind, Ui, cell, column, heading, menu, paragraph, scrolling};
use crate::accuracy::describe;
use crate::accuracy::selection::{Field, Selection};
use crate::accuracy::shown::{Slice, slices};
use crate::element::{Element, button, tag};
use leptos::prelude::*;
use words::accuracy;
use words::number::{integer, percent};
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let group = move || ui.page.selection.with(|selection| selection.group);
    let options = move || {
        let option = |field: Field| (field.key().to_owned(), name(ui, field).to_owned(), field == group());
        Field::GROUPS.map(option).into()
    };
    let choose = move |key: String| {
        if let Some(group) = Field::GROUPS.into_iter().find(|field| field.key() == key) {
            ui.page.selection.update(|selection| selection.group = group);
        }
    };
    let first = column(Kind::Text).follow_text(move || name(ui, group()).to_owned());
    let columns = [
        column(Kind::Text).text(ui.t.set),
        column(Kind::Number).text(ui.t.rows),
        column(Kind::Number).text(ui.t.median),
        column(Kind::Number).text(ui.t.p90),
        column(Kind::Number).text(ui.t.bias),
    ];
    let lines = move || {
        let (rows, field) = (ui.rows(), group());
        let found = ui.page.points.with(|points| slices(&rows, points, field));
        found.iter().map(|slice| line(ui, field, slice, &rows)).collect()
    };
    let table = tag("table")
        .test_id("slices")
        .child(tag("thead").child(tag("tr").child(first).children(columns)))
        .child(tag("tbody").part(lines));
    let top =
        tag("div").class("table-head").child(heading(ui.t.slices)).child(menu("group", ui.t.group_by, options, choose));
    tag("section")
        .class("short")
        .child(top)
        .child(scrolling(ui.t.slices, "", table))
        .child(paragraph(ui.t.slices_hint).class("hint"))
}

fn name(ui: Ui, field: Field) -> &'static str {
    match field {
        Field::Engine => ui.t.by_engine,
        Field::Accelerator => ui.t.by_accelerator,
        Field::Model => ui.t.by_model,
        Field::Regime | Field::Set | Field::Era => ui.t.by_regime,
    }
}

fn line(ui: Ui, field: Field, slice: &Slice, rows: &[points::Row]) -> Element {
    let language = ui.language;
    let text = describe::name(language, field, &slice.of, rows);
    let value = slice.of.clone();
    let narrow = move || {
        let value = Some(value.clone());
        super::filters::changed(ui, move |selection: Selection| selection.with(field, value));
    };
    let only = button("link", &text, narrow).hint(Some(&fill(ui.t.show_only, &[("name", &text)])));
    let stats = slice.stats;
    tag("tr")
        .child(tag("th").set("scope", "row").set("translate", "no").child(only))
        .child(cell(accuracy::set(language, slice.is_validation)).class("left"))
        .child(cell(integer(language, stats.rows as f64)))
        .child(cell(percent(language, stats.median)))
        .child(cell(percent(language, stats.p90)))
        .child(cell(accuracy::signed(language, stats.signed)))
}
