//! Gauss–Newton with Levenberg's damping on the logarithms of the values; soft-L1 by reweighting.

use super::parameters::Parameters;
use super::problem::{Problem, Residual};

const ROUNDS: usize = 80;
/// Step of the numeric derivative, in logarithms.
const STEP: f64 = 1e-3;
/// Largest change of a value in one round, in logarithms.
const LARGEST: f64 = 0.3;

/// The values with the least cost near `start`.
pub fn fit(problem: &Problem, start: Parameters) -> Parameters {
    let mut best = start;
    let mut cost = total(problem, &best);
    let mut damping = 1e-2;
    let mut stalled = 0;
    for _ in 0..ROUNDS {
        let (matrix, gradient) = normal_equations(problem, &best);
        let mut improved = false;
        for _ in 0..10 {
            let Some(step) = solve(&matrix, &gradient, damping) else { break };
            let tried = moved(&best, &step);
            let next = total(problem, &tried);
            if next < cost {
                let gain = (cost - next) / cost;
                (best, cost, improved) = (tried, next, gain > 1e-4);
                damping *= 0.3;
                break;
            }
            damping *= 5.0;
        }
        stalled = if improved { 0 } else { stalled + 1 };
        damping = if improved { damping } else { 1e-2 };
        if stalled > 2 {
            break;
        }
    }
    println!("cost {cost:.1}");
    best
}

/// Soft-L1: `2 (√(1 + r²) − 1)`.
fn soft(residual: &Residual) -> f64 {
    2.0 * ((1.0 + residual.value * residual.value).sqrt() - 1.0) * residual.weight
}

fn prior(parameters: &Parameters) -> f64 {
    parameters.free.iter().map(|free| ((free.value / free.spec.centre).ln() / free.spec.sigma).powi(2)).sum()
}

fn total(problem: &Problem, parameters: &Parameters) -> f64 {
    let rows: f64 = problem.cases.iter().flat_map(|one| one.residuals(parameters)).map(|each| soft(&each)).sum();
    rows + prior(parameters)
}

type Matrix = Vec<Vec<f64>>;

/// JᵀWJ and JᵀWr, priors included; W makes squares of soft-L1.
fn normal_equations(problem: &Problem, parameters: &Parameters) -> (Matrix, Vec<f64>) {
    let count = parameters.free.len();
    let (mut matrix, mut gradient) = (vec![vec![0.0; count]; count], vec![0.0; count]);
    for one in &problem.cases {
        let here = one.residuals(parameters);
        let columns: Vec<(usize, Vec<Residual>)> = (0..count)
            .filter(|&index| one.is_in(parameters.free[index].scope))
            .map(|index| (index, one.residuals(&nudged(parameters, index))))
            .collect();
        for (row, residual) in here.iter().enumerate() {
            let weight = residual.weight / (1.0 + residual.value * residual.value).sqrt();
            let slope =
                |column: &Vec<Residual>| column.get(row).map_or(0.0, |there| (there.value - residual.value) / STEP);
            let slopes: Vec<(usize, f64)> = columns.iter().map(|(index, column)| (*index, slope(column))).collect();
            for &(i, a) in &slopes {
                gradient[i] += weight * a * residual.value;
                for &(j, b) in &slopes {
                    matrix[i][j] += weight * a * b;
                }
            }
        }
    }
    for (index, free) in parameters.free.iter().enumerate() {
        let precision = 1.0 / free.spec.sigma.powi(2);
        matrix[index][index] += precision;
        gradient[index] += precision * (free.value / free.spec.centre).ln();
    }
    (matrix, gradient)
}

fn nudged(parameters: &Parameters, index: usize) -> Parameters {
    let mut nudged = parameters.clone();
    nudged.free[index].value *= STEP.exp();
    nudged
}

fn moved(parameters: &Parameters, step: &[f64]) -> Parameters {
    let mut moved = parameters.clone();
    for (free, step) in moved.free.iter_mut().zip(step) {
        let (low, high) = free.spec.bounds;
        free.value = (free.value * step.clamp(-LARGEST, LARGEST).exp()).clamp(low, high);
    }
    moved
}

/// −(A + damping·diag A)⁻¹ g by Cholesky's factors.
fn solve(matrix: &Matrix, gradient: &[f64], damping: f64) -> Option<Vec<f64>> {
    let count = gradient.len();
    let mut lower = vec![vec![0.0; count]; count];
    for i in 0..count {
        for j in 0..=i {
            let damped = if i == j { matrix[i][i] * (1.0 + damping) } else { matrix[i][j] };
            let sum = damped - (0..j).map(|k| lower[i][k] * lower[j][k]).sum::<f64>();
            if i == j {
                if sum <= 0.0 {
                    return None;
                }
                lower[i][i] = sum.sqrt();
            } else {
                lower[i][j] = sum / lower[j][j];
            }
        }
    }
    let mut step = vec![0.0; count];
    for i in 0..count {
        step[i] = (-gradient[i] - (0..i).map(|k| lower[i][k] * step[k]).sum::<f64>()) / lower[i][i];
    }
    for i in (0..count).rev() {
        step[i] = (step[i] - (i + 1..count).map(|k| lower[k][i] * step[k]).sum::<f64>()) / lower[i][i];
    }
    Some(step)
}

#[cfg(test)]
mod tests {
    use super::solve;

    #[test]
    fn linear_equations_are_solved() {
        let step = solve(&vec![vec![4.0, 2.0], vec![2.0, 3.0]], &[-2.0, 1.0], 0.0).unwrap_or_default();
        assert!((step[0] - 1.0).abs() < 1e-12 && (step[1] + 1.0).abs() < 1e-12, "{step:?}");
    }
}
