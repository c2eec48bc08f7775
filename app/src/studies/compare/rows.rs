//! The rows of a comparison.

use crate::describe;
use crate::studies::Column;
use cost_core::TokenKind;
use cost_core::figures::{Figure, figure};
use cost_core::plan::standing;
use cost_core::scenario::{CONTROLS, Control, Value, matters};
use words::Language;
use words::compare::compare as texts;
use words::labels;
use words::page::fill;

/// What a row belongs to, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Inputs that differ.
    Inputs,
    /// Results.
    Results,
    /// Inputs that are the same everywhere.
    Same,
}

impl Part {
    pub(super) const ALL: [Part; 3] = [Part::Inputs, Part::Results, Part::Same];

    /// Its heading over `count` rows.
    pub(super) fn name(self, language: Language, count: usize) -> String {
        let t = texts(language);
        match self {
            Part::Inputs => t.inputs.to_owned(),
            Part::Results => t.results.to_owned(),
            Part::Same => fill(t.same_inputs, &[("count", &words::number::integer(language, count as f64))]),
        }
    }
}

/// One row: an input or a result in all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) part: Part,
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    /// As they are shown, one for each scenario.
    pub(super) cells: Vec<String>,
    /// The numbers behind them, where there are any.
    pub(super) numbers: Vec<Option<f64>>,
    /// Whether not all are shown the same.
    pub(super) differs: bool,
    /// Which scenarios are the best of the row; none where all are the same.
    pub(super) best: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Better {
    Lower,
    Higher,
    Neither,
}

/// The results that are compared.
const RESULTS: [(&str, Better); 16] = [
    ("cost.perMillionOutputTokens", Better::Lower),
    ("cost.perMillionTokens", Better::Lower),
    ("cost.perRequest", Better::Lower),
    ("cost.perHour", Better::Lower),
    ("cost.perMonth", Better::Lower),
    ("latency.timeToFirstTokenMs", Better::Lower),
    ("latency.timePerOutputTokenMs", Better::Lower),
    ("latency.endToEndMs", Better::Lower),
    ("latency.outputTokensPerSecondPerUser", Better::Higher),
    ("throughput.outputTokensPerSecond", Better::Higher),
    ("throughput.outputTokensPerSecondPerAccelerator", Better::Higher),
    ("deployment.accelerators", Better::Lower),
    ("memory.maxConcurrency", Better::Higher),
    ("memory.weightsBytes", Better::Neither),
    ("energy.joulesPerOutputToken", Better::Lower),
    ("energy.gramsCo2PerMillionTokens", Better::Lower),
];

/// All rows: inputs that differ, results with those that differ first, inputs that are the same. Of the results the cost
/// `per` million tokens is the first.
pub(super) fn of(language: Language, per: TokenKind, all: &[Column]) -> Vec<Row> {
    let inputs: Vec<Row> = CONTROLS.iter().filter_map(|control| input(language, all, control)).collect();
    let headline = std::iter::once((per.figure(), Better::Lower));
    let results = headline.chain(RESULTS.into_iter().filter(|(key, _)| *key != per.figure()));
    let known = results.filter_map(|(key, better)| Some((figure(key)?, better)));
    let mut results: Vec<Row> = known.map(|(figure, better)| result(language, all, figure, better)).collect();
    results.sort_by_key(|row| !row.differs);
    let (different, same): (Vec<Row>, Vec<Row>) = inputs.into_iter().partition(|row| row.differs);
    different.into_iter().chain(results).chain(same).collect()
}

/// An input, unless it means nothing in any of the scenarios.
fn input(language: Language, all: &[Column], control: &'static Control) -> Option<Row> {
    if !all.iter().any(|column| matters(control, &column.shown.scenario)) {
        return None;
    }
    // Where none is given, the value that stands in its place: it is what the results come of.
    let value = |column: &Column| match control.get(&column.shown.scenario) {
        Value::Nothing => standing(&column.shown.scenario, control.key).map_or(Value::Nothing, Value::Number),
        given => given,
    };
    let values: Vec<Value> = all.iter().map(value).collect();
    let differs = values.windows(2).any(|pair| pair[0] != pair[1]);
    let number = |value: &Value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    Some(Row {
        part: if differs { Part::Inputs } else { Part::Same },
        key: control.key,
        name: describe::control_label(language, control.key),
        cells: values.iter().map(|value| describe::value(language, control, value)).collect(),
        numbers: values.iter().map(number).collect(),
        differs,
        best: Vec::new(),
    })
}

fn result(language: Language, all: &[Column], figure: &'static Figure, better: Better) -> Row {
    let short = |column: &Column| describe::short(language, Some(&column.shown.estimate), figure.key);
    let cells: Vec<String> = all.iter().map(short).collect();
    let numbers: Vec<Option<f64>> = all.iter().map(|column| (figure.get)(&column.shown.estimate)).collect();
    let differs = cells.windows(2).any(|pair| pair[0] != pair[1]);
    let known = || numbers.iter().copied().flatten();
    let top = match better {
        Better::Lower => known().min_by(f64::total_cmp),
        Better::Higher => known().max_by(f64::total_cmp),
        Better::Neither => None,
    };
    // What is shown the same is as good.
    let winner = top.filter(|_| differs).and_then(|top| numbers.iter().position(|number| *number == Some(top)));
    let best = winner.map_or_else(Vec::new, |winner| {
        cells.iter().enumerate().filter(|(_, cell)| **cell == cells[winner]).map(|(index, _)| index).collect()
    });
    let name = labels::figure(language, figure.key).unwrap_or_default();
    Row { part: Part::Results, key: figure.key, name, cells, numbers, differs, best }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Shown;
    use cost_core::Scenario;

    fn column(change: impl FnOnce(&mut Scenario)) -> Column {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        let estimate = cost_core::estimate(&scenario).unwrap();
        Column { index: 0, shown: Shown { scenario, estimate } }
    }

    #[test]
    fn all_compared_results_are_figures() {
        for (key, _) in RESULTS {
            assert!(figure(key).is_some(), "{key}");
        }
    }

    #[test]
    fn res_13_what_differs_comes_first_and_the_best_is_the_best() {
        let all = [column(|_| {}), column(|scenario| scenario.deployment.utilization = 0.3)];
        let rows = of(Language::En, TokenKind::Output, &all);
        assert_eq!((rows[0].key, rows[0].part, rows[0].differs), ("deployment.utilization", Part::Inputs, true));
        assert_eq!(rows.iter().filter(|row| row.part == Part::Inputs).count(), 1);
        let cost = rows.iter().find(|row| row.key == TokenKind::Output.figure()).unwrap();
        assert_eq!(cost.best, [0], "busy hours are cheaper by the token");
        assert!(cost.numbers[0] < cost.numbers[1]);
        let results: Vec<_> = rows.iter().filter(|row| row.part == Part::Results).map(|row| row.differs).collect();
        assert!(results.is_sorted_by(|a, b| a >= b), "{results:?}");
    }

    #[test]
    fn where_all_are_the_same_none_is_best() {
        let rows = of(Language::PtBr, TokenKind::Input, &[column(|_| {}), column(|_| {})]);
        assert!(rows.iter().all(|row| !row.differs && row.best.is_empty() && row.part != Part::Inputs));
    }
}
