//! Names of the presets.

use crate::Language;
use crate::labels::{Entry, find};

/// The short name of the preset `id`.
pub fn preset(language: Language, id: &str) -> Option<&'static str> {
    find(language, PRESETS, id)
}

static PRESETS: &[Entry] = &[
    ("chat", "Chat", "Chat"),
    ("rag", "RAG", "RAG"),
    ("batch-summarise", "Batch summaries", "Resumos em lote"),
    ("code-agent", "Code agent", "Agente de código"),
    ("article-70b", "Article: 70B on H100", "Artigo: 70B em H100"),
    ("single-gpu", "One accelerator", "Um acelerador"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_has_a_name() {
        for preset in cost_core::scenario::presets::PRESETS {
            for language in Language::ALL {
                assert!(super::preset(language, preset.id).is_some(), "{}", preset.id);
            }
        }
    }
}
