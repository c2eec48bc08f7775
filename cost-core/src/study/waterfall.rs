//! From an unoptimised deployment to the one that is asked for, one optimisation after the other (METHOD.md §13).
//! Every state on the way is an estimate of its own: nothing is a stacked percentage.

pub mod article;
mod baseline;
mod lever;

pub use baseline::baseline;
pub use lever::{Lever, Order, Owner, owner};

use crate::TokenKind;
use crate::estimate::Cost;
use crate::estimate::compute::Workings;
use crate::scenario::Scenario;
use serde::Serialize;

/// USD per million tokens of one state.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PerMillion {
    /// Output tokens: the headline, `cost.perMillionOutputTokens`.
    pub output_tokens: f64,
    /// Input tokens that were not cached, `cost.perMillionInputTokens`.
    pub input_tokens: f64,
    /// Cached ones, `cost.perMillionCachedInputTokens`.
    pub cached_input_tokens: f64,
    /// Input and output tokens together, `cost.perMillionTokens`.
    pub tokens: f64,
}

impl PerMillion {
    fn of(cost: &Cost) -> PerMillion {
        PerMillion {
            output_tokens: cost.per_million_output_tokens,
            input_tokens: cost.per_million_input_tokens,
            cached_input_tokens: cost.per_million_cached_input_tokens,
            tokens: cost.per_million_tokens,
        }
    }

    /// The one of `kind`.
    pub fn per(self, kind: TokenKind) -> f64 {
        match kind {
            TokenKind::Output => self.output_tokens,
            TokenKind::Input => self.input_tokens,
            TokenKind::CachedInput => self.cached_input_tokens,
            TokenKind::All => self.tokens,
        }
    }
}

/// What one lever does where it stands in the order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// The lever.
    pub lever: Lever,
    /// Cost with all levers before it.
    pub before: PerMillion,
    /// Cost with this one, too.
    pub after: PerMillion,
    /// Whether it could be moved by itself.
    pub joined: Joined,
}

/// Whether a lever could be moved by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Joined {
    /// It could.
    Alone,
    /// Between it and later levers lies a state without a cost: these are moved and counted with it.
    With(Vec<Lever>, Obstacle),
    /// It has been moved and counted with this earlier lever.
    Within(Lever),
}

/// Why a state has no cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// Inputs that are refused together.
    Refused,
    /// The model does not fit.
    DoesNotFit,
    /// There is no price of the kind for the accelerator.
    NoPrice,
    /// Nothing is served.
    NothingServed,
}

/// The way from the baseline to the scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Waterfall {
    /// Where it starts.
    pub baseline: Scenario,
    /// One for each lever, in the order asked for.
    pub bars: Vec<Bar>,
    /// Cost of the baseline.
    pub start: PerMillion,
    /// Cost of the scenario.
    pub end: PerMillion,
}

/// Which end of a waterfall has no cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The model cannot be served as the baseline would.
    Baseline(Obstacle),
    /// The scenario itself has none.
    Scenario(Obstacle),
}

/// What is left of a cost; `None` where there was none.
pub fn factor(before: f64, after: f64) -> Option<f64> {
    (before > 0.0).then(|| after / before)
}

impl Bar {
    /// Cost per million tokens of `kind` after ÷ before; `None` where it was nothing already.
    pub fn factor(&self, kind: TokenKind) -> Option<f64> {
        factor(self.before.per(kind), self.after.per(kind))
    }
}

impl Waterfall {
    /// Cost per million tokens of `kind` at the end ÷ at the start; `None` where the start costs nothing.
    pub fn factor(&self, kind: TokenKind) -> Option<f64> {
        factor(self.start.per(kind), self.end.per(kind))
    }

    /// USD per million tokens of `kind` that the article's factors for `levers` would leave of the start.
    pub fn as_article(&self, levers: &[Lever], kind: TokenKind) -> f64 {
        self.start.per(kind) * article::article(levers)
    }

    /// The state behind the bar of `lever` on the way to `scenario`: what it costs is [`Bar::after`].
    pub fn state(&self, scenario: &Scenario, lever: Lever) -> Scenario {
        let mut state = self.baseline.clone();
        let mut moved = 0;
        let last = self.bars.iter().position(|bar| bar.lever == lever).unwrap_or_default();
        for bar in self.bars.iter().take(last + 1) {
            let others: &[Lever] = match &bar.joined {
                Joined::Within(_) => continue,
                Joined::With(others, _) => others,
                Joined::Alone => &[],
            };
            for one in std::iter::once(&bar.lever).chain(others) {
                one.take(&mut state, scenario);
                moved += 1;
            }
        }
        if moved == Lever::ALL.len() { scenario.clone() } else { state }
    }

