//! METHOD.md as a document of the page, `method/`: what an explanation says of a figure can lead to the section that it
//! comes from. `method/#s7` is "7. Serving".
//!
//! It is in English only, as METHOD.md is; all that runs in it is what gives it the theme that was chosen.

mod text;

use std::path::Path;

use anyhow::{Context, Result};
use maud::{Markup, html};
use words::Language;

use crate::documents::{Site, Ways, frame};
use crate::public_url::PublicUrl;
use crate::{answers, workspace};
use text::Text;

/// Where it stands below the calculator; its style sheet has the same name.
pub const FOLDER: &str = "method";

const SOURCE: &str = "METHOD.md";
const TITLE: &str = "Method · PerToken";
const DESCRIPTION: &str = "How PerToken gets from a scenario to a number: parameters and memory, operators and steps, serving, money and error bands, with every formula, symbol and coefficient.";
/// From it to the calculator.
const UP: &str = "../";

/// Puts it into the page in `staging`, whose document is `calculator`.
pub fn build(staging: &Path, calculator: &str, url: &PublicUrl) -> Result<()> {
    let markdown =
        std::fs::read_to_string(workspace::root().join(SOURCE)).with_context(|| format!("could not read {SOURCE}"))?;
    let text = Text::read(&markdown).with_context(|| format!("{SOURCE} cannot be made a page"))?;
    let site = Site::new(staging, calculator, url, FOLDER, FOLDER)?;
    site.write(&format!("{FOLDER}/index.html"), document(&site, &text))
}

fn document(site: &Site<'_>, text: &Text) -> String {
    let ways = Ways {
        language: Language::En,
        up: UP.to_owned(),
        // A reader of another language has it again in the calculator.
        query: String::new(),
        list: format!("{UP}{}", answers::list(Language::En)),
        others: Vec::new(),
    };
    let content = html! {
        @for block in &text.opening { (block) }
        (contents(text))
        @for section in &text.sections {
            section {
                h2 id=[section.id.as_deref()] { (section.heading) }
                @for block in &section.blocks { (block) }
            }
        }
    };
    frame(&ways, head(site), content)
}

fn head(site: &Site<'_>) -> Markup {
    let base = site.url.absolute();
    let address = format!("{}{FOLDER}/", base.as_deref().unwrap_or(UP));
    html! {
        (site.start(UP, TITLE))
        meta name="description" content=(DESCRIPTION);
        link rel="canonical" href=(address);
        @if let Some(base) = &base {
            (answers::shared_card(Language::En.tag(), base, &address, TITLE, DESCRIPTION))
        }
    }
}

/// The ways to the sections that have a number.
fn contents(text: &Text) -> Markup {
    html! {
        nav.contents aria-label="Contents" {
            ul {
                @for section in &text.sections {
                    @if let Some(id) = &section.id {
                        li { a href={ "#" (id) } { (section.heading) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
