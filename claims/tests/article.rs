//! The claims against the list of all statements of the article, `tests/article/claims.csv`.

use claims::{Checked, Claim, DIFFERS, Verdict, claims};
use std::collections::HashSet;

struct Row {
    id: &'static str,
    section: usize,
    checkable: &'static str,
    verdict: Verdict,
}

fn rows() -> Vec<Row> {
    let file = include_str!("../../tests/article/claims.csv");
    let row = |line: &'static str| {
        let fields: Vec<&str> = line.split(',').collect();
        let [id, section, _, _, checkable, verdict] = fields[..] else { panic!("{line}") };
        let verdict = Verdict::from_key(verdict).unwrap_or_else(|| panic!("{line}"));
        Row { id, section: section.parse().expect("a number"), checkable, verdict }
    };
    file.lines().skip(1).map(row).collect()
}

fn checked() -> Vec<(&'static Claim, Checked)> {
    claims().map(|claim| (claim, claim.check())).collect()
}

#[test]
fn every_statement_is_a_claim_once() {
    let rows = rows();
    let ids: HashSet<&str> = claims().map(|claim| claim.id).collect();
    assert_eq!(ids.len(), claims().count(), "an id stands twice");
    for claim in claims() {
        let row = rows.iter().find(|row| row.id == claim.id).unwrap_or_else(|| panic!("{}", claim.id));
        assert_eq!(row.section, claim.section as usize, "{}", claim.id);
    }
}

#[test]
fn what_can_be_checked_is() {
    for row in rows().iter().filter(|row| matches!(row.checkable, "yes" | "price")) {
        let Some(claim) = claims::claim(row.id) else { continue };
        assert!(!(claim.readings)().is_empty(), "{}", row.id);
    }
}

#[test]
fn differences_from_the_earlier_analysis_are_listed_with_their_reason() {
    let rows = rows();
    let mut found = Vec::new();
    for (claim, checked) in checked() {
        let row = rows.iter().find(|row| row.id == claim.id).expect("compared above");
        if row.verdict != checked.verdict {
            found.push((claim.id, checked.verdict, row.verdict));
        }
    }
    let listed: Vec<_> = DIFFERS.iter().map(|difference| (difference.id, difference.ours, difference.theirs)).collect();
    assert_eq!(found, listed);
}
