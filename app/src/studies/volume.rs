//! Break-even over volume: this deployment beside hosted APIs.

use super::Ui;
use super::figure::plane::{Axis, HEIGHT, Plane};
use super::figure::table::{self, Cell, Table};
use super::figure::{Behind, Figure, Number, Spot};
use crate::chart::Kind;
use crate::describe;
use crate::drawing::text;
use crate::element::{Element, svg};
use cost_core::Scenario;
use cost_core::study::volume::{BreakEven, VolumeCurve, VolumePoint, asked};
use cost_core::units::{MILLION, Unit};
use leptos::prelude::*;
use words::studies::{self as says, Studies, studies as texts};

/// Narrower drawings have no room for the offers' prices.
const ROOMY: f64 = 420.0;

pub(super) const VOLUME: Figure = Figure {
    id: "volume",
    name: |ui| texts(ui.language).volume,
    finding: |ui| with(ui, |study| says::volume_finding(ui.language, study)),
    lead: |ui| texts(ui.language).volume_lead.to_owned(),
    described: |ui| with(ui, |study| says::describe_volume(ui.language, study)),
    table,
    height: |_| HEIGHT,
    drawing,
    spots,
    said,
    deed: None,
    behind: Some(Behind {
        numbers: |ui, _| Number::of(ui, &["cost.perMonth"]),
        scenario: |ui, datum, _| scenario(ui, datum),
    }),
    whole: None,
};

/// How much of a line stands beside its name.
const SAMPLE: f64 = 26.0;

/// Line of an offer: class, name, USD per million tokens.
type Offer = (&'static str, fn(&Studies) -> &'static str, f64);

fn with<T>(ui: Ui, read: impl FnOnce(Option<&VolumeCurve>) -> T) -> T {
    ui.found.volume.with(|study| read(study.as_ref()))
}

/// What the page works on with so much to answer.
fn scenario(ui: Ui, datum: usize) -> Option<Scenario> {
    let tokens = with(ui, |study| study.and_then(|study| study.points.get(datum)).map(|point| point.tokens_per_month))?;
    ui.page.work.with_untracked(|work| asked(&work.scenario, tokens))
}

fn offers(study: &VolumeCurve) -> Vec<Offer> {
    let Some(offers) = &study.offers else { return Vec::new() };
    let lines: [Offer; 3] = [
        ("line-3", |t| t.cheapest_offer, offers.low.usd_per_million_tokens),
        ("line-2", |t| t.median_offer, offers.median.usd_per_million_tokens),
        ("line-4", |t| t.dearest_offer, offers.high.usd_per_million_tokens),
    ];
    lines.into_iter().filter(|offer| offer.2 > 0.0).collect()
}

fn at_offer(offer: &Offer, tokens: f64) -> f64 {
    offer.2 * tokens / MILLION
}

fn own(study: &VolumeCurve) -> impl Iterator<Item = (f64, f64)> + '_ {
    study.points.iter().filter_map(|point| Some((point.tokens_per_month, point.own.as_ref()?.usd)))
}

fn on_plane<T>(ui: Ui, study: &VolumeCurve, width: f64, act: impl FnOnce(&Plane) -> T) -> T {
    let t = texts(ui.language);
    let tokens = |value| words::number::compact(ui.language, value);
    let usd = |value| words::number::usd(ui.language, value);
    let ends = study.points.first().into_iter().chain(study.points.last());
    let lines = ends.flat_map(|point| {
        offers(study).into_iter().map(|offer| (point.tokens_per_month, at_offer(&offer, point.tokens_per_month)))
    });
    let values: Vec<(f64, f64)> = own(study).chain(lines).collect();
    let across = Axis { name: t.tokens_per_month.to_owned(), write: &tokens, kind: Kind::Logarithmic };
    let up = Axis { name: t.cost_per_month.to_owned(), write: &usd, kind: Kind::Logarithmic };
    act(&Plane::over(&values, (across, up), width))
}

fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| drawn(ui, study, plane))
    })
}

