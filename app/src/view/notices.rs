//! What is wrong, what is worth knowing, and where the state came from.

use super::{Ui, header, parts};
use crate::state::{Notice, Work};
use crate::{address, browser, describe, persist};
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Given, Limit};
use cost_core::scenario::{Kind, Value, control};
use leptos::prelude::*;
use words::page::fill;

pub(super) fn view(ui: Ui) -> AnyView {
    let messages = move || ui.page.notices.get().into_iter().map(|notice| message(ui, notice)).collect_view();
    view! {
        <div class="messages">
            {messages}
            {problems(ui)}
            {notes(ui)}
        </div>
    }
    .into_any()
}

fn problems(ui: Ui) -> AnyView {
    let list = move || {
        let problems = ui.page.problems.get();
        (!problems.is_empty()).then(|| {
            let rows = problems.iter().map(|problem| {
                let key = control(&problem.field).map(|control| control.key);
                view! { <li data-testid="problem">{words::problem(ui.language, problem)}" "{go_to(ui, key)}</li> }
                    .into_any()
            });
            let rows = rows.collect::<Vec<_>>();
            view! {
                <section class="message bad" data-testid="problems">
                    <h2>{ui.t.problems}</h2>
                    <ul>{rows}</ul>
                    {ui.page.shown.with(Option::is_some).then(|| view! { <p class="quiet">{ui.t.stale}</p> })}
                </section>
            }
            .into_any()
        })
    };
    view! { {list} }.into_any()
}

/// A button that leads to the control.
fn go_to(ui: Ui, key: Option<&'static str>) -> AnyView {
    let Some(key) = key else { return ().into_any() };
    let name = describe::control_label(ui.language, key);
    parts::button("link", fill(ui.t.go_to, &[("name", name)]), move || jump(key))
}

/// Moves to the control with this key.
pub(super) fn jump(key: &str) {
    browser::jump_to(&field_id(key));
}

/// Id of the element that takes the input of a control.
pub(super) fn field_id(key: &str) -> String {
    format!("field-{key}")
}

fn notes(ui: Ui) -> AnyView {
    let notes = Memo::new(move |_| {
        ui.page.shown.with(|shown| shown.as_ref().map(|shown| shown.estimate.notes.clone()).unwrap_or_default())
    });
    let list = move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            let unfit = notes.iter().any(|note| note.code == NoteCode::DoesNotFit);
            let rows = notes.iter().map(|note| {
                let deed = if note.code == NoteCode::FitsWith {
                    fixes(ui, note)
                } else {
                    go_to(ui, control(note.field).map(|c| c.key))
                };
                view! { <li data-testid="note">{words::note(ui.language, note)}" "{deed}</li> }.into_any()
            });
            let rows = rows.collect::<Vec<_>>();
            let class = if unfit { "message bad" } else { "message plain" };
            let heading = if unfit { ui.t.fits_no } else { ui.t.notes };
            view! { <section class=class><h2>{heading}</h2><ul>{rows}</ul></section> }.into_any()
        })
    };
    view! { {list} }.into_any()
}

/// One button per value that makes it fit.
fn fixes(ui: Ui, note: &Note) -> AnyView {
    let Some(control) = control(note.field) else { return ().into_any() };
    let values: Vec<String> = match (&note.limit, &note.value) {
        (Limit::OneOf { values } | Limit::Nearest { values }, _) if !values.is_empty() => {
            values.iter().map(|value| value.to_string()).collect()
        }
        (_, Given::Number(number)) => vec![number.to_string()],
        (_, Given::Text(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    let button = |text: String| {
        let value = match (control.kind, cost_core::number::parse(&text)) {
            (Kind::Number(_) | Kind::NumberOrMax(_), Some(number)) => Value::Number(number),
            _ => Value::Text(text.into()),
        };
        let shown = describe::value(ui.language, control, &value);
        let name = describe::control_label(ui.language, control.key);
        let label = fill(ui.t.set_to, &[("name", name), ("value", &shown)]);
        parts::button("chip fix", label, move || {
            let mut next = ui.page.work.get_untracked();
            control.set(&mut next.scenario, value.clone());
            ui.page.load(Work { scenario: next.scenario, base: next.base }, control.key);
        })
    };
    values.into_iter().map(button).collect_view().into_any()
}

fn message(ui: Ui, notice: Notice) -> AnyView {
    let page = ui.page;
    let gone = notice.clone();
    let dismiss = parts::button("link", ui.t.dismiss.to_owned(), move || {
        page.notices.update(|notices| notices.retain(|notice| *notice != gone));
    });
    let body = match notice {
        Notice::LinkProblems(problems) => {
            let rows = problems.iter().map(|problem| view! { <li>{words::problem(ui.language, problem)}</li> });
            let rows = rows.collect::<Vec<_>>();
            view! { <p>{ui.t.link_problems}</p><ul>{rows}</ul> }.into_any()
        }
        Notice::LinkUnknown(keys) => {
            view! { <p>{fill(ui.t.link_unknown, &[("keys", &keys.join(", "))])}</p> }.into_any()
        }
        Notice::SavedWorkUnreadable => {
            let copy = parts::button("link", ui.t.copy_quarantine.to_owned(), move || {
                header::copy(ui, persist::quarantined().unwrap_or_default(), ui.t.copied_aside);
            });
            view! { <p>{ui.t.saved_unreadable}" "{copy}</p> }.into_any()
        }
        Notice::StorageFull => view! { <p>{ui.t.storage_full}</p> }.into_any(),
        Notice::EarlierWork => {
            let back = parts::button("link", ui.t.return_to_work.to_owned(), move || {
                let Some((work, _, _)) = page.earlier.get_untracked().and_then(|link| address::read(&link)) else {
                    return;
                };
                page.notices.set(Vec::new());
                page.load(work, "link");
            });
            view! { <p>{ui.t.earlier_work}" "{back}</p> }.into_any()
        }
        Notice::CopyByHand(text) => view! {
            <label class="by-hand">
                {ui.t.copy_by_hand}
                <input type="text" readonly=true value=text autofocus=true data-testid="copy-by-hand" />
            </label>
        }
        .into_any(),
    };
    view! { <section class="message warn" data-testid="notice">{body}{dismiss}</section> }.into_any()
}
