//! The other program of the calculator's page: what takes many estimates, and the explanation of every number. It is
//! loaded once the first answer stands, draws into the places that the page keeps for it, and knows of the
//! calculator what [`crate::wire`] carries.

mod charts;
pub mod curves;
mod explain;
#[cfg(feature = "csr")]
mod start;
pub mod strips;
mod waterfall;
pub mod way;

use crate::element::Element;
use crate::frame;
use crate::places::Place;
use crate::state::Page;
use crate::view::{self, parts};
use cost_core::study::waterfall::Order;
use curves::Curves;
use leptos::prelude::*;
use way::Way;
use words::Language;
use words::page::Page as Texts;

#[cfg(feature = "csr")]
pub use start::start;

/// What has been found of what is shown.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    /// The headline over two inputs.
    curves: RwSignal<Curves>,
    /// The way from an unoptimised deployment to this one.
    way: RwSignal<Way>,
}

impl Found {
    /// Of what `page` works on.
    pub(crate) fn of(page: Page) -> Found {
        page.work.with_untracked(|work| Found {
            curves: RwSignal::new(Curves::of(&work.scenario)),
            way: RwSignal::new(Way::of(&work.scenario, &Order::default())),
        })
    }

    /// Follows `page`.
    #[cfg(feature = "csr")]
    fn renew(self, page: Page) {
        page.work.with_untracked(|work| {
            self.curves.set(Curves::of(&work.scenario));
            self.way.update(|way| *way = Way::of(&work.scenario, &way.order));
        });
    }

    /// Moves the levers of the way in another order.
    fn reorder(self, order: Order) {
        self.way.update(|way| *way = Way::of(&way.scenario, &order));
    }
}

/// What every view of the studies needs.
#[derive(Clone, Copy)]
pub(crate) struct Ui {
    /// The state, as the calculator tells it.
    page: Page,
    /// What has been found of it.
    found: Found,
    /// The language that is shown.
    language: Language,
    /// Its texts.
    t: &'static Texts,
}

impl Ui {
    fn new(page: Page, found: Found, language: Language) -> Ui {
        Ui { page, found, language, t: words::page::page(language) }
    }

    /// What views of the calculator need.
    fn plain(self) -> view::Ui {
        view::Ui::new(self.page, self.language)
    }
}

/// What stands at `place` in the static view.
#[cfg(feature = "ssr")]
pub(crate) fn filled(ui: view::Ui, place: Place) -> Vec<Element> {
    at(Ui::new(ui.page, Found::of(ui.page), ui.language), place)
}

fn at(ui: Ui, place: Place) -> Vec<Element> {
    match place {
        Place::Waterfall => vec![waterfall::view(ui)],
        Place::Charts => vec![charts::view(ui)],
        Place::Over => vec![explain::view(ui), parts::toast(ui.page), frame::status(ui.page.status)],
    }
}
