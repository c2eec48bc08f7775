//! Searches along one factor, in logarithms.

use libm::{exp, fabs, log};

/// Distance from the target at which a search ends.
pub(super) const CLOSE: f64 = 1e-7;
/// Most evaluations of one search; the bracket halves at least every third time.
const ROUNDS: usize = 60;
/// The golden ratio less 1.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// The factor from `low` to `high` at which `miss` of it is 0, or the end that comes closest. `miss` grows or falls
/// throughout. Bracketed false position, the Illinois variant.
pub(super) fn between(low: f64, high: f64, miss: impl Fn(f64) -> f64) -> f64 {
    // Usual, and then exact.
    if (low..=high).contains(&1.0) && fabs(miss(1.0)) <= CLOSE {
        return 1.0;
    }
    let (ends, mut at_low, mut at_high) = ((low, high), miss(low), miss(high));
    let (mut low, mut high) = (log(low), log(high));
    if (at_low > 0.0) == (at_high > 0.0) || at_low.is_nan() || at_high.is_nan() {
        return if fabs(at_high) < fabs(at_low) { ends.1 } else { ends.0 };
    }
    let (mut middle, mut side) = (low, 0);
    for round in 1..=ROUNDS {
        let straight = (low * at_high - high * at_low) / (at_high - at_low);
        let is_usable = straight > low && straight < high && round % 3 != 0;
        middle = if is_usable { straight } else { (low + high) / 2.0 };
        let at_middle = miss(exp(middle));
        if fabs(at_middle) <= CLOSE || high - low <= CLOSE / 10.0 {
            break;
        }
        if (at_middle > 0.0) == (at_low > 0.0) {
            (low, at_low) = (middle, at_middle);
            if side < 0 {
                at_high /= 2.0;
            }
            side = -1;
        } else {
            (high, at_high) = (middle, at_middle);
            if side > 0 {
                at_low /= 2.0;
            }
            side = 1;
        }
    }
    exp(middle)
}

/// The factor at which `distance` is least, near the best of `steps`: golden section between its neighbours.
pub(super) fn lowest(steps: &[f64], distance: impl Fn(f64) -> f64) -> f64 {
    let distances = steps.iter().map(|factor| distance(*factor)).enumerate();
    let Some((best, _)) = distances.min_by(|(_, a), (_, b)| a.total_cmp(b)) else { return 1.0 };
    let neighbour = |step: usize| steps.get(step.min(steps.len() - 1)).copied().unwrap_or(1.0);
    let (mut low, mut high) = (log(neighbour(best.saturating_sub(1))), log(neighbour(best + 1)));
    while high - low > 1e-4 {
        let (left, right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        if distance(exp(left)) < distance(exp(right)) {
            high = right;
        } else {
            low = left;
        }
    }
    exp((low + high) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::{between, lowest};
    use libm::log;

    #[test]
    fn roots_are_found_between() {
        for root in [0.21, 0.9, 1.0, 1.7, 4.9] {
            assert!((between(0.2, 5.0, |x| log(x / root)) - root).abs() < 1e-6);
            assert!((between(0.2, 5.0, |x| root - x) - root).abs() < 1e-6);
            let steep = |x: f64| if x < root { -1e-3 } else { f64::INFINITY };
            assert!((between(0.2, 5.0, steep) - root).abs() < 1e-5);
        }
        assert_eq!(between(0.2, 5.0, |x| x + 1.0), 0.2);
        assert_eq!(between(0.2, 5.0, |x| x - 9.0), 5.0);
        assert_eq!(between(0.2, 5.0, |_| f64::NAN), 0.2);
    }

    #[test]
    fn the_lowest_place_is_found() {
        let steps: Vec<f64> = (1..=10).map(f64::from).collect();
        assert!((lowest(&steps, |x| (x - 3.3).abs()) - 3.3).abs() < 1e-3);
        assert!((lowest(&steps, |x| x) - 1.0).abs() < 1e-3);
    }
}
