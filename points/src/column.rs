//! Columns as text: numbers as they are, words by their place in the column's own list of words.

use std::collections::HashMap;
use std::fmt::Write;

/// Between values of a column.
pub(crate) const SEPARATOR: char = '\t';
/// A word that stands here for the first time.
const NEXT: &str = "+";
/// The word of the row before.
const SAME: &str = "=";
/// No number.
const NOTHING: &str = "-";

/// Two lines: the different words in order of appearance, then the place of each row's word.
pub(crate) fn words<'a>(values: impl Iterator<Item = &'a str>) -> [String; 2] {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let (mut list, mut places) = (Vec::new(), Vec::new());
    let mut before = None;
    for value in values {
        let next = known.len();
        let place = *known.entry(value).or_insert(next);
        places.push(match place {
            place if place == next => NEXT.to_owned(),
            place if before == Some(place) => SAME.to_owned(),
            place => place.to_string(),
        });
        if place == next {
            list.push(value);
        }
        before = Some(place);
    }
    [list.join("\t"), places.join("\t")]
}

/// The words of each row; nothing where the lines are not what [`words`] writes for `rows` rows.
pub(crate) fn read_words(list: &str, places: &str, rows: usize) -> Option<Vec<String>> {
    if rows == 0 {
        return Some(Vec::new());
    }
    let list: Vec<&str> = list.split(SEPARATOR).collect();
    let mut read = Vec::with_capacity(rows);
    let (mut next, mut before) = (0, None);
    for place in places.split(SEPARATOR) {
        let place = match place {
            NEXT => {
                next += 1;
                next - 1
            }
            SAME => before?,
            other => other.parse().ok()?,
        };
        read.push((*list.get(place)?).to_owned());
        before = Some(place);
    }
    (read.len() == rows).then_some(read)
}

/// One line: the numbers, in their shortest form.
pub(crate) fn numbers(values: impl Iterator<Item = Option<f64>>) -> String {
    let mut line = String::new();
    for (index, value) in values.enumerate() {
        if index > 0 {
            line.push(SEPARATOR);
        }
        // Writing to a string cannot fail.
        let _ = match value {
            Some(value) => write!(line, "{value}"),
            None => write!(line, "{NOTHING}"),
        };
    }
    line
}

/// The numbers of each row; nothing where the line is not what [`numbers`] writes for `rows` rows.
pub(crate) fn read_numbers(line: &str, rows: usize) -> Option<Vec<Option<f64>>> {
    if rows == 0 {
        return Some(Vec::new());
    }
    let number = |text: &str| match text {
        NOTHING => Some(None),
        text => text.parse::<f64>().ok().filter(|value| value.is_finite()).map(Some),
    };
    let read: Option<Vec<_>> = line.split(SEPARATOR).map(number).collect();
    read.filter(|read| read.len() == rows)
}
