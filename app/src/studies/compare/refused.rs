//! Pinned scenarios that have no answer, and so no column: why, and the way to be rid of them.

use super::{LETTERS, acts};
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::view::parts;
use leptos::prelude::*;
use words::compare::compare as texts;
use words::page::fill;

/// A message for each.
pub(super) fn view(ui: Ui) -> Element {
    // Those that have an answer have a column.
    let wrong = move || {
        ui.found.compared.with(|all| {
            let has_column = |index| all.iter().any(|column| column.index == index);
            ui.page.work.with_untracked(|work| {
                let others = (1..).zip(&work.compared).filter(|(index, _)| !has_column(*index));
                others
                    .filter_map(|(index, scenario)| Some((index, cost_core::estimate(scenario).err()?)))
                    .collect::<Vec<_>>()
            })
        })
    };
    let message = move |(index, problems): (usize, cost_core::Problems)| {
        let letter = LETTERS[index].to_string();
        let sentences = problems.iter().map(|problem| tag("li").text(words::problem(ui.language, problem)));
        tag("section")
            .class("message warn")
            .test_id(format!("refused-{letter}"))
            .child(parts::paragraph(&fill(texts(ui.language).refused, &[("letter", &letter)])))
            .child(tag("ul").children(sentences))
            .children(acts(ui, index, &letter))
    };
    tag("div").class("messages").part(move || wrong().into_iter().map(message).collect())
}
