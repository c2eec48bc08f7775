//! The file: a head, then one column after the other. Columns of words take two lines, columns of
//! numbers one. Links are split at their pairs, a column for each key, because most rows of a source
//! say the same under most keys.

use crate::column::{numbers, read_numbers, read_words, words};
use crate::row::{Pair, Row};

/// First line, before the number of rows.
const HEAD: &str = "pertoken-points 1";
/// More rows than this are not ours.
const MOST_ROWS: usize = 200_000;
/// Longer texts are not ours.
const LONGEST: usize = 16 * 1024 * 1024;

type Text = fn(&mut Row) -> &mut String;

/// Columns of words.
const TEXTS: &[Text] = &[
    |row| &mut row.id,
    |row| &mut row.set,
    |row| &mut row.era,
    |row| &mut row.engine,
    |row| &mut row.accelerator,
    |row| &mut row.accelerator_name,
    |row| &mut row.model,
    |row| &mut row.regime,
    |row| &mut row.speculation,
    |row| &mut row.protocol,
    |row| &mut row.place,
    |row| &mut row.section,
    |row| &mut row.weights,
    |row| &mut row.cache,
    |row| &mut row.load,
    |row| &mut row.rate_of,
    |row| &mut row.layout,
];

type Number = fn(&mut Row) -> &mut Option<f64>;

/// Columns of numbers.
const NUMBERS: &[Number] = &[
    |row| &mut row.input,
    |row| &mut row.output,
    |row| &mut row.concurrency,
    |row| &mut row.tensor,
    |row| &mut row.pipeline,
    |row| &mut row.expert,
    |row| &mut row.data,
    |row| &mut row.replicas,
    |row| &mut row.readers,
    |row| &mut row.copies,
    |row| &mut row.extra_steps,
    |row| &mut row.requests,
];

type Figures = fn(&mut Row) -> &mut Option<Pair>;

/// Pairs of columns: measured, then predicted.
const FIGURES: &[Figures] = &[|row| &mut row.first_token_ms, |row| &mut row.per_token_ms, |row| &mut row.throughput];

/// Why a text is not read: it is none of ours, of another version, or damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// The file that holds `rows`.
pub fn encode(rows: &[Row]) -> String {
    let mut rows = rows.to_vec();
    let mut lines = vec![format!("{HEAD} {}", rows.len())];
    for text in TEXTS {
        lines.extend(words(rows.iter_mut().map(|row| text(row).as_str())));
    }
    for number in NUMBERS {
        lines.push(numbers(rows.iter_mut().map(|row| *number(row))));
    }
    for figures in FIGURES {
        lines.push(numbers(rows.iter_mut().map(|row| figures(row).map(|pair| pair.measured))));
        lines.push(numbers(rows.iter_mut().map(|row| figures(row).map(|pair| pair.predicted))));
    }
    lines.extend(encode_links(&rows));
    lines.join("\n") + "\n"
}

fn pairs(link: &str) -> impl Iterator<Item = (&str, &str)> {
    link.split('&').filter_map(|pair| pair.split_once('='))
}

/// The keys of all links, in an order that fits every one of them, where there is one.
fn keys_in_order(rows: &[Row]) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    let mut neighbours: Vec<(&str, &str)> = Vec::new();
    for row in rows {
        let mut before = None;
        for (key, _) in pairs(&row.link) {
            if !keys.contains(&key) {
                keys.push(key);
            }
            neighbours.extend(before.map(|before| (before, key)).filter(|pair| !neighbours.contains(pair)));
            before = Some(key);
        }
    }
    let mut ordered = Vec::with_capacity(keys.len());
    while !keys.is_empty() {
        let is_free = |key: &&str| !neighbours.iter().any(|(before, after)| after == key && keys.contains(before));
        let next = keys.iter().position(is_free).unwrap_or(0);
        ordered.push(keys.remove(next));
    }
    ordered
}

/// The keys of all links, then a column for each.
fn encode_links(rows: &[Row]) -> Vec<String> {
    let keys = keys_in_order(rows);
    let mut lines = vec![keys.join("\t")];
    for key in keys {
        let value = |row| pairs(row).find(|(other, _)| *other == key).map_or("", |(_, value)| value);
        lines.extend(words(rows.iter().map(|row| value(row.link.as_str()))));
    }
    lines
}

/// The rows that `text` holds.
///
/// # Errors
/// [`Broken`] for anything that [`encode`] does not write.
pub fn decode(text: &str) -> Result<Vec<Row>, Broken> {
    if text.len() > LONGEST {
        return Err(Broken);
    }
    rows(text).ok_or(Broken)
}

fn rows(text: &str) -> Option<Vec<Row>> {
    let mut lines = text.lines();
    let count: usize = lines.next()?.strip_prefix(HEAD)?.strip_prefix(' ')?.parse().ok()?;
    if count > MOST_ROWS || count > text.len() {
        return None;
    }
    let mut rows = vec![Row::default(); count];
    for text in TEXTS {
        let values = read_words(lines.next()?, lines.next()?, count)?;
        rows.iter_mut().zip(values).for_each(|(row, value)| *text(row) = value);
    }
    for number in NUMBERS {
        let values = read_numbers(lines.next()?, count)?;
        rows.iter_mut().zip(values).for_each(|(row, value)| *number(row) = value);
    }
    for figures in FIGURES {
        let measured = read_numbers(lines.next()?, count)?;
        let predicted = read_numbers(lines.next()?, count)?;
        for (row, (measured, predicted)) in rows.iter_mut().zip(measured.into_iter().zip(predicted)) {
            *figures(row) = measured.zip(predicted).map(|(measured, predicted)| Pair { measured, predicted });
        }
    }
    read_links(lines.next()?, &mut lines, &mut rows)?;
    lines.next().is_none().then_some(rows)
}

fn read_links<'a>(keys: &str, lines: &mut impl Iterator<Item = &'a str>, rows: &mut [Row]) -> Option<()> {
    for key in keys.split('\t').filter(|key| !key.is_empty()) {
        let values = read_words(lines.next()?, lines.next()?, rows.len())?;
        for (row, value) in rows.iter_mut().zip(values).filter(|(_, value)| !value.is_empty()) {
            if !row.link.is_empty() {
                row.link.push('&');
            }
            row.link.push_str(key);
            row.link.push('=');
            row.link.push_str(&value);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests;
