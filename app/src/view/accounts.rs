//! What an hour costs, rented and owned; the fleet; hosted APIs; energy; units of work; quality. Each list has its
//! finding above it.

use super::{Ui, parts};
use crate::describe;
use crate::element::{Element, tag};
use crate::state::Shown;
use cost_core::catalogue::{self, QualityRow};
use cost_core::scenario::{AcceleratorChoice, ModelChoice, WeightFormat};
use cost_core::units::Unit;
use leptos::prelude::*;
use words::accounts::{self, Accounts, accounts};
use words::page::fill;

const PRICE: &[&str] = &[
    "price.listUsdPerAcceleratorHour",
    "price.contractedUsdPerAcceleratorHour",
    "price.effectiveUsdPerAcceleratorHour",
    "price.marketUsdPerAcceleratorHour",
    "price.commitmentBreakEven",
];
const OWNERSHIP: &[&str] = &[
    "ownership.capitalUsdPerHour",
    "ownership.electricityUsdPerHour",
    "ownership.hostingUsdPerHour",
    "ownership.operationsUsdPerHour",
    "ownership.usdPerAcceleratorHour",
    "ownership.rentUsdPerHour",
    "ownership.breakEvenUtilization",
    "ownership.breakEvenMonths",
];
const FLEET: &[&str] = &[
    "fleet.deployments",
    "fleet.paidDeployments",
    "fleet.accelerators",
    "fleet.utilization",
    "fleet.waitMs",
    "fleet.peakRequestsPerSecond",
    "fleet.tokensPerMonth",
    "routing.firstShare",
    "routing.secondShare",
    "routing.hostedShare",
    "routing.firstUsdPerRequest",
    "routing.secondUsdPerRequest",
];
const HOSTED: &[&str] = &[
    "hosted.perMillionTokens",
    "hosted.lowPerMillionTokens",
    "hosted.highPerMillionTokens",
    "hosted.breakEvenTokensPerMonthLow",
    "hosted.breakEvenTokensPerMonthHigh",
    "hosted.breakEvenUtilizationLow",
    "hosted.breakEvenUtilizationHigh",
];
const ENERGY: &[&str] = &[
    "energy.joulesPerOutputToken",
    "energy.kilowattHoursPerMillionTokens",
    "energy.gramsCo2PerMillionTokens",
    "energy.embodiedGramsCo2PerMillionTokens",
    "energy.wattsPerAccelerator",
];
const UNITS: &[&str] = &[
    "cost.perWord",
    "cost.perConversation",
    "cost.perUserMonth",
    "cost.perDocument",
    "cost.perAudioHour",
    "cost.perYear",
];

pub(super) fn view(ui: Ui) -> Element {
    let t = accounts(ui.language);
    let hosted = finding(ui, |ui, Shown { scenario, estimate }| {
        accounts::hosted(ui.language, estimate, !scenario.targets.is_empty())
    });
    let owning = finding(ui, |ui, shown| accounts::owning(ui.language, &shown.estimate));
    let fleet = finding(ui, |ui, Shown { scenario, estimate }| {
        accounts::fleet(ui.language, estimate, describe::is_sized(scenario))
    });
    let energy = finding(ui, |ui, Shown { scenario, estimate }| {
        accounts::energy(ui.language, estimate, &describe::choice(ui.language, &scenario.energy.region))
    });
    tag("div").class("pair accounts").set("id", "accounts").follow_class("stale", parts::stale(ui)).children([
        list(ui, "hosted", t.hosted, HOSTED, Some(hosted)).child(offers(ui, t)),
        list(ui, "ownership", t.ownership, OWNERSHIP, Some(owning)).child(server(ui, t)),
        list(ui, "fleet", t.fleet, FLEET, Some(fleet)),
        list(ui, "energy", t.energy, ENERGY, Some(energy)).child(measured(ui)),
        list(ui, "hour", t.price, PRICE, None),
        list(ui, "units", t.units, UNITS, None),
        quality(ui, t),
    ])
}

/// What a list comes to, in a sentence.
fn finding(ui: Ui, text: fn(Ui, &Shown) -> String) -> Element {
    let text = move || ui.page.shown.with(|shown| shown.as_ref().map(|shown| text(ui, shown)).unwrap_or_default());
    tag("p").class("finding").child(parts::live("", text))
}

/// A list of figures under its finding; lines without a value are not shown.
fn list(
    ui: Ui,
    id: &'static str,
    name: &'static str,
    keys: &'static [&'static str],
    finding: Option<Element>,
) -> Element {
    let texts: Vec<_> = keys.iter().map(|key| (*key, parts::text_of(ui, key))).collect();
    let is_given = |text: Memo<String>| text.with(|text| text != describe::NOTHING);
    let row = |(key, text): &(&'static str, Memo<String>)| {
        let (label, text) = (words::labels::figure(ui.language, key).unwrap_or_default(), *text);
        parts::line(label, parts::figure_saying(ui, key, "", text)).follow_flag("hidden", move || !is_given(text))
    };
    let rows: Vec<Element> = texts.iter().map(row).collect();
    // A list that says what is missing stays; one that would be a bare heading does not.
    let any = Memo::new(move |_| texts.iter().any(|(_, text)| is_given(*text)));
    let says = matches!(id, "hosted" | "ownership" | "fleet");
    tag("section")
        .test_id(format!("accounts-{id}"))
        .follow_flag("hidden", move || !says && !any.get())
        .child(parts::heading(name))
        .children(finding)
        .child(tag("dl").children(rows))
}

