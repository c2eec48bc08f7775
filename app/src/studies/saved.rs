//! Scenarios saved under names: the dialog that keeps, opens and takes them along.

mod files;
mod format;
mod list;
mod shelf;

use super::Ui;
use super::own::dialog;
use crate::element::{Element, button, tag};
use crate::state::Dialog;
use crate::view::parts;
use crate::{address, browser, describe, wire};
use format::{Entry, LONGEST_NAME, MOST};
use leptos::prelude::*;
use shelf::{Elsewhere, Refused, Shelf, Standing};
use words::page::fill;
use words::saved::{Saved as Texts, saved as texts};

/// Id of the field for a name.
const NAME: &str = "saved-name";

/// What the reader has to answer before something is done.
#[derive(Clone, Debug, Default, PartialEq)]
enum Asked {
    /// Nothing.
    #[default]
    Nothing,
    /// What to do with a name that this scenario has.
    Taken(Entry),
    /// What this scenario is to be called.
    Rename(Entry),
    /// Whether it is to be replaced by what is shown.
    Replace(Entry),
    /// Whether what is stored and cannot be read is to be deleted.
    Delete,
}

/// What is saved, and what goes on in the dialog.
struct State {
    shelf: Shelf,
    asked: Asked,
    /// What was deleted last, and its place.
    deleted: Option<(usize, Entry)>,
    /// What was read of a file.
    file: Option<files::Opened>,
}

/// Handles to it. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Saved {
    state: RwSignal<State>,
    /// What stands in the field for a name.
    name: RwSignal<String>,
    /// What was done last, in a sentence.
    said: RwSignal<String>,
}

impl Saved {
    /// Nothing has been done yet.
    pub(crate) fn new() -> Saved {
        let state = State { shelf: Shelf::new(), asked: Asked::Nothing, deleted: None, file: None };
        Saved { state: RwSignal::new(state), name: RwSignal::new(String::new()), said: RwSignal::new(String::new()) }
    }

    /// Follows what other windows store, and what else is opened here.
    #[cfg(feature = "csr")]
    pub(crate) fn follow(self, page: crate::state::Page) {
        let forget = move |_: &u32, _: Option<&u32>, _: Option<()>| {
            self.state.update(|state| state.shelf.forget_open());
        };
        Effect::watch(move || page.loaded.get(), forget, false);
        let key = crate::storage::full_key(crate::storage::SCENARIOS);
        let _ = window_event_listener(leptos::ev::storage, move |event| {
            if event.key().is_none_or(|changed| changed == key) {
                self.state.update(|state| state.shelf.renew());
                if let Some(elsewhere) = self.state.with_untracked(|state| state.shelf.elsewhere.clone()) {
                    page.status.set(offered(texts(page.language.get_untracked()), &elsewhere));
                }
            }
        });
    }

    /// Has `question` answered before anything else.
    fn ask(self, question: Asked) {
        self.state.update(|state| state.asked = question);
    }

    /// Does something with what is saved.
    fn act<T>(self, act: impl FnOnce(&mut Shelf) -> Result<T, Refused>) -> Result<T, Refused> {
        self.state.try_update(|state| act(&mut state.shelf)).unwrap_or(Err(Refused::Changed))
    }
}

/// As it is when the dialog is opened: the name is that of what is open, or what is shown in a few words.
fn begin(ui: Ui) {
    let saved = ui.found.saved;
    saved.state.update(|state| {
        state.shelf.renew();
        (state.asked, state.deleted, state.file) = (Asked::Nothing, None, None);
    });
    let open = saved.state.with_untracked(|state| state.shelf.open.as_ref().map(|entry| entry.name.clone()));
    saved.name.set(open.unwrap_or_else(|| title(ui)));
    saved.said.set(String::new());
}

/// What is shown, as a name.
fn title(ui: Ui) -> String {
    let title = ui.page.shown.with_untracked(|shown| Some(describe::title(ui.language, shown.as_ref()?)));
    format::name_of(&title.unwrap_or_default())
}

/// The dialog.
pub(super) fn view(ui: Ui) -> Element {
    dialog::view(ui, Dialog::Saved, texts(ui.language).title, body)
}

fn body(ui: Ui) -> [Element; 2] {
    let t = texts(ui.language);
    begin(ui);
    let all = vec![
        parts::paragraph(t.lead),
        tag("div").class("messages").part(move || standing(ui, t).into_iter().collect()),
        offer(ui),
        dialog::group(t.list, Vec::new()).child(list::view(ui, t)),
        files::view(ui, t),
    ];
    [dialog::scrolling(all), foot(ui, t)]
}

