//! cost-core for JavaScript.
