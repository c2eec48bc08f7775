//! Rows with accelerators that only read prompts (`disaggregated.csv`).

use super::case::{self, Case};
use super::row::{self, Row};
use super::tables::Tables;
use anyhow::Result;
use cost_core::scenario::PrefillPool;
use serde::Deserialize;
use std::path::Path;

/// A row as the file has it. Layouts are those of one worker; `moe_…` sizes are of the experts.
#[derive(Debug, Deserialize)]
pub struct PoolRow {
    id: String,
    source: String,
    engine: String,
    version: String,
    model: String,
    accelerator: String,
    precision: String,
    input: Option<f64>,
    output: Option<f64>,
    concurrency: Option<f64>,
    prefill_num_workers: Option<f64>,
    prefill_tp_size: Option<f64>,
    prefill_attention_dp_size: Option<f64>,
    prefill_moe_ep_size: Option<f64>,
    decode_num_workers: Option<f64>,
    decode_tp_size: Option<f64>,
    decode_pp_size: Option<f64>,
    decode_attention_dp_size: Option<f64>,
    decode_moe_ep_size: Option<f64>,
    date: String,
    ttft_ms: Option<f64>,
    tpot_ms: Option<f64>,
    /// How often the source has it.
    pub count: usize,
}

/// All of them.
pub fn read(folder: &Path) -> Result<Vec<PoolRow>> {
    row::records(folder, "disaggregated")
}

impl PoolRow {
    /// The case of the row.
    ///
    /// # Errors
    /// The reason why the row cannot be asked.
    pub fn case(&self, tables: &Tables) -> Result<Case, String> {
        let (Some(readers), Some(writers)) = (self.prefill_num_workers, self.decode_num_workers) else {
            return Err("prefill pool whose number of workers is not stated".to_owned());
        };
        let pool = PrefillPool {
            replicas: readers,
            tensor: self.prefill_tp_size.unwrap_or(1.0),
            expert: self.prefill_moe_ep_size.unwrap_or(1.0),
            data: self.prefill_attention_dp_size.unwrap_or(1.0),
        };
        let mut case = case::case(&self.writer(), tables)?;
        case.scenario.prefill_pool = pool;
        case.scenario.parallelism.replicas = writers;
        case.labels.regime = "prefill pool";
        Ok(case)
    }

    /// The row as that of one worker that writes answers.
    fn writer(&self) -> Row {
        Row {
            id: self.id.clone(),
            source: self.source.clone(),
            protocol: "inferencemax".to_owned(),
            scenario: "pools".to_owned(),
            engine: self.engine.clone(),
            version: self.version.clone(),
            model: self.model.clone(),
            accelerator: self.accelerator.clone(),
            tp: self.decode_tp_size,
            pp: self.decode_pp_size,
            ep: self.decode_moe_ep_size,
            dp: self.decode_attention_dp_size,
            weights: self.precision.clone(),
            input: self.input,
            output: self.output,
            concurrency: self.concurrency,
            date: self.date.clone(),
            count: self.count,
            ttft_ms: self.ttft_ms,
            tpot_ms: self.tpot_ms,
            ..Row::default()
        }
    }
}
