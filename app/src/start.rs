//! The order in which the page comes to life.

use crate::element::Element;
use crate::state::Page;
use crate::view::inputs::GROUPS;
use crate::{frame, persist, places, view};
use leptos::prelude::*;
use std::time::Duration;

/// Reads address and storage, then puts the live page in the place of the static view.
pub fn start() {
    let scroll = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    let open = || {
        let page = persist::open();
        places::keep(page.language.get_untracked());
        page
    };
    frame::start(open, draw);
    if let Some(window) = web_sys::window().filter(|_| scroll > 0.0) {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
}

fn draw(page: Page, place: Element) {
    view::draw(page, place);
    // What is closed at first can wait until something has been painted.
    request_animation_frame(move || next_group(page));
}

/// Draws the closed part of one group after the other, each in a turn of its own.
fn next_group(page: Page) {
    let more = move || {
        page.groups.update(|groups| *groups += 1);
        next_group(page);
    };
    if page.groups.get_untracked() < GROUPS.len() {
        set_timeout(more, Duration::ZERO);
    }
}
