//! A figure of the studies: its finding as the title, the same data as a drawing, as a table, in words and as files.

pub(super) mod export;
pub(super) mod plane;
pub(super) mod table;
pub(super) mod take;
pub(super) mod whole;

use super::Ui;
use super::explain::{Stage, explain};
use crate::describe;
use crate::drawing::follow_width;
use crate::element::{Element, button, svg, tag};
use crate::view::parts;
use cost_core::Scenario;
use cost_core::number::fixed;
use leptos::prelude::*;
use table::Table;
use web_sys::KeyboardEvent;
use whole::Whole;
use words::labels;
use words::page::fill;

/// Width until the real one has been measured.
const FIRST_WIDTH: f64 = 480.0;

/// What a figure shows, each part a function of what has been found.
#[derive(Clone, Copy)]
pub(super) struct Figure {
    /// Its name in addresses, files and tests.
    pub(super) id: &'static str,
    /// What it is.
    pub(super) name: fn(Ui) -> &'static str,
    /// What it says, in one line.
    pub(super) finding: fn(Ui) -> String,
    /// What is to be known about it.
    pub(super) lead: fn(Ui) -> String,
    /// The same for those who do not see the drawing.
    pub(super) described: fn(Ui) -> String,
    /// All of its data.
    pub(super) table: fn(Ui) -> Table,
    /// Height of the drawing.
    pub(super) height: fn(Ui) -> f64,
    /// The drawing in this width.
    pub(super) drawing: fn(Ui, f64) -> Vec<Element>,
    /// What can be pointed at, in the order of the arrow keys.
    pub(super) spots: fn(Ui, f64) -> Vec<Spot>,
    /// What is said of this one of its data.
    pub(super) said: fn(Ui, usize) -> String,
    /// What can be done with what is pinned.
    pub(super) deed: Option<Deed>,
    /// The answer that one of its data is read off.
    pub(super) behind: Option<Behind>,
    /// What the drawing shows the parts of, where these are listed under it.
    pub(super) whole: Option<&'static Whole>,
}

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    /// Pixels from the left.
    pub(super) x: f64,
    /// Pixels from the top.
    pub(super) y: f64,
    /// What it is in the data of the figure.
    pub(super) datum: usize,
    /// Whether it is what the page shows.
    pub(super) is_now: bool,
}

/// A button that belongs to a spot.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    /// What it says.
    pub(super) name: fn(Ui) -> &'static str,
    /// What it does with this one of the figure's data.
    pub(super) act: fn(Ui, usize),
}

/// What explains one of the data of a figure.
#[derive(Clone, Copy)]
pub(super) struct Behind {
    /// The numbers that are read off it.
    pub(super) numbers: fn(Ui, usize) -> Vec<Number>,
    /// The scenario that this of its numbers belongs to; `None` where it is the one that the page shows.
    pub(super) scenario: fn(Ui, usize, usize) -> Option<Scenario>,
}

/// A number that is read off a figure.
pub(super) struct Number {
    /// What it is.
    pub(super) name: String,
    /// The step that explains it.
    pub(super) step: &'static str,
}

impl Number {
    /// What these steps give.
    pub(super) fn of(ui: Ui, steps: &[&'static str]) -> Vec<Number> {
        let number = |step| Number { name: labels::step(ui.language, step).unwrap_or_default().to_owned(), step };
        steps.iter().copied().map(number).collect()
    }
}

/// What is pointed at, and whether it stays.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Reading {
    index: Option<usize>,
    pinned: bool,
}

impl Figure {
    pub(super) fn view(self, ui: Ui) -> Element {
        let as_table = RwSignal::new(false);
        let name = (self.name)(ui);
        let finding = tag("h2").class("finding").child(parts::live("", move || self.title(ui)));
        let head = tag("div").class("chart-head").child(tag("p").class("figure-name").text(name)).child(finding);
        tag("section")
            .class("chart")
            .set("id", format!("figure-{}", self.id))
            .test_id(format!("chart-{}", self.id))
            .label(name)
            .child(head.child(self.tools(ui, as_table)))
            .child(self.body(ui, as_table))
            .part(move || self.told(ui))
    }

