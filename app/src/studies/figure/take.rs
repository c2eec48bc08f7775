//! The menu with which a figure is taken along: as a picture, for a spreadsheet, for a text.

use super::export;
use super::{Figure, Ui};
use crate::csv::Csv;
use crate::element::{Element, button, tag};
use crate::view::parts;
use crate::{address, browser, describe};
use cost_core::catalogue::CATALOGUE_DATE;
use wasm_bindgen::JsCast;
use words::page::fill;

mod picture;

/// Closes the menu that a pressed button is in, and gives the focus back to what opened it.
fn close(menu: &str) {
    if let Some(menu) = browser::element(menu).and_then(|menu| menu.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
        menu.set_open(false);
        if let Some(summary) = menu.query_selector("summary").ok().flatten() {
            let _ = summary.dyn_into::<web_sys::HtmlElement>().map(|summary| summary.focus());
        }
    }
}

/// Has the open menu closed by whatever is pressed or reached outside it. Scrolling begins with a press and never ends
/// as one; and a browser that gives buttons no focus gives it to what is around the menu.
#[cfg(feature = "csr")]
pub(in crate::studies) fn close_from_outside() {
    for (event, around_counts) in [("pointerup", true), ("focusin", false)] {
        let _ = leptos::prelude::window_event_listener_untyped(event, move |event| {
            let document = web_sys::window().and_then(|window| window.document());
            let open = document.and_then(|document| document.query_selector("details.take[open]").ok().flatten());
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let Some((menu, target)) = open.zip(target) else { return };
            if !menu.contains(Some(&target)) && (around_counts || !target.contains(Some(&menu))) {
                let _ = menu.remove_attribute("open");
            }
        });
    }
}

pub(in crate::studies) fn view(ui: Ui, figure: Figure) -> Element {
    let t = ui.t;
    let id = format!("take-{}", figure.id);
    let entry = |name: &'static str, what: &'static str, act: fn(Ui, Figure)| {
        let menu = id.clone();
        let press = move || {
            close(&menu);
            act(ui, figure);
        };
        button("", name, press).test_id(format!("take-{}-{what}", figure.id))
    };
    let entries = [
        entry(t.take_png, "png", |ui, figure| picture::png(ui, figure, name(figure, "png"))),
        entry(t.take_svg, "svg", |ui, figure| {
            browser::download(&name(figure, "svg"), "image/svg+xml", &picture::svg_text(ui, figure));
            ui.page.say(ui.t.taken);
        }),
        entry(t.take_csv_point, "csv-point", |ui, figure| csv(ui, figure, Csv::Point)),
        entry(t.take_csv_comma, "csv-comma", |ui, figure| csv(ui, figure, Csv::Comma)),
        entry(t.take_markdown, "markdown", |ui, figure| {
            parts::copy(ui.page, markdown(ui, figure), ui.t.markdown_copied)
        }),
    ];
    let label = fill(t.take_of, &[("name", (figure.name)(ui))]);
    let summary = tag("summary").class("tool").label(label).text(t.take);
    let menu = id.clone();
    tag("details")
        .class("take")
        .set("name", "take")
        .set("id", &id)
        .test_id(&id)
        .child(summary)
        .child(tag("div").class("take-list").children(entries))
        .on("keydown", move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" {
                close(&menu);
            }
        })
}

/// File names have letters, digits, dots and hyphens only.
fn name(figure: Figure, ending: &str) -> String {
    let id: String = figure.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("pertoken-{id}.{ending}")
}

fn csv(ui: Ui, figure: Figure, style: Csv) {
    let more = [
        ("pertoken", env!("CARGO_PKG_VERSION").to_owned()),
        ("data", CATALOGUE_DATE.to_owned()),
        ("link", address::share(ui.page)),
    ];
    let text = export::csv(&(figure.table)(ui), &more, style);
    browser::download(&name(figure, "csv"), "text/csv;charset=utf-8", &text);
    ui.page.say(ui.t.taken);
}

fn markdown(ui: Ui, figure: Figure) -> String {
    [
        format!("## {}\n\n{}\n\n", (figure.name)(ui), figure.title(ui)),
        export::markdown(&(figure.table)(ui)),
        format!("\n{}\n\n<{}>\n", describe::footer(ui.language), address::share(ui.page)),
    ]
    .concat()
}
