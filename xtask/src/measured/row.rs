//! One measured row as its file has it.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

/// A row of `layouts.csv`, `tables.csv` or `devices.csv`; the columns stand in the folder's README.
#[derive(Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the README of tests/measured has a line on each")]
pub struct Row {
    pub id: String,
    pub protocol: String,
    pub engine: String,
    pub version: String,
    pub model: String,
    pub accelerator: String,
    pub accelerators: Option<f64>,
    pub tp: Option<f64>,
    pub pp: Option<f64>,
    pub ep: Option<f64>,
    pub dp: Option<f64>,
    pub weights: String,
    pub kv: String,
    pub input: Option<f64>,
    pub output: Option<f64>,
    pub scenario: String,
    pub concurrency: Option<f64>,
    pub speculation: String,
    pub quality: String,
    pub scope: String,
    pub date: String,
    pub count: usize,
    pub stat: String,
    pub ttft_ms: Option<f64>,
    pub tpot_ms: Option<f64>,
    pub itl_ms: Option<f64>,
    pub output_tok_s: Option<f64>,
    pub total_tok_s: Option<f64>,
    pub requests_s: Option<f64>,
    pub prefill_tok_s: Option<f64>,
}

/// The rows of `<file>.csv`.
pub fn read(folder: &Path, file: &str) -> Result<Vec<Row>> {
    records(folder, file)
}

/// `<file>.csv` as `T`s.
pub fn records<T: for<'a> Deserialize<'a>>(folder: &Path, file: &str) -> Result<Vec<T>> {
    let path = folder.join(format!("{file}.csv"));
    let mut reader = csv::Reader::from_path(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let rows: Result<Vec<T>, csv::Error> = reader.deserialize().collect();
    rows.with_context(|| format!("a row of {file}.csv"))
}
