//! The architectures of the catalogue add up to what their publishers state.

use cost_core::architecture::{Architecture, Attention};
use cost_core::catalogue::models::{MODELS, MODELS_REMARKS};
use cost_core::catalogue::{self, Confidence, Model};

/// Largest relative difference between computed and stated parameters.
const TOTAL_TOLERANCE: f64 = 0.02;

/// Models whose stated total counts something else, and by how much they may differ.
const OTHER_TOTALS: &[(&str, f64)] = &[
    // The published count stores the tied output projection a second time.
    ("tiiuae/falcon-7b", 0.05),
];

/// Largest relative difference between computed and stated active parameters.
const ACTIVE_TOLERANCE: f64 = 0.06;

/// Models whose stated active count leaves embeddings out or is rounded to one digit, with the
/// difference that follows from it.
const OTHER_ACTIVE: &[(&str, f64)] = &[
    ("Qwen/Qwen3-Next-80B-A3B-Instruct", 0.30),
    ("Qwen/Qwen3.5-35B-A3B", 0.16),
    ("deepseek-ai/DeepSeek-V2-Lite", 0.12),
    ("zai-org/GLM-4.5-Air", 0.13),
    ("openai/gpt-oss-20b", 0.17),
    ("openai/gpt-oss-120b", 0.12),
    ("MiniMaxAI/MiniMax-M2", 0.11),
    ("tiiuae/falcon-7b", 0.05),
];

fn row(id: &str) -> &'static Model {
    catalogue::model(id).unwrap_or_else(|| panic!("{id} is not in the catalogue"))
}

fn tolerance(id: &str, usual: f64, others: &[(&str, f64)]) -> f64 {
    others.iter().find(|(other, _)| *other == id).map_or(usual, |(_, tolerance)| *tolerance)
}

