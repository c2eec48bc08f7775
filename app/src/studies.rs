//! The other program of the calculator's page: what takes many estimates, and the explanation of every number. It is
//! loaded once the first answer stands, draws into the places that the page keeps for it, and knows of the
//! calculator what [`crate::wire`] carries.

mod charts;
mod compare;
pub mod curves;
mod embedding;
mod explain;
mod figure;
mod file;
mod frontier;
mod glossary;
mod json;
mod load;
mod origin;
mod own;
mod own_accelerator;
mod own_model;
mod roofline;
mod saved;
mod sheet;
#[cfg(feature = "csr")]
mod start;
pub mod strips;
mod tornado;
mod volume;
mod waterfall;
pub mod way;
mod wholes;

use crate::element::{Element, tag};
use crate::places::Place;
use crate::state::{Page, Shown, Work};
use crate::view::{self, parts};
use cost_core::Scenario;
use cost_core::scenario::{Control, Value};
use cost_core::study;
use cost_core::study::frontier::Frontier;
use cost_core::study::load::LoadCurve;
use cost_core::study::roofline::Roofline;
use cost_core::study::tornado::Tornado;
use cost_core::study::volume::VolumeCurve;
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
    /// What is shown, and what it is compared with, each with its answer.
    compared: RwSignal<Vec<Column>>,
    /// What matters most. Like all that follow, empty until the browser has reached it.
    tornado: RwSignal<Option<Tornado>>,
    /// Cost against interactivity.
    frontier: RwSignal<Frontier>,
    /// Latency against load.
    load: RwSignal<Option<LoadCurve>>,
    /// Steps under the roofs.
    roofline: RwSignal<Option<Roofline>>,
    /// Own deployment against hosted offers.
    volume: RwSignal<Option<VolumeCurve>>,
    /// What is explained, where that is not what is shown.
    stage: RwSignal<Option<explain::Stage>>,
    /// What is told before an explanation.
    told: RwSignal<Option<String>>,
    /// How many of the slow studies have been found once.
    reached: RwSignal<usize>,
    /// What the reader describes by its numbers.
    own: own::Own,
    /// Scenarios saved under names.
    saved: saved::Saved,
    /// How this is to stand in another page.
    embedding: embedding::Wishes,
}

impl Found {
    /// Of what `page` works on.
    pub(crate) fn of(page: Page) -> Found {
        page.work.with_untracked(|work| Found {
            curves: RwSignal::new(Curves::of(&work.scenario, work.per)),
            way: RwSignal::new(Way::of(&work.scenario, &Order::default())),
            compared: RwSignal::new(compared(work)),
            tornado: RwSignal::default(),
            frontier: RwSignal::default(),
            load: RwSignal::default(),
            roofline: RwSignal::default(),
            volume: RwSignal::default(),
            stage: RwSignal::default(),
            told: RwSignal::default(),
            reached: RwSignal::new(0),
            own: own::Own::new(),
            saved: saved::Saved::new(),
            embedding: embedding::Wishes::new(),
        })
    }

    /// Follows `page`.
    #[cfg(feature = "csr")]
    fn renew(self, page: Page) {
        page.work.with_untracked(|work| {
            self.curves.set(Curves::of(&work.scenario, work.per));
            self.way.update(|way| *way = Way::of(&work.scenario, &way.order));
            self.compared.set(compared(work));
        });
    }

    /// Finds one of the slow studies.
    fn find(self, page: Page, index: usize) {
        page.work.with_untracked(|work| (SLOW[index].find)(self, work));
        if self.reached.get_untracked() <= index {
            self.reached.set(index + 1);
        }
    }

    /// Whether the study of this name has been found once. What has not says nothing yet.
    fn has(self, id: &str) -> bool {
        SLOW.iter().position(|slow| slow.id == id).is_none_or(|place| place < self.reached.get())
    }

    /// Moves the levers of the way in another order.
    fn reorder(self, order: Order) {
        self.way.update(|way| *way = Way::of(&way.scenario, &order));
    }
}