fn drawn(ui: Ui, study: &VolumeCurve, plane: &Plane) -> Vec<Element> {
    let t = texts(ui.language);
    let (bottom, top) = plane.y.range;
    let mut drawn = Vec::new();
    // Where some offers are cheaper and some are not.
    if let BreakEven::Between { from, to } = study.break_even() {
        let (left, right) = (plane.x.at(from), to.map_or(plane.x.range.1, |to| plane.x.at(to)));
        let region = svg("rect").class("region").at("x", left).at("width", (right - left).max(2.0));
        drawn.push(region.at("y", top).at("height", bottom - top));
    }
    drawn.extend(plane.drawn());
    for (index, offer) in offers(study).iter().enumerate() {
        let ends = [study.points.first(), study.points.last()].into_iter().flatten();
        let line = plane.path(ends.map(|point| (point.tokens_per_month, at_offer(offer, point.tokens_per_month))));
        drawn.push(svg("path").class(offer.0).set("d", line));
        // Names one below the other where no line is: the lines are close together.
        let (x, y) = (plane.x.range.1 - 8.0, bottom - 12.0 - 14.0 * (2 - index.min(2)) as f64);
        let name = (offer.1)(t);
        let price = || words::figure(ui.language, offer.2, Unit::UsdPerMillionTokens);
        let name = if x < ROOMY { name.to_owned() } else { format!("{name}: {}", price()) };
        let sample = svg("path").class(offer.0).set("d", format!("M{} {}h{SAMPLE}", x - SAMPLE, y - 4.0));
        drawn.extend([sample, text("line-name", "end", (x - SAMPLE - 6.0, y), &name)]);
    }
    drawn.push(svg("path").class("line-1").set("d", plane.path(own(study))));
    if let Some(at) = own(study).next() {
        let (x, y) = plane.at(at);
        drawn.push(text("now-name", "start", (x + 4.0, y - 8.0), t.own));
    }
    for point in study.points.iter().filter(|point| point.is_now) {
        if let Some(month) = &point.own {
            let (x, y) = plane.at((point.tokens_per_month, month.usd));
            drawn.push(svg("circle").class("now").at("cx", x).at("cy", y).set("r", "5"));
        }
    }
    drawn
}

fn spots(ui: Ui, width: f64) -> Vec<Spot> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| {
            let spot = |(datum, point): (usize, &VolumePoint)| {
                let (x, y) = plane.at((point.tokens_per_month, point.own.as_ref()?.usd));
                Some(Spot { x, y, datum, is_now: point.is_now })
            };
            study.points.iter().enumerate().filter_map(spot).collect()
        })
    })
}

fn said(ui: Ui, datum: usize) -> String {
    with(ui, |study| {
        let told = study.and_then(|study| Some(sentence(ui, study, study.points.get(datum)?)));
        told.unwrap_or_default()
    })
}

fn sentence(ui: Ui, study: &VolumeCurve, point: &VolumePoint) -> String {
    let t = texts(ui.language);
    let month = |usd| words::figure(ui.language, usd, Unit::UsdPerMonth);
    let own = point.own.as_ref().map(|own| {
        let accelerators = words::figure(ui.language, own.accelerators, Unit::Accelerators);
        format!("{} {} ({accelerators})", t.own, month(own.usd))
    });
    let offers = offers(study);
    let offers =
        offers.iter().map(|offer| format!("{} {}", (offer.1)(t), month(at_offer(offer, point.tokens_per_month))));
    let tokens = words::figure(ui.language, point.tokens_per_month, Unit::TokensPerMonth);
    format!("{tokens}: {}", own.into_iter().chain(offers).collect::<Vec<_>>().join(", "))
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    let usd = |value: Option<f64>| table::number(value, |usd| words::number::usd(ui.language, usd), describe::NOTHING);
    let count = |value| table::number(value, |count| words::number::integer(ui.language, count), describe::NOTHING);
    with(ui, |study| {
        let Some(study) = study else { return Table::default() };
        let offers = offers(study);
        let row = |point: &VolumePoint| {
            let own = point.own.as_ref();
            let first = [
                Cell::Number(point.tokens_per_month, words::number::compact(ui.language, point.tokens_per_month)),
                usd(own.map(|own| own.usd)),
                count(own.map(|own| own.deployments)),
                count(own.map(|own| own.accelerators)),
            ];
            first
                .into_iter()
                .chain(offers.iter().map(|offer| usd(Some(at_offer(offer, point.tokens_per_month)))))
                .collect()
        };
        let columns = [t.tokens_per_month, t.own, t.deployments, t.accelerators];
        let names = columns.into_iter().chain(offers.iter().map(|offer| (offer.1)(t)));
        Table {
            columns: names.map(str::to_owned).collect(),
            rows: study.points.iter().map(row).collect(),
            now: study.points.iter().position(|point| point.is_now),
        }
    })
}
