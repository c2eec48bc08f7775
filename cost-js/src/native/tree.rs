//! Flat tables with dotted keys as nested sections.

/// A section of an object, or a leaf of it.
pub(super) enum Tree<T> {
    /// One entry of the table.
    Leaf(T),
    /// What is below a key, in the order of the table.
    Section(Vec<(String, Tree<T>)>),
}

/// `entries` by their dotted keys.
pub(super) fn tree<T>(entries: impl Iterator<Item = (&'static str, T)>) -> Vec<(String, Tree<T>)> {
    let mut root = Vec::new();
    for (key, entry) in entries {
        insert(&mut root, key, entry);
    }
    root
}

fn insert<T>(section: &mut Vec<(String, Tree<T>)>, key: &str, entry: T) {
    let Some((head, rest)) = key.split_once('.') else {
        section.push((key.to_owned(), Tree::Leaf(entry)));
        return;
    };
    let position = section.iter().position(|(name, _)| name == head).unwrap_or_else(|| {
        section.push((head.to_owned(), Tree::Section(Vec::new())));
        section.len() - 1
    });
    if let Some((_, Tree::Section(inner))) = section.get_mut(position) {
        insert(inner, rest, entry);
    }
}
