//! A picker that is searched by typing: the combobox of the ARIA authoring practices, with a list
//! of rows below the field.

use super::rows::{self, Row};
use super::{Ui, inputs, notices, number, parts};
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::history::Gesture;
use crate::state::{Dialog, Draft, Input};
use cost_core::Problem;
use cost_core::nearest::nearest;
use cost_core::problem::{Code, Given, Limit};
use cost_core::scenario::controls::CUSTOM;
use cost_core::scenario::{Control, Kind, Value};
use leptos::prelude::*;
use web_sys::KeyboardEvent;
use words::page::fill;
use words::search::{begins, finds};

/// The state of one open list.
#[derive(Clone, Copy)]
struct Picker {
    ui: Ui,
    control: &'static Control,
    input: RwSignal<Input>,
    rows: StoredValue<Vec<(Row, String)>>,
    /// What was typed; `None` while the list is closed.
    query: RwSignal<Option<String>>,
    /// Rows that match, or the nearest where none does.
    found: Memo<Found>,
    /// Which of them is marked.
    marked: RwSignal<usize>,
    /// Where one can be described that is not listed.
    own: Option<Own>,
}

/// The way to a dialog for what is not in the catalogue: last of the rows, and a button below the field.
#[derive(Clone, Copy)]
struct Own {
    dialog: Dialog,
    name: &'static str,
}

/// No row is marked.
const NONE: usize = usize::MAX;

/// Places of rows in the list.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    rows: Vec<usize>,
    /// Whether they only have a name like what was typed.
    only_near: bool,
}

fn find(rows: &[(Row, String)], query: &str) -> Found {
    let all = || rows.iter().enumerate();
    let matching: Vec<usize> = all().filter(|(_, (_, text))| finds(text, query)).map(|(index, _)| index).collect();
    let is_begun = |index: &usize| rows.get(*index).is_some_and(|(_, text)| begins(text, query));
    let (mut matching, inside): (Vec<usize>, Vec<usize>) = matching.into_iter().partition(is_begun);
    matching.extend(inside);
    if !matching.is_empty() {
        return Found { rows: matching, only_near: false };
    }
    // Ids of models begin with their publisher, which few people type.
    let names = || rows.iter().map(|(row, _)| row.id().rsplit('/').next().unwrap_or_default());
    let near = nearest(&query.trim().replace(' ', "-"), names());
    let place = |name: &str| names().position(|other| other == name);
    Found { rows: near.into_iter().filter_map(place).collect(), only_near: true }
}

/// The picker of a control.
pub(super) fn view(ui: Ui, control: &'static Control, rows: Vec<Row>) -> Element {
    with_query(ui, control, rows, RwSignal::new(None))
}

/// The picker of a control, with what was typed into it; nothing while its list is closed.
pub(crate) fn with_query(
    ui: Ui,
    control: &'static Control,
    rows: Vec<Row>,
    query: RwSignal<Option<String>>,
) -> Element {
    let rows = StoredValue::new(rows.into_iter().map(|row| (row, row.haystack())).collect::<Vec<_>>());
    let found = Memo::new(move |_| {
        let Some(query) = query.get() else { return Found::default() };
        rows.with_value(|rows| find(rows, &query))
    });
    let own = match control.kind {
        Kind::Model => Some(Own { dialog: Dialog::OwnModel, name: ui.t.own_model_row }),
        Kind::Accelerator => Some(Own { dialog: Dialog::OwnAccelerator, name: ui.t.own_accelerator_row }),
        _ => None,
    };
    let picker =
        Picker { ui, control, input: ui.page.input(control), rows, query, found, marked: RwSignal::new(0), own };
    let key = control.key;
    let head = tag("div").class("head").child(inputs::label(ui, control)).child(facts(picker));
    let count = tag("span").class("unseen").set("aria-live", "polite").child(parts::live("", move || picker.count()));
    let combo = tag("div").class("combo").child(field(picker)).child(list(picker)).child(count);
    tag("div")
        .class("control pick")
        .test_id(format!("control-{key}"))
        .child(head)
        .child(combo)
        .child(number::error(ui, control))
        .children(own.map(|own| own_button(picker, own)))
}

impl Picker {
    fn current(self) -> Value {
        self.input.with(|input| input.value.clone())
    }

    fn row(self, index: usize) -> Option<Row> {
        self.rows.with_value(|rows| rows.get(index).map(|(row, _)| *row))
    }