/// What is shown, as a scenario of this name.
fn present(ui: Ui, name: String) -> Entry {
    let usd =
        ui.page.shown.with_untracked(|shown| Some(shown.as_ref()?.estimate.cost.as_ref()?.per_million_output_tokens));
    Entry { name, saved_at: browser::now_iso(), usd, link: address::link_of(ui.page) }
}

/// Says what was done, to the eye and to the ear.
fn say(ui: Ui, sentence: String) {
    ui.found.saved.ask(Asked::Nothing);
    ui.page.status.set(sentence.clone());
    ui.found.saved.said.set(sentence);
}

/// Says what became of something: `done`, or why nothing was done.
fn settle(ui: Ui, t: &'static Texts, result: Result<(), Refused>, done: String) {
    let sentence = match result {
        Ok(()) => match ui.found.saved.state.with_untracked(|state| standing_text(t, state.shelf.standing)) {
            Some(text) => [&done, " ", text].concat(),
            None => done,
        },
        Err(Refused::NoRoom) => fill(t.full, &[("most", &words::number::integer(ui.language, MOST as f64))]),
        Err(Refused::Changed) => t.meanwhile.to_owned(),
    };
    say(ui, sentence);
}

/// The field for a name and the button that saves under it; what has to be answered first stands over them.
fn foot(ui: Ui, t: &'static Texts) -> Element {
    let saved = ui.found.saved;
    let keep = move || save(ui, t, format::name_of(&saved.name.get_untracked()));
    let entered = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" {
            keep();
        }
    };
    let field = name_field(NAME, move || saved.name.get(), move |text| saved.name.set(text));
    let label = tag("label").set("for", NAME).text(t.name);
    let field = field.flag("autofocus", true).on("keydown", entered);
    let line = tag("div").class("saved-line").child(label).child(field);
    let line = line.child(button("tool strong take", t.save, keep).test_id("saved-save"));
    tag("div")
        .class("own-foot saved-foot")
        .child(tag("p").class("saved-said").test_id("saved-said").child(parts::live("", move || saved.said.get())))
        .part(move || bring_back(ui, t).into_iter().collect())
        .part(move || taken(ui, t).into_iter().collect())
        .child(line)
}

/// A field for a name.
fn name_field(id: &str, value: impl Fn() -> String + 'static, typed: impl Fn(String) + 'static) -> Element {
    tag("input")
        .set("type", "text")
        .set("id", id)
        .test_id(id)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("maxlength", LONGEST_NAME.to_string())
        .set("translate", "no")
        .follow_value(value)
        .on("input", move |event: web_sys::Event| typed(browser::input_value(&event)))
}

/// Saves what is shown as `name`, unless that has to be asked first.
fn save(ui: Ui, t: &'static Texts, name: String) {
    let saved = ui.found.saved;
    if name.is_empty() {
        say(ui, t.name_missing.to_owned());
        return browser::focus_soon(NAME);
    }
    let same = saved.state.try_update(|state| {
        state.shelf.renew();
        state.shelf.named(&name).cloned()
    });
    match same.flatten() {
        Some(entry) => {
            ui.page.status.set(taken_text(t, &entry));
            saved.said.set(String::new());
            saved.ask(Asked::Taken(entry));
        }
        None => {
            let done = fill(t.saved, &[("name", &name)]);
            let entry = present(ui, name.clone());
            settle(ui, t, saved.act(|shelf| shelf.put(None, entry)), done);
            saved.name.set(name);
        }
    }
}

fn taken_text(t: &Texts, entry: &Entry) -> String {
    fill(t.taken, &[("name", &entry.name), ("date", &moment(entry))])
}

/// When it was saved, by the reader's clock.
fn moment(entry: &Entry) -> String {
    entry.saved_at.as_deref().map_or_else(|| describe::NOTHING.to_owned(), browser::local_minute)
}

/// The question what to do with a name that is there already.
fn taken(ui: Ui, t: &'static Texts) -> Option<Element> {
    let saved = ui.found.saved;
    let (entry, other) = saved.state.with(|state| match &state.asked {
        Asked::Taken(entry) => Some((entry.clone(), state.shelf.free_name(&entry.name))),
        _ => None,
    })?;
    let text = taken_text(t, &entry);
    let aside = other.clone();
    let over = button("link", t.replace_it, move || replace(ui, t, &entry)).test_id("saved-replace-it");
    let beside = button("link", &fill(t.save_as, &[("name", &other)]), move || save(ui, t, aside.clone()));
    let cancel = button("link", t.cancel, move || saved.ask(Asked::Nothing));
    let message = tag("section").class("message warn").test_id("saved-taken").child(parts::paragraph(&text));
    Some(message.child(over).child(beside.test_id("saved-save-as")).child(cancel))
}

