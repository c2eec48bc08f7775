//! The nearest known names to an unknown one. Names are matched exactly; these are only hints.

use crate::problem::Limit;
use std::borrow::Cow;

/// Most names a hint offers.
const HINTS: usize = 3;
/// Longest unknown name that is compared, in bytes: longer ones are nobody's typing error.
const COMPARED: usize = 100;

/// The nearest of `names` to `unknown`, best first. Names are ASCII, so only ASCII letters are
/// compared without regard to case.
pub fn nearest<'a>(unknown: &str, mut names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    among(unknown, &mut names)
}

fn among<'a>(unknown: &str, names: &mut dyn Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut best: Vec<(usize, &str)> = Vec::new();
    if unknown.len() > COMPARED {
        return Vec::new();
    }
    let wanted = unknown.to_ascii_lowercase();
    for name in names {
        if let Some(rank) = rank(&wanted, &name.to_ascii_lowercase()) {
            let place = best.iter().take_while(|(other, _)| *other <= rank).count();
            best.insert(place, (rank, name));
            best.truncate(HINTS);
        }
    }
    best.into_iter().map(|(_, name)| name).collect()
}

/// How far `candidate` is from `wanted`; `None` when it is no hint.
fn rank(wanted: &str, candidate: &str) -> Option<usize> {
    let tail = candidate.rsplit('/').next().unwrap_or(candidate);
    let distance = distance(wanted, candidate).min(distance(wanted, tail));
    if wanted.len() >= 3 && candidate.as_bytes().windows(wanted.len()).any(|part| part == wanted.as_bytes()) {
        return Some(distance / 4);
    }
    (distance * 2 <= wanted.len().max(2)).then_some(distance)
}

/// [`nearest`] as the limit of a problem.
pub(crate) fn limit(unknown: &str, names: impl Iterator<Item = &'static str>) -> Limit {
    Limit::Nearest { values: nearest(unknown, names).into_iter().map(Cow::Borrowed).collect() }
}

/// Levenshtein distance in bytes.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, b) in right.bytes().enumerate() {
            let substituted = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}