#[test]
fn totals_are_what_is_stated() {
    let mut wrong = Vec::new();
    for (model, remarks) in MODELS.iter().zip(MODELS_REMARKS) {
        let Some(stated) = remarks.stated_parameters else { continue };
        let share = model.architecture.total_parameters() / stated;
        if (share - 1.0).abs() > tolerance(model.id, TOTAL_TOLERANCE, OTHER_TOTALS) {
            wrong.push(format!("{}: {share:.4} of what is stated", model.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn models_without_a_stated_total_are_known() {
    let rows = MODELS.iter().zip(MODELS_REMARKS);
    let silent: Vec<&str> =
        rows.filter(|(_, remarks)| remarks.stated_parameters.is_none()).map(|(model, _)| model.id).collect();
    assert_eq!(silent, ["MiniMaxAI/MiniMax-M3"]);
    // Counted independently from its config: 426.186 billion with norms and biases.
    assert!((row("MiniMaxAI/MiniMax-M3").architecture.total_parameters() / 426.186e9 - 1.0).abs() < 0.001);
}

#[test]
fn active_parameters_are_what_is_stated() {
    let mut wrong = Vec::new();
    for (model, remarks) in MODELS.iter().zip(MODELS_REMARKS) {
        let Some(stated) = remarks.stated_active_parameters else { continue };
        let share = model.architecture.active_parameters() / stated;
        if (share - 1.0).abs() > tolerance(model.id, ACTIVE_TOLERANCE, OTHER_ACTIVE) {
            wrong.push(format!("{}: {share:.4} of what is stated", model.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn active_counts_that_leave_embeddings_out_agree_without_them() {
    // Published without the input embedding, and for gpt-oss with the output projection.
    for (id, with_output) in
        [("openai/gpt-oss-20b", true), ("openai/gpt-oss-120b", true), ("MiniMaxAI/MiniMax-M2", false)]
    {
        let (model, remarks) =
            MODELS.iter().zip(MODELS_REMARKS).find(|(model, _)| model.id == id).unwrap_or_else(|| panic!("no {id}"));
        let shape = &model.architecture;
        let matrix = shape.vocab_size * shape.hidden_size;
        let counted = shape.active_parameters() - shape.embedding_parameters() + if with_output { matrix } else { 0.0 };
        let stated = remarks.stated_active_parameters.unwrap_or(0.0);
        assert!((counted / stated - 1.0).abs() < 0.03, "{id}: {counted} against {stated}");
    }
}

#[test]
fn parts_make_the_whole() {
    for model in MODELS {
        let shape = &model.architecture;
        let whole = shape.backbone_parameters() + shape.routed_parameters() + shape.embedding_parameters();
        assert_eq!(whole, shape.total_parameters(), "{}", model.id);
        assert!(shape.active_parameters() <= shape.total_parameters(), "{}", model.id);
        assert_eq!(shape.active_parameters() < shape.total_parameters(), shape.is_mixture(), "{}", model.id);
    }
}

#[test]
fn layers_and_heads_are_consistent() {
    for model in MODELS {
        let shape = &model.architecture;
        let id = model.id;
        let mixers = shape.mixer_layers();
        let blocks = shape.dense_ffn_layers + shape.moe_layers;
        assert!(mixers > 0.0 && blocks > 0.0, "{id}");
        assert!(mixers == blocks || id.starts_with("nvidia/"), "{id}: {mixers} mixers, {blocks} feed-forward blocks");
        for kind in [Attention::Full, Attention::Windowed] {
            let heads = shape.heads(kind);
            assert_eq!(heads.query % heads.key_value, 0.0, "{id}");
            assert!(heads.dim > 0.0 && heads.value_dim > 0.0, "{id}");
        }
        assert!(shape.experts_per_token <= shape.experts, "{id}");
        assert_eq!(shape.windowed_attention_layers > 0.0, shape.window > 0.0, "{id}");
        assert_eq!(shape.linear_layers > 0.0, shape.linear_parameters > 0.0, "{id}");
        assert_eq!(shape.linear_layers > 0.0, shape.linear_state_elements > 0.0, "{id}");
        assert_eq!(shape.moe_layers > 0.0, shape.experts > 0.0, "{id}");
        assert_eq!(shape.dense_ffn_layers > 0.0, shape.intermediate_size > 0.0, "{id}");
        assert!(shape.context_compression >= 1.0, "{id}");
    }
}

/// Bytes of 16-bit cache per token of context, all attention layers as if they saw everything.
fn cache_bytes(shape: &Architecture) -> f64 {
    let layers = |kind| shape.attention_layers(kind) * shape.cache_elements(kind) * 2.0;
    let index = shape.full_attention_layers * shape.index_bytes_per_token;
    layers(Attention::Full) + layers(Attention::Windowed) + index
}

#[test]
fn cache_per_token_is_what_is_known() {
    let known = [
        ("meta-llama/Llama-2-7b-hf", 524_288.0),
        ("meta-llama/Llama-3.3-70B-Instruct", 327_680.0),
        ("mistralai/Mixtral-8x7B-v0.1", 131_072.0),
        ("Qwen/Qwen3-Next-80B-A3B-Instruct", 24_576.0),
        ("deepseek-ai/DeepSeek-V3", 70_272.0),
        ("moonshotai/Kimi-K2-Instruct", 70_272.0),
        ("openai/gpt-oss-120b", 73_728.0),
        ("google/gemma-3-27b-it", 507_904.0),
        ("bigscience/bloom", 4_014_080.0),
        ("tiiuae/falcon-7b", 8_192.0),
        ("nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16", 6_144.0),
        ("openai/whisper-large-v3", 163_840.0),
        ("MiniMaxAI/MiniMax-Text-01", 40_960.0),
        // 576 elements of 16 bits and an index key of 132 bytes in each layer.
        ("deepseek-ai/DeepSeek-V3.2", 61.0 * (1152.0 + 132.0)),
        ("zai-org/GLM-5", 78.0 * (1152.0 + 132.0)),
        // 9 full layers with 4 and 39 windowed ones with 8 key/value heads of 192 + 128.
        ("XiaomiMiMo/MiMo-V2-Flash", 2.0 * 320.0 * (9.0 * 4.0 + 39.0 * 8.0)),
        // 10 global layers with 4 heads of 512 and 50 local ones with 16 of 256, keys and values apart.
        ("google/gemma-4-31B-it", 2.0 * 2.0 * (10.0 * 4.0 * 512.0 + 50.0 * 16.0 * 256.0)),
    ];
    for (id, bytes) in known {
        assert_eq!(cache_bytes(&row(id).architecture), bytes, "{id}");
    }
}

#[test]
fn compressed_caches_keep_their_size() {
    // Entries of 512 elements: one per 4 tokens in finely compressed layers, one per 128 in the others.
    for (id, fine, coarse) in
        [("deepseek-ai/DeepSeek-V4-Flash", 21.0, 20.0), ("deepseek-ai/DeepSeek-V4-Pro", 30.0, 31.0)]
    {
        let shape = &row(id).architecture;
        let entries = shape.full_attention_layers * shape.cache_elements(Attention::Full);
        let expected = 512.0 * (fine / 4.0 + coarse / 128.0);
        assert!((entries / expected - 1.0).abs() < 1e-4, "{id}: {entries} against {expected}");
        let index = shape.full_attention_layers * shape.index_bytes_per_token;
        assert!((index / (fine * 132.0 / 4.0) - 1.0).abs() < 1e-4, "{id}: {index}");
    }
}

#[test]
fn approximations_say_so() {
    assert_eq!(MODELS.len(), MODELS_REMARKS.len());
    for (model, remarks) in MODELS.iter().zip(MODELS_REMARKS) {
        if remarks.note.contains("APPROXIMATE") {
            assert_eq!(model.provenance.confidence, Confidence::Low, "{}", model.id);
        }
    }
}
