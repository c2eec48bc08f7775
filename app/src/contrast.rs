//! Every pair of colours that stands on each other, in both schemes, measured from the token file
//! itself: text 4.5:1, marks, borders and focus rings 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).

const TOKENS: &str = include_str!("../style/tokens.css");

fn colours(name: &str) -> (String, String) {
    let start = TOKENS.find(&format!("--{name}: light-dark(")).unwrap_or_else(|| panic!("no token {name}"));
    let rest = &TOKENS[start..];
    let inside = &rest[rest.find("light-dark(").unwrap() + 11..rest.find(");").unwrap()];
    let (light, dark) = inside.split_once(',').unwrap();
    (light.trim().to_owned(), dark.trim().to_owned())
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn check(front: &[&str], back: &[&str], least: f64) {
    for front_name in front {
        for back_name in back {
            let (front, back) = (colours(front_name), colours(back_name));
            for (front, back, scheme) in [(&front.0, &back.0, "light"), (&front.1, &back.1, "dark")] {
                let measured = ratio(front, back);
                assert!(measured >= least, "{front_name} on {back_name}, {scheme}: {measured:.2} < {least}");
            }
        }
    }
}

#[test]
fn a11y_08_text_is_readable() {
    let grounds = ["paper", "surface", "sunken"];
    check(&["ink", "ink-soft", "accent"], &grounds, 4.5);
    check(&["on-accent"], &["accent"], 4.5);
    check(&["ink", "accent"], &["accent-soft"], 4.5);
    check(&["bad", "ink"], &["bad-soft", "paper", "surface"], 4.5);
    check(&["warn", "ink"], &["warn-soft", "paper", "surface"], 4.5);
}

#[test]
fn a11y_08_res_14_marks_and_borders_are_visible() {
    check(&["mark-1", "mark-2", "mark-3", "mark-4", "edge"], &["paper", "surface"], 3.0);
}

#[test]
fn res_14_neighbours_in_a_bar_differ() {
    for pair in [("mark-1", "mark-2"), ("mark-2", "mark-3"), ("mark-3", "mark-4")] {
        let (a, b) = (colours(pair.0), colours(pair.1));
        assert!(ratio(&a.0, &b.0) > 1.25 && ratio(&a.1, &b.1) > 1.25, "{pair:?}");
    }
}
