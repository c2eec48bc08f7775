//! A serving run: batch, latencies, throughput.

use super::operators::pass;
use super::parts::keys::{DATA, HIT, INPUT, OUTPUT, PIPELINE, UTILIZATION};
use super::parts::{Builder, constant, counted, solved};
use crate::performance::operators::{self, Pass};
use crate::performance::serving::{Run, prefill_pass};
use crate::scenario::Load;
use crate::units::{MS_PER_S, Unit};

pub(super) fn serving(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (workload, layout) = (&plan.workload, plan.layout);
    let (input, output) = (workload.input_tokens, workload.output_tokens);
    asked(b, run);
    admitted(b, run);
    let inputs = vec![b.control("I", INPUT, input), b.control("hit", HIT, workload.cached_share)];
    b.step("newTokens", "I_new", "I * (1 - hit)", workload.new_tokens(), Unit::Tokens, inputs);

    let per_token = solved("TPOT", run.tpot, Unit::Seconds, "timePerOutputToken");
    let read = solved("T_p", run.prefill.total(), Unit::Seconds, "prefillTime");
    let slots = |b: &Builder| vec![b.from("deployment.admitted"), b.control("dp", DATA, layout.data)];
    let (formula, inputs) = match (plan.static_batching, workload.load) {
        (true, _) => ("N / dp", slots(b)),
        (false, Load::RequestsPerSecond(_) | Load::TokensPerDay(_)) => {
            let inputs = vec![
                b.from("throughput.requestsPerSecond"),
                b.control("dp", DATA, layout.data),
                b.control("O", OUTPUT, output),
                per_token,
            ];
            ("X / dp * O * TPOT", inputs)
        }
        _ => {
            let mut inputs = slots(b);
            inputs.extend([b.control("O", OUTPUT, output), per_token, read]);
            ("N / dp * O * TPOT / (O * TPOT + T_p)", inputs)
        }
    };
    b.step("deployment.decodeBatch", "B", formula, run.decode_batch, Unit::Sequences, inputs);

    let mut inputs = vec![b.from("deployment.decodeBatch")];
    let waiting = if plan.static_batching {
        "B"
    } else {
        inputs.push(b.control("O", OUTPUT, output));
        "B / O"
    };
    inputs.extend([b.coefficient("budget", "prefill_budget"), b.from("newTokens")]);
    let formula = format!("min(max({waiting}, 1), max(budget / I_new, 1))");
    b.step("promptsPerPass", "n_b", formula, run.prompts_per_pass, Unit::Count, inputs);

    let group = run.decode_batch / layout.pipeline;
    let decode = Pass::decode(group, input + output / 2.0, layout.data);
    pass(b, "decode", "decodeStep", "T_d", &decode, None);
    let prefill = prefill_pass(plan, run.prompts_per_pass, run.riding);
    pass(b, "prefill", "prefillTime", "T_p", &prefill, Some(run.ride));
}

fn asked(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let workload = &plan.workload;
    let rate = |b: &mut Builder, formula: &'static str, inputs| {
        let unit = Unit::RequestsPerSecond;
        b.step("throughput.requestsPerSecond", "X", formula, run.requests_per_second, unit, inputs);
        let end_to_end = solved("E2E", run.end_to_end, Unit::Seconds, "latency.endToEndMs");
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
                b.control("dp", DATA, plan.layout.data),
            ];
            b.step("deployment.concurrency", "C", "min(N_max, cap * dp)", run.concurrency, Unit::Requests, inputs);
        }
        Load::Concurrency(_) | Load::ClosedLoop { .. } => {
            let inputs = vec![b.control("asked", "workload.load.concurrency", run.concurrency)];
            b.step("deployment.concurrency", "C", "asked", run.concurrency, Unit::Requests, inputs);
        }
    }
}

fn admitted(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    if is_open(plan.workload.load) {
        let inputs = vec![b.from("deployment.concurrency")];
        b.step("deployment.admitted", "N", "C", run.admitted, Unit::Requests, inputs);
    } else {
        let inputs = vec![
            b.from("deployment.concurrency"),
            b.from("memory.maxConcurrency"),
            b.coefficient("cap", "sequence_cap"),
            b.control("dp", DATA, plan.layout.data),
        ];
        let formula = "min(C, min(N_max, cap * dp))";
        b.step("deployment.admitted", "N", formula, run.admitted, Unit::Requests, inputs);
    }
    let inputs = vec![b.from("deployment.admitted"), b.control("dp", DATA, plan.layout.data), b.from("sequenceBytes")];
    let held = run.admitted / plan.layout.data * b.workings.fit.sequence_bytes;
    b.step("memory.kvCacheBytes", "M_kv", "N / dp * M_s", held, Unit::Bytes, inputs);
}

