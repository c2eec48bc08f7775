//! Texts of the comparison: what is worked on beside what has been pinned.

use crate::Language;
use crate::number::decimal;
use crate::page::fill;
use crate::token_kind::per;
use cost_core::TokenKind;
use std::fmt::Display;

texts! {
    /// Texts of the comparison, in one language. Braces are filled with [`crate::page::fill`].
    Compare:
    /// Name of the figure.
    name,
    /// Finding, with {dear} {cheap} {ratio} {per}.
    costs_times,
    /// Finding where the cheapest costs nothing, with {dear} {cheap}.
    costs_nothing,
    /// Finding where all cost the same, with {per}.
    same_cost,
    /// Finding where one has a cost, with {which}.
    one_cost,
    /// Finding where none has.
    no_cost,
    /// Under the finding.
    lead,
    /// Head of the column that is worked on, with {letter}.
    now,
    /// Head of the first column.
    what,
    /// Rows of inputs.
    inputs,
    /// Rows of results.
    results,
    /// Rows of inputs that are the same, with {count}.
    same_inputs,
    /// Mark of the best value of a row.
    best,
    /// Switch.
    only_differences,
    /// Button, with {letter}.
    work_on,
    /// What it does.
    work_on_hint,
    /// Button, with {letter}.
    remove,
    /// Said, with {letter}.
    removed,
    /// Said, with {letter}.
    working_on,
    /// Note under the table.
    best_is,
    /// Over what is wrong with a pinned scenario that has no answer, with {letter}.
    refused,
}

const ENGLISH: Compare = Compare {
    name: "Compared",
    costs_times: "{dear} costs {ratio} times as much as {cheap}, {per}",
    costs_nothing: "{cheap} costs nothing, {dear} does",
    same_cost: "All cost the same {per}",
    one_cost: "Only {which} has a cost",
    no_cost: "None of them has a cost",
    lead: "Pinned scenarios stay as they are, prices included; A follows the inputs. The link carries them all.",
    now: "{letter}: now",
    what: "Input or result",
    inputs: "Inputs that differ",
    results: "Results",
    same_inputs: "Inputs that are the same ({count})",
    best: "best",
    only_differences: "Only differences",
    work_on: "Work on {letter}",
    work_on_hint: "What is worked on now takes its place",
    remove: "Remove {letter}",
    removed: "{letter} removed.",
    working_on: "Working on what was {letter}.",
    best_is: "“best” marks the lowest cost, the shortest latency, the highest speed of a row.",
    refused: "{letter} has no answer and no column:",
};

const PORTUGUESE: Compare = Compare {
    name: "Comparação",
    costs_times: "{dear} custa {ratio} vezes o que {cheap} custa, {per}",
    costs_nothing: "{cheap} não custa nada, {dear} custa",
    same_cost: "Todos custam o mesmo {per}",
    one_cost: "Só {which} tem um custo",
    no_cost: "Nenhum deles tem um custo",
    lead: "Os cenários fixados ficam como estão, com seus preços; A acompanha as entradas. O link leva todos.",
    now: "{letter}: agora",
    what: "Entrada ou resultado",
    inputs: "Entradas que diferem",
    results: "Resultados",
    same_inputs: "Entradas iguais ({count})",
    best: "melhor",
    only_differences: "Só diferenças",
    work_on: "Trabalhar em {letter}",
    work_on_hint: "O que está em uso agora toma o seu lugar",
    remove: "Remover {letter}",
    removed: "{letter} removido.",
    working_on: "Trabalhando no que era {letter}.",
    best_is: "“melhor” marca o menor custo, a menor latência, a maior velocidade de cada linha.",
    refused: "{letter} não tem resposta nem coluna:",
};

/// The texts of `language`.
pub fn compare(language: Language) -> &'static Compare {
    match language {
        Language::En => &ENGLISH,
        Language::PtBr => &PORTUGUESE,
    }
}

/// What the costs of the scenarios say, each beside its letter or name; the ratio is never below 1. `kind` is what they
/// are per million of.
pub fn finding(language: Language, kind: TokenKind, costs: &[(impl Display + Copy, Option<f64>)]) -> String {
    let t = compare(language);
    let known = || costs.iter().filter_map(|(name, cost)| Some((*name, (*cost)?)));
    let cheap = known().min_by(|a, b| a.1.total_cmp(&b.1));
    let dear = known().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(cheap), Some(dear)) = (cheap, dear) else { return t.no_cost.to_owned() };
    if known().count() == 1 {
        return fill(t.one_cost, &[("which", &cheap.0.to_string())]);
    }
    // As near as what is shown of them.
    let per = per(language, kind);
    if dear.1 <= cheap.1 * 1.0005 {
        return fill(t.same_cost, &[("per", per)]);
    }
    let template = if cheap.1 > 0.0 { t.costs_times } else { t.costs_nothing };
    let ratio = decimal(language, dear.1 / cheap.1, 3);
    let (dear, cheap) = (dear.0.to_string(), cheap.0.to_string());
    fill(template, &[("dear", &dear), ("cheap", &cheap), ("ratio", &ratio), ("per", per)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_take_the_same_values() {
        crate::texts::take_the_same_values(ENGLISH.all(), PORTUGUESE.all());
    }

    #[test]
    fn res_13_the_ratio_is_the_larger_over_the_smaller_whatever_the_order() {
        let said = "B costs 2.5 times as much as A, per 1M output tokens";
        assert_eq!(finding(Language::En, TokenKind::Output, &[('A', Some(2.0)), ('B', Some(5.0)), ('C', None)]), said);
        let other = finding(Language::PtBr, TokenKind::Output, &[('A', Some(5.0)), ('B', Some(2.0))]);
        assert_eq!(other, "A custa 2,5 vezes o que B custa, por 1M de tokens de saída");
    }

    #[test]
    fn what_has_no_ratio_is_said() {
        let same = "All cost the same per 1M output tokens";
        assert_eq!(finding(Language::En, TokenKind::Output, &[('A', Some(2.0)), ('B', Some(2.0))]), same);
        assert_eq!(finding(Language::En, TokenKind::Output, &[('A', Some(0.0)), ('B', Some(0.0))]), same);
        assert_eq!(
            finding(Language::En, TokenKind::Output, &[('A', Some(0.0)), ('B', Some(2.0))]),
            "A costs nothing, B does"
        );
        assert_eq!(finding(Language::En, TokenKind::Output, &[('A', None), ('B', Some(2.0))]), "Only B has a cost");
        assert_eq!(finding(Language::En, TokenKind::Output, &[('A', None)]), ENGLISH.no_cost);
    }
}
