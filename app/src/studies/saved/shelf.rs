//! The scenarios saved under names, in step with the storage and with other windows.

use super::format::{self, Entry, MOST, Refusal};
use crate::browser;
use crate::storage::{SCENARIOS, Store, Written};

/// For so long another window may write without having seen what was added here, milliseconds.
const UNSEEN_MS: f64 = 1000.0;

/// Where the scenarios are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// In the storage.
    Stored,
    /// In this window: there is no storage.
    NoStorage,
    /// In this window: the storage takes no more.
    Full,
    /// In this window: what is stored cannot be read.
    Unreadable,
    /// In this window: what is stored is of a newer version.
    Newer,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// There are as many as are kept.
    NoRoom,
    /// Another window has changed it.
    Changed,
}

/// What became in another window of the scenario that is open here.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Elsewhere {
    /// As it was here.
    pub(super) mine: Entry,
    /// As it is there; nothing where it has been deleted.
    pub(super) theirs: Option<Entry>,
}

/// What is saved.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    store: Store,
    /// The scenarios, in the order in which they were saved first.
    pub(super) entries: Vec<Entry>,
    /// Where they are kept.
    pub(super) standing: Standing,
    /// The one that was opened or saved here last.
    pub(super) open: Option<Entry>,
    /// What became of it in another window.
    pub(super) elsewhere: Option<Elsewhere>,
    /// The text as it was last read or written here.
    seen: Option<String>,
    /// What was added here a moment ago, and until when another window may not know of it.
    added: (Vec<Entry>, f64),
}

impl Shelf {
    /// Nothing yet: what is stored is read when it is needed first.
    pub(super) fn new() -> Shelf {
        let store = Store::probe();
        let standing = if store.is_usable() { Standing::Stored } else { Standing::NoStorage };
        Shelf {
            store,
            entries: Vec::new(),
            standing,
            open: None,
            elsewhere: None,
            seen: None,
            added: (Vec::new(), 0.0),
        }
    }

    /// The text that is stored.
    pub(super) fn text(&self) -> Option<String> {
        self.store.read(SCENARIOS)
    }

    /// Takes over what another window has stored meanwhile.
    pub(super) fn renew(&mut self) {
        let text = self.text();
        if self.seen == text {
            return;
        }
        if text.is_none() {
            // Everything stored was deleted, and nothing is asked of that.
            self.open = None;
            self.added.0.clear();
        }
        match text.as_deref().map_or_else(|| Ok(Vec::new()), format::stored) {
            Ok(mut theirs) => {
                // What is in this window alone is stored with it.
                if self.standing != Standing::Stored {
                    let alone = std::mem::take(&mut self.entries);
                    self.note_added(&alone);
                }
                let unseen = if browser::now_ms() < self.added.1 { self.added.0.clone() } else { Vec::new() };
                let is_more = add(&mut theirs, unseen) > 0;
                self.standing = Standing::Stored;
                self.entries = theirs;
                self.seen = text;
                if is_more {
                    self.keep();
                }
                return self.look_after_open();
            }
            Err(Refusal::Version(version)) if version > format::VERSION => self.standing = Standing::Newer,
            Err(_) => self.standing = Standing::Unreadable,
        }
        self.seen = text;
        self.look_after_open();
    }

    /// Browsers carry what is stored from one window to the other with a delay: a window that writes meanwhile
    /// leaves these out, and they are added again.
    fn note_added(&mut self, entries: &[Entry]) {
        let now = browser::now_ms();
        let (added, until) = &mut self.added;
        if now >= *until {
            added.clear();
        }
        added.extend_from_slice(entries);
        *until = now + UNSEEN_MS;
    }

    /// `entry` is no longer as it was added.
    fn forget_added(&mut self, entry: &Entry) {
        self.added.0.retain(|added| added != entry);
    }

    /// Finds out whether the scenario that is open here is another now.
    fn look_after_open(&mut self) {
        self.elsewhere = self.open.clone().and_then(|mine| {
            let theirs = self.named(&mine.name).cloned();
            let is_other = theirs.as_ref().is_none_or(|theirs| theirs.link != mine.link);
            is_other.then_some(Elsewhere { mine, theirs })
        });
    }