/// How old the newest offer is.
fn offers(ui: Ui, t: &'static Accounts) -> Element {
    let date = move || {
        ui.page.shown.with(|shown| match shown.as_ref().map(|shown| &shown.scenario) {
            Some(scenario) if scenario.hosted.usd_per_million_output.is_none() => match &scenario.model {
                ModelChoice::Id(id) => catalogue::hosted_summary(id).map(|summary| summary.newest),
                ModelChoice::Custom(_) => None,
            },
            _ => None,
        })
    };
    let newest = move || date().map(|date| fill(t.offers_of, &[("date", date)])).unwrap_or_default();
    let old = move || date().map(|date| super::foot::old(ui, date)).unwrap_or_default();
    tag("p").class("hint").child(parts::live("", newest)).text(" ").child(parts::live("old", old))
}

/// Where the server's price comes from, and how old it is.
fn server(ui: Ui, t: &'static Accounts) -> Element {
    let price = move || {
        ui.page.shown.with(|shown| {
            let scenario = &shown.as_ref()?.scenario;
            let AcceleratorChoice::Id(id) = &scenario.accelerator else { return None };
            if scenario.ownership.usd_per_accelerator.is_some() {
                return None;
            }
            catalogue::server(id)?.price_provenance
        })
    };
    let said = move || {
        let text = |source: catalogue::Provenance| {
            let confidence = words::labels::confidence(ui.language, source.confidence);
            fill(t.server_of, &[("date", source.date), ("confidence", confidence)])
        };
        price().map(text).unwrap_or_default()
    };
    let old = move || price().map(|source| super::foot::old(ui, source.date)).unwrap_or_default();
    tag("p").class("hint").child(parts::live("", said)).text(" ").child(parts::live("old", old))
}

/// What others measured of the same model and accelerator.
fn measured(ui: Ui) -> Element {
    let pair = Memo::new(move |_| {
        ui.page.work.with(|work| match (&work.scenario.model, &work.scenario.accelerator) {
            (ModelChoice::Id(model), AcceleratorChoice::Id(accelerator)) => Some((model.clone(), accelerator.clone())),
            _ => None,
        })
    });
    let rows = move || {
        let (model, accelerator) = pair.get().unwrap_or_default();
        let rows = catalogue::measured_energy(&model, &accelerator);
        rows.map(|row| tag("p").class("hint").text(accounts::measured(ui.language, row))).collect()
    };
    tag("div").part(rows)
}

/// Rows of published losses that are shown.
const ROWS: usize = 6;

/// What the format was measured to lose, beside the cost and in none of it.
fn quality(ui: Ui, t: &'static Accounts) -> Element {
    let shown = Memo::new(move |_| {
        ui.page.work.with(|work| {
            let format = match &work.scenario.precision.weights {
                WeightFormat::Named(name) => name.clone(),
                WeightFormat::Bits { .. } => String::new(),
            };
            (format, work.scenario.quality.retained_share)
        })
    });
    let rows = move || {
        let (format, own) = shown.get();
        let own = own.map(|share| {
            let share = words::figure(ui.language, share, Unit::Share);
            tag("li").text(fill(t.quality_own, &[("share", &share)]))
        });
        let published = catalogue::quality(&format).take(ROWS).map(|row| loss(ui, t, row));
        let all: Vec<Element> = own.into_iter().chain(published).collect();
        if all.is_empty() { vec![tag("li").text(t.no_quality)] } else { all }
    };
    tag("section")
        .class("whole")
        .test_id("accounts-quality")
        .child(parts::heading(t.quality))
        .child(tag("p").class("finding").text(t.quality_hint))
        .child(tag("ul").class("losses").part(rows))
}

fn loss(ui: Ui, t: &'static Accounts, row: &QualityRow) -> Element {
    let number = |value| words::number::decimal(ui.language, value, 4);
    let change = row.value / row.baseline - 1.0;
    let sign = if change > 0.0 { "+" } else { "" };
    let values = [
        ("model", describe::repository_name(row.model)),
        ("metric", accounts::metric(ui.language, row.metric)),
        ("baseline", number(row.baseline)),
        ("value", number(row.value)),
        ("change", format!("{sign}{}", words::figure(ui.language, change, Unit::Share))),
    ];
    let text = fill(t.quality_row, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    let source = format!("{}, {}", row.provenance.source.text(), row.provenance.date);
    tag("li").text(text).text(" · ").child(tag("span").set("lang", "en").text(source))
}
