//! Every reading has its numbers, its links open, and its sources are known.

use claims::{Evidence, PLAIN, PUBLISHED, SOURCES, claims, source};
use cost_core::link::decode;
use std::collections::HashSet;

#[test]
fn links_open_and_evaluate() {
    for claim in claims() {
        for reading in (claim.readings)() {
            for link in &reading.links {
                let opened = decode(link);
                assert!(
                    opened.problems.is_empty() && opened.unknown.is_empty(),
                    "{}: {link} {:?}",
                    claim.id,
                    opened.problems
                );
                let estimate = cost_core::estimate(&opened.scenario);
                assert!(estimate.is_ok(), "{}: {link} {:?}", claim.id, estimate.err());
            }
            let needs_link = reading.evidence == Evidence::Model;
            assert!(!needs_link || !reading.links.is_empty(), "{}: {} has no scenario", claim.id, reading.name);
        }
    }
}

#[test]
fn numbers_are_numbers() {
    for claim in claims() {
        let readings = (claim.readings)();
        let names: HashSet<&str> = readings.iter().map(|reading| reading.name).collect();
        assert_eq!(names.len(), readings.len(), "{}: a name stands twice", claim.id);
        assert!(readings.first().is_none_or(|reading| reading.name == PLAIN), "{}", claim.id);
        for reading in &readings {
            let (ours, claimed) = (reading.ours, reading.claimed);
            assert!(ours.0.is_finite() && ours.1.is_finite(), "{}: {} {ours:?}", claim.id, reading.name);
            assert!(claimed.0 <= claimed.1, "{}: {} {claimed:?}", claim.id, reading.name);
            for value in &reading.values {
                assert!(value.value.is_finite(), "{}: {}", claim.id, value.name);
            }
        }
        let values: Vec<&str> = readings.iter().flat_map(|reading| &reading.values).map(|value| value.name).collect();
        let unique: HashSet<&str> = values.iter().copied().collect();
        assert_eq!(unique.len(), values.len(), "{}: a value stands twice", claim.id);
    }
}

#[test]
fn sources_are_known() {
    for claim in claims() {
        for key in claim.sources {
            assert!(source(key).is_some(), "{}: {key}", claim.id);
        }
        let published = (claim.readings)().iter().any(|reading| reading.evidence == Evidence::Published);
        assert!(!published || !claim.sources.is_empty(), "{}: who published it?", claim.id);
    }
    for source in SOURCES {
        assert!(claims().any(|claim| claim.sources.contains(&source.key)), "{} supports nothing", source.key);
    }
    for published in PUBLISHED {
        assert!(source(published.source).is_some(), "{}", published.key);
    }
}
