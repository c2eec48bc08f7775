//! What a cost is per million of.

use crate::Estimate;
use crate::estimate::Cost;
use crate::units::Unit;

/// The tokens that a cost is per million of. Whatever shows a cost shows it of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TokenKind {
    /// Tokens of answers.
    #[default]
    Output,
    /// Tokens of prompts that were not cached.
    Input,
    /// Tokens of prompts that were.
    CachedInput,
    /// Input and output together.
    All,
}

impl TokenKind {
    /// All of them, the usual one first.
    pub const EVERY: [TokenKind; 4] = [TokenKind::Output, TokenKind::Input, TokenKind::CachedInput, TokenKind::All];

    /// Its name in a link.
    pub const fn name(self) -> &'static str {
        match self {
            TokenKind::Output => "output",
            TokenKind::Input => "input",
            TokenKind::CachedInput => "cached-input",
            TokenKind::All => "all",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<TokenKind> {
        TokenKind::EVERY.into_iter().find(|kind| kind.name() == name)
    }

    /// Key of the figure that is the cost per million of it.
    pub const fn figure(self) -> &'static str {
        match self {
            TokenKind::Output => "cost.perMillionOutputTokens",
            TokenKind::Input => "cost.perMillionInputTokens",
            TokenKind::CachedInput => "cost.perMillionCachedInputTokens",
            TokenKind::All => "cost.perMillionTokens",
        }
    }

    /// Unit of that figure.
    pub const fn unit(self) -> Unit {
        match self {
            TokenKind::Output => Unit::UsdPerMillionOutputTokens,
            TokenKind::Input => Unit::UsdPerMillionInputTokens,
            TokenKind::CachedInput => Unit::UsdPerMillionCachedInputTokens,
            TokenKind::All => Unit::UsdPerMillionTokens,
        }
    }

    /// USD per million of it.
    pub fn of(self, cost: &Cost) -> f64 {
        match self {
            TokenKind::Output => cost.per_million_output_tokens,
            TokenKind::Input => cost.per_million_input_tokens,
            TokenKind::CachedInput => cost.per_million_cached_input_tokens,
            TokenKind::All => cost.per_million_tokens,
        }
    }

    /// USD per million of it; `None` where `estimate` has no cost.
    pub fn cost_of(self, estimate: &Estimate) -> Option<f64> {
        estimate.cost.as_ref().map(|cost| self.of(cost))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scenario;
    use crate::figures::figure;

    #[test]
    fn res_02_a_kind_is_the_figure_of_its_key_in_its_unit() {
        let estimate = crate::estimate(&Scenario::default()).expect("the default is in order");
        for kind in TokenKind::EVERY {
            let figure = figure(kind.figure()).expect("a kind is a figure");
            assert_eq!((figure.get)(&estimate), kind.cost_of(&estimate), "{kind:?}");
            assert_eq!(figure.unit, kind.unit(), "{kind:?}");
            assert_eq!(TokenKind::named(kind.name()), Some(kind));
        }
        assert_eq!(TokenKind::named("words"), None);
    }
}
