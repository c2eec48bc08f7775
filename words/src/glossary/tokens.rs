//! Tokens and workload.

terms! {
    "token"
    en "Token"
        "The smallest piece of text that a model reads or writes: a word, a part of one or a sign. How text is cut depends on the model's tokenizer, so prices per token of two models are not prices of the same text."
    pt "Token"
        "O menor pedaço de texto que um modelo lê ou escreve: uma palavra, parte dela ou um sinal. O corte do texto depende do tokenizador de cada modelo, por isso os preços por token de dois modelos não se referem ao mesmo texto."

    "input-tokens"
    en "Input tokens (prompt tokens)" ["tokens"]
        "Tokens sent to the model in one request: the question, system text, documents and the history of the conversation."
    pt "Tokens de entrada (do prompt)" ["tokens"]
        "Tokens enviados ao modelo em uma requisição: a pergunta, o texto de sistema, os documentos e o histórico da conversa."

    "output-tokens"
    en "Output tokens (completion tokens)" ["tokens"]
        "Tokens that the model produces in one request, reasoning tokens included."
    pt "Tokens de saída (gerados)" ["tokens"]
        "Tokens que o modelo produz em uma requisição, incluindo os de raciocínio."

    "cached-input-tokens"
    en "Cached input tokens" ["tokens"]
        "Input tokens whose prefill is reused from an earlier request, because the prompt begins in the same way. They cost little to serve, and hosted APIs charge less for them."
    pt "Tokens de entrada em cache" ["tokens"]
        "Tokens de entrada cujo prefill é reaproveitado de uma requisição anterior, porque o prompt começa do mesmo jeito. Custam pouco para atender, e as APIs hospedadas cobram menos por eles."

    "reasoning-tokens"
    en "Reasoning tokens" ["tokens"]
        "Output tokens that a model spends on thinking before it answers, often hidden from the user. They take as much time as any other output token and are usually billed as output."
    pt "Tokens de raciocínio" ["tokens"]
        "Tokens de saída que o modelo gasta pensando antes de responder, muitas vezes sem mostrá-los ao usuário. Levam tanto tempo quanto qualquer outro token de saída e costumam ser cobrados como saída."

    "input-sequence-length" by "NVIDIA, InferenceX"
    en "Input sequence length (ISL)" ["tokens per request"]
        "The number of input tokens of one request; for many requests, usually the mean."
    pt "Comprimento da sequência de entrada (ISL)" ["tokens por requisição"]
        "O número de tokens de entrada de uma requisição; para muitas requisições, em geral a média."

    "output-sequence-length" by "NVIDIA, InferenceX"
    en "Output sequence length (OSL)" ["tokens per request"]
        "The number of output tokens of one request, called N in formulas of latency; for many requests, usually the mean."
    pt "Comprimento da sequência de saída (OSL)" ["tokens por requisição"]
        "O número de tokens de saída de uma requisição, chamado N nas fórmulas de latência; para muitas requisições, em geral a média."

    "context-window"
    en "Context window" ["tokens"]
        "The most tokens, input and output together, that a model can attend to at once. Whatever is used of it takes room in the KV cache."
    pt "Janela de contexto" ["tokens"]
        "O máximo de tokens, de entrada e de saída somados, que um modelo consegue considerar de uma vez. A parte usada ocupa espaço no cache KV."

    "request-rate"
    en "Request rate (QPS, RPS)" ["requests/s"]
        "Requests that arrive per second. Over a day it makes rate × 86,400 requests."
    pt "Taxa de requisições (RPS)" ["requisições/s"]
        "Requisições que chegam por segundo. Em um dia são taxa × 86.400 requisições."

    "concurrency" by "Little (1961)"
    en "Concurrency" ["requests"]
        "Requests in progress at the same moment. By Little's law: request rate × mean time that a request spends in the system."
    pt "Concorrência (requisições simultâneas)" ["requisições"]
        "Requisições em andamento no mesmo instante. Pela lei de Little: taxa de requisições × tempo médio de uma requisição no sistema."

    "workload"
    en "Workload"
        "What is to be served: the lengths of prompts and answers, how many come and when, and the limits on latency. A cost per token is that of one workload."
    pt "Carga de trabalho"
        "O que deve ser atendido: os comprimentos de prompts e respostas, quantos chegam e quando, e os limites de latência. Um custo por token vale para uma carga de trabalho."

    "prefix-caching"
    en "Prefix (prompt) caching"
        "Keeping the KV cache of beginnings that many prompts share, such as a system text or the earlier turns of a conversation, so that they need not be read again."
    pt "Cache de prefixo"
        "Guardar o cache KV dos começos que muitos prompts têm em comum, como o texto de sistema ou os turnos anteriores de uma conversa, para não precisar lê-los de novo."

    "cache-hit-rate" by "Kubernetes inference-perf"
    en "Cache hit rate" ["% of input tokens"]
        "Cached input tokens ÷ all input tokens. Here and in inference-perf tokens are counted; the share of requests that find anything in the cache is a different number."
    pt "Taxa de acerto do cache" ["% dos tokens de entrada"]
        "Tokens de entrada em cache ÷ todos os tokens de entrada. Aqui e no inference-perf contam-se tokens; a parcela de requisições que encontram algo no cache é outro número."

    "response-cache"
    en "Response cache"
        "A store of earlier answers: a request that is the same as an earlier one, or close enough, is answered from it without any model. Not to be confused with the prefix cache, which only saves reading."
    pt "Cache de respostas"
        "Um depósito de respostas anteriores: uma requisição igual a outra já feita, ou bem parecida, é respondida por ele, sem nenhum modelo. Não se confunde com o cache de prefixo, que só poupa a leitura."
}
