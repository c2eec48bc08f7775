//! One sentence about every figure.

use crate::labels::Entry;

pub(super) static FIGURES: &[Entry] = &[
    (
        "cost.perMillionOutputTokens",
        "Decode's share of the bill divided by the output tokens.",
        "A parte da conta que cabe à decodificação, dividida pelos tokens de saída.",
    ),
    (
        "cost.perMillionInputTokens",
        "Prefill's share of the bill divided by the input tokens that were not cached.",
        "A parte da conta que cabe ao prefill, dividida pelos tokens de entrada fora do cache.",
    ),
    (
        "cost.perMillionCachedInputTokens",
        "What a million input tokens found in the prefix cache cost.",
        "Quanto custa um milhão de tokens de entrada encontrados no cache de prefixo.",
    ),
    (
        "cost.perMillionTokens",
        "The whole bill divided by all tokens, input and output together.",
        "A conta inteira dividida por todos os tokens, de entrada e de saída.",
    ),
    (
        "cost.wholeBillPerMillionOutputTokens",
        "The whole bill divided by the output tokens, as benchmarks quote it.",
        "A conta inteira dividida pelos tokens de saída, como os benchmarks costumam mostrar.",
    ),
    ("cost.perRequest", "The whole bill divided by the requests.", "A conta inteira dividida pelas requisições."),
    ("cost.perHour", "What all accelerators cost for one hour.", "Quanto custam todos os aceleradores por uma hora."),
    (
        "cost.perMonth",
        "What all accelerators cost for a month of 730 hours.",
        "Quanto custam todos os aceleradores por um mês de 730 horas.",
    ),
    (
        "latency.timeToFirstTokenMs",
        "From sending a request to its first token, waiting included, on average.",
        "Do envio da requisição até o primeiro token, incluindo a espera, em média.",
    ),
    (
        "latency.timePerOutputTokenMs",
        "(End to end − time to first token) ÷ (output tokens − 1), on average.",
        "(Ponta a ponta − tempo até o primeiro token) ÷ (tokens de saída − 1), em média.",
    ),
    (
        "latency.endToEndMs",
        "From sending a request to its last token, on average.",
        "Do envio da requisição até o último token, em média.",
    ),
    (
        "latency.outputTokensPerSecondPerUser",
        "The speed at which one user sees the answer grow: 1 ÷ TPOT.",
        "A velocidade com que um usuário vê a resposta crescer: 1 ÷ TPOT.",
    ),
    (
        "throughput.outputTokensPerSecond",
        "Output tokens per second over all requests while the load is carried.",
        "Tokens de saída por segundo, somadas todas as requisições, enquanto a carga é atendida.",
    ),
    (
        "throughput.inputTokensPerSecond",
        "Input tokens per second over all requests while the load is carried.",
        "Tokens de entrada por segundo, somadas todas as requisições, enquanto a carga é atendida.",
    ),
    (
        "throughput.requestsPerSecond",
        "Requests finished per second while the load is carried.",
        "Requisições concluídas por segundo enquanto a carga é atendida.",
    ),
    (
        "throughput.outputTokensPerSecondPerAccelerator",
        "Output throughput divided by the number of accelerators.",
        "A vazão de saída dividida pelo número de aceleradores.",
    ),
    ("memory.capacityBytes", "Memory of one accelerator.", "A memória de um acelerador."),
    (
        "memory.usableBytes",
        "Memory of one accelerator that the engine may use.",
        "A memória de um acelerador que o motor pode usar.",
    ),
    ("memory.weightsBytes", "Weights on the fullest accelerator.", "Os pesos no acelerador mais cheio."),
    (
        "memory.kvCacheBytes",
        "KV cache of the requests in flight on the fullest accelerator.",
        "O cache KV das requisições em andamento no acelerador mais cheio.",
    ),
    (
        "memory.activationBytes",
        "Activations of one step on the fullest accelerator.",
        "As ativações de um passo no acelerador mais cheio.",
    ),
    (
        "memory.overheadBytes",
        "Runtime, graphs and workspace on the fullest accelerator.",
        "Ambiente de execução, grafos e área de trabalho no acelerador mais cheio.",
    ),
    (
        "memory.kvBytesPerToken",
        "KV cache of one more token of context in one sequence, over all accelerators of a replica.",
        "O cache KV de mais um token de contexto em uma sequência, em todos os aceleradores de uma réplica.",
    ),
    (
        "memory.maxConcurrency",
        "How many requests fit in the memory of the whole deployment.",
        "Quantas requisições cabem na memória de toda a implantação.",
    ),
    ("deployment.accelerators", "Tensor × pipeline × data.", "Tensor × pipeline × dados."),
    (
        "deployment.concurrency",
        "Requests that the workload wants in flight at the same moment.",
        "Requisições que a carga de trabalho quer em andamento ao mesmo tempo.",
    ),
    (
        "deployment.admitted",
        "Requests that are in flight; the others wait for memory.",
        "Requisições em andamento; as outras esperam por memória.",
    ),
    (
        "deployment.decodeBatch",
        "Sequences that decode in one step of one attention replica.",
        "Sequências decodificadas em um passo de uma réplica da atenção.",
    ),
    ("deployment.parameters", "Learned numbers of the model.", "Números aprendidos do modelo."),
    ("deployment.activeParameters", "Parameters used for one token.", "Parâmetros usados para um token."),
    (
        "deployment.usdPerAcceleratorHour",
        "The price that the costs are computed with.",
        "O preço com que os custos são calculados.",
    ),
];