    /// The scenario of this name.
    pub(super) fn named(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// `name`, or one like it that is not taken.
    pub(super) fn free_name(&self, name: &str) -> String {
        format::free_name(name, |name| self.named(name).is_some())
    }

    fn place(&self, entry: &Entry) -> Result<usize, Refused> {
        self.entries.iter().position(|other| other == entry).ok_or(Refused::Changed)
    }

    /// Writes the scenarios where they are kept.
    fn keep(&mut self) {
        if !matches!(self.standing, Standing::Stored | Standing::Full) {
            return;
        }
        let text = format::write(&self.entries, None);
        self.standing = match self.store.write(SCENARIOS, &text) {
            Written::Kept => {
                self.seen = Some(text);
                Standing::Stored
            }
            Written::Full => Standing::Full,
            Written::NoStorage => Standing::NoStorage,
        };
    }

    /// Puts `entry` in the place of `before`, or at the end; it is the one that is open from now on.
    pub(super) fn put(&mut self, before: Option<&Entry>, entry: Entry) -> Result<(), Refused> {
        self.renew();
        match before {
            Some(before) => {
                let place = self.place(before)?;
                self.forget_added(before);
                self.entries[place] = entry.clone();
            }
            None if self.named(&entry.name).is_some() => return Err(Refused::Changed),
            None if self.entries.len() >= MOST => return Err(Refused::NoRoom),
            None => {
                self.note_added(std::slice::from_ref(&entry));
                self.entries.push(entry.clone());
            }
        }
        self.keep();
        self.is_open(entry);
        Ok(())
    }

    /// Gives `entry` another name, which is free.
    pub(super) fn rename(&mut self, entry: &Entry, name: String) -> Result<(), Refused> {
        self.renew();
        let place = self.place(entry)?;
        if self.named(&name).is_some_and(|other| other != entry) {
            return Err(Refused::Changed);
        }
        self.forget_added(entry);
        self.entries[place].name = name;
        if self.open.as_ref() == Some(entry) {
            self.is_open(self.entries[place].clone());
        }
        self.keep();
        Ok(())
    }

    /// Takes `entry` away. Its place, to bring it back to.
    pub(super) fn remove(&mut self, entry: &Entry) -> Result<usize, Refused> {
        self.renew();
        let place = self.place(entry)?;
        self.forget_added(entry);
        self.entries.remove(place);
        if self.open.as_ref() == Some(entry) {
            (self.open, self.elsewhere) = (None, None);
        }
        self.keep();
        Ok(place)
    }

    /// Brings `entry` back to its place.
    pub(super) fn bring_back(&mut self, place: usize, mut entry: Entry) -> Result<(), Refused> {
        self.renew();
        if self.entries.len() >= MOST {
            return Err(Refused::NoRoom);
        }
        entry.name = self.free_name(&entry.name);
        self.entries.insert(place.min(self.entries.len()), entry);
        self.keep();
        Ok(())
    }

    /// Adds scenarios of a file, as far as there is room. How many were added.
    pub(super) fn add(&mut self, entries: Vec<Entry>) -> usize {
        self.renew();
        let before = self.entries.len();
        let added = add(&mut self.entries, entries);
        let new = self.entries[before..].to_vec();
        self.note_added(&new);
        self.keep();
        added
    }

    /// `entry` is what is worked on here.
    pub(super) fn is_open(&mut self, entry: Entry) {
        self.open = Some(entry);
        self.elsewhere = None;
    }

    /// What is worked on here is none of them any more.
    #[cfg(feature = "csr")]
    pub(super) fn forget_open(&mut self) {
        (self.open, self.elsewhere) = (None, None);
    }

    /// Deletes what is stored and cannot be read, and keeps from now on what is in this window.
    pub(super) fn delete_unreadable(&mut self) {
        self.renew();
        if !matches!(self.standing, Standing::Unreadable | Standing::Newer) {
            return;
        }
        self.store.remove(SCENARIOS);
        self.standing = Standing::Stored;
        self.seen = None;
        self.keep();
    }
}

/// What becomes of a scenario from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is added under this name.
    Added(String),
    /// It is there already.
    Same,
    /// There is no room for it.
    NoRoom,
}

