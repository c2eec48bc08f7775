use super::*;
use crate::texts::take_the_same_values;

#[test]
fn braces_are_filled() {
    assert_eq!(fill("{a} of {b}", &[("a", "1"), ("b", "2")]), "1 of 2");
    assert_eq!(fill("{a}{c}.", &[("a", "x")]), "x{c}.");
    assert_eq!(pieces("at {x}"), [Piece::Text("at "), Piece::Name("x")]);
}

#[test]
fn both_languages_take_the_same_values() {
    take_the_same_values(english::PAGE.all(), portuguese::PAGE.all());
}
