//! Name, undo, link, language, theme.

use super::Ui;
use crate::browser;
use crate::scheme::Scheme;
use crate::state::Notice;
use crate::{address, persist};
use leptos::prelude::*;
use words::Language;

/// How long a word about what was done stays, ms.
const TOAST_MS: u64 = 3000;

pub(super) fn view(ui: Ui) -> AnyView {
    let page = ui.page;
    view! {
        <header class="top">
            <div class="brand">
                <h1 translate="no">"PerToken"</h1>
                <p>{ui.t.tagline}</p>
            </div>
            <div class="tools">
                {arrow(ui, true)}
                {arrow(ui, false)}
                <button type="button" class="tool strong" data-testid="share" aria-label=ui.t.copy_link title=ui.t.copy_link_hint on:click=move |_| copy_link(ui)>
                    <span class="long">{ui.t.copy_link}</span>
                    <span class="brief" aria-hidden="true">{ui.t.link}</span>
                </button>
                <label>
                    <span class="unseen">{ui.t.language}</span>
                    <select class="tool" id="lang" data-testid="lang" on:change=move |event| choose_language(ui, &browser::input_value(&event))>
                        {Language::ALL.map(|language| option(language.tag(), language_name(language), language == ui.language)).collect_view()}
                    </select>
                </label>
                <label>
                    <span class="unseen">{ui.t.theme}</span>
                    <select class="tool" id="theme" data-testid="theme" on:change=move |event| page.scheme.set(Scheme::from_name(&browser::input_value(&event)))>
                        {Scheme::ALL.map(|scheme| option(scheme.name(), scheme_name(ui, scheme), scheme == page.scheme.get_untracked())).collect_view()}
                    </select>
                </label>
            </div>
        </header>
    }
    .into_any()
}

fn option(value: &'static str, name: &'static str, selected: bool) -> AnyView {
    view! { <option value=value selected=selected>{name}</option> }.into_any()
}

fn language_name(language: Language) -> &'static str {
    match language {
        Language::En => "EN",
        Language::PtBr => "PT",
    }
}

fn scheme_name(ui: Ui, scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Auto => ui.t.theme_auto,
        Scheme::Light => ui.t.theme_light,
        Scheme::Dark => ui.t.theme_dark,
    }
}

fn arrow(ui: Ui, back: bool) -> AnyView {
    let page = ui.page;
    let (name, id, path) = if back {
        (ui.t.undo, "undo", "M6.5 3.5 3 7l3.5 3.5M3.4 7H10a3.2 3.2 0 0 1 0 6.4H7.5")
    } else {
        (ui.t.redo, "redo", "M9.5 3.5 13 7l-3.5 3.5M12.6 7H6a3.2 3.2 0 0 0 0 6.4h2.5")
    };
    let empty = move || if back { !page.depth.get().0 } else { !page.depth.get().1 };
    view! {
        <button type="button" class="tool icon" data-testid=id aria-label=name title=name disabled=empty on:click=move |_| persist::travel(page, back)>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
                <path d=path></path>
            </svg>
        </button>
    }
    .into_any()
}

fn choose_language(ui: Ui, tag: &str) {
    if let Some(language) = Language::from_tag(tag) {
        ui.page.language.set(language);
        // The menu was drawn anew; the reader is still in it.
        request_animation_frame(|| {
            if let Some(menu) = browser::element("lang") {
                let _ = menu.focus();
            }
        });
    }
}

fn copy_link(ui: Ui) {
    copy(ui, address::share(ui.page), ui.t.copied);
}

/// Copies `text` and says `done`; where the browser refuses, offers it in a field.
pub(super) fn copy(ui: Ui, text: String, done: &'static str) {
    let page = ui.page;
    page.notices.update(|notices| notices.retain(|notice| !matches!(notice, Notice::CopyByHand(_))));
    leptos::task::spawn_local(async move {
        if browser::copy(&text).await {
            page.status.set(done.to_owned());
            page.toast.set(done);
            set_timeout(move || page.toast.set(""), std::time::Duration::from_millis(TOAST_MS));
        } else {
            page.notices.update(|notices| notices.push(Notice::CopyByHand(text)));
        }
    });
}
