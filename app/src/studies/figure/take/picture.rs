//! A figure as a picture that stands by itself: title, drawing, inputs, source and address, on white, with nothing to
//! fetch and no style sheet.

use super::{Figure, Ui};
use crate::describe;
use crate::drawing::text;
use crate::element::{Element, svg};
use crate::{address, browser};
use cost_core::number::fixed;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use words::answer;

/// Width of the picture in its own units; as pixels it is twice as wide.
const WIDTH: f64 = 960.0;
const EDGE: f64 = 28.0;
const SCALE: f64 = 2.0;
/// A line of a list of parts, and the mark before it.
const LINE: f64 = 19.0;
const SWATCH: f64 = 9.0;
/// Width of a letter, as a share of its height, where the widest of the fonts is the one that is there.
const LETTER: f64 = 0.62;
const FONT: &str = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/// Attributes of what has a class, in the light colours of the page.
const DRESS: [(&str, &[(&str, &str)]); 33] = [
    ("grid", &[("stroke", "#dfdfda")]),
    ("base", &[("stroke", "#81868d")]),
    ("notch", &[("stroke", "#81868d")]),
    ("zero", &[("stroke", "#81868d"), ("stroke-dasharray", "3 3")]),
    ("tick", &[("fill", "#565c65"), ("font-size", "11")]),
    ("axis", &[("fill", "#565c65"), ("font-size", "11")]),
    ("gap-name", &[("fill", "#565c65"), ("font-size", "11")]),
    ("bar-name", &[("fill", "#1a1c1f"), ("font-size", "12")]),
    ("bar-end", &[("fill", "#565c65"), ("font-size", "11")]),
    ("line-name", &[("fill", "#1a1c1f"), ("font-size", "11")]),
    ("curve", &[("fill", "none"), ("stroke", "#0b6a55"), ("stroke-width", "2")]),
    ("line-1", &[("fill", "none"), ("stroke", "#0b6a55"), ("stroke-width", "2")]),
    ("line-2", &[("fill", "none"), ("stroke", "#5f656d"), ("stroke-width", "1.5"), ("stroke-dasharray", "7 4")]),
    ("line-3", &[("fill", "none"), ("stroke", "#5f656d"), ("stroke-width", "1.5"), ("stroke-dasharray", "2 3")]),
    ("line-4", &[("fill", "none"), ("stroke", "#5f656d"), ("stroke-width", "1.5"), ("stroke-dasharray", "10 3 2 3")]),
    ("dot", &[("fill", "#878d95")]),
    ("dot-best", &[("fill", "#0b6a55")]),
    ("dot-missed", &[("fill", "#ffffff"), ("stroke", "#81868d"), ("stroke-width", "1.2")]),
    ("now", &[("fill", "#ffffff"), ("stroke", "#0b6a55"), ("stroke-width", "2.5")]),
    ("now-line", &[("stroke", "#0b6a55"), ("stroke-dasharray", "2 3")]),
    ("now-name", &[("fill", "#1a1c1f"), ("font-size", "12"), ("font-weight", "600")]),
    ("gap", &[("fill", "#eeeeea")]),
    ("region", &[("fill", "#e2f0eb")]),
    ("bar-cheap", &[("fill", "#0b6a55")]),
    ("bar-dear", &[("fill", "#878d95")]),
    ("m1", &[("fill", "#0b6a55")]),
    ("m2", &[("fill", "#4b9883")]),
    ("m3", &[("fill", "#5f656d")]),
    ("m4", &[("fill", "#878d95")]),
    ("m5", &[("fill", "#eeeeea"), ("stroke", "#81868d")]),
    ("m6", &[("fill", "#dfdfda"), ("stroke", "#81868d")]),
    ("limit", &[("stroke", "#1a1c1f"), ("stroke-width", "1.5")]),
    ("title", &[("fill", "#1a1c1f"), ("font-size", "20"), ("font-weight", "600")]),
];

