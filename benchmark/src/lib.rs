//! A benchmark's own account of a served model, held against the estimate (METHOD.md §12).
//!
//! Text in ([`read`]), plain data out ([`Run`]): what one of the known tools printed or saved, each value in one
//! unit and one definition, with the tool's own name for it. A run changes a scenario into the one that was measured
//! ([`Run::scenario`]), is compared with its estimate ([`compare`]), and gives the two factors that make the estimate
//! reproduce it ([`correction`]).
//!
//! No I/O, no sentences, and no panic on any text.
#![forbid(unsafe_code)]

mod aiperf;
mod apply;
mod check;
mod compare;
mod correct;
mod draft;
mod guidellm;
mod inference_perf;
mod json;
mod problem;
mod read;
mod run;
mod tables;
mod text;
mod vllm;

pub use apply::{Applied, Taken};
pub use compare::{Comparison, Metric, Row, Unpredicted, compare};
pub use correct::{Basis, Correction, HIGHEST, LOWEST, Remaining, Uncorrected, correction};
pub use problem::{Problem, Problems, Said, Warning, What};
pub use read::{LONGEST, MOST_RUNS, Reading, read};
pub use run::{Arrivals, Measure, Measured, Origin, Run, Statistic, Tool};
