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
];
