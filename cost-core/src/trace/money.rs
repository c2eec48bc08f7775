//! The bill, the tokens that share it, and what they are to who pays.

use super::parts::keys::{PIPELINE, UTILIZATION};
use super::parts::{Builder, constant, counted};
use super::serving::per_token;
use super::{InputOrigin, breakdown};
use crate::cost::bill::Bill;
use crate::cost::mix::{self, Mixture};
use crate::estimate::Cost;
use crate::performance::serving::Run;
use crate::units::{HOURS_PER_DAY, HOURS_PER_MONTH, HOURS_PER_YEAR, MILLION, SECONDS_PER_HOUR, Unit};

/// The bill of the first model's deployments.
pub(super) fn bill(b: &mut Builder, run: &Run, bill: &Bill) {
    let plan = &b.workings.plan;
    b.know(constant("hour", SECONDS_PER_HOUR));
    let paid = if b.workings.fleet.is_some() { " * K" } else { "" };
    if b.workings.fleet.is_none() {
        b.know(b.control("u", UTILIZATION, plan.utilization));
    }
    let accelerators = format!("G{paid}");
    b.say("paidAccelerators", "G_all", accelerators, bill.accelerators, Unit::Accelerators);
    b.say("billPerHour", "H", "p_eff * G_all", bill.usd_per_hour, Unit::UsdPerHour);
    let requests = format!("X * hour * u{paid}");
    b.say("requestsPerHour", "R_h", requests, bill.requests_per_hour, Unit::Requests);
    b.say("billPerRequest", "c_1", "H / R_h", bill.usd_per_request, Unit::UsdPerRequest);
    accelerator_time(b, run, bill);
    b.say("prefillShare", "z", "tau_p / (tau_p + tau_d)", bill.prefill_share, Unit::Share);
    b.know(counted("T_c", run.cached_prefill, Unit::Seconds, "§9"));
    let formula = "tau_p * min(T_c / T_p, 1)";
    b.say("cachedSeconds", "tau_c", formula, bill.cached_seconds, Unit::Seconds);
    let tokens = bill.tokens(plan);
    let formula = "c_1 * z * (1 - hit * tau_c / tau_p) / I_new";
    b.say("inputToken", "k_in", formula, tokens.input, Unit::Usd);
    b.say("cachedToken", "k_hit", "c_1 * z * tau_c / tau_p / I", tokens.cached, Unit::Usd);
    b.say("outputToken", "k_out", "c_1 * (1 - z) / O", tokens.output, Unit::Usd);
}

/// What a prompt and an answer take: turns of one copy, or all accelerators of two pools.
fn accelerator_time(b: &mut Builder, run: &Run, bill: &Bill) {
    let plan = &b.workings.plan;
    if let Some(pool) = &plan.prefill_pool {
        b.know(counted("G_p", pool.layout.accelerators(), Unit::Accelerators, "§9"));
        b.know(counted("G_d", plan.layout.accelerators(), Unit::Accelerators, "§9"));
        b.say("prefillSeconds", "tau_p", "G_p / X", bill.prefill_seconds, Unit::Seconds);
        b.say("decodeSeconds", "tau_d", "G_d / X", bill.decode_seconds, Unit::Seconds);
        return;
    }
    let mut inputs = vec![b.from("prefillTime"), b.control("pp", PIPELINE, plan.layout.pipeline)];
    let mut formula = "T_p / pp".to_owned();
    if run.longest > 1.0 {
        inputs.push(counted("kappa", run.longest, Unit::None, "§7"));
        formula.push_str(" * kappa");
    }
    b.step("prefillSeconds", "tau_p", formula, bill.prefill_seconds, Unit::Seconds, inputs);
    let mut inputs = vec![b.output(), b.from("decodeStep"), b.from("deployment.decodeBatch")];
    let mut formula = "O * T_d / max(B, 1)".to_owned();
    per_token(b, run, &mut formula, &mut inputs);
    b.step("decodeSeconds", "tau_d", formula, bill.decode_seconds, Unit::Seconds, inputs);
}

