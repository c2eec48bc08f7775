//! How busy a pool of servers may be when few requests may wait.

/// The share of `servers` that work when requests come at random, each takes one of them for a random time, and
/// no more than `waits` of them find all taken: the inverse of Erlang's formula C.
pub(crate) fn busiest(servers: u32, waits: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if waiting(servers, middle) <= waits { low = middle } else { high = middle }
    }
    low
}

/// Erlang C: chance to wait where `servers` are busy for the share `busy` of the time.
fn waiting(servers: u32, busy: f64) -> f64 {
    let load = busy * f64::from(servers);
    // Erlang B by its recursion, which never overflows.
    let lost = (1..=servers).fold(1.0, |lost, n| load * lost / (f64::from(n) + load * lost));
    lost / (1.0 - busy * (1.0 - lost))
}

#[cfg(test)]
mod tests {
    use super::{busiest, waiting};

    #[test]
    fn one_server_waits_as_often_as_it_works() {
        assert!((waiting(1, 0.3) - 0.3).abs() < 1e-12);
        assert!((busiest(1, 0.05) - 0.05).abs() < 1e-9);
    }

    #[test]
    fn tables_of_the_formula_agree() {
        // Two servers, one erlang: C = 1/3.
        assert!((waiting(2, 0.5) - 1.0 / 3.0).abs() < 1e-12);
        assert!(busiest(1000, 0.01) > busiest(10, 0.01));
    }
}
