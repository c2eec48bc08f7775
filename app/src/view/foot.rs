//! Where the price comes from, what is not in it, and what this is.

use super::{Ui, notices, parts, reais};
use crate::describe;
use crate::element::{Element, button, tag};
use crate::persist;
use crate::state::Dialog;
use crate::{browser, frame};
use cost_core::catalogue::Sellers;
use cost_core::plan::typical_price;
use cost_core::scenario::Scenario;
use cost_core::scenario::controls::OWNED;
use leptos::prelude::*;
use words::page::fill;

/// From this age on a price is called old, days.
const OLD_DAYS: f64 = 90.0;

/// Provenance of the price, beside what the total leaves out.
pub(super) fn price(ui: Ui) -> Element {
    let follow = move |write: fn(Ui, &Scenario) -> String| {
        move || ui.page.shown.with(|shown| shown.as_ref().map(|shown| write(ui, &shown.scenario)).unwrap_or_default())
    };
    let source = tag("p").child(parts::live("", follow(provenance))).text(" ").child(parts::live("old", follow(age)));
    let name = words::labels::figure(ui.language, "deployment.usdPerAcceleratorHour").unwrap_or_default();
    tag("div").class("pair small").children([
        tag("section").test_id("price-source").child(parts::heading(name)).child(source),
        left_out_of_it(ui),
        reais::view(ui),
    ])
}

/// Id of what the total does not hold.
const LEFT_OUT: &str = "not-included";

/// In place of an input, for what no input puts into the total.
const NO_INPUT: &str = "";

/// What the total of `scenario` does not hold, by the inputs that put it in.
fn left_out(scenario: &Scenario) -> Vec<&'static str> {
    let inputs = [
        (scenario.deployment.egress_usd_per_gb <= 0.0, "deployment.egressUsdPerGb"),
        (scenario.price.kind != OWNED, "price.kind"),
        (scenario.demand.spares <= 0.0, "demand.spares"),
        (true, NO_INPUT),
    ];
    inputs.into_iter().filter(|(out, _)| *out).map(|(_, key)| key).collect()
}

/// What the input `key` puts into the total.
fn put_in_by(ui: Ui, key: &str) -> &'static str {
    match key {
        "deployment.egressUsdPerGb" => ui.t.not_included_egress,
        "price.kind" => ui.t.not_included_staff,
        "demand.spares" => ui.t.not_included_spares,
        _ => ui.t.not_included_always,
    }
}

fn left_out_now(ui: Ui) -> Memo<Vec<&'static str>> {
    Memo::new(move |_| {
        ui.page.shown.with(|shown| shown.as_ref().map(|shown| left_out(&shown.scenario)).unwrap_or_default())
    })
}

/// Beside the total: that it does not hold everything, by the first that it does not, and the way to the list.
pub(super) fn left_out_in_short(ui: Ui) -> Element {
    let left_out = left_out_now(ui);
    let text = move || {
        let first = left_out.with(|keys| keys.first().map_or("", |key| put_in_by(ui, key)));
        let first = first.split(',').next().unwrap_or_default();
        [ui.t.not_included, ": ", first, ", …"].concat()
    };
    button("link left-out", "", move || browser::jump_to(LEFT_OUT))
        .test_id("left-out")
        .child(parts::live("", text))
        .follow_flag("hidden", move || left_out.with(Vec::is_empty))
}

fn left_out_of_it(ui: Ui) -> Element {
    let left_out = left_out_now(ui);
    let item = move |key: &'static str| {
        let input = (key != NO_INPUT).then(|| notices::go_to(ui, key));
        tag("li").text(put_in_by(ui, key)).text(" ").children(input)
    };
    let list = tag("ul").part(move || left_out.get().into_iter().map(item).collect());
    tag("section").set("id", LEFT_OUT).set("tabindex", "-1").test_id(LEFT_OUT).children([
        parts::heading(ui.t.not_included),
        list,
        parts::paragraph(ui.t.month),
    ])
}

