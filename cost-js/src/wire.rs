//! How values cross the boundary: a text with their shape, in JSON with 0 for every number, and
//! the numbers themselves in the order in which they stand in the text.
//!
//! Numbers stay exact, whatever they are (NaN and infinities included), and the text of an answer
//! is the same for every answer of the same shape, so that it need not be sent again.

pub mod read;
pub mod write;

pub use read::read;
pub use write::write;
