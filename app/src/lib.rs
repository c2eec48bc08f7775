//! The PerToken page: one state, and views that are derived from it. The same views print the
//! static first view (feature `ssr`) and run in the browser (feature `csr`).
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

pub mod accuracy;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod address;
#[cfg(any(feature = "csr", feature = "ssr"))]
mod beside;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod browser;
pub mod calibrate;
pub mod chart;
pub mod claims;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(any(test, feature = "ssr"))]
mod contrast;
pub mod csv;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod describe;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod drawing;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod element;
mod fragment;
#[cfg(any(feature = "csr", feature = "ssr"))]
mod frame;
pub mod history;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod menus;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod persist;
#[cfg(any(feature = "csr", feature = "ssr"))]
mod places;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod presets;
pub mod reais;
pub mod scheme;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod settings;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod state;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod storage;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod studies;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod wire;

#[cfg(feature = "csr")]
mod start;

/// As fast as the standard library's for what is asked of it here, in a third of the code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(feature = "csr")]
pub use start::start;
