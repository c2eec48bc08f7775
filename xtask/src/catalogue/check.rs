//! Checks of every cell, and of what cells owe each other.

use super::columns::{Column, Kind, Spec};
use super::read::{Flaw, Row, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Every flaw of the cells of `table`.
pub fn cells(spec: &Spec, table: &Table, flaws: &mut Vec<Flaw>) {
    header(spec, table, flaws);
    for row in &table.rows {
        for column in spec.columns {
            if let Some(what) = cell(column, row.get(column.name)) {
                flaws.push(Flaw::new(spec.name, row.line, column.name, what));
            }
        }
        for group in spec.together {
            let given = group.iter().filter(|column| !row.lacks(column)).count();
            if given > 0 && given < group.len() {
                for column in group.iter().filter(|column| row.lacks(column)) {
                    let what = format!("missing, although others of {} are given", group.join(", "));
                    flaws.push(Flaw::new(spec.name, row.line, column, what));
                }
            }
        }
    }
    repeated(spec, table, flaws);
}

fn header(spec: &Spec, table: &Table, flaws: &mut Vec<Flaw>) {
    for name in &table.columns {
        if !spec.columns.iter().any(|column| column.name == name) {
            flaws.push(Flaw::new(spec.name, 1, name, "unknown column"));
        }
    }
    for column in spec.columns {
        match table.columns.iter().filter(|name| *name == column.name).count() {
            0 => flaws.push(Flaw::new(spec.name, 1, column.name, "missing column")),
            1 => {}
            _ => flaws.push(Flaw::new(spec.name, 1, column.name, "repeated column")),
        }
    }
}

fn repeated(spec: &Spec, table: &Table, flaws: &mut Vec<Flaw>) {
    let Some(first) = spec.key.first() else { return };
    let mut seen: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
    for row in &table.rows {
        let key: Vec<&str> = spec.key.iter().map(|column| row.get(column)).collect();
        if let Some(line) = seen.insert(key, row.line) {
            flaws.push(Flaw::new(spec.name, row.line, first, format!("the same as line {line}")));
        }
    }
}

/// What is wrong with one cell, if anything.
fn cell(column: &Column, text: &str) -> Option<String> {
    if text.is_empty() {
        return column.required.then(|| "missing".to_owned());
    }
    if text.trim() != text {
        return Some("spaces around the value".to_owned());
    }
    if text.chars().any(char::is_control) {
        return Some("a control character".to_owned());
    }
    match column.kind {
        Kind::Text => None,
        Kind::Id => {
            let fine = |character: char| character.is_ascii_alphanumeric() || "._/-".contains(character);
            (!text.chars().all(fine)).then(|| format!("{text:?} is not [A-Za-z0-9._/-]+"))
        }
        Kind::Number(min, max) => number(text, min, max, false),
        Kind::Whole(min, max) => number(text, min, max, true),
        Kind::Flag => (text != "true" && text != "false").then(|| format!("{text:?} is neither true nor false")),
        Kind::Date => (!is_date(text)).then(|| format!("{text:?} is not YYYY, YYYY-MM or YYYY-MM-DD")),
        Kind::OneOf(names) => (!names.iter().any(|(name, _)| *name == text)).then(|| {
            let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            format!("{text:?} is none of {}", names.join(", "))
        }),
        Kind::Address => (!text.starts_with("https://")).then(|| format!("{text:?} is no https address")),
    }
}

fn number(text: &str, min: f64, max: f64, whole: bool) -> Option<String> {
    let Ok(value) = text.parse::<f64>() else { return Some(format!("{text:?} is no number")) };
    if !value.is_finite() || value < min || value > max {
        return Some(format!("{value} is not within {min} to {max}"));
    }
    (whole && value.fract() != 0.0).then(|| format!("{value} is not whole"))
}

/// Whether `text` is a year, a month or a day that exists (months of 31 days at most).
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let field = |index: usize, width: usize, min: u32, max: u32| match parts.get(index) {
        None => true,
        Some(part) => part.len() == width && part.parse::<u32>().is_ok_and(|value| (min..=max).contains(&value)),
    };
    parts.len() <= 3 && field(0, 4, 1990, 2100) && field(1, 2, 1, 12) && field(2, 2, 1, 31)
}

