//! The list of all answers, and the page that stands where there is none.

use cost_core::scenario::presets::PresetGroup;
use maud::{DOCTYPE, Markup, html};
use words::Language;
use words::answers::answers as texts;

use super::head::head;
use super::page::{frame, group};
use super::{Answer, Place};
use crate::documents::Site;

/// Groups in the order of the list; comparisons have none.
const GROUPS: [Option<PresetGroup>; 4] =
    [Some(PresetGroup::Workload), Some(PresetGroup::Deployment), None, Some(PresetGroup::Anecdote)];

/// The document of the list at `place`.
pub fn document(site: &Site<'_>, place: Place, all: &[Answer]) -> String {
    let language = place.language;
    let t = texts(language);
    let content = html! {
        h1 { (t.heading) }
        p.sentence { (t.lead) }
        @for one in GROUPS {
            (section(place, all.iter().filter(|answer| answer.group == one).collect()))
        }
    };
    frame(place, head(site, place, t.list_title, t.list_description, None), content)
}

fn section(place: Place, answers: Vec<&Answer>) -> Markup {
    let language = place.language;
    html! {
        @if let Some(first) = answers.first() {
            section {
                h2 { (group(language, first)) }
                ul.answers {
                    @for answer in &answers {
                        li {
                            a href=(place.to(Place::of(language, answer.id))) { (answer.name(language)) }
                            p { (answer.sentence(language)) }
                        }
                    }
                }
            }
        }
    }
}

/// What is shown where there is no such page, at whatever depth: its addresses start at the site's root.
pub fn missing(site: &Site<'_>) -> String {
    let root = site.url.folder();
    let titles = Language::ALL.map(|language| texts(language).missing);
    let document = html! {
        (DOCTYPE)
        html lang=(Language::En.tag()) {
            head {
                (site.start(root, &format!("{}: PerToken", titles.join(" · "))))
                meta name="robots" content="noindex";
            }
            body {
                header { a.home href=(root) translate="no" { "PerToken" } }
                main {
                    @for (level, language) in Language::ALL.into_iter().enumerate() {
                        @let t = texts(language);
                        section lang=(language.tag()) {
                            @if level == 0 { h1 { (t.missing) } } @else { h2 { (t.missing) } }
                            p {
                                a href={ (root) "?lang=" (language.tag()) } { (t.calculator) } " · "
                                a href={ (root) (Place::list(language).folder()) } { (t.all) }
                            }
                        }
                    }
                }
            }
        }
    };
    document.into_string() + "\n"
}