fn provenance(ui: Ui, scenario: &Scenario) -> String {
    if scenario.price.usd_per_accelerator_hour.is_some() {
        return ui.t.price_own.to_owned();
    }
    let Some(price) = typical_price(scenario) else { return ui.t.price_none.to_owned() };
    let usd = |value| words::number::usd(ui.language, value);
    let sellers = match price.sellers {
        Sellers::GpuClouds => ui.t.sellers_gpu,
        Sellers::LargeClouds => ui.t.sellers_large,
        Sellers::All => ui.t.sellers_all,
    };
    let own = usd(price.usd_per_hour);
    let mut text = fill(ui.t.price_source, &[("price", &own), ("sellers", sellers), ("newest", price.newest)]);
    // Of one provider there is nothing more to say.
    if let Some(spread) = price.spread.filter(|spread| spread.providers > 1) {
        let values = [
            ("providers", spread.providers.to_string()),
            ("low", usd(spread.low)),
            ("high", usd(spread.high)),
            ("median", usd(spread.median)),
        ];
        text.push(' ');
        text.push_str(&fill(ui.t.price_spread, &values.each_ref().map(|(name, value)| (*name, value.as_str()))));
    }
    text
}

/// A notice about an old price.
fn age(ui: Ui, scenario: &Scenario) -> String {
    if scenario.price.usd_per_accelerator_hour.is_some() {
        return String::new();
    }
    typical_price(scenario).map(|price| old(ui, price.newest)).unwrap_or_default()
}

/// A notice about prices of `date`, by the reader's clock; silent when the clock is behind them.
pub(super) fn old(ui: Ui, date: &str) -> String {
    let days = browser::days_since(date).filter(|days| *days > OLD_DAYS);
    days.map(|days| fill(ui.t.price_old, &[("days", &words::number::integer(ui.language, days.floor()))]))
        .unwrap_or_default()
}

/// Id of the button that asks to delete what is stored.
const FORGET: &str = "forget";
/// Id of the one that does it.
const FORGET_NOW: &str = "forget-now";

/// The button that deletes what is stored, after a question.
fn forget(ui: Ui) -> Element {
    let is_asked = RwSignal::new(false);
    let answered = move |focused: &str| {
        is_asked.set(focused == FORGET_NOW);
        browser::focus_soon(focused);
    };
    let ask = button("link", ui.t.delete_all, move || answered(FORGET_NOW)).set("id", FORGET).test_id(FORGET);
    let now = move || {
        persist::forget_everything(ui.page);
        answered(FORGET);
    };
    let now = button("link", ui.t.delete_now, now).set("id", FORGET_NOW).test_id(FORGET_NOW);
    let not = button("link", ui.t.delete_not, move || answered(FORGET)).test_id("forget-not");
    let sure = tag("span").text(ui.t.delete_sure).text(" ").child(now).text(" ").child(not);
    tag("p")
        .child(ask.follow_flag("hidden", move || is_asked.get()))
        .child(sure.follow_flag("hidden", move || !is_asked.get()))
}

pub(crate) fn view(ui: Ui) -> Element {
    let open = |dialog, name| tag("p").child(parts::opener(ui, dialog, name));
    tag("footer").class("foot").children([
        tag("p").text(describe::footer(ui.language)).text(" ").text(ui.t.footer_local),
        parts::paragraph(ui.t.footer_method),
        tag("p").child(parts::to_method(ui).test_id("method")),
        tag("p").child(parts::to_accuracy(ui).test_id("accuracy")),
        tag("p").child(parts::to_calibrate(ui).test_id("calibrate")),
        tag("p").child(parts::to_claims(ui).test_id("claims")),
        tag("p").child(parts::to_answers(ui).test_id("answers")),
        open(Dialog::Glossary(None), ui.t.glossary),
        tag("p").class("cramped").child(parts::opener(ui, Dialog::Embed, ui.t.embed).test_id("open-embedding-here")),
        forget(ui),
        tag("noscript").child(parts::paragraph(ui.t.no_script)),
        parts::paragraph(ui.t.no_script).class("failure"),
        frame::crashed(ui.language),
    ])
}
