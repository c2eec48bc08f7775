//! Who answers, the fleet, hosted APIs, and energy.

use super::money::from_catalogue;
use super::parts::{Builder, constant, counted};
use crate::cost::bill::Bill;
use crate::cost::fleet::Fleet;
use crate::cost::mix::{Mixture, Shares};
use crate::cost::ownership::watts;
use crate::estimate::{EnergyFigures, FleetFigures, HostedFigures, RoutingFigures};
use crate::plan::{Asked, Plan, Power};
use crate::units::{GB, HOURS_PER_MONTH, KILO, MILLION, SECONDS_PER_HOUR, Unit};

/// How many of the users' requests go where.
pub(super) fn shares(b: &mut Builder, shares: &Shares) {
    if shares.is_plain() {
        return b.know(constant("w_1", 1.0));
    }
    let routing = &b.workings.plan.terms.routing;
    for (symbol, key, value) in [
        ("q_c", "routing.cachedResponseShare", routing.cached_response_share),
        ("s_2", "routing.share", routing.share),
        ("s_h", "routing.hostedShare", routing.hosted_share),
        ("e_2", "routing.escalationShare", routing.escalation_share),
    ] {
        b.know(b.control(symbol, key, value));
    }
    let serverless = b.workings.plan.terms.is_serverless();
    let [first, second, hosted] = if serverless {
        ["0", "0", "1 - q_c"]
    } else {
        ["(1 - q_c) * (1 - s_2 - s_h + s_2 * e_2)", "(1 - q_c) * s_2", "(1 - q_c) * s_h"]
    };
    b.say("routing.firstShare", "w_1", first, shares.first, Unit::Share);
    b.say("routing.secondShare", "w_2", second, shares.second, Unit::Share);
    b.say("routing.hostedShare", "w_h", hosted, shares.hosted, Unit::Share);
}

/// What requests cost at each model.
pub(super) fn routing(b: &mut Builder, figures: &RoutingFigures) {
    if let Some(value) = figures.first_usd_per_request {
        b.say("routing.firstUsdPerRequest", "c_first", "c_1", value, Unit::UsdPerRequest);
    }
    if let Some(value) = figures.second_usd_per_request {
        b.know(counted("c_2", value, Unit::UsdPerRequest, "§9"));
        b.say("routing.secondUsdPerRequest", "c_second", "c_2", value, Unit::UsdPerRequest);
    }
}

/// Prices of the hosted API, as far as they are known.
fn hosted_prices(b: &mut Builder) {
    let plan = &b.workings.plan;
    let Some(offers) = &plan.terms.hosted else { return };
    // Prices are shown as they are paid, the discount taken off.
    let offer = &offers.chosen;
    for (symbol, key, value) in [
        ("p_in", "hosted.usdPerMillionInput", offer.input),
        ("p_hit", "hosted.usdPerMillionCachedInput", offer.cached_input.unwrap_or(offer.input)),
        ("p_out", "hosted.usdPerMillionOutput", offer.output),
    ] {
        let input = from_catalogue(b, symbol, key, value);
        b.know(input);
    }
    b.know(constant("million", MILLION));
}

/// Single tokens and requests at the hosted API.
pub(super) fn hosted_tokens(b: &mut Builder) {
    hosted_prices(b);
    let plan = &b.workings.plan;
    let Some(offers) = &plan.terms.hosted else { return };
    let offer = &offers.chosen;
    let cached = offer.cached_input.unwrap_or(offer.input);
    b.say("hostedInputToken", "k_in_h", "p_in / million", offer.input / MILLION, Unit::Usd);
    b.say("hostedCachedToken", "k_hit_h", "p_hit / million", cached / MILLION, Unit::Usd);
    b.say("hostedOutputToken", "k_out_h", "p_out / million", offer.output / MILLION, Unit::Usd);
    hosted_request(b);
}

fn hosted_request(b: &mut Builder) {
    let plan = &b.workings.plan;
    let Some(offers) = plan.terms.hosted else { return };
    let value = crate::cost::mix::of_request(plan, &offers.chosen);
    let formula = "(I * (1 - hit) * p_in + I * hit * p_hit + O * p_out) / million";
    b.say("hosted.perRequest", "c_h", formula, value, Unit::UsdPerRequest);
}

