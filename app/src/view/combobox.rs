//! A picker that is searched by typing: the combobox of the ARIA authoring practices, with a list
//! of rows below the field.

use super::rows::{Row, matches};
use super::{Ui, inputs, notices, number};
use crate::browser;
use crate::describe;
use crate::history::Gesture;
use cost_core::scenario::{Control, Value};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use words::page::fill;

/// The state of one open list.
#[derive(Clone, Copy)]
struct Picker {
    ui: Ui,
    control: &'static Control,
    rows: StoredValue<Vec<(Row, String)>>,
    /// What was typed; `None` while the list is closed.
    query: RwSignal<Option<String>>,
    /// Rows that match.
    found: Memo<Vec<usize>>,
    /// Which of them is marked.
    marked: RwSignal<usize>,
}

/// The picker of a control.
pub(super) fn view(ui: Ui, control: &'static Control, rows: Vec<Row>) -> AnyView {
    let rows = StoredValue::new(rows.into_iter().map(|row| (row, row.haystack())).collect::<Vec<_>>());
    let query = RwSignal::new(None::<String>);
    let found = Memo::new(move |_| {
        let Some(query) = query.get() else { return Vec::new() };
        let hit = |(index, (_, haystack)): (usize, &(Row, String))| matches(haystack, &query).then_some(index);
        rows.with_value(|rows| rows.iter().enumerate().filter_map(hit).collect())
    });
    let picker = Picker { ui, control, rows, query, found, marked: RwSignal::new(0) };
    let key = control.key;
    view! {
        <div class="control pick" data-testid=format!("control-{key}")>
            <div class="head">{inputs::label(ui, control)}{facts(picker)}</div>
            <div class="combo">{field(picker)}{list(picker)}</div>
            {number::error(ui, key)}
        </div>
    }
    .into_any()
}

impl Picker {
    fn current(self) -> Value {
        self.ui.page.work.with(|work| self.control.get(&work.scenario))
    }

    fn row(self, index: usize) -> Option<Row> {
        self.rows.with_value(|rows| rows.get(index).map(|(row, _)| *row))
    }

    fn current_row(self) -> Option<Row> {
        let Value::Text(id) = self.current() else { return None };
        self.rows.with_value(|rows| rows.iter().map(|(row, _)| *row).find(|row| row.id() == id))
    }

    fn open(self, query: String) {
        self.query.set(Some(query));
        let current = self.current_row().map(|row| row.id());
        let found = self.found.get_untracked();
        let at = found.iter().position(|index| self.row(*index).map(|row| row.id()) == current).unwrap_or(0);
        self.mark(at);
    }

    fn close(self) {
        self.query.set(None);
    }

    fn mark(self, at: usize) {
        self.marked.set(at);
        let id = self.option_id(at);
        request_animation_frame(move || browser::show_in_list(&id));
    }

    fn step(self, forward: bool, by: usize) {
        let last = self.found.with_untracked(Vec::len).saturating_sub(1);
        let at = self.marked.get_untracked();
        self.mark(if forward { (at + by).min(last) } else { at.saturating_sub(by) });
    }

    fn choose(self, at: usize) {
        let row = self.found.with_untracked(|found| found.get(at).copied()).and_then(|index| self.row(index));
        if let Some(row) = row {
            self.ui.page.set(self.control, Value::Text(row.id().into()), Gesture::Click);
            self.close();
        }
    }

    fn option_id(self, at: usize) -> String {
        format!("option-{}-{at}", self.control.key)
    }
}

fn facts(picker: Picker) -> AnyView {
    let text = move || {
        picker.current_row().map(|row| row.facts(picker.ui)).map(|(a, b)| format!("{a} · {b}")).unwrap_or_default()
    };
    super::parts::live("facts quiet", text)
}

fn field(picker: Picker) -> AnyView {
    let Picker { ui, control, query, found, marked, .. } = picker;
    let key = control.key;
    let id = notices::field_id(key);
    let name = move || match (picker.current_row(), picker.current()) {
        (Some(row), _) => row.name(),
        (None, value) => describe::value(ui.language, control, &value),
    };
    let text = move || {
        query
            .get()
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| if query.with(Option::is_some) { String::new() } else { name() })
    };
    let is_open = move || query.with(Option::is_some);
    let pressed = move |event: KeyboardEvent| {
        let open = is_open();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !open => picker.open(String::new()),
            "ArrowDown" => picker.step(true, 1),
            "ArrowUp" => picker.step(false, 1),
            "PageDown" if open => picker.step(true, 8),
            "PageUp" if open => picker.step(false, 8),
            "Enter" if open => picker.choose(marked.get_untracked()),
            "Escape" if open => picker.close(),
            _ => return,
        }
        event.prevent_default();
    };
    let active = move || (is_open() && found.with(|found| !found.is_empty())).then(|| picker.option_id(marked.get()));
    view! {
        <input
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            id=id.clone()
            data-testid=id
            value=name()
            prop:value=text
            placeholder=name
            aria-autocomplete="list"
            aria-expanded=move || is_open().to_string()
            aria-controls=format!("list-{key}")
            aria-activedescendant=active
            aria-describedby=format!("error-{key}")
            on:input=move |event| picker.open(browser::input_value(&event))
            on:click=move |_| if !is_open() { picker.open(String::new()) }
            on:keydown=pressed
            on:blur=move |_| picker.close()
        />
    }
    .into_any()
}

fn list(picker: Picker) -> AnyView {
    let Picker { ui, control, query, found, .. } = picker;
    let key = control.key;
    let rows = move || {
        let found = found.get();
        if query.with(Option::is_none) {
            return ().into_any();
        }
        if found.is_empty() {
            return view! { <li class="nothing">{ui.t.no_match}</li> }.into_any();
        }
        found.into_iter().enumerate().map(|(at, index)| option(picker, at, index)).collect_view().into_any()
    };
    let count = move || match query.get().filter(|text| !text.is_empty()) {
        Some(_) => fill(ui.t.matches, &[("n", &found.with(Vec::len).to_string())]),
        None => String::new(),
    };
    view! {
        <ul
            class="list"
            role="listbox"
            id=format!("list-{key}")
            aria-label=describe::control_label(ui.language, key)
            hidden=move || query.with(Option::is_none)
            on:mousedown=move |event| event.prevent_default()
        >
            {rows}
        </ul>
        <span class="unseen" aria-live="polite">{super::parts::live("", count)}</span>
    }
    .into_any()
}

fn option(picker: Picker, at: usize, index: usize) -> AnyView {
    let Some(row) = picker.row(index) else { return ().into_any() };
    let (left, right) = row.facts(picker.ui);
    let doubt = row.doubt(picker.ui).map(|doubt| view! { <span class="doubt">{doubt}</span> });
    let is_current = picker.current_row().is_some_and(|current| current.id() == row.id());
    view! {
        <li
            role="option"
            id=picker.option_id(at)
            class:marked=move || picker.marked.get() == at
            aria-selected=is_current.to_string()
            on:click=move |_| picker.choose(at)
        >
            <span class="row-name">{row.name()}{doubt}</span>
            <span class="row-right" translate="no">{right}</span>
            <span class="row-facts quiet" translate="no">{left}</span>
        </li>
    }
    .into_any()
}
