//! What a token costs.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C25",
        [
            "Llama 2 70B moves 140 GB per token in full precision.",
            "O Llama 2 70B move 140 GB por token em precisão total.",
        ],
        [
            "Full precision is FP32: {ours}. And the weights are read per step, not per token.",
            "Precisão total é FP32: {ours}. E os pesos são lidos por passo, não por token.",
        ],
        &[(
            "sixteen-bits",
            ["16-bit weights and one request at a time: {ours}", "Pesos de 16 bits e uma requisição por vez: {ours}"],
        )],
    ),
    text(
        "C26",
        ["Serving one request at a time wastes 90% of a GPU.", "Atender uma requisição por vez desperdiça 90% da GPU."],
        [
            "At least: {ours}. The same GPUs write {alone} for one request and {full} for as many as fit.",
            "Pelo menos: {ours}. As mesmas GPUs escrevem {alone} para uma requisição e {full} para todas as que cabem.",
        ],
        &[],
    ),
    text(
        "C27",
        ["Batches of 32 cut the cost of a token by 85%.", "Lotes de 32 cortam o custo por token em 85%."],
        [
            "With steps {longer} longer, as the same sentence has it, {n} at once make {ours}. Neither that nor the model gives {claimed}.",
            "Com passos {longer} mais longos, como diz a mesma frase, {n} por vez dão {ours}. Nem isso nem o modelo dá {claimed}.",
        ],
        &[(
            "served",
            [
                "As served, with prompts of 2k tokens: {ours} (measured with other models: {measured})",
                "Em serviço, com prompts de 2 mil tokens: {ours} (medido com outros modelos: {measured})",
            ],
        )],
    ),
    text(
        "C28",
        ["Batches of 32 add only 20% latency.", "Lotes de 32 acrescentam só 20% de latência."],
        [
            "With prompts of 2k tokens the time per token changes by {ours}: new prompts are read between steps. Measured with other models: {measured}.",
            "Com prompts de 2 mil tokens, o tempo por token muda {ours}: prompts novos são lidos entre passos. Medido com outros modelos: {measured}.",
        ],
        &[(
            "short-prompts",
            ["Very short prompts and long answers: {ours}", "Prompts muito curtos e respostas longas: {ours}"],
        )],
    ),
    text(
        "C29",
        ["Cost grows exponentially with the context.", "O custo cresce exponencialmente com o contexto."],
        [
            "From 16k to 32k tokens a request costs {first} times as much, from 32k to 64k {ours} times. Exponential would be {claimed}.",
            "De 16 mil a 32 mil tokens uma requisição custa {first} vezes mais; de 32 mil a 64 mil, {ours}. Exponencial seria {claimed}.",
        ],
        &[],
    ),
    text(
        "C30",
        [
            "A context of 2,000 tokens keeps attention matrices that grow with its square.",
            "Um contexto de 2.000 tokens mantém matrizes de atenção que crescem com o quadrado.",
        ],
        [
            "What is kept is the cache, {cache} for Llama 2 70B, and twice the context needs {ours} times that. No engine stores the square.",
            "O que se guarda é o cache, {cache} no Llama 2 70B, e o dobro do contexto pede {ours} vezes isso. Nenhum motor guarda o quadrado.",
        ],
        &[(
            "work",
            [
                "The work of attention, not its memory: {ours} times, and only {share} of reading such a prompt",
                "O trabalho da atenção, não a memória: {ours} vezes, e só {share} da leitura de um prompt assim",
            ],
        )],
    ),
    text(
        "C31",
        [
            "128k tokens of context cost 64 times as much as 8k.",
            "128 mil tokens de contexto custam 64 vezes mais que 8 mil.",
        ],
        [
            "A 70B model with one request at a time, and with as many as fit: {ours} times. Tokens are {tokens} times as many, pairs of tokens {pairs} times.",
            "Um modelo de 70B com uma requisição por vez, e com quantas couberem: {ours} vezes. Os tokens são {tokens} vezes mais, os pares, {pairs}.",
        ],
        &[],
    ),
    text(
        "C32",
        [
            "That is why OpenAI charges a premium for long contexts.",
            "Por isso a OpenAI cobra a mais por contextos longos.",
        ],
        [
            "GPT-4 Turbo, the one with 128k, came out at {ours} of the prices of GPT-4 with 8k. Only the older 32k cost more, {older} times.",
            "O GPT-4 Turbo, o de 128 mil, saiu a {ours} dos preços do GPT-4 de 8 mil. Só o antigo, de 32 mil, custava mais: {older} vezes.",
        ],
        &[],
    ),
    text(
        "C33",
        [
            "Contexts of a million tokens do not pay without new architectures.",
            "Contextos de um milhão de tokens não compensam sem novas arquiteturas.",
        ],
        [
            "{ours} hosted models in our price list take a million tokens; how they do it is mostly not published.",
            "{ours} modelos de API na nossa lista de preços aceitam um milhão de tokens; como o fazem, em geral não se publica.",
        ],
        &[(
            "dense",
            [
                "Dense attention and a 16-bit cache, as Llama 2 70B: {cache} for one user, the memory of {ours} (H100)",
                "Atenção densa e cache de 16 bits, como no Llama 2 70B: {cache} por usuário, a memória de {ours} (H100)",
            ],
        )],
    ),
    text(
        "C34",
        ["A 7B model fits on one GPU.", "Um modelo de 7B cabe em uma GPU."],
        [
            "In FP16 {weights} of weights; with cache it takes {ours} of the usable memory of a card of 24 GB.",
            "Em FP16, {weights} de pesos; com o cache, ocupa {ours} da memória utilizável de uma placa de 24 GB.",
        ],
        &[],
    ),
    text(
        "C35",
        ["A 70B model must be split over several GPUs.", "Um modelo de 70B precisa ser dividido entre várias GPUs."],
        ["In INT4 its {weights} fit on {ours} (H100).", "Em INT4, os seus {weights} cabem em {ours} (H100)."],
        &[("sixteen-bits", ["16-bit weights on GPUs of 80 GB: {ours}", "Pesos de 16 bits em GPUs de 80 GB: {ours}"])],
    ),
    text(
        "C36",
        [
            "A 175B model demands special infrastructure with fast links.",
            "Um modelo de 175B exige infraestrutura especial com interconexão rápida.",
        ],
        [
            "In INT4 its {narrow} fit on {ours} (MI300X), without any link.",
            "Em INT4, os seus {narrow} cabem em {ours} (MI300X), sem interconexão.",
        ],
        &[(
            "sixteen-bits",
            [
                "16-bit weights, {weights}: {ours} (H100), one ordinary server",
                "Pesos de 16 bits, {weights}: {ours} (H100), um servidor comum",
            ],
        )],
    ),
    text(
        "C37",
        [
            "Each step from 7B to 70B to 175B costs 2 to 3 times more per token than the parameters explain.",
            "Cada salto de 7B a 70B e a 175B custa por token 2 a 3 vezes mais do que os parâmetros explicam.",
        ],
        [
            "Llama 8B, 70B and 405B in FP8, full batches: {small}, {middle}, {large}. Per parameter {ours} times the step before; a price list's largest, {market} times its smallest.",
            "Llama 8B, 70B e 405B em FP8, lotes cheios: {small}, {middle}, {large}. Por parâmetro, {ours} vezes o degrau anterior; numa lista de preços, o maior, {market} vezes o menor.",
        ],
        &[],
    ),
    text(
        "C38",
        ["FP32 needs 4 times the bandwidth of INT8.", "FP32 precisa de 4 vezes a largura de banda de INT8."],
        [
            "{ours} times the bytes. But nobody serves FP32; against 16 bits it is {half} times.",
            "{ours} vezes os bytes. Mas ninguém serve em FP32; contra 16 bits são {half} vezes.",
        ],
        &[],
    ),
    text(
        "C39",
        ["Quantization keeps 99.5% of the accuracy.", "A quantização mantém 99,5% da precisão."],
        [
            "Published losses of right answers in 8 and 4 bits are {ours}; 99.5% leaves room for {room}.",
            "As perdas de acertos publicadas em 8 e 4 bits são de {ours}; 99,5% deixam margem de {room}.",
        ],
        &[(
            "large-models",
            [
                "FP8 and GPTQ in 4 bits, models of 70B or more, mean of {n} published results: {ours}",
                "FP8 e GPTQ em 4 bits, modelos de 70B ou mais, média de {n} resultados publicados: {ours}",
            ],
        )],
    ),
    text(
        "C40",
        ["... and cuts cost by 75%.", "... e corta o custo em 75%."],
        [
            "From FP16, which is what is served, INT8 changes the cost of a 70B model by {ours}.",
            "A partir de FP16, que é o que se usa, INT8 muda o custo de um modelo de 70B em {ours}.",
        ],
        &[(
            "from-32-bits",
            [
                "Bytes, counted from FP32: {ours}; the cost of one request at a time then changes by {cost}",
                "Bytes, contados a partir de FP32: {ours}; o custo de uma requisição por vez então muda {cost}",
            ],
        )],
    ),
];
