//! The PerToken page.
