//! The tables that say what the words of a source mean here: names, formats and how each source measured.

use super::row;
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
struct Alias {
    name: String,
    #[serde(alias = "engine", alias = "format")]
    means: String,
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
    pub prompts_per_slot: Option<f64>,
    pub stream_interval: f64,
    pub input: Option<f64>,
    pub output: Option<f64>,
    pub weights: String,
    pub kv_tensorrt_llm: String,
    pub kv_narrow_blackwell: String,
    pub kv_other: String,
    pub era: String,
    pub current_from: String,
    pub layout: String,
}

#[derive(Debug, Deserialize)]
struct Workload {
    model: String,
    mean_input_tokens: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct HeldOut {
    id: String,
}

/// All of them.
pub struct Tables {
    models: HashMap<String, ModelAlias>,
    accelerators: HashMap<String, AcceleratorAlias>,
    engines: HashMap<String, String>,
    formats: HashMap<String, String>,
    protocols: Vec<Protocol>,
    mlperf_inputs: HashMap<String, f64>,
    drafts: HashSet<String>,
    /// Models and accelerators that calibration never sees.
    pub held_out: HashSet<String>,
}

/// Reads the tables beside the rows.
pub fn read(folder: &Path) -> Result<Tables> {
    let aliases = |file: &str| -> Result<HashMap<String, String>> {
        Ok(row::records::<Alias>(folder, file)?.into_iter().map(|alias| (alias.name, alias.means)).collect())
    };
    let workloads: Vec<Workload> = row::records(folder, "mlperf_workloads")?;
    Ok(Tables {
        models: row::records::<ModelAlias>(folder, "models")?.into_iter().map(|a| (a.name.clone(), a)).collect(),
        accelerators: row::records::<AcceleratorAlias>(folder, "accelerators")?
            .into_iter()
            .map(|a| (a.name.clone(), a))
            .collect(),
        engines: aliases("engines")?,
        formats: aliases("formats")?,
        protocols: row::records(folder, "protocols")?,
        mlperf_inputs: workloads.into_iter().filter_map(|w| Some((w.model, w.mean_input_tokens?))).collect(),
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
    pub fn engine(&self, name: &str) -> Option<&str> {
        self.engines.get(name).map(String::as_str)
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

    /// Mean prompt of the MLPerf workload of `model`.
    pub fn mlperf_input(&self, model: &str) -> Option<f64> {
        self.mlperf_inputs.get(model).copied()
    }

    /// Whether the catalogue's `model` has draft heads that a run may use without saying so.
    pub fn has_drafts(&self, model: &str) -> bool {
        self.drafts.contains(model)
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
