//! What `tokens.css` declares: colours in both schemes with their contrasts, spaces and sizes of type.

use super::specimen;
use crate::contrast::{PAIRS, Pairs, TOKENS, colours as colours_of, contrast};
use crate::element::{Element, svg, tag};
use std::collections::HashSet;

/// Names and values of the tokens, as the file first declares them.
fn tokens() -> impl Iterator<Item = (&'static str, &'static str)> {
    let root = TOKENS.split_once("color-scheme: light dark;").map_or("", |(_, rest)| rest);
    let root = root.split_once('}').map_or("", |(root, _)| root);
    root.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
}

fn table<const N: usize>(columns: [&str; N], rows: impl IntoIterator<Item = Element>) -> Element {
    let head = tag("tr").children(columns.map(|name| tag("th").set("scope", "col").text(name)));
    let table = tag("table").child(tag("thead").child(head)).child(tag("tbody").children(rows));
    tag("div").class("scroll grid-table whole").set("lang", "en").set("translate", "no").child(table)
}

fn cell(text: &str) -> Element {
    tag("td").text(text)
}

fn swatch(colour: &str) -> Element {
    let square = svg("rect").set("width", "100%").set("height", "100%").set("fill", colour);
    svg("svg").class("colour").set("aria-hidden", "true").child(square)
}

/// Every colour, light and dark.
pub(super) fn colours() -> Element {
    let row = |name: &'static str| {
        let value = |colour: &str| tag("td").child(swatch(colour)).child(tag("code").text(colour));
        let values = colours_of(name)?.map(value);
        Some(tag("tr").child(tag("th").set("scope", "row").text(name)).children(values))
    };
    let rows = tokens().filter_map(|(name, _)| row(name));
    specimen("every colour", [table(["token", "light", "dark"], rows)])
}

/// Every pair that stands on each other, measured.
pub(super) fn contrasts() -> Element {
    let mut seen = HashSet::new();
    let row = |front: &str, back: &str, least: f64| {
        let [front_is, back_is] = [colours_of(front)?, colours_of(back)?];
        let measured = contrast(front, back)?;
        let sample = |at: usize| {
            let ground = svg("rect").set("width", "100%").set("height", "100%").set("fill", back_is[at]);
            let text =
                svg("text").set("x", "8").set("y", "15").set("fill", front_is[at]).text(format!("{:.2}", measured[at]));
            tag("td").child(svg("svg").class("sample").child(ground).child(text))
        };
        let name = tag("th").set("scope", "row").text(format!("{front} on {back}"));
        Some(tag("tr").child(name).children([sample(0), sample(1)]).child(cell(&format!("{least:.1}"))))
    };
    let of = |pairs: Pairs| {
        let all = pairs.front.iter().flat_map(move |front| pairs.back.iter().map(move |back| (front, back)));
        all.map(move |(front, back)| (*front, *back, pairs.least))
    };
    let all = PAIRS.into_iter().flat_map(of).filter(|(front, back, _)| seen.insert((*front, *back)));
    let rows = all.filter_map(|(front, back, least)| row(front, back, least));
    specimen("contrasts: text needs 4.5, marks and borders 3", [table(["pair", "light", "dark", "least"], rows)])
}

/// Spaces, sizes of type, and what else is a length.
pub(super) fn sizes() -> Element {
    let row = |(name, value): (&'static str, &'static str)| {
        let drawn = if name.starts_with("text-") {
            svg("svg").class("type").child(svg("text").set("y", "75%").set("font-size", value).text("$0.41"))
        } else if name.starts_with("space-") || name == "target" || name == "radius" {
            let square = svg("rect").class("m1").set("width", value).set("height", value);
            svg("svg").class("length").child(square)
        } else {
            return None;
        };
        let name = tag("th").set("scope", "row").text(name);
        Some(
            tag("tr")
                .child(name)
                .child(cell(value))
                .child(tag("td").class("left").child(drawn.set("aria-hidden", "true"))),
        )
    };
    specimen("spaces and sizes of type", [table(["token", "value", "drawn"], tokens().filter_map(row))])
}
