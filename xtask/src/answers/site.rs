//! What other sites read of the pages of answers: oEmbed and the map of the site.

use cost_core::catalogue::CATALOGUE_DATE;
use serde_json::json;
use words::Language;
use words::embed::HEIGHT;

use super::{Answer, Place, picture, snippet};
use crate::method;

/// The file beside a page that says how it is shown in another one.
pub const OEMBED: &str = "oembed.json";
/// Width that a frame is asked for with, CSS pixels.
const WIDTH: u32 = 640;

/// The oEmbed answer of a page: the frame with its scenario.
pub fn oembed(base: &str, place: Place, answer: &Answer) -> String {
    let (width, height) = picture::SIZE;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": answer.title(place.language),
        "provider_name": "PerToken",
        "provider_url": base,
        "html": snippet(base, place.language, answer, false),
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": format!("{base}{}", place.file(picture::FILE)),
        "thumbnail_width": width,
        "thumbnail_height": height,
    });
    format!("{answer:#}\n")
}

/// The map of the site: the calculator, the method, and all pages of answers, each with its other languages.
pub fn map(base: &str, all: &[Answer]) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    map += &format!("<url><loc>{base}</loc><lastmod>{CATALOGUE_DATE}</lastmod></url>\n");
    map += &format!("<url><loc>{base}{}/</loc></url>\n", method::FOLDER);
    for language in Language::ALL {
        let answers = all.iter().map(|answer| Place::of(language, answer.id));
        for place in std::iter::once(Place::list(language)).chain(answers) {
            map += &format!("<url><loc>{base}{}</loc><lastmod>{CATALOGUE_DATE}</lastmod>", place.folder());
            for (tag, other) in alternatives(place) {
                let address = format!("{base}{}", other.folder());
                map += &format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
            }
            map += "</url>\n";
        }
    }
    map + "</urlset>\n"
}

/// The page in all languages, itself among them, and for all others.
pub fn alternatives(place: Place) -> Vec<(&'static str, Place)> {
    let languages = Language::ALL.into_iter().map(|language| (language.tag(), place.in_language(language)));
    languages.chain([("x-default", place.in_language(Language::En))]).collect()
}
