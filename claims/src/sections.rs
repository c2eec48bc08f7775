//! The claims, by part of the article.

mod opening;
mod update;

use crate::claim::Claim;

/// All of them, in the order of the article.
pub(crate) static ALL: &[&[Claim]] = &[opening::CLAIMS, update::CLAIMS];
