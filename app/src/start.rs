//! The order in which the page comes to life.

use crate::{frame, persist, places, view};
use leptos::prelude::*;

/// Reads address and storage, then puts the live page in the place of the static view.
pub fn start() {
    let scroll = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    let open = || {
        let page = persist::open();
        places::keep(page.language.get_untracked());
        page
    };
    frame::start(open, view::draw);
    if let Some(window) = web_sys::window().filter(|_| scroll > 0.0) {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
}
