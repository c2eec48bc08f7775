//! One sentence about every input, choice and figure: for hints and tooltips, so without links.

use crate::Language;
use crate::labels::{Entry, find};

/// What the control with this public key means.
pub fn control(language: Language, key: &str) -> Option<&'static str> {
    find(language, CONTROLS, key)
}

/// What a choice means.
pub fn choice(language: Language, value: &str) -> Option<&'static str> {
    find(language, CHOICES, value)
}

/// What the figure with this public key means.
pub fn figure(language: Language, key: &str) -> Option<&'static str> {
    find(language, FIGURES, key)
}

static CONTROLS: &[Entry] = &[
    (
        "model",
        "The open-weight model that is served; a mixture of experts needs memory for all its parameters and time for the active ones.",
        "O modelo de pesos abertos servido; uma mistura de especialistas ocupa memória com todos os parâmetros e tempo só com os ativos.",
    ),
    (
        "precision.weights",
        "The number format of the weights: fewer bits mean less memory to hold and to read.",
        "O formato numérico dos pesos: menos bits significam menos memória para guardar e ler.",
    ),
    (
        "precision.kvCache",
        "The number format of the stored keys and values of earlier tokens.",
        "O formato numérico das chaves e dos valores guardados dos tokens anteriores.",
    ),
    (
        "precision.activations",
        "The format that matrix multiplications run in; automatic follows the weights and the hardware.",
        "O formato em que as multiplicações de matrizes são feitas; o automático acompanha os pesos e o hardware.",
    ),
    (
        "accelerator",
        "The GPU or other accelerator that the model runs on.",
        "A GPU ou outro acelerador em que o modelo roda.",
    ),
    (
        "parallelism.tensor",
        "How many accelerators share every matrix of the model.",
        "Quantos aceleradores dividem cada matriz do modelo.",
    ),
    (
        "parallelism.pipeline",
        "How many stages share the layers of the model, one after the other.",
        "Quantos estágios dividem as camadas do modelo, um depois do outro.",
    ),
    (
        "parallelism.expert",
        "Over how many accelerators the experts of a mixture of experts are spread.",
        "Por quantos aceleradores se espalham os especialistas de uma mistura de especialistas.",
    ),
    (
        "parallelism.data",
        "How many attention replicas share one set of experts.",
        "Quantas réplicas da atenção compartilham um mesmo conjunto de especialistas.",
    ),
    (
        "parallelism.replicas",
        "Independent copies of the deployment that share the load.",
        "Cópias independentes da implantação que dividem a carga.",
    ),
    (
        "prefillPool.replicas",
        "Copies of the model on accelerators that only read prompts and hand the cache over; 0: prompts are read where answers are written.",
        "Cópias do modelo em aceleradores que só leem prompts e entregam o cache; 0: os prompts são lidos onde as respostas são escritas.",
    ),
    (
        "prefillPool.tensor",
        "How many accelerators of the prefill pool share every matrix.",
        "Quantos aceleradores do grupo de prefill dividem cada matriz.",
    ),
    (
        "prefillPool.expert",
        "Over how many accelerators of one prefill copy the experts are spread.",
        "Por quantos aceleradores de uma cópia de prefill se espalham os especialistas.",
    ),
    (
        "prefillPool.data",
        "How many attention replicas of one prefill copy share one set of experts.",
        "Quantas réplicas da atenção de uma cópia de prefill compartilham um conjunto de especialistas.",
    ),
    (
        "workload.inputTokens",
        "Tokens sent to the model in one request, system text and history included.",
        "Tokens enviados ao modelo em uma requisição, incluindo o texto de sistema e o histórico.",
    ),
    (
        "workload.outputTokens",
        "Tokens the model writes in one request, reasoning tokens included.",
        "Tokens que o modelo gera em uma requisição, incluindo os tokens de raciocínio.",
    ),
    (
        "workload.cachedInputShare",
        "The share of the input tokens that is found in the prefix cache and needs no prefill.",
        "A parcela dos tokens de entrada encontrada no cache de prefixo, que dispensa o prefill.",
    ),
    (
        "workload.lengthSpread",
        "How much lengths differ: standard deviation over mean. 0%: all alike; chats are often near 100%. Static batches pad to the longest.",
        "Quanto os comprimentos variam: desvio padrão sobre a média. 0%: todos iguais; conversas ficam perto de 100%. Lotes estáticos igualam todos ao mais longo.",
    ),
    (
        "workload.load.concurrency",
        "Requests in progress at the same moment on the whole deployment.",
        "Requisições em andamento ao mesmo tempo em toda a implantação.",
    ),
    (
        "workload.load.promptsPerSlot",
        "For a benchmark that starts all at once: how many requests run one after the other in each slot.",
        "Para um teste que começa tudo de uma vez: quantas requisições passam, uma após a outra, por cada vaga.",
    ),
    (
        "workload.load.requestsPerSecond",
        "Requests that arrive at random, on average per second.",
        "Requisições que chegam ao acaso, em média por segundo.",
    ),
    (
        "workload.load.tokensPerDay",
        "Input and output tokens together, served evenly over a day.",
        "Tokens de entrada e de saída somados, servidos por igual ao longo do dia.",
    ),
    ("serving.engine", "The software that serves the model.", "O software que serve o modelo."),
    (
        "serving.batching",
        "How requests share the steps of the model.",
        "Como as requisições compartilham os passos do modelo.",
    ),
    (
        "serving.batchWaitMs",
        "Dynamic batching: how long the first request of a batch waits for others.",
        "Lotes dinâmicos: quanto a primeira requisição de um lote espera pelas outras.",
    ),
    (
        "serving.offload.weightShare",
        "The share of the weights that stays in the host's memory and crosses the bus in every pass.",
        "A parcela dos pesos que fica na memória do host e atravessa o barramento a cada passagem.",
    ),
    (
        "serving.offload.hostGbPerS",
        "What the bus between the host and one accelerator reaches in one direction.",
        "O que o barramento entre o host e um acelerador alcança em uma direção.",
    ),
    (
        "serving.speculation.method",
        "Who guesses tokens ahead, so that one pass of the model checks several; helps most with few requests, and can slow down many.",
        "Quem adivinha tokens adiante, para que uma passagem do modelo confira vários; ajuda mais com poucas requisições e pode atrasar muitas.",
    ),
    ("serving.speculation.draftTokens", "Tokens guessed ahead in each step.", "Tokens adivinhados a cada passo."),
    (
        "serving.speculation.acceptance",
        "The chance that a guess is right where all guesses before it were; depends on the model and the task.",
        "A chance de um palpite estar certo quando todos os anteriores estavam; depende do modelo e da tarefa.",
    ),
    ("serving.speculation.draftModel", "The small model that guesses.", "O modelo pequeno que adivinha."),
    (
        "correction.prefill",
        "A factor on the time to read a prompt, from your own measurement; 100%: the model as it is.",
        "Um fator sobre o tempo de ler um prompt, a partir da sua própria medição; 100%: o modelo como é.",
    ),
    (
        "correction.decode",
        "A factor on the time of a decode step, from your own measurement; 100%: the model as it is.",
        "Um fator sobre o tempo de um passo de decodificação, a partir da sua própria medição; 100%: o modelo como é.",
    ),
    (
        "serving.kvPaging",
        "Whether the KV cache is kept in blocks that grow as needed, or reserved at full length for every request.",
        "Se o cache KV é mantido em blocos que crescem conforme a necessidade ou reservado no comprimento máximo para cada requisição.",
    ),
    (
        "targets.timeToFirstTokenMs",
        "The mean time to first token to keep; the estimate says whether it is kept.",
        "O tempo médio até o primeiro token a respeitar; a estimativa diz se ele é respeitado.",
    ),
    (
        "targets.timePerOutputTokenMs",
        "The mean time per output token to keep; the estimate says whether it is kept.",
        "O tempo médio por token de saída a respeitar; a estimativa diz se ele é respeitado.",
    ),
    (
        "price.kind",
        "The kind of deal whose median price is taken where no price is given.",
        "O tipo de contrato cujo preço mediano é usado quando nenhum preço é informado.",
    ),
    (
        "price.usdPerAcceleratorHour",
        "What one accelerator costs for one hour, used or idle.",
        "Quanto custa um acelerador por uma hora, usado ou ocioso.",
    ),
    (
        "deployment.utilization",
        "The share of the paid hours in which the deployment carries this load.",
        "A parcela das horas pagas em que a implantação atende essa carga.",
    ),
    (
        "deployment.shape",
        "Where the accelerators stand: all of them at one site, or otherwise.",
        "Onde ficam os aceleradores: todos em um só local ou de outra forma.",
    ),
];

