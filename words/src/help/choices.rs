//! One sentence about every choice of an input.

use crate::labels::Entry;

pub(super) static CHOICES: &[Entry] = &[
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
        "Pay as you go; the median is that of the GPU clouds, or of all providers where no GPU cloud is known.",
        "Pagamento pelo uso; a mediana é a das nuvens de GPU ou, sem nenhuma conhecida, a de todos os provedores.",
    ),
    (
        "hyperscaler",
        "Pay as you go; the median is that of the largest clouds.",
        "Pagamento pelo uso; a mediana é a das maiores nuvens.",
    ),
    (
        "neocloud",
        "Pay as you go; the median is that of the clouds that sell GPUs first of all.",
        "Pagamento pelo uso; a mediana é a das nuvens que vendem sobretudo GPUs.",
    ),
    (
        "marketplace",
        "Machines of private hosts, offered on a marketplace.",
        "Máquinas de particulares, oferecidas em um mercado.",
    ),
    (
        "spot",
        "Cheaper capacity that the provider can take back at any time.",
        "Capacidade mais barata, que o provedor pode retomar a qualquer momento.",
    ),
    (
        "committed-6mo",
        "A lower rate for committing to six months, used or not.",
        "Preço menor em troca de um compromisso de seis meses, com ou sem uso.",
    ),
    (
        "reserved-1y",
        "A lower rate for committing to one year, used or not.",
        "Preço menor em troca de um compromisso de um ano, com ou sem uso.",
    ),
    (
        "reserved-3y",
        "A lower rate for committing to three years, used or not.",
        "Preço menor em troca de um compromisso de três anos, com ou sem uso.",
    ),
    (
        "rental-3y",
        "Hardware rented under a contract of three years, used or not.",
        "Equipamento alugado em contrato de três anos, com ou sem uso.",
    ),
    (
        "owned",
        "Nothing is rented: an accelerator-hour costs what owning it costs.",
        "Nada é alugado: um acelerador-hora custa o que custa possuí-lo.",
    ),
    ("low", "The lowest of the providers' prices.", "O mais baixo dos preços dos provedores."),
    (
        "median",
        "The median of the providers' prices, one vote each.",
        "A mediana dos preços dos provedores, um voto para cada um.",
    ),
    ("high", "The highest of the providers' prices.", "O mais alto dos preços dos provedores."),
    (
        "central",
        "All accelerators at one site, where they share the whole load.",
        "Todos os aceleradores em um só local, onde dividem toda a carga.",
    ),
    (
        "sites",
        "Each site has a pool of its own, near its users; the pools share no load.",
        "Cada local tem seu próprio grupo, perto dos usuários; os grupos não dividem a carga.",
    ),
    (
        "dedicated",
        "Each group of clients has deployments of its own; the groups share no load.",
        "Cada grupo de clientes tem suas próprias implantações; os grupos não dividem a carga.",
    ),
    (
        "multi-cloud",
        "Some of the hours run at the cheapest provider, the others at the usual price.",
        "Parte das horas roda no provedor mais barato, e as outras ao preço usual.",
    ),
    (
        "serverless",
        "A hosted API answers everything, paid per token: nothing is owned, rented or idle.",
        "Uma API hospedada responde a tudo, paga por token: nada é próprio, alugado ou ocioso.",
    ),
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
