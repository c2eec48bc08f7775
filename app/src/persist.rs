//! From address and storage to the first state, and from every later state back to them.

use crate::address::{self, Read};
use crate::browser::{self, Later};
use crate::describe;
use crate::presets;
use crate::reais::Rate;
use crate::settings;
use crate::state::{Notice, Page, Work};
use crate::storage::{self, Saved, Store, Written};
use crate::wire;
use leptos::ev;
use leptos::prelude::*;

/// Quiet time before address and storage are written: browsers limit how often an address may
/// change, and drop or refuse what is more.
const WRITE_AFTER_MS: u64 = 300;
/// Quiet time before the result is spoken.
const SPEAK_AFTER_MS: u64 = 650;

const ON: &str = "on";
const OFF: &str = "off";

/// The first state: a link wins over saved work, saved work over the default.
pub fn open() -> Page {
    let store = Store::probe();
    let language = settings::language(store);
    let saved = store.saved_work();
    let mut notices = Vec::new();
    match saved {
        Saved::Unreadable => notices.push(Notice::SavedWorkUnreadable),
        Saved::InTheWay => notices.push(Notice::SavedWorkInTheWay),
        Saved::Nothing | Saved::Work(_) => {}
    }
    let (mut edited, mut unknown, mut earlier) = (false, Vec::new(), None);
    let linked = match address::read(&browser::fragment()) {
        Read::Nothing => None,
        Read::Unreadable(notice) => {
            notices.push(notice);
            None
        }
        Read::State(work, keys, said) => {
            unknown = keys;
            notices.extend(said);
            Some(*work)
        }
    };
    let mine = match &saved {
        Saved::Work(link) => work_of(link),
        _ => None,
    };
    let work = match (linked, mine, saved) {
        (Some(work), Some(mine), Saved::Work(link)) if mine.is_other(&work) => {
            notices.push(Notice::EarlierWork);
            earlier = Some(link);
            work
        }
        (Some(work), _, _) => work,
        (None, Some(mine), _) => {
            edited = true;
            mine
        }
        (None, None, _) => presets::work(presets::FIRST),
    };
    let page = Page::new(work, language);
    page.notices.set(notices);
    page.unknown.set(unknown);
    page.earlier.set(earlier);
    page.edited.set(edited);
    page.scheme.set(settings::scheme(store));
    follow(page, store);
    page
}

/// The work that a link from our own storage holds.
pub fn work_of(link: &str) -> Option<Work> {
    match address::read(link) {
        Read::State(work, _, _) => Some(*work),
        Read::Nothing | Read::Unreadable(_) => None,
    }
}

/// Everything that follows the state from now on.
fn follow(page: Page, store: Store) {
    write_back(page, store);
    speak(page);
    strips(page, store);
    rate(page, store);
    wire::serve(page);
    let title = move |language| page.shown.with(|shown| describe::window_title(language, shown.as_ref()));
    settings::remember(store, (page.language, page.scheme), title, move || address::link_of(page));
    shortcuts(page);
    let _ = window_event_listener(ev::hashchange, move |_| address::follow(page));
}

fn write_back(page: Page, store: Store) {
    let later = Later::new(WRITE_AFTER_MS);
    let write = move || {
        let link = address::link_of(page);
        browser::replace_address(&format!("#{link}"));
        let in_the_way = page.notices.with_untracked(|notices| notices.contains(&Notice::SavedWorkInTheWay));
        if !page.edited.get_untracked() || in_the_way {
            return;
        }
        page.earlier.set(None);
        page.drop_notices(|notice| *notice == Notice::EarlierWork);
        let full = || page.notices.with_untracked(|notices| notices.contains(&Notice::StorageFull));
        if store.save_work(&link) == Written::Full && !full() {
            page.notices.update(|notices| notices.push(Notice::StorageFull));
        }
    };
    Effect::watch(move || page.work.track(), move |(), _, _| later.ask(write), false);
    let _ = window_event_listener(ev::pagehide, move |_| {
        if later.forget() {
            write();
        }
    });
}

/// Whether the cost is drawn into the sliders, as the reader left it.
fn strips(page: Page, store: Store) {
    page.strips.set(store.read(storage::STRIPS).as_deref() != Some(OFF));
    Effect::new(move |before: Option<()>| {
        let on = page.strips.get();
        browser::root_attribute("data-strips", (!on).then_some(OFF));
        if before.is_some() {
            store.write(storage::STRIPS, if on { ON } else { OFF });
        }
    });
}

fn rate(page: Page, store: Store) {
    page.rate.set(store.read(storage::RATE).and_then(|text| Rate::from_stored(&text)));
    let follow = move |rate: &Option<Rate>, _: Option<&Option<Rate>>, _: Option<()>| match rate {
        Some(rate) => {
            store.write(storage::RATE, &rate.stored());
        }
        None => store.remove(storage::RATE),
    };
    Effect::watch(move || page.rate.get(), follow, false);
}

fn speak(page: Page) {
    let later = Later::new(SPEAK_AFTER_MS);
    let say = move || {
        // The status region is the only live one: it is emptied first, so that repeats are spoken.
        page.status.set(String::new());
        let text = describe::spoken_result(page);
        request_animation_frame(move || page.status.set(text));
    };
    let changes = move || {
        page.shown.track();
        page.per.track();
        page.problems.track();
    };
    Effect::watch(changes, move |(), _, _| later.ask(say), false);
}

fn shortcuts(page: Page) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || browser::is_text_field(&event) {
            return;
        }
        let back = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => true,
            ("z", true) | ("y", false) => false,
            _ => return,
        };
        event.prevent_default();
        travel(page, back);
    });
}

/// Undoes or redoes, and says what.
pub fn travel(page: Page, back: bool) {
    let Some(left) = page.travel(back) else { return };
    page.status.set(describe::travelled(page, &left, back));
}

/// Back to the field of `key` when the button that was pressed has gone.
pub fn refocus(key: &'static str) {
    request_animation_frame(move || {
        if let Some(field) = browser::element(&format!("field-{key}")) {
            let _ = field.focus();
        }
    });
}

/// Forgets everything that this page keeps in the browser.
pub fn forget_everything(page: Page) {
    // What is still to be written would bring the work back.
    page.edited.set(false);
    let texts = words::page::page(page.language.get_untracked());
    let said = if Store::of_the_browser().remove_all() { texts.deleted } else { texts.not_deleted };
    page.drop_notices(|notice| matches!(notice, Notice::SavedWorkUnreadable | Notice::SavedWorkInTheWay));
    page.say(said);
}

/// The text that was put aside because it could not be read.
pub fn quarantined() -> Option<String> {
    Store::probe().quarantined()
}
