//! Language and colours: read at the start, put on the page, and remembered. All pages share them.

use crate::browser;
use crate::scheme::Scheme;
use crate::storage::{self, Store};
use leptos::prelude::*;
use words::Language;

/// The language to start in: asked for by the address, else chosen before, else preferred.
pub fn language(store: Store) -> Language {
    let asked = browser::query("lang").and_then(|tag| Language::from_tag(&tag));
    let saved = || store.read(storage::LANGUAGE).and_then(|tag| Language::from_tag(&tag));
    let preferred = || browser::preferred_languages().iter().find_map(|tag| Language::from_tag(tag));
    asked.or_else(saved).or_else(preferred).unwrap_or_default()
}

/// The colours to start in.
pub fn scheme(store: Store) -> Scheme {
    Scheme::from_name(&store.read(storage::SCHEME).unwrap_or_default())
}

/// Keeps page and storage in step with both. An address that asks for a language goes on asking
/// for the one that is shown, with `fragment` behind it. `title` may follow more than the language.
pub fn remember(
    store: Store,
    (language, scheme): (RwSignal<Language>, RwSignal<Scheme>),
    title: impl Fn(Language) -> String + Send + Sync + 'static,
    fragment: impl Fn() -> String + 'static,
) {
    Effect::new(move |before: Option<()>| {
        let language = language.get();
        browser::root_attribute("lang", Some(language.tag()));
        browser::root_attribute("data-lang", Some(language.tag()));
        if before.is_some() {
            store.write(storage::LANGUAGE, language.tag());
            if browser::query("lang").is_some() {
                browser::replace_address(&format!("?lang={}#{}", language.tag(), fragment()));
            }
        }
    });
    let title = Memo::new(move |_| title(language.get()));
    Effect::new(move |_| title.with(|title| browser::set_title(title)));
    Effect::new(move |before: Option<()>| {
        let scheme = scheme.get();
        browser::root_attribute("data-theme", (scheme != Scheme::Auto).then(|| scheme.name()));
        if before.is_some() {
            store.write(storage::SCHEME, scheme.name());
        }
    });
}

/// The pages of answers in `language`, seen from the calculator.
pub fn answers(language: Language) -> &'static str {
    match language {
        Language::En => "p/",
        Language::PtBr => "p/pt-BR/",
    }
}

/// The part of an address of ours that asks for `language`, where that of this page does.
pub fn query(language: Language) -> String {
    browser::query("lang").map(|_| format!("?lang={}", language.tag())).unwrap_or_default()
}
