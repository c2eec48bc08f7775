//! The steps of an estimate, in the order of METHOD.md.

use super::Trace;
use super::parts::{Builder, constant, counted, solved};
use crate::architecture::Attention;
use crate::catalogue::Provenance;
use crate::cost::{self, Bill};
use crate::estimate::compute::Workings;
use crate::performance::operators::{self, Kind, Operator, Pass, Work};
use crate::performance::serving::Run;
use crate::scenario::{Load, Scenario};
use crate::trace::{Input, InputOrigin};
use crate::units::{GIB, MS_PER_S, Unit};

/// The trace of `workings`.
pub(crate) fn build(workings: &Workings, scenario: &Scenario) -> Trace {
    let mut builder = Builder::new(workings, scenario);
    parameters(&mut builder);
    memory(&mut builder);
    if let Some(run) = &workings.run {
        serving(&mut builder, run);
        latency(&mut builder, run);
        throughput(&mut builder, run);
        if let Some(bill) = &workings.bill {
            money(&mut builder, run, bill);
        }
    }
    builder.finish()
}

const TENSOR: &str = "parallelism.tensor";
const PIPELINE: &str = "parallelism.pipeline";
const DATA: &str = "parallelism.data";
const INPUT: &str = "workload.inputTokens";
const OUTPUT: &str = "workload.outputTokens";
const HIT: &str = "workload.cachedInputShare";
const UTILIZATION: &str = "deployment.utilization";

fn parameters(b: &mut Builder) {
    let (plan, a) = (&b.workings.plan, &b.workings.plan.architecture);
    let part = |symbol, field, value| b.of_model(symbol, field, value, Unit::Parameters);
    let inputs = vec![
        part("P_b", "backbone", a.backbone_parameters()),
        part("P_r", "routed experts", a.routed_parameters()),
        part("P_e", "embeddings", a.embedding_parameters()),
    ];
    b.step("deployment.parameters", "P", "P_b + P_r + P_e", a.total_parameters(), Unit::Parameters, inputs);
    let layout = plan.layout;
    let inputs = vec![
        b.control("tp", TENSOR, layout.tensor),
        b.control("pp", PIPELINE, layout.pipeline),
        b.control("dp", DATA, layout.data),
    ];
    b.step("deployment.accelerators", "G", "tp * pp * dp", layout.accelerators(), Unit::Accelerators, inputs);
}

fn memory(b: &mut Builder) {
    let (plan, fit) = (&b.workings.plan, &b.workings.fit);
    let (a, layout, formats) = (&plan.architecture, plan.layout, plan.formats);
    let inputs =
        vec![b.of_accelerator("mem", "memoryGb", plan.datasheet.memory_gb, Unit::Gigabytes), constant("GiB", GIB)];
    b.step("memory.capacityBytes", "M_cap", "mem * GiB", fit.capacity_bytes, Unit::Bytes, inputs);
    let inputs = vec![b.from("memory.capacityBytes"), b.coefficient("phi", "memory_fraction")];
    b.step("memory.usableBytes", "M_use", "M_cap * phi", fit.usable_bytes, Unit::Bytes, inputs);

    let bytes = |symbol, key, value| Input { unit: Unit::Bytes, ..b.control(symbol, key, value) };
    let inputs = vec![
        b.of_model("P_b", "backbone", a.backbone_parameters(), Unit::Parameters),
        b.of_model("P_rep", "backbone kept whole on every rank", a.replicated_parameters(), Unit::Parameters),
        b.of_model("P_r", "routed experts", a.routed_parameters(), Unit::Parameters),
        b.of_model("P_e", "embeddings", a.embedding_parameters(), Unit::Parameters),
        bytes("W_b", "precision.weights", formats.backbone_bytes),
        bytes("W_e", "precision.weights", formats.expert_bytes),
        b.control("tp", TENSOR, layout.tensor),
        b.control("pp", PIPELINE, layout.pipeline),
        b.from("deployment.accelerators"),
    ];
    let formula = "((P_b - P_rep) / tp + P_rep) * W_b / pp + P_r * W_e / G + P_e * 2 / tp";
    b.step("memory.weightsBytes", "M_w", formula, fit.weights_bytes, Unit::Bytes, inputs);

    let experts = a.expert_intermediate_size * a.experts_per_token + a.shared_expert_intermediate_size;
    let inputs = vec![
        b.coefficient("budget", "prefill_budget"),
        b.control("I", INPUT, plan.workload.input_tokens),
        b.of_model("h", "hiddenSize", a.hidden_size, Unit::Count),
        b.of_model("f", "widest feed-forward block", a.intermediate_size.max(experts), Unit::Count),
        b.control("tp", TENSOR, layout.tensor),
    ];
    let formula = "min(budget, I) * (2 * h + 2 * f / tp) * 2";
    b.step("memory.activationBytes", "M_a", formula, fit.activation_bytes, Unit::Bytes, inputs);
    let inputs = vec![b.coefficient("M_run", "overhead_bytes")];
    b.step("memory.overheadBytes", "M_o", "M_run", fit.overhead_bytes, Unit::Bytes, inputs);

    sequence(b);
    let inputs = vec![
        b.from("memory.usableBytes"),
        b.from("memory.weightsBytes"),
        b.from("memory.activationBytes"),
        b.from("memory.overheadBytes"),
    ];
    b.step("freeBytes", "M_free", "M_use - M_w - M_a - M_o", fit.free_bytes, Unit::Bytes, inputs);
    let inputs = vec![b.from("freeBytes"), b.from("sequenceBytes"), b.control("dp", DATA, layout.data)];
    let formula = "max(floor(M_free / M_s), 0) * dp";
    b.step("memory.maxConcurrency", "N_max", formula, fit.max_concurrency, Unit::Requests, inputs);
}

