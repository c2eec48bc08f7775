//! The head of a page of answers: what search engines, cards and embedders read.

use cost_core::TokenKind;
use cost_core::catalogue::CATALOGUE_DATE;
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};
use words::Language;
use words::token_kind::per;

use super::{Answer, Place, picture, site};
use crate::documents::Site;

/// The head of the page at `place`; of a page with an answer also its data.
pub fn head(site: &Site<'_>, place: Place, title: &str, description: &str, answer: Option<&Answer>) -> Markup {
    let base = site.url.absolute();
    // Without a site these two are seen from the page itself, which browsers understand.
    let address = |other: Place| base.as_ref().map_or_else(|| place.to(other), |base| base.clone() + &other.folder());
    html! {
        (site.start(&place.up(), title))
        meta name="description" content=(description);
        link rel="canonical" href=(address(place));
        @for (tag, other) in site::alternatives(place) {
            link rel="alternate" hreflang=(tag) href=(address(other));
        }
        @if let Some(base) = &base {
            (cards(base, place, title, description))
            @if answer.is_some() {
                @let oembed = format!("{base}{}", place.file(site::OEMBED));
                link rel="alternate" type="application/json+oembed" href=(oembed) title=(title);
            }
        }
        @if let Some(answer) = answer {
            script type="application/ld+json" { (data(base.as_deref(), place, title, description, answer)) }
        }
    }
}

/// Cards of the calculator itself, in the language of its document; nothing where the site is not known.
pub fn of_calculator(url: &crate::public_url::PublicUrl, title: &str, description: &str) -> String {
    let Some(base) = url.absolute() else { return String::new() };
    let markup = html! {
        link rel="canonical" href=(base);
        (shared_card("", &base, &base, title, description))
    };
    markup.into_string()
}

/// The card of a document without a picture of its own: it has that of the list of answers. `language` is empty where the
/// document has all of them.
pub fn shared_card(language: &str, base: &str, address: &str, title: &str, description: &str) -> Markup {
    let picture = format!("{base}{}", Place::list(Language::En).file(picture::FILE));
    card(language, address, &picture, title, description)
}

fn cards(base: &str, place: Place, title: &str, description: &str) -> Markup {
    let picture = format!("{base}{}", place.file(picture::FILE));
    card(place.language.tag(), &format!("{base}{}", place.folder()), &picture, title, description)
}

fn card(language: &str, address: &str, picture: &str, title: &str, description: &str) -> Markup {
    let (width, height) = picture::SIZE;
    html! {
        meta property="og:type" content="website";
        meta property="og:site_name" content="PerToken";
        meta property="og:title" content=(title);
        meta property="og:description" content=(description);
        meta property="og:url" content=(address);
        @if !language.is_empty() {
            meta property="og:locale" content=(language.replace('-', "_"));
        }
        meta property="og:image" content=(picture);
        meta property="og:image:type" content="image/png";
        meta property="og:image:width" content=(width);
        meta property="og:image:height" content=(height);
        meta property="og:image:alt" content=(title);
        meta name="twitter:card" content="summary_large_image";
        meta name="twitter:title" content=(title);
        meta name="twitter:description" content=(description);
        meta name="twitter:image" content=(picture);
    }
}

/// The page as JSON-LD. It is data, which no policy about scripts keeps from being read.
fn data(base: Option<&str>, place: Place, title: &str, description: &str, answer: &Answer) -> Markup {
    let language = place.language;
    let costs = answer.costs(language).into_iter().filter_map(|(name, cost)| Some((name, cost?)));
    let unit = format!("USD {}", per(language, TokenKind::Output));
    let value =
        |(name, cost): (&str, f64)| json!({ "@type": "PropertyValue", "name": name, "value": cost, "unitText": unit });
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "inLanguage": language.tag(),
        "dateModified": CATALOGUE_DATE,
        "isPartOf": { "@type": "WebApplication", "name": "PerToken", "applicationCategory": "DeveloperApplication", "operatingSystem": "Web" },
        "mainEntity": {
            "@type": "Dataset",
            "name": answer.name(language),
            "description": answer.sentence(language),
            "isAccessibleForFree": true,
            "variableMeasured": costs.map(value).collect::<Vec<Value>>(),
        },
    });
    if let Some(base) = base {
        page["url"] = json!(format!("{base}{}", place.folder()));
        page["primaryImageOfPage"] = json!(format!("{base}{}", place.file(picture::FILE)));
        page["isPartOf"]["url"] = json!(base);
    }
    // Nothing in it can end the element.
    PreEscaped(page.to_string().replace('<', "\\u003c"))
}
