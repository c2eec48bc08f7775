//! The claims, by part of the article.

mod cases;
mod deployment;
mod elsewhere;
mod hardware;
mod introduction;
mod opening;
mod software;
mod tokens;
mod update;

use crate::claim::Claim;

/// All of them, in the order of the article.
pub(crate) static ALL: &[&[Claim]] = &[
    opening::CLAIMS,
    update::CLAIMS,
    introduction::CLAIMS,
    tokens::CLAIMS,
    hardware::CLAIMS,
    software::CLAIMS,
    deployment::CLAIMS,
    cases::CLAIMS,
    elsewhere::CLAIMS,
];
