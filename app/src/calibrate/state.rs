//! What the calibration page is about: the scenario of the address, what was read, and what follows
//! from both.

use super::compared::Compared;
use crate::scheme::Scheme;
use benchmark::{Problems, Reading};
use cost_core::link::{self, Opened};
use leptos::prelude::*;
use std::sync::Arc;
use words::Language;

/// What became of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Outcome {
    /// Nothing has been read, or the text has changed since.
    #[default]
    Nothing,
    /// A file that the browser could not read.
    NoFile,
    /// No run can be used.
    Refused(Problems),
    /// At least one can.
    Read(Arc<Reading>),
}

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The scenario of the address.
    pub linked: RwSignal<Arc<Opened>>,
    /// What stands in the field; kept here while the page is drawn anew in another language.
    pub text: StoredValue<String>,
    /// What became of it.
    pub outcome: RwSignal<Outcome>,
    /// Place of the chosen run among those that were read.
    pub chosen: RwSignal<usize>,
    /// The chosen run beside the model.
    pub compared: Memo<Option<Arc<Compared>>>,
    /// A link that the browser did not let the page copy.
    pub by_hand: RwSignal<Option<String>>,
    /// Language of the page.
    pub language: RwSignal<Language>,
    /// Its colours.
    pub scheme: RwSignal<Scheme>,
    /// What is told to screen readers.
    pub status: RwSignal<String>,
}

impl Page {
    /// A page with the default scenario and nothing read.
    pub fn new(language: Language) -> Page {
        let linked = RwSignal::new(Arc::new(link::decode("")));
        let (outcome, chosen) = (RwSignal::new(Outcome::Nothing), RwSignal::new(0));
        let compared = Memo::new(move |_| {
            let Outcome::Read(reading) = outcome.get() else { return None };
            let run = reading.runs.get(chosen.get())?;
            Some(Arc::new(Compared::new(&linked.get().scenario, run)))
        });
        Page {
            linked,
            text: StoredValue::new(String::new()),
            outcome,
            chosen,
            compared,
            by_hand: RwSignal::new(None),
            language: RwSignal::new(language),
            scheme: RwSignal::new(Scheme::Auto),
            status: RwSignal::new(String::new()),
        }
    }

    /// Takes a fragment for the scenario.
    pub fn open(self, fragment: &str) {
        self.by_hand.set(None);
        self.linked.set(Arc::new(link::decode(fragment)));
    }

    /// Puts another outcome in the place of the present one.
    pub fn conclude(self, outcome: Outcome) {
        self.by_hand.set(None);
        self.chosen.set(0);
        self.outcome.set(outcome);
    }
}
