//! What every page has around its views: how it comes to life, its static first view, what a screen reader is
//! told, and links that skip to its places.

use crate::browser;
use crate::element::{Element, tag};
use leptos::prelude::*;
use words::Language;

/// Puts the live page in the place of the static view: `open` makes its state, `draw` puts it into the place.
#[cfg(feature = "csr")]
pub(crate) fn start<Page: 'static>(open: fn() -> Page, draw: fn(Page, Element)) {
    console_error_panic_hook::set_once();
    let Some(place) = browser::element("app") else { return };
    let put = place.clone();
    let live = move || {
        let page = open();
        // Only now: a page that cannot start leaves the static view standing.
        put.set_text_content(None);
        draw(page, crate::element::existing(put.into()));
    };
    leptos::mount::mount_to(place, live).forget();
}

/// `place` with the live views. Only a change of language draws everything anew: what views read while they are
/// drawn is theirs to follow.
pub(crate) fn live(
    place: Element,
    language: RwSignal<Language>,
    views: impl Fn(Language) -> Vec<Element> + 'static,
) -> Element {
    place.part(move || {
        let language = language.get();
        untrack(|| views(language))
    })
}

/// The static first view in one language.
pub(crate) fn shell(language: Language, views: impl FnOnce(Language) -> Vec<Element>) -> Element {
    tag("div").class("shell").set("lang", language.tag()).children(views(language))
}

/// What a screen reader is told. Of several in a page, an open dialog leaves only its own to be heard.
pub(crate) fn status(text: RwSignal<String>) -> Element {
    let region = tag("p").class("unseen").set("role", "status").set("aria-live", "polite");
    region.follow_text(move || text.get())
}

/// What is seen once the program has stopped. It waits in the document, because then no program of ours can be trusted to
/// draw it: `public/boot.js` shows it and gives it its address.
pub(crate) fn crashed(language: Language) -> Element {
    let [said, again, afresh] = words::page::crashed(language);
    let again = tag("a").class("again").set("href", "").text(again);
    let afresh = tag("a").set("href", "?safe=1").text(afresh);
    tag("section").class("crashed").set("role", "alert").set("hidden", "").children([
        tag("p").text(said),
        tag("p").child(tag("code").set("translate", "no")),
        tag("p").child(again).text(" · ").child(afresh),
    ])
}

/// Links to places of the page by their ids; they move the focus and leave the address alone,
/// because the fragment holds the state.
pub(crate) fn skip_links<const N: usize>(places: [(&'static str, &'static str); N]) -> [Element; N] {
    places.map(|(id, text)| {
        tag("a").class("skip").set("href", format!("#{id}")).text(text).on("click", move |event: web_sys::Event| {
            event.prevent_default();
            browser::jump_to(id);
        })
    })
}
