//! Short names of the steps of a trace that are not figures of the estimate.

use crate::labels::Entry;

/// Step, English, Portuguese.
pub(crate) static STEPS: &[Entry] = &[];