static CHOICES: &[Entry] = &[
    (
        "auto",
        "Chosen from the weights and what the hardware can compute in.",
        "Escolhido conforme os pesos e o que o hardware sabe calcular.",
    ),
    ("fp32", "32-bit floating point.", "Ponto flutuante de 32 bits."),
    ("bf16", "16-bit floating point with the range of 32 bit.", "Ponto flutuante de 16 bits com a faixa de 32 bits."),
    ("fp16", "16-bit floating point.", "Ponto flutuante de 16 bits."),
    ("fp8", "8-bit floating point.", "Ponto flutuante de 8 bits."),
    ("int8", "8-bit integers with scales.", "Inteiros de 8 bits com escalas."),
    (
        "int4",
        "4-bit integers in groups of 64, computed in 16 bit.",
        "Inteiros de 4 bits em grupos de 64, calculados em 16 bits.",
    ),
    ("fp4", "4-bit floating point with block scales.", "Ponto flutuante de 4 bits com escalas por bloco."),
    (
        "nvfp4",
        "4-bit floating point with one 8-bit scale per 16 numbers.",
        "Ponto flutuante de 4 bits com uma escala de 8 bits a cada 16 números.",
    ),
    (
        "mxfp4",
        "4-bit floating point with one 8-bit scale per 32 numbers.",
        "Ponto flutuante de 4 bits com uma escala de 8 bits a cada 32 números.",
    ),
    (
        "gptq-int4",
        "4-bit weights by the GPTQ method, computed in 16 bit.",
        "Pesos de 4 bits pelo método GPTQ, calculados em 16 bits.",
    ),
    (
        "awq-int4",
        "4-bit weights by the AWQ method, computed in 16 bit.",
        "Pesos de 4 bits pelo método AWQ, calculados em 16 bits.",
    ),
    (
        "awq-int3",
        "3-bit weights by the AWQ method, computed in 16 bit.",
        "Pesos de 3 bits pelo método AWQ, calculados em 16 bits.",
    ),
    ("q8_0", "GGUF weights of 8.5 bits on average.", "Pesos GGUF de 8,5 bits em média."),
    ("q6_k", "GGUF weights of about 6.6 bits on average.", "Pesos GGUF de cerca de 6,6 bits em média."),
    ("q5_k_m", "GGUF weights of about 5.7 bits on average.", "Pesos GGUF de cerca de 5,7 bits em média."),
    ("q4_k_m", "GGUF weights of about 4.9 bits on average.", "Pesos GGUF de cerca de 4,9 bits em média."),
    ("q4_0", "GGUF weights of 4.5 bits on average.", "Pesos GGUF de 4,5 bits em média."),
    ("q3_k_m", "GGUF weights of about 3.9 bits on average.", "Pesos GGUF de cerca de 3,9 bits em média."),
    ("q2_k", "GGUF weights of about 3.4 bits on average.", "Pesos GGUF de cerca de 3,4 bits em média."),
    ("vllm", "The vLLM serving engine.", "O motor de inferência vLLM."),
    ("sglang", "The SGLang serving engine.", "O motor de inferência SGLang."),
    ("tensorrt-llm", "NVIDIA's TensorRT-LLM serving engine.", "O motor de inferência TensorRT-LLM, da NVIDIA."),
    ("llama.cpp", "The llama.cpp serving engine.", "O motor de inferência llama.cpp."),
    (
        "continuous",
        "Requests join and leave the batch at every step.",
        "As requisições entram no lote e saem dele a cada passo.",
    ),
    (
        "dynamic",
        "A batch starts when the one before has ended or a wait is over, and ends together.",
        "O lote começa quando o anterior termina ou a espera acaba, e termina junto.",
    ),
    ("none", "No tokens are guessed ahead.", "Nenhum token é adivinhado adiante."),
    (
        "ngram",
        "Guesses are copied from the prompt where it has the same last words; good for edits and summaries.",
        "Os palpites são copiados do prompt onde ele tem as mesmas últimas palavras; bom para edições e resumos.",
    ),
    (
        "medusa",
        "Extra output heads guess several tokens from one state.",
        "Cabeças de saída extras adivinham vários tokens a partir de um estado.",
    ),
    (
        "eagle",
        "One extra layer, trained for the model, guesses token after token.",
        "Uma camada extra, treinada para o modelo, adivinha um token após o outro.",
    ),
    (
        "mtp",
        "The layer for multi-token prediction that comes with the model guesses token after token.",
        "A camada de predição multitoken que vem com o modelo adivinha um token após o outro.",
    ),
    ("draft-model", "A small model guesses token after token.", "Um modelo pequeno adivinha um token após o outro."),
    (
        "static",
        "A batch starts and ends together; short answers wait for long ones.",
        "O lote começa e termina junto; respostas curtas esperam pelas longas.",
    ),
    (
        "on-demand",
        "Pay as you go, median over all providers with a public price.",
        "Pagamento pelo uso, mediana de todos os provedores com preço público.",
    ),
    (
        "hyperscaler",
        "Pay as you go, median over the largest clouds.",
        "Pagamento pelo uso, mediana das maiores nuvens.",
    ),
    (
        "spot",
        "Cheaper capacity that the provider can take back at any time.",
        "Capacidade mais barata, que o provedor pode retomar a qualquer momento.",
    ),
    ("reserved-1y", "A lower rate for committing to one year.", "Preço menor em troca de um compromisso de um ano."),
    (
        "reserved-3y",
        "A lower rate for committing to three years.",
        "Preço menor em troca de um compromisso de três anos.",
    ),
    ("central", "All accelerators at one site.", "Todos os aceleradores em um só local."),
    (
        "max",
        "All requests are queued, and as many run at once as memory holds.",
        "Todas as requisições ficam na fila, e rodam ao mesmo tempo tantas quantas couberem na memória.",
    ),
    (
        "custom",
        "Described by its own numbers instead of a row of the catalogue.",
        "Descrito por seus próprios números em vez de uma linha do catálogo.",
    ),
];

static FIGURES: &[Entry] = &[
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
