//! Small pieces of drawings.

use crate::element::{Element, svg};
use leptos::prelude::*;

/// Width of a drawing on paper, where two stand beside each other.
const ON_PAPER: f64 = 340.0;
/// Width on paper of what has a line for itself: all in `.broad`.
const BROAD_ON_PAPER: f64 = 704.0;

/// Keeps the width of `plot`, now and whenever the window has changed its size; while it is printed, that of paper.
pub fn follow_width(plot: &web_sys::Element, width: RwSignal<f64>) {
    let plot = plot.clone();
    let print = {
        let plot = plot.clone();
        move |_| {
            let is_broad = matches!(plot.closest(".broad"), Ok(Some(_)));
            width.set(if is_broad { BROAD_ON_PAPER } else { ON_PAPER });
        }
    };
    let measure = move || {
        let measured = f64::from(plot.client_width());
        if measured > 0.0 && (measured - width.get_untracked()).abs() > 0.5 {
            width.set(measured);
        }
    };
    request_animation_frame(measure.clone());
    let printing = window_event_listener_untyped("beforeprint", print);
    let printed = window_event_listener_untyped("afterprint", {
        let measure = measure.clone();
        move |_| measure()
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || [printing, printed, resized].into_iter().for_each(|listener| listener.remove()));
}

/// A straight line.
pub fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> Element {
    svg("line").class(class).at("x1", from.0).at("y1", from.1).at("x2", to.0).at("y2", to.1)
}

/// Text that starts, ends or is centred (`anchor`) at a place.
pub fn text(class: &str, anchor: &str, at: (f64, f64), text: &str) -> Element {
    svg("text").class(class).set("text-anchor", anchor).at("x", at.0).at("y", at.1).text(text)
}
