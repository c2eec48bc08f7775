//! The tables that say what the words of a source mean here: names, formats and how each source measured.

use super::row::{self, Row};
use anyhow::Result;
use cost_core::catalogue::{Datasheet, HardwareClass, LinkClass};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// A model of a source: the catalogue's model of the same shape.
#[derive(Debug, Deserialize)]
pub struct ModelAlias {
    name: String,
    /// Catalogue id.
    pub model: String,
    /// Format of the weights where a row states none.
    pub weights_if_unstated: String,
    /// Format of the weights whatever a row states.
    pub weights_always: String,
}

/// An accelerator of a source: one of the catalogue, or its datasheet.
#[derive(Debug, Deserialize)]
pub struct AcceleratorAlias {
    name: String,
    /// Catalogue id, or a name for the datasheet.
    pub accelerator: String,
    class: String,
    memory_gb: Option<f64>,
    bandwidth_gb_per_s: Option<f64>,
    fp16_tflops: Option<f64>,
    fp8_tflops: Option<f64>,
    int8_tops: Option<f64>,
    fp4_tflops: Option<f64>,
    link: String,
    link_gb_per_s: Option<f64>,
    scale_up: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct Format {
    name: String,
    format: String,
}

/// An engine of a source.
#[derive(Debug, Deserialize)]
pub struct EngineAlias {
    name: String,
    /// Engine that coefficients know.
    pub engine: String,
    /// First version that the coefficients are to describe; empty: all.
    pub current_from: String,
}

/// What scripts and change logs of a source say about some of its runs. Empty cells match everything
/// and say nothing.
#[derive(Debug, Deserialize)]
struct Run {
    protocol: String,
    engine: String,
    model: String,
    accelerator: String,
    weights: String,
    version: String,
    date_from: String,
    date_to: String,
    concurrency_from: Option<f64>,
    speculation: String,
    draft_method: String,
    draft_tokens: Option<f64>,
    draft_tokens_data_parallel: Option<f64>,
    acceptance: Option<f64>,
    kv: String,
    poll_interval: Option<f64>,
    attention_data_parallel: String,
    exclude: String,
}

/// What is known about a run beyond its row.
#[derive(Debug, Default)]
pub struct Facts {
    /// `yes` or `none`; empty: not known.
    pub speculation: String,
    /// Who guesses tokens ahead where somebody does; empty: not known.
    pub draft_method: String,
    /// How many tokens.
    pub draft_tokens: Option<f64>,
    /// How many with attention replicas that share the experts, where that differs.
    pub draft_tokens_data_parallel: Option<f64>,
    /// Chance that a guess is right.
    pub acceptance: Option<f64>,
    /// Format of the cache; empty: not known.
    pub kv: String,
    /// Decode steps between two looks for new requests.
    pub poll_interval: Option<f64>,
    /// `yes` where the accelerators that the source calls tensor parallel hold attention replicas and
    /// share the experts; empty: not known.
    pub attention_data_parallel: String,
    /// Why the run is left out; empty: it is not.
    pub exclude: String,
}

/// What facts are looked up by, beside the row itself.
pub struct RunKey<'a> {
    /// Engine that coefficients know.
    pub engine: &'a str,
    /// Catalogue id.
    pub model: &'a str,
    /// Id in the table of accelerators.
    pub accelerator: &'a str,
}

/// How a source measured.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the README of tests/measured has a line on each")]
pub struct Protocol {
    protocol: String,
    scenario: String,
    pub load: String,
    /// `yes`, or the reason why its rows are left out.
    #[serde(rename = "use")]
    pub usable: String,
    pub length_factor: f64,
    pub length_spread: f64,
    pub prompts_per_slot: Option<f64>,
    pub prompts: Option<f64>,
    pub stream_interval: f64,
    pub input: Option<f64>,
    pub output: Option<f64>,
    pub weights: String,
    pub kv_tensorrt_llm: String,
    pub kv_narrow_blackwell: String,
    pub kv_other: String,
    pub era: String,
    pub layout: String,
}

#[derive(Debug, Deserialize)]
struct Workload {
    model: String,
    mean_input_tokens: Option<f64>,
}

/// Requests of a whole offline run.
#[derive(Debug, Deserialize)]
struct RunLength {
    protocol: String,
    input: f64,
    output: f64,
    requests: f64,
}

#[derive(Debug, Deserialize)]
struct HeldOut {
    id: String,
}

/// All of them.
pub struct Tables {
    models: HashMap<String, ModelAlias>,
    accelerators: HashMap<String, AcceleratorAlias>,
    engines: HashMap<String, EngineAlias>,
    formats: HashMap<String, String>,
    protocols: Vec<Protocol>,
    runs: Vec<Run>,
    mlperf_inputs: HashMap<String, f64>,
    run_lengths: Vec<RunLength>,
    drafts: HashSet<String>,
    /// Models and accelerators that calibration never sees.
    pub held_out: HashSet<String>,
}

/// Reads the tables beside the rows.
pub fn read(folder: &Path) -> Result<Tables> {
    let workloads: Vec<Workload> = row::records(folder, "mlperf_workloads")?;
    Ok(Tables {
        models: row::records::<ModelAlias>(folder, "models")?.into_iter().map(|a| (a.name.clone(), a)).collect(),
        accelerators: row::records::<AcceleratorAlias>(folder, "accelerators")?
            .into_iter()
            .map(|a| (a.name.clone(), a))
            .collect(),
        engines: row::records::<EngineAlias>(folder, "engines")?.into_iter().map(|a| (a.name.clone(), a)).collect(),
        formats: row::records::<Format>(folder, "formats")?.into_iter().map(|a| (a.name, a.format)).collect(),
        protocols: row::records(folder, "protocols")?,
        runs: row::records(folder, "runs")?,
        mlperf_inputs: workloads.into_iter().filter_map(|w| Some((w.model, w.mean_input_tokens?))).collect(),
        run_lengths: row::records(folder, "requests")?,
        drafts: row::records::<HeldOut>(folder, "built_in_drafts")?.into_iter().map(|row| row.id).collect(),
        held_out: row::records::<HeldOut>(folder, "held_out")?.into_iter().map(|row| row.id).collect(),
    })
}

