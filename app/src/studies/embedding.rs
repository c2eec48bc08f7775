//! The HTML that shows the calculator in another page: what it is to show, a preview, and the text to be copied.

mod preview;
mod size;

use super::Ui;
use super::own::dialog;
use crate::element::{Element, button, tag};
use crate::state::{Dialog, Shown};
use crate::view::parts;
use crate::{address, browser, describe};
use cost_core::scenario::{CONTROLS, Control, matters};
use leptos::prelude::*;
use size::Size;
use words::Language;
use words::answer::sentence;
use words::embed::{HEIGHT, Sharing as Texts, Snippet, sharing as texts};
use words::page::fill;

/// Inputs that an embed shows at most.
const MOST: usize = 5;
/// Id of the field with the HTML.
const HTML: &str = "embedding-html";

/// Which inputs an embed has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inputs {
    /// The usual ones.
    Usual,
    /// Those that were chosen.
    Chosen,
    /// None.
    Nothing,
}

impl Inputs {
    const ALL: [(&'static str, Inputs); 3] =
        [("usual", Inputs::Usual), ("chosen", Inputs::Chosen), ("none", Inputs::Nothing)];
}

/// The themes of an embed; the first is the usual one.
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// What the reader wishes.
struct Wished {
    is_element: bool,
    is_frozen: bool,
    inputs: Inputs,
    /// Keys of the inputs that were chosen.
    chosen: Vec<&'static str>,
    has_breakdown: bool,
    theme: &'static str,
    /// Nothing where it is that of the page.
    language: Option<Language>,
}

/// Handles to it, kept while the dialog is closed or drawn anew in another language. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Wishes {
    wished: RwSignal<Wished>,
    width: Size,
    height: Size,
    /// Whether the files of embeds are not there.
    is_missing: RwSignal<bool>,
    /// Whether the preview's script has been loaded.
    is_loaded: StoredValue<bool>,
}

impl Wishes {
    /// The usual ones.
    pub(crate) fn new() -> Wishes {
        let wished = Wished {
            is_element: false,
            is_frozen: false,
            inputs: Inputs::Usual,
            chosen: Vec::new(),
            has_breakdown: false,
            theme: THEMES[0],
            language: None,
        };
        Wishes {
            wished: RwSignal::new(wished),
            width: Size::new("embedding-width", (200.0, 4000.0), None),
            height: Size::new("embedding-height", (120.0, 4000.0), Some(HEIGHT)),
            is_missing: RwSignal::new(false),
            is_loaded: StoredValue::new(false),
        }
    }

    fn language(self, ui: Ui) -> Language {
        self.wished.with(|wished| wished.language).unwrap_or(ui.language)
    }

    /// What is set otherwise than usual, by the names of the element's attributes.
    fn settings(self) -> Vec<(&'static str, String)> {
        self.wished.with(|wished| {
            let flag = |name, on: bool| on.then(|| (name, String::new()));
            let are_chosen = wished.inputs == Inputs::Chosen && !wished.chosen.is_empty();
            let all = [
                are_chosen.then(|| ("controls", wished.chosen.join(","))),
                flag("readonly", wished.inputs == Inputs::Nothing),
                flag("breakdown", wished.has_breakdown),
                (wished.theme != THEMES[0]).then(|| ("theme", wished.theme.to_owned())),
            ];
            all.into_iter().flatten().collect()
        })
    }
}

/// The dialog.
pub(super) fn view(ui: Ui) -> Element {
    dialog::view(ui, Dialog::Embed, texts(ui.language).title, body)
}

fn body(ui: Ui) -> [Element; 2] {
    let t = texts(ui.language);
    let field = tag("textarea")
        .set("id", HTML)
        .test_id(HTML)
        .flag("readonly", true)
        .set("rows", "7")
        .set("spellcheck", "false")
        .set("translate", "no")
        .follow_value(move || html(ui).unwrap_or_else(|| t.nothing.to_owned()));
    let text = tag("div").class("paste wrapped").child(tag("label").set("for", HTML).text(t.html)).child(field);
    let all = vec![parts::paragraph(t.lead), wishes(ui, t), preview::view(ui, t), text];
    let copy = move || {
        let Some(html) = untrack(|| html(ui)) else { return };
        leptos::task::spawn_local(async move {
            if browser::copy(&html).await {
                ui.page.say(t.copied);
            } else {
                ui.page.say(t.by_hand);
                browser::select(HTML, 0, html.encode_utf16().count());
            }
        });
    };
    let copy = button("tool strong take", t.copy, copy).test_id("embedding-copy");
    [dialog::scrolling(all), tag("div").class("own-foot").child(copy)]
}

/// The HTML for what is shown; nothing where nothing is.
fn html(ui: Ui) -> Option<String> {
    let wishes = ui.found.embedding;
    let language = wishes.language(ui);
    let per = ui.page.per.get();
    let said = |shown: &Shown| sentence(language, &shown.scenario, &shown.estimate, per);
    let sentence = ui.page.shown.with(|shown| shown.as_ref().map(said))?;
    let snippet = Snippet {
        page: &browser::own_folder(),
        link: &address::link_of(ui.page),
        sentence: &sentence,
        is_element: wishes.wished.with(|wished| wished.is_element),
        is_frozen: wishes.wished.with(|wished| wished.is_frozen),
        language,
        settings: wishes.settings(),
        width: wishes.width.number(ui.language),
        height: wishes.height.number(ui.language).unwrap_or(HEIGHT),
    };
    Some(snippet.html())
}

/// The choices.
fn wishes(ui: Ui, t: &'static Texts) -> Element {
    let wishes = ui.found.embedding;
    let version = fill(t.frozen, &[("version", env!("CARGO_PKG_VERSION"))]);
    let wished = wishes.wished;
    let either = |is: bool| if is { "1" } else { "0" }.to_owned();
    let choose = |put: fn(&mut Wished, &str)| -> Box<dyn Fn(web_sys::Event)> {
        Box::new(move |event| wished.update(|wished| put(wished, &browser::input_value(&event))))
    };
    let form = [("0", t.frame.to_owned()), ("1", t.element.to_owned())];
    let numbers = [("0", t.live.to_owned()), ("1", version)];
    let themes = THEMES.into_iter().zip([t.theme_auto, t.theme_light, t.theme_dark].map(str::to_owned));
    let languages = Language::ALL.map(|each| (each.tag(), language_name(each).to_owned()));
    let tick = tag("input").set("type", "checkbox").class("switch").set("id", "embedding-breakdown");
    let tick = tick
        .test_id("embedding-breakdown")
        .follow_checked(move || wished.with(|wished| wished.has_breakdown))
        .on("change", move |_: web_sys::Event| wished.update(|wished| wished.has_breakdown = !wished.has_breakdown));
    let tick = tag("label").class("strips").child(tick).child(tag("span").text(t.breakdown));
    let sizes =
        tag("div").class("embedding-size").follow_flag("hidden", move || wished.with(|wished| wished.is_element));
    let sizes = sizes
        .child(wishes.width.view(ui, t, t.width, t.width_hint))
        .child(wishes.height.view(ui, t, t.height, ""))
        .child(dialog::hint(t.size_hint));
    tag("div").class("own-part").children([
        dialog::menu(
            ("embedding-form", t.form),
            form.into(),
            Box::new(move || either(wished.with(|wished| wished.is_element))),
            choose(|wished, value| wished.is_element = value == "1"),
        ),
        dialog::menu(
            ("embedding-numbers", t.numbers),
            numbers.into(),
            Box::new(move || either(wished.with(|wished| wished.is_frozen))),
            choose(|wished, value| wished.is_frozen = value == "1"),
        ),
        inputs(ui, t),
        tick,
        dialog::menu(
            ("embedding-theme", t.theme),
            themes.collect(),
            Box::new(move || wished.with(|wished| wished.theme.to_owned())),
            choose(|wished, value| wished.theme = THEMES.into_iter().find(|name| *name == value).unwrap_or(THEMES[0])),
        ),
        dialog::menu(
            ("embedding-language", t.language),
            languages.into(),
            Box::new(move || wishes.language(ui).tag().to_owned()),
            choose(|wished, value| wished.language = Language::from_tag(value)),
        ),
        sizes,
    ])
}

/// The name of a language in itself.
fn language_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::PtBr => "Português",
    }
}

