//! Not in the text that is left: what others cite as the article's.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C106",
        [
            "Models below 7B on L4 or T4 cost $0.0002 to $0.0005 per 1,000 tokens.",
            "Modelos abaixo de 7B em L4 ou T4 custam de US$ 0,0002 a US$ 0,0005 por mil tokens.",
        ],
        [
            "A 7B model in FP8 on an L4 costs {ours} with one request at a time.",
            "Um modelo de 7B em FP8 em uma L4 custa {ours} com uma requisição por vez.",
        ],
        &[("batched", ["{low} to {high} at once: {ours}", "{low} a {high} por vez: {ours}"])],
    ),
    text(
        "C107",
        [
            "Models of 7B to 13B cost $0.0005 to $0.001 per 1,000 tokens.",
            "Modelos de 7B a 13B custam de US$ 0,0005 a US$ 0,001 por mil tokens.",
        ],
        [
            "8B and 13B in FP8 on an H100 with {n} at once cost {ours}.",
            "8B e 13B em FP8 em uma H100 com {n} por vez custam {ours}.",
        ],
        &[("idle", ["{few} at once and {use} of the time: {ours}", "{few} por vez e {use} do tempo: {ours}"])],
    ),
    text(
        "C108",
        [
            "One's own hardware saves 60 to 70% against OpenAI's API.",
            "Hardware próprio poupa 60 a 70% em relação à API da OpenAI.",
        ],
        [
            "It depends on the model: {own} for a 70B of one's own, {large} for GPT-4o, {small} for GPT-4o mini. That is {ours}.",
            "Depende do modelo: {own} para um 70B próprio, {large} para o GPT-4o, {small} para o GPT-4o mini. Isso dá {ours}.",
        ],
        &[(
            "middle",
            ["Against GPT-5.4 mini, which asks {price}: {ours}", "Contra o GPT-5.4 mini, que cobra {price}: {ours}"],
        )],
    ),
    text(
        "C109",
        ["A 70B model costs 3 to 5 times as much as a 35B one.", "Um modelo de 70B custa 3 a 5 vezes um de 35B."],
        [
            "{size} times the parameters cost {ours} times, the same number of requests on each GPU.",
            "{size} vezes os parâmetros custam {ours} vezes, com o mesmo número de requisições por GPU.",
        ],
        &[],
    ),
    text(
        "C110",
        [
            "A 120B model costs $0.09 per 1M tokens on H100 and $0.02 on B200.",
            "Um modelo de 120B custa US$ 0,09 por 1M de tokens em H100 e US$ 0,02 em B200.",
        ],
        [
            "gpt-oss-120b with {n} at once costs {ours}, a ratio of {ratio}, since a B200 costs more by the hour. Speed alone, measured: {measured}.",
            "gpt-oss-120b com {n} por vez custa {ours}, razão de {ratio}, pois a hora da B200 é mais cara. Só a velocidade, medida: {measured}.",
        ],
        &[("full", ["Always as many requests as fit: {ours}", "Sempre com todas as requisições que cabem: {ours}"])],
    ),
];
