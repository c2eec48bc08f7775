//! A published config.json gives the architecture of its catalogue row, and a broken one gives all
//! its problems by the config's own field names.

use cost_core::architecture::Architecture;
use cost_core::catalogue;
use cost_core::fields::ARCHITECTURE_FIELDS;
use cost_core::model_config::{Assumption, ParsedModel, parse};
use cost_core::problem::{Code, Problems};
use cost_core::{Node, Problem};
use proptest::prelude::*;
use std::path::Path;

/// Config files and the rows they describe.
const PAIRS: &[(&str, &str)] = &[
    ("llama-3.3-70b", "meta-llama/Llama-3.3-70B-Instruct"),
    ("llama-3.1-405b", "meta-llama/Llama-3.1-405B"),
    ("llama-4-scout", "meta-llama/Llama-4-Scout-17B-16E-Instruct"),
    ("mistral-7b-v0.1", "mistralai/Mistral-7B-v0.1"),
    ("mistral-7b-v0.3", "mistralai/Mistral-7B-Instruct-v0.3"),
    ("mixtral-8x7b", "mistralai/Mixtral-8x7B-v0.1"),
    ("phi-4-mini", "microsoft/Phi-4-mini-instruct"),
    ("phi-3-mini-4k", "microsoft/Phi-3-mini-4k-instruct"),
    ("qwen3-235b", "Qwen/Qwen3-235B-A22B"),
    ("qwen3-next-80b", "Qwen/Qwen3-Next-80B-A3B-Instruct"),
    ("qwen3.5-397b", "Qwen/Qwen3.5-397B-A17B"),
    ("qwen3.5-122b", "Qwen/Qwen3.5-122B-A10B"),
    ("qwen3.6-35b", "Qwen/Qwen3.5-35B-A3B"),
    ("qwen3.6-27b", "Qwen/Qwen3.5-27B"),
    ("deepseek-v3.1", "deepseek-ai/DeepSeek-V3.1"),
    ("deepseek-v3.2", "deepseek-ai/DeepSeek-V3.2"),
    ("deepseek-v4-flash", "deepseek-ai/DeepSeek-V4-Flash"),
    ("deepseek-v4-pro", "deepseek-ai/DeepSeek-V4-Pro"),
    ("kimi-k2", "moonshotai/Kimi-K2-Instruct"),
    ("kimi-k3", "moonshotai/Kimi-K3"),
    ("glm-5.1", "zai-org/GLM-5"),
    ("gpt-oss-120b", "openai/gpt-oss-120b"),
    ("gemma-4-26b", "google/gemma-4-26B-A4B"),
    ("gemma-4-31b", "google/gemma-4-31B-it"),
    ("mimo-v2-flash", "XiaomiMiMo/MiMo-V2-Flash"),
    ("minimax-m2.5", "MiniMaxAI/MiniMax-M2"),
    ("minimax-m3", "MiniMaxAI/MiniMax-M3"),
    ("nemotron-3-nano", "nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16"),
    ("nemotron-3-super", "nvidia/NVIDIA-Nemotron-3-Super-120B-A12B"),
    ("nemotron-3-ultra", "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16"),
    ("nemotron-h-56b", "nvidia/Nemotron-H-56B-Base-8K"),
];

