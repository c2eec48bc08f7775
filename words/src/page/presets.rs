//! Names of the presets.

use crate::Language;
use crate::labels::{Entry, find};
use cost_core::scenario::presets::PresetGroup;

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
    ("fleet", "10,000 users", "10.000 usuários"),
    ("owned", "Owned servers", "Servidores próprios"),
    ("spot", "Spot", "Spot"),
    ("edge-sites", "20 edge sites", "20 locais de borda"),
    ("client-groups", "8 client groups", "8 grupos de clientes"),
    ("cascade", "Cascade of two models", "Cascata de dois modelos"),
    ("cascade-hosted", "Cascade with an API", "Cascata com uma API"),
    ("edge-hybrid", "Small model at the edge", "Modelo pequeno na borda"),
    ("serverless", "Hosted API only", "Só API hospedada"),
    ("cpu-intermittent", "Processor, now and then", "Processador, de vez em quando"),
    ("transcription", "Article: transcription", "Artigo: transcrição"),
    ("merchant-assistant", "Article: merchants' assistant", "Artigo: assistente de lojistas"),
    ("research-assistant", "Article: research assistant", "Artigo: assistente de pesquisa"),
];

/// The heading of a group of presets.
pub fn preset_group(language: Language, group: PresetGroup) -> &'static str {
    match group {
        PresetGroup::Workload => language.pick("Workloads", "Cargas de trabalho"),
        PresetGroup::Deployment => language.pick("Ways to deploy and pay", "Formas de implantar e pagar"),
        PresetGroup::Anecdote => {
            language.pick("Told in the article, not verified", "Contados no artigo, não verificados")
        }
    }
}

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
