//! How much: from accelerator-hours and tokens to dollars per token (METHOD.md §9).
//!
//! `rate` and `ownership` price an accelerator-hour, `fleet` counts deployments, `bill` divides an hour's bill among
//! requests, `mix` puts together everything that answers, `hosted` compares, `energy` counts joules.

pub mod bill;
pub mod energy;
pub mod fleet;
pub mod hosted;
pub mod mix;
pub mod ownership;
pub mod rate;

pub use bill::Bill;
