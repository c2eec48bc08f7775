//! Files that the reader chooses or drops.

use crate::element::{Element, tag};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unread {
    /// The browser could not.
    NoFile,
    /// It has so many bytes.
    TooLong(usize),
}

/// What is done with the text of a file.
pub(super) type Take = fn(super::Ui, Result<String, Unread>);

/// The choice of a file of at most `longest` bytes.
pub(super) fn choice(ui: super::Ui, (id, name): (&'static str, &str), longest: usize, take: Take) -> Element {
    let file = tag("input").set("type", "file").set("id", id).test_id(id).set("accept", ".json,.txt");
    let file = file.on("change", move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        read(ui, input.as_ref().and_then(web_sys::HtmlInputElement::files), longest, take);
    });
    // The same file can be chosen again.
    let file = file.on("click", |event: web_sys::Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            input.set_value("");
        }
    });
    tag("div").class("own-file").child(tag("label").set("for", id).text(name)).child(file)
}

/// `place`, onto which files can be dropped, too.
pub(super) fn drop_on(ui: super::Ui, place: Element, longest: usize, take: Take) -> Element {
    place
        .on("dragover", move |event: web_sys::DragEvent| {
            if event.data_transfer().and_then(|dragged| dragged.files()).is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event: web_sys::DragEvent| {
            // A dropped text is the field's own affair.
            let files = event.data_transfer().and_then(|dropped| dropped.files()).filter(|files| files.length() > 0);
            if files.is_some() {
                event.prevent_default();
                read(ui, files, longest, take);
            }
        })
}

fn read(ui: super::Ui, files: Option<web_sys::FileList>, longest: usize, take: Take) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    // Asked before it is read: a file may be larger than memory.
    if file.size() > longest as f64 {
        return take(ui, Err(Unread::TooLong(file.size() as usize)));
    }
    leptos::task::spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        take(ui, text.ok_or(Unread::NoFile));
    });
}
