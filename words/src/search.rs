//! Search by words, whatever their case and accents.

/// `text` in small letters without accents, for comparison only.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// The letter below the accents that the two languages use.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        // A space that does not break is one that nobody types.
        '\u{a0}' => ' ',
        other => other,
    }
}

/// Whether every word of `asked` is somewhere in `text`, which is [`folded`].
pub fn finds(text: &str, asked: &str) -> bool {
    folded(asked).split_whitespace().all(|word| text.contains(word))
}

/// Whether every word of `asked` begins a word of `text`, which is [`folded`]: that is meant before what only has it inside.
pub fn begins(text: &str, asked: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    folded(asked).split_whitespace().all(|asked| words().any(|word| word.starts_with(asked)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginnings_of_words_come_before_what_is_inside() {
        let (inner, outer) = (folded("GH200 Grace Hopper"), folded("NVIDIA H200 SXM"));
        assert!(finds(&inner, "h200") && finds(&outer, "h200"));
        assert!(begins(&outer, "H200 sx") && !begins(&inner, "H200") && !begins("", "é"));
    }

    #[test]
    fn i18n_10_case_and_accents_do_not_matter() {
        let text = folded("Quantização de 4\u{a0}bits: GPTQ");
        assert!(finds(&text, "quantizacao") && finds(&text, "QUANTIZAÇÃO gptq") && finds(&text, "4 bits"));
        assert!(!finds(&text, "quantizacao awq"));
    }

    #[test]
    fn nothing_asked_finds_everything() {
        assert!(finds("", "") && finds("a", "  "));
    }
}
