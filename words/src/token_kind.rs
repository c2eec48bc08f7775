//! What a cost is per million of, in words.

use crate::Language;
use cost_core::TokenKind;

/// Behind an amount: `per 1M output tokens`.
pub fn per(language: Language, kind: TokenKind) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match kind {
        TokenKind::Output => pick("per 1M output tokens", "por 1M de tokens de saída"),
        TokenKind::Input => pick("per 1M input tokens", "por 1M de tokens de entrada"),
        TokenKind::CachedInput => pick("per 1M cached input tokens", "por 1M de tokens de entrada em cache"),
        TokenKind::All => pick("per 1M tokens", "por 1M de tokens"),
    }
}

/// As one of several to choose from, where the short form would not tell.
pub fn choice(language: Language, kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::All => language.pick("per 1M tokens, input and output", "por 1M de tokens, entrada e saída"),
        other => per(language, other),
    }
}

/// What to know where the cheapest is looked for by this kind; nothing where that is what is meant as a rule.
pub fn caution(language: Language, kind: TokenKind) -> Option<&'static str> {
    matches!(kind, TokenKind::Input | TokenKind::CachedInput).then(|| {
        language.pick(
            "A prompt's tokens also become cheaper where writing the answers takes a larger part of the same bill: what all of it costs is per 1M tokens, input and output.",
            "Os tokens do prompt também ficam mais baratos onde escrever as respostas toma uma parte maior da mesma conta: o que tudo custa está por 1M de tokens, entrada e saída.",
        )
    })
}

/// Over a column, along an axis: `USD per 1M output tokens`.
pub fn usd_per(language: Language, kind: TokenKind) -> String {
    [language.pick("USD ", "US$ "), per(language, kind)].concat()
}
