//! Why a number is what it is: every step behind it, down to inputs, catalogue and coefficients.

mod markdown;
mod step;

use super::{Ui, header, parts};
use cost_core::Trace;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use words::labels;
use words::page::fill;

pub(super) fn view(ui: Ui) -> AnyView {
    let page = ui.page;
    let node = NodeRef::<html::Dialog>::new();
    // The trace costs more than the answer: it is made only while somebody reads it.
    let trace = Memo::new(move |_| {
        page.explained.get()?;
        page.shown.with(|shown| shown.as_ref().and_then(|shown| cost_core::explain(&shown.scenario).ok()).map(Arc::new))
    });
    Effect::new(move |_| {
        let open = page.explained.get().is_some();
        let Some(dialog) = node.get() else { return };
        if open && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let name = move || page.explained.get().and_then(|key| labels::figure(ui.language, key)).unwrap_or_default();
    let body = move || match (page.explained.get(), trace.get()) {
        (Some(key), Some(trace)) if trace.step(key).is_some() => step::view(ui, &trace, key, 0),
        (Some(_), _) => view! { <p class="quiet">{ui.t.no_trace}</p> }.into_any(),
        (None, _) => ().into_any(),
    };
    let copy = move || {
        if let (Some(key), Some(trace)) = (page.explained.get_untracked(), trace.get_untracked()) {
            header::copy(ui, markdown::of(ui, &trace, key), ui.t.markdown_copied);
        }
    };
    let outside = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            page.explained.set(None);
        }
    };
    view! {
        <dialog class="sheet" data-testid="explain" aria-labelledby="explain-title" node_ref=node on:close=move |_| page.explained.set(None) on:click=outside>
            <div class="sheet-body">
                <div class="sheet-head">
                    <h2 id="explain-title">{parts::live("", move || fill(ui.t.explain_title, &[("name", name())]))}</h2>
                    {parts::button("tool", ui.t.copy_markdown.to_owned(), copy)}
                    {parts::button("tool", ui.t.close.to_owned(), move || page.explained.set(None))}
                </div>
                <div class="steps" translate="no">{body}</div>
            </div>
        </dialog>
    }
    .into_any()
}

/// The input that a control takes: the panel closes and the focus goes there.
fn go_to(ui: Ui, key: &'static str) {
    ui.page.explained.set(None);
    request_animation_frame(move || super::notices::jump(key));
}

/// A name for the step `id`.
fn step_name(ui: Ui, id: &str) -> String {
    labels::step(ui.language, id).map_or_else(|| id.to_owned(), str::to_owned)
}

/// `formula` with every symbol replaced by its value.
fn with_values(ui: Ui, trace_step: &cost_core::trace::Step) -> String {
    let formula: &str = &trace_step.formula;
    let mut out = String::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let input = trace_step.inputs.iter().find(|input| input.symbol == word.as_str());
        match input {
            Some(input) => out.push_str(&words::number::decimal(ui.language, input.value, 5)),
            None => out.push_str(word),
        }
        word.clear();
    };
    for character in formula.chars() {
        if character.is_alphanumeric() || character == '_' || character == '\'' || character == '.' {
            word.push(character);
        } else {
            flush(&mut word, &mut out);
            out.push(match character {
                '*' => '×',
                '-' => '−',
                '/' => '÷',
                other => other,
            });
        }
    }
    flush(&mut word, &mut out);
    out
}

/// A formula with the signs of print.
fn printed(formula: &str) -> String {
    formula.replace('*', "×").replace('-', "−").replace('/', "÷")
}

/// The trace that a panel shows.
type Shared = Arc<Trace>;
