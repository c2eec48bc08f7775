//! Texts of the waterfall: from an unoptimised deployment to the one on the page.

mod english;
mod portuguese;

use crate::Language;
use crate::number::{NOT_FINITE, decimal};
use cost_core::study::waterfall::{Lever, Obstacle};

texts! {
    /// Texts of the waterfall, in one language. Braces are filled with [`crate::page::fill`].
    Waterfall:
    /// Name of the figure.
    name,
    /// Heading where the end is cheaper, with {share} {start} {end} {per}.
    cut,
    /// Heading where the end is dearer.
    raised,
    /// Heading where both are the same, with {end} {per}.
    same,
    /// Heading where the scenario has no cost.
    no_scenario,
    /// Heading where the baseline has none, with {baseline} {why}.
    no_baseline,
    /// Under the heading, with {baseline}.
    lead,
    /// What the baseline is, with {hardware} {weights} {use}.
    baseline_is,
    /// First row.
    baseline,
    /// Last row.
    deployment,
    /// Column.
    lever,
    /// Column: what is moved.
    moves,
    /// Column.
    factor,
    /// Over the explanation of a factor, with {factor} {before} {after} {per}.
    left,
    /// Column where there is little room.
    usd,
    /// Column.
    article,
    /// Before a factor of the article.
    article_says,
    /// What the bars are drawn over, with {usd_per}.
    axis,
    /// A lever that the scenario leaves where it was.
    unmoved,
    /// A lever with others, with {levers} {why}.
    joined,
    /// A lever that another has taken along, with {lever}.
    within,
    /// Under the rows, with {factor} {share} {cost}.
    product,
    /// Behind it, with {factor} {cost}: of the levers that are moved.
    product_of_moved,
    /// Button, with {lever}.
    earlier,
    /// Button, with {lever}.
    later,
    /// Announced, with {lever} {place} {count} {factor} {cost}.
    now_at,
    /// Button.
    usual_order,
    /// Announced.
    usual_again,
}

/// The texts of `language`.
pub fn waterfall(language: Language) -> &'static Waterfall {
    match language {
        Language::En => &english::WATERFALL,
        Language::PtBr => &portuguese::WATERFALL,
    }
}

/// The name of `lever`.
pub fn lever(language: Language, lever: Lever) -> &'static str {
    match lever {
        Lever::Hardware => "Hardware",
        Lever::Quantization => language.pick("Quantization", "Quantização"),
        Lever::Batching => language.pick("Batching", "Lotes"),
        Lever::Paging => language.pick("Paged cache", "Cache paginado"),
        Lever::Speculation => language.pick("Speculation", "Especulação"),
        Lever::Routing => language.pick("Routing", "Roteamento"),
        Lever::Deployment => language.pick("Deployment", "Implantação"),
        Lever::Price => language.pick("Price", "Preço"),
    }
}

/// Why a state on the way has no cost.
pub fn obstacle(language: Language, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Refused => language.pick("is refused", "é recusado"),
        Obstacle::DoesNotFit => language.pick("does not fit", "não cabe"),
        Obstacle::NoPrice => language.pick("has no price", "não tem preço"),
        Obstacle::NothingServed => language.pick("serves nothing", "não atende nada"),
    }
}

/// Between the sign and the digits of a factor.
const SPACE: &str = "\u{a0}";
/// Digits of a factor.
const DIGITS: usize = 3;

/// What is left of a cost as a number that is not below 1: `÷ 48`, `× 1.32`.
pub fn factor(language: Language, left: f64) -> String {
    let inverse = 1.0 / left;
    let (sign, value) = if left < 1.0 && inverse.is_finite() { ("÷", inverse) } else { ("×", left) };
    let digits = decimal(language, value, DIGITS);
    match digits.as_str() {
        NOT_FINITE => digits,
        "1" => ["×", SPACE, "1"].concat(),
        _ => [sign, SPACE, &digits].concat(),
    }
}

/// How much less (or more) is left of a cost, in percent; all of it only where nothing is left.
pub fn share(language: Language, left: f64) -> String {
    let percent = (1.0 - left).abs() * 100.0;
    let mut digits = DIGITS;
    loop {
        let text = decimal(language, percent, digits);
        if text != "100" || left == 0.0 || left >= 1.0 || digits > 12 {
            return text + "%";
        }
        digits += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language::{En, PtBr};
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(english::WATERFALL.all(), portuguese::WATERFALL.all());
    }

    #[test]
    fn factors_are_not_below_one() {
        let of = |language, left| factor(language, left).replace('\u{a0}', " ");
        assert_eq!(of(En, 0.0210), "÷ 47.6");
        assert_eq!(of(PtBr, 1.3207), "× 1,32");
        assert_eq!(of(En, 2.2275e-4), "÷ 4,489");
        assert_eq!(of(En, 0.9999), "× 1");
        assert_eq!(of(En, 1.0), "× 1");
        assert_eq!(of(En, 0.0), "× 0");
        assert_eq!(of(En, f64::NAN), "—");
    }

    #[test]
    fn what_is_left_is_never_rounded_away() {
        assert_eq!(share(En, 0.00345), "99.7%");
        assert_eq!(share(En, 2.2275e-4), "99.98%");
        assert_eq!(share(PtBr, 1e-6), "99,9999%");
        assert_eq!(share(En, 0.0), "100%");
        assert_eq!(share(En, 2.0), "100%");
        assert_eq!(share(En, 1.124), "12.4%");
    }
}
