//! Light and dark.

/// Which colours the page is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the system says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// All of them, in the order of the menu.
    pub const ALL: [Scheme; 3] = [Scheme::Auto, Scheme::Light, Scheme::Dark];

    /// Its name in storage and on the root element.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// The scheme of this name; anything unknown is [`Scheme::Auto`].
    pub fn from_name(name: &str) -> Scheme {
        Scheme::ALL.into_iter().find(|scheme| scheme.name() == name).unwrap_or_default()
    }
}