    /// Drawing or table, in the room that the drawing takes.
    fn body(self, ui: Ui, as_table: RwSignal<bool>) -> Element {
        let drawn = tag("div").class("drawn").follow_class("behind", move || as_table.get());
        let drawn = drawn.children(self.drawn(ui)).children(self.whole.map(|whole| whole.list(ui)));
        let table = move || if as_table.get() { vec![self.as_table(ui)] } else { Vec::new() };
        tag("div").class("figure-body").child(drawn).part(table)
    }

    /// Its finding; before there is one, that it is on its way.
    pub(super) fn title(self, ui: Ui) -> String {
        if ui.found.has(self.id) { (self.finding)(ui) } else { ui.t.on_its_way.to_owned() }
    }

    /// The switch between drawing and table, and the menu with which it is taken along.
    pub(super) fn tools(self, ui: Ui, as_table: RwSignal<bool>) -> Element {
        let tab = |table: bool, name: &'static str| {
            button("", name, move || as_table.set(table)).follow_state("aria-pressed", move || as_table.get() == table)
        };
        let tabs =
            tag("div").class("tabs").set("role", "group").label(fill(ui.t.view_as, &[("name", (self.name)(ui))]));
        let tabs = tabs.child(tab(false, ui.t.chart)).child(tab(true, ui.t.table));
        tag("div").class("figure-tools").child(tabs).child(take::view(ui, self))
    }

    fn told(self, ui: Ui) -> Vec<Element> {
        let lead = (self.lead)(ui);
        let lead = (!lead.is_empty()).then(|| tag("p").class("hint").text(&lead));
        lead.into_iter().chain([source(ui)]).collect()
    }

    pub(super) fn as_table(self, ui: Ui) -> Element {
        let region = tag("div").class("plot scroll").set("tabindex", "0").set("role", "region");
        let table = Memo::new(move |_| (self.table)(ui));
        region.label(format!("{}: {}", (self.name)(ui), ui.t.table)).child(table::view(ui, self.id, table))
    }

    /// The drawing, and under it what is read in it.
    pub(super) fn drawn(self, ui: Ui) -> [Element; 2] {
        let width = RwSignal::new(FIRST_WIDTH);
        let reading = RwSignal::new(Reading::default());
        let spots = Memo::new(move |_| (self.spots)(ui, width.get()));
        let under = move |event: &web_sys::MouseEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            spots.with_untracked(|spots| nearest(spots, at))
        };
        let moved = move |event: web_sys::PointerEvent| {
            if !reading.get_untracked().pinned {
                reading.set(Reading { index: under(&event), pinned: false });
            }
        };
        // A tap has no pointer that moved before.
        let clicked = move |event: web_sys::MouseEvent| {
            let index = under(&event);
            let again = reading.get_untracked() == Reading { index, pinned: true };
            reading.set(if again { Reading::default() } else { Reading { index, pinned: index.is_some() } });
        };
        let left = move || {
            if !reading.get_untracked().pinned {
                reading.set(Reading::default());
            }
        };
        let pin = move || reading.update(|reading| reading.pinned = reading.index.is_some() && !reading.pinned);
        let pressed = move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => reading.set(Reading::default()),
            "Enter" => pin(),
            key => {
                let from = reading.get_untracked().index;
                let Some(next) = spots.with_untracked(|spots| reached(spots, from, key)) else { return };
                event.prevent_default();
                reading.set(Reading { index: Some(next), pinned: reading.get_untracked().pinned });
                let datum = spots.with_untracked(|spots| spots.get(next).map(|spot| spot.datum));
                let said = datum.map(|datum| untrack(|| (self.said)(ui, datum)));
                ui.page.status.set(said.unwrap_or_default());
            }
        };
        let described = move || {
            let text = if ui.found.has(self.id) { (self.described)(ui) } else { self.title(ui) };
            fill(ui.t.described, &[("name", (self.name)(ui)), ("text", &text)])
        };
        let drawing = move || {
            let drawn = if ui.found.has(self.id) { (self.drawing)(ui, width.get()) } else { Vec::new() };
            if drawn.is_empty() { vec![empty(width.get(), (self.height)(ui))] } else { drawn }
        };
        let picture = svg("svg")
            .set("width", "100%")
            .set("preserveAspectRatio", "xMinYMin meet")
            .set("role", "img")
            .set("tabindex", "0")
            .set("translate", "no")
            .follow("height", move || fixed((self.height)(ui), 0))
            .follow("viewBox", move || format!("0 0 {} {}", fixed(width.get(), 0), fixed((self.height)(ui), 0)))
            .follow("aria-label", described)
            .part(drawing)
            .part(move || {
                let index = reading.get().index;
                index.and_then(|index| spots.with(|spots| spots.get(index).map(ring))).into_iter().collect()
            })
            .on("pointermove", moved)
            .on("pointerleave", move |_: web_sys::Event| left())
            .on("click", clicked)
            .on("keydown", pressed)
            .on("blur", move |_: web_sys::Event| left());
        let plot = tag("div").class("plot").child(picture).with(move |plot| follow_width(plot, width));
        [plot, self.readout(ui, reading, spots)]
    }

    /// What is pointed at, in words; else what the page shows.
    fn readout(self, ui: Ui, reading: RwSignal<Reading>, spots: Memo<Vec<Spot>>) -> Element {
        let said = move || {
            let datum = spots.with(|spots| {
                let now = || spots.iter().position(|spot| spot.is_now);
                let spot = reading.get().index.or_else(now).and_then(|index| spots.get(index));
                spot.map(|spot| spot.datum)
            });
            let hint = || if spots.with(Vec::is_empty) { "" } else { ui.t.readout_hint };
            datum.map_or_else(|| hint().to_owned(), |datum| (self.said)(ui, datum))
        };
        let deeds = move || {
            let Reading { index: Some(index), pinned: true } = reading.get() else { return Vec::new() };
            let Some(spot) = spots.with(|spots| spots.get(index).cloned()) else { return Vec::new() };
            let deed = self.deed.map(|deed| {
                let press = move || (deed.act)(ui, spot.datum);
                button("link", (deed.name)(ui), press).test_id(format!("deed-{}", self.id))
            });
            deed.into_iter().chain(self.why(ui, &spot)).collect()
        };
        let line = tag("p").class("readout").child(parts::live("", said));
        line.follow_class("pinned", move || reading.get().pinned).text(" ").part(deeds)
    }

    /// The buttons that explain what is pinned.
    fn why(self, ui: Ui, spot: &Spot) -> Vec<Element> {
        let (Some(behind), datum, is_now) = (self.behind, spot.datum, spot.is_now) else { return Vec::new() };
        let numbers = untrack(|| (behind.numbers)(ui, datum));
        let several = numbers.len() > 1;
        let button = |(index, Number { name, step }): (usize, Number)| {
            let text = if several { [ui.t.explain, ": ", &name].concat() } else { ui.t.explain.to_owned() };
            let press = move || {
                let scenario = if is_now { None } else { (behind.scenario)(ui, datum, index) };
                // What is said begins with what the point is.
                let said = (self.said)(ui, datum);
                let name = said.split(": ").next().unwrap_or_default().to_owned();
                explain(ui, step, scenario.map(|scenario| Stage { name, scenario }), None);
            };
            let id = if index == 0 { format!("why-{}", self.id) } else { format!("why-{}-{index}", self.id) };
            button("link", &text, press).set("aria-haspopup", "dialog").test_id(id)
        };
        numbers.into_iter().enumerate().map(button).collect()
    }
}

/// In the place of a drawing that there is none of.
fn empty(width: f64, height: f64) -> Element {
    svg("rect").class("gap").at("width", width).at("height", height)
}

/// Where all of a figure comes from, and of when that is.
pub(super) fn source(ui: Ui) -> Element {
    tag("p").class("hint source").text(describe::footer(ui.language))
}

fn nearest(spots: &[Spot], at: (f64, f64)) -> Option<usize> {
    // Along the horizontal axis first: lines are read by what stands above a value.
    let far = |spot: &Spot| (spot.x - at.0).abs() * 4.0 + (spot.y - at.1).abs();
    let all = spots.iter().enumerate();
    all.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b))).map(|(index, _)| index)
}

/// The spot that a key leads to.
fn reached(spots: &[Spot], from: Option<usize>, key: &str) -> Option<usize> {
    let last = spots.len().checked_sub(1)?;
    let from = from.or_else(|| spots.iter().position(|spot| spot.is_now)).unwrap_or(0);
    match key {
        "ArrowRight" | "ArrowDown" => Some((from + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(from.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn ring(spot: &Spot) -> Element {
    svg("circle").class("cursor").at("cx", spot.x).at("cy", spot.y).set("r", "7")
}
