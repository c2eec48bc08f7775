//! Software.

use super::{Text, text};

pub(super) const TEXTS: &[Text] = &[
    text(
        "C62",
        [
            "Quantization cuts cost more than any new hardware.",
            "A quantização corta mais custo que qualquer hardware novo.",
        ],
        [
            "From FP16 on A100 with {n} at once: INT4 makes tokens {narrow} times cheaper, the best of four newer accelerators {best} times.",
            "De FP16 em A100 com {n} por vez: INT4 deixa o token {narrow} vezes mais barato; o melhor de quatro aceleradores novos, {best} vezes.",
        ],
        &[(
            "alone",
            [
                "One request at a time, against one generation, H100: {alone-narrow} and {next} times",
                "Uma requisição por vez, contra uma geração, H100: {alone-narrow} e {next} vezes",
            ],
        )],
    ),
    text(
        "C63",
        ["GPTQ brings weights down to 4 bits with little loss.", "GPTQ reduz os pesos a 4 bits com pouca perda."],
        [
            "{ours} with scales and zero points. Published losses of right answers: {best} on a large model, {worst} on a small one.",
            "{ours} com escalas e zeros. Perdas de acertos publicadas: {best} em um modelo grande, {worst} em um pequeno.",
        ],
        &[],
    ),
    text(
        "C64",
        ["GPTQ cuts memory traffic by 87.5%.", "GPTQ corta 87,5% do tráfego de memória."],
        [
            "Against the 16 bits that are served: {ours}, scales included. The cache stays as it is.",
            "Contra os 16 bits em uso: {ours}, com as escalas. O cache fica como está.",
        ],
        &[("from-32-bits", ["Counted from FP32: {ours}", "Contado a partir de FP32: {ours}"])],
    ),
    text(
        "C65",
        [
            "AWQ keeps the weights that matter in a wider format.",
            "AWQ mantém os pesos importantes em um formato mais largo.",
        ],
        [
            "It finds the {salient} of channels that matter and scales them, so that all keep one width; {ours} stay wider.",
            "Encontra os {salient} de canais que importam e os escala, para que todos tenham a mesma largura; {ours} ficam mais largos.",
        ],
        &[],
    ),
    text(
        "C66",
        [
            "AWQ averages 3 bits and loses less than 1% of accuracy.",
            "AWQ chega a 3 bits em média e perde menos de 1% de precisão.",
        ],
        [
            "In 3 bits ({bits} with scales) the perplexity of Llama 2 rises by {ours}, by its authors' own table.",
            "Em 3 bits ({bits} com escalas) a perplexidade do Llama 2 sobe {ours}, segundo a tabela dos próprios autores.",
        ],
        &[(
            "four-bits",
            [
                "4 bits, right answers instead of perplexity, models of 70B or more, mean of {n} results: {ours}",
                "4 bits, acertos em vez de perplexidade, modelos de 70B ou mais, média de {n} resultados: {ours}",
            ],
        )],
    ),
    text(
        "C67",
        [
            "Organizations that quantize report 4 to 6 times lower cost.",
            "Organizações que quantizam relatam custo 4 a 6 vezes menor.",
        ],
        [
            "A 70B model on four H100 with {n} at once: {ours} times from FP16 to INT4. The bytes of weights allow {ceiling} times at most.",
            "Um modelo de 70B em quatro H100 com {n} por vez: {ours} vezes de FP16 a INT4. Os bytes dos pesos permitem no máximo {ceiling}.",
        ],
        &[(
            "starved",
            [
                "Two H100, where FP16 leaves room for {before} and INT4 for {after}: {ours} times",
                "Duas H100, em que FP16 deixa lugar para {before} e INT4 para {after}: {ours} vezes",
            ],
        )],
    ),
    text(
        "C68",
        ["PagedAttention wastes 55% less memory.", "PagedAttention desperdiça 55% menos memória."],
        [
            "Its authors: waste of {low} to {high} falls to {paged}, that is {ours}. {shared} is what sharing prefixes saves.",
            "Segundo os autores, um desperdício de {low} a {high} cai para {paged}, ou seja, {ours}. {shared} é o que poupa compartilhar prefixos.",
        ],
        &[],
    ),
    text(
        "C69",
        ["Multi-query attention makes the cache 8 times smaller.", "Multi-query attention reduz o cache em 8 vezes."],
        [
            "One key/value head for all makes it {ours} times on a 70B model. {grouped} times is grouped attention with {heads}, which Llama 2 70B has.",
            "Uma só cabeça de chave e valor dá {ours} vezes em um modelo de 70B. {grouped} vezes é a atenção agrupada com {heads}, que o Llama 2 70B já tem.",
        ],
        &[],
    ),
    text(
        "C70",
        ["Together they serve 10 times the users.", "Juntas atendem 10 vezes mais usuários."],
        [
            "Pages alone, on a model that shares heads already: {paged} sequences instead of {reserved}, {ours} times.",
            "Só as páginas, em um modelo que já compartilha cabeças: {paged} sequências em vez de {reserved}, {ours} vezes.",
        ],
        &[(
            "from-all-heads",
            [
                "Counted from a model with all heads and a cache reserved in full: {ours} times",
                "Contado a partir de um modelo com todas as cabeças e cache reservado por inteiro: {ours} vezes",
            ],
        )],
    ),
    text(
        "C71",
        [
            "Speculative decoding is 2 to 3 times as fast on the same hardware.",
            "A decodificação especulativa é 2 a 3 vezes mais rápida no mesmo hardware.",
        ],
        [
            "With {n} at once a 70B model serves {ours} times the tokens: guesses cost arithmetic that is no longer free.",
            "Com {n} por vez, um modelo de 70B serve {ours} vezes os tokens: palpites custam aritmética que já não sobra.",
        ],
        &[(
            "alone",
            [
                "One request at a time and {low} to {high} of the guesses right: {ours} times",
                "Uma requisição por vez e {low} a {high} dos palpites certos: {ours} vezes",
            ],
        )],
    ),
    text(
        "C72",
        [
            "A small model guesses and the large one checks at once, which spreads the cost of computing.",
            "Um modelo pequeno propõe e o grande verifica de uma vez, diluindo o custo de computação.",
        ],
        [
            "With {ahead} ahead and {right} of them right a token takes {ours} times the arithmetic, not less.",
            "Com {ahead} à frente e {right} certos, um token exige {ours} vezes a aritmética, não menos.",
        ],
        &[(
            "bytes",
            [
                "What is spread is reading weights, not computing: {ours} times the bytes per token",
                "O que se dilui é a leitura dos pesos, não a computação: {ours} vezes os bytes por token",
            ],
        )],
    ),
    text(
        "C73",
        [
            "Medusa is 2.8 times as fast with greedy decoding.",
            "Medusa é 2,8 vezes mais rápida em decodificação gulosa.",
        ],
        [
            "Its first form, the model left as it is, reaches {ours} times by its authors.",
            "A primeira forma, com o modelo intacto, chega a {ours} vezes segundo os autores.",
        ],
        &[(
            "trained",
            [
                "The second form, the model trained along: {ours} times",
                "A segunda forma, com o modelo treinado junto: {ours} vezes",
            ],
        )],
    ),
    text(
        "C74",
        ["It works best for structured output such as code.", "Funciona melhor para saída estruturada, como código."],
        [
            "More of the guesses are right there: {code} instead of {text} makes it {ours} times as fast again.",
            "Ali mais palpites acertam: {code} em vez de {text} rende mais {ours} vezes.",
        ],
        &[],
    ),
    text(
        "C75",
        ["Continuous batching keeps GPUs above 90% used.", "Lotes contínuos mantêm a GPU acima de 90% de uso."],
        [
            "Of the arithmetic of four H100 a 70B model uses {ours} with as many requests as fit.",
            "Da aritmética de quatro H100, um modelo de 70B usa {ours} com todas as requisições que cabem.",
        ],
        &[(
            "slots",
            [
                "Slots of a batch, not arithmetic, with requests always waiting: {ours}",
                "Vagas de um lote, não aritmética, com requisições sempre à espera: {ours}",
            ],
        )],
    ),
    text(
        "C76",
        ["Static batching reaches 40%.", "Lotes estáticos chegam a 40%."],
        [
            "All wait for the longest: of {n} whose lengths spread as much as they are long, {ours} of the slots work.",
            "Todos esperam o mais longo: de {n} com comprimentos tão variados quanto a média, {ours} das vagas trabalham.",
        ],
        &[("small-batch", ["Batches of {low} to {high}: {ours}", "Lotes de {low} a {high}: {ours}"])],
    ),
    text(
        "C77",
        ["Continuous batching halves the cost of a token.", "Lotes contínuos reduzem o custo do token à metade."],
        [
            "At least: {ours} with {n} at once and lengths that vary. The two utilisations of the text make it {said}.",
            "Pelo menos: {ours} com {n} por vez e comprimentos variados. As duas utilizações do texto dão {said}.",
        ],
        &[],
    ),
    text(
        "C78",
        [
            "Mixtures of experts compute 85% less at the same quality.",
            "Misturas de especialistas computam 85% menos com a mesma qualidade.",
        ],
        [
            "Mixtral: {ours} against a dense model of its size. Its traffic does not fall: {n} touch {touched} of the experts.",
            "Mixtral: {ours} contra um modelo denso do mesmo tamanho. O tráfego não cai: {n} tocam {touched} dos especialistas.",
        ],
        &[(
            "fine",
            [
                "Arithmetic only, of mixtures with many small experts: {ours} (DeepSeek-V3 {finest})",
                "Só aritmética, em misturas de muitos especialistas pequenos: {ours} (DeepSeek-V3 {finest})",
            ],
        )],
    ),
    text(
        "C79",
        [
            "Routing requests by difficulty cuts the mean cost of a token by 60%.",
            "Rotear requisições por dificuldade corta 60% do custo médio do token.",
        ],
        [
            "An 8B model, {again} of its answers given again by a 70B, costs {ratio} of that. With {half} of the requests routed to it: {ours}.",
            "Um modelo de 8B, com {again} das respostas refeitas por um de 70B, custa {ratio} deste. Com {half} das requisições roteadas a ele: {ours}.",
        ],
        &[(
            "most",
            [
                "{needed} of the requests can go to the small model. RouteLLM, by data set: {low} to {high}",
                "{needed} das requisições podem ir ao modelo pequeno. RouteLLM, por conjunto de dados: {low} a {high}",
            ],
        )],
    ),
];
