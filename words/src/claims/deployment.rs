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
            "{n} with {waiting} of the requests waiting at the busiest hour work {ours} of the day, if that hour has twice the mean.",
            "{n} com {waiting} das requisições à espera na hora de pico trabalham {ours} do dia, se essa hora tem o dobro da média.",
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
        &[(
            "whole-deployments",
            [
                "Continuous batches at a hundred sites, each with whole deployments: {together} against {apart}, {ours}",
                "Lotes contínuos em cem locais, cada um com implantações inteiras: {together} contra {apart}, {ours}",
            ],
        )],
    ),
    text(
        "C82",
        [
            "Latency and egress charges eat up those savings for users far away.",
            "Latência e cobrança de egresso anulam essa economia para usuários distantes.",
        ],
        [
            "At {price} per GB egress adds {ours} to the cost of a token, even with {event} around each. It cannot eat up a quarter.",
            "A {price} por GB, o egresso soma {ours} ao custo do token, mesmo com {event} por token. Não anula um quarto.",
        ],
        &[(
            "distance",
            [
                "Latency only: over ten thousand kilometres the first token comes after {far} instead of {near}, {ours}",
                "Só a latência: a dez mil quilômetros, o primeiro token chega após {far} em vez de {near}, {ours}",
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
            "Continuous batches give {n} hundreds of places, so that hardly a request waits at {ours}. What is lost is rounding to whole deployments.",
            "Lotes contínuos dão centenas de vagas a {n}, e quase nada espera a {ours}. O que se perde é o arredondamento a implantações inteiras.",
        ],
        &[
            (
                "one-each",
                [
                    "One request at a time on each of {each}, {strict} to {loose} of them waiting: {ours}",
                    "Uma requisição por vez em cada um de {each}, {strict} a {loose} delas à espera: {ours}",
                ],
            ),
            (
                "peaks",
                [
                    "A busiest hour of twice the mean: {ours}, and no more than {together} in one place either",
                    "Uma hora de pico com o dobro da média: {ours}, e não mais que {together} em um só lugar",
                ],
            ),
        ],
    ),
    text(
        "C84",
        ["At the edge a token costs 2 to 3 times as much.", "Na borda o token custa 2 a 3 vezes mais."],
        [
            "The same requests at a hundred sites cost {ours} times as much: whole deployments, overhead of sites, up to one spare at each.",
            "As mesmas requisições em cem locais custam {ours} vezes mais: implantações inteiras, custo dos locais, até uma reserva em cada um.",
        ],
        &[(
            "its-utilisations",
            [
                "The text's utilisations, {low} to {high} against {central}: {ours} times",
                "As utilizações do texto, {low} a {high} contra {central}: {ours} vezes",
            ],
        )],
    ),
    text(
        "C85",
        [
            "Small models at the edge and large ones in the centre balance cost and speed.",
            "Modelos pequenos na borda e grandes no centro equilibram custo e desempenho.",
        ],
        [
            "70B in the centre costs {large}; with {half} of the requests on an 8B at the edge, used less, {mixed}: {ours}.",
            "70B no centro custa {large}; com {half} das requisições em um 8B na borda, menos usado, {mixed}: {ours}.",
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
            "{spot} instead of {usual}: {ours}, and {effective} with the hours that have none. Spot moves: for H100 it was {low} to {high} in early 2026.",
            "{spot} em vez de {usual}: {ours}, e {effective} com as horas em que não há. O spot varia: para H100 era {low} a {high} no início de 2026.",
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
            "The cheapest H100 on demand is {lowest}, the median {median}. No number is claimed. Half of the hours at the cheapest, with {moving} for moving: {ours}.",
            "A H100 mais barata sob demanda custa {lowest}, a mediana {median}. Nenhum número é afirmado. Metade das horas na mais barata, com {moving} para mover: {ours}.",
        ],
        &[],
    ),
];
