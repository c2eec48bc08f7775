//! Name, undo, link, language, theme.

use super::{Ui, parts};
use crate::element::{Element, button, svg, tag};
use crate::{address, menus, persist};
use leptos::prelude::*;

pub(crate) fn view(ui: Ui) -> Element {
    let brand = tag("div")
        .class("brand")
        .children([tag("h1").set("translate", "no").text("PerToken"), parts::paragraph(ui.t.tagline)]);
    let schemes = [ui.t.theme_auto, ui.t.theme_light, ui.t.theme_dark];
    let tools = [
        arrow(ui, true),
        arrow(ui, false),
        share(ui),
        menus::languages(ui.page.language, ui.t.language),
        menus::schemes(ui.page.scheme, ui.t.theme, schemes),
    ];
    tag("header").class("top").child(brand).child(tag("div").class("tools").children(tools))
}

fn share(ui: Ui) -> Element {
    button("tool strong", "", move || parts::copy(ui.page, address::share(ui.page), ui.t.copied))
        .test_id("share")
        .label(ui.t.copy_link)
        .hint(Some(ui.t.copy_link_hint))
        .child(tag("span").class("long").text(ui.t.copy_link))
        .child(tag("span").class("brief").set("aria-hidden", "true").text(ui.t.link))
}

fn arrow(ui: Ui, back: bool) -> Element {
    let page = ui.page;
    let (name, id, path) = if back {
        (ui.t.undo, "undo", "M6.5 3.5 3 7l3.5 3.5M3.4 7H10a3.2 3.2 0 0 1 0 6.4H7.5")
    } else {
        (ui.t.redo, "redo", "M9.5 3.5 13 7l-3.5 3.5M12.6 7H6a3.2 3.2 0 0 0 0 6.4h2.5")
    };
    let picture = svg("svg").set("viewBox", "0 0 16 16").set("aria-hidden", "true").child(svg("path").set("d", path));
    button("tool icon", "", move || persist::travel(page, back))
        .test_id(id)
        .label(name)
        .hint(Some(name))
        .follow_state("aria-disabled", move || if back { !page.depth.get().0 } else { !page.depth.get().1 })
        .child(picture)
}