fn sequence(b: &mut Builder) {
    let (plan, fit) = (&b.workings.plan, &b.workings.fit);
    let (a, layout) = (&plan.architecture, plan.layout);
    let hold = if plan.kv_paging { b.coefficient("hold", "cache_hold") } else { constant("hold", 1.0) };
    let inputs = vec![
        b.control("I", INPUT, plan.workload.input_tokens),
        b.control("O", OUTPUT, plan.workload.output_tokens),
        hold,
    ];
    let held = plan.workload.input_tokens + inputs[2].value * plan.workload.output_tokens;
    b.step("heldTokens", "c", "I + hold * O", held, Unit::Tokens, inputs);

    let full = a.cache_elements(Attention::Full);
    let windowed = a.cache_elements(Attention::Windowed);
    let cache = Input { unit: Unit::Bytes, ..b.control("K_b", "precision.kvCache", plan.formats.cache_bytes) };
    let common = |b: &Builder| {
        vec![
            b.of_model("L_f", "fullAttentionLayers", a.full_attention_layers, Unit::Layers),
            b.of_model("L_w", "windowedAttentionLayers", a.windowed_attention_layers, Unit::Layers),
            b.of_model("e_f", "cache elements of a full-attention layer", full, Unit::Count),
            b.of_model("e_w", "cache elements of a windowed layer", windowed, Unit::Count),
            b.of_model("x", "indexBytesPerToken", a.index_bytes_per_token, Unit::BytesPerToken),
        ]
    };
    let mut inputs = common(b);
    inputs.push(cache.clone());
    let formula = "L_f * (e_f * K_b + x) + L_w * e_w * K_b";
    b.step("memory.kvBytesPerToken", "k_tok", formula, fit.kv_bytes_per_token, Unit::BytesPerToken, inputs);

    let mut inputs = common(b);
    inputs.extend([
        cache,
        b.from("heldTokens"),
        b.of_model("w", "window", a.window, Unit::Tokens),
        counted("s_f", a.cache_shards(Attention::Full, layout.tensor), Unit::Count, "§6"),
        counted("s_w", a.cache_shards(Attention::Windowed, layout.tensor), Unit::Count, "§6"),
        b.of_model("S", "state of all linear mixers", a.linear_layers * a.linear_state_elements, Unit::Count),
        b.control("tp", TENSOR, layout.tensor),
        b.control("pp", PIPELINE, layout.pipeline),
    ]);
    let formula = "(L_f * c * (e_f * K_b / s_f + x) + L_w * min(c, w) * e_w * K_b / s_w + S * 4 / tp) / pp";
    b.step("sequenceBytes", "M_s", formula, fit.sequence_bytes, Unit::Bytes, inputs);
}

