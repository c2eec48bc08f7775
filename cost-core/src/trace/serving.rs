//! A serving run: batch, latencies, throughput.

use super::Input;
use super::operators::{decode_step, prefill};
use super::parts::keys::{HIT, INPUT, OUTPUT, PIPELINE, UTILIZATION};
use super::parts::{Builder, constant, counted, solved};
use crate::performance::operators;
use crate::performance::serving::Run;
use crate::plan::Batching;
use crate::scenario::Load;
use crate::units::{MS_PER_S, Unit};

pub(super) fn serving(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let workload = &plan.workload;
    let input = workload.input_tokens;
    asked(b, run);
    admitted(b, run);
    let inputs = vec![b.control("I", INPUT, input), b.control("hit", HIT, workload.cached_share)];
    b.step("newTokens", "I_new", "I * (1 - hit)", workload.new_tokens(), Unit::Tokens, inputs);

    batch(b, run);
    prompts_per_pass(b, run);
    decode_step(b, run);
    prefill(b, run);
}

fn batch(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let output = b.control("O", OUTPUT, plan.workload.output_tokens);
    let per_token = solved("TPOT", run.tpot, Unit::Seconds, "timePerOutputToken");
    let mut slots = vec![b.from("deployment.admitted"), b.from("attentionReplicas")];
    let (formula, inputs) = match (plan.batching, &plan.prefill_pool) {
        (Batching::Together { .. }, _) if is_open(plan.workload.load) => {
            ("n", vec![counted("n", run.decode_batch, Unit::Sequences, "§7")])
        }
        (Batching::Together { .. }, _) => ("N / A", slots),
        (Batching::Continuous, _) if is_open(plan.workload.load) => {
            let inputs = vec![b.from("throughput.requestsPerSecond"), b.from("attentionReplicas"), output, per_token];
            ("X / A * O * TPOT", inputs)
        }
        (Batching::Continuous, Some(_)) => {
            let first = solved("TTFT", run.ttft - run.memory_wait, Unit::Seconds, "timeToFirstToken");
            slots.extend([output, per_token, first]);
            ("N / A * O * TPOT / (O * TPOT + TTFT)", slots)
        }
        (Batching::Continuous, None) => {
            slots.extend([output, per_token, solved("T_p", run.prefill.total(), Unit::Seconds, "prefillTime")]);
            ("N / A * O * TPOT / (O * TPOT + T_p)", slots)
        }
    };
    b.step("deployment.decodeBatch", "B", formula, run.decode_batch, Unit::Sequences, inputs);
    if let Some(draft) = &plan.draft {
        let mut inputs = vec![
            b.control("gamma", "serving.speculation.draftTokens", draft.tokens),
            b.control("O", OUTPUT, plan.workload.output_tokens),
        ];
        let mut formula = "min(gamma + 1, max(O - 1, 1))";
        if draft.acceptance < 1.0 {
            inputs.push(b.control("alpha", "serving.speculation.acceptance", draft.acceptance));
            formula = "min((1 - alpha ^ (gamma + 1)) / (1 - alpha), max(O - 1, 1))";
        }
        b.step("acceptedTokens", "a", formula, run.accepted, Unit::Tokens, inputs);
    }
}

fn prompts_per_pass(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (waiting, mut inputs) = match (plan.batching, &plan.prefill_pool, &plan.draft) {
        (Batching::Together { .. }, ..) => ("B", vec![b.from("deployment.decodeBatch")]),
        (_, Some(_), _) => ("n_w", vec![counted("n_w", run.prompts_per_pass, Unit::Count, "§7")]),
        (_, None, draft) => {
            let output = b.control("O", OUTPUT, plan.workload.output_tokens);
            let mut inputs = vec![b.from("deployment.decodeBatch"), output];
            let formula = if draft.is_some() {
                inputs.push(b.from("acceptedTokens"));
                "B * a / O"
            } else {
                "B / O"
            };
            (formula, inputs)
        }
    };
    let mut waiting = waiting.to_owned();
    if run.group > 1.0 {
        inputs.push(counted("n_g", run.group, Unit::Count, "§7"));
        waiting = format!("max({waiting}, n_g)");
    }
    inputs.extend([b.coefficient("budget", "prefill_budget"), b.from("newTokens")]);
    let formula = format!("min(max({waiting}, 1), max(budget / I_new, 1))");
    b.step("promptsPerPass", "n_b", formula, run.prompts_per_pass, Unit::Count, inputs);
}

