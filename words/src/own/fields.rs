//! Names of the numbers of a model and of a datasheet.

use crate::Language;
use crate::labels::{self, Entry};

/// The name of the field with this key, as a form has it.
pub fn field(language: Language, key: &str) -> Option<&'static str> {
    labels::find(language, FIELDS, key)
}

/// The name of the architecture family with this key.
pub fn class(language: Language, key: &'static str) -> &'static str {
    labels::find(language, CLASSES, key).unwrap_or(key)
}

/// The name of the kind of interconnect with this key.
pub fn link(language: Language, key: &'static str) -> &'static str {
    labels::find(language, LINKS, key).unwrap_or(key)
}

static FIELDS: &[Entry] = &[
    ("hiddenSize", "Hidden size", "Dimensão oculta"),
    ("vocabSize", "Vocabulary", "Vocabulário"),
    ("tiedEmbeddings", "Output shares the embedding", "Saída compartilha o embedding"),
    ("maxContext", "Longest context", "Contexto máximo"),
    ("fullAttentionLayers", "Layers with full attention", "Camadas com atenção completa"),
    ("windowedAttentionLayers", "Layers with windowed attention", "Camadas com atenção em janela"),
    ("window", "Attention window", "Janela de atenção"),
    ("attentionHeads", "Query heads", "Cabeças de consulta"),
    ("keyValueHeads", "KV heads", "Cabeças KV"),
    ("headDim", "Width of a head", "Largura da cabeça"),
    ("valueHeadDim", "Width of a value head, if other", "Largura da cabeça de valor, se outra"),
    (
        "fullAttentionHeads",
        "Query heads in full layers, if other",
        "Cabeças de consulta nas camadas completas, se outras",
    ),
    ("fullKeyValueHeads", "KV heads in full layers, if other", "Cabeças KV nas camadas completas, se outras"),
    ("fullHeadDim", "Width of a head in full layers, if other", "Largura da cabeça nas camadas completas, se outra"),
    (
        "fullKeysAreValues",
        "Full layers: one matrix for keys and values",
        "Camadas completas: uma matriz para chaves e valores",
    ),
    ("sharedKeyValueCache", "Full layers: one vector is key and value", "Camadas completas: um vetor é chave e valor"),
    ("attentionOutputGate", "Attention has an output gate", "Atenção com porta de saída"),
    ("kvLoraRank", "Width of the compressed KV (MLA)", "Largura do KV comprimido (MLA)"),
    ("qLoraRank", "Width of the compressed query", "Largura da consulta comprimida"),
    ("outputLoraRank", "Width of the compressed output", "Largura da saída comprimida"),
    ("outputGroups", "Groups of compressed outputs", "Grupos de saídas comprimidas"),
    ("qkRopeHeadDim", "MLA: rotary part of a head", "MLA: parte rotativa da cabeça"),
    ("qkNopeHeadDim", "MLA: other part of a head", "MLA: outra parte da cabeça"),
    ("sparseTopK", "Sparse attention: entries per query", "Atenção esparsa: entradas por consulta"),
    ("indexerParameters", "Indexer: parameters per layer", "Indexador: parâmetros por camada"),
    ("indexBytesPerToken", "Index per token and layer", "Índice por token e camada"),
    ("contextCompression", "Tokens per cache entry", "Tokens por entrada do cache"),
    ("linearLayers", "Linear layers (Mamba, DeltaNet)", "Camadas lineares (Mamba, DeltaNet)"),
    ("linearParameters", "Parameters of one linear mixer", "Parâmetros de um misturador linear"),
    ("linearStateElements", "Elements of its state", "Elementos de seu estado"),
    ("denseFfnLayers", "Layers with a dense block", "Camadas com bloco denso"),
    ("intermediateSize", "Width of a dense block", "Largura do bloco denso"),
    ("gatedFfn", "Blocks are gated", "Blocos com porta"),
    ("moeLayers", "Layers with experts", "Camadas com especialistas"),
    ("experts", "Experts per layer", "Especialistas por camada"),
    ("expertsPerToken", "Experts per token", "Especialistas por token"),
    ("expertIntermediateSize", "Width of an expert", "Largura do especialista"),
    ("sharedExpertIntermediateSize", "Width of all shared experts", "Largura dos especialistas compartilhados"),
    ("moeLatentSize", "Latent space of experts, if any", "Espaço latente dos especialistas, se houver"),
    ("encoderLayers", "Layers of an encoder", "Camadas do codificador"),
    ("memoryGb", "GPU memory (VRAM)", "Memória da GPU (VRAM)"),
    ("bandwidthGbPerS", "Memory bandwidth", "Largura de banda de memória"),
    ("fp16Tflops", "Dense FP16/BF16", "FP16/BF16 denso"),
    ("fp8Tflops", "Dense FP8, 0 = none", "FP8 denso, 0 = não tem"),
    ("linkGbPerS", "Interconnect, both directions", "Interconexão, nos dois sentidos"),
    ("int8Tops", "Dense INT8, 0 = none", "INT8 denso, 0 = não tem"),
    ("fp4Tflops", "Dense FP4, 0 = none", "FP4 denso, 0 = não tem"),
    ("scaleUp", "Accelerators that it joins", "Aceleradores que ela une"),
    ("tdpW", "Power (TDP)", "Potência (TDP)"),
    ("class", "As efficient as", "Tão eficiente quanto"),
    ("link", "Kind of interconnect", "Tipo de interconexão"),
];

static CLASSES: &[Entry] = &[
    ("other", "others (cautious)", "outros (com cautela)"),
    ("volta", "NVIDIA Volta", "NVIDIA Volta"),
    ("ampere", "NVIDIA Ampere", "NVIDIA Ampere"),
    ("ampere-rtx", "NVIDIA Ampere RTX", "NVIDIA Ampere RTX"),
    ("ada", "NVIDIA Ada", "NVIDIA Ada"),
    ("hopper", "NVIDIA Hopper", "NVIDIA Hopper"),
    ("blackwell", "NVIDIA Blackwell", "NVIDIA Blackwell"),
    ("blackwell-rtx", "NVIDIA Blackwell RTX", "NVIDIA Blackwell RTX"),
    ("cdna2", "AMD CDNA 2", "AMD CDNA 2"),
    ("cdna3", "AMD CDNA 3 and 4", "AMD CDNA 3 e 4"),
    ("rdna", "AMD RDNA", "AMD RDNA"),
    ("gaudi", "Intel Gaudi", "Intel Gaudi"),
    ("xe", "Intel Xe", "Intel Xe"),
    ("tpu", "Google TPU", "Google TPU"),
    ("neuron", "AWS Neuron", "AWS Neuron"),
    ("apple", "Apple silicon", "Apple silicon"),
    ("cpu", "CPUs", "CPUs"),
];

static LINKS: &[Entry] = &[
    ("fabric", "NVLink or the like", "NVLink ou similar"),
    ("pcie", "PCIe", "PCIe"),
    ("network", "network", "rede"),
    ("none", "none", "nenhuma"),
];
