//! Whether the values of a run fit each other.

use crate::problem::{Problem, Problems, Said, Warning, What};
use crate::run::{Arrivals, Measure, Run, Statistic};
use cost_core::units::MS_PER_S;

/// Values further apart than this factor get a warning.
const ODD: f64 = 1.5;
/// Values further apart than this factor cannot belong to one run.
const IMPOSSIBLE: f64 = 10.0;
/// Fewer rounds than this through the slots of a closed loop are a drain rather than a steady state.
const FEWEST_ROUNDS: f64 = 2.0;
/// A rate below this share of what was asked for is not reached: the end of a run costs a few per cent, too.
pub(crate) const REACHED: f64 = 0.85;

/// `run` with warnings about what fits badly.
///
/// # Errors
/// Every pair of values that cannot both be.
pub(crate) fn check(mut run: Run, place: usize) -> Result<Run, Problems> {
    let tool = run.tool;
    let mut problems: Problems = Vec::new();
    let mut contradiction =
        |first: Said, second: Said| problems.push(Problem::Contradiction { tool, run: place, first, second });
    if let Some((first, whole)) = first_after_last(&run) {
        contradiction(first, whole);
    }
    let mut odd: Vec<Warning> = Vec::new();
    for (first, second) in pairs(&run).into_iter().flatten() {
        let factor = (first.value / second.value).max(second.value / first.value);
        if factor > IMPOSSIBLE {
            contradiction(first, second);
        } else if factor > ODD {
            odd.push(Warning::Disagree { first, second });
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut warnings: Vec<Warning> = load(&run).into_iter().collect();
    warnings.extend(medians(&run));
    warnings.extend(failures(&run));
    warnings.extend(odd);
    run.warnings.extend(warnings);
    Ok(run)
}

fn said(what: What, measure: Measure) -> Said {
    Said { what, name: measure.name, value: measure.value }
}

/// A first token that comes after the last one.
fn first_after_last(run: &Run) -> Option<(Said, Said)> {
    let (first, whole) = (run.measured.time_to_first_token_ms?, run.measured.end_to_end_ms?);
    // Times may be rounded to a tenth of a second.
    let comes_after = first.statistic == whole.statistic && first.value > whole.value * 1.05 + 50.0;
    comes_after.then(|| (said(What::TimeToFirstToken, first), said(What::EndToEnd, whole)))
}

/// Values that should be about the same.
fn pairs(run: &Run) -> [Option<(Said, Said)>; 3] {
    let measured = &run.measured;
    let output = run.output_tokens.value;
    let whole = || {
        let (stated, first) = (measured.end_to_end_ms?, measured.time_to_first_token_ms?);
        let each = measured.time_per_output_token_ms?;
        let value = first.value + (output - 1.0).max(0.0) * each.value;
        Some((said(What::EndToEnd, stated), Said { what: What::EndToEnd, name: each.name, value }))
    };
    let tokens = || {
        let (tokens, requests) = (measured.output_tokens_per_second?, measured.requests_per_second?);
        let value = requests.value * output;
        let computed = Said { what: What::OutputTokensPerSecond, name: requests.name, value };
        Some((said(What::OutputTokensPerSecond, tokens), computed))
    };
    let in_flight = || {
        let Arrivals::Concurrency(concurrency) = run.arrivals else { return None };
        let rate = measured.requests_per_second?;
        let value = rate.value * run.whole_ms()? / MS_PER_S;
        let stated = Said { what: What::Concurrency, name: "", value: concurrency };
        Some((stated, Said { what: What::Concurrency, name: rate.name, value }))
    };
    [whole(), tokens(), in_flight()]
}

fn load(run: &Run) -> Option<Warning> {
    match run.arrivals {
        Arrivals::AllAtOnce { .. } => Some(Warning::Drain { prompts: run.prompts, concurrency: None }),
        Arrivals::Concurrency(concurrency) => {
            let prompts = run.prompts.filter(|prompts| *prompts < concurrency * FEWEST_ROUNDS && *prompts > 1.0)?;
            Some(Warning::Drain { prompts: Some(prompts), concurrency: Some(concurrency) })
        }
        Arrivals::Rate { per_second, .. } => {
            let reached = run.measured.requests_per_second?.value;
            (reached < per_second * REACHED).then_some(Warning::RateNotReached { asked: per_second, reached })
        }
        Arrivals::Unstated => None,
    }
}

fn medians(run: &Run) -> Vec<Warning> {
    let measured = &run.measured;
    let values = [
        (What::TimeToFirstToken, measured.time_to_first_token_ms),
        (What::TimePerOutputToken, measured.time_per_output_token_ms),
        (What::EndToEnd, measured.end_to_end_ms),
    ];
    let is_median = |measure: Option<Measure>| measure.is_some_and(|measure| measure.statistic == Statistic::Median);
    values
        .into_iter()
        .filter(|(_, measure)| is_median(*measure))
        .map(|(what, _)| Warning::OnlyMedian { what })
        .collect()
}

fn failures(run: &Run) -> Option<Warning> {
    let failed = run.failed.filter(|failed| *failed > 0.0)?;
    Some(Warning::FailedRequests { failed, completed: run.completed? })
}
