//! Why a verdict differs from an earlier analysis of the same article, and which is right.

use crate::Language;

/// The text called `key`, [`Difference::why`](::claims::Difference::why).
pub fn difference(language: Language, key: &str) -> &'static str {
    TEXTS.iter().find(|(id, _, _)| *id == key).map_or("", |(_, en, pt)| language.pick(en, pt))
}

const TEXTS: &[(&str, &str, &str)] = &[
    (
        "C05",
        "Holds: our own quotes of purchase prices agree. That no vendor lists one is a remark, not a condition.",
        "Procede: as nossas próprias cotações de compra concordam. Que nenhum fabricante publique preço é uma observação, não uma condição.",
    ),
    (
        "C16",
        "Holds: the sentence before speaks of billions of tokens a day, so the volume that it takes is stated.",
        "Procede: a frase anterior fala em bilhões de tokens por dia; o volume necessário está, portanto, enunciado.",
    ),
    (
        "C26",
        "Holds as a lower bound: measured in tokens, which is what a GPU is bought for, the waste is larger still.",
        "Procede como limite inferior: medido em tokens, para os quais se compra uma GPU, o desperdício é ainda maior.",
    ),
    (
        "C45",
        "Contradicts itself: a lower ratio of prices would turn the sign, but the text states its own, and by that a token gets dearer.",
        "Contradiz a si mesma: uma razão de preços menor inverteria o sinal, mas o texto traz a sua própria, e com ela o token fica mais caro.",
    ),
    (
        "C52",
        "Holds: in our quotes the ratio is about the same at GPU clouds, at the largest clouds and over all sellers.",
        "Procede: nas nossas cotações a razão é quase a mesma em nuvens de GPU, nas maiores nuvens e no conjunto.",
    ),
    (
        "C58",
        "Holds: whether Intel says so could not be found, but owning both at list prices can be computed, and it comes out so.",
        "Procede: não se achou se a Intel o afirma, mas possuir ambos a preço de tabela pode ser calculado, e dá isso.",
    ),
    (
        "C81",
        "Holds under a condition: it contradicts the text's other numbers, but those are of one request per GPU. Continuous batches give it.",
        "Procede sob uma condição: contradiz outros números do texto, mas esses valem para uma requisição por GPU. Lotes contínuos dão esse valor.",
    ),
    (
        "C85",
        "Holds: two scenarios and a share make a number, and it goes the way that is claimed.",
        "Procede: dois cenários e uma parcela dão um número, e ele vai na direção afirmada.",
    ),
    (
        "C91",
        "Holds: the catalogue has Azure's own two prices of such an instance. That they move is true of every price here.",
        "Procede: o catálogo tem os dois preços da própria Azure para essa instância. Que mudem vale para todo preço aqui.",
    ),
    (
        "C105",
        "Holds: what is left of the sentence claims only that batches lose, and they do, with every split.",
        "Procede: o que resta da frase afirma só que os lotes perdem, e perdem, em qualquer divisão.",
    ),
    (
        "C108",
        "Holds under a condition: it depends on the model compared with, and the price list has one for which it is so.",
        "Procede sob uma condição: depende do modelo comparado, e a lista de preços tem um para o qual é assim.",
    ),
];
