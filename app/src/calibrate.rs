//! The page that calibrates with a benchmark: a pasted output beside what the model predicts for the
//! same load, and the correction that follows. A program of its own, as the accuracy page.

pub mod compared;

#[cfg(any(feature = "csr", feature = "ssr"))]
mod describe;
#[cfg(any(feature = "csr", feature = "ssr"))]
mod paste;
#[cfg(feature = "csr")]
mod start;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod state;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;

#[cfg(feature = "csr")]
pub use start::start;
