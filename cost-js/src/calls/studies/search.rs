//! The cheapest layouts that keep the latency targets.

use super::super::scenario_of;
use super::names;
use crate::{answer, wire};
use cost_core::problem::Problems;
use cost_core::scenario::{AcceleratorChoice, Scenario};
use cost_core::study::frontier;
use cost_core::{TokenKind, estimate, link};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// One layout under one load.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Candidate {
    accelerator: String,
    accelerators: f64,
    tensor: f64,
    concurrency: f64,
    per_million_output_tokens: f64,
    output_tokens_per_second_per_user: f64,
    time_to_first_token_ms: f64,
    time_per_output_token_ms: f64,
    meets_targets: Option<bool>,
    is_now: bool,
    /// Among those of its accelerator.
    on_frontier: bool,
    link: String,
}

/// Layouts and numbers of requests in flight, the cheapest first: of the scenario's accelerator, or of each of
/// `accelerators` at the catalogue's price. Those that miss a latency target are left out unless `all` are asked for.
#[wasm_bindgen]
pub fn search(text: &str, numbers: &[f64], accelerators: &str, accelerator_numbers: &[f64], all: bool) -> Vec<f64> {
    match candidates(text, numbers, accelerators, accelerator_numbers, all) {
        Ok(candidates) => answer::value(&candidates),
        Err(problems) => answer::problems(&problems),
    }
}

fn candidates(
    text: &str,
    numbers: &[f64],
    accelerators: &str,
    accelerator_numbers: &[f64],
    all: bool,
) -> Result<Vec<Candidate>, Problems> {
    let scenario = scenario_of(text, numbers)?;
    let node = wire::read("accelerators", accelerators, accelerator_numbers).map_err(|problem| vec![problem])?;
    let names = names("accelerators", node)?;
    let scenarios = if names.is_empty() {
        estimate(&scenario)?;
        vec![scenario]
    } else {
        names.into_iter().map(|name| with(&scenario, name)).collect::<Result<Vec<_>, _>>()?
    };
    let mut found: Vec<Candidate> = scenarios.iter().flat_map(of).collect();
    found.retain(|candidate| all || candidate.meets_targets != Some(false));
    found.sort_by(|a, b| a.per_million_output_tokens.total_cmp(&b.per_million_output_tokens));
    Ok(found)
}

/// `scenario` on another accelerator; a price that was given is of the one it was given for.
fn with(scenario: &Scenario, accelerator: String) -> Result<Scenario, Problems> {
    let mut other = scenario.clone();
    let chosen = AcceleratorChoice::Id(accelerator);
    if other.accelerator != chosen {
        other.accelerator = chosen;
        other.price.usd_per_accelerator_hour = None;
    }
    // An unknown name is a problem of the caller's; a layout that is refused is a layout that is not found.
    match estimate(&other) {
        Err(problems) if problems.iter().any(|problem| problem.field == "accelerator") => Err(problems),
        _ => Ok(other),
    }
}

fn of(scenario: &Scenario) -> Vec<Candidate> {
    let accelerator = match &scenario.accelerator {
        AcceleratorChoice::Id(id) => id.clone(),
        AcceleratorChoice::Custom(_) => cost_core::scenario::controls::CUSTOM.to_owned(),
    };
    let candidate = |point: &frontier::Candidate| {
        let mut changed = scenario.clone();
        point.changes.iter().for_each(|(control, value)| control.set(&mut changed, value.clone()));
        Candidate {
            accelerator: accelerator.clone(),
            accelerators: point.accelerators,
            tensor: point.tensor,
            concurrency: point.concurrency,
            per_million_output_tokens: point.cost,
            output_tokens_per_second_per_user: point.per_user,
            time_to_first_token_ms: point.ttft_ms,
            time_per_output_token_ms: point.tpot_ms,
            meets_targets: point.meets_targets,
            is_now: point.is_now,
            on_frontier: point.on_frontier,
            link: link::encode(&changed, &[]),
        }
    };
    frontier::frontier(scenario, TokenKind::Output).points.iter().map(candidate).collect()
}
