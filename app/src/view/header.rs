//! Name, undo, link, language, theme.

use super::{Ui, parts};
use crate::element::{Element, button, svg, tag};
use crate::state::Dialog;
use crate::{address, browser, menus, persist};
use leptos::prelude::*;

pub(crate) fn view(ui: Ui) -> Element {
    let brand = tag("div")
        .class("brand")
        .children([tag("h1").set("translate", "no").text("PerToken"), parts::paragraph(ui.t.tagline)]);
    let schemes = [ui.t.theme_auto, ui.t.theme_light, ui.t.theme_dark];
    let tools = [
        arrow(ui, true),
        arrow(ui, false),
        parts::opener(ui, Dialog::Saved, ui.t.save).class("tool roomy"),
        parts::opener(ui, Dialog::Embed, ui.t.embed).class("tool roomy"),
        share(ui),
        menus::languages(ui.page.language, ui.t.language),
        menus::schemes(ui.page.scheme, ui.t.theme, schemes),
    ];
    tag("header").class("top").child(brand).child(tag("div").class("tools").children(tools))
}

fn share(ui: Ui) -> Element {
    let has_sheet = browser::has_share_sheet();
    let name = if has_sheet { ui.t.share_link } else { ui.t.copy_link };
    let press = move || match (address::share(ui.page), has_sheet) {
        (address, true) => parts::share(ui.page, address, ui.t.copy_link_hint, ui.t.copied),
        (address, false) => parts::copy(ui.page, address, ui.t.copied),
    };
    button("tool strong", "", press)
        .test_id("share")
        .label(name)
        .hint(Some(ui.t.copy_link_hint))
        .child(tag("span").class("long").text(name))
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
