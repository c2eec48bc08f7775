//! What the terms mean, over the page: searched as one types, opened at a term.

use super::Ui;
use super::sheet::Sheet;
use crate::browser::{self, Later};
use crate::element::{Element, button, tag};
use crate::state::{Dialog, Page};
use crate::view::parts;
use leptos::prelude::*;
use words::Language;
use words::glossary::{self, Term, Texts};
use words::number::integer;
use words::page::fill;

/// Id of the field that is searched with.
const FIELD: &str = "find-term";
/// Letters that are searched for at most.
const LONGEST_FIND: usize = 80;
/// Quiet time before it is said how many terms are shown.
const SAY_AFTER_MS: u64 = 600;

/// Ids of the terms that are shown.
type Found = Memo<Vec<&'static str>>;

pub(super) fn view(ui: Ui) -> Element {
    let page = ui.page;
    let t = glossary::texts(ui.language);
    let find = RwSignal::new(String::new());
    let is_open = Memo::new(move |_| asked(page).is_some());
    // The terms are many, and most readers never open them.
    let found = Memo::new(move |_| match is_open.get() {
        true => find.with(|find| glossary::find(ui.language, find)).into_iter().map(|term| term.id).collect(),
        false => Vec::new(),
    });
    let terms = move || match is_open.get() {
        true => glossary::sorted(ui.language).into_iter().map(|term| entry(ui, t, term, (find, found))).collect(),
        false => Vec::new(),
    };
    let later = Later::new(SAY_AFTER_MS);
    let say = move || page.status.set(count(ui.language, t, found));
    Effect::watch(move || find.track(), move |(), _, _| later.ask(say), false);
    on_cleanup(move || {
        later.forget();
    });
    let nothing = parts::paragraph(t.nothing).class("quiet no-term").test_id("no-term");
    let sheet = Sheet {
        name: "glossary",
        title: tag("span").text(t.title),
        tools: Vec::new(),
        under: vec![field(ui, t, find, found)],
        body: vec![
            tag("dl").class("terms").part(terms),
            nothing.follow_flag("hidden", move || found.with(|found| !found.is_empty())),
        ],
    };
    let close = move || {
        page.dialog.set(None);
        find.set(String::new());
    };
    go_where_asked(page);
    // Asked for again before the browser has told that it was closed, it opens again.
    sheet.view(ui, move || asked(page).is_some(), close)
}

/// The way to `term`.
pub(super) fn about(ui: Ui, id: &'static str) -> Option<Element> {
    let term = glossary::term(ui.language, id)?;
    let text = fill(glossary::texts(ui.language).about, &[("term", term.name)]);
    let press = move || ui.page.dialog.set(Some(Dialog::Glossary(Some(id))));
    Some(button("link", &text, press).set("aria-haspopup", "dialog").test_id("about"))
}

/// The term that it is asked to be open at, or none of them.
fn asked(page: Page) -> Option<Option<&'static str>> {
    match page.dialog.get() {
        Some(Dialog::Glossary(term)) => Some(term),
        _ => None,
    }
}

fn element_id(term: &str) -> String {
    ["term-", term].concat()
}

/// Once it has been drawn, the term is in sight and has the focus; without a term, the field has.
fn go_where_asked(page: Page) {
    Effect::new(move |_| {
        let Some(to) = asked(page) else { return };
        request_animation_frame(move || match to {
            Some(term) => browser::jump_to_head_of(&element_id(term)),
            None => browser::focus(FIELD),
        });
    });
}

fn count(language: Language, t: &Texts, found: Found) -> String {
    let all = glossary::terms(language).len();
    let [n, all] = [found.with(Vec::len), all].map(|n| integer(language, n as f64));
    fill(t.shown, &[("n", &n), ("all", &all)])
}

fn field(ui: Ui, t: &'static Texts, find: RwSignal<String>, found: Found) -> Element {
    let look = move |event: web_sys::Event| {
        find.set(browser::input_value(&event).chars().take(LONGEST_FIND).collect());
    };
    let input = tag("input")
        .set("type", "search")
        .set("id", FIELD)
        .test_id(FIELD)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("maxlength", LONGEST_FIND.to_string())
        .follow_value(move || find.get())
        .on("input", look);
    let shown = tag("span").class("quiet").test_id("terms-shown").set("translate", "no");
    let shown = shown.follow_text(move || count(ui.language, t, found));
    tag("div").class("find").child(tag("label").set("for", FIELD).text(t.find)).child(input).child(shown)
}

/// A term. Those that a search finds by their names stand before those that it finds by their meanings.
fn entry(ui: Ui, t: &'static Texts, term: &'static Term, (find, found): (RwSignal<String>, Found)) -> Element {
    let id = element_id(term.id);
    let meaning = [&id, "-is"].concat();
    let is_asked = move || ui.page.dialog.get() == Some(Dialog::Glossary(Some(term.id)));
    let name = tag("dt").set("id", &id).set("tabindex", "-1").set("aria-describedby", &meaning).text(term.name);
    let notes = [term.unit.map(|unit| fill(t.counted_in, &[("unit", unit)])), source(t, term)];
    let notes = notes.into_iter().flatten().map(|note| tag("span").text(note)).collect::<Vec<_>>();
    let notes = (!notes.is_empty()).then(|| tag("dd").class("hint").children(notes));
    tag("div")
        .class("term")
        .child(name.children(in_english(ui.language, term)))
        .child(tag("dd").set("id", meaning).text(term.meaning))
        .children(notes)
        .follow_flag("hidden", move || found.with(|found| !found.contains(&term.id)))
        .follow_class("marked", is_asked)
        .follow_class("named", move || find.with(|find| glossary::is_named(term, find)))
}

fn source(t: &Texts, term: &Term) -> Option<String> {
    term.source.map(|source| fill(t.defined_by, &[("source", source)]))
}

/// The English name, which most of the literature uses, where another is shown.
fn in_english(language: Language, term: &Term) -> Option<Element> {
    let english = glossary::term(Language::En, term.id).filter(|english| english.name != term.name)?;
    let name = tag("span").set("lang", Language::En.tag()).text(english.name);
    (language != Language::En).then(|| tag("span").class("quiet").text(" · ").child(name))
}
