//! The tables of a page of answers: figures, and inputs that differ from the defaults.

use cost_core::Scenario;
use cost_core::TokenKind;
use cost_core::figures::{Figure, figure};
use cost_core::plan::standing;
use cost_core::scenario::{CONTROLS, Control, Value, matters};
use maud::{Markup, html};
use words::Language;
use words::answer::{Kind, NOTHING, kind, short};
use words::answers::answers as texts;
use words::labels;

use super::{Answer, Column};
use crate::documents::scrolling;

/// The figures that are shown where an answer has them.
const SHOWN: [&str; 19] = [
    TokenKind::Output.figure(),
    TokenKind::Input.figure(),
    TokenKind::CachedInput.figure(),
    TokenKind::All.figure(),
    "cost.wholeBillPerMillionOutputTokens",
    "cost.perRequest",
    "cost.perHour",
    "cost.perMonth",
    "deployment.usdPerAcceleratorHour",
    "deployment.accelerators",
    "fleet.accelerators",
    "latency.timeToFirstTokenMs",
    "latency.timePerOutputTokenMs",
    "latency.endToEndMs",
    "latency.outputTokensPerSecondPerUser",
    "throughput.outputTokensPerSecond",
    "memory.weightsBytes",
    "memory.maxConcurrency",
    "energy.joulesPerOutputToken",
];

/// The figures of all scenarios. Each cell has its number as it is, beside how it is shown.
pub fn figures(language: Language, answer: &Answer) -> Markup {
    let t = texts(language);
    let known = |figure: &&Figure| answer.columns.iter().any(|column| shown(figure, column).is_some());
    let rows = SHOWN.iter().filter_map(|key| figure(key)).filter(known);
    html! {
        (scrolling(t.figures, html! { table translate="no" {
            thead { tr {
                th scope="col" { (t.figure) }
                @for side in answer.sides(language) { th scope="col" { (side) } }
            } }
            tbody {
                @for figure in rows {
                    tr data-figure=(figure.key) {
                        th scope="row" { (labels::figure(language, figure.key).unwrap_or_default()) }
                        @for column in &answer.columns { td { (cell(language, figure, column)) } }
                    }
                }
            }
        } }))
    }
}

/// The value of a figure; nothing of the deployment where there is none, because the answer is bought.
fn shown(figure: &Figure, column: &Column) -> Option<f64> {
    let is_of_deployment = ["deployment.", "fleet.", "memory."].iter().any(|section| figure.key.starts_with(section));
    let is_bought = kind(&column.estimate) == Kind::Hosted;
    (figure.get)(&column.estimate).filter(|_| !(is_bought && is_of_deployment))
}

fn cell(language: Language, figure: &Figure, column: &Column) -> Markup {
    html! {
        @match shown(figure, column) {
            Some(value) => data value=(value) { (short(language, Some(&column.estimate), figure.key)) },
            None => (NOTHING),
        }
    }
}

/// The inputs in which a scenario differs from the defaults, beside those; nothing where none does.
pub fn inputs(language: Language, answer: &Answer) -> Option<Markup> {
    let t = texts(language);
    let defaults = Scenario::default();
    let scenarios: Vec<&Scenario> = answer.columns.iter().map(|column| &column.scenario).collect();
    let differs = |control: &&Control| {
        let default = value(control, &defaults);
        scenarios.iter().any(|scenario| matters(control, scenario) && value(control, scenario) != default)
    };
    let rows: Vec<&Control> = CONTROLS.iter().filter(differs).collect();
    let said =
        |control: &Control, scenario: &Scenario| words::answer::value(language, control, &value(control, scenario));
    let table = html! { table translate="no" {
        thead { tr {
            th scope="col" { (t.input) }
            th scope="col" { (t.default) }
            @for side in answer.sides(language) { th scope="col" { (side) } }
        } }
        tbody {
            @for control in &rows {
                tr data-input=(control.key) {
                    th scope="row" { (labels::control(language, control.key).unwrap_or_default()) }
                    td { (said(control, &defaults)) }
                    @for scenario in &scenarios { td { (said(control, scenario)) } }
                }
            }
        }
    } };
    (!rows.is_empty()).then(|| scrolling(t.inputs, table))
}

/// What is given, or what stands in its place.
fn value(control: &Control, scenario: &Scenario) -> Value {
    match control.get(scenario) {
        Value::Nothing => standing(scenario, control.key).map_or(Value::Nothing, Value::Number),
        given => given,
    }
}
