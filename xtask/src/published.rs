//! The lines of `tests/published/` recomputed, and the names in `tests/measured/energy.csv` looked up.

use crate::workspace;
use cost_core::catalogue;
use cost_core::cost::fleet::wait_probability;
use cost_core::cost::ownership::yearly;
use serde::Deserialize;
use std::collections::BTreeMap;

fn lines<T: for<'a> Deserialize<'a>>(file: &str) -> Vec<T> {
    let path = workspace::root().join("tests").join(file);
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{file}: {error}"))).collect()
}

#[derive(Debug, Deserialize)]
struct Cost {
    case: String,
    line: String,
    principal: Option<f64>,
    years: Option<f64>,
    rate_per_year: Option<f64>,
    payments_per_year: Option<f64>,
    share: Option<f64>,
    power_kw: Option<f64>,
    load: Option<f64>,
    pue: Option<f64>,
    price_per_kwh: Option<f64>,
    hours: Option<f64>,
    other: Option<f64>,
    published: f64,
    published_share: Option<f64>,
    inputs_basis: String,
    result_basis: String,
    source: String,
}

impl Cost {
    /// With the calculator's own recovery of capital.
    fn recomputed(&self) -> f64 {
        let product =
            |factors: &[Option<f64>]| factors.iter().map(|factor| factor.unwrap_or_default()).product::<f64>();
        let payments = product(&[self.years, self.payments_per_year]);
        let interest = self.rate_per_year.unwrap_or_default() / self.payments_per_year.unwrap_or(1.0);
        let share = self.share.unwrap_or_default();
        let capital = self.principal.map_or(0.0, |principal| share * principal * yearly(interest, payments, 0.0));
        let energy = product(&[self.power_kw, self.load, self.pue, self.price_per_kwh, self.hours]);
        capital + energy + self.other.unwrap_or_default()
    }
}

#[test]
fn published_costs_follow_from_their_inputs() {
    let costs: Vec<Cost> = lines("published/tco.csv");
    let mut totals: BTreeMap<&str, f64> = BTreeMap::new();
    for cost in &costs {
        *totals.entry(&cost.case).or_default() += cost.recomputed();
    }
    assert!(totals.len() >= 2);
    for cost in &costs {
        let (case, line, recomputed) = (&cost.case, &cost.line, cost.recomputed());
        assert!((recomputed / cost.published - 1.0).abs() < 0.02, "{case}, {line}: {recomputed}");
        assert!(![&cost.inputs_basis, &cost.result_basis, &cost.source].iter().any(|text| text.is_empty()), "{case}");
        let share = recomputed / totals[case.as_str()];
        assert!(
            cost.published_share.is_none_or(|published| (share - published).abs() < 0.005),
            "{case}, {line}: {share}"
        );
    }
}

#[derive(Debug, Deserialize)]
struct Waiting {
    servers: u32,
    erlangs: f64,
    published: Option<f64>,
    tolerance: Option<f64>,
    recomputed: f64,
}

#[test]
fn published_probabilities_of_waiting_are_those_of_erlang() {
    for row in lines::<Waiting>("published/erlang_c.csv") {
        let waiting = wait_probability(f64::from(row.servers), row.erlangs);
        assert!((waiting - row.recomputed).abs() < 1e-9, "{row:?}: {waiting}");
        assert_eq!(row.published.is_some(), row.tolerance.is_some(), "{row:?}");
        if let (Some(published), Some(tolerance)) = (row.published, row.tolerance) {
            assert!((waiting - published).abs() <= tolerance, "{row:?}: {waiting}");
        }
    }
}

#[derive(Debug, Deserialize)]
struct Energy {
    id: String,
    model: String,
    accelerator: String,
    accelerators: f64,
    weights: String,
    input: Option<f64>,
    input_basis: String,
    scope: String,
    watts: f64,
    joules_per_output_token: Option<f64>,
    output_tok_s: Option<f64>,
}

#[test]
fn energy_rows_name_what_the_catalogue_has_and_are_possible() {
    for row in lines::<Energy>("measured/energy.csv") {
        assert!(catalogue::model(&row.model).is_some(), "{row:?}");
        assert!(cost_core::format::format_named(&row.weights).is_some(), "{row:?}");
        assert_eq!(row.input.is_some(), !row.input_basis.is_empty(), "{row:?}");
        let Some(accelerator) = catalogue::accelerator(&row.accelerator) else { panic!("{row:?}") };
        let share = row.watts / row.accelerators / accelerator.datasheet.tdp_w;
        let possible = match row.scope.as_str() {
            "gpu" => 0.2..1.05,
            "system" => 0.5..2.0,
            other => panic!("{}: scope {other}", row.id),
        };
        assert!(possible.contains(&share), "{}: {share} of the design power", row.id);
        // Energy per token is the mean power of the run over its rate.
        if let (Some(joules), Some(rate)) = (row.joules_per_output_token, row.output_tok_s) {
            assert!((row.watts / rate / joules - 1.0).abs() < 1e-4, "{}: {}", row.id, row.watts / rate);
        }
    }
}
