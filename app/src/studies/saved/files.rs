//! Scenarios as files: taken along, and read again with a look at what is in them first.

use super::format::{self, Entry, Item, LONGEST, MOST, Refusal, VERSION, Wrong};
use super::shelf::{self, Fate};
use super::{State, present, say, title};
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::studies::Ui;
use crate::studies::file::{self, Unread};
use crate::studies::json::Broken;
use crate::studies::own::dialog;
use crate::view::parts;
use leptos::prelude::*;
use words::number::{decimal, integer};
use words::page::fill;
use words::saved::Saved as Texts;

/// Name of a file with several scenarios, or with what is stored.
pub(super) const WHOLE: &str = "pertoken-scenarios.json";
/// Kind of such a file.
pub(super) const KIND: &str = "application/json";
/// Name of its schema, beside the page.
const SCHEMA: &str = "saved.schema.json";
/// Letters of a scenario's name in the name of a file.
const LONGEST_FILE_NAME: usize = 40;

/// What was read of a file.
pub(super) type Opened = Result<Vec<Item>, Refusal>;

/// Everything with files.
pub(super) fn view(ui: Ui, t: &'static Texts) -> Element {
    let saved = ui.found.saved;
    let all = move || take(ui, &saved.state.with_untracked(|state| state.shelf.entries.clone()));
    let this = move || {
        let name = format::name_of(&saved.name.get_untracked());
        let name = if name.is_empty() { title(ui) } else { name };
        take(ui, &[present(ui, name)]);
    };
    let all = button("tool", t.take_all, all).test_id("saved-take-all");
    let all = all.follow_flag("hidden", move || saved.state.with(|state| state.shelf.entries.is_empty()));
    let deeds = tag("div").class("saved-files").child(button("tool", t.take_this, this).test_id("saved-take-this"));
    let size = words::quantity::bytes(ui.language, LONGEST as f64);
    let schema =
        tag("a").class("link").set("href", SCHEMA).set("target", "_blank").set("rel", "noopener").text(t.schema);
    let group = dialog::group(t.files, Vec::new())
        .child(deeds.child(all))
        .child(file::choice(ui, ("saved-file", t.file), LONGEST, read))
        .child(dialog::hint(&fill(t.file_hint, &[("size", &size)])).text(" ").child(schema))
        .child(tag("div").set("aria-live", "polite").test_id("saved-preview").part(move || preview(ui, t)));
    file::drop_on(ui, group, LONGEST, read)
}

/// Lets the reader keep `entries` as a file.
pub(super) fn take(ui: Ui, entries: &[Entry]) {
    let schema = [&browser::own_folder(), SCHEMA].concat();
    let name = match entries {
        [one] => file_name(&one.name),
        _ => WHOLE.to_owned(),
    };
    browser::download(&name, KIND, &format::write(entries, Some(&schema)));
    ui.page.say(ui.t.taken);
}

/// The name of a file for a scenario: letters, digits and hyphens only.
fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let short: String = words.chars().take(LONGEST_FILE_NAME).collect();
    if short.is_empty() { WHOLE.to_owned() } else { ["pertoken-", &short, ".json"].concat() }
}

/// Copies what is stored and cannot be read.
pub(super) fn copy(ui: Ui, t: &'static Texts, text: String) {
    parts::copy(ui.page, text, t.copied);
}

/// Reads a file; nothing is taken of it.
fn read(ui: Ui, text: Result<String, Unread>) {
    let opened = match text {
        Ok(text) => format::read(&text),
        Err(Unread::NoFile) => Err(Refusal::NoFile),
        Err(Unread::TooLong(size)) => Err(Refusal::TooLong(size)),
    };
    let saved = ui.found.saved;
    saved.said.set(String::new());
    saved.state.update(|state| {
        state.shelf.renew();
        state.file = Some(opened);
    });
}

