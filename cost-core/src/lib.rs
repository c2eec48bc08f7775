//! What does a token cost you? The performance and cost model of serving large language models.
#![forbid(unsafe_code)]

pub mod architecture;
pub mod catalogue;