/// Which inputs there are to be.
fn inputs(ui: Ui, t: &'static Texts) -> Element {
    let wishes = ui.found.embedding;
    let names = [t.usual, t.chosen, t.no_inputs];
    let choices = Inputs::ALL.into_iter().zip(names).map(|((value, _), name)| (value, name.to_owned()));
    let present = move || {
        let now = wishes.wished.with(|wished| wished.inputs);
        Inputs::ALL.iter().find(|(_, inputs)| *inputs == now).map_or("", |(value, _)| value).to_owned()
    };
    let changed = move |event: web_sys::Event| {
        let value = browser::input_value(&event);
        if let Some((_, inputs)) = Inputs::ALL.iter().find(|(name, _)| *name == value) {
            wishes.wished.update(|wished| wished.inputs = *inputs);
        }
    };
    let menu = dialog::menu(("embedding-inputs", t.inputs), choices.collect(), Box::new(present), Box::new(changed));
    let chosen = move || match wishes.wished.with(|wished| wished.inputs) {
        Inputs::Chosen => chosen(ui, t),
        Inputs::Usual | Inputs::Nothing => Vec::new(),
    };
    tag("div").child(menu).child(tag("div").part(chosen))
}

/// The inputs that were chosen, and the menu that adds one.
fn chosen(ui: Ui, t: &'static Texts) -> Vec<Element> {
    const ADD: &str = "embedding-add";
    let wishes = ui.found.embedding;
    let keys = wishes.wished.with(|wished| wished.chosen.clone());
    let one = |key: &'static str| {
        let name = describe::control_label(ui.language, key);
        let remove = move || {
            wishes.wished.update(|wished| wished.chosen.retain(|other| *other != key));
            browser::focus_soon(ADD);
        };
        let cross = tag("span").set("aria-hidden", "true").text(" ×");
        button("chip", name, remove)
            .test_id(["embedding-remove-", key].concat())
            .child(cross)
            .label(fill(t.remove, &[("name", name)]))
    };
    let chips = tag("div").class("chips").children(keys.iter().map(|key| one(key)));
    if keys.len() >= MOST {
        return vec![chips];
    }
    let means =
        |control: &&Control| !keys.contains(&control.key) && ui.page.work.with(|work| matters(control, &work.scenario));
    let rows = CONTROLS
        .iter()
        .filter(means)
        .map(|control| (control.key, describe::control_label(ui.language, control.key).to_owned()));
    let none = ("", t.pick.to_owned());
    let added = move |event: web_sys::Event| {
        let value = browser::input_value(&event);
        if let Some(control) = CONTROLS.iter().find(|control| control.key == value) {
            wishes.wished.update(|wished| wished.chosen.push(control.key));
        }
    };
    let most = words::number::integer(ui.language, MOST as f64);
    let name = fill(t.add_input, &[("most", &most)]);
    vec![
        dialog::menu((ADD, &name), std::iter::once(none).chain(rows).collect(), Box::new(String::new), Box::new(added)),
        chips,
    ]
}