fn file(name: &str) -> Node {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/configs/{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    json(&text)
}

fn json(text: &str) -> Node {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

fn good(node: &Node) -> ParsedModel {
    parse(node).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn bad(text: &str) -> Problems {
    parse(&json(text)).err().unwrap_or_else(|| panic!("no problem in {text}"))
}

fn row(id: &str) -> &'static Architecture {
    &catalogue::model(id).unwrap_or_else(|| panic!("{id} is not in the catalogue")).architecture
}

fn has(problems: &[Problem], code: Code, field: &str) -> bool {
    problems.iter().any(|problem| problem.code == code && problem.field == field)
}

#[test]
fn published_configs_give_their_rows() {
    let mut differences = Vec::new();
    for (name, id) in PAIRS {
        let parsed = good(&file(name)).architecture;
        let expected = row(id);
        for field in ARCHITECTURE_FIELDS {
            let (found, wanted) = ((field.get)(&parsed), (field.get)(expected));
            // Means over layers are rounded in the data.
            if (found - wanted).abs() > 1e-4 * wanted.abs() {
                differences.push(format!("{name}: {} is {found}, the row has {wanted}", field.key));
            }
        }
        let share = parsed.total_parameters() / expected.total_parameters();
        if (share - 1.0).abs() > 1e-6 {
            differences.push(format!(
                "{name}: {} parameters, the row has {}",
                parsed.total_parameters(),
                expected.total_parameters()
            ));
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
}

#[test]
fn what_a_config_leaves_open_is_told() {
    let assumed = |text: &str| good(&json(text)).assumed;
    let bare = r#"{"hidden_size": 512, "vocab_size": 1000, "num_hidden_layers": 4, "num_attention_heads": 8, "intermediate_size": 2048"#;
    assert_eq!(
        assumed(&format!("{bare}}}")),
        [
            Assumption::NoFamily,
            Assumption::NoContextLimit,
            Assumption::SeparateEmbeddings,
            Assumption::KeyValueHeadPerQueryHead,
            Assumption::HeadOfEqualParts,
            Assumption::GatedFeedForward,
        ]
    );
    let rest = r#""head_dim": 64, "num_key_value_heads": 2, "max_position_embeddings": 4096"#;
    let of_family = |more: &str| assumed(&format!("{bare}, {rest}, {more}}}"));
    assert_eq!(
        of_family(r#""model_type": "gemma3", "sliding_window": 512, "vision_config": {}"#),
        [
            Assumption::LanguagePartOnly,
            Assumption::TiedEmbeddings,
            Assumption::WindowsByFamily,
            Assumption::GatedFeedForward
        ]
    );
    assert_eq!(
        of_family(
            r#""model_type": "qwen2", "sliding_window": 512, "tie_word_embeddings": true, "hidden_act": "relu2""#
        ),
        [Assumption::WindowUnused]
    );
}

#[test]
fn every_config_file_is_used() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configs");
    let others = ["mixtral-8x22b", "gpt2", "gpt-neox-redpajama-3b"];
    for entry in std::fs::read_dir(directory).unwrap_or_else(|error| panic!("{error}")).flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(stem) = name.strip_suffix(".json") {
            assert!(PAIRS.iter().any(|(file, _)| *file == stem) || others.contains(&stem), "{stem} is not compared");
        }
    }
}

#[test]
fn a_config_with_another_vocabulary_comes_close() {
    // The base model has 32 000 entries, the row follows the instruct model's 32 768.
    let total = good(&file("mixtral-8x22b")).architecture.total_parameters();
    assert!((total / row("mistralai/Mixtral-8x22B-v0.1").total_parameters() - 1.0).abs() < 0.005);
}

#[test]
fn old_families_are_read_by_their_own_names() {
    let small = good(&file("gpt2")).architecture;
    assert_eq!((small.hidden_size, small.full_attention_layers, small.intermediate_size), (768.0, 12.0, 3072.0));
    assert!(small.tied_embeddings && !small.gated_ffn);
    // 124 million, without the learned positions.
    assert!((small.total_parameters() / 124.4e6 - 1.0).abs() < 0.01);
    let pajama = good(&file("gpt-neox-redpajama-3b")).architecture;
    assert!((pajama.total_parameters() / 2.776e9 - 1.0).abs() < 0.01);
    let variants = [
        (
            "EleutherAI/gpt-j-6b",
            r#"{"model_type":"gptj","n_embd":4096,"n_layer":28,"n_head":16,"n_positions":2048,"vocab_size":50400,"n_inner":null,"tie_word_embeddings":false}"#,
        ),
        (
            "facebook/opt-175b",
            r#"{"model_type":"opt","hidden_size":12288,"num_hidden_layers":96,"num_attention_heads":96,"ffn_dim":49152,"max_position_embeddings":2048,"vocab_size":50272}"#,
        ),
        (
            "bigscience/bloom",
            r#"{"model_type":"bloom","n_embed":14336,"n_layer":70,"num_attention_heads":112,"seq_length":2048,"vocab_size":250880}"#,
        ),
        (
            "tiiuae/falcon-7b",
            r#"{"model_type":"falcon","hidden_size":4544,"num_hidden_layers":32,"num_attention_heads":71,"multi_query":true,"new_decoder_architecture":false,"max_position_embeddings":2048,"vocab_size":65024}"#,
        ),
        (
            "tiiuae/falcon-40b",
            r#"{"model_type":"falcon","hidden_size":8192,"num_hidden_layers":60,"num_attention_heads":128,"num_kv_heads":8,"multi_query":true,"new_decoder_architecture":true,"max_position_embeddings":2048,"vocab_size":65024}"#,
        ),
        (
            "google/gemma-2-9b-it",
            r#"{"model_type":"gemma2","hidden_size":3584,"num_hidden_layers":42,"num_attention_heads":16,"num_key_value_heads":8,"head_dim":256,"intermediate_size":14336,"max_position_embeddings":8192,"sliding_window":4096,"vocab_size":256000}"#,
        ),
        (
            "google/gemma-3-27b-it",
            r#"{"model_type":"gemma3","text_config":{"model_type":"gemma3_text","hidden_size":5376,"num_hidden_layers":62,"num_attention_heads":32,"num_key_value_heads":16,"head_dim":128,"intermediate_size":21504,"max_position_embeddings":131072,"sliding_window":1024,"sliding_window_pattern":6,"vocab_size":262208}}"#,
        ),
        (
            "Qwen/Qwen2.5-7B-Instruct",
            r#"{"model_type":"qwen2","hidden_size":3584,"num_hidden_layers":28,"num_attention_heads":28,"num_key_value_heads":4,"intermediate_size":18944,"max_position_embeddings":32768,"sliding_window":131072,"use_sliding_window":false,"max_window_layers":28,"tie_word_embeddings":false,"vocab_size":152064}"#,
        ),
        (
            "deepseek-ai/DeepSeek-V2-Lite",
            r#"{"model_type":"deepseek_v2","hidden_size":2048,"num_hidden_layers":27,"num_attention_heads":16,"num_key_value_heads":16,"intermediate_size":10944,"moe_intermediate_size":1408,"n_routed_experts":64,"n_shared_experts":2,"num_experts_per_tok":6,"first_k_dense_replace":1,"moe_layer_freq":1,"kv_lora_rank":512,"q_lora_rank":null,"qk_nope_head_dim":128,"qk_rope_head_dim":64,"v_head_dim":128,"max_position_embeddings":163840,"vocab_size":102400}"#,
        ),
        (
            "databricks/dbrx-base",
            r#"{"model_type":"dbrx","d_model":6144,"n_layers":40,"n_heads":48,"max_seq_len":32768,"vocab_size":100352,"attn_config":{"kv_n_heads":8},"ffn_config":{"ffn_hidden_size":10752,"moe_num_experts":16,"moe_top_k":4},"tie_word_embeddings":false}"#,
        ),
        (
            "openai/whisper-large-v3",
            r#"{"model_type":"whisper","is_encoder_decoder":true,"d_model":1280,"decoder_layers":32,"encoder_layers":32,"decoder_attention_heads":20,"encoder_attention_heads":20,"decoder_ffn_dim":5120,"max_target_positions":448,"vocab_size":51866}"#,
        ),
        ("MiniMaxAI/MiniMax-Text-01", &minimax_text()),
    ];
    for (id, text) in variants {
        assert_eq!(&good(&json(text)).architecture, row(id), "{id}");
    }
}

/// Seven lightning layers, then one with full attention, ten times.
fn minimax_text() -> String {
    let kinds = ["0,0,0,0,0,0,0,1"; 10].join(",");
    format!(
        r#"{{"model_type":"minimax_text_01","hidden_size":6144,"num_hidden_layers":80,"num_attention_heads":64,"num_key_value_heads":8,"head_dim":128,"intermediate_size":9216,"num_local_experts":32,"num_experts_per_tok":2,"attn_type_list":[{kinds}],"max_position_embeddings":10240000,"vocab_size":200064}}"#
    )
}

#[test]
fn format_and_type_are_carried_over() {
    let parsed = good(&file("deepseek-v3.1"));
    assert_eq!((parsed.model_type.as_str(), parsed.native_format.as_str()), ("deepseek_v3", "bfloat16"));
    let quantised = good(&file("gpt-oss-120b"));
    assert_eq!(quantised.native_format, "mxfp4");
}

#[test]
fn an_unknown_model_type_is_read_by_the_standard_names() {
    let text = r#"{"model_type":"brand_new","hidden_size":4096,"num_hidden_layers":32,"num_attention_heads":32,"intermediate_size":14336,"vocab_size":128256}"#;
    let parsed = good(&json(text)).architecture;
    assert_eq!((parsed.key_value_heads, parsed.head_dim, parsed.gated_ffn), (32.0, 128.0, true));
}

#[test]
fn everything_missing_is_said_at_once() {
    let problems = bad("{}");
    for field in ["hidden_size", "vocab_size", "num_hidden_layers", "num_attention_heads"] {
        assert!(has(&problems, Code::Missing, field), "{field} is not in {problems:#?}");
    }
    let nested =
        bad(r#"{"text_config":{"hidden_size":64,"num_hidden_layers":2,"num_attention_heads":2,"vocab_size":10}}"#);
    assert_eq!(nested.len(), 1, "{nested:#?}");
    assert!(has(&nested, Code::Missing, "text_config.intermediate_size"));
}

#[test]
fn absurd_values_are_problems() {
    let problems = bad(
        r#"{"hidden_size":"wide","vocab_size":-5,"num_hidden_layers":0,"num_attention_heads":1e300,"intermediate_size":12.5,"tie_word_embeddings":"no","layer_types":7}"#,
    );
    assert!(has(&problems, Code::WrongType, "hidden_size"), "{problems:#?}");
    assert!(has(&problems, Code::OutOfRange, "vocab_size"), "{problems:#?}");
    assert!(has(&problems, Code::OutOfRange, "num_hidden_layers"), "{problems:#?}");
    assert!(has(&problems, Code::OutOfRange, "num_attention_heads"), "{problems:#?}");
    assert!(has(&problems, Code::WrongType, "tie_word_embeddings"), "{problems:#?}");
    assert!(has(&problems, Code::WrongType, "layer_types"), "{problems:#?}");
}

#[test]
fn heads_have_to_divide() {
    let base = r#""num_hidden_layers":2,"intermediate_size":64,"vocab_size":10"#;
    let heads = bad(&format!(r#"{{"hidden_size":100,"num_attention_heads":3,{base}}}"#));
    assert!(has(&heads, Code::DoesNotDivide, "num_attention_heads"), "{heads:#?}");
    let groups = bad(&format!(r#"{{"hidden_size":96,"num_attention_heads":8,"num_key_value_heads":3,{base}}}"#));
    assert!(has(&groups, Code::DoesNotDivide, "num_key_value_heads"), "{groups:#?}");
}

#[test]
fn a_token_cannot_use_more_experts_than_there_are() {
    let text = r#"{"hidden_size":64,"num_hidden_layers":2,"num_attention_heads":2,"vocab_size":10,"intermediate_size":64,"num_experts":4,"num_experts_per_tok":8}"#;
    assert!(has(&bad(text), Code::OutOfRange, "num_experts_per_tok"));
}

#[test]
fn what_is_no_object_is_no_config() {
    for text in ["[]", "3", "null", "\"x\"", "true"] {
        assert!(has(&bad(text), Code::Malformed, "config"), "{text}");
    }
}

/// Any value, with the names of real configs among the keys.
fn any_node() -> impl Strategy<Value = Node> {
    let number = prop_oneof![any::<f64>(), (0u32..70_000).prop_map(f64::from), Just(f64::NAN), Just(1e300)];
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Flag),
        number.prop_map(Node::Number),
        prop_oneof![Just("*ME-".to_owned()), Just("full_attention".to_owned()), any::<String>()].prop_map(Node::Text),
    ];
    leaf.prop_recursive(3, 40, 8, |inner| {
        let key = prop_oneof![proptest::sample::select(KEYS).prop_map(str::to_owned), any::<String>()];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Node::List),
            proptest::collection::vec((key, inner), 0..16).prop_map(Node::Object),
        ]
    })
}

const KEYS: &[&str] = &[
    "model_type",
    "hidden_size",
    "vocab_size",
    "num_hidden_layers",
    "num_attention_heads",
    "num_key_value_heads",
    "head_dim",
    "intermediate_size",
    "text_config",
    "layer_types",
    "hybrid_override_pattern",
    "layers_block_type",
    "num_experts",
    "num_experts_per_tok",
    "moe_layer_freq",
    "first_k_dense_replace",
    "linear_attn_config",
    "linear_num_value_heads",
    "sparse_attention_config",
    "compress_ratios",
    "kv_lora_rank",
    "sliding_window",
    "full_attention_interval",
    "decoder_sparse_step",
    "attn_type_list",
    "quantization_config",
];

proptest! {
    #[test]
    fn nothing_makes_it_panic(node in any_node()) {
        if let Err(problems) = parse(&node) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn one_broken_field_never_passes_unseen(index in 0usize..4, value in prop_oneof![Just(-1.0), Just(0.5), Just(1e300), Just(f64::NAN)]) {
        let Node::Object(mut entries) = file("llama-3.3-70b") else { panic!("no object") };
        let key = ["hidden_size", "vocab_size", "num_hidden_layers", "num_attention_heads"][index];
        entries.push((key.to_owned(), Node::Number(value)));
        let problems = parse(&Node::Object(entries)).err().unwrap_or_default();
        prop_assert!(problems.iter().any(|problem| problem.field == key), "{problems:?}");
    }
}
