//! The order in which the page comes to life.

use crate::browser;
use crate::element;
use crate::persist;
use crate::view;

/// Reads address and storage, then puts the live page in the place of the static view.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(place) = browser::element("app") else { return };
    let scroll = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    let put = place.clone();
    let draw = move || {
        let page = persist::open();
        // Only now: a page that cannot start leaves the static view standing.
        put.set_text_content(None);
        view::draw(page, element::existing(put.into()));
    };
    leptos::mount::mount_to(place, draw).forget();
    if let Some(window) = web_sys::window().filter(|_| scroll > 0.0) {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
}
