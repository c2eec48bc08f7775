//! The bill and the tokens that share it.

use super::parts::keys::{HIT, INPUT, OUTPUT, PIPELINE, UTILIZATION};
use super::parts::{Builder, constant, counted};
use super::serving::per_token;
use super::{Input, InputOrigin};
use crate::catalogue::{Confidence, Provenance, price_summary};
use crate::cost::{self, Bill};
use crate::performance::serving::Run;
use crate::units::{HOURS_PER_MONTH, MILLION, Unit};

pub(super) fn money(b: &mut Builder, run: &Run, bill: &Bill) {
    let plan = &b.workings.plan;
    let workload = &plan.workload;
    let (input, output) = (workload.input_tokens, workload.output_tokens);
    let cost = cost::cost(plan, bill);
    let price = price(b, bill.usd_per_accelerator_hour);
    b.step(
        "deployment.usdPerAcceleratorHour",
        "price",
        "p_list",
        bill.usd_per_accelerator_hour,
        Unit::UsdPerAcceleratorHour,
        vec![price],
    );
    let inputs = vec![b.from("deployment.usdPerAcceleratorHour"), b.from("deployment.accelerators")];
    b.step("cost.perHour", "H", "price * G", cost.per_hour, Unit::UsdPerHour, inputs);
    let inputs = vec![b.from("cost.perHour"), constant("month", HOURS_PER_MONTH)];
    b.step("cost.perMonth", "H_month", "H * month", cost.per_month, Unit::UsdPerMonth, inputs);
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("u", UTILIZATION, plan.utilization)];
    b.step("requestsPerHour", "R_h", "X * 3600 * u", bill.requests_per_hour, Unit::Requests, inputs);
    let inputs = vec![b.from("cost.perHour"), b.from("requestsPerHour")];
    b.step("cost.perRequest", "c_r", "H / R_h", cost.per_request, Unit::UsdPerRequest, inputs);

    accelerator_time(b, run, bill);
    let inputs = vec![b.from("prefillSeconds"), b.from("decodeSeconds")];
    b.step("prefillShare", "z", "tau_p / (tau_p + tau_d)", bill.prefill_share, Unit::Share, inputs);
    let inputs =
        vec![counted("T_c", run.cached_prefill, Unit::Seconds, "§9"), b.from("prefillTime"), b.from("prefillSeconds")];
    b.step("cachedSeconds", "tau_c", "tau_p * min(T_c / T_p, 1)", bill.cached_seconds, Unit::Seconds, inputs);

    let million = || constant("million", MILLION);
    let shares = |b: &Builder| vec![b.from("cost.perRequest"), b.from("prefillShare"), million()];
    let mut inputs = shares(b);
    inputs.push(b.control("O", OUTPUT, output));
    let (id, unit) = ("cost.perMillionOutputTokens", Unit::UsdPerMillionOutputTokens);
    b.step(id, "c_out", "c_r * (1 - z) / O * million", cost.per_million_output_tokens, unit, inputs);
    let mut inputs = shares(b);
    inputs.extend([
        b.control("hit", HIT, workload.cached_share),
        b.from("cachedSeconds"),
        b.from("prefillSeconds"),
        b.from("newTokens"),
    ]);
    let formula = "c_r * z * (1 - hit * tau_c / tau_p) / I_new * million";
    let (id, unit) = ("cost.perMillionInputTokens", Unit::UsdPerMillionInputTokens);
    b.step(id, "c_in", formula, cost.per_million_input_tokens, unit, inputs);
    let mut inputs = shares(b);
    inputs.extend([b.from("cachedSeconds"), b.from("prefillSeconds"), b.control("I", INPUT, input)]);
    let (id, unit) = ("cost.perMillionCachedInputTokens", Unit::UsdPerMillionCachedInputTokens);
    let formula = "c_r * z * tau_c / tau_p / I * million";
    b.step(id, "c_hit", formula, cost.per_million_cached_input_tokens, unit, inputs);
    let inputs =
        vec![b.from("cost.perRequest"), b.control("I", INPUT, input), b.control("O", OUTPUT, output), million()];
    let (id, unit) = ("cost.perMillionTokens", Unit::UsdPerMillionTokens);
    b.step(id, "c_all", "c_r / (I + O) * million", cost.per_million_tokens, unit, inputs);
    let inputs = vec![b.from("cost.perRequest"), b.control("O", OUTPUT, output), million()];
    let (id, unit) = ("cost.wholeBillPerMillionOutputTokens", Unit::UsdPerMillionOutputTokens);
    b.step(id, "c_bill", "c_r / O * million", cost.whole_bill_per_million_output_tokens, unit, inputs);
}

/// What a prompt and an answer take: turns of one copy, or all accelerators of two pools.
fn accelerator_time(b: &mut Builder, run: &Run, bill: &Bill) {
    let plan = &b.workings.plan;
    if let Some(pool) = &plan.prefill_pool {
        let of_pool = |symbol, accelerators| counted(symbol, accelerators, Unit::Accelerators, "§9");
        let rate = b.from("throughput.requestsPerSecond");
        let inputs = vec![of_pool("G_p", pool.layout.accelerators()), rate.clone()];
        b.step("prefillSeconds", "tau_p", "G_p / X", bill.prefill_seconds, Unit::Seconds, inputs);
        let inputs = vec![of_pool("G_d", plan.layout.accelerators()), rate];
        b.step("decodeSeconds", "tau_d", "G_d / X", bill.decode_seconds, Unit::Seconds, inputs);
        return;
    }
    let mut inputs = vec![b.from("prefillTime"), b.control("pp", PIPELINE, plan.layout.pipeline)];
    let mut formula = "T_p / pp".to_owned();
    if run.longest > 1.0 {
        inputs.push(counted("kappa", run.longest, Unit::None, "§7"));
        formula.push_str(" * kappa");
    }
    b.step("prefillSeconds", "tau_p", formula, bill.prefill_seconds, Unit::Seconds, inputs);
    let mut inputs = vec![
        b.control("O", OUTPUT, plan.workload.output_tokens),
        b.from("decodeStep"),
        b.from("deployment.decodeBatch"),
    ];
    let mut formula = "O * T_d / max(B, 1)".to_owned();
    per_token(b, run, &mut formula, &mut inputs);
    b.step("decodeSeconds", "tau_d", formula, bill.decode_seconds, Unit::Seconds, inputs);
}

/// The price given, or the catalogue's with the newest quote behind it.
fn price(b: &Builder, value: f64) -> Input {
    let own = b.control("p_list", "price.usdPerAcceleratorHour", value);
    let row = b.workings.plan.accelerator.filter(|_| b.scenario.price.usd_per_accelerator_hour.is_none());
    let Some((row, summary)) = row.and_then(|row| Some((row, price_summary(row.id)?))) else { return own };
    let provenance = Provenance {
        source: "median of dated quotes, one vote per provider",
        date: summary.newest,
        confidence: Confidence::High,
    };
    let origin = InputOrigin::Catalogue { row: row.id.to_owned(), field: "price", provenance: Some(provenance) };
    Input { origin, ..own }
}
