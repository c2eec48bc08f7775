//! What the article that the project grew from says of the same levers, and what its percentages give when they
//! are multiplied as it invites to. None of these numbers enters an estimate.

use super::Lever;
use serde::Serialize;

/// A number of the article, as what is left of the cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Number among the article's claims.
    pub id: &'static str,
    /// What it is about.
    pub lever: Lever,
    /// Cost after ÷ cost before.
    pub factor: f64,
}

const fn claim(id: &'static str, lever: Lever, factor: f64) -> Claim {
    Claim { id, lever, factor }
}

/// The article's number for each lever, in its order.
pub static ARTICLE: &[Claim] = &[
    // H200, -45 %.
    claim("C49", Lever::Hardware, 0.55),
    // Quantization, -75 %.
    claim("C40", Lever::Quantization, 0.25),
    // 32 requests together, -85 %.
    claim("C27", Lever::Batching, 0.15),
    // Continuous batching, -50 %.
    claim("C77", Lever::Batching, 0.5),
    // PagedAttention, -55 % of what is wasted, told as a saving.
    claim("C68", Lever::Paging, 0.45),
    // Two to three times as fast; the middle.
    claim("C71", Lever::Speculation, 1.0 / 2.5),
    // Routing, -60 %.
    claim("C79", Lever::Routing, 0.4),
    // Centralised instead of distributed, -25 %.
    claim("C81", Lever::Deployment, 0.75),
    // Spot, -60 %.
    claim("C91", Lever::Price, 0.4),
];

/// The article's claims about `lever`.
pub fn claims(lever: Lever) -> impl Iterator<Item = &'static Claim> {
    ARTICLE.iter().filter(move |claim| claim.lever == lever)
}

/// The article's factors for `levers`, multiplied.
pub fn article(levers: &[Lever]) -> f64 {
    ARTICLE.iter().filter(|claim| levers.contains(&claim.lever)).map(|claim| claim.factor).product()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_has_a_claim_that_saves() {
        for lever in Lever::ALL {
            assert!(claims(lever).count() > 0, "{lever:?}");
            assert!(article(&[lever]) > 0.0 && article(&[lever]) < 1.0);
        }
    }

    #[test]
    fn multiplied_they_leave_next_to_nothing() {
        // 0.55 · 0.25 · 0.15 · 0.5 · 0.45 · 0.4 · 0.4 · 0.75 · 0.4
        assert!((article(&Lever::ALL) - 2.2275e-4).abs() < 1e-12);
        assert_eq!(article(&[]), 1.0);
    }
}
