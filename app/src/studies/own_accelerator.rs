//! An accelerator of the reader's own: the five numbers that a datasheet always has, what else it says, and a price.

use super::Ui;
use super::own::draft::{Form, numbers};
use super::own::{dialog, field, preview};
use crate::element::Element;
use crate::state::Dialog;
use crate::view::parts;
use cost_core::Scenario;
use cost_core::catalogue::{self, Datasheet, accelerators};
use cost_core::fields::{DATASHEET_FIELDS, Shape};
use cost_core::plan::{decides, standing};
use cost_core::scenario::{AcceleratorChoice, Value, control};
use cost_core::units::Unit;
use leptos::prelude::*;
use words::own::own;

const fn amount(key: &'static str, unit: Unit, most: f64) -> Form {
    Form { key, unit, range: (0.0, most), shape: Shape::Real }
}

/// What the catalogue has no price of; the keys are those of the inputs.
pub(super) const AMOUNTS: [Form; 3] = [
    amount("price.usdPerAcceleratorHour", Unit::UsdPerAcceleratorHour, 1e6),
    amount("price.spot.fallbackUsdPerAcceleratorHour", Unit::UsdPerAcceleratorHour, 1e6),
    amount("ownership.usdPerAccelerator", Unit::UsdPerAccelerator, 1e8),
];

/// The amounts of `scenario`, as given there or as the catalogue has them; NaN where it has none.
fn prices(scenario: &Scenario) -> Vec<f64> {
    let price = |amount: Form| match control(amount.key).map(|control| control.get(scenario)) {
        Some(Value::Number(given)) => given,
        _ => standing(scenario, amount.key).unwrap_or(f64::NAN),
    };
    AMOUNTS.map(price).into()
}

/// What everybody has in mind with a datasheet: memory, bandwidth, dense arithmetic, interconnect, power.
const FIVE: &[&str] = &["memoryGb", "bandwidthGbPerS", "fp16Tflops", "fp8Tflops", "linkGbPerS", "tdpW"];
const MORE: &[&str] = &["int8Tops", "fp4Tflops", "link", "scaleUp", "class"];

/// The dialog.
pub(super) fn view(ui: Ui) -> Element {
    dialog::view(ui, Dialog::OwnAccelerator, own(ui.language).accelerator, body)
}

fn body(ui: Ui) -> [Element; 2] {
    let t = own(ui.language);
    let (draft, prices) = (ui.found.own.accelerator, ui.found.own.prices);
    take_present(ui);
    let rows = accelerators::ACCELERATORS.iter().map(|row| (row.id, row.name.to_owned())).collect();
    let answer = preview::answer(ui, next);
    let wrong = move || {
        let fault = || preview::fault(answer, "accelerator").map(|key| draft.id(&key));
        draft.first_wrong().or_else(|| prices.first_wrong()).or_else(fault)
    };
    let press = move || match wrong() {
        Some(id) => dialog::go_to_wrong(ui, &id),
        None => {
            draft.is_used();
            prices.is_used();
            preview::take(ui, &untrack(|| next(ui)), t.accelerator_used);
        }
    };
    let mut all = vec![
        parts::paragraph(t.accelerator_lead),
        dialog::start(ui, draft, rows, choose),
        dialog::group(t.datasheet_fields, field::views(ui, draft, FIVE)),
        dialog::closed(t.more_fields, field::views(ui, draft, MORE)),
    ];
    let keys = AMOUNTS.map(|amount| amount.key);
    let asked: Vec<&str> =
        ui.page.work.with_untracked(|work| keys.into_iter().filter(|key| decides(&work.scenario, key)).collect());
    if !asked.is_empty() {
        let fields = field::views(ui, prices, &asked);
        all.push(dialog::group(t.price_fields, fields).child(dialog::hint(t.price_hint)));
    }
    let foot = dialog::foot(preview::view(ui, answer), t.use_accelerator, "own-accelerator-use", Box::new(press));
    [dialog::scrolling(all), foot]
}

/// The page's scenario with the accelerator that is described, and its price where that decides the headline.
fn next(ui: Ui) -> Scenario {
    let mut scenario = ui.page.work.with(|work| work.scenario.clone());
    scenario.accelerator = AcceleratorChoice::Custom(Box::new(ui.found.own.datasheet()));
    let prices = ui.found.own.prices.numbers.get();
    for (amount, price) in AMOUNTS.iter().zip(prices) {
        if let Some(control) = control(amount.key).filter(|_| decides(&scenario, amount.key) && price.is_finite()) {
            control.set(&mut scenario, Value::Number(price));
        }
    }
    scenario
}

/// Takes the numbers of a row of the catalogue, with what it costs.
fn choose(ui: Ui, id: &'static str) {
    if let Some(row) = catalogue::accelerator(id) {
        ui.found.own.accelerator.replace(numbers(DATASHEET_FIELDS, &row.datasheet), Some(id));
        let mut scenario = ui.page.work.with_untracked(|work| work.scenario.clone());
        scenario.accelerator = AcceleratorChoice::Id(id.to_owned());
        ui.found.own.prices.replace(prices(&scenario), None);
    }
}

/// Opens with the numbers that the page works on, unless the reader has begun with others.
fn take_present(ui: Ui) {
    let (present, start, now) = ui.page.work.with_untracked(|work| {
        let (present, start) = match &work.scenario.accelerator {
            AcceleratorChoice::Custom(datasheet) => (**datasheet, None),
            AcceleratorChoice::Id(id) => catalogue::accelerator(id)
                .map_or_else(|| (Datasheet::blank(), None), |row| (row.datasheet, Some(row.id))),
        };
        (present, start, prices(&work.scenario))
    });
    let is_taken = ui.found.own.accelerator.open(numbers(DATASHEET_FIELDS, &present), start);
    // A price that has changed on the page since is the present one, whatever the datasheet says.
    if !ui.found.own.prices.open(now.clone(), None) && is_taken {
        ui.found.own.prices.replace(now, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_a_datasheet_has_its_place_in_the_form() {
        let mut shown = [FIVE, MORE].concat();
        let mut all: Vec<_> = DATASHEET_FIELDS.iter().map(|field| field.key).collect();
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all);
    }

    #[test]
    fn amounts_are_inputs_with_their_ranges() {
        for amount in AMOUNTS {
            let number = control(amount.key).and_then(|control| control.number()).unwrap();
            assert_eq!((amount.unit, amount.range), (number.unit, number.hard), "{}", amount.key);
        }
    }
}
