//! Every sentence and number format a person reads, in English and Brazilian Portuguese.
//!
//! Numbers are written by our own rules, not by a locale library: the same value must look the
//! same natively, in Node and in every browser. What a caller does not use is not linked: texts
//! are constants behind separate functions, never one big table.

#[macro_use]
mod texts;

pub mod accounts;
pub mod accuracy;
pub mod answer;
pub mod answers;
pub mod bands;
pub mod benchmark;
pub mod calibrate;
pub mod claims;
pub mod compare;
pub mod embed;
pub mod field;
pub mod glossary;
pub mod help;
pub mod labels;
mod language;
pub mod leaves;
pub mod notes;
pub mod number;
pub mod origins;
pub mod own;
pub mod page;
pub mod parse;
pub mod plural;
pub mod problems;
pub mod quantity;
pub mod saved;
pub mod search;
mod steps;
pub mod studies;
pub mod token_kind;
pub mod waterfall;
pub mod wholes;

pub use language::Language;
pub use notes::note;
pub use problems::problem;
pub use quantity::figure;