fn is_open(load: Load) -> bool {
    matches!(load, Load::RequestsPerSecond(_) | Load::TokensPerDay(_))
}

pub(super) fn latency(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (layout, output) = (plan.layout, plan.workload.output_tokens);
    let (formula, inputs) = if plan.static_batching {
        ("T_d", vec![b.from("decodeStep")])
    } else {
        let inputs = vec![
            b.from("decodeStep"),
            counted("sync", run.sync, Unit::Share, "§7"),
            b.from("deployment.decodeBatch"),
            b.control("O", OUTPUT, output),
            counted("q", run.others, Unit::Share, "§7"),
            b.from("prefillTime"),
            b.control("pp", PIPELINE, layout.pipeline),
        ];
        ("T_d + (1 - sync / 2) * (B / O) * q * T_p / pp", inputs)
    };
    b.step("timePerOutputToken", "TPOT", formula, run.tpot, Unit::Seconds, inputs);
    let ms = || constant("ms", MS_PER_S);
    let inputs = vec![b.from("timePerOutputToken"), ms()];
    b.step("latency.timePerOutputTokenMs", "TPOT_ms", "TPOT * ms", run.tpot * MS_PER_S, Unit::Milliseconds, inputs);

    first_token(b, run);
    let inputs = vec![b.from("timeToFirstToken"), ms()];
    b.step("latency.timeToFirstTokenMs", "TTFT_ms", "TTFT * ms", run.ttft * MS_PER_S, Unit::Milliseconds, inputs);
    let inputs = vec![b.from("timeToFirstToken"), b.control("O", OUTPUT, output), b.from("timePerOutputToken"), ms()];
    let formula = "(TTFT + (O - 1) * TPOT) * ms";
    b.step("latency.endToEndMs", "E2E_ms", formula, run.end_to_end * MS_PER_S, Unit::Milliseconds, inputs);
    let inputs = vec![b.from("timePerOutputToken")];
    let unit = Unit::TokensPerSecondPerUser;
    b.step("latency.outputTokensPerSecondPerUser", "v", "1 / TPOT", 1.0 / run.tpot, unit, inputs);
}

fn first_token(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (k, layout) = (&plan.coefficients, plan.layout);
    let wait = solved("t_mem", run.memory_wait, Unit::Seconds, "deployment.admitted");
    if plan.static_batching {
        let inputs = vec![
            b.coefficient("t_req", "t_request"),
            b.from("prefillTime"),
            b.control("pp", PIPELINE, layout.pipeline),
            b.from("deployment.admitted"),
            b.control("dp", DATA, layout.data),
            wait,
        ];
        let formula = "t_req + T_p / pp * N / dp + t_mem";
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
    let own = run.ttft - run.first_token_overhead - run.residual - run.wave_wait - run.queue_wait - run.memory_wait;
    let inputs = vec![
        b.from("firstTokenOverhead"),
        counted("T_own", own, Unit::Seconds, "§7"),
        counted("t_res", run.residual, Unit::Seconds, "§7"),
        counted("t_wave", run.wave_wait, Unit::Seconds, "§7"),
        counted("t_queue", run.queue_wait, Unit::Seconds, "§7"),
        wait,
    ];
    let formula = "t_o + T_own + t_res + t_wave + t_queue + t_mem";
    b.step("timeToFirstToken", "TTFT", formula, run.ttft, Unit::Seconds, inputs);
}

pub(super) fn throughput(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (input, output) = (plan.workload.input_tokens, plan.workload.output_tokens);
    let rate = run.requests_per_second;
    if !is_open(plan.workload.load) {
        let inputs = vec![b.from("deployment.concurrency"), b.from("latency.endToEndMs"), constant("ms", MS_PER_S)];
        let unit = Unit::RequestsPerSecond;
        b.step("throughput.requestsPerSecond", "X", "C / (E2E_ms / ms)", rate, unit, inputs);
    }
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("O", OUTPUT, output)];
    let unit = Unit::TokensPerSecond;
    b.step("throughput.outputTokensPerSecond", "X_out", "X * O", rate * output, unit, inputs);
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("I", INPUT, input)];
    b.step("throughput.inputTokensPerSecond", "X_in", "X * I", rate * input, unit, inputs);
    let inputs = vec![b.from("throughput.outputTokensPerSecond"), b.from("deployment.accelerators")];
    let each = rate * output / plan.layout.accelerators();
    let unit = Unit::TokensPerSecondPerAccelerator;
    b.step("throughput.outputTokensPerSecondPerAccelerator", "X_acc", "X_out / G", each, unit, inputs);
}
