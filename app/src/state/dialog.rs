//! What opens over the page besides explanations. The studies have it; the calculator asks for it.

use words::Language;

/// Which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The glossary, at a term or at its beginning.
    Glossary(Option<&'static str>),
    /// Where the default of the control with this key comes from.
    Origin(&'static str),
    /// A model described by its configuration.
    OwnModel,
    /// An accelerator described by its datasheet.
    OwnAccelerator,
    /// Scenarios saved under names.
    Saved,
    /// The HTML that shows this in another page.
    Embed,
}

/// Those that open at nothing in particular.
const PLAIN: [Dialog; 5] =
    [Dialog::Glossary(None), Dialog::OwnModel, Dialog::OwnAccelerator, Dialog::Saved, Dialog::Embed];

impl Dialog {
    const GLOSSARY: &str = "glossary";
    const ORIGIN: &str = "origin";

    /// Which it is, whatever it opens at.
    pub fn kind(self) -> &'static str {
        match self {
            Dialog::Glossary(_) => Dialog::GLOSSARY,
            Dialog::Origin(_) => Dialog::ORIGIN,
            Dialog::OwnModel => "own-model",
            Dialog::OwnAccelerator => "own-accelerator",
            Dialog::Saved => "saved",
            Dialog::Embed => "embedding",
        }
    }

    /// Its name on the wire.
    pub fn name(self) -> String {
        match self {
            Dialog::Glossary(Some(at)) | Dialog::Origin(at) => [self.kind(), ":", at].concat(),
            other => other.kind().to_owned(),
        }
    }

    /// The dialog of this name.
    pub fn named(name: &str) -> Option<Dialog> {
        match name.split_once(':') {
            Some((Dialog::GLOSSARY, id)) => {
                let term = words::glossary::term(Language::En, id)?;
                Some(Dialog::Glossary(Some(term.id)))
            }
            Some((Dialog::ORIGIN, key)) => Some(Dialog::Origin(cost_core::scenario::control(key)?.key)),
            Some(_) => None,
            None => PLAIN.into_iter().find(|dialog| dialog.kind() == name),
        }
    }
}
