//! `tests/CHECKLIST.md`: every item, and what covers it.

use std::fmt::Write;
use std::path::PathBuf;

use super::Item;
use super::covers::{Cover, Runner};
use crate::workspace;

const SECTIONS: [(&str, &str); 14] = [
    ("IN", "Inputs"),
    ("RES", "Results and charts"),
    ("TRU", "Trust"),
    ("URL", "Links"),
    ("STO", "Storage"),
    ("EXP", "Files"),
    ("EMB", "Embedding"),
    ("A11Y", "Accessibility"),
    ("I18N", "Languages and numbers"),
    ("MOB", "Phones"),
    ("OFF", "Offline"),
    ("SEC", "Security and privacy"),
    ("FIN", "Conventions of the field"),
    ("PERF", "Speed"),
];

/// Where the table stands.
pub fn path() -> PathBuf {
    workspace::root().join("tests/CHECKLIST.md")
}

/// Whether the document has this section.
pub fn has_section(section: &str) -> bool {
    SECTIONS.iter().any(|(known, _)| *known == section)
}

/// How many of each section are covered, in one line.
pub fn counts(items: &[Item], covers: &[Cover]) -> String {
    let count = |section: &str| {
        let of_section = || items.iter().filter(|item| item.section() == section && item.level == 1);
        let covered = of_section().filter(|item| item.is_covered(covers)).count();
        format!("{section} {covered}/{}", of_section().count())
    };
    let sections: Vec<String> = SECTIONS.iter().map(|(section, _)| count(section)).collect();
    format!("covered at level 1: {}", sections.join(", "))
}

/// The document.
pub fn text(items: &[Item], covers: &[Cover]) -> String {
    let mut text = String::from(
        "# Checklist\n\nWhat the page has to do (`checklist.csv`), and the tests that hold it to that, found by the ids in their \
         names. Where somebody has to look there is a dated entry with pictures in `review/`. Written by `cargo xtask \
         checklist --write`; the stage `checklist` of `cargo xtask test` compares, says where the tests passed, and fails \
         where an item of level 1 has neither. Level 1: in the first release; 2: soon after; 3: later.\n",
    );
    for (section, name) in SECTIONS {
        let _ = write!(text, "\n## {name}\n\n| id | level | what | covered by |\n|---|---|---|---|\n");
        for item in items.iter().filter(|item| item.section() == section) {
            let found: Vec<String> = covers.iter().filter(|cover| cover.id == item.id).map(shown).collect();
            let by = if item.is_covered(covers) {
                found.join("<br>")
            } else {
                [&["open".to_owned()], &found[..]].concat().join("<br>")
            };
            let _ = writeln!(text, "| {} | {} | {} | {by} |", item.id, item.level, item.what);
        }
    }
    text
}

fn shown(cover: &Cover) -> String {
    let file = cover.file.strip_prefix("tests/").unwrap_or(&cover.file);
    let name = cover.name.replace('|', "\\|");
    match cover.runner {
        Runner::Review => format!("[{name}]({file})"),
        Runner::Browser | Runner::Package | Runner::Hosts | Runner::Hosting | Runner::Native => {
            format!("`{file}` {name}")
        }
    }
}
