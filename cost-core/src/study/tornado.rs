//! What matters most right now: one input after the other is moved over the range in which it is found or assumed to lie,
//! everything else as it is (METHOD.md §14). Interactions are not in it.

mod observed;
mod ranges;

pub use ranges::{RANGES, Range, Span};

use crate::TokenKind;
use crate::accuracy;
use crate::estimate::compute::Workings;
use crate::plan::{decides, standing};
use crate::scenario::{CONTROLS, Control, Number, Scenario, Value, matters};

/// The inputs that move the headline, the one that moves it most first.
#[derive(Clone, Debug)]
pub struct Tornado {
    /// What costs are per million of.
    pub per: TokenKind,
    /// The headline: USD per million of them.
    pub base: f64,
    /// One for each input that has a range and an effect.
    pub swings: Vec<Swing>,
}

/// One input at both ends of its range.
#[derive(Clone, Debug)]
pub struct Swing {
    /// The input.
    pub control: &'static Control,
    /// At the least value.
    pub low: End,
    /// At the greatest value.
    pub high: End,
    /// Whether one of the ends is the present value, since the range leaves it out.
    pub stretched: bool,
    /// Where the range comes from.
    pub basis: Basis,
}

/// One end of a range.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The input's value, in its own unit.
    pub value: Value,
    /// USD per million tokens of the kind asked for; `None` where it does not fit, or is refused.
    pub cost: Option<f64>,
}

/// Where a range comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Basis {
    /// Prices of an accelerator-hour, the lowest and the highest provider's.
    Prices {
        /// How many providers.
        providers: u16,
        /// Date of the newest quote of the accelerator.
        date: &'static str,
    },
    /// Measured ÷ predicted of validation runs, 10th to 90th percentile.
    Residuals(accuracy::Basis),
    /// The catalogue's places whose price of electricity is of more than low confidence.
    Regions {
        /// How many places.
        places: u16,
        /// Id of the cheapest.
        cheapest: &'static str,
        /// Id of the dearest.
        dearest: &'static str,
        /// Date of the newest price.
        date: &'static str,
    },
    /// Street prices of the accelerator; where a server is more than its accelerators, ÷ their share of its price.
    StreetPrices {
        /// Lowest and highest, USD per accelerator.
        usd: (f64, f64),
        /// Who says what share of a server its accelerators are; `None` where they are all of it.
        share: Option<Source>,
    },
    /// Hosted offers of the model, the cheapest and the dearest.
    Offers {
        /// How many.
        offers: u16,
        /// Date of the newest.
        date: &'static str,
    },
    /// A published range.
    Published(Source),
    /// Chosen by us, for this reason.
    Assumed(&'static str),
}

/// Where something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who says so.
    pub publisher: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// When, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: &'static str,
}

impl Swing {
    /// From the least to the greatest cost among both ends and `base`, USD per million tokens.
    pub fn width(&self, base: f64) -> f64 {
        let costs = || [self.low.cost, self.high.cost].into_iter().flatten();
        costs().fold(base, f64::max) - costs().fold(base, f64::min)
    }

    fn has_effect(&self, base: f64) -> bool {
        let moved = |end: &End| end.cost.is_none_or(|cost| (cost - base).abs() > base * NOTHING);
        moved(&self.low) || moved(&self.high)
    }
}

/// Changes of the headline, ÷ the headline, that three digits hardly show: inputs with less have no effect.
const NOTHING: f64 = 5e-4;

/// The inputs that move the cost of `scenario` `per` million tokens of a kind; `None` where it has none.
pub fn tornado(scenario: &Scenario, per: TokenKind) -> Option<Tornado> {
    let workings = Workings::of(scenario).ok()?;
    let base = per.of(&workings.cost()?);
    let pinned = pinned(scenario);
    let moves = |control: &'static Control| {
        let range = observed::range(scenario, &workings, control).or_else(|| ranges::range(&pinned, control))?;
        Some(swing(&pinned, per, control, range)?).filter(|swing| swing.has_effect(base))
    };
    let mut swings: Vec<Swing> =
        CONTROLS.iter().filter(|control| matters(control, scenario)).filter_map(moves).collect();
    swings.sort_by(|a, b| b.width(base).total_cmp(&a.width(base)));
    Some(Tornado { per, base, swings })
}

/// The same with the catalogue's prices by value: one of several that belong together can be moved alone.
fn pinned(scenario: &Scenario) -> Scenario {
    let mut pinned = scenario.clone();
    for control in CONTROLS.iter().filter(|control| decides(scenario, control.key)) {
        if let (Value::Nothing, Some(value)) = (control.get(scenario), standing(scenario, control.key)) {
            control.set(&mut pinned, Value::Number(value));
        }
    }
    pinned
}

/// The value of a numeric control, or what stands where it is left open.
fn present(scenario: &Scenario, control: &Control) -> Option<f64> {
    match control.get(scenario) {
        Value::Number(value) => Some(value),
        Value::Nothing => standing(scenario, control.key),
        _ => None,
    }
}

/// `control` at both ends of `range`, which is stretched to the present value; `None` where there is nothing between them.
fn swing(scenario: &Scenario, per: TokenKind, control: &'static Control, range: (f64, f64, Basis)) -> Option<Swing> {
    let (low, high, basis) = range;
    let now = present(scenario, control)?;
    let number = control.number()?;
    let (low, high) = (legal(number, low), legal(number, high));
    let (least, most) = (low.min(now), high.max(now));
    let at = |value: f64| {
        let mut moved = scenario.clone();
        control.set(&mut moved, Value::Number(value));
        let cost = crate::estimate(&moved).ok().and_then(|estimate| per.cost_of(&estimate));
        End { value: Value::Number(value), cost }
    };
    (least < most).then(|| Swing {
        control,
        low: at(least),
        high: at(most),
        stretched: (least, most) != (low, high),
        basis,
    })
}

/// The nearest value that the control takes.
fn legal(number: Number, value: f64) -> f64 {
    let value = if number.whole { value.round() } else { value };
    value.max(number.hard.0).min(number.hard.1)
}
