//! The claims with what became of them, and which of them are shown.

use super::selection::Selection;
use ::claims::{Checked, Claim, Section, Verdict};
use words::search::finds;

/// A claim that was put to the test.
pub struct Entry {
    /// The claim.
    pub claim: &'static Claim,
    /// What became of it.
    pub checked: Checked,
}

impl Entry {
    /// Puts `claim` to the test.
    pub fn of(claim: &'static Claim) -> Entry {
        Entry { claim, checked: claim.check() }
    }
}

/// Which entries are shown, by their places; `texts` are what is searched, in the same order.
pub fn shown(entries: &[Entry], texts: &[String], selection: &Selection) -> Vec<bool> {
    let narrowed = |(entry, text): (&Entry, &String)| {
        selection.takes(entry.checked.verdict) && in_section(entry, selection) && finds(text, &selection.find)
    };
    entries.iter().zip(texts).map(narrowed).collect()
}

/// How many claims each verdict has, in the order of [`Verdict::ALL`], where only verdicts are not narrowed down.
pub fn verdicts(entries: &[Entry], texts: &[String], selection: &Selection) -> [usize; Verdict::ALL.len()] {
    let mut counts = [0; Verdict::ALL.len()];
    for (entry, text) in entries.iter().zip(texts) {
        if in_section(entry, selection) && finds(text, &selection.find) {
            counts[entry.checked.verdict as usize] += 1;
        }
    }
    counts
}

/// How many claims each part of the article has, in the order of [`Section::ALL`], where only parts are not
/// narrowed down.
pub fn sections(entries: &[Entry], texts: &[String], selection: &Selection) -> [usize; Section::ALL.len()] {
    let mut counts = [0; Section::ALL.len()];
    for (entry, text) in entries.iter().zip(texts) {
        if selection.takes(entry.checked.verdict) && finds(text, &selection.find) {
            counts[entry.claim.section as usize] += 1;
        }
    }
    counts
}

fn in_section(entry: &Entry, selection: &Selection) -> bool {
    selection.section.is_none_or(|section| entry.claim.section == section)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> (Vec<Entry>, Vec<String>) {
        let entries: Vec<Entry> = ::claims::claims().map(Entry::of).collect();
        let texts = entries.iter().map(|entry| entry.claim.id.to_lowercase()).collect();
        (entries, texts)
    }

    #[test]
    fn counts_add_up_to_what_is_shown() {
        let (entries, texts) = entries();
        let by_section = Selection { section: Some(Section::Hardware), ..Selection::default() };
        for selection in [Selection::default(), by_section, Selection::default().toggled(Verdict::Holds)] {
            let shown = shown(&entries, &texts, &selection).into_iter().filter(|shown| *shown).count();
            let verdicts = verdicts(&entries, &texts, &selection);
            let taken = Verdict::ALL.into_iter().filter(|verdict| selection.takes(*verdict));
            assert_eq!(taken.map(|verdict| verdicts[verdict as usize]).sum::<usize>(), shown);
            let sections = sections(&entries, &texts, &selection);
            let only = |section: &Section| selection.section.is_none_or(|only| only == *section);
            let taken = Section::ALL.into_iter().filter(only);
            assert_eq!(taken.map(|section| sections[section as usize]).sum::<usize>(), shown);
            assert!(shown > 0);
        }
    }

    #[test]
    fn searched_texts_narrow_down() {
        let (entries, texts) = entries();
        let selection = Selection { find: "C42".to_owned(), ..Selection::default() };
        let found = shown(&entries, &texts, &selection);
        let ids = entries.iter().zip(found).filter(|(_, shown)| *shown).map(|(entry, _)| entry.claim.id);
        assert_eq!(ids.collect::<Vec<_>>(), ["C42"]);
    }
}
