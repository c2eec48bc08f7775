//! Which points are looked at.

use super::{Ui, menu, paragraph};
use crate::accuracy::describe;
use crate::accuracy::selection::{Field, Selection};
use crate::accuracy::shown;
use crate::element::{Element, button, tag};
use leptos::prelude::*;
use points::Metric;
use words::number::integer;
use words::page::fill;

pub(super) fn view(ui: Ui) -> Element {
    let metrics = menu(
        "filter-metric",
        ui.t.by_metric,
        move || Metric::ALL.map(|metric| metric_option(ui, metric)).into(),
        move |name| {
            if let Some(metric) = Metric::from_name(&name) {
                changed(ui, move |selection| Selection { metric, ..selection });
            }
        },
    );
    let clear = button("link", ui.t.clear, move || changed(ui, Selection::cleared))
        .test_id("clear")
        .follow_flag("disabled", move || !ui.page.selection.with(Selection::is_narrow));
    let menus = tag("div").class("filters").child(metrics).children(Field::ALL.map(|field| narrowing(ui, field)));
    tag("section").class("which").label(ui.t.filters).child(menus.child(clear)).part(move || unknown(ui))
}

fn metric_option(ui: Ui, metric: Metric) -> (String, String, bool) {
    let rows = ui.rows();
    let (count, chosen) = ui.page.selection.with(|selection| {
        let counted = rows.iter().filter(|row| selection.takes(row, None) && row.pair(metric).is_some()).count();
        (counted, selection.metric == metric)
    });
    (metric.name().to_owned(), choice(ui, words::accuracy::metric(ui.language, metric), count), chosen)
}

fn choice(ui: Ui, name: &str, count: usize) -> String {
    fill(ui.t.choice, &[("name", name), ("n", &integer(ui.language, count as f64))])
}

fn narrowing(ui: Ui, field: Field) -> Element {
    let (id, name) = match field {
        Field::Engine => ("filter-engine", ui.t.by_engine),
        Field::Accelerator => ("filter-accelerator", ui.t.by_accelerator),
        Field::Model => ("filter-model", ui.t.by_model),
        Field::Regime => ("filter-load", ui.t.by_regime),
        Field::Set => ("filter-set", ui.t.by_set),
        Field::Era => ("filter-software", ui.t.by_era),
    };
    // Empty stands for no narrowing down: no value of a row is empty.
    let choose = move |value: String| {
        let value = Some(value).filter(|value| !value.is_empty());
        changed(ui, move |selection| selection.with(field, value));
    };
    menu(id, name, move || options(ui, field), choose)
}

fn options(ui: Ui, field: Field) -> Vec<(String, String, bool)> {
    let rows = ui.rows();
    let (choices, chosen) = ui
        .page
        .selection
        .with(|selection| (shown::choices(&rows, selection, field), selection.only(field).map(str::to_owned)));
    let all: usize = choices.iter().map(|(_, count)| count).sum();
    let every = fill(ui.t.every, &[("n", &integer(ui.language, all as f64))]);
    let mut options: Vec<(String, String, bool)> = choices
        .into_iter()
        .map(|(value, count)| {
            let name = choice(ui, &describe::name(ui.language, field, &value, &rows), count);
            let is_chosen = chosen.as_deref() == Some(&value);
            (value, name, is_chosen)
        })
        .collect();
    options.sort_by_cached_key(|(_, name, _)| name.to_lowercase());
    options.insert(0, (String::new(), every, chosen.is_none()));
    options
}

/// Looks at something else, and says what that comes to.
pub(super) fn changed(ui: Ui, change: impl FnOnce(Selection) -> Selection) {
    ui.page.select(change);
    let metric = ui.page.selection.with_untracked(|selection| selection.metric);
    let said = ui.page.points.with_untracked(|points| {
        let n = integer(ui.language, points.len() as f64);
        let shown = fill(ui.t.shown, &[("n", &n)]);
        format!("{shown}. {}", describe::finding(ui.language, metric, points))
    });
    ui.page.status.set(said);
}

fn unknown(ui: Ui) -> Vec<Element> {
    let names = ui.page.unknown.get().join(", ");
    if names.is_empty() {
        return Vec::new();
    }
    let text = fill(ui.t.unknown_filters, &[("names", &names)]);
    vec![tag("div").class("message warn").test_id("unknown").child(paragraph(&text))]
}
