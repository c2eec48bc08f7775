//! All that is known about the picked point, and the way to its scenario.

use super::{Ui, heading, paragraph};
use crate::accuracy::describe;
use crate::accuracy::shown::Point;
use crate::element::{Element, tag};
use leptos::prelude::*;
use points::Row;
use words::accuracy;
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let body = move || {
        let metric = ui.metric();
        ui.page.points.track();
        match ui.page.picked.get().and_then(|place| ui.page.row_at(place)) {
            Some((point, row)) => details(ui, metric, point, &row),
            None => vec![paragraph(ui.t.pick_hint).class("quiet")],
        }
    };
    tag("section").class("picked").test_id("picked").label(ui.t.picked).child(heading(ui.t.picked)).part(body)
}

fn details(ui: Ui, metric: points::Metric, point: Point, row: &Row) -> Vec<Element> {
    let language = ui.language;
    let value = |value| accuracy::value(language, metric, &row.rate_of, value);
    let formats =
        [("weights", &row.weights), ("cache", &row.cache)].map(|(name, id)| (name, describe::format(language, id)));
    let formats = formats.each_ref().map(|(name, text)| (*name, text.as_str()));
    let engine = words::labels::choice(language, &row.engine).unwrap_or(&row.engine);
    let lines = [
        (ui.t.model, words::labels::model(&row.model)),
        (ui.t.accelerator, describe::hardware(language, row)),
        (ui.t.engine, engine.to_owned()),
        (ui.t.layout, describe::layout(language, row)),
        (ui.t.formats, fill(ui.t.formats_of, &formats)),
        (ui.t.lengths, describe::lengths(language, row)),
        (ui.t.load, accuracy::load(language, row.concurrency)),
        (ui.t.measured, value(point.pair.measured)),
        (ui.t.predicted, value(point.pair.predicted)),
        (ui.t.error, accuracy::signed(language, point.pair.error())),
        (ui.t.set, accuracy::set(language, point.is_validation).to_owned()),
        (ui.t.source, format!("{}: {}", row.place, row.section)),
        (ui.t.row, row.id.clone()),
    ];
    let line = |(name, text): (&'static str, String)| {
        tag("div").class("line").child(tag("dt").text(name)).child(tag("dd").set("translate", "no").text(text))
    };
    let list = tag("dl").children(lines.map(line));
    let notes = describe::notes(language, metric, row).into_iter().map(|note| tag("li").text(note));
    let open = tag("a").class("tool strong try").test_id("try-picked").set("href", ui.link(row)).text(ui.t.try_row);
    vec![open, list, tag("ul").class("notes").children(notes)]
}
