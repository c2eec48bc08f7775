//! Which rows may be fitted on: the rule of `tests/measured/README.md`.

use super::tables::Tables;

/// Whether a row may be used for fitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Set {
    /// Coefficients are fitted on it.
    Calibration,
    /// Never used for fitting.
    Validation,
}

impl Set {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Set::Calibration => "calibration",
            Set::Validation => "validation",
        }
    }
}

/// Of this many groups, one is for validation.
const ONE_IN: u64 = 3;

/// The set of the whole group of `model` on `accelerator`: validation where either is held out, else
/// for one group in three by the hash of both names.
pub fn set(tables: &Tables, model: &str, accelerator: &str) -> Set {
    let held_out = tables.held_out.contains(model) || tables.held_out.contains(accelerator);
    if held_out || fnv1a(&format!("{model}|{accelerator}")).is_multiple_of(ONE_IN) {
        Set::Validation
    } else {
        Set::Calibration
    }
}

/// FNV-1a, 64 bit.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
    }
}