    fn current_row(self) -> Option<Row> {
        let Value::Text(id) = self.current() else { return None };
        self.rows.with_value(|rows| rows.iter().map(|(row, _)| *row).find(|row| row.id() == id))
    }

    fn open(self, query: String) {
        if self.query.get_untracked().is_none() {
            // Whole, where something lies over the end of the page.
            let list = self.list_id();
            request_animation_frame(move || browser::show_nearest(&list));
        }
        self.query.set(Some(query));
        let current = self.current_row().map(|row| row.id());
        let found = self.found.get_untracked();
        let at = found.rows.iter().position(|index| self.row(*index).map(|row| row.id()) == current).unwrap_or(0);
        self.mark(if found.rows.is_empty() { NONE } else { at });
    }

    /// How many rows can be chosen.
    fn choices(self) -> usize {
        self.found.with(|found| found.rows.len()) + usize::from(self.own.is_some())
    }

    /// Whether the reader's own is worked on.
    fn is_own(self) -> bool {
        self.own.is_some() && self.current() == Value::Text(CUSTOM.into())
    }

    /// Closes the list. What was typed and is no name stays in the field, with what is near to it.
    fn close(self) {
        let found = self.found.get_untracked();
        let typed = self.query.get_untracked().filter(|text| found.only_near && !text.trim().is_empty());
        self.query.set(None);
        if let Some(text) = typed {
            let names = found.rows.into_iter().filter_map(|index| self.row(index)).map(|row| row.name().into());
            let limit = Limit::Nearest { values: names.collect() };
            let problem = Problem::new(Code::UnknownName, self.control.key, Given::text(&text), limit);
            self.ui.page.keep_draft(Draft { key: self.control.key, text, problem });
        }
    }

    /// Closes the list and forgets what was typed.
    fn cancel(self) {
        self.query.set(None);
        self.ui.page.drop_draft(self.control.key);
    }

    fn mark(self, at: usize) {
        self.marked.set(at);
        let id = self.option_id(at);
        request_animation_frame(move || browser::show_in_list(&id));
    }

    fn step(self, forward: bool, by: usize) {
        let last = untrack(|| self.choices()).saturating_sub(1);
        let at = self.marked.get_untracked().min(last);
        self.mark(if forward { (at + by).min(last) } else { at.saturating_sub(by) });
    }

    fn choose(self, at: usize) {
        if let Some(own) = self.own.filter(|_| at == self.found.with_untracked(|found| found.rows.len())) {
            self.cancel();
            return self.ui.page.dialog.set(Some(own.dialog));
        }
        let row = self.found.with_untracked(|found| found.rows.get(at).copied()).and_then(|index| self.row(index));
        if let Some(row) = row {
            self.ui.page.drop_draft(self.control.key);
            self.ui.page.set(self.control, Value::Text(row.id().into()), Gesture::Click);
            self.query.set(None);
        }
    }

    /// What a screen reader is told about the list.
    fn count(self) -> String {
        match self.query.get().filter(|text| !text.is_empty()) {
            Some(_) if self.found.with(|found| found.only_near) => self.ui.t.no_match.to_owned(),
            Some(_) => fill(self.ui.t.matches, &[("n", &self.found.with(|found| found.rows.len()).to_string())]),
            None => String::new(),
        }
    }

    fn list_id(self) -> String {
        format!("list-{}", self.control.key)
    }

    fn option_id(self, at: usize) -> String {
        format!("option-{}-{at}", self.control.key)
    }
}

fn facts(picker: Picker) -> Element {
    let ui = picker.ui;
    let text = move || match picker.current_row() {
        Some(row) => {
            let (left, right) = row.facts(ui);
            format!("{left} · {right}")
        }
        None => {
            let is_model = picker.control.kind == Kind::Model;
            ui.page.work.with(|work| rows::own_facts(ui, &work.scenario, is_model)).unwrap_or_default()
        }
    };
    parts::live("facts quiet", text)
}

