//! Texts of the static pages that answer one question each: a preset, or a well-known comparison.

mod comparisons;
mod english;
mod portuguese;

use crate::answer::{self, Kind};
use crate::compare::finding;
use crate::page::fill;
use crate::{Language, number};
use cost_core::{Estimate, Scenario, TokenKind};

pub use comparisons::{comparison, sides};

texts! {
    /// Texts of the pages of answers, in one language. Braces are filled with [`crate::page::fill`].
    Answers:
    /// Heading of the list of all.
    heading,
    /// Its title in the window and in cards.
    list_title,
    /// What search engines and cards say of it.
    list_description,
    /// Under its heading.
    lead,
    /// Heading of the comparisons.
    comparisons,
    /// Title where it is served, with {model} {format} {hardware} {cost} {name}.
    title,
    /// Title where it is bought, with {model} {cost} {name}.
    title_hosted,
    /// Title where there is no price, with {answer} {name}.
    title_unpriced,
    /// Title of a comparison, with {name} {costs}.
    title_compared,
    /// Description, with {answer} {facts}.
    description,
    /// Description of what is bought, with {answer}.
    description_bought,
    /// Description of a comparison, with {name} {answer}.
    description_compared,
    /// Beside the headline of a picture, with {name} {value}.
    fact,
    /// Link to the calculator with all of it.
    open,
    /// Under that.
    open_hint,
    /// Heading of the table of figures.
    figures,
    /// Head of their names.
    figure,
    /// Heading of the table of inputs.
    inputs,
    /// Head of their names.
    input,
    /// Head of what stands where nothing is said.
    default,
    /// In place of that table, with {edition}.
    no_inputs,
    /// Heading.
    embed,
    /// Under it.
    embed_hint,
    /// Under that where the address of the site is not known, with {path}.
    embed_relative,
    /// Label.
    frame,
    /// Label.
    element,
    /// Link to the list.
    all,
    /// Link to the calculator.
    calculator,
    /// Link to the other language, in that language.
    language,
    /// Heading where there is no such page.
    missing,
}

/// The texts of `language`.
pub fn answers(language: Language) -> &'static Answers {
    match language {
        Language::En => &english::ANSWERS,
        Language::PtBr => &portuguese::ANSWERS,
    }
}

/// The title of one scenario's page, with its answer; `name` tells it from others with the same answer.
pub fn title(language: Language, name: &str, scenario: &Scenario, estimate: &Estimate) -> String {
    let t = answers(language);
    let part = |what| answer::part(language, scenario, estimate, TokenKind::Output, what);
    let template = match answer::kind(estimate) {
        Kind::Priced => t.title,
        Kind::Hosted => t.title_hosted,
        Kind::Unpriced | Kind::Unfit => {
            let answer = answer::sentence(language, scenario, estimate, TokenKind::Output);
            return fill(t.title_unpriced, &[("answer", &answer), ("name", name)]);
        }
    };
    let values = [
        ("model", part("model")),
        ("format", part("format")),
        ("hardware", part("hardware")),
        ("cost", part("cost")),
        ("name", name.to_owned()),
    ];
    fill(template, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The title of a comparison, with the cost of each side.
pub fn title_compared(language: Language, name: &str, costs: &[(&str, Option<f64>)]) -> String {
    let one = |(side, cost): &(&str, Option<f64>)| match cost {
        Some(cost) => format!("{side} {}", number::usd(language, *cost)),
        None => format!("{side} {}", answer::NOTHING),
    };
    let costs: Vec<String> = costs.iter().map(one).collect();
    fill(answers(language).title_compared, &[("name", name), ("costs", &costs.join(", "))])
}

/// What comes of a comparison, in a sentence.
pub fn found(language: Language, costs: &[(&str, Option<f64>)]) -> String {
    finding(language, TokenKind::Output, costs) + "."
}

/// The facts beside the headline, in one line; nothing where the answer is bought, for they are somebody else's.
pub fn facts(language: Language, estimate: &Estimate) -> String {
    if answer::kind(estimate) == Kind::Hosted {
        return String::new();
    }
    let known = answer::facts(language, estimate).into_iter().filter(|(_, value)| value != answer::NOTHING);
    let one = |(name, value): (&str, String)| fill(answers(language).fact, &[("name", name), ("value", &value)]);
    known.map(one).collect::<Vec<_>>().join(" · ")
}

/// What search engines and cards say of a page whose answer is `answer`; `facts` may be empty.
pub fn description(language: Language, answer: &str, facts: &str) -> String {
    let t = answers(language);
    let template = if facts.is_empty() { t.description_bought } else { t.description };
    fill(template, &[("answer", answer), ("facts", facts)])
}

/// The same of a comparison.
pub fn description_compared(language: Language, answer: &str, name: &str) -> String {
    fill(answers(language).description_compared, &[("answer", answer), ("name", name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::scenario::comparisons::COMPARISONS;
    use cost_core::{estimate, link};

    #[test]
    fn both_languages_take_the_same_values() {
        crate::texts::take_the_same_values(english::ANSWERS.all(), portuguese::ANSWERS.all());
    }

    #[test]
    fn every_comparison_and_every_side_has_a_name_of_its_own() {
        for language in Language::ALL {
            for entry in COMPARISONS {
                assert!(comparison(language, entry.id).is_some(), "{}", entry.id);
                let sides = sides(language, entry.id);
                assert_eq!(sides.len(), link::decode(entry.link).compared.len() + 1, "{}", entry.id);
                assert!((1..sides.len()).all(|at| !sides[..at].contains(&sides[at])), "{sides:?}");
            }
        }
    }

    #[test]
    fn a_title_has_the_answer_in_it() {
        let scenario = Scenario::default();
        let found = estimate(&scenario).expect("the default has an answer");
        let cost = number::usd(Language::En, found.cost.as_ref().expect("a price").per_million_output_tokens);
        assert_eq!(
            title(Language::En, "Chat", &scenario, &found),
            format!("Llama 3.3 70B Instruct in FP8 on 4 × H100 SXM5: {cost} per million output tokens (Chat)")
        );
        let hosted = link::decode("v=1&ed=2026-11&sh=serverless&dtd=100000000").scenario;
        let title = title(Language::PtBr, "Só API", &hosted, &estimate(&hosted).expect("an offer"));
        assert!(title.starts_with("Llama 3.3 70B Instruct em uma API hospedada: US$"), "{title}");
    }

    #[test]
    fn a_title_of_a_comparison_has_all_answers() {
        let costs = [("FP8", Some(1.5)), ("BF16", None)];
        let title = title_compared(Language::En, "FP8 or BF16", &costs);
        assert_eq!(title, "FP8 or BF16: FP8 $1.50, BF16 — per million output tokens");
    }
}
