//! The form: generated from the table of controls, in its order and groups.

use super::{Ui, choice, combobox, load, number, parts, rows};
use crate::describe;
use crate::persist;
use crate::presets;
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{CONTROLS, Control, Group, Kind};
use leptos::prelude::*;
use words::page::fill;

const GROUPS: [Group; 5] = [Group::Model, Group::Hardware, Group::Workload, Group::Serving, Group::Money];

pub(super) fn view(ui: Ui) -> AnyView {
    // The static view cannot be used; what is typed into it would be lost.
    let inert = cfg!(feature = "ssr");
    view! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label=ui.t.inputs inert=inert>
            {chips(ui)}
            <div class="groups">{GROUPS.map(|group| group_view(ui, group)).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn chips(ui: Ui) -> AnyView {
    let page = ui.page;
    let chip = |id: &'static str| {
        let name = describe::preset(ui.language, id);
        let is_base = move || page.work.with(|work| work.base == id);
        let changes = move || match (is_base(), page.changes()) {
            (false, _) | (_, 0) => String::new(),
            (_, 1) => ui.t.modified_one.to_owned(),
            (_, n) => fill(ui.t.modified, &[("n", &n.to_string())]),
        };
        let said = fill(ui.t.loaded, &[("what", &name)]);
        let press = move |_| {
            page.load(presets::work(id), "preset");
            page.status.set(said.clone());
        };
        view! {
            <button type="button" class="chip" data-testid=format!("preset-{id}") aria-pressed=move || is_base().to_string() on:click=press>
                {name}
                {parts::live("count", changes)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="presets" role="group" aria-label=ui.t.presets>
            <div class="presets-head">
                <h2>{ui.t.presets}</h2>
                <button
                    type="button"
                    class="link"
                    data-testid="revert-all"
                    disabled=move || page.changes() == 0
                    on:click=move |_| page.load(presets::work(page.work.with_untracked(|work| work.base)), "preset")
                >
                    {ui.t.revert_all}
                </button>
            </div>
            <div class="chips">{PRESETS.iter().map(|preset| chip(preset.id)).collect_view()}</div>
        </div>
    }
    .into_any()
}

/// Inputs that most readers leave alone stand in the closed part of their group; all of Serving
/// does. A new control of the table stands in the open until it is named here.
fn is_closed(control: &Control) -> bool {
    control.group == Group::Serving
        || matches!(
            control.key,
            "precision.activations"
                | "parallelism.pipeline"
                | "parallelism.expert"
                | "parallelism.data"
                | "workload.load.promptsPerSlot"
                | "deployment.shape"
        )
}

fn group_view(ui: Ui, group: Group) -> AnyView {
    let name = words::labels::group(ui.language, group);
    let members = || CONTROLS.iter().filter(move |control| control.group == group);
    let open =
        members().filter(|control| !is_closed(control)).filter_map(|control| row(ui, control)).collect::<Vec<_>>();
    let closed: Vec<&'static Control> = members().filter(|control| is_closed(control)).collect();
    let id = format!("group-{name}");
    let all_closed = open.is_empty();
    let more = (!closed.is_empty()).then(|| more(ui, if all_closed { name } else { ui.t.more }, closed, all_closed));
    let head = (!all_closed).then(|| view! { <h2 id=id.clone()>{name}</h2> });
    view! { <section class="group" aria-label=name>{head}{open}{more}</section> }.into_any()
}

fn more(ui: Ui, name: &'static str, controls: Vec<&'static Control>, is_group: bool) -> AnyView {
    let page = ui.page;
    let changed = {
        let controls = controls.clone();
        Memo::new(move |_| controls.iter().copied().filter(|control| page.is_changed(control)).collect::<Keys>().0)
    };
    let summary = move || {
        let keys = changed.get();
        let named = keys.iter().filter_map(|key| {
            let control = cost_core::scenario::control(key)?;
            let value = page.work.with(|work| control.get(&work.scenario));
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
    let rows = controls.into_iter().filter_map(|control| row(ui, control)).collect::<Vec<_>>();
    let node = NodeRef::<leptos::html::Details>::new();
    Effect::new(move |before: Option<usize>| {
        let now = changed.with(Vec::len);
        if let (Some(details), Some(0), true) = (node.get_untracked(), before, now > 0) {
            details.set_open(true);
        }
        now
    });
    let heading =
        if is_group { view! { <h2>{name}</h2> }.into_any() } else { view! { <span>{name}</span> }.into_any() };
    view! {
        <details class="more" open=open node_ref=node>
            <summary>{heading}{parts::live("count", count)}{parts::live("summary quiet", summary)}</summary>
            {rows}
        </details>
    }
    .into_any()
}

/// Keys of controls, so that a memo can compare them.
struct Keys(Vec<&'static str>);

impl FromIterator<&'static Control> for Keys {
    fn from_iter<I: IntoIterator<Item = &'static Control>>(controls: I) -> Self {
        Keys(controls.into_iter().map(|control| control.key).collect())
    }
}

/// The row of one control; the ways to give a load are one row together.
fn row(ui: Ui, control: &'static Control) -> Option<AnyView> {
    let view = match control.kind {
        _ if control.key == load::FIRST => load::view(ui),
        _ if load::IS_PART_OF_IT.contains(&control.key) => return None,
        Kind::Number(_) | Kind::NumberOrMax(_) => number::view(ui, control),
        Kind::Choice(names) => choice::view(ui, control, names),
        Kind::Flag => choice::flag(ui, control),
        Kind::WeightFormat => choice::weights(ui, control),
        Kind::Model => combobox::view(ui, control, rows::models()),
        Kind::Accelerator => combobox::view(ui, control, rows::accelerators()),
    };
    Some(view)
}

/// The label of a control, with the mark and the way back where it was changed.
pub(super) fn label(ui: Ui, control: &'static Control) -> AnyView {
    let page = ui.page;
    let key = control.key;
    let name = describe::control_label(ui.language, key);
    let changed = Memo::new(move |_| page.is_changed(control));
    let back = move || {
        let base = page.work.with(|work| control.get(presets::base(work.base)));
        let value = describe::value(ui.language, control, &base);
        fill(ui.t.revert, &[("name", name), ("value", &value)])
    };
    let press = move |_| {
        page.revert(control);
        page.status.set(describe::spoken_result(page));
        persist::refocus(key);
    };
    view! {
        <div class="name">
            <button
                type="button"
                class="revert"
                data-testid=format!("revert-{key}")
                hidden=move || !changed.get()
                aria-label=back
                title=back
                on:click=press
            ></button>
            <label for=super::notices::field_id(key) title=words::help::control(ui.language, key)>{name}</label>
        </div>
    }
    .into_any()
}
