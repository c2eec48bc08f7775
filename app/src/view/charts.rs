//! The headline over one input, as a line and as a table of the same values.

use super::Ui;
use super::parts;
use crate::browser;
use crate::chart::{self, Chart, Margin, Point, Tick};
use crate::curves::{CONCURRENCY, CONTEXT, Curve, Curves, Sample};
use crate::describe;
use cost_core::units::Unit;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use words::page::fill;

const HEIGHT: f64 = 232.0;
/// Width until the real one has been measured.
const FIRST_WIDTH: f64 = 480.0;
const MARGIN: Margin = Margin { top: 30.0, right: 14.0, bottom: 40.0, left: 52.0 };

/// What differs between the charts.
#[derive(Clone, Copy)]
struct Subject {
    id: &'static str,
    name: &'static str,
    axis: &'static str,
    unit: Unit,
    pick: fn(&Curves) -> &Curve,
}

pub(super) fn view(ui: Ui) -> AnyView {
    let stale = move || ui.page.problems.with(|problems| !problems.is_empty());
    let over_concurrency = Subject {
        id: CONCURRENCY,
        name: ui.t.over_concurrency,
        axis: ui.t.axis_concurrency,
        unit: Unit::Requests,
        pick: |curves| &curves.concurrency,
    };
    let over_context = Subject {
        id: CONTEXT,
        name: ui.t.over_context,
        axis: ui.t.axis_context,
        unit: Unit::Tokens,
        pick: |curves| &curves.context,
    };
    view! {
        <section class="charts" id="charts" tabindex="-1" aria-label=ui.t.charts class:stale=stale>
            <div class="pair">{figure(ui, over_concurrency)}{figure(ui, over_context)}</div>
        </section>
    }
    .into_any()
}

fn figure(ui: Ui, subject: Subject) -> AnyView {
    let as_table = RwSignal::new(false);
    let finding = move || ui.page.curves.with(|curves| finding(ui, subject, (subject.pick)(curves)));
    let body = move || if as_table.get() { table(ui, subject) } else { drawing(ui, subject) };
    let tab = |table: bool, name: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (as_table.get() == table).to_string() on:click=move |_| as_table.set(table)>
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="chart" data-testid=format!("chart-{}", subject.id)>
            <div class="chart-head">
                <div>
                    <h2>{subject.name}</h2>
                    <p class="finding">{parts::live("", finding)}</p>
                </div>
                <div class="tabs" role="group" aria-label=fill(ui.t.view_as, &[("name", subject.name)])>
                    {tab(false, ui.t.chart)}
                    {tab(true, ui.t.table)}
                </div>
            </div>
            {body}
        </section>
    }
    .into_any()
}

fn cost(ui: Ui, sample: &Sample) -> String {
    match sample.cost {
        Some(cost) => words::number::usd(ui.language, cost),
        None if !sample.fits => ui.t.does_not_fit.to_owned(),
        None => describe::NOTHING.to_owned(),
    }
}

