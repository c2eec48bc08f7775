//! Deployment.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C80",
        [
            "A cluster of 1,000 GPUs that serves many models reaches 85% utilisation.",
            "Um cluster de 1.000 GPUs que serve vários modelos chega a 85% de utilização.",
        ],
        [
            "With few requests waiting it can be nearly full at the peak, but a day's mean is {low} to {high} of it: {ours}.",
            "Com poucas requisições à espera pode ficar quase cheio no pico, mas a média do dia é {low} a {high} dele: {ours}.",
        ],
        &[(
            "flat",
            [
                "A load that is as high at night, or other work to fill the gaps: {ours}",
                "Uma carga igual à noite, ou outro trabalho que preencha os vazios: {ours}",
            ],
        )],
    ),
    text(
        "C81",
        [
            "A central cluster makes tokens 25% cheaper than distributed ones.",
            "Um cluster central torna o token 25% mais barato que clusters distribuídos.",
        ],
        [
            "The text's own utilisations, {central} against {low} to {high}, make it {ours} before anything else is counted.",
            "As utilizações do próprio texto, {central} contra {low} a {high}, dão {ours} antes de contar qualquer outra coisa.",
        ],
        &[],
    ),
    text(
        "C82",
        [
            "Latency and egress charges eat up those savings for users far away.",
            "Latência e cobrança de egresso anulam essa economia para usuários distantes.",
        ],
        [
            "At {price} per GB egress is {ours} of the cost of an output token, even with {event} around each. It cannot eat up a quarter.",
            "A {price} por GB, o egresso é {ours} do custo de um token de saída, mesmo com {event} por token. Não anula um quarto.",
        ],
        &[(
            "distance",
            [
                "Latency only: {far} there and back over ten thousand kilometres are {ours} of a first token after {first}",
                "Só a latência: {far} de ida e volta por dez mil quilômetros são {ours} de um primeiro token após {first}",
            ],
        )],
    ),
    text(
        "C83",
        [
            "100 small clusters near users reach only 40 to 50% utilisation.",
            "100 clusters pequenos perto dos usuários só chegam a 40 a 50% de utilização.",
        ],
        [
            "{n} with continuous batches hold {slots} at once, and a pool of so many places runs at {ours} with few waiting.",
            "{n} com lotes contínuos atendem {slots} ao mesmo tempo, e tantas vagas juntas operam a {ours} com pouca espera.",
        ],
        &[(
            "one-each",
            [
                "One request at a time on each accelerator, {strict} to {loose} of them waiting: {ours}",
                "Uma requisição por vez em cada acelerador, {strict} a {loose} delas à espera: {ours}",
            ],
        )],
    ),
    text(
        "C84",
        ["At the edge a token costs 2 to 3 times as much.", "Na borda o token custa 2 a 3 vezes mais."],
        [
            "The text's utilisations, {low} to {high} against {central}, make it {ours} times. More takes overhead of the sites.",
            "As utilizações do texto, {low} a {high} contra {central}, dão {ours} vezes. Mais que isso exige custo extra dos locais.",
        ],
        &[],
    ),
    text(
        "C85",
        [
            "Small models at the edge and large ones in the centre balance cost and speed.",
            "Modelos pequenos na borda e grandes no centro equilibram custo e desempenho.",
        ],
        [
            "8B at the edge costs {small}, 70B in the centre {large}. With {half} of the tokens at the edge the mean changes by {ours}.",
            "8B na borda custa {small}; 70B no centro, {large}. Com {half} dos tokens na borda, a média muda {ours}.",
        ],
        &[],
    ),
    text(
        "C86",
        ["Introl has 257 locations.", "A Introl tem 257 locais."],
        ["Advertising; it has no bearing on cost.", "Publicidade; não afeta o custo."],
        &[],
    ),
    text(
        "C87",
        [
            "Bedrock asks $0.008 per 1,000 tokens for Llama 2 70B.",
            "O Bedrock cobra US$ 0,008 por mil tokens do Llama 2 70B.",
        ],
        [
            "The price list had {ours} for input and output. {claude} was the input price of Claude v2.",
            "A tabela trazia {ours} para entrada e saída. {claude} era o preço de entrada do Claude v2.",
        ],
        &[],
    ),
    text(
        "C88",
        ["That is 10 times the cost of one's own hardware.", "Isso é 10 vezes o custo do hardware próprio."],
        [
            "The real price, {hosted} on average, is {ours} times the {own} of four rented H100 with ordinary load.",
            "O preço real, {hosted} em média, é {ours} vezes os {own} de quatro H100 alugadas com carga comum.",
        ],
        &[(
            "full",
            [
                "The hardware is always full, at {full-cost}: {ours} times",
                "O hardware está sempre cheio, a {full-cost}: {ours} vezes",
            ],
        )],
    ),
    text(
        "C89",
        [
            "Hosted APIs charge a premium for having nothing to operate.",
            "APIs hospedadas cobram a mais por não haver nada a operar.",
        ],
        [
            "A 70B model is hosted at {hosted}, which is {ours} times the cost of four H100 in use {low} to {high} of the time.",
            "Um modelo de 70B custa {hosted} por API, {ours} vezes o custo de quatro H100 em uso de {low} a {high} do tempo.",
        ],
        &[(
            "steady",
            [
                "Hardware that is busy more than {break-even} of the time: {ours} times",
                "Hardware ocupado mais de {break-even} do tempo: {ours} vezes",
            ],
        )],
    ),
    text(
        "C90",
        [
            "With steady traffic one's own hardware saves 70 to 80%.",
            "Com tráfego estável, hardware próprio poupa 70 a 80%.",
        ],
        [
            "By the 10 times of the sentence before it would be {ours}.",
            "Pelas 10 vezes da frase anterior seriam {ours}.",
        ],
        &[(
            "real-price",
            [
                "Against the real price, {hosted}, and hardware in use {low} to {high} of the time: {ours}",
                "Contra o preço real, {hosted}, e hardware em uso de {low} a {high} do tempo: {ours}",
            ],
        )],
    ),
    text(
        "C91",
        [
            "An A100 on Azure costs 60% less as a spot instance.",
            "Uma A100 na Azure custa 60% menos como instância spot.",
        ],
        [
            "{spot} instead of {usual}: {ours}. Both are prices of their day, and spot moves: for H100 it was {low} to {high} in early 2026.",
            "{spot} em vez de {usual}: {ours}. São preços de sua data, e o spot varia: para H100 era {low} a {high} no início de 2026.",
        ],
        &[],
    ),
    text(
        "C92",
        ["... and is available 95% of the time.", "... e fica disponível 95% do tempo."],
        ["Azure promises nothing for spot instances.", "A Azure não promete nada para instâncias spot."],
        &[],
    ),
    text(
        "C93",
        [
            "Google takes 57% off for a commitment of three years.",
            "O Google desconta 57% por um compromisso de três anos.",
        ],
        [
            "Up to that, and by GPU: its prices of the two A100 differ by {ours}. Its own words: {most} for most, not all.",
            "Até isso, e conforme a GPU: os preços das duas A100 diferem {ours}. Nas palavras dele: {most} para a maioria, não para todas.",
        ],
        &[(
            "h100",
            [
                "An H100: {ours}, worth it where it is used more than {least} of the three years",
                "Uma H100: {ours}, o que vale se usada mais de {least} dos três anos",
            ],
        )],
    ),
    text(
        "C94",
        [
            "Orchestration over several clouds sends work to where it is cheapest.",
            "Orquestração entre nuvens leva o trabalho para onde é mais barato.",
        ],
        [
            "There is something to gain: the cheapest H100 on demand is {lowest}, the median {median}, {ours}.",
            "Há o que ganhar: a H100 mais barata sob demanda custa {lowest}, a mediana {median}, {ours}.",
        ],
        &[],
    ),
];
