//! The order in which the accuracy page comes to life.

use super::load::{follow_address, load};
use super::selection::Selection;
use super::state::Page;
use super::view;
use crate::browser::{self, Later};
use crate::frame;
use crate::settings;
use crate::storage::Store;
use leptos::prelude::*;

/// Quiet time before the address is written: browsers limit how often it may change.
const WRITE_AFTER_MS: u64 = 300;

/// Puts the live page in the place of the static view and fetches the points.
pub fn start() {
    frame::start(open, |page, place| {
        view::draw(page, move || load(page), place);
        load(page);
    });
}

fn open() -> Page {
    let store = Store::probe();
    let page = Page::new(settings::language(store));
    page.scheme.set(settings::scheme(store));
    let title = |language| words::accuracy::accuracy(language).title.to_owned();
    let fragment = move || page.selection.with_untracked(Selection::fragment);
    settings::remember(store, (page.language, page.scheme), title, fragment);
    let later = Later::new(WRITE_AFTER_MS);
    let write = move || browser::replace_address(&format!("#{}", fragment()));
    Effect::watch(move || page.selection.track(), move |(), _, _| later.ask(write), false);
    browser::follow_fragment(move |fragment| follow_address(page, fragment));
    page
}
