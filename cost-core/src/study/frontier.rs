//! Cost against interactivity: how fast a token can be had for how much, by how many requests are in flight and over how many
//! accelerators each matrix is spread (METHOD.md §14). Number formats stay as they are.

use super::single::{CONCURRENCY, Single};
use crate::TokenKind;
use crate::estimate::{Estimate, NoteCode};
use crate::scenario::controls::MAX;
use crate::scenario::{Control, Scenario, Value, control};

/// The scenario in other layouts and with other numbers of requests in flight.
#[derive(Clone, Debug, Default)]
pub struct Frontier {
    /// What costs are per million of.
    pub per: TokenKind,
    /// Everything that can be served and has a cost, by layout, then by requests in flight; empty where nothing can, and where
    /// a hosted API answers everything.
    pub points: Vec<Candidate>,
    /// Whether the scenario says how much is asked as a rate or as a demand: requests in flight stand in its place here.
    pub load_replaced: bool,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Accelerators that share each matrix.
    pub tensor: f64,
    /// Requests asked to be in flight on the whole deployment.
    pub concurrency: f64,
    /// What makes it of the scenario, in the order in which it is to be set; empty where nothing is.
    pub changes: Vec<(&'static Control, Value)>,
    /// Accelerators of the deployment.
    pub accelerators: f64,
    /// Output tokens per second that one user sees.
    pub per_user: f64,
    /// USD per million tokens of the kind asked for.
    pub cost: f64,
    /// Mean time to first token, ms.
    pub ttft_ms: f64,
    /// Mean time per output token, ms.
    pub tpot_ms: f64,
    /// Whether the latency targets hold; `None` without targets.
    pub meets_targets: Option<bool>,
    /// Whether it is the scenario as it stands; with a replaced load, the whole number of requests in flight that is nearest.
    pub is_now: bool,
    /// Whether no other is at least as good in cost and interactivity, and better in one of them.
    pub on_frontier: bool,
}

/// Accelerators that a matrix is spread over, beside the present ones.
const TENSOR: [f64; 4] = [1.0, 2.0, 4.0, 8.0];
const TENSOR_KEY: &str = "parallelism.tensor";

/// `scenario` over layouts and requests in flight, its cost `per` million tokens of a kind.
pub fn frontier(scenario: &Scenario, per: TokenKind) -> Frontier {
    let single = Single::of(scenario);
    let now = single.scenario.parallelism.tensor;
    let mut layouts = TENSOR.to_vec();
    if !layouts.contains(&now) {
        layouts.push(now);
        layouts.sort_by(f64::total_cmp);
    }
    let mut points: Vec<Candidate> = layouts.into_iter().flat_map(|tensor| in_layout(&single, per, tensor)).collect();
    mark(&mut points);
    Frontier { per, points, load_replaced: single.load_replaced }
}

/// All numbers of requests in flight in one layout.
fn in_layout(single: &Single, per: TokenKind, tensor: f64) -> Vec<Candidate> {
    let Some(most) = most(single, tensor) else { return Vec::new() };
    let mut numbers: Vec<f64> = (0..).map(|power| f64::from(1u32 << power)).take(POWERS).collect();
    numbers.push(most);
    numbers.retain(|number| *number <= most);
    if tensor == single.scenario.parallelism.tensor {
        numbers.extend(single.concurrency);
    }
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers.into_iter().filter_map(|concurrency| candidate(single, per, tensor, concurrency)).collect()
}

/// Powers of two up to the most that can be in flight, a million.
const POWERS: usize = 20;

/// Requests that fit in a layout; `None` where it is refused or the model does not fit.
fn most(single: &Single, tensor: f64) -> Option<f64> {
    let mut full = single.scenario.clone();
    control(TENSOR_KEY)?.set(&mut full, Value::Number(tensor));
    let concurrency = control(CONCURRENCY)?;
    concurrency.set(&mut full, Value::Text(MAX.into()));
    let estimate = crate::estimate(&full).ok()?;
    estimate.latency?;
    let limit = concurrency.number()?.hard.1;
    Some(estimate.deployment.admitted.floor().max(1.0).min(limit))
}

fn candidate(single: &Single, per: TokenKind, tensor: f64, concurrency: f64) -> Option<Candidate> {
    let mut scenario = single.scenario.clone();
    let mut changes = single.changes.clone();
    let is_now = tensor == scenario.parallelism.tensor && single.concurrency == Some(concurrency);
    let mut set = |key: &str, value: f64| {
        let (control, value) = (control(key)?, Value::Number(value));
        if control.get(&scenario) != value {
            control.set(&mut scenario, value.clone());
            changes.push((control, value));
        }
        Some(())
    };
    set(TENSOR_KEY, tensor)?;
    if single.load_replaced || !is_now {
        set(CONCURRENCY, concurrency)?;
    }
    let estimate = crate::estimate(&scenario).ok()?;
    let (latency, cost) = (estimate.latency?, per.cost_of(&estimate)?);
    Some(Candidate {
        tensor,
        concurrency,
        changes,
        accelerators: estimate.deployment.accelerators,
        per_user: latency.output_tokens_per_second_per_user,
        cost,
        ttft_ms: latency.time_to_first_token_ms,
        tpot_ms: latency.time_per_output_token_ms,
        meets_targets: (!scenario.targets.is_empty()).then(|| meets_targets(&estimate)),
        is_now,
        on_frontier: false,
    })
}

/// Whether no latency target is missed.
pub(super) fn meets_targets(estimate: &Estimate) -> bool {
    estimate.notes.iter().all(|note| note.code != NoteCode::TargetMissed)
}

/// Marks those that no other beats.
fn mark(points: &mut [Candidate]) {
    let at: Vec<(f64, f64)> = points.iter().map(|point| (point.per_user, point.cost)).collect();
    let beats = |a: (f64, f64), b: (f64, f64)| a.0 >= b.0 && a.1 <= b.1 && a != b;
    for (point, own) in points.iter_mut().zip(&at) {
        point.on_frontier = !at.iter().any(|other| beats(*other, *own));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(at: &[(f64, f64)]) -> Vec<bool> {
        let point = |&(per_user, cost): &(f64, f64)| Candidate {
            tensor: 1.0,
            concurrency: 1.0,
            changes: Vec::new(),
            accelerators: 1.0,
            per_user,
            cost,
            ttft_ms: 1.0,
            tpot_ms: 1.0,
            meets_targets: None,
            is_now: false,
            on_frontier: false,
        };
        let mut points: Vec<Candidate> = at.iter().map(point).collect();
        mark(&mut points);
        points.iter().map(|point| point.on_frontier).collect()
    }

    #[test]
    fn res_09_none_one_and_equal_points() {
        assert!(marked(&[]).is_empty());
        assert_eq!(marked(&[(1.0, 1.0)]), [true]);
        assert_eq!(marked(&[(1.0, 1.0), (1.0, 1.0)]), [true, true]);
        assert_eq!(marked(&[(2.0, 1.0), (1.0, 1.0), (2.0, 3.0), (3.0, 2.0)]), [true, false, false, true]);
    }
}
