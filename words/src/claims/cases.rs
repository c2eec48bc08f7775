//! Cases from practice.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C95",
        [
            "Spotify transcribes 5,000 hours of audio a day with Whisper Large V3.",
            "O Spotify transcreve 5.000 horas de áudio por dia com Whisper Large V3.",
        ],
        ["No public source for the volume or the model.", "Não há fonte pública para o volume nem para o modelo."],
        &[],
    ),
    text(
        "C96",
        ["... which makes 50M tokens a day.", "... o que gera 50 milhões de tokens por dia."],
        [
            "People speak {low} to {high} words a minute; so many hours of that are {ours}.",
            "Fala-se de {low} a {high} palavras por minuto; tantas horas disso dão {ours}.",
        ],
        &[],
    ),
    text(
        "C97",
        ["On A100 that first cost $18,000 a day.", "Em A100 isso custava no início US$ 18.000 por dia."],
        [
            "Hosted, the same hours cost {hosted}; on rented A100 {slowest} at most by published speeds, {model} by the calculator. {claimed} is {speed} times real time.",
            "Por API, as mesmas horas custam {hosted}; em A100 alugadas, até {slowest} por velocidades publicadas, {model} pela calculadora. {claimed} é {speed} vezes o tempo real.",
        ],
        &[],
    ),
    text(
        "C98",
        [
            "INT8, continuous batches and FlashAttention brought it to $4,500 a day.",
            "INT8, lotes contínuos e FlashAttention reduziram a US$ 4.500 por dia.",
        ],
        [
            "Still more than the {hosted} of a hosted service, {slowest} on the slowest runtime, {model} by the calculator. The ratio of the two is plausible.",
            "Ainda acima dos {hosted} por API, dos {slowest} no software mais lento e dos {model} da calculadora. A razão entre os dois é plausível.",
        ],
        &[],
    ),
    text(
        "C99",
        ["... at 99.2% accuracy.", "... com 99,2% de precisão."],
        [
            "The model itself has more errors than that on clean speech, so it can only be a share of its own accuracy.",
            "O próprio modelo erra mais que isso em fala limpa; só pode ser uma parcela da precisão dele.",
        ],
        &[],
    ),
    text(
        "C100",
        [
            "Shopify's assistant has 10M conversations of 20 turns a day.",
            "O assistente do Shopify tem 10 milhões de conversas de 20 turnos por dia.",
        ],
        ["No public source.", "Não há fonte pública."],
        &[],
    ),
    text(
        "C101",
        ["... and writes 2 billion tokens a day.", "... e gera 2 bilhões de tokens por dia."],
        [
            "Over {turns} turns that is {ours} each. A sentence of {words} words takes {claimed}.",
            "Em {turns} de turnos são {ours} por turno. Uma frase de {words} palavras exige {claimed}.",
        ],
        &[],
    ),
    text(
        "C102",
        [
            "On H100, with caching and routing, it costs $450,000 a month.",
            "Em H100, com cache e roteamento, custa US$ 450.000 por mês.",
        ],
        [
            "Per token written {claimed} is {implied}; at the {own} that the text gives for own hardware it would be {ours}.",
            "Por token escrito, {claimed} equivale a {implied}; aos {own} que o texto dá para hardware próprio seriam {ours}.",
        ],
        &[(
            "with-prompts",
            [
                "Possible where the prompts of all turns are what is paid: with {first} to begin with, {user} from the user and {back} back a turn, {cached} of what went before cached, it is {ours}",
                "Possível se o que se paga são os prompts: com {first} de início, {user} do usuário e {back} de resposta por turno, {cached} do anterior em cache, são {ours}",
            ],
        )],
    ),
    text(
        "C103",
        ["Without optimisation it would cost $2.1M a month.", "Sem otimização custaria US$ 2,1 milhões por mês."],
        [
            "Per token written that is {implied}. So many tokens of a 70B model in FP16 with {n} at once cost {ours}.",
            "Por token escrito isso é {implied}. Tantos tokens de um modelo de 70B em FP16 com {n} por vez custam {ours}.",
        ],
        &[(
            "with-prompts",
            [
                "Possible where every turn reads {first}, and {user} and {back} more for each before it, anew: {accelerators}, {ours}",
                "Possível se cada turno relê {first}, mais {user} e {back} por turno anterior: {accelerators}, {ours}",
            ],
        )],
    ),
    text(
        "C104",
        [
            "JPMorgan's research assistant serves 50,000 analysts who share no data.",
            "O assistente de pesquisa do JPMorgan atende 50.000 analistas sem dados em comum.",
        ],
        [
            "Public reports speak of another product and of more users.",
            "As notícias falam de outro produto e de mais usuários.",
        ],
        &[],
    ),
    text(
        "C105",
        [
            "An instance for each group of clients sacrifices batches.",
            "Uma instância por grupo de clientes sacrifica os lotes.",
        ],
        [
            "The same load over {low} to {high} separate instances costs {ours} times as much per token. The text's number is lost.",
            "A mesma carga em {low} a {high} instâncias separadas custa {ours} vezes mais por token. O número do texto se perdeu.",
        ],
        &[],
    ),
];