/// One operator of a pass as a step; returns its id and symbol.
fn operator(b: &mut Builder, pass: &'static str, operator: &Operator) -> String {
    let id = format!("{pass}.{}", name(operator.kind));
    let symbol = symbol(operator.kind);
    let value = operator.work.seconds().total();
    let section = "§3";
    match operator.work {
        Work::Roofline { flop, flop_per_s, bytes, bytes_per_s } => {
            let inputs = vec![
                counted("W", flop, Unit::Flop, section),
                counted("F", flop_per_s, Unit::FlopPerSecond, section),
                counted("D", bytes, Unit::Bytes, section),
                counted("R", bytes_per_s, Unit::BytesPerSecond, section),
                b.coefficient("p", "p_blend"),
            ];
            b.step(id.clone(), symbol, "((W / F) ^ p + (D / R) ^ p) ^ (1 / p)", value, Unit::Seconds, inputs);
        }
        Work::Transfer { messages, latency_s, bytes, bytes_per_s } => {
            let inputs = vec![
                counted("n", messages, Unit::Count, section),
                counted("l", latency_s, Unit::Seconds, section),
                counted("D", bytes, Unit::Bytes, section),
                counted("R", bytes_per_s, Unit::BytesPerSecond, section),
            ];
            b.step(id.clone(), symbol, "n * l + D / R", value, Unit::Seconds, inputs);
        }
        Work::Fixed { count, seconds } => {
            let inputs = vec![counted("n", count, Unit::Count, section), counted("l", seconds, Unit::Seconds, section)];
            b.step(id.clone(), symbol, "n * l", value, Unit::Seconds, inputs);
        }
    }
    id
}

/// The operators of a pass and their sum, divided by `n_b` where prompts share it.
fn pass(b: &mut Builder, prefix: &'static str, id: &'static str, symbol: &'static str, pass: &Pass, shared: bool) {
    let operators = operators::list(&b.workings.plan, pass);
    let ids: Vec<String> = operators.iter().map(|each| operator(b, prefix, each)).collect();
    let mut inputs: Vec<Input> = ids.iter().map(|id| b.from(id)).collect();
    let sum = inputs.iter().map(|input| input.symbol).collect::<Vec<_>>().join(" + ");
    let total: f64 = inputs.iter().map(|input| input.value).sum();
    if shared {
        inputs.push(b.from("promptsPerPass"));
        let prompts = inputs.last().map_or(1.0, |input| input.value);
        b.step(id, symbol, format!("({sum}) / n_b"), total / prompts, Unit::Seconds, inputs);
    } else {
        b.step(id, symbol, sum, total, Unit::Seconds, inputs);
    }
}

fn serving(b: &mut Builder, run: &Run) {
    let plan = &b.workings.plan;
    let (workload, layout) = (&plan.workload, plan.layout);
    let (input, output) = (workload.input_tokens, workload.output_tokens);
    asked(b, run);
    admitted(b, run);
    let inputs = vec![b.control("I", INPUT, input), b.control("h", HIT, workload.cached_share)];
    b.step("newTokens", "I_new", "I * (1 - h)", workload.new_tokens(), Unit::Tokens, inputs);

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
    pass(b, "decode", "decodeStep", "T_d", &decode, false);
    let new = workload.new_tokens();
    let prefill = Pass::prefill(run.prompts_per_pass, new, input - new, layout.data);
    pass(b, "prefill", "prefillTime", "T_p", &prefill, true);
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
                b.control("D", "workload.load.tokensPerDay", value),
                b.control("I", INPUT, workload.input_tokens),
                b.control("O", OUTPUT, workload.output_tokens),
                b.control("u", UTILIZATION, plan.utilization),
            ];
            rate(b, "D / (I + O) / 86400 / u", inputs);
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
            let inputs = vec![b.control("c", "workload.load.concurrency", run.concurrency)];
            b.step("deployment.concurrency", "C", "c", run.concurrency, Unit::Requests, inputs);
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

