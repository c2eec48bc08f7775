//! The order in which the calibration page comes to life.

use super::state::Page;
use super::view;
use crate::browser;
use crate::element;
use crate::settings;
use crate::storage::Store;
use leptos::ev;
use leptos::prelude::*;

/// Puts the live page in the place of the static view.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(place) = browser::element("app") else { return };
    let put = place.clone();
    let draw = move || {
        let page = open();
        put.set_text_content(None);
        view::draw(page, element::existing(put.into()));
    };
    leptos::mount::mount_to(place, draw).forget();
}

fn open() -> Page {
    let store = Store::probe();
    let page = Page::new(settings::language(store));
    page.scheme.set(settings::scheme(store));
    page.open(&browser::fragment());
    let title = |language| words::calibrate::calibrate(language).title;
    settings::remember(store, (page.language, page.scheme), title, browser::fragment);
    let _ = window_event_listener(ev::hashchange, move |_| page.open(&browser::fragment()));
    page
}
