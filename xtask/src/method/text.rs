//! Markdown as markup, in sections. What METHOD.md has none of is refused, so that nothing is shown as it was not meant.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use maud::{Markup, html};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TextMergeStream};

use crate::documents::scrolling;

/// A text in sections.
#[derive(Default)]
pub struct Text {
    /// What stands before the first section: its name, and what it is about.
    pub opening: Vec<Markup>,
    pub sections: Vec<Section>,
}

/// What stands below a heading of the second level.
pub struct Section {
    /// Where it has a number, `s` with the number.
    pub id: Option<String>,
    pub heading: String,
    pub blocks: Vec<Markup>,
}

impl Text {
    pub fn read(markdown: &str) -> Result<Text> {
        let events: Vec<Event> = TextMergeStream::new(Parser::new_ext(markdown, Options::ENABLE_TABLES)).collect();
        let mut reader = Reader::of(events);
        let mut text = Text::default();
        while let Some(event) = reader.events.next() {
            if let Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) = event {
                let heading = reader.words()?;
                reader.section.clone_from(&heading);
                text.sections.push(Section { id: id_of(&heading), heading, blocks: Vec::new() });
            } else {
                let block = reader.part(event)?;
                text.sections.last_mut().map_or(&mut text.opening, |section| &mut section.blocks).push(block);
            }
        }
        Ok(text)
    }
}

/// The ids of all sections.
fn ids(events: &[Event]) -> BTreeSet<String> {
    let of = |pair: &[Event]| match pair {
        [Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }), Event::Text(heading)] => id_of(heading),
        _ => None,
    };
    events.windows(2).filter_map(of).collect()
}

/// `s7` of "7. Serving".
fn id_of(heading: &str) -> Option<String> {
    let (number, rest) = heading.split_at(digits(heading));
    (!number.is_empty() && rest.starts_with(". ")).then(|| format!("s{number}"))
}

/// How many digits a text starts with.
fn digits(text: &str) -> usize {
    text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len())
}

/// What has not been read yet, and what is known of the whole.
struct Reader<'a> {
    events: std::vec::IntoIter<Event<'a>>,
    ids: BTreeSet<String>,
    /// The heading of the section that is being read.
    section: String,
    /// Tables so far.
    tables: usize,
    is_in_link: bool,
}

impl<'a> Reader<'a> {
    fn of(events: Vec<Event<'a>>) -> Reader<'a> {
        let ids = ids(&events);
        Reader { events: events.into_iter(), ids, section: String::new(), tables: 0, is_in_link: false }
    }

    /// What `event` starts, to its end.
    fn part(&mut self, event: Event) -> Result<Markup> {
        Ok(match event {
            Event::Text(text) => self.with_references(&text),
            Event::Code(text) => html! { code { (text) } },
            Event::SoftBreak => html! { "\n" },
            Event::Start(Tag::Table(_)) => self.table()?,
            Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url)?,
            Event::Start(tag) => {
                let inner = self.inner()?;
                element(&tag, &inner)?
            }
            other => bail!("the page of the method does not know how to show {other:?}"),
        })
    }

    /// All parts up to the end of what has just started.
    fn inner(&mut self) -> Result<Markup> {
        let mut parts = Vec::new();
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            parts.push(self.part(event)?);
        }
        Ok(html! { @for part in parts { (part) } })
    }

    /// The same as plain text.
    fn words(&mut self) -> Result<String> {
        let mut words = String::new();
        for event in self.events.by_ref() {
            match event {
                Event::Text(text) | Event::Code(text) => words += &text,
                Event::End(_) => break,
                other => bail!("a heading has {other:?} in it"),
            }
        }
        Ok(words)
    }

    /// Text whose references to sections lead there.
    fn with_references(&self, text: &str) -> Markup {
        let mut parts = text.split('§');
        let before = parts.next().unwrap_or_default();
        html! {
            (before)
            @for part in parts {
                @let (number, after) = part.split_at(digits(part));
                @if !self.is_in_link && self.ids.contains(&format!("s{number}")) {
                    a href={ "#s" (number) } { "§" (number) }
                } @else {
                    "§" (number)
                }
                (after)
            }
        }
    }

    /// A link, if the page has what it leads to or it leads to another site; of files of the repository only the text.
    fn link(&mut self, address: &str) -> Result<Markup> {
        let is_here = address.strip_prefix('#').is_some_and(|id| self.ids.contains(id));
        let is_outside = address.starts_with("https://");
        self.is_in_link = is_here || is_outside;
        let inner = self.inner()?;
        self.is_in_link = false;
        Ok(html! {
            @if is_here {
                a href=(address) { (inner) }
            } @else if is_outside {
                a href=(address) rel="noopener noreferrer" { (inner) }
            } @else {
                (inner)
            }
        })
    }

    /// A table: a first row of headings, then rows whose first cell says what they are about.
    fn table(&mut self) -> Result<Markup> {
        self.tables += 1;
        let name = format!("Table {}: {}", self.tables, self.section);
        let mut rows = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            rows.push(self.cells()?);
        }
        let Some((head, body)) = rows.split_first() else { bail!("a table is empty") };
        let table = html! {
            table {
                thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                tbody {
                    @for row in body {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        };
        Ok(scrolling(&name, table))
    }

    fn cells(&mut self) -> Result<Vec<Markup>> {
        let mut cells = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            cells.push(self.inner()?);
        }
        Ok(cells)
    }
}

/// The element of a tag around `inner`.
fn element(tag: &Tag, inner: &Markup) -> Result<Markup> {
    Ok(match tag {
        Tag::Paragraph => html! { p { (inner) } },
        Tag::Heading { level: HeadingLevel::H1, .. } => html! { h1 { (inner) } },
        Tag::Heading { level: HeadingLevel::H3, .. } => html! { h3 { (inner) } },
        Tag::List(None) => html! { ul { (inner) } },
        Tag::List(Some(first)) => html! { ol start=(first) { (inner) } },
        Tag::Item => html! { li { (inner) } },
        Tag::CodeBlock(_) => html! { pre { code { (inner) } } },
        Tag::Emphasis => html! { em { (inner) } },
        Tag::Strong => html! { strong { (inner) } },
        other => bail!("the page of the method does not know how to show {other:?}"),
    })
}
