//! The fragment of the address: what is worked on, as a link.

use crate::browser;
use crate::presets;
use crate::state::{Notice, Page, Work};
use cost_core::link;
use leptos::prelude::*;

/// The link of the present state, without `#`.
pub fn link_of(page: Page) -> String {
    page.work.with_untracked(|work| page.unknown.with_untracked(|unknown| link::encode(&work.scenario, unknown)))
}

/// The whole address that opens the present state anywhere.
pub fn share(page: Page) -> String {
    format!("{}#{}", browser::own_address(), link_of(page))
}

/// What a fragment stands for: the work, pairs that are only carried along, and what to say.
pub type Read = (Work, Vec<(String, String)>, Vec<Notice>);

/// Reads a fragment. `None` for one that holds no state.
pub fn read(fragment: &str) -> Option<Read> {
    // Fragments without `=` are places on the page (skip links), not states.
    if !fragment.contains('=') {
        return None;
    }
    let opened = link::decode(fragment);
    let mut notices = Vec::new();
    if !opened.problems.is_empty() {
        notices.push(Notice::LinkProblems(opened.problems));
    }
    if !opened.unknown.is_empty() {
        let keys = opened.unknown.iter().map(|(key, _)| key.chars().take(40).collect()).collect();
        notices.push(Notice::LinkUnknown(keys));
    }
    Some((presets::recognise(opened.scenario), opened.unknown, notices))
}

/// Loads what the reader has put into the address bar, as one step that can be undone.
pub fn follow(page: Page) {
    let fragment = browser::fragment();
    if fragment == link_of(page) {
        return;
    }
    let Some((work, unknown, notices)) = read(&fragment) else { return };
    page.unknown.set(unknown);
    page.notices.set(notices);
    page.load(work, "link");
    page.status.set(words::page::page(page.language.get_untracked()).link_opened.to_owned());
}