/// What a request costs: everything that answers it, by how much of it each answers.
pub(super) fn cost(b: &mut Builder, mixture: &Mixture) {
    let workings = b.workings;
    let cost = mix::cost(&workings.plan, &workings.shares, mixture, workings.tier(), workings.second_tier());
    let terms = answers(b, mixture);
    let plain = workings.shares.is_plain();
    let sum = |symbol: &str, extra: &str| {
        // Who answers everything needs no share.
        let share = |share: &str| if plain { String::new() } else { format!("{share} * ") };
        let of = |(part, name): &(&str, &str)| format!("{}{symbol}_{name}", share(part));
        let parts: Vec<String> = terms.iter().map(of).collect();
        let joined = if extra.is_empty() { parts } else { [parts, vec![extra.to_owned()]].concat() };
        joined.join(" + ")
    };
    let (before, after) = (if mixture.router + mixture.lookup > 0.0 { "c_x" } else { "" }, mixture.egress > 0.0);
    let extras = match (before, after) {
        ("", false) => "",
        (_, false) => "c_x",
        ("", true) => "c_e",
        (_, true) => "c_x + c_e",
    };
    b.say("cost.perRequest", "c_r", sum("c", extras), cost.per_request, Unit::UsdPerRequest);
    b.know(constant("million", MILLION));
    let per = |text: String| format!("({text}) * million");
    let output = per(sum("k_out", if after { "c_e / O" } else { "" }).replace("k_out_1", "k_out"));
    let input = per(sum("k_in", if before.is_empty() { "" } else { "c_x / I_new" }).replace("k_in_1", "k_in"));
    let cached = per(sum("k_hit", "").replace("k_hit_1", "k_hit"));
    let id = "cost.perMillionOutputTokens";
    b.say(id, "c_out", output, cost.per_million_output_tokens, Unit::UsdPerMillionOutputTokens);
    let id = "cost.perMillionInputTokens";
    b.say(id, "c_in", input, cost.per_million_input_tokens, Unit::UsdPerMillionInputTokens);
    let id = "cost.perMillionCachedInputTokens";
    b.say(id, "c_hit", cached, cost.per_million_cached_input_tokens, Unit::UsdPerMillionCachedInputTokens);
    let id = "cost.perMillionTokens";
    b.say(id, "c_all", "c_r / (I + O) * million", cost.per_million_tokens, Unit::UsdPerMillionTokens);
    let id = "cost.wholeBillPerMillionOutputTokens";
    let bill = cost.whole_bill_per_million_output_tokens;
    b.say(id, "c_bill", "c_r / O * million", bill, Unit::UsdPerMillionOutputTokens);
    per_month(b, mixture, &cost);
    idle(b, &cost);
    breakdown::cost(b, &cost.breakdown);
    units(b, &cost);
}

/// Shares and prices of everything that answers: the share's symbol, and what stands behind the price's.
fn answers(b: &mut Builder, mixture: &Mixture) -> Vec<(&'static str, &'static str)> {
    let workings = b.workings;
    let (plan, shares) = (&workings.plan, &workings.shares);
    let mut terms = Vec::new();
    super::mixture::shares(b, shares);
    if shares.first > 0.0 {
        terms.push(("w_1", "1"));
    }
    if let Some(tier) = workings.second_tier().filter(|_| shares.second > 0.0) {
        let tokens = tier.bill.tokens(tier.plan);
        let other = |symbol, value, unit| counted(symbol, value, unit, "§9");
        b.know(other("c_2", tier.bill.usd_per_request, Unit::UsdPerRequest));
        b.know(other("k_in_2", tokens.input, Unit::Usd));
        b.know(other("k_hit_2", tokens.cached, Unit::Usd));
        b.know(other("k_out_2", tokens.output, Unit::Usd));
        terms.push(("w_2", "2"));
    }
    if shares.hosted > 0.0 {
        super::mixture::hosted_tokens(b);
        terms.push(("w_h", "h"));
    }
    super::mixture::extras(b, plan, mixture);
    terms
}