fn asked(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let workload = &plan.workload;
    let rate = |b: &mut Builder, formula: &'static str, inputs| {
        let unit = Unit::RequestsPerSecond;
        b.step("throughput.requestsPerSecond", "X", formula, run.requests_per_second, unit, inputs);
        let end_to_end = solved("E2E", run.end_to_end, Unit::Seconds, "endToEnd");
        let inputs = vec![b.from("throughput.requestsPerSecond"), end_to_end];
        b.step("deployment.concurrency", "C", "X * E2E", run.concurrency, Unit::Requests, inputs);
    };
    match workload.load {
        Load::RequestsPerSecond(value) => {
            let inputs = vec![b.control("r", "workload.load.requestsPerSecond", value)];
            rate(b, "r", inputs);
        }
        Load::TokensPerDay(value) => {
            let inputs = vec![
                b.control("tpd", "workload.load.tokensPerDay", value),
                b.control("I", INPUT, workload.input_tokens),
                b.control("O", OUTPUT, workload.output_tokens),
                b.control("u", UTILIZATION, plan.utilization),
            ];
            rate(b, "tpd / (I + O) / 86400 / u", inputs);
        }
        Load::MaxConcurrency => {
            let inputs = vec![
                b.from("memory.maxConcurrency"),
                b.coefficient("cap", "sequence_cap"),
                b.from("attentionReplicas"),
            ];
            b.step("deployment.concurrency", "C", "min(N_max, cap * A)", run.concurrency, Unit::Requests, inputs);
        }
        Load::Concurrency(_) | Load::ClosedLoop { .. } => {
            let kept = counted("most", run.concurrency, Unit::Requests, "§9");
            let inputs = match workload.load {
                // So many that the latency targets hold.
                Load::Concurrency(asked) if run.concurrency < asked => {
                    vec![b.control("asked", "workload.load.concurrency", asked), kept]
                }
                _ => vec![b.control("asked", "workload.load.concurrency", run.concurrency)],
            };
            let formula = if inputs.len() > 1 { "min(asked, most)" } else { "asked" };
            b.step("deployment.concurrency", "C", formula, run.concurrency, Unit::Requests, inputs);
        }
    }
}

fn admitted(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let mut inputs = vec![b.from("deployment.concurrency"), b.from("attentionReplicas")];
    let formula = if plan.batches_end_together() && is_open(plan.workload.load) {
        inputs.push(counted("n", run.decode_batch, Unit::Sequences, "§7"));
        "min(C, n * A)"
    } else {
        inputs.extend([b.from("memory.maxConcurrency"), b.coefficient("cap", "sequence_cap")]);
        "min(C, min(N_max, cap * A))"
    };
    b.step("deployment.admitted", "N", formula, run.admitted, Unit::Requests, inputs);
    let inputs = vec![b.from("deployment.admitted"), b.from("attentionReplicas"), b.from("sequenceBytes")];
    let held = run.admitted / plan.layout.attention_replicas() * b.workings.fit.sequence_bytes;
    b.step("memory.kvCacheBytes", "M_kv", "N / A * M_s", held, Unit::Bytes, inputs);
}

fn is_open(load: Load) -> bool {
    matches!(load, Load::RequestsPerSecond(_) | Load::TokensPerDay(_))
}

pub(super) fn latency(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (layout, output) = (plan.layout, plan.workload.output_tokens);
    let mut inputs = vec![b.from("decodeStep")];
    let mut formula = "T_d".to_owned();
    per_token(b, run, &mut formula, &mut inputs);
    if !plan.batches_end_together() && plan.prefill_pool.is_none() {
        inputs.extend([
            counted("sync", run.sync, Unit::Share, "§7"),
            b.from("deployment.decodeBatch"),
            b.control("O", OUTPUT, output),
            counted("q", run.others, Unit::Share, "§7"),
            b.from("prefillTime"),
            b.control("pp", PIPELINE, layout.pipeline),
        ]);
        formula.push_str(" + (1 - sync / 2) * (B / O) * q * T_p / pp");
    }
    b.step("timePerOutputToken", "TPOT", formula, run.tpot, Unit::Seconds, inputs);
    first_token(b, run);
    let inputs = vec![b.from("timeToFirstToken"), b.control("O", OUTPUT, output), b.from("timePerOutputToken")];
    b.step("endToEnd", "E2E", "TTFT + (O - 1) * TPOT", run.end_to_end, Unit::Seconds, inputs);
}

