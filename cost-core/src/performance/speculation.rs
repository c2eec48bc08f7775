//! Tokens guessed ahead and checked together (METHOD.md §7).

use super::calibration::Coefficients;
use super::memory;
use super::operators::{self, Pass, Seconds};
use crate::architecture::Architecture;
use crate::plan::{Offload, Plan};

/// Who guesses tokens ahead, and how many.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Tokens guessed in one step, γ.
    pub tokens: f64,
    /// Chance that a guess is right where all before it were, α.
    pub acceptance: f64,
    /// What guesses, as a model of its own; `None` where text is looked up.
    pub plan: Option<Box<Plan>>,
    /// Passes of it in one step.
    pub passes: f64,
    /// Whether it reads prompts, too.
    pub reads_prompts: bool,
    /// Whether embeddings and output projection are the model's own.
    pub shares_embeddings: bool,
}

impl Draft {
    /// What the method of this name guesses `tokens` tokens with, beside `target`, which does not guess yet;
    /// `None` for a method that guesses nothing. `own` is the architecture of a draft model.
    pub fn of(method: &str, tokens: f64, acceptance: f64, target: &Plan, own: Option<Architecture>) -> Option<Draft> {
        let (architecture, passes) = match method {
            "ngram" => (None, 0.0),
            "medusa" => (Some(heads(&target.architecture, tokens)), 1.0),
            "eagle" => (Some(one_dense_layer(&target.architecture)), tokens),
            "mtp" => (Some(one_layer(&target.architecture)), tokens),
            "draft-model" => (Some(own?), tokens),
            _ => return None,
        };
        let plan = architecture
            .map(|architecture| Box::new(inside(Plan { architecture, ..target.clone() }, target.coefficients)));
        Some(Draft {
            tokens,
            acceptance,
            plan,
            passes,
            reads_prompts: !matches!(method, "ngram" | "medusa"),
            shares_embeddings: matches!(method, "eagle" | "mtp"),
        })
    }

    /// Tokens that a step yields on average, a = 1 + α + α² + … + α^γ = (1 − α^(γ+1)) / (1 − α)
    /// (Leviathan, Kalman, Matias 2023), at most those that are wanted after the first, which comes from the prompt.
    pub fn accepted(&self, output_tokens: f64) -> f64 {
        let guessed = (0..=self.tokens as u32).fold(0.0, |sum, _| 1.0 + self.acceptance * sum);
        guessed.min((output_tokens - 1.0).max(1.0))
    }

    /// Guessing in a step of `sequences` sequences: every pass adds one token to each.
    pub fn step(&self, sequences: f64, context: f64) -> Seconds {
        let Some(plan) = &self.plan else { return Seconds::default() };
        operators::time(plan, &Pass::decode(sequences, context, 1.0, plan.layout.data)).times(self.passes)
    }

    /// Reading the prompts of `pass`.
    pub fn prefill(&self, pass: &Pass) -> Seconds {
        match &self.plan {
            Some(plan) if self.reads_prompts => operators::time(plan, pass),
            _ => Seconds::default(),
        }
    }

    /// The same with other coefficients.
    pub fn with_coefficients(self, coefficients: Coefficients) -> Draft {
        Draft { plan: self.plan.map(|plan| Box::new(inside(*plan, coefficients))), ..self }
    }

    /// Its weights on one accelerator.
    pub fn weights_bytes(&self) -> f64 {
        self.plan.as_ref().map_or(0.0, |plan| {
            let shared = if self.shares_embeddings { memory::embedding_bytes(plan) } else { 0.0 };
            memory::weights_bytes(plan) - shared
        })
    }

    /// Its part of one sequence's cache on one accelerator.
    pub fn sequence_bytes(&self) -> f64 {
        self.plan.as_ref().map_or(0.0, |plan| memory::sequence_bytes(plan))
    }
}

/// A draft's passes run inside the step that they belong to: the scheduler is paid there. Its weights stay on the
/// accelerators.
fn inside(draft: Plan, coefficients: Coefficients) -> Plan {
    let draft = Plan { offload: Offload { weight_share: 0.0, ..draft.offload }, ..draft };
    draft.with_coefficients(Coefficients { t_step: 0.0, t_sequence: 0.0, ..coefficients })
}

/// Medusa: γ heads, each a square matrix and an output projection, in one pass: together one output projection
/// of γ (V + h) columns.
fn heads(a: &Architecture, tokens: f64) -> Architecture {
    Architecture {
        hidden_size: a.hidden_size,
        vocab_size: tokens * (a.vocab_size + a.hidden_size),
        tied_embeddings: true,
        max_context: a.max_context,
        ..Architecture::NOTHING
    }
}

/// Multi-token prediction: one more layer of the model's last kind, and its output projection, shared.
fn one_layer(a: &Architecture) -> Architecture {
    let mixture = a.is_mixture();
    let layer = Architecture { moe_layers: f64::from(u8::from(mixture)), ..*a };
    let layer = Architecture { dense_ffn_layers: f64::from(u8::from(!mixture)), ..layer };
    with_one_mixer(layer)
}

/// EAGLE: one dense decoder layer as wide as what the model uses for a token, and its output projection, shared.
fn one_dense_layer(a: &Architecture) -> Architecture {
    let active = a.expert_intermediate_size * a.experts_per_token + a.shared_expert_intermediate_size;
    let intermediate_size = if a.intermediate_size > 0.0 { a.intermediate_size } else { active };
    with_one_mixer(Architecture { intermediate_size, dense_ffn_layers: 1.0, moe_layers: 0.0, experts: 0.0, ..*a })
}

/// The layer attends to the whole context where the model has such layers, else within the window.
fn with_one_mixer(layer: Architecture) -> Architecture {
    let full = f64::from(u8::from(layer.full_attention_layers > 0.0));
    let windowed = f64::from(u8::from(full == 0.0 && layer.windowed_attention_layers > 0.0));
    Architecture {
        full_attention_layers: full,
        windowed_attention_layers: windowed,
        linear_layers: 1.0 - full - windowed,
        encoder_layers: 0.0,
        tied_embeddings: true,
        ..layer
    }
}
