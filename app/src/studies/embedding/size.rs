//! Width or height of a frame.

use crate::browser;
use crate::element::{Element, tag};
use crate::studies::Ui;
use crate::view::parts;
use leptos::prelude::*;
use words::Language;
use words::embed::Sharing as Texts;
use words::number::integer;
use words::page::fill;

/// A number of pixels as it was typed. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Size {
    id: &'static str,
    range: (f64, f64),
    text: RwSignal<String>,
    /// What stands where there is none; nothing where the field may be empty.
    usual: Option<u32>,
}

impl Size {
    pub(super) fn new(id: &'static str, range: (f64, f64), usual: Option<u32>) -> Size {
        let text = usual.map(|usual| usual.to_string()).unwrap_or_default();
        Size { id, range, text: RwSignal::new(text), usual }
    }

    /// What was typed, where it is a number that the field takes, else the usual one.
    pub(super) fn number(self, language: Language) -> Option<u32> {
        self.typed(language).or(self.usual)
    }

    fn typed(self, language: Language) -> Option<u32> {
        let (low, high) = self.range;
        let number = self.text.with(|text| words::parse::parse(language, text)).ok()?;
        (number.fract() == 0.0 && (low..=high).contains(&number)).then_some(number as u32)
    }

    fn is_wrong(self, language: Language) -> bool {
        let is_nothing = self.usual.is_none() && self.text.with(|text| text.trim().is_empty());
        !is_nothing && self.typed(language).is_none()
    }

    /// Its field.
    pub(super) fn view(self, ui: Ui, t: &'static Texts, name: &str, hint: &str) -> Element {
        let (error, unit) = (["error-", self.id].concat(), ["unit-", self.id].concat());
        let input = tag("input")
            .set("type", "text")
            .set("inputmode", "numeric")
            .set("autocomplete", "off")
            .set("id", self.id)
            .test_id(self.id)
            .set("aria-describedby", format!("{unit} {error}"))
            .follow_value(move || self.text.get())
            .follow_state("aria-invalid", move || self.is_wrong(ui.language))
            .on("input", move |event: web_sys::Event| self.text.set(browser::input_value(&event)));
        let unit = tag("span").class("unit").set("id", unit).text("px");
        let label = tag("span").class("name").child(tag("label").set("for", self.id).text(name));
        let label = label.child(tag("span").class("range quiet").text(hint));
        let field = tag("span").class("field").child(input).child(unit);
        let (low, high) = self.range;
        let said = move || match self.is_wrong(ui.language) {
            true => fill(t.size_wrong, &[("low", &integer(ui.language, low)), ("high", &integer(ui.language, high))]),
            false => String::new(),
        };
        let error = tag("div").class("error").set("id", error).set("aria-live", "polite").child(parts::live("", said));
        tag("div").class("control").child(tag("div").class("head").child(label).child(field)).child(error)
    }
}
