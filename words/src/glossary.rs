//! What the terms mean that the project and its field use, and which of them the interface shows where.

use crate::Language;
use crate::search::{finds, folded};

/// One term in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Kebab-case, the same in every language; never changes, so that it can stand in links.
    pub id: &'static str,
    /// The term, with its abbreviation.
    pub name: &'static str,
    /// What it is counted in.
    pub unit: Option<&'static str>,
    /// One to three sentences, with the formula where there is one.
    pub meaning: &'static str,
    /// Who defines it.
    pub source: Option<&'static str>,
}

/// Declares the terms of a topic: id and source, then name, unit and meaning in English and in Portuguese.
macro_rules! terms {
    ($($id:literal $(by $source:literal)?
        en $en:literal $([$en_unit:literal])? $en_meaning:literal
        pt $pt:literal $([$pt_unit:literal])? $pt_meaning:literal)+) => {
        use super::Term;

        pub(super) const ENGLISH: &[Term] = &[$(Term {
            id: $id, name: $en, unit: maybe!($($en_unit)?), meaning: $en_meaning, source: maybe!($($source)?)
        }),+];

        pub(super) const PORTUGUESE: &[Term] = &[$(Term {
            id: $id, name: $pt, unit: maybe!($($pt_unit)?), meaning: $pt_meaning, source: maybe!($($source)?)
        }),+];
    };
}

macro_rules! maybe {
    () => {
        None
    };
    ($text:literal) => {
        Some($text)
    };
}

mod latency;
mod model;
mod ownership;
mod prices;
mod serving;
#[cfg(test)]
mod tests;
mod texts;
mod tokens;
mod uncertainty;
mod uses;

pub use texts::{Texts, texts};
pub use uses::{of_control, of_figure};

const ENGLISH_TOPICS: &[&[Term]] = &[
    tokens::ENGLISH,
    model::ENGLISH,
    serving::ENGLISH,
    latency::ENGLISH,
    prices::ENGLISH,
    ownership::ENGLISH,
    uncertainty::ENGLISH,
];

const PORTUGUESE_TOPICS: &[&[Term]] = &[
    tokens::PORTUGUESE,
    model::PORTUGUESE,
    serving::PORTUGUESE,
    latency::PORTUGUESE,
    prices::PORTUGUESE,
    ownership::PORTUGUESE,
    uncertainty::PORTUGUESE,
];

static ENGLISH: [Term; count(ENGLISH_TOPICS)] = joined(ENGLISH_TOPICS);
static PORTUGUESE: [Term; count(PORTUGUESE_TOPICS)] = joined(PORTUGUESE_TOPICS);

const fn count(topics: &[&[Term]]) -> usize {
    let mut count = 0;
    let mut topic = 0;
    while topic < topics.len() {
        count += topics[topic].len();
        topic += 1;
    }
    count
}

/// All terms of `topics`, of which there are `N`.
const fn joined<const N: usize>(topics: &[&[Term]]) -> [Term; N] {
    let mut terms = [topics[0][0]; N];
    let (mut at, mut topic) = (0, 0);
    while topic < topics.len() {
        let mut row = 0;
        while row < topics[topic].len() {
            terms[at] = topics[topic][row];
            at += 1;
            row += 1;
        }
        topic += 1;
    }
    terms
}

/// Every term, by topic; in the same order in every language.
pub fn terms(language: Language) -> &'static [Term] {
    language.pick(&ENGLISH, &PORTUGUESE)
}

/// The term with this id.
pub fn term(language: Language, id: &str) -> Option<&'static Term> {
    terms(language).iter().find(|term| term.id == id)
}

/// Every term in the order of the alphabet, without regard to case and accents.
pub fn sorted(language: Language) -> Vec<&'static Term> {
    let mut terms: Vec<_> = terms(language).iter().collect();
    terms.sort_by_cached_key(|term| folded(term.name));
    terms
}

/// Whether every word of `text` is in the name or id of `term`, without regard to case and accents.
pub fn is_named(term: &Term, text: &str) -> bool {
    finds(&named(term), text)
}

fn named(term: &Term) -> String {
    folded(&format!("{} {}", term.name, term.id))
}

/// The terms that have every word of `text` in name, id or meaning, without regard to case and accents: first those
/// with all of them in name and id; each in the order of the alphabet.
pub fn find(language: Language, text: &str) -> Vec<&'static Term> {
    let mut found = sorted(language);
    found.retain(|term| finds(&format!("{} {}", named(term), folded(term.meaning)), text));
    found.sort_by_cached_key(|term| !is_named(term, text));
    found
}
