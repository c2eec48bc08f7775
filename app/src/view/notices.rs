//! What is wrong, what is worth knowing, and where the state came from.

use super::{Ui, parts};
use crate::element::{Element, button, tag};
use crate::state::{Notice, Page};
use crate::{browser, describe, persist};
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::{Allowed, Limit, Problem};
use cost_core::scenario::{Control, Value, control};
use leptos::prelude::*;
use words::page::fill;

pub(crate) fn view(ui: Ui) -> Element {
    let messages = move || ui.page.notices.get().into_iter().map(|notice| message(ui, notice)).collect();
    tag("div")
        .class("messages")
        .set("id", MESSAGES)
        .part(messages)
        .part(move || problems(ui).into_iter().collect())
        .part(notes(ui))
}

/// Id of the room for all of them.
const MESSAGES: &str = "messages";

/// While a slider is dragged their room stays as it is, so that nothing below it moves under the reader's eyes.
pub(super) fn keep_room(is_dragging: bool) {
    let Some(messages) = browser::element(MESSAGES) else { return };
    let height = messages.offset_height();
    let _ = match is_dragging {
        true => messages.set_attribute("data-room", if height == 0 { "none" } else { "kept" }),
        false => messages.remove_attribute("data-room"),
    };
    let _ = messages.style().set_property("--room", &format!("{height}px"));
}

fn problems(ui: Ui) -> Option<Element> {
    let problems = ui.page.problems.get();
    let row = |problem: &Problem| {
        let key = control(&problem.field).map(|control| control.key);
        let text = words::problem(ui.language, problem);
        tag("li").test_id("problem").text(text).text(" ").children(key.map(|key| go_to(ui, key)))
    };
    let stale = ui.page.shown.with(Option::is_some).then(|| parts::paragraph(ui.t.stale).class("quiet"));
    (!problems.is_empty()).then(|| {
        let list = tag("ul").children(problems.iter().map(row));
        section("bad").test_id("problems").child(parts::heading(ui.t.problems)).child(list).children(stale)
    })
}

fn section(kind: &str) -> Element {
    tag("section").class(format!("message {kind}"))
}

/// A button that leads to the control.
pub(super) fn go_to(ui: Ui, key: &'static str) -> Element {
    let name = describe::control_label(ui.language, key);
    button("link", &fill(ui.t.go_to, &[("name", name)]), move || jump(key))
}

/// Moves to the control with this key.
pub(crate) fn jump(key: &str) {
    browser::jump_to(&field_id(key));
}

/// Id of the element that takes the input of a control.
pub(super) fn field_id(key: &str) -> String {
    format!("field-{key}")
}

fn notes(ui: Ui) -> impl Fn() -> Vec<Element> + 'static {
    let notes = Memo::new(move |_| {
        ui.page.shown.with(|shown| shown.as_ref().map(|shown| shown.estimate.notes.clone()).unwrap_or_default())
    });
    let outside = Memo::new(move |_| {
        ui.page.shown.with(|shown| words::bands::outside(ui.language, &shown.as_ref()?.estimate.error.outside()?))
    });
    let row = move |note: &Note| {
        let deeds = match control(note.field) {
            Some(control) if note.code == NoteCode::FitsWith => fixes(ui, control, note),
            Some(control) => vec![go_to(ui, control.key)],
            None => Vec::new(),
        };
        tag("li").test_id("note").text(words::note(ui.language, note)).text(" ").children(deeds)
    };
    move || {
        let (notes, outside) = (notes.get(), outside.get());
        if notes.is_empty() && outside.is_none() {
            return Vec::new();
        }
        let unfit = notes.iter().any(|note| note.code == NoteCode::DoesNotFit);
        let (kind, heading) = if unfit { ("bad", ui.t.fits_no) } else { ("plain", ui.t.notes) };
        let outside = outside.map(|text| tag("li").test_id("outside").text(text));
        let list = tag("ul").children(notes.iter().map(row)).children(outside);
        vec![section(kind).child(parts::heading(heading)).child(list).children(joint_fix(ui, &notes))]
    }
}

/// The values that a note offers for its control.
fn offered(note: &Note) -> Vec<Value> {
    let value = |allowed: &Allowed| match allowed {
        Allowed::Number(number) => Value::Number(*number),
        Allowed::Name(name) => Value::Text(name.clone()),
    };
    match &note.limit {
        Limit::OneOf { values } => values.iter().map(value).collect(),
        _ => Vec::new(),
    }
}

