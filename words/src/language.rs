//! The languages there are.

/// A language of the texts and of the number formats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, as in the United States.
    #[default]
    En,
    /// Portuguese, as in Brazil.
    PtBr,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Language; 2] = [Language::En, Language::PtBr];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::PtBr => "pt-BR",
        }
    }

    /// The language of a BCP 47 tag by its first part: `pt` and `pt-PT` are read as Brazilian
    /// Portuguese; `None` for other languages.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        if first.eq_ignore_ascii_case("en") {
            Some(Language::En)
        } else if first.eq_ignore_ascii_case("pt") {
            Some(Language::PtBr)
        } else {
            None
        }
    }

    /// The text of this language.
    pub(crate) fn pick<T>(self, en: T, pt: T) -> T {
        match self {
            Language::En => en,
            Language::PtBr => pt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_are_read_by_their_first_part() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::from_tag("pt-PT"), Some(Language::PtBr));
        assert_eq!(Language::from_tag("PT_br"), Some(Language::PtBr));
        assert_eq!(Language::from_tag("en-GB"), Some(Language::En));
        assert_eq!(Language::from_tag("enm"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
