//! A whole and its parts: one bar, and a list that names each and leads to its explanation.

use super::table::{Cell, Table, number};
use super::{Spot, Ui};
use crate::chart::{Kind, Scale};
use crate::describe;
use crate::drawing::{line, text};
use crate::element::{Element, svg, tag};
use crate::view::parts;
use cost_core::Estimate;
use leptos::prelude::*;
use words::Language;
use words::page::fill;
use words::wholes::wholes as texts;

/// A name in a language.
type Name = fn(Language) -> &'static str;

/// One part of a whole.
pub(in crate::studies) struct Part {
    /// Its colour.
    pub(in crate::studies) class: &'static str,
    /// What it is.
    pub(in crate::studies) name: Name,
    /// The step that explains it.
    pub(in crate::studies) step: &'static str,
    /// `None` where there is no such part: no cost when nothing is served.
    pub(in crate::studies) read: fn(&Estimate) -> Option<f64>,
    /// Whether it is named where there is none of it, too.
    pub(in crate::studies) usual: bool,
}

/// An amount that is marked in a bar.
pub(in crate::studies) struct Mark {
    /// Where it stands.
    pub(in crate::studies) read: fn(&Estimate) -> f64,
    /// What it is.
    pub(in crate::studies) name: Name,
}

/// What the parts make.
pub(in crate::studies) struct Whole {
    /// In the order of the bar.
    pub(in crate::studies) parts: &'static [Part],
    /// All of it; `None` where there is nothing.
    pub(in crate::studies) all: fn(&Estimate) -> Option<f64>,
    /// What is marked in it.
    pub(in crate::studies) mark: Option<Mark>,
    /// An amount in words.
    pub(in crate::studies) write: fn(Language, f64) -> String,
    /// Name of the amount with its unit.
    pub(in crate::studies) amount: fn(Language) -> String,
    /// Figures under the list: what it sums up to.
    pub(in crate::studies) sums: &'static [(&'static str, Name)],
}

/// Above the bar, for the mark's name and those of its parts.
const TOP: f64 = 34.0;
const BAR: f64 = 26.0;
/// Below it, for the axis.
const FOOT: f64 = 42.0;
pub(in crate::studies) const HEIGHT: f64 = TOP + BAR + FOOT;
/// Room at both ends for half a label of the axis.
const EDGE: f64 = 1.0;
/// Room that one character of a name takes.
const CHARACTER: f64 = 6.4;
/// Pixels for one label of the axis.
const LABEL: f64 = 72.0;

/// A part as it is.
struct Piece {
    index: usize,
    from: f64,
    to: f64,
}

impl Whole {
    fn scale(&self, estimate: &Estimate, width: f64) -> Option<Scale> {
        let all = (self.all)(estimate).filter(|all| *all > 0.0)?;
        let range = (EDGE, (width - EDGE).max(EDGE + 1.0));
        Some(Scale { kind: Kind::FromZero, domain: (0.0, all), range })
    }

    /// The parts that there are, one behind the other.
    fn pieces(&self, estimate: &Estimate, scale: &Scale) -> Vec<Piece> {
        let mut before = 0.0;
        let piece = |(index, part): (usize, &Part)| {
            let value = (part.read)(estimate)?;
            let from = scale.at(before);
            before += value;
            Some(Piece { index, from, to: scale.at(before) })
        };
        self.parts.iter().enumerate().filter_map(piece).collect()
    }

    /// The bar with its axis.
    pub(in crate::studies) fn drawing(&self, ui: Ui, width: f64) -> Vec<Element> {
        let drawn = |estimate: &Estimate| {
            let Some(scale) = self.scale(estimate, width) else { return Vec::new() };
            let mut drawn: Vec<Element> =
                self.pieces(estimate, &scale).into_iter().flat_map(|piece| self.segment(ui, &piece)).collect();
            drawn.extend(self.axis(ui, &scale, width));
            if let Some(Mark { read, name }) = &self.mark {
                let at = scale.at(read(estimate));
                let anchor = if at > width / 2.0 { "end" } else { "start" };
                drawn.push(line("limit", (at, TOP - 18.0), (at, TOP + BAR + 4.0)));
                drawn.push(text("tick", anchor, (at, TOP - 22.0), name(ui.language)));
            }
            drawn
        };
        ui.page.shown.with(|shown| shown.as_ref().map(|shown| drawn(&shown.estimate)).unwrap_or_default())
    }

    /// A part with its name, where that has room.
    fn segment(&self, ui: Ui, piece: &Piece) -> Vec<Element> {
        let part = &self.parts[piece.index];
        let width = piece.to - piece.from;
        if width <= 0.0 {
            return Vec::new();
        }
        let class = ["segment ", part.class].concat();
        let rect = svg("rect").class(class).at("x", piece.from).at("width", width).at("y", TOP).at("height", BAR);
        let name = (part.name)(ui.language);
        let has_room = name.chars().count() as f64 * CHARACTER < width;
        let name = has_room.then(|| text("tick", "start", (piece.from, TOP - 6.0), name));
        [rect].into_iter().chain(name).collect()
    }

