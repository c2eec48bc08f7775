//! Where a page of answers stands.

use words::Language;

/// The folder below the page that has all of them.
pub const FOLDER: &str = "p";

/// A page of answers in one language.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub language: Language,
    /// What it answers; nothing is the list of all.
    id: Option<&'static str>,
}

impl Place {
    pub fn of(language: Language, id: &'static str) -> Place {
        Place { language, id: Some(id) }
    }

    pub fn list(language: Language) -> Place {
        Place { language, id: None }
    }

    /// The same in another language.
    pub fn in_language(self, language: Language) -> Place {
        Place { language, ..self }
    }

    /// Its folder below the calculator, with a slash at the end.
    pub fn folder(self) -> String {
        let language = match self.language {
            Language::En => String::new(),
            other => format!("{}/", other.tag()),
        };
        let id = self.id.map(|id| format!("{id}/")).unwrap_or_default();
        format!("{FOLDER}/{language}{id}")
    }

    /// A file in its folder.
    pub fn file(self, name: &str) -> String {
        self.folder() + name
    }

    /// The way from it to the calculator.
    pub fn up(self) -> String {
        "../".repeat(self.folder().matches('/').count())
    }

    /// The way from it to another one.
    pub fn to(self, other: Place) -> String {
        self.up() + &other.folder()
    }
}