/// What is in the file, and what would become of it.
fn preview(ui: Ui, t: &'static Texts) -> Vec<Element> {
    let saved = ui.found.saved;
    let (file, mut all) = saved.state.with(|state| (state.file.clone(), state.shelf.entries.clone()));
    let items = match file {
        None => return Vec::new(),
        Some(Err(refusal)) => {
            let message = tag("section").class("message bad").test_id("saved-refused");
            return vec![message.child(parts::paragraph(&refused(ui, t, &refusal)))];
        }
        Some(Ok(items)) => items,
    };
    let mut good = Vec::new();
    let rows: Vec<Element> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let entry = item.entry.as_ref().filter(|_| item.wrong.is_empty());
            let fate = entry.map(|entry| (entry, shelf::fate(&all, entry)));
            if let Some((entry, Fate::Added(_))) = &fate {
                shelf::add(&mut all, vec![(*entry).clone()]);
                good.push((*entry).clone());
            }
            row(ui, t, at, item, fate.map(|(_, fate)| fate))
        })
        .collect();
    let count = integer(ui.language, good.len() as f64);
    let leave = button("tool", t.leave, move || saved.state.update(|state| state.file = None)).test_id("saved-leave");
    let deeds = tag("div").class("saved-files");
    let deeds = if good.is_empty() {
        deeds.child(tag("span").text(t.nothing_to_add)).child(leave)
    } else {
        let add = move || {
            let good = good.clone();
            let add = |state: &mut State| {
                state.file = None;
                state.shelf.add(good)
            };
            let added = saved.state.try_update(add).unwrap_or_default();
            say(ui, fill(t.added, &[("n", &integer(ui.language, added as f64))]));
        };
        let add = button("tool strong take", &fill(t.add, &[("n", &count)]), add).test_id("saved-add");
        deeds.child(add).child(leave)
    };
    vec![tag("h4").text(t.in_file), tag("ul").class("saved-list").children(rows), deeds]
}

fn row(ui: Ui, t: &Texts, at: usize, item: &Item, fate: Option<Fate>) -> Element {
    let n = integer(ui.language, at as f64 + 1.0);
    let name = if item.name.is_empty() { fill(t.nameless, &[("n", &n)]) } else { item.name.clone() };
    let cost = item
        .entry
        .as_ref()
        .and_then(|entry| entry.usd)
        .map(|usd| words::figure(ui.language, usd, cost_core::units::Unit::UsdPerMillionOutputTokens));
    let (class, fate) = match fate {
        None => ("bad", t.wrong.to_owned()),
        Some(Fate::Same) => ("quiet", t.same.to_owned()),
        Some(Fate::NoRoom) => ("bad", t.no_room.to_owned()),
        Some(Fate::Added(new)) if new != item.name => ("quiet", fill(t.added_as, &[("name", &new)])),
        Some(Fate::Added(_)) => ("", cost.unwrap_or_else(|| describe::NOTHING.to_owned())),
    };
    let head = tag("div").class("saved-head").child(tag("b").set("translate", "no").text(name));
    let head = head.child(tag("span").class(class).text(fate));
    let wrong = (!item.wrong.is_empty())
        .then(|| dialog::list(item.wrong.iter().map(|wrong| sentence(ui, t, wrong))).class("error"));
    let carried = (!item.carried.is_empty())
        .then(|| parts::paragraph(&fill(t.carried, &[("keys", &item.carried.join(", "))])).class("hint"));
    tag("li").class("saved-row").test_id("saved-item").child(head).children(wrong).children(carried)
}

fn sentence(ui: Ui, t: &Texts, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Field(problem) => words::problem(ui.language, problem),
        Wrong::Characters => t.characters.to_owned(),
    }
}

/// Why nothing of a file is used, in a sentence.
fn refused(ui: Ui, t: &Texts, refusal: &Refusal) -> String {
    let number = |value: usize| integer(ui.language, value as f64);
    let bytes = |value: usize| words::quantity::bytes(ui.language, value as f64);
    match refusal {
        Refusal::NoFile => t.no_file.to_owned(),
        Refusal::TooLong(size) => fill(t.too_long, &[("size", &bytes(*size)), ("limit", &bytes(LONGEST))]),
        Refusal::Broken(Broken::CutOff(line)) => fill(t.cut_off, &[("line", &number(*line))]),
        Refusal::Broken(Broken::At(line, column)) => {
            fill(t.not_json, &[("line", &number(*line)), ("column", &number(*column))])
        }
        Refusal::Version(version) => {
            let [given, known] = [*version, VERSION].map(|version| decimal(ui.language, version, 6));
            fill(t.version, &[("given", &given), ("known", &known)])
        }
        Refusal::NoScenarios => t.no_scenarios.to_owned(),
        Refusal::TooMany(n) => fill(t.too_many, &[("n", &number(*n)), ("most", &number(MOST))]),
        Refusal::Twice(key) => fill(t.twice, &[("key", key)]),
        Refusal::Unknown(key) => fill(t.unknown, &[("key", key)]),
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_of_a_file_has_plain_letters() {
        assert_eq!(file_name("Llama 70B · 4 × H100/../é"), "pertoken-llama-70b-4-h100.json");
        assert_eq!(file_name("ção?"), "pertoken-o.json");
        assert_eq!(file_name("…"), super::WHOLE);
        assert!(file_name(&"a".repeat(80)).len() < 60);
    }
}
