//! Where the output is pasted, and why it could not be read.

use super::{Ui, heading, list, paragraph};
use crate::calibrate::paste::{self, FIELD};
use crate::calibrate::state::Outcome;
use crate::element::{Element, button, tag};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const FILE: &str = "benchmark-file";
const HINT: &str = "benchmark-local";
const PROBLEMS: &str = "benchmark-problems";
const LINES: &str = "10";

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    let field = tag("textarea")
        .set("id", FIELD)
        .test_id("benchmark")
        .set("rows", LINES)
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("translate", "no")
        .set("aria-describedby", format!("{HINT} {PROBLEMS}"))
        .follow_maybe("aria-invalid", move || is_refused(ui).then(|| "true".to_owned()))
        .with(move |field| {
            if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
                page.text.with_value(|text| field.set_value(text));
            }
        })
        .on("input", move |event: web_sys::Event| paste::changed(page, &event));
    let file = tag("input")
        .set("type", "file")
        .set("id", FILE)
        .test_id("file")
        .set("accept", ".json,.txt,.csv,.log,.md")
        .on("change", move |event: web_sys::Event| paste::read_file(page, &event));
    let read = button("tool strong read", ui.t.read, move || paste::read_and_go(page)).test_id("read");
    let file = tag("div").class("filter").child(tag("label").set("for", FILE).text(ui.t.file)).child(file);
    tag("section")
        .class("paste")
        // What is typed into the static view would be lost.
        .flag("inert", cfg!(feature = "ssr"))
        .child(heading(ui.t.benchmark))
        .child(tag("label").set("for", FIELD).text(ui.t.field))
        .child(field)
        .child(paragraph(ui.t.local).set("id", HINT).class("quiet"))
        .child(tag("div").class("deeds").child(read).child(file))
        .child(problems(ui))
}

fn is_refused(ui: Ui) -> bool {
    ui.page.outcome.with(|outcome| matches!(outcome, Outcome::Refused(_) | Outcome::NoFile))
}

/// A region that is there from the start, so that what appears in it is read out.
fn problems(ui: Ui) -> Element {
    let said = move || match ui.page.outcome.get() {
        Outcome::NoFile => vec![paragraph(ui.t.file_failed)],
        Outcome::Refused(problems) => {
            let sentences = problems.iter().map(|problem| words::benchmark::problem(ui.language, problem));
            vec![tag("p").child(tag("strong").text(ui.t.refused)), list(sentences)]
        }
        Outcome::Nothing | Outcome::Read(_) => Vec::new(),
    };
    tag("div")
        .set("id", PROBLEMS)
        .test_id("problems")
        .set("role", "alert")
        .follow("class", move || if is_refused(ui) { "message bad" } else { "unseen" }.to_owned())
        .part(said)
}
