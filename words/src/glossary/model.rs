//! Model, precision and memory.

terms! {
    "parameters"
    en "Parameters (weights)" ["billions (B, 10^9)"]
        "The learned numbers of a model. They take parameters × bits per weight ÷ 8 bytes of memory."
    pt "Parâmetros (pesos)" ["bilhões (B, 10^9)"]
        "Os números aprendidos de um modelo. Ocupam parâmetros × bits por peso ÷ 8 bytes de memória."

    "active-parameters"
    en "Active parameters" ["billions (B, 10^9)"]
        "The parameters that are used for one token; in a mixture of experts only a part of all. Memory follows the total, speed the active ones: about 2 floating-point operations each per token."
    pt "Parâmetros ativos" ["bilhões (B, 10^9)"]
        "Os parâmetros usados para um token; em uma mistura de especialistas, só parte deles. A memória depende do total, e a velocidade, dos ativos: cerca de 2 operações de ponto flutuante para cada um, por token."

    "mixture-of-experts" by "Shazeer et al. (2017)"
    en "Mixture of experts (MoE)"
        "A layer made of many small networks, the experts, of which a router picks a few for each token. The model needs memory for all experts and time only for those picked."
    pt "Mistura de especialistas (MoE)"
        "Uma camada feita de muitas redes pequenas, os especialistas, das quais um roteador escolhe algumas para cada token. O modelo precisa de memória para todos e de tempo só para os escolhidos."

    "precision"
    en "Precision (data type)" ["bits"]
        "The number format of weights, KV cache or arithmetic: FP32, BF16, FP16, FP8, FP4, INT8, INT4. The three may differ, so a precision should say which of them it is."
    pt "Precisão (tipo de dado)" ["bits"]
        "O formato numérico dos pesos, do cache KV ou da aritmética: FP32, BF16, FP16, FP8, FP4, INT8, INT4. Os três podem diferir, por isso convém dizer de qual se trata."

    "quantization"
    en "Quantization" ["bits per weight"]
        "Storing numbers with fewer bits, which saves memory and bandwidth and may cost some quality. INT4 is a format; GPTQ and AWQ are methods to get there."
    pt "Quantização" ["bits por peso"]
        "Guardar números com menos bits, o que poupa memória e largura de banda e pode custar alguma qualidade. INT4 é um formato; GPTQ e AWQ são métodos para chegar a ele."

    "weight-only-quantization"
    en "Weight-only quantization"
        "Weights in few bits, arithmetic in 16 bit. It saves memory and bandwidth but no arithmetic, so it speeds up decode with few requests and hardly helps prefill."
    pt "Quantização só dos pesos"
        "Pesos em poucos bits, aritmética em 16 bits. Poupa memória e largura de banda, mas nenhuma conta: acelera a decodificação com poucas requisições e quase não ajuda o prefill."

    "kv-cache"
    en "KV cache" ["bytes"]
        "The attention keys and values of earlier tokens, kept so that they are not computed again. Per token of a sequence, with ordinary attention: 2 × layers × KV heads × head size × bytes per number; it grows with every token and every sequence."
    pt "Cache KV (chaves e valores)" ["bytes"]
        "As chaves e os valores de atenção dos tokens anteriores, guardados para não serem recalculados. Por token de uma sequência, na atenção comum: 2 × camadas × cabeças KV × tamanho da cabeça × bytes por número; cresce a cada token e a cada sequência."

    "paged-attention" by "vLLM (Kwon et al., 2023)"
    en "Paged attention (PagedAttention)"
        "Keeping the KV cache in blocks of a fixed size that are handed out as a sequence grows. Without it room for the longest possible answer is reserved, and most of it stays empty."
    pt "Atenção paginada (PagedAttention)"
        "Manter o cache KV em blocos de tamanho fixo, entregues conforme a sequência cresce. Sem isso, reserva-se espaço para a resposta mais longa possível, e a maior parte fica vazia."

    "grouped-query-attention" by "Ainslie et al. (2023), Shazeer (2019)"
    en "Grouped-query and multi-query attention (GQA, MQA)"
        "Several query heads share one key and value head (GQA), or all share a single one (MQA). The KV cache shrinks by as much."
    pt "Atenção com consultas agrupadas e multiconsulta (GQA, MQA)"
        "Várias cabeças de consulta compartilham uma cabeça de chaves e valores (GQA), ou todas compartilham uma só (MQA). O cache KV diminui na mesma proporção."

    "accelerator"
    en "Accelerator"
        "The GPU or other chip that a model runs on; in prices and counts, the unit that is rented or bought. Where a board holds several chips, sellers may count either."
    pt "Acelerador"
        "A GPU ou outro chip em que um modelo roda; em preços e contagens, a unidade que se aluga ou compra. Quando uma placa reúne vários chips, os vendedores podem contar de um jeito ou de outro."

    "gpu-memory"
    en "GPU memory (VRAM)" ["GB (10^9 bytes) or GiB (2^30 bytes)"]
        "The memory on the accelerator, for weights, KV cache and everything else of a run. 80 GiB are 85.9 GB; labels often say GB and mean GiB."
    pt "Memória da GPU (VRAM)" ["GB (10^9 bytes) ou GiB (2^30 bytes)"]
        "A memória do acelerador, para os pesos, o cache KV e tudo o mais de uma execução. 80 GiB são 85,9 GB; os rótulos muitas vezes dizem GB querendo dizer GiB."

    "memory-footprint"
    en "Memory footprint" ["GB"]
        "What a deployment takes of the memory: weights + KV cache + activations + overhead of the engine."
    pt "Ocupação de memória" ["GB"]
        "Quanto uma implantação ocupa da memória: pesos + cache KV + ativações + sobrecarga do motor."

    "weight-offloading"
    en "Weight offloading (weights in host memory)"
        "Keeping part of the weights in the memory of the host, for want of room on the accelerator. They cross the bus in every pass, and its bandwidth then limits the speed."
    pt "Pesos na memória do host (offloading)"
        "Manter parte dos pesos na memória do host por falta de espaço no acelerador. Eles atravessam o barramento a cada passagem, e a banda dele passa a limitar a velocidade."

    "memory-bandwidth"
    en "Memory bandwidth" ["TB/s"]
        "Bytes per second between an accelerator's memory and its cores. In decode with few requests it sets the pace: a step takes at least the bytes of active weights and cache ÷ bandwidth."
    pt "Largura de banda de memória" ["TB/s"]
        "Bytes por segundo entre a memória do acelerador e seus núcleos. Na decodificação com poucas requisições, é ela que dita o ritmo: um passo leva ao menos os bytes dos pesos ativos e do cache ÷ largura de banda."

    "arithmetic-intensity" by "Williams, Waterman, Patterson (2009)"
    en "Arithmetic (operational) intensity" ["FLOP/byte"]
        "Operations done per byte moved from memory: FLOP ÷ bytes. It grows with the batch, since weights are read once for all its sequences."
    pt "Intensidade aritmética (operacional)" ["FLOP/byte"]
        "Operações feitas por byte trazido da memória: FLOP ÷ bytes. Cresce com o lote, já que os pesos são lidos uma só vez para todas as sequências."

    "roofline-model" by "Williams, Waterman, Patterson (2009)"
    en "Roofline model"
        "The limit of speed as the lower of two roofs: min(peak of arithmetic, arithmetic intensity × memory bandwidth)."
    pt "Modelo roofline (teto)"
        "O limite de velocidade como o mais baixo de dois tetos: mín(pico da aritmética, intensidade aritmética × largura de banda de memória)."

    "compute-bound-memory-bound"
    en "Compute-bound, memory-bound"
        "Which of the two roofs limits an operation: arithmetic or memory bandwidth. Prefill is usually the first, decode with few requests the second."
    pt "Limitado por computação, limitado por memória"
        "Qual dos dois tetos limita uma operação: a aritmética ou a largura de banda de memória. O prefill costuma estar no primeiro caso; a decodificação com poucas requisições, no segundo."

    "model-flops-utilization" by "Chowdhery et al. (2022)"
    en "Model FLOPs utilization (MFU)" ["%"]
        "Operations per second that the model needs ÷ peak of the hardware in that format. Work that is done twice or for padding does not count."
    pt "Utilização de FLOPs do modelo (MFU)" ["%"]
        "Operações por segundo de que o modelo precisa ÷ pico do hardware naquele formato. O trabalho repetido ou feito para preenchimento não conta."

    "model-bandwidth-utilization" by "Databricks (2023)"
    en "Model bandwidth utilization (MBU)" ["%"]
        "Bytes per second that must be read ÷ peak memory bandwidth. In decode: (weights + KV cache) ÷ TPOT ÷ bandwidth."
    pt "Utilização de banda do modelo (MBU)" ["%"]
        "Bytes por segundo que é preciso ler ÷ largura de banda máxima da memória. Na decodificação: (pesos + cache KV) ÷ TPOT ÷ largura de banda."
}
