//! Names: every one that a release has had still means something, also under the names that it has besides.
#![allow(missing_docs, clippy::unwrap_used)]

use cost_core::aliases::{ACCELERATORS, KEYS, MODELS, of};
use cost_core::catalogue::accelerators::ACCELERATORS as ACCELERATOR_ROWS;
use cost_core::catalogue::models::MODELS as MODEL_ROWS;
use cost_core::fields::{ARCHITECTURE_FIELDS, CLASS_NAMES, DATASHEET_FIELDS, LINK_NAMES};
use cost_core::format::FORMATS;
use cost_core::link::{PER, decode, encode, encode_carrying};
use cost_core::problem::Code;
use cost_core::scenario::controls::{CUSTOM, MAX};
use cost_core::scenario::defaults::EDITIONS;
use cost_core::scenario::{CONTROLS, Control, Kind, read};
use cost_core::{Node, Scenario, TokenKind, catalogue};
use std::collections::BTreeSet;

/// Rows of `of,name,since`: what has the name (a `key` of links, a `model`, an `accelerator`, or the key of the link whose
/// value it is), and the first release that had it.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/links/names.csv");
const HEAD: &str = "of,name,since";

/// What has a name, and the name.
type Name = (String, String);

/// The ids of a control whose names are the catalogue's, and what its rows say before them.
fn ids(control: &Control) -> Option<(&'static str, Vec<&'static str>)> {
    match control.kind {
        Kind::Model | Kind::CatalogueModel => Some(("model", MODEL_ROWS.iter().map(|row| row.id).collect())),
        Kind::Accelerator | Kind::CatalogueAccelerator => {
            Some(("accelerator", ACCELERATOR_ROWS.iter().map(|row| row.id).collect()))
        }
        _ => None,
    }
}

/// Names that a control takes beside the catalogue's.
fn choices(control: &Control) -> Vec<&'static str> {
    match control.kind {
        Kind::Choice(names) => names.to_vec(),
        Kind::WeightFormat => FORMATS.iter().map(|format| format.name).collect(),
        Kind::NumberOrMax(_) => vec![MAX],
        Kind::Model | Kind::Accelerator => vec![CUSTOM],
        _ => Vec::new(),
    }
}

/// Every name that there is, other names included.
fn present() -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    let mut add = |of: &str, name: &str| names.insert((of.to_owned(), name.to_owned()));
    for key in ["v", "ed", PER].into_iter().chain(KEYS.iter().map(|(old, _)| *old)) {
        add("key", key);
    }
    for edition in EDITIONS {
        add("ed", edition.name);
    }
    for kind in TokenKind::EVERY {
        add(PER, kind.name());
    }
    for field in ARCHITECTURE_FIELDS {
        add("key", &format!("m.{}", field.link));
    }
    for field in DATASHEET_FIELDS {
        add("key", &format!("g.{}", field.link));
    }
    // A link has their places.
    for (of, names) in [("g.cl", CLASS_NAMES), ("g.lc", LINK_NAMES)] {
        for (place, name) in names.iter().enumerate() {
            add(of, &format!("{place} {name}"));
        }
    }
    for control in CONTROLS {
        add("key", control.link);
        for name in choices(control) {
            add(control.link, name);
        }
        let others = of(control).iter().map(|(other, _)| *other);
        match ids(control) {
            Some((of, ids)) => ids.into_iter().chain(others).for_each(|name| {
                add(of, name);
            }),
            None => others.for_each(|name| {
                add(control.link, name);
            }),
        }
    }
    names
}

/// Whether a link that says `name` opens without a problem, in every control that takes it.
fn is_read(of: &str, name: &str) -> bool {
    let fine = |pairs: &str| {
        let opened = decode(&format!("v=1&ed=2026-11&{}", pairs.replace('/', ":")));
        opened.problems.is_empty() && opened.unknown.is_empty()
    };
    let in_each = |ids: &str| {
        let mut takers = CONTROLS.iter().filter(|control| self::ids(control).is_some_and(|(of, _)| of == ids));
        takers.all(|control| fine(&format!("{}={name}", control.link)))
    };
    match of {
        // A link of something else must not say it: it means something by itself.
        "key" => encode_carrying(&Scenario::default(), &[(name.to_owned(), String::new())]).is_err(),
        "ed" => decode(&format!("v=1&ed={name}")).problems.is_empty(),
        "model" | "accelerator" => in_each(of),
        // Alone it lacks the numbers that describe the thing, and nothing else.
        "m" | "g" => {
            let problems = decode(&format!("v=1&ed=2026-11&{of}={name}")).problems;
            problems.iter().all(|problem| problem.code == Code::Missing)
        }
        "g.cl" | "g.lc" => present().contains(&(of.to_owned(), name.to_owned())),
        _ => fine(&format!("{of}={name}")),
    }
}

