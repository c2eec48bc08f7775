//! What is put into another page to have the calculator there.

use super::embed;
use crate::Language;

/// Version of the contract of embedded files.
const CONTRACT: &str = "1";
/// Height of a frame until it says its own, CSS pixels: what the usual inputs take at 640 px.
pub const HEIGHT: u32 = 480;

/// The HTML that shows a scenario in another page.
#[derive(Clone, Debug, PartialEq)]
pub struct Snippet<'a> {
    /// Where the calculator stands: an absolute address that ends with a slash.
    pub page: &'a str,
    /// The scenario, without `#`.
    pub link: &'a str,
    /// The answer in words, for where the element cannot run.
    pub sentence: &'a str,
    /// The element instead of a frame.
    pub is_element: bool,
    /// Whether it stays what this version shows.
    pub is_frozen: bool,
    /// Language of what is shown.
    pub language: Language,
    /// What is set otherwise than usual: attributes of the element by name and value, where nothing means that the name alone says it.
    pub settings: Vec<(&'static str, String)>,
    /// Width of a frame, CSS pixels; nothing where it is as wide as its place.
    pub width: Option<u32>,
    /// Height of a frame until it says its own, CSS pixels.
    pub height: u32,
}

impl Snippet<'_> {
    /// Its text.
    pub fn html(&self) -> String {
        if self.is_element { self.element() } else { self.frame() }
    }

    /// The folder that its files are loaded from.
    fn folder(&self) -> String {
        let version = if self.is_frozen { env!("CARGO_PKG_VERSION") } else { CONTRACT };
        format!("{}embed/{version}/", escaped(self.page))
    }

    fn element(&self) -> String {
        let attribute = |(name, value): &(&str, String)| match value.as_str() {
            "" => format!(" {name}"),
            value => format!(" {name}=\"{}\"", escaped(value)),
        };
        let settings: String = self.settings.iter().map(attribute).collect();
        let (tag, link, said) = (self.language.tag(), escaped(self.link), escaped(self.sentence));
        format!(
            "<script type=\"module\" src=\"{}element.js\"></script>\n\
             <per-token lang=\"{tag}\" state=\"{link}\"{settings}><a href=\"{}?lang={tag}#{link}\">{said}</a></per-token>\n",
            self.folder(),
            escaped(self.page),
        )
    }

    fn frame(&self) -> String {
        let parameter = |(name, value): &(&str, String)| match value.as_str() {
            "" => format!("&amp;{name}"),
            value => format!("&amp;{name}={}", escaped(value)),
        };
        let settings: String = self.settings.iter().map(parameter).collect();
        let (folder, tag, title, link) =
            (self.folder(), self.language.tag(), embed(self.language).name, escaped(self.link));
        let width = self.width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
        let height = self.height;
        format!(
            "<script src=\"{folder}parent.js\"></script>\n\
             <iframe data-pertoken title=\"{title}\" src=\"{folder}?lang={tag}{settings}#{link}\" width=\"{width}\" height=\"{height}\" \
             loading=\"lazy\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>\n"
        )
    }
}

/// `text` as it stands in a document, inside quotes or outside.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet(is_element: bool, settings: Vec<(&'static str, String)>) -> String {
        let (page, link) = ("https://example.org/a\"b/", "v=1&ed=2026-11&c=8");
        let snippet = Snippet {
            page,
            link,
            sentence: "1 < 2 & \"so\"",
            is_element,
            is_frozen: false,
            language: Language::PtBr,
            settings,
            width: Some(640),
            height: 300,
        };
        snippet.html()
    }

    #[test]
    fn emb_01_everything_in_a_snippet_is_escaped() {
        let settings = || vec![("controls", "concurrency,model".to_owned()), ("breakdown", String::new())];
        let element = snippet(true, settings());
        assert!(element.contains("state=\"v=1&amp;ed=2026-11&amp;c=8\" controls=\"concurrency,model\" breakdown>"));
        assert!(element.contains("1 &lt; 2 &amp; &quot;so&quot;</a></per-token>"));
        assert!(element.contains("src=\"https://example.org/a&quot;b/embed/1/element.js\""));
        let frame = snippet(false, settings());
        assert!(frame.contains("?lang=pt-BR&amp;controls=concurrency,model&amp;breakdown#v=1&amp;ed=2026-11&amp;c=8\" width=\"640\" height=\"300\""));
    }
}