/// What is bought per request beside tokens.
pub(super) fn extras(b: &mut Builder, plan: &Plan, mixture: &Mixture) {
    let (routing, deployment) = (&plan.terms.routing, &plan.terms.deployment);
    b.know(constant("thousand", KILO));
    let mut formulas = Vec::new();
    if mixture.router > 0.0 {
        b.know(b.control("k_r", "routing.usdPerThousandRequests", routing.usd_per_thousand_requests));
        formulas.push("(1 - q_c) * k_r / thousand");
    }
    if mixture.lookup > 0.0 {
        b.know(b.control("k_q", "routing.cacheUsdPerThousandRequests", routing.cache_usd_per_thousand_requests));
        formulas.push("k_q / thousand");
    }
    if !formulas.is_empty() {
        b.say("routingCost", "c_x", formulas.join(" + "), mixture.router + mixture.lookup, Unit::UsdPerRequest);
    }
    if mixture.egress > 0.0 {
        b.know(b.control("b_t", "deployment.bytesPerToken", deployment.bytes_per_token));
        b.know(b.control("p_gb", "deployment.egressUsdPerGb", deployment.egress_usd_per_gb));
        b.know(constant("giga", GB));
        b.say("egressCost", "c_e", "O * b_t / giga * p_gb", mixture.egress, Unit::UsdPerRequest);
    }
}

/// What is asked of the fleet.
pub(super) fn asked(b: &mut Builder, asked: &Asked) {
    let amount = crate::scenario::control(asked.field).map(|control| control.get(b.scenario));
    if let Some(crate::scenario::Value::Number(amount)) = amount {
        b.know(b.control("amount", asked.field, amount));
    }
    b.know(counted("per", asked.per_amount, Unit::None, "§9"));
    b.say("askedPerSecond", "lambda", "amount * per", asked.requests_per_second, Unit::RequestsPerSecond);
}

/// The fleet that the demand needs.
pub(super) fn fleet(b: &mut Builder, fleet: &Fleet, asked: &Asked, figures: &FleetFigures) {
    let terms = &asked.terms;
    b.know(constant("hour", SECONDS_PER_HOUR));
    b.say("fleet.requestsPerSecond", "lambda_u", "lambda", asked.requests_per_second, Unit::RequestsPerSecond);
    b.know(b.control("p_m", "demand.peakToMean", terms.peak_to_mean));
    b.know(b.control("d_t", "demand.dutyShare", terms.duty_share));
    b.know(b.control("n_s", "demand.spares", terms.spares));
    b.know(counted("n_p", b.workings.plan.terms.pools(), Unit::Count, "§9"));
    b.know(counted("w_1", b.workings.shares.first, Unit::Share, "§9"));
    let value = fleet.peak_requests_per_second;
    b.say("fleet.peakRequestsPerSecond", "lambda_p", "lambda * w_1 / d_t * p_m", value, Unit::RequestsPerSecond);
    b.say("slots", "n_c", "max(floor(N), 1)", fleet.slots, Unit::Requests);
    b.say("slotSeconds", "t_s", "n_c / X", fleet.service, Unit::Seconds);
    b.say("offeredLoad", "erl", "lambda_p / n_p * t_s", fleet.offered, Unit::None);
    b.know(counted("K_n", fleet.needed, Unit::Deployments, "§9"));
    b.say("fleet.deployments", "K_max", "n_p * (K_n + n_s)", fleet.deployments, Unit::Deployments);
    let formula = if terms.elastic { "K_d" } else { "K_max" };
    b.know(counted("K_d", fleet.paid, Unit::Deployments, "§9"));
    b.say("fleet.paidDeployments", "K", formula, fleet.paid, Unit::Deployments);
    b.say("fleet.utilization", "u", "lambda * w_1 / (K * X)", fleet.utilization, Unit::Share);
    b.know(counted("P_c", fleet.wait_probability, Unit::Share, "§9"));
    b.say("fleet.waitProbability", "P_wait", "P_c", fleet.wait_probability, Unit::Share);
    b.know(constant("ms", crate::units::MS_PER_S));
    let formula = "P_wait * t_s / (K_n * n_c - erl) * ms";
    b.say("fleet.waitMs", "t_slot", formula, figures.wait_ms, Unit::Milliseconds);
    let second = figures.accelerators - fleet.deployments * b.workings.plan.accelerators();
    b.know(counted("G_2", second, Unit::Accelerators, "§9"));
    let formula = if second > 0.0 { "K_max * G + G_2" } else { "K_max * G" };
    b.say("fleet.accelerators", "G_max", formula, figures.accelerators, Unit::Accelerators);
    b.know(constant("month", HOURS_PER_MONTH));
    let formula = "lambda * hour * month * (I + O)";
    b.say("fleet.tokensPerMonth", "T_month", formula, figures.tokens_per_month, Unit::TokensPerMonth);
}

