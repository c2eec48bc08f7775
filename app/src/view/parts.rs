//! Small pieces that many views use.

use super::Ui;
use crate::describe;
use leptos::prelude::*;

/// Text that changes. It is set as the whole content of an element of ours, so that a page
/// translator that has replaced the text inside cannot leave an old number standing.
pub(super) fn live(class: &'static str, text: impl Fn() -> String + Send + 'static) -> AnyView {
    #[cfg(not(feature = "ssr"))]
    let view = view! { <span class=class translate="no" prop:textContent=text></span> }.into_any();
    #[cfg(feature = "ssr")]
    let view =
        view! { <span class=class translate="no">{Some(text()).filter(|text| !text.is_empty())}</span> }.into_any();
    view
}

/// A figure: its value as a button that explains it.
pub(super) fn figure(ui: Ui, key: &'static str, class: &'static str) -> AnyView {
    let text =
        move || ui.page.shown.with(|shown| describe::short(ui.language, shown.as_ref().map(|s| &s.estimate), key));
    let label = words::labels::figure(ui.language, key).unwrap_or_default();
    let name = move || format!("{label}: {}, {}", text(), ui.t.explain);
    view! {
        <button
            type="button"
            class=format!("figure {class}")
            data-testid=format!("figure-{key}")
            aria-haspopup="dialog"
            aria-label=name
            title=words::help::figure(ui.language, key)
            on:click=move |_| ui.page.explained.set(Some(key))
        >
            {live("", text)}
        </button>
    }
    .into_any()
}

/// A button with a word on it.
pub(super) fn button(class: &'static str, text: String, press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| press()>{text}</button> }.into_any()
}

/// Links to the three places of the page; they move the focus and leave the address alone,
/// because the fragment holds the state.
pub(super) fn skip_links(ui: Ui) -> AnyView {
    let links = [("headline", ui.t.skip_result), ("inputs", ui.t.skip_inputs), ("charts", ui.t.skip_charts)];
    links
        .map(|(id, text)| {
            let jump = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                crate::browser::jump_to(id);
            };
            view! { <a class="skip" href=format!("#{id}") on:click=jump>{text}</a> }
        })
        .collect_view()
        .into_any()
}
