//! Hardware.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C41",
        ["An H100 SXM reads memory at 3.35 TB/s.", "Uma H100 SXM lê a memória a 3,35 TB/s."],
        [
            "As on the datasheet: {ours}. Cards for PCIe are slower, so the form belongs to the name.",
            "Como na ficha técnica: {ours}. As placas PCIe são mais lentas; o formato faz parte do nome.",
        ],
        &[],
    ),
    text(
        "C42",
        [
            "An H100 serves a 70B model at 100 tokens per second.",
            "Uma H100 serve um modelo de 70B a 100 tokens por segundo.",
        ],
        [
            "Reading FP16 weights once per token allows {ours}, and they do not fit on one. INT4 allows {int4}, every byte of bandwidth used.",
            "Ler pesos FP16 uma vez por token permite {ours}, e eles não cabem em uma. INT4 permite {int4}, usando cada byte da banda.",
        ],
        &[
            (
                "eight-gpus",
                [
                    "FP16 over four to eight H100, one request: {ours}",
                    "FP16 em quatro a oito H100, uma requisição: {ours}",
                ],
            ),
            (
                "several-requests",
                [
                    "Two H100 and all requests counted together, two to four of them: {ours}",
                    "Duas H100 e todas as requisições somadas, de duas a quatro: {ours}",
                ],
            ),
        ],
    ),
    text(
        "C43",
        ["An A100 reaches only 2 TB/s.", "Uma A100 alcança apenas 2 TB/s."],
        [
            "{ours} in its SXM form with 80 GB; other forms have less.",
            "{ours} no formato SXM com 80 GB; os outros formatos têm menos.",
        ],
        &[],
    ),
    text(
        "C44",
        [
            "An A100 is limited to 60 tokens per second with the same model.",
            "Uma A100 se limita a 60 tokens por segundo com o mesmo modelo.",
        ],
        [
            "Reading FP16 weights once per token allows {ours}. INT4 allows {int4}, every byte of bandwidth used.",
            "Ler pesos FP16 uma vez por token permite {ours}. INT4 permite {int4}, usando cada byte da banda.",
        ],
        &[
            (
                "eight-gpus",
                [
                    "FP16 over four to eight A100, one request: {ours}",
                    "FP16 em quatro a oito A100, uma requisição: {ours}",
                ],
            ),
            (
                "several-requests",
                [
                    "Two A100 and all requests counted together, two to four of them: {ours}",
                    "Duas A100 e todas as requisições somadas, de duas a quatro: {ours}",
                ],
            ),
        ],
    ),
    text(
        "C45",
        [
            "Being 67% faster, the H100 makes tokens cheaper in proportion, in spite of its price.",
            "Por ser 67% mais rápida, a H100 barateia o token na mesma proporção, apesar do preço.",
        ],
        [
            "At {price} times the price and {speed} times the speed, both from the text, a token's cost changes by {ours}; in proportion would be {claimed}.",
            "A {price} vezes o preço e {speed} vezes a velocidade, ambos do texto, o custo do token muda {ours}; em proporção seria {claimed}.",
        ],
        &[],
    ),
    text(
        "C46",
        [
            "A 70B model in FP16 takes 140 GB before cache and overhead.",
            "Um modelo de 70B em FP16 ocupa 140 GB antes de cache e sobrecarga.",
        ],
        ["Llama 2 70B, counted: {ours}.", "Llama 2 70B, contado: {ours}."],
        &[],
    ),
    text(
        "C47",
        ["An H100 has 80 GB.", "Uma H100 tem 80 GB."],
        ["As on the datasheet: {ours}.", "Como na ficha técnica: {ours}."],
        &[],
    ),
    text(
        "C48",
        [
            "80 GB force a 70B model onto two GPUs, which doubles cost and adds communication.",
            "80 GB obrigam um modelo de 70B a usar duas GPUs, o que dobra o custo e soma comunicação.",
        ],
        [
            "The hour costs double, a token {ours} times: bandwidth doubles as well. What hurts is room for {room}: {worse} times the cost of four GPUs.",
            "A hora custa o dobro; o token, {ours} vezes: a banda também dobra. O que pesa é só caberem {room}: {worse} vezes o custo de quatro GPUs.",
        ],
        &[],
    ),
    text(
        "C49",
        [
            "One H200 instead of two H100 makes a token 45% cheaper.",
            "Uma H200 no lugar de duas H100 barateia o token em 45%.",
        ],
        [
            "In FP8 at the text's own rents: {ours}. One H200 has {bandwidth} of the bandwidth of the two.",
            "Em FP8, aos aluguéis do próprio texto: {ours}. Uma H200 tem {bandwidth} da banda das duas.",
        ],
        &[(
            "starved",
            [
                "H200 in FP8 against two H100 in FP16, which hold only {room}: {ours}",
                "H200 em FP8 contra duas H100 em FP16, em que só cabem {room}: {ours}",
            ],
        )],
    ),
    text(
        "C50",
        ["An MI300X has 192 GB.", "Uma MI300X tem 192 GB."],
        ["As on the datasheet: {ours}.", "Como na ficha técnica: {ours}."],
        &[],
    ),
    text(
        "C51",
        ["An MI300X reads memory at 5.3 TB/s.", "Uma MI300X lê a memória a 5,3 TB/s."],
        ["As on the datasheet: {ours}.", "Como na ficha técnica: {ours}."],
        &[],
    ),
    text(
        "C52",
        ["An MI300X costs 60% of an H100.", "Uma MI300X custa 60% de uma H100."],
        [
            "Median rents: {ours} over all sellers, {small} at GPU clouds, {large} at the largest clouds.",
            "Aluguéis medianos: {ours} no conjunto, {small} em nuvens de GPU, {large} nas maiores nuvens.",
        ],
        &[],
    ),
    text(
        "C53",
        [
            "Early adopters get tokens 30% cheaper with MI300X than with H100.",
            "Os primeiros usuários têm tokens 30% mais baratos com MI300X que com H100.",
        ],
        [
            "At {price} of the price the model makes it {ours}: more memory, more bandwidth. Software takes part of that away.",
            "A {price} do preço, o modelo dá {ours}: mais memória, mais banda. O software consome parte disso.",
        ],
        &[(
            "slower-software",
            [
                "Four against four, software {low} to {high} slower than the model has it, as measured there: {ours}",
                "Quatro contra quatro, software de {low} a {high} mais lento que no modelo, como medido ali: {ours}",
            ],
        )],
    ),
    text(
        "C54",
        [
            "Its memory lets an MI300X serve larger models without splitting them.",
            "A memória permite à MI300X servir modelos maiores sem dividi-los.",
        ],
        [
            "A 70B model in FP16 takes {ours} of what the engine may use; {room} of 2k tokens fit beside it.",
            "Um modelo de 70B em FP16 ocupa {ours} do que o motor pode usar; ao lado cabem {room} de 2 mil tokens.",
        ],
        &[],
    ),
    text(
        "C55",
        ["A Gaudi 3 has 128 GB of HBM2e.", "Um Gaudi 3 tem 128 GB de HBM2e."],
        ["As on the datasheet: {ours}.", "Como na ficha técnica: {ours}."],
        &[],
    ),
    text(
        "C56",
        ["A Gaudi 3 reads memory at 3.7 TB/s.", "Um Gaudi 3 lê a memória a 3,7 TB/s."],
        ["As on the datasheet: {ours}.", "Como na ficha técnica: {ours}."],
        &[],
    ),
    text(
        "C57",
        ["A Gaudi 3 draws 600 W where an H100 draws 700 W.", "Um Gaudi 3 consome 600 W; uma H100, 700 W."],
        [
            "600 W is its PCIe card; an H100 card draws {card}. Module against module it is {ours} against {h100}.",
            "600 W são da placa PCIe; a placa H100 consome {card}. Módulo contra módulo são {ours} contra {h100}.",
        ],
        &[],
    ),
    text(
        "C58",
        [
            "Intel claims 40% lower total cost for inference.",
            "A Intel afirma um custo total 40% menor para inferência.",
        ],
        [
            "Not found in that form; Intel's launch speaks of power. But owned, at {gaudi} against {h100}, a 70B model in FP16 and FP8 costs {ours}. Its software is not in that.",
            "Não encontrado nessa forma; o lançamento da Intel fala em energia. Mas, comprado, a {gaudi} contra {h100}, um 70B em FP16 e FP8 custa {ours}. O software não está nisso.",
        ],
        &[],
    ),
    text(
        "C59",
        ["Graviton4 instances have up to 192 vCPUs.", "Instâncias Graviton4 têm até 192 vCPUs."],
        ["Two sockets, {ours} cores together.", "Dois soquetes, {ours} núcleos no total."],
        &[],
    ),
    text(
        "C60",
        [
            "Graviton4 serves smaller models at $0.0008 per 1,000 tokens.",
            "Graviton4 serve modelos menores a US$ 0,0008 por mil tokens.",
        ],
        [
            "The quiet traffic that the text recommends it for, {few} at once and {use} of the time, costs {ours}: an 8B model in 4 bits.",
            "O tráfego leve para o qual o texto o recomenda, {few} por vez e {use} do tempo, custa {ours}: um modelo de 8B em 4 bits.",
        ],
        &[(
            "busy",
            [
                "Always busy, {many} at once, a model of 3B to 8B in 4 bits: {ours}",
                "Sempre ocupado, {many} por vez, um modelo de 3B a 8B em 4 bits: {ours}",
            ],
        )],
    ),
    text(
        "C61",
        [
            "Processors suit traffic with gaps, where a GPU would stand idle.",
            "CPUs servem a tráfego intermitente, em que a GPU ficaria ociosa.",
        ],
        [
            "Used alike, an 8B model on Graviton4 costs {ours} times what it costs on an H100. They meet where the GPU works {break-even} of the time.",
            "Com uso igual, um modelo de 8B no Graviton4 custa {ours} vezes o da H100. Empatam quando a GPU trabalha {break-even} do tempo.",
        ],
        &[(
            "idle",
            ["A GPU that works {use} of the time: {ours} times", "Uma GPU que trabalha {use} do tempo: {ours} vezes"],
        )],
    ),
];
