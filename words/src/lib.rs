//! Every sentence and number format a person reads.
