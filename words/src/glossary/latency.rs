//! Latency and throughput.

terms! {
    "time-to-first-token" by "NVIDIA NIM, Kubernetes inference-perf"
    en "Time to first token (TTFT)" ["ms or s"]
        "From sending a request to its first output token: queueing + prefill + network. Tools differ in what ends it: AIPerf waits for the first token that is not empty, vLLM takes the first chunk even when it is."
    pt "Tempo até o primeiro token (TTFT)" ["ms ou s"]
        "Do envio da requisição até o primeiro token de saída: fila + prefill + rede. As ferramentas diferem no que o encerra: o AIPerf espera o primeiro token não vazio; o vLLM aceita o primeiro bloco, mesmo vazio."

    "time-per-output-token" by "vLLM, Kubernetes inference-perf"
    en "Time per output token (TPOT)" ["ms per token"]
        "TPOT = (E2E − TTFT) ÷ (N − 1) with N output tokens: the mean pause between tokens after the first. vLLM, inference-perf and we mean this. AIPerf and GuideLLM call it ITL, while GuideLLM's TPOT is E2E ÷ N with the first token in it; MLPerf takes the mean interval between tokens."
    pt "Tempo por token de saída (TPOT)" ["ms por token"]
        "TPOT = (E2E − TTFT) ÷ (N − 1) com N tokens de saída: a pausa média entre os tokens depois do primeiro. É o que entendem o vLLM, o inference-perf e nós. O AIPerf e o GuideLLM chamam isso de ITL, e o TPOT do GuideLLM é E2E ÷ N, com o primeiro token incluído; o MLPerf usa o intervalo médio entre tokens."

    "inter-token-latency" by "NVIDIA AIPerf"
    en "Inter-token latency (ITL)" ["ms"]
        "The pause between an output token and the next. AIPerf and GuideLLM give its mean without the first token, which is TPOT; vLLM and inference-perf give every gap between streamed chunks; LLMPerf's is E2E ÷ N, TTFT included. With speculative decoding a chunk holds several tokens, so gaps are longer than TPOT."
    pt "Latência entre tokens (ITL)" ["ms"]
        "A pausa entre um token de saída e o seguinte. O AIPerf e o GuideLLM dão a média sem o primeiro token, que é o TPOT; o vLLM e o inference-perf dão cada intervalo entre blocos transmitidos; no LLMPerf é E2E ÷ N, com o TTFT incluído. Na decodificação especulativa um bloco traz vários tokens, e os intervalos ficam maiores que o TPOT."

    "end-to-end-latency" by "NVIDIA NIM"
    en "End-to-end latency (E2E)" ["s"]
        "From sending a request to its last token: E2E = TTFT + (N − 1) × TPOT with N output tokens. Some tools call it request latency."
    pt "Latência ponta a ponta (E2E)" ["s"]
        "Do envio da requisição até o último token: E2E = TTFT + (N − 1) × TPOT com N tokens de saída. Algumas ferramentas a chamam de latência da requisição."

    "normalized-latency" by "Kubernetes inference-perf"
    en "Normalized latency per token" ["ms per token"]
        "E2E ÷ N with N output tokens. The wait for the first token is spread over all of them, so it is longer than TPOT, most of all for short answers."
    pt "Latência normalizada por token" ["ms por token"]
        "E2E ÷ N com N tokens de saída. A espera pelo primeiro token se distribui por todos, por isso é maior que o TPOT, sobretudo em respostas curtas."

    "queueing-time"
    en "Queueing time" ["ms"]
        "How long a request waits before its prefill starts. It is part of TTFT and grows steeply as a deployment gets full."
    pt "Tempo de fila" ["ms"]
        "Quanto uma requisição espera até o início do prefill. Faz parte do TTFT e cresce muito quando a implantação se aproxima da lotação."

    "waiting-probability" by "Erlang (1917)"
    en "Waiting probability (Erlang C)" ["% of requests"]
        "The share of requests that find every slot taken and have to wait. For random arrivals Erlang's formula gives it from slots and load; many slots together can be fuller than few for the same share."
    pt "Probabilidade de espera (Erlang C)" ["% das requisições"]
        "A parcela das requisições que encontram todas as vagas ocupadas e precisam esperar. Para chegadas ao acaso, a fórmula de Erlang a dá a partir das vagas e da carga; muitas vagas juntas podem ficar mais cheias que poucas com a mesma parcela."

    "network-round-trip"
    en "Network round trip (RTT)" ["ms"]
        "The time that a message and its answer spend on the way between user and server. It adds to TTFT and not to TPOT."
    pt "Ida e volta na rede (RTT)" ["ms"]
        "O tempo que uma mensagem e a resposta passam no caminho entre o usuário e o servidor. Soma-se ao TTFT, e não ao TPOT."

    "throughput"
    en "Throughput (output)" ["tokens/s"]
        "Output tokens per second over all requests together; request throughput counts finished requests instead. It grows with concurrency while each single user becomes slower."
    pt "Vazão (throughput) de saída" ["tokens/s"]
        "Tokens de saída por segundo, somadas todas as requisições; a vazão de requisições conta as concluídas. Cresce com a concorrência, enquanto cada usuário fica mais lento."

    "total-token-throughput"
    en "Total token throughput" ["tokens/s"]
        "Input and output tokens per second over all requests; input tokens alone make the input throughput. With long prompts it is many times the output throughput, so the two are not to be compared."
    pt "Vazão total de tokens" ["tokens/s"]
        "Tokens de entrada e de saída por segundo, somadas todas as requisições; só os de entrada formam a vazão de entrada. Com prompts longos, é muitas vezes maior que a vazão de saída; as duas não devem ser comparadas."

    "throughput-per-gpu"
    en "Throughput per GPU" ["tokens/s per GPU"]
        "Throughput ÷ all GPUs used, those that only read prompts included. The whole bill per output token is the price of a GPU-hour ÷ (3,600 × this × utilization)."
    pt "Vazão por GPU" ["tokens/s por GPU"]
        "Vazão ÷ todas as GPUs usadas, incluindo as que só leem prompts. A conta inteira por token de saída é o preço da GPU-hora ÷ (3.600 × este valor × utilização)."

    "interactivity" by "InferenceX"
    en "Interactivity (speed per user)" ["tokens/s per user"]
        "The speed at which one user sees the answer grow: 1 ÷ TPOT. InferenceX draws it against throughput per GPU."
    pt "Interatividade (velocidade por usuário)" ["tokens/s por usuário"]
        "A velocidade com que um usuário vê a resposta crescer: 1 ÷ TPOT. O InferenceX a mostra contra a vazão por GPU."

    "service-level-objective" by "Google, Site Reliability Engineering"
    en "Service level objective (SLO)"
        "A limit that a service sets itself to keep for a given share of requests, for instance TTFT ≤ 2 s for 99%. A service level agreement (SLA) is the contract about it, with what happens when it is missed."
    pt "Objetivo de nível de serviço (SLO)"
        "Um limite que o serviço se propõe a respeitar para certa parcela das requisições, por exemplo TTFT ≤ 2 s em 99% delas. O acordo de nível de serviço (SLA) é o contrato sobre isso, com o que acontece se ele não for respeitado."

    "goodput" by "NVIDIA AIPerf"
    en "Goodput" ["requests/s"]
        "Requests per second that keep all limits of the SLO at once. What misses one of them still counts for throughput, and is paid, but is not good."
    pt "Vazão útil (goodput)" ["requisições/s"]
        "Requisições por segundo que respeitam todos os limites do SLO ao mesmo tempo. O que falha em um deles ainda conta na vazão, e é pago, mas não é útil."

    "percentile"
    en "Percentile (p50, p90, p99)"
        "The value that this share of requests does not exceed: where the p99 of TTFT is 2 s, 99 of 100 first tokens come within 2 s. p50 is the median; estimates here are means, unless they say otherwise."
    pt "Percentil (p50, p90, p99)"
        "O valor que essa parcela das requisições não ultrapassa: se o p99 do TTFT é 2 s, 99 de cada 100 primeiros tokens chegam em até 2 s. O p50 é a mediana; as estimativas aqui são médias, salvo indicação em contrário."

    "tail-latency" by "MLPerf"
    en "Tail latency" ["ms"]
        "The latency of the slowest requests, told by a high percentile. MLPerf's server scenario has limits for the p99."
    pt "Latência de cauda" ["ms"]
        "A latência das requisições mais lentas, dada por um percentil alto. O cenário de servidor do MLPerf tem limites para o p99."

    "pareto-frontier"
    en "Pareto frontier"
        "The settings that no other setting beats on both axes, for instance throughput per GPU and interactivity. Any other setting could be better on one axis without being worse on the other."
    pt "Fronteira de Pareto"
        "As configurações que nenhuma outra supera nos dois eixos, por exemplo vazão por GPU e interatividade. Qualquer outra poderia melhorar em um eixo sem piorar no outro."
}
