//! The document of one answer.

use cost_core::TokenKind;
use cost_core::scenario::defaults::EDITION;
use maud::{Markup, html};
use words::Language;
use words::answer::{band, short};
use words::answers::{self as said, answers as texts};
use words::page::fill;
use words::token_kind::per;

use super::head::head;
use super::{Answer, Column, Place, snippet, tables};
use crate::documents::{self, Site, Ways};

/// The whole document of `answer` at `place`.
pub fn document(site: &Site<'_>, place: Place, answer: &Answer) -> String {
    let language = place.language;
    let t = texts(language);
    let link = format!("{}?lang={}#{}", place.up(), language.tag(), answer.link);
    let content = html! {
        p.kind { (group(language, answer)) }
        h1 { (answer.name(language)) }
        p.sentence { (answer.sentence(language)) }
        @match &answer.columns[..] {
            [one] => (headline(language, one)),
            all => (bars(language, answer, all)),
        }
        p.act {
            a.button href=(link) data-testid="calculator" { (t.open) } " "
            span.quiet { (t.open_hint) }
        }
        section {
            h2 { (t.figures) }
            (tables::figures(language, answer))
        }
        section {
            h2 { (t.inputs) }
            @match tables::inputs(language, answer) {
                Some(table) => (table),
                None => p { (fill(t.no_inputs, &[("edition", EDITION)])) },
            }
        }
        (embed(site, language, answer))
    };
    let (title, description) = (answer.title(language), answer.description(language));
    frame(place, head(site, place, &title, &description, Some(answer)), content)
}

/// A document with what all of them have around `content`.
pub fn frame(place: Place, head: Markup, content: Markup) -> String {
    let language = place.language;
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let ways = Ways {
        language,
        up: place.up(),
        query: format!("?lang={}", language.tag()),
        list: place.to(Place::list(language)),
        others: others.map(|other| (other, place.to(place.in_language(other)))).collect(),
    };
    documents::frame(&ways, head, content)
}

/// What kind of answer it is.
pub fn group(language: Language, answer: &Answer) -> &'static str {
    answer.group.map_or(texts(language).comparisons, |group| words::page::preset_group(language, group))
}

fn headline(language: Language, column: &Column) -> Markup {
    let estimate = &column.estimate;
    html! {
        div.headline {
            p translate="no" { strong data-testid="headline" { (short(language, Some(estimate), TokenKind::Output.figure())) } " " span { (per(language, TokenKind::Output)) } }
            @if let Some((band, basis)) = band(language, estimate, TokenKind::Output.figure()) {
                p.quiet { (band) ". " (basis) }
            }
            @let facts = said::facts(language, estimate);
            @if !facts.is_empty() { p.facts { (facts) } }
        }
    }
}

/// The cost of each side as a bar.
fn bars(language: Language, answer: &Answer, all: &[Column]) -> Markup {
    let most = all.iter().filter_map(Column::cost).fold(0.0, f64::max);
    let share = |cost: f64| if most > 0.0 { 100.0 * cost / most } else { 0.0 };
    html! {
        p.quiet { (words::labels::figure(language, TokenKind::Output.figure()).unwrap_or_default()) }
        ul.bars translate="no" {
            @for (side, column) in answer.sides(language).iter().zip(all) {
                li {
                    span.side { (side) }
                    svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                        rect width=(share(column.cost().unwrap_or_default())) height="10" {}
                    }
                    strong { (short(language, Some(&column.estimate), TokenKind::Output.figure())) }
                }
            }
        }
    }
}

/// What is copied into another page.
fn embed(site: &Site<'_>, language: Language, answer: &Answer) -> Markup {
    let t = texts(language);
    let absolute = site.url.absolute();
    let base = absolute.as_deref().unwrap_or(site.url.folder());
    let code = |name: &str, id: &str, text: &str| {
        html! {
            h3 { (name) }
            pre tabindex="0" role="region" aria-label=(name) translate="no" { code data-testid=(id) { (text.trim_end()) } }
        }
    };
    html! {
        section {
            h2 { (t.embed) }
            p { (t.embed_hint) @if absolute.is_none() { " " (fill(t.embed_relative, &[("path", base)])) } }
            (code(t.frame, "embed-frame", &snippet(base, language, answer, false)))
            (code(t.element, "embed-element", &snippet(base, language, answer, true)))
        }
    }
}
