//! The nearest known names to an unknown one. Names are matched exactly; these are only hints.

use crate::problem::Limit;
use std::borrow::Cow;

/// Most names a hint offers.
const HINTS: usize = 3;
/// Longest unknown name that is compared, in bytes: longer ones are nobody's typing error.
const COMPARED: usize = 100;

/// The nearest of `names` to `unknown`, best first.
pub fn nearest<'a>(unknown: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    if unknown.len() > COMPARED {
        return Vec::new();
    }
    let wanted = unknown.to_lowercase();
    let mut ranked: Vec<(usize, &str)> = names
        .filter_map(|name| {
            let candidate = name.to_lowercase();
            let tail = candidate.rsplit('/').next().unwrap_or(&candidate);
            let contained = wanted.len() >= 3 && candidate.contains(&wanted);
            let distance = distance(&wanted, &candidate).min(distance(&wanted, tail));
            let close = distance * 2 <= wanted.len().max(2);
            (contained || close).then_some((if contained { distance / 4 } else { distance }, name))
        })
        .collect();
    ranked.sort();
    ranked.into_iter().take(HINTS).map(|(_, name)| name).collect()
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
