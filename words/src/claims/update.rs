//! The update of December 2025.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C04",
        ["An H200 has 141 GB of HBM3e.", "Uma H200 tem 141 GB de HBM3e."],
        ["As on the datasheet: {ours}, read at {bandwidth}.", "Como na ficha técnica: {ours}, lidos a {bandwidth}."],
        &[],
    ),
    text(
        "C05",
        ["An H200 costs $30,000 to $40,000 to buy.", "Comprar uma H200 custa de US$ 30 mil a US$ 40 mil."],
        [
            "Resellers ask {ours}. NVIDIA publishes no price, so this is a market estimate of its day.",
            "Revendedores pedem {ours}. A NVIDIA não publica preço: é uma estimativa de mercado da época.",
        ],
        &[],
    ),
    text(
        "C06",
        ["An H200 rents for $2.15 to $6.00 an hour.", "Alugar uma H200 custa de US$ 2,15 a US$ 6,00 por hora."],
        [
            "All clouds together ask {ours}; the largest ones about {large}.",
            "Todas as nuvens juntas cobram {ours}; as maiores, cerca de {large}.",
        ],
        &[("gpu-clouds", ["At clouds that sell GPUs first of all: {ours}", "Em nuvens dedicadas a GPUs: {ours}"])],
    ),
    text(
        "C07",
        [
            "One H200 serves a 70B model that used to need two H100.",
            "Uma H200 atende um modelo de 70B que antes exigia duas H100.",
        ],
        [
            "In FP16 the weights alone are {weights} and an engine uses {usable}: {ours} of what there is.",
            "Em FP16 só os pesos ocupam {weights} e o motor usa {usable}: {ours} do que há.",
        ],
        &[(
            "eight-bits",
            ["In FP8, which needs {ours} of the usable memory", "Em FP8, que precisa de {ours} da memória utilizável"],
        )],
    ),
    text(
        "C08",
        [
            "An H100 now rents for $1.49 to $3.90 an hour.",
            "Alugar uma H100 custa hoje de US$ 1,49 a US$ 3,90 por hora.",
        ],
        [
            "All clouds together ask {ours}; the largest ones about {large}.",
            "Todas as nuvens juntas cobram {ours}; as maiores, cerca de {large}.",
        ],
        &[("gpu-clouds", ["At clouds that sell GPUs first of all: {ours}", "Em nuvens dedicadas a GPUs: {ours}"])],
    ),
    text(
        "C09",
        ["An H100 used to rent for $7 to $8 an hour.", "Alugar uma H100 custava antes de US$ 7 a US$ 8 por hora."],
        [
            "AWS asked {ours} until June 2025; the band is that of GPU clouds at their dearest.",
            "A AWS cobrava {ours} até junho de 2025; a faixa é a das nuvens de GPU no auge.",
        ],
        &[("gpu-clouds", ["At GPU clouds in 2023: {ours}", "Em nuvens de GPU em 2023: {ours}"])],
    ),
    text(
        "C10",
        ["AWS cut its prices by 44% in June 2025.", "A AWS cortou os preços em 44% em junho de 2025."],
        [
            "Not all prices: instances with A100 changed by {p4d}, others not at all.",
            "Nem todos os preços: instâncias com A100 mudaram {p4d}, outras nada.",
        ],
        &[(
            "p5",
            ["For instances with H100: from {before} to {after}", "Para instâncias com H100: de {before} para {after}"],
        )],
    ),
    text(
        "C11",
        ["Blackwell promises 30 times the inference.", "O Blackwell promete 30 vezes mais inferência."],
        [
            "A 70B model in FP4 on a GB200 serves {ours} times the tokens of an H100 in FP8. Measured at best: {low} to {high}.",
            "Um modelo de 70B em FP4 em uma GB200 serve {ours} vezes os tokens de uma H100 em FP8. Medido, no melhor caso: {low} a {high}.",
        ],
        &[
            (
                "over-a-network",
                [
                    "A mixture of 1T over several servers of H100 against one link domain, {slowest} per token at most: {ours} times",
                    "Uma mistura de 1T em vários servidores H100 contra um só domínio de interconexão, até {slowest} por token: {ours} vezes",
                ],
            ),
            (
                "vendor-case",
                [
                    "The vendor's own projection: a mixture of 1.8T parameters, fast answers, FP4 over 72 GPUs against FP8 over 8",
                    "A projeção do próprio fabricante: uma mistura de 1,8T de parâmetros, respostas rápidas, FP4 em 72 GPUs contra FP8 em 8",
                ],
            ),
        ],
    ),
    text(
        "C12",
        ["Blackwell is still hard to get.", "Ainda é difícil conseguir Blackwell."],
        ["A statement about a market, without a number.", "Uma afirmação sobre o mercado, sem número."],
        &[],
    ),
    text(
        "C13",
        [
            "FP4 and INT4 keep making tokens cheaper and lose no accuracy.",
            "FP4 e INT4 seguem barateando tokens sem perder precisão.",
        ],
        [
            "Cost changes by {cost}. So does accuracy: published losses in 4 bits are {ours} of right answers.",
            "O custo muda {cost}. A precisão também: as perdas publicadas em 4 bits são de {ours} dos acertos.",
        ],
        &[(
            "large-models",
            [
                "Models of 70B parameters or more, mean of {n} published results: {ours}",
                "Modelos de 70B parâmetros ou mais, média de {n} resultados publicados: {ours}",
            ],
        )],
    ),
];
