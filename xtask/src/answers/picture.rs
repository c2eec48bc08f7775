//! The picture of a page, for cards of links: drawn from SVG of our own in the page's light colours.
//!
//! The letters are Inter's (`xtask/fonts/`): the fonts of the page are those of the reader's system, which a machine that
//! builds need not have, and a picture must not differ from one machine to the next.

use std::sync::Arc;

use anyhow::{Context, Result};
use cost_core::TokenKind;
use maud::{Markup, html};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use words::Language;
use words::answer::{NOTHING, facts, short};
use words::token_kind::per;

use super::{Answer, Column};

/// Beside the page.
pub const FILE: &str = "picture.png";
/// Width and height, pixels: what sites that show cards ask for.
pub const SIZE: (u32, u32) = (1200, 630);

const FONT: &str = "Inter";
const REGULAR: &[u8] = include_bytes!("../../fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../fonts/Inter-SemiBold.ttf");
const TOKENS: &str = include_str!("../../../app/style/tokens.css");

const LEFT: u32 = 72;
const RIGHT: u32 = SIZE.0 - LEFT;
/// A letter's mean width, in shares of the size of type; wide enough for every text that is drawn.
const LETTER: f64 = 0.54;

/// Draws pictures.
pub struct Artist {
    options: Options<'static>,
}

impl Artist {
    pub fn new() -> Result<Artist> {
        let mut fonts = fontdb::Database::new();
        for font in [REGULAR, SEMI_BOLD] {
            fonts.load_font_data(font.to_vec());
        }
        anyhow::ensure!(fonts.len() == 2, "the fonts of pictures cannot be read");
        Ok(Artist { options: Options { font_family: FONT.to_owned(), fontdb: Arc::new(fonts), ..Options::default() } })
    }

    /// The picture as it is laid out.
    pub fn tree(&self, svg: &str) -> Result<Tree> {
        Tree::from_str(svg, &self.options).context("a picture is no SVG")
    }

    /// The picture as a PNG file.
    pub fn draw(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = self.tree(svg)?;
        let mut pixels = Pixmap::new(SIZE.0, SIZE.1).context("a picture has no size")?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels.encode_png().context("a picture could not be written")
    }
}

/// A colour of the page in the light.
fn colour(name: &str) -> Result<&'static str> {
    let start = format!("--{name}: light-dark(");
    let rest = TOKENS.split_once(&start).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split(',').next()).with_context(|| format!("tokens.css has no colour {name}"))
}

/// The colours of a picture.
struct Colours {
    paper: &'static str,
    ink: &'static str,
    soft: &'static str,
    accent: &'static str,
    line: &'static str,
}

impl Colours {
    fn read() -> Result<Colours> {
        let [paper, ink, soft, accent, line] = ["surface", "ink", "ink-soft", "accent", "line"].map(colour);
        Ok(Colours { paper: paper?, ink: ink?, soft: soft?, accent: accent?, line: line? })
    }
}

/// The picture of an answer, as SVG.
pub fn answer(language: Language, answer: &Answer) -> Result<String> {
    let colours = Colours::read()?;
    let name = answer.name(language);
    let content = match &answer.columns[..] {
        [one] => scenario(language, &colours, one),
        all => sides(language, &colours, &answer.sides(language), all),
    };
    Ok(framed(&colours, name, content))
}

/// A picture of words alone, as SVG.
pub fn words(heading: &str, text: &str) -> Result<String> {
    let colours = Colours::read()?;
    let content = html! {
        (lines(heading, (230, 64), (3, "600"), colours.ink))
        (lines(text, (450, 30), (3, "400"), colours.soft))
    };
    Ok(framed(&colours, "", content))
}

fn framed(colours: &Colours, name: &str, content: Markup) -> String {
    let (width, height) = SIZE;
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } font-family=(FONT) {
            rect width=(width) height=(height) fill=(colours.paper) {}
            rect width=(width) height="12" fill=(colours.accent) {}
            text x=(LEFT) y="92" font-size="34" font-weight="600" fill=(colours.accent) { "PerToken" }
            text x=(RIGHT) y="92" font-size="28" text-anchor="end" fill=(colours.soft) { (name) }
            (content)
        }
    };
    picture.into_string()
}

