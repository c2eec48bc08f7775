//! From an unoptimised deployment to this one, one optimisation after the other: what each leaves of the cost, beside
//! what the article says of it.

mod picture;
mod rungs;
mod table;

use super::Ui;
use super::figure::{Figure, source};
use crate::describe;
use crate::element::{Element, button, tag};
use crate::studies::way::Way;
use crate::view::parts;
use cost_core::Scenario;
use cost_core::scenario::{Control, Value};
use cost_core::study::waterfall::article::article;
use cost_core::study::waterfall::{Bar, Joined, Lever, Missing, Order, Waterfall};
use leptos::prelude::*;
use words::number::usd;
use words::page::fill;
use words::token_kind;
use words::waterfall::{self as said, Waterfall as Texts};

fn texts(ui: Ui) -> &'static Texts {
    said::waterfall(ui.language)
}

/// The way for those who take it along.
const WATERFALL: Figure = Figure {
    id: "waterfall",
    name: |ui| texts(ui).name,
    finding: |ui| ui.found.way.with(|way| heading(ui, way)),
    lead: |ui| ui.found.way.with(|way| lead(ui, way)),
    described: |ui| ui.found.way.with(|way| heading(ui, way)),
    table: |ui| ui.found.way.with(|way| table::table(ui, way)),
    height: |_| picture::height(),
    drawing: |ui, width| ui.found.way.with(|way| picture::drawing(ui, way, width)),
    spots: |_, _| Vec::new(),
    said: |_, _| String::new(),
    deed: None,
    behind: None,
    whole: None,
};

pub(super) fn view(ui: Ui) -> Element {
    let t = texts(ui);
    let as_table = RwSignal::new(false);
    let followed = move |text: fn(Ui, &Way) -> String| move || ui.found.way.with(|way| text(ui, way));
    let title = tag("h2").child(parts::live("", followed(heading)));
    let lead = tag("p").class("hint lead").child(parts::live("", followed(lead)));
    let body = move || {
        if as_table.get() { vec![WATERFALL.as_table(ui)] } else { ui.found.way.with(|way| rungs::view(ui, way)) }
    };
    let tools = WATERFALL.tools(ui, as_table);
    tag("section")
        .class("chart waterfall")
        .test_id("waterfall")
        .label(t.name)
        .follow_class("stale", parts::stale(ui.plain()))
        .child(tag("div").class("chart-head").child(title).child(lead).child(tools))
        .child(tag("div").class("way").set("translate", "no").part(body))
        .child(tag("div").class("way-foot").child(sums(ui)).child(usual_order(ui)))
        .child(source(ui))
}

/// The way as a table.
#[cfg(feature = "ssr")]
pub(super) fn table_of(ui: Ui) -> Element {
    WATERFALL.as_table(ui)
}

/// What the way says, in one line.
fn heading(ui: Ui, way: &Way) -> String {
    let t = texts(ui);
    let found = match &way.found {
        Ok(found) => found,
        Err(Missing::Scenario(_)) => return t.no_scenario.to_owned(),
        Err(Missing::Baseline(obstacle)) => {
            let why = said::obstacle(ui.language, *obstacle);
            return fill(t.no_baseline, &[("baseline", &hardware(ui, &way.baseline)), ("why", why)]);
        }
    };
    let per = ui.page.per.get();
    let (start, end) = (found.start.per(per), found.end.per(per));
    let template = if end < start {
        t.cut
    } else if end > start {
        t.raised
    } else {
        t.same
    };
    let share = said::share(ui.language, found.factor(per).unwrap_or(1.0));
    let [start, end] = [start, end].map(|cost| usd(ui.language, cost));
    let per = token_kind::per(ui.language, per);
    fill(template, &[("share", &share), ("start", &start), ("end", &end), ("per", per)])
}

/// What the way starts from, and how it is walked.
fn lead(ui: Ui, way: &Way) -> String {
    fill(texts(ui).lead, &[("baseline", &baseline(ui, &way.baseline))])
}

/// `2 × A100 SXM 80GB`.
fn hardware(ui: Ui, baseline: &Scenario) -> String {
    let layout = baseline.parallelism;
    let count = words::number::integer(ui.language, layout.tensor * layout.pipeline);
    [&count, " × ", &describe::accelerator_name(ui.language, baseline)].concat()
}

