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

use crate::programs::{put, read};
use crate::public_url::PublicUrl;
use crate::workspace;
pub use head::of_calculator;
use picture::Artist;
use place::Place;

/// The style sheet of all of them.
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

/// Where pages are put, and what is the same for all of them.
struct Site<'a> {
    staging: &'a Path,
    url: &'a PublicUrl,
    policy: &'a str,
    /// The style sheets, seen from `staging`.
    styles: Vec<String>,
    artist: Option<Artist>,
}

/// Puts all of them into the page in `staging`, whose document is `calculator`.
pub fn build(staging: &Path, calculator: &str, styles: &[&str], url: &PublicUrl) -> Result<()> {
    let folder = staging.join(place::FOLDER);
    std::fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    let sheet = read(&workspace::root().join(format!("app/style/{STYLE}.css")))?;
    let style = format!("{}/{}", place::FOLDER, put(&folder, STYLE, "css", &sheet)?);
    let tokens = styles.iter().filter(|name| name.starts_with("tokens-")).map(|name| (*name).to_owned());
    let site = Site {
        staging,
        url,
        policy: crate::policy::of(calculator).unwrap_or_default(),
        styles: tokens.chain([style]).collect(),
        artist: url.absolute().map(|_| Artist::new()).transpose()?,
    };
    let all = Answer::all()?;
    for language in Language::ALL {
        for answer in &all {
            site.put_answer(language, answer)?;
        }
        site.put_list(language, &all)?;
    }
    site.put_missing()?;
    site.put_map(&all)
}

impl Site<'_> {
    /// Writes a file below the page.
    fn write(&self, name: &str, data: impl AsRef<[u8]>) -> Result<()> {
        let path = self.staging.join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
        }
        std::fs::write(&path, data).with_context(|| format!("could not write {}", path.display()))
    }

    fn put_answer(&self, language: Language, answer: &Answer) -> Result<()> {
        let place = Place::of(language, answer.id);
        self.write(&place.file("index.html"), page::document(self, place, answer))?;
        if let (Some(artist), Some(base)) = (&self.artist, self.url.absolute()) {
            let picture = artist.draw(&picture::answer(language, answer)?)?;
            self.write(&place.file(picture::FILE), picture)?;
            self.write(&place.file(site::OEMBED), site::oembed(&base, place, answer))?;
        }
        Ok(())
    }

    fn put_list(&self, language: Language, all: &[Answer]) -> Result<()> {
        let place = Place::list(language);
        self.write(&place.file("index.html"), list::document(self, place, all))?;
        if let Some(artist) = &self.artist {
            let t = texts(language);
            self.write(&place.file(picture::FILE), artist.draw(&picture::words(t.heading, t.lead)?)?)?;
        }
        Ok(())
    }

    fn put_missing(&self) -> Result<()> {
        self.write("404.html", list::missing(self))
    }

    fn put_map(&self, all: &[Answer]) -> Result<()> {
        let Some(base) = self.url.absolute() else { return Ok(()) };
        self.write("sitemap.xml", site::map(&base, all))?;
        if self.url.folder() == "/" {
            // Anywhere else nobody asks for it.
            self.write("robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