    fn axis(&self, ui: Ui, scale: &Scale, width: f64) -> Vec<Element> {
        let bottom = TOP + BAR;
        let count = (width / LABEL).max(2.0) as usize;
        let mut drawn = Vec::new();
        for tick in scale.ticks(count) {
            drawn.push(line("notch", (tick.at, bottom), (tick.at, bottom + 4.0)));
            let anchor = match tick.at {
                at if at < LABEL / 3.0 => "start",
                at if at > width - LABEL / 3.0 => "end",
                _ => "middle",
            };
            drawn.push(text("tick", anchor, (tick.at, bottom + 16.0), &(self.write)(ui.language, tick.value)));
        }
        drawn.push(text("axis", "middle", (width / 2.0, bottom + 34.0), &(self.amount)(ui.language)));
        drawn
    }

    /// The middle of each part.
    pub(in crate::studies) fn spots(&self, ui: Ui, width: f64) -> Vec<Spot> {
        let spot = |piece: Piece| {
            let x = f64::midpoint(piece.from, piece.to);
            Spot { x, y: TOP + BAR / 2.0, datum: piece.index, is_now: false }
        };
        let spots = |estimate: &Estimate| {
            let scale = self.scale(estimate, width)?;
            Some(self.pieces(estimate, &scale).into_iter().filter(|piece| piece.to > piece.from).map(spot).collect())
        };
        ui.page.shown.with(|shown| spots(&shown.as_ref()?.estimate)).unwrap_or_default()
    }

    /// One part in words.
    pub(in crate::studies) fn said(&self, ui: Ui, index: usize) -> String {
        let said = |estimate: &Estimate| {
            let part = self.parts.get(index)?;
            let (value, all) = ((part.read)(estimate)?, (self.all)(estimate)?);
            let (amount, share) = ((self.write)(ui.language, value), share(ui, value, all));
            let values = [("part", (part.name)(ui.language)), ("value", &amount), ("share", &share)];
            Some(fill(texts(ui.language).part_is, &values))
        };
        ui.page.shown.with(|shown| said(&shown.as_ref()?.estimate)).unwrap_or_default()
    }

    /// All parts in words.
    pub(in crate::studies) fn described(&self, ui: Ui) -> String {
        self.legend(ui).into_iter().map(|(_, said)| said).collect::<Vec<_>>().join("; ")
    }

    /// All parts that are named, with their amounts and shares.
    pub(in crate::studies) fn table(&self, ui: Ui) -> Table {
        let t = texts(ui.language);
        let row = |part: &Part, estimate: &Estimate| {
            let (value, all) = ((part.read)(estimate), (self.all)(estimate));
            let of_all = value.zip(all.filter(|all| *all > 0.0)).map(|(value, all)| value / all);
            (part.usual || value.is_some()).then(|| {
                vec![
                    Cell::Text((part.name)(ui.language).to_owned()),
                    number(value, |value| (self.write)(ui.language, value), describe::NOTHING),
                    number(of_all, |share| words::number::percent(ui.language, share), describe::NOTHING),
                ]
            })
        };
        let rows = ui.page.shown.with(|shown| {
            let estimate = shown.as_ref().map(|shown| &shown.estimate);
            estimate.map(|estimate| self.parts.iter().filter_map(|part| row(part, estimate)).collect())
        });
        let columns = vec![t.part.to_owned(), (self.amount)(ui.language), t.share.to_owned()];
        Table { columns, rows: rows.unwrap_or_default(), now: None }
    }

    /// The parts and their sums as lines, each amount with its explanation.
    pub(in crate::studies) fn list(&'static self, ui: Ui) -> Element {
        let part = |part: &'static Part| {
            let of =
                move |read: fn(&Estimate) -> Option<f64>| ui.page.shown.with(|shown| read(&shown.as_ref()?.estimate));
            let value = move || of(part.read);
            let written = move |value| (self.write)(ui.language, value);
            let text = Memo::new(move |_| value().map_or_else(|| describe::NOTHING.to_owned(), written));
            let of_all =
                move || value().zip(of(self.all)).map(|(value, all)| share(ui, value, all)).unwrap_or_default();
            let label = (part.name)(ui.language);
            let name = tag("dt").child(tag("i").class(["swatch ", part.class].concat())).text(label);
            let kind = if cost_core::figures::figure(part.step).is_some() { "figure-" } else { "step-" };
            let amount = parts::explained(ui.plain(), part.step, label, "", text).test_id([kind, part.step].concat());
            let share = tag("span").class("quiet share").child(parts::live("", of_all));
            tag("div")
                .class("line")
                .child(name)
                .child(tag("dd").child(share).child(amount))
                .follow_flag("hidden", move || !part.usual && value().is_none())
        };
        let sum = |(key, name): &(&'static str, Name)| {
            parts::line(name(ui.language), parts::figure(ui.plain(), key, "")).class("line sum")
        };
        tag("dl").class("parts").children(self.parts.iter().map(part)).children(self.sums.iter().map(sum))
    }

    /// The list as a drawing, for a picture that stands by itself.
    pub(in crate::studies) fn legend(&self, ui: Ui) -> Vec<(&'static str, String)> {
        let one = |(index, part): (usize, &Part)| {
            let said = self.said(ui, index);
            (!said.is_empty()).then_some((part.class, said))
        };
        self.parts.iter().enumerate().filter_map(one).collect()
    }
}

fn share(ui: Ui, value: f64, all: f64) -> String {
    words::number::percent(ui.language, if all > 0.0 { value / all } else { 0.0 })
}
