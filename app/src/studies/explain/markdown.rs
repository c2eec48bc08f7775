//! An explanation as Markdown, for notes and issues.

use super::step::words_of;
use super::{Shared, printed, step_name, with_values};
use crate::studies::Ui;
use crate::{address, describe};
use cost_core::trace::InputOrigin;
use leptos::prelude::*;
use std::collections::HashSet;
use std::fmt::Write;
use words::page::fill;

/// The figure `key` with every step behind it, each once.
pub(super) fn of(ui: Ui, trace: &Shared, key: &str) -> String {
    let mut text = String::new();
    let name = words::labels::step(ui.language, key).unwrap_or(key);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "## {}\n", fill(ui.t.explain_title, &[("name", name)]));
    if let Some(told) = ui.found.told.get_untracked() {
        let _ = writeln!(text, "{told}\n");
    }
    let stage = ui.found.stage.get_untracked();
    if let Some(stage) = &stage {
        let _ = writeln!(text, "{}\n", fill(ui.t.explained_of, &[("name", &stage.name)]));
    }
    let mut seen: HashSet<&str> = HashSet::new();
    let mut ids = vec![key];
    let mut at = 0;
    while let Some(id) = ids.get(at).copied() {
        at += 1;
        let Some(step) = trace.step(id).filter(|_| seen.insert(id)) else { continue };
        let value = words::figure(ui.language, step.value, step.unit);
        let _ = writeln!(text, "### {}\n\n`{} = {}`  ", step_name(ui, id), step.symbol, printed(&step.formula));
        let _ = writeln!(text, "`= {}`  \n**= {value}**\n", with_values(ui, step));
        for input in &step.inputs {
            let (name, source) = words_of(ui, input);
            let value = words::figure(ui.language, input.value, input.unit);
            let _ = writeln!(text, "- `{}` = {value} {name} {source}", input.symbol);
            if let InputOrigin::Step { id } = &input.origin {
                ids.push(id);
            }
        }
        text.push('\n');
    }
    let address = match stage {
        Some(stage) => address::whole(&address::encoded(ui.page, &stage.scenario)),
        None => address::share(ui.page),
    };
    let _ = writeln!(text, "{}\n\n<{address}>", describe::footer(ui.language));
    text
}
