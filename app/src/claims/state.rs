//! What the claims page is about: the claims, which of them are looked at, and what follows from both.

use super::describe;
use super::selection::Selection;
use super::shown::{self, Entry};
use crate::scheme::Scheme;
use ::claims::{Section, Verdict};
use leptos::prelude::*;
use std::sync::Arc;
use words::Language;

/// The claims with what became of them; none until they have been put to the test.
pub type Entries = Arc<Vec<Entry>>;

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The claims.
    pub entries: RwSignal<Entries, LocalStorage>,
    /// What is looked at.
    pub selection: RwSignal<Selection>,
    /// What the address asked for and there is not.
    pub unknown: RwSignal<Vec<String>>,
    /// Which claims are shown, by their places.
    pub shown: Memo<Vec<bool>>,
    /// How many claims each verdict would show.
    pub verdicts: Memo<[usize; Verdict::ALL.len()]>,
    /// How many claims each part of the article would show.
    pub sections: Memo<[usize; Section::ALL.len()]>,
    /// Language of the page.
    pub language: RwSignal<Language>,
    /// Its colours.
    pub scheme: RwSignal<Scheme>,
    /// What is told to screen readers.
    pub status: RwSignal<String>,
}

/// What `look` makes of the claims, followed.
fn of<T>(
    entries: RwSignal<Entries, LocalStorage>,
    texts: Memo<Vec<String>>,
    narrowed: Memo<Selection>,
    look: fn(&[Entry], &[String], &Selection) -> T,
) -> T {
    entries.with(|entries| texts.with(|texts| narrowed.with(|selection| look(entries, texts, selection))))
}

impl Page {
    /// A page whose claims have yet to be put to the test.
    pub fn new(language: Language) -> Page {
        let entries = RwSignal::new_local(Entries::default());
        let selection = RwSignal::new(Selection::default());
        let language = RwSignal::new(language);
        let texts = Memo::new(move |_| {
            let language = language.get();
            entries.with(|entries| entries.iter().map(|entry| describe::searched(language, entry)).collect::<Vec<_>>())
        });
        // Marking a claim hides none.
        let narrowed = Memo::new(move |_| selection.with(|selection| Selection { claim: None, ..selection.clone() }));
        let shown = Memo::new(move |_| of(entries, texts, narrowed, shown::shown));
        let verdicts = Memo::new(move |_| of(entries, texts, narrowed, shown::verdicts));
        let sections = Memo::new(move |_| of(entries, texts, narrowed, shown::sections));
        Page {
            entries,
            selection,
            unknown: RwSignal::new(Vec::new()),
            shown,
            verdicts,
            sections,
            language,
            scheme: RwSignal::new(Scheme::Auto),
            status: RwSignal::new(String::new()),
        }
    }

    /// Looks at something else. A marked claim that is no longer shown is no longer marked.
    pub fn select(self, change: impl FnOnce(Selection) -> Selection) {
        self.unknown.set(Vec::new());
        self.selection.update(|selection| *selection = change(std::mem::take(selection)));
        if self.hides_marked() {
            self.selection.update(|selection| selection.claim = None);
        }
    }

    /// Looks at what `fragment` asks for. A link to a claim shows it, whatever else it asks for.
    pub fn open(self, fragment: &str) {
        let (selection, unknown) = Selection::read(fragment);
        if self.selection.with_untracked(|present| *present != selection) {
            self.selection.set(selection);
        }
        if self.hides_marked() {
            self.selection.update(|selection| *selection = std::mem::take(selection).cleared());
        }
        self.unknown.set(unknown);
    }

    /// How many claims are shown, followed.
    pub fn count(self) -> usize {
        self.shown.with(|shown| shown.iter().filter(|shown| **shown).count())
    }

    fn hides_marked(self) -> bool {
        let Some(id) = self.selection.with_untracked(|selection| selection.claim) else { return false };
        let place = self.entries.with_untracked(|entries| entries.iter().position(|entry| entry.claim.id == id));
        self.shown.with_untracked(|shown| place.is_some_and(|place| !shown[place]))
    }
}