fn baseline(ui: Ui, baseline: &Scenario) -> String {
    let weights = describe::weight_format(ui.language, baseline);
    let used = words::number::percent(ui.language, baseline.deployment.utilization);
    let hardware = hardware(ui, baseline);
    fill(texts(ui).baseline_is, &[("hardware", &hardware), ("weights", &weights), ("use", &used)])
}

/// The bar of `lever`, where there is a way.
fn bar_of(way: &Way, lever: Lever) -> Option<&Bar> {
    way.found.as_ref().ok()?.bars.iter().find(|bar| bar.lever == lever)
}

/// The bar of `lever` unless another lever has taken it along.
fn own_bar(way: &Way, lever: Lever) -> Option<&Bar> {
    bar_of(way, lever).filter(|bar| !matches!(bar.joined, Joined::Within(_)))
}

/// What is left by a factor that there may be none of.
fn factor(ui: Ui, left: Option<f64>) -> String {
    left.map_or_else(|| describe::NOTHING.to_owned(), |left| said::factor(ui.language, left))
}

/// USD that there may be none of.
fn cost(ui: Ui, cost: Option<f64>) -> String {
    cost.map_or_else(|| describe::NOTHING.to_owned(), |cost| usd(ui.language, cost))
}

/// What `lever` changes, with what it is joined to.
fn what(ui: Ui, way: &Way, lever: Lever, say: Say) -> String {
    let moves = moves(ui, way, lever, say);
    match joined(ui, way, lever) {
        Some(joined) => [&joined, " · ", &moves].concat(),
        None => moves,
    }
}

/// Puts an input with its values before and after in words.
type Say = fn(Ui, &'static Control, &Value, &Value) -> String;

/// What is moved with `lever`, or with which it has been.
fn joined(ui: Ui, way: &Way, lever: Lever) -> Option<String> {
    let t = texts(ui);
    match &bar_of(way, lever)?.joined {
        Joined::Alone => None,
        Joined::Within(leader) => Some(fill(t.within, &[("lever", said::lever(ui.language, *leader))])),
        Joined::With(others, obstacle) => {
            let names: Vec<_> = others.iter().map(|&other| said::lever(ui.language, other)).collect();
            let levers = names.join(", ");
            Some(fill(t.joined, &[("levers", &levers), ("why", said::obstacle(ui.language, *obstacle))]))
        }
    }
}

/// What `lever` changes, input by input as `say` puts it.
fn moves(ui: Ui, way: &Way, lever: Lever, say: Say) -> String {
    let changes = way.changes(lever);
    if changes.is_empty() {
        return texts(ui).unmoved.to_owned();
    }
    changes.iter().map(|(control, from, to)| say(ui, control, from, to)).collect::<Vec<_>>().join(" · ")
}

/// The article's multiplication beside the model's.
fn sums(ui: Ui) -> Element {
    let text =
        move || ui.found.way.with(|way| way.found.as_ref().map_or(String::new(), |found| product(ui, way, found)));
    let claims = parts::to_claims(ui.plain()).test_id("waterfall-claims");
    tag("p").class("hint").test_id("article-product").child(parts::live("", text)).text(" ").child(claims)
}

fn product(ui: Ui, way: &Way, found: &Waterfall) -> String {
    let t = texts(ui);
    let moved = found.moved(&way.scenario);
    let said = |template, levers: &[Lever]| {
        let left = article(levers);
        let (factor, share) = (factor(ui, Some(left)), said::share(ui.language, left));
        let cost = usd(ui.language, found.as_article(levers, ui.page.per.get()));
        fill(template, &[("factor", &factor), ("share", &share), ("cost", &cost)])
    };
    format!("{} {}", said(t.product, &Lever::ALL), said(t.product_of_moved, &moved))
}

fn usual_order(ui: Ui) -> Element {
    let found = ui.found;
    let is_usual = move || found.way.with(|way| way.order == Order::default());
    let press = move || {
        if found.way.with_untracked(|way| way.order != Order::default()) {
            found.reorder(Order::default());
            ui.page.status.set(texts(ui).usual_again.to_owned());
        }
    };
    button("link", texts(ui).usual_order, press)
        .test_id("usual-order")
        .follow_maybe("aria-disabled", move || is_usual().then(|| "true".to_owned()))
}
