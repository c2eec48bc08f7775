//! All other figures, in three columns.

use super::{Ui, parts};
use leptos::prelude::*;

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

pub(super) fn view(ui: Ui) -> AnyView {
    let stale = move || ui.page.problems.with(|problems| !problems.is_empty());
    view! {
        <div class="ledger" class:stale=stale>
            {column(ui, ui.t.money, MONEY)}
            {column(ui, ui.t.speed, SPEED)}
            {column(ui, ui.t.capacity, WHOLE)}
        </div>
    }
    .into_any()
}

fn column(ui: Ui, name: &'static str, keys: &'static [&'static str]) -> AnyView {
    let row = |key: &&'static str| {
        let label = words::labels::figure(ui.language, key).unwrap_or_default();
        view! { <div class="line"><dt>{label}</dt><dd>{parts::figure(ui, key, "")}</dd></div> }.into_any()
    };
    view! { <section><h2>{name}</h2><dl>{keys.iter().map(row).collect_view()}</dl></section> }.into_any()
}
