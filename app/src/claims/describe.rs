//! Claims and scenarios in words.

use super::search::folded;
use super::shown::Entry;
use crate::describe;
use ::claims::{Claim, Reading};
use cost_core::Scenario;
use cost_core::link::decode;
use cost_core::plan::Plan;
use cost_core::scenario::{CONTROLS, Control, matters};
use words::Language;
use words::claims as said;
use words::claims::page::page as texts;
use words::number::integer;
use words::page::fill;

/// Inputs that the name of a scenario has in any case, or that follow from those.
const NAMED: [&str; 4] = ["model", "accelerator", "precision.weights", "precision.weights.bitsPerWeight"];
/// Inputs that are counted or said in other words.
const SAID_OTHERWISE: [&str; 2] = ["parallelism.", "workload.load"];

/// What is searched of a claim: its name, what it says, and why it is judged as it is.
pub(super) fn searched(language: Language, entry: &Entry) -> String {
    let (id, readings) = (entry.claim.id, &entry.checked.readings);
    let mut parts = vec![id.to_owned(), said::claim(language, id).to_owned(), said::reasoning(language, id, readings)];
    parts.extend(readings.iter().skip(1).map(|reading| said::condition(language, id, reading.name, readings)));
    parts.extend(entry.claim.sources.iter().map(|key| said::supports(language, key).to_owned()));
    folded(&parts.join(" "))
}

/// The article's number, where no reading shows the same.
pub(super) fn number(language: Language, claim: &Claim, readings: &[Reading]) -> Option<String> {
    let range = claim.said.map(|number| said::range(language, (number.low, number.high), number.unit))?;
    let is_shown = readings.first().is_some_and(|reading| said::claimed(language, reading) == range);
    (!is_shown).then_some(range)
}

/// Names of the scenarios of one claim. Inputs that all of them share are left out, except those that every name has.
pub(super) fn scenarios(language: Language, links: &[&str]) -> Vec<String> {
    let scenarios: Vec<Scenario> = links.iter().map(|link| decode(link).scenario).collect();
    let apart: Vec<&Control> = CONTROLS.iter().filter(|control| tells_apart(control, &scenarios)).collect();
    let names: Vec<String> = scenarios.iter().map(|scenario| name(language, scenario, &apart)).collect();
    let numbered = |(place, name): (usize, &String)| {
        let is_same = |other: usize| names[other] == *name && links[other] != links[place];
        let before = (0..place).filter(|other| is_same(*other)).count();
        let is_twin = (0..names.len()).any(is_same);
        if is_twin { format!("{name} ({})", integer(language, before as f64 + 1.0)) } else { name.clone() }
    };
    names.iter().enumerate().map(numbered).collect()
}

fn tells_apart(control: &Control, scenarios: &[Scenario]) -> bool {
    let is_said = NAMED.contains(&control.key) || SAID_OTHERWISE.iter().any(|start| control.key.starts_with(start));
    let first = scenarios.first().map(|scenario| control.get(scenario));
    !is_said && scenarios.iter().any(|scenario| Some(control.get(scenario)) != first)
}

fn name(language: Language, scenario: &Scenario, apart: &[&Control]) -> String {
    let t = texts(language);
    let accelerator = describe::accelerator_name(language, scenario);
    let hardware = Plan::new(scenario).map_or(accelerator.clone(), |plan| {
        format!("{}\u{a0}×\u{a0}{accelerator}", integer(language, plan.accelerators()))
    });
    let values = [
        ("model", describe::model_name(language, scenario)),
        ("hardware", hardware),
        ("weights", describe::weight_format(language, scenario)),
        ("load", describe::load(language, scenario)),
    ];
    let base = fill(t.scenario, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    let also = apart.iter().filter(|control| matters(control, scenario)).map(|control| {
        let (label, value) = (
            describe::control_label(language, control.key),
            describe::value(language, control, &control.get(scenario)),
        );
        fill(t.scenario_also, &[("label", label), ("value", &value)])
    });
    std::iter::once(base).chain(also).collect::<Vec<_>>().join("; ")
}

/// Where an address leads: its host and no more.
pub(super) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_of_a_claim_have_names_of_their_own() {
        for language in Language::ALL {
            for claim in ::claims::claims() {
                let readings = (claim.readings)();
                let links: Vec<&str> = readings.iter().flat_map(|reading| &reading.links).map(String::as_str).collect();
                let names = scenarios(language, &links);
                for (place, name) in names.iter().enumerate() {
                    assert!(!name.contains(['{', '}']) && name.chars().count() < 200, "{}: {name}", claim.id);
                    let twin = names.iter().zip(&links).any(|(other, link)| other == name && *link != links[place]);
                    assert!(!twin, "{}: two scenarios are called {name}", claim.id);
                }
            }
        }
    }

    #[test]
    fn an_address_is_called_by_its_host() {
        assert_eq!(host("https://www.example.com/a?b#c"), "example.com");
        for source in ::claims::SOURCES {
            for address in source.addresses {
                assert!(address.starts_with("https://") && host(address).contains('.'), "{address}");
            }
        }
    }

    #[test]
    fn texts_are_searched_in_their_language() {
        let entries = crate::claims::shown::checked();
        let (en, pt) = (searched(Language::En, &entries[2]), searched(Language::PtBr, &entries[2]));
        assert!(en.starts_with("c03 ") && en.contains("deployment") && pt.contains("implantacao"), "{en} {pt}");
    }
}
