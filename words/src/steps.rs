//! What a trace shows: names of its steps that are not figures, of what it reads in the catalogue, and
//! sources that are no citations.

use crate::labels::Entry;

/// Step (operators without the pass they belong to), English, Portuguese.
pub(crate) static STEPS: &[Entry] = &[
    (
        "fullestStage",
        "Share of the layers on the fullest pipeline stage",
        "Parte das camadas no estágio mais cheio do pipeline",
    ),
    ("attentionReplicas", "Attention replicas of all copies", "Réplicas da atenção em todas as cópias"),
    ("acceptedTokens", "Tokens per step and request", "Tokens por passo e requisição"),
    ("freeBytes", "Memory free for the KV cache", "Memória livre para o cache KV"),
    ("sequenceBytes", "KV cache of one request", "Cache KV de uma requisição"),
    ("heldTokens", "Tokens held in the cache per request", "Tokens mantidos no cache por requisição"),
    ("newTokens", "Input tokens to prefill", "Tokens de entrada a processar no prefill"),
    ("promptsPerPass", "Prompts read together", "Prompts lidos juntos"),
    ("decodeStep", "Time of a decode step", "Tempo de um passo de decodificação"),
    ("prefillTime", "Time of a prefill", "Tempo de um prefill"),
    ("timePerOutputToken", "Time per output token (TPOT)", "Tempo por token de saída (TPOT)"),
    ("timeToFirstToken", "Time to first token (TTFT)", "Tempo até o primeiro token (TTFT)"),
    ("firstTokenOverhead", "Overhead before the first token", "Sobrecarga antes do primeiro token"),
    ("requestsPerHour", "Requests in a paid hour", "Requisições em uma hora paga"),
    ("prefillSeconds", "Accelerator time of a prefill", "Tempo de acelerador de um prefill"),
    ("decodeSeconds", "Accelerator time of an answer", "Tempo de acelerador de uma resposta"),
    ("cachedSeconds", "Accelerator time of a cached prompt", "Tempo de acelerador de um prompt em cache"),
    ("prefillShare", "Prefill's share of the bill", "Parte da conta que cabe ao prefill"),
    ("rate.backboneArithmetic", "Arithmetic rate of dense matrices", "Taxa aritmética das matrizes densas"),
    ("rate.expertArithmetic", "Arithmetic rate of experts", "Taxa aritmética dos especialistas"),
    ("rate.outputArithmetic", "Arithmetic rate of the output projection", "Taxa aritmética da projeção de saída"),
    ("rate.attentionArithmetic", "Arithmetic rate of attention", "Taxa aritmética da atenção"),
    ("rate.indexArithmetic", "Arithmetic rate of the indexer", "Taxa aritmética do indexador"),
    ("rate.backboneBandwidth", "Bandwidth for dense weights", "Largura de banda para os pesos densos"),
    ("rate.expertBandwidth", "Bandwidth for experts", "Largura de banda para os especialistas"),
    ("rate.wideBandwidth", "Bandwidth for 16-bit data", "Largura de banda para dados de 16 bits"),
    ("rate.cacheBandwidth", "Bandwidth for the KV cache", "Largura de banda para o cache KV"),
    ("attention-projections", "Attention projections", "Projeções da atenção"),
    ("linear-mixers", "Linear mixers", "Misturadores lineares"),
    ("dense-ffn", "Dense feed-forward blocks", "Blocos feed-forward densos"),
    ("shared-experts", "Shared experts", "Especialistas compartilhados"),
    ("routed-experts", "Routed experts", "Especialistas roteados"),
    ("output-projection", "Output projection", "Projeção de saída"),
    ("decode-attention", "Attention over the KV cache", "Atenção sobre o cache KV"),
    ("decode-windowed-attention", "Attention over the window", "Atenção sobre a janela"),
    ("indexer", "Scoring the context for sparse attention", "Pontuação do contexto para a atenção esparsa"),
    ("recurrent-state", "Recurrent state", "Estado recorrente"),
    ("prefill-attention", "Attention among prompt tokens", "Atenção entre os tokens do prompt"),
    ("elementwise", "Norms, residuals and activations", "Normas, resíduos e ativações"),
    ("launches", "Kernel launches", "Disparos de kernels"),
    ("all-reduce", "Sums between accelerators", "Somas entre aceleradores"),
    ("all-to-all", "Tokens sent to their experts", "Tokens enviados a seus especialistas"),
    ("pipeline-hops", "Passing to the next stage", "Passagem ao próximo estágio"),
    ("host-transfer", "Offloaded weights from the host", "Pesos vindos da memória do host"),
    ("scheduling", "Scheduling and sampling", "Escalonamento e amostragem"),
];