/// What becomes of `entry` beside `all`.
pub(super) fn fate(all: &[Entry], entry: &Entry) -> Fate {
    let has_name =
        |other: &Entry| other.name.strip_prefix(&entry.name).is_some_and(|end| end.is_empty() || end.starts_with(" ("));
    if all.iter().any(|other| other.link == entry.link && has_name(other)) {
        Fate::Same
    } else if all.len() >= MOST {
        Fate::NoRoom
    } else {
        Fate::Added(format::free_name(&entry.name, |name| all.iter().any(|other| other.name == name)))
    }
}

/// Adds those of `entries` that are not in `all` yet, as far as there is room. How many.
pub(super) fn add(all: &mut Vec<Entry>, entries: Vec<Entry>) -> usize {
    let before = all.len();
    for entry in entries {
        if let Fate::Added(name) = fate(all, &entry) {
            all.push(Entry { name, ..entry });
        }
    }
    all.len() - before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry { name: name.to_owned(), saved_at: None, usd: None, link: "v=1&ed=2026-11".to_owned() }
    }

    /// Off the browser there is no storage.
    fn shelf(names: &[&str]) -> Shelf {
        let mut shelf = Shelf::new();
        for name in names {
            shelf.put(None, entry(name)).unwrap();
        }
        shelf
    }

    fn names(shelf: &Shelf) -> Vec<&str> {
        shelf.entries.iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn a_name_is_there_once() {
        let mut shelf = shelf(&["a", "b"]);
        assert_eq!(shelf.put(None, entry("a")), Err(Refused::Changed));
        assert_eq!(shelf.rename(&entry("a"), "b".to_owned()), Err(Refused::Changed));
        assert_eq!(shelf.rename(&entry("a"), "c".to_owned()), Ok(()));
        assert_eq!(names(&shelf), ["c", "b"]);
    }

    #[test]
    fn sto_05_what_is_no_longer_as_it_was_seen_is_not_touched() {
        let mut shelf = shelf(&["a"]);
        let other = Entry { usd: Some(1.0), ..entry("a") };
        assert_eq!(shelf.put(Some(&other), entry("a")), Err(Refused::Changed));
        assert_eq!(shelf.remove(&other), Err(Refused::Changed));
        assert_eq!(shelf.rename(&other, "b".to_owned()), Err(Refused::Changed));
        assert_eq!(names(&shelf), ["a"]);
    }

    #[test]
    fn what_is_deleted_comes_back_to_its_place() {
        let mut shelf = shelf(&["a", "b", "c"]);
        let place = shelf.remove(&entry("b")).unwrap();
        shelf.bring_back(place, entry("b")).unwrap();
        assert_eq!(names(&shelf), ["a", "b", "c"]);
    }

    #[test]
    fn no_more_than_have_room_are_kept() {
        let all: Vec<String> = (0..MOST).map(|n| n.to_string()).collect();
        let mut shelf = shelf(&all.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(shelf.put(None, entry("one more")), Err(Refused::NoRoom));
        let gone = shelf.remove(&entry("7")).unwrap();
        assert_eq!(shelf.add(vec![entry("x"), entry("y")]), 1);
        assert_eq!(shelf.bring_back(gone, entry("7")), Err(Refused::NoRoom));
    }

    #[test]
    fn sto_10_what_is_there_already_is_not_added_again() {
        let mut shelf = shelf(&["a"]);
        let other = Entry { link: "v=1&ed=2026-11&tp=8".to_owned(), ..entry("a") };
        assert_eq!(shelf.add(vec![entry("a"), other.clone(), other]), 1);
        assert_eq!(names(&shelf), ["a", "a (2)"]);
    }
}
