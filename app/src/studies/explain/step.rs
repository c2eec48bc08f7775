//! One step of a trace: formula, values, result, and where each value comes from.

use super::{Shared, go_to, printed, step_name, with_values};
use crate::describe;
use crate::element::{Element, button, tag};
use crate::studies::Ui;
use cost_core::catalogue;
use cost_core::trace::{Input, InputOrigin, Step};
use leptos::prelude::*;
use words::Language;
use words::page::fill;
use words::{labels, leaves};

/// The step `id` and, as closed parts, the steps it uses.
pub(super) fn view(ui: Ui, trace: &Shared, id: &str) -> Option<Element> {
    let step = trace.step(id)?;
    let values = tag("p").class("formula quiet").text("= ").text(with_values(ui, step));
    let head = tag("p").class("formula").child(tag("b").text(step.symbol)).text(" = ").text(printed(&step.formula));
    let result = tag("p").class("formula").text("= ").child(tag("b").text(result(ui, step)));
    let inputs = tag("ul").children(step.inputs.iter().map(|input| row(ui, trace, input)));
    Some(tag("div").class("step").children([head, values, result, inputs]))
}

fn result(ui: Ui, step: &Step) -> String {
    words::figure(ui.language, step.value, step.unit)
}

fn row(ui: Ui, trace: &Shared, input: &Input) -> Element {
    let value = tag("b").text(words::figure(ui.language, input.value, input.unit));
    let symbol = tag("code").text(input.symbol);
    if let InputOrigin::Step { id } = &input.origin {
        let name = tag("span").class("what").text(step_name(ui, id));
        let summary = tag("summary").child(symbol).child(name).child(value);
        return tag("li").child(opened(ui, trace.clone(), id.to_string(), summary));
    }
    let (name, source) = words_of(ui, input);
    let what = tag("span").class("what").text(name).text(" ").child(quoted(ui, &source, &input.origin));
    // Inputs of another scenario are not those of the page.
    let jump = input.origin.control().filter(|_| !is_elsewhere(ui)).map(|key| {
        let label = describe::control_label(ui.language, key);
        button("link", &fill(ui.t.go_to, &[("name", label)]), move || go_to(ui, key))
    });
    let section = match input.origin {
        InputOrigin::Counted { section } => Some(to_method(ui, section)),
        InputOrigin::Coefficient { .. } => Some(to_method(ui, COEFFICIENTS)),
        _ => None,
    };
    tag("li").class("leaf").child(symbol).child(what.text(" ").children(jump).children(section)).child(value)
}

fn is_elsewhere(ui: Ui) -> bool {
    ui.found.stage.with_untracked(Option::is_some)
}

/// The way to a section of the method (`§7`), which is in English; the explanation stays open.
pub(super) fn to_method(ui: Ui, section: &str) -> Element {
    let address = ["method/#s", section.trim_start_matches('§')].concat();
    let name = fill(ui.t.method_section, &[("section", section)]);
    tag("a").set("href", address).set("hreflang", "en").set("target", "_blank").set("rel", "noopener").text(name)
}

/// Where METHOD.md has the coefficients.
const COEFFICIENTS: &str = "§8";

/// `text` with the citation in it marked as English, where it stands as it was written.
fn quoted(ui: Ui, text: &str, origin: &InputOrigin) -> Element {
    let whole = tag("span").class("quiet");
    let cited = match origin {
        InputOrigin::Catalogue { provenance: Some(from), .. } => from.source.text(),
        InputOrigin::Coefficient { source, .. } => source,
        _ => return whole.text(text),
    };
    let is_as_written = ui.language != Language::En && labels::source(ui.language, cited) == cited;
    match text.split_once(cited).filter(|_| is_as_written) {
        Some((before, after)) => whole.text(before).child(tag("span").set("lang", "en").text(cited)).text(after),
        None => whole.text(text),
    }
}

/// A step that is drawn when it is opened: most never are.
fn opened(ui: Ui, trace: Shared, id: String, summary: Element) -> Element {
    let open = RwSignal::new(false);
    let inner = move || if open.get() { view(ui, &trace, &id).into_iter().collect() } else { Vec::new() };
    let toggled = move |event: web_sys::Event| open.set(crate::browser::is_open(&event));
    tag("details").child(summary).part(inner).on("toggle", toggled)
}

/// What an input is, and where it comes from.
pub(super) fn words_of(ui: Ui, input: &Input) -> (String, String) {
    let t = ui.t;
    match &input.origin {
        InputOrigin::Step { id } => (step_name(ui, id), String::new()),
        InputOrigin::Solved { id } => (step_name(ui, id), t.from_solved.to_owned()),
        InputOrigin::Control { key, changed } => {
            let origin = match changed {
                true if is_elsewhere(ui) => t.from_stage,
                true => t.from_input,
                false => t.from_default,
            };
            (describe::control_label(ui.language, key).to_owned(), format!("({origin})"))
        }
        InputOrigin::Catalogue { row, field, provenance } => {
            let name = format!("{}, {}", row_name(ui, row), labels::field(ui.language, field).unwrap_or(field));
            let source = provenance.as_ref().map(|from| {
                format!(
                    "({}: {}, {}, {})",
                    t.from_catalogue,
                    labels::source(ui.language, from.source.text()),
                    from.date,
                    labels::confidence(ui.language, from.confidence)
                )
            });
            (name, source.unwrap_or_else(|| format!("({})", t.from_input)))
        }
        InputOrigin::Coefficient { name, basis, source } => {
            let (basis, source) = (labels::origin(ui.language, *basis), labels::source(ui.language, source));
            let said = leaves::coefficient(ui.language, name).unwrap_or(name);
            (said.to_owned(), format!("({} {name}, {basis}: {source})", t.from_coefficient))
        }
        InputOrigin::Counted { section } => {
            let name = leaves::counted(ui.language, input.symbol, section).unwrap_or_default();
            (name.to_owned(), format!("({})", t.from_counted))
        }
        InputOrigin::Constant => {
            let name = leaves::constant(ui.language, input.symbol).unwrap_or_default();
            (name.to_owned(), format!("({})", t.from_constant))
        }
    }
}

/// A row of the catalogue as people call it.
fn row_name(ui: Ui, row: &str) -> String {
    let accelerator = || catalogue::accelerator(row).map(|row| row.name.to_owned());
    let model = || catalogue::model(row).map(|_| labels::model(row));
    let choice = || labels::choice(ui.language, row).map(str::to_owned);
    accelerator().or_else(model).or_else(choice).unwrap_or_else(|| row.to_owned())
}
