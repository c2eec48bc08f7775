//! The order in which the studies come to life.

use super::figure::take;
use super::strips::live::Strips;
use super::{Found, SLOW, Ui, at};
use crate::browser::{self, Later};
use crate::frame;
use crate::places::{self, Place};
use crate::presets;
use crate::state::{Page, Work};
use crate::wire;
use leptos::prelude::*;
use std::time::Duration;
use words::Language;

/// Quiet time before what takes many estimates follows what is shown.
const AFTER_MS: u64 = 24;
/// Pause before each of the slow studies, for whatever else the browser has to do.
const PAUSE_MS: u64 = 30;

/// Waits for the first state that the calculator shows, fills the places with what is found of it, and follows.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(body) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body()) else {
        return;
    };
    leptos::mount::mount_to(body, attend).forget();
}

fn attend() {
    let page = Page::new(presets::work(presets::FIRST), Language::default());
    let owner = Owner::current();
    let found = StoredValue::new(None::<Found>);
    let later = Later::new(AFTER_MS);
    let slow = Later::new(PAUSE_MS);
    let strips = Strips::new(page);
    let follow = move |work: Box<Work>| {
        let Some(found) = found.get_value() else {
            page.work.set(*work);
            let find_first = || {
                let found = Found::of(page);
                found.saved.follow(page);
                found
            };
            let first = owner.as_ref().map_or_else(find_first, |owner| owner.with(find_first));
            found.set_value(Some(first));
            strips.renew();
            fill(owner.clone(), page, first, 0, move || find(slow, first, page, 0));
            return;
        };
        later.ask(move || {
            page.work.set(*work);
            strips.renew();
            found.renew(page);
            find(slow, found, page, 0);
        });
    };
    wire::attend(page, follow);
    take::close_from_outside();
}

/// Finds the slow studies from this one on; another state begins anew.
fn find(slow: Later, found: Found, page: Page, index: usize) {
    if index < SLOW.len() {
        slow.ask(move || {
            found.find(page, index);
            find(slow, found, page, index + 1);
        });
    }
}

/// Fills all places from this one on, each in a turn of its own; `then` comes after the last.
fn fill(owner: Option<Owner>, page: Page, found: Found, index: usize, then: impl FnOnce() + 'static) {
    let Some(&place) = Place::ALL.get(index) else {
        browser::root_attribute("data-studies", Some("here"));
        return then();
    };
    let draw = move || {
        if let Some(element) = places::view(place) {
            let _ = frame::live(element, page.language, move |language| at(Ui::new(page, found, language), place));
        }
    };
    let turn = move || {
        owner.as_ref().map_or_else(draw, |owner| owner.with(draw));
        fill(owner, page, found, index + 1, then);
    };
    set_timeout(turn, Duration::ZERO);
}
