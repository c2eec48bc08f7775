//! Sentences with places for values: `{name}`.

/// `template` with every `{name}` replaced by its value; a name without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 24);
    for piece in pieces(template) {
        match piece {
            Piece::Text(plain) => text.push_str(plain),
            Piece::Name(name) => match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => text.push_str(value),
                None => {
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                }
            },
        }
    }
    text
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// The name between braces.
    Name(&'a str),
}

/// The parts of `template`, in order.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        if !before.is_empty() {
            parts.push(Piece::Text(before));
        }
        match after.split_once('}') {
            Some((name, tail)) => {
                parts.push(Piece::Name(name));
                rest = tail;
            }
            None => {
                rest = after;
                break;
            }
        }
    }
    if !rest.is_empty() {
        parts.push(Piece::Text(rest));
    }
    parts
}