/// The sentence, the cost, and what stands beside it.
fn scenario(language: Language, colours: &Colours, column: &Column) -> Markup {
    let estimate = &column.estimate;
    let sentence = words::answer::sentence(language, &column.scenario, estimate, TokenKind::Output);
    // Of what is bought nobody knows them.
    let known = facts(language, estimate).into_iter().take(2).filter(|(_, value)| value != NOTHING);
    let facts: Vec<(&str, String)> = known.collect();
    html! {
        (lines(&sentence, (136, 36), (3, "400"), colours.ink))
        text x=(LEFT) y="408" font-size="130" font-weight="600" letter-spacing="-4" fill=(colours.ink) { (short(language, Some(estimate), TokenKind::Output.figure())) }
        text x=(LEFT) y="472" font-size="32" fill=(colours.soft) { (per(language, TokenKind::Output)) }
        rect x=(LEFT) y="496" width=(RIGHT - LEFT) height="2" fill=(colours.line) {}
        @for (at, (fact, value)) in facts.iter().enumerate() {
            text x=(LEFT + u32::try_from(at).unwrap_or_default() * (RIGHT - LEFT) / 2) y="552" font-size="28" fill=(colours.soft) {
                (fact) " " tspan font-weight="600" fill=(colours.ink) { (value) }
            }
        }
    }
}

/// The cost of each side as a bar.
fn sides(language: Language, colours: &Colours, names: &[&str], all: &[Column]) -> Markup {
    const TOP: u32 = 190;
    const BAR: u32 = 30;
    let step = 330 / u32::try_from(all.len().max(1)).unwrap_or(1);
    let most = all.iter().filter_map(Column::cost).fold(0.0, f64::max);
    let room = f64::from(RIGHT - LEFT);
    let width = |column: &Column| column.cost().map_or(0.0, |cost| if most > 0.0 { room * cost / most } else { 0.0 });
    let tops = (0..).map(|row| TOP + row * step);
    html! {
        @for ((name, column), top) in names.iter().zip(all).zip(tops) {
            text x=(LEFT) y=(top) font-size="34" fill=(colours.ink) { (name) }
            text x=(RIGHT) y=(top) font-size="40" font-weight="600" text-anchor="end" fill=(colours.ink) { (short(language, Some(&column.estimate), TokenKind::Output.figure())) }
            rect x=(LEFT) y=(top + 14) width=(room) height=(BAR) rx="4" fill=(colours.line) {}
            rect x=(LEFT) y=(top + 14) width=(width(column).max(4.0)) height=(BAR) rx="4" fill=(colours.accent) {}
        }
        text x=(LEFT) y="572" font-size="30" fill=(colours.soft) { (words::labels::figure(language, TokenKind::Output.figure()).unwrap_or_default()) }
    }
}

/// `text` in lines from `top` on, smaller where it would not fit into `most` lines.
fn lines(text: &str, (top, size): (u32, u32), (most, weight): (usize, &str), fill: &str) -> Markup {
    let sizes = (0..).map(|step| size.saturating_sub(step * 2)).take_while(|size| *size > 18);
    let fitting = sizes.map(|size| (size, broken(text, size))).find(|(_, lines)| lines.len() <= most);
    let (size, lines) = fitting.unwrap_or_else(|| (size, broken(text, size)));
    let tops = (1..).map(|line| top + line * size * 13 / 10 - size / 3);
    html! {
        @for (line, y) in lines.iter().zip(tops) {
            text x=(LEFT) y=(y) font-size=(size) font-weight=(weight) fill=(fill) { (line) }
        }
    }
}

/// `text` in lines that are no longer than a picture is wide in this size of type.
fn broken(text: &str, size: u32) -> Vec<String> {
    let longest = f64::from(RIGHT - LEFT) / (f64::from(size) * LETTER);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line)
                if f64::from(u32::try_from(line.chars().count() + word.chars().count() + 1).unwrap_or(u32::MAX))
                    <= longest =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
