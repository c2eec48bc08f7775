//! The form: generated from the table of controls, in its order and groups.

use super::{Ui, choice, combobox, load, number, parts, rows};
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::persist;
use crate::presets;
use crate::state::Dialog;
use cost_core::scenario::presets::{PRESETS, PresetGroup};
use cost_core::scenario::{CONTROLS, Control, Group, Kind};
use leptos::prelude::*;
use words::page::fill;

/// Every group, in the order of the page.
pub(crate) const GROUPS: [Group; 10] = [
    Group::Model,
    Group::Hardware,
    Group::Workload,
    Group::Serving,
    Group::Money,
    Group::Fleet,
    Group::Routing,
    Group::Ownership,
    Group::Energy,
    Group::Comparison,
];

pub(super) fn view(ui: Ui) -> Element {
    let groups = tag("div").class("groups").children(GROUPS.map(|group| group_view(ui, group)));
    tag("section")
        .class("inputs")
        .set("id", "inputs")
        .set("tabindex", "-1")
        .label(ui.t.inputs)
        // The static view cannot be used; what is typed into it would be lost.
        .flag("inert", cfg!(feature = "ssr"))
        .child(chips(ui))
        .child(groups)
        .child(strips(ui))
}

/// The switch of the curves in the sliders.
fn strips(ui: Ui) -> Element {
    let on = ui.page.strips;
    let switch = tag("input").set("type", "checkbox").class("switch").set("id", "strips").test_id("strips");
    let switch =
        switch.follow_checked(move || on.get()).on("change", move |_: web_sys::Event| on.update(|on| *on = !*on));
    let hint = parts::paragraph(ui.t.strips_hint).class("hint");
    let label = tag("label").class("strips").child(switch).child(tag("span").text(ui.t.strips));
    tag("div").class("group").child(label).child(hint)
}

pub(crate) fn chips(ui: Ui) -> Element {
    let page = ui.page;
    let back = move || {
        let base = page.work.with_untracked(|work| work.base);
        page.load_preset(base);
        // The button goes, now that nothing is changed.
        browser::focus(&format!("preset-{base}"));
    };
    let count = move || page.changed_keys().with(Vec::len);
    let changes = move || match count() {
        0 => String::new(),
        1 => ui.t.modified_one.to_owned(),
        n => fill(ui.t.modified, &[("n", &n.to_string())]),
    };
    let revert = button("link", ui.t.revert_all, back).test_id("revert-all");
    let revert = revert.follow_flag("disabled", move || count() == 0);
    // Not in the chip, which would grow under a slider that is dragged.
    let count = parts::live("count", changes).test_id("changes");
    let head = tag("div").class("presets-head").children([parts::heading(ui.t.presets), count, revert]);
    let of = |group: PresetGroup| {
        let members = PRESETS.iter().filter(move |preset| preset.group == group);
        tag("div").class("chips").children(members.map(|preset| chip(ui, preset.id)))
    };
    let group = |group| {
        let name = words::page::preset_group(ui.language, group);
        let all = tag("div").set("role", "group").label(name);
        all.child(tag("p").class("hint").text(name)).child(of(group))
    };
    let others = [PresetGroup::Deployment, PresetGroup::Anecdote];
    // What is closed in the static view cannot be opened there.
    let drawn = if cfg!(feature = "ssr") { Vec::new() } else { others.map(group).into() };
    let more =
        tag("details").class("more").child(tag("summary").test_id("presets-more").text(ui.t.more)).children(drawn);
    let all = tag("div").class("presets").set("role", "group").label(ui.t.presets);
    // Where the head of the page has no room for it.
    let saved = parts::opener(ui, Dialog::Saved, ui.t.save_or_open).class("chip cramped").test_id("open-saved-here");
    all.child(head).child(of(PresetGroup::Workload).child(saved)).child(more)
}

fn chip(ui: Ui, id: &'static str) -> Element {
    let page = ui.page;
    let name = describe::preset(ui.language, id);
    let is_base = move || page.base().get() == id;
    let said = fill(ui.t.loaded, &[("what", &name)]);
    let press = move || {
        page.load_preset(id);
        page.status.set(said.clone());
    };
    button("chip", &name, press)
        .set("id", format!("preset-{id}"))
        .test_id(format!("preset-{id}"))
        .follow_state("aria-pressed", is_base)
}

/// Inputs that most readers leave alone stand in the closed part of their group; some groups are closed whole. A new
/// control of the table stands in the open until it is named here.
fn is_closed(control: &Control) -> bool {
    match control.group {
        Group::Serving | Group::Routing | Group::Ownership | Group::Energy | Group::Comparison => true,
        Group::Fleet => control.key != "deployment.utilization",
        Group::Model => control.key == "precision.activations",
        Group::Hardware => !matches!(control.key, "accelerator" | "parallelism.tensor"),
        Group::Workload => {
            matches!(control.key, "workload.lengthSpread" | "workload.load.promptsPerSlot")
                || matches!(control.key, "workload.turns" | "workload.turnTokens" | "workload.historyCachedShare")
        }
        Group::Money => matches!(control.key, "price.level" | "price.discountShare"),
    }
}

pub(crate) fn group_view(ui: Ui, group: Group) -> Element {
    let name = words::labels::group(ui.language, group);
    let members = || CONTROLS.iter().filter(move |control| control.group == group);
    let open =
        members().filter(|control| !is_closed(control)).filter_map(|control| row(ui, control)).collect::<Vec<_>>();
    let closed: Vec<&'static Control> = members().filter(|control| is_closed(control)).collect();
    let all_closed = open.is_empty();
    let turn = GROUPS.iter().position(|other| *other == group).unwrap_or(0);
    let more =
        (!closed.is_empty()).then(|| more(ui, turn, if all_closed { name } else { ui.t.more }, closed, all_closed));
    let head = (!all_closed).then(|| parts::heading(name));
    tag("section").class("group").label(name).children(head).children(open).children(more)
}

