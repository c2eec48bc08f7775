//! A page of everything that the pages are made of, in all states: for those who work on them, in development only.
//! Every component is drawn by the function that draws it on the page. Names of states are for developers and stand
//! here.

mod fields;
mod findings;
mod over;
mod tokens;

use crate::element::{Element, tag};
use crate::frame;
use crate::presets;
use crate::scheme::Scheme;
use crate::state::Page;
use crate::view::Ui;
use cost_core::scenario::{Value, control};
use leptos::prelude::*;
use words::Language;

/// The page in one language, as a static view.
pub fn shell(language: Language) -> Element {
    frame::shell(language, |language| {
        let parts = [
            ("Tokens", vec![tokens::colours(), tokens::contrasts(), tokens::sizes()]),
            ("Fields", fields::numbers(language)),
            ("Choices", fields::choices(language)),
            ("Buttons and menus", fields::buttons(language)),
            ("Messages", findings::messages(language)),
            ("Findings", findings::all(language)),
            ("Over the page", over::all(language)),
        ];
        let section = |(name, all): (&str, Vec<Element>)| {
            tag("section")
                .child(tag("h2").set("lang", "en").text(name))
                .child(tag("div").class("specimens").children(all))
        };
        let main = tag("main").class("components").children(parts.map(section));
        vec![head(language), main]
    })
}

fn head(language: Language) -> Element {
    let languages = Language::ALL.map(|each| tag("a").set("href", format!("?lang={}", each.tag())).text(each.tag()));
    let scheme = |scheme: Scheme| {
        let input = tag("input").set("type", "radio").set("name", format!("scheme-{}", language.tag()));
        let input = input.class(scheme.name()).flag("checked", scheme == Scheme::Auto);
        tag("label").child(input).text(scheme.name())
    };
    let tools = tag("div").class("components-tools").children(languages).children(Scheme::ALL.map(scheme));
    tag("header").set("lang", "en").class("components-head").child(tag("h1").text("Components")).child(tools)
}

/// What is shown, under the name of its state.
fn specimen(state: &str, shown: impl IntoIterator<Item = Element>) -> Element {
    let name = tag("figcaption").set("lang", "en").text(state);
    tag("figure").class("specimen").child(name).child(tag("div").children(shown))
}

/// A specimen as wide as the page.
fn across(state: &str, shown: impl IntoIterator<Item = Element>) -> Element {
    specimen(state, shown).class("specimen across")
}

/// A page of the first preset with inputs set to what is said.
fn page(language: Language, inputs: &[(&str, Value)]) -> Ui {
    let mut work = presets::work(presets::FIRST);
    for (key, value) in inputs {
        if let Some(control) = control(key) {
            control.set(&mut work.scenario, value.clone());
        }
    }
    let page = Page::new(work, language);
    page.groups.set(usize::MAX);
    Ui::new(page, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contrast::TOKENS;
    use crate::element::html;
    use leptos::prelude::Owner;

    #[test]
    fn every_token_stands_on_the_page() {
        let html = Owner::new().with(|| html(&[shell(Language::En)]));
        let names = TOKENS.split("--").skip(1).filter_map(|rest| rest.split_once(": ")).map(|(name, _)| name);
        let shown = |name: &&str| {
            ["font", "mono", "top", "inputs", "wide", "bar"].contains(name) || html.contains(&format!(">{name}<"))
        };
        let missing: Vec<&str> =
            names.filter(|name| !name.contains([' ', ')', ';'])).filter(|name| !shown(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn every_component_is_there_in_both_languages() {
        for language in Language::ALL {
            let html = Owner::new().with(|| html(&[shell(language)]));
            for class in [
                "control",
                "beyond",
                "unset",
                "revert",
                "about",
                "switch",
                "combo",
                "list",
                "tool",
                "link",
                "chip",
                "tabs",
                "message",
                "badge",
                "headline",
                "ledger",
                "pair",
                "charts",
                "waterfall",
                "rung",
                "toast",
                "sheet",
            ] {
                let stands =
                    [format!("\"{class}\""), format!("\"{class} "), format!(" {class}\""), format!(" {class} ")];
                assert!(stands.iter().any(|text| html.contains(text)), "{class} in {}", language.tag());
            }
            assert!(html.contains("aria-invalid=\"true\"") && html.contains("aria-expanded=\"true\""));
            assert!(html.contains("<table") && html.contains(" open>"));
            assert!(html.contains(words::page::page(language).modified_one), "presets do not say that one is changed");
        }
    }
}
