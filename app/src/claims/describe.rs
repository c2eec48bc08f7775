//! Claims and scenarios in words.

use super::shown::Entry;
use crate::describe;
use ::claims::{Claim, Reading};
use cost_core::Scenario;
use cost_core::link::decode;
use cost_core::plan::Plan;
use cost_core::scenario::{AcceleratorChoice, CONTROLS, Control, Load, ModelChoice, Value, matters};
use words::Language;
use words::claims as said;
use words::claims::page::page as texts;
use words::number::integer;
use words::page::fill;
use words::search::folded;

/// Inputs that the name of a scenario has in any case, or that follow from those.
const NAMED: [&str; 4] = ["model", "accelerator", "precision.weights", "precision.weights.bitsPerWeight"];
/// Inputs that are counted or said in other words.
const SAID_OTHERWISE: [&str; 2] = ["parallelism.", "workload.load"];

/// Numbers that differ by less are the same, written in another unit.
const SAME: f64 = 1e-9;

/// What is searched of a claim: its name, what it says, and why it is judged as it is.
pub(super) fn searched(language: Language, entry: &Entry) -> String {
    let (id, readings) = (entry.claim.id, &entry.checked.readings);
    let mut parts = vec![id.to_owned(), said::claim(language, id).to_owned(), said::reasoning(language, id, readings)];
    parts.extend(readings.iter().skip(1).map(|reading| said::condition(language, id, reading.name, readings)));
    parts.extend(entry.claim.sources.iter().map(|key| said::supports(language, key).to_owned()));
    folded(&parts.join(" "))
}

/// The article's number, where the plain reading does not show the same.
pub(super) fn number(language: Language, claim: &Claim, readings: &[Reading]) -> Option<String> {
    let ends = claim.said.map(|number| (number.low, number.high))?;
    let is_same = |one: f64, other: f64| (one - other).abs() <= SAME * other.abs();
    let is_shown = readings
        .first()
        .is_some_and(|reading| is_same(reading.claimed.0, ends.0) && is_same(reading.claimed.1, ends.1));
    claim.said.filter(|_| !is_shown).map(|number| said::range(language, ends, number.unit))
}

/// Names of the scenarios of one claim: of their inputs as few as tell them apart, beside those that every name has.
pub(super) fn scenarios(language: Language, links: &[&str]) -> Vec<String> {
    let scenarios: Vec<Scenario> = links.iter().map(|link| decode(link).scenario).collect();
    let mut names: Vec<String> = scenarios.iter().map(|scenario| name(language, scenario)).collect();
    for control in CONTROLS.iter().filter(|control| !is_said(control)) {
        let values: Vec<Value> = scenarios.iter().map(|scenario| control.get(scenario)).collect();
        let all = 0..names.len();
        let is_twin = |one: usize| all.clone().any(|other| names[one] == names[other] && values[one] != values[other]);
        let twins: Vec<usize> = all.clone().filter(|one| is_twin(*one)).collect();
        for place in twins.into_iter().filter(|place| matters(control, &scenarios[*place])) {
            let label = describe::control_label(language, control.key);
            let value = describe::value(language, control, &values[place]);
            names[place] += &fill(texts(language).scenario_also, &[("label", label), ("value", &value)]);
        }
    }
    numbered(language, links, &names)
}

/// The names with a number behind those that several links have.
fn numbered(language: Language, links: &[&str], names: &[String]) -> Vec<String> {
    let number = |(place, name): (usize, &String)| {
        let mut twins: Vec<&str> = Vec::new();
        for (link, _) in links.iter().zip(names).filter(|(_, other)| *other == name) {
            if !twins.contains(link) {
                twins.push(*link);
            }
        }
        match twins.iter().position(|link| *link == links[place]) {
            Some(before) if twins.len() > 1 => format!("{name} ({})", integer(language, before as f64 + 1.0)),
            _ => name.clone(),
        }
    };
    names.iter().enumerate().map(number).collect()
}

/// Whether every name has this input, in words of its own.
fn is_said(control: &Control) -> bool {
    NAMED.contains(&control.key) || SAID_OTHERWISE.iter().any(|start| control.key.starts_with(start))
}

fn name(language: Language, scenario: &Scenario) -> String {
    let t = texts(language);
    let accelerator = match &scenario.accelerator {
        AcceleratorChoice::Id(_) => describe::accelerator_name(language, scenario),
        AcceleratorChoice::Custom(_) => t.own_accelerator.to_owned(),
    };
    let model = match &scenario.model {
        ModelChoice::Id(_) => describe::model_name(language, scenario),
        ModelChoice::Custom(_) => t.own_model.to_owned(),
    };
    let hardware = Plan::new(scenario).map_or(accelerator.clone(), |plan| {
        format!("{}\u{a0}×\u{a0}{accelerator}", integer(language, plan.accelerators()))
    });
    let values = [
        ("model", model),
        ("hardware", hardware),
        ("weights", describe::weight_format(language, scenario)),
        ("load", load(language, scenario)),
    ];
    fill(t.scenario, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn load(language: Language, scenario: &Scenario) -> String {
    match scenario.workload.load {
        Load::Concurrency(n) | Load::ClosedLoop { concurrency: n, .. } => words::accuracy::load(language, Some(n)),
        Load::MaxConcurrency => words::accuracy::load(language, None),
        Load::RequestsPerSecond(_) | Load::TokensPerDay(_) => describe::load(language, scenario),
    }
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
        let entry = ::claims::claim("C03").map(Entry::of).unwrap();
        let (en, pt) = (searched(Language::En, &entry), searched(Language::PtBr, &entry));
        assert!(en.starts_with("c03 ") && en.contains("deployment") && pt.contains("implantacao"), "{en} {pt}");
    }
}