/// Flaws between cells of a row and between tables.
pub fn across(tables: &[Table], flaws: &mut Vec<Flaw>) {
    let find = |name: &str| tables.iter().find(|table| table.name == name);
    if let Some(models) = find("models") {
        for row in &models.rows {
            model(row, flaws);
        }
        let ids: BTreeSet<&str> = models.rows.iter().map(|row| row.get("id")).collect();
        for row in find("hosted_prices").iter().flat_map(|table| &table.rows) {
            let model = row.get("model");
            if !model.is_empty() && !ids.contains(model) {
                flaws.push(Flaw::new("hosted_prices", row.line, "model", format!("{model:?} is not in models.csv")));
            }
        }
    }
    if let Some(accelerators) = find("accelerators") {
        let ids: BTreeSet<&str> = accelerators.rows.iter().map(|row| row.get("id")).collect();
        for row in find("servers").iter().flat_map(|table| &table.rows) {
            server(row, &ids, flaws);
        }
    }
    if let (Some(summaries), Some(quotes)) = (find("price_summaries"), find("price_quotes")) {
        for row in &summaries.rows {
            let id = row.get("accelerator");
            let count = quotes.rows.iter().filter(|quote| quote.get("accelerator") == id).count();
            if row.number("quotes") != count as f64 {
                flaws.push(Flaw::new("price_summaries", row.line, "quotes", format!("there are {count}")));
            }
        }
    }
    for row in find("price_summaries").iter().flat_map(|table| &table.rows) {
        for kind in SPREADS {
            let value = |part: &str| row.number(&format!("{kind}_{part}"));
            if value("low") > value("median") || value("median") > value("high") {
                let column = format!("{kind}_median");
                flaws.push(Flaw::new("price_summaries", row.line, &column, "not between low and high"));
            }
        }
    }
    for row in find("accelerators").iter().flat_map(|table| &table.rows) {
        accelerator(row, flaws);
    }
    for row in find("hosted_prices").iter().flat_map(|table| &table.rows) {
        if row.number("agreeing") > row.number("cross_checks") {
            flaws.push(Flaw::new("hosted_prices", row.line, "agreeing", "more than were checked"));
        }
    }
}

/// Kinds of deal that a summary has low, median and high of.
const SPREADS: [&str; 8] =
    ["on_demand", "spot", "reserved_1y", "reserved_3y", "marketplace", "committed_6mo", "rental_3y", "owner"];

fn accelerator(row: &Row, flaws: &mut Vec<Flaw>) {
    let mut flaw = |column: &str, what: &str| flaws.push(Flaw::new("accelerators", row.line, column, what));
    if row.number("purchase_low_usd") > row.number("purchase_high_usd") {
        flaw("purchase_low_usd", "above the high price");
    }
    if (row.get("link") == "none") != row.lacks("link_gb_per_s") {
        flaw("link_gb_per_s", "given exactly where there is a link");
    }
    for narrow in ["fp8_tflops", "fp4_tflops"] {
        if !row.lacks(narrow) && row.number(narrow) < row.number("fp16_tflops") {
            flaw(narrow, "slower than fp16");
        }
    }
}

fn server(row: &Row, accelerators: &BTreeSet<&str>, flaws: &mut Vec<Flaw>) {
    let mut flaw = |column: &str, what: &str| flaws.push(Flaw::new("servers", row.line, column, what));
    if !accelerators.contains(row.get("accelerator")) {
        flaw("accelerator", "not in accelerators.csv");
    }
    if row.lacks("usd_per_accelerator") && row.lacks("rated_w") {
        flaw("usd_per_accelerator", "neither a price nor a power");
    }
}

fn model(row: &Row, flaws: &mut Vec<Flaw>) {
    let mut flaw = |column: &str, what: String| flaws.push(Flaw::new("models", row.line, column, what));
    let windowed = row.number("windowed_attention_layers");
    let mixers = row.number("full_attention_layers") + windowed + row.number("linear_layers");
    let blocks = row.number("dense_ffn_layers") + row.number("moe_layers");
    let layers = row.number("layers");
    // Most models pair a mixer with a feed-forward block; some have layers of either kind alone.
    if mixers != layers && mixers + blocks != layers {
        flaw("layers", format!("{mixers} mixers and {blocks} feed-forward blocks do not make {layers}"));
    }
    let pairs: [(&str, &[&str]); 5] = [
        ("windowed_attention_layers", &["window"]),
        ("linear_layers", &["linear_parameters", "linear_state_elements"]),
        ("moe_layers", &["experts", "experts_per_token", "expert_intermediate_size"]),
        ("dense_ffn_layers", &["intermediate_size"]),
        ("output_lora_rank", &["output_groups"]),
    ];
    for (owner, needed) in pairs {
        for column in needed.iter().filter(|column| (row.number(owner) > 0.0) != (row.number(column) > 0.0)) {
            flaw(column, format!("goes together with {owner}"));
        }
    }
    if row.number("experts_per_token") > row.number("experts") {
        flaw("experts_per_token", "more than there are".to_owned());
    }
    if row.number("stated_active_parameters") > row.number("stated_parameters") && !row.lacks("stated_parameters") {
        flaw("stated_active_parameters", "more than all".to_owned());
    }
}
