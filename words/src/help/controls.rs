//! One sentence about every input.

use crate::labels::Entry;

pub(super) static CONTROLS: &[Entry] = &[
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
        "workload.turns",
        "Requests of one conversation; each prompt holds all the turns before it, so input tokens grow with every turn.",
        "Requisições de uma conversa; cada prompt contém todos os turnos anteriores, e os tokens de entrada crescem a cada turno.",
    ),
    (
        "workload.turnTokens",
        "Tokens that the user adds in each turn after the first.",
        "Tokens que o usuário acrescenta em cada turno depois do primeiro.",
    ),
    (
        "workload.historyCachedShare",
        "The share of the earlier turns that is found in the prefix cache; high where conversations return to the same replica.",
        "A parcela dos turnos anteriores encontrada no cache de prefixo; alta quando a conversa volta à mesma réplica.",
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
];
