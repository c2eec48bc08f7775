//! Tables of texts.

/// Declares the texts of a page, and a list of all of them for the tests.
macro_rules! texts {
    ($(#[$about:meta])* $page:ident: $($(#[$doc:meta])* $name:ident,)*) => {
        $(#[$about])*
        pub struct $page {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        #[cfg(test)]
        impl $page {
            fn all(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }
    };
}

/// One text of the page in `language`, linked without the others.
macro_rules! page_text {
    ($language:expr, $name:ident) => {
        $language.pick($crate::page::english::PAGE.$name, $crate::page::portuguese::PAGE.$name)
    };
}

/// Panics unless each text of `en` has its counterpart in `pt`, with the same braces.
#[cfg(test)]
pub(crate) fn take_the_same_values(en: Vec<&'static str>, pt: Vec<&'static str>) {
    use crate::page::{Piece, pieces};
    let names = |template: &'static str| {
        let name = |piece| match piece {
            Piece::Name(name) => Some(name),
            Piece::Text(_) => None,
        };
        let mut names: Vec<_> = pieces(template).into_iter().filter_map(name).collect();
        names.sort_unstable();
        names
    };
    for (en, pt) in en.into_iter().zip(pt) {
        assert_eq!(names(en), names(pt), "{en} / {pt}");
        assert!(!en.is_empty() && !pt.is_empty());
    }
}
