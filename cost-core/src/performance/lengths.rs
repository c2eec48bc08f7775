//! How lengths spread (METHOD.md §7): log-normal around their mean, by their coefficient of variation.

/// Lengths of requests relative to their mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lengths {
    /// Coefficient of variation, cv.
    pub spread: f64,
    /// σ² = ln(1 + cv²).
    variance: f64,
}

impl Lengths {
    /// With the coefficient of variation `spread`.
    pub fn new(spread: f64) -> Self {
        Lengths { spread, variance: libm::log(1.0 + spread * spread) }
    }

    /// The longest of `count` lengths ÷ their mean, κ = e^(σ ζ − σ²/2), ζ the expected largest of `count` standard normal
    /// numbers: Φ⁻¹((n − 0.375)/(n + 0.25)) (Blom 1958); σ at most ζ, beyond which the formula would fall again.
    pub fn longest(&self, count: f64) -> f64 {
        self.at(normal_quantile((count.max(1.0) - 0.375) / (count.max(1.0) + 0.25)))
    }

    /// What is reserved for a request whose length is not known: 99 of 100 stay below.
    pub fn reserved(&self) -> f64 {
        self.at(Z_99)
    }

    fn at(&self, z: f64) -> f64 {
        if self.variance <= 0.0 {
            return 1.0;
        }
        let sigma = self.variance.sqrt().min(z.max(0.0));
        libm::exp(sigma * (z - sigma / 2.0))
    }
}

/// 99th percentile of the standard normal distribution.
const Z_99: f64 = 2.326_347_9;

/// Φ⁻¹(p) ≈ 4.91 (p^0.14 − (1 − p)^0.14), off by at most 0.01 between 0.02 and 0.98
/// (Joiner, Rosenblatt 1971).
fn normal_quantile(p: f64) -> f64 {
    4.91 * (libm::pow(p, 0.14) - libm::pow(1.0 - p, 0.14))
}
