//! The calculator in other people's pages: what the element `<per-token>` shows and what its inputs do.
//!
//! The state of an element is one link. Every call takes it and gives words and numbers that are ready to be
//! shown; nothing is kept here between calls, so that any number of elements share one program.

mod edit;
mod form;
mod view;

pub use edit::edit;
pub use form::form;
pub use view::view;

use cost_core::link;
use cost_core::scenario::{CONTROLS, Control, Scenario};
use words::Language;

/// Sets the language of this call: that of the tag, English where there are no texts in it.
fn speak(tag: &str) -> Language {
    let language = Language::from_tag(tag).unwrap_or_default();
    crate::problems::set_language(language);
    language
}

/// What a link says.
fn opened(text: &str) -> link::Opened {
    link::decode(text.rsplit_once('#').map_or(text, |(_, fragment)| fragment))
}

/// The input that `name` means: its public key, its key in a link, or the last part of its public key.
fn input(name: &str) -> Option<&'static Control> {
    let find = |is: &dyn Fn(&Control) -> bool| CONTROLS.iter().find(|control| is(control));
    find(&|control| control.key == name)
        .or_else(|| find(&|control| control.link == name))
        .or_else(|| find(&|control| control.key.rsplit('.').next() == Some(name)))
}

/// The inputs of a list of keys, those that do not exist left out.
fn inputs(keys: &str) -> impl Iterator<Item = &'static Control> {
    keys.split_whitespace().filter_map(cost_core::scenario::control)
}

/// Whether `control` may be left out of `scenario`: the one that gives the load may not.
fn may_be_nothing(control: &Control, scenario: &Scenario) -> bool {
    let mut scenario = scenario.clone();
    control.set(&mut scenario, cost_core::scenario::Value::Nothing);
    control.get(&scenario) == cost_core::scenario::Value::Nothing
}
