//! From address and storage to the first state, and from every later state back to them.

use crate::address::{self, Read};
use crate::browser::{self, Later};
use crate::describe;
use crate::presets;
use crate::reais::Rate;
use crate::settings;
use crate::state::{Notice, Page, Work};
use crate::storage::{self, Saved, SavedWork, Store, Written};
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
    // What another window stores from now on has not been seen.
    let seen = store.read(storage::WORK);
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
        Saved::Work(saved) => work_of(saved),
        _ => None,
    };
    let work = match (linked, mine) {
        (Some(work), Some((mine, _))) if mine.is_other(&work) => {
            notices.push(Notice::EarlierWork);
            earlier = Some(mine);
            work
        }
        // The same work again: what changes are counted against is kept with it.
        (Some(work), Some((mine, _))) => Work { base: mine.base, ..work },
        (Some(work), None) => work,
        (None, Some((mine, carried))) => {
            edited = true;
            unknown = carried;
            mine
        }
        (None, None) => presets::work(presets::FIRST),
    };
    let page = Page::new(work, language);
    page.notices.set(notices);
    page.unknown.set(unknown);
    page.earlier.set(earlier);
    page.edited.set(edited);
    page.scheme.set(settings::scheme(store));
    page.saved.set_value(seen);
    follow(page, store);
    page
}

/// The work that was saved, and what its link carries along.
fn work_of(saved: &SavedWork) -> Option<(Work, Vec<(String, String)>)> {
    let Read::State(work, unknown, _) = address::read(&saved.link) else { return None };
    let preset = saved.preset.as_deref().and_then(presets::known);
    Some((Work { base: preset.unwrap_or(work.base), ..*work }, unknown))
}

/// Everything that follows the state from now on.
fn follow(page: Page, store: Store) {
    page.follow_inputs();
    write_back(page, store);
    speak(page);
    strips(page, store);
    rate(page, store);
    wire::serve(page);
    let title = move |language| page.shown.with(|shown| describe::window_title(language, shown.as_ref()));
    settings::remember(store, (page.language, page.scheme), title, move || address::link_of(page));
    shortcuts(page);
    browser::follow_fragment(move |fragment| address::follow(page, fragment));
}

fn write_back(page: Page, store: Store) {
    let later = Later::new(WRITE_AFTER_MS);
    let write = move || {
        // What a program that has panicked holds is not to be trusted.
        if browser::has_root_attribute("data-crashed") {
            return;
        }
        browser::replace_address(&format!("#{}", address::link_of(page)));
        if page.edited.get_untracked() {
            save(page, store);
        }
    };
    Effect::watch(move || page.work.track(), move |(), _, _| later.ask(write), false);
    let _ = window_event_listener(ev::pagehide, move |_| {
        if later.forget() {
            write();
        }
    });
    let key = storage::full_key(storage::WORK);
    let _ = window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|changed| changed == key) {
            is_in_the_way(page, store);
        }
    });
}

/// Saves the work, unless what is stored is another window's or cannot be read.
fn save(page: Page, store: Store) {
    if is_in_the_way(page, store) {
        return;
    }
    page.earlier.set(None);
    page.drop_notices(|notice| *notice == Notice::EarlierWork);
    let preset = page.work.with_untracked(|work| work.base.to_owned());
    let work = SavedWork { link: address::link_of(page), preset: Some(preset) };
    if store.save_work(&work) == Written::Full {
        page.notify(Notice::StorageFull);
    }
    page.saved.set_value(store.read(storage::WORK));
}

/// Whether what is stored must not be written over: nobody can read it, or another window has saved other work, which
/// is offered.
fn is_in_the_way(page: Page, store: Store) -> bool {
    let stored = store.read(storage::WORK);
    let theirs = match stored.as_deref().map(storage::open_envelope) {
        Some(None) => {
            page.notify(Notice::SavedWorkInTheWay);
            return true;
        }
        saved => saved.flatten().as_ref().and_then(work_of).map(|(work, _)| work),
    };
    if page.saved.with_value(|seen| *seen == stored) {
        return false;
    }
    let is_other = |theirs: &Work| page.work.with_untracked(|mine| mine.is_other(theirs));
    let Some(theirs) = theirs.filter(is_other) else {
        page.saved.set_value(stored);
        page.drop_notices(|notice| *notice == Notice::WorkElsewhere);
        return false;
    };
    if page.edited.get_untracked() {
        page.notify(Notice::WorkElsewhere);
    } else if page.earlier.with_untracked(Option::is_some) {
        page.earlier.set(Some(theirs));
    }
    true
}

/// Settles which work is saved where another window has saved other work: that one, or what is worked on here.
pub fn settle(page: Page, is_theirs: bool) {
    let store = Store::probe();
    let stored = store.read(storage::WORK);
    let theirs = stored.as_deref().and_then(storage::open_envelope).as_ref().and_then(work_of);
    page.saved.set_value(stored);
    page.drop_notices(|notice| *notice == Notice::WorkElsewhere);
    browser::focus("headline");
    match theirs.filter(|_| is_theirs) {
        Some((work, carried)) => {
            page.load(work, "link");
            page.unknown.set(carried);
        }
        None => save(page, store),
    }
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
    page.saved.set_value(None);
    let texts = words::page::page(page.language.get_untracked());
    let said = if Store::of_the_browser().remove_all() { texts.deleted } else { texts.not_deleted };
    page.drop_notices(|notice| {
        matches!(notice, Notice::SavedWorkUnreadable | Notice::SavedWorkInTheWay | Notice::WorkElsewhere)
    });
    page.say(said);
}

/// The text that was put aside because it could not be read.
pub fn quarantined() -> Option<String> {
    Store::probe().quarantined()
}