/// Puts what is shown in the place of `entry`.
fn replace(ui: Ui, t: &'static Texts, entry: &Entry) {
    let saved = ui.found.saved;
    let done = fill(t.saved, &[("name", &entry.name)]);
    let mine = present(ui, entry.name.clone());
    settle(ui, t, saved.act(|shelf| shelf.put(Some(entry), mine)), done);
}

/// The button that brings back what was deleted last.
fn bring_back(ui: Ui, t: &'static Texts) -> Option<Element> {
    let saved = ui.found.saved;
    let (place, entry) = saved.state.with(|state| state.deleted.clone())?;
    let back = move || {
        let done = fill(t.saved, &[("name", &entry.name)]);
        let entry = entry.clone();
        settle(ui, t, saved.act(|shelf| shelf.bring_back(place, entry)), done);
        saved.state.update(|state| state.deleted = None);
        browser::focus_soon(NAME);
    };
    Some(button("link", t.bring_back, back).set("id", "saved-bring-back").test_id("saved-bring-back"))
}

fn standing_text(t: &'static Texts, standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Stored => None,
        Standing::NoStorage => Some(t.no_storage),
        Standing::Full => Some(t.storage_full),
        Standing::Unreadable => Some(t.unreadable),
        Standing::Newer => Some(t.newer),
    }
}

/// What to know where the scenarios are not in the storage.
fn standing(ui: Ui, t: &'static Texts) -> Option<Element> {
    let saved = ui.found.saved;
    let (standing, is_asked) = saved.state.with(|state| (state.shelf.standing, state.asked == Asked::Delete));
    let text = standing_text(t, standing)?;
    let message = tag("section").class("message warn").test_id("saved-standing").child(parts::paragraph(text));
    if matches!(standing, Standing::NoStorage | Standing::Full) {
        return Some(message);
    }
    if is_asked {
        let delete = button("link", t.delete_it, move || {
            saved.state.update(|state| {
                state.shelf.delete_unreadable();
                state.asked = Asked::Nothing;
            });
            browser::focus_soon(NAME);
        });
        let cancel = button("link", t.cancel, move || saved.ask(Asked::Nothing));
        return Some(
            message.child(parts::paragraph(t.delete_sure)).child(delete.test_id("stored-delete")).child(cancel),
        );
    }
    let text = move || saved.state.with_untracked(|state| state.shelf.text()).unwrap_or_default();
    let copy = button("link", t.copy_it, move || files::copy(ui, t, text())).test_id("stored-copy");
    let take = button("link", t.file_it, move || browser::download(files::WHOLE, files::KIND, &text()));
    let delete = button("link", t.delete_it, move || saved.ask(Asked::Delete)).test_id("stored-ask");
    Some(message.child(copy).child(take.test_id("stored-take")).child(delete))
}

/// What became in another window of the scenario that is open here, in a sentence.
fn offered(t: &Texts, elsewhere: &Elsewhere) -> String {
    fill(if elsewhere.theirs.is_some() { t.changed } else { t.gone }, &[("name", &elsewhere.mine.name)])
}

/// That sentence, and what to do about it.
pub(super) fn offer(ui: Ui) -> Element {
    let t = texts(ui.language);
    let saved = ui.found.saved;
    // The button that was pressed is gone.
    let refocus = move || browser::focus_soon(if ui.page.dialog.get_untracked().is_some() { NAME } else { "headline" });
    let drawn = move || {
        let elsewhere = saved.state.with(|state| state.shelf.elsewhere.clone())?;
        let message = tag("section").class("message warn").test_id("saved-elsewhere");
        let message = message.child(parts::paragraph(&offered(t, &elsewhere)));
        let load = elsewhere.theirs.clone().filter(can_open).map(|theirs| {
            let load = move || {
                open(ui, &theirs);
                refocus();
            };
            button("link", t.load, load).test_id("saved-load-theirs")
        });
        let keep = move || {
            let done = fill(t.saved, &[("name", &elsewhere.mine.name)]);
            let mine = present(ui, elsewhere.mine.name.clone());
            settle(ui, t, saved.act(|shelf| shelf.put(elsewhere.theirs.as_ref(), mine)), done);
            refocus();
        };
        Some(message.children(load).child(button("link", t.keep, keep).test_id("saved-keep-mine")))
    };
    tag("div").class("messages").part(move || drawn().into_iter().collect())
}

/// Whether all of its link can be read.
fn can_open(entry: &Entry) -> bool {
    let opened = cost_core::link::decode(&entry.link);
    opened.is_readable && opened.problems.is_empty()
}

/// Has the calculator work on `entry`, as one step that can be undone.
fn open(ui: Ui, entry: &Entry) {
    ui.found.saved.state.update(|state| state.shelf.is_open(entry.clone()));
    ui.page.dialog.set(None);
    wire::open(&entry.link);
    ui.page.say(texts(ui.language).opened);
}
