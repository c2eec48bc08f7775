//! What only a printed page has: every input with its value, since no slider can be moved on paper, and the address
//! of the scenario. It is drawn when the page is about to be printed.

use super::Ui;
use crate::address;
use crate::describe;
use crate::element::{Element, tag};
use crate::presets;
use crate::state::Shown;
use cost_core::plan::standing;
use cost_core::scenario::{CONTROLS, Control, Value, matters};
use leptos::prelude::*;
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let printing = RwSignal::new(false);
    let drawn = move || match printing.get() {
        true => ui.page.shown.with_untracked(|shown| shown.as_ref().map(|shown| report(ui, shown))),
        false => None,
    };
    let follow = move |event, is_printing| {
        let listener = window_event_listener_untyped(event, move |_| printing.set(is_printing));
        on_cleanup(move || listener.remove());
    };
    tag("div").class("report").part(move || drawn().into_iter().flatten().collect()).with(move |_| {
        follow("beforeprint", true);
        follow("afterprint", false);
    })
}

fn report(ui: Ui, shown: &Shown) -> [Element; 2] {
    let base = ui.page.work.with_untracked(|work| work.base);
    let lead = fill(ui.t.printed_base, &[("name", &describe::preset(ui.language, base))]);
    let meant = CONTROLS.iter().filter(|control| matters(control, &shown.scenario));
    let rows = tag("dl").children(meant.map(|control| row(ui, shown, control, base)));
    let inputs = tag("section").test_id("printed-inputs").child(tag("h2").text(ui.t.inputs));
    let link = address::share(ui.page);
    let link = tag("a").set("href", &link).set("translate", "no").text(link);
    let address = tag("section").test_id("printed-address").child(tag("h2").text(ui.t.printed_address));
    [inputs.child(tag("p").class("hint").text(lead)).child(rows), address.child(tag("p").child(link))]
}

/// An input with its value, or with the catalogue's where none is given; marked where it differs from the preset.
fn row(ui: Ui, shown: &Shown, control: &'static Control, base: &str) -> Element {
    let given = control.get(&shown.scenario);
    let is_changed = given != control.get(presets::base(base));
    let of_catalogue = || {
        let amount = standing(&shown.scenario, control.key).filter(|_| given == Value::Nothing)?;
        let amount = describe::value(ui.language, control, &Value::Number(amount));
        Some(fill(ui.t.catalogue_value, &[("value", &amount)]))
    };
    let value = of_catalogue().unwrap_or_else(|| describe::value(ui.language, control, &given));
    let name = tag("dt").text(describe::control_label(ui.language, control.key));
    let value = tag("dd").set("translate", "no").text(value);
    tag("div").class(if is_changed { "line changed" } else { "line" }).child(name).child(value)
}