    /// The levers that `scenario`, which it ends at, moves at all, in the order of the bars.
    pub fn moved(&self, scenario: &Scenario) -> Vec<Lever> {
        let moves = |lever: &Lever| !lever.changes(&self.baseline, scenario).is_empty();
        self.bars.iter().map(|bar| bar.lever).filter(moves).collect()
    }
}

/// The way from [`baseline`] to `scenario`, moving one lever after the other. The last bar ends at the scenario's
/// own cost. Where a lever alone leads to a state without a cost it takes the first later one along with which there
/// is a cost, else all that follow up to the first such state.
///
/// # Errors
/// The end that has no cost.
pub fn waterfall(scenario: &Scenario, order: &Order) -> Result<Waterfall, Missing> {
    let end = per_million(scenario).map_err(Missing::Scenario)?;
    let baseline = baseline(scenario);
    let start = per_million(&baseline).map_err(Missing::Baseline)?;
    let mut way = Way { scenario, end, state: baseline.clone(), moved: Vec::new() };
    let mut bars: Vec<Bar> = Vec::with_capacity(Lever::ALL.len());
    let mut before = start;
    for (place, lever) in order.levers().into_iter().enumerate() {
        let leads = |bar: &&Bar| matches!(&bar.joined, Joined::With(levers, _) if levers.contains(&lever));
        let (after, joined) = match bars.iter().find(leads) {
            Some(leader) => (before, Joined::Within(leader.lever)),
            None => way.go(lever, &order.levers()[place + 1..]),
        };
        bars.push(Bar { lever, before, after, joined });
        before = after;
    }
    Ok(Waterfall { baseline, bars, start, end })
}

/// How far one has come.
struct Way<'a> {
    scenario: &'a Scenario,
    end: PerMillion,
    state: Scenario,
    moved: Vec<Lever>,
}

impl Way<'_> {
    /// Moves `lever`, and of the `later` ones those without which there is no cost.
    fn go(&mut self, lever: Lever, later: &[Lever]) -> (PerMillion, Joined) {
        let obstacle = match self.with(&[lever]) {
            Ok(after) => return (self.move_on(&[lever], after), Joined::Alone),
            Err(obstacle) => obstacle,
        };
        let later: Vec<Lever> = later.iter().copied().filter(|other| !self.moved.contains(other)).collect();
        for pick in 0..2 * later.len() {
            // Each by itself, then the first two, the first three, and so on.
            let others = if pick < later.len() { &later[pick..=pick] } else { &later[..=pick - later.len()] };
            let together = [&[lever], others].concat();
            if let Ok(after) = self.with(&together) {
                return (self.move_on(&together, after), Joined::With(others.to_vec(), obstacle));
            }
        }
        // Not reached: with all levers it is the scenario, which has a cost.
        (self.end, Joined::Alone)
    }

    /// The cost with `levers` moved, too.
    fn with(&self, levers: &[Lever]) -> Result<PerMillion, Obstacle> {
        if self.moved.len() + levers.len() == Lever::ALL.len() {
            return Ok(self.end);
        }
        let mut state = self.state.clone();
        levers.iter().for_each(|lever| lever.take(&mut state, self.scenario));
        per_million(&state)
    }

    fn move_on(&mut self, levers: &[Lever], after: PerMillion) -> PerMillion {
        for lever in levers {
            lever.take(&mut self.state, self.scenario);
            self.moved.push(*lever);
        }
        after
    }
}

/// The cost of `scenario`, or why it has none.
fn per_million(scenario: &Scenario) -> Result<PerMillion, Obstacle> {
    let workings = Workings::of(scenario).map_err(|_| Obstacle::Refused)?;
    match workings.cost() {
        Some(cost) => Ok(PerMillion::of(&cost)),
        None if !workings.fits() => Err(Obstacle::DoesNotFit),
        None if crate::cost::rate::rate(&workings.plan, 1.0).is_none() => Err(Obstacle::NoPrice),
        None => Err(Obstacle::NothingServed),
    }
}

#[cfg(test)]
mod tests;
