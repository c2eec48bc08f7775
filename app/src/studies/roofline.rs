//! The roofs of one accelerator, and the steps under them.

use super::Ui;
use super::figure::plane::{Axis, HEIGHT, Plane};
use super::figure::table::{Cell, Table};
use super::figure::{Behind, Figure, Number, Spot};
use crate::chart::Kind;
use crate::drawing::text;
use crate::element::{Element, svg};
use cost_core::study::roofline::{Phase, Point, Roofline, Roofs};
use cost_core::units::Unit;
use leptos::prelude::*;
use words::studies::{self as says, studies as texts};

/// The intensities that are drawn reach this factor beyond the ridge and the steps.
const AROUND: f64 = 4.0;

pub(super) const ROOFLINE: Figure = Figure {
    id: "roofline",
    name: |ui| texts(ui.language).roofline,
    finding: |ui| with(ui, |study| says::roofline_finding(ui.language, study)),
    lead: |ui| texts(ui.language).roofline_lead.to_owned(),
    described: |ui| with(ui, |study| says::describe_roofline(ui.language, study)),
    table,
    height: |_| HEIGHT,
    drawing,
    spots,
    said,
    deed: None,
    behind: Some(Behind {
        numbers: |ui, datum| Number::of(ui, explains(ui, datum).as_slice()),
        scenario: |_, _, _| None,
    }),
    whole: None,
};

fn with<T>(ui: Ui, read: impl FnOnce(Option<&Roofline>) -> T) -> T {
    ui.found.roofline.with(|study| read(study.as_ref()))
}

/// The step of a trace that has the operators of a point.
fn explains(ui: Ui, datum: usize) -> Option<&'static str> {
    with(ui, |study| study?.points.get(datum).map(|point| point.phase)).map(|phase| match phase {
        Phase::Prefill => "prefillTime",
        Phase::Decode => "decodeStep",
    })
}

/// Intensities from left to right.
fn span(study: &Roofline) -> (f64, f64) {
    let known = study.points.iter().map(|point| point.intensity).chain([study.peak.ridge(), study.reached.ridge()]);
    let (low, high) = known.fold((f64::INFINITY, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
    (low / AROUND, high * AROUND)
}

/// A roof as its three corners.
fn corners(roofs: &Roofs, (low, high): (f64, f64)) -> [(f64, f64); 3] {
    [low, roofs.ridge().clamp(low, high), high].map(|intensity| (intensity, roofs.at(intensity)))
}

fn on_plane<T>(ui: Ui, study: &Roofline, width: f64, act: impl FnOnce(&Plane) -> T) -> T {
    let t = texts(ui.language);
    let intensity = |value| words::number::decimal(ui.language, value, 3);
    let rate = |value| words::figure(ui.language, value, Unit::FlopPerSecond);
    let points = study.points.iter().map(|point| (point.intensity, point.flop_per_s));
    let values: Vec<(f64, f64)> =
        points.chain(corners(&study.peak, span(study))).chain(corners(&study.reached, span(study))).collect();
    let across = Axis { name: t.intensity.to_owned(), write: &intensity, kind: Kind::Logarithmic };
    let up = Axis { name: t.flop_rate.to_owned(), write: &rate, kind: Kind::Logarithmic };
    act(&Plane::over(&values, (across, up), width))
}

fn step(ui: Ui, phase: Phase) -> &'static str {
    let t = texts(ui.language);
    match phase {
        Phase::Prefill => t.prefill,
        Phase::Decode => t.decode,
    }
}

fn drawing(ui: Ui, width: f64) -> Vec<Element> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| drawn(ui, study, plane))
    })
}

fn drawn(ui: Ui, study: &Roofline, plane: &Plane) -> Vec<Element> {
    let t = texts(ui.language);
    let mut drawn = plane.drawn();
    for (class, name, roofs, lift) in [("line-2", t.peak, study.peak, -7.0), ("line-1", t.reached, study.reached, 14.0)]
    {
        let corners = corners(&roofs, span(study));
        drawn.push(svg("path").class(class).set("d", plane.path(corners.into_iter())));
        let (x, y) = plane.at(corners[2]);
        drawn.push(text("line-name", "end", (x, y + lift), name));
    }
    for point in &study.points {
        let (x, y) = plane.at((point.intensity, point.flop_per_s));
        drawn.push(svg("circle").class("now").at("cx", x).at("cy", y).set("r", "5"));
        let (anchor, shift) =
            if x > f64::midpoint(plane.x.range.0, plane.x.range.1) { ("end", -9.0) } else { ("start", 9.0) };
        drawn.push(text("now-name", anchor, (x + shift, y + 14.0), step(ui, point.phase)));
    }
    drawn
}

fn spots(ui: Ui, width: f64) -> Vec<Spot> {
    with(ui, |study| {
        let Some(study) = study else { return Vec::new() };
        on_plane(ui, study, width, |plane| {
            let spot = |(datum, point): (usize, &Point)| {
                let (x, y) = plane.at((point.intensity, point.flop_per_s));
                Spot { x, y, datum, is_now: point.phase == Phase::Decode }
            };
            study.points.iter().enumerate().map(spot).collect()
        })
    })
}

fn said(ui: Ui, datum: usize) -> String {
    with(ui, |study| {
        let told = study.and_then(|study| Some(says::step(ui.language, study, study.points.get(datum)?)));
        told.unwrap_or_default()
    })
}

fn table(ui: Ui) -> Table {
    let t = texts(ui.language);
    let figure = |value, unit| Cell::Number(value, words::figure(ui.language, value, unit));
    let row = |point: &Point| {
        vec![
            Cell::Text(step(ui, point.phase).to_owned()),
            figure(point.flop, Unit::Flop),
            figure(point.bytes, Unit::Bytes),
            Cell::Number(point.intensity, words::number::decimal(ui.language, point.intensity, 3)),
            figure(point.flop_per_s, Unit::FlopPerSecond),
            figure(point.seconds, Unit::Seconds),
            Cell::Text(words::labels::bound(ui.language, point.bound).to_owned()),
        ]
    };
    let columns = [t.step, t.flop, t.moved, t.intensity, t.flop_rate, t.time, t.limited_by];
    Table {
        columns: columns.map(str::to_owned).into(),
        rows: with(ui, |study| study.map_or_else(Vec::new, |study| study.points.iter().map(row).collect())),
        now: None,
    }
}
