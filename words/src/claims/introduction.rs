//! Introduction.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C14",
        ["Every word of ChatGPT costs OpenAI $0.00012.", "Cada palavra do ChatGPT custa US$ 0,00012 à OpenAI."],
        [
            "The description says the same of a token. At {words} words per token a word's price makes {ours}, a token's {claimed}.",
            "A descrição diz o mesmo de um token. Com {words} palavra por token, o preço por palavra dá {ours}; por token, {claimed}.",
        ],
        &[],
    ),
    text(
        "C15",
        [
            "At billions of tokens a day inference, not training, is most of the bill.",
            "Com bilhões de tokens por dia, a inferência, e não o treino, domina a conta.",
        ],
        [
            "No number is given, and training budgets are not public.",
            "Não há número, e orçamentos de treino não são públicos.",
        ],
        &[],
    ),
    text(
        "C16",
        [
            "Between $0.0001 and $0.001 per token lie millions a month.",
            "Entre US$ 0,0001 e US$ 0,001 por token há milhões por mês.",
        ],
        [
            "At {tokens}, which the text speaks of, {ours}; a million a month from {least} on.",
            "Com {tokens}, de que o texto fala, {ours}; um milhão por mês a partir de {least}.",
        ],
        &[],
    ),
    text(
        "C17",
        [
            "Anthropic spends $2.7M a day on serving Claude.",
            "A Anthropic gasta US$ 2,7 milhões por dia para servir o Claude.",
        ],
        [
            "No such figure is published. Press reports of revenue and margin fit neither the year before nor the year itself.",
            "Nenhum valor assim foi publicado. As notícias sobre receita e margem não batem nem com o ano anterior nem com o próprio ano.",
        ],
        &[],
    ),
    text(
        "C18",
        ["Infrastructure eats 85% of Anthropic's revenue.", "A infraestrutura consome 85% da receita da Anthropic."],
        [
            "The press reports a gross margin of {margin} for 2025: at most {ours} of revenue can have gone there.",
            "A imprensa informa margem bruta de {margin} em 2025: no máximo {ours} da receita pode ter ido para isso.",
        ],
        &[],
    ),
    text(
        "C19",
        [
            "Infrastructure for Gemini exceeds $5 billion a year.",
            "A infraestrutura do Gemini passa de US$ 5 bilhões por ano.",
        ],
        ["Google publishes no such figure.", "O Google não publica esse número."],
        &[],
    ),
    text(
        "C20",
        [
            "A billion tokens a day at $0.001 each are $365M a year.",
            "Um bilhão de tokens por dia a US$ 0,001 cada são US$ 365 milhões por ano.",
        ],
        [
            "The product is right. The price is not, {rate}: so many tokens of a 70B model in FP16 take {n} and {usual}.",
            "A conta está certa. O preço, não, {rate}: tantos tokens de um modelo de 70B em FP16 exigem {n} e {usual}.",
        ],
        &[],
    ),
    text(
        "C21",
        ["An H100 does 3 times the inference of an A100.", "Uma H100 faz 3 vezes a inferência de uma A100."],
        [
            "The same 70B model in FP16 runs {ours} times as fast; the ratio of bandwidths is {bandwidth}.",
            "O mesmo modelo de 70B em FP16 roda {ours} vezes mais rápido; a razão das larguras de banda é {bandwidth}.",
        ],
        &[(
            "eight-bits",
            [
                "FP8 on the H100 against FP16 on the A100, a small model, many requests: {ours} (measured: {measured})",
                "FP8 na H100 contra FP16 na A100, modelo pequeno, muitas requisições: {ours} (medido: {measured})",
            ],
        )],
    ),
    text(
        "C22",
        ["An H100 costs 2.5 times as much as an A100.", "Uma H100 custa 2,5 vezes uma A100."],
        [
            "By the hour {small} times at GPU clouds and {large} times at the largest clouds; on AWS, against 40 GB, {aws} times.",
            "Por hora, {small} vezes em nuvens de GPU e {large} vezes nas maiores nuvens; na AWS, contra 40 GB, {aws} vezes.",
        ],
        &[],
    ),
    text(
        "C23",
        [
            "A model needs 2 bytes of memory traffic per parameter and token.",
            "Um modelo precisa de 2 bytes de tráfego de memória por parâmetro e token.",
        ],
        [
            "Weights are read once for all sequences of a step: with {n} in flight {ours} per parameter and token, with INT4 alone {int4}.",
            "Os pesos são lidos uma vez para todas as sequências de um passo: com {n}, {ours} por parâmetro e token; em INT4 sozinho, {int4}.",
        ],
        &[("alone", ["16-bit weights and one request at a time", "Pesos de 16 bits e uma requisição por vez"])],
    ),
    text(
        "C24",
        ["Fast memory matters more than fast arithmetic.", "Memória rápida importa mais que aritmética rápida."],
        [
            "Over documents and in a chat of many users, twice the bandwidth saves {ours} times what twice the arithmetic does. Decoding alone turns near {ridge}.",
            "Com documentos e num chat com muitos usuários, o dobro da banda poupa {ours} vezes o que poupa o dobro da aritmética. A decodificação sozinha vira perto de {ridge}.",
        ],
        &[(
            "few",
            [
                "Few requests at once and short prompts: with {n}, {ours} times",
                "Poucas requisições simultâneas e prompts curtos: com {n}, {ours} vezes",
            ],
        )],
    ),
];
