//! Waiting for one of many servers: Erlang's C formula (Erlang 1917; Cooper 1981).

/// Share of arrivals that find all of `servers` busy, when `offered` erlangs come at random; 1 where they are more than
/// can be served. `C = B / (1 − ρ (1 − B))`, ρ = a/c, from Erlang's B.
pub fn wait_probability(servers: f64, offered: f64) -> f64 {
    if offered <= 0.0 {
        return 0.0;
    }
    if offered >= servers {
        return 1.0;
    }
    if servers > MANY {
        return of_many(servers, offered);
    }
    let blocked = 1.0 / inverse_blocking(servers.floor(), offered);
    let busy = offered / servers.floor();
    if busy >= 1.0 { 1.0 } else { blocked / (1.0 - busy * (1.0 - blocked)) }
}

/// More servers than this are counted by the limit that the formula has for many.
const MANY: f64 = 1e6;

/// `1 / (1 + β Φ(β) / φ(β))`, β = (c − a)/√a (Halfin, Whitt 1981), off by less than a thousandth.
fn of_many(servers: f64, offered: f64) -> f64 {
    let beta = (servers - offered) / offered.sqrt();
    let below = libm::erfc(-beta * std::f64::consts::FRAC_1_SQRT_2) / 2.0;
    let density = libm::exp(-beta * beta / 2.0) / std::f64::consts::TAU.sqrt();
    density / (density + beta * below)
}

/// 1/B: `1 + c/a + c (c − 1)/a² + …`, c + 1 terms. Once the sum is so large that nobody waits, or the terms so small
/// that they change nothing, the rest is left out.
fn inverse_blocking(servers: f64, offered: f64) -> f64 {
    let (mut sum, mut term, mut free) = (1.0, 1.0, servers);
    while free > 0.0 {
        term *= free / offered;
        sum += term;
        if sum > NOBODY_WAITS || (free < offered && term < sum * NOTHING) {
            break;
        }
        free -= 1.0;
    }
    sum
}

const NOBODY_WAITS: f64 = 1e18;
const NOTHING: f64 = 1e-17;

/// The most erlangs that `servers` take while at most the share `probability` of arrivals waits.
pub fn most_offered(servers: f64, probability: f64) -> f64 {
    let (mut low, mut high) = (0.0, servers);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if wait_probability(servers, middle) <= probability { low = middle } else { high = middle }
    }
    low
}

/// As many as an f64 has bits.
const HALVINGS: u32 = 53;
