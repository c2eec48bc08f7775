//! The claims page: statements of an article, each beside what comes of it. It shares elements and settings with
//! the calculator and is a program of its own, so that the calculator carries nothing of it.

pub mod selection;
pub mod shown;

#[cfg(any(feature = "csr", feature = "ssr"))]
mod describe;
#[cfg(feature = "csr")]
mod start;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod state;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;

#[cfg(feature = "csr")]
pub use start::start;
