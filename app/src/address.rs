//! The fragment of the address: what is worked on, as a link.

use crate::browser;
use crate::presets;
use crate::state::{Notice, Page, Work};
use cost_core::link::LONGEST;
use cost_core::{Scenario, link};
use leptos::prelude::*;

/// The link of the present state, without `#`.
pub fn link_of(page: Page) -> String {
    let scenario = page.work.with_untracked(|work| work.scenario.clone());
    encoded(page, &scenario)
}

pub(crate) fn encoded(page: Page, scenario: &Scenario) -> String {
    let (compared, per) = page.work.with_untracked(|work| (work.compared.clone(), work.per));
    let written = |unknown: &Vec<_>| link::encode_beside(scenario, per, &compared, unknown);
    let link = page.unknown.with_untracked(written);
    // Pairs that nobody knows may grow when they are escaped: a link that could not be opened carries none of them.
    if link.len() <= LONGEST { link } else { written(&Vec::new()) }
}

/// The whole address that opens what is shown anywhere: while the present state has problems, the
/// last good one, whose figures are on the page.
pub fn share(page: Page) -> String {
    let has_problems = page.problems.with_untracked(|problems| !problems.is_empty());
    let shown = page.shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.scenario.clone()));
    let link = match shown.filter(|_| has_problems) {
        Some(scenario) => encoded(page, &scenario),
        None => link_of(page),
    };
    whole(&link)
}

/// `link` as a whole address.
pub(crate) fn whole(link: &str) -> String {
    format!("{}#{link}", browser::own_address())
}

/// What a fragment stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// No state: the name of a place on the page, or nothing.
    Nothing,
    /// A link that says nothing here: of another version, too long, or none at all.
    Unreadable(Notice),
    /// A state, pairs that are only carried along, and what to say.
    State(Box<Work>, Vec<(String, String)>, Vec<Notice>),
}

/// Reads a fragment.
pub fn read(fragment: &str) -> Read {
    // Fragments without `=`, escaped or not, are places on the page (skip links), not states.
    if !fragment.contains(['=', '%']) {
        return Read::Nothing;
    }
    let opened = link::decode(fragment);
    if !opened.is_readable {
        return Read::Unreadable(Notice::LinkUnreadable(opened.problems));
    }
    let mut notices = Vec::new();
    let unknown = opened.unknown_keys();
    if !opened.problems.is_empty() {
        notices.push(Notice::LinkProblems(opened.problems));
    }
    if !unknown.is_empty() {
        notices.push(Notice::LinkUnknown(unknown));
    }
    let work = Work { compared: opened.compared, per: opened.per, ..presets::recognise(opened.scenario) };
    Read::State(Box::new(work), opened.unknown, notices)
}

/// Loads the `fragment` that the reader has put into the address bar, as one step that can be undone. Saved work
/// stays as it is until the next edit.
pub fn follow(page: Page, fragment: &str) {
    let mine = link_of(page);
    if fragment == mine {
        return;
    }
    match read(fragment) {
        Read::Nothing => {}
        Read::Unreadable(notice) => {
            browser::replace_address(&format!("#{mine}"));
            page.drop_notices(|notice| matches!(notice, Notice::LinkUnreadable(_)));
            page.notices.update(|notices| notices.push(notice));
            page.status.set(texts(page).link_unreadable.to_owned());
        }
        Read::State(work, unknown, mut notices) => {
            if page.edited.get_untracked() && page.work.with_untracked(|mine| mine.is_other(&work)) {
                page.earlier.set(Some(page.work.get_untracked()));
            }
            if page.earlier.with_untracked(Option::is_some) {
                notices.push(Notice::EarlierWork);
            }
            page.load(*work, "link");
            page.edited.set(false);
            page.unknown.set(unknown);
            page.notices.set(notices);
            browser::replace_address(&format!("#{}", link_of(page)));
            page.status.set(texts(page).link_opened.to_owned());
        }
    }
}

fn texts(page: Page) -> &'static words::page::Page {
    words::page::page(page.language.get_untracked())
}
