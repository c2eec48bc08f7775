//! The steps of an estimate, in the order of METHOD.md.

use super::parts::keys::{DATA, HIT, INPUT, OUTPUT, PIPELINE, REPLICAS, TENSOR};
use super::parts::{Builder, constant, counted};
use super::serving::{latency, seen, serving, throughput};
use super::{Input, Trace};
use super::{accounts, breakdown};
use crate::architecture::Attention;
use crate::estimate::compute::Workings;
use crate::performance::memory;
use crate::scenario::Scenario;
use crate::units::{GIB, Unit};

/// The trace of `workings`.
pub(crate) fn build(workings: &Workings, scenario: &Scenario) -> Trace {
    let mut builder = Builder::new(workings, scenario);
    conversation(&mut builder);
    pools(&mut builder);
    parameters(&mut builder);
    memory(&mut builder);
    if let Some(run) = &workings.run {
        serving(&mut builder, run);
        latency(&mut builder, run);
        throughput(&mut builder, run);
        breakdown::bound(&mut builder, run);
        accounts::fleet(&mut builder);
        seen(&mut builder, run);
    } else {
        nothing_run(&mut builder);
    }
    breakdown::memory(&mut builder);
    accounts::money(&mut builder, workings.run.as_ref());
    builder.finish()
}

/// Where nothing is run, nothing is in flight.
fn nothing_run(b: &mut Builder) {
    b.say("deployment.concurrency", "C", "0", 0.0, Unit::Requests);
    b.say("deployment.admitted", "N", "0", 0.0, Unit::Requests);
    b.say("deployment.decodeBatch", "B", "0", 0.0, Unit::Sequences);
    b.say("memory.kvCacheBytes", "M_kv", "0", 0.0, Unit::Bytes);
    accounts::fleet(b);
}

/// The mean prompt of a conversation, whose turns each hold all before them.
fn conversation(b: &mut Builder) {
    let asked = &b.scenario.workload;
    if asked.turns <= 1.0 {
        return;
    }
    let workload = b.workings.plan.workload;
    for (symbol, key, value) in [
        ("I_1", INPUT, asked.input_tokens),
        ("h_1", HIT, asked.cached_input_share),
        ("n_t", "workload.turns", asked.turns),
        ("m", "workload.turnTokens", asked.turn_tokens),
        ("h_t", "workload.historyCachedShare", asked.history_cached_share),
    ] {
        b.know(b.control(symbol, key, value));
    }
    b.say("meanInput", "I", "I_1 + (n_t - 1) / 2 * (O + m)", workload.input_tokens, Unit::Tokens);
    let formula = "(h_1 * I_1 + max((n_t - 1) * h_1 * I_1, h_t * (n_t * I - I_1 - (n_t - 1) * m))) / (n_t * I)";
    b.say("meanHit", "hit", formula, workload.cached_share, Unit::Share);
}

/// The copies of several pools.
fn pools(b: &mut Builder) {
    let plan = &b.workings.plan;
    if plan.terms.pools() > 1.0 && plan.terms.demand.is_none() {
        b.know(b.control("R_1", REPLICAS, b.scenario.parallelism.replicas));
        b.know(counted("n_p", plan.terms.pools(), Unit::Count, "§9"));
        b.say("copies", "R_d", "R_1 * n_p", plan.layout.replicas, Unit::Count);
    }
}

