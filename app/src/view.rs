//! What is seen. Every view is a plain function of the page and its language; a change of
//! language draws everything anew, since all state lives in [`crate::state::Page`].

mod answer;
mod bars;
mod charts;
mod choice;
mod combobox;
mod explain;
mod foot;
mod header;
mod inputs;
mod ledger;
mod load;
mod notices;
mod number;
mod parts;
mod rows;

use crate::state::Page;
use leptos::prelude::*;
use words::Language;
use words::page::Page as Texts;

/// What every view needs.
#[derive(Clone, Copy)]
pub(crate) struct Ui {
    /// The state.
    pub(crate) page: Page,
    /// The language that is shown.
    pub(crate) language: Language,
    /// Its texts.
    pub(crate) t: &'static Texts,
}

impl Ui {
    fn new(page: Page, language: Language) -> Ui {
        Ui { page, language, t: words::page::page(language) }
    }
}

/// The live page.
pub fn whole(page: Page) -> AnyView {
    // Only a change of language draws everything anew: what views read while they are drawn is theirs to follow.
    let drawn = move || {
        let ui = Ui::new(page, page.language.get());
        untrack(|| in_language(ui))
    };
    view! {
        {drawn}
        <p class="toast" aria-hidden="true" hidden=move || page.toast.with(|text| text.is_empty()) prop:textContent=move || page.toast.get()></p>
        <p class="unseen" role="status" aria-live="polite" data-testid="status" prop:textContent=move || page.status.get()></p>
    }
    .into_any()
}

/// The static first view in the page's language. Its inputs cannot be used: what is typed into
/// them would be lost when the live page takes their place.
pub fn shell(page: Page) -> AnyView {
    let ui = Ui::new(page, page.language.get_untracked());
    view! { <div class="shell" lang=ui.language.tag()>{in_language(ui)}</div> }.into_any()
}

fn in_language(ui: Ui) -> AnyView {
    view! {
        {parts::skip_links(ui)}
        {header::view(ui)}
        <main class="bench">
            {answer::view(ui)}
            {inputs::view(ui)}
            <div class="findings">
                {notices::view(ui)}
                {ledger::view(ui)}
                {bars::view(ui)}
                {charts::view(ui)}
                {foot::price(ui)}
            </div>
            {foot::view(ui)}
        </main>
        {answer::bar(ui)}
        {explain::view(ui)}
    }
    .into_any()
}
