//! What opens over the page: a dialog at its side, with a head that stays in sight.

use super::Ui;
use crate::browser;
use crate::element::{Element, button, tag};
use crate::frame;
use crate::view::parts;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What a sheet consists of.
pub(super) struct Sheet {
    /// Its name in ids and tests.
    pub(super) name: &'static str,
    /// Text of its heading.
    pub(super) title: Element,
    /// Buttons of the head, before the one that closes.
    pub(super) tools: Vec<Element>,
    /// What stands under the heading and stays in sight with it.
    pub(super) under: Vec<Element>,
    /// What is in it.
    pub(super) body: Vec<Element>,
}

impl Sheet {
    /// The dialog. It is open while `is_open`; closed by the reader it calls `close`.
    pub(super) fn view(
        self,
        ui: Ui,
        is_open: impl Fn() -> bool + 'static,
        close: impl Fn() + Copy + 'static,
    ) -> Element {
        let title = [self.name, "-title"].concat();
        let heading = tag("h2").set("id", &title).child(self.title);
        let close_it = button("tool", ui.t.close, close).test_id([self.name, "-close"].concat());
        let head = tag("div").class("sheet-head").child(heading).children(self.tools).child(close_it);
        let head = head.children(self.under);
        // A selection that begins inside and ends outside is no press outside.
        let is_pressed = StoredValue::new(false);
        let pressed = move |event: web_sys::Event| is_pressed.set_value(event.target() == event.current_target());
        let outside = move |event: web_sys::Event| {
            if is_pressed.get_value() && event.target() == event.current_target() {
                close();
            }
        };
        tag("dialog")
            .class(["sheet ", self.name].concat())
            .test_id(self.name)
            .set("aria-labelledby", title)
            .child(tag("div").class("sheet-body").child(head).children(self.body))
            .child(parts::toast(ui.page))
            .child(frame::status(ui.page.status))
            .on("close", move |event: web_sys::Event| {
                // The event comes late: it may have been opened again.
                if !browser::is_open(&event) {
                    close();
                }
            })
            .on("pointerdown", pressed)
            .on("click", outside)
            .with(move |dialog| open_while(is_open, dialog))
    }
}

fn open_while(is_open: impl Fn() -> bool + 'static, dialog: &web_sys::Element) {
    let Some(dialog) = dialog.dyn_ref::<web_sys::HtmlDialogElement>().cloned() else { return };
    Effect::new(move |_| {
        let open = is_open();
        if open && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
}
