//! The file with the points: fetched when the page is opened.

use super::selection::Selection;
use super::state::{Page, Rows};
use crate::browser;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Element that names the file.
const OWN_SCRIPT: &str = "boot";
const NAME: &str = "data-points";

/// Fetches the rows and shows them.
pub(super) fn load(page: Page) {
    page.rows.set(Rows::Loading);
    leptos::task::spawn_local(async move {
        let rows = match fetched().await {
            Some(text) => points::decode(&text).map_or(Rows::Failed, |rows| Rows::Here(Arc::new(rows))),
            None => Rows::Failed,
        };
        page.rows.set(rows);
        follow_address(page, &browser::fragment());
    });
}

/// Looks at what the address asks for with its `fragment`, once the rows are there.
pub(super) fn follow_address(page: Page, fragment: &str) {
    let Rows::Here(rows) = page.rows.get_untracked() else { return };
    if !fragment.is_empty() && !fragment.contains('=') {
        return;
    }
    let (selection, unknown) = Selection::read(fragment, &rows);
    if page.selection.with_untracked(|present| *present != selection) {
        page.select(|_| selection);
    }
    page.unknown.set(unknown);
}

async fn fetched() -> Option<String> {
    let window = web_sys::window()?;
    let script = window.document()?.get_element_by_id(OWN_SCRIPT)?;
    let name = script.get_attribute(NAME)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(&name)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
