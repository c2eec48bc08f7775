//! Names of verdicts, kinds of evidence, parts of the article and kinds of sources.

use crate::Language;
use ::claims::{Basis, Evidence, Section, Verdict};

/// A verdict, as on a badge.
pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    let (en, pt) = match verdict {
        Verdict::Holds => ("Holds", "Procede"),
        Verdict::HoldsUnderCondition => ("Holds under a condition", "Procede sob uma condição"),
        Verdict::ContradictsPhysics => ("Contradicts physics", "Contradiz a física"),
        Verdict::ContradictsSource => ("Contradicts a published source", "Contradiz uma fonte publicada"),
        Verdict::InternallyInconsistent => ("Contradicts itself", "Contradiz a si mesma"),
        Verdict::NotCheckable => ("Cannot be checked", "Não pode ser verificada"),
    };
    language.pick(en, pt)
}

/// What a verdict means, in one sentence.
pub fn verdict_meaning(language: Language, verdict: Verdict) -> &'static str {
    let (en, pt) = match verdict {
        Verdict::Holds => (
            "Taken at its word, our number and the claimed one agree.",
            "Tomada ao pé da letra, o nosso número e o afirmado concordam.",
        ),
        Verdict::HoldsUnderCondition => (
            "Taken at its word it does not hold; under a condition that the text does not state it does.",
            "Ao pé da letra não procede; sob uma condição que o texto não enuncia, procede.",
        ),
        Verdict::ContradictsPhysics => (
            "Counting bytes and operations, or running the model, gives something else.",
            "Contar bytes e operações, ou executar o modelo, dá outro resultado.",
        ),
        Verdict::ContradictsSource => (
            "A datasheet, a price list or a published measurement says something else.",
            "Uma ficha técnica, uma tabela de preços ou uma medição publicada diz outra coisa.",
        ),
        Verdict::InternallyInconsistent => (
            "Other numbers of the same text lead to something else.",
            "Outros números do mesmo texto levam a outro resultado.",
        ),
        Verdict::NotCheckable => (
            "It has no number, or nothing public to hold it against.",
            "Não traz número, ou não há nada público com que compará-la.",
        ),
    };
    language.pick(en, pt)
}

/// What a number rests on, as on a label.
pub fn evidence(language: Language, evidence: Evidence) -> &'static str {
    let (en, pt) = match evidence {
        Evidence::Model => ("Calculator", "Calculadora"),
        Evidence::Physics => ("Counted", "Contagem"),
        Evidence::Catalogue => ("Catalogue", "Catálogo"),
        Evidence::Published => ("Published", "Publicado"),
        Evidence::Arithmetic => ("The text's own numbers", "Números do próprio texto"),
    };
    language.pick(en, pt)
}

/// A part of the article, as a heading.
pub fn section(language: Language, section: Section) -> &'static str {
    let (en, pt) = match section {
        Section::Opening => ("Title and description", "Título e descrição"),
        Section::Update => ("Update of December 2025", "Atualização de dezembro de 2025"),
        Section::Introduction => ("Introduction", "Introdução"),
        Section::Tokens => ("What a token costs", "Quanto custa um token"),
        Section::Hardware => ("Hardware", "Hardware"),
        Section::Software => ("Software", "Software"),
        Section::Deployment => ("Deployment", "Implantação"),
        Section::Cases => ("Cases from practice", "Casos práticos"),
        Section::Elsewhere => ("Cited elsewhere as the article's", "Citado em outros lugares como do artigo"),
    };
    language.pick(en, pt)
}

/// How well a source is known, as on a label.
pub fn basis(language: Language, basis: Basis) -> &'static str {
    let (en, pt) = match basis {
        Basis::FirstHand => ("first hand", "de primeira mão"),
        Basis::SecondHand => ("second hand", "de segunda mão"),
        Basis::Memory => ("from memory, not verified", "de memória, não verificado"),
    };
    language.pick(en, pt)
}
