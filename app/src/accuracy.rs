//! The accuracy page: what was measured beside what the model predicts. It shares elements, scales
//! and settings with the calculator and is a program of its own, so that the calculator carries
//! nothing of it.

pub mod rivals;
pub mod scatter;
pub mod selection;
pub mod shown;
pub mod table;

#[cfg(any(feature = "csr", feature = "ssr"))]
mod describe;
#[cfg(feature = "csr")]
mod load;
#[cfg(feature = "csr")]
mod start;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod state;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;

#[cfg(feature = "csr")]
pub use start::start;
