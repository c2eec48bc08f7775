//! One step of a trace: formula, values, result, and where each value comes from.

use super::{Shared, go_to, printed, step_name, with_values};
use crate::describe;
use crate::view::{Ui, parts};
use cost_core::trace::{Input, InputOrigin, Step};
use leptos::prelude::*;
use words::labels;
use words::page::fill;

/// The step `id` and, as closed parts, the steps it uses.
pub(super) fn view(ui: Ui, trace: &Shared, id: &str, depth: usize) -> AnyView {
    let Some(step) = trace.step(id) else { return ().into_any() };
    let inputs = step.inputs.iter().map(|input| row(ui, trace, input, depth)).collect::<Vec<_>>();
    view! {
        <div class="step">
            <p class="formula"><b>{step.symbol.to_string()}</b>" = "{printed(&step.formula)}</p>
            <p class="formula quiet">"= "{with_values(ui, step)}</p>
            <p class="formula">"= "<b>{result(ui, step)}</b></p>
            <ul>{inputs}</ul>
        </div>
    }
    .into_any()
}

fn result(ui: Ui, step: &Step) -> String {
    words::figure(ui.language, step.value, step.unit)
}

fn row(ui: Ui, trace: &Shared, input: &Input, depth: usize) -> AnyView {
    let value = words::figure(ui.language, input.value, input.unit);
    let symbol = input.symbol.to_string();
    match &input.origin {
        InputOrigin::Step { id } => {
            let (trace, id) = (trace.clone(), id.to_string());
            let name = step_name(ui, &id);
            let open = RwSignal::new(false);
            let inner = move || if open.get() { view(ui, &trace, &id, depth + 1) } else { ().into_any() };
            let toggled = move |event: web_sys::Event| open.set(crate::browser::is_open(&event));
            view! {
                <li>
                    <details on:toggle=toggled>
                        <summary><code>{symbol}</code><span class="what">{name}</span><b>{value}</b></summary>
                        {inner}
                    </details>
                </li>
            }
            .into_any()
        }
        origin => {
            let (name, source) = words_of(ui, origin);
            let jump = match origin {
                InputOrigin::Control { key, .. } => {
                    let key = *key;
                    let label = describe::control_label(ui.language, key);
                    parts::button("link", fill(ui.t.go_to, &[("name", label)]), move || go_to(ui, key))
                }
                _ => ().into_any(),
            };
            view! {
                <li class="leaf">
                    <code>{symbol}</code>
                    <span class="what">{name}" "<span class="quiet">{source}</span>" "{jump}</span>
                    <b>{value}</b>
                </li>
            }
            .into_any()
        }
    }
}

/// What an input is, and where it comes from.
pub(super) fn words_of(ui: Ui, origin: &InputOrigin) -> (String, String) {
    let t = ui.t;
    match origin {
        InputOrigin::Step { id } => (step_name(ui, id), String::new()),
        InputOrigin::Solved { id } => (step_name(ui, id), t.from_solved.to_owned()),
        InputOrigin::Control { key, changed } => {
            let origin = if *changed { t.from_input } else { t.from_default };
            (describe::control_label(ui.language, key).to_owned(), format!("({origin})"))
        }
        InputOrigin::Catalogue { row, field, provenance } => {
            let name = format!("{row}, {field}");
            let source = provenance.as_ref().map(|from| {
                format!(
                    "({}: {}, {}, {})",
                    t.from_catalogue,
                    from.source,
                    from.date,
                    labels::confidence(ui.language, from.confidence)
                )
            });
            (name, source.unwrap_or_else(|| format!("({})", t.from_input)))
        }
        InputOrigin::Coefficient { name, basis, source } => {
            (name.to_string(), format!("({}, {}: {source})", t.from_coefficient, labels::origin(ui.language, *basis)))
        }
        InputOrigin::Counted { section } => {
            (String::new(), format!("({})", fill(t.from_counted, &[("section", section)])))
        }
        InputOrigin::Constant => (String::new(), format!("({})", t.from_constant)),
    }
}
