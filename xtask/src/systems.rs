//! The systems that the article names: each is an input or a scenario here. `tests/article/systems.csv` says which;
//! every row is evaluated, and `docs/SYSTEMS.md` is written from it.

use crate::workspace;
use cost_core::figures::figure;
use cost_core::{estimate, link};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Debug, Deserialize)]
struct System {
    section: String,
    system: String,
    represented_by: String,
    figure: String,
    link: String,
}

fn systems() -> Vec<System> {
    let path = workspace::root().join("tests/article/systems.csv");
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("systems.csv: {error}"))).collect()
}

#[test]
fn every_system_of_the_article_is_a_scenario_with_its_figure() {
    for row in systems() {
        let System { system, link: text, figure: key, .. } = &row;
        let opened = link::decode(text);
        assert!(opened.problems.is_empty() && opened.unknown.is_empty(), "{system}: {opened:?}");
        let found = estimate(&opened.scenario).unwrap_or_else(|problems| panic!("{system}: {problems:?}"));
        let Some(figure) = figure(key) else { panic!("{system}: no figure {key}") };
        let value = (figure.get)(&found).unwrap_or_else(|| panic!("{system}: no {key}: {:?}", found.notes));
        assert!(value > 0.0, "{system}: {key} is {value}");
    }
}

/// Sections of the list, as the article's analysis counts them.
const SECTIONS: [(&str, &str); 9] = [
    ("A", "Hardware"),
    ("B", "Number formats and quantization"),
    ("C", "Models"),
    ("D", "Memory, attention and decoding"),
    ("E", "Scheduling and serving"),
    ("F", "Deployment and commercial terms"),
    ("G", "Organisations and workloads (anecdotes of the article, not verified)"),
    ("H", "Outputs"),
    ("I", "Needed to check the article, and absent from it"),
];

fn document() -> String {
    let mut text = String::from(
        "# Systems\n\nEvery piece of hardware, method, deployment and workload that the article this project grew from \
         names, and where it is in the calculator: the key of the input, and a scenario that shows it. Links open in the \
         calculator as `#` and what stands here. Written from `tests/article/systems.csv` by a test that evaluates every row.\n",
    );
    for (section, name) in SECTIONS {
        let _ = write!(text, "\n## {name}\n\n| system | input | scenario | figure |\n|---|---|---|---|\n");
        for row in systems().iter().filter(|row| row.section == section) {
            let _ = writeln!(text, "| {} | {} | `{}` | `{}` |", row.system, row.represented_by, row.link, row.figure);
        }
    }
    text
}

#[test]
fn the_table_of_systems_is_what_the_rows_say() {
    assert!(systems().iter().all(|row| SECTIONS.iter().any(|(section, _)| *section == row.section)));
    let path = workspace::root().join("docs/SYSTEMS.md");
    let document = document();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &document).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "docs/SYSTEMS.md is out of date: UPDATE=1 cargo test -p xtask systems");
}
