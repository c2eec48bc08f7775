//! The order in which the calibration page comes to life.

use super::state::Page;
use super::view;
use crate::browser;
use crate::frame;
use crate::settings;
use crate::storage::Store;
use leptos::prelude::*;

/// Puts the live page in the place of the static view.
pub fn start() {
    frame::start(open, view::draw);
}

fn open() -> Page {
    let store = Store::probe();
    let page = Page::new(settings::language(store));
    page.scheme.set(settings::scheme(store));
    page.open(&browser::fragment());
    let title = |language| words::calibrate::calibrate(language).title.to_owned();
    settings::remember(store, (page.language, page.scheme), title, browser::fragment);
    browser::follow_fragment(move |fragment| page.open(fragment));
    page
}