impl Tables {
    /// The model called exactly `name`.
    pub fn model(&self, name: &str) -> Option<&ModelAlias> {
        self.models.get(name)
    }

    /// The accelerator called exactly `name`.
    pub fn accelerator(&self, name: &str) -> Option<&AcceleratorAlias> {
        self.accelerators.get(name)
    }

    /// The engine that `name` means.
    pub fn engine(&self, name: &str) -> Option<&EngineAlias> {
        self.engines.get(name)
    }

    /// The format that `name` means: a name or a number of bits.
    pub fn format(&self, name: &str) -> Option<&str> {
        self.formats.get(name).map(String::as_str)
    }

    /// How the rows of `protocol` in `scenario` were measured.
    pub fn protocol(&self, protocol: &str, scenario: &str) -> Option<&Protocol> {
        let of = |pattern: &'static str| {
            move |row: &&Protocol| {
                row.protocol == protocol
                    && if pattern.is_empty() { row.scenario == scenario } else { row.scenario == pattern }
            }
        };
        self.protocols.iter().find(of("")).or_else(|| self.protocols.iter().find(of("*")))
    }

    /// What is known about the run of `row`: of each fact the first line that matches and states it.
    pub fn facts(&self, row: &Row, key: &RunKey<'_>) -> Facts {
        let mut facts = Facts::default();
        for run in self.runs.iter().filter(|run| run.matches(row, key)) {
            let fill = |fact: &mut String, value: &str| {
                if fact.is_empty() {
                    fact.push_str(value);
                }
            };
            fill(&mut facts.speculation, &run.speculation);
            fill(&mut facts.draft_method, &run.draft_method);
            facts.draft_tokens = facts.draft_tokens.or(run.draft_tokens);
            facts.draft_tokens_data_parallel = facts.draft_tokens_data_parallel.or(run.draft_tokens_data_parallel);
            facts.acceptance = facts.acceptance.or(run.acceptance);
            fill(&mut facts.kv, &run.kv);
            fill(&mut facts.attention_data_parallel, &run.attention_data_parallel);
            fill(&mut facts.exclude, &run.exclude);
            facts.poll_interval = facts.poll_interval.or(run.poll_interval);
        }
        facts
    }

    /// Requests of the whole run of `row`, where its source says.
    pub fn requests(&self, row: &Row) -> Option<f64> {
        let of_row = |run: &&RunLength| {
            run.protocol == row.protocol && Some(run.input) == row.input && Some(run.output) == row.output
        };
        self.run_lengths.iter().find(of_row).map(|run| run.requests)
    }

    /// Mean prompt of the MLPerf workload of `model`.
    pub fn mlperf_input(&self, model: &str) -> Option<f64> {
        self.mlperf_inputs.get(model).copied()
    }

    /// Whether the catalogue's `model` has draft heads that a run may use without saying so.
    pub fn has_drafts(&self, model: &str) -> bool {
        self.drafts.contains(model)
    }
}

impl Run {
    fn matches(&self, row: &Row, key: &RunKey<'_>) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        is(&self.protocol, &row.protocol)
            && is(&self.engine, key.engine)
            && is(&self.model, key.model)
            && is(&self.accelerator, key.accelerator)
            && is(&self.weights, &row.weights)
            && is(&self.version, &row.version)
            && self.covers(&row.date)
            && self.concurrency_from.is_none_or(|from| row.concurrency.is_some_and(|concurrency| concurrency >= from))
    }

    /// Dates are compared as text; a row without one is in no period.
    fn covers(&self, date: &str) -> bool {
        let bounded = !(self.date_from.is_empty() && self.date_to.is_empty());
        let after = self.date_from.is_empty() || date >= self.date_from.as_str();
        let before = self.date_to.is_empty() || date <= self.date_to.as_str();
        !bounded || (!date.is_empty() && after && before)
    }
}

impl AcceleratorAlias {
    /// The datasheet, unless the catalogue has it.
    pub fn datasheet(&self) -> Option<Datasheet> {
        Some(Datasheet {
            class: class(&self.class)?,
            memory_gb: self.memory_gb?,
            bandwidth_gb_per_s: self.bandwidth_gb_per_s?,
            fp16_tflops: self.fp16_tflops?,
            fp8_tflops: self.fp8_tflops.unwrap_or(0.0),
            int8_tops: self.int8_tops.unwrap_or(0.0),
            fp4_tflops: self.fp4_tflops.unwrap_or(0.0),
            link: match self.link.as_str() {
                "fabric" => LinkClass::Fabric,
                "pcie" => LinkClass::Pcie,
                "network" => LinkClass::Network,
                _ => LinkClass::None,
            },
            link_gb_per_s: self.link_gb_per_s.unwrap_or(0.0),
            scale_up: self.scale_up.unwrap_or(1.0),
            tdp_w: 0.0,
        })
    }
}

fn class(name: &str) -> Option<HardwareClass> {
    Some(match name {
        "ampere" => HardwareClass::Ampere,
        "ampere-rtx" => HardwareClass::AmpereRtx,
        "ada" => HardwareClass::Ada,
        "hopper" => HardwareClass::Hopper,
        "rdna" => HardwareClass::Rdna,
        "apple" => HardwareClass::Apple,
        "cpu" => HardwareClass::Cpu,
        _ => return None,
    })
}
