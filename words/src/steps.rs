//! Short names of the steps of a trace that are not figures of the estimate.

use crate::labels::Entry;

/// Step (operators without the pass they belong to), English, Portuguese.
pub(crate) static STEPS: &[Entry] = &[
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
    ("attention-projections", "Attention projections", "Projeções da atenção"),
    ("linear-mixers", "Linear mixers", "Misturadores lineares"),
    ("dense-ffn", "Dense feed-forward blocks", "Blocos feed-forward densos"),
    ("shared-experts", "Shared experts", "Especialistas compartilhados"),
    ("routed-experts", "Routed experts", "Especialistas roteados"),
    ("output-projection", "Output projection", "Projeção de saída"),
    ("decode-attention", "Attention over the KV cache", "Atenção sobre o cache KV"),
    ("decode-windowed-attention", "Attention over the window", "Atenção sobre a janela"),
    ("recurrent-state", "Recurrent state", "Estado recorrente"),
    ("prefill-attention", "Attention among prompt tokens", "Atenção entre os tokens do prompt"),
    ("elementwise", "Norms, residuals and activations", "Normas, resíduos e ativações"),
    ("launches", "Kernel launches", "Disparos de kernels"),
    ("all-reduce", "Sums between accelerators", "Somas entre aceleradores"),
    ("all-to-all", "Tokens sent to their experts", "Tokens enviados a seus especialistas"),
    ("pipeline-hops", "Passing to the next stage", "Passagem ao próximo estágio"),
    ("scheduling", "Scheduling and sampling", "Escalonamento e amostragem"),
];
