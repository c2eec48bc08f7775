//! The figures that the model is to reach on validation rows.

use super::score::{Point, Scored, stats};
use super::slices::Slice;
use crate::measured::{Metric, Set};
use cost_core::catalogue::HardwareClass::{Ampere, Blackwell, Cdna3, Gaudi, Hopper};

/// One figure.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Median absolute error to reach.
    pub median: f64,
    /// 90th percentile to reach.
    pub p90: f64,
    /// Whether a point counts.
    applies: fn(&Point) -> bool,
}

/// Server parts outside the classes that only servers have.
const SERVER_PARTS: &[&str] = &["a10", "a10g", "a40", "l4", "l40", "l40s", "rtx-pro-6000-server"];

fn is_nvidia_data_centre(point: &Point) -> bool {
    matches!(point.labels.class, Ampere | Hopper | Blackwell)
        || SERVER_PARTS.contains(&point.labels.accelerator.as_str())
}

/// Rows of current software that state model, accelerator, layout, lengths and concurrency; where tokens are guessed
/// ahead, no row states how many are right.
fn is_complete(point: &Point) -> bool {
    let labels = &point.labels;
    labels.era == "current" && labels.protocol != "ml-energy" && labels.speculation != "drafts"
}

fn is_fixed_concurrency(point: &Point) -> bool {
    is_complete(point)
        && matches!(point.labels.regime, "single stream" | "light load" | "heavy load" | "data-parallel attention")
        && point.labels.engine != "llama.cpp"
}

fn is_tpot(point: &Point) -> bool {
    point.metric == Metric::Tpot && is_fixed_concurrency(point) && is_nvidia_data_centre(point)
}

fn is_amd_or_gaudi(point: &Point) -> bool {
    point.labels.era == "current"
        && matches!(point.labels.class, Cdna3 | Gaudi)
        && !matches!(point.metric, Metric::Ttft | Metric::EndToEnd)
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "TPOT at fixed concurrency, NVIDIA data-centre GPUs", median: 0.12, p90: 0.35, applies: is_tpot },
    Target {
        name: "TPOT at fixed concurrency, NVIDIA, speculation known",
        median: 0.12,
        p90: 0.35,
        applies: |point| is_tpot(point) && point.labels.speculation == "none",
    },
    Target {
        name: "TPOT at fixed concurrency, H100",
        median: 0.10,
        p90: 0.28,
        applies: |point| is_tpot(point) && point.labels.accelerator == "h100-sxm",
    },
    Target {
        name: "TTFT at fixed concurrency",
        median: 0.25,
        p90: 0.70,
        applies: |point| point.metric == Metric::Ttft && is_fixed_concurrency(point) && is_nvidia_data_centre(point),
    },
    Target {
        name: "offline throughput (TensorRT-LLM tables, MLPerf Offline)",
        median: 0.15,
        p90: 0.40,
        applies: |point| {
            let tables =
                point.labels.protocol.starts_with("trtllm_docs") || point.labels.protocol.starts_with("mlperf");
            is_complete(point) && point.labels.regime == "offline" && tables
        },
    },
    Target {
        name: "single-stream decode, llama.cpp",
        median: 0.15,
        p90: 0.40,
        applies: |point| {
            point.metric == Metric::Tpot && point.labels.engine == "llama.cpp" && point.labels.regime == "single stream"
        },
    },
    Target {
        name: "TPOT with drafts, acceptance assumed (own figure)",
        median: 0.20,
        p90: 0.50,
        applies: |point| point.metric == Metric::Tpot && point.labels.speculation == "drafts",
    },
    Target {
        name: "TPOT with a prefill pool (own figure)",
        median: 0.20,
        p90: 0.50,
        applies: |point| point.metric == Metric::Tpot && point.labels.regime == "prefill pool",
    },
    Target { name: "AMD MI300X/MI325X/MI355X, Gaudi", median: 0.20, p90: 0.50, applies: is_amd_or_gaudi },
];

/// The targets as slices.
pub fn slices(scored: &Scored) -> Vec<Slice> {
    let mut slices = Vec::new();
    for target in TARGETS {
        for set in [Set::Calibration, Set::Validation] {
            let points = scored.points.iter().filter(|point| point.labels.set == set && (target.applies)(point));
            if let Some(stats) = stats(points) {
                slices.push(Slice { by: "target", of: target.name.to_owned(), metric: "target", set, stats });
            }
        }
    }
    slices
}

/// Prints what is reached.
pub fn print(scored: &Scored) {
    for Slice { of, set, stats, .. } in slices(scored) {
        println!(
            "{of:<60} {:<12} n {:>5}  median {:5.1} %  p90 {:6.1} %  signed {:+6.1} %",
            set.name(),
            stats.rows,
            stats.median * 100.0,
            stats.p90 * 100.0,
            stats.signed * 100.0
        );
    }
    let answered = scored.asked - scored.unanswered.len();
    println!("{answered} of {} rows that can be asked have an answer", scored.asked);
}
