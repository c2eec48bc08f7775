//! Serving.

terms! {
    "serving-engine"
    en "Serving engine"
        "The software that runs a model for many requests at once, such as vLLM, SGLang, TensorRT-LLM or llama.cpp."
    pt "Motor de inferência"
        "O software que roda um modelo para muitas requisições ao mesmo tempo, como vLLM, SGLang, TensorRT-LLM ou llama.cpp."

    "prefill"
    en "Prefill" ["s"]
        "Reading the whole prompt and filling the KV cache, up to the first output token. All its tokens are worked on at once, so arithmetic is usually the limit."
    pt "Pré-preenchimento (prefill)" ["s"]
        "Ler o prompt inteiro e preencher o cache KV, até o primeiro token de saída. Todos os tokens são tratados de uma vez, por isso o limite costuma ser a aritmética."

    "decode"
    en "Decode" ["s"]
        "Producing output tokens step by step, after prefill. Every step reads the weights and the cache anew, so memory bandwidth is usually the limit."
    pt "Decodificação" ["s"]
        "Produzir os tokens de saída passo a passo, depois do prefill. Cada passo lê de novo os pesos e o cache, por isso o limite costuma ser a largura de banda de memória."

    "batching"
    en "Batching"
        "Working on several requests in one step, so that they share what reading the weights costs. It is usually the largest lever on the cost of a token; batches are static, dynamic or continuous."
    pt "Formação de lotes (batching)"
        "Tratar várias requisições em um mesmo passo, para que dividam o custo de ler os pesos. Costuma ser a maior alavanca sobre o custo de um token; os lotes são estáticos, dinâmicos ou contínuos."

    "batch-size"
    en "Batch size" ["sequences"]
        "Sequences that are processed in one step. Throughput grows with it until arithmetic or memory is used up, and each sequence becomes slower."
    pt "Tamanho do lote" ["sequências"]
        "Sequências processadas em um passo. A vazão cresce com ele até esgotar a aritmética ou a memória, e cada sequência fica mais lenta."

    "static-batching"
    en "Static batching"
        "A batch starts and ends together. All its sequences are padded to the longest, so short answers wait for long ones."
    pt "Lote estático"
        "O lote começa e termina junto. Todas as sequências são igualadas à mais longa, e as respostas curtas esperam pelas longas."

    "dynamic-batching"
    en "Dynamic batching"
        "Requests that arrive within a short time are grouped into a batch, which then runs as a static one."
    pt "Lote dinâmico"
        "As requisições que chegam em um curto intervalo são agrupadas em um lote, que depois roda como um lote estático."

    "continuous-batching" by "Orca (Yu et al., 2022)"
    en "Continuous (in-flight) batching"
        "Sequences join and leave the batch at every step, so that no slot waits for the longest answer. NVIDIA calls it in-flight batching."
    pt "Lote contínuo"
        "As sequências entram no lote e saem dele a cada passo, e nenhuma vaga espera pela resposta mais longa. A NVIDIA o chama de in-flight batching."

    "chunked-prefill" by "Sarathi (Agrawal et al., 2023)"
    en "Chunked prefill"
        "Long prompts are read in pieces, together with the decode steps of other requests, so that these do not stand still meanwhile."
    pt "Prefill em blocos (chunked prefill)"
        "Os prompts longos são lidos em pedaços, junto com os passos de decodificação de outras requisições, para que estas não fiquem paradas enquanto isso."

    "speculative-decoding" by "Leviathan, Kalman, Matias (2023)"
    en "Speculative decoding"
        "Tokens are guessed cheaply, by a draft model, extra heads or a search in the prompt, and the model checks several of them in one pass. It keeps only what it would have written itself, so quality does not change."
    pt "Decodificação especulativa"
        "Tokens são adivinhados a baixo custo, por um modelo rascunhador, cabeças extras ou uma busca no prompt, e o modelo confere vários em uma passagem. Ele mantém só o que teria escrito por conta própria, e a qualidade não muda."

    "draft-model"
    en "Draft model"
        "A small model that guesses tokens for a larger one to check. It needs the same tokenizer, and memory and time of its own."
    pt "Modelo rascunhador (modelo rascunho)"
        "Um modelo pequeno que adivinha tokens para um maior conferir. Precisa do mesmo tokenizador e de memória e tempo próprios."

    "acceptance-rate" by "Leviathan, Kalman, Matias (2023)"
    en "Acceptance rate" ["% of drafted tokens"]
        "The share of guessed tokens that the main model keeps. Here it is α, the chance that a guess is right where all guesses before it were; engines often report kept ÷ guessed tokens, which is lower where several are guessed at once."
    pt "Taxa de aceitação" ["% dos tokens rascunhados"]
        "A parcela dos tokens adivinhados que o modelo principal mantém. Aqui é α, a chance de um palpite estar certo quando todos os anteriores estavam; os motores costumam informar mantidos ÷ adivinhados, que é menor quando se adivinham vários de uma vez."

    "acceptance-length" by "vLLM"
    en "Acceptance length" ["tokens per step"]
        "Mean number of tokens gained per pass of the main model, its own included: 1 + α + … + α^γ with γ guesses and acceptance rate α. An ITL that is counted per streamed chunk is about TPOT × this."
    pt "Comprimento aceito" ["tokens por passo"]
        "Número médio de tokens ganhos por passagem do modelo principal, incluindo o dele: 1 + α + … + α^γ com γ palpites e taxa de aceitação α. Um ITL contado por bloco transmitido é cerca de TPOT × este valor."

    "tensor-parallelism" by "Megatron-LM (Shoeybi et al., 2019)"
    en "Tensor parallelism (TP)" ["accelerators"]
        "Several accelerators share every matrix of the model and exchange results in every layer. It divides memory and time of one request, and needs a fast link."
    pt "Paralelismo de tensor (TP)" ["aceleradores"]
        "Vários aceleradores dividem cada matriz do modelo e trocam resultados em cada camada. Divide a memória e o tempo de uma requisição, e exige uma interconexão rápida."

    "pipeline-parallelism" by "GPipe (Huang et al., 2019)"
    en "Pipeline parallelism (PP)" ["stages"]
        "The layers are cut into stages that stand on different accelerators, one after the other. It divides memory and adds throughput, but a single request does not become faster."
    pt "Paralelismo de pipeline (PP)" ["estágios"]
        "As camadas são divididas em estágios que ficam em aceleradores diferentes, um depois do outro. Divide a memória e aumenta a vazão, mas uma requisição isolada não fica mais rápida."

    "expert-parallelism" by "GShard (Lepikhin et al., 2020)"
    en "Expert parallelism (EP)" ["accelerators"]
        "The experts of a mixture of experts stand whole on different accelerators, and tokens travel to theirs. Each expert then sees the tokens of more requests."
    pt "Paralelismo de especialistas (EP)" ["aceleradores"]
        "Os especialistas de uma mistura ficam inteiros em aceleradores diferentes, e cada token viaja até os seus. Assim, cada especialista recebe tokens de mais requisições."

    "data-parallelism"
    en "Data parallelism (DP)" ["copies"]
        "Copies share the requests among them. In a mixture of experts often only attention is copied, and the copies share one set of experts; whole copies are called replicas here."
    pt "Paralelismo de dados (DP)" ["cópias"]
        "Cópias que dividem as requisições entre si. Em uma mistura de especialistas, muitas vezes só a atenção é copiada, e as cópias compartilham um conjunto de especialistas; aqui, cópias inteiras se chamam réplicas."

    "disaggregated-serving" by "Splitwise, DistServe (2024)"
    en "Disaggregated serving (prefill pool)"
        "Prefill and decode run on separate accelerators, and the KV cache is handed over. Prompts then do not slow answers down; the accelerators of both groups belong in the cost."
    pt "Serviço desagregado (grupo de prefill)"
        "O prefill e a decodificação rodam em aceleradores separados, e o cache KV é entregue de um ao outro. Os prompts deixam de atrasar as respostas; os aceleradores dos dois grupos entram no custo."

    "deployment"
    en "Deployment"
        "A model with everything that it needs to serve: accelerators, layout, formats and engine. A fleet has one or many of them."
    pt "Implantação"
        "Um modelo com tudo o que precisa para servir: aceleradores, arranjo, formatos e motor. Uma frota tem uma ou várias."

    "replica"
    en "Replica"
        "One full copy of the model that serves requests by itself. Replicas share the load, and multiply throughput and cost alike."
    pt "Réplica"
        "Uma cópia completa do modelo que atende requisições por conta própria. As réplicas dividem a carga e multiplicam a vazão e o custo por igual."

    "elastic-fleet"
    en "Elastic fleet (autoscaling)"
        "A fleet that gives capacity back in the hours that do not need it. It works with what is rented by the hour; what is bought or committed to is paid all the same."
    pt "Frota elástica (autoescalonamento)"
        "Uma frota que devolve capacidade nas horas em que não precisa dela. Funciona com o que se aluga por hora; o que foi comprado ou comprometido é pago do mesmo jeito."

    "cold-start"
    en "Cold start" ["s"]
        "The time from nothing to the first request served: getting an accelerator, loading the weights and warming up."
    pt "Partida a frio (cold start)" ["s"]
        "O tempo do zero até a primeira requisição atendida: obter um acelerador, carregar os pesos e aquecer."

    "model-routing"
    en "Model routing"
        "Sending each request to the cheapest model that is good enough for it. What the small model cannot do is passed on and paid twice, so the router's mistakes belong in the cost."
    pt "Roteamento de modelos"
        "Enviar cada requisição ao modelo mais barato que dê conta dela. O que o modelo pequeno não resolve é repassado e pago duas vezes, por isso os erros do roteador entram no custo."
}