fn field(picker: Picker) -> Element {
    let Picker { ui, control, query, marked, .. } = picker;
    let key = control.key;
    let id = notices::field_id(key);
    let name = move || match (picker.current_row(), picker.current()) {
        (Some(row), _) => row.name(),
        (None, _) if picker.is_own() => own_name(picker),
        (None, value) => describe::value(ui.language, control, &value),
    };
    let text = move || query.get().or_else(|| ui.page.draft_text(key)).unwrap_or_else(name);
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
            "Escape" if open => picker.cancel(),
            _ => return,
        }
        event.prevent_default();
    };
    let active = move || (is_open() && marked.get() < picker.choices()).then(|| picker.option_id(marked.get()));
    tag("input")
        .set("type", "text")
        .set("role", "combobox")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("id", &id)
        .test_id(&id)
        .set("aria-autocomplete", "list")
        .set("aria-controls", picker.list_id())
        .set("aria-describedby", format!("error-{key}"))
        .follow_value(text)
        .follow("placeholder", name)
        .follow_state("aria-invalid", parts::refused(picker.input))
        .follow_state("aria-expanded", is_open)
        .follow_maybe("aria-activedescendant", active)
        .on("input", move |event: web_sys::Event| picker.open(browser::input_value(&event)))
        .on("click", move |_: web_sys::Event| {
            if !is_open() {
                picker.open(String::new());
            }
        })
        .on("keydown", pressed)
        .on("blur", move |_: web_sys::Event| picker.close())
}

fn list(picker: Picker) -> Element {
    let Picker { ui, control, query, found, .. } = picker;
    let rows = move || {
        let found = found.get();
        if query.with(Option::is_none) {
            return Vec::new();
        }
        let nothing = found.only_near.then(|| {
            let row = tag("li").class("nothing");
            match found.rows.is_empty() {
                true => row.text(ui.t.no_match),
                false => row.set("role", "presentation").text(ui.t.nearest),
            }
        });
        let last = picker.own.map(|own| own_option(picker, own, found.rows.len()));
        let options = found.rows.into_iter().enumerate().filter_map(|(at, index)| option(picker, at, index));
        nothing.into_iter().chain(options).chain(last).collect()
    };
    // Where there is nothing to choose, it is a list of one sentence.
    let role = move || {
        let says = query.with(Option::is_some) && found.with(|found| found.rows.is_empty());
        (!says).then(|| "listbox".to_owned())
    };
    tag("ul")
        .class("list")
        .follow_maybe("role", role)
        .set("id", picker.list_id())
        .label(describe::control_label(ui.language, control.key))
        .follow_flag("hidden", move || query.with(Option::is_none))
        .part(rows)
        // The focus stays in the field.
        .on("mousedown", |event: web_sys::Event| event.prevent_default())
}

fn option(picker: Picker, at: usize, index: usize) -> Option<Element> {
    let row = picker.row(index)?;
    let (left, right) = row.facts(picker.ui);
    let doubt = row.doubt(picker.ui).map(|doubt| tag("span").class("doubt").text(doubt));
    let is_current = picker.current_row().is_some_and(|current| current.id() == row.id());
    let option = tag("li")
        .set("role", "option")
        .set("id", picker.option_id(at))
        .set("aria-selected", is_current.to_string())
        .follow_class("marked", move || picker.marked.get() == at)
        .on("click", move |_: web_sys::Event| picker.choose(at))
        .child(tag("span").class("row-name").text(row.name()).children(doubt))
        .child(tag("span").class("row-right").set("translate", "no").text(right))
        .child(tag("span").class("row-facts quiet").set("translate", "no").text(left));
    Some(option)
}

/// The last row: what is not in the catalogue.
fn own_option(picker: Picker, own: Own, at: usize) -> Element {
    tag("li")
        .class("own-row")
        .set("role", "option")
        .set("id", picker.option_id(at))
        .set("aria-selected", picker.is_own().to_string())
        .follow_class("marked", move || picker.marked.get() == at)
        .on("click", move |_: web_sys::Event| picker.choose(at))
        .child(tag("span").class("row-name").text(own.name))
}

/// What the field says of the reader's own.
fn own_name(picker: Picker) -> String {
    picker.own.map(|own| own.name.trim_end_matches('…').to_owned()).unwrap_or_default()
}

/// The same way, in sight.
fn own_button(picker: Picker, own: Own) -> Element {
    let text = move || if picker.is_own() { picker.ui.t.own_edit } else { own.name }.to_owned();
    button("link own-open", "", move || picker.ui.page.dialog.set(Some(own.dialog)))
        .test_id(format!("open-{}", own.dialog.name()))
        .set("aria-haspopup", "dialog")
        .follow_text(text)
}
