//! Why a verdict differs from an earlier analysis of the same article, and which is right.

use crate::Language;

/// The text called `key`, [`Difference::why`](::claims::Difference::why).
pub fn difference(language: Language, key: &str) -> &'static str {
    TEXTS.iter().find(|(id, _, _)| *id == key).map_or("", |(_, en, pt)| language.pick(en, pt))
}

const TEXTS: &[(&str, &str, &str)] = &[(
    "C05",
    "Holds: our own quotes of purchase prices agree. That no vendor lists one is a remark, not a condition.",
    "Procede: as nossas próprias cotações de compra concordam. Que nenhum fabricante publique preço é uma observação, não uma condição.",
)];
