//! What the documents without a program have in common: the pages of answers and the method.

use std::path::Path;

use anyhow::{Context, Result};
use cost_core::catalogue::CATALOGUE_DATE;
use cost_core::scenario::defaults::EDITION;
use maud::{DOCTYPE, Markup, html};
use words::Language;
use words::answers::answers as texts;
use words::page::{fill, other_pages, page as page_texts};

use crate::public_url::PublicUrl;
use crate::{policy, side_pages};

/// Styles that all of them have.
const SHARED_STYLE: &str = "document";

/// Where documents are put, and what is the same for all that have the same style sheets.
pub struct Site<'a> {
    pub url: &'a PublicUrl,
    staging: &'a Path,
    policy: &'a str,
    /// The style sheets, seen from `staging`.
    styles: Vec<String>,
}

impl<'a> Site<'a> {
    /// For documents in the page in `staging`, whose own document is `calculator`. Their style sheet, the shared one with
    /// `app/style/<style>.css`, is put into `folder`.
    pub fn new(
        staging: &'a Path,
        calculator: &'a str,
        url: &'a PublicUrl,
        folder: &str,
        style: &str,
    ) -> Result<Site<'a>> {
        let sheet = side_pages::put_styles(&side_pages::made(staging, folder)?, style, &[SHARED_STYLE, style])?;
        let calculators = side_pages::styles_of(calculator);
        let tokens = calculators.into_iter().filter(|name| name.starts_with("tokens-")).map(str::to_owned);
        Ok(Site {
            url,
            staging,
            policy: policy::of(calculator).unwrap_or_default(),
            styles: tokens.chain([format!("{folder}/{sheet}")]).collect(),
        })
    }

    /// Writes a file below the page.
    pub fn write(&self, name: &str, data: impl AsRef<[u8]>) -> Result<()> {
        let path = self.staging.join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
        }
        std::fs::write(&path, data).with_context(|| format!("could not write {}", path.display()))
    }

    /// What every head starts with, style sheets and the theme that was chosen included: `up` leads to the calculator.
    pub fn start(&self, up: &str, title: &str) -> Markup {
        html! {
            meta charset="utf-8";
            @if !self.policy.is_empty() {
                meta http-equiv="Content-Security-Policy" content=(self.policy);
            }
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            meta name="color-scheme" content="light dark";
            title { (title) }
            link rel="icon" href={ (up) "icon.svg" } type="image/svg+xml";
            script src={ (up) "first-paint.js" } {}
            @for style in &self.styles {
                link rel="stylesheet" href={ (up) (style) };
            }
        }
    }
}

/// Where a document leads.
pub struct Ways {
    pub language: Language,
    /// To the calculator.
    pub up: String,
    /// What is asked of a program there: a language, or nothing where the reader's own is right.
    pub query: String,
    /// To the list of all answers.
    pub list: String,
    /// To the same document in other languages.
    pub others: Vec<(Language, String)>,
}

impl Ways {
    /// To the program `name`; the calculator has none.
    fn to(&self, name: &str) -> String {
        format!("{}{name}{}", self.up, self.query)
    }

    /// To one of the pages beside the calculator.
    fn to_page(&self, page: &str) -> String {
        match page {
            "method" => [&self.up, "method/"].concat(),
            "answers" => self.list.clone(),
            page => self.to(&[page, "/"].concat()),
        }
    }
}

/// A document with what all of them have around `content`.
pub fn frame(ways: &Ways, head: Markup, content: Markup) -> String {
    let language = ways.language;
    let t = texts(language);
    let version = fill(
        page_texts(language).footer_version,
        &[("version", env!("CARGO_PKG_VERSION")), ("edition", EDITION), ("date", CATALOGUE_DATE)],
    );
    let document = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head { (head) }
            body {
                header {
                    a.home href=(ways.to("")) translate="no" { "PerToken" }
                    nav {
                        a href=(ways.to("")) { (t.calculator) }
                        a href=(ways.list) { (t.all) }
                        @for (other, way) in &ways.others {
                            // Its own name, in its own language.
                            a href=(way) lang=(other.tag()) hreflang=(other.tag()) { (t.language) }
                        }
                    }
                }
                main { (content) }
                footer {
                    p { (version) " " (page_texts(language).footer_local) }
                    p {
                        @for (index, (page, name)) in other_pages(language).into_iter().enumerate() {
                            @if index > 0 { " · " }
                            a href=(ways.to_page(page)) hreflang=[(page == "method").then_some("en")] { (name) }
                        }
                    }
                }
            }
        }
    };
    document.into_string() + "\n"
}

/// A table in a region that scrolls by itself.
pub fn scrolling(name: &str, table: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(name) { (table) }
    }
}