fn parameters(b: &mut Builder) {
    let (plan, a) = (&b.workings.plan, &b.workings.plan.architecture);
    let part = |b: &Builder, symbol, field, value| b.of_model(symbol, field, value, Unit::Parameters);
    let inputs = vec![
        part(b, "P_b", "backboneParameters", a.backbone_parameters()),
        part(b, "P_r", "routedParameters", a.routed_parameters()),
        part(b, "P_emb", "embeddingParameters", a.embedding_parameters()),
    ];
    b.step("deployment.parameters", "P", "P_b + P_r + P_emb", a.total_parameters(), Unit::Parameters, inputs);
    let used = a.active_parameters() - a.backbone_parameters() - a.embedding_parameters();
    let inputs = vec![
        part(b, "P_b", "backboneParameters", a.backbone_parameters()),
        part(b, "P_k", "routedParametersPerToken", used),
        part(b, "P_emb", "embeddingParameters", a.embedding_parameters()),
    ];
    let id = "deployment.activeParameters";
    b.step(id, "P_act", "P_b + P_k + P_emb", a.active_parameters(), Unit::Parameters, inputs);
    let layout = plan.layout;
    let inputs = vec![
        b.control("tp", TENSOR, layout.tensor),
        b.control("pp", PIPELINE, layout.pipeline),
        b.control("dp", DATA, layout.data),
        b.control("R_d", REPLICAS, layout.replicas),
    ];
    accelerators(b, inputs);
    let inputs = vec![b.control("dp", DATA, layout.data), b.control("R_d", REPLICAS, layout.replicas)];
    b.step("attentionReplicas", "A", "dp * R_d", layout.attention_replicas(), Unit::Count, inputs);
}

/// All accelerators, those that only read prompts included.
fn accelerators(b: &mut Builder, mut inputs: Vec<Input>) {
    let plan = &b.workings.plan;
    let (id, unit) = ("deployment.accelerators", Unit::Accelerators);
    let Some(pool) = &plan.prefill_pool else {
        return b.step(id, "G", "tp * pp * dp * R_d", plan.accelerators(), unit, inputs);
    };
    inputs.extend([
        b.control("R_p", "prefillPool.replicas", pool.layout.replicas),
        b.control("tp_p", "prefillPool.tensor", pool.layout.tensor),
        b.control("dp_p", "prefillPool.data", pool.layout.data),
    ]);
    b.step(id, "G", "tp * pp * dp * R_d + R_p * tp_p * dp_p", plan.accelerators(), unit, inputs);
}

fn memory(b: &mut Builder) {
    let (plan, fit) = (&b.workings.plan, &b.workings.fit);
    let (a, layout, formats) = (&plan.architecture, plan.layout, plan.formats);
    let inputs =
        vec![b.of_accelerator("mem", "memoryGb", plan.datasheet.memory_gb, Unit::Gigabytes), constant("GiB", GIB)];
    b.step("memory.capacityBytes", "M_cap", "mem * GiB", fit.capacity_bytes, Unit::Bytes, inputs);
    let inputs = vec![
        b.from("memory.capacityBytes"),
        b.coefficient("phi", "memory_fraction"),
        b.coefficient("phi_u", "unified_share"),
    ];
    b.step("memory.usableBytes", "M_use", "M_cap * phi * phi_u", fit.usable_bytes, Unit::Bytes, inputs);

    let inputs =
        vec![b.of_model("L", "layers", a.mixer_layers(), Unit::Layers), b.control("pp", PIPELINE, layout.pipeline)];
    let value = memory::fullest_stage(plan);
    b.step("fullestStage", "y", "floor((L + pp - 1) / pp) / L", value, Unit::Share, inputs);
    let bytes = |symbol, key, value| Input { unit: Unit::Bytes, ..b.control(symbol, key, value) };
    let mut inputs = vec![
        b.of_model("P_b", "backboneParameters", a.backbone_parameters(), Unit::Parameters),
        b.of_model("P_rep", "replicatedParameters", a.replicated_parameters(), Unit::Parameters),
        b.of_model("P_r", "routedParameters", a.routed_parameters(), Unit::Parameters),
        b.of_model("P_emb", "embeddingParameters", a.embedding_parameters(), Unit::Parameters),
        bytes("W_b", "precision.weights", formats.backbone_bytes),
        bytes("W_e", "precision.weights", formats.expert_bytes),
        bytes("W_o", "precision.weights", formats.embedding_bytes),
        b.control("tp", TENSOR, layout.tensor),
        b.control("dp", DATA, layout.data),
        b.from("fullestStage"),
    ];
    let mut formula =
        "((P_b - P_rep) / tp + P_rep) * W_b * y + P_r * W_e * y / (tp * dp) + P_emb * W_o / tp".to_owned();
    if plan.offload.weight_share > 0.0 {
        inputs.push(b.control("off", "serving.offload.weightShare", plan.offload.weight_share));
        formula = format!("({formula}) * (1 - off)");
    }
    if let Some(draft) = &plan.draft {
        inputs.push(counted("M_draft", draft.weights_bytes(), Unit::Bytes, "§7"));
        formula.push_str(" + M_draft");
    }
    b.step("memory.weightsBytes", "M_w", formula, fit.weights_bytes, Unit::Bytes, inputs);

    let experts = a.expert_intermediate_size * a.experts_per_token + a.shared_expert_intermediate_size;
    let inputs = vec![
        b.coefficient("budget", "prefill_budget"),
        b.control("I", INPUT, plan.workload.input_tokens),
        b.of_model("h", "hiddenSize", a.hidden_size, Unit::Count),
        b.of_model("f", "widestFeedForward", a.intermediate_size.max(experts), Unit::Count),
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
        b.coefficient("sigma", "cache_share"),
    ];
    b.step("freeBytes", "M_free", "(M_use - M_w - M_a - M_o) * sigma", fit.free_bytes, Unit::Bytes, inputs);
    let inputs = vec![b.from("freeBytes"), b.from("sequenceBytes"), b.from("attentionReplicas")];
    let formula = "max(floor(M_free / M_s), 0) * A";
    b.step("memory.maxConcurrency", "N_max", formula, fit.max_concurrency, Unit::Requests, inputs);
}

