//! Every pair of colours that stands on each other, in both schemes, measured from the token file
//! itself: text 4.5:1, marks, borders and focus rings 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).

/// The token file.
pub(crate) const TOKENS: &str = include_str!("../style/tokens.css");

/// Colours that stand on others.
pub(crate) struct Pairs {
    /// In front.
    pub(crate) front: &'static [&'static str],
    /// Behind.
    pub(crate) back: &'static [&'static str],
    /// The least ratio.
    pub(crate) least: f64,
}

const GROUNDS: &[&str] = &["paper", "surface", "sunken"];
const TEXT: f64 = 4.5;
const MARKS: f64 = 3.0;

/// All that stand on each other.
pub(crate) const PAIRS: [Pairs; 6] = [
    Pairs { front: &["ink", "ink-soft", "accent"], back: GROUNDS, least: TEXT },
    Pairs { front: &["on-accent"], back: &["accent"], least: TEXT },
    Pairs { front: &["ink", "accent"], back: &["accent-soft"], least: TEXT },
    Pairs { front: &["bad", "ink"], back: &["bad-soft", "paper", "surface"], least: TEXT },
    Pairs { front: &["warn", "ink"], back: &["warn-soft", "paper", "surface"], least: TEXT },
    Pairs { front: &["mark-1", "mark-2", "mark-3", "mark-4", "edge"], back: &["paper", "surface"], least: MARKS },
];

/// The values of a token of a colour, light and dark; `None` where there is no such token.
pub(crate) fn colours(name: &str) -> Option<[&'static str; 2]> {
    let (_, rest) = TOKENS.split_once(&format!("--{name}: light-dark("))?;
    let (light, dark) = rest.split_once(");")?.0.split_once(',')?;
    Some([light.trim(), dark.trim()])
}

fn luminance(hex: &str) -> Option<f64> {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

fn ratio(a: &str, b: &str) -> Option<f64> {
    let (a, b) = (luminance(a)?, luminance(b)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

/// The contrast of two tokens, light and dark.
pub(crate) fn contrast(front: &str, back: &str) -> Option<[f64; 2]> {
    let (front, back) = (colours(front)?, colours(back)?);
    Some([ratio(front[0], back[0])?, ratio(front[1], back[1])?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a11y_08_res_14_text_is_readable_and_marks_and_borders_are_visible() {
        for Pairs { front, back, least } in PAIRS {
            for (front, back) in front.iter().flat_map(|front| back.iter().map(move |back| (front, back))) {
                let measured = contrast(front, back).unwrap();
                assert!(measured.iter().all(|ratio| *ratio >= least), "{front} on {back}: {measured:.2?} < {least}");
            }
        }
    }

    #[test]
    fn res_14_neighbours_in_a_bar_differ() {
        for (a, b) in [("mark-1", "mark-2"), ("mark-2", "mark-3"), ("mark-3", "mark-4")] {
            assert!(contrast(a, b).unwrap().iter().all(|ratio| *ratio > 1.25), "{a}, {b}");
        }
    }

    #[test]
    fn what_is_no_colour_has_no_contrast() {
        assert_eq!(contrast("ink", "space-1"), None);
        assert_eq!(contrast("ink", "ink").unwrap(), [1.0, 1.0]);
    }
}
