//! The price of an accelerator-hour, rented and owned.

use super::money::from_catalogue;
use super::parts::{Builder, constant};
use crate::cost::rate::{self, Rate};
use crate::cost::{ownership, rate::overhead};
use crate::estimate::accounts::market;
use crate::plan::Owner;
use crate::units::{HOURS_PER_MONTH, HOURS_PER_YEAR, KILO, MINUTES_PER_DAY, Unit};

const PER_HOUR: Unit = Unit::UsdPerAcceleratorHour;

/// List → contracted → effective.
pub(super) fn price(b: &mut Builder, rate: &Rate) {
    let terms = &b.workings.plan.terms;
    if rate.owning.is_some() {
        b.say("price.listUsdPerAcceleratorHour", "p_list", "p_own", rate.list, PER_HOUR);
        b.say("price.contractedUsdPerAcceleratorHour", "p_con", "p_list", rate.contracted, PER_HOUR);
    } else {
        let usual = from_catalogue(b, "p", "price.usdPerAcceleratorHour", terms.list_usd.unwrap_or_default());
        b.know(usual);
        let formula = match (terms.deployment.shape.as_str(), terms.cheapest_usd) {
            ("multi-cloud", Some(cheapest)) => {
                let input = from_catalogue(b, "p_low", "price.usdPerAcceleratorHour", cheapest);
                b.know(input);
                b.know(b.control("s_c", "deployment.cheapestShare", terms.deployment.cheapest_share));
                "s_c * min(p_low, p) + (1 - s_c) * p"
            }
            _ => "p",
        };
        b.say("price.listUsdPerAcceleratorHour", "p_list", formula, rate.list, PER_HOUR);
        b.know(b.control("d", "price.discountShare", terms.price.discount_share));
        b.say("price.contractedUsdPerAcceleratorHour", "p_con", "p_list * (1 - d)", rate.contracted, PER_HOUR);
    }
    let useful = useful(b, rate);
    let overhead = overhead(&b.workings.plan);
    let formula = if overhead > 0.0 { format!("({useful}) * (1 + o)") } else { useful.to_owned() };
    let sites = terms.deployment.shape == "sites";
    b.know(b.control("o", if sites { "deployment.siteOverheadShare" } else { "deployment.migrationShare" }, overhead));
    b.say("price.effectiveUsdPerAcceleratorHour", "p_eff", formula, rate.effective, PER_HOUR);
    b.say("deployment.usdPerAcceleratorHour", "p_used", "p_eff", rate.effective, PER_HOUR);
    commitment(b, rate);
}

/// The formula of an hour that does useful work.
fn useful(b: &mut Builder, rate: &Rate) -> &'static str {
    let terms = &b.workings.plan.terms;
    let spot = &terms.price.spot;
    if terms.price.kind == "spot" {
        b.know(b.control("n_e", "price.spot.evictionsPerDay", spot.evictions_per_day));
        b.know(b.control("t_e", "price.spot.minutesLost", spot.minutes_lost));
        b.know(constant("day_min", MINUTES_PER_DAY));
        b.say("lostWork", "l", "n_e * t_e / day_min", rate.lost, Unit::Share);
        b.know(b.control("a_s", "price.spot.availability", spot.availability));
        if spot.availability >= 1.0 {
            return "a_s * p_con / (1 - l)";
        }
        let key = "price.spot.fallbackUsdPerAcceleratorHour";
        let fallback = from_catalogue(b, "p_od", key, terms.fallback_usd.unwrap_or_default());
        b.know(fallback);
        return "a_s * p_con / (1 - l) + (1 - a_s) * p_od";
    }
    if terms.term_years().is_some() {
        b.know(b.control("s_u", "price.commitment.usedShare", terms.price.commitment.used_share));
        return "p_con / s_u";
    }
    "p_con"
}

/// What the market is expected to charge over the term, and from which use on the commitment pays.
fn commitment(b: &mut Builder, rate: &Rate) {
    let terms = &b.workings.plan.terms;
    let (Some(years), Some(market)) = (terms.term_years(), market(terms)) else { return };
    let rent = from_catalogue(b, "p_rent", "ownership.rentUsdPerAcceleratorHour", terms.rent_usd.unwrap_or_default());
    b.know(rent);
    let decline = terms.price.commitment.market_decline;
    b.know(super::parts::counted("f_T", rate::mean_of_falling(decline, years), Unit::Share, "§9"));
    b.say("price.marketUsdPerAcceleratorHour", "p_mkt", "p_rent * f_T", market, PER_HOUR);
    if market > 0.0 {
        b.say("price.commitmentBreakEven", "u_c", "p_con / p_mkt", rate.contracted / market, Unit::Share);
    }
}

