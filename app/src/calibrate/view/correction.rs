//! The correction that a run gives, and the way to the calculator with it.

use super::{Ui, heading, list, paragraph};
use crate::calibrate::compared::Compared;
use crate::calibrate::describe;
use crate::element::{Element, button, tag};
use crate::{browser, settings};
use benchmark::{Correction, HIGHEST, LOWEST};
use leptos::prelude::*;
use words::page::fill;

/// Where this page stands below the calculator.
const FOLDER: &str = "calibrate/";

pub(super) fn view(ui: Ui, compared: &Compared) -> Element {
    let section = tag("section").class("correction").test_id("correction").child(heading(ui.t.correction));
    match &compared.correction {
        Ok(correction) => section.children(offered(ui, compared, correction)),
        Err(reason) => {
            let text = words::benchmark::uncorrected(ui.language, reason).unwrap_or_default();
            section.child(paragraph(text).test_id("uncorrected"))
        }
    }
}

fn offered(ui: Ui, compared: &Compared, correction: &Correction) -> Vec<Element> {
    let factors = list(describe::factors(ui.language, correction)).class("factors").test_id("factors");
    let at_limit = correction.is_at_limit.then(|| {
        let (low, high) = (describe::factor(ui.language, LOWEST), describe::factor(ui.language, HIGHEST));
        let text = fill(ui.t.at_limit, &[("low", &low), ("high", &high)]);
        tag("div").class("message warn").test_id("at-limit").child(paragraph(&text))
    });
    let remaining = paragraph(&describe::remaining(ui.language, compared)).test_id("remaining");
    let link = ui.link(&correction.scenario);
    let address = format!("../{}#{link}", settings::query(ui.language));
    let open = tag("a").class("tool strong try").test_id("open").set("href", address).text(ui.t.open);
    let copy = button("tool strong", ui.t.copy, move || copy(ui, &link)).test_id("copy");
    let by_hand = move || ui.page.by_hand.get().map(|text| untrack(|| field(ui, &text))).into_iter().collect();
    let deeds = tag("div").class("deeds").child(open).child(copy);
    let scope = paragraph(ui.t.scope).class("quiet");
    let mut all = vec![factors];
    all.extend(at_limit);
    all.extend([remaining, deeds, tag("div").part(by_hand), scope]);
    all
}

/// Copies the link for elsewhere; where the browser refuses, offers it in a field.
fn copy(ui: Ui, link: &str) {
    let page = ui.page;
    let own = browser::own_address();
    let text = format!("{}#{link}", own.trim_end_matches("index.html").trim_end_matches(FOLDER));
    page.status.set(String::new());
    leptos::task::spawn_local(async move {
        let is_copied = browser::copy(&text).await;
        page.by_hand.set((!is_copied).then_some(text));
        page.status.set(if is_copied { ui.shared.copied } else { ui.shared.copy_by_hand }.to_owned());
    });
}

fn field(ui: Ui, text: &str) -> Element {
    let field = tag("textarea").flag("readonly", true).set("rows", "3").test_id("copy-by-hand").text(text);
    let field = field.with(|field| browser::select_all_soon(field.clone()));
    tag("label").class("by-hand").text(ui.shared.copy_by_hand).child(field)
}
