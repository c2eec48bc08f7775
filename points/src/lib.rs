//! What was measured beside what the model predicts, as one compact file: written when the page is
//! built, read by the accuracy page. With it the statistics of errors, so that report and page
//! cannot count in two ways.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod column;
mod file;
mod row;
mod stats;

pub use file::{Broken, decode, encode};
pub use row::{Metric, Pair, Row};
pub use stats::{Stats, quantile, stats};
