//! What a US dollar is worth in Brazilian reais, as the reader says. It changes what is shown beside the answer and
//! nothing of the calculation, which is in US dollars.

/// Reais for a US dollar, and the day on which the reader said so.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// BRL per USD.
    pub per_usd: f64,
    /// `YYYY-MM-DD`.
    pub date: String,
}

/// The highest rate that is taken.
pub const HIGHEST: f64 = 1000.0;

impl Rate {
    /// The rate, unless it can be none.
    pub fn of(per_usd: f64, date: &str) -> Option<Rate> {
        let is_date = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let is_rate = per_usd > 0.0 && per_usd <= HIGHEST;
        (is_rate && is_date).then(|| Rate { per_usd, date: date.to_owned() })
    }

    /// As it is stored.
    pub fn stored(&self) -> String {
        [&cost_core::number::text(self.per_usd), " ", &self.date].concat()
    }

    /// From what is stored, which may be anything.
    pub fn from_stored(text: &str) -> Option<Rate> {
        let (rate, date) = text.split_once(' ')?;
        Rate::of(rate.parse().ok()?, date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i18n_06_a_rate_is_kept_with_its_date() {
        let rate = Rate::of(5.4321, "2026-11-26").unwrap();
        assert_eq!(Rate::from_stored(&rate.stored()), Some(rate));
    }

    #[test]
    fn i18n_06_what_is_no_rate_is_refused() {
        for (rate, date) in [
            (0.0, "2026-11-26"),
            (-5.0, "2026-11-26"),
            (f64::NAN, "2026-11-26"),
            (f64::INFINITY, "2026-11-26"),
            (1000.1, "2026-11-26"),
            (5.0, "today"),
            (5.0, "<script>!!"),
        ] {
            assert_eq!(Rate::of(rate, date), None, "{rate} {date}");
        }
        for text in ["", "5.4", "5,4 2026-11-26", "NaN 2026-11-26", "5.4 2026-11-26 2026-11-26"] {
            assert_eq!(Rate::from_stored(text), None, "{text}");
        }
    }
}
