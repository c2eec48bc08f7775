//! Title and description.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C01",
        ["OpenAI pays $0.00012 for a token.", "A OpenAI paga US$ 0,00012 por token."],
        [
            "The dearest of OpenAI's list prices is {dearest}: it would sell below cost. The figure is that of a 70B model in FP16 serving one request at a time: {alone}.",
            "O mais caro dos preços de tabela da OpenAI é {dearest}: venderia abaixo do custo. O valor é o de um modelo de 70B em FP16 que atende uma requisição por vez: {alone}.",
        ],
        &[],
    ),
    text(
        "C02",
        ["Everybody else pays $0.001 for a token.", "Os demais pagam US$ 0,001 por token."],
        [
            "A 70B model in FP16 with ordinary load costs {ours}. {claimed} takes hardware that stands idle.",
            "Um modelo de 70B em FP16 com carga comum custa {ours}. Para {claimed} é preciso hardware ocioso.",
        ],
        &[(
            "idle",
            [
                "One request at a time, and hardware in use {low} to {high} of the time",
                "Uma requisição por vez, e hardware em uso de {low} a {high} do tempo",
            ],
        )],
    ),
    text(
        "C03",
        [
            "Choice of GPU, quantization and deployment together take 90% off the cost of inference.",
            "Escolha de GPU, quantização e implantação juntas cortam 90% do custo da inferência.",
        ],
        [
            "From FP16 with {n} at once and {before} use to INT4 with {after} use: {ours}. From one request at a time: {unbatched}.",
            "De FP16 com {n} ao mesmo tempo e {before} de uso para INT4 com {after} de uso: {ours}. A partir de uma requisição por vez: {unbatched}.",
        ],
        &[(
            "unbatched",
            ["The start is FP16 with one request at a time", "O ponto de partida é FP16 com uma requisição por vez"],
        )],
    ),
];
