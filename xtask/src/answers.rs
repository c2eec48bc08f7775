//! Static pages that answer one question each: the presets and the well-known comparisons of `cost-core`, in every
//! language, below `p/`.
//!
//! A link carries its scenario in the fragment, which no site that shows cards of links ever sees; these pages have the
//! answer in title, description and picture. All of it comes from the one `estimate` when the page is built. What must name
//! whole addresses (pictures, oEmbed, the map of the site) is written where `--public-url` says the site.

mod head;
mod list;
mod page;
mod picture;
mod place;
mod site;
mod tables;

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use cost_core::TokenKind;
use cost_core::scenario::comparisons::COMPARISONS;
use cost_core::scenario::presets::{PRESETS, PresetGroup};
use cost_core::{Estimate, Scenario, link};
use words::Language;
use words::answers::{self as said, answers as texts};
use words::embed::{HEIGHT, Snippet};

use crate::documents::Site;
use crate::public_url::PublicUrl;
pub use head::{of_calculator, shared_card};
use picture::Artist;
use place::Place;

/// Their style sheet.
const STYLE: &str = "answers";

/// What a page answers.
pub struct Answer {
    /// Name of its folder.
    pub id: &'static str,
    /// The group of a preset; nothing of a comparison.
    group: Option<PresetGroup>,
    /// The whole configuration.
    link: String,
    /// The scenarios, side by side.
    columns: Vec<Column>,
}

/// A scenario with its answer.
struct Column {
    scenario: Scenario,
    estimate: Estimate,
}

impl Column {
    fn of(scenario: Scenario) -> Result<Column> {
        let estimate = cost_core::estimate(&scenario).map_err(|problems| {
            let sentences = problems.iter().map(|problem| words::problem(Language::En, problem));
            anyhow!(sentences.collect::<Vec<_>>().join(" "))
        })?;
        Ok(Column { scenario, estimate })
    }

    fn cost(&self) -> Option<f64> {
        self.estimate.cost.as_ref().map(|cost| cost.per_million_output_tokens)
    }
}

impl Answer {
    fn of(id: &'static str, group: Option<PresetGroup>, given: &str) -> Result<Answer> {
        let opened = link::decode(given);
        let link = link::encode_beside(&opened.scenario, opened.per, &opened.compared, &[]);
        let all = std::iter::once(opened.scenario).chain(opened.compared);
        let columns = all.map(Column::of).collect::<Result<_>>().with_context(|| format!("{id} has no answer"))?;
        Ok(Answer { id, group, link, columns })
    }

    /// All of them: the presets, then the comparisons.
    pub fn all() -> Result<Vec<Answer>> {
        let presets = PRESETS.iter().map(|preset| Answer::of(preset.id, Some(preset.group), preset.link));
        presets.chain(COMPARISONS.iter().map(|entry| Answer::of(entry.id, None, entry.link))).collect()
    }

    fn name(&self, language: Language) -> &'static str {
        let preset = words::page::preset(language, self.id);
        preset.or_else(|| said::comparison(language, self.id)).unwrap_or(self.id)
    }

    /// Names of the scenarios.
    fn sides(&self, language: Language) -> Vec<&'static str> {
        if self.group.is_some() { vec![self.name(language)] } else { said::sides(language, self.id).to_vec() }
    }

    fn costs(&self, language: Language) -> Vec<(&'static str, Option<f64>)> {
        self.sides(language).into_iter().zip(self.columns.iter().map(Column::cost)).collect()
    }

    /// Its title, with the answer in it.
    fn title(&self, language: Language) -> String {
        match &self.columns[..] {
            [one] => said::title(language, self.name(language), &one.scenario, &one.estimate),
            _ => said::title_compared(language, self.name(language), &self.costs(language)),
        }
    }

    /// The answer in a sentence.
    fn sentence(&self, language: Language) -> String {
        match &self.columns[..] {
            [one] => words::answer::sentence(language, &one.scenario, &one.estimate, TokenKind::Output),
            _ => said::found(language, &self.costs(language)),
        }
    }

    fn description(&self, language: Language) -> String {
        match &self.columns[..] {
            [one] => said::description(language, &self.sentence(language), &said::facts(language, &one.estimate)),
            _ => said::description_compared(language, &self.sentence(language), self.name(language)),
        }
    }
}

/// The folder of the list of all, below the calculator.
pub fn list(language: Language) -> String {
    Place::list(language).folder()
}

/// The HTML that shows an answer in another page, from the calculator at `page`. Of a comparison it is the first scenario, which
/// is what a frame shows.
fn snippet(page: &str, language: Language, answer: &Answer, is_element: bool) -> String {
    let first = answer.columns.first();
    let said =
        first.map(|column| words::answer::sentence(language, &column.scenario, &column.estimate, TokenKind::Output));
    let snippet = Snippet {
        page,
        link: &answer.link,
        sentence: &said.unwrap_or_default(),
        is_element,
        is_frozen: false,
        language,
        settings: Vec::new(),
        width: None,
        height: HEIGHT,
    };
    snippet.html()
}

/// Puts all of them into the page in `staging`, whose document is `calculator`.
pub fn build(staging: &Path, calculator: &str, url: &PublicUrl) -> Result<()> {
    let pages = Pages {
        site: Site::new(staging, calculator, url, place::FOLDER, STYLE)?,
        artist: url.absolute().map(|_| Artist::new()).transpose()?,
    };
    let all = Answer::all()?;
    for language in Language::ALL {
        for answer in &all {
            pages.put_answer(language, answer)?;
        }
        pages.put_list(language, &all)?;
    }
    pages.put_missing()?;
    pages.put_map(&all)
}

/// Where they are put, and who draws their pictures.
struct Pages<'a> {
    site: Site<'a>,
    artist: Option<Artist>,
}

impl Pages<'_> {
    fn put_answer(&self, language: Language, answer: &Answer) -> Result<()> {
        let (site, place) = (&self.site, Place::of(language, answer.id));
        site.write(&place.file("index.html"), page::document(site, place, answer))?;
        if let (Some(artist), Some(base)) = (&self.artist, site.url.absolute()) {
            let picture = artist.draw(&picture::answer(language, answer)?)?;
            site.write(&place.file(picture::FILE), picture)?;
            site.write(&place.file(site::OEMBED), site::oembed(&base, place, answer))?;
        }
        Ok(())
    }

    fn put_list(&self, language: Language, all: &[Answer]) -> Result<()> {
        let place = Place::list(language);
        self.site.write(&place.file("index.html"), list::document(&self.site, place, all))?;
        if let Some(artist) = &self.artist {
            let t = texts(language);
            self.site.write(&place.file(picture::FILE), artist.draw(&picture::words(t.heading, t.lead)?)?)?;
        }
        Ok(())
    }

    fn put_missing(&self) -> Result<()> {
        self.site.write("404.html", list::missing(&self.site))
    }

    fn put_map(&self, all: &[Answer]) -> Result<()> {
        let Some(base) = self.site.url.absolute() else { return Ok(()) };
        self.site.write("sitemap.xml", site::map(&base, all))?;
        if self.site.url.folder() == "/" {
            // Anywhere else nobody asks for it.
            self.site.write("robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