fn lost<'a>(names: impl Iterator<Item = &'a Name>) -> Vec<&'a Name> {
    names.filter(|(of, name)| !is_read(of, name)).collect()
}

fn listed(text: &str) -> Vec<Name> {
    let name = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        Some((cells.next()?, cells.next()?))
    };
    text.lines().skip(1).filter_map(name).collect()
}

#[test]
fn url_03_no_name_was_ever_taken_away() {
    let mut text = std::fs::read_to_string(LIST).unwrap_or_else(|_| format!("{HEAD}\n"));
    let names = listed(&text);
    let missing: Vec<Name> = present().into_iter().filter(|name| !names.contains(name)).collect();
    if std::env::var_os("UPDATE").is_some() {
        for (of, name) in &missing {
            text += &format!("{of},{name},{}\n", env!("CARGO_PKG_VERSION"));
        }
        std::fs::write(LIST, &text).unwrap();
    } else {
        assert_eq!(
            missing,
            [],
            "tests/links/names.csv does not have them: UPDATE=1 cargo test -p cost-core --test names"
        );
    }
    let lost = lost(names.iter());
    assert!(
        lost.is_empty(),
        "published names that mean nothing any more; cost-core/src/aliases.rs has old ones: {lost:?}"
    );
}

#[test]
fn url_03_a_name_that_is_gone_is_found() {
    let gone = [
        ("key", "qq"),
        ("key", "m.qq"),
        ("ed", "2025-01"),
        ("per", "words"),
        ("model", "nobody/nothing"),
        ("accelerator", "abacus"),
        ("m", "own"),
        ("wq", "fp3"),
        ("c", "most"),
        ("e", "trtlm"),
        ("reg", "atlantis"),
        ("qq", "fp8"),
        ("g.cl", "0 volta"),
    ];
    let gone = gone.map(|(of, name)| (of.to_owned(), name.to_owned()));
    assert_eq!(lost(gone.iter()).len(), gone.len());
}

#[test]
fn url_03_other_names_are_no_names_and_lead_to_one() {
    let mut keys: BTreeSet<Name> = present().into_iter().filter(|(of, _)| of == "key").collect();
    for (old, _) in KEYS {
        assert!(keys.remove(&("key".to_owned(), (*old).to_owned())), "{old}");
    }
    for (old, now) in KEYS {
        assert!(keys.contains(&("key".to_owned(), (*now).to_owned())), "{old} leads nowhere: {now}");
    }
    for control in CONTROLS {
        let names = ids(control).map_or_else(|| choices(control), |(_, ids)| ids);
        for (at, (other, present)) in of(control).iter().enumerate() {
            assert!(!names.contains(other), "{other} is a name of its own");
            assert!(names.contains(present), "{other} leads nowhere: {present}");
            assert!(!of(control)[..at].iter().any(|(before, _)| before == other), "{other} stands twice");
        }
    }
}

#[test]
fn url_03_another_name_opens_as_the_present_one_and_is_written_as_it() {
    let mut seen = 0;
    for control in CONTROLS {
        for (other, present) in of(control) {
            let link = |name: &str| format!("v=1&ed=2026-11&{0}={1}&b.{0}={1}", control.link, name.replace('/', ":"));
            let (old, new) = (decode(&link(other)), decode(&link(present)));
            assert_eq!(old, new, "{} {other}", control.key);
            assert_eq!(old.problems, [], "{} {other}", control.key);
            assert_eq!(old.rewritten(&old.scenario), new.rewritten(&new.scenario));

            let object = |name: &str| {
                let keys = control.key.rsplit('.');
                read(&keys.fold(Node::Text(name.to_owned()), |node, key| Node::Object(vec![(key.to_owned(), node)])))
            };
            assert_eq!(object(other), object(present), "{} {other}", control.key);
            assert_eq!(object(other).1, []);
            assert_eq!(encode(&object(other).0, &[]), encode(&decode(&link(present)).scenario, &[]));
            seen += 1;
        }
    }
    assert!(seen > MODELS.len() + ACCELERATORS.len());
    let catalogue = |name: &str| catalogue::accelerator(name).is_some();
    assert!(!catalogue("h100") && catalogue("h100-sxm"), "the catalogue itself has present names only");
}
