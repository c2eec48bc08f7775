//! Waiting in line, and the point where a run settles (METHOD.md §7).

/// M/D/1 wait of prompts that arrive at random: `ρ T / (2 (1 − ρ))`, ρ = λ T.
pub(super) fn open_queue(rate: f64, reading: f64) -> f64 {
    let busy = rate * reading;
    busy * reading / (2.0 * (1.0 - busy))
}

/// The same wait w where `slots` requests go round and round and each round takes Θ = Θ_0 + w:
/// with ρ = n T / Θ, `w = q ρ T / (2 (1 − ρ))` is a quadratic in Θ − n T. Prompts never arrive
/// faster than they are read, whatever n.
pub(super) fn closed_queue(slots: f64, unqueued: f64, reading: f64, weight: f64) -> f64 {
    let work = slots * reading;
    let slack = unqueued - work;
    let spare = (slack + (slack * slack + 2.0 * weight * work * reading).sqrt()) / 2.0;
    (work + spare - unqueued).max(0.0)
}

/// The x in (0, `high`] at which `next(x)` = x, where next(0) > 0 and next(high) ≤ high: next is
/// nearly flat, so the secant through the last two points finds it in a few rounds; a bracket
/// keeps it from straying.
pub(super) fn fixed_point(high: f64, next: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, high);
    let (mut x, mut fx) = (high, next(high) - high);
    let mut guess = x + fx;
    for _ in 0..ROUNDS {
        if fx.abs() <= TOLERANCE * x {
            return x;
        }
        let inside = if guess > low && guess < high { guess } else { (low + high) / 2.0 };
        let f = next(inside) - inside;
        if f > 0.0 {
            low = inside
        } else {
            high = inside
        }
        guess = inside - f * (inside - x) / (f - fx);
        (x, fx) = (inside, f);
    }
    x
}

const ROUNDS: usize = 80;
const TOLERANCE: f64 = 1e-8;
