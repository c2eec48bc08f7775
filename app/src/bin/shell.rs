//! Prints the static first view: the default answer in every language. The root element's
//! language decides which one is seen; see `frame.css`.

use app::{element, presets, state::Page, view};
use leptos::prelude::*;
use words::Language;

fn main() {
    for language in Language::ALL {
        let owner = Owner::new();
        let html = owner.with(|| {
            let page = Page::new(presets::work(presets::FIRST), language);
            element::html(&[view::shell(page)])
        });
        println!("{html}");
    }
}