/// What the curve says, in one line.
fn finding(ui: Ui, subject: Subject, curve: &Curve) -> String {
    let x = |sample: &Sample| words::figure(ui.language, sample.x, subject.unit);
    let Some((first, last)) = curve.ends() else { return ui.t.nothing_to_draw.to_owned() };
    let mut text = match curve.lowest() {
        Some(lowest) if subject.id == CONCURRENCY => {
            fill(ui.t.lowest_at, &[("x", &x(lowest)), ("cost", &cost(ui, lowest))])
        }
        _ => {
            let values = [("a", cost(ui, first)), ("x", x(first)), ("b", cost(ui, last)), ("y", x(last))];
            fill(ui.t.from_to, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        }
    };
    if curve.stops_fitting() {
        text.push_str("; ");
        text.push_str(&fill(ui.t.stops_fitting, &[("x", &x(last))]));
    }
    text
}

/// Room that one character of a tick's label takes.
const LABEL_CHARACTER: f64 = 6.6;
/// Levels of cost that are labelled at most.
const LEVELS: usize = 6;

/// The chart of `curve`, with room on the left for its longest label.
fn laid_out(ui: Ui, curve: &Curve, width: f64) -> Chart {
    let points: Vec<Point> = curve.samples.iter().map(|sample| Point { x: sample.x, y: sample.cost }).collect();
    let chart = chart::layout(&points, width, HEIGHT, MARGIN);
    let label = |tick: Tick| words::number::usd(ui.language, tick.value).chars().count();
    let longest = chart.y.ticks(LEVELS).into_iter().map(label).max().unwrap_or(0);
    let left = longest as f64 * LABEL_CHARACTER + 14.0;
    if left <= MARGIN.left { chart } else { chart::layout(&points, width, HEIGHT, Margin { left, ..MARGIN }) }
}

fn drawing(ui: Ui, subject: Subject) -> AnyView {
    let curves = ui.page.curves;
    let width = RwSignal::new(FIRST_WIDTH);
    let read = RwSignal::new(None::<usize>);
    let node = NodeRef::<html::Div>::new();
    let measure = move || {
        if let Some(element) = node.get_untracked() {
            let measured = f64::from(element.client_width());
            if measured > 0.0 && (measured - width.get_untracked()).abs() > 0.5 {
                width.set(measured);
            }
        }
    };
    Effect::new(move |_| {
        if node.get().is_some() {
            request_animation_frame(measure);
        }
    });
    if browser::IS_BROWSER {
        let resized = window_event_listener(leptos::ev::resize, move |_| measure());
        on_cleanup(move || resized.remove());
    }
    let model = Memo::new(move |_| curves.with(|curves| laid_out(ui, (subject.pick)(curves), width.get())));
    let moved = move |event: leptos::ev::PointerEvent| {
        read.set(model.with_untracked(|chart| chart.hit(f64::from(event.offset_x()))));
    };
    let pressed = move |event: KeyboardEvent| {
        let from = read
            .get_untracked()
            .or_else(|| curves.with_untracked(|curves| (subject.pick)(curves).current))
            .unwrap_or(0);
        let next = model.with_untracked(|chart| match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => chart.step(from, true),
            "ArrowLeft" | "ArrowDown" => chart.step(from, false),
            "Home" => chart.places.first().map(|place| place.index),
            "End" => chart.places.last().map(|place| place.index),
            _ => None,
        });
        if next.is_some() {
            event.prevent_default();
            read.set(next);
        } else if event.key() == "Escape" {
            read.set(None);
        }
    };
    let readout = move || {
        curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let chosen = read.get().or(curve.current).and_then(|index| curve.samples.get(index));
            chosen.map_or_else(|| ui.t.readout_hint.to_owned(), |sample| said(ui, subject, sample))
        })
    };
    let described = move || {
        curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let n = curve.samples.len().to_string();
            fill(
                ui.t.chart_description,
                &[("name", subject.name), ("finding", &finding(ui, subject, curve)), ("n", &n)],
            )
        })
    };
    view! {
        <div class="plot" node_ref=node>
            <svg
                height=HEIGHT
                width="100%"
                viewBox=move || format!("0 0 {:.0} {HEIGHT}", width.get())
                preserveAspectRatio="xMinYMin meet"
                role="img"
                tabindex="0"
                translate="no"
                aria-label=described
                on:pointermove=moved
                on:pointerleave=move |_| read.set(None)
                on:keydown=pressed
                on:blur=move |_| read.set(None)
            >
                {move || model.with(|chart| axes(ui, subject, chart))}
                {move || model.with(|chart| marks(ui, subject, chart))}
                {move || read.get().and_then(|index| model.with(|chart| cursor(chart, index)))}
            </svg>
        </div>
        <p class="readout" aria-live="polite">{parts::live("", readout)}</p>
    }
    .into_any()
}

fn said(ui: Ui, subject: Subject, sample: &Sample) -> String {
    let x = words::figure(ui.language, sample.x, subject.unit);
    let ttft = sample
        .first_token_ms
        .map_or(describe::NOTHING.to_owned(), |ms| words::figure(ui.language, ms, Unit::Milliseconds));
    let speed = sample
        .per_user
        .map_or(describe::NOTHING.to_owned(), |speed| words::figure(ui.language, speed, Unit::TokensPerSecondPerUser));
    fill(ui.t.readout, &[("x", &x), ("cost", &cost(ui, sample)), ("ttft", &ttft), ("speed", &speed)])
}