/// The same requests at a hosted API.
pub(super) fn hosted(b: &mut Builder, figures: &HostedFigures) {
    if !b.has("hosted.perRequest") {
        hosted_prices(b);
        hosted_request(b);
    }
    b.say(
        "hosted.perMillionTokens",
        "c_hall",
        "c_h / (I + O) * million",
        figures.per_million_tokens,
        Unit::UsdPerMillionTokens,
    );
    for (id, symbol, known, value) in [
        ("hosted.lowPerMillionTokens", "c_hlow", "low", figures.low_per_million_tokens),
        ("hosted.highPerMillionTokens", "c_hhigh", "high", figures.high_per_million_tokens),
    ] {
        b.know(counted(known, value, Unit::UsdPerMillionTokens, "§9"));
        b.say(id, symbol, known, value, Unit::UsdPerMillionTokens);
    }
    let Some(own) = b.workings.own() else { return };
    b.know(counted("H_fix", own.fixed_per_hour, Unit::UsdPerHour, "§9"));
    b.know(counted("c_var", own.variable(), Unit::UsdPerRequest, "§9"));
    b.know(constant("month", HOURS_PER_MONTH));
    for (volume, share, price, tokens, use_) in [
        (
            "hosted.breakEvenTokensPerMonthLow",
            "hosted.breakEvenUtilizationLow",
            "c_hhigh",
            figures.break_even_tokens_per_month_low,
            figures.break_even_utilization_low,
        ),
        (
            "hosted.breakEvenTokensPerMonthHigh",
            "hosted.breakEvenUtilizationHigh",
            "c_hlow",
            figures.break_even_tokens_per_month_high,
            figures.break_even_utilization_high,
        ),
    ] {
        let (Some(tokens), Some(used)) = (tokens, use_) else { continue };
        let (v, s) = if price == "c_hhigh" { ("V_low", "u_low") } else { ("V_high", "u_high") };
        let formula = format!("H_fix / ({price} * (I + O) / million - c_var) * month * (I + O)");
        b.say(volume, v, formula, tokens, Unit::TokensPerMonth);
        let tier = b.workings.tier().or(b.workings.second_tier());
        b.know(counted("u_f", tier.map_or(0.0, |tier| tier.bill.utilization), Unit::Share, "§9"));
        let formula = format!("u_f * {v} / (R * month * (I + O))");
        b.say(share, s, formula, used, Unit::Share);
    }
}

/// What is drawn: known before money, since owners pay for it.
pub(super) fn power(b: &mut Builder, power: &Power, utilization: f64) {
    let rated = from_catalogue(b, "P_rated", "energy.ratedWatts", power.rated_w);
    b.know(rated);
    b.know(b.control("s_load", "energy.loadShare", power.load_share));
    b.know(b.control("s_idle", "energy.idleShare", power.idle_share));
    b.know(b.control("pue", "energy.pue", power.pue));
    let formula = "P_rated * (u * s_load + (1 - u) * s_idle)";
    b.say("energy.wattsPerAccelerator", "P_w", formula, watts(power, utilization), Unit::Watts);
}

/// Joules and grams.
pub(super) fn energy(b: &mut Builder, figures: &EnergyFigures, first: Option<&Bill>) {
    let workings = b.workings;
    let (output, tokens) = (workings.plan.workload.output_tokens, workings.plan.workload.input_tokens);
    let alone = workings.shares.is_plain() && first.is_some();
    let joules = figures.joules_per_output_token * output;
    b.know(constant("hour", SECONDS_PER_HOUR));
    b.know(constant("kilo", KILO));
    b.know(constant("million", MILLION));
    b.know(counted("e_all", joules, Unit::None, "§9"));
    let formula = if alone { "P_w * pue * G_all / R_h * hour / O" } else { "e_all / O" };
    b.say("energy.joulesPerOutputToken", "e_out", formula, figures.joules_per_output_token, Unit::JoulesPerToken);
    let formula = "e_out * O / (kilo * hour) / (I + O) * million";
    let value = figures.kilowatt_hours_per_million_tokens;
    b.say("energy.kilowattHoursPerMillionTokens", "E_m", formula, value, Unit::KilowattHoursPerMillionTokens);
    let terms = &workings.plan.terms;
    let embodied = figures.embodied_grams_co2_per_million_tokens;
    b.know(counted("g_hour", terms.embodied_grams_per_hour, Unit::None, "§9"));
    b.know(counted("g_all", embodied / MILLION * (tokens + output), Unit::None, "§9"));
    let formula = if alone { "g_hour * G_all / R_h / (I + O) * million" } else { "g_all / (I + O) * million" };
    b.say("energy.embodiedGramsCo2PerMillionTokens", "g_emb", formula, embodied, Unit::GramsPerMillionTokens);
    let (Some(grams), Some(grid)) = (figures.grams_co2_per_million_tokens, terms.grams_per_kwh) else { return };
    let input = from_catalogue(b, "g_kwh", "energy.gramsCo2PerKwh", grid);
    b.know(input);
    b.say("energy.gramsCo2PerMillionTokens", "g_m", "E_m * g_kwh + g_emb", grams, Unit::GramsPerMillionTokens);
}
