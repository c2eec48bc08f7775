//! Reads a Hugging Face `config.json` into an [`Architecture`].
//!
//! Families name the same number differently; the reader looks a number up under all its names and
//! collects what is wrong, so that a config is judged in one go. What a family leaves out because it
//! is the default of its class (tied embeddings, plain feed-forward blocks) is known by `model_type`;
//! a model type nobody has heard of is read by the standard names.

mod assumption;
mod attention;
mod feed_forward;
mod layers;
mod mixers;
mod reader;

use crate::architecture::Architecture;
use crate::fields::ARCHITECTURE_FIELDS;
use crate::node::Node;
use crate::problem::{Code, Given, Limit, Problem, Problems, printable};
use crate::units::Unit;
use reader::Reader;

pub use assumption::Assumption;

/// A model as its config describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedModel {
    /// The numbers of the performance model.
    pub architecture: Architecture,
    /// `model_type` of the language part, as written; empty when it is not given.
    pub model_type: String,
    /// Number format of the weights: the quantisation method, or else the data type; empty when neither is given.
    pub native_format: String,
    /// What the config leaves open and was filled in.
    pub assumed: Vec<Assumption>,
}

/// Families whose class ties the output projection to the embedding unless told otherwise.
const TIED_BY_DEFAULT: &[&str] = &[
    "bloom",
    "cohere",
    "cohere2",
    "falcon",
    "refinedweb",
    "refinedwebmodel",
    "gemma",
    "gemma2",
    "gemma3",
    "gemma3_text",
    "gemma4",
    "gemma4_text",
    "gpt2",
    "gpt_bigcode",
    "mpt",
    "opt",
    "starcoder2",
    "whisper",
];

/// The architecture in `config`.
///
/// # Errors
/// All problems at once, each with the name of the config's field: what is missing, of the wrong
/// type, out of range, or does not divide.
pub fn parse(config: &Node) -> Result<ParsedModel, Problems> {
    if !matches!(config, Node::Object(_)) {
        let limit = Limit::Type { expected: "object" };
        return Err(vec![Problem::new(Code::Malformed, "config", Given::node(config), limit)]);
    }
    let mut reader = Reader::new(config);
    let mut architecture = Architecture::NOTHING;
    let model_type = reader.text(&["model_type"]).unwrap_or_default().to_ascii_lowercase();
    left_out(&mut reader, &model_type);

    architecture.hidden_size = reader.needed(&["hidden_size", "n_embd", "d_model", "n_embed"], Unit::Count, 1e6);
    architecture.vocab_size = reader.needed(&["vocab_size", "padded_vocab_size"], Unit::Tokens, 1e8);
    architecture.max_context =
        reader.count(CONTEXT, Unit::Tokens, 1e9).unwrap_or_else(|| reader.assume(Assumption::NoContextLimit, 1e9));
    architecture.tied_embeddings = reader.flag(&["tie_word_embeddings"]).unwrap_or_else(|| {
        let tied = TIED_BY_DEFAULT.contains(&model_type.as_str());
        reader.assume(if tied { Assumption::TiedEmbeddings } else { Assumption::SeparateEmbeddings }, tied)
    });

    let layers = layers::read(&mut reader, &model_type, architecture.max_context);
    attention::read(&mut reader, &model_type, &layers, &mut architecture);
    mixers::read(&mut reader, &layers, &mut architecture);
    feed_forward::read(&mut reader, &model_type, &layers, &mut architecture);

    let native_format = native_format(&reader);
    let (mut problems, assumed) = reader.finish();
    if problems.is_empty() {
        // What was derived has to make sense as well, not only what was read.
        let check = |field: &crate::fields::Field<Architecture>| field.check(field.key, (field.get)(&architecture));
        problems.extend(ARCHITECTURE_FIELDS.iter().filter_map(check));
    }
    if problems.is_empty() {
        Ok(ParsedModel { architecture, model_type: printable(&model_type), native_format, assumed })
    } else {
        Err(problems)
    }
}

/// Notes what is in the config and not in the architecture.
fn left_out(reader: &mut Reader<'_>, model_type: &str) {
    if model_type.is_empty() {
        reader.assume(Assumption::NoFamily, ());
    }
    if reader.has(&["vision_config", "audio_config"]) {
        reader.assume(Assumption::LanguagePartOnly, ());
    }
    let draft_layers = reader.find(&["num_nextn_predict_layers", "mtp_num_hidden_layers"]);
    if draft_layers.is_some_and(|(_, node)| matches!(node, Node::Number(count) if *count > 0.0)) {
        reader.assume(Assumption::DraftLayersLeftOut, ());
    }
}

/// Names of the longest context.
const CONTEXT: &[&str] = &[
    "max_position_embeddings",
    "n_positions",
    "max_seq_len",
    "seq_length",
    "n_ctx",
    "max_target_positions",
    "max_sequence_length",
];

fn native_format(reader: &Reader<'_>) -> String {
    let method = reader.find(&["quantization_config"]).and_then(|(_, node)| node.get("quant_method"));
    let kind = reader.find(&["torch_dtype", "dtype"]).map(|(_, node)| node);
    match method.or(kind) {
        Some(Node::Text(text)) => printable(text),
        _ => String::new(),
    }
}