fn latency(b: &mut Builder, run: &Run) {
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

fn throughput(b: &mut Builder, run: &Run) {
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

fn money(b: &mut Builder, run: &Run, bill: &Bill) {
    let plan = &b.workings.plan;
    let (workload, layout) = (&plan.workload, plan.layout);
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
    let inputs = vec![b.from("cost.perHour"), constant("month", 730.0)];
    b.step("cost.perMonth", "H_month", "H * month", cost.per_month, Unit::UsdPerMonth, inputs);
    let inputs = vec![b.from("throughput.requestsPerSecond"), b.control("u", UTILIZATION, plan.utilization)];
    b.step("requestsPerHour", "R_h", "X * 3600 * u", bill.requests_per_hour, Unit::Requests, inputs);
    let inputs = vec![b.from("cost.perHour"), b.from("requestsPerHour")];
    b.step("cost.perRequest", "c_r", "H / R_h", cost.per_request, Unit::UsdPerRequest, inputs);

    let inputs = vec![b.from("prefillTime"), b.control("pp", PIPELINE, layout.pipeline)];
    b.step("prefillSeconds", "tau_p", "T_p / pp", bill.prefill_seconds, Unit::Seconds, inputs);
    let inputs = vec![b.control("O", OUTPUT, output), b.from("decodeStep"), b.from("deployment.decodeBatch")];
    b.step("decodeSeconds", "tau_d", "O * T_d / max(B, 1)", bill.decode_seconds, Unit::Seconds, inputs);
    let inputs = vec![b.from("prefillSeconds"), b.from("decodeSeconds")];
    b.step("prefillShare", "s", "tau_p / (tau_p + tau_d)", bill.prefill_share, Unit::Share, inputs);
    let inputs = vec![
        counted("T_c", run.cached_prefill, Unit::Seconds, "§9"),
        b.from("prefillTime"),
        b.control("pp", PIPELINE, layout.pipeline),
    ];
    b.step("cachedSeconds", "tau_c", "min(T_c, T_p) / pp", bill.cached_seconds, Unit::Seconds, inputs);

    let million = || constant("million", 1e6);
    let shares = |b: &Builder| vec![b.from("cost.perRequest"), b.from("prefillShare"), million()];
    let mut inputs = shares(b);
    inputs.push(b.control("O", OUTPUT, output));
    let (id, unit) = ("cost.perMillionOutputTokens", Unit::UsdPerMillionOutputTokens);
    b.step(id, "c_out", "c_r * (1 - s) / O * million", cost.per_million_output_tokens, unit, inputs);
    let mut inputs = shares(b);
    inputs.extend([
        b.control("h", HIT, workload.cached_share),
        b.from("cachedSeconds"),
        b.from("prefillSeconds"),
        b.from("newTokens"),
    ]);
    let formula = "c_r * s * (1 - h * tau_c / tau_p) / I_new * million";
    let (id, unit) = ("cost.perMillionInputTokens", Unit::UsdPerMillionInputTokens);
    b.step(id, "c_in", formula, cost.per_million_input_tokens, unit, inputs);
    let mut inputs = shares(b);
    inputs.extend([b.from("cachedSeconds"), b.from("prefillSeconds"), b.control("I", INPUT, input)]);
    let (id, unit) = ("cost.perMillionCachedInputTokens", Unit::UsdPerMillionCachedInputTokens);
    let formula = "c_r * s * tau_c / tau_p / I * million";
    b.step(id, "c_hit", formula, cost.per_million_cached_input_tokens, unit, inputs);
    let inputs =
        vec![b.from("cost.perRequest"), b.control("I", INPUT, input), b.control("O", OUTPUT, output), million()];
    let (id, unit) = ("cost.perMillionTokens", Unit::UsdPerMillionTokens);
    b.step(id, "c_all", "c_r / (I + O) * million", cost.per_million_tokens, unit, inputs);
    let inputs = vec![b.from("cost.perRequest"), b.control("O", OUTPUT, output), million()];
    let (id, unit) = ("cost.wholeBillPerMillionOutputTokens", Unit::UsdPerMillionOutputTokens);
    b.step(id, "c_bill", "c_r / O * million", cost.whole_bill_per_million_output_tokens, unit, inputs);
}

/// The price given, or the catalogue's with the newest quote behind it.
fn price(b: &Builder, value: f64) -> Input {
    use crate::catalogue::{Confidence, price_summary};
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

/// Stable name of an operator.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::AttentionProjections => "attention-projections",
        Kind::LinearMixers => "linear-mixers",
        Kind::DenseFfn => "dense-ffn",
        Kind::SharedExperts => "shared-experts",
        Kind::RoutedExperts => "routed-experts",
        Kind::OutputProjection => "output-projection",
        Kind::DecodeAttention => "decode-attention",
        Kind::DecodeWindowedAttention => "decode-windowed-attention",
        Kind::RecurrentState => "recurrent-state",
        Kind::PrefillAttention => "prefill-attention",
        Kind::Elementwise => "elementwise",
        Kind::Launches => "launches",
        Kind::AllReduce => "all-reduce",
        Kind::AllToAll => "all-to-all",
        Kind::PipelineHops => "pipeline-hops",
        Kind::Scheduling => "scheduling",
    }
}

/// Symbol of an operator's time.
fn symbol(kind: Kind) -> &'static str {
    match kind {
        Kind::AttentionProjections => "t_proj",
        Kind::LinearMixers => "t_lin",
        Kind::DenseFfn => "t_ffn",
        Kind::SharedExperts => "t_shared",
        Kind::RoutedExperts => "t_moe",
        Kind::OutputProjection => "t_out",
        Kind::DecodeAttention => "t_attn",
        Kind::DecodeWindowedAttention => "t_win",
        Kind::RecurrentState => "t_state",
        Kind::PrefillAttention => "t_pre",
        Kind::Elementwise => "t_elt",
        Kind::Launches => "t_launch",
        Kind::AllReduce => "t_ar",
        Kind::AllToAll => "t_a2a",
        Kind::PipelineHops => "t_hop",
        Kind::Scheduling => "t_sched",
    }
}
