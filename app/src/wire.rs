//! What the two programs of the calculator tell each other: events of the document, each with a text in it.
//!
//! The calculator tells what is shown, as a link; the studies ask for another state the same way. What arrives is parsed
//! like any other link.

use crate::address::{self, Read};
use crate::browser;
use crate::state::{Dialog, Notice, Page, STUDY, Studies, Work};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use words::Language;

/// To the studies: language, a line's end, and the link of what is shown.
const SHOWN: &str = "pertoken:shown";
/// To the studies: the name of a step to explain.
const EXPLAIN: &str = "pertoken:explain";
/// To the studies: the name of a dialog to open.
const DIALOG: &str = "pertoken:dialog";
/// To the studies: something has been opened from elsewhere.
const LOADED: &str = "pertoken:loaded";
/// To the calculator: the studies are there.
const READY: &str = "pertoken:ready";
/// To the calculator: a link to work on from now on.
const OPEN: &str = "pertoken:open";
/// To the calculator: what a screen reader is to be told.
const SPOKEN: &str = "pertoken:spoken";
/// To the calculator: a text that the clipboard refused.
const BY_HAND: &str = "pertoken:by-hand";
/// From boot.js: the studies could not be loaded.
const FAILED: &str = "pertoken:failed";

fn tell(event: &str, text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&text.into());
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict(event, &init) {
        let _ = document.dispatch_event(&event);
    }
}

fn listen(event: &str, mut act: impl FnMut(String) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let act = move |event: web_sys::CustomEvent| act(event.detail().as_string().unwrap_or_default());
    let listener = Closure::<dyn FnMut(web_sys::CustomEvent)>::new(act).into_js_value();
    let _ = document.add_event_listener_with_callback(event, listener.unchecked_ref());
}

/// The calculator's end.
pub fn serve(page: Page) {
    let is_here = move || page.studies.get_untracked() == Studies::Here;
    let shown = move || {
        if is_here() {
            let last = page.shown.with_untracked(|shown| Some(address::encoded(page, &shown.as_ref()?.scenario)));
            // Before there has been any answer: what is asked, which has none.
            let link = last.unwrap_or_else(|| page.work.with_untracked(|work| address::encoded(page, &work.scenario)));
            tell(SHOWN, &format!("{}\n{link}", page.language.get_untracked().tag()));
        }
    };
    let ask = move || {
        if !is_here() {
            return;
        }
        if let Some(key) = page.explained.get_untracked() {
            page.explained.set(None);
            tell(EXPLAIN, key);
        }
        if let Some(dialog) = page.dialog.get_untracked() {
            page.dialog.set(None);
            tell(DIALOG, &dialog.name());
        }
    };
    let compared = Memo::new(move |_| page.work.with(|work| work.compared.clone()));
    let changes = move || {
        page.shown.track();
        page.per.track();
        compared.track();
        page.unknown.track();
        page.language.track();
        page.strips.track();
    };
    Effect::watch(changes, move |(), _, _| shown(), false);
    Effect::watch(move || page.loaded.get(), move |_, _, _| tell(LOADED, ""), false);
    let asked = move || {
        page.explained.track();
        page.dialog.track();
    };
    let asked_for = move || page.explained.get_untracked().is_some() || page.dialog.get_untracked().is_some();
    let answer = move |(), _: Option<&()>, _: Option<()>| {
        ask();
        if page.studies.get_untracked() == Studies::Missing && asked_for() {
            page.explained.set(None);
            page.dialog.set(None);
            missing(page);
        }
    };
    Effect::watch(asked, move |&(), before, found| answer((), before, found), false);
    listen(READY, move |_| {
        page.studies.set(Studies::Here);
        shown();
        ask();
    });
    listen(FAILED, move |_| {
        page.studies.set(Studies::Missing);
        browser::root_attribute("data-studies", Some("missing"));
        missing(page);
    });
    listen(OPEN, move |link| {
        if let Read::State(work, unknown, _) = address::read(&link) {
            // What the reader started from stays what changes are counted against.
            page.load(Work { base: page.work.with_untracked(|work| work.base), ..*work }, STUDY);
            page.unknown.set(unknown);
        }
    });
    listen(SPOKEN, move |text| page.status.set(text));
    listen(BY_HAND, move |text| page.copy_by_hand(text));
}

fn missing(page: Page) {
    page.drop_notices(|notice| *notice == Notice::StudiesMissing);
    page.notices.update(|notices| notices.push(Notice::StudiesMissing));
}

/// The studies' end; `follow` is called with every state that the calculator shows.
pub fn attend(page: Page, follow: impl Fn(Box<Work>) + 'static) {
    listen(SHOWN, move |text| {
        let (language, link) = text.split_once('\n').unwrap_or_default();
        if let Some(language) = Language::from_tag(language).filter(|shown| *shown != page.language.get_untracked()) {
            page.language.set(language);
        }
        if let Read::State(work, unknown, _) = address::read(link) {
            page.unknown.set(unknown);
            follow(work);
        }
    });
    listen(EXPLAIN, move |key| {
        page.explained.set(cost_core::trace::asked_for(&key));
    });
    listen(LOADED, move |_| page.loaded.update(|count| *count += 1));
    listen(DIALOG, move |name| page.dialog.set(Dialog::named(&name)));
    // Within an open dialog its own region speaks.
    Effect::watch(move || page.status.get(), move |text, _, _| tell(SPOKEN, text), false);
    let refused = move |notices: &Vec<Notice>, _: Option<&Vec<Notice>>, _: Option<()>| {
        for notice in notices {
            if let Notice::CopyByHand(text) = notice {
                tell(BY_HAND, text);
            }
        }
    };
    Effect::watch(move || page.notices.get(), refused, false);
    tell(READY, "");
}

/// Asks the calculator to work on `link` from now on.
pub fn open(link: &str) {
    tell(OPEN, link);
}
