//! What is drawn and emitted for a request (METHOD.md §9).

use super::Bill;
use super::ownership::watts;
use crate::plan::Plan;
use crate::units::{KILO, SECONDS_PER_HOUR};

/// Energy and emissions of one request on one model's accelerators.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerRequest {
    /// At the site's meter, J.
    pub joules: f64,
    /// Of making electricity, g CO2e; `None` where the grid is not known.
    pub grams_of_grid: Option<f64>,
    /// Of making accelerators, g CO2e.
    pub grams_embodied: f64,
}

/// What a request takes; `None` where no power is known.
pub fn per_request(plan: &Plan, bill: &Bill) -> Option<PerRequest> {
    let power = plan.terms.power.as_ref()?;
    let hours = bill.accelerators / bill.requests_per_hour;
    let joules = watts(power, bill.utilization) * power.pue * hours * SECONDS_PER_HOUR;
    Some(PerRequest {
        joules,
        grams_of_grid: plan.terms.grams_per_kwh.map(|grams| kilowatt_hours(joules) * grams),
        grams_embodied: plan.terms.embodied_grams_per_hour * hours,
    })
}

/// Joules as kWh.
pub fn kilowatt_hours(joules: f64) -> f64 {
    joules / (KILO * SECONDS_PER_HOUR)
}