/// What a user sees: with the way over the network, and with the wait for a slot of the fleet.
pub(super) fn seen(b: &mut Builder, run: &Run) {
    let (plan, before) = (&b.workings.plan, b.workings.before_first_token());
    let mut extra = String::new();
    b.know(constant("ms", MS_PER_S));
    if plan.terms.deployment.network_rtt_ms > 0.0 {
        b.know(b.control("t_net", "deployment.networkRttMs", plan.terms.deployment.network_rtt_ms));
        extra.push_str(" + t_net");
    }
    if b.workings.fleet.is_some() {
        extra.push_str(" + t_slot");
    }
    let tpot = run.tpot * MS_PER_S;
    b.say("latency.timePerOutputTokenMs", "TPOT_ms", "TPOT * ms", tpot, Unit::Milliseconds);
    let ttft = (run.ttft + before) * MS_PER_S;
    b.say("latency.timeToFirstTokenMs", "TTFT_ms", format!("TTFT * ms{extra}"), ttft, Unit::Milliseconds);
    let end = (run.end_to_end + before) * MS_PER_S;
    b.say("latency.endToEndMs", "E2E_ms", format!("E2E * ms{extra}"), end, Unit::Milliseconds);
    let unit = Unit::TokensPerSecondPerUser;
    b.say("latency.outputTokensPerSecondPerUser", "v", "1 / TPOT", 1.0 / run.tpot, unit);
}

/// A time of steps per token of an answer: of each step's tokens, and padded to the longest.
pub(super) fn per_token(b: &Builder, run: &Run, formula: &mut String, inputs: &mut Vec<Input>) {
    if b.workings.plan.draft.is_some() {
        inputs.push(b.from("acceptedTokens"));
        formula.push_str(" / a");
    }
    if run.longest > 1.0 {
        inputs.push(counted("kappa", run.longest, Unit::None, "§7"));
        formula.push_str(" * kappa");
    }
}

fn first_token(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (k, layout) = (&plan.coefficients, plan.layout);
    let wait = counted("t_mem", run.memory_wait, Unit::Seconds, "§7");
    if plan.batches_end_together() {
        let inputs = vec![
            b.coefficient("t_req", "t_request"),
            b.from("prefillTime"),
            b.control("pp", PIPELINE, layout.pipeline),
            b.from("deployment.decodeBatch"),
            counted("kappa", run.longest, Unit::None, "§7"),
            counted("t_batch", run.batch_wait, Unit::Seconds, "§7"),
            wait,
        ];
        let formula = "t_req + T_p / pp * B * kappa + t_batch + t_mem";
        b.step("timeToFirstToken", "TTFT", formula, run.ttft, Unit::Seconds, inputs);
        return;
    }
    let inputs = vec![
        b.coefficient("t_req", "t_request"),
        counted("n_k", operators::launches(&plan.architecture, k), Unit::Count, "§5"),
        b.coefficient("t_first", "t_first_launch"),
        b.coefficient("host", "host"),
    ];
    let value = run.first_token_overhead;
    b.step("firstTokenOverhead", "t_o", "t_req + n_k * t_first * host", value, Unit::Seconds, inputs);
    let waits = run.residual + run.wave_wait + run.queue_wait + run.transfer + run.memory_wait;
    let own = run.ttft - run.first_token_overhead - waits;
    let mut inputs = vec![
        b.from("firstTokenOverhead"),
        counted("T_own", own, Unit::Seconds, "§7"),
        counted("t_res", run.residual, Unit::Seconds, "§7"),
        counted("t_wave", run.wave_wait, Unit::Seconds, "§7"),
        counted("t_queue", run.queue_wait, Unit::Seconds, "§7"),
        wait,
    ];
    let mut formula = "t_o + T_own + t_res + t_wave + t_queue + t_mem".to_owned();
    if plan.prefill_pool.is_some() {
        inputs.push(counted("t_move", run.transfer, Unit::Seconds, "§7"));
        formula.push_str(" + t_move");
    }
    b.step("timeToFirstToken", "TTFT", formula, run.ttft, Unit::Seconds, inputs);
}

pub(super) fn throughput(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (input, output) = (plan.workload.input_tokens, plan.workload.output_tokens);
    let rate = run.requests_per_second;
    if !is_open(plan.workload.load) {
        let inputs = vec![b.from("deployment.concurrency"), b.from("endToEnd")];
        let unit = Unit::RequestsPerSecond;
        b.step("throughput.requestsPerSecond", "X", "C / E2E", rate, unit, inputs);
    }
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("O", OUTPUT, output)];
    let unit = Unit::TokensPerSecond;
    b.step("throughput.outputTokensPerSecond", "X_out", "X * O", rate * output, unit, inputs);
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("I", INPUT, input)];
    b.step("throughput.inputTokensPerSecond", "X_in", "X * I", rate * input, unit, inputs);
    let inputs = vec![b.from("throughput.outputTokensPerSecond"), b.from("deployment.accelerators")];
    let each = rate * output / plan.accelerators();
    let unit = Unit::TokensPerSecondPerAccelerator;
    b.step("throughput.outputTokensPerSecondPerAccelerator", "X_acc", "X_out / G", each, unit, inputs);
}