/// One button for the changes that make it fit together.
fn joint_fix(ui: Ui, notes: &[Note]) -> Option<Element> {
    let change = |note: &Note| Some((control(note.field)?, offered(note).into_iter().next()?));
    let joint = notes.iter().filter(|note| note.code == NoteCode::FitsWithAll);
    let changes: Vec<_> = joint.filter_map(change).collect();
    let first = changes.first()?.0;
    Some(button("chip fix", ui.t.set_all, move || {
        let mut next = ui.page.work.get_untracked();
        for (control, value) in &changes {
            control.set(&mut next.scenario, value.clone());
        }
        ui.page.load(next, first.key);
        persist::refocus(first.key);
    }))
}

/// One button per value that makes it fit.
fn fixes(ui: Ui, control: &'static Control, note: &Note) -> Vec<Element> {
    let fix = |value: Value| {
        let shown = describe::value(ui.language, control, &value);
        let name = describe::control_label(ui.language, control.key);
        let label = fill(ui.t.set_to, &[("name", name), ("value", &shown)]);
        button("chip fix", &label, move || {
            let mut next = ui.page.work.get_untracked();
            control.set(&mut next.scenario, value.clone());
            ui.page.load(next, control.key);
            persist::refocus(control.key);
        })
    };
    offered(note).into_iter().map(fix).collect()
}

fn message(ui: Ui, notice: Notice) -> Element {
    let page = ui.page;
    let gone = notice.clone();
    let dismiss = button("link", ui.t.dismiss, move || {
        page.drop_notices(|notice| *notice == gone);
        browser::focus("headline");
    });
    let message = section("warn").test_id("notice");
    let with_problems = |message: Element, text, problems: &[Problem]| {
        let row = |problem| tag("li").text(words::problem(ui.language, problem));
        message.child(parts::paragraph(text)).child(tag("ul").children(problems.iter().map(row)))
    };
    let message = match notice {
        Notice::LinkProblems(problems) => with_problems(message, ui.t.link_problems, &problems),
        Notice::LinkUnreadable(problems) => with_problems(message, ui.t.link_unreadable, &problems),
        Notice::LinkUnknown(keys) => {
            message.child(parts::paragraph(&fill(ui.t.link_unknown, &[("keys", &keys.join(", "))])))
        }
        Notice::SavedWorkUnreadable | Notice::SavedWorkInTheWay => {
            let copy = button("link", ui.t.copy_quarantine, move || {
                parts::copy(page, persist::quarantined().unwrap_or_default(), ui.t.copied_aside);
            });
            let is_aside = notice == Notice::SavedWorkUnreadable;
            let text = if is_aside { ui.t.saved_unreadable } else { ui.t.saved_in_the_way };
            message.child(parts::paragraph(text).text(" ").child(copy))
        }
        Notice::StudiesMissing => message.child(parts::paragraph(ui.t.studies_missing)),
        Notice::StorageFull => message.child(parts::paragraph(ui.t.storage_full)),
        Notice::EarlierWork => {
            let back = button("link", ui.t.return_to_work, move || return_to_earlier(page));
            message.child(parts::paragraph(ui.t.earlier_work).text(" ").child(back))
        }
        Notice::WorkElsewhere => {
            let load = button("link", ui.t.load_theirs, move || persist::settle(page, true)).test_id("load-theirs");
            let keep = button("link", ui.t.keep_mine, move || persist::settle(page, false)).test_id("keep-mine");
            message.child(parts::paragraph(ui.t.work_elsewhere).text(" ").child(load).child(keep))
        }
        Notice::CopyByHand(text) => {
            let lines = text.lines().count().min(8).to_string();
            let field = tag("textarea").flag("readonly", true).set("rows", lines).test_id("copy-by-hand").text(text);
            let field = field.with(|field| browser::select_all_soon(field.clone()));
            message.child(tag("label").class("by-hand").text(ui.t.copy_by_hand).child(field))
        }
    };
    message.child(dismiss)
}

fn return_to_earlier(page: Page) {
    if let Some(work) = page.earlier.get_untracked() {
        page.notices.set(Vec::new());
        page.load(work, "link");
    }
}
