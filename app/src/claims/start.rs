//! The order in which the claims page comes to life.

use super::selection::Selection;
use super::shown::Entry;
use super::state::Page;
use super::view;
use crate::browser::{self, Later};
use crate::frame;
use crate::settings;
use crate::storage::Store;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Quiet time before the address is written: browsers limit how often it may change.
const WRITE_AFTER_MS: u64 = 300;
/// Quiet time before it is said how many claims are shown.
const SAY_AFTER_MS: u64 = 600;

/// So long the claims keep the browser from anything else, in one go.
const SLICE_MS: f64 = 30.0;

/// Puts the live page in the place of the static view, and the claims to the test once it has been painted.
pub fn start() {
    frame::start(open, |page, place| {
        view::draw(page, place);
        request_animation_frame(move || set_timeout(move || check(page, Vec::new()), Duration::ZERO));
    });
}

/// Puts the claims behind `entries` to the test, in slices, and shows them all once they are done.
fn check(page: Page, mut entries: Vec<Entry>) {
    let until = browser::now_ms() + SLICE_MS;
    for claim in ::claims::claims().skip(entries.len()) {
        entries.push(Entry::of(claim));
        if browser::now_ms() > until {
            set_timeout(move || check(page, entries), Duration::ZERO);
            return;
        }
    }
    page.entries.set(Arc::new(entries));
    follow_address(page, &browser::fragment());
}

fn open() -> Page {
    let store = Store::probe();
    let page = Page::new(settings::language(store));
    page.scheme.set(settings::scheme(store));
    let title = |language| words::claims::page::page(language).title.to_owned();
    let fragment = move || page.selection.with_untracked(Selection::fragment);
    settings::remember(store, (page.language, page.scheme), title, fragment);
    let later = Later::new(WRITE_AFTER_MS);
    let write = move || browser::replace_address(&format!("#{}", fragment()));
    Effect::watch(move || page.selection.track(), move |(), _, _| later.ask(write), false);
    let later = Later::new(SAY_AFTER_MS);
    let say = move || page.status.set(view::count(page));
    Effect::watch(move || page.shown.track(), move |(), _, _| later.ask(say), false);
    browser::follow_fragment(move |fragment| follow_address(page, fragment));
    page
}

/// Looks at what the address asks for with its `fragment`, and goes to the claim that it names.
fn follow_address(page: Page, fragment: &str) {
    page.open(fragment);
    if let Some(id) = page.selection.with_untracked(|selection| selection.claim) {
        // Once it has been drawn.
        request_animation_frame(move || browser::jump_to_head_of(id));
    }
}
