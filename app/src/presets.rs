//! Presets as states, and how far a scenario is from one.

use crate::state::Work;
use cost_core::scenario::presets::{PRESETS, Preset};
use cost_core::scenario::{Control, OriginKind};
use cost_core::{Scenario, TokenKind};
use std::sync::OnceLock;

/// The preset that stands where nothing is said.
pub const FIRST: &str = "chat";

static STATES: OnceLock<Vec<(&'static str, Scenario)>> = OnceLock::new();

fn states() -> &'static [(&'static str, Scenario)] {
    STATES.get_or_init(|| {
        let state = |preset: &Preset| (preset.id, cost_core::link::decode(preset.link).scenario);
        let mut states: Vec<_> = PRESETS.iter().map(state).collect();
        if !states.iter().any(|(id, _)| *id == FIRST) {
            states.push((FIRST, Scenario::default()));
        }
        states
    })
}

/// The scenario of preset `id`; the first preset's for an id that is none.
pub fn base(id: &str) -> &'static Scenario {
    let found =
        states().iter().find(|(name, _)| *name == id).or_else(|| states().iter().find(|(name, _)| *name == FIRST));
    // `states` always holds the first preset.
    found.map_or_else(|| &states()[0].1, |(_, scenario)| scenario)
}

/// What stands behind the value of `control` in preset `id`: where it is the default, what stands behind that.
pub fn origin(id: &str, control: &Control) -> OriginKind {
    if is_default(id, control) { control.origin.kind } else { OriginKind::Assumed }
}

/// Whether preset `id` leaves `control` at its default.
pub fn is_default(id: &str, control: &Control) -> bool {
    control.get(base(id)) == control.get(&Scenario::default())
}

/// The preset's id of this name.
pub fn known(name: &str) -> Option<&'static str> {
    states().iter().map(|(id, _)| *id).find(|id| *id == name)
}

/// The work that preset `id` stands for.
pub fn work(id: &'static str) -> Work {
    Work { scenario: base(id).clone(), base: id, compared: Vec::new(), per: TokenKind::default() }
}

/// The work that a scenario from elsewhere stands for: counted against the preset that it is,
/// else against the first. A price that is the catalogue's own is left to the catalogue.
pub fn recognise(scenario: Scenario) -> Work {
    let scenario = with_catalogue_price(scenario);
    let same = states().iter().find(|(_, preset)| *preset == scenario);
    let base = same.map_or(FIRST, |(id, _)| id);
    Work { scenario, base, compared: Vec::new(), per: TokenKind::default() }
}

fn with_catalogue_price(scenario: Scenario) -> Scenario {
    let Some(price) = scenario.price.usd_per_accelerator_hour else { return scenario };
    let mut open = scenario.clone();
    open.price.usd_per_accelerator_hour = None;
    let catalogue = cost_core::estimate(&open).ok().and_then(|estimate| estimate.deployment.usd_per_accelerator_hour);
    if catalogue == Some(price) { open } else { scenario }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_is_recognised_as_itself() {
        for preset in PRESETS {
            let work = work(preset.id);
            assert_eq!(recognise(work.scenario.clone()).base, preset.id);
            let link = cost_core::link::encode(&work.scenario, &[]);
            assert_eq!(recognise(cost_core::link::decode(&link).scenario), work, "{}", preset.id);
        }
    }

    #[test]
    fn another_scenario_counts_from_the_first_preset() {
        let mut scenario = Scenario::default();
        scenario.workload.output_tokens = 7.0;
        assert_eq!(recognise(scenario.clone()).base, FIRST);
        assert_ne!(&scenario, base(FIRST));
    }
}
