//! Claims about the cost of inference, each put to the test.
//!
//! An article says that inference can be made 90 % cheaper and gives reasons. Every statement of it is a
//! [`Claim`]: what it says as a number, and one or more [`Reading`]s of it. A reading sets the number that
//! scenarios, datasheets, published figures or plain arithmetic give beside the claimed one; from there the
//! [`Verdict`] follows and is never typed. Sentences are in `words::claims`.
//!
//! Pure as cost-core: no I/O, no sentences. Texts and readings are joined by ids and names.
#![forbid(unsafe_code)]

mod claim;
mod differs;
mod facts;
mod published;
mod reading;
mod run;
mod sections;
mod sources;
mod verdict;

pub use claim::{Claim, Said, Section};
pub use differs::{DIFFERS, Difference};
pub use published::{PUBLISHED, Published};
pub use reading::{Comparison, Evidence, PLAIN, Reading, Value};
pub use sources::{Basis, SOURCES, Source, SourceKey, source};
pub use verdict::{Checked, Verdict};

/// Every claim, in the order of the article.
pub fn claims() -> impl Iterator<Item = &'static Claim> {
    sections::ALL.iter().copied().flatten()
}

/// The claim called exactly `id`, if there is one.
pub fn claim(id: &str) -> Option<&'static Claim> {
    claims().find(|claim| claim.id == id)
}