/// One of the scenarios that are compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// 0 is what is worked on; from there as they have been pinned.
    index: usize,
    /// It with its answer.
    shown: Shown,
}

/// What `work` is and what it is compared with; what has no answer is left out.
fn compared(work: &Work) -> Vec<Column> {
    let answered = |(index, scenario): (usize, &Scenario)| {
        let estimate = cost_core::estimate(scenario).ok()?;
        Some(Column { index, shown: Shown { scenario: scenario.clone(), estimate } })
    };
    std::iter::once(&work.scenario).chain(&work.compared).enumerate().filter_map(answered).collect()
}

/// A study that is found in a turn of its own, so that no turn is long.
struct Slow {
    /// Name of the figure that shows it.
    id: &'static str,
    find: fn(Found, &Work),
}

/// In the order in which they are found.
const SLOW: [Slow; 5] = [
    Slow {
        id: roofline::ROOFLINE.id,
        find: |found, work| found.roofline.set(study::roofline::roofline(&work.scenario)),
    },
    Slow {
        id: load::LOAD.id,
        find: |found, work| found.load.set(study::load::latency_over_load(&work.scenario, work.per)),
    },
    Slow {
        id: volume::VOLUME.id,
        find: |found, work| found.volume.set(study::volume::cost_over_volume(&work.scenario)),
    },
    Slow {
        id: tornado::TORNADO.id,
        find: |found, work| found.tornado.set(study::tornado::tornado(&work.scenario, work.per)),
    },
    Slow {
        id: frontier::FRONTIER.id,
        find: |found, work| found.frontier.set(study::frontier::frontier(&work.scenario, work.per)),
    },
];

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

    /// What is worked on, with another value of one input.
    fn with_input(self, control: &Control, value: Value) -> Scenario {
        let mut changed = self.page.work.with_untracked(|work| work.scenario.clone());
        control.set(&mut changed, value);
        changed
    }

    /// What views of the calculator need.
    fn plain(self) -> view::Ui {
        view::Ui::new(self.page, self.language)
    }
}

/// What stands at `place` in the static view, which leaves most studies to the live page.
#[cfg(feature = "ssr")]
pub(crate) fn filled(ui: view::Ui, place: Place) -> Vec<Element> {
    if place == Place::Studies {
        return Vec::new();
    }
    at(Ui::new(ui.page, Found::of(ui.page), ui.language), place)
}

/// The studies that the static view leaves to the live page.
#[cfg(feature = "ssr")]
pub(crate) fn slow(ui: view::Ui) -> [Element; 2] {
    let found = Found::of(ui.page);
    for index in 0..SLOW.len() {
        found.find(ui.page, index);
    }
    studies(Ui::new(ui.page, found, ui.language))
}

fn studies(ui: Ui) -> [Element; 2] {
    let tornado = tornado::TORNADO.view(ui).class("chart broad");
    let wide = [frontier::FRONTIER, volume::VOLUME].map(|figure| figure.view(ui));
    let wide = tag("div").class("wide").child(tornado).children(wide);
    let pair = [load::LOAD, roofline::ROOFLINE].map(|figure| figure.view(ui));
    [wide, tag("div").class("pair").children(pair)]
}

/// The way from an unoptimised deployment as a table.
#[cfg(feature = "ssr")]
pub(crate) fn table(ui: view::Ui) -> Element {
    waterfall::table_of(Ui::new(ui.page, Found::of(ui.page), ui.language))
}

fn at(ui: Ui, place: Place) -> Vec<Element> {
    match place {
        Place::Compare => std::iter::once(saved::offer(ui)).chain(compare::view(ui)).collect(),
        Place::Waterfall => vec![waterfall::view(ui)],
        Place::Wholes => vec![wholes::view(ui)],
        Place::Charts => vec![charts::view(ui)],
        Place::Studies => studies(ui).into(),
        Place::Over => vec![
            explain::view(ui),
            glossary::view(ui),
            own_model::view(ui),
            own_accelerator::view(ui),
            saved::view(ui),
            embedding::view(ui),
            origin::view(ui),
            parts::toast(ui.page),
        ],
    }
}