/// The closed part of a group. It is drawn in its `turn`, or at once where it stands open; the static view, in which
/// nothing can be opened, has none.
fn more(ui: Ui, turn: usize, name: &'static str, controls: Vec<&'static Control>, is_group: bool) -> Element {
    let page = ui.page;
    let members: Vec<&'static str> = controls.iter().map(|control| control.key).collect();
    let changed = Memo::new(move |_| {
        page.changed_keys().with(|keys| keys.iter().copied().filter(|key| members.contains(key)).collect::<Vec<_>>())
    });
    let summary = move || {
        let keys = changed.get();
        let named = keys.iter().filter_map(|key| {
            let control = cost_core::scenario::control(key)?;
            let value = page.input(control).with(|input| input.value.clone());
            Some(format!(
                "{} {}",
                describe::control_label(ui.language, key),
                describe::value(ui.language, control, &value)
            ))
        });
        named.collect::<Vec<_>>().join(" · ")
    };
    let count = move || match changed.with(Vec::len) {
        0 => String::new(),
        n => n.to_string(),
    };
    // A link that changes something inside opens the group; the reader may close it again.
    let open = !changed.with_untracked(Vec::is_empty);
    let is_due = Memo::new(move |_| open || page.groups.get() > turn);
    let rows = move || {
        let due: &[_] = if is_due.get() { &controls } else { &[] };
        untrack(|| due.iter().filter_map(|control| row(ui, control)).collect())
    };
    let heading = if is_group { parts::heading(name) } else { tag("span").text(name) };
    let summary =
        tag("summary").children([heading, parts::live("count", count), parts::live("summary quiet", summary)]);
    tag("details").class("more").flag("open", open).child(summary).part(rows).with(move |details| {
        let details = details.clone();
        Effect::new(move |before: Option<usize>| {
            let now = changed.with(Vec::len);
            if matches!(before, Some(0)) && now > 0 {
                let _ = details.set_attribute("open", "");
            }
            now
        });
    })
}

/// The row of one control; the ways to give a load are one row together.
fn row(ui: Ui, control: &'static Control) -> Option<Element> {
    let row = match control.kind {
        _ if control.key == load::FIRST => load::view(ui),
        _ if load::IS_PART_OF_IT.contains(&control.key) => return None,
        Kind::Number(number) | Kind::NumberOrMax(number) => number::view(ui, control, number),
        Kind::Choice(names) => choice::view(ui, control, names),
        Kind::Flag => choice::flag(ui, control),
        Kind::WeightFormat => choice::weights(ui, control),
        Kind::Model | Kind::CatalogueModel => combobox::view(ui, control, rows::models()),
        Kind::Accelerator | Kind::CatalogueAccelerator => combobox::view(ui, control, rows::accelerators()),
    };
    let input = ui.page.input(control);
    Some(row.follow_flag("hidden", move || input.with(|input| input.idle)))
}

/// The label of a control, with the mark and the way back where it was changed.
pub(super) fn label(ui: Ui, control: &'static Control) -> Element {
    let page = ui.page;
    let key = control.key;
    let name = describe::control_label(ui.language, key);
    let input = page.input(control);
    let changed = move || input.with(|input| input.changed);
    let back = move || {
        let base = control.get(presets::base(page.base().get()));
        let value = describe::value(ui.language, control, &base);
        fill(ui.t.revert, &[("name", name), ("value", &value)])
    };
    let press = move || {
        page.revert(control);
        page.status.set(describe::spoken_result(page));
        persist::refocus(key);
    };
    let revert = button("revert", "", press)
        .test_id(format!("revert-{key}"))
        .follow_flag("hidden", move || !changed())
        .follow("aria-label", back)
        .follow("title", back);
    let label = tag("label").set("for", super::notices::field_id(key)).hint(words::help::control(ui.language, key));
    let about = words::glossary::of_control(key).map(|term| about(ui, key, term));
    let origin = origin(ui, control).follow_flag("hidden", changed);
    tag("div").class("name").child(revert).child(label.text(name)).child(origin).children(about)
}

/// The badge of a default: what stands behind it, and the way to where it comes from.
fn origin(ui: Ui, control: &'static Control) -> Element {
    let kind = Memo::new(move |_| presets::origin(ui.page.base().get(), control));
    let says = move || {
        let kind = words::labels::origin(ui.language, kind.get());
        fill(ui.t.origin, &[("name", describe::control_label(ui.language, control.key)), ("kind", kind)])
    };
    let mark = move || words::labels::origin_mark(ui.language, kind.get());
    button("provenance", "", move || ui.page.dialog.set(Some(Dialog::Origin(control.key))))
        .test_id(format!("origin-{}", control.key))
        .set("aria-haspopup", "dialog")
        .follow("data-kind", move || mark().1.to_owned())
        .follow("aria-label", says)
        .follow("title", says)
        .child(parts::live("", move || mark().0.to_owned()))
}

/// The way to the term behind a control.
fn about(ui: Ui, key: &str, term: &'static str) -> Element {
    let says = fill(ui.t.meaning, &[("name", describe::control_label(ui.language, key))]);
    button("about", "", move || ui.page.dialog.set(Some(Dialog::Glossary(Some(term)))))
        .test_id(format!("about-{key}"))
        .set("aria-haspopup", "dialog")
        .label(&says)
        .hint(Some(&says))
}
