//! The table of points, a page of it at a time, and the same as a file.

use super::{Kind, Ui, cell, head, heading, menu, scrolling};
use crate::accuracy::describe;
use crate::accuracy::selection::{Order, Selection};
use crate::accuracy::shown::{Point, ordered};
use crate::accuracy::state::Rows;
use crate::accuracy::table;
use crate::browser;
use crate::element::{Element, button, tag};
use leptos::prelude::*;
use points::{Metric, Row};
use words::accuracy;
use words::number::integer;
use words::page::fill;

/// Lines of one page.
const LINES: usize = 25;

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    let order = move || page.selection.with(|selection| selection.order);
    let options =
        move || Order::ALL.map(|each| (each.key().to_owned(), name(ui, each).to_owned(), each == order())).into();
    let choose = move |key: String| {
        if let Some(order) = Order::ALL.into_iter().find(|order| order.key() == key) {
            page.select(move |selection| Selection { order, ..selection });
        }
    };
    let lines = move || {
        let (rows, metric, order, first) = (ui.rows(), ui.metric(), order(), page.first.get());
        page.points.with(|points| {
            let places = ordered(points, order).into_iter().skip(first).take(LINES);
            places.filter_map(|place| line(ui, metric, points[place], rows.get(points[place].row)?)).collect()
        })
    };
    let columns = [
        (ui.t.model, Kind::Text),
        (ui.t.accelerator, Kind::Text),
        (ui.t.engine, Kind::Text),
        (ui.t.lengths, Kind::Text),
        (ui.t.load, Kind::Text),
        (ui.t.measured, Kind::Number),
        (ui.t.predicted, Kind::Number),
        (ui.t.error, Kind::Number),
        (ui.t.set, Kind::Text),
        (ui.t.try_row, Kind::Number),
    ];
    let body = tag("tbody").part(lines);
    let table = tag("table").class("points").test_id("rows").set("translate", "no").child(head(columns)).child(body);
    let top =
        tag("div").class("table-head").child(heading(ui.t.points)).child(menu("order", ui.t.order, options, choose));
    tag("section")
        .set("id", "rows")
        .set("tabindex", "-1")
        .child(top)
        .child(scrolling(ui.t.points, "", table))
        .child(pager(ui))
}

fn name(ui: Ui, order: Order) -> &'static str {
    match order {
        Order::Largest => ui.t.largest_first,
        Order::Smallest => ui.t.smallest_first,
        Order::AsPublished => ui.t.as_published,
    }
}

fn line(ui: Ui, metric: Metric, point: Point, row: &Row) -> Option<Element> {
    let language = ui.language;
    let value = |value| accuracy::value(language, metric, &row.rate_of, value);
    let said = describe::point(language, metric, point, row);
    let open = tag("a").set("href", ui.link(row)).label(fill(ui.t.try_row_of, &[("name", &said)])).text(ui.t.try_row);
    let name = tag("th").set("scope", "row").text(words::labels::model(&row.model));
    let cells = [
        cell(describe::hardware(language, row)).class("left"),
        cell(words::labels::choice(language, &row.engine).unwrap_or(&row.engine)).class("left"),
        cell(describe::lengths(language, row)).class("left"),
        cell(accuracy::load(language, row.concurrency)).class("left"),
        cell(value(point.pair.measured)),
        cell(value(point.pair.predicted)),
        cell(accuracy::signed(language, point.pair.error())),
        cell(accuracy::set(language, point.is_validation)).class("left"),
        tag("td").child(open),
    ];
    Some(tag("tr").set("data-row", &row.id).child(name).children(cells))
}

fn pager(ui: Ui) -> Element {
    let page = ui.page;
    let count = move || page.points.with(|points| points.len());
    let place = move || {
        let (first, n) = (page.first.get(), count());
        let number = |value: usize| integer(ui.language, value as f64);
        let (from, to) = (number((first + 1).min(n)), number((first + LINES).min(n)));
        fill(ui.t.page_of, &[("from", &from), ("to", &to), ("n", &number(n))])
    };
    let back =
        button("tool strong", ui.t.previous, move || page.first.update(|first| *first = first.saturating_sub(LINES)))
            .test_id("previous")
            .follow_state("aria-disabled", move || page.first.get() == 0);
    let on = move || {
        let n = page.points.with_untracked(|points| points.len());
        page.first.update(|first| *first = if *first + LINES < n { *first + LINES } else { *first });
    };
    let on = button("tool strong", ui.t.next, on)
        .test_id("next")
        .follow_state("aria-disabled", move || page.first.get() + LINES >= count());
    let save = button("tool strong", "", move || download(ui)).test_id("download");
    let save = save.follow_text(move || fill(ui.t.download, &[("n", &integer(ui.language, count() as f64))]));
    let place = tag("p").class("quiet").test_id("place").set("translate", "no").follow_text(place);
    tag("div").class("pager").children([back, on, place, save])
}

fn download(ui: Ui) {
    let Rows::Here(rows) = ui.page.rows.get_untracked() else { return };
    let metric = ui.page.selection.with_untracked(|selection| selection.metric);
    let base = browser::own_address();
    let link =
        |row: &Row| format!("{}#{}", base.trim_end_matches("index.html").trim_end_matches("accuracy/"), row.link);
    let text = ui.page.points.with_untracked(|points| table::csv(ui.language, metric, &rows, points, link));
    browser::download(ui.t.file_name, "text/csv;charset=utf-8", &text);
}
