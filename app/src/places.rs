//! Places of the calculator's page that the program of studies fills. Both programs know them by name.

use crate::element::{Element, tag};

/// Every place, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// What is worked on beside what has been pinned.
    Compare,
    /// From an unoptimised deployment to this one.
    Waterfall,
    /// What fills the memory, and where the cost goes.
    Wholes,
    /// The headline over two inputs.
    Charts,
    /// What else many estimates tell.
    Studies,
    /// Explanations, and whatever else opens over the page.
    Over,
}

impl Place {
    /// All of them.
    #[cfg(not(feature = "ssr"))]
    pub(crate) const ALL: [Place; 6] =
        [Place::Compare, Place::Waterfall, Place::Wholes, Place::Charts, Place::Studies, Place::Over];

    fn name(self) -> &'static str {
        match self {
            Place::Compare => "compare",
            Place::Waterfall => "waterfall",
            Place::Wholes => "wholes",
            Place::Charts => "charts",
            Place::Studies => "studies",
            Place::Over => "over",
        }
    }
}

/// The place with what the static view shows there.
#[cfg(feature = "ssr")]
pub(crate) fn place(place: Place, filled: impl FnOnce() -> Vec<Element>) -> Element {
    tag("div").class("place").set("data-place", place.name()).children(filled())
}

#[cfg(not(feature = "ssr"))]
pub(crate) use live::{keep, place, view};

#[cfg(not(feature = "ssr"))]
mod live {
    use super::{Element, Place, tag};
    use crate::element::existing;
    use std::cell::RefCell;
    use words::Language;

    thread_local! {
        // The elements outlive the views around them: a change of language draws these anew.
        static KEPT: RefCell<Vec<(Place, web_sys::Element)>> = const { RefCell::new(Vec::new()) };
    }

    fn found(within: &str, place: Place) -> Option<web_sys::Element> {
        let document = web_sys::window()?.document()?;
        document.query_selector(&format!("{within} [data-place={}]", place.name())).ok()?
    }

    /// Keeps what the static view in `language` shows at each place, before that view goes.
    pub(crate) fn keep(language: Language) {
        let within = format!(".shell[lang={}]", language.tag());
        let all = Place::ALL.into_iter().filter_map(|place| Some((place, found(&within, place)?)));
        KEPT.set(all.collect());
    }

    /// The place as the calculator puts it into its views.
    pub(crate) fn place(place: Place, _: impl FnOnce() -> Vec<Element>) -> Element {
        let kept = |kept: &Vec<(Place, web_sys::Element)>| {
            kept.iter().find(|(known, _)| *known == place).map(|(_, element)| element.clone())
        };
        if let Some(element) = KEPT.with_borrow(kept) {
            return existing(element);
        }
        let made = tag("div").class("place").set("data-place", place.name());
        made.with(move |element| KEPT.with_borrow_mut(|kept| kept.push((place, element.clone()))))
    }

    /// The place on the page, as the studies find it.
    pub(crate) fn view(place: Place) -> Option<Element> {
        let element = found("#app", place)?;
        element.set_text_content(None);
        let _ = element.class_list().add_1("filled");
        Some(existing(element))
    }
}