fn per_month(b: &mut Builder, mixture: &Mixture, cost: &Cost) {
    b.know(constant("hour", SECONDS_PER_HOUR));
    b.know(constant("month", HOURS_PER_MONTH));
    b.know(constant("year", HOURS_PER_YEAR));
    let plan = &b.workings.plan;
    let Some(requests_per_hour) = mixture.requests_per_hour else { return };
    let (formula, known) = match (&plan.terms.demand, &b.workings.bill) {
        (Some(_), _) => ("lambda * hour", None),
        (None, Some(_)) => ("R_h / w_1", None),
        _ => ("R_u", Some(counted("R_u", requests_per_hour, Unit::Requests, "§9"))),
    };
    known.into_iter().for_each(|input| b.know(input));
    b.say("userRequestsPerHour", "R", formula, requests_per_hour, Unit::Requests);
    let only = b.workings.shares.is_plain() && mixture.egress == 0.0;
    let formula = if only { "p_eff * G_all" } else { "c_r * R" };
    let of = |usd: Option<f64>| usd.unwrap_or_default();
    b.say("cost.perHour", "H_all", formula, of(cost.per_hour), Unit::UsdPerHour);
    b.say("cost.perMonth", "H_month", "H_all * month", of(cost.per_month), Unit::UsdPerMonth);
    b.say("cost.perYear", "H_year", "H_all * year", of(cost.per_year), Unit::UsdPerYear);
}

fn idle(b: &mut Builder, cost: &Cost) {
    let workings = b.workings;
    let mut terms = Vec::new();
    if workings.tier().is_some() && workings.shares.first > 0.0 {
        terms.push("w_1 * c_1 * (1 - u)");
    }
    if let Some(tier) = workings.second_tier().filter(|_| workings.shares.second > 0.0) {
        b.know(counted("u_2", tier.bill.utilization, Unit::Share, "§9"));
        terms.push("w_2 * c_2 * (1 - u_2)");
    }
    let formula =
        if terms.is_empty() { "0".to_owned() } else { format!("({}) / (I + O) * million", terms.join(" + ")) };
    let unit = Unit::UsdPerMillionTokens;
    b.say("cost.idlePerMillionTokens", "c_idle", formula, cost.idle_per_million_tokens, unit);
    b.say("cost.usedPerMillionTokens", "c_used", "c_all - c_idle", cost.used_per_million_tokens, unit);
}

fn units(b: &mut Builder, cost: &Cost) {
    let terms = &b.workings.plan.terms;
    b.know(b.control("w_t", "units.wordsPerToken", terms.units.words_per_token));
    b.know(b.control("n_t", "workload.turns", terms.turns));
    b.know(b.control("r_u", "demand.requestsPerUserDay", terms.requests_per_user_day));
    b.know(b.control("r_d", "units.requestsPerDocument", terms.units.requests_per_document));
    b.know(constant("day", HOURS_PER_DAY));
    b.say("cost.perWord", "c_word", "c_out / million / w_t", cost.per_word, Unit::UsdPerWord);
    b.say("cost.perConversation", "c_conv", "c_r * n_t", cost.per_conversation, Unit::UsdPerConversation);
    b.say("cost.perUserMonth", "c_user", "c_r * r_u * month / day", cost.per_user_month, Unit::UsdPerUserMonth);
    b.say("cost.perDocument", "c_doc", "c_r * r_d", cost.per_document, Unit::UsdPerDocument);
    if let (Some(seconds), Some(value)) = (terms.units.audio_seconds_per_request, cost.per_audio_hour) {
        b.know(b.control("t_audio", "units.audioSecondsPerRequest", seconds));
        b.say("cost.perAudioHour", "c_audio", "c_r * hour / t_audio", value, Unit::UsdPerAudioHour);
    }
}

/// Whether an input is an amount that the catalogue gives, so that its row can be named.
pub(super) fn from_catalogue(b: &Builder, symbol: &'static str, key: &'static str, value: f64) -> super::Input {
    let own = b.control(symbol, key, value);
    let open = crate::scenario::control(key).is_some_and(|c| c.get(b.scenario) == crate::scenario::Value::Nothing);
    match super::origin::of(b.scenario, key).filter(|_| open) {
        Some((row, provenance)) => {
            let origin = InputOrigin::Catalogue { row, field: key, provenance: Some(provenance) };
            super::Input { origin, ..own }
        }
        None => own,
    }
}