fn axes(ui: Ui, subject: Subject, chart: &Chart) -> AnyView {
    let (left, right) = chart.x.range;
    let (bottom, top) = chart.y.range;
    let level = |tick: Tick| {
        let text = words::number::usd(ui.language, tick.value);
        view! {
            <line class="grid" x1=left x2=right y1=tick.at y2=tick.at></line>
            <text class="tick" x=left - 8.0 y=tick.at + 4.0 text-anchor="end">{text}</text>
        }
        .into_any()
    };
    let mark = |tick: Tick| {
        let text = if tick.value >= 1024.0 && tick.value % 1024.0 == 0.0 {
            format!("{}Ki", tick.value / 1024.0)
        } else {
            words::number::integer(ui.language, tick.value)
        };
        view! {
            <line class="notch" x1=tick.at x2=tick.at y1=bottom y2=bottom + 4.0></line>
            <text class="tick" x=tick.at y=bottom + 16.0 text-anchor="middle">{text}</text>
        }
        .into_any()
    };
    let count = ((right - left) / 62.0).max(2.0) as usize;
    let gaps = chart.gaps.iter().map(|&(from, to)| {
        let name = (to - from > 70.0).then(|| {
            view! { <text class="gap-name" x=(from + to) / 2.0 y=(top + bottom) / 2.0 text-anchor="middle">{ui.t.does_not_fit}</text> }
        });
        view! { <rect class="gap" x=from width=(to - from).max(0.0) y=top height=bottom - top></rect>{name} }.into_any()
    });
    view! {
        {gaps.collect::<Vec<_>>()}
        {chart.y.ticks(LEVELS).into_iter().map(level).collect::<Vec<_>>()}
        <line class="base" x1=left x2=right y1=bottom y2=bottom></line>
        {chart.x.binary_ticks(count).into_iter().map(mark).collect::<Vec<_>>()}
        <text class="axis" x=0 y=12>{ui.t.axis_cost}</text>
        <text class="axis" x=(left + right) / 2.0 y=bottom + 34.0 text-anchor="middle">{subject.axis}</text>
    }
    .into_any()
}

fn marks(ui: Ui, subject: Subject, chart: &Chart) -> AnyView {
    let now = ui.page.curves.with(|curves| {
        let curve = (subject.pick)(curves);
        let place = chart.place(curve.current?)?;
        let text = cost(ui, curve.samples.get(place.index)?);
        let (left, right) = chart.x.range;
        let anchor = if place.x > (left + right) / 2.0 { "end" } else { "start" };
        let shift = if anchor == "end" { -10.0 } else { 10.0 };
        let above = if place.y < chart.y.range.1 + 22.0 { 18.0 } else { -10.0 };
        let label =
            view! { <text class="now-name" x=place.x + shift y=place.y + above text-anchor=anchor>{text}</text> };
        Some(
            view! {
                <line class="now-line" x1=place.x x2=place.x y1=place.y y2=chart.y.range.0></line>
                <circle class="now" cx=place.x cy=place.y r="5"></circle>
                {label}
            }
            .into_any(),
        )
    });
    view! { <path class="curve" d=chart.path.clone()></path>{now} }.into_any()
}

fn cursor(chart: &Chart, index: usize) -> Option<AnyView> {
    let place = chart.place(index)?;
    let (bottom, top) = chart.y.range;
    let view = view! {
        <line class="cursor" x1=place.x x2=place.x y1=top y2=bottom></line>
        <circle class="cursor-dot" cx=place.x cy=place.y r="4"></circle>
    };
    Some(view.into_any())
}

fn table(ui: Ui, subject: Subject) -> AnyView {
    let rows = move || {
        ui.page.curves.with(|curves| {
            let curve = (subject.pick)(curves);
            let row = |(index, sample): (usize, &Sample)| {
                let number = |value: Option<f64>, unit| {
                    value.map_or(describe::NOTHING.to_owned(), |value| {
                        words::figure(ui.language, value, describe::short_unit(unit))
                    })
                };
                let now = (curve.current == Some(index)).then(|| view! { <span class="quiet">" "{ui.t.now}</span> });
                view! {
                    <tr>
                        <th scope="row">{words::number::integer(ui.language, sample.x)}{now}</th>
                        <td>{cost(ui, sample)}</td>
                        <td>{number(sample.first_token_ms, Unit::Milliseconds)}</td>
                        <td>{number(sample.per_user, Unit::TokensPerSecondPerUser)}</td>
                    </tr>
                }
                .into_any()
            };
            curve.samples.iter().enumerate().map(row).collect::<Vec<_>>()
        })
    };
    view! {
        <div class="plot scroll" tabindex="0" role="region" aria-label=subject.name>
            <table translate="no">
                <thead>
                    <tr>
                        <th scope="col">{subject.axis}</th>
                        <th scope="col">{ui.t.axis_cost}</th>
                        <th scope="col">{ui.t.first_token}</th>
                        <th scope="col">{ui.t.speed_per_user}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="readout"></p>
    }
    .into_any()
}
