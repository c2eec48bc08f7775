//! Prints a static first view in every language: the calculator's with its default answer, or with
//! the name of another page as argument that of this page. The root element's language decides which
//! one is seen; see `frame.css`.

use app::{accuracy, calibrate, claims, components, element, presets, state, view};
use leptos::prelude::*;
use words::Language;

fn main() {
    let page = std::env::args().nth(1);
    for language in Language::ALL {
        let owner = Owner::new();
        let html = owner.with(|| {
            let shell = match page.as_deref() {
                Some("accuracy") => accuracy::view::shell(accuracy::state::Page::new(language)),
                Some("calibrate") => calibrate::view::shell(calibrate::state::Page::new(language)),
                Some("components") => components::shell(language),
                Some("claims") => claims::view::shell(claims::state::Page::new(language)),
                _ => view::shell(state::Page::new(presets::work(presets::FIRST), language)),
            };
            element::html(&[shell])
        });
        println!("{html}");
    }
}