/// What owning costs, and when it pays; u is the utilisation that the electricity is counted for.
pub(super) fn ownership(b: &mut Builder, owner: &Owner, utilization: f64) {
    let (terms, power) = (&owner.terms, &owner.power);
    let owning = ownership::owning(owner, utilization);
    let server = from_catalogue(b, "S", "ownership.usdPerAccelerator", owner.usd_per_accelerator);
    b.know(server);
    for (symbol, key, value) in [
        ("s_n", "ownership.networkShare", terms.network_share),
        ("n_y", "ownership.lifeYears", terms.life_years),
        ("v", "ownership.residualShare", terms.residual_share),
        ("r", "ownership.costOfCapital", terms.cost_of_capital),
        ("s_p", "ownership.sparesShare", terms.spares_share),
        ("k_staff", "ownership.staffUsdPerYear", terms.staff_usd_per_year),
        ("k_soft", "ownership.softwareUsdPerYear", terms.software_usd_per_year),
        ("k_host", "ownership.hostingUsdPerKwMonth", terms.hosting_usd_per_kw_month),
    ] {
        b.know(b.control(symbol, key, value));
    }
    for (symbol, value) in [("year", HOURS_PER_YEAR), ("month", HOURS_PER_MONTH), ("kilo", KILO)] {
        b.know(constant(symbol, value));
    }
    let electricity = from_catalogue(b, "p_kwh", "energy.usdPerKwh", owner.usd_per_kwh);
    b.know(electricity);
    let free = ownership::capital_recovery(terms.cost_of_capital, terms.life_years);
    let formula = if terms.cost_of_capital < 1e-9 { "1 / n_y" } else { "r * (1 + r) ^ n_y / ((1 + r) ^ n_y - 1)" };
    b.say("capitalRecovery", "crf", formula, free, Unit::None);
    let id = "ownership.capitalUsdPerHour";
    b.say(id, "k_c", "S * (1 + s_n) * (crf - v * (crf - r)) / year", owning.capital, Unit::UsdPerHour);
    let id = "ownership.electricityUsdPerHour";
    b.say(id, "k_e", "P_w * pue / kilo * p_kwh", owning.electricity, Unit::UsdPerHour);
    let id = "ownership.hostingUsdPerHour";
    b.say(id, "k_h", "P_rated / kilo * k_host / month", owning.hosting, Unit::UsdPerHour);
    let id = "ownership.operationsUsdPerHour";
    b.say(id, "k_o", "(k_staff + k_soft + s_p * S) / year", owning.operations, Unit::UsdPerHour);
    b.say("ownership.usdPerAcceleratorHour", "p_own", "k_c + k_e + k_h + k_o", owning.total(), PER_HOUR);
    let Some(rent) = b.workings.plan.terms.rent_usd else { return };
    let input = from_catalogue(b, "p_rent", "ownership.rentUsdPerAcceleratorHour", rent);
    b.know(input);
    b.say("ownership.rentUsdPerHour", "p_alt", "p_rent", rent, PER_HOUR);
    if let Some(share) = ownership::break_even_utilization(owner, rent) {
        let kwh = power.rated_w * power.pue / KILO * owner.usd_per_kwh;
        b.know(super::parts::counted("k_idle", kwh * power.idle_share, Unit::UsdPerHour, "§9"));
        b.know(super::parts::counted("k_load", kwh * power.load_share, Unit::UsdPerHour, "§9"));
        let formula = "(k_c + k_h + k_o + k_idle) / (p_rent - (k_load - k_idle))";
        b.say("ownership.breakEvenUtilization", "u_own", formula, share, Unit::Share);
    }
    if let Some(months) = ownership::break_even_months(owner, rent, utilization) {
        b.know(super::parts::counted("m_own", months, Unit::Months, "§9"));
        b.say("ownership.breakEvenMonths", "m", "m_own", months, Unit::Months);
    }
}
