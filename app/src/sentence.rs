//! The answer in one sentence.

use crate::describe;
use crate::state::Shown;
use words::Language;
use words::page::{Piece, page as texts, pieces};

/// The kind of sentence: only when it changes are its words drawn anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A deployment with a price.
    Priced,
    /// Everything is answered by a hosted API.
    Hosted,
    /// Without a price.
    Unpriced,
    /// It does not fit.
    Unfit,
    /// There is no answer yet.
    Nothing,
}

impl Kind {
    /// The kind that `shown` needs.
    pub fn of(shown: Option<&Shown>) -> Kind {
        match shown.map(|shown| &shown.estimate) {
            None => Kind::Nothing,
            Some(estimate) if estimate.cost.is_some() && estimate.latency.is_none() => Kind::Hosted,
            Some(estimate) if !estimate.fits => Kind::Unfit,
            Some(estimate) if estimate.cost.is_none() => Kind::Unpriced,
            Some(_) => Kind::Priced,
        }
    }

    /// Its words, with names in braces.
    pub fn template(self, language: Language) -> &'static str {
        let t = texts(language);
        match self {
            Kind::Priced => t.sentence,
            Kind::Hosted => t.sentence_hosted,
            Kind::Unpriced => t.sentence_unpriced,
            Kind::Unfit => t.sentence_unfit,
            Kind::Nothing => "",
        }
    }
}

/// What stands in the place of `name`.
pub fn part(language: Language, shown: &Shown, name: &str) -> String {
    match name {
        "model" => describe::model_name(language, &shown.scenario),
        "format" => describe::weight_format(language, &shown.scenario),
        "hardware" => describe::hardware(language, shown),
        "load" => describe::load(language, &shown.scenario),
        _ => describe::price(language, shown),
    }
}

/// The whole sentence.
pub fn whole(language: Language, shown: &Shown) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Name(name) => part(language, shown, name),
    };
    pieces(Kind::of(Some(shown)).template(language)).into_iter().map(piece).collect()
}
