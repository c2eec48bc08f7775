//! How fast: memory, the operators of a step, and the steps of a serving run (METHOD.md §3–§7).

pub mod calibration;
pub mod lengths;
pub mod memory;
pub mod operators;
pub mod serving;
pub mod speculation;
