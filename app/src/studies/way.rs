//! The way from an unoptimised deployment to the one on the page.

use cost_core::Scenario;
use cost_core::scenario::{Control, Value};
use cost_core::study::waterfall::{Lever, Missing, Order, Waterfall, baseline, waterfall};

/// The way with both of its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Where it starts.
    pub baseline: Scenario,
    /// Where it ends.
    pub scenario: Scenario,
    /// The levers, in the order asked for.
    pub order: Order,
    /// What each lever does, or which end has no cost.
    pub found: Result<Waterfall, Missing>,
}

impl Way {
    /// The way to `scenario`.
    pub fn of(scenario: &Scenario, order: &Order) -> Way {
        let found = waterfall(scenario, order);
        let baseline = found.as_ref().map_or_else(|_| baseline(scenario), |found| found.baseline.clone());
        Way { baseline, scenario: scenario.clone(), order: *order, found }
    }

    /// The inputs that `lever` moves and their values before and after. What is no longer given is left out.
    pub fn changes(&self, lever: Lever) -> Vec<(&'static Control, Value, Value)> {
        let change = |control: &'static Control| (control, control.get(&self.baseline), control.get(&self.scenario));
        let changes = lever.changes(&self.baseline, &self.scenario).into_iter().map(change);
        changes.filter(|(_, _, to)| *to != Value::Nothing).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_ends_at_the_headline_in_every_order() {
        let scenario = Scenario::default();
        let headline = cost_core::estimate(&scenario).unwrap().cost.unwrap().per_million_output_tokens;
        for lever in Lever::ALL {
            let found = Way::of(&scenario, &Order::of(&[lever])).found.unwrap();
            assert_eq!(found.bars.last().unwrap().after.output_tokens, headline);
        }
    }

    #[test]
    fn what_a_load_of_another_kind_replaces_is_not_listed() {
        let mut scenario = Scenario::default();
        scenario.workload.load = cost_core::scenario::Load::TokensPerDay(1e9);
        let way = Way::of(&scenario, &Order::default());
        let keys: Vec<_> = way.changes(Lever::Batching).iter().map(|change| change.0.key).collect();
        assert_eq!(keys, ["workload.load.tokensPerDay", "serving.batching"]);
    }
}