fn sequence(b: &mut Builder) {
    let (plan, fit) = (&b.workings.plan, &b.workings.fit);
    let (a, layout) = (&plan.architecture, plan.layout);
    let spread = plan.workload.lengths.spread;
    let (formula, last) = if plan.kv_paging {
        (
            if spread > 0.0 { "I + max(hold, (1 + cv ^ 2) / 2) * O" } else { "I + hold * O" },
            b.coefficient("hold", "cache_hold"),
        )
    } else {
        ("(I + O) * kappa", counted("kappa", plan.workload.lengths.reserved(), Unit::None, "§6"))
    };
    let mut inputs = vec![
        b.control("I", INPUT, plan.workload.input_tokens),
        b.control("O", OUTPUT, plan.workload.output_tokens),
        last,
    ];
    if plan.kv_paging && spread > 0.0 {
        inputs.push(b.control("cv", "workload.lengthSpread", spread));
    }
    b.step("heldTokens", "c", formula, memory::held_tokens(plan), Unit::Tokens, inputs);

    let full = a.cache_elements(Attention::Full);
    let windowed = a.cache_elements(Attention::Windowed);
    let cache = Input { unit: Unit::Bytes, ..b.control("K_b", "precision.kvCache", plan.formats.cache_bytes) };
    let common = |b: &Builder| {
        vec![
            b.of_model("L_f", "fullAttentionLayers", a.full_attention_layers, Unit::Layers),
            b.of_model("L_w", "windowedAttentionLayers", a.windowed_attention_layers, Unit::Layers),
            b.of_model("e_f", "fullCacheElements", full, Unit::Count),
            b.of_model("e_w", "windowedCacheElements", windowed, Unit::Count),
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
        b.of_model("win", "window", a.window, Unit::Tokens),
        counted("s_f", a.cache_shards(Attention::Full, layout.tensor), Unit::Count, "§6"),
        counted("s_w", a.cache_shards(Attention::Windowed, layout.tensor), Unit::Count, "§6"),
        b.of_model("S", "linearState", a.linear_layers * a.linear_state_elements, Unit::Count),
        b.control("tp", TENSOR, layout.tensor),
        b.from("fullestStage"),
    ]);
    let mut formula =
        "(L_f * c * (e_f * K_b / s_f + x) + L_w * min(c, win) * e_w * K_b / s_w + S * 4 / tp) * y".to_owned();
    if let Some(draft) = &plan.draft {
        inputs.push(counted("M_guess", draft.sequence_bytes(), Unit::Bytes, "§7"));
        formula.push_str(" + M_guess");
    }
    b.step("sequenceBytes", "M_s", formula, fit.sequence_bytes, Unit::Bytes, inputs);
}
