//! Where the price comes from, what is not in it, and what this is.

use super::Ui;
use super::parts;
use crate::browser;
use crate::describe;
use crate::persist;
use cost_core::catalogue::Sellers;
use cost_core::plan::typical_price;
use cost_core::scenario::Scenario;
use leptos::prelude::*;
use words::page::fill;

/// From this age on a price is called old, days.
const OLD_DAYS: f64 = 90.0;

/// Provenance of the price, beside what the total leaves out.
pub(super) fn price(ui: Ui) -> AnyView {
    let text = move || {
        ui.page.shown.with(|shown| shown.as_ref().map(|shown| provenance(ui, &shown.scenario)).unwrap_or_default())
    };
    let age =
        move || ui.page.shown.with(|shown| shown.as_ref().map(|shown| age(ui, &shown.scenario)).unwrap_or_default());
    view! {
        <div class="pair small">
            <section data-testid="price-source">
                <h2>{words::labels::figure(ui.language, "deployment.usdPerAcceleratorHour")}</h2>
                <p>{parts::live("", text)}" "{parts::live("old", age)}</p>
            </section>
            <section data-testid="not-included">
                <h2>{ui.t.not_included}</h2>
                <p>{ui.t.not_included_list}". "{ui.t.month}</p>
            </section>
        </div>
    }
    .into_any()
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
    if let Some(spread) = price.spread {
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

/// A notice about an old price, by the reader's clock; silent when the clock is behind the price.
fn age(ui: Ui, scenario: &Scenario) -> String {
    if scenario.price.usd_per_accelerator_hour.is_some() {
        return String::new();
    }
    let days =
        typical_price(scenario).and_then(|price| browser::days_since(price.newest)).filter(|days| *days > OLD_DAYS);
    days.map(|days| fill(ui.t.price_old, &[("days", &words::number::integer(ui.language, days.floor()))]))
        .unwrap_or_default()
}

pub(super) fn view(ui: Ui) -> AnyView {
    view! {
        <footer class="foot">
            <p>{describe::footer(ui.language)}" "{ui.t.footer_local}</p>
            <p>{ui.t.footer_method}</p>
            <p>{parts::button("link", ui.t.delete_all.to_owned(), move || persist::forget_everything(ui.page))}</p>
            <noscript><p>{ui.t.no_script}</p></noscript>
            <p class="failure">{ui.t.no_script}</p>
        </footer>
    }
    .into_any()
}