/// Field of a model or an accelerator, or what is counted from several: key, English, Portuguese.
pub(crate) static FIELDS: &[Entry] = &[
    ("backboneParameters", "Parameters outside routed experts", "Parâmetros fora dos especialistas roteados"),
    (
        "replicatedParameters",
        "Of these, kept whole on every tensor rank",
        "Destes, os mantidos inteiros em cada fatia do paralelismo de tensor",
    ),
    ("routedParameters", "Parameters of routed experts", "Parâmetros dos especialistas roteados"),
    ("routedParametersPerToken", "Of these, used for one token", "Destes, os usados por um token"),
    ("embeddingParameters", "Parameters of embeddings", "Parâmetros das matrizes de embeddings"),
    ("layers", "Layers", "Camadas"),
    ("hiddenSize", "Hidden width", "Largura oculta"),
    ("widestFeedForward", "Width of the widest feed-forward block", "Largura do maior bloco feed-forward"),
    ("fullAttentionLayers", "Layers with full attention", "Camadas com atenção completa"),
    ("windowedAttentionLayers", "Layers with windowed attention", "Camadas com atenção em janela"),
    (
        "fullCacheElements",
        "Cache elements per token in a full-attention layer",
        "Elementos de cache por token em uma camada de atenção completa",
    ),
    (
        "windowedCacheElements",
        "Cache elements per token in a windowed layer",
        "Elementos de cache por token em uma camada em janela",
    ),
    ("indexBytesPerToken", "Bytes of the index per token and layer", "Bytes do índice por token e camada"),
    ("window", "Attention window", "Janela de atenção"),
    ("linearState", "Elements of all recurrent states", "Elementos de todos os estados recorrentes"),
    ("memoryGb", "Memory", "Memória"),
    ("bandwidthGbPerS", "Memory bandwidth", "Largura de banda de memória"),
    ("fp16Tflops", "Peak 16-bit arithmetic", "Pico da aritmética de 16 bits"),
    ("fp8Tflops", "Peak 8-bit floating-point arithmetic", "Pico da aritmética de ponto flutuante de 8 bits"),
    ("int8Tops", "Peak 8-bit integer arithmetic", "Pico da aritmética inteira de 8 bits"),
    ("fp4Tflops", "Peak 4-bit arithmetic", "Pico da aritmética de 4 bits"),
    ("price", "Price of an accelerator-hour", "Preço da hora de acelerador"),
];

/// Sources that are sentences rather than citations: the sentence, Portuguese.
pub(crate) static SOURCES: &[(&str, &str)] = &[
    (
        "fitted on published serving measurements: tests/measured/CALIBRATION.md",
        "ajustado a medições publicadas: tests/measured/CALIBRATION.md",
    ),
    (
        "assumed; a hard maximum and a plain sum both fit worse",
        "suposto; um máximo sem transição e uma soma simples se ajustam pior",
    ),
    ("count of kernels in a fused attention block", "contagem de kernels em um bloco de atenção fundido"),
    ("one 400 Gb/s network adapter per accelerator", "um adaptador de rede de 400 Gb/s por acelerador"),
    ("max_num_batched_tokens of the measured runs", "max_num_batched_tokens das execuções medidas"),
    (
        "max_num_seqs of current vLLM on large accelerators; max_batch_size of TensorRT-LLM",
        "max_num_seqs do vLLM atual em aceleradores grandes; max_batch_size do TensorRT-LLM",
    ),
    (
        "defaults of vLLM's gpu_memory_utilization and SGLang's mem_fraction_static; others take what is free",
        "padrões de gpu_memory_utilization do vLLM e mem_fraction_static do SGLang; os outros usam o que está livre",
    ),
    (
        "default of TensorRT-LLM's kv_cache_free_gpu_memory_fraction",
        "padrão de kv_cache_free_gpu_memory_fraction do TensorRT-LLM",
    ),
    (
        "assumed; TensorRT-LLM keeps workspaces of its engines besides, llama.cpp has neither graphs nor pools",
        "suposto; o TensorRT-LLM guarda além disso áreas de trabalho de seus motores, o llama.cpp não tem grafos nem reservas",
    ),
    (
        "assumed; TensorRT-LLM admits a request only when its whole answer fits (GUARANTEED_NO_EVICT, the default)",
        "suposto; o TensorRT-LLM só admite uma requisição quando a resposta inteira cabe (GUARANTEED_NO_EVICT, o padrão)",
    ),
    (
        "assumed; published runs on 8 GB of an Apple M1 use four fifths; a host keeps a tenth for itself",
        "suposto; execuções publicadas em um Apple M1 de 8 GB usam quatro quintos; um host guarda um décimo para si",
    ),
    ("median of dated quotes, one vote per provider", "mediana de cotações datadas, um voto por provedor"),
];
