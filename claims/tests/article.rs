//! The claims against the list of all statements of the article, `tests/article/claims.csv`.

use claims::{Checked, Claim, DIFFERS, Verdict, claims};
use cost_core::units::Unit;

struct Row {
    id: &'static str,
    section: usize,
    value: &'static str,
    unit: &'static str,
    checkable: &'static str,
    verdict: Verdict,
}

fn rows() -> Vec<Row> {
    let file = include_str!("../../tests/article/claims.csv");
    let row = |line: &'static str| {
        let fields: Vec<&str> = line.split(',').collect();
        let [id, section, value, unit, checkable, verdict] = fields[..] else { panic!("{line}") };
        let verdict = Verdict::from_key(verdict).unwrap_or_else(|| panic!("{line}"));
        Row { id, section: section.parse().expect("a number"), value, unit, checkable, verdict }
    };
    file.lines().skip(1).map(row).collect()
}

fn checked() -> Vec<(&'static Claim, Checked)> {
    claims().map(|claim| (claim, claim.check())).collect()
}

#[test]
fn every_statement_is_a_claim_once_and_in_order() {
    let ids: Vec<&str> = claims().map(|claim| claim.id).collect();
    let rows = rows();
    assert_eq!(ids, rows.iter().map(|row| row.id).collect::<Vec<_>>());
    for (claim, row) in claims().zip(&rows) {
        assert_eq!(row.section, claim.section as usize, "{}", claim.id);
    }
}

/// What a unit of the list is in ours, and by how much its numbers are multiplied.
const UNITS: &[(&str, f64, Unit)] = &[
    ("USD/token", 1e6, Unit::UsdPerMillionTokens),
    ("USD/1k tokens", 1e3, Unit::UsdPerMillionTokens),
    ("USD/M tokens", 1.0, Unit::UsdPerMillionTokens),
    ("USD/GPU-h", 1.0, Unit::UsdPerAcceleratorHour),
    ("USD/month", 1.0, Unit::UsdPerMonth),
    ("MUSD/month", 1e6, Unit::UsdPerMonth),
    ("MUSD", 1e6, Unit::Usd),
    ("BUSD", 1e9, Unit::Usd),
    ("USD", 1.0, Unit::Usd),
    ("%", 0.01, Unit::Share),
    ("GB/token", 1e9, Unit::Bytes),
    ("GB", 1.0, Unit::Gigabytes),
    ("TB/s", 1e3, Unit::GigabytesPerSecond),
    ("GPU", 1.0, Unit::Accelerators),
    ("x", 1.0, Unit::None),
    ("bytes", 1.0, Unit::Bytes),
    ("bits", 1.0, Unit::Bits),
    ("tokens", 1.0, Unit::Tokens),
    ("tok/s", 1.0, Unit::TokensPerSecond),
    ("M tokens/day", 1e6, Unit::TokensPerDay),
    ("B tokens/day", 1e9, Unit::TokensPerDay),
    ("W", 1.0, Unit::Watts),
    ("vCPU", 1.0, Unit::Count),
    ("sites", 1.0, Unit::Count),
    ("h audio", 1.0, Unit::Count),
    ("users", 1.0, Unit::Count),
    ("conversations", 1e6, Unit::Count),
];

/// The ends of `30000-40000`, `600 vs 700`, `-70 to -80`, `+20`, `>1` (two or more) and `10M x 20` (its first number).
fn ends(value: &str) -> Option<(f64, f64)> {
    let value = value.split("M x").next().unwrap_or(value).replace(" vs ", "|").replace(" to ", "|");
    if let Some(least) = value.strip_prefix('>') {
        return Some((least.parse::<f64>().ok()? + 1.0, f64::INFINITY));
    }
    let dash = value.char_indices().skip(1).find(|(at, sign)| *sign == '-' && !value[..*at].ends_with(['|', 'e']));
    let parts = match dash {
        Some((at, _)) => vec![&value[..at], &value[at + 1..]],
        None => value.split('|').collect(),
    };
    let numbers: Option<Vec<f64>> = parts.iter().map(|part| part.trim().parse().ok()).collect();
    let numbers = numbers?;
    let (low, high) =
        (numbers.iter().copied().fold(f64::INFINITY, f64::min), numbers.iter().copied().fold(-1e99, f64::max));
    Some((low, high))
}

#[test]
fn what_is_said_is_what_the_list_says() {
    for (claim, row) in claims().zip(rows()) {
        let expected = ends(row.value).map(|(low, high)| {
            let (_, factor, unit) = UNITS
                .iter()
                .find(|(name, _, _)| row.unit.starts_with(name))
                .unwrap_or_else(|| panic!("{}: {}", row.id, row.unit));
            (low * factor, high * factor, *unit)
        });
        let said = claim.said.map(|said| (said.low, said.high, said.unit));
        match (expected, said) {
            (None, None) => {}
            (Some((low, high, unit)), Some((our_low, our_high, our_unit))) => {
                let same = |one: f64, other: f64| one == other || (one - other).abs() < 1e-9 * other.abs();
                assert!(same(low, our_low) && same(high, our_high), "{}: {low} {high} {:?}", row.id, claim.said);
                assert_eq!(unit, our_unit, "{}", row.id);
            }
            _ => panic!("{}: {expected:?} {said:?}", row.id),
        }
    }
}

#[test]
fn what_can_be_checked_is() {
    for row in rows().iter().filter(|row| matches!(row.checkable, "yes" | "price")) {
        let claim = claims::claim(row.id).expect("every statement is a claim");
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
