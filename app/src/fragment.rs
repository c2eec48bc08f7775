//! What the fragment of an address may ask a page for, and how it is shown where nobody knows it.

/// Longer ones ask for nothing of ours.
pub(crate) const LONGEST: usize = 2048;
/// So many letters of a part that nobody knows are shown.
pub(crate) const LONGEST_SHOWN: usize = 40;

/// A part that nobody knows, as it can be shown.
pub(crate) fn shown(part: &str) -> String {
    let mut short: String = part.chars().filter(|letter| !letter.is_control()).take(LONGEST_SHOWN).collect();
    if short.len() < part.len() {
        short.push('…');
    }
    short
}