/// The figure as the text of an SVG file.
pub(super) fn svg_text(ui: Ui, figure: Figure) -> String {
    let mut top = EDGE + 12.0;
    let mut all: Vec<Element> = Vec::new();
    let mut write = |lines: Vec<String>, class: &str, height: f64, top: &mut f64| {
        for line in lines {
            *top += height;
            all.push(text(class, "start", (EDGE, *top), &line));
        }
    };
    write(wrapped(&figure.title(ui), 20.0), "title", 26.0, &mut top);
    write(vec![(figure.name)(ui).to_owned()], "bar-name", 20.0, &mut top);
    top += 14.0;
    let at = top;
    top += (figure.height)(ui);
    let mut parts: Vec<Element> = Vec::new();
    for (class, said) in figure.whole.map(|whole| whole.legend(ui)).unwrap_or_default() {
        top += LINE;
        let swatch = svg("rect").class(class).at("x", EDGE).at("width", SWATCH);
        parts.push(swatch.at("y", top - SWATCH).at("height", SWATCH));
        parts.push(text("bar-name", "start", (EDGE + 2.0 * SWATCH, top), &said));
    }
    write(wrapped(&(figure.lead)(ui), 11.0), "tick", 15.0, &mut top);
    top += 6.0;
    let shown = ui.page.shown.with_untracked(|shown| {
        shown
            .as_ref()
            .map(|shown| answer::sentence(ui.language, &shown.scenario, &shown.estimate, ui.page.per.get_untracked()))
    });
    write(wrapped(&shown.unwrap_or_default(), 12.0), "bar-name", 17.0, &mut top);
    write(wrapped(&describe::footer(ui.language), 11.0), "tick", 15.0, &mut top);
    write(wrapped(&address::share(ui.page), 11.0), "tick", 15.0, &mut top);
    let height = top + EDGE;
    let drawing = svg("g").set("transform", format!("translate({} {})", fixed(EDGE, 0), fixed(at, 0)));
    let drawing = drawing.children((figure.drawing)(ui, WIDTH - 2.0 * EDGE));
    let paper = svg("rect").set("fill", "#ffffff").at("width", WIDTH).at("height", height);
    let picture = svg("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .at("width", WIDTH)
        .at("height", height)
        .set("viewBox", format!("0 0 {} {}", fixed(WIDTH, 0), fixed(height, 0)))
        .set("font-family", FONT)
        .set("lang", ui.language.tag())
        .child(svg("title").text(figure.title(ui)))
        .child(paper)
        .children(all)
        .children(parts)
        .child(drawing);
    serialised(picture)
}

/// Lines of `text` that fit the picture's width. An address without spaces is cut where it has to be.
fn wrapped(text: &str, size: f64) -> Vec<String> {
    let most = ((WIDTH - 2.0 * EDGE) / (size * LETTER)) as usize;
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        loop {
            let line = lines.last_mut().map_or(0, |line| line.chars().count());
            let gap = usize::from(line > 0);
            if line + gap + word.len() <= most {
                if let Some(last) = lines.last_mut() {
                    last.extend((gap > 0).then_some(' '));
                    last.extend(word);
                }
                break;
            }
            if line > 0 {
                lines.push(String::new());
            } else {
                lines.last_mut().into_iter().for_each(|last| last.extend(word.drain(..most)));
                lines.push(String::new());
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn serialised(picture: Element) -> String {
    let text = StoredValue::new(String::new());
    let _ = picture.with(move |picture| {
        dress(picture);
        let written = web_sys::XmlSerializer::new().and_then(|writer| writer.serialize_to_string(picture));
        text.set_value(written.unwrap_or_default());
    });
    text.get_value()
}

/// Gives everything in `picture` the look of its class, and takes the class away.
fn dress(picture: &web_sys::Element) {
    let Ok(all) = picture.query_selector_all("[class]") else { return };
    for index in 0..all.length() {
        let Some(element) = all.item(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else { continue };
        let classes = element.get_attribute("class").unwrap_or_default();
        for (_, attributes) in DRESS.iter().filter(|(class, _)| classes.split(' ').any(|one| one == *class)) {
            for (name, value) in *attributes {
                let _ = element.set_attribute(name, value);
            }
        }
        let _ = element.remove_attribute("class");
    }
}

/// Lets the reader keep the figure as a PNG of this name.
pub(super) fn png(ui: Ui, figure: Figure, name: String) {
    let text = svg_text(ui, figure);
    let Some(address) = browser::object_address("image/svg+xml", &text) else { return };
    let Ok(image) = web_sys::HtmlImageElement::new() else { return };
    let (drawn, page) = (image.clone(), ui.page);
    let from = address.clone();
    let loaded = Closure::once_into_js(move || {
        let _ = web_sys::Url::revoke_object_url(&from);
        if draw(&drawn, name).is_some() {
            page.say(ui.t.taken);
        }
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_src(&address);
}

fn draw(image: &web_sys::HtmlImageElement, name: String) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (f64::from(image.width()) * SCALE, f64::from(image.height()) * SCALE);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let keep = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        if let Some(blob) = blob {
            browser::download_blob(&name, &blob);
        }
    });
    canvas.to_blob(keep.unchecked_ref()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let address = format!("https://example.org/#{}", "k=value&".repeat(80));
        let text = format!("A finding with ordinary words {address} and an end");
        let lines = wrapped(&text, 11.0);
        assert!(lines.iter().all(|line| line.chars().count() as f64 * 11.0 * LETTER <= WIDTH - 2.0 * EDGE));
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert_eq!(wrapped("", 11.0), Vec::<String>::new());
    }

    #[test]
    fn colours_are_the_pages() {
        let tokens = include_str!("../../../../style/tokens.css");
        for (class, attributes) in DRESS {
            for (_, value) in attributes.iter().filter(|(_, value)| value.starts_with('#')) {
                assert!(tokens.contains(&format!("light-dark({value},")), "{class} {value}");
            }
        }
    }
}
