//! Prints a static first view in every language: the calculator's with its default answer, or with
//! the argument `accuracy` that of the accuracy page. The root element's language decides which one
//! is seen; see `frame.css`.

use app::{accuracy, element, presets, state, view};
use leptos::prelude::*;
use words::Language;

fn main() {
    let of_accuracy = std::env::args().nth(1).as_deref() == Some("accuracy");
    for language in Language::ALL {
        let owner = Owner::new();
        let html = owner.with(|| {
            let shell = if of_accuracy {
                accuracy::view::shell(accuracy::state::Page::new(language))
            } else {
                view::shell(state::Page::new(presets::work(presets::FIRST), language))
            };
            element::html(&[shell])
        });
        println!("{html}");
    }
}
