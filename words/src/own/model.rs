//! What a model is, from its numbers.

use crate::Language;
use crate::number::{compact, integer};
use crate::page::fill;
use cost_core::architecture::{Architecture, Attention};

/// From here on a longest context is none.
const NO_LIMIT: f64 = 1e9;

/// All parameters, and how many one token uses: `671B, 37B of them per token`.
pub fn parameters(language: Language, model: &Architecture) -> String {
    let total = compact(language, model.total_parameters());
    if !model.is_mixture() {
        return total;
    }
    let active = compact(language, model.active_parameters());
    let template = language.pick("{total}, {active} active per token", "{total}, {active} ativos por token");
    fill(template, &[("total", &total), ("active", &active)])
}

/// How many layers there are, of each kind where there are several.
pub fn layers(language: Language, model: &Architecture) -> String {
    let of = |count: f64, en, pt, more: &str| {
        let count_text = integer(language, count);
        (count > 0.0).then(|| fill(language.pick(en, pt), &[("n", &count_text), ("w", more)]))
    };
    let window = integer(language, model.window);
    let kinds: Vec<String> = [
        of(model.full_attention_layers, "{n} full", "{n} completas", ""),
        of(model.windowed_attention_layers, "{n} with a window of {w} tokens", "{n} com janela de {w} tokens", &window),
        of(model.linear_layers, "{n} linear", "{n} lineares", ""),
    ]
    .into_iter()
    .flatten()
    .collect();
    let all = integer(language, model.mixer_layers());
    if kinds.len() < 2 && model.windowed_attention_layers == 0.0 {
        return all;
    }
    format!("{all}: {}", kinds.join(", "))
}

/// The kind of attention, with its heads.
pub fn attention(language: Language, model: &Architecture) -> String {
    let kind = if model.full_attention_layers > 0.0 { Attention::Full } else { Attention::Windowed };
    let heads = model.heads(kind);
    let number = |value| integer(language, value);
    if model.attention_layers(kind) == 0.0 {
        return language.pick("none", "nenhuma").to_owned();
    }
    let template = if model.is_latent() {
        language.pick("latent (MLA), KV of width {rank}, {q} heads", "latente (MLA), KV de largura {rank}, {q} cabeças")
    } else if heads.key_value == heads.query {
        language.pick("multi-head (MHA), {q} heads", "multi-head (MHA), {q} cabeças")
    } else if heads.key_value == 1.0 {
        language.pick("multi-query (MQA), {q} heads share one KV head", "multi-query (MQA), {q} cabeças com uma só KV")
    } else {
        language.pick("grouped (GQA), {q} heads, {kv} KV heads", "agrupada (GQA), {q} cabeças, {kv} cabeças KV")
    };
    let values = [("q", number(heads.query)), ("kv", number(heads.key_value)), ("rank", number(model.kv_lora_rank))];
    let mut text = fill(template, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    if model.sparse_top_k > 0.0 {
        let sparse = language.pick("; sparse, {k} entries", "; esparsa, {k} entradas");
        text.push_str(&fill(sparse, &[("k", &number(model.sparse_top_k))]));
    }
    text
}

/// How many experts there are, and how many a token uses.
pub fn experts(language: Language, model: &Architecture) -> String {
    if !model.is_mixture() {
        return language.pick("none (dense model)", "nenhum (modelo denso)").to_owned();
    }
    let template = if model.shared_expert_intermediate_size > 0.0 {
        language.pick("{n} per layer, {k} per token and shared ones", "{n} por camada, {k} por token e compartilhados")
    } else {
        language.pick("{n} per layer, {k} per token", "{n} por camada, {k} por token")
    };
    let (n, k) = (integer(language, model.experts), integer(language, model.experts_per_token));
    fill(template, &[("n", &n), ("k", &k)])
}

/// The longest context.
pub fn context(language: Language, model: &Architecture) -> String {
    if model.max_context >= NO_LIMIT {
        return language.pick("no limit given", "sem limite informado").to_owned();
    }
    crate::figure(language, model.max_context, cost_core::units::Unit::Tokens)
}
