//! The order in which the studies come to life.

use super::strips::live::Strips;
use super::{Found, Ui, at};
use crate::browser::Later;
use crate::frame;
use crate::places::{self, Place};
use crate::presets;
use crate::state::{Page, Work};
use crate::wire;
use leptos::prelude::*;
use words::Language;

/// Quiet time before what takes many estimates follows what is shown.
const AFTER_MS: u64 = 24;

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
    let strips = Strips::new(page);
    let follow = move |work: Box<Work>| {
        let Some(found) = found.get_value() else {
            page.work.set(*work);
            let draw = || found.set_value(Some(draw(page)));
            owner.as_ref().map_or_else(draw, |owner| owner.with(draw));
            strips.renew();
            return;
        };
        later.ask(move || {
            page.work.set(*work);
            strips.renew();
            found.renew(page);
        });
    };
    wire::attend(page, follow);
}

/// Fills all places.
fn draw(page: Page) -> Found {
    let found = Found::of(page);
    for place in Place::ALL {
        if let Some(element) = places::view(place) {
            let _ = frame::live(element, page.language, move |language| at(Ui::new(page, found, language), place));
        }
    }
    found
}
