//! The curves of the page: the headline over one input, everything else as it is. Every point is
//! an estimate; nothing is interpolated.

use cost_core::catalogue;
use cost_core::scenario::{ModelChoice, Value, control};
use cost_core::{Estimate, Scenario, TokenKind, study};

/// What is read off the estimate at one value of the input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Value of the input.
    pub x: f64,
    /// USD per million tokens of the kind asked for; `None` where it does not fit or has no price.
    pub cost: Option<f64>,
    /// Whether the model fits there.
    pub fits: bool,
    /// Mean time to first token, ms.
    pub first_token_ms: Option<f64>,
    /// Output tokens per second that one user sees.
    pub per_user: Option<f64>,
}

/// The headline over one input.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Key of the control on the horizontal axis.
    pub key: &'static str,
    /// Ascending in `x`; includes the current value.
    pub samples: Vec<Sample>,
    /// Index of the sample at the current value.
    pub current: Option<usize>,
}

/// All curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// What costs are per million of.
    pub per: TokenKind,
    /// Over concurrency.
    pub concurrency: Curve,
    /// Over the length of the prompt.
    pub context: Curve,
}

/// Control of the first curve.
pub const CONCURRENCY: &str = "workload.load.concurrency";
/// Control of the second curve.
pub const CONTEXT: &str = "workload.inputTokens";

/// Longest prompt shown where the model states no context.
const DEFAULT_CONTEXT: f64 = 131_072.0;

impl Curves {
    /// The curves of `scenario`, its cost `per` million tokens of a kind.
    pub fn of(scenario: &Scenario, per: TokenKind) -> Curves {
        let now = cost_core::estimate(scenario).ok();
        let concurrency = now.as_ref().map(|estimate| estimate.deployment.concurrency);
        let last = concurrency.unwrap_or(0.0).max(1024.0);
        let mut concurrencies = steps(1.0, last);
        // From there on requests only wait: the cost is least where as many are answered as fit.
        let most = now.as_ref().map(|estimate| estimate.memory.max_concurrency);
        concurrencies.extend(most.filter(|most| (1.0..last).contains(most)));
        let input = Some(scenario.workload.input_tokens);
        let longest = longest_prompt(scenario).max(scenario.workload.input_tokens);
        Curves {
            per,
            concurrency: curve(scenario, per, CONCURRENCY, concurrencies, concurrency),
            context: curve(scenario, per, CONTEXT, steps(128.0, longest), input),
        }
    }
}

fn longest_prompt(scenario: &Scenario) -> f64 {
    let stated = match &scenario.model {
        ModelChoice::Id(id) => catalogue::model(id).map_or(0.0, |model| model.architecture.max_context),
        ModelChoice::Custom(architecture) => architecture.max_context,
    };
    let longest = if stated > 0.0 { stated } else { DEFAULT_CONTEXT };
    longest.clamp(1024.0, 2_097_152.0)
}

/// Powers of two and the halves between them.
fn steps(low: f64, high: f64) -> Vec<f64> {
    let mut values = Vec::new();
    let mut value = low;
    while value <= high && values.len() < 64 {
        values.push(value);
        let between = (value * 1.5).round();
        if between > value && between <= high && between < value * 2.0 {
            values.push(between);
        }
        value *= 2.0;
    }
    values
}

fn curve(scenario: &Scenario, per: TokenKind, key: &'static str, mut values: Vec<f64>, current: Option<f64>) -> Curve {
    let Some(control) = control(key) else { return Curve { key, samples: Vec::new(), current: None } };
    let current = current.filter(|value| *value >= 1.0);
    values.extend(current);
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    let estimates = study::sweep(scenario, control, &values);
    let mut samples: Vec<Sample> =
        values.iter().zip(&estimates).map(|(&x, estimate)| sample(x, per, estimate.as_ref())).collect();
    let current = current.and_then(|current| values.iter().position(|value| *value == current));
    // At the current value the scenario itself is asked: its load may be given in another way.
    let asked = match control.get(scenario) {
        Value::Number(_) => None,
        _ => cost_core::estimate(scenario).ok(),
    };
    if let (Some(index), Some(estimate)) = (current, asked) {
        samples[index] = sample(values[index], per, Some(&estimate));
    }
    Curve { key, samples, current }
}

fn sample(x: f64, per: TokenKind, estimate: Option<&Estimate>) -> Sample {
    Sample {
        x,
        cost: estimate.and_then(|estimate| per.cost_of(estimate)),
        fits: estimate.is_some_and(|estimate| estimate.fits),
        first_token_ms: estimate.and_then(|e| e.latency.as_ref()).map(|latency| latency.time_to_first_token_ms),
        per_user: estimate.and_then(|e| e.latency.as_ref()).map(|latency| latency.output_tokens_per_second_per_user),
    }
}

impl Curve {
    /// The sample with the lowest cost.
    pub fn lowest(&self) -> Option<&Sample> {
        let priced = self.samples.iter().filter_map(|sample| sample.cost.map(|cost| (cost, sample)));
        priced.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, sample)| sample)
    }

    /// The first and the last sample with a cost.
    pub fn ends(&self) -> Option<(&Sample, &Sample)> {
        let mut priced = self.samples.iter().filter(|sample| sample.cost.is_some());
        let first = priced.next()?;
        Some((first, priced.next_back().unwrap_or(first)))
    }

    /// Whether it stops fitting before the end.
    pub fn stops_fitting(&self) -> bool {
        self.samples.last().is_some_and(|sample| !sample.fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn res_05_the_marked_point_is_the_headline() {
        let mut scenario = Scenario::default();
        scenario.workload.input_tokens = 3333.0;
        let headline = cost_core::estimate(&scenario).unwrap().cost.unwrap().per_million_output_tokens;
        let curves = Curves::of(&scenario, TokenKind::Output);
        for curve in [&curves.concurrency, &curves.context] {
            assert_eq!(curve.samples[curve.current.unwrap()].cost, Some(headline));
            assert!(curve.samples.windows(2).all(|pair| pair[0].x < pair[1].x));
        }
    }

    #[test]
    fn the_lowest_cost_is_where_as_many_are_answered_as_fit() {
        let scenario = Scenario::default();
        let most = cost_core::estimate(&scenario).unwrap().memory.max_concurrency;
        let curves = Curves::of(&scenario, TokenKind::Output);
        assert_eq!(curves.concurrency.lowest().unwrap().x, most);
    }

    #[test]
    fn other_loads_are_marked_too() {
        use cost_core::scenario::Load;
        for load in [Load::MaxConcurrency, Load::RequestsPerSecond(1.0), Load::TokensPerDay(1e8)] {
            let mut scenario = Scenario::default();
            scenario.workload.load = load;
            let estimate = cost_core::estimate(&scenario).unwrap();
            let headline = estimate.cost.map(|cost| cost.per_million_output_tokens);
            let curves = Curves::of(&scenario, TokenKind::Output);
            if let Some(index) = curves.concurrency.current {
                assert_eq!(curves.concurrency.samples[index].cost, headline);
            }
        }
    }

    #[test]
    fn steps_are_distinct() {
        assert_eq!(steps(1.0, 8.0), [1.0, 2.0, 3.0, 4.0, 6.0, 8.0]);
    }
}
