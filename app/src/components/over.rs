//! What opens over the page, laid into it.

use super::{page, specimen};
use crate::element::Element;
use crate::places::Place;
use crate::state::Dialog;
use crate::studies;
use crate::view::{Ui, parts};
use cost_core::TokenKind;
use leptos::prelude::*;
use words::Language;

/// The dialogs and the word about what was done.
pub(super) fn all(language: Language) -> Vec<Element> {
    let [explained, glossary, model, accelerator, saved, embedding, origin, said] =
        [(); 8].map(|()| page(language, &[]));
    explained.page.explained.set(Some(TokenKind::Output.figure()));
    glossary.page.dialog.set(Some(Dialog::Glossary(Some("accelerator"))));
    model.page.dialog.set(Some(Dialog::OwnModel));
    accelerator.page.dialog.set(Some(Dialog::OwnAccelerator));
    saved.page.dialog.set(Some(Dialog::Saved));
    embedding.page.dialog.set(Some(Dialog::Embed));
    origin.page.dialog.set(Some(Dialog::Origin("deployment.utilization")));
    said.page.toast.set(said.t.copied);
    vec![
        specimen("an explanation", opened(explained, 0)),
        specimen("the glossary", opened(glossary, 1)),
        specimen("a model of one's own", opened(model, 2)),
        specimen("an accelerator of one's own", opened(accelerator, 3)),
        specimen("saved scenarios", opened(saved, 4)),
        specimen("the HTML for another page", opened(embedding, 5)),
        specimen("where a default comes from", opened(origin, 6)),
        specimen("a word about what was done", [parts::toast(said.page)]),
    ]
}

/// The dialog at this place among those of the studies, open.
fn opened(ui: Ui, place: usize) -> Option<Element> {
    studies::filled(ui, Place::Over).into_iter().nth(place).map(|dialog| dialog.set("open", ""))
}
