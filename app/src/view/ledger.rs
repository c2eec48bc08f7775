//! All other figures, in three columns.

use super::{Ui, parts};
use crate::element::{Element, tag};

const MONEY: &[&str] = &[
    "cost.perMillionInputTokens",
    "cost.perMillionCachedInputTokens",
    "cost.perMillionTokens",
    "cost.wholeBillPerMillionOutputTokens",
    "cost.perRequest",
    "cost.perHour",
    "cost.perMonth",
];
const SPEED: &[&str] = &[
    "latency.timeToFirstTokenMs",
    "latency.timePerOutputTokenMs",
    "latency.endToEndMs",
    "latency.outputTokensPerSecondPerUser",
    "deployment.decodeBatch",
    "memory.kvBytesPerToken",
];
const WHOLE: &[&str] = &[
    "throughput.outputTokensPerSecond",
    "throughput.outputTokensPerSecondPerAccelerator",
    "throughput.inputTokensPerSecond",
    "throughput.requestsPerSecond",
    "deployment.accelerators",
    "deployment.admitted",
    "memory.maxConcurrency",
];

pub(crate) fn view(ui: Ui) -> Element {
    tag("div").class("ledger").follow_class("stale", parts::stale(ui)).children([
        column(ui, ui.t.money, MONEY),
        column(ui, ui.t.speed, SPEED),
        column(ui, ui.t.capacity, WHOLE),
    ])
}

fn column(ui: Ui, name: &'static str, keys: &'static [&'static str]) -> Element {
    let row = |key: &&'static str| {
        let label = words::labels::figure(ui.language, key).unwrap_or_default();
        parts::line(label, parts::figure(ui, key, ""))
    };
    tag("section").child(parts::heading(name)).child(tag("dl").children(keys.iter().map(row)))
}
