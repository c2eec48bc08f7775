//! The order in which the claims page comes to life.

use super::selection::Selection;
use super::shown;
use super::state::Page;
use super::view;
use crate::browser::{self, Later};
use crate::frame;
use crate::settings;
use crate::storage::Store;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Quiet time before the address is written: browsers limit how often it may change.
const WRITE_AFTER_MS: u64 = 300;
/// Quiet time before it is said how many claims are shown.
const SAY_AFTER_MS: u64 = 600;

/// Puts the live page in the place of the static view, and the claims to the test once it has been painted.
pub fn start() {
    frame::start(open, |page, place| {
        view::draw(page, place);
        request_animation_frame(move || {
            set_timeout(
                move || {
                    page.entries.set(Arc::new(shown::checked()));
                    follow_address(page);
                },
                Duration::ZERO,
            );
        });
    });
}

fn open() -> Page {
    let store = Store::probe();
    let page = Page::new(settings::language(store));
    page.scheme.set(settings::scheme(store));
    let title = |language| words::claims::page::page(language).title;
    let fragment = move || page.selection.with_untracked(Selection::fragment);
    settings::remember(store, (page.language, page.scheme), title, fragment);
    let later = Later::new(WRITE_AFTER_MS);
    let write = move || browser::replace_address(&format!("#{}", fragment()));
    Effect::watch(move || page.selection.track(), move |(), _, _| later.ask(write), false);
    let later = Later::new(SAY_AFTER_MS);
    let say = move || page.status.set(view::count(page));
    Effect::watch(move || page.shown.track(), move |(), _, _| later.ask(say), false);
    let _ = window_event_listener(ev::hashchange, move |_| follow_address(page));
    page
}

/// Looks at what the address asks for, and goes to the claim that it names.
fn follow_address(page: Page) {
    let fragment = browser::fragment();
    page.open(&fragment);
    if let Some(id) = page.selection.with_untracked(|selection| selection.claim) {
        // Once it has been drawn.
        request_animation_frame(move || browser::jump_to_head_of(id));
    }
}
